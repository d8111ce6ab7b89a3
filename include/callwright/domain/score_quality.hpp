#pragma once
#include <span>

#include "callwright/domain/intervals.hpp"

// How well scores put those who bought before those who did not. Pure. Scores and labels have the same length
// (asserted); equal scores count as if they were in random order.
namespace callwright::domain {

struct RankingQuality {
  std::int64_t examples = 0, successes = 0;
  // The area under the ROC curve: how likely a random success is scored above a random failure; 0.5 is chance. By ranks,
  // Hanley & McNeil 1982, "The Meaning and Use of the Area under a Receiver Operating Characteristic (ROC) Curve",
  // Radiology 143:29–36, whose standard error (equations 1 and 2) makes the 95 % interval. 0.5 and {0, 1} unless there
  // are successes and failures.
  double areaUnderCurve = 0.5;
  Interval interval{0, 1};
  // Of the successes, the part in the better-scored half of the examples, 0…1; 0.5 is chance.
  double inBetterHalf = 0.5;
  // The area under the cumulative gains curve (ALIFT in Moro, Cortez & Rita 2014, Decision Support Systems 62:22–31):
  // 0.5 is chance.
  double areaUnderLift = 0.5;
};

// labels: not 0 for a success. Scores are finite.
RankingQuality rankingQuality(std::span<const double> scores, std::span<const char> labels);

}  // namespace callwright::domain
