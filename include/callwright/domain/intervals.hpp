#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>

// Confidence intervals of shares, means and survey scores. Pure functions of counts. Counts are ≥ 0 and a confidence is
// between 0 and 1, both excluded (asserted). Each interval holds for one look at the data: whoever looks again and
// again until something shows needs script_trial.hpp.
namespace callwright::domain {

struct Interval {
  double low = 0, high = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// Of the share successes / count, 0…1; successes ≤ count (asserted). The score interval without continuity correction,
// E. B. Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
// Statistical Association 22:209–212 — method 3 in Newcombe 1998, Statistics in Medicine 17:857–872:
// (2np + z² ± z √(z² + 4np(1 − p))) / (2(n + z²)). Nothing counted: {0, 1}.
Interval wilsonInterval(std::int64_t successes, std::int64_t count, double confidence = 0.95);

// Of a mean: x̄ ± t √(s² / n), Student ("The Probable Error of a Mean", Biometrika 6:1–25, 1908), t with n − 1 degrees
// of freedom. Nothing for less than two values, which do not tell their spread. For values far from 0 beside their
// spread, take the same number off all of them first: s² is from the sums.
std::optional<Interval> meanInterval(double sum, double sumOfSquares, std::int64_t count, double confidence = 0.95);

// "How likely would you recommend us?", 0…10: promoters say 9 or 10, passives 7 or 8, detractors up to 6 (Reichheld
// 2003, "The One Number You Need to Grow", Harvard Business Review 81(12):46–54).
struct NetPromoter {
  double score = 0;  // −100…100: the share of promoters less that of detractors; 0 without answers
  Interval interval{-100, 100};
  std::int64_t promoters = 0, passives = 0, detractors = 0;
  std::int64_t count() const { return promoters + passives + detractors; }
};
// answers[i]: how many said i. The interval is the adjusted Wald one of Rocks 2016, "Interval Estimation for the Net
// Promoter Score", The American Statistician 70:365–372: with ¾ promoter, 1½ passives and ¾ detractor added to what was
// counted, d ± z √((p + q − d²) / n), where p, q are the shares of promoters and detractors then, d = p − q and n is
// the count plus 3. It does well for small counts, where the unadjusted one has no width at all when all agree. It is
// cut at ±100 and widened to the score where a handful of answers at the scale's end leaves that outside.
NetPromoter netPromoter(const std::array<std::int64_t, 11>& answers, double confidence = 0.95);

// Customer satisfaction: the share of the answers in the top values of the scale.
struct CustomerSatisfaction {
  double share = 0;  // 0…1; 0 without answers
  Interval interval{0, 1};
  std::int64_t satisfied = 0, count = 0;
};
// counts: how many gave each value of the scale, lowest first, whatever the values are called. The last `top` of them
// (asserted: not more than there are) are satisfied: 4 and 5 of a scale 1…5, as usual. For 0…10 there is no such
// custom; two are 9 and 10, as with promoters, and who counts 8 as well says 3. The interval is Wilson's.
CustomerSatisfaction customerSatisfaction(std::span<const std::int64_t> counts, std::size_t top = 2,
                                          double confidence = 0.95);

}  // namespace callwright::domain
