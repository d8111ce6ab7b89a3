#pragma once

#include <QWidget>

#include "dashboards/question.hpp"

class QLabel;
class QStackedWidget;
class QTableView;

namespace callwright::ui {

class BehindModel;
class Bridge;
class EmptyState;
class KeyButton;
class Lookups;
class ShortcutGuard;

// The list behind a number, over the whole place. Esc leads back to the number, Enter to the customer, Alt+Q makes
// the call a quality check.
class BehindPanel : public QWidget {
  Q_OBJECT
 public:
  BehindPanel(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);
  void show(const NumberBehind& what);
  QTableView* table() const { return m_table; }

 signals:
  void closed();
  void openCustomer(callwright::domain::CustomerId id);
  void checkCall(callwright::domain::CallId call);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fill();

  NumberBehind m_what;
  qint64 m_count = -1;
  BehindModel* m_model;
  const bool m_mayCheck;
  KeyButton *m_back, *m_check;
  QLabel *m_title, *m_said;
  QStackedWidget* m_body;
  QTableView* m_table;
  EmptyState* m_none;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
