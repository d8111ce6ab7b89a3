#include "app/demo_rewards.hpp"

#include "app/goal_figures.hpp"
#include "app/reward_figures.hpp"
#include "callwright/storage/reward_store.hpp"

namespace callwright::app::demo {
namespace {

using domain::RewardKind;
using domain::RewardRule;

RewardRule demoRule(const char* name, RewardKind kind, std::int64_t amount, double threshold = 0) {
  RewardRule rule;
  rule.name = name;
  rule.kind = kind;
  rule.threshold = threshold;
  rule.amount = {amount, "CNY"};
  return rule;
}

}  // namespace

void setRewards(Job& job, domain::UserId lead) {
  RewardRule commission = demoRule("销售提成", RewardKind::ShareOfRevenue, 0, 1'000'000);
  commission.permille = 15;
  RewardRule rate = demoRule("接通率达标", RewardKind::AtLeast, 100'00, 0.45);
  rate.measure = domain::Measure::ConnectRate;
  for (const RewardRule& rule :
       {demoRule("成交奖", RewardKind::PerUnit, 20'00, 5), commission,
        demoRule("目标达成", RewardKind::GoalReached, 500'00, 1),
        demoRule("超额达成", RewardKind::GoalReached, 300'00, 1.2), demoRule("月度冠军", RewardKind::Champion, 800'00),
        rate, demoRule("迟到", RewardKind::PerLate, -20'00, 2), demoRule("缺勤", RewardKind::PerAbsence, -100'00)})
    storage::writeRewardRule(job.db, rule, lead, job.now);
  const auto month = domain::goalPeriodWith(domain::GoalPeriod::Kind::Month, officeMoment(job).day);
  for (const domain::GoalPeriod& period : {month.shifted(-1), month}) {
    const storage::LedgerRow ledger = storage::openLedger(job.db, period.code());
    writeComputed(job, ledger.id, computedLedger(job, period));
    if (period != month) storage::approveLedger(job.db, ledger.id, lead, job.now);
  }
}

}  // namespace callwright::app::demo
