#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/script.hpp"
#include "callwright/domain/script_version.hpp"
#include "callwright/storage/connection.hpp"

// Scripts, their versions, the trials of two versions, and the ways of calls through them.
namespace callwright::storage {

// By title.
std::vector<domain::ScriptTitle> readScripts(Connection& db);
std::optional<domain::ScriptTitle> readScript(Connection& db, domain::ScriptId id);
std::optional<domain::ScriptId> findScript(Connection& db, const std::string& title, const std::string& language);
domain::ScriptId addScript(Connection& db, const domain::ScriptTitle& script);
void writeScript(Connection& db, const domain::ScriptTitle& script);
void removeScript(Connection& db, domain::ScriptId id);  // without versions

// Of a script, or of all (none); the newest first.
std::vector<domain::ScriptVersion> readVersions(Connection& db, domain::ScriptId script);
std::optional<domain::ScriptVersion> readVersion(Connection& db, domain::ScriptVersionId id);
std::string versionText(Connection& db, domain::ScriptVersionId id);
// A further version as a draft. Only number, note and problems of `version` count.
domain::ScriptVersionId addScriptDraft(Connection& db, const domain::ScriptVersion& version, const std::string& text,
                                       domain::UserId by, domain::Instant now);
void writeScriptDraft(Connection& db, const domain::ScriptVersion& version, const std::string& text, domain::UserId by,
                      domain::Instant now);
void removeScriptDraft(Connection& db, domain::ScriptVersionId id);
void publishVersion(Connection& db, domain::ScriptVersionId id, domain::UserId by, domain::Instant now);
void retireVersion(Connection& db, domain::ScriptVersionId id, domain::UserId by, domain::Instant now);

// Campaigns that follow a version, or try it; finished ones too.
struct ScriptUse {
  domain::CampaignId campaign;
  std::string name;
  bool finished = false;
  domain::ScriptVersionId version;
};
std::vector<ScriptUse> scriptUses(Connection& db);
void followVersion(Connection& db, domain::CampaignId campaign, domain::ScriptVersionId version);

std::optional<domain::ScriptTrial> runningTrial(Connection& db, domain::CampaignId campaign);
std::optional<domain::ScriptTrial> readTrial(Connection& db, domain::ScriptTrialId id);
std::vector<domain::ScriptTrial> trialsOf(Connection& db, domain::ScriptId script);  // the newest first
domain::ScriptTrialId addTrial(Connection& db, const domain::ScriptTrial& trial, domain::UserId by);
void endTrial(Connection& db, domain::ScriptTrialId id, domain::ScriptVersionId winner, domain::UserId by,
              domain::Instant now);

// Calls that followed the versions; of closed calls whether the outcome counts as reached, as a sale.
struct VersionCalls {
  domain::ScriptVersionId version;
  std::int64_t calls = 0, reached = 0, sold = 0;
};
std::vector<VersionCalls> callsOfVersions(Connection& db, domain::ScriptId script);
std::vector<VersionCalls> callsOfTrial(Connection& db, domain::ScriptTrialId trial);

struct ScriptVisit {
  std::string step, answer;  // id of the step; the answer as shown, "" none
  domain::Instant enteredAt;
};
std::vector<ScriptVisit> scriptVisits(Connection& db, domain::CallId call);
domain::ScriptValues scriptValues(Connection& db, domain::CallId call);
// Writes the visit at the position, or its answer if it is there already.
void saveScriptVisit(Connection& db, domain::CallId call, int position, const ScriptVisit& visit);
void saveScriptValue(Connection& db, domain::CallId call, const std::string& name, const std::string& value,
                     domain::Instant now);  // "" removes it

// Closed calls that went through the version, opened in that span (absent: open-ended), with what happened.
struct WalkedCall {
  std::vector<ScriptVisit> visits;
  domain::Instant endedAt;
  bool reached = false, sold = false;
};
void eachWalkedCall(Connection& db, domain::ScriptVersionId version, domain::Instant from, domain::Instant until,
                    const std::function<void(const WalkedCall&)>& take);

// What was captured in closed calls of a script, any version, opened in that span.
struct CapturedValue {
  domain::CallId call;
  domain::CustomerId customer;
  std::string name, value;
};
void eachCapturedValue(Connection& db, domain::ScriptId script, domain::Instant from, domain::Instant until,
                       const std::function<void(const CapturedValue&)>& take);

}  // namespace callwright::storage
