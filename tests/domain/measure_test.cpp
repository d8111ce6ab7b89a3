#include "callwright/domain/measure.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <set>

using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

// A morning of two agents: 20 calls with 24 dials; 12 answered, 8 reached, 2 sold.
Tally morning() {
  Tally t;
  t.calls = 20;
  t.dials = 24;
  t.answered = 12;
  t.reached = 8;
  t.sales = 2;
  t.talk = 40min;
  t.held = 2min;
  t.wrap = 18min;
  t.orders = 3;
  t.quantity = 4;
  t.revenue = {{864000, "CNY"}};
  t.atWork = 4h;
  t.service = ServiceTally{10, 9, 2, 8, 6, 20, 11, 4};
  t.attendance = AttendanceTally{20, 19};
  t.cost = {{40000, "CNY"}};
  t.customers = CustomerCounts{16, 3, 2, 1};
  return t;
}

Tally anyTally() {
  const auto number = [] { return static_cast<std::int64_t>(*rc::gen::inRange(0, 1000)); };
  Tally t;
  t.calls = number();
  t.reached = number();
  t.sales = number();
  t.talk = Milliseconds(number());
  t.orders = number();
  for (const char* currency : {"CNY", "EUR", "USD"})
    if (*rc::gen::arbitrary<bool>()) t.revenue.push_back({number(), currency});
  if (*rc::gen::arbitrary<bool>()) t.atWork = Milliseconds(number());
  if (*rc::gen::arbitrary<bool>())
    t.service = ServiceTally{number(), number(), number(), number(), number(), number(), number(), number()};
  if (*rc::gen::arbitrary<bool>()) t.attendance = AttendanceTally{number(), number()};
  if (*rc::gen::arbitrary<bool>()) t.cost = {{number(), "CNY"}};
  return t;
}

}  // namespace

TEST_CASE("measures are what their formulas say", "[measure]") {
  const Tally t = morning();
  const auto value = [&](Measure measure) { return valueOf(measure, t, "CNY").value(); };
  CHECK(value(Measure::ConnectRate) == Approx(8.0 / 20));
  CHECK(value(Measure::ConversionRate) == Approx(2.0 / 8));
  CHECK(value(Measure::SalesPerCall) == Approx(0.1));
  CHECK(value(Measure::DialsPerReach) == Approx(3));
  CHECK(value(Measure::AverageTalk) == Approx(200'000));
  CHECK(value(Measure::AverageHandling) == Approx(180'000));
  CHECK(value(Measure::AverageOrder) == Approx(288000));
  CHECK(value(Measure::CallsPerHour) == Approx(5));
  CHECK(value(Measure::SalesPerHour) == Approx(0.5));
  CHECK(value(Measure::Occupancy) == Approx(0.25));
  CHECK(value(Measure::RevenuePerHour) == Approx(216000));
  CHECK(value(Measure::Attendance) == Approx(0.95));
  CHECK(value(Measure::CallbacksOnTime) == Approx(0.9));
  CHECK(value(Measure::FollowUpsOverdue) == 2);
  CHECK(value(Measure::Csat) == Approx(0.75));
  CHECK(value(Measure::Nps) == Approx(35));
  CHECK(value(Measure::CustomersCalled) == 16);
  CHECK(value(Measure::RepeatRate) == Approx(2.0 / 3));
  CHECK(value(Measure::ReferralRate) == Approx(1.0 / 3));
  CHECK(value(Measure::RevenuePerLead) == Approx(54000));
  CHECK(value(Measure::CostPerHour) == Approx(10000));
  CHECK(value(Measure::CostPerLead) == Approx(2500));
  CHECK(value(Measure::CostPerSale) == Approx(20000));
  CHECK(valueOf(Measure::Revenue, t, "USD") == 0.0);
}

TEST_CASE("customers of two periods are not the sum of each", "[measure]") {
  Tally both = morning();
  both += morning();
  CHECK_FALSE(both.customers);
  CHECK_FALSE(valueOf(Measure::CustomersCalled, both));
  CHECK(valueOf(Measure::CallbacksDue, both) == 20.0);
  CHECK(valueOf(Measure::Cost, both, "CNY") == 80000.0);
}

TEST_CASE("a measure without its divisor has no value, not zero", "[measure]") {
  const Tally nothing;
  for (const MeasureInfo& info : measures()) {
    INFO(info.code);
    const bool known = info.rollUp == RollUp::Sum && info.needs == 0;
    CHECK(valueOf(info.measure, nothing, "CNY").has_value() == known);
  }
  Tally twoCurrencies = morning();
  twoCurrencies.revenue.push_back({100, "USD"});  // nobody knows which of three orders were in which
  CHECK_FALSE(valueOf(Measure::AverageOrder, twoCurrencies, "CNY"));
}

TEST_CASE("the catalogue is complete, in order, and its codes come back", "[measure]") {
  std::set<std::string> codes;
  for (std::size_t i = 0; i < measures().size(); ++i) {
    const MeasureInfo& info = measures()[i];
    CHECK(static_cast<std::size_t>(info.measure) == i);
    CHECK(measureFromCode(info.code) == info.measure);
    CHECK(codes.insert(info.code).second);
    CHECK((info.rollUp == RollUp::Sum || info.unit == MeasureUnit::Count) == (*info.formula == 0));
    CHECK((info.rollUp == RollUp::Distinct) == ((info.needs & kNeedCustomers) != 0));
  }
  CHECK_FALSE(measureFromCode("luck"));
  for (int by = 0; by <= static_cast<int>(FiguresBy::Segment); ++by)
    CHECK(figuresByFromCode(codeOf(static_cast<FiguresBy>(by))) == static_cast<FiguresBy>(by));
  CHECK_FALSE(figuresByFromCode("moon"));
}

TEST_CASE("a total is the sum of its parts in any order, and its quotients lie between theirs", "[measure][property]") {
  CHECK(rc::check("tally", [] {
    const Tally a = anyTally(), b = anyTally(), c = anyTally();
    Tally left = a, right = b;
    left += b;
    left += c;
    right += c;
    right += a;
    RC_ASSERT(left == right);
    Tally pair = a;
    pair += b;
    for (const MeasureInfo& info : measures()) {
      const auto one = valueOf(info.measure, a), two = valueOf(info.measure, b), both = valueOf(info.measure, pair);
      if (info.rollUp == RollUp::Sum || info.source != std::string("calls") || !one || !two) continue;
      RC_ASSERT(both.has_value());
      RC_ASSERT(*both >= std::min(*one, *two) - 1e-9);
      RC_ASSERT(*both <= std::max(*one, *two) + 1e-9);
    }
  }));
}
