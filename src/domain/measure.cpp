#include "callwright/domain/measure.hpp"

#include <algorithm>
#include <utility>

namespace callwright::domain {
namespace {

using U = MeasureUnit;
using R = RollUp;

std::optional<double> ratio(double part, double whole) {
  if (whole <= 0) return std::nullopt;
  return part / whole;
}

double count(Milliseconds time) {
  return static_cast<double>(time.count());
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  calls += other.calls;
  dials += other.dials;
  answered += other.answered;
  reached += other.reached;
  sales += other.sales;
  talk += other.talk;
  held += other.held;
  wrap += other.wrap;
  orders += other.orders;
  quantity += other.quantity;
  for (const Money& money : other.revenue) {
    const auto at = std::lower_bound(revenue.begin(), revenue.end(), money.currency,
                                     [](const Money& m, const std::string& currency) { return m.currency < currency; });
    if (at != revenue.end() && at->currency == money.currency)
      at->minor += money.minor;
    else
      revenue.insert(at, money);
  }
  if (other.atWork) atWork = atWork.value_or(Milliseconds{0}) + *other.atWork;
  return *this;
}

const std::vector<MeasureInfo>& measures() {
  static const std::vector<MeasureInfo> all{
      {Measure::Calls, "calls", U::Count, R::Sum, "", "calls"},
      {Measure::Dials, "dials", U::Count, R::Sum, "", "calls"},
      {Measure::Answered, "answered", U::Count, R::Sum, "", "calls"},
      {Measure::Reached, "reached", U::Count, R::Sum, "", "calls"},
      {Measure::Sales, "sales", U::Count, R::Sum, "", "calls"},
      {Measure::Orders, "orders", U::Count, R::Sum, "", "orders"},
      {Measure::Revenue, "revenue", U::Money, R::Sum, "", "orders"},
      {Measure::ConnectRate, "connect_rate", U::Share, R::Quotient, "reached / calls", "calls"},
      {Measure::ConversionRate, "conversion_rate", U::Share, R::Quotient, "sales / reached", "calls"},
      {Measure::SalesPerCall, "sales_per_call", U::Share, R::Quotient, "sales / calls", "calls"},
      {Measure::DialsPerReach, "dials_per_reach", U::Ratio, R::Quotient, "dials / reached", "calls"},
      {Measure::TalkTime, "talk_time", U::Duration, R::Sum, "", "calls"},
      {Measure::HoldTime, "hold_time", U::Duration, R::Sum, "", "calls"},
      {Measure::WrapTime, "wrap_time", U::Duration, R::Sum, "", "calls"},
      {Measure::AverageTalk, "average_talk", U::Duration, R::Quotient, "talk_time / answered", "calls"},
      {Measure::AverageHandling, "average_handling", U::Duration, R::Quotient,
       "(talk_time + hold_time + wrap_time) / calls", "calls"},
      {Measure::AverageOrder, "average_order", U::Money, R::Quotient, "revenue / orders", "orders"},
      {Measure::TimeAtWork, "time_at_work", U::Duration, R::Sum, "", "presence"},
      {Measure::CallsPerHour, "calls_per_hour", U::PerHour, R::Quotient, "calls / time_at_work", "calls, presence"},
      {Measure::SalesPerHour, "sales_per_hour", U::PerHour, R::Quotient, "sales / time_at_work", "calls, presence"},
      {Measure::Occupancy, "occupancy", U::Share, R::Quotient, "(talk_time + hold_time + wrap_time) / time_at_work",
       "calls, presence"},
  };
  return all;
}

const MeasureInfo& infoOf(Measure measure) {
  return measures()[static_cast<std::size_t>(measure)];
}

std::optional<Measure> measureFromCode(std::string_view code) {
  for (const MeasureInfo& info : measures())
    if (code == info.code) return info.measure;
  return std::nullopt;
}

bool higherIsBetter(Measure measure) {
  switch (measure) {
    case Measure::DialsPerReach:
    case Measure::HoldTime:
    case Measure::WrapTime:
    case Measure::AverageHandling:
      return false;
    default:
      return true;
  }
}

namespace {
constexpr std::pair<FiguresBy, const char*> kBy[] = {{FiguresBy::Nothing, ""},
                                                     {FiguresBy::Day, "day"},
                                                     {FiguresBy::Weekday, "weekday"},
                                                     {FiguresBy::Hour, "hour"},
                                                     {FiguresBy::WeekHour, "week_hour"},
                                                     {FiguresBy::Outcome, "outcome"},
                                                     {FiguresBy::Agent, "agent"},
                                                     {FiguresBy::Team, "team"},
                                                     {FiguresBy::Campaign, "campaign"},
                                                     {FiguresBy::List, "list"},
                                                     {FiguresBy::ScriptVersion, "script_version"}};
}

const char* codeOf(FiguresBy by) {
  return kBy[static_cast<std::size_t>(by)].second;
}

std::optional<FiguresBy> figuresByFromCode(std::string_view code) {
  for (const auto& [by, name] : kBy)
    if (code == name) return by;
  return std::nullopt;
}

Fact factOf(Measure measure) {
  switch (measure) {
    case Measure::Answered:
    case Measure::TalkTime:
    case Measure::HoldTime:
    case Measure::AverageTalk:
      return Fact::Answered;
    case Measure::Reached:
    case Measure::ConversionRate:
      return Fact::Reached;
    case Measure::Sales:
    case Measure::SalesPerHour:
      return Fact::Sale;
    case Measure::Orders:
    case Measure::Revenue:
    case Measure::AverageOrder:
      return Fact::Order;
    default:
      return Fact::Call;
  }
}

std::optional<double> valueOf(Measure measure, const Tally& t, const std::string& currency) {
  constexpr double msPerHour = 3'600'000;
  const auto money = [&] {
    for (const Money& m : t.revenue)
      if (m.currency == currency) return static_cast<double>(m.minor);
    return 0.0;
  };
  const double calls = static_cast<double>(t.calls), reached = static_cast<double>(t.reached);
  const double sales = static_cast<double>(t.sales);
  const double work = t.atWork ? count(*t.atWork) : 0;
  const double handling = count(t.talk) + count(t.held) + count(t.wrap);
  switch (measure) {
    case Measure::Calls:
      return calls;
    case Measure::Dials:
      return static_cast<double>(t.dials);
    case Measure::Answered:
      return static_cast<double>(t.answered);
    case Measure::Reached:
      return reached;
    case Measure::Sales:
      return sales;
    case Measure::Orders:
      return static_cast<double>(t.orders);
    case Measure::Revenue:
      return money();
    case Measure::ConnectRate:
      return ratio(reached, calls);
    case Measure::ConversionRate:
      return ratio(sales, reached);
    case Measure::SalesPerCall:
      return ratio(sales, calls);
    case Measure::DialsPerReach:
      return ratio(static_cast<double>(t.dials), reached);
    case Measure::TalkTime:
      return count(t.talk);
    case Measure::HoldTime:
      return count(t.held);
    case Measure::WrapTime:
      return count(t.wrap);
    case Measure::AverageTalk:
      return ratio(count(t.talk), static_cast<double>(t.answered));
    case Measure::AverageHandling:
      return ratio(handling, calls);
    case Measure::AverageOrder:
      return t.revenue.size() > 1 ? std::nullopt : ratio(money(), static_cast<double>(t.orders));
    case Measure::TimeAtWork:
      return t.atWork ? std::optional(work) : std::nullopt;
    case Measure::CallsPerHour:
      return ratio(calls, work / msPerHour);
    case Measure::SalesPerHour:
      return ratio(sales, work / msPerHour);
    case Measure::Occupancy:
      return ratio(handling, work);
  }
  return std::nullopt;
}

}  // namespace callwright::domain
