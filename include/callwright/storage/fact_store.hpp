#pragma once
#include <functional>
#include <string>
#include <vector>

#include "callwright/domain/measure.hpp"
#include "callwright/storage/connection.hpp"

// The calls and orders that sums are made of.
namespace callwright::storage {

// Newest first: ids of calls, or of orders. As many as the sums count for the same filter, whose days are valid ones.
// limit 0: all.
std::vector<std::int64_t> factsBehind(Connection& db, domain::Fact fact, const domain::FiguresFilter& filter,
                                      int limit);

// In the order of ids; one that is gone is left out.
std::vector<domain::FactRow> factRows(Connection& db, domain::Fact fact, const std::vector<std::int64_t>& ids);

}  // namespace callwright::storage
