#include <memory>

#include "callwright/app/forecast.hpp"
#include "callwright/words/forecast_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/output.hpp"
#include "cli/report_filters.hpp"
#include "cli/session.hpp"
#include "cli/text.hpp"

namespace callwright::cli {
namespace {

using domain::GoalPeriod;

struct ForecastOptions : ReportOptions {
  std::string measure = "revenue", period, currency;
};

// The period that the days name, if they are its first and last; "" where neither is given.
std::string forecastPeriod(const ForecastOptions& o) {
  if (!o.period.empty() || (o.from.empty() && o.until.empty())) return o.period;
  for (const auto kind : {GoalPeriod::Kind::Month, GoalPeriod::Kind::Quarter, GoalPeriod::Kind::Year}) {
    if (!domain::dayStart(nullptr, o.from)) break;
    const GoalPeriod period = domain::goalPeriodWith(kind, o.from);
    if (period.firstDay() == o.from && period.lastDay() == o.until) return period.code();
  }
  throw Refused{
      {domain::ErrorCode::BadValue,
       {"from, to", o.from + ", " + o.until, utf8(Cli::tr("the first and last day of a month, quarter or year"))}}};
}

Json backTestJson(const domain::BackTest& test, const app::ReadForecast& request, domain::MeasureUnit unit) {
  const auto amount = [&](double value) { return amountJson(unit, request.currency, value); };
  return {{"month", test.month.code()},   {"as_of", test.asOf},        {"forecast", amount(test.expected)},
          {"low", amount(test.low)},      {"high", amount(test.high)}, {"pace", amount(test.pace)},
          {"actual", amount(test.actual)}};
}

Json forecastJson(const app::ReadForecast& request, const app::ReadForecast::Answer& answer) {
  const domain::MeasureUnit unit = domain::infoOf(request.measure).unit;
  const auto amount = [&](std::optional<double> value) { return amountJson(unit, request.currency, value); };
  const auto& f = answer.forecast;
  Json json{{"measure", domain::infoOf(request.measure).code},
            {"period", answer.period.code()},
            {"from", answer.period.firstDay()},
            {"to", answer.period.lastDay()},
            {"so_far", amount(answer.soFar)},
            {"forecast", f ? amount(f->expected) : Json(nullptr)},
            {"low", f ? amount(f->low) : Json(nullptr)},
            {"high", f ? amount(f->high) : Json(nullptr)},
            {"confidence", request.confidence},
            {"pace", f ? amount(f->pace) : Json(nullptr)},
            {"workdays_left", f ? Json(f->workdaysLeft) : Json(nullptr)},
            {"history_days", answer.historyDays},
            {"goal", answer.goal ? amount(answer.goal->target) : Json(nullptr)}};
  if (!request.currency.empty()) json["currency"] = request.currency;
  if (answer.needed)
    json["needed"] = {{"missing", amount(answer.needed->missing)},
                      {"calls", answer.needed->perCall > 0 ? Json(answer.needed->calls) : Json(nullptr)},
                      {"calls_a_day", answer.needed->callsADay},
                      {"recent_calls_a_day", answer.needed->recentCallsADay}};
  Json tests = Json::array();
  for (const domain::BackTest& test : answer.tests) tests.push_back(backTestJson(test, request, unit));
  json["back_tests"] = std::move(tests);
  if (answer.accuracy.months > 0)
    json["accuracy"] = {{"months", answer.accuracy.months},
                        {"error", answer.accuracy.error},
                        {"pace_error", answer.accuracy.paceError},
                        {"inside", answer.accuracy.inside}};
  return json;
}

void printForecast(const app::ReadForecast& request, const app::ReadForecast::Answer& answer) {
  const domain::MeasureUnit unit = domain::infoOf(request.measure).unit;
  const auto amount = [&](double value) { return words::forecastAmount(unit, value, request.currency); };
  std::vector<QStringList> rows{{Cli::tr("So far"), words::measureAmount(unit, answer.soFar, request.currency)}};
  if (answer.forecast) {
    rows.push_back({Cli::tr("Forecast"), amount(answer.forecast->expected)});
    rows.push_back({Cli::tr("80 in 100 lie between"),
                    Cli::tr("%1 and %2").arg(amount(answer.forecast->low), amount(answer.forecast->high))});
    rows.push_back({Cli::tr("At the average of its days"), amount(answer.forecast->pace)});
  } else {
    rows.push_back({Cli::tr("Forecast"), words::forecastUnknown(answer.historyDays)});
  }
  if (answer.goal) rows.push_back({Cli::tr("Goal"), amount(answer.goal->target)});
  if (answer.needed && answer.needed->perCall > 0)
    rows.push_back({Cli::tr("Calls that the goal still needs"), QString::number(answer.needed->calls)});
  if (const QString accuracy = words::forecastAccuracy(answer.accuracy); !accuracy.isEmpty())
    rows.push_back({Cli::tr("Earlier forecasts"), accuracy});
  printTable({words::measureName(request.measure), text(answer.period.code())}, rows, {});
}

void reportForecast(const Common& common, const ForecastOptions& o) {
  Session session(common);
  app::ReadForecast request;
  request.measure = measureNamed(o.measure, "calls, dials, answered, reached, sales, orders, revenue");
  if (domain::infoOf(request.measure).unit == domain::MeasureUnit::Money)
    request.currency = o.currency.empty() ? session.settings().currency : o.currency;
  request.period = forecastPeriod(o);
  request.filter = reportFilter(session, o);
  request.filter.from.clear();
  request.filter.until.clear();
  const auto answer = session.call(request);
  if (common.json) return print(forecastJson(request, answer));
  printForecast(request, answer);
}

}  // namespace

void addForecastCommand(CLI::App& reports, Actions& actions) {
  Common& common = actions.common;
  auto o = std::make_shared<ForecastOptions>();
  CLI::App* forecast = reports.add_subcommand("forecast", utf8(Cli::tr("What a month, quarter or year will come to")));
  addReportFilters(*forecast, *o);
  forecast->add_option("--period", o->period, utf8(Cli::tr("2026-11, 2026-Q4 or 2026; otherwise this month")))
      ->type_name("PERIOD");
  forecast->add_option("--measure", o->measure, utf8(Cli::tr("calls, reached, sales, orders, revenue …")))
      ->type_name("MEASURE");
  forecast->add_option("--currency", o->currency, utf8(Cli::tr("Of revenue; otherwise the company's")))
      ->type_name("CODE");
  actions.of[forecast] = [o, &common] { reportForecast(common, *o); };
}

}  // namespace callwright::cli
