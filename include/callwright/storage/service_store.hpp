#pragma once
#include <string>
#include <vector>

#include "callwright/domain/measure.hpp"
#include "callwright/storage/connection.hpp"

// What no sum of calls and orders holds: distinct customers, promises to them, and what they say
// (docs/decisions/0041-service-and-customers.md). Read from the facts, by indexes of days. Filters with an outcome, and
// FiguresBy::Outcome, are not for these. Rows are ordered by day or by id, without names; only those that have
// something. The filter's days are valid ones or "".
namespace callwright::storage {

// Tally::customers alone is set. An order belongs to the campaign, list, script and segment of the call that brought
// it, and to who took it. `referrals`: see domain::isReferral.
std::vector<domain::FiguresRow> readCustomerCounts(Connection& db, domain::FiguresBy by,
                                                   const domain::FiguresFilter& filter,
                                                   const std::vector<std::string>& referrals);

struct ServiceTime {
  domain::Instant from, until;  // of the filter's days, half-open; `until` may lie ahead
  domain::Instant now;
  std::string zone;  // the office's, by name
};
// Tally::service alone is set. A follow-up belongs to its owner (0: anyone's), to its own campaign, and to the list,
// script and segment of the call that made it; an answer to its call. A callback counts as due unless it was withdrawn
// before its time and kCallbackGrace were over; it is kept if by then it was done, or a call with the customer had been
// opened after the promise.
std::vector<domain::FiguresRow> readServiceTallies(Connection& db, domain::FiguresBy by,
                                                   const domain::FiguresFilter& filter, const ServiceTime& time);

}  // namespace callwright::storage
