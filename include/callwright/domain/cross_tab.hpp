#pragma once
#include <cstdint>
#include <vector>

// A survey's answers by groups of customers, and whether the groups answer differently. Pure.
namespace callwright::domain {

struct CrossTab {
  std::vector<std::vector<std::int64_t>> counts;  // [answer][group]
  std::vector<std::int64_t> rowTotals;            // by answer
  std::vector<std::int64_t> columnTotals;         // by group
  std::int64_t total = 0;
  std::vector<std::vector<double>> columnShares;  // of the group's answers, 0…1; 0 in a group without answers

  // Whether answers and groups are independent: Σ (counted − expected)² / expected, K. Pearson 1900, "On the Criterion
  // that a given System of Deviations from the Probable … ", Philosophical Magazine (5) 50:157–175, with Fisher's
  // (1922, Journal of the Royal Statistical Society 85:87–94) (rows − 1)(columns − 1) degrees of freedom; no continuity
  // correction. Rows and columns without a single answer do not count.
  double chiSquare = 0;
  int degreesOfFreedom = 0;  // 0: fewer than two answers given or groups asked; nothing to test, pValue is 1
  double pValue = 1;
  // Whether the p-value is to be trusted: no expected count below 1, and below 5 in not more than 20 % of the cells
  // (Cochran 1954, "Some Methods for Strengthening the Common χ² Tests", Biometrics 10:417–451). False without a test.
  // Only for one answer a customer: who chose several would be counted more than once.
  bool isTrusted = false;
};
// All rows are equally long, and counts are ≥ 0 (asserted).
CrossTab crossTab(std::vector<std::vector<std::int64_t>> counts);

}  // namespace callwright::domain
