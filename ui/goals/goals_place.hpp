#pragma once

#include <QTimer>

#include "callwright/app/goals.hpp"
#include "projects/plain.hpp"
#include "reports/report_source.hpp"
#include "widgets/toast.hpp"

class QStackedWidget;
class QStandardItem;
class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class Bridge;
class Card;
class EmptyState;
class GoalForm;
class GoalPanel;
class KeyButton;
class PeriodPicker;
class ShortcutGuard;

// The place Goals: those of a month, quarter or year by owner, how far they are, and why what is behind is behind.
class GoalsPlace : public WordedWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit GoalsPlace(Bridge& bridge, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  QTableView* table() const { return m_table; }
  PeriodPicker* picker() const { return m_picker; }
  GoalForm* form() const { return m_form; }
  QStringList unsaved() const;
  std::optional<domain::Report> report(domain::ReportHead head) const override;

 public slots:
  void newGoal();

 signals:
  void toast(const callwright::ui::ToastMessage& message);

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeBody();
  void reload();
  void fill();
  QList<QStandardItem*> rowOf(const app::GoalView& view, bool firstOfOwner) const;
  void showChosen();
  void change();
  void openForm(const domain::Goal& goal);
  void remove();
  void removeAll(const std::vector<domain::GoalId>& ids);
  void bringBack(domain::GoalId id);
  const app::GoalView* current() const;
  void fail(const domain::Error& error);

  Bridge& m_bridge;
  const bool m_mayManage;
  std::vector<app::GoalView> m_all;  // in the order of the rows
  domain::GoalId m_wanted;
  quint64 m_asked = 0;
  QTimer m_later;
  QWidget* m_bar;
  ShortcutGuard* m_keys;
  PeriodPicker* m_picker;
  KeyButton* m_new;
  QTableView* m_table;
  QStandardItemModel* m_model;
  EmptyState* m_none;
  QStackedWidget *m_body, *m_side;
  Card* m_right;
  GoalPanel* m_panel;
  GoalForm* m_form;
};

}  // namespace callwright::ui
