#include "callwright/domain/goal.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <numeric>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/driver.hpp"
#include "callwright/domain/goal_amount.hpp"
#include "callwright/domain/goal_split.hpp"

using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

const GoalPeriod kNovember{GoalPeriod::Kind::Month, 2026, 11};  // 21 weekdays, the first a Monday, the 2nd

Goal salesGoal(double minimum = 80, double target = 100, double stretch = 120) {
  Goal goal;
  goal.measure = Measure::Sales;
  goal.minimum = minimum;
  goal.target = target;
  goal.stretch = stretch;
  goal.period = kNovember;
  return goal;
}
Goal rateGoal(Measure measure, double minimum, double target, double stretch) {
  Goal goal = salesGoal(minimum, target, stretch);
  goal.measure = measure;
  return goal;
}
GoalTime timeAt(const std::string& day, std::chrono::minutes time = 18h) {
  return timeOf(kNovember, {}, {day, time});
}
std::string refusedField(const Goal& goal) {
  const auto checked = check(goal);
  return checked ? std::string() : checked.error().args.front();
}
Tally tallyOf(std::int64_t calls, std::int64_t reached, std::int64_t sales, std::int64_t orders, std::int64_t minor,
              Milliseconds atWork) {
  Tally tally;
  tally.calls = calls;
  tally.dials = calls + 7;
  tally.answered = reached + 5;
  tally.reached = reached;
  tally.sales = sales;
  tally.talk = 30min;
  tally.held = 1min;
  tally.wrap = 9min;
  tally.orders = orders;
  tally.revenue = {{minor, "CNY"}};
  tally.atWork = atWork;
  return tally;
}

}  // namespace

TEST_CASE("a period is a month, a quarter or a year, and knows its days", "[goal]") {
  const auto quarter = goalPeriodFromCode("2026-Q4").value();
  CHECK(quarter.firstDay() == "2026-10-01");
  CHECK(quarter.lastDay() == "2026-12-31");
  CHECK(quarter.shifted(1).code() == "2027-Q1");
  CHECK(goalPeriodFromCode("2024-02")->lastDay() == "2024-02-29");
  CHECK(goalPeriodFromCode("2026")->lastDay() == "2026-12-31");
  CHECK(kNovember.shifted(-11).code() == "2025-12");
  CHECK(goalPeriodWith(GoalPeriod::Kind::Quarter, "2026-09-30").code() == "2026-Q3");
  for (const char* wrong :
       {"", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-1", "2026-Q", "1999", "26-11", "2026-11-01"})
    CHECK_FALSE(goalPeriodFromCode(wrong));
}

TEST_CASE("every period has a code that leads back to it, and periods follow each other day by day",
          "[goal][property]") {
  CHECK(rc::check("periods", [] {
    const auto kind = static_cast<GoalPeriod::Kind>(*rc::gen::inRange(0, 3));
    const auto period = GoalPeriod{kind, 2050, 1}.shifted(*rc::gen::inRange(-40, 40));
    RC_ASSERT(goalPeriodFromCode(period.code()) == period);
    RC_ASSERT(goalPeriodWith(kind, period.firstDay()) == period);
    RC_ASSERT(goalPeriodWith(kind, period.lastDay()) == period);
    RC_ASSERT(period.lastDay() < period.shifted(1).firstDay());
    RC_ASSERT(period.shifted(3).shifted(-3) == period);
  }));
}

TEST_CASE("pace counts workdays and the part of today that is gone", "[goal]") {
  CHECK(timeAt("2026-11-30").workdays == 21);
  CHECK(elapsedShare(kNovember, {}, {"2026-11-01", 12h}) == 0);  // a Sunday
  CHECK(elapsedShare(kNovember, {}, {"2026-11-02", 18h}) == Approx(1.0 / 21));
  CHECK(elapsedShare(kNovember, {}, {"2026-11-03", 13h + 30min}) == Approx(1.5 / 21));
  CHECK(elapsedShare(kNovember, {}, {"2026-12-01", 0h}) == 1);
  CHECK(elapsedShare(kNovember, {}, {"2026-10-31", 20h}) == 0);
  CallingHours hours;
  CHECK(workCalendarOf(hours).weekdays == 0x1f);  // open on all days: nothing is said about work
  CHECK(workCalendarOf(hours).until == 21h);
  hours.windows = {{0x3f, 9h, 12h}, {0x1f, 13h, 18h}};
  hours.holidays = {"2026-11-02"};
  const WorkCalendar calendar = workCalendarOf(hours);
  CHECK(calendar.weekdays == 0x3f);
  CHECK(calendar.until == 18h);
  CHECK_FALSE(calendar.isWorkday("2026-11-02"));
  CHECK(calendar.isWorkday("2026-11-07"));
  CHECK(timeOf(kNovember, calendar, {"2026-11-30", 0h}).workdays == 24);
  WorkCalendar never;
  never.weekdays = 0;
  CHECK(elapsedShare(kNovember, never, {"2026-11-15", 18h}) == Approx(0.5));
}

TEST_CASE("the share of a period that is gone never falls, and ends at one", "[goal][property]") {
  CHECK(rc::check("pace", [] {
    WorkCalendar calendar;
    calendar.weekdays = *rc::gen::inRange(0u, 128u);
    const auto moment = [&] {
      const int day = *rc::gen::inRange(1, 32);
      return OfficeMoment{"2026-10-" + std::string(day < 10 ? "0" : "") + std::to_string(day),
                          std::chrono::minutes(*rc::gen::inRange(0, 24 * 60))};
    };
    OfficeMoment one = moment(), other = moment();
    if (std::tie(other.day, other.time) < std::tie(one.day, one.time)) std::swap(one, other);
    const GoalPeriod october{GoalPeriod::Kind::Month, 2026, 10};
    const double first = elapsedShare(october, calendar, one), second = elapsedShare(october, calendar, other);
    RC_ASSERT(0 <= first);
    RC_ASSERT(first <= second);
    RC_ASSERT(second <= 1);
    RC_ASSERT(elapsedShare(october, calendar, {"2026-11-01", 0h}) == 1);
  }));
}

TEST_CASE("days are compared with as many workdays of the period before", "[goal]") {
  CHECK_FALSE(comparedDays(kNovember, {}, "2026-11-02"));
  const auto days = comparedDays(kNovember, {}, "2026-11-12").value();
  CHECK(days.workdays == 8);
  CHECK(days.from == "2026-11-01");
  CHECK(days.until == "2026-11-11");
  CHECK(days.earlierFrom == "2026-10-01");
  CHECK(days.earlierUntil == "2026-10-12");  // Thu 1, Fri 2, Mon 5 … Fri 9, Mon 12
  const auto whole = comparedDays(kNovember, {}, "2027-01-05").value();
  CHECK(whole.until == "2026-11-30");
  CHECK(whole.earlierUntil == "2026-10-31");
}

TEST_CASE("a goal that cannot be is refused with the field that is wrong", "[goal]") {
  CHECK(check(salesGoal()));
  CHECK(check(salesGoal(100, 100, 100)));
  CHECK(refusedField(salesGoal(101, 100, 120)) == "minimum");
  CHECK(refusedField(salesGoal(80, 100, 99)) == "stretch");
  CHECK(refusedField(salesGoal(0, 0, 0)) == "target");
  CHECK(refusedField(salesGoal(-1, 100, 100)) == "minimum");
  CHECK(refusedField(rateGoal(Measure::ConnectRate, 0.3, 1.2, 1.2)) == "target");
  CHECK(check(rateGoal(Measure::DialsPerReach, 4, 3, 2.5)));  // fewer are better
  CHECK(refusedField(rateGoal(Measure::DialsPerReach, 2, 3, 2.5)) == "minimum");
  Goal goal = rateGoal(Measure::Revenue, 1, 2, 3);
  CHECK(refusedField(goal) == "currency");
  goal.currency = "CNY";
  CHECK(check(goal));
  goal.weight = 101;
  CHECK(refusedField(goal) == "weight");
  goal = salesGoal();
  goal.owner.kind = GoalOwnerKind::Team;
  CHECK(refusedField(goal) == "team");
  goal = rateGoal(Measure::Occupancy, 0.5, 0.6, 0.7);
  goal.owner = {GoalOwnerKind::Campaign, 3};
  CHECK(refusedField(goal) == "no_time_at_work");
  goal = salesGoal();
  goal.byHand = HandMeasure{};
  CHECK(refusedField(goal) == "name");
}

TEST_CASE("a part has the measure of the whole and lies within its period", "[goal]") {
  Goal whole = salesGoal(), part = salesGoal();
  whole.id = GoalId(1);
  CHECK(checkPart(part, whole));
  part.id = GoalId(1);
  CHECK_FALSE(checkPart(part, whole));
  part.id = {};
  part.measure = Measure::Calls;
  CHECK_FALSE(checkPart(part, whole));
  part = salesGoal();
  whole.period = {GoalPeriod::Kind::Quarter, 2026, 4};
  CHECK(checkPart(part, whole));
  part.period.number = 9;
  CHECK_FALSE(checkPart(part, whole));
}

TEST_CASE("a sum is on pace when it has done its share of the time", "[goal]") {
  const Goal goal = salesGoal();
  const GoalTime tenDays = timeAt("2026-11-13");  // 10 of 21 workdays
  const GoalProgress good = progressOf(goal, 50, tenDays);
  CHECK(good.state == GoalState::OnPace);
  CHECK(good.share == 0.5);
  CHECK(good.expectedShare == Approx(10.0 / 21));
  CHECK(good.forecast == Approx(105));
  CHECK(progressOf(goal, 47, tenDays).state == GoalState::Behind);
  CHECK(progressOf(goal, 100, tenDays).state == GoalState::Reached);
  CHECK(progressOf(goal, 120, tenDays).state == GoalState::StretchReached);
  CHECK(progressOf(goal, 3, timeAt("2026-10-20")).state == GoalState::NotBegun);
  CHECK_FALSE(progressOf(goal, 3, timeAt("2026-11-02", 12h)).forecast);  // not one workday yet
  CHECK(progressOf(goal, 0, timeAt("2026-11-02", 8h)).state == GoalState::OnPace);
  const GoalTime over = timeAt("2026-12-01");
  CHECK(progressOf(goal, 99, over).state == GoalState::MinimumReached);
  CHECK(progressOf(goal, 79, over).state == GoalState::Missed);
  CHECK(progressOf(goal, 100, over).state == GoalState::Reached);
  CHECK(progressOf(goal, 79, over).forecast == 79.0);
  CHECK(progressOf(salesGoal(100, 100, 100), 500, over).state == GoalState::Reached);  // no stretch was set
}

TEST_CASE("a quotient is judged as it is, and kept only at the end", "[goal]") {
  const Goal goal = rateGoal(Measure::ConnectRate, 0.35, 0.4, 0.45);
  const GoalTime early = timeAt("2026-11-03"), over = timeAt("2026-12-01");
  CHECK(progressOf(goal, 0.46, early).state == GoalState::OnPace);
  CHECK(progressOf(goal, 0.39, early).state == GoalState::Behind);
  CHECK(progressOf(goal, 0.39, early).forecast == 0.39);
  CHECK(progressOf(goal, 0.46, over).state == GoalState::StretchReached);
  CHECK(progressOf(goal, {}, early).state == GoalState::NoFigures);
  const Goal fewer = rateGoal(Measure::DialsPerReach, 4, 3, 2.5);
  CHECK(progressOf(fewer, 2.9, early).state == GoalState::OnPace);
  CHECK(progressOf(fewer, 3.1, early).state == GoalState::Behind);
  CHECK(progressOf(fewer, 6.0, early).share == 0.5);
  CHECK(progressOf(fewer, 3.5, over).state == GoalState::MinimumReached);
  const Goal less = rateGoal(Measure::HoldTime, 3.6e6, 3.0e6, 3.0e6);  // a sum of which less is better
  CHECK(progressOf(less, 1.0e5, early).state == GoalState::OnPace);
  CHECK(progressOf(less, 1.0e6, early).state == GoalState::Behind);
  CHECK(progressOf(less, 2.9e6, over).state == GoalState::Reached);
}

TEST_CASE("goals together count by weight, and none makes up for another", "[goal]") {
  CHECK(weightedShare({{60, 1.5}, {40, 0.5}}) == Approx(0.8));
  CHECK(weightedShare({{60, std::nullopt}, {40, 0.5}}) == Approx(0.5));
  CHECK_FALSE(weightedShare({{0, 1.0}}));
}

TEST_CASE("parts are whole and add up to the whole", "[goal][property]") {
  CHECK(apportion(10, {1, 1, 1}) == std::vector<std::int64_t>{4, 3, 3});
  CHECK(apportion(100, {62, 27, 11}) == std::vector<std::int64_t>{62, 27, 11});
  CHECK(apportion(7, {0, 0}) == std::vector<std::int64_t>{4, 3});
  CHECK(apportion(7, {}).empty());
  CHECK(rc::check("apportion", [] {
    const auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(
        rc::gen::map(rc::gen::inRange(0, 100000), [](int n) { return n / 7.0; })));
    const auto total = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
    const auto parts = apportion(total, weights);
    RC_ASSERT(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == total);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const double quota = sum > 0 ? static_cast<double>(total) * weights[i] / sum
                                   : static_cast<double>(total) / static_cast<double>(parts.size());
      RC_ASSERT(std::abs(static_cast<double>(parts[i]) - quota) <= 1.001);
    }
  }));
}

TEST_CASE("split goals add up in all three amounts and are goals that can be", "[goal][property]") {
  CHECK(rc::check("split", [] {
    const bool fewer = *rc::gen::arbitrary<bool>();
    std::vector<double> amounts = *rc::gen::container<std::vector<double>>(
        3, rc::gen::map(rc::gen::inRange(1, 5000), [](int n) { return 60'000.0 * n; }));
    std::sort(amounts.begin(), amounts.end());
    if (fewer) std::reverse(amounts.begin(), amounts.end());
    Goal whole = salesGoal(amounts[0], amounts[1], amounts[2]);
    whole.measure = fewer ? Measure::HoldTime : Measure::TalkTime;
    whole.id = GoalId(9);
    std::vector<std::pair<GoalOwner, double>> owners;
    const int count = *rc::gen::inRange(1, 9);
    for (int i = 1; i <= count; ++i)
      owners.push_back({{GoalOwnerKind::Agent, i}, static_cast<double>(*rc::gen::inRange(0, 50))});
    double minimum = 0, target = 0, stretch = 0;
    std::vector<const Goal*> parts;
    const auto all = splitGoal(whole, owners);
    for (const Goal& part : all) {
      RC_ASSERT(part.parent == whole.id);
      RC_ASSERT(part.target == 0 || check(part).has_value());
      minimum += part.minimum;
      target += part.target;
      stretch += part.stretch;
      parts.push_back(&part);
    }
    RC_ASSERT(minimum == whole.minimum);
    RC_ASSERT(target == whole.target);
    RC_ASSERT(stretch == whole.stretch);
    RC_ASSERT(partsShare(whole, parts) == 1.0);
  }));
  // Who is rounded up in one amount is not in the next, or equal parts would differ by as much as there are amounts.
  CHECK(rc::check("equal parts", [] {
    std::vector<int> amounts = *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(1, 500));
    std::sort(amounts.begin(), amounts.end());
    std::vector<std::pair<GoalOwner, double>> owners;
    for (int i = *rc::gen::inRange(1, 12); i > 0; --i) owners.push_back({{GoalOwnerKind::Agent, i}, 1});
    const auto parts = splitGoal(salesGoal(amounts[0], amounts[1], amounts[2]), owners);
    for (double Goal::*const amount : {&Goal::minimum, &Goal::target, &Goal::stretch}) {
      const auto [least, most] = std::minmax_element(
          parts.begin(), parts.end(), [&](const Goal& a, const Goal& b) { return a.*amount < b.*amount; });
      const double apart = (*most).*amount - (*least).*amount;
      RC_ASSERT(apart <= 1);
    }
  }));
  const auto rates = splitGoal(rateGoal(Measure::ConnectRate, 0.3, 0.4, 0.5), {{{GoalOwnerKind::Team, 1}, 1}});
  CHECK(rates.front().target == 0.4);
  CHECK_FALSE(partsShare(rates.front(), {&rates.front()}));
}

TEST_CASE("what a measure lost is told by its factors, the worst first", "[goal]") {
  // As many calls an hour and hours, but the connect rate has halved.
  const Tally before = tallyOf(1000, 400, 40, 40, 400000, 100h), now = tallyOf(1000, 200, 20, 20, 200000, 100h);
  const auto sales = decompose(Measure::Sales, before, now);
  REQUIRE(sales.size() == 4);
  CHECK(sales[2].driver == Driver{Measure::ConnectRate, {}});
  CHECK(sales[2].change == Approx(-20));
  CHECK(sales[0].change == 0);
  const auto worst = worstOf(Measure::Sales, sales);
  REQUIRE(worst.size() == 1);
  CHECK(worst[0].driver.measure == Measure::ConnectRate);
  CHECK(worst[0].now == Approx(0.2));
  // Two currencies: the average order is not known.
  Tally mixed = before;
  mixed.revenue.push_back({5, "USD"});
  const auto revenue = decompose(Measure::Revenue, mixed, now, "CNY");
  REQUIRE(revenue.size() == 5);
  CHECK(revenue.back().driver == Driver{Measure::Revenue, Measure::Sales});
  // Without time at work calls are a factor of their own.
  Tally timeless = before;
  timeless.atWork.reset();
  CHECK(decompose(Measure::Sales, timeless, now).front().driver == Driver{Measure::Calls, {}});
  CHECK(decompose(Measure::Sales, Tally{}, now).empty());
  CHECK(decompose(Measure::ConversionRate, before, now).empty());
  const auto dials = worstOf(Measure::DialsPerReach, decompose(Measure::DialsPerReach, before, now));
  REQUIRE(dials.size() == 1);
  CHECK(dials[0].change > 0);
}

TEST_CASE("contributions add up to the change, whatever the measure", "[goal][property]") {
  CHECK(rc::check("decomposition", [] {
    const auto any = [] {
      const auto n = [](int from) { return static_cast<std::int64_t>(*rc::gen::inRange(from, 5000)); };
      return tallyOf(n(1), n(1), n(1), n(1), n(1), std::chrono::minutes(n(1)));
    };
    const Tally before = any(), now = any();
    for (const MeasureInfo& info : measures()) {
      const auto all = decompose(info.measure, before, now, "CNY");
      if (all.empty()) continue;
      double sum = 0;
      for (const Contribution& one : all) sum += one.change;
      const double was = *valueOf(info.measure, before, "CNY"), is = *valueOf(info.measure, now, "CNY");
      RC_ASSERT(std::abs(sum - (is - was)) <= 1e-6 * std::max(was, is));
    }
  }));
}

TEST_CASE("amounts are read as people type them", "[goal]") {
  using U = MeasureUnit;
  const auto read = [](const char* text, U unit, RollUp rollUp = RollUp::Sum) {
    return parseAmount("target", text, unit, rollUp, "CNY").value_or(-1);
  };
  CHECK(read("1,200", U::Count) == 1200);
  CHECK(read("1.2万", U::Count) == 12000);
  CHECK(read("１２０", U::Count) == 120);
  CHECK(read("12.5", U::Count) == -1);
  CHECK(read("38 %", U::Share) == Approx(0.38));
  CHECK(read("38％", U::Share) == Approx(0.38));
  CHECK(read("0.38", U::Share) == 0.38);
  CHECK(read("38", U::Share) == -1);  // 38 % or 0.38?
  CHECK(read("12000.50 CNY", U::Money) == 1200050);
  CHECK(read("¥12,000", U::Money) == 1200000);
  CHECK(read("12 USD", U::Money) == -1);
  CHECK(read("3:30", U::Duration) == 12'600'000);
  CHECK(read("3:30", U::Duration, RollUp::Quotient) == 210'000);
  CHECK(read("1:12:30", U::Duration) == 4'350'000);
  CHECK(read("90 s", U::Duration) == 90'000);
  CHECK(read("3.5小时", U::Duration) == 12'600'000);
  CHECK(read("3:75", U::Duration) == -1);
  CHECK(read("3:", U::Duration) == -1);
  CHECK(read("90", U::Duration) == -1);  // of what?
  CHECK(read("2.5", U::Ratio) == 2.5);
  CHECK(read("-2", U::Ratio) == -1);
  CHECK(read("nan", U::Ratio) == -1);
  const auto empty = parseAmount("target", " ", U::Count, RollUp::Sum);
  CHECK(empty.error() == Error{ErrorCode::Missing, {"target"}});
  const auto wrong = parseAmount("stretch", "many", U::Money, RollUp::Sum, "CNY");
  CHECK(wrong.error() == Error{ErrorCode::BadValue, {"stretch", "many", "12000 | 12,000.50 CNY"}});
}

TEST_CASE("an amount that is written is read as what it was", "[goal][property]") {
  CHECK(rc::check("amounts", [] {
    const auto n = *rc::gen::inRange<std::int64_t>(0, 10'000'000);
    const auto rollUp = *rc::gen::arbitrary<bool>() ? RollUp::Sum : RollUp::Quotient;
    for (const auto& [unit, amount] : {std::pair{MeasureUnit::Count, static_cast<double>(n)},
                                       {MeasureUnit::Share, static_cast<double>(n % 10001) / 10000.0},
                                       {MeasureUnit::Ratio, static_cast<double>(n) / 8},
                                       {MeasureUnit::Duration, 1000.0 * static_cast<double>(n)},
                                       {MeasureUnit::Money, static_cast<double>(n)}}) {
      const auto read = parseAmount("x", formatAmount(amount, unit, "CNY"), unit, rollUp, "CNY");
      RC_ASSERT(read.has_value());
      RC_ASSERT(std::abs(*read - amount) < 1e-9);
    }
  }));
}
