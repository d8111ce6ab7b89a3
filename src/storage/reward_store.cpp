#include "callwright/storage/reward_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::GoalOwnerKind;
using domain::Instant;
using domain::Money;
using domain::RewardLine;
using domain::RewardLineId;
using domain::RewardRule;
using domain::RewardRuleId;
using domain::UserId;

const std::string kRule =
    "SELECT r.id, r.name, r.kind, r.measure, r.outcome, r.threshold, r.amount, r.permille, r.currency, r.period_kind, "
    "r.scope_kind, r.scope_id, coalesce(CASE r.scope_kind WHEN 1 THEN (SELECT name FROM campaign WHERE id = "
    "r.scope_id) WHEN 2 THEN (SELECT name FROM team WHERE id = r.scope_id) END, '') FROM reward_rule r ";

template <class Q>
std::vector<RewardRuleRow> rewardRules(Q query) {
  std::vector<RewardRuleRow> all;
  query.template each<RewardRuleId, std::string, domain::RewardKind, std::string, std::string, double, std::int64_t,
                      int, std::string, domain::GoalPeriod::Kind, GoalOwnerKind, std::int64_t, std::string>(
      [&](RewardRuleId id, std::string name, domain::RewardKind kind, const std::string& measure, std::string outcome,
          double threshold, std::int64_t amount, int permille, std::string currency, domain::GoalPeriod::Kind period,
          GoalOwnerKind scope, std::int64_t scopeId, std::string scopeName) {
        RewardRule rule{id,
                        std::move(name),
                        kind,
                        domain::measureFromCode(measure).value_or(domain::Measure::Sales),
                        std::move(outcome),
                        threshold,
                        {amount, std::move(currency)},
                        permille,
                        period,
                        {scope, scopeId}};
        all.push_back({std::move(rule), std::move(scopeName)});
      });
  return all;
}

const std::string kLedger =
    "SELECT l.id, l.period, l.state, l.computed_at, l.approved_at, coalesce((SELECT display_name FROM user WHERE id = "
    "l.approved_by), '') FROM reward_ledger l ";

template <class Q>
std::vector<LedgerRow> ledgers(Q query) {
  std::vector<LedgerRow> all;
  query.template each<std::int64_t, std::string, bool, Instant, Instant, std::string>(
      [&](std::int64_t id, std::string period, bool approved, Instant computed, Instant approvedAt, std::string by) {
        all.push_back({id, std::move(period), approved, computed, approvedAt, std::move(by)});
      });
  return all;
}

const std::string kLine =
    "SELECT l.ledger_id, l.id, l.user_id, l.kind, l.rule_id, l.value, l.amount, l.currency, l.of_period, l.before, "
    "l.reason, coalesce(u.display_name, ''), coalesce((SELECT display_name FROM user WHERE id = l.entered_by), ''), "
    "l.entered_at FROM reward_line l LEFT JOIN user u ON u.id = l.user_id ";

template <class Q>
std::vector<std::pair<std::int64_t, RewardLineRow>> rewardLines(Connection& db, Q query) {
  std::vector<std::pair<std::int64_t, RewardLineRow>> all;
  query.template each<std::int64_t, RewardLineId, UserId, RewardLine::Kind, RewardRuleId, double, std::int64_t,
                      std::string, std::string, std::int64_t, std::string, std::string, std::string, Instant>(
      [&](std::int64_t ledger, RewardLineId id, UserId user, RewardLine::Kind kind, RewardRuleId rule, double value,
          std::int64_t amount, std::string currency, std::string ofPeriod, std::int64_t before, std::string reason,
          std::string userName, std::string by, Instant at) {
        RewardLine line{
            id, user, kind, {}, value, {amount, std::move(currency)}, std::move(ofPeriod), before, std::move(reason)};
        line.rule.id = rule;
        all.emplace_back(ledger, RewardLineRow{std::move(line), std::move(userName), std::move(by), at});
      });
  std::map<RewardRuleId, RewardRule> rules;  // many lines have the same
  for (auto& [ledger, row] : all) {
    const RewardRuleId id = row.line.rule.id;
    if (!id) continue;
    const auto [at, isNew] = rules.try_emplace(id, row.line.rule);
    if (isNew)
      if (auto rule = readRewardRule(db, id)) at->second = std::move(rule->rule);
    row.line.rule = at->second;
  }
  return all;
}

}  // namespace

std::vector<RewardRuleRow> readRewardRules(Connection& db) {
  return rewardRules(sql(db, kRule + "WHERE r.removed = 0 ORDER BY r.id"));
}

std::optional<RewardRuleRow> readRewardRule(Connection& db, RewardRuleId id, bool removedToo) {
  auto found = rewardRules(sql(db, kRule + "WHERE r.id = :i AND r.removed <= :r").with(id, removedToo));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

RewardRuleId writeRewardRule(Connection& db, const RewardRule& rule, UserId by, Instant at) {
  if (rule.id) removeRewardRule(db, rule.id);
  const std::string measure = domain::hasMeasure(rule.kind) ? domain::infoOf(rule.measure).code : "";
  sql(db,
      "INSERT INTO reward_rule (name, kind, measure, outcome, threshold, amount, permille, currency, period_kind, "
      "scope_kind, scope_id, replaces, created_by, created_at) VALUES (:n, :k, :m, :o, :t, :a, :s, :c, :p, :sk, :si, "
      ":old, :by, :at)")
      .with(rule.name, rule.kind, measure, rule.outcome, rule.threshold, rule.amount.minor, rule.permille,
            rule.amount.currency, rule.period, rule.scope.kind, rule.scope.id, rule.id, by, at)
      .run();
  return RewardRuleId(db.lastInsertId());
}

void removeRewardRule(Connection& db, RewardRuleId id) {
  sql(db, "UPDATE reward_rule SET removed = 1 WHERE id = :i").with(id).run();
}

std::vector<LedgerRow> readLedgers(Connection& db) {
  return ledgers(sql(db, kLedger + "ORDER BY l.period DESC"));
}

std::optional<LedgerRow> readLedger(Connection& db, const std::string& period) {
  auto found = ledgers(sql(db, kLedger + "WHERE l.period = :p").with(period));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

LedgerRow openLedger(Connection& db, const std::string& period) {
  sql(db, "INSERT OR IGNORE INTO reward_ledger (period) VALUES (:p)").with(period).run();
  return *readLedger(db, period);
}

void markComputed(Connection& db, std::int64_t ledger, Instant at) {
  sql(db, "UPDATE reward_ledger SET computed_at = :at WHERE id = :i").with(at, ledger).run();
}

void approveLedger(Connection& db, std::int64_t ledger, UserId by, Instant at) {
  sql(db, "UPDATE reward_ledger SET state = 1, approved_by = :by, approved_at = :at WHERE id = :i")
      .with(by, at, ledger)
      .run();
}

std::vector<RewardLineRow> readRewardLines(Connection& db, std::int64_t ledger, UserId user) {
  std::vector<RewardLineRow> lines;
  for (auto& [of, row] :
       rewardLines(db, sql(db, kLine + "WHERE l.ledger_id = :l AND (l.user_id = :u OR :all = 0) ORDER BY "
                                       "u.display_name, l.user_id, l.id")
                           .with(ledger, user, user)))
    lines.push_back(std::move(row));
  return lines;
}

std::optional<std::pair<LedgerRow, RewardLineRow>> readRewardLine(Connection& db, RewardLineId id) {
  auto found = rewardLines(db, sql(db, kLine + "WHERE l.id = :i").with(id));
  if (found.empty()) return std::nullopt;
  auto ledger = ledgers(sql(db, kLedger + "WHERE l.id = :i").with(found.front().first));
  if (ledger.empty()) return std::nullopt;
  return std::pair{std::move(ledger.front()), std::move(found.front().second)};
}

RewardLineId addRewardLine(Connection& db, std::int64_t ledger, const RewardLine& line, UserId by, Instant at) {
  sql(db,
      "INSERT INTO reward_line (ledger_id, user_id, kind, rule_id, value, amount, currency, of_period, before, reason, "
      "entered_by, entered_at) VALUES (:l, :u, :k, :r, :v, :a, :c, :p, :b, :why, :by, :at)")
      .with(ledger, line.user, line.kind, line.rule.id, line.value, line.amount.minor, line.amount.currency,
            line.ofPeriod, line.before, line.reason, by, at)
      .run();
  return RewardLineId(db.lastInsertId());
}

void removeRewardLine(Connection& db, RewardLineId id) {
  sql(db, "DELETE FROM reward_line WHERE id = :i").with(id).run();
}

void removeComputedLines(Connection& db, std::int64_t ledger) {
  sql(db, "DELETE FROM reward_line WHERE ledger_id = :l AND kind <> :k").with(ledger, RewardLine::Kind::Manual).run();
  sql(db, "DELETE FROM reward_basis WHERE ledger_id = :l").with(ledger).run();
}

RewardBasis readRewardBasis(Connection& db, std::int64_t ledger) {
  RewardBasis basis;
  sql(db, "SELECT rule_id, user_id FROM reward_basis WHERE ledger_id = :l ORDER BY rule_id, user_id")
      .with(ledger)
      .each<RewardRuleId, UserId>([&](RewardRuleId rule, UserId user) { basis.emplace_back(rule, user); });
  return basis;
}

void addRewardBasis(Connection& db, std::int64_t ledger, RewardRuleId rule, UserId user) {
  sql(db, "INSERT OR IGNORE INTO reward_basis (ledger_id, rule_id, user_id) VALUES (:l, :r, :u)")
      .with(ledger, rule, user)
      .run();
}

std::map<std::pair<RewardRuleId, UserId>, std::int64_t> givenFor(Connection& db, const std::string& period) {
  std::map<std::pair<RewardRuleId, UserId>, std::int64_t> given;
  sql(db,
      "SELECT n.rule_id, n.user_id, sum(n.amount) FROM reward_line n JOIN reward_ledger l ON l.id = n.ledger_id WHERE "
      "l.state = 1 AND n.rule_id <> 0 AND ((n.kind = 0 AND l.period = :p) OR (n.kind = 2 AND n.of_period = :p2)) GROUP "
      "BY n.rule_id, n.user_id")
      .with(period, period)
      .each<RewardRuleId, UserId, std::int64_t>([&](RewardRuleId rule, UserId user, std::int64_t sum) {
        given[{rule, user}] = sum;
      });
  return given;
}

}  // namespace callwright::storage
