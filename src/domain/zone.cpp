#include "domain/zone.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>

namespace callwright::domain {

const date::time_zone* findZone(const std::string& name) {
  if (name.empty()) return nullptr;
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    return nullptr;
  }
}

ZoneStretch zoneStretch(const date::time_zone* zone, Instant t) {
  if (!zone) return {Milliseconds{0}, Instant::max()};
  const date::sys_info info = zone->get_info(t);
  return {info.offset, info.end};
}

LocalTime toLocal(const date::time_zone* zone, Instant t) {
  return LocalTime{t.time_since_epoch() + zoneStretch(zone, t).offset};
}

Instant toInstant(const date::time_zone* zone, LocalTime t) {
  if (!zone) return Instant{t.time_since_epoch()};
  const date::local_info info = zone->get_info(date::local_time<Milliseconds>{t.time_since_epoch()});
  if (info.result == date::local_info::nonexistent) return info.first.end;
  return Instant{t.time_since_epoch() - info.first.offset};
}

std::chrono::local_days dayOf(const std::string& isoDay) {
  return std::chrono::local_days(std::chrono::year(std::stoi(isoDay.substr(0, 4))) /
                                 std::chrono::month(static_cast<unsigned>(std::stoi(isoDay.substr(5, 2)))) /
                                 std::chrono::day(static_cast<unsigned>(std::stoi(isoDay.substr(8, 2)))));
}

std::string isoDay(std::chrono::local_days day) {
  const std::chrono::year_month_day ymd{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

Instant nextLocalDay(const date::time_zone* zone, Instant t) {
  const auto dayAt = [](Instant at, Milliseconds offset) {
    return std::chrono::floor<std::chrono::days>(LocalTime{at.time_since_epoch() + offset});
  };
  ZoneStretch stretch = zoneStretch(zone, t);
  const auto day = dayAt(t, stretch.offset);
  for (;;) {
    const Instant midnight{Milliseconds{(day + std::chrono::days{1}).time_since_epoch()} - stretch.offset};
    t = std::min(midnight, stretch.end);
    stretch = zoneStretch(zone, t);
    if (dayAt(t, stretch.offset) != day) return t;
  }
}

}  // namespace callwright::domain
