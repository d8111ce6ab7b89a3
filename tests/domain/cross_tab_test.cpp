#include "callwright/domain/cross_tab.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cmath>

using namespace callwright::domain;

namespace {

bool isNear(double value, double expected, double margin = 1e-9) {
  return std::abs(value - expected) <= margin;
}

}  // namespace

TEST_CASE("A cross-tab is that of the textbook", "[statistics]") {
  // Agresti 2007, An Introduction to Categorical Data Analysis, table 2.5: party by women and men; X² = 30.1, 2 degrees
  // of freedom, p < 0.001. For two degrees of freedom p = exp(−X² / 2).
  const CrossTab tab = crossTab({{762, 484}, {327, 239}, {468, 477}});
  CHECK(tab.rowTotals == std::vector<std::int64_t>{1246, 566, 945});
  CHECK(tab.columnTotals == std::vector<std::int64_t>{1557, 1200});
  CHECK(tab.total == 2757);
  CHECK(isNear(tab.columnShares[0][0], 762 / 1557.0));
  CHECK(isNear(tab.columnShares[2][1], 477 / 1200.0));
  CHECK(isNear(tab.chiSquare, 30.070149095754676));
  CHECK(tab.degreesOfFreedom == 2);
  CHECK(isNear(tab.pValue, 2.9535891832117516e-07, 1e-15));
  CHECK(tab.isTrusted);
  // Four cells: n (ad − bc)² / (row and column totals) = 5.769231; one degree of freedom, p = erfc(√(X² / 2))
  const CrossTab four = crossTab({{30, 18}, {20, 32}});
  CHECK(isNear(four.chiSquare, 100 * 600.0 * 600 / (48.0 * 52 * 50 * 50)));
  CHECK(four.degreesOfFreedom == 1);
  CHECK(isNear(four.pValue, 0.016309171877754974));
}

TEST_CASE("A cross-tab says when its test is not to be trusted", "[statistics]") {
  CHECK(crossTab({{10, 10}, {10, 10}}).isTrusted);
  CHECK(crossTab({{10, 10}, {10, 10}}).pValue == 1);
  CHECK_FALSE(crossTab({{3, 1}, {1, 3}}).isTrusted);  // all expected below 5
  // One of five columns has 4 expected in both its cells: 20 % are not too many; one of four is, and two of five
  CHECK(crossTab({{50, 50, 50, 50, 4}, {50, 50, 50, 50, 4}}).isTrusted);
  CHECK_FALSE(crossTab({{50, 50, 50, 4}, {50, 50, 50, 4}}).isTrusted);
  CHECK_FALSE(crossTab({{50, 50, 50, 4, 4}, {50, 50, 50, 4, 4}}).isTrusted);
  // Few, but one below 1
  CHECK_FALSE(crossTab({{500, 500, 500, 500, 1}, {500, 500, 500, 500, 0}}).isTrusted);
}

TEST_CASE("A cross-tab without anything to compare has no test", "[statistics]") {
  for (const auto& counts : std::vector<std::vector<std::vector<std::int64_t>>>{
           {}, {{}}, {{0, 0}, {0, 0}}, {{5, 7}}, {{5}, {7}}, {{5, 0}, {7, 0}}}) {
    const CrossTab tab = crossTab(counts);
    CHECK(tab.degreesOfFreedom == 0);
    CHECK(tab.chiSquare == 0);
    CHECK(tab.pValue == 1);
    CHECK_FALSE(tab.isTrusted);
  }
  CHECK(crossTab({{5, 0}, {7, 0}}).columnShares[1][1] == 0);
}

TEST_CASE("Answers nobody gave and the order of rows and columns change nothing of the test", "[statistics]") {
  CHECK(rc::check("crossTab", [] {
    std::vector<std::vector<std::int64_t>> counts(3, std::vector<std::int64_t>(4));
    for (auto& row : counts)
      for (auto& count : row) count = *rc::gen::inRange<std::int64_t>(0, 50);
    const CrossTab tab = crossTab(counts);
    RC_ASSERT(tab.chiSquare >= 0 && tab.pValue >= 0 && tab.pValue <= 1);
    for (std::size_t group = 0; group < 4; ++group) {
      double sum = 0;
      for (const auto& row : tab.columnShares) sum += row[group];
      RC_ASSERT(isNear(sum, tab.columnTotals[group] > 0 ? 1 : 0));
    }
    std::swap(counts[0], counts[2]);
    for (auto& row : counts) std::swap(row[1], row[3]);
    counts.insert(counts.begin() + 1, std::vector<std::int64_t>(4));
    const CrossTab other = crossTab(counts);
    RC_ASSERT(isNear(other.chiSquare, tab.chiSquare, 1e-8) && other.degreesOfFreedom == tab.degreesOfFreedom);
    RC_ASSERT(isNear(other.pValue, tab.pValue, 1e-8) && other.isTrusted == tab.isTrusted);
  }));
}
