#include "callwright/domain/score_facts.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace callwright::domain {
namespace {

double daysBetween(Instant from, Instant to) {
  return static_cast<double>((to - from).count()) / (24.0 * 3600 * 1000);
}

void spread(const std::vector<std::size_t>& order, std::vector<std::int64_t>& ranks) {
  for (std::size_t i = 0; i < order.size(); ++i)
    ranks[order[i]] = static_cast<std::int64_t>((static_cast<double>(i) + 0.5) / static_cast<double>(order.size()) *
                                                static_cast<double>(kLastRank));
}

}  // namespace

ScoreSample scoreSample(const ScoreFacts& facts, Instant at) {
  ScoreSample sample;
  const auto id = [](auto of) { return of ? std::to_string(of.value) : std::string(); };
  sample.emplace_back("campaign", id(facts.campaign));
  sample.emplace_back("list", id(facts.list));
  sample.emplace_back("region", facts.region);
  sample.emplace_back("source", facts.source);
  sample.emplace_back("kind", std::string(facts.company.empty() ? "person" : "company"));
  sample.emplace_back("stage", facts.stage);
  for (const auto& [name, value] : facts.custom) sample.emplace_back("custom:" + name, value);
  sample.emplace_back("age_days", daysBetween(facts.createdAt, at));
  sample.emplace_back("calls", static_cast<double>(facts.calls));
  sample.emplace_back("reached_calls", static_cast<double>(facts.reachedCalls));
  if (facts.calls > 0) {
    sample.emplace_back("last_call_days", daysBetween(facts.lastCallAt, at));
    sample.emplace_back("last_outcome", facts.lastOutcome);
  }
  sample.emplace_back("orders", static_cast<double>(facts.orders));
  if (facts.orders > 0) {
    sample.emplace_back("order_amount", facts.orderAmount);
    sample.emplace_back("last_order_days", daysBetween(facts.lastOrderAt, at));
  }
  return sample;
}

TrialResult scoreEffect(const ScoreArm& control, const ScoreArm& scored) {
  return compareVersions({control.called, control.sold}, {scored.called, scored.sold});
}

std::vector<std::int64_t> ranksByScore(const std::vector<double>& scores, const std::vector<char>& control) {
  assert(scores.size() == control.size());
  std::vector<std::size_t> byScore, asBefore;
  for (std::size_t i = 0; i < scores.size(); ++i) (control[i] != 0 ? asBefore : byScore).push_back(i);
  std::stable_sort(byScore.begin(), byScore.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  std::vector<std::int64_t> ranks(scores.size());
  spread(byScore, ranks);
  spread(asBefore, ranks);
  return ranks;
}

}  // namespace callwright::domain
