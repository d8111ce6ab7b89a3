#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/measure.hpp"

// What a measure is the product of, and how much each factor has moved it. Pure functions, any thread.
namespace callwright::domain {

// A measure, or one by another where the catalogue has no quotient of its own.
struct Driver {
  Measure measure{};
  std::optional<Measure> per;
  friend bool operator==(const Driver&, const Driver&) = default;
};
std::optional<double> valueOf(const Driver& driver, const Tally& tally, const std::string& currency);

struct Contribution {
  Driver driver;
  double before = 0, now = 0;  // values of the factor
  double change = 0;           // of the measure, in its unit, that this factor accounts for
};
// The measure's change from one tally to another, by factors: sales = time at work × calls per hour × connect rate ×
// conversion, and so on; without time at work, calls take its place. Additive logarithmic mean Divisia index (LMDI-I):
// each factor accounts for L(now, before) · ln(its ratio), L(a, b) = (a − b) / (ln a − ln b), so that nothing is left
// over. B. W. Ang, "The LMDI approach to decomposition analysis: a practical guide", Energy Policy 33 (2005) 867–871.
// Empty where the measure has no factors, or a value is unknown or not above 0.
std::vector<Contribution> decompose(Measure measure, const Tally& before, const Tally& now,
                                    const std::string& currency = {});

// Those, at most two, that made it worse by the most: the worst first, the second only if it is at least a quarter of
// the worst.
std::vector<Contribution> worstOf(Measure measure, const std::vector<Contribution>& all);

}  // namespace callwright::domain
