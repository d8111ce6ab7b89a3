#pragma once
#include <filesystem>
#include <memory>

#include "callwright/app/request.hpp"
#include "callwright/domain/script.hpp"

namespace callwright::app {

// A template with everything found wrong about it, by line. Needs no database; any thread; some 1 ms for 20 kB.
struct LoadedScript {
  domain::Script script;
  std::vector<domain::ScriptProblem> problems;
  bool publishable() const;
};
LoadedScript readScript(const std::string& text, const domain::ScriptVocabulary& vocabulary = {});
// Errors: FileUnreadable, FileTooLarge, EncodingBroken.
Result<LoadedScript> loadScript(const std::filesystem::path& path, const domain::ScriptVocabulary& vocabulary = {});

// A text with placeholders, filled: see docs/script-templates.md.
using PlaceholderValues = std::vector<std::pair<std::string, std::string>>;
domain::FilledText fillScriptText(const std::string& text, const PlaceholderValues& values);

// What the placeholders of a customer stand for, for a template that is tried. No telephone numbers. ViewCustomers.
struct ReadPlaceholders {
  static constexpr Lane lane = Lane::Read;
  using Reply = PlaceholderValues;
  domain::CustomerId customer;
  domain::CampaignId campaign;  // none: without campaign.…
};

struct ScriptVisit {
  std::string step, answer;  // id of the step; the answer as shown, "" none
};
// The campaign's script for the customer of this call, and how far the call has come in it. A text without steps that
// answers lead through is a script of one page: it is only filled.
struct OpenScript {
  struct Page {
    std::shared_ptr<const domain::Script> steps;  // none: a page
    domain::FilledText page;
    PlaceholderValues values;
    domain::ScriptValues captured;
    std::vector<ScriptVisit> visits;
  };
  static constexpr Lane lane = Lane::Read;
  using Reply = Page;
  domain::CallId call;
};
// What has happened in it since: visits from the position `first` on, and values that changed ("" removes one). The
// call is open: CallNotOpen.
struct SaveScriptWalk {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CallId call;
  int first = 0;
  std::vector<ScriptVisit> visits;
  domain::ScriptValues values;
};

}  // namespace callwright::app
