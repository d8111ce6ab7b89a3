#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/goal_period.hpp"
#include "callwright/domain/measure.hpp"

// Who did best, by a measure. Pure functions, any thread.
namespace callwright::domain {

// A day, a week (Monday to Sunday), a month, quarter or year of the office's calendar.
struct RankPeriod {
  enum class Kind { Day, Week, Month, Quarter, Year };
  Kind kind = Kind::Month;
  std::string firstDay;  // "2026-11-01"

  std::string code() const;  // "2026-11-23", "2026-W48" (ISO 8601), "2026-11", "2026-Q4", "2026"
  std::string lastDay() const;
  RankPeriod shifted(int steps) const;  // so many periods of its kind later, or earlier below 0
  friend bool operator==(const RankPeriod&, const RankPeriod&) = default;
};
std::optional<RankPeriod> rankPeriodFromCode(std::string_view code);       // years 2000 … 2100
RankPeriod rankPeriodWith(RankPeriod::Kind kind, const std::string& day);  // day: a valid one
std::optional<GoalPeriod> goalPeriodOf(const RankPeriod& period);          // none for a day or a week

// What a quotient is taken over, so that one sale of one call does not win. A sum has none, and attendance either: its
// days are as many for everybody.
enum class RankBase { None, Calls, Reached, Answered, Orders, Hours, Sales, Customers, Buyers, Callbacks, Answers };
RankBase rankBaseOf(Measure measure);
// "", "calls", "reached", "answered", "orders", "hours_at_work", "sales", "customers_called", "buyers", "callbacks_due",
// "answers" (of the question that the measure is about)
const char* codeOf(RankBase base);
double rankBaseIn(Measure measure, const Tally& tally);  // 0 without a base

struct Ranked {
  std::int64_t id = 0;  // of the agent or team
  std::string name;
  std::optional<double> value;
  double base = 0;
  int rank = 0;  // 1 is the best; those alike share it, and the next one counts them all: 1, 2, 2, 4. 0: out of it
  enum class Out { No, BaseTooSmall, NoFigures } out = Out::No;
  int before = 0;  // in the period before; 0: out of it then
};
const char* codeOf(Ranked::Out out);  // "", "no_figures", "base_too_small"

struct Ranking {
  std::vector<Ranked> rows;  // by rank, then name; last those who are out
  RankBase base = RankBase::None;
  double minimumBase = 0;
};
// `rows` are of agents or teams; by `currency` where the measure is money. Who has no value, or of a sum none above 0,
// is out; so is who has less than the least base. Without one given it is a quarter of the median base of all who have
// any, at least 1 (of hours: none).
Ranking rankBy(Measure measure, const std::vector<FiguresRow>& rows, const std::string& currency = {},
               std::optional<double> minimumBase = {});
// Fills `before`.
void compare(Ranking& ranking, const Ranking& earlier);

}  // namespace callwright::domain
