#include "callwright/app/rewards.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "app/open_call.hpp"
#include "app/reward_figures.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/reward_store.hpp"

namespace callwright::app {
namespace {

using domain::GoalPeriod;
using domain::Permission;
using domain::RewardLine;
using domain::RewardRule;
using domain::UserId;

std::string asJson(const RewardRule& rule) {
  nlohmann::json json{{"name", rule.name},
                      {"kind", domain::codeOf(rule.kind)},
                      {"threshold", rule.threshold},
                      {"amount", domain::formatMoney(rule.amount)},
                      {"currency", rule.amount.currency},
                      {"scope", domain::codeOf(rule.scope.kind)},
                      {"scope_id", rule.scope.id}};
  if (domain::hasMeasure(rule.kind)) json["measure"] = domain::infoOf(rule.measure).code;
  if (!rule.outcome.empty()) json["outcome"] = rule.outcome;
  if (rule.permille != 0) json["permille"] = rule.permille;
  return json.dump();
}

nlohmann::json jsonOfTotal(const std::vector<domain::Money>& total) {
  nlohmann::json json = nlohmann::json::object();
  for (const domain::Money& money : total) json[money.currency] = domain::formatMoney(money);
  return json;
}

std::string asJson(const RewardLine& line, const std::string& period) {
  return nlohmann::json{{"period", period},
                        {"user", line.user.value},
                        {"amount", domain::formatMoney(line.amount)},
                        {"currency", line.amount.currency},
                        {"reason", line.reason}}
      .dump();
}

Result<GoalPeriod> needLedgerPeriod(Job& job, const std::string& code) {
  if (auto ok = job.need(Permission::ManageRewards); !ok) return tl::unexpected(ok.error());
  return needPeriod(code);
}

// Whose lines the session sees: none for everybody's.
Result<UserId> ledgerReader(Job& job) {
  if (job.may(Permission::ManageRewards)) return UserId{};
  if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  return job.actor.user;
}

LedgerView viewOfLedger(Job& job, const storage::LedgerRow& ledger, UserId only, bool withLines) {
  LedgerView view;
  view.period = ledger.period;
  view.isComputed = domain::isSet(ledger.computedAt);
  view.isApproved = ledger.isApproved;
  view.computedAt = ledger.computedAt;
  view.approvedAt = ledger.approvedAt;
  view.approvedBy = ledger.approvedBy;
  std::vector<RewardLine> lines;
  for (storage::RewardLineRow& row : storage::readRewardLines(job.db, ledger.id, only)) {
    lines.push_back(row.line);
    if (withLines)
      view.lines.push_back({std::move(row.line), std::move(row.userName), std::move(row.enteredBy), row.enteredAt});
  }
  view.total = domain::totalOf(lines);
  return view;
}

Result<Nothing> checkScope(Job& job, const RewardRule& rule) {
  const std::string id = std::to_string(rule.scope.id);
  if (rule.scope.kind != domain::GoalOwnerKind::Company && !storage::goalOwnerName(job.db, rule.scope))
    return domain::fail(ErrorCode::NotFound, domain::codeOf(rule.scope.kind), id);
  if (!rule.outcome.empty() && !storage::outcomeExists(job.db, rule.outcome))
    return domain::fail(ErrorCode::NotFound, "outcome", rule.outcome);
  return Nothing{};
}

// The same lines, in any order, whenever they were made.
bool isUnchanged(Job& job, std::int64_t ledger, const ComputedLedger& computed) {
  using Key = std::tuple<std::int64_t, int, std::int64_t, std::string, std::int64_t, double>;
  const auto keyOf = [](const RewardLine& line) {
    return Key(line.user.value, static_cast<int>(line.kind), line.rule.id.value, line.ofPeriod, line.amount.minor,
               line.value);
  };
  std::vector<Key> kept, now;
  for (const storage::RewardLineRow& row : storage::readRewardLines(job.db, ledger))
    if (row.line.kind != RewardLine::Kind::Manual) kept.push_back(keyOf(row.line));
  for (const RewardLine& line : computed.lines) now.push_back(keyOf(line));
  std::sort(kept.begin(), kept.end());
  std::sort(now.begin(), now.end());
  auto basisNow = computed.basis;
  std::sort(basisNow.begin(), basisNow.end());
  return kept == now && storage::readRewardBasis(job.db, ledger) == basisNow;
}

}  // namespace

Result<LedgerView> handle(Job& job, const ReadLedger& request) {
  const auto only = ledgerReader(job);
  if (!only) return tl::unexpected(only.error());
  const auto period = needPeriod(request.period);
  if (!period) return tl::unexpected(period.error());
  const auto ledger = storage::readLedger(job.db, period->code());
  if (!ledger) {
    LedgerView none;
    none.period = period->code();
    return none;
  }
  return viewOfLedger(job, *ledger, *only, true);
}

Result<std::vector<LedgerView>> handle(Job& job, const ListLedgers&) {
  const auto only = ledgerReader(job);
  if (!only) return tl::unexpected(only.error());
  std::vector<LedgerView> views;
  for (const storage::LedgerRow& ledger : storage::readLedgers(job.db))
    views.push_back(viewOfLedger(job, ledger, *only, false));
  return views;
}

Result<std::vector<RewardRuleView>> handle(Job& job, const ListRewardRules&) {
  if (auto ok = job.need(Permission::ManageRewards); !ok) return tl::unexpected(ok.error());
  std::vector<RewardRuleView> views;
  for (storage::RewardRuleRow& row : storage::readRewardRules(job.db))
    views.push_back({std::move(row.rule), std::move(row.scopeName)});
  return views;
}

Result<domain::RewardRuleId> handle(Job& job, const SaveRewardRule& request) {
  if (auto ok = job.need(Permission::ManageRewards); !ok) return tl::unexpected(ok.error());
  RewardRule rule = request.rule;
  if (rule.kind == domain::RewardKind::ShareOfRevenue) rule.amount.minor = 0;
  if (rule.kind != domain::RewardKind::ShareOfRevenue) rule.permille = 0;
  if (rule.kind != domain::RewardKind::PerOutcome) rule.outcome.clear();
  if (!domain::hasThreshold(rule.kind)) rule.threshold = 0;
  if (rule.scope.kind == domain::GoalOwnerKind::Company) rule.scope.id = 0;
  if (const auto sound = domain::check(rule); !sound) return tl::unexpected(sound.error());
  if (auto ok = checkScope(job, rule); !ok) return tl::unexpected(ok.error());
  std::string before;
  if (rule.id) {
    const auto known = storage::readRewardRule(job.db, rule.id, false);
    if (!known) return domain::fail(ErrorCode::NotFound, "reward_rule", std::to_string(rule.id.value));
    if (known->rule == rule) return rule.id;
    before = asJson(known->rule);
  }
  const auto id = storage::writeRewardRule(job.db, rule, job.actor.user, job.now);
  job.audit("save_reward_rule", "reward_rule", id.value, before, asJson(rule));
  job.changed(Change::Kind::Goals);
  return id;
}

Result<Nothing> handle(Job& job, const RemoveRewardRule& request) {
  if (auto ok = job.need(Permission::ManageRewards); !ok) return tl::unexpected(ok.error());
  const auto known = storage::readRewardRule(job.db, request.rule, false);
  if (!known) return domain::fail(ErrorCode::NotFound, "reward_rule", std::to_string(request.rule.value));
  storage::removeRewardRule(job.db, request.rule);
  job.audit("remove_reward_rule", "reward_rule", request.rule.value, asJson(known->rule));
  job.changed(Change::Kind::Goals);
  return Nothing{};
}

Result<LedgerView> handle(Job& job, const ComputeLedger& request) {
  const auto period = needLedgerPeriod(job, request.period);
  if (!period) return tl::unexpected(period.error());
  const std::string code = period->code();
  const auto isApproved = [&] {
    const auto ledger = storage::readLedger(job.db, code);
    return ledger && ledger->isApproved;
  };
  if (isApproved()) return domain::fail(ErrorCode::LedgerUnfit, "approved", code);
  const ComputedLedger computed = computedLedger(job, *period);
  storage::Transaction transaction(job.db);
  if (isApproved()) return domain::fail(ErrorCode::LedgerUnfit, "approved", code);  // in the meantime, by another
  const storage::LedgerRow ledger = storage::openLedger(job.db, code);
  writeComputed(job, ledger.id, computed);
  LedgerView view = viewOfLedger(job, *storage::readLedger(job.db, code), {}, true);
  job.audit("compute_rewards", "reward_ledger", ledger.id, {},
            nlohmann::json{{"period", code}, {"lines", view.lines.size()}, {"total", jsonOfTotal(view.total)}}.dump());
  transaction.commit();
  job.changed(Change::Kind::Goals);
  job.flush();
  return view;
}

Result<Nothing> handle(Job& job, const ApproveLedger& request) {
  const auto period = needLedgerPeriod(job, request.period);
  if (!period) return tl::unexpected(period.error());
  const std::string code = period->code();
  if (localDayOf(job) <= period->lastDay()) return domain::fail(ErrorCode::LedgerUnfit, "not_over", code);
  const ComputedLedger computed = computedLedger(job, *period);
  storage::Transaction transaction(job.db);
  const auto ledger = storage::readLedger(job.db, code);
  if (ledger && ledger->isApproved) return domain::fail(ErrorCode::LedgerUnfit, "approved", code);
  if (!ledger || !domain::isSet(ledger->computedAt)) return domain::fail(ErrorCode::LedgerUnfit, "not_computed", code);
  if (hasDraft(earlierLedgers(job, *period))) return domain::fail(ErrorCode::LedgerUnfit, "earlier_draft", code);
  if (!isUnchanged(job, ledger->id, computed)) return domain::fail(ErrorCode::LedgerUnfit, "figures_changed", code);
  storage::approveLedger(job.db, ledger->id, job.actor.user, job.now);
  const LedgerView view = viewOfLedger(job, *ledger, {}, true);
  job.audit("approve_rewards", "reward_ledger", ledger->id, {},
            nlohmann::json{{"period", code}, {"lines", view.lines.size()}, {"total", jsonOfTotal(view.total)}}.dump());
  transaction.commit();
  job.changed(Change::Kind::Goals);
  job.flush();
  return Nothing{};
}

Result<domain::RewardLineId> handle(Job& job, const AddRewardLine& request) {
  const auto period = needLedgerPeriod(job, request.period);
  if (!period) return tl::unexpected(period.error());
  if (!storage::findUser(job.db, request.user))
    return domain::fail(ErrorCode::NotFound, "user", std::to_string(request.user.value));
  if (request.amount.minor == 0) return domain::fail(ErrorCode::Missing, "amount");
  if (request.reason.find_first_not_of(' ') == std::string::npos) return domain::fail(ErrorCode::Missing, "reason");
  RewardRule limits;  // amounts as those of rules
  limits.name = "by hand";
  limits.amount = request.amount;
  if (const auto sound = domain::check(limits); !sound) return tl::unexpected(sound.error());
  const auto known = storage::readLedger(job.db, period->code());
  if (known && known->isApproved) return domain::fail(ErrorCode::LedgerUnfit, "approved", period->code());
  const storage::LedgerRow ledger = storage::openLedger(job.db, period->code());
  RewardLine line;
  line.user = request.user;
  line.kind = RewardLine::Kind::Manual;
  line.amount = request.amount;
  line.reason = request.reason;
  const auto id = storage::addRewardLine(job.db, ledger.id, line, job.actor.user, job.now);
  job.audit("add_reward_line", "reward_line", id.value, {}, asJson(line, ledger.period));
  job.changed(Change::Kind::Goals);
  return id;
}

Result<Nothing> handle(Job& job, const RemoveRewardLine& request) {
  if (auto ok = job.need(Permission::ManageRewards); !ok) return tl::unexpected(ok.error());
  const auto found = storage::readRewardLine(job.db, request.line);
  if (!found) return domain::fail(ErrorCode::NotFound, "reward_line", std::to_string(request.line.value));
  const auto& [ledger, row] = *found;
  if (ledger.isApproved) return domain::fail(ErrorCode::LedgerUnfit, "approved", ledger.period);
  if (row.line.kind != RewardLine::Kind::Manual)
    return domain::fail(ErrorCode::LedgerUnfit, "not_by_hand", ledger.period);
  storage::removeRewardLine(job.db, request.line);
  job.audit("remove_reward_line", "reward_line", request.line.value, asJson(row.line, ledger.period));
  job.changed(Change::Kind::Goals);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ReadLedger)
CALLWRIGHT_USE_CASE(ListLedgers)
CALLWRIGHT_USE_CASE(ListRewardRules)
CALLWRIGHT_USE_CASE(SaveRewardRule)
CALLWRIGHT_USE_CASE(RemoveRewardRule)
CALLWRIGHT_USE_CASE(ComputeLedger)
CALLWRIGHT_USE_CASE(ApproveLedger)
CALLWRIGHT_USE_CASE(AddRewardLine)
CALLWRIGHT_USE_CASE(RemoveRewardLine)

}  // namespace callwright::app
