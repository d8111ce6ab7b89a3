#include "callwright/domain/queue.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/wall_words.hpp"
#include "dashboards/wall_board.hpp"
#include "reports/report_rows.hpp"

// The wallboard as a report: as it stands at the last second.
namespace callwright::ui {

namespace {

using domain::Measure;
using domain::MeasureUnit;
using domain::ReportCell;
using domain::ReportLook;
using domain::ReportSection;

// A goal rarely asks for a whole number of a day.
ReportCell wallTarget(const app::ReadWallboard::Answer& answer, Measure measure, const std::string& currency) {
  const MeasureUnit unit = domain::infoOf(measure).unit;
  for (const app::DayGoal& goal : answer.goals)
    if (goal.measure == measure && (goal.currency.empty() || goal.currency == currency))
      return domain::numberCell(unit == MeasureUnit::Count ? MeasureUnit::Ratio : unit, goal.target, goal.currency);
  return {};
}

}  // namespace

std::optional<domain::Report> WallBoard::report(domain::ReportHead head) const {
  if (!m_answer) return std::nullopt;
  head.from = head.until = m_answer->day;
  domain::Report report = words::reportWith(head, tr("Wallboard"));
  report.facts.insert(report.facts.begin() + 1, {utf8(tr("As of")), domain::localMinute(m_zone, m_now)});
  report.sections = {reportFigures(), reportAgents(), reportAlerts(), reportQueue()};
  return report;
}

ReportSection WallBoard::reportFigures() const {
  ReportSection section =
      reportSection(tr("Today's figures"), ReportLook::Tiles, {tr("Figure"), tr("Today"), tr("Goal today")});
  section.note = utf8(tr("Beneath a figure: what the goals ask of today."));
  for (const Measure measure : kWallMeasures)
    for (const std::string& currency : shownCurrencies(measure, m_answer->today, m_currency)) {
      const QString name = words::measureName(measure);
      section.rows.push_back({reportText(currency.empty() ? name : QStringLiteral("%1 (%2)").arg(name, qt(currency))),
                              domain::numberCell(domain::infoOf(measure).unit,
                                                 domain::valueOf(measure, m_answer->today, currency), currency),
                              wallTarget(*m_answer, measure, currency)});
    }
  const auto add = [&](const QString& name, std::int64_t count) {
    section.rows.push_back({reportText(name), domain::countCell(count), {}});
  };
  add(tr("Customers waiting"), m_answer->facts.waiting);
  add(tr("Callbacks today"), m_answer->callbacksToday);
  add(tr("… overdue"), m_answer->facts.overdueCallbacks);
  return section;
}

ReportSection WallBoard::reportAgents() const {
  ReportSection section = reportSection(tr("Agents"), ReportLook::Table,
                                        {tr("Agent"), tr("State"), tr("Time in state"),
                                         words::measureName(Measure::Calls), words::measureName(Measure::Sales)});
  if (m_answer->agents.empty()) section.note = utf8(tr("Nobody calls yet. Agents are added in Settings, Users."));
  for (const app::WallAgent& agent : m_answer->agents) {
    const auto time = timeInState(agent.presence);
    section.rows.push_back({domain::textCell(agent.name), reportText(words::presenceText(agent.presence)),
                            time ? reportTime(*time) : ReportCell{}, domain::countCell(agent.today.calls),
                            domain::countCell(agent.today.sales)});
  }
  return section;
}

ReportSection WallBoard::reportAlerts() const {
  ReportSection section = reportSection(tr("Alerts"), ReportLook::Table, {tr("Alert"), tr("What is known")});
  if (m_shownAlerts.empty()) section.note = utf8(tr("Nothing to worry about"));
  for (const domain::Alert& alert : m_shownAlerts)
    section.rows.push_back(
        {reportText(words::alertSubject(alert, alert.user ? agentName(alert.user) : goalName(alert.goal))),
         reportText(words::alertDetail(alert, m_now, m_zone))});
  return section;
}

ReportSection WallBoard::reportQueue() const {
  ReportSection section =
      reportSection(tr("Customers waiting"), ReportLook::Bars, {tr("Campaign"), tr("Customers waiting")});
  section.drawn = {1};
  if (m_answer->queues.empty()) section.note = utf8(tr("No campaign is running"));
  for (const app::WallQueue& queue : m_answer->queues)
    section.rows.push_back({domain::textCell(queue.name), domain::countCell(queue.waiting)});
  return section;
}

}  // namespace callwright::ui
