#include "callwright/domain/goal_period.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "callwright/domain/campaign.hpp"
#include "domain/zone.hpp"

namespace callwright::domain {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;
using Kind = GoalPeriod::Kind;

constexpr int kMonths = 12, kQuarters = 4, kFirstYear = 2000, kLastYear = 2100;

int inYear(Kind kind) {
  return kind == Kind::Month ? kMonths : kind == Kind::Quarter ? kQuarters : 1;
}

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

struct Span {
  local_days first, last;
};
Span spanOf(const GoalPeriod& period) {
  const int length = kMonths / inYear(period.kind);
  const std::chrono::year_month first =
      std::chrono::year(period.year) / std::chrono::month(static_cast<unsigned>((period.number - 1) * length + 1));
  const std::chrono::year_month last = first + std::chrono::months(length - 1);
  return {local_days(first / std::chrono::day(1)), local_days(last / std::chrono::last)};
}

bool isWorkday(const WorkCalendar& calendar, local_days day) {
  if ((calendar.weekdays >> (std::chrono::weekday(day).iso_encoding() - 1) & 1u) == 0) return false;
  return std::find(calendar.holidays.begin(), calendar.holidays.end(), isoDay(day)) == calendar.holidays.end();
}

// The days that count in a period: its workdays, or where there are none, all.
std::vector<local_days> countedDays(const GoalPeriod& period, const WorkCalendar& calendar) {
  const Span span = spanOf(period);
  std::vector<local_days> counted, all;
  for (local_days day = span.first; day <= span.last; day += days(1)) {
    all.push_back(day);
    if (isWorkday(calendar, day)) counted.push_back(day);
  }
  return counted.empty() ? all : counted;
}

}  // namespace

std::string GoalPeriod::code() const {
  switch (kind) {
    case Kind::Month:
      return fmt::format("{:04}-{:02}", year, number);
    case Kind::Quarter:
      return fmt::format("{:04}-Q{}", year, number);
    case Kind::Year:
      return fmt::format("{:04}", year);
  }
  return {};
}

std::string GoalPeriod::firstDay() const {
  return isoDay(spanOf(*this).first);
}

std::string GoalPeriod::lastDay() const {
  return isoDay(spanOf(*this).last);
}

GoalPeriod GoalPeriod::shifted(int steps) const {
  const int each = inYear(kind);
  const int place = year * each + number - 1 + steps;
  return {kind, place / each, place % each + 1};
}

std::optional<GoalPeriod> goalPeriodFromCode(std::string_view code) {
  const auto year = whole(code.substr(0, 4));
  if (!year || *year < kFirstYear || *year > kLastYear || code.size() == 5 || code.size() == 6) return std::nullopt;
  if (code.size() == 4) return GoalPeriod{Kind::Year, *year, 1};
  if (code.size() != 7 || code[4] != '-') return std::nullopt;
  const bool quarter = code[5] == 'Q' || code[5] == 'q';
  const auto number = whole(code.substr(quarter ? 6 : 5));
  const GoalPeriod period{quarter ? Kind::Quarter : Kind::Month, *year, number.value_or(0)};
  if (period.number < 1 || period.number > inYear(period.kind)) return std::nullopt;
  return period;
}

GoalPeriod goalPeriodWith(Kind kind, const std::string& day) {
  const int month = std::stoi(day.substr(5, 2));
  return {kind, std::stoi(day.substr(0, 4)), (month - 1) / (kMonths / inYear(kind)) + 1};
}

bool WorkCalendar::isWorkday(const std::string& day) const {
  return domain::isWorkday(*this, dayOf(day));
}

WorkCalendar workCalendarOf(const CallingHours& hours) {
  WorkCalendar calendar;
  calendar.holidays = hours.always ? std::vector<std::string>{} : hours.holidays;
  constexpr unsigned kEveryDay = 0x7f;
  unsigned weekdays = 0;
  minutes from = minutes::max(), until{0};
  for (const CallingWindow& window : hours.windows) {
    weekdays |= window.weekdays & kEveryDay;
    from = std::min(from, window.from);
    until = std::max(until, window.to);
  }
  if (hours.always || weekdays == 0) return calendar;
  if (weekdays != kEveryDay) calendar.weekdays = weekdays;
  if (from < until) {
    calendar.from = from;
    calendar.until = until;
  }
  return calendar;
}

double elapsedShare(const GoalPeriod& period, const WorkCalendar& calendar, const OfficeMoment& now) {
  const std::vector<local_days> counted = countedDays(period, calendar);
  const local_days today = dayOf(now.day);
  double over = 0;
  for (const local_days day : counted) {
    if (day < today) {
      over += 1;
    } else if (day == today) {
      const double gone = static_cast<double>((now.time - calendar.from).count());
      over += std::clamp(gone / static_cast<double>((calendar.until - calendar.from).count()), 0.0, 1.0);
    }
  }
  return over / static_cast<double>(counted.size());
}

int workdaysFrom(const GoalPeriod& period, const WorkCalendar& calendar, const std::string& day) {
  const std::vector<local_days> counted = countedDays(period, calendar);
  const auto first = std::lower_bound(counted.begin(), counted.end(), dayOf(day));
  if (first == counted.end() || *first != dayOf(day)) return 0;
  return static_cast<int>(counted.end() - first);
}

GoalTime timeOf(const GoalPeriod& period, const WorkCalendar& calendar, const OfficeMoment& now) {
  return {elapsedShare(period, calendar, now), static_cast<int>(countedDays(period, calendar).size()),
          now.day >= period.firstDay(), now.day > period.lastDay()};
}

std::optional<ComparedDays> comparedDays(const GoalPeriod& period, const WorkCalendar& calendar,
                                         const std::string& today) {
  const std::vector<local_days> counted = countedDays(period, calendar);
  const auto over = std::lower_bound(counted.begin(), counted.end(), dayOf(today)) - counted.begin();
  if (over == 0) return std::nullopt;
  const GoalPeriod before = period.shifted(-1);
  ComparedDays days;
  days.workdays = static_cast<int>(over);
  days.from = period.firstDay();
  days.earlierFrom = before.firstDay();
  const bool whole = dayOf(today) > spanOf(period).last;
  const std::vector<local_days> earlier = countedDays(before, calendar);
  const auto same = std::min(static_cast<std::size_t>(over), earlier.size());
  days.until = whole ? period.lastDay() : isoDay(dayOf(today) - std::chrono::days(1));
  days.earlierUntil = whole ? before.lastDay() : isoDay(earlier[same - 1]);
  return days;
}

}  // namespace callwright::domain
