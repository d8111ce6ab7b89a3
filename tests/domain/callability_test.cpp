#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "callwright/domain/queue.hpp"
#include "zones.hpp"

using namespace callwright::domain;
using namespace callwright::domain::test;
using namespace std::chrono_literals;
using enum CallableReason;

namespace {

constexpr const char* home = "Asia/Shanghai";
Instant at(const std::string& text) {
  return in(home, text);
}
const Instant noon = at("2026-11-23 12:00");  // a Monday

struct Case {
  Campaign campaign;
  CallableFacts facts;
  Case() {
    facts.campaign = &campaign;
    facts.item = QueueItem{};
    facts.usableNumbers = 1;
    facts.zone = date::locate_zone(home);
    facts.zoneName = home;
  }
  Case(const Case&) = delete;
  Callability now(Instant t = noon) const { return explain(facts, t); }
  QueueItem& item() { return *facts.item; }
};

}  // namespace

TEST_CASE("A fresh customer is callable within hours") {
  Case c;
  const auto result = c.now();
  CHECK(result.reason == Callable);
  CHECK(result.nextAt == noon);
  CHECK(result.customerZone == home);
  CHECK(result.customerTime == LocalTime{utc("2026-11-23 12:00").time_since_epoch()});
}

TEST_CASE("What only a person can change is named before what time changes") {
  Case c;
  c.item().state = ItemState::Retry;
  c.item().dueAt = noon + 1h;
  const auto reason = [&] {
    const auto result = c.now();
    CHECK_FALSE(isSet(result.nextAt));
    return result.reason;
  };
  SECTION("list") {
    c.facts.listActive = false;
    CHECK(reason() == ListInactive);
  }
  SECTION("attempts") {
    c.item().attempts = 5;
    CHECK(reason() == AttemptLimit);
    c.item().state = ItemState::Exhausted;
    c.item().attempts = 1;
    CHECK(reason() == AttemptLimit);
  }
  SECTION("worked") {
    c.item().state = ItemState::Done;
    CHECK(reason() == Worked);
    c.facts.doNotCallNumbers = 1;
    CHECK(reason() == DoNotCall);
    c.campaign.state = CampaignState::Paused;
    CHECK(reason() == CampaignPaused);
    c.campaign.state = CampaignState::Draft;
    CHECK(reason() == CampaignPaused);
    c.campaign.endsAt = noon;
    CHECK(reason() == CampaignEnded);
    c.campaign.state = CampaignState::Finished;
    CHECK(reason() == CampaignFinished);
    c.facts.item.reset();
    CHECK(reason() == NotInCampaign);
  }
  SECTION("numbers") {
    c.facts.usableNumbers = 0;
    CHECK(reason() == NoUsableNumber);
    c.facts.usableNumbers = 2;
    c.facts.doNotCallNumbers = 1;
    CHECK(c.now().reason == WaitsForRetry);
    c.item().state = ItemState::Blocked;
    CHECK(reason() == DoNotCall);
  }
  SECTION("consent") {
    c.facts.phoneConsent = ConsentState::Refused;
    CHECK(reason() == ConsentRefused);
  }
  SECTION("claimed") {
    c.item().state = ItemState::Claimed;
    c.item().agent = UserId{7};
    CHECK(reason() == WithAgent);
    CHECK(c.now().agent == UserId{7});
    c.facts.asker = UserId{8};
    CHECK(reason() == WithAgent);
    c.facts.asker = UserId{7};
    CHECK(c.now().reason == Callable);
    c.facts.doNotCallNumbers = 1;
    CHECK(c.now().reason == DoNotCall);
  }
}

TEST_CASE("Hours and holidays") {
  Case c;
  CHECK(c.now(at("2026-11-23 08:00")).reason == OutsideHours);
  CHECK(c.now(at("2026-11-23 21:30")).nextAt == at("2026-11-24 09:00"));
  c.campaign.hours.holidays = {"2026-11-23"};
  CHECK(c.now().reason == Holiday);
  CHECK(c.now().nextAt == at("2026-11-24 09:00"));
  c.campaign.hours.windows.clear();
  CHECK_FALSE(isSet(c.now().nextAt));
}

TEST_CASE("A retry waits, and after closing time until the opening") {
  Case c;
  c.item().state = ItemState::Retry;
  c.item().attempts = 1;
  c.item().dueAt = noon + 2h;
  CHECK(c.now().reason == WaitsForRetry);
  CHECK(c.now().nextAt == noon + 2h);
  c.item().dueAt = at("2026-11-23 22:00");
  CHECK(c.now().reason == WaitsForRetry);
  CHECK(c.now().nextAt == at("2026-11-24 09:00"));
  CHECK(c.now(at("2026-11-23 21:30")).reason == OutsideHours);
  c.item().dueAt = noon - 1h;
  CHECK(c.now().reason == Callable);
  c.item().lastAttemptAt = noon - 20min;
  CHECK(c.now().reason == Callable);
  c.campaign.minGap = 60min;
  CHECK(c.now().reason == WaitsForRetry);
  CHECK(c.now().nextAt == noon + 40min);
}

TEST_CASE("The daily limit ends with the customer's day") {
  Case c;
  c.item().state = ItemState::Retry;
  c.item().attempts = c.item().attemptsToday = 3;
  c.item().dueAt = noon + 1h;
  c.item().lastDay = "2026-11-23";
  CHECK(c.now().reason == DailyLimit);
  CHECK(c.now().nextAt == at("2026-11-24 09:00"));
  CHECK(c.now(at("2026-11-23 21:30")).reason == DailyLimit);
  CHECK(c.now(at("2026-11-24 09:00")).reason == Callable);
}

TEST_CASE("A campaign's dates") {
  Case c;
  c.campaign.startsAt = at("2026-11-25 00:00");
  CHECK(c.now().reason == CampaignNotStarted);
  CHECK(c.now().nextAt == at("2026-11-25 09:00"));
  c.campaign.endsAt = at("2026-11-25 08:00");
  CHECK_FALSE(isSet(c.now().nextAt));
}

TEST_CASE("A callback is its owner's, then anyone's, and waits for calling hours") {
  Case c;
  c.item().state = ItemState::Callback;
  c.item().agent = UserId{1};
  c.item().dueAt = noon + 1h;
  c.item().attempts = 9;  // what was agreed is kept in spite of limits
  c.item().attemptsToday = 9;
  c.item().lastDay = "2026-11-23";
  c.item().lastAttemptAt = noon;
  CHECK(c.now().reason == WaitsForCallback);
  CHECK(c.now().agent == UserId{1});
  CHECK(c.now().nextAt == noon + 1h);
  c.facts.asker = UserId{1};
  CHECK(c.now(noon + 1h).reason == Callable);
  c.facts.asker = UserId{2};
  CHECK(c.now(noon + 1h).reason == WaitsForCallback);
  CHECK(c.now(noon + 1h).nextAt == noon + 1h + 15min);
  CHECK(c.now(noon + 1h + 15min).reason == Callable);
  c.item().dueAt = at("2026-11-23 22:00");
  c.facts.asker = UserId{1};
  CHECK(c.now().reason == WaitsForCallback);
  CHECK(c.now().nextAt == at("2026-11-24 09:00"));
  CHECK(c.now(at("2026-11-23 22:00")).reason == OutsideHours);
}

namespace {

void anyItem(Case& c, Instant now) {
  QueueItem& item = c.item();
  const auto near = [&] { return now + std::chrono::minutes{*rc::gen::inRange(-3000, 3000)}; };
  item.state = *rc::gen::element(ItemState::Fresh, ItemState::Retry, ItemState::Callback, ItemState::Claimed);
  item.agent = UserId{*rc::gen::inRange<std::int64_t>(0, 3)};
  c.facts.asker = UserId{*rc::gen::inRange<std::int64_t>(0, 3)};
  item.dueAt = near();
  item.attempts = *rc::gen::inRange(0, 6);
  if (item.attempts) {
    item.lastAttemptAt = now - std::chrono::minutes{*rc::gen::inRange(0, 300)};
    item.lastDay = localDay(c.facts.zone, item.lastAttemptAt);
    item.attemptsToday = *rc::gen::inRange(1, item.attempts + 1);
  }
  if (*rc::gen::inRange(0, 4) == 0) c.campaign.startsAt = near();
  if (*rc::gen::inRange(0, 4) == 0) c.campaign.endsAt = near();
  if (*rc::gen::inRange(0, 4) == 0) c.campaign.hours.holidays = {localDay(c.facts.zone, near())};
  const int from = *rc::gen::inRange(0, 23);
  c.campaign.hours.windows = {
      {*rc::gen::inRange(1u, 128u), std::chrono::hours{from}, std::chrono::hours{*rc::gen::inRange(from + 1, 25)}}};
}

}  // namespace

TEST_CASE("nextAt is the earliest callable moment") {
  CHECK(rc::check("earliest", [] {
    Case c;
    const auto zones = std::vector<const char*>(std::begin(oddZones), std::end(oddZones));
    c.facts.zone = date::locate_zone(*rc::gen::elementOf(zones));
    const Instant now = utc("2026-11-01 00:00") + std::chrono::minutes{*rc::gen::inRange(-3000, 3000)};
    anyItem(c, now);
    const auto result = c.now(now);
    RC_ASSERT((result.reason == Callable) == (result.nextAt == now));
    const Instant until = isSet(result.nextAt) ? result.nextAt : now + 9 * 24h;
    if (isSet(result.nextAt)) RC_ASSERT(c.now(result.nextAt).reason == Callable);
    if (until > now) RC_ASSERT(c.now(until - 1ms).reason != Callable);
    for (int i = 0; i < 40 && until > now; ++i) {
      const auto offset = *rc::gen::inRange<std::int64_t>(0, (until - now).count());
      const auto between = c.now(now + Milliseconds{offset});
      RC_ASSERT(between.reason != Callable);
      RC_ASSERT(between.nextAt == result.nextAt || !isSet(result.nextAt));
    }
  }));
}
