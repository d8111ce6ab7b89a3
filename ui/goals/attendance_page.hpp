#pragma once

#include <QTimer>

#include "callwright/app/attendance.hpp"
#include "projects/plain.hpp"
#include "reports/report_source.hpp"

class QLabel;
class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class Bridge;
class Card;
class DayForm;
class KeyButton;
class PeriodPicker;
class PlanForm;
class ShortcutGuard;

// The tab Attendance: the agents' months, and one's timesheet day by day, where a lead corrects.
class AttendancePage : public WordedWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit AttendancePage(Bridge& bridge, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  QTableView* agents() const { return m_agents; }
  QTableView* days() const { return m_days; }
  PeriodPicker* picker() const { return m_picker; }
  DayForm* form() const { return m_form; }
  PlanForm* planForm() const { return m_plan; }
  QStringList unsaved() const;
  std::optional<domain::Report> report(domain::ReportHead head) const override;

 signals:
  void said(const QString& text);
  void failed(const callwright::domain::Error& error);

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeBody();
  void reload();
  void reloadSheet();
  void fillAgents();
  void fillDays();
  void correct();
  void plan();
  void closeForms();
  static QString noteOf(const app::TimesheetDay& day);
  QString sumText() const;
  domain::ReportSection reportAgents() const;
  domain::ReportSection reportDays() const;

  Bridge& m_bridge;
  const bool m_seesAll, m_mayCorrect;
  std::vector<app::ReadAttendance::Row> m_rows;
  app::ReadTimesheet::Answer m_sheet;
  quint64 m_asked = 0, m_sheetAsked = 0;
  domain::UserId m_user;  // whose sheet is shown
  QTimer m_later;
  QWidget* m_bar;
  ShortcutGuard* m_keys;
  PeriodPicker* m_picker;
  KeyButton *m_correct, *m_planned;
  QTableView *m_agents, *m_days;
  QStandardItemModel *m_agentModel, *m_dayModel;
  QLabel* m_sum;
  Card *m_left, *m_right;
  DayForm* m_form;
  PlanForm* m_plan;
};

}  // namespace callwright::ui
