#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/script_version.hpp"

// The scripts of the database: drafts, published versions, campaigns that follow them. Reading needs ViewTeamWork or
// ManageScripts, changing ManageScripts.
namespace callwright::app {

struct ScriptSummary {
  domain::ScriptTitle script;
  int draft = 0;  // its number; 0: none
  int draftProblems = 0;
  std::vector<int> published;          // numbers, the newest first
  std::vector<int> followed;           // … by campaigns that are not finished
  std::vector<std::string> campaigns;  // that follow it, not finished
  bool inTrial = false;
};
struct ListScripts {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<ScriptSummary>;  // by title
};

struct ScriptVersionRow {
  domain::ScriptVersion version;
  std::vector<std::string> campaigns;             // that follow it
  std::int64_t calls = 0, reached = 0, sold = 0;  // closed calls, whenever
};
struct ScriptPage {
  domain::ScriptTitle script;
  std::vector<ScriptVersionRow> versions;  // the newest first
  std::string text;                        // of the newest
};
struct OpenScriptTemplate {
  static constexpr Lane lane = Lane::Read;
  using Reply = ScriptPage;
  domain::ScriptId script;
};
struct ReadScriptVersion {  // its text; also with WorkQueue
  static constexpr Lane lane = Lane::Read;
  using Reply = std::string;
  domain::ScriptVersionId version;
};

// A version that a campaign can follow: a published one.
struct ScriptChoice {
  domain::ScriptVersionId version;
  std::string title, language;
  int number = 0;
  bool newest = false;  // of its script
};
struct ListScriptChoices {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<ScriptChoice>;  // by title, the newest version first
};

// What templates may name here: outcomes, stages, phrases that must not be said. Any signed-in user.
struct ReadScriptVocabulary {
  static constexpr Lane lane = Lane::Read;
  using Reply = domain::ScriptVocabulary;
};

// Keeps the text as the script's draft, with problems or without; a script without a draft gets one with the next
// number, no script at all a new one. Errors: ConflictingEdit (saved elsewhere since `revision`; 0: whatever it is),
// FileTooLarge, AlreadyExists (title).
struct SaveScriptDraft {
  static constexpr Lane lane = Lane::Write;
  struct Saved {
    domain::ScriptId script;
    domain::ScriptVersion draft;
  };
  using Reply = Saved;
  domain::ScriptId script;  // none: a new one
  std::string text;
  std::int64_t revision = 0;
  std::string fileName;  // of a new one
};
// A script that was never published goes with its draft.
struct DiscardScriptDraft {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::ScriptId script;
};
// The draft becomes a version that never changes again. Errors: NotFound (no draft), DraftHasProblems, AlreadyExists
// (title). Calls in progress keep the version they have.
struct PublishScript {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::ScriptVersionId;
  domain::ScriptId script;
  bool everywhere = false;  // campaigns that follow the script go over to it, but finished ones and those that try two
};
struct RetireScriptVersion {  // StillUsed while a campaign that is not finished follows or tries it
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::ScriptVersionId version;
};
// The campaign goes over to another published version of the script that it follows; to a version of another script
// with ManageCampaigns only.
struct FollowScriptVersion {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CampaignId campaign;
  domain::ScriptVersionId version;
};

// A file, a folder of templates (*.md, with its folders) or a zip file of them. A template whose title and language are
// known becomes that script's draft, instead of a draft that is there; one with the same text as the newest version
// changes nothing. With `publish` those without problems are published. Each file is kept or refused by itself.
struct ImportScripts {
  static constexpr Lane lane = Lane::Long;
  struct File {
    std::string file, title;
    domain::ScriptId script;
    int version = 0;
    bool unchanged = false, published = false;
    std::vector<domain::ScriptProblem> problems;
    std::optional<domain::Error> error;  // then nothing was kept of it
  };
  using Reply = std::vector<File>;
  std::filesystem::path path;
  bool publish = false;
};
// The newest version of each, byte by byte, into a folder or a zip file (by the name).
struct ExportScripts {
  static constexpr Lane lane = Lane::Long;
  using Reply = std::vector<std::string>;  // names of the files
  std::vector<domain::ScriptId> scripts;   // empty: all
  std::filesystem::path path;
};

// Phrases that must not be said in a call; ManageScripts.
struct SaveForbiddenPhrases {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  std::vector<std::string> phrases;  // blanks around and empty ones are left out
};

}  // namespace callwright::app
