#include "callwright/domain/goal_split.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace callwright::domain {
namespace {

// What a part is a whole number of: a count, a minor unit, a minute where the whole is whole minutes.
double grainOf(const Goal& goal) {
  constexpr double kMinute = 60'000;
  if (goal.unit() != MeasureUnit::Duration) return 1;
  for (const double amount : {goal.minimum, goal.target, goal.stretch})
    if (std::fmod(amount, kMinute) != 0) return 1;
  return kMinute;
}

}  // namespace

std::vector<std::int64_t> apportion(std::int64_t total, const std::vector<double>& weights) {
  std::vector<std::int64_t> parts(weights.size(), 0);
  if (weights.empty()) return parts;
  std::vector<double> share;
  for (const double weight : weights) share.push_back(std::max(weight, 0.0));
  double sum = std::accumulate(share.begin(), share.end(), 0.0);
  if (!(sum > 0) || !std::isfinite(sum)) {
    share.assign(weights.size(), 1.0);
    sum = static_cast<double>(weights.size());
  }
  std::vector<double> rest(weights.size());
  std::int64_t given = 0;
  for (std::size_t i = 0; i < share.size(); ++i) {
    const double quota = static_cast<double>(total) * (share[i] / sum);
    parts[i] = static_cast<std::int64_t>(std::floor(quota));
    rest[i] = quota - static_cast<double>(parts[i]);
    given += parts[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
  // Fewer than there are parts; more, or less than none, only where a double is too coarse for the total.
  for (std::size_t i = 0; given < total; i = (i + 1) % order.size(), ++given) ++parts[order[i]];
  for (std::size_t i = 0; given > total; i = (i + 1) % order.size()) {
    std::int64_t& part = parts[order[order.size() - 1 - i]];
    if (part == 0) continue;
    --part;
    --given;
  }
  return parts;
}

std::vector<Goal> splitGoal(const Goal& goal, const std::vector<std::pair<GoalOwner, double>>& owners) {
  std::vector<Goal> parts;
  std::vector<double> weights;
  for (const auto& [owner, weight] : owners) {
    Goal part = goal;
    part.id = {};
    part.parent = goal.id;
    part.owner = owner;
    part.note.clear();
    parts.push_back(std::move(part));
    weights.push_back(weight);
  }
  if (goal.rollUp() != RollUp::Sum) return parts;
  // The steps between the three amounts are divided, so that no part's minimum ends up above its target.
  const double grain = grainOf(goal);
  const bool up = goal.higherIsBetter();
  double Goal::*const low = up ? &Goal::minimum : &Goal::stretch;
  double Goal::*const high = up ? &Goal::stretch : &Goal::minimum;
  const auto divide = [&](double amount) { return apportion(std::llround(amount / grain), weights); };
  const auto first = divide(goal.*low), second = divide(goal.target - goal.*low),
             third = divide(goal.*high - goal.target);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].*low = grain * static_cast<double>(first[i]);
    parts[i].target = grain * static_cast<double>(first[i] + second[i]);
    parts[i].*high = grain * static_cast<double>(first[i] + second[i] + third[i]);
  }
  return parts;
}

std::optional<double> partsShare(const Goal& whole, const std::vector<const Goal*>& parts) {
  if (parts.empty() || whole.rollUp() != RollUp::Sum || whole.target <= 0) return std::nullopt;
  double sum = 0;
  for (const Goal* part : parts) sum += part->target;
  return sum / whole.target;
}

}  // namespace callwright::domain
