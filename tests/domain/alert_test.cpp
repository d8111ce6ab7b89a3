#include "callwright/domain/alert.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow(Milliseconds(1795399200000));

FloorFacts::Person person(int id, PresenceState state, std::chrono::minutes ago) {
  return {UserId(id), state, kNow - ago};
}
DayHours hours(int from, int until, std::int64_t calls, std::int64_t reached) {
  DayHours all{};
  for (int h = from; h <= until; ++h) all.at(static_cast<std::size_t>(h)) = {calls, reached};
  return all;
}
std::vector<AlertKind> kinds(const std::vector<Alert>& alerts) {
  std::vector<AlertKind> all;
  for (const Alert& alert : alerts) all.push_back(alert.kind);
  return all;
}

}  // namespace

TEST_CASE("a long wrap-up is warned of as time goes by, and urgently when it is twice as long", "[alert]") {
  FloorFacts facts;
  facts.people = {person(1, PresenceState::WrapUp, 2min), person(2, PresenceState::OnCall, 60min),
                  person(3, PresenceState::WrapUp, 5min)};
  AlertLimits limits;
  auto alerts = alertsOf(facts, limits, kNow);
  REQUIRE(alerts.size() == 1);
  CHECK(alerts[0].user == UserId(3));
  CHECK_FALSE(alerts[0].urgent);
  CHECK(alertsOf(facts, limits, kNow - 2min).empty());  // three minutes are not too long
  alerts = alertsOf(facts, limits, kNow + 1min + 1ms);  // the same facts, later
  REQUIRE(alerts.size() == 2);
  CHECK(alerts[0].user == UserId(3));
  CHECK(alertsOf(facts, limits, kNow + 2min)[0].urgent);
  limits.wrapUp = 0min;
  CHECK(alertsOf(facts, limits, kNow + 2h).empty());
}

TEST_CASE("a fall of the connect rate is one against the same hours, and no chance", "[alert]") {
  FloorFacts facts;
  facts.hour = 15;
  facts.before = hours(9, 17, 1000, 400);
  facts.today = hours(9, 15, 40, 10);  // 25 % of 120 in three hours; expected 40 %
  const auto rates = compareRates(facts.today, facts.before, 15);
  REQUIRE(rates);
  CHECK(rates->calls == 120);
  CHECK(rates->now == Approx(0.25));
  CHECK(rates->expected == Approx(0.4));
  CHECK(rates->standardError == Approx(std::sqrt(0.24 / 120)));
  auto alerts = alertsOf(facts, {}, kNow);
  REQUIRE(kinds(alerts) == std::vector{AlertKind::ConnectRateFalling});
  CHECK(alerts[0].urgent);
  CHECK(alerts[0].count == 120);

  facts.today = hours(13, 15, 10, 3);  // 30 calls: ten points less are within two standard errors
  CHECK(alertsOf(facts, {}, kNow).empty());
  facts.today = hours(13, 15, 6, 0);  // too few to tell
  CHECK_FALSE(compareRates(facts.today, facts.before, 15));
  facts.today = hours(9, 11, 40, 10);  // what was this morning is not now
  CHECK(alertsOf(facts, {}, kNow).empty());
  AlertLimits off;
  off.connectPoints = 0;
  facts.today = hours(9, 15, 40, 10);
  CHECK(alertsOf(facts, off, kNow).empty());
}

TEST_CASE("hours that are always slow are no fall", "[alert]") {
  rc::check("each hour at its usual rate gives no alert, whatever the mix of hours", [] {
    FloorFacts facts;
    facts.hour = *rc::gen::inRange(0, 24);
    for (std::size_t h = 0; h < 24; ++h) {
      const auto reached = *rc::gen::inRange(0, 101);
      const auto hundreds = *rc::gen::inRange(0, 5);
      facts.before.at(h) = {100, reached};
      facts.today.at(h) = {100 * hundreds, reached * hundreds};
    }
    AlertLimits limits;
    limits.connectPoints = 1;
    RC_ASSERT(alertsOf(facts, limits, kNow).empty());
  });
}

TEST_CASE("goals, callbacks and breaks", "[alert]") {
  FloorFacts facts;
  facts.goals = {{GoalId(1), GoalState::Behind, 0.40, 0.50},
                 {GoalId(2), GoalState::Behind, 0.47, 0.50},
                 {GoalId(3), GoalState::Missed, 0.10, 1.00},
                 {GoalId(4), GoalState::Behind, 0.10, 0.50}};
  auto alerts = alertsOf(facts, {}, kNow);
  REQUIRE(alerts.size() == 2);  // nearly on pace, and over: neither can be helped
  CHECK(alerts[0].goal == GoalId(4));
  CHECK(alerts[0].urgent);
  CHECK_FALSE(alertsOf({{}, 0, 0, {}, {}, {}, 0, {facts.goals[1]}}, {}, kNow).size());

  facts = {};
  facts.overdueCallbacks = 4;
  facts.oldestCallback = kNow - 20min;
  alerts = alertsOf(facts, {}, kNow);
  REQUIRE(kinds(alerts) == std::vector{AlertKind::CallbacksOverdue});
  CHECK(alerts[0].count == 4);

  facts = {};
  for (int i = 1; i <= 5; ++i)
    facts.people.push_back(person(i, i <= 2 ? PresenceState::Break : PresenceState::Ready, 1min));
  facts.people.push_back(person(6, PresenceState::Offline, 1min));  // does not count
  facts.waiting = 19;
  CHECK(alertsOf(facts, {}, kNow).empty());
  facts.waiting = 20;
  alerts = alertsOf(facts, {}, kNow);
  REQUIRE(kinds(alerts) == std::vector{AlertKind::ManyOnBreak});
  CHECK(alerts[0].count == 2);
  CHECK(alerts[0].of == 5);
  facts.people.resize(2);
  facts.people[1].state = PresenceState::Ready;  // one of two is at lunch
  CHECK(alertsOf(facts, {}, kNow).empty());
}

TEST_CASE("limits outside their ranges are refused by name", "[alert]") {
  CHECK(check(AlertLimits{}));
  AlertLimits limits;
  limits.compareDays = 0;
  REQUIRE_FALSE(check(limits));
  CHECK(check(limits).error().args == std::vector<std::string>{"compare_days", "0", "1…60"});
}
