#pragma once
#include <cstdint>
#include <vector>

// The one door to LIBLINEAR, as quantiles.hpp is to Boost.Math.
namespace callwright::domain {

// Rows of terms that are 1, all others 0: row r has terms[starts[r]] … terms[starts[r + 1] - 1], ascending.
struct SparseRows {
  std::vector<std::size_t> starts{0};
  std::vector<std::int32_t> terms;
  std::vector<char> labels;
  std::int32_t termCount = 0;
};

// termCount weights, then the intercept, which is all but free of the penalty. Both labels are among the rows.
std::vector<double> fitLogistic(const SparseRows& rows, double strength);

}  // namespace callwright::domain
