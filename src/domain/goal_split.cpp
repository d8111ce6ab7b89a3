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

using Amounts = std::vector<std::int64_t>;

// Each one's share of one, 0 … 1.
std::vector<double> sharesOf(const std::vector<double>& weights) {
  std::vector<double> shares;
  for (const double weight : weights) shares.push_back(std::max(weight, 0.0));
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (!(sum > 0) || !std::isfinite(sum))
    shares.assign(weights.size(), 1.0 / static_cast<double>(weights.size()));
  else
    for (double& share : shares) share /= sum;
  return shares;
}

// Whole numbers that add up to `total`, as near to the quotas as can be.
Amounts rounded(std::int64_t total, const std::vector<double>& quotas) {
  Amounts parts;
  if (quotas.empty()) return parts;
  std::vector<double> rest;
  std::int64_t given = 0;
  for (const double quota : quotas) {
    parts.push_back(static_cast<std::int64_t>(std::floor(std::max(quota, 0.0))));
    rest.push_back(quota - static_cast<double>(parts.back()));
    given += parts.back();
  }
  std::vector<std::size_t> order(quotas.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
  for (std::size_t i = 0; given < total; i = (i + 1) % order.size(), ++given) ++parts[order[i]];
  // Where some quotas were below 0, or a double is too coarse for the total.
  for (std::size_t i = 0; given > total; i = (i + 1) % order.size()) {
    std::int64_t& part = parts[order[order.size() - 1 - i]];
    if (part == 0) continue;
    --part;
    --given;
  }
  return parts;
}

}  // namespace

std::vector<std::int64_t> apportion(std::int64_t total, const std::vector<double>& weights) {
  std::vector<double> quotas = sharesOf(weights);
  for (double& quota : quotas) quota *= static_cast<double>(total);
  return rounded(total, quotas);
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
  // What is still lacking of the next amount: who was rounded up before is not rounded up again.
  const std::vector<double> shares = sharesOf(weights);
  const auto upTo = [&](double next, Amounts amounts) {
    const std::int64_t whole = std::llround(next / grain);
    std::vector<double> lacking;
    for (std::size_t i = 0; i < shares.size(); ++i)
      lacking.push_back(shares[i] * static_cast<double>(whole) - static_cast<double>(amounts[i]));
    const Amounts more = rounded(whole - std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}), lacking);
    for (std::size_t i = 0; i < more.size(); ++i) amounts[i] += more[i];
    return amounts;
  };
  const Amounts first = upTo(goal.*low, Amounts(parts.size())), second = upTo(goal.target, first),
                third = upTo(goal.*high, second);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].*low = grain * static_cast<double>(first[i]);
    parts[i].target = grain * static_cast<double>(second[i]);
    parts[i].*high = grain * static_cast<double>(third[i]);
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
