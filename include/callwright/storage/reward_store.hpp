#pragma once
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "callwright/domain/reward.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct RewardRuleRow {
  domain::RewardRule rule;
  std::string scopeName;  // "" for the company, and for what is gone
};
std::vector<RewardRuleRow> readRewardRules(Connection& db);  // those in force, by id
// In force or not: a changed rule stays as it was.
std::optional<RewardRuleRow> readRewardRule(Connection& db, domain::RewardRuleId id, bool removedToo = true);
// A new row, also where it takes the place of an old one (rule.id), which is out of force then.
domain::RewardRuleId writeRewardRule(Connection& db, const domain::RewardRule& rule, domain::UserId by,
                                     domain::Instant at);
void removeRewardRule(Connection& db, domain::RewardRuleId id);

struct LedgerRow {
  std::int64_t id = 0;
  std::string period;
  bool isApproved = false;
  domain::Instant computedAt, approvedAt;
  std::string approvedBy;  // "" for the owner, on the command line
};
std::vector<LedgerRow> readLedgers(Connection& db);  // by period, the latest first
std::optional<LedgerRow> readLedger(Connection& db, const std::string& period);
LedgerRow openLedger(Connection& db, const std::string& period);  // made if there is none
void markComputed(Connection& db, std::int64_t ledger, domain::Instant at);
void approveLedger(Connection& db, std::int64_t ledger, domain::UserId by, domain::Instant at);

struct RewardLineRow {
  domain::RewardLine line;
  std::string userName, enteredBy;
  domain::Instant enteredAt;
};
// By user's name, then as they were made; of one user, or of all.
std::vector<RewardLineRow> readRewardLines(Connection& db, std::int64_t ledger, domain::UserId user = {});
std::optional<std::pair<LedgerRow, RewardLineRow>> readRewardLine(Connection& db, domain::RewardLineId id);
domain::RewardLineId addRewardLine(Connection& db, std::int64_t ledger, const domain::RewardLine& line,
                                   domain::UserId by, domain::Instant at);
void removeRewardLine(Connection& db, domain::RewardLineId id);
void removeComputedLines(Connection& db, std::int64_t ledger);  // and whom the rules looked at; manual lines stay

// Whom a rule looked at when the ledger was computed.
using RewardBasis = std::vector<std::pair<domain::RewardRuleId, domain::UserId>>;
RewardBasis readRewardBasis(Connection& db, std::int64_t ledger);  // by rule
void addRewardBasis(Connection& db, std::int64_t ledger, domain::RewardRuleId rule, domain::UserId user);
// What approved ledgers have given so far for a period by rule and user: own lines and adjustments, in minor units.
std::map<std::pair<domain::RewardRuleId, domain::UserId>, std::int64_t> givenFor(Connection& db,
                                                                                 const std::string& period);

}  // namespace callwright::storage
