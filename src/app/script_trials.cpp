#include <nlohmann/json.hpp>
#include <random>

#include "app/callable.hpp"
#include "app/script_library.hpp"
#include "app/use_case.hpp"
#include "callwright/app/script_figures.hpp"
#include "callwright/storage/script_store.hpp"

// Two versions of a script against each other.
namespace callwright::app {
namespace {

using domain::Permission;
using domain::ScriptTrial;
using domain::ScriptVersionId;
using nlohmann::json;

domain::TrialArm armOf(const std::vector<storage::VersionCalls>& counted, ScriptVersionId version) {
  for (const auto& calls : counted)
    if (calls.version == version) return {calls.reached, std::min(calls.sold, calls.reached)};
  return {};
}

int numberOf(Job& job, ScriptVersionId id) {
  const auto version = storage::readVersion(job.db, id);
  return version ? version->number : 0;
}

}  // namespace

Result<ListScriptTrials::Reply> handle(Job& job, const ListScriptTrials& request) {
  if (auto ok = needScripts(job); !ok) return tl::unexpected(ok.error());
  ListScriptTrials::Reply all;
  for (ScriptTrial& trial : storage::trialsOf(job.db, request.script)) {
    TrialPage page;
    page.trial = std::move(trial);
    if (const auto campaign = loadCampaign(job.db, page.trial.campaign)) page.campaign = campaign->name;
    page.firstNumber = numberOf(job, page.trial.first);
    page.secondNumber = numberOf(job, page.trial.second);
    page.winnerNumber = numberOf(job, page.trial.winner);
    const auto counted = storage::callsOfTrial(job.db, page.trial.id);
    page.first = armOf(counted, page.trial.first);
    page.second = armOf(counted, page.trial.second);
    page.result = domain::compareVersions(page.first, page.second);
    all.push_back(std::move(page));
  }
  return all;
}

Result<domain::ScriptTrialId> handle(Job& job, const StartScriptTrial& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return tl::unexpected(ok.error());
  const auto campaign = needCampaign(job, request.campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  const auto first = needPublished(job, request.first), second = needPublished(job, request.second);
  if (!first) return tl::unexpected(first.error());
  if (!second) return tl::unexpected(second.error());
  if (first->id == second->id || first->script != second->script)
    return domain::fail(ErrorCode::BadValue, "second_version", std::to_string(second->number),
                        "another version of the same script");
  if (request.share < 1 || request.share > 99)
    return domain::fail(ErrorCode::BadValue, "share", std::to_string(request.share), "1…99");
  if (storage::runningTrial(job.db, request.campaign))
    return domain::fail(ErrorCode::AlreadyExists, "script_trial", campaign->name);
  // A campaign of another script is given to this one by who manages campaigns.
  const auto present = storage::readVersion(job.db, campaign->script);
  if (!present || present->script != first->script) {
    if (auto ok = job.need(Permission::ManageCampaigns); !ok) return tl::unexpected(ok.error());
  }
  ScriptTrial trial;
  trial.campaign = request.campaign;
  trial.first = request.first;
  trial.second = request.second;
  trial.share = request.share;
  std::random_device random;
  trial.salt = (static_cast<std::uint64_t>(random()) << 32) | random();
  trial.startedAt = job.now;
  const auto id = storage::addTrial(job.db, trial, job.actor.user);
  if (campaign->script != request.first) follow(job, request.campaign, campaign->script, request.first);
  job.audit(
      "script.trial", "campaign", request.campaign.value, {},
      json{{"trial", id.value}, {"first", first->number}, {"second", second->number}, {"share", request.share}}.dump());
  job.changed(Change::Kind::Scripts, first->script.value);
  return id;
}

Result<Nothing> handle(Job& job, const EndScriptTrial& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
  const auto trial = storage::readTrial(job.db, request.trial);
  if (!trial || domain::isSet(trial->endedAt))
    return domain::fail(ErrorCode::NotFound, "script_trial", std::to_string(request.trial.value));
  const ScriptVersionId winner = request.winner;
  if (winner && winner != trial->first && winner != trial->second)
    return domain::fail(ErrorCode::BadValue, "winner", std::to_string(numberOf(job, winner)), "one of the two");
  storage::endTrial(job.db, trial->id, winner, job.actor.user, job.now);
  const auto campaign = needCampaign(job, trial->campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  if (winner && winner != campaign->script) follow(job, campaign->id, campaign->script, winner);
  job.audit("script.trial_end", "campaign", trial->campaign.value, json{{"trial", trial->id.value}}.dump(),
            json{{"winner", numberOf(job, winner)}}.dump());
  job.changed(Change::Kind::Campaigns, trial->campaign.value);
  job.changed(Change::Kind::Scripts);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ListScriptTrials)
CALLWRIGHT_USE_CASE(StartScriptTrial)
CALLWRIGHT_USE_CASE(EndScriptTrial)

}  // namespace callwright::app
