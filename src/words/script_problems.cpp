#include "callwright/words/script_words.hpp"
#include "words/text.hpp"

namespace callwright::words {
namespace {

using domain::ScriptProblem;
using Kind = ScriptProblem::Kind;

QString arg(const ScriptProblem& problem, std::size_t index) {
  return index < problem.args.size() ? text(problem.args[index]) : QString();
}

QString cause(const ScriptProblem& p) {
  const QString first = arg(p, 0);
  switch (p.kind) {
    case Kind::FrontMatterUnclosed:
      return Tr::translate("Words", "The lines at the top begin with “---” and do not end with it");
    case Kind::KeyUnknown:
      return Tr::translate("Words", "“%1” is nothing a template says of itself").arg(first);
    case Kind::KeyValueUnknown:
      return Tr::translate("Words", "“%1” cannot be “%2”").arg(first, arg(p, 1));
    case Kind::TitleMissing:
      return Tr::translate("Words", "The template has no title");
    case Kind::LanguageMissing:
      return Tr::translate("Words", "The template does not say its language");
    case Kind::TextOutsideStep:
      return Tr::translate("Words", "“%1” belongs to no step").arg(first.left(40));
    case Kind::StepWithoutName:
      return Tr::translate("Words", "A step has no name");
    case Kind::AnswerUnreadable:
      return Tr::translate("Words", "“%1” is no answer that leads on").arg(first.left(40));
    case Kind::ActionUnreadable:
      return Tr::translate("Words", "“%1” is nothing an answer can do").arg(first.left(40));
    case Kind::ConditionUnreadable:
      return Tr::translate("Words", "The condition “%1” cannot be read").arg(first);
    case Kind::FieldUnreadable:
      return Tr::translate("Words", "“%1” is no field").arg(first.left(40));
    case Kind::FieldTypeUnknown:
      return Tr::translate("Words", "The field “%1” cannot be of type “%2”").arg(first, arg(p, 1));
    case Kind::PlaceholderBroken:
      return Tr::translate("Words", "The placeholder “%1” is broken").arg(first);
    case Kind::PersonaPartUnknown:
      return Tr::translate("Words", "“%1” is nothing a persona does").arg(first);
    case Kind::PersonaPartEmpty:
      return Tr::translate("Words", "Under “%1” nothing is said").arg(first);
    case Kind::PersonaWeightBad:
      return Tr::translate("Words", "“%1” is no weight").arg(first);
    case Kind::PersonaPartMissing:
      return Tr::translate("Words", "The persona answers nothing");
    case Kind::NoSteps:
      return Tr::translate("Words", "The template has no step");
    case Kind::StepTwice:
      return Tr::translate("Words", "There is a step “%1” already, on line %2").arg(first, arg(p, 1));
    case Kind::StepUnknown:
      return Tr::translate("Words", "There is no step “#%1”").arg(first);
    case Kind::StepUnreached:
      return Tr::translate("Words", "No answer leads to the step “%1”").arg(first);
    case Kind::DeadEnd:
      return Tr::translate("Words", "The step “%1” has no answer, so that the call cannot go on").arg(first);
    case Kind::LoopWithoutExit:
      return Tr::translate("Words", "From the step “%1” the call goes round and never comes to an end").arg(first);
    case Kind::FieldTwice:
      return Tr::translate("Words", "There is a field “%1” already, on line %2").arg(first, arg(p, 1));
    case Kind::FieldUnknown:
      return Tr::translate("Words", "The condition asks for “%1”, which no field captures").arg(first);
    case Kind::ConditionNeverHolds:
      return Tr::translate("Words", "The field “%1” can never be “%2”").arg(first, arg(p, 1));
    case Kind::PlaceholderUnknown:
      return Tr::translate("Words", "There is no placeholder “%1”").arg(first);
    case Kind::OutcomeUnknown:
      return Tr::translate("Words", "There is no outcome “%1”").arg(first);
    case Kind::StageUnknown:
      return Tr::translate("Words", "There is no stage “%1”").arg(first);
    case Kind::FollowUpUnreadable:
      return Tr::translate("Words", "“%1” is no time for a follow-up").arg(first);
    case Kind::ForbiddenPhrase:
      return Tr::translate("Words", "“%1” must not be said").arg(first);
  }
  return {};
}

QString remedy(const ScriptProblem& p) {
  switch (p.kind) {
    case Kind::FrontMatterUnclosed:
      return Tr::translate("Words", "Close them with a line “---”.");
    case Kind::KeyUnknown:
      return arg(p, 1).isEmpty() ? Tr::translate("Words", "Known are title, language, product, kind and note.")
                                 : Tr::translate("Words", "Did you mean “%1”?").arg(arg(p, 1));
    case Kind::KeyValueUnknown:
      return Tr::translate("Words", "Allowed is: %1.").arg(arg(p, 2));
    case Kind::TitleMissing:
      return Tr::translate("Words", "Write “title: …” at the top, between two lines “---”.");
    case Kind::LanguageMissing:
      return Tr::translate("Words", "Write “language: zh” or “language: en” at the top.");
    case Kind::TextOutsideStep:
      return Tr::translate("Words", "Write a heading “# Opening” above it.");
    case Kind::StepWithoutName:
      return Tr::translate("Words", "Write its name behind the “#”.");
    case Kind::AnswerUnreadable:
      return Tr::translate("Words", "Write it as “- [what the customer says](#step)”, or “(#end)” to end the call.");
    case Kind::ActionUnreadable:
      return Tr::translate("Words", "Write “→ outcome CODE”, “→ follow-up TIME” or “→ stage CODE” behind the link.");
    case Kind::ConditionUnreadable:
      return Tr::translate("Words", "Write it as “when budget > 5000 and region is East”, or “otherwise”.");
    case Kind::FieldUnreadable:
      return Tr::translate("Words", "Write it as “? name: Question (self, boss, committee) *”.");
    case Kind::FieldTypeUnknown:
      return Tr::translate("Words",
                           "Types are text, number, money, date and scale; or list the choices: (one, two), (several: "
                           "one, two).");
    case Kind::PlaceholderBroken:
      return Tr::translate("Words", "Write it as “{{customer.name}}”, and close each “{{#name}}” by “{{/name}}”.");
    case Kind::PersonaPartUnknown:
      return arg(p, 1).isEmpty()
                 ? Tr::translate("Words", "Known are Picks up, Agrees, Puts it off, Refuses and Objects.")
                 : Tr::translate("Words", "Did you mean “%1”?").arg(arg(p, 1));
    case Kind::PersonaPartEmpty:
      return Tr::translate("Words", "Write a line “- what the customer says”.");
    case Kind::PersonaWeightBad:
      return Tr::translate("Words", "Write a whole number from 0 to 100.");
    case Kind::PersonaPartMissing:
      return Tr::translate("Words", "Add “# Agrees (3)” and lines of what is said then.");
    case Kind::NoSteps:
      return Tr::translate("Words", "Begin one with a heading: “# Opening”.");
    case Kind::StepTwice:
      return Tr::translate("Words", "Give one of them another name.");
    case Kind::StepUnreached:
      return Tr::translate("Words", "Let an answer lead there, or remove it.");
    case Kind::DeadEnd:
      return Tr::translate("Words", "Add answers, or “- [Goodbye](#end)” to end the call.");
    case Kind::LoopWithoutExit:
      return Tr::translate("Words", "Let one of its answers lead on or to “#end”.");
    case Kind::FieldTwice:
      return Tr::translate("Words", "Give one of them another name, or capture it once.");
    case Kind::ConditionNeverHolds:
      return Tr::translate("Words", "Use one of its choices, or a value of its type.");
    case Kind::FollowUpUnreadable:
      return Tr::translate("Words", "Write it like “+2d”, “tomorrow 15:00” or “明天下午3点”.");
    case Kind::ForbiddenPhrase:
      return Tr::translate("Words", "Say it in other words.");
    case Kind::StepUnknown:
    case Kind::FieldUnknown:
    case Kind::PlaceholderUnknown:
    case Kind::OutcomeUnknown:
    case Kind::StageUnknown:
      return arg(p, 1).isEmpty() ? Tr::translate("Words", "Check its spelling.")
                                 : Tr::translate("Words", "Did you mean “%1”?").arg(arg(p, 1));
  }
  return {};
}

}  // namespace

QString scriptProblemSentence(const ScriptProblem& problem) {
  return Tr::translate("Words", "%1. %2", "what happened, what to do").arg(cause(problem), remedy(problem));
}

}  // namespace callwright::words
