#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/goal.hpp"

// Bonuses and deductions: rules, and what they give. Money is whole minor units. Pure functions, any thread.
namespace callwright::domain {

using RewardRuleId = Id<struct RewardRuleTag>;
using RewardLineId = Id<struct RewardLineTag>;

// What a rule sees of an agent in a period (`value`), and when it gives its amount.
enum class RewardKind {
  PerUnit,         // a count of the catalogue; the amount for each whole unit beyond the threshold
  ShareOfRevenue,  // revenue in minor units; `permille` of what is beyond the threshold, rounded half away from zero
  GoalReached,     // the share of the agent's own goal for the measure, 1 at its target; at the threshold or more: once
  Champion,        // the rank by the measure; the first, and each who shares it
  AtLeast,         // the measure; as good as the threshold or better: once
  Below,           // the measure; worse than the threshold: once
  PerAbsence,      // days absent without leave; for each beyond the threshold
  PerLate,         // days on which the agent came late; for each beyond the threshold
  PerOutcome,      // calls with that outcome; for each beyond the threshold
};
const char* codeOf(RewardKind kind);  // "per_unit"
std::optional<RewardKind> rewardKindFromCode(std::string_view code);
const std::vector<RewardKind>& rewardKinds();
bool hasMeasure(RewardKind kind);
bool hasThreshold(RewardKind kind);

struct RewardRule {
  RewardRuleId id;
  std::string name;
  RewardKind kind = RewardKind::PerUnit;
  Measure measure = Measure::Sales;  // where the kind has one
  std::string outcome;               // code, of PerOutcome
  double threshold = 0;              // in the unit of the value
  Money amount;                      // below 0: a deduction; of ShareOfRevenue only its currency counts
  int permille = 0;                  // of ShareOfRevenue; below 0: a deduction
  GoalPeriod::Kind period = GoalPeriod::Kind::Month;
  GoalOwner scope;  // the company's agents, a team's, or what was done in a campaign
  friend bool operator==(const RewardRule&, const RewardRule&) = default;
};
// Missing or BadValue that names the field: name, measure, outcome, threshold, amount, share, scope.
Result<void> check(const RewardRule& rule);

// As people type them. Threshold: in the unit of the value, "100 %" of a goal; "" is 0, of a goal its target. Share:
// "2.5 %" to thousandths. Amount: "50", "-50" of a deduction. Errors: as parseAmount, of "threshold", "share",
// "amount".
MeasureUnit thresholdUnit(const RewardRule& rule);
Result<double> parseThreshold(const RewardRule& rule, const std::string& text);
Result<int> parsePermille(const std::string& text);
Result<Money> parseReward(const std::string& text, const std::string& currency);

// What the rule gives for that value, in minor units; none where it gives nothing.
std::optional<std::int64_t> rewardOf(const RewardRule& rule, std::optional<double> value);

struct RewardLine {
  enum class Kind {
    Rule = 0,
    Manual = 1,
    Adjustment = 2,  // what an approved period would give now, less what it gave
  };
  RewardLineId id;
  UserId user;
  Kind kind = Kind::Rule;
  RewardRule rule;  // as it was when the line was made; none (id) of a manual line
  double value = 0;
  Money amount;
  std::string ofPeriod;     // of an adjustment: the period that it corrects
  std::int64_t before = 0;  // of an adjustment: what had been given for it
  std::string reason;       // of a manual line
};
std::vector<Money> totalOf(const std::vector<RewardLine>& lines);  // one a currency, ordered by it

}  // namespace callwright::domain
