#include "domain/logistic.hpp"

#include <linear.h>

#include <mutex>

namespace callwright::domain {
namespace {

// LIBLINEAR penalizes an intercept like any weight. As the weight of a term that is 100 everywhere it is a hundredth of
// the intercept, and its penalty a ten-thousandth: nothing beside thousands of rows.
constexpr double interceptValue = 100;
constexpr double tolerance = 0.001;

}  // namespace

std::vector<double> fitLogistic(const SparseRows& rows, double strength) {
  static std::once_flag silenced;
  std::call_once(silenced, [] { set_print_string_function([](const char*) {}); });
  const std::size_t count = rows.labels.size();
  std::vector<feature_node> nodes;
  nodes.reserve(rows.terms.size() + 2 * count);
  std::vector<std::size_t> begins;
  std::vector<double> targets;
  for (std::size_t row = 0; row < count; ++row) {
    begins.push_back(nodes.size());
    for (std::size_t at = rows.starts[row]; at < rows.starts[row + 1]; ++at) nodes.push_back({rows.terms[at] + 1, 1.0});
    nodes.push_back({rows.termCount + 1, interceptValue});
    nodes.push_back({-1, 0});
    targets.push_back(rows.labels[row] != 0 ? 1 : -1);
  }
  std::vector<feature_node*> starts;
  for (const std::size_t begin : begins) starts.push_back(nodes.data() + begin);
  problem all{};
  all.l = static_cast<int>(count);
  all.n = rows.termCount + 1;
  all.y = targets.data();
  all.x = starts.data();
  all.bias = -1;
  parameter how{};
  how.solver_type = L2R_LR;
  how.C = strength;
  how.eps = tolerance;
  model* fitted = train(&all, &how);
  const double sign = fitted->label[0] == 1 ? 1 : -1;  // weights are those of the label met first
  std::vector<double> weights(fitted->w, fitted->w + all.n);
  free_and_destroy_model(&fitted);
  for (double& weight : weights) weight *= sign;
  weights.back() *= interceptValue;
  return weights;
}

}  // namespace callwright::domain
