#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "callwright/domain/funnel_count.hpp"
#include "callwright/domain/measure.hpp"
#include "callwright/domain/time.hpp"
#include "callwright/storage/connection.hpp"

// The calls and moves that funnels count: of packed months from there, the rest from the tables.
namespace callwright::storage {

// What tells them apart. Of a move: that of the call that it was made in, without one who moved him.
enum class CountedKey { None, Agent, Campaign, List, Script, Segment };
// None for what rows have no part of; teams are told by their agents (TeamOfAgent).
CountedKey countedKey(domain::FiguresBy by);

// The team that each user is in today; 0 for who is none.
class TeamOfAgent {
 public:
  explicit TeamOfAgent(Connection& db);
  std::int64_t operator()(std::int64_t agent) const {
    const std::size_t place = m_users.find(agent);
    return place != domain::PlacesById::kNone ? m_teams[place] : 0;
  }

 private:
  domain::PlacesById m_users;
  std::vector<std::int64_t> m_teams;  // by place in m_users
};

// Calls that count with somebody known, of the filter's days and parts; weekday, hour and outcome are not looked at.
// Some that are alike may come as one.
using TakeCall = std::function<void(std::int64_t customer, bool reached, std::int64_t key)>;
void eachCall(Connection& db, const domain::FiguresFilter& filter, CountedKey key, const TakeCall& take);

// Of stage_change s, with the call k it was made in: its agent, and the first of what a move is read by.
inline const std::string kAgentOfMove = "iif(k.id IS NULL, s.user_id, k.agent_id)";
inline const std::string kMoveColumns =
    "s.id, s.customer_id, s.from_id, s.to_id, iif(s.since = 0, -1, max(s.at - s.since, 0)), ";
struct CountedMove {
  std::int64_t id = 0, customer = 0, key = 0;
  domain::StageId from, to;
  domain::Milliseconds stay{0};         // how long he had been in `from`; below 0 where nobody knows
  const std::string* reason = nullptr;  // to the next move
};
// Moves that count in [from, until), of the filter's parts. One without a call has the customer's list and no campaign,
// script and segment.
using TakeMove = std::function<void(const CountedMove&)>;
void eachMove(Connection& db, const domain::FiguresFilter& filter, domain::Instant from, domain::Instant until,
              CountedKey key, const TakeMove& take);

}  // namespace callwright::storage
