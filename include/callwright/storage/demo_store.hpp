#pragma once
#include <string>

#include "callwright/domain/customer.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/storage/call_store.hpp"

// A past that was never lived: rows as work would have left them, for a demo in an empty database. Inside the caller's
// transaction. Ids that are given must be free.
namespace callwright::storage {

bool isEmptyOfWork(Connection& db);  // no customers, calls or campaigns

// A list whose import is over.
domain::ListId insertList(Connection& db, const std::string& name, const std::string& fileName, domain::Instant at,
                          domain::UserId by, std::int64_t rows);
void setListReport(Connection& db, domain::ListId list, const std::string& report);

void insertQueueItem(Connection& db, const domain::QueueItem& item, const std::string& timeZone, int blockReason);
void insertClosedCall(Connection& db, const CallRow& call);  // complete, with its id
void insertStageChange(Connection& db, domain::CustomerId customer, domain::StageId from, domain::StageId to,
                       domain::Instant at, domain::UserId by, const std::string& cause, const std::string& reason,
                       domain::CallId call);
void insertFollowUp(Connection& db, const domain::FollowUp& followUp, domain::UserId by, domain::Instant createdAt,
                    domain::Instant doneAt);
void insertDoNotCall(Connection& db, std::int64_t e164, const std::string& reason, const std::string& source,
                     domain::Instant at, domain::UserId by, domain::CallId call);
void insertPresence(Connection& db, domain::UserId user, domain::PresenceState state, const std::string& reason,
                    domain::Instant from, domain::Instant to);

}  // namespace callwright::storage
