#include <QComboBox>

#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "goals/period_picker.hpp"
#include "goals/ranking_page.hpp"
#include "reports/report_rows.hpp"

namespace callwright::ui {

std::optional<domain::Report> RankingPage::report(domain::ReportHead head) const {
  if (m_answer.ranking.rows.empty()) return std::nullopt;
  head.from = m_picker->rankPeriod().firstDay;
  head.until = m_picker->rankPeriod().lastDay();
  const auto measure = static_cast<domain::Measure>(m_measure->currentData().toInt());
  domain::Report report = words::reportWith(head, tr("Ranking: %1").arg(words::measureName(measure)));
  report.sections = {reportRanks(), reportChampions()};
  return report;
}

domain::ReportCell RankingPage::valueCell(const std::optional<double>& value) const {
  const auto measure = static_cast<domain::Measure>(m_measure->currentData().toInt());
  return domain::numberCell(domain::infoOf(measure).unit, value, m_answer.currency);
}

domain::ReportSection RankingPage::reportRanks() const {
  const domain::Ranking& ranking = m_answer.ranking;
  const bool hasBase = ranking.base != domain::RankBase::None;
  domain::ReportSection section = reportSection(tr("Ranking"), domain::ReportLook::Table,
                                                {m_by->currentText(), tr("Rank"), m_measure->currentText()});
  if (hasBase) {
    section.columns.push_back(utf8(tr("Out of")));
    section.note = utf8(ruleText());
  }
  for (const QString& column : {tr("Before"), tr("Note")}) section.columns.push_back(utf8(column));
  const auto rank = [](int place) { return place > 0 ? domain::countCell(place) : domain::ReportCell{}; };
  for (const domain::Ranked& row : ranking.rows) {
    std::vector<domain::ReportCell> cells{domain::textCell(row.name), rank(row.rank), valueCell(row.value)};
    if (hasBase)
      cells.push_back(domain::numberCell(
          ranking.base == domain::RankBase::Hours ? domain::MeasureUnit::Ratio : domain::MeasureUnit::Count, row.base));
    cells.push_back(rank(row.before));
    cells.push_back(reportText(words::rankOutText(ranking, row)));
    section.rows.push_back(std::move(cells));
  }
  return section;
}

domain::ReportSection RankingPage::reportChampions() const {
  domain::ReportSection section = reportSection(tr("Champions"), domain::ReportLook::Table,
                                                {tr("Period"), tr("Champion"), m_measure->currentText()});
  for (const app::ReadChampions::Row& row : m_past)
    section.rows.push_back({reportText(words::rankPeriodName(row.period)), reportText(namesOf(row)),
                            row.champions.empty() ? domain::ReportCell{} : valueCell(row.champions.front().value)});
  return section;
}

}  // namespace callwright::ui
