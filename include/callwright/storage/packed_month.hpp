#pragma once
#include <string>
#include <utility>
#include <vector>

#include "callwright/storage/connection.hpp"

// Months of what funnels count and of ratings, as far as they are over, kept column by column
// (docs/decisions/0043-packed-months.md). Only to be quick: what is not packed is read from the tables themselves.
namespace callwright::storage {

enum class PackedFact { Calls = 0, Moves = 1, Ratings = 2 };

// Those ("2026-11") with days up to `last` ("2026-11-23") that are not packed; none before the first call or move. A
// call may have been rated, so that ratings have the months of calls.
std::vector<std::pair<PackedFact, std::string>> monthsToPack(Connection& db, const std::string& last);
// The month's days up to `last`. Begins transactions of its own and reads between them, so that nobody waits for the
// reading. False: the month was changed meanwhile, or holds an id that does not fit; it stays unpacked.
bool packMonth(Connection& db, PackedFact fact, const std::string& month, const std::string& last);
std::int64_t packedWrong(Connection& db);  // packed months that do not hold what the tables say

}  // namespace callwright::storage
