#pragma once
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/script.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct ScriptVisit {
  std::string step, answer;  // id of the step; the answer as shown, "" none
  domain::Instant enteredAt;
};
std::vector<ScriptVisit> scriptVisits(Connection& db, domain::CallId call);
domain::ScriptValues scriptValues(Connection& db, domain::CallId call);
// Writes the visit at the position, or its answer if it is there already.
void saveScriptVisit(Connection& db, domain::CallId call, int position, const ScriptVisit& visit);
void saveScriptValue(Connection& db, domain::CallId call, const std::string& name, const std::string& value,
                     domain::Instant now);  // "" removes it

}  // namespace callwright::storage
