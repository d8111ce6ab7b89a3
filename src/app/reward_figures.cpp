#include "app/reward_figures.hpp"

#include <algorithm>

#include "app/figures_of.hpp"
#include "app/ranking_of.hpp"
#include "app/services.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/storage/people_store.hpp"

namespace callwright::app {

using domain::GoalOwnerKind;
using domain::GoalPeriod;
using domain::RewardKind;
using domain::RewardLine;
using domain::RewardRule;
using domain::UserId;

namespace {

// So many approved periods back are looked at for corrections.
constexpr std::size_t kAdjustedPeriods = 12;

// Those that corrections are looked for in; none where an earlier draft is to take them.
std::vector<storage::LedgerRow> toAdjust(Job& job, const GoalPeriod& period) {
  auto ledgers = earlierLedgers(job, period);
  if (hasDraft(ledgers)) return {};
  if (ledgers.size() > kAdjustedPeriods) ledgers.resize(kAdjustedPeriods);
  std::reverse(ledgers.begin(), ledgers.end());
  return ledgers;
}

void addAdjustments(Job& job, RewardFigures& figures, const storage::LedgerRow& ledger,
                    std::vector<RewardLine>& lines) {
  const auto period = domain::goalPeriodFromCode(ledger.period);
  const auto givenBefore = storage::givenFor(job.db, ledger.period);
  std::optional<storage::RewardRuleRow> rule;
  for (const auto& [id, user] : storage::readRewardBasis(job.db, ledger.id)) {
    if (!rule || rule->rule.id != id) rule = storage::readRewardRule(job.db, id);
    if (!rule || !period) continue;
    const auto value = figures.valueOf(rule->rule, user, *period);
    const std::int64_t now = domain::rewardOf(rule->rule, value).value_or(0);
    const auto known = givenBefore.find({id, user});
    const std::int64_t given = known == givenBefore.end() ? 0 : known->second;
    if (now == given) continue;
    lines.push_back({{},
                     user,
                     RewardLine::Kind::Adjustment,
                     rule->rule,
                     value.value_or(0),
                     {now - given, rule->rule.amount.currency},
                     ledger.period,
                     given,
                     {}});
  }
}

}  // namespace

std::vector<storage::LedgerRow> earlierLedgers(Job& job, const GoalPeriod& period) {
  std::vector<storage::LedgerRow> earlier;
  for (storage::LedgerRow& ledger : storage::readLedgers(job.db)) {
    const auto of = domain::goalPeriodFromCode(ledger.period);
    if (of && of->kind == period.kind && ledger.period < period.code()) earlier.push_back(std::move(ledger));
  }
  return earlier;
}

bool hasDraft(const std::vector<storage::LedgerRow>& ledgers) {
  return std::any_of(ledgers.begin(), ledgers.end(), [](const auto& ledger) { return !ledger.isApproved; });
}

RewardFigures::RewardFigures(Job& job)
    : m_job(job), m_sheets(job), m_figures(job), m_users(storage::listUsers(job.db)) {}

std::vector<UserId> RewardFigures::inScope(const RewardRule& rule) const {
  std::vector<UserId> users;
  for (const domain::User& user : m_users) {
    if (!user.active || user.role != domain::Role::Agent) continue;
    if (rule.scope.kind != GoalOwnerKind::Team || user.team.value == rule.scope.id) users.push_back(user.id);
  }
  std::sort(users.begin(), users.end());
  return users;
}

const RewardFigures::Tallies& RewardFigures::tallies(const RewardRule& rule, const GoalPeriod& period) {
  // A team's agents have the same figures as everybody's.
  const domain::GoalOwner scope = rule.scope.kind == GoalOwnerKind::Campaign ? rule.scope : domain::GoalOwner{};
  const std::string outcome = rule.kind == RewardKind::PerOutcome ? rule.outcome : std::string();
  const unsigned needs =
      domain::kNeedTime | (domain::hasMeasure(rule.kind) ? domain::infoOf(rule.measure).needs : 0U);
  const auto [at, isNew] = m_tallies.try_emplace({period.code(), scope, outcome, needs});
  if (!isNew) return at->second;
  domain::FiguresFilter filter;
  filter.from = period.firstDay();
  filter.until = period.lastDay();
  filter.outcome = outcome;
  filter.campaign = domain::CampaignId(scope.id);
  for (domain::FiguresRow& row : figuresOf(m_job, domain::FiguresBy::Agent, filter, needs))
    at->second[UserId(row.id)] = std::move(row.tally);
  return at->second;
}

const domain::Attendance& RewardFigures::attendance(UserId user, const GoalPeriod& period) {
  const auto [at, isNew] = m_attendance.try_emplace({user, period.code()});
  if (isNew) at->second = domain::attendanceOf(m_sheets.of(user, period.firstDay(), period.lastDay()));
  return at->second;
}

const std::vector<domain::Ranked>& RewardFigures::ranks(const RewardRule& rule, const GoalPeriod& period) {
  const auto [at, isNew] = m_ranks.try_emplace({rule.id, period.code()});
  if (!isNew) return at->second;
  RankingQuestion question;
  question.measure = rule.measure;
  question.currency = rule.amount.currency;
  if (rule.scope.kind == GoalOwnerKind::Team) question.team = domain::TeamId(rule.scope.id);
  if (rule.scope.kind == GoalOwnerKind::Campaign) question.campaign = domain::CampaignId(rule.scope.id);
  at->second = rankingOf(m_job, question, *domain::rankPeriodFromCode(period.code())).rows;
  return at->second;
}

std::optional<double> RewardFigures::goalShare(const RewardRule& rule, UserId user, const GoalPeriod& period) {
  const auto [at, isNew] = m_goals.try_emplace(period.code());
  if (isNew) at->second = storage::readGoals(m_job.db, period.code());
  std::optional<double> best;
  for (const storage::GoalRow& row : at->second) {
    const domain::Goal& goal = row.goal;
    if (goal.byHand || goal.measure != rule.measure ||
        goal.owner != domain::GoalOwner{GoalOwnerKind::Agent, user.value})
      continue;
    if (goal.unit() == domain::MeasureUnit::Money && goal.currency != rule.amount.currency) continue;
    const auto value = app::valueOf(
        goal, m_figures.of(goal.owner, {}, period.firstDay(), period.lastDay(), needsOf(goal)));
    const auto share = domain::progressOf(goal, value, {1, 1, true, true}).share;
    if (share && (!best || *share > *best)) best = share;
  }
  return best;
}

std::optional<double> RewardFigures::valueOf(const RewardRule& rule, UserId user, const GoalPeriod& period) {
  switch (rule.kind) {
    case RewardKind::GoalReached:
      return goalShare(rule, user, period);
    case RewardKind::PerAbsence:
      return attendance(user, period).absent;
    case RewardKind::PerLate:
      return attendance(user, period).late;
    case RewardKind::Champion:
      for (const domain::Ranked& row : ranks(rule, period))
        if (row.id == user.value && row.rank > 0) return row.rank;
      return std::nullopt;
    default:
      break;
  }
  const Tallies& all = tallies(rule, period);
  const auto found = all.find(user);
  const domain::Tally tally = found == all.end() ? domain::Tally{} : found->second;
  if (rule.kind == RewardKind::PerOutcome) return static_cast<double>(tally.calls);
  const auto measure = rule.kind == RewardKind::ShareOfRevenue ? domain::Measure::Revenue : rule.measure;
  return domain::valueOf(measure, tally, rule.amount.currency);
}

ComputedLedger computedLedger(Job& job, const GoalPeriod& period) {
  ComputedLedger computed;
  RewardFigures figures(job);
  for (const storage::RewardRuleRow& row : storage::readRewardRules(job.db)) {
    if (row.rule.period != period.kind) continue;
    for (const UserId user : figures.inScope(row.rule)) {
      computed.basis.emplace_back(row.rule.id, user);
      const auto value = figures.valueOf(row.rule, user, period);
      if (const auto amount = domain::rewardOf(row.rule, value))
        computed.lines.push_back(
            {{}, user, RewardLine::Kind::Rule, row.rule, *value, {*amount, row.rule.amount.currency}, {}, 0, {}});
    }
  }
  for (const storage::LedgerRow& ledger : toAdjust(job, period)) addAdjustments(job, figures, ledger, computed.lines);
  return computed;
}

void writeComputed(Job& job, std::int64_t ledger, const ComputedLedger& computed) {
  storage::removeComputedLines(job.db, ledger);
  for (const auto& [rule, user] : computed.basis) storage::addRewardBasis(job.db, ledger, rule, user);
  for (const RewardLine& line : computed.lines) storage::addRewardLine(job.db, ledger, line, job.actor.user, job.now);
  storage::markComputed(job.db, ledger, job.now);
}

}  // namespace callwright::app
