#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/cost.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct CostRow {
  domain::CostRate rate;
  std::string listName;   // "" for what is of no list
  std::string enteredBy;  // "" for the owner, on the command line
  domain::Instant enteredAt;
};
std::vector<CostRow> readCosts(Connection& db);  // by kind, then the latest day first, then by list
std::optional<CostRow> readCost(Connection& db, domain::CostRateId id);
// The one of its kind and list that begins on its day; none where there is none.
domain::CostRateId costOfDay(Connection& db, const domain::CostRate& rate);
// Changes the one with its id; a new one without.
domain::CostRateId writeCost(Connection& db, const domain::CostRate& rate, domain::UserId by, domain::Instant at);
void removeCost(Connection& db, domain::CostRateId id);

}  // namespace callwright::storage
