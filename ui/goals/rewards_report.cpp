#include <algorithm>

#include "callwright/words/report_words.hpp"
#include "goals/ledger_rows.hpp"
#include "goals/period_picker.hpp"
#include "goals/rewards_page.hpp"
#include "reports/report_rows.hpp"

namespace callwright::ui {

std::optional<domain::Report> RewardsPage::report(domain::ReportHead head) const {
  if (m_ledger.lines.empty()) return std::nullopt;
  head.from = m_picker->period().firstDay();
  head.until = m_picker->period().lastDay();
  domain::Report report = words::reportWith(head, tr("Rewards"));
  report.facts.insert(report.facts.begin() + 1, {utf8(tr("State")), utf8(stateText())});
  report.sections = {reportSums(), reportLines()};
  return report;
}

// What each agent gets; amounts of different currencies are not added up.
domain::ReportSection RewardsPage::reportSums() const {
  domain::ReportSection section = reportSection(tr("By agent"), domain::ReportLook::Bars, {tr("Agent")});
  section.drawn = {1};
  section.totals = 1;
  for (const domain::Money& money : m_ledger.total)
    section.columns.push_back(utf8(tr("Amount (%1)").arg(qt(money.currency))));
  const auto add = [&](const std::string& name, const std::vector<domain::Money>& sums) {
    std::vector<domain::ReportCell> row{domain::textCell(name)};
    for (const domain::Money& total : m_ledger.total) {
      const auto own = std::find_if(sums.begin(), sums.end(),
                                    [&](const domain::Money& money) { return money.currency == total.currency; });
      row.push_back(own == sums.end() ? domain::ReportCell{} : reportMoney(*own));
    }
    section.rows.push_back(std::move(row));
  };
  const auto& lines = m_ledger.lines;  // those of an agent follow each other
  std::vector<domain::RewardLine> own;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    own.push_back(lines[i].line);
    if (i + 1 < lines.size() && lines[i + 1].line.user == lines[i].line.user) continue;
    add(lines[i].userName, domain::totalOf(own));
    own.clear();
  }
  add(utf8(tr("Together")), m_ledger.total);
  return section;
}

domain::ReportSection RewardsPage::reportLines() const {
  domain::ReportSection section =
      reportSection(tr("Ledger"), domain::ReportLook::Table,
                    {tr("Agent"), tr("What for"), tr("How it came about"), tr("Amount"), tr("Currency")});
  for (const app::RewardLineView& view : m_ledger.lines)
    section.rows.push_back({domain::textCell(view.userName), reportText(LedgerRows::what(view)),
                            reportText(LedgerRows::how(view)), reportMoney(view.line.amount),
                            domain::textCell(view.line.amount.currency)});
  return section;
}

}  // namespace callwright::ui
