#pragma once
#include <string>

#include "callwright/domain/measure.hpp"

namespace callwright::storage {

// The calls of a filter that funnels count, by their index. Only what it names is compared in each row: a term that
// nobody asked for costs, too. Weekday, hour and outcome are not looked at. To be bound: bindingsOf(f).
inline std::string callsOf(const domain::FiguresFilter& f) {
  const auto term = [](bool isSet, const char* set, const char* unset) {
    return std::string(" AND ") + (isSet ? set : unset);
  };
  return "counts = 1 AND local_day BETWEEN :a AND :b" + term(static_cast<bool>(f.agent), "agent_id = :d", ":d = 0") +
         term(static_cast<bool>(f.campaign), "campaign_id = :c", ":c = 0") +
         term(static_cast<bool>(f.list), "list_id = :e", ":e = 0") +
         term(static_cast<bool>(f.script), "script_version_id = :f", ":f = 0") +
         term(f.segment != 0, "segment = :s", ":s = 0") +
         term(static_cast<bool>(f.team), "agent_id IN (SELECT id FROM user WHERE team_id = :t)", ":t = 0");
}
// Calls query.with(…) with what callsOf() has to be bound to.
template <class Query>
auto withCalls(Query query, const domain::FiguresFilter& f) {
  return query.with(f.from, f.until.empty() ? std::string("9999") : f.until, f.agent, f.campaign, f.list, f.script,
                    f.segment, f.team);
}

}  // namespace callwright::storage
