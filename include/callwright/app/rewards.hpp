#pragma once
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/reward.hpp"

// Bonuses and deductions: rules, and a ledger for each period, a draft until it is approved and frozen then. Changes
// come as Change::Kind::Goals.
namespace callwright::app {

struct RewardRuleView {
  domain::RewardRule rule;
  std::string scopeName;  // "" for the company
};
struct RewardLineView {
  domain::RewardLine line;
  std::string userName, enteredBy;
  domain::Instant enteredAt;
};
struct LedgerView {
  std::string period;
  bool isComputed = false, isApproved = false;
  domain::Instant computedAt, approvedAt;
  std::string approvedBy;             // "" for the owner, on the command line
  std::vector<RewardLineView> lines;  // by user's name
  std::vector<domain::Money> total;   // of the lines
};
// ManageRewards: everybody's; otherwise WorkQueue: only one's own lines. Errors: BadValue (period).
struct ReadLedger {
  static constexpr Lane lane = Lane::Read;
  using Reply = LedgerView;  // without lines where there is none yet
  std::string period;        // "2026-11", "2026-Q4", "2026"
};
// The same without lines, with the totals: the latest period first.
struct ListLedgers {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<LedgerView>;
};

// All below need ManageRewards.
struct ListRewardRules {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<RewardRuleView>;  // those in force
};
// A changed rule is a new one: what was computed by the old one stays as it was. Errors: as domain::check, NotFound
// (rule, campaign, team, outcome).
struct SaveRewardRule {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::RewardRuleId;
  domain::RewardRule rule;
};
struct RemoveRewardRule {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::RewardRuleId rule;
};
// Makes the period's draft, or makes it anew; manual lines stay. What approved periods of the same kind would give now
// by their own rules, less what they gave, becomes adjustments, unless an earlier draft is to take them. Errors:
// BadValue (period); LedgerUnfit "approved".
struct ComputeLedger {
  static constexpr Lane lane = Lane::Long;
  using Reply = LedgerView;
  std::string period;
};
// Freezes it. Errors: BadValue (period); LedgerUnfit: "not_computed", "approved", "not_over", "earlier_draft",
// "figures_changed" since it was computed.
struct ApproveLedger {
  static constexpr Lane lane = Lane::Long;
  using Reply = Nothing;
  std::string period;
};
// Into a draft. Errors: NotFound (user), Missing (amount, reason), BadValue (period, amount), LedgerUnfit "approved".
struct AddRewardLine {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::RewardLineId;
  std::string period;
  domain::UserId user;
  domain::Money amount;  // below 0: a deduction
  std::string reason;
};
// Of those added by hand. Errors: NotFound; LedgerUnfit "approved", "not_by_hand".
struct RemoveRewardLine {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::RewardLineId line;
};

}  // namespace callwright::app
