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

struct FactLine {
  domain::UserId agent;
  domain::CallId call;  // unset: an order without one
  domain::Instant at;   // opened, ordered
  domain::CustomerId customer;
  std::string customerName, agentName, campaignName, outcomeCode, outcomeName;
  domain::Milliseconds talk{0};
  std::string product;  // of an order
  std::int64_t quantity = 0;
  domain::Money amount;
};
// In the order of ids; one that is gone is left out.
std::vector<FactLine> factLines(Connection& db, domain::Fact fact, const std::vector<std::int64_t>& ids);

}  // namespace callwright::storage
