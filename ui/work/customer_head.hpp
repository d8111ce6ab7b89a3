#pragma once
#include <QFrame>

#include "callwright/app/work.hpp"

class QHBoxLayout;
class QLabel;

namespace callwright::ui {

class Avatar;
class Bridge;
class KeyButton;
class ScoreLine;
class ShortcutGuard;
class Tag;

// Who is being called, in one line.
class CustomerHead : public QFrame {
  Q_OBJECT
 public:
  CustomerHead(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  void show(const app::CustomerPage& page, const app::OpenCall* call);
  void setActions(bool skip, bool nextNumber);
  void setMayAdd(bool mayAdd);  // customers

 signals:
  void skipRequested();
  void nextNumberRequested();
  void newCustomerRequested();  // of a stranger

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refresh();
  void fitLine();
  app::CustomerPage m_page;
  app::OpenCall m_call;  // without its page
  bool m_hasCall = false, m_mayAdd = false;
  Avatar* m_avatar;
  QLabel *m_name, *m_line;
  ScoreLine* m_score;
  QHBoxLayout* m_tagRow;
  QList<Tag*> m_tags;
  KeyButton *m_add, *m_skip, *m_next;
};

}  // namespace callwright::ui
