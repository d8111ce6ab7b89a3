#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callwright::domain {

struct CallingHours;

// A calendar month, quarter or year. Days are the office's, "2026-11-23". Pure functions, any thread.
struct GoalPeriod {
  enum class Kind { Month, Quarter, Year };
  Kind kind = Kind::Month;
  int year = 2026;
  int number = 1;  // month 1 … 12, quarter 1 … 4; of a year 1

  std::string code() const;  // "2026-11", "2026-Q4", "2026"
  std::string firstDay() const;
  std::string lastDay() const;
  GoalPeriod shifted(int steps) const;  // so many periods of its kind later, or earlier below 0
  friend bool operator==(const GoalPeriod&, const GoalPeriod&) = default;
};
std::optional<GoalPeriod> goalPeriodFromCode(std::string_view code);       // years 2000 … 2100
GoalPeriod goalPeriodWith(GoalPeriod::Kind kind, const std::string& day);  // day: a valid one

// On which days, and between which times of the day, work is expected.
struct WorkCalendar {
  unsigned weekdays = 0x1f;                           // bit 0: Monday
  std::chrono::minutes from{9 * 60}, until{18 * 60};  // from < until
  std::vector<std::string> holidays;
  bool isWorkday(const std::string& day) const;
};
// Weekdays and times on which customers may be called. Hours that leave out no weekday say nothing about days at work:
// then Monday to Friday.
WorkCalendar workCalendarOf(const CallingHours& hours);

// A moment by the office's clock.
struct OfficeMoment {
  std::string day;
  std::chrono::minutes time{0};  // since midnight
};
// How much of the period's working time has gone by, 0 … 1: workdays that are over, and the part of today between
// `from` and `until`, by all workdays. In a period without workdays every day counts.
double elapsedShare(const GoalPeriod& period, const WorkCalendar& calendar, const OfficeMoment& now);
struct GoalTime {
  double elapsed = 0;                    // as elapsedShare
  int workdays = 1;                      // of the whole period, at least 1
  bool isBegun = false, isOver = false;  // its first day has come; its last has gone
};
// Workdays of the period from that day on; 0 if it is none itself. In a period without workdays every day is one.
int workdaysFrom(const GoalPeriod& period, const WorkCalendar& calendar, const std::string& day);
GoalTime timeOf(const GoalPeriod& period, const WorkCalendar& calendar, const OfficeMoment& now);

// Two stretches of as many workdays from the first day of their periods: those of this period that are over (all of
// it, once it is), and the same of the one before. None before the first workday is over.
struct ComparedDays {
  std::string from, until;  // both included
  std::string earlierFrom, earlierUntil;
  int workdays = 0;
};
std::optional<ComparedDays> comparedDays(const GoalPeriod& period, const WorkCalendar& calendar,
                                         const std::string& today);

}  // namespace callwright::domain
