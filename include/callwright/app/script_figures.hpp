#pragma once
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/script_figures.hpp"
#include "callwright/domain/script_trial.hpp"
#include "callwright/domain/script_version.hpp"
#include "callwright/domain/survey.hpp"

// What scripts bring about. Reading needs ViewTeamWork or ManageScripts.
namespace callwright::app {

// Of closed calls opened in that span (absent: open-ended), step by step.
struct ReadScriptFigures {
  static constexpr Lane lane = Lane::Read;
  using Reply = domain::ScriptFigures;
  domain::ScriptVersionId version;
  domain::Instant from, until;
};

// A trial of two versions, with what it says so far: A is the first version, B the second.
struct TrialPage {
  domain::ScriptTrial trial;
  std::string campaign;
  int firstNumber = 0, secondNumber = 0, winnerNumber = 0;
  domain::TrialArm first, second;
  domain::TrialResult result;
  bool running() const { return !domain::isSet(trial.endedAt); }
};
struct ListScriptTrials {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<TrialPage>;  // the newest first
  domain::ScriptId script;
};
// ManageScripts. From now on the campaign's new calls follow one of two published versions of one script. Errors:
// VersionNotPublished, BadValue (share, or versions that cannot be compared), AlreadyExists (one runs already).
struct StartScriptTrial {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::ScriptTrialId;
  domain::CampaignId campaign;
  domain::ScriptVersionId first, second;
  int share = 50;  // of customers for the second, in percent, 1 … 99
};
// ManageScripts. The campaign goes on with the winner, one of the two; none calls the trial off, and it goes on with
// the first.
struct EndScriptTrial {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::ScriptTrialId trial;
  domain::ScriptVersionId winner;
};

// Answers to a script of kind survey, of all its versions; questions as the newest has them.
struct ReadSurveyResults {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    domain::ScriptTitle script;
    domain::SurveyResults results;
  };
  using Reply = Answer;
  domain::ScriptId script;
  domain::Instant from, until;  // of the calls' beginning; absent: open-ended
  std::string by;  // groups customers: "region", "stage", "source", "list", "company", or a custom field; "" not
};
// One line a call that captured something, into a CSV or XLSX file (by the name). ExportCustomers.
struct ExportSurvey {
  static constexpr Lane lane = Lane::Long;
  using Reply = std::int64_t;  // lines
  domain::ScriptId script;
  domain::Instant from, until;
  std::string path;
};

}  // namespace callwright::app
