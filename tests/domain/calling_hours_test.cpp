#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "callwright/domain/queue.hpp"
#include "zones.hpp"

using namespace callwright::domain;
using namespace callwright::domain::test;
using namespace std::chrono_literals;

namespace {

CallingHours daily(std::chrono::minutes from, std::chrono::minutes to) {
  return {{{0x7f, from, to}}, {}, false};
}

CallingHours anyHours() {
  CallingHours hours;
  hours.windows.clear();
  const int count = *rc::gen::inRange(1, 4);
  for (int i = 0; i < count; ++i) {
    const int from = *rc::gen::inRange(0, 24 * 4) * 15;
    const int to = from + *rc::gen::inRange(1, (24 * 60 - from) / 15 + 1) * 15;
    hours.windows.push_back({*rc::gen::inRange(1u, 128u), std::chrono::minutes{from}, std::chrono::minutes{to}});
  }
  return hours;
}

// Near a change of the clocks, or a day that does not exist.
Instant anyInstant() {
  const auto base = *rc::gen::element(utc("2026-03-08 00:00"), utc("2026-11-01 00:00"), utc("2026-03-29 00:00"),
                                      utc("2026-10-25 00:00"), utc("2011-12-29 12:00"), utc("2026-04-05 00:00"),
                                      utc("2018-11-04 00:00"), utc("2018-02-18 00:00"), utc("2026-07-01 00:00"));
  return base + std::chrono::minutes{*rc::gen::inRange(-2 * 24 * 60, 2 * 24 * 60)};
}

}  // namespace

TEST_CASE("Hours are the customer's") {
  const auto hours = daily(9h, 21h);
  const auto* berlin = date::locate_zone("Europe/Berlin");
  CHECK(openAt(hours, berlin, in("Europe/Berlin", "2026-11-23 09:00")));
  CHECK_FALSE(openAt(hours, berlin, in("Europe/Berlin", "2026-11-23 08:59:59")));
  CHECK(openAt(hours, berlin, in("Europe/Berlin", "2026-11-23 20:59:59")));
  CHECK_FALSE(openAt(hours, berlin, in("Europe/Berlin", "2026-11-23 21:00")));
  CHECK(nextOpening(hours, berlin, in("Europe/Berlin", "2026-11-23 21:00")) == in("Europe/Berlin", "2026-11-24 09:00"));
  CHECK(nextClosing(hours, berlin, in("Europe/Berlin", "2026-11-23 10:00")) == in("Europe/Berlin", "2026-11-23 21:00"));
  CHECK_FALSE(isSet(nextClosing(hours, berlin, in("Europe/Berlin", "2026-11-23 22:00"))));
  CHECK(localDay(date::locate_zone("Asia/Shanghai"), utc("2026-11-23 16:00")) == "2026-11-24");
  CHECK(localDay(nullptr, utc("2026-11-23 16:00")) == "2026-11-23");
  CHECK(weekHour(date::locate_zone("Asia/Shanghai"), utc("2026-11-22 16:00")) == 0);    // Monday 0:00
  CHECK(weekHour(date::locate_zone("Asia/Shanghai"), utc("2026-11-22 15:59")) == 167);  // Sunday 23:59
  CHECK(weekHour(nullptr, utc("2026-11-24 10:30")) == 34);
  CHECK(dayStart(date::locate_zone("Asia/Shanghai"), "2026-11-24") == utc("2026-11-23 16:00"));
  CHECK(dayStart(date::locate_zone("Europe/Berlin"), "2026-03-29", 1) == utc("2026-03-29 22:00"));  // of 23 hours
  CHECK(dayStart(nullptr, "2026-02-28", 1) == utc("2026-03-01 00:00"));
  for (const char* none : {"", "2026-02-29", "2026-2-28", "2026-02-28 ", "today"}) CHECK_FALSE(dayStart(nullptr, none));
}

TEST_CASE("The official and the local clock of Urumqi are two hours apart") {
  const auto hours = daily(9h, 21h);
  const Instant t = in("Asia/Shanghai", "2026-11-23 09:30");
  CHECK(openAt(hours, date::locate_zone("Asia/Shanghai"), t));
  CHECK_FALSE(openAt(hours, date::locate_zone("Asia/Urumqi"), t));
  CHECK(nextOpening(hours, date::locate_zone("Asia/Urumqi"), t) == in("Asia/Shanghai", "2026-11-23 11:00"));
}

TEST_CASE("An opening that does not exist is the first moment after the gap, of two the first") {
  const auto* york = date::locate_zone("America/New_York");
  CHECK(nextOpening(daily(2h + 30min, 5h), york, utc("2026-03-08 05:00")) == utc("2026-03-08 07:00"));
  CHECK(nextOpening(daily(1h + 30min, 5h), york, utc("2026-11-01 04:30")) == utc("2026-11-01 05:30"));
}

TEST_CASE("Week days, holidays and windows that touch at midnight") {
  const auto* zone = date::locate_zone("Asia/Shanghai");
  CallingHours hours{{{0x1f, 9h, 12h}, {0x1f, 14h, 18h}}, {"2026-11-30"}, false};
  const auto shanghai = [](const char* t) { return in("Asia/Shanghai", t); };
  CHECK(nextOpening(hours, zone, shanghai("2026-11-27 12:00")) == shanghai("2026-11-27 14:00"));
  CHECK(nextOpening(hours, zone, shanghai("2026-11-27 18:00")) == shanghai("2026-12-01 09:00"));
  hours = {{{0x01, 20h, 24h}, {0x02, 0h, 2h}}, {}, false};
  CHECK(nextClosing(hours, zone, shanghai("2026-11-23 21:00")) == shanghai("2026-11-24 02:00"));
  CHECK(openAt(hours, zone, shanghai("2026-11-24 00:00")));
}

TEST_CASE("Always open, and never") {
  const Instant t = utc("2026-11-23 03:00");
  CallingHours always;
  always.always = true;
  always.holidays = {"2026-11-23"};
  CHECK(openAt(always, nullptr, t));
  CHECK(nextOpening(always, nullptr, t) == t);
  CHECK_FALSE(isSet(nextClosing(always, nullptr, t)));
  CHECK_FALSE(isSet(nextClosing(daily(0h, 24h), nullptr, t)));
  const CallingHours noWindow{{}, {}, false}, noDay{{{0, 9h, 21h}}, {}, false}, upsideDown = daily(21h, 9h);
  for (const auto& never : {noWindow, noDay, upsideDown}) {
    CHECK_FALSE(openAt(never, nullptr, t));
    CHECK_FALSE(isSet(nextOpening(never, nullptr, t)));
  }
}

TEST_CASE("Openings and closings agree with the clock, step by step") {
  CHECK(rc::check("brute force", [] {
    const auto* zone =
        date::locate_zone(*rc::gen::elementOf(std::vector<const char*>(std::begin(oddZones), std::end(oddZones))));
    auto hours = anyHours();
    const Instant start = anyInstant();
    if (*rc::gen::arbitrary<bool>()) hours.holidays.push_back(localDay(zone, start + 24h));
    const bool open = openAt(hours, zone, start);
    const Instant change = open ? nextClosing(hours, zone, start) : nextOpening(hours, zone, start);
    if (open) RC_ASSERT(nextOpening(hours, zone, start) == start);
    if (!open) RC_ASSERT(!isSet(nextClosing(hours, zone, start)));
    for (Instant t = start; t < start + 4 * 24h; t += 3min) {
      if (isSet(change) && t >= change) break;
      RC_ASSERT(openAt(hours, zone, t) == open);
    }
    if (isSet(change)) {
      RC_ASSERT(openAt(hours, zone, change) != open);
      RC_ASSERT(openAt(hours, zone, change - 1ms) == open);
    }
  }));
}
