#pragma once
#include <cstdint>

#include "callwright/domain/intervals.hpp"

// A trial of two versions of a script, A and B: who gets which, and what the calls so far say about them. Pure.
namespace callwright::domain {

// Whether the customer gets version B, in a trial that gives it `share` (0…1, asserted) of the customers. The same for
// the same salt and customer at all times and on every machine; as good as drawn by lot between customers, and
// independently between salts: each trial has a salt of its own. Whoever gets B still does with a larger share. The
// number is mixed by the finalizer of SplitMix64 (Steele, Lea & Flood 2014, "Fast Splittable Pseudorandom Number
// Generators", OOPSLA, section 3), once over each of the two and once over their sum.
bool drawsSecond(std::uint64_t salt, std::int64_t customer, double share);

// 0 ≤ sold ≤ reached (asserted).
struct TrialArm {
  std::int64_t reached = 0, sold = 0;
};

struct TrialOptions {
  double confidence = 0.95;  // 0…1, both excluded (asserted)
  // The difference of the rates that is worth finding, > 0 (asserted); chosen before the trial and kept. It decides
  // nothing but how soon: differences about as large are found soonest, others as surely but later. 0.02 suits rates of
  // 1…20 %.
  double expectedDifference = 0.02;
};

struct TrialResult {
  double rateA = 0, rateB = 0;  // sold / reached; 0 with nobody reached
  double difference = 0;        // rateB − rateA
  Interval interval{-1, 1};     // of the difference
  double pValue = 1;            // of no difference
  bool decided = false;         // the interval excludes 0
  // Further calls that reach somebody, in both arms together and shared between them as before, until the interval
  // excludes 0 if the rates stay as they are. A forecast from what was seen: as uncertain as that. 0 when decided; −1
  // when not foreseeable: no difference yet, an arm without calls, or more than a million.
  std::int64_t stillNeeded = 0;
};

// May be looked at after every call, and the trial stopped at any look for any reason: with the given confidence the
// interval holds the true difference at all looks at once, and pValue ≤ 1 − confidence shows at any look at all, in a
// trial without a difference, at most as often as it should for one look.
//
// The mixture sequential probability ratio test for two shares, Johari, Koomen, Pekelis & Walsh 2022, "Always Valid
// Inference: Continuous Monitoring of A/B Tests", Operations Research 70:1806–1821 (Robbins 1970, "Statistical Methods
// Related to the Law of the Iterated Logarithm", Annals of Mathematical Statistics 41:1397–1409, with a normal
// mixture). With d the difference seen, V its variance, τ the expected difference and δ a true difference supposed:
//   Λ(δ) = √(V / (V + τ²)) exp(τ² (d − δ)² / (2V (V + τ²)));  pValue = min(1, 1 / Λ(0));
//   interval: all δ with Λ(δ) < 1 / α, that is d ± √(V (V + τ²) / τ² (2 ln(1 / α) + ln((V + τ²) / V)));
//   α = 1 − confidence.
// That is exact for normal values of known V. The paper puts in the rates seen for V, which is 0 when neither version
// has sold yet and too small when one was unlucky so far: with few sales or unequal arms that decides falsely in far
// more trials than α. Here V is the larger of pA(1 − pA) / nA + pB(1 − pB) / nB and, as if both were one version, p(1 −
// p)(1 / nA + 1 / nB), each p with three sales and three refusals added, p = (sold + 3) / (reached + 6), after Agresti
// & Caffo 2000, "Simple and Effective Confidence Intervals for Proportions and Differences of Proportions", The
// American Statistician 54:280–288, who add one of each for a single look. So it is approximate; three is by
// simulation, 1,000 trials a setting with a tenth to half of the customers in B. Without a difference, looked at after
// each of 10,000 calls, with τ 0.01…0.2 and rates of 0.2…90 %: at most 4.2 % decided; the paper's V up to 81 % (in
// 5,000 calls). With differences of 1.9…60 points, τ 0.02…0.2 and 4,000 calls: at most 3.8 % had the true one outside
// at any look; with one added instead of three up to 8.6 %.
//
// The paper's p-value is the smallest of all looks and its interval what all looks' intervals have in common; those are
// valid, too, and may be narrower. This is of the totals of the moment only, which needs no history; a trial once
// decided may thus become undecided again when what follows contradicts it.
TrialResult compareVersions(TrialArm a, TrialArm b, TrialOptions options = {});

}  // namespace callwright::domain
