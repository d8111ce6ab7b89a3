#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"
#include "callwright/storage/connection.hpp"

// Changes of many customers, one at a time, each remembered under a token so that it can be undone. In the caller's
// transaction.
namespace callwright::storage {

std::string newUndoToken(Connection& db);

struct BulkSubject {  // what a bulk change asks about a customer before it starts
  domain::CustomerId id;
  domain::UserId owner;
  domain::StageId stage;
  std::string lostReason;
  domain::ListId list;
  std::int64_t zone = 0;
};
bool loadSubject(Connection& db, domain::CustomerId id, BulkSubject& subject);  // false: no such customer

// Each returns whether anything changed.
bool bulkOwner(Connection& db, const std::string& token, const BulkSubject& subject, domain::UserId owner,
               domain::Instant now);
bool bulkStage(Connection& db, const std::string& token, const BulkSubject& subject, domain::StageId stage,
               const std::string& lostReason, domain::UserId by, domain::Instant now);
bool bulkTag(Connection& db, const std::string& token, const BulkSubject& subject, std::int64_t tag, bool add,
             domain::Instant now);
bool bulkQueue(Connection& db, const std::string& token, const BulkSubject& subject, domain::CampaignId campaign,
               domain::Instant now);

struct UndoRow {
  std::int64_t row = 0;
  domain::CustomerId customer;
  std::string kind;
  std::int64_t before = 0, after = 0;
  std::string detail;
};
std::vector<UndoRow> undoRows(Connection& db, const std::string& token, int limit);
// Puts the old value back if the new one is still there, and drops the row. False: it was changed since and is left as
// it is.
bool undo(Connection& db, const UndoRow& row, domain::UserId by, domain::Instant now);

}  // namespace callwright::storage
