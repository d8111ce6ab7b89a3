#include "callwright/domain/forecast.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "domain/quantiles.hpp"
#include "domain/zone.hpp"

namespace callwright::domain {
namespace {

using std::chrono::days;
using std::chrono::local_days;

struct Workday {
  int weekday;  // 0: Monday
  double value;
};

int weekdayOf(local_days day) {
  return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
}

constexpr std::size_t kSeasonStart = 20, kMostHistory = 520;  // workdays: four weeks, two years

// Smoothing constants, within the bounds that Hyndman and Athanasopoulos give: beta is α β*, gamma is under 1 − α.
struct Weights {
  double alpha, beta, gamma, phi;
};

// ETS(A,Ad,A) as it moves along the workdays.
struct Smoother {
  Weights weights;
  double level = 0, trend = 0;
  std::array<double, 7> season{};

  Smoother(const Weights& chosen, const std::vector<Workday>& start) : weights(chosen) {
    std::array<double, 7> sums{};
    std::array<int, 7> counts{};
    for (const Workday& day : start) {
      level += day.value / static_cast<double>(start.size());
      sums[static_cast<std::size_t>(day.weekday)] += day.value;
      ++counts[static_cast<std::size_t>(day.weekday)];
    }
    for (std::size_t i = 0; i < 7; ++i) season[i] = counts[i] == 0 ? 0 : sums[i] / counts[i] - level;
  }
  double seasonOf(int weekday) const { return season[static_cast<std::size_t>(weekday)]; }
  double next(int weekday) const { return level + weights.phi * trend + seasonOf(weekday); }
  double take(const Workday& day) {  // the error of the forecast for it
    const double error = day.value - next(day.weekday);
    level += weights.phi * trend + weights.alpha * error;
    trend = weights.phi * trend + weights.beta * error;
    season[static_cast<std::size_t>(day.weekday)] += weights.gamma * error;
    return error;
  }
};

struct Fit {
  Smoother state;
  double squares;  // of the errors after the start
};

Fit runOver(const Weights& weights, const std::vector<Workday>& history) {
  const auto start = std::min(kSeasonStart, history.size());
  Fit fit{Smoother(weights, {history.begin(), history.begin() + static_cast<std::ptrdiff_t>(start)}), 0};
  for (std::size_t i = 0; i < history.size(); ++i) {
    const double error = fit.state.take(history[i]);
    // The start's own errors are smaller than any to come: its days have made the first level.
    if (i >= start || history.size() == start) fit.squares += error * error;
  }
  return fit;
}

Fit bestFit(const std::vector<Workday>& history) {
  std::optional<Fit> best;
  for (const double alpha : {0.02, 0.05, 0.1, 0.2, 0.35, 0.5})
    for (const double slope : {0.0, 0.05, 0.2})
      for (const double gamma : {0.0, 0.02, 0.05, 0.15, 0.3})
        for (const double phi : {0.85, 0.95, 0.98}) {
          if (slope == 0 && phi > 0.85) continue;  // no trend to damp
          Fit fit = runOver({alpha, alpha * slope, gamma, phi}, history);
          if (!best || fit.squares < best->squares) best = fit;
        }
  return *best;
}

// How many of the weights were chosen by the history, which has so many fewer errors that are free.
double chosenOf(const Weights& w) {
  return 1 + (w.beta > 0 ? 2 : 0) + (w.gamma > 0 ? 1 : 0);
}

struct Known {
  std::vector<Workday> history;
  double soFar = 0, beforeToday = 0;  // of the span
  double overOnWorkdays = 0;          // the same as the latter, without days that are no workdays
  int workdaysOver = 0;
};

Known knownOf(const ForecastQuestion& q) {
  Known known;
  if (q.history.empty()) return known;
  auto at = q.history.begin();
  for (local_days day = dayOf(q.history.front().day); isoDay(day) <= q.today; day += days(1)) {
    const std::string text = isoDay(day);
    while (at != q.history.end() && at->day < text) ++at;
    const double value = at != q.history.end() && at->day == text ? at->value : 0;
    const bool inSpan = text >= q.from && text <= q.until;
    if (inSpan) known.soFar += value;
    if (inSpan && text < q.today) known.beforeToday += value;
    if (text == q.today || !q.calendar.isWorkday(text)) continue;
    known.history.push_back({weekdayOf(day), value});
    if (!inSpan) continue;
    known.overOnWorkdays += value;
    ++known.workdaysOver;
  }
  if (known.history.size() > kMostHistory)
    known.history.erase(known.history.begin(), known.history.end() - static_cast<std::ptrdiff_t>(kMostHistory));
  return known;
}

// What has been done on earlier days, and the average workday: the span's own, or before there is one the last 20.
double averageDay(const Known& known) {
  if (known.workdaysOver > 0) return known.overOnWorkdays / known.workdaysOver;
  const std::size_t count = std::min<std::size_t>(known.history.size(), kLeastForecastHistory);
  double sum = 0;
  for (std::size_t i = known.history.size() - count; i < known.history.size(); ++i) sum += known.history[i].value;
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

// A day to come: what a surprise on it moves of the span's sum so far, in its own size. It moves later days by
// c = α + β (φ + … + φ^k) + γ on the same weekday, k workdays later.
struct Surprise {
  int weekday;
  double moves = 0, damped = 0, power = 1;
  double nextDay(const Weights& w, int later) {
    power *= w.phi;
    damped += power;
    return w.alpha + w.beta * damped + (later == weekday ? w.gamma : 0);
  }
};

// Workdays from today to the span's first lie between them, too: they move the state, and count in no sum.
void lookAhead(const ForecastQuestion& q, const Known& known, Forecast& f) {
  const Fit fit = bestFit(known.history);
  const Weights& w = fit.state.weights;
  const auto learned = static_cast<double>(known.history.size() > kSeasonStart ? known.history.size() - kSeasonStart
                                                                               : known.history.size());
  const double free = std::max(1.0, learned - chosenOf(w));
  const double spread = std::sqrt(fit.squares / free);
  const double width = studentWidth(q.confidence, free);
  std::vector<Surprise> surprises;  // of workdays from today on
  double damped = 0, power = 1, sum = known.beforeToday;
  for (local_days day = dayOf(q.today); isoDay(day) <= q.until; day += days(1)) {
    const std::string text = isoDay(day);
    const bool counts = text >= q.from;
    if (q.calendar.isWorkday(text)) {
      const int weekday = weekdayOf(day);
      power *= w.phi;
      damped += power;
      for (Surprise& earlier : surprises) {
        const double moved = earlier.nextDay(w, weekday);
        if (counts) earlier.moves += moved;
      }
      surprises.push_back({weekday, counts ? 1.0 : 0.0});
      if (counts) {
        sum += std::max(0.0, fit.state.level + damped * fit.state.trend + fit.state.seasonOf(weekday));
        ++f.workdaysLeft;
      }
    }
    if (!counts) continue;
    double variance = 0;
    for (const Surprise& one : surprises) variance += one.moves * one.moves;
    const double half = width * spread * std::sqrt(variance);
    f.days.push_back({text, std::max(sum, f.soFar), std::max(f.soFar, sum - half), std::max(sum + half, f.soFar)});
  }
}

GoalPeriod monthOf(const std::string& day) {
  return goalPeriodWith(GoalPeriod::Kind::Month, day);
}

std::vector<std::string> workdaysOf(const GoalPeriod& month, const WorkCalendar& calendar) {
  std::vector<std::string> all;
  const std::string last = month.lastDay();
  for (local_days day = dayOf(month.firstDay()); isoDay(day) <= last; day += days(1))
    if (calendar.isWorkday(isoDay(day))) all.push_back(isoDay(day));
  return all;
}

}  // namespace

std::optional<Forecast> forecast(const ForecastQuestion& question) {
  const Known known = knownOf(question);
  if (known.history.size() < static_cast<std::size_t>(kLeastForecastHistory)) return std::nullopt;
  Forecast f;
  f.historyDays = static_cast<int>(known.history.size());
  f.soFar = known.soFar;
  f.expected = f.low = f.high = f.pace = f.soFar;
  if (question.until < question.today) return f;
  lookAhead(question, known, f);
  if (!f.days.empty()) {
    f.expected = f.days.back().expected;
    f.low = f.days.back().low;
    f.high = f.days.back().high;
  }
  f.pace = std::max(f.soFar, known.beforeToday + f.workdaysLeft * averageDay(known));
  return f;
}

std::vector<BackTest> backTest(const ForecastQuestion& question, int most) {
  std::vector<BackTest> tests;
  if (question.history.empty()) return tests;
  const GoalPeriod current = monthOf(question.today);
  const auto now = workdaysOf(current, question.calendar);
  const auto over = std::lower_bound(now.begin(), now.end(), question.today) - now.begin();
  for (int back = 1; back <= most; ++back) {
    BackTest test;
    test.month = current.shifted(-back);
    if (test.month.firstDay() < question.history.front().day) break;
    const auto workdays = workdaysOf(test.month, question.calendar);
    if (workdays.empty()) continue;
    test.asOf = workdays[std::min(static_cast<std::size_t>(over), workdays.size() - 1)];
    ForecastQuestion then = question;
    then.from = test.month.firstDay();
    then.until = test.month.lastDay();
    then.today = test.asOf;
    then.history.clear();
    for (const DayValue& day : question.history) {
      if (day.day < test.asOf) then.history.push_back(day);  // that day had only begun
      if (day.day >= then.from && day.day <= then.until) test.actual += day.value;
    }
    const auto made = forecast(then);
    if (!made) break;
    if (test.actual <= 0) continue;
    test.expected = made->expected;
    test.low = made->low;
    test.high = made->high;
    test.pace = made->pace;
    tests.push_back(std::move(test));
  }
  return tests;
}

ForecastAccuracy accuracyOf(const std::vector<BackTest>& tests) {
  ForecastAccuracy accuracy;
  accuracy.months = static_cast<int>(tests.size());
  for (const BackTest& test : tests) {
    accuracy.error += std::abs(test.expected - test.actual) / test.actual / static_cast<double>(tests.size());
    accuracy.paceError += std::abs(test.pace - test.actual) / test.actual / static_cast<double>(tests.size());
    if (test.actual >= test.low && test.actual <= test.high) ++accuracy.inside;
  }
  return accuracy;
}

}  // namespace callwright::domain
