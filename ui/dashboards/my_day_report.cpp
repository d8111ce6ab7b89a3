#include <cmath>

#include "bridge/bridge.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/my_day_view.hpp"
#include "goals/goal_look.hpp"
#include "reports/report_rows.hpp"

// The view My day as a report.
namespace callwright::ui {

namespace {

using domain::Measure;
using domain::MeasureUnit;
using domain::ReportCell;
using domain::ReportLook;
using domain::ReportSection;

}  // namespace

std::optional<domain::Report> MyDayView::report(domain::ReportHead head) const {
  if (!m_answer) return std::nullopt;
  head.from = head.until = m_answer->day;
  head.who = m_bridge.user().displayName;
  domain::Report report = words::reportWith(head, tr("My day"));
  report.facts.insert(report.facts.begin() + 1,
                      {utf8(tr("As of")), domain::localMinute(m_bridge.zone(), m_answer->at)});
  report.sections = {reportFigures(), reportGoals()};
  // A file leaves the house: who may not take customers out of it takes their number alone.
  if (m_bridge.may(domain::Permission::ExportCustomers)) report.sections.push_back(reportCallbacks());
  return report;
}

ReportSection MyDayView::reportFigures() const {
  ReportSection section =
      reportSection(tr("Figures"), ReportLook::Tiles, {tr("Figure"), tr("Today"), tr("Usually by now")});
  section.note = utf8(m_answer->usualDays == 0 ? tr("no days to compare yet")
                                               : tr("Beneath a figure: what is usual by this time of the day."));
  for (const Measure measure : kOwnMeasures)
    for (const std::string& currency : shownCurrencies(measure, m_answer->today, m_bridge.settings().currency)) {
      const QString name = words::measureName(measure);
      const MeasureUnit unit = domain::infoOf(measure).unit;
      auto usual = domain::usualByNow(measure, m_answer->usualHours, m_answer->usualDays, m_answer->moment, currency);
      if (usual && unit != MeasureUnit::Share) usual = std::round(*usual);
      section.rows.push_back({reportText(currency.empty() ? name : QStringLiteral("%1 (%2)").arg(name, qt(currency))),
                              domain::numberCell(unit, domain::valueOf(measure, m_answer->today, currency), currency),
                              domain::numberCell(unit, usual, currency)});
    }
  const auto add = [&](const QString& name, ReportCell value) {
    section.rows.push_back({reportText(name), std::move(value), {}});
  };
  add(tr("Days in a row"), domain::countCell(m_answer->streak.days));
  if (m_answer->rank)
    add(tr("Rank this month, of %1").arg(m_answer->rank->of), domain::countCell(m_answer->rank->place));
  add(tr("Callbacks today"), domain::countCell(m_answer->callbacksToday));
  add(tr("Callbacks overdue"), domain::countCell(m_answer->callbacksOverdue));
  return section;
}

ReportSection MyDayView::reportGoals() const {
  ReportSection section =
      reportSection(tr("My goals"), ReportLook::Bars,
                    {tr("Goal"), tr("Progress"), tr("So far"), tr("Target"), tr("Asked today"), tr("State")});
  section.drawn = {1};
  if (m_answer->goals.empty()) section.note = utf8(tr("none yet; a lead sets them"));
  for (const app::GoalView& view : m_answer->goals) {
    const domain::Goal& goal = view.goal;
    ReportCell asked;
    for (const app::DayGoal& day : m_answer->dayGoals)
      if (day.goal == goal.id)
        asked = domain::numberCell(goal.unit() == MeasureUnit::Count ? MeasureUnit::Ratio : goal.unit(), day.target,
                                   day.currency);
    section.rows.push_back(
        {reportText(QStringLiteral("%1 · %2").arg(words::goalName(goal), words::goalPeriodName(goal.period))),
         domain::numberCell(MeasureUnit::Share, view.progress.share),
         domain::numberCell(goal.unit(), view.progress.value, goal.currency),
         domain::numberCell(goal.unit(), goal.target, goal.currency), std::move(asked),
         reportText(goalTag(view).text)});
  }
  return section;
}

ReportSection MyDayView::reportCallbacks() const {
  ReportSection section =
      reportSection(tr("Next callbacks"), ReportLook::Table, {tr("Due"), tr("Customer"), tr("Note")});
  if (m_answer->callbacks.empty()) section.note = utf8(tr("none"));
  for (const app::FollowUpRow& row : m_answer->callbacks)
    section.rows.push_back({domain::textCell(domain::localMinute(m_bridge.zone(), row.followUp.dueAt)),
                            domain::textCell(row.customerName), domain::textCell(row.followUp.note)});
  return section;
}

}  // namespace callwright::ui
