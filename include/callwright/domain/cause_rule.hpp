#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/call.hpp"

// Which outcome the end of a call suggests: a table that administrators edit.
namespace callwright::domain {

// What the line says, and the outcome that goes with it. A rule is either for final SIP codes or for a cause.
struct CauseRule {
  int fromCode = 0, toCode = 0;     // 300…699, both included; 0 and 0: the rule is for `cause`
  EndCause cause = EndCause::None;  // for lines that give no SIP code (a PBX), and for codes without a rule
  std::string outcome;              // an outcome's code; "": nothing is suggested
  bool isForCode() const { return fromCode != 0; }
  friend bool operator==(const CauseRule&, const CauseRule&) = default;
};

// 486 busy; 408 and 480 no answer; 404 and 484 wrong number; 603 refused; 5xx try again; and the causes that a PBX or
// the rehearsal gives.
std::vector<CauseRule> shippedCauseRules();

// Causes that a rule may be for: those of calls that never reached the person.
const std::vector<EndCause>& suggestibleCauses();

// "486", "500-599" or the token of a cause ("no_answer"), and back. Errors: BadValue{"line_answer", text, allowed}.
std::string causeKeyOf(const CauseRule& rule);
Result<CauseRule> causeRuleFromKey(std::string_view key);

// Errors: Missing{"line_answer"} for an empty table, BadValue{"line_answer", key, allowed},
// AlreadyExists{"line_answer", key}. Whether the outcomes exist is for whoever knows them.
Result<void> checkCauseRules(const std::vector<CauseRule>& rules);

// The final SIP code in CallProgress::detail: three digits at its beginning; 0: there is none.
int sipCodeOf(std::string_view detail);

// The outcome's code for a dialed call that is over; "": none. The narrowest range that holds the code wins, of equally
// narrow ones the lower; without one, the rule for the cause. Answered calls are for the agent to judge, unless a
// machine took them.
std::string suggestedOutcome(const std::vector<CauseRule>& rules, const CallProgress& call);

}  // namespace callwright::domain
