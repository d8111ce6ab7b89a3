#pragma once
#include <map>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/score_model.hpp"
#include "callwright/domain/script_trial.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::domain {

using ScoreOrderId = Id<struct ScoreOrderTag>;
using ScoreModelId = Id<struct ScoreModelTag>;

// What was known of a customer at a moment: nothing in it is of that moment or later.
struct ScoreFacts {
  CampaignId campaign;  // that is to call; none: any
  ListId list;
  std::string region, source, company;
  std::string stage;                          // code
  std::map<std::string, std::string> custom;  // custom field → value
  Instant createdAt;
  // Calls that had an outcome, as corrected until then.
  std::int64_t calls = 0, reachedCalls = 0;
  Instant lastCallAt;       // when the outcome of the latest was saved; calls > 0
  std::string lastOutcome;  // its code
  // Not cancelled until then.
  std::int64_t orders = 0;
  double orderAmount = 0;  // in units of their currencies
  Instant lastOrderAt;     // orders > 0
};

// Fields: campaign and list (ids as text), region, source, kind ("company", "person"), stage, custom:NAME, age_days,
// calls, reached_calls, last_call_days (unknown: never called), last_outcome, orders, order_amount, last_order_days.
ScoreSample scoreSample(const ScoreFacts& facts, Instant at);

// Customers of a score order's arm: called at all, spoken with, sold to.
struct ScoreArm {
  std::int64_t called = 0, reached = 0, sold = 0;
};
// Sales per customer called, by score (B) against the control group (A); may be looked at at any time, see
// compareVersions. Per customer called, not reached: who picks up is part of what the score foretells.
TrialResult scoreEffect(const ScoreArm& control, const ScoreArm& scored);

// Where new customers of one list stand in its queue, 0 … kLastRank. scores: log-odds of all in their ordinary order;
// control[i]: stays in the ordinary order. Both groups are spread evenly over the whole, so that however much of the
// list has been called, the same part of either has been.
inline constexpr std::int64_t kLastRank = 1'000'000'000;
std::vector<std::int64_t> ranksByScore(const std::vector<double>& scores, const std::vector<char>& control);

}  // namespace callwright::domain
