#pragma once
#include <string>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/script.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::domain {

// A draft can be written, a published version never changes, and a retired one is chosen by nobody any more.
enum class ScriptVersionState { Draft = 0, Published = 1, Retired = 2 };

struct ScriptVersion {  // without its text
  ScriptVersionId id;
  ScriptId script;
  int number = 1;  // counts from 1 within a script; the draft has the highest
  ScriptVersionState state = ScriptVersionState::Draft;
  std::string note;           // what is new, from the template
  int problems = 0;           // warnings are none
  std::int64_t revision = 0;  // of a draft: every saving raises it
  Instant changedAt, publishedAt, retiredAt;
  std::string changedBy, publishedBy, retiredBy;  // names
};

// What a script is called and used for, from its newest version.
struct ScriptTitle {
  ScriptId id;
  std::string title, language, product, fileName;
  ScriptKind kind = ScriptKind::Sales;
};

// Two versions tried against each other in a campaign; a customer always gets the same one.
struct ScriptTrial {
  ScriptTrialId id;
  CampaignId campaign;
  ScriptVersionId first, second;
  int share = 50;              // of customers for the second, in percent, 1 … 99
  std::uint64_t salt = 0;      // for the drawing
  Instant startedAt, endedAt;  // endedAt absent: it runs
  std::string startedBy;
  ScriptVersionId winner;  // with which the campaign went on; none: it runs, or was called off
};

}  // namespace callwright::domain
