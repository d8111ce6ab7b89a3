#pragma once
#include <date/tz.h>

#include <chrono>
#include <sstream>
#include <string>

#include "callwright/domain/time.hpp"

namespace callwright::domain::test {

// "2026-11-23 10:00" or with seconds, in UTC or in a zone.
inline Instant utc(const std::string& text) {
  std::istringstream in(text.size() > 16 ? text : text + ":00");
  Instant t;
  in >> date::parse("%F %T", t);
  if (!in) throw std::invalid_argument(text);
  return t;
}
inline Instant in(const char* zone, const std::string& text) {
  const date::local_time<Milliseconds> local{utc(text).time_since_epoch()};
  return date::locate_zone(zone)->to_sys(local, date::choose::earliest);
}
inline std::string shown(const char* zone, Instant t) {
  return date::format("%F %R", date::make_zoned(date::locate_zone(zone), std::chrono::floor<std::chrono::minutes>(t)));
}

constexpr const char* oddZones[] = {"UTC",
                                    "America/New_York",
                                    "Europe/Berlin",
                                    "Asia/Shanghai",
                                    "Asia/Urumqi",
                                    "Pacific/Apia",
                                    "Asia/Kolkata",
                                    "Australia/Lord_Howe",
                                    "America/Sao_Paulo",
                                    "Africa/Casablanca",
                                    "Asia/Kathmandu",
                                    "Pacific/Kiritimati"};

}  // namespace callwright::domain::test
