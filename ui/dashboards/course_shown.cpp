#include "dashboards/course_shown.hpp"

#include <algorithm>

#include "bridge/utf8.hpp"
#include "callwright/words/measure_words.hpp"
#include "theme/language.hpp"
#include "widgets/line_chart.hpp"

namespace callwright::ui {

namespace {

// Texts of the charts' lines.
struct Course {
  Q_DECLARE_TR_FUNCTIONS(callwright::ui::Course)
};

QDate dateOf(const std::string& day) {
  return QDate::fromString(qt(day), Qt::ISODate);
}

}  // namespace

QStringList dayLabels(const DaySpan& span) {
  QStringList labels;
  const bool oneMonth = span.days() <= 31 && span.from.month() == span.until.month();
  for (QDate day = span.from; day <= span.until; day = day.addDays(1))
    labels << (oneMonth ? QString::number(day.day())
                        : currentLanguage().toString(day, Course::tr("d MMM", "a day on an axis, as QDate writes it")));
  return labels;
}

void showCourse(LineChart& chart, const QString& periodName, const app::ReadForecast::Answer& answer,
                domain::Measure measure, const std::string& currency, const QList<LineSeries>& rest) {
  const DaySpan span{dateOf(answer.period.firstDay()), dateOf(answer.period.lastDay())};
  const auto slotOf = [&](const std::string& day) { return static_cast<double>(span.from.daysTo(dateOf(day))); };
  LineSeries soFar{periodName, {}}, expected{Course::tr("Forecast"), {}, LineLook::Expected};
  QList<QPointF> low, high;
  const auto& forecast = answer.forecast;
  const bool goesOn = forecast && !forecast->days.empty();
  const double last = goesOn ? slotOf(forecast->days.front().day) : static_cast<double>(span.days() - 1);
  double sum = 0;
  auto day = answer.days.begin();
  for (double at = 0; at <= last; ++at) {
    for (; day != answer.days.end() && slotOf(day->day) <= at; ++day) sum += day->value;
    soFar.points << QPointF(at, sum);
  }
  if (goesOn) {
    // The band begins where the line of what there is stops: yesterday, for today is still going on.
    const double before = std::max(0.0, last - 1);
    const double known = before < last ? soFar.points[static_cast<qsizetype>(before)].y() : 0;
    if (before < last) {
      expected.points << QPointF(before, known);
      low << QPointF(before, known);
      high << QPointF(before, known);
    }
    for (const domain::ForecastDay& one : forecast->days) {
      const double at = slotOf(one.day);
      expected.points << QPointF(at, one.expected);
      low << QPointF(at, one.low);
      high << QPointF(at, one.high);
    }
  }
  QList<LineSeries> lines{soFar};
  if (goesOn) lines << expected;
  if (answer.goal)
    lines << LineSeries{Course::tr("Goal"),
                        {{0, answer.goal->target / static_cast<double>(span.days())},
                         {static_cast<double>(span.days() - 1), answer.goal->target}},
                        LineLook::Dashed};
  lines << rest;
  const domain::MeasureUnit unit = domain::infoOf(measure).unit;
  chart.setAxes(
      dayLabels(span), [unit, currency](double value) { return words::forecastAmount(unit, value, currency); },
      unit == domain::MeasureUnit::Count);
  chart.setBand(goesOn ? Course::tr("80 in 100") : QString(), low, high);
  chart.setSeries(lines);
}

}  // namespace callwright::ui
