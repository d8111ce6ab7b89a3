#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "callwright/domain/measure.hpp"
#include "callwright/domain/time.hpp"
#include "callwright/storage/connection.hpp"

// The calls and moves that funnels count: of packed months from there, the rest from the tables.
namespace callwright::storage {

// What tells them apart. Of a move: who moved him, and the rest of the call that it was made in.
enum class CountedKey { None, Agent, Campaign, List, Script, Segment };

// Calls that count with somebody known, of the filter's days and parts; weekday, hour and outcome are not looked at.
// Some that are alike may come as one.
using TakeCall = std::function<void(std::int64_t customer, bool reached, std::int64_t key)>;
void eachCall(Connection& db, const domain::FiguresFilter& filter, CountedKey key, const TakeCall& take);

// Of stage_change s: the first of what a move is read by, as in CountedMove.
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
