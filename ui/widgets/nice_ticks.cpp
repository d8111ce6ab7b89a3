#include "widgets/nice_ticks.hpp"

#include <algorithm>
#include <cmath>

namespace callwright::ui {

namespace {

// factor × 10^exponent; kept apart, so that three steps of 0.1 are 0.3.
struct Nice {
  double factor;
  int exponent;
  double times(double count) const {
    const double whole = factor * count;
    return exponent < 0 ? whole / std::pow(10.0, -exponent) : whole * std::pow(10.0, exponent);
  }
};

Nice niceNumber(double x, bool round) {
  const int exponent = static_cast<int>(std::floor(std::log10(x)));
  const double fraction = x / std::pow(10.0, exponent);
  if (round) return {fraction < 1.5 ? 1.0 : fraction < 3 ? 2.0 : fraction < 7 ? 5.0 : 10.0, exponent};
  return {fraction <= 1 ? 1.0 : fraction <= 2 ? 2.0 : fraction <= 5 ? 5.0 : 10.0, exponent};
}

}  // namespace

QList<double> niceTicks(double low, double high, int about, double leastStep) {
  constexpr double largest = 1e100, smallest = 1e-100;
  if (!std::isfinite(low) || !std::isfinite(high)) low = 0, high = 1;
  low = std::clamp(low, -largest, largest);
  high = std::clamp(high, -largest, largest);
  if (low > high) std::swap(low, high);
  // Steps that a double cannot tell apart there are no steps.
  if (high - low <= std::max(smallest, 1e-9 * std::max(std::abs(low), std::abs(high)))) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
    if (high - low <= smallest) high = 1;
  }
  about = std::clamp(about, 1, 100);
  Nice step = niceNumber(niceNumber(high - low, false).times(1) / about, true);
  if (leastStep > 0 && step.times(1) < leastStep) step = niceNumber(leastStep, false);
  // A value on a tick must not get another tick above it because of the last bit of a division.
  const double first = std::floor(low / step.times(1) + 1e-9), last = std::ceil(high / step.times(1) - 1e-9);
  QList<double> ticks;
  for (double i = first; i <= std::max(last, first + 1); ++i) ticks.append(step.times(i));
  return ticks;
}

}  // namespace callwright::ui
