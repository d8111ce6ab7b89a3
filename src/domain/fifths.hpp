#pragma once
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace callwright::domain {

// The fifth that each of 0 … count-1 falls into by value(i), which can be compared: 5 the largest. Equal ones share
// that of their middle.
template <class Value>
std::vector<int> fifths(std::size_t count, Value&& value) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return value(a) < value(b); });
  std::vector<int> scores(count);
  for (std::size_t first = 0; first < count;) {
    std::size_t last = first;
    while (last < count && value(order[last]) == value(order[first])) ++last;
    const double middle = (static_cast<double>(first) + static_cast<double>(last)) / 2 / static_cast<double>(count);
    const int score = std::clamp(static_cast<int>(std::floor(5 * middle)) + 1, 1, 5);
    for (; first < last; ++first) scores[order[first]] = score;
  }
  return scores;
}

}  // namespace callwright::domain
