#include "bridge/bridge.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/quality_words.hpp"
#include "callwright/words/report_words.hpp"
#include "goals/period_picker.hpp"
#include "quality/quality_page.hpp"
#include "reports/report_rows.hpp"

namespace callwright::ui {

std::optional<domain::Report> QualityPage::report(domain::ReportHead head) const {
  if (m_all.checks.empty()) return std::nullopt;
  head.from = m_picker->period().firstDay();
  head.until = m_picker->period().lastDay();
  domain::Report report = words::reportWith(head, tr("Quality checks"));
  if (m_all.total.checks > 0) report.sections.push_back(reportMarks());
  report.sections.push_back(reportChecks());
  return report;
}

domain::ReportSection QualityPage::reportMarks() const {
  domain::ReportSection section =
      reportSection(tr("Average marks"), domain::ReportLook::Bars,
                    {tr("Agent"), tr("Average mark"), tr("Checks"), tr("Critical missed"), tr("Disputed")});
  section.drawn = {1};
  section.totals = 1;
  const auto add = [&](const std::string& name, const domain::QualityFigures& figures) {
    section.rows.push_back({domain::textCell(name), reportMark(figures.average()), domain::countCell(figures.checks),
                            domain::numberCell(domain::MeasureUnit::Share, figures.fatalShare()),
                            domain::countCell(figures.disputed)});
  };
  for (const domain::QualityFigures& one : m_all.figures) add(one.name, one);
  add(utf8(tr("All together")), m_all.total);
  return section;
}

domain::ReportSection QualityPage::reportChecks() const {
  // A file leaves the house: customers are in it for who may take them out of it.
  const bool customers = m_bridge.may(domain::Permission::ExportCustomers);
  domain::ReportSection section = reportSection(tr("Quality checks"), domain::ReportLook::Table,
                                                {tr("Call"), tr("Agent"), tr("Mark"), tr("State")});
  if (customers) section.columns.push_back(utf8(tr("Customer")));
  for (const domain::QualityCheck& check : m_all.checks) {
    const bool marked = check.state != domain::CheckState::Chosen;
    std::vector<domain::ReportCell> row{
        domain::textCell(domain::localMinute(m_bridge.zone(), check.callAt)), domain::textCell(check.agentName),
        marked ? reportMark(check.mark) : domain::ReportCell{}, reportText(words::checkStateName(check.state))};
    if (customers) row.push_back(domain::textCell(check.customerName));
    section.rows.push_back(std::move(row));
  }
  return section;
}

}  // namespace callwright::ui
