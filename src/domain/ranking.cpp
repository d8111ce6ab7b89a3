#include "callwright/domain/ranking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>

#include "callwright/domain/queue.hpp"
#include "callwright/domain/service.hpp"
#include "domain/zone.hpp"

namespace callwright::domain {
namespace {

using Kind = RankPeriod::Kind;
using std::chrono::days;
using std::chrono::local_days;

constexpr int kFirstRankYear = 2000, kLastRankYear = 2100, kWeek = 7;

local_days mondayOf(local_days day) {
  return day - days(std::chrono::weekday(day).iso_encoding() - 1);
}
// Of the ISO week with that Monday: the year of its Thursday, and its number in it.
std::pair<int, int> isoWeek(local_days monday) {
  const std::chrono::year_month_day thursday(monday + days(3));
  const local_days january(thursday.year() / std::chrono::January / 1);
  return {static_cast<int>(thursday.year()), static_cast<int>((monday + days(3) - january).count() / kWeek) + 1};
}
local_days mondayOfWeek(int year, int week) {
  const local_days fourth(std::chrono::year(year) / std::chrono::January / 4);  // is in the first week
  return mondayOf(fourth) + days(kWeek * (week - 1));
}

GoalPeriod::Kind goalKind(Kind kind) {
  return kind == Kind::Month     ? GoalPeriod::Kind::Month
         : kind == Kind::Quarter ? GoalPeriod::Kind::Quarter
                                 : GoalPeriod::Kind::Year;
}
Kind rankKind(GoalPeriod::Kind kind) {
  return kind == GoalPeriod::Kind::Month ? Kind::Month : kind == GoalPeriod::Kind::Quarter ? Kind::Quarter : Kind::Year;
}

std::optional<RankPeriod> weekFromCode(std::string_view code) {
  int year = 0, week = 0;
  const auto number = [](std::string_view text, int& value) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
  };
  if (code.size() != 8 || code[4] != '-' || (code[5] != 'W' && code[5] != 'w')) return std::nullopt;
  if (!number(code.substr(0, 4), year) || !number(code.substr(6), week) || year < kFirstRankYear ||
      year > kLastRankYear || week < 1)
    return std::nullopt;
  const local_days monday = mondayOfWeek(year, week);
  if (isoWeek(monday) != std::pair(year, week)) return std::nullopt;  // the 53rd of a year without it
  return RankPeriod{Kind::Week, isoDay(monday)};
}

double medianOf(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double usualMinimum(RankBase base, const std::vector<Ranked>& rows) {
  if (base == RankBase::None) return 0;
  std::vector<double> bases;
  for (const Ranked& row : rows)
    if (row.base > 0) bases.push_back(row.base);
  const double quarter = medianOf(std::move(bases)) / 4;
  return base == RankBase::Hours ? quarter : std::max(1.0, std::ceil(quarter));
}

}  // namespace

std::string RankPeriod::code() const {
  if (kind == Kind::Day) return firstDay;
  if (kind == Kind::Week) {
    const auto [year, week] = isoWeek(dayOf(firstDay));
    return fmt::format("{:04}-W{:02}", year, week);
  }
  return goalPeriodWith(goalKind(kind), firstDay).code();
}

std::string RankPeriod::lastDay() const {
  if (kind == Kind::Day) return firstDay;
  if (kind == Kind::Week) return isoDay(dayOf(firstDay) + days(kWeek - 1));
  return goalPeriodWith(goalKind(kind), firstDay).lastDay();
}

RankPeriod RankPeriod::shifted(int steps) const {
  if (kind == Kind::Day || kind == Kind::Week)
    return {kind, isoDay(dayOf(firstDay) + days(kind == Kind::Week ? kWeek * steps : steps))};
  return {kind, goalPeriodWith(goalKind(kind), firstDay).shifted(steps).firstDay()};
}

std::optional<RankPeriod> rankPeriodFromCode(std::string_view code) {
  if (const auto period = goalPeriodFromCode(code)) return RankPeriod{rankKind(period->kind), period->firstDay()};
  if (const auto week = weekFromCode(code)) return week;
  const std::string day(code);
  if (day.size() != 10 || !dayStart(nullptr, day) || day < std::to_string(kFirstRankYear) ||
      day > std::to_string(kLastRankYear + 1))
    return std::nullopt;
  return RankPeriod{Kind::Day, day};
}

RankPeriod rankPeriodWith(Kind kind, const std::string& day) {
  if (kind == Kind::Day) return {kind, day};
  if (kind == Kind::Week) return {kind, isoDay(mondayOf(dayOf(day)))};
  return {kind, goalPeriodWith(goalKind(kind), day).firstDay()};
}

std::optional<GoalPeriod> goalPeriodOf(const RankPeriod& period) {
  if (period.kind == Kind::Day || period.kind == Kind::Week) return std::nullopt;
  return goalPeriodWith(goalKind(period.kind), period.firstDay);
}

RankBase rankBaseOf(Measure measure) {
  switch (measure) {
    case Measure::ConnectRate:
    case Measure::SalesPerCall:
    case Measure::AverageHandling:
      return RankBase::Calls;
    case Measure::ConversionRate:
    case Measure::DialsPerReach:
      return RankBase::Reached;
    case Measure::AverageTalk:
      return RankBase::Answered;
    case Measure::AverageOrder:
      return RankBase::Orders;
    case Measure::CallsPerHour:
    case Measure::SalesPerHour:
    case Measure::Occupancy:
    case Measure::RevenuePerHour:
    case Measure::CostPerHour:
      return RankBase::Hours;
    case Measure::CostPerSale:
      return RankBase::Sales;
    case Measure::RevenuePerLead:
    case Measure::CostPerLead:
      return RankBase::Customers;
    case Measure::RepeatRate:
    case Measure::ReferralRate:
      return RankBase::Buyers;
    case Measure::CallbacksOnTime:
      return RankBase::Callbacks;
    case Measure::Csat:
    case Measure::Nps:
      return RankBase::Answers;
    default:
      return RankBase::None;
  }
}

const char* codeOf(RankBase base) {
  switch (base) {
    case RankBase::None:
      return "";
    case RankBase::Calls:
      return "calls";
    case RankBase::Reached:
      return "reached";
    case RankBase::Answered:
      return "answered";
    case RankBase::Orders:
      return "orders";
    case RankBase::Hours:
      return "hours_at_work";
    case RankBase::Sales:
      return "sales";
    case RankBase::Customers:
      return "customers_called";
    case RankBase::Buyers:
      return "buyers";
    case RankBase::Callbacks:
      return "callbacks_due";
    case RankBase::Answers:
      return "answers";
  }
  return "";
}

double rankBaseIn(Measure measure, const Tally& tally) {
  const ServiceTally service = tally.service.value_or(ServiceTally{});
  const CustomerCounts customers = tally.customers.value_or(CustomerCounts{});
  switch (rankBaseOf(measure)) {
    case RankBase::None:
      return 0;
    case RankBase::Calls:
      return static_cast<double>(tally.calls);
    case RankBase::Reached:
      return static_cast<double>(tally.reached);
    case RankBase::Answered:
      return static_cast<double>(tally.answered);
    case RankBase::Orders:
      return static_cast<double>(tally.orders);
    case RankBase::Hours:
      return std::chrono::duration<double, std::ratio<3600>>(tally.atWork.value_or(Milliseconds(0))).count();
    case RankBase::Sales:
      return static_cast<double>(tally.sales);
    case RankBase::Customers:
      return static_cast<double>(customers.called);
    case RankBase::Buyers:
      return static_cast<double>(customers.buyers);
    case RankBase::Callbacks:
      return static_cast<double>(service.callbacksDue);
    case RankBase::Answers:
      return static_cast<double>(measure == Measure::Csat ? service.csatAnswers : service.npsAnswers);
  }
  return 0;
}

const char* codeOf(Ranked::Out out) {
  return out == Ranked::Out::NoFigures ? "no_figures" : out == Ranked::Out::BaseTooSmall ? "base_too_small" : "";
}

Ranking rankBy(Measure measure, const std::vector<FiguresRow>& rows, const std::string& currency,
               std::optional<double> minimumBase) {
  Ranking ranking;
  ranking.base = rankBaseOf(measure);
  for (const FiguresRow& row : rows) {
    if (row.id == 0) continue;  // nobody's
    Ranked one;
    one.id = row.id;
    one.name = row.name;
    one.value = valueOf(measure, row.tally, currency);
    one.base = rankBaseIn(measure, row.tally);
    ranking.rows.push_back(std::move(one));
  }
  ranking.minimumBase = minimumBase && ranking.base != RankBase::None ? std::max(0.0, *minimumBase)
                                                                      : usualMinimum(ranking.base, ranking.rows);
  for (Ranked& row : ranking.rows) {
    if (!row.value || (grows(measure) && *row.value <= 0))
      row.out = Ranked::Out::NoFigures;
    else if (row.base < ranking.minimumBase)
      row.out = Ranked::Out::BaseTooSmall;
  }
  const bool higher = higherIsBetter(measure);
  std::sort(ranking.rows.begin(), ranking.rows.end(), [&](const Ranked& a, const Ranked& b) {
    if (a.out != b.out) return a.out < b.out;
    if (a.out == Ranked::Out::No && *a.value != *b.value) return higher ? *a.value > *b.value : *a.value < *b.value;
    return std::tie(a.name, a.id) < std::tie(b.name, b.id);
  });
  for (std::size_t i = 0; i < ranking.rows.size() && ranking.rows[i].out == Ranked::Out::No; ++i)
    ranking.rows[i].rank = i > 0 && *ranking.rows[i].value == *ranking.rows[i - 1].value ? ranking.rows[i - 1].rank
                                                                                         : static_cast<int>(i) + 1;
  return ranking;
}

void compare(Ranking& ranking, const Ranking& earlier) {
  for (Ranked& row : ranking.rows)
    for (const Ranked& before : earlier.rows)
      if (before.id == row.id) row.before = before.rank;
}

}  // namespace callwright::domain
