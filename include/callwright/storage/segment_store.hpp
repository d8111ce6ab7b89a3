#pragma once
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "callwright/domain/measure.hpp"
#include "callwright/domain/segment.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

// By their orders of that currency that were not cancelled, by customer.
std::vector<domain::Buyer> readBuyers(Connection& db, const std::string& currency);
std::int64_t countCustomers(Connection& db);  // of lists that are ready
std::vector<std::string> orderCurrencies(Connection& db);

// What new calls keep of their customer, domain::callSegment; kNoOrderYet has no row. By customer.
std::vector<std::pair<domain::CustomerId, int>> customerSegments(Connection& db);
void setCustomerSegment(Connection& db, domain::CustomerId customer, int segment);

// A customer that was reached in the filter's days, once, with the latest of those calls, and whether one of them was a
// sale. Weekday, hour and outcome of the filter are not looked at.
struct ReachedCustomer {
  std::string region, source, salutation, title;
  std::map<std::string, std::string> custom;
  std::int64_t list = 0, campaign = 0, script = 0;
  int weekHour = 0;
  bool bought = false;
};
void eachReached(Connection& db, const domain::FiguresFilter& filter,
                 const std::function<void(const ReachedCustomer&)>& take);

}  // namespace callwright::storage
