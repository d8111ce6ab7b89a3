#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/goal.hpp"

// One agent's day: what is asked of it, how it goes beside others. Pure functions, any thread. Days are the office's.
namespace callwright::domain {

// What a goal asks of today. Of a measure that adds up: what was still to do this morning, divided among the workdays
// from today to the period's end, at least 0; none on a day without work. Of a quotient: its target. None outside the
// period, for what is entered by hand, and where less is better.
// valueNow, today: the measure so far in the period (none: nothing yet), and the part of it that today brought.
std::optional<double> dayTarget(const Goal& goal, std::optional<double> valueNow, double today,
                                const WorkCalendar& calendar, const std::string& day);

// A measure as it usually is by this time: `hours` (FiguresBy::Hour) are summed over `days` days. Of a measure that
// adds up the mean of a day: whole hours that are over and the part of this one that has gone by. Of a quotient the
// quotient of all of those hours. None without days, or with nothing to divide by.
std::optional<double> usualByNow(Measure measure, const std::vector<FiguresRow>& hours, int days,
                                 const OfficeMoment& now, const std::string& currency);

// Days in a row that counted. A day counts with a sale, or with as many calls as the day's goal (0: there is none).
// Days without calls, such as weekends, holidays and absences, are passed over: they neither count nor end it. Today
// counts as soon as it does, and does not end it before it is over.
struct Streak {
  int days = 0;
  std::string from, until;  // the first and the last day that count; "" without one
  bool isWhole = true;      // false: it may have begun before the days that were given
};
// days: FiguresBy::Day, ascending, until today; they may lack the days without calls.
Streak streakOf(const std::vector<FiguresRow>& days, const std::string& today, std::int64_t goalCalls);

// The place by revenue in that currency, then sales, among those with calls; equals share a place, the next is left
// out. None for somebody without calls.
struct Rank {
  int place = 0, of = 0;  // 1 … of
};
std::optional<Rank> rankOf(const std::vector<FiguresRow>& agents, UserId agent, const std::string& currency);

}  // namespace callwright::domain
