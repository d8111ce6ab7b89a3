#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/callable.hpp"
#include "app/use_case.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/storage/campaign_store.hpp"

namespace callwright::app {
namespace {

using domain::CauseRule;
using domain::Permission;

std::vector<CauseRule> rulesInUse(storage::Connection& db) {
  auto rules = storage::readCauseRules(db);
  return rules.empty() ? domain::shippedCauseRules() : rules;
}

bool isKnown(storage::Connection& db, const std::string& code) {
  if (code.empty() || storage::outcomeExists(db, code)) return true;
  const auto outcomes = defaultOutcomes(db);
  return std::any_of(outcomes.begin(), outcomes.end(),
                     [&](const domain::Outcome& o) { return o.active && o.code == code; });
}

std::string described(const std::vector<CauseRule>& rules) {
  nlohmann::ordered_json all;
  for (const CauseRule& rule : rules) all[domain::causeKeyOf(rule)] = rule.outcome;
  return all.dump();
}

}  // namespace

Result<ListCauseRules::Reply> handle(Job& job, const ListCauseRules&) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  return rulesInUse(job.db);
}

Result<Nothing> handle(Job& job, const SaveCauseRules& request) {
  if (auto ok = job.need(Permission::ManageOutcomes); !ok) return ok;
  if (auto ok = domain::checkCauseRules(request.rules); !ok) return tl::unexpected<Error>(ok.error());
  for (const CauseRule& rule : request.rules)
    if (!isKnown(job.db, rule.outcome)) return domain::fail(ErrorCode::OutcomeUnknown, rule.outcome);
  const auto before = rulesInUse(job.db);
  storage::writeCauseRules(job.db, request.rules);
  job.audit("cause_rules.change", "settings", 0, described(before), described(request.rules));
  job.changed(Change::Kind::Outcomes);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ListCauseRules)
CALLWRIGHT_USE_CASE(SaveCauseRules)

}  // namespace callwright::app
