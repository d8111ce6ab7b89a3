#include <cmath>

#include "bridge/utf8.hpp"
#include "callwright/words/forecast_words.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "dashboards/forecast_view.hpp"

// The view Forecast as a report.
namespace callwright::ui {

namespace {

using domain::ReportCell;
using domain::ReportLook;
using domain::ReportSection;

}  // namespace

std::optional<domain::Report> ForecastView::report(domain::ReportHead head) const {
  if (!m_answer) return std::nullopt;
  head.from = m_answer->period.firstDay();
  head.until = m_answer->period.lastDay();
  head.who = utf8(m_question.who);
  const QString name = words::measureName(m_request.measure);
  domain::Report report = words::reportWith(head, tr("Forecast: %1").arg(name));
  const auto cell = [this](std::optional<double> value) {
    if (value) value = std::round(*value);
    return domain::numberCell(domain::infoOf(m_request.measure).unit, value, m_request.currency);
  };
  const auto& f = m_answer->forecast;
  const auto part = [&f](double domain::Forecast::*which) { return f ? std::optional((*f).*which) : std::nullopt; };

  ReportSection tiles{
      utf8(tr("Course of the period")), {}, ReportLook::Tiles, {utf8(tr("Figure")), utf8(name)}, {}, {}, 0, false};
  const auto row = [&](const QString& what, ReportCell value) {
    tiles.rows.push_back({domain::textCell(utf8(what)), std::move(value)});
  };
  row(tr("So far"), cell(m_answer->soFar));
  row(tr("Forecast of its end"), cell(part(&domain::Forecast::expected)));
  row(tr("80 in 100, from"), cell(part(&domain::Forecast::low)));
  row(tr("80 in 100, to"), cell(part(&domain::Forecast::high)));
  row(tr("Goal"), cell(m_answer->goal ? std::optional(m_answer->goal->target) : std::nullopt));
  if (m_answer->needed) tiles.note = utf8(words::callsNeeded(m_request.measure, m_request.currency, *m_answer->needed));
  report.sections.push_back(std::move(tiles));

  if (f && !f->days.empty()) {
    ReportSection days{utf8(tr("Days to come, added up")),
                       {},
                       ReportLook::Line,
                       {utf8(tr("Day")), utf8(tr("Forecast")), utf8(tr("80 in 100, from")), utf8(tr("80 in 100, to"))},
                       {},
                       {1, 2, 3},
                       0,
                       false};
    for (const domain::ForecastDay& day : f->days)
      days.rows.push_back({domain::textCell(day.day), cell(day.expected), cell(day.low), cell(day.high)});
    report.sections.push_back(std::move(days));
  }
  if (m_answer->tests.empty()) return report;
  ReportSection past{utf8(tr("Earlier forecasts")),
                     utf8(words::forecastAccuracy(m_answer->accuracy)),
                     ReportLook::Line,
                     {utf8(tr("Month")), utf8(tr("What came")), utf8(tr("Forecast")), utf8(tr("80 in 100, from")),
                      utf8(tr("80 in 100, to"))},
                     {},
                     {1, 2},
                     0,
                     false};
  for (auto test = m_answer->tests.rbegin(); test != m_answer->tests.rend(); ++test)
    past.rows.push_back({domain::textCell(utf8(words::goalPeriodName(test->month))), cell(test->actual),
                         cell(test->expected), cell(test->low), cell(test->high)});
  report.sections.push_back(std::move(past));
  return report;
}

}  // namespace callwright::ui
