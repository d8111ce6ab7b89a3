#include "app/team_rules.hpp"

#include <nlohmann/json.hpp>

#include "app/use_case.hpp"
#include "callwright/storage/system_store.hpp"

namespace callwright::app {
namespace {

constexpr const char* kTeamRulesKey = "team_rules";

// Calls `each` with the name and the place of every rule that is a number.
template <class Rules, class F>
void eachTeamRule(Rules& rules, F each) {
  auto& a = rules.alerts;
  each("wrap_up_minutes", a.wrapUp);
  each("connect_points", a.connectPoints);
  each("compare_days", a.compareDays);
  each("goal_percent", a.goalPercent);
  each("callback_minutes", a.callbackOverdue);
  each("break_percent", a.breakPercent);
  each("queue_waiting", a.queueWaiting);
}

nlohmann::json teamRulesJson(const TeamRules& rules) {
  nlohmann::json json{{"agents_see_rank", rules.agentsSeeRank}, {"referrals", rules.referrals}};
  eachTeamRule(rules, [&](const char* name, const auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, int>)
      json[name] = value;
    else
      json[name] = value.count();
  });
  return json;
}

}  // namespace

TeamRules readTeamRules(Job& job) {
  TeamRules rules;
  const auto row = storage::readSetting(job.db, kTeamRulesKey);
  if (!row) return rules;
  const auto json = nlohmann::json::parse(*row, nullptr, false);
  if (!json.is_object()) return rules;
  TeamRules read;
  eachTeamRule(read, [&](const char* name, auto& value) {
    if (const auto found = json.find(name); found != json.end() && found->is_number_integer())
      value = std::decay_t<decltype(value)>(found->template get<int>());
  });
  if (const auto found = json.find("agents_see_rank"); found != json.end() && found->is_boolean())
    read.agentsSeeRank = found->get<bool>();
  if (const auto found = json.find("referrals"); found != json.end() && found->is_string())
    read.referrals = found->get<std::string>();
  return domain::check(read.alerts) ? read : rules;
}

Result<TeamRules> handle(Job& job, const ReadTeamRules&) {
  if (auto ok = job.need(domain::Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  return readTeamRules(job);
}

Result<Nothing> handle(Job& job, const SaveTeamRules& request) {
  if (auto ok = job.need(domain::Permission::ManageGoals); !ok) return ok;
  if (const auto sound = domain::check(request.rules.alerts); !sound) return tl::unexpected(sound.error());
  const TeamRules before = readTeamRules(job);
  const std::string after = teamRulesJson(request.rules).dump();
  storage::writeSetting(job.db, kTeamRulesKey, after);
  job.audit("save_team_rules", "settings", 0, teamRulesJson(before).dump(), after);
  job.changed(Change::Kind::Settings);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ReadTeamRules)
CALLWRIGHT_USE_CASE(SaveTeamRules)

}  // namespace callwright::app
