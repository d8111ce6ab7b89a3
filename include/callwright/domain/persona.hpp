#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/script.hpp"

// The other end of a rehearsal: a customer of some temper, who picks up, answers what the script asks, objects, puts it
// off or refuses. Pure; the same seed says the same. docs/script-templates.md has how it is written.
namespace callwright::domain {

enum class PersonaMood { Agrees, PutsOff, Refuses, Objects };
inline constexpr std::size_t personaMoods = 4;

struct PersonaLine {
  std::string text;
  int weight = 1;         // 1…100
  std::string objection;  // Objects: begins like the title of the script's objection that is meant; "" any
};
struct Persona {
  int rings = 4;  // seconds until somebody picks up, 1…60
  std::vector<PersonaLine> greeting;
  struct Part {
    int weight = 0;  // 0…100; 0: never
    std::vector<PersonaLine> lines;
  };
  std::array<Part, personaMoods> moods;
  Part& of(PersonaMood mood) { return moods[static_cast<std::size_t>(mood)]; }
  const Part& of(PersonaMood mood) const { return moods[static_cast<std::size_t>(mood)]; }
};

// What an answer of a script amounts to.
PersonaMood moodOf(const ScriptAnswer& answer);

// One rehearsed call with a persona.
class RehearsedCustomer {
 public:
  RehearsedCustomer(Persona persona, std::uint64_t seed);

  std::string greet();  // on picking up
  struct Reply {
    std::string text;
    int answer = -1;     // index into the step's answers that is meant
    int objection = -1;  // index into the script's objections that is meant
    friend bool operator==(const Reply&, const Reply&) = default;
  };
  // To what the agent has said at the step where the walk is. Nothing is meant (both −1) where nothing can be answered.
  // Each objection comes at most once, and none before the second step.
  Reply reply(const Script& script, const ScriptWalk& walk);

 private:
  std::size_t below(std::size_t count);
  const PersonaLine* draw(const std::vector<PersonaLine>& lines);
  Persona m_persona;
  std::uint64_t m_state;
  std::vector<int> m_raised;
};

using RehearsalId = Id<struct RehearsalTag>;

// What came of a rehearsal.
struct RehearsalStep {
  std::string step, title;
  std::string said, meant;  // by the customer: the words, and the answer or objection that was meant
  std::string answer;       // what the agent took it for, "" none
  Instant enteredAt;
  Milliseconds time{0};
};
struct ScoreSheet {
  std::vector<RehearsalStep> steps;
  ScriptValues values;
  Milliseconds time{0};
  int understood = 0, meant = 0;  // answers that were taken as they were meant, of those that were
  int met = 0, objections = 0;    // objections that were replied to
  int captured = 0, asked = 0;    // required fields of the steps that were shown
  // 0…100: the mean of the three shares that there are; −1 when there is none.
  int score() const;
};
ScoreSheet scoreSheet(const Script& script, std::vector<RehearsalStep> steps, const ScriptValues& values,
                      Instant endedAt);

}  // namespace callwright::domain
