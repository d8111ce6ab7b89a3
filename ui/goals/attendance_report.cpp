#include "bridge/bridge.hpp"
#include "callwright/words/attendance_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "goals/attendance_page.hpp"
#include "goals/period_picker.hpp"
#include "reports/report_rows.hpp"

namespace callwright::ui {

namespace {

domain::ReportCell dayCount(int days) {
  return domain::countCell(days);
}

}  // namespace

std::optional<domain::Report> AttendancePage::report(domain::ReportHead head) const {
  if (m_sheet.days.empty()) return std::nullopt;
  head.from = m_picker->rankPeriod().firstDay;
  head.until = m_picker->rankPeriod().lastDay();
  domain::Report report = words::reportWith(head, tr("Attendance"));
  if (m_seesAll) report.sections.push_back(reportAgents());
  report.sections.push_back(reportDays());
  return report;
}

domain::ReportSection AttendancePage::reportAgents() const {
  domain::ReportSection section = reportSection(tr("Attendance"), domain::ReportLook::Table,
                                                {tr("Agent"), tr("Attended"), tr("Days attended"), tr("Days planned"),
                                                 tr("Late"), tr("Absent"), tr("Leave"), tr("Worked"), tr("Breaks")});
  for (const app::ReadAttendance::Row& row : m_rows) {
    const domain::Attendance& sum = row.attendance;
    section.rows.push_back({domain::textCell(row.userName), domain::numberCell(domain::MeasureUnit::Share, sum.rate()),
                            dayCount(sum.attended), dayCount(sum.planned), dayCount(sum.late), dayCount(sum.absent),
                            dayCount(sum.sick + sum.holiday + sum.training), reportTime(sum.worked),
                            reportTime(sum.breaks)});
  }
  return section;
}

domain::ReportSection AttendancePage::reportDays() const {
  domain::ReportSection section =
      reportSection(qt(m_sheet.userName), domain::ReportLook::Table,
                    {tr("Day"), tr("From"), tr("Until"), tr("Breaks"), tr("Worked"), tr("State"), tr("Note")});
  section.note = utf8(sumText());
  for (const app::TimesheetDay& day : m_sheet.days) {
    const domain::Attended& counted = day.sheet.counted;
    const bool present = counted.isPresent();
    const auto clock = [&](domain::Instant at) {
      return present ? reportText(words::timeOfDay(at, m_bridge.zone())) : domain::ReportCell{};
    };
    const auto time = [&](domain::Milliseconds length) { return present ? reportTime(length) : domain::ReportCell{}; };
    section.rows.push_back({domain::textCell(day.sheet.planned.day), clock(counted.from), clock(counted.until),
                            time(counted.breaks), time(counted.worked), reportText(words::dayStateOf(day.sheet)),
                            reportText(noteOf(day))});
  }
  return section;
}

}  // namespace callwright::ui
