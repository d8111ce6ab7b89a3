#include "callwright/domain/forecast.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <functional>
#include <random>

using namespace callwright::domain;

namespace {

// Every day from `from` to `until` that is Monday to Friday, with what `value` gives of it: the how manieth workday,
// and its weekday, 0 for Monday.
std::vector<DayValue> workdays(std::chrono::sys_days from, std::chrono::sys_days until,
                               const std::function<double(int, int)>& value) {
  std::vector<DayValue> days;
  int count = 0;
  for (auto day = from; day <= until; day += std::chrono::days(1)) {
    const int weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
    if (weekday > 4) continue;
    const std::chrono::year_month_day parts(day);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(parts.year()),
                  static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
    days.push_back({text, value(count++, weekday)});
  }
  return days;
}

constexpr std::chrono::sys_days date(int y, unsigned m, unsigned d) {
  return std::chrono::sys_days(std::chrono::year(y) / std::chrono::month(m) / std::chrono::day(d));
}

// Monday 23 November 2026 in its month of 21 workdays: 15 are over, 6 are left.
ForecastQuestion november(const std::function<double(int, int)>& value) {
  ForecastQuestion q;
  q.history = workdays(date(2026, 6, 1), date(2026, 11, 20), value);
  q.from = "2026-11-01";
  q.until = "2026-11-30";
  q.today = "2026-11-23";
  return q;
}

// `once`: a question, and what came.
void holdsEightyInHundred(int tries, const std::function<std::pair<ForecastQuestion, double>()>& once) {
  int inside = 0;
  for (int i = 0; i < tries; ++i) {
    const auto [question, actual] = once();
    const auto f = forecast(question);
    REQUIRE(f);
    if (actual >= f->low && actual <= f->high) ++inside;
  }
  CHECK(inside > tries * 0.72);
  CHECK(inside < tries * 0.88);
}

}  // namespace

TEST_CASE("What is the same every day goes on so, and leaves no doubt") {
  const auto f = forecast(november([](int, int) { return 10; }));
  REQUIRE(f);
  CHECK(f->soFar == Approx(150));
  CHECK(f->expected == Approx(210));
  CHECK(f->low == Approx(210));
  CHECK(f->high == Approx(210));
  CHECK(f->pace == Approx(210));
  CHECK(f->workdaysLeft == 6);
  CHECK(f->historyDays == 125);
  REQUIRE(f->days.size() == 8);  // the 23rd to the 30th
  CHECK(f->days.front().day == "2026-11-23");
  CHECK(f->days.front().expected == Approx(160));
  CHECK(f->days[5].expected == Approx(200));  // a Saturday adds nothing
}

TEST_CASE("Each day of the week is forecast as itself, a day off as nothing") {
  auto q = november([](int, int weekday) { return weekday == 0 ? 50 : 10; });
  auto f = forecast(q);
  REQUIRE(f);
  CHECK(f->expected == Approx(f->soFar + 50 + 4 * 10 + 50).epsilon(1e-6));  // two Mondays are left
  q.calendar.holidays = {"2026-11-30"};
  f = forecast(q);
  CHECK(f->expected == Approx(f->soFar + 50 + 4 * 10).epsilon(1e-6));
  CHECK(f->workdaysLeft == 5);
}

TEST_CASE("What grows is expected to grow further, but never faster than it did") {
  const auto f = forecast(november([](int i, int) { return 100 + i; }));
  REQUIRE(f);
  const double average = (f->expected - f->soFar) / 6;
  CHECK(average > 100 + 120);  // the pace of November, 117, is behind already
  CHECK(average < 100 + 131);
  CHECK(f->expected > f->pace);
}

TEST_CASE("Today counts as its forecast, and never as less than it has brought") {
  auto q = november([](int, int) { return 10; });
  q.history.push_back({"2026-11-23", 4});
  CHECK(forecast(q)->expected == Approx(210));
  CHECK(forecast(q)->soFar == Approx(154));
  q.history.back().value = 300;
  const auto f = forecast(q);
  CHECK(f->soFar == Approx(450));
  CHECK(f->expected >= 450);
  CHECK(f->low >= 450);
}

TEST_CASE("A span that is over is what it came to; one that lies ahead counts none of the days before it") {
  auto q = november([](int, int) { return 10; });
  q.from = "2026-10-01";
  q.until = "2026-10-31";
  CHECK(forecast(q)->expected == Approx(220));
  CHECK(forecast(q)->days.empty());
  q.from = "2026-12-01";
  q.until = "2026-12-31";
  CHECK(forecast(q)->soFar == 0);
  CHECK(forecast(q)->expected == Approx(230));
  CHECK(forecast(q)->pace == Approx(230));
}

TEST_CASE("Without four weeks of workdays there is no forecast") {
  auto q = november([](int, int) { return 10; });
  q.history.erase(q.history.begin(), q.history.end() - 19);
  CHECK_FALSE(forecast(q));
  CHECK(backTest(q).empty());
  q = november([](int, int) { return 10; });
  q.history.erase(q.history.begin(), q.history.end() - 20);
  CHECK(forecast(q));
  CHECK_FALSE(forecast({}));
}

TEST_CASE("Of intervals that are to hold 80 in 100, some 80 in 100 hold what comes") {
  std::mt19937 random(20261126);
  std::normal_distribution<double> noise(0, 8);
  holdsEightyInHundred(400, [&] {
    // An ETS(A,N,A) of its own, so that the spread of a sum of days, not of one, is tried.
    double level = 100;
    const auto step = [&](int weekday) {
      const double error = noise(random);
      const double value = level + (weekday == 0 ? 20 : -5) + error;
      level += 0.2 * error;
      return value;
    };
    auto q = november([&](int, int weekday) { return step(weekday); });
    double actual = 0;
    for (const DayValue& day : q.history)
      if (day.day >= q.from) actual += day.value;
    for (const int weekday : {0, 1, 2, 3, 4, 0}) actual += step(weekday);
    return std::pair(q, actual);
  });
}

TEST_CASE("Of intervals of a team that began eight weeks ago, some 80 in 100 hold what comes, too") {
  std::mt19937 random(17);
  std::normal_distribution<double> noise(100, 15);
  holdsEightyInHundred(400, [&] {
    ForecastQuestion q;  // eight weeks, of which four are the start
    q.history = workdays(date(2026, 9, 28), date(2026, 11, 20), [&](int day, int weekday) {
      return std::min(day, 30) + 8.0 * weekday + noise(random);  // a team that begins
    });
    q.from = q.today = "2026-11-23";
    q.until = "2026-11-30";
    double actual = 0;
    for (const int weekday : {0, 1, 2, 3, 4, 0}) actual += 30 + 8.0 * weekday + noise(random);
    return std::pair(q, actual);
  });
}

TEST_CASE("Of intervals of a month that lies ahead, some 80 in 100 hold it, too") {
  std::mt19937 random(20261127);
  std::normal_distribution<double> noise(0, 8);
  holdsEightyInHundred(300, [&] {
    double level = 100;
    const auto step = [&] {
      const double error = noise(random), value = level + error;
      level += 0.2 * error;
      return value;
    };
    auto q = november([&](int, int) { return step(); });
    q.from = "2026-12-01";
    q.until = "2026-12-03";
    for (int day = 0; day < 6; ++day) step();  // what is left of November
    const double actual = step() + step() + step();
    return std::pair(q, actual);
  });
}

TEST_CASE("A month gone by is forecast from what was known then") {
  std::mt19937 random(7);
  std::normal_distribution<double> noise(100, 15);
  auto q = november([&](int, int weekday) { return noise(random) + 10 * weekday; });
  const auto tests = backTest(q);
  REQUIRE(tests.size() == 4);  // October to July; June has no four weeks before it
  CHECK(tests.front().month.code() == "2026-10");
  CHECK(tests.front().asOf == "2026-10-22");  // with 15 workdays over, too
  double october = 0;
  for (const DayValue& day : q.history)
    if (day.day >= "2026-10-01" && day.day <= "2026-10-31") october += day.value;
  CHECK(tests.front().actual == Approx(october));

  auto later = q;
  for (DayValue& day : later.history)
    if (day.day >= "2026-10-22") day.value *= 5;
  const auto same = backTest(later);
  CHECK(same.front().expected == tests.front().expected);
  CHECK(same.front().high == tests.front().high);
  CHECK(same.front().actual > tests.front().actual);

  const ForecastAccuracy accuracy = accuracyOf(tests);
  CHECK(accuracy.months == 4);
  CHECK(accuracy.error < 0.1);
  CHECK(accuracyOf({}).months == 0);
}
