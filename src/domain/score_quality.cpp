#include "callwright/domain/score_quality.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

#include "domain/quantiles.hpp"

namespace callwright::domain {
namespace {

Interval intervalOf(double area, double successes, double failures) {
  const double q1 = area / (2 - area), q2 = 2 * area * area / (1 + area);
  const double variance =
      (area * (1 - area) + (successes - 1) * (q1 - area * area) + (failures - 1) * (q2 - area * area)) /
      (successes * failures);
  const double width = normalWidth(0.95) * std::sqrt(std::max(0.0, variance));
  return {std::max(0.0, area - width), std::min(1.0, area + width)};
}

}  // namespace

RankingQuality rankingQuality(std::span<const double> scores, std::span<const char> labels) {
  assert(scores.size() == labels.size());
  RankingQuality quality;
  const std::size_t count = scores.size();
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  double above = 0, area = 0, lift = 0, inHalf = 0;
  const double half = static_cast<double>(count) / 2;
  // From the best down, equal scores together: each is where the average of them would be.
  for (std::size_t from = 0, to = 0; from < count; from = to) {
    double sold = 0, not_sold = 0;
    for (; to < count && scores[order[to]] == scores[order[from]]; ++to)
      (labels[order[to]] != 0 ? sold : not_sold) += 1;
    area += not_sold * (above + sold / 2);
    lift += (above + sold / 2) * static_cast<double>(to - from);
    const double counted = std::clamp(half - static_cast<double>(from), 0.0, static_cast<double>(to - from));
    inHalf += sold * counted / static_cast<double>(to - from);
    above += sold;
  }
  quality.examples = static_cast<std::int64_t>(count);
  quality.successes = static_cast<std::int64_t>(above);
  const double failures = static_cast<double>(count) - above;
  if (above == 0 || failures == 0) return quality;
  quality.areaUnderCurve = area / (above * failures);
  quality.interval = intervalOf(quality.areaUnderCurve, above, failures);
  quality.inBetterHalf = inHalf / above;
  quality.areaUnderLift = lift / (above * static_cast<double>(count));
  return quality;
}

}  // namespace callwright::domain
