#include "callwright/words/quality_words.hpp"
#include "callwright/words/report_words.hpp"
#include "goals/period_picker.hpp"
#include "quality/appraisals_page.hpp"
#include "reports/report_rows.hpp"

namespace callwright::ui {

namespace {

using domain::AppraisalLineKind;
using domain::MeasureUnit;

// In the line's unit: a measure's own, a share, or points.
domain::ReportCell appraisalCell(const domain::AppraisalLine& line, const std::optional<double>& value) {
  switch (line.kind) {
    case AppraisalLineKind::Measure:
      return domain::numberCell(domain::infoOf(line.measure).unit, value, line.currency);
    case AppraisalLineKind::Attendance:
      return domain::numberCell(MeasureUnit::Share, value);
    case AppraisalLineKind::Quality:
    case AppraisalLineKind::Skill:
      break;
  }
  return reportMark(value);
}

}  // namespace

std::optional<domain::Report> AppraisalsPage::report(domain::ReportHead head) const {
  if (m_all.empty()) return std::nullopt;
  head.from = m_picker->period().firstDay();
  head.until = m_picker->period().lastDay();
  domain::Report report = words::reportWith(head, tr("Appraisal sheets"));
  report.sections.push_back(reportTotals());
  for (const domain::Appraisal& sheet : m_all) report.sections.push_back(reportSheet(sheet));
  return report;
}

domain::ReportSection AppraisalsPage::reportTotals() const {
  domain::ReportSection section =
      reportSection(tr("Appraisal sheets"), domain::ReportLook::Table,
                    {tr("Agent"), tr("Total"), tr("State"), tr("Comment of the agent"), tr("Comment of the lead")});
  for (const domain::Appraisal& sheet : m_all)
    section.rows.push_back({domain::textCell(sheet.agentName), reportMark(sheet.total),
                            reportText(words::appraisalStateName(sheet)), domain::textCell(sheet.agentComment),
                            domain::textCell(sheet.leadComment)});
  return section;
}

domain::ReportSection AppraisalsPage::reportSheet(const domain::Appraisal& sheet) {
  domain::ReportSection section = reportSection(qt(sheet.agentName), domain::ReportLook::Table,
                                                {tr("Part"), tr("Target"), tr("Value"), tr("Weight"), tr("Points")});
  section.note = utf8(words::appraisalStateName(sheet));
  section.totals = 1;
  for (const domain::AppraisalLine& line : sheet.lines) {
    const bool measured = line.kind == AppraisalLineKind::Measure;
    section.rows.push_back(
        {reportText(words::appraisalLineName(line)), measured ? appraisalCell(line, line.target) : domain::ReportCell{},
         appraisalCell(line, line.value), domain::numberCell(MeasureUnit::Share, line.weight / 100.0),
         reportMark(domain::pointsOf(line))});
  }
  section.rows.push_back({reportText(tr("Total")), {}, {}, {}, reportMark(sheet.total)});
  return section;
}

}  // namespace callwright::ui
