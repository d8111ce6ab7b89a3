#include "app/script_library.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/callable.hpp"
#include "app/use_case.hpp"
#include "callwright/app/scripts.hpp"
#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/script_store.hpp"
#include "callwright/storage/system_store.hpp"

namespace callwright::app {
namespace {

using domain::Permission;
using domain::ScriptId;
using domain::ScriptTitle;
using domain::ScriptVersion;
using domain::ScriptVersionId;
using domain::ScriptVersionState;
using nlohmann::json;

constexpr const char* kForbidden = "forbidden_phrases";  // a setting: a JSON list

int countErrors(const LoadedScript& loaded) {
  return static_cast<int>(std::count_if(loaded.problems.begin(), loaded.problems.end(),
                                        [](const domain::ScriptProblem& p) { return !p.isWarning(); }));
}

// Nothing typed is refused for its title: a taken or missing one keeps what the script was called.
void nameAfter(Job& job, const domain::Script& read, ScriptTitle& script) {
  const auto taken = [&](const std::string& title) {
    const auto other = storage::findScript(job.db, title, read.language);
    return other && *other != script.id;
  };
  std::string title = read.title;
  if (script.id && (title.empty() || taken(title))) title = script.title;
  if (title.empty()) title = std::filesystem::path(script.fileName).stem().string();
  if (title.empty()) title = "script";
  const std::string base = title;
  for (int n = 2; taken(title); ++n) title = base + " (" + std::to_string(n) + ")";
  script.title = title;
  script.language = read.language;
  script.product = read.product;
  script.kind = read.kind;
}

std::vector<std::string> followersOf(const std::vector<storage::ScriptUse>& uses, ScriptVersionId version) {
  std::vector<std::string> names;
  for (const auto& use : uses)
    if (use.version == version) names.push_back(use.name);
  return names;
}

}  // namespace

Result<Nothing> needScripts(const Job& job) {
  if (job.may(Permission::ManageScripts)) return Nothing{};
  return job.need(Permission::ViewTeamWork);
}

Result<ScriptTitle> needScript(Job& job, ScriptId id) {
  auto script = storage::readScript(job.db, id);
  if (!script) return domain::fail(ErrorCode::NotFound, "script", std::to_string(id.value));
  return std::move(*script);
}

Result<ScriptVersion> needVersion(Job& job, ScriptVersionId id) {
  auto version = storage::readVersion(job.db, id);
  if (!version) return domain::fail(ErrorCode::NotFound, "script_version", std::to_string(id.value));
  return std::move(*version);
}

Result<ScriptVersion> needPublished(Job& job, ScriptVersionId id) {
  auto version = needVersion(job, id);
  if (!version || version->state == ScriptVersionState::Published) return version;
  const auto script = needScript(job, version->script);
  if (!script) return tl::unexpected(script.error());
  return domain::fail(ErrorCode::VersionNotPublished, script->title, std::to_string(version->number));
}

domain::ScriptVocabulary vocabularyOf(Job& job) {
  domain::ScriptVocabulary vocabulary;
  vocabulary.outcomes = storage::outcomeCodes(job.db);
  for (const domain::Outcome& outcome : domain::shippedOutcomes())
    if (std::find(vocabulary.outcomes.begin(), vocabulary.outcomes.end(), outcome.code) == vocabulary.outcomes.end())
      vocabulary.outcomes.push_back(outcome.code);
  for (const domain::Stage& stage : storage::listStages(job.db)) vocabulary.stages.push_back(stage.code);
  vocabulary.forbidden = domain::ScriptVocabulary::shippedForbiddenPhrases();
  if (const auto kept = storage::readSetting(job.db, kForbidden))
    vocabulary.forbidden = json::parse(*kept).get<std::vector<std::string>>();
  return vocabulary;
}

std::optional<ScriptVersion> draftOf(Job& job, ScriptId script) {
  auto versions = storage::readVersions(job.db, script);
  if (versions.empty() || versions.front().state != ScriptVersionState::Draft) return std::nullopt;
  return std::move(versions.front());
}

Result<SaveScriptDraft::Saved> keepDraft(Job& job, const SaveScriptDraft& request,
                                         const domain::ScriptVocabulary& vocabulary) {
  if (request.text.size() > exchange::scriptSizeLimit)
    return domain::fail(ErrorCode::FileTooLarge, request.fileName, std::to_string(request.text.size()),
                        std::to_string(exchange::scriptSizeLimit));
  ScriptTitle script;
  script.fileName = request.fileName;
  if (request.script) {
    auto known = needScript(job, request.script);
    if (!known) return tl::unexpected(known.error());
    script = std::move(*known);
  }
  std::optional<ScriptVersion> draft;
  if (script.id) draft = draftOf(job, script.id);
  if (request.revision != 0 && request.revision != (draft ? draft->revision : 0))
    return domain::fail(ErrorCode::ConflictingEdit, "script", script.title);
  const LoadedScript loaded = readScript(request.text, vocabulary);
  nameAfter(job, loaded.script, script);
  const bool fresh = !draft;
  if (script.id) {
    storage::writeScript(job.db, script);
  } else {
    script.id = storage::addScript(job.db, script);
  }
  ScriptVersion version = draft.value_or(ScriptVersion{});
  version.script = script.id;
  version.note = loaded.script.note;
  version.problems = countErrors(loaded);
  if (fresh) {
    version.id = storage::addScriptDraft(job.db, version, request.text, job.actor.user, job.now);
    job.audit("script.draft", "script", script.id.value, {}, json{{"title", script.title}}.dump());
  } else {
    storage::writeScriptDraft(job.db, version, request.text, job.actor.user, job.now);
  }
  job.changed(Change::Kind::Scripts, script.id.value);
  return SaveScriptDraft::Saved{script.id, *storage::readVersion(job.db, version.id)};
}

Result<ScriptVersionId> publishDraft(Job& job, ScriptId id) {
  const auto script = needScript(job, id);
  if (!script) return tl::unexpected(script.error());
  const auto draft = draftOf(job, id);
  if (!draft) return domain::fail(ErrorCode::NotFound, "draft", script->title);
  // Outcomes and phrases may have changed since it was saved.
  const LoadedScript loaded = readScript(storage::versionText(job.db, draft->id), vocabularyOf(job));
  if (const int wrong = countErrors(loaded); wrong > 0) {
    const auto first = std::find_if(loaded.problems.begin(), loaded.problems.end(),
                                    [](const domain::ScriptProblem& p) { return !p.isWarning(); });
    return domain::fail(ErrorCode::DraftHasProblems, script->title, std::to_string(wrong), std::to_string(first->line));
  }
  if (const auto other = storage::findScript(job.db, loaded.script.title, loaded.script.language);
      other && *other != id)
    return domain::fail(ErrorCode::AlreadyExists, "script", loaded.script.title);
  storage::publishVersion(job.db, draft->id, job.actor.user, job.now);
  job.audit("script.publish", "script", id.value, {},
            json{{"title", script->title}, {"version", draft->number}}.dump());
  job.changed(Change::Kind::Scripts, id.value);
  return draft->id;
}

void follow(Job& job, domain::CampaignId campaign, ScriptVersionId before, ScriptVersionId version) {
  storage::followVersion(job.db, campaign, version);
  job.audit("campaign.script", "campaign", campaign.value, json{{"script_version", before.value}}.dump(),
            json{{"script_version", version.value}}.dump());
  job.changed(Change::Kind::Campaigns, campaign.value);
  job.changed(Change::Kind::Scripts);
}

Result<ListScripts::Reply> handle(Job& job, const ListScripts&) {
  if (auto ok = needScripts(job); !ok) return tl::unexpected(ok.error());
  const auto uses = storage::scriptUses(job.db);
  const auto versions = storage::readVersions(job.db, {});
  ListScripts::Reply all;
  for (ScriptTitle& script : storage::readScripts(job.db)) {
    ScriptSummary summary;
    summary.script = std::move(script);
    for (const ScriptVersion& version : versions) {
      if (version.script != summary.script.id) continue;
      if (version.state == ScriptVersionState::Draft) {
        summary.draft = version.number;
        summary.draftProblems = version.problems;
      }
      if (version.state == ScriptVersionState::Published) summary.published.push_back(version.number);
      bool followed = false;
      for (const auto& use : uses) {
        if (use.version != version.id || use.finished) continue;
        followed = true;
        if (std::find(summary.campaigns.begin(), summary.campaigns.end(), use.name) == summary.campaigns.end())
          summary.campaigns.push_back(use.name);
        summary.inTrial = summary.inTrial || storage::runningTrial(job.db, use.campaign).has_value();
      }
      if (followed) summary.followed.push_back(version.number);
    }
    all.push_back(std::move(summary));
  }
  return all;
}

Result<ScriptPage> handle(Job& job, const OpenScriptTemplate& request) {
  if (auto ok = needScripts(job); !ok) return tl::unexpected(ok.error());
  auto script = needScript(job, request.script);
  if (!script) return tl::unexpected(script.error());
  ScriptPage page{std::move(*script), {}, {}};
  const auto uses = storage::scriptUses(job.db);
  const auto calls = storage::callsOfVersions(job.db, request.script);
  for (ScriptVersion& version : storage::readVersions(job.db, request.script)) {
    ScriptVersionRow row;
    row.version = std::move(version);
    row.campaigns = followersOf(uses, row.version.id);
    for (const auto& counted : calls) {
      if (counted.version != row.version.id) continue;
      row.calls = counted.calls;
      row.reached = counted.reached;
      row.sold = counted.sold;
    }
    page.versions.push_back(std::move(row));
  }
  if (!page.versions.empty()) page.text = storage::versionText(job.db, page.versions.front().version.id);
  return page;
}

Result<std::string> handle(Job& job, const ReadScriptVersion& request) {
  if (!job.may(Permission::WorkQueue)) {
    if (auto ok = needScripts(job); !ok) return tl::unexpected(ok.error());
  }
  const auto version = needVersion(job, request.version);
  if (!version) return tl::unexpected(version.error());
  return storage::versionText(job.db, version->id);
}

Result<ListScriptChoices::Reply> handle(Job& job, const ListScriptChoices&) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  const auto versions = storage::readVersions(job.db, {});
  ListScriptChoices::Reply all;
  for (const ScriptTitle& script : storage::readScripts(job.db)) {
    if (script.kind == domain::ScriptKind::Persona) continue;
    bool newest = true;
    for (const ScriptVersion& version : versions) {
      if (version.script != script.id || version.state != ScriptVersionState::Published) continue;
      all.push_back({version.id, script.title, script.language, version.number, newest});
      newest = false;
    }
  }
  return all;
}

Result<domain::ScriptVocabulary> handle(Job& job, const ReadScriptVocabulary&) {
  if (!job.actor.signedIn) return domain::fail(ErrorCode::NotSignedIn);
  return vocabularyOf(job);
}

Result<SaveScriptDraft::Saved> handle(Job& job, const SaveScriptDraft& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return tl::unexpected(ok.error());
  return keepDraft(job, request, vocabularyOf(job));
}

Result<Nothing> handle(Job& job, const DiscardScriptDraft& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
  const auto script = needScript(job, request.script);
  if (!script) return tl::unexpected(script.error());
  const auto draft = draftOf(job, request.script);
  if (!draft) return domain::fail(ErrorCode::NotFound, "draft", script->title);
  job.audit(
      "script.discard", "script", request.script.value,
      json{{"title", script->title}, {"version", draft->number}, {"text", storage::versionText(job.db, draft->id)}}
          .dump(),
      {});
  storage::removeScriptDraft(job.db, draft->id);
  const auto left = storage::readVersions(job.db, request.script);
  if (left.empty()) {
    storage::removeScript(job.db, request.script);
  } else {
    ScriptTitle named = *script;
    nameAfter(job, exchange::parseScript(storage::versionText(job.db, left.front().id)).script, named);
    storage::writeScript(job.db, named);
  }
  job.changed(Change::Kind::Scripts, request.script.value);
  return Nothing{};
}

Result<ScriptVersionId> handle(Job& job, const PublishScript& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return tl::unexpected(ok.error());
  const auto uses = storage::scriptUses(job.db);
  const auto before = storage::readVersions(job.db, request.script);
  const auto published = publishDraft(job, request.script);
  if (!published || !request.everywhere) return published;
  for (const auto& use : uses) {
    const bool ours = std::any_of(before.begin(), before.end(),
                                  [&](const ScriptVersion& version) { return version.id == use.version; });
    // A campaign that tries two versions keeps to them until the trial ends.
    if (ours && !use.finished && !storage::runningTrial(job.db, use.campaign))
      follow(job, use.campaign, use.version, *published);
  }
  return published;
}

Result<Nothing> handle(Job& job, const RetireScriptVersion& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
  const auto version = needPublished(job, request.version);
  if (!version) return tl::unexpected(version.error());
  const auto script = needScript(job, version->script);
  if (!script) return tl::unexpected(script.error());
  std::int64_t users = 0;
  for (const auto& use : storage::scriptUses(job.db))
    if (use.version == request.version && !use.finished) ++users;
  if (users > 0)
    return domain::fail(ErrorCode::StillUsed, "script_version", script->title + " v" + std::to_string(version->number),
                        "campaign", std::to_string(users));
  storage::retireVersion(job.db, request.version, job.actor.user, job.now);
  job.audit("script.retire", "script", version->script.value, {},
            json{{"title", script->title}, {"version", version->number}}.dump());
  job.changed(Change::Kind::Scripts, version->script.value);
  return Nothing{};
}

Result<Nothing> handle(Job& job, const FollowScriptVersion& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
  const auto campaign = needCampaign(job, request.campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  const auto version = needPublished(job, request.version);
  if (!version) return tl::unexpected(version.error());
  const auto present = storage::readVersion(job.db, campaign->script);
  if (!present || present->script != version->script) {
    if (auto ok = job.need(Permission::ManageCampaigns); !ok) return ok;
  }
  if (storage::runningTrial(job.db, campaign->id))
    return domain::fail(ErrorCode::AlreadyExists, "script_trial", campaign->name);
  follow(job, campaign->id, campaign->script, request.version);
  return Nothing{};
}

Result<Nothing> handle(Job& job, const SaveForbiddenPhrases& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
  std::vector<std::string> phrases;
  for (std::string phrase : request.phrases) {
    phrase.erase(0, std::min(phrase.find_first_not_of(" \t\r\n"), phrase.size()));
    phrase.erase(phrase.find_last_not_of(" \t\r\n") + 1);
    if (!phrase.empty() && std::find(phrases.begin(), phrases.end(), phrase) == phrases.end())
      phrases.push_back(std::move(phrase));
  }
  job.audit("script.forbidden", "setting", 0, json{{"phrases", vocabularyOf(job).forbidden}}.dump(),
            json{{"phrases", phrases}}.dump());
  storage::writeSetting(job.db, kForbidden, json(phrases).dump());
  job.changed(Change::Kind::Scripts);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ListScripts)
CALLWRIGHT_USE_CASE(OpenScriptTemplate)
CALLWRIGHT_USE_CASE(ReadScriptVersion)
CALLWRIGHT_USE_CASE(ListScriptChoices)
CALLWRIGHT_USE_CASE(ReadScriptVocabulary)
CALLWRIGHT_USE_CASE(SaveScriptDraft)
CALLWRIGHT_USE_CASE(DiscardScriptDraft)
CALLWRIGHT_USE_CASE(PublishScript)
CALLWRIGHT_USE_CASE(RetireScriptVersion)
CALLWRIGHT_USE_CASE(FollowScriptVersion)
CALLWRIGHT_USE_CASE(SaveForbiddenPhrases)

}  // namespace callwright::app
