#pragma once
#include "app/job.hpp"
#include "callwright/app/script_library.hpp"

namespace callwright::app {

// ViewTeamWork or ManageScripts.
Result<Nothing> needScripts(const Job& job);
Result<domain::ScriptTitle> needScript(Job& job, domain::ScriptId id);
Result<domain::ScriptVersion> needVersion(Job& job, domain::ScriptVersionId id);
// … that is published.
Result<domain::ScriptVersion> needPublished(Job& job, domain::ScriptVersionId id);

domain::ScriptVocabulary vocabularyOf(Job& job);
std::optional<domain::ScriptVersion> draftOf(Job& job, domain::ScriptId script);
// What SaveScriptDraft and PublishScript do, within a transaction and without asking for permission.
Result<SaveScriptDraft::Saved> keepDraft(Job& job, const SaveScriptDraft& request,
                                         const domain::ScriptVocabulary& vocabulary);
Result<domain::ScriptVersionId> publishDraft(Job& job, domain::ScriptId script);
// Points the campaign to the version; audited and announced.
void follow(Job& job, domain::CampaignId campaign, domain::ScriptVersionId before, domain::ScriptVersionId version);

}  // namespace callwright::app
