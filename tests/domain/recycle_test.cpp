#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "callwright/domain/queue.hpp"
#include "zones.hpp"

using namespace callwright::domain;
using namespace callwright::domain::test;
using namespace std::chrono_literals;

namespace {

const Instant noon = in("Asia/Shanghai", "2026-11-23 12:00");

Outcome outcome(const std::string& code) {
  for (Outcome& o : shippedOutcomes())
    if (o.code == code) {
      o.id = OutcomeId{o.position + 1};
      return o;
    }
  throw std::invalid_argument(code);
}

struct Case {
  Campaign campaign;
  QueueItem item;
  int count = 0, numbersLeft = 0;
  Instant callbackAt = noon + 3h;
  Instant now = noon;
  Case() {
    item.state = ItemState::Claimed;
    item.agent = UserId{1};
  }
  OutcomeEffect after(const std::string& code) const {
    return applyOutcome(item, campaign, outcome(code), count, numbersLeft, callbackAt, UserId{4}, UserId{1},
                        date::locate_zone("Asia/Shanghai"), now);
  }
};

bool isFinal(ItemState s) {
  return s == ItemState::Done || s == ItemState::Exhausted || s == ItemState::Blocked;
}

}  // namespace

TEST_CASE("Each outcome leaves the item as its rule says") {
  Case c;
  auto e = c.after("no_answer");
  CHECK(e.item.state == ItemState::Retry);
  CHECK(e.item.dueAt == noon + 2h);
  CHECK_FALSE(e.item.agent);
  CHECK(e.item.attempts == 1);
  CHECK(e.item.attemptsToday == 1);
  CHECK(e.item.lastDay == "2026-11-23");
  CHECK(e.item.lastAttemptAt == noon);
  CHECK(e.item.lastOutcome == outcome("no_answer").id);
  CHECK(c.after("busy").item.dueAt == noon + 20min);
  c.campaign.minGap = 60min;
  CHECK(c.after("busy").item.dueAt == noon + 60min);  // the campaign's least gap
  c.campaign.minGap = 0min;
  CHECK(c.after("busy").item.dueAt == noon + 20min);
  e = c.after("callback");
  CHECK(e.item.state == ItemState::Callback);
  CHECK(e.item.dueAt == c.callbackAt);
  CHECK(e.item.agent == UserId{4});
  CHECK(c.after("sale").item.state == ItemState::Done);
  CHECK(c.after("refused").item.state == ItemState::Done);
  e = c.after("do_not_call");
  CHECK(e.addToDoNotCall);
  CHECK(e.item.state == ItemState::Blocked);
}

TEST_CASE("Limits of the campaign and of the outcome") {
  Case c;
  c.item.attempts = 4;
  CHECK(c.after("no_answer").item.state == ItemState::Exhausted);
  CHECK_FALSE(isSet(c.after("no_answer").item.dueAt));
  CHECK(c.after("callback").item.state == ItemState::Callback);
  c.item.attempts = 2;
  c.count = 1;
  CHECK(c.after("voicemail").item.state == ItemState::Retry);
  c.count = 2;
  CHECK(c.after("voicemail").item.state == ItemState::Exhausted);
}

TEST_CASE("A wrong number is marked and the next one follows at once, if there is one") {
  Case c;
  auto e = c.after("wrong_number");
  CHECK(e.markNumberWrong);
  CHECK_FALSE(e.nextNumberFollows);
  CHECK(e.item.state == ItemState::Blocked);
  c.numbersLeft = 1;
  e = c.after("wrong_number");
  CHECK(e.nextNumberFollows);
  CHECK(e.item.state == ItemState::Claimed);
  CHECK(e.item.agent == UserId{1});
  c.now = in("Asia/Shanghai", "2026-11-23 21:00");
  e = c.after("wrong_number");
  CHECK_FALSE(e.nextNumberFollows);
  CHECK(e.item.state == ItemState::Retry);
  c.item.attempts = 4;
  CHECK(c.after("wrong_number").item.state == ItemState::Exhausted);
}

TEST_CASE("Attempts are counted by the customer's day") {
  Case c;
  c.item.attempts = c.item.attemptsToday = 2;
  c.item.lastDay = "2026-11-23";
  CHECK(c.after("busy").item.attemptsToday == 3);
  c.now = noon + 12h;
  CHECK(c.after("busy").item.attemptsToday == 1);
  CHECK(c.after("busy").item.lastDay == "2026-11-24");
}

TEST_CASE("Whatever happens, attempts grow, limits hold and what is final stays") {
  CHECK(rc::check("sequence", [] {
    Case c;
    c.campaign.maxAttempts = *rc::gen::inRange(1, 8);
    c.campaign.hours.always = true;
    c.numbersLeft = *rc::gen::inRange(0, 3);
    const auto outcomes = shippedOutcomes();
    for (int i = 0; i < 12; ++i) {
      const Outcome& o = *rc::gen::elementOf(outcomes);
      c.now += std::chrono::minutes{*rc::gen::inRange(1, 2000)};
      const auto e = c.after(o.code);
      RC_ASSERT(e.item.attempts == c.item.attempts + 1);
      RC_ASSERT(e.item.attemptsToday >= 1 && e.item.attemptsToday <= e.item.attempts);
      if (isFinal(c.item.state)) RC_ASSERT(isFinal(e.item.state));
      if (c.item.state == ItemState::Blocked) RC_ASSERT(e.item.state == ItemState::Blocked);
      if (e.item.state == ItemState::Retry) {
        RC_ASSERT(e.item.attempts < c.campaign.maxAttempts);
        RC_ASSERT(e.item.dueAt >= c.now);
      }
      RC_ASSERT(e.nextNumberFollows == (e.item.state == ItemState::Claimed));
      RC_ASSERT(!e.nextNumberFollows || (c.numbersLeft > 0 && e.item.attempts < c.campaign.maxAttempts));
      c.item = e.item;
    }
  }));
}
