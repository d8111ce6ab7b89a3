#include "callwright/storage/script_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {

using domain::CallId;
using domain::Instant;

std::vector<ScriptVisit> scriptVisits(Connection& db, CallId call) {
  std::vector<ScriptVisit> visits;
  sql(db, "SELECT step, answer, entered_at FROM script_visit WHERE call_id = :call ORDER BY position")
      .with(call)
      .each<std::string, std::string, Instant>([&](std::string step, std::string answer, Instant at) {
        visits.push_back({std::move(step), std::move(answer), at});
      });
  return visits;
}

domain::ScriptValues scriptValues(Connection& db, CallId call) {
  domain::ScriptValues values;
  sql(db, "SELECT name, value FROM script_value WHERE call_id = :call")
      .with(call)
      .each<std::string, std::string>(
          [&](std::string name, std::string value) { values.emplace(std::move(name), std::move(value)); });
  return values;
}

void saveScriptVisit(Connection& db, CallId call, int position, const ScriptVisit& visit) {
  sql(db,
      "INSERT INTO script_visit (call_id, position, step, answer, entered_at) VALUES (:call, :position, :step, "
      ":answer, "
      ":at) ON CONFLICT (call_id, position) DO UPDATE SET answer = excluded.answer")
      .with(call, position, visit.step, visit.answer, visit.enteredAt)
      .run();
}

void saveScriptValue(Connection& db, CallId call, const std::string& name, const std::string& value, Instant now) {
  if (value.empty()) {
    sql(db, "DELETE FROM script_value WHERE call_id = :call AND name = :name").with(call, name).run();
    return;
  }
  sql(db,
      "INSERT INTO script_value (call_id, name, value, saved_at) VALUES (:call, :name, :value, :at) ON CONFLICT "
      "(call_id, "
      "name) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at")
      .with(call, name, value, now)
      .run();
}

}  // namespace callwright::storage
