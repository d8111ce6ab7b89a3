#pragma once
#include "app/demo_history.hpp"
#include "callwright/domain/script.hpp"
#include "callwright/domain/script_version.hpp"

// The demo's scripts, and how its calls went through them.
namespace callwright::app::demo {

struct PastVersion {
  domain::ScriptVersionId id;
  domain::Script script;
};
// A script whose versions were published in this order, at these times.
std::vector<PastVersion> publishScripts(storage::Connection& db,
                                        const std::vector<std::pair<std::string, domain::Instant>>& texts,
                                        domain::UserId by);
// A way that leads to the outcome of the call where one does, and what was captured on it; written for that call.
void walkScript(storage::Connection& db, Random& random, const PastVersion& version, const storage::CallRow& call,
                const std::string& outcome);

// Rehearsals of the agents with a persona: one that is over, with its marks, and one that waits; and two lessons.
void pastTraining(storage::Connection& db, Random& random, const std::vector<Agent>& agents, const PastVersion& script,
                  domain::ScriptVersionId persona, const std::string& personaText, domain::UserId trainer,
                  domain::Instant until);

}  // namespace callwright::app::demo
