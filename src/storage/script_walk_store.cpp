#include "callwright/storage/script_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {

using domain::CallId;
using domain::CustomerId;
using domain::Instant;
using domain::ScriptId;
using domain::ScriptVersionId;

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

namespace {

// An absent end of a span is open.
Instant endOf(Instant until) {
  return domain::isSet(until) ? until : Instant::max();
}

}  // namespace

void eachWalkedCall(Connection& db, ScriptVersionId version, Instant from, Instant until,
                    const std::function<void(const WalkedCall&)>& take) {
  CallId at;
  WalkedCall call;
  const auto flush = [&] {
    if (at) take(call);
    call = {};
  };
  sql(db,
      "SELECT c.id, c.ended_at, c.closed_at, coalesce(o.reached, 0), coalesce(o.sale, 0), v.step, v.answer, "
      "v.entered_at FROM call c LEFT JOIN outcome o ON o.id = c.outcome_id JOIN script_visit v ON v.call_id = c.id "
      "WHERE c.script_version_id = :version AND c.script_version_id <> 0 AND c.opened_at >= :from AND c.opened_at < "
      ":until AND c.state = 1 ORDER BY c.id, v.position")
      .with(version, from, endOf(until))
      .each<CallId, Instant, Instant, bool, bool, std::string, std::string, Instant>(
          [&](CallId id, Instant ended, Instant closed, bool reached, bool sold, std::string step, std::string answer,
              Instant entered) {
            if (id != at) flush();
            at = id;
            call.endedAt = domain::isSet(ended) ? ended : closed;
            call.reached = reached;
            call.sold = sold;
            call.visits.push_back({std::move(step), std::move(answer), entered});
          });
  flush();
}

void eachCapturedValue(Connection& db, ScriptId script, Instant from, Instant until,
                       const std::function<void(const CapturedValue&)>& take) {
  sql(db,
      "SELECT c.id, c.customer_id, s.name, s.value FROM script_version v JOIN call c ON c.script_version_id = v.id AND "
      "c.script_version_id <> 0 JOIN script_value s ON s.call_id = c.id WHERE v.script_id = :script AND c.opened_at >= "
      ":from AND c.opened_at < :until AND c.state = 1 ORDER BY c.id, s.name")
      .with(script, from, endOf(until))
      .each<CallId, CustomerId, std::string, std::string>(
          [&](CallId call, CustomerId customer, std::string name, std::string value) {
            take({call, customer, std::move(name), std::move(value)});
          });
}

}  // namespace callwright::storage
