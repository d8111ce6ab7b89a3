#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "callwright/domain/queue.hpp"
#include "domain/zone.hpp"

namespace callwright::domain {
namespace {

using std::chrono::days;
using std::chrono::local_days;

constexpr days horizon{370};

// What the wall clock says at one moment, and how long that day's rules hold.
struct WallClock {
  local_days day;
  Milliseconds time;  // since local midnight
  ZoneStretch stretch;

  WallClock(const date::time_zone* zone, Instant t) : stretch(zoneStretch(zone, t)) {
    const LocalTime local{t.time_since_epoch() + stretch.offset};
    day = std::chrono::floor<days>(local);
    time = local - day;
  }
  Instant at(Milliseconds timeOfDay) const {
    return std::min(Instant{Milliseconds{day.time_since_epoch()} + timeOfDay - stretch.offset}, stretch.end);
  }
};

bool callingDay(const CallingHours& hours, local_days day) {
  return hours.holidays.empty() ||
         std::find(hours.holidays.begin(), hours.holidays.end(), isoDay(day)) == hours.holidays.end();
}

bool onDay(const CallingWindow& window, local_days day) {
  return (window.weekdays >> (std::chrono::weekday{day}.iso_encoding() - 1)) & 1u;
}

// The end of the window that covers this time of that day; a negative value when none does.
Milliseconds coveredUntil(const CallingHours& hours, local_days day, Milliseconds time) {
  Milliseconds end{-1};
  for (const CallingWindow& w : hours.windows)
    if (onDay(w, day) && w.from <= time && time < w.to) end = std::max<Milliseconds>(end, w.to);
  return end.count() >= 0 && callingDay(hours, day) ? end : Milliseconds{-1};
}

}  // namespace

std::string localDay(const date::time_zone* zone, Instant now) {
  return isoDay(std::chrono::floor<days>(toLocal(zone, now)));
}

std::chrono::minutes localTimeOfDay(const date::time_zone* zone, Instant at) {
  const LocalTime local = toLocal(zone, at);
  return std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
}

std::string localMinute(const date::time_zone* zone, Instant at) {
  const std::chrono::hh_mm_ss time(localTimeOfDay(zone, at));
  return fmt::format("{} {:02}:{:02}", localDay(zone, at), time.hours().count(), time.minutes().count());
}

std::optional<Instant> dayStart(const date::time_zone* zone, const std::string& day, int daysLater) {
  std::istringstream in(day);
  date::local_days parsed;
  in >> date::parse("%F", parsed);
  const local_days first{days{parsed.time_since_epoch().count()}};
  if (in.fail() || isoDay(first) != day) return std::nullopt;
  return toInstant(zone, first + days{daysLater});
}

int weekHour(const date::time_zone* zone, Instant now) {
  const LocalTime local = toLocal(zone, now);
  const auto day = std::chrono::floor<days>(local);
  const auto hours = std::chrono::floor<std::chrono::hours>(local - day).count();
  return static_cast<int>((std::chrono::weekday(day).iso_encoding() - 1) * 24 + hours);
}

bool openAt(const CallingHours& hours, const date::time_zone* zone, Instant now) {
  if (hours.always) return true;
  const WallClock clock(zone, now);
  return coveredUntil(hours, clock.day, clock.time).count() >= 0;
}

Instant nextOpening(const CallingHours& hours, const date::time_zone* zone, Instant now) {
  if (hours.always) return now;
  if (hours.windows.empty()) return {};
  for (Instant t = now; t <= now + horizon;) {
    const WallClock clock(zone, t);
    if (coveredUntil(hours, clock.day, clock.time).count() >= 0) return t;
    Milliseconds next = days{1};
    if (callingDay(hours, clock.day))
      for (const CallingWindow& w : hours.windows)
        if (onDay(w, clock.day) && w.from < w.to && w.from > clock.time) next = std::min<Milliseconds>(next, w.from);
    t = clock.at(next);
  }
  return {};
}

Instant nextClosing(const CallingHours& hours, const date::time_zone* zone, Instant now) {
  if (hours.always || !openAt(hours, zone, now)) return {};
  for (Instant t = now; t <= now + horizon;) {
    const WallClock clock(zone, t);
    const Milliseconds end = coveredUntil(hours, clock.day, clock.time);
    if (end.count() < 0) return t;
    t = clock.at(end);
  }
  return {};
}

}  // namespace callwright::domain
