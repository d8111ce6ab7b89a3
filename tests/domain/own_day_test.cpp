#include "callwright/domain/own_day.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "callwright/domain/campaign.hpp"

using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

FiguresRow ownRow(const std::string& day, std::int64_t id, std::int64_t calls, std::int64_t sales = 0,
                  std::int64_t revenue = 0) {
  FiguresRow row;
  row.code = day;
  row.id = id;
  row.tally.calls = calls;
  row.tally.reached = calls / 2;
  row.tally.sales = sales;
  if (revenue > 0) row.tally.revenue = {{revenue, "CNY"}};
  return row;
}

}  // namespace

TEST_CASE("what a goal asks of today is what is left, by the workdays that are left", "[own-day]") {
  Goal goal;
  goal.measure = Measure::Sales;
  goal.minimum = goal.target = goal.stretch = 42;
  goal.period = {GoalPeriod::Kind::Month, 2026, 11};
  const WorkCalendar calendar;
  CHECK(workdaysFrom(goal.period, calendar, "2026-11-23") == 6);
  CHECK(workdaysFrom(goal.period, calendar, "2026-11-22") == 0);  // a Sunday
  CHECK(dayTarget(goal, {}, 0, calendar, "2026-11-02") == 2.0);
  CHECK(dayTarget(goal, 33.0, 3, calendar, "2026-11-23") == 2.0);  // what today brought changes nothing
  CHECK(dayTarget(goal, 50.0, 1, calendar, "2026-11-23") == 0.0);
  CHECK_FALSE(dayTarget(goal, 1.0, 0, calendar, "2026-11-22"));
  CHECK_FALSE(dayTarget(goal, 1.0, 0, calendar, "2026-12-01"));
  goal.measure = Measure::ConnectRate;
  goal.target = 0.4;
  CHECK(dayTarget(goal, 0.2, 0.3, calendar, "2026-11-22") == 0.4);
  goal.measure = Measure::AverageHandling;
  CHECK_FALSE(dayTarget(goal, 1.0, 1, calendar, "2026-11-23"));
  rc::check("who does each day what it asks reaches the target exactly", [&] {
    goal.measure = Measure::Calls;
    goal.target = *rc::gen::inRange(1, 100000);
    double done = 0;
    for (int day = 1; day <= 30; ++day) {
      char text[16];
      std::snprintf(text, sizeof text, "2026-11-%02d", day);
      done += dayTarget(goal, done, 0, calendar, text).value_or(0);
    }
    RC_ASSERT(std::abs(done - goal.target) < 1e-6 * goal.target);
  });
}

TEST_CASE("the usual day is cut at this time of the day", "[own-day]") {
  const std::vector<FiguresRow> hours{ownRow("", 9, 20), ownRow("", 10, 40), ownRow("", 11, 60)};
  CHECK(usualByNow(Measure::Calls, hours, 4, {"", 10h + 30min}, "CNY") == 10.0);
  CHECK(usualByNow(Measure::Calls, hours, 4, {"", 23h}, "CNY") == 30.0);
  CHECK(usualByNow(Measure::Calls, hours, 4, {"", 8h}, "CNY") == 0.0);
  CHECK(usualByNow(Measure::ConnectRate, hours, 4, {"", 10h}, "CNY") == 0.5);
  CHECK_FALSE(usualByNow(Measure::ConnectRate, hours, 4, {"", 8h}, "CNY"));
  CHECK_FALSE(usualByNow(Measure::Calls, {}, 0, {"", 10h}, "CNY"));
}

TEST_CASE("a streak passes over days off, waits for today, and ends with a day that brought nothing", "[own-day]") {
  std::vector<FiguresRow> days{ownRow("2026-11-17", 0, 10, 1), ownRow("2026-11-18", 0, 10, 0),
                               ownRow("2026-11-19", 0, 30, 0), ownRow("2026-11-20", 0, 5, 2)};
  Streak streak = streakOf(days, "2026-11-23", 0);
  CHECK(streak.days == 1);
  CHECK(streak.isWhole);
  streak = streakOf(days, "2026-11-23", 30);  // by calls, too
  CHECK(streak.days == 2);
  CHECK(streak.from == "2026-11-19");
  CHECK(streak.until == "2026-11-20");
  days.push_back(ownRow("2026-11-23", 0, 3, 0));
  CHECK(streakOf(days, "2026-11-23", 30).days == 2);
  CHECK(streakOf(days, "2026-11-24", 30).days == 0);  // now it is over
  days.back().tally.sales = 1;
  CHECK(streakOf(days, "2026-11-23", 30).days == 3);
  CHECK_FALSE(streakOf(days, "2026-11-23", 5).isWhole);
  CHECK(streakOf({}, "2026-11-23", 5).from.empty());
}

TEST_CASE("equals share a place; who called nobody has none and is not counted", "[own-day]") {
  const std::vector<FiguresRow> agents{ownRow("", 1, 9, 1, 500), ownRow("", 2, 9, 2, 900), ownRow("", 3, 9, 1, 500),
                                       ownRow("", 4, 9, 0, 0), ownRow("", 5, 0, 0, 0)};
  const auto place = [&](int id) { return rankOf(agents, UserId(id), "CNY").value().place; };
  CHECK(place(2) == 1);
  CHECK(place(1) == 2);
  CHECK(place(3) == 2);
  CHECK(place(4) == 4);
  CHECK(rankOf(agents, UserId(4), "CNY")->of == 4);
  CHECK_FALSE(rankOf(agents, UserId(5), "CNY"));
  CHECK_FALSE(rankOf(agents, UserId(6), "CNY"));
}
