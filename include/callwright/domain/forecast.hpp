#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/goal_period.hpp"

// What a sum that grows day by day, such as sales or revenue, will come to at the end of a span of days. Pure
// functions, any thread.
//
// The method is exponential smoothing with a damped trend and the days of the week as seasons, ETS(A,Ad,A): Hyndman,
// Koehler, Ord, Snyder, Forecasting with Exponential Smoothing, Springer 2008, ch. 2 and 3 (in short: Hyndman,
// Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., § 8.3–8.7). The spread of a sum of several days is
// that of its lead-time demand, § 6.6 of the former, of errors with as many degrees of freedom as weights were chosen
// fewer. Only workdays are forecast; what was done on others counts as done.
namespace callwright::domain {

struct DayValue {
  std::string day;  // the office's, "2026-11-23"
  double value = 0;
};

struct ForecastQuestion {
  // Days that have something, the oldest first, up to today; workdays in between that have nothing count as 0. Of
  // workdays before the first there is no history.
  std::vector<DayValue> history;
  WorkCalendar calendar;
  std::string from, until;  // the span, both included
  std::string today;        // its work is still going on: forecast, and at least what there is
  double confidence = 0.8;  // that the interval holds what comes, 0.5 … 0.99
};

struct ForecastDay {
  std::string day;
  double expected = 0, low = 0, high = 0;  // of the sum from the span's first day to this one
};

struct Forecast {
  double soFar = 0;                        // from the span's first day to today
  double expected = 0, low = 0, high = 0;  // at its end; low is never below soFar
  double pace = 0;                         // at its end if every workday left brings the average of those over
  std::vector<ForecastDay> days;           // every day of the span from today, or from its first if it lies ahead; none
                                           // once it is over
  int workdaysLeft = 0;                    // with today
  int historyDays = 0;                     // workdays that were learned from
};

// Workdays of history without which there is no forecast: four weeks of five.
inline constexpr int kLeastForecastHistory = 20;
// None with less history than that.
std::optional<Forecast> forecast(const ForecastQuestion& question);

// A forecast as it would have been made in a month gone by, and what came.
struct BackTest {
  GoalPeriod month;
  std::string asOf;  // the day it would have been made on: as many workdays in as today is in its own month
  double expected = 0, low = 0, high = 0, pace = 0;
  double actual = 0;
};
// Of the months before the one that holds `today`, the latest first, as far as there is history enough; at most `most`.
// Months that came to nothing are left out. Reads no day after `asOf` of each.
std::vector<BackTest> backTest(const ForecastQuestion& question, int most = 12);

// How far off the forecasts were: the mean of |expected − actual| / actual (MAPE; Hyndman, Koehler, Another look at
// measures of forecast accuracy, 2006), the same of the pace, and how many months lay inside the interval.
struct ForecastAccuracy {
  int months = 0;
  double error = 0, paceError = 0;
  int inside = 0;
};
ForecastAccuracy accuracyOf(const std::vector<BackTest>& tests);

// How many calls still bring what the target lacks, at what a call has brought on the last workdays.
struct CallsNeeded {
  double missing = 0;          // of the measure, target less what there is; 0: reached
  double perCall = 0;          // of the measure, on the last 20 workdays
  std::int64_t calls = 0;      // missing by perCall, rounded up
  double callsADay = 0;        // of the workdays left, today included
  double recentCallsADay = 0;  // on the last 20 workdays
};

}  // namespace callwright::domain
