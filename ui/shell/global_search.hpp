#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>
#include <functional>

#include "theme/icons.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/tag.hpp"

class QListView;
class QLabel;
class QStandardItemModel;

namespace callwright::ui {

class SearchField;

struct SearchHit {
  QString id;     // given back by hitActivated
  QString title;  // a customer's name
  QString detail = {};
  TagSpec tag = {};
  QList<TextRange> matches = {};  // in the title
};

struct Command {
  QString id;
  std::function<QString()> text;  // asked each time, so that it follows the language
  QString keywords = {};          // further words it is found by, in any language
  Icon icon = Icon::ChevronRight;
  QString keys = {};  // as printed, when it has a key of its own
  std::function<void()> run = {};
};

// Ctrl+K: one line, and beneath it the commands and customers that fit. Lies over the window, is not a window itself,
// so the keys of a call keep working. Customers come from outside: queryChanged asks, setHits answers; answers to an
// older token are dropped.
class GlobalSearch : public QFrame {
  Q_OBJECT
 public:
  explicit GlobalSearch(QWidget* host);

  void addCommand(const Command& command);
  void removeCommand(const QString& id);
  void open(const QRect& over);  // in the host's coordinates: where the line is to lie
  void close();
  bool isOpen() const { return !isHidden(); }
  void setHits(quint64 token, const QList<SearchHit>& hits, const QString& note = {});
  SearchField* field() const { return m_field; }
  QListView* list() const { return m_list; }

 signals:
  void queryChanged(const QString& text, quint64 token);  // empty text: nothing is wanted any more
  void hitActivated(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void ask(const QString& text);
  void rebuild();
  void activate(int row);
  void move(int steps);
  void fit();
  void retranslate();

  QList<Command> m_commands;
  QList<SearchHit> m_hits;
  QString m_text;
  bool m_waiting = false;
  quint64 m_token = 0;
  QPointer<QWidget> m_before;
  SearchField* m_field;
  QListView* m_list;
  QLabel* m_nothing;
  QStandardItemModel* m_model;
};

}  // namespace callwright::ui
