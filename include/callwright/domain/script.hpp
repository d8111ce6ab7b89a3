#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/time.hpp"

// A call script: steps that the agent says, answers of the customer that lead on, fields to fill in. Pure values; how a
// template is written is exchange's matter (script_file.hpp, docs/script-templates.md). All texts are UTF-8, all lines
// count from 1.
namespace callwright::domain {

enum class ScriptKind { Sales, Survey, Persona };  // Persona: no script, the other end of a rehearsal (persona.hpp)

enum class ScriptFieldType { Text, Choice, Several, Number, Money, Date, Scale };
struct ScriptField {
  std::string name;   // by which conditions and placeholders know it
  std::string label;  // the question
  ScriptFieldType type = ScriptFieldType::Text;
  std::vector<std::string> choices;  // Choice, Several
  std::string unit;                  // Number: as written; Money: the currency
  bool required = false;
  int line = 0;
};

// What must hold of the values captured so far: one of the groups, all terms of it. None: always.
enum class ScriptTest { Is, IsNot, Less, AtMost, More, AtLeast, Includes };
struct ScriptTerm {
  std::string field;
  ScriptTest test = ScriptTest::Is;
  std::string value;
};
struct ScriptCondition {
  std::vector<std::vector<ScriptTerm>> anyOf;
  bool otherwise = false;  // holds when no earlier answer of the same text is shown
};
// "employees > 100 and region is East or vip is yes"; also 且 and 或. Values with blanks in quotes. Nothing:
// unreadable.
std::optional<ScriptCondition> parseScriptCondition(std::string_view text);

// Values captured in a call, as typed: several choices are joined by "; ", numbers have a point, dates are 2026-11-30.
using ScriptValues = std::map<std::string, std::string>;
// Of fields: as many as the step has. A field without a value makes every test false but IsNot.
bool holds(const ScriptCondition& condition, const ScriptValues& values);
// Whether the field can take the text; a required one takes no empty text.
bool accepts(const ScriptField& field, std::string_view value);

inline constexpr const char* scriptEnd = "end";  // where an answer leads that ends the script

struct ScriptAnswer {
  std::string text;
  std::string target;  // id of a step, or scriptEnd
  ScriptCondition when;
  std::string outcome, followUp, stage;  // set by this answer; "" nothing. followUp is for parseWhen.
  int line = 0;
};
struct ScriptStep {
  std::string id;  // made from the title, as editors make anchors: "Confirm need" is confirm-need
  std::string title;
  std::string text;  // what the agent says, with placeholders; paragraphs are parted by an empty line
  std::vector<std::string> hints;
  std::vector<ScriptField> fields;
  std::vector<ScriptAnswer> answers;
  std::vector<std::pair<std::string, int>> placeholders;  // names in text and hints, with their lines
  int line = 0;
};

struct Script {
  std::string title, language, product, note;  // language: "zh" or "en"
  ScriptKind kind = ScriptKind::Sales;
  int quota = 0;                     // of a survey: answers wanted for each combination of quotaBy; 0: none
  std::vector<std::string> quotaBy;  // fields of the script, or of the customer's placeholders
  int quotaLine = 0;
  std::vector<ScriptStep> steps;                      // the call begins with the first
  std::vector<ScriptStep> objections;                 // reachable from every step; without answers they lead back
  const ScriptStep* find(std::string_view id) const;  // among both
  bool leadsOn() const;                               // has steps with answers; otherwise it is a text of one page
};

// A text with its placeholders filled. A name without a value stays visible as a gap.
struct FilledText {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> filled;  // where a value was put: offset, length in bytes
  std::vector<std::string> unknown;
};

// The stage that the answers taken set, the last one's: (id of the step, answer as shown) in order, "" no answer. An
// answer that suggests an outcome sets its stage only if that outcome was given. "": none.
std::string stageOnTheWay(const Script& script, const std::vector<std::pair<std::string, std::string>>& way,
                          const ScriptValues& values, std::string_view outcome);

// A finding about a template. `words` makes the sentence, with cause and remedy.
struct ScriptProblem {
  enum class Kind {
    // Found while reading
    FrontMatterUnclosed,  // —
    KeyUnknown,           // key, nearest or ""
    KeyValueUnknown,      // key, value, what is allowed
    TitleMissing,         // —
    LanguageMissing,      // —
    TextOutsideStep,      // the text
    StepWithoutName,      // —
    AnswerUnreadable,     // the line: no link, or text before it, or a list within the list
    ActionUnreadable,     // the text
    ConditionUnreadable,  // the text
    FieldUnreadable,      // the line
    FieldTypeUnknown,     // field, type
    PlaceholderBroken,    // the text
    PersonaPartUnknown,   // the heading, nearest or ""
    PersonaPartEmpty,     // the heading
    PersonaWeightBad,     // the text
    PersonaPartMissing,   // —: nothing that it answers
    // Found by checkScript
    NoSteps,              // —
    StepTwice,            // title, line of the first
    StepUnknown,          // target, nearest or ""
    StepUnreached,        // title
    DeadEnd,              // title
    LoopWithoutExit,      // title
    FieldTwice,           // name, line of the first
    FieldUnknown,         // name in a condition, nearest or ""
    ConditionNeverHolds,  // field, value: not among its choices, or no number
    PlaceholderUnknown,   // name, nearest or ""
    OutcomeUnknown,       // code, nearest or ""
    StageUnknown,         // code, nearest or ""
    FollowUpUnreadable,   // text
    ForbiddenPhrase,      // the phrase: a warning
  };
  Kind kind{};
  int line = 0;
  std::vector<std::string> args;
  // A warning does not keep a template from being published.
  bool isWarning() const { return kind == Kind::ForbiddenPhrase; }
  friend bool operator==(const ScriptProblem&, const ScriptProblem&) = default;
};

// What a template may name. Empty outcomes or stages are not checked (a file looked at without a database).
struct ScriptVocabulary {
  std::vector<std::string> placeholders = scriptPlaceholders();
  std::vector<std::string> outcomes, stages;
  std::vector<std::string> forbidden;                         // phrases; case is ignored in ASCII
  static std::vector<std::string> scriptPlaceholders();       // customer.name, agent.name, …
  static std::vector<std::string> shippedForbiddenPhrases();  // promises that advertising and consumer law forbid
};
// Ordered by line. Linear in steps and answers but for the nearest names of what is unknown.
std::vector<ScriptProblem> checkScript(const Script& script, const ScriptVocabulary& vocabulary);

// checkScript names the step in which a forbidden phrase is said; this finds its line in the template, if one holds it.
void placePhrases(std::vector<ScriptProblem>& problems, std::string_view templateText);

// A call's way through a script. The script outlives the walk and does not change.
class ScriptWalk {
 public:
  struct Visit {
    std::size_t step = 0;  // index; objections come behind the steps
    int answer = -1;       // taken there, index into its answers; -1: none (back, jump, objection, or still there)
    friend bool operator==(const Visit&, const Visit&) = default;
  };
  explicit ScriptWalk(const Script& script);

  const ScriptStep& step() const;  // where the call is; the last one when ended
  bool ended() const { return m_ended; }
  std::vector<std::size_t> answers() const;  // of step(), those whose condition holds, as indexes
  // Whether a step has fields that must be filled in first; the agent is told, not kept.
  std::vector<const ScriptField*> missing() const;

  const ScriptAnswer& choose(std::size_t answer);  // one of answers()
  bool back();                                     // false at the beginning
  bool jump(std::string_view id);                  // false: no such step
  bool object(std::size_t objection);              // index into Script::objections
  bool resume();                                   // from an objection to the step it came up in

  ScriptValues values;  // captured so far
  const std::vector<Visit>& path() const { return m_path; }

 private:
  const ScriptStep& at(std::size_t index) const;
  void enter(std::size_t index);
  const Script* m_script;
  std::vector<Visit> m_path;
  bool m_ended = false;
};

}  // namespace callwright::domain
