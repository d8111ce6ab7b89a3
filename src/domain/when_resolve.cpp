#include "domain/when_parts.hpp"
#include "domain/zone.hpp"

namespace callwright::domain {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::weekday;

constexpr hours defaultTime{10};
constexpr int lastUnclearHour = 6;  // 1点…6点 by itself is in the afternoon

// Minutes after midnight; absent when hour and part of the day contradict each other.
std::optional<minutes> timeOfDay(const WhenParts& parts) {
  if (!parts.time) {
    switch (parts.period) {
      case Period::None:
        return minutes{defaultTime};
      case Period::Morning:
        return minutes{defaultTime};
      case Period::Noon:
        return minutes{hours{12}};
      case Period::Afternoon:
        return minutes{hours{15}};
      case Period::Evening:
        return minutes{hours{19}};
      case Period::Dawn:
      case Period::Am:
      case Period::Pm:
        return {};
    }
  }
  const int hour = static_cast<int>(std::chrono::floor<hours>(*parts.time).count());
  if (hour == 24 && *parts.time > hours{24}) return {};
  switch (parts.period) {
    case Period::None:
      return parts.spokenHour && hour >= 1 && hour <= lastUnclearHour ? *parts.time + hours{12} : *parts.time;
    case Period::Am:
      if (hour < 1 || hour > 12) return {};
      return hour == 12 ? *parts.time - hours{12} : *parts.time;
    case Period::Pm:
      if (hour < 1 || hour > 12) return {};
      return hour == 12 ? *parts.time : *parts.time + hours{12};
    case Period::Dawn:
      return hour == 12 ? *parts.time - hours{12} : *parts.time;
    case Period::Morning:
      return *parts.time;
    case Period::Noon:
      return hour >= 1 && hour <= 3 ? *parts.time + hours{12} : *parts.time;
    case Period::Afternoon:
      return hour < 12 ? *parts.time + hours{12} : *parts.time;
    case Period::Evening:  // 晚上12点 is the midnight that ends the day, 晚上1点 the hour behind it
      if (hour < 5) return *parts.time + hours{24};
      return hour <= 12 ? *parts.time + hours{12} : *parts.time;
  }
  return {};
}

Instant at(const WhenParts& parts, const date::time_zone* zone, local_days day, minutes time) {
  const LocalTime local = day + time + std::chrono::seconds{parts.seconds};
  return parts.utcOffset ? Instant{local.time_since_epoch()} - *parts.utcOffset : toInstant(zone, local);
}

}  // namespace

std::optional<Instant> resolveWhen(const WhenParts& parts, Instant now, const date::time_zone* zone) {
  const LocalTime localNow = toLocal(zone, now);
  const local_days today = std::chrono::floor<days>(localNow);
  const bool hasTime = parts.time || parts.period != Period::None;
  if (parts.after) {
    if (parts.date || parts.weekday || hasTime || parts.year) return {};
    return now + *parts.after;
  }
  if (!parts.date && !parts.weekday && !hasTime) return {};
  if (parts.utcOffset && !parts.date) return {};
  if (parts.keepTime && !hasTime) return toInstant(zone, *parts.date + (localNow - today));
  const auto time = timeOfDay(parts);
  if (!time) return {};
  if (parts.date) {
    if (parts.weekday && weekday{*parts.date}.iso_encoding() != *parts.weekday) return {};
    return at(parts, zone, *parts.date, *time);
  }
  if (!parts.weekday) {
    const Instant first = at(parts, zone, today, *time);
    return first > now ? first : at(parts, zone, today + days{1}, *time);
  }
  const unsigned ahead = (*parts.weekday + 7 - weekday{today}.iso_encoding()) % 7;
  if (ahead == 0 && (!hasTime || at(parts, zone, today, *time) <= now)) return at(parts, zone, today + days{7}, *time);
  return at(parts, zone, today + days{ahead}, *time);
}

}  // namespace callwright::domain
