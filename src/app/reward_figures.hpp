#pragma once
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "app/attendance_of.hpp"
#include "app/goal_figures.hpp"
#include "app/job.hpp"
#include "callwright/domain/ranking.hpp"
#include "callwright/domain/reward.hpp"
#include "callwright/storage/goal_store.hpp"
#include "callwright/storage/reward_store.hpp"

namespace callwright::app {

// What rules see of agents, each read once.
class RewardFigures {
 public:
  explicit RewardFigures(Job& job);
  std::vector<domain::UserId> inScope(const domain::RewardRule& rule) const;  // agents who may sign in
  std::optional<double> valueOf(const domain::RewardRule& rule, domain::UserId user, const domain::GoalPeriod& period);

 private:
  using Tallies = std::map<domain::UserId, domain::Tally>;
  const Tallies& tallies(const domain::RewardRule& rule, const domain::GoalPeriod& period);
  const domain::Attendance& attendance(domain::UserId user, const domain::GoalPeriod& period);
  const std::vector<domain::Ranked>& ranks(const domain::RewardRule& rule, const domain::GoalPeriod& period);
  std::optional<double> goalShare(const domain::RewardRule& rule, domain::UserId user,
                                  const domain::GoalPeriod& period);

  Job& m_job;
  Timesheets m_sheets;
  GoalFigures m_figures;
  std::vector<domain::User> m_users;
  std::map<std::tuple<std::string, domain::GoalOwner, std::string, unsigned>, Tallies>
      m_tallies;  // by period, scope, outcome and needs
  std::map<std::pair<domain::UserId, std::string>, domain::Attendance> m_attendance;
  std::map<std::pair<domain::RewardRuleId, std::string>, std::vector<domain::Ranked>> m_ranks;
  std::map<std::string, std::vector<storage::GoalRow>> m_goals;
};

struct ComputedLedger {
  std::vector<domain::RewardLine> lines;  // by rule and adjustments
  storage::RewardBasis basis;
};
// What the period gives by the rules in force, and what approved ones before it would give now.
ComputedLedger computedLedger(Job& job, const domain::GoalPeriod& period);
void writeComputed(Job& job, std::int64_t ledger, const ComputedLedger& computed);  // in place of what was computed

// Of the same kind of period, the latest first.
std::vector<storage::LedgerRow> earlierLedgers(Job& job, const domain::GoalPeriod& period);
bool hasDraft(const std::vector<storage::LedgerRow>& ledgers);

}  // namespace callwright::app
