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

void add(std::vector<Money>& sum, const std::vector<Money>& more) {
  for (const Money& money : more) {
    const auto at = std::lower_bound(sum.begin(), sum.end(), money.currency,
                                     [](const Money& m, const std::string& currency) { return m.currency < currency; });
    if (at != sum.end() && at->currency == money.currency)
      at->minor += money.minor;
    else
      sum.insert(at, money);
  }
}

double amountIn(const std::vector<Money>& sums, const std::string& currency) {
  for (const Money& m : sums)
    if (m.currency == currency) return static_cast<double>(m.minor);
  return 0;
}

}  // namespace

ServiceTally& ServiceTally::operator+=(const ServiceTally& other) {
  callbacksDue += other.callbacksDue;
  callbacksKept += other.callbacksKept;
  overdue += other.overdue;
  csatAnswers += other.csatAnswers;
  csatSatisfied += other.csatSatisfied;
  npsAnswers += other.npsAnswers;
  npsPromoters += other.npsPromoters;
  npsDetractors += other.npsDetractors;
  return *this;
}

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
  add(revenue, other.revenue);
  if (other.atWork) atWork = atWork.value_or(Milliseconds{0}) + *other.atWork;
  if (other.service) {
    if (!service) service.emplace();
    *service += *other.service;
  }
  if (other.attendance) {
    if (!attendance) attendance.emplace();
    attendance->planned += other.attendance->planned;
    attendance->attended += other.attendance->attended;
  }
  if (other.cost) {
    if (!cost) cost.emplace();
    add(*cost, *other.cost);
  }
  customers.reset();
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
      {Measure::TimeAtWork, "time_at_work", U::Duration, R::Sum, "", "presence", kNeedTime},
      {Measure::CallsPerHour, "calls_per_hour", U::PerHour, R::Quotient, "calls / time_at_work", "calls, presence",
       kNeedTime},
      {Measure::SalesPerHour, "sales_per_hour", U::PerHour, R::Quotient, "sales / time_at_work", "calls, presence",
       kNeedTime},
      {Measure::Occupancy, "occupancy", U::Share, R::Quotient, "(talk_time + hold_time + wrap_time) / time_at_work",
       "calls, presence", kNeedTime},
      {Measure::RevenuePerHour, "revenue_per_hour", U::Money, R::Quotient, "revenue / time_at_work", "orders, presence",
       kNeedTime},
      {Measure::Attendance, "attendance", U::Share, R::Quotient, "days attended / days planned", "timesheets",
       kNeedAttendance},
      {Measure::CallbacksDue, "callbacks_due", U::Count, R::Sum, "", "follow-ups", kNeedService},
      {Measure::CallbacksOnTime, "callbacks_on_time", U::Share, R::Quotient, "callbacks kept on time / callbacks_due",
       "follow-ups", kNeedService},
      {Measure::FollowUpsOverdue, "follow_ups_overdue", U::Count, R::Sum, "", "follow-ups", kNeedService},
      {Measure::Csat, "csat", U::Share, R::Quotient, "answers of 4 and 5 / answers of 1 to 5", "script answers",
       kNeedService},
      {Measure::Nps, "nps", U::Points, R::Quotient, "100 * (answers of 9 and 10 - answers of 0 to 6) / answers",
       "script answers", kNeedService},
      {Measure::CustomersCalled, "customers_called", U::Count, R::Distinct, "", "calls", kNeedCustomers},
      {Measure::Buyers, "buyers", U::Count, R::Distinct, "", "orders", kNeedCustomers},
      {Measure::RepeatRate, "repeat_rate", U::Share, R::Distinct, "buyers who had ordered before / buyers", "orders",
       kNeedCustomers},
      {Measure::ReferralRate, "referral_rate", U::Share, R::Distinct, "buyers who were referred / buyers",
       "orders, customers", kNeedCustomers},
      {Measure::RevenuePerLead, "revenue_per_lead", U::Money, R::Distinct, "revenue / customers_called",
       "orders, calls", kNeedCustomers},
      {Measure::Cost, "cost", U::Money, R::Sum, "", "costs, presence, calls", kNeedCost},
      {Measure::CostPerHour, "cost_per_hour", U::Money, R::Quotient, "cost / time_at_work", "costs, presence, calls",
       kNeedCost | kNeedTime},
      {Measure::CostPerLead, "cost_per_lead", U::Money, R::Distinct, "cost / customers_called",
       "costs, presence, calls", kNeedCost | kNeedCustomers},
      {Measure::CostPerSale, "cost_per_sale", U::Money, R::Quotient, "cost / sales", "costs, presence, calls",
       kNeedCost},
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
    case Measure::FollowUpsOverdue:
    case Measure::Cost:
    case Measure::CostPerHour:
    case Measure::CostPerLead:
    case Measure::CostPerSale:
      return false;
    default:
      return true;
  }
}

bool knowsCampaign(Measure measure) {
  return (infoOf(measure).needs & (kNeedTime | kNeedAttendance | kNeedCost)) == 0;
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
                                                     {FiguresBy::ScriptVersion, "script_version"},
                                                     {FiguresBy::Segment, "segment"}};
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
    case Measure::CostPerSale:
      return Fact::Sale;
    case Measure::Orders:
    case Measure::Revenue:
    case Measure::AverageOrder:
    case Measure::RevenuePerHour:
    case Measure::RevenuePerLead:
    case Measure::Buyers:
    case Measure::RepeatRate:
    case Measure::ReferralRate:
      return Fact::Order;
    default:
      return Fact::Call;
  }
}

std::optional<double> valueOf(Measure measure, const Tally& t, const std::string& currency) {
  constexpr double msPerHour = 3'600'000;
  const auto money = [&] { return amountIn(t.revenue, currency); };
  const double calls = static_cast<double>(t.calls), reached = static_cast<double>(t.reached);
  const double sales = static_cast<double>(t.sales);
  const double work = t.atWork ? count(*t.atWork) : 0;
  const auto customers = [&](std::int64_t CustomerCounts::*member) {
    return t.customers ? std::optional(static_cast<double>((*t.customers).*member)) : std::nullopt;
  };
  const auto service = [&](std::int64_t ServiceTally::*member) {
    return t.service ? std::optional(static_cast<double>((*t.service).*member)) : std::nullopt;
  };
  const auto per = [](std::optional<double> part, std::optional<double> whole) {
    return part && whole ? ratio(*part, *whole) : std::nullopt;
  };
  const auto cost = t.cost ? std::optional(amountIn(*t.cost, currency)) : std::nullopt;
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
    case Measure::RevenuePerHour:
      return ratio(money(), work / msPerHour);
    case Measure::Attendance:
      if (!t.attendance) return std::nullopt;
      return ratio(static_cast<double>(t.attendance->attended), static_cast<double>(t.attendance->planned));
    case Measure::CallbacksDue:
      return service(&ServiceTally::callbacksDue);
    case Measure::CallbacksOnTime:
      return per(service(&ServiceTally::callbacksKept), service(&ServiceTally::callbacksDue));
    case Measure::FollowUpsOverdue:
      return service(&ServiceTally::overdue);
    case Measure::Csat:
      return per(service(&ServiceTally::csatSatisfied), service(&ServiceTally::csatAnswers));
    case Measure::Nps:
      if (!t.service) return std::nullopt;
      return ratio(100.0 * static_cast<double>(t.service->npsPromoters - t.service->npsDetractors),
                   static_cast<double>(t.service->npsAnswers));
    case Measure::CustomersCalled:
      return customers(&CustomerCounts::called);
    case Measure::Buyers:
      return customers(&CustomerCounts::buyers);
    case Measure::RepeatRate:
      return per(customers(&CustomerCounts::repeat), customers(&CustomerCounts::buyers));
    case Measure::ReferralRate:
      return per(customers(&CustomerCounts::referred), customers(&CustomerCounts::buyers));
    case Measure::RevenuePerLead:
      return per(money(), customers(&CustomerCounts::called));
    case Measure::Cost:
      return cost;
    case Measure::CostPerHour:
      return per(cost, work / msPerHour);
    case Measure::CostPerLead:
      return per(cost, customers(&CustomerCounts::called));
    case Measure::CostPerSale:
      return per(cost, sales);
  }
  return std::nullopt;
}

}  // namespace callwright::domain
