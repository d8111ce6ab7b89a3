#include "cli/values.hpp"

#include <date/tz.h>

#include <array>
#include <cctype>
#include <charconv>
#include <sstream>

namespace callwright::cli {

using domain::ErrorCode;
using domain::Result;
using std::chrono::minutes;

namespace {

constexpr const char* hoursExample = "09:00-21:00 | mon-fri 09:00-18:00,sat 10:00-12:00 | always";
constexpr const char* timeExample = "2026-11-23 | 2026-11-23 14:00 | 2026-11-23T14:00:00Z | 2026-11-23T14:00+08:00";

int number(const std::string& text, int otherwise = -1) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end && !text.empty() ? value : otherwise;
}

int weekday(const std::string& text) {
  static constexpr std::array names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::string lower;
  for (const char c : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (std::size_t i = 0; i < names.size(); ++i)
    if (lower.starts_with(names[i])) return static_cast<int>(i);
  return -1;
}

// Bits of "mon" or "fri-mon"; 0 when it is neither.
unsigned weekdays(const std::string& text) {
  const auto dash = text.find('-');
  const int first = weekday(text.substr(0, dash));
  const int last = dash == std::string::npos ? first : weekday(text.substr(dash + 1));
  if (first < 0 || last < 0) return 0;
  unsigned bits = 0;
  for (int day = first;; day = (day + 1) % 7) {
    bits |= 1u << day;
    if (day == last) return bits;
  }
}

minutes clock(const std::string& text) {
  const auto colon = text.find(':');
  if (colon == std::string::npos) return minutes(-1);
  const int h = number(text.substr(0, colon)), m = number(text.substr(colon + 1));
  if (h < 0 || m < 0 || m > 59 || h > 24 || (h == 24 && m != 0)) return minutes(-1);
  return minutes(h * 60 + m);
}

bool readWindow(const std::string& text, domain::CallingWindow& window) {
  std::istringstream words(text);
  std::vector<std::string> parts{std::istream_iterator<std::string>(words), {}};
  if (parts.empty()) return false;
  const std::string times = parts.back();
  parts.pop_back();
  if (!parts.empty()) window.weekdays = 0;
  for (const std::string& days : parts) {
    const unsigned bits = weekdays(days);
    if (bits == 0) return false;
    window.weekdays |= bits;
  }
  const auto dash = times.find('-');
  if (dash == std::string::npos) return false;
  window.from = clock(times.substr(0, dash));
  window.to = clock(times.substr(dash + 1));
  return window.from >= minutes(0) && window.from < window.to;
}

struct WallClock {
  date::year_month_day day;
  std::chrono::seconds time{0};
  bool hasTime = false;
  bool hasOffset = false;
  minutes offset{0};
};

bool readOffset(const std::string& text, WallClock& clock) {
  clock.hasOffset = !text.empty();
  if (text.empty() || text == "Z" || text == "z") return true;
  int h = 0, m = 0;
  if (text.size() == 6 && text[3] == ':') {
    h = number(text.substr(1, 2));
    m = number(text.substr(4, 2));
  } else if (text.size() == 5 || text.size() == 3) {
    h = number(text.substr(1, 2));
    m = text.size() == 5 ? number(text.substr(3, 2)) : 0;
  } else {
    return false;
  }
  if ((text[0] != '+' && text[0] != '-') || h < 0 || m < 0 || h > 14 || m > 59) return false;
  clock.offset = minutes((text[0] == '-' ? -1 : 1) * (h * 60 + m));
  return true;
}

bool readTime(const std::string& text, WallClock& clock) {
  const auto end = text.find_first_of("Zz+-");
  const std::string time = text.substr(0, end);
  const int h = number(time.substr(0, 2)), m = time.size() >= 5 ? number(time.substr(3, 2)) : -1;
  int s = 0;
  if (time.size() >= 8) s = time[5] == ':' ? number(time.substr(6, 2)) : -1;
  const bool shape = time.size() == 5 || time.size() == 8 || (time.size() > 9 && time[8] == '.');
  if (!shape || time[2] != ':' || h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59) return false;
  clock.time = std::chrono::hours(h) + minutes(m) + std::chrono::seconds(s);
  clock.hasTime = true;
  return readOffset(end == std::string::npos ? "" : text.substr(end), clock);
}

bool readWallClock(const std::string& text, WallClock& clock) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
  const int y = number(text.substr(0, 4)), m = number(text.substr(5, 2)), d = number(text.substr(8, 2));
  if (y < 0 || m < 0 || d < 0) return false;
  clock.day =
      date::year_month_day(date::year(y), date::month(static_cast<unsigned>(m)), date::day(static_cast<unsigned>(d)));
  if (!clock.day.ok()) return false;
  if (text.size() == 10) return true;
  return (text[10] == 'T' || text[10] == ' ') && readTime(text.substr(11), clock);
}

}  // namespace

std::vector<std::string> splitAt(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) {
    const auto first = part.find_first_not_of(" \t");
    if (first == std::string::npos) continue;
    parts.push_back(part.substr(first, part.find_last_not_of(" \t") - first + 1));
  }
  return parts;
}

Result<domain::CallingHours> readHours(const std::string& text) {
  domain::CallingHours hours;
  hours.windows.clear();
  if (text == "always") {
    hours.always = true;
    hours.windows.push_back({});
    return hours;
  }
  for (const std::string& part : splitAt(text, ',')) {
    domain::CallingWindow window;
    if (!readWindow(part, window)) return domain::fail(ErrorCode::BadValue, "hours", text, hoursExample);
    hours.windows.push_back(window);
  }
  if (hours.windows.empty()) return domain::fail(ErrorCode::BadValue, "hours", text, hoursExample);
  return hours;
}

Result<minutes> readMinutes(const std::string& field, const std::string& text) {
  std::string digits = text;
  int unit = 1;
  if (!digits.empty() && !std::isdigit(static_cast<unsigned char>(digits.back()))) {
    unit = digits.back() == 'm' ? 1 : digits.back() == 'h' ? 60 : digits.back() == 'd' ? 1440 : 0;
    digits.pop_back();
  }
  constexpr int most = 1'000'000;
  const int value = number(digits);
  if (unit == 0 || value < 0 || value > most / unit)
    return domain::fail(ErrorCode::BadValue, field, text, "90 | 90m | 2h | 1d");
  return minutes(value * unit);
}

Result<domain::Instant> readInstant(const std::string& field, const std::string& text, const date::time_zone* zone,
                                    bool endOfDay) {
  WallClock clock;
  if (!readWallClock(text, clock)) return domain::fail(ErrorCode::BadValue, field, text, timeExample);
  const bool nextDay = endOfDay && !clock.hasTime;
  const auto local = date::local_days(clock.day) + clock.time + std::chrono::hours(nextDay ? 24 : 0);
  date::sys_time<std::chrono::seconds> utc(local.time_since_epoch() - clock.offset);
  if (!clock.hasOffset && zone != nullptr) utc = zone->to_sys(local, date::choose::earliest);
  return domain::Instant(utc.time_since_epoch());
}

std::string isoTime(domain::Instant at) {
  if (!domain::isSet(at)) return {};
  return date::format("%FT%TZ", std::chrono::floor<std::chrono::seconds>(
                                    date::sys_time<std::chrono::milliseconds>(at.time_since_epoch())));
}

std::string isoDay(const std::string& text) {
  WallClock clock;
  return text.size() == 10 && readWallClock(text, clock) ? text : std::string();
}

}  // namespace callwright::cli
