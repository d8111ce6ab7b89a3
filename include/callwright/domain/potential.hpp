#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "callwright/domain/ids.hpp"

// Customers told apart by what they have bought so far and by how likely they are to buy next. Pure functions, any
// thread.
namespace callwright::domain {

struct Prospect {
  CustomerId customer;
  std::optional<std::int64_t> bought;  // so far, in minor units of one currency; none: nothing yet
  double logOdds = 0;                  // of a sale, see score_model.hpp; finite
};

// Value: 0 nothing yet, then 1 … 5 by the fifth of all who have bought; potential: 1 … 5 by the fifth of all by their
// score. 5 is the most; equal ones share the fifth of their middle.
inline constexpr int kValues = 6, kPotentials = 5;
struct PotentialFigures {
  struct Part {
    std::vector<std::int64_t> customers;  // their ids, in the order in which they were given
    std::int64_t bought = 0;              // minor units
    double expected = 0;                  // sales, if all of them were called: the sum of their probabilities
  };
  std::array<std::array<Part, kPotentials>, kValues> grid;  // [value][potential − 1]
  std::int64_t customers = 0, buyers = 0;
};
PotentialFigures potentialOf(const std::vector<Prospect>& prospects);

}  // namespace callwright::domain
