#include "callwright/domain/intervals.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "domain/quantiles.hpp"

namespace callwright::domain {

Interval wilsonInterval(std::int64_t successes, std::int64_t count, double confidence) {
  assert(0 <= successes && successes <= count && 0 < confidence && confidence < 1);
  if (count == 0) return {0, 1};
  const auto n = static_cast<double>(count);
  const double share = static_cast<double>(successes) / n;
  const double z = normalWidth(confidence);
  const double middle = (2 * n * share + z * z) / (2 * (n + z * z));
  const double width = z * std::sqrt(z * z + 4 * n * share * (1 - share)) / (2 * (n + z * z));
  // Exactly 0 and 1 at the ends, and the share never outside by rounding.
  return {successes == 0 ? 0 : std::min(middle - width, share),
          successes == count ? 1 : std::max(middle + width, share)};
}

std::optional<Interval> meanInterval(double sum, double sumOfSquares, std::int64_t count, double confidence) {
  assert(0 <= count && 0 <= sumOfSquares && 0 < confidence && confidence < 1);
  if (count < 2) return std::nullopt;
  const auto n = static_cast<double>(count);
  const double mean = sum / n;
  const double variance = std::max(0.0, (sumOfSquares - sum * mean) / (n - 1));  // rounding may leave it below 0
  const double width = studentWidth(confidence, n - 1) * std::sqrt(variance / n);
  return Interval{mean - width, mean + width};
}

NetPromoter netPromoter(const std::array<std::int64_t, 11>& answers, double confidence) {
  assert(0 < confidence && confidence < 1);
  assert(std::all_of(answers.begin(), answers.end(), [](std::int64_t count) { return count >= 0; }));
  NetPromoter result;
  result.detractors = std::accumulate(answers.begin(), answers.begin() + 7, std::int64_t{0});
  result.passives = answers[7] + answers[8];
  result.promoters = answers[9] + answers[10];
  if (result.count() == 0) return result;
  result.score = 100 * static_cast<double>(result.promoters - result.detractors) / static_cast<double>(result.count());
  const double n = static_cast<double>(result.count()) + 3;
  const double promoting = (static_cast<double>(result.promoters) + 0.75) / n;
  const double detracting = (static_cast<double>(result.detractors) + 0.75) / n;
  const double net = promoting - detracting;
  const double width = normalWidth(confidence) * std::sqrt((promoting + detracting - net * net) / n);
  result.interval = {std::clamp(100 * (net - width), -100.0, result.score),
                     std::clamp(100 * (net + width), result.score, 100.0)};
  return result;
}

CustomerSatisfaction customerSatisfaction(std::span<const std::int64_t> counts, std::size_t top, double confidence) {
  assert(top <= counts.size());
  assert(std::all_of(counts.begin(), counts.end(), [](std::int64_t count) { return count >= 0; }));
  CustomerSatisfaction result;
  const auto satisfied = counts.last(top);
  result.count = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
  result.satisfied = std::accumulate(satisfied.begin(), satisfied.end(), std::int64_t{0});
  if (result.count > 0) result.share = static_cast<double>(result.satisfied) / static_cast<double>(result.count);
  result.interval = wilsonInterval(result.satisfied, result.count, confidence);
  return result;
}

}  // namespace callwright::domain
