#include "callwright/domain/script_trial.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace callwright::domain {
namespace {

constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;
constexpr double added = 3;  // sales and as many refusals
constexpr std::int64_t farthest = 1'000'000;

std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
  return bits ^ (bits >> 31);
}

// As a TrialArm, in fractions of calls: also of a trial that might be.
struct Arm {
  double reached = 0, sold = 0;
};

double spread(double reached, double sold) {
  const double rate = (sold + added) / (reached + 2 * added);
  return rate * (1 - rate);
}

double varianceOf(const Arm& a, const Arm& b) {
  const double apart = spread(a.reached, a.sold) / a.reached + spread(b.reached, b.sold) / b.reached;
  const double together = spread(a.reached + b.reached, a.sold + b.sold) * (1 / a.reached + 1 / b.reached);
  return std::max(apart, together);
}

double halfWidth(double variance, const TrialOptions& options) {
  const double mixture = options.expectedDifference * options.expectedDifference;
  const double bound = -2 * std::log(1 - options.confidence) + std::log((variance + mixture) / variance);
  return std::sqrt(variance * (variance + mixture) / mixture * bound);
}

// By halving: the interval only becomes narrower with further calls at the same rates.
std::int64_t callsNeeded(const Arm& a, const Arm& b, double difference, const TrialOptions& options) {
  const auto excludesZero = [&](std::int64_t further) {
    const double factor = 1 + static_cast<double>(further) / (a.reached + b.reached);
    const double variance = varianceOf({a.reached * factor, a.sold * factor}, {b.reached * factor, b.sold * factor});
    return halfWidth(variance, options) < std::abs(difference);
  };
  if (difference == 0 || !excludesZero(farthest)) return -1;
  std::int64_t low = 0, high = farthest;  // low does not, high does
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (excludesZero(middle) ? high : low) = middle;
  }
  return high;
}

}  // namespace

bool drawsSecond(std::uint64_t salt, std::int64_t customer, double share) {
  assert(0 <= share && share <= 1);
  const std::uint64_t bits = mixed(mixed(salt + golden) + mixed(static_cast<std::uint64_t>(customer) + golden));
  return static_cast<double>(bits >> 11) * 0x1p-53 < share;
}

TrialResult compareVersions(TrialArm armA, TrialArm armB, TrialOptions options) {
  assert(0 <= armA.sold && armA.sold <= armA.reached && 0 <= armB.sold && armB.sold <= armB.reached);
  assert(0 < options.confidence && options.confidence < 1 && options.expectedDifference > 0);
  const Arm a{static_cast<double>(armA.reached), static_cast<double>(armA.sold)};
  const Arm b{static_cast<double>(armB.reached), static_cast<double>(armB.sold)};
  TrialResult result;
  if (armA.reached > 0) result.rateA = a.sold / a.reached;
  if (armB.reached > 0) result.rateB = b.sold / b.reached;
  result.difference = result.rateB - result.rateA;
  if (armA.reached == 0 || armB.reached == 0) {
    result.stillNeeded = -1;
    return result;
  }
  const double variance = varianceOf(a, b);
  const double width = halfWidth(variance, options);
  const double d = result.difference;
  result.interval = {std::max(d - width, -1.0), std::min(d + width, 1.0)};
  result.decided = width < std::abs(d);
  const double mixture = options.expectedDifference * options.expectedDifference;
  const double evidence = mixture * d * d / (2 * variance * (variance + mixture));
  result.pValue = std::min(1.0, std::exp(std::log((variance + mixture) / variance) / 2 - evidence));
  if (!result.decided) result.stillNeeded = callsNeeded(a, b, d, options);
  return result;
}

}  // namespace callwright::domain
