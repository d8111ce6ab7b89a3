#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "callwright/domain/script.hpp"
#include "callwright/domain/time.hpp"

// What calls made of a script, step by step. Every call counts once a step, however often it came there.
namespace callwright::domain {

struct WalkedStep {
  std::string step, answer;  // id; the answer as shown, "" none
  Instant enteredAt;
};
struct StepFigures {
  std::string step, title;
  bool known = true;                            // is a step or objection of this version
  std::int64_t calls = 0;                       // came to it
  std::int64_t endedHere = 0;                   // went no further, or ended the script by an answer
  std::int64_t reached = 0;                     // of calls: the outcome counts as reached
  std::int64_t sold = 0;                        // of calls: the outcome is a sale
  Milliseconds time{0};                         // spent there by all of them together, all visits
  std::map<std::string, std::int64_t> answers;  // by text: calls that took it, "" none
};
// From a step to the one that came next, by an answer or not.
struct StepFlow {
  std::string from, to;  // ids; to: scriptEnd when the script ended by an answer
  std::int64_t calls = 0;
};
struct ScriptFigures {
  std::int64_t calls = 0, reached = 0, sold = 0;
  std::vector<StepFigures> steps;  // steps and objections in the order of the script, then what it does not have
  std::vector<StepFlow> flows;     // in the order of first use
};

class ScriptTally {
 public:
  explicit ScriptTally(const Script& script);
  // endedAt: of the call; time in the last step runs until then.
  void add(const std::vector<WalkedStep>& way, Instant endedAt, bool reached, bool sold);
  ScriptFigures figures() const { return m_figures; }

 private:
  StepFigures& of(const std::string& step);
  ScriptFigures m_figures;
  std::map<std::string, std::size_t> m_index;
  std::map<std::pair<std::string, std::string>, std::size_t> m_flows;
};

}  // namespace callwright::domain
