#include "app/script_effects.hpp"

#include <nlohmann/json.hpp>

#include "callwright/domain/script_trial.hpp"
#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/script_store.hpp"

namespace callwright::app {
namespace {

std::optional<domain::Script> scriptOf(Job& job, const storage::CallRow& call) {
  if (!call.script) return std::nullopt;
  return exchange::parseScript(storage::versionText(job.db, call.script)).script;
}

}  // namespace

void chooseScript(Job& job, const domain::Campaign& campaign, storage::CallRow& call) {
  call.script = campaign.script;
  const auto trial = storage::runningTrial(job.db, campaign.id);
  if (!trial) return;
  call.trial = trial->id;
  const bool second = domain::drawsSecond(trial->salt, call.customer.value, trial->share / 100.0);
  call.script = second ? trial->second : trial->first;
}

void keepCaptured(Job& job, const storage::CallRow& call) {
  if (!call.customer) return;
  const domain::ScriptValues values = storage::scriptValues(job.db, call.id);
  if (values.empty()) return;
  const auto script = scriptOf(job, call);
  if (!script || script->kind == domain::ScriptKind::Survey) return;
  auto customer = storage::loadCustomer(job.db, call.customer);
  if (!customer) return;
  nlohmann::json before = nlohmann::json::object(), after = nlohmann::json::object();
  for (const auto& [name, value] : values) {
    std::string& known = customer->custom[name];
    if (known == value) continue;
    if (!known.empty()) before["custom:" + name] = known;
    after["custom:" + name] = known = value;
  }
  if (after.empty()) return;
  storage::updateCustomer(job.db, *customer, job.now);
  job.audit("save_customer", "customer", call.customer.value, before.dump(), after.dump());
}

std::string scriptStage(Job& job, const storage::CallRow& call, const std::string& outcome) {
  std::vector<std::pair<std::string, std::string>> way;
  for (storage::ScriptVisit& visit : storage::scriptVisits(job.db, call.id))
    way.emplace_back(std::move(visit.step), std::move(visit.answer));
  const auto script = way.empty() ? std::nullopt : scriptOf(job, call);
  if (!script) return {};
  return domain::stageOnTheWay(*script, way, storage::scriptValues(job.db, call.id), outcome);
}

}  // namespace callwright::app
