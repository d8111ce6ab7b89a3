#pragma once
#include <QStringList>
#include <optional>

#include "bridge/utf8.hpp"
#include "callwright/domain/report.hpp"

// What the reports of the window's views are put together from.
namespace callwright::ui {

inline domain::ReportCell reportText(const QString& text) {
  return domain::textCell(utf8(text));
}
inline domain::ReportCell reportMark(std::optional<double> mark) {  // 0 … 100
  return domain::numberCell(domain::MeasureUnit::Ratio, mark);
}
inline domain::ReportCell reportTime(domain::Milliseconds time) {
  return domain::numberCell(domain::MeasureUnit::Duration, static_cast<double>(time.count()));
}
inline domain::ReportCell reportMoney(const domain::Money& money) {
  return domain::numberCell(domain::MeasureUnit::Money, static_cast<double>(money.minor), money.currency);
}

inline domain::ReportSection reportSection(const QString& title, domain::ReportLook look, const QStringList& columns) {
  domain::ReportSection section;
  section.title = utf8(title);
  section.look = look;
  for (const QString& column : columns) section.columns.push_back(utf8(column));
  return section;
}

// The currencies that a measure is shown in: those of the revenue, the set-up's where nothing was sold; of what is no
// money one that says nothing.
inline std::vector<std::string> shownCurrencies(domain::Measure measure, const domain::Tally& tally,
                                                const std::string& currency) {
  if (domain::infoOf(measure).unit != domain::MeasureUnit::Money) return {{}};
  if (tally.revenue.empty()) return {currency};
  std::vector<std::string> all;
  for (const domain::Money& money : tally.revenue) all.push_back(money.currency);
  return all;
}

}  // namespace callwright::ui
