#include <cmath>

#include "callwright/words/forecast_words.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/segment_words.hpp"
#include "words/text.hpp"

// The views Forecast and Segments as reports. Where something cannot be known yet, a note says why.
namespace callwright::words {
namespace {

using domain::MeasureUnit;
using domain::Report;
using domain::ReportCell;
using domain::ReportLook;
using domain::ReportSection;

std::string told(const QString& text) {
  return text.toStdString();
}

ReportSection sectionOf(const QString& title, ReportLook look, std::initializer_list<QString> columns) {
  ReportSection section;
  section.title = told(title);
  section.look = look;
  for (const QString& column : columns) section.columns.push_back(told(column));
  return section;
}

// ---------------------------------------------------------------- Forecast

ReportCell amountCell(const domain::ForecastFigures& f, std::optional<double> value) {
  if (value) value = std::round(*value);
  return domain::numberCell(domain::infoOf(f.measure).unit, value, f.currency);
}

ReportSection endOfPeriod(const domain::ForecastFigures& f) {
  ReportSection section = sectionOf(Tr::translate("Words", "Course of the period"), ReportLook::Tiles,
                                    {Tr::translate("Words", "Figure"), measureName(f.measure)});
  const auto add = [&](const QString& what, std::optional<double> value) {
    section.rows.push_back({domain::textCell(told(what)), amountCell(f, value)});
  };
  const auto part = [&f](double domain::Forecast::*which) {
    return f.forecast ? std::optional((*f.forecast).*which) : std::nullopt;
  };
  add(Tr::translate("Words", "So far"), f.soFar);
  add(Tr::translate("Words", "Forecast of its end"), part(&domain::Forecast::expected));
  add(Tr::translate("Words", "80 in 100, from"), part(&domain::Forecast::low));
  add(Tr::translate("Words", "80 in 100, to"), part(&domain::Forecast::high));
  add(Tr::translate("Words", "Goal"), f.goal ? std::optional(f.goal->target) : std::nullopt);
  if (!f.forecast)
    section.note = told(Tr::translate("Words", "No forecast %1.").arg(forecastUnknown(f.historyDays)));
  else if (f.needed)
    section.note = told(callsNeeded(f.measure, f.currency, *f.needed));
  return section;
}

ReportSection daysToCome(const domain::ForecastFigures& f) {
  ReportSection section =
      sectionOf(Tr::translate("Words", "Days to come, added up"), ReportLook::Line,
                {Tr::translate("Words", "Day"), Tr::translate("Words", "Forecast"),
                 Tr::translate("Words", "80 in 100, from"), Tr::translate("Words", "80 in 100, to")});
  section.drawn = {1, 2, 3};
  for (const domain::ForecastDay& day : f.forecast->days)
    section.rows.push_back(
        {domain::textCell(day.day), amountCell(f, day.expected), amountCell(f, day.low), amountCell(f, day.high)});
  return section;
}

ReportSection earlierForecasts(const domain::ForecastFigures& f) {
  ReportSection section = sectionOf(
      Tr::translate("Words", "Earlier forecasts"), ReportLook::Line,
      {Tr::translate("Words", "Month"), Tr::translate("Words", "What came"), Tr::translate("Words", "Forecast"),
       Tr::translate("Words", "80 in 100, from"), Tr::translate("Words", "80 in 100, to")});
  if (f.tests.empty()) {
    section.look = ReportLook::Table;
    section.note = told(Tr::translate("Words", "No month has yet four weeks of figures before it."));
    return section;
  }
  section.note = told(forecastAccuracy(f.accuracy));
  section.drawn = {1, 2};
  for (auto test = f.tests.rbegin(); test != f.tests.rend(); ++test)
    section.rows.push_back({domain::textCell(told(goalPeriodName(test->month))), amountCell(f, test->actual),
                            amountCell(f, test->expected), amountCell(f, test->low), amountCell(f, test->high)});
  return section;
}

// ---------------------------------------------------------------- Segments

ReportSection segmentsOf(const domain::SegmentFigures& f) {
  ReportSection section = sectionOf(Tr::translate("Words", "Segments of buyers"), ReportLook::Bars,
                                    {Tr::translate("Words", "Segment"), Tr::translate("Words", "Customers"),
                                     Tr::translate("Words", "Orders"), measureName(domain::Measure::Revenue)});
  if (f.buyers == 0) {
    section.look = ReportLook::Table;
    section.note = told(
        Tr::translate("Words", "Nobody has ordered in %1 yet: segments are made of buyers.").arg(text(f.currency)));
    return section;
  }
  section.drawn = {1};
  for (int i = 0; i < domain::kSegments; ++i) {
    const auto& part = f.segments[static_cast<std::size_t>(i)];
    section.rows.push_back({domain::textCell(told(segmentName(static_cast<domain::Segment>(i)))),
                            domain::countCell(part.customers), domain::countCell(part.orders),
                            domain::numberCell(MeasureUnit::Money, static_cast<double>(part.amount), f.currency)});
  }
  return section;
}

ReportSection buyersGrid(const domain::SegmentFigures& f) {
  ReportSection section = sectionOf(Tr::translate("Words", "Buyers by recency and value"), ReportLook::Shades,
                                    {Tr::translate("Words", "Worth")});
  section.note = told(Tr::translate("Words", "Rows: from much and often to little. Columns: from long ago to lately."));
  for (std::size_t recency = 1; recency <= 5; ++recency) {
    section.columns.push_back(std::to_string(recency));
    section.drawn.push_back(recency);
  }
  for (std::size_t worth = 5; worth >= 1; --worth) {
    std::vector<ReportCell> row{domain::textCell(std::to_string(worth))};
    for (const auto& part : f.grid[worth - 1]) row.push_back(domain::countCell(part.customers));
    section.rows.push_back(std::move(row));
  }
  return section;
}

ReportSection traitSection(const domain::SegmentFigures::TraitOf& one) {
  ReportSection section = sectionOf(
      traitFieldName(one.field, one.custom), ReportLook::Bars,
      {traitFieldName(one.field, one.custom), Tr::translate("Words", "Bought, share"), Tr::translate("Words", "Bought"),
       Tr::translate("Words", "Reached"), Tr::translate("Words", "95 %, from"), Tr::translate("Words", "95 %, to")});
  section.note = told(traitStrength(one.trait.strength));
  section.drawn = {1};
  for (std::size_t i = 0; i < one.trait.rows.size(); ++i) {
    const domain::TraitRow& row = one.trait.rows[i];
    section.rows.push_back({domain::textCell(told(traitValueName(one.field, one.names[i]))),
                            domain::numberCell(MeasureUnit::Share, row.share), domain::countCell(row.bought),
                            domain::countCell(row.reached), domain::numberCell(MeasureUnit::Share, row.interval.low),
                            domain::numberCell(MeasureUnit::Share, row.interval.high)});
  }
  return section;
}

void addTraits(const domain::SegmentFigures& f, Report& report) {
  const std::size_t before = report.sections.size();
  for (const auto& one : f.traits)
    if (!one.trait.rows.empty()) report.sections.push_back(traitSection(one));
  if (report.sections.size() > before) return;
  ReportSection none = sectionOf(Tr::translate("Words", "What tells buyers apart"), ReportLook::Table,
                                 {Tr::translate("Words", "Value"), Tr::translate("Words", "Bought, share")});
  none.note = told(Tr::translate("Words", "No value has %1 customers who were reached in the period.")
                       .arg(static_cast<qlonglong>(domain::kLeastOfTrait)));
  report.sections.push_back(std::move(none));
}

}  // namespace

Report forecastReport(const domain::ReportHead& head, const domain::ForecastFigures& figures) {
  domain::ReportHead ofPeriod = head;
  ofPeriod.from = figures.period.firstDay();
  ofPeriod.until = figures.period.lastDay();
  Report report = reportWith(ofPeriod, Tr::translate("Words", "Forecast: %1").arg(measureName(figures.measure)));
  report.facts.insert(report.facts.begin() + 2,
                      {told(Tr::translate("Words", "As of")), told(reportPeriodText(figures.today, figures.today))});
  report.sections.push_back(endOfPeriod(figures));
  if (figures.forecast && !figures.forecast->days.empty()) report.sections.push_back(daysToCome(figures));
  report.sections.push_back(earlierForecasts(figures));
  return report;
}

Report segmentsReport(const domain::ReportHead& head, const domain::SegmentFigures& figures) {
  Report report = reportWith(head, reportViewName(domain::ReportView::Segments));
  report.sections.push_back(segmentsOf(figures));
  if (figures.buyers > 0) report.sections.push_back(buyersGrid(figures));
  addTraits(figures, report);
  return report;
}

}  // namespace callwright::words
