#include "callwright/domain/own_day.hpp"

#include <algorithm>
#include <utility>

namespace callwright::domain {

std::optional<double> dayTarget(const Goal& goal, std::optional<double> valueNow, double today,
                                const WorkCalendar& calendar, const std::string& day) {
  if (goal.byHand || !goal.higherIsBetter()) return std::nullopt;
  if (day < goal.period.firstDay() || day > goal.period.lastDay()) return std::nullopt;
  if (!goal.grows()) return goal.target;
  if (goal.rollUp() != RollUp::Sum) return std::nullopt;  // who was called before is none the more today
  const int left = workdaysFrom(goal.period, calendar, day);
  if (left == 0) return std::nullopt;
  return std::max(0.0, goal.target - (valueNow.value_or(0) - today)) / left;
}

std::optional<double> usualByNow(Measure measure, const std::vector<FiguresRow>& hours, int days,
                                 const OfficeMoment& now, const std::string& currency) {
  if (days <= 0) return std::nullopt;
  const auto hour = now.time.count() / 60;
  const double part = static_cast<double>(now.time.count() % 60) / 60;
  const bool adds = infoOf(measure).rollUp == RollUp::Sum;
  double sum = 0;
  Tally whole;
  for (const FiguresRow& row : hours) {
    if (row.id > hour) continue;
    if (adds)
      sum += valueOf(measure, row.tally, currency).value_or(0) * (row.id == hour ? part : 1);
    else
      whole += row.tally;
  }
  if (adds) return sum / days;
  return valueOf(measure, whole, currency);
}

Streak streakOf(const std::vector<FiguresRow>& days, const std::string& today, std::int64_t goalCalls) {
  Streak streak;
  for (auto row = days.rbegin(); row != days.rend(); ++row) {
    if (row->tally.calls == 0 && row->tally.sales == 0) continue;
    const bool counts = row->tally.sales > 0 || (goalCalls > 0 && row->tally.calls >= goalCalls);
    if (!counts && row->code == today) continue;
    if (!counts) return streak;
    ++streak.days;
    streak.from = row->code;
    if (streak.until.empty()) streak.until = row->code;
  }
  streak.isWhole = false;
  return streak;
}

std::optional<Rank> rankOf(const std::vector<FiguresRow>& agents, UserId agent, const std::string& currency) {
  const auto order = [&](const Tally& tally) {
    return std::pair(valueOf(Measure::Revenue, tally, currency).value_or(0), tally.sales);
  };
  const auto own = std::find_if(agents.begin(), agents.end(),
                                [&](const FiguresRow& row) { return row.id == agent.value && row.tally.calls > 0; });
  if (own == agents.end()) return std::nullopt;
  Rank rank{1, 0};
  for (const FiguresRow& row : agents) {
    if (row.tally.calls == 0) continue;
    ++rank.of;
    if (order(row.tally) > order(own->tally)) ++rank.place;
  }
  return rank;
}

}  // namespace callwright::domain
