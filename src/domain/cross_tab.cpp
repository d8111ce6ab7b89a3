#include "callwright/domain/cross_tab.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "domain/quantiles.hpp"

namespace callwright::domain {
namespace {

void sumUp(CrossTab& tab) {
  const std::size_t columns = tab.counts.empty() ? 0 : tab.counts.front().size();
  tab.columnTotals.assign(columns, 0);
  for (const auto& row : tab.counts) {
    assert(row.size() == columns);
    assert(std::all_of(row.begin(), row.end(), [](std::int64_t count) { return count >= 0; }));
    tab.rowTotals.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
    tab.total += tab.rowTotals.back();
    for (std::size_t i = 0; i < columns; ++i) tab.columnTotals[i] += row[i];
  }
  for (const auto& row : tab.counts) {
    auto& shares = tab.columnShares.emplace_back(columns, 0.0);
    for (std::size_t i = 0; i < columns; ++i) {
      if (tab.columnTotals[i] > 0) shares[i] = static_cast<double>(row[i]) / static_cast<double>(tab.columnTotals[i]);
    }
  }
}

void test(CrossTab& tab) {
  const auto filled = [](const std::vector<std::int64_t>& totals) {
    return static_cast<int>(std::count_if(totals.begin(), totals.end(), [](std::int64_t n) { return n > 0; }));
  };
  const int rows = filled(tab.rowTotals), columns = filled(tab.columnTotals);
  if (rows < 2 || columns < 2) return;
  tab.degreesOfFreedom = (rows - 1) * (columns - 1);
  int small = 0;
  bool tiny = false;
  for (std::size_t row = 0; row < tab.counts.size(); ++row) {
    for (std::size_t column = 0; column < tab.columnTotals.size(); ++column) {
      const double expected = static_cast<double>(tab.rowTotals[row]) * static_cast<double>(tab.columnTotals[column]) /
                              static_cast<double>(tab.total);
      if (expected <= 0) continue;
      const double off = static_cast<double>(tab.counts[row][column]) - expected;
      tab.chiSquare += off * off / expected;
      small += expected < 5 ? 1 : 0;
      tiny = tiny || expected < 1;
    }
  }
  tab.pValue = chiSquareTail(tab.chiSquare, tab.degreesOfFreedom);
  tab.isTrusted = !tiny && small * 5 <= rows * columns;
}

}  // namespace

CrossTab crossTab(std::vector<std::vector<std::int64_t>> counts) {
  CrossTab tab;
  tab.counts = std::move(counts);
  sumUp(tab);
  test(tab);
  return tab;
}

}  // namespace callwright::domain
