#include "callwright/words/goal_words.hpp"
#include "callwright/words/report_words.hpp"
#include "goals/goal_look.hpp"
#include "goals/goals_place.hpp"
#include "goals/period_picker.hpp"
#include "reports/report_rows.hpp"

namespace callwright::ui {

std::optional<domain::Report> GoalsPlace::report(domain::ReportHead head) const {
  if (m_all.empty()) return std::nullopt;
  head.from = m_picker->period().firstDay();
  head.until = m_picker->period().lastDay();
  domain::Report report = words::reportWith(head, tr("Goals"));
  domain::ReportSection section =
      reportSection(tr("Goals"), domain::ReportLook::Bars,
                    {tr("Whose"), tr("Goal"), tr("Progress"), tr("So far"), tr("Target"), tr("Forecast"), tr("State")});
  section.drawn = {2};
  for (const app::GoalView& view : m_all) {
    const domain::Goal& goal = view.goal;
    const auto amount = [&goal](std::optional<double> value) {
      return domain::numberCell(goal.unit(), value, goal.currency);
    };
    section.rows.push_back(
        {reportText(words::goalOwner(goal.owner.kind, view.ownerName)), reportText(words::goalName(goal)),
         domain::numberCell(domain::MeasureUnit::Share, view.progress.share), amount(view.progress.value),
         amount(goal.target), amount(view.progress.forecast), reportText(goalTag(view).text)});
  }
  report.sections.push_back(std::move(section));
  return report;
}

}  // namespace callwright::ui
