#include "callwright/storage/bulk_change_store.hpp"

#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/queue_store.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CustomerId;
using domain::Instant;

void remember(Connection& db, const std::string& token, CustomerId id, const std::string& kind, std::int64_t before,
              std::int64_t after, const std::string& detail, Instant now) {
  sql(db,
      "INSERT INTO bulk_undo (token, customer_id, kind, before, after, detail, at) VALUES (:token, :id, :kind, "
      ":before, :after, :detail, :at)")
      .with(token, id, kind, before, after, detail, now)
      .run();
}

}  // namespace

std::string newUndoToken(Connection& db) {
  return sql(db, "SELECT lower(hex(uuid7()))").value<std::string>();
}

bool loadSubject(Connection& db, CustomerId id, BulkSubject& subject) {
  bool found = false;
  sql(db,
      "SELECT owner_id, stage_id, lost_reason, list_id, zone_id FROM customer WHERE id = :id AND list_id NOT IN "
      "(SELECT id FROM list WHERE state "
      "<> 1)")
      .with(id)
      .each<domain::UserId, domain::StageId, std::string, domain::ListId, std::int64_t>(
          [&](domain::UserId owner, domain::StageId stage, std::string lost, domain::ListId list, std::int64_t zone) {
            subject = {id, owner, stage, std::move(lost), list, zone};
            found = true;
          });
  return found;
}

bool bulkOwner(Connection& db, const std::string& token, const BulkSubject& subject, domain::UserId owner,
               Instant now) {
  if (subject.owner == owner) return false;
  remember(db, token, subject.id, "owner", subject.owner.value, owner.value, {}, now);
  sql(db, "UPDATE customer SET owner_id = :owner, updated_at = :now, revision = revision + 1 WHERE id = :id")
      .with(owner, now, subject.id)
      .run();
  return true;
}

bool bulkStage(Connection& db, const std::string& token, const BulkSubject& subject, domain::StageId stage,
               const std::string& lostReason, domain::UserId by, Instant now) {
  if (subject.stage == stage) return false;
  remember(db, token, subject.id, "stage", subject.stage.value, stage.value, subject.lostReason, now);
  sql(db,
      "UPDATE customer SET stage_id = :stage, lost_reason = :lost, updated_at = :now, revision = revision + 1 WHERE id "
      "= :id")
      .with(stage, lostReason, now, subject.id)
      .run();
  addStageChange(db, subject.id, subject.stage, stage, by, "bulk", lostReason, now);
  return true;
}

bool bulkTag(Connection& db, const std::string& token, const BulkSubject& subject, std::int64_t tag, bool add,
             Instant now) {
  if (!(add ? addTag(db, subject.id, tag) : removeTag(db, subject.id, tag))) return false;
  remember(db, token, subject.id, add ? "tag+" : "tag-", 0, tag, {}, now);
  touchCustomer(db, subject.id, now);
  return true;
}

bool bulkQueue(Connection& db, const std::string& token, const BulkSubject& subject, domain::CampaignId campaign,
               Instant now) {
  const auto there = findItem(db, campaign, subject.id);
  if (there && listInCampaign(db, campaign, there->item.list)) return false;
  const std::int64_t item = addToQueue(db, campaign, subject.id).value;
  remember(db, token, subject.id, "queue", 0, item, {}, now);
  return true;
}

std::vector<UndoRow> undoRows(Connection& db, const std::string& token, int limit) {
  std::vector<UndoRow> rows;
  sql(db,
      "SELECT rowid, customer_id, kind, before, after, detail FROM bulk_undo WHERE token = :token ORDER BY rowid DESC "
      "LIMIT :n")
      .with(token, limit)
      .each<std::int64_t, CustomerId, std::string, std::int64_t, std::int64_t, std::string>(
          [&](std::int64_t row, CustomerId id, std::string kind, std::int64_t before, std::int64_t after,
              std::string detail) {
            rows.push_back({row, id, std::move(kind), before, after, std::move(detail)});
          });
  return rows;
}

bool undo(Connection& db, const UndoRow& row, domain::UserId by, Instant now) {
  bool done = false;
  if (row.kind == "owner") {
    done = sql(db,
               "UPDATE customer SET owner_id = :before, updated_at = :now, revision = revision + 1 WHERE id = :id AND "
               "owner_id = :after")
               .with(row.before, now, row.customer, row.after)
               .run() != 0;
  } else if (row.kind == "stage") {
    done = sql(db,
               "UPDATE customer SET stage_id = :before, lost_reason = :lost, updated_at = :now, revision = revision + "
               "1 WHERE id = :id AND "
               "stage_id = :after")
               .with(row.before, row.detail, now, row.customer, row.after)
               .run() != 0;
    if (done)
      addStageChange(db, row.customer, domain::StageId(row.after), domain::StageId(row.before), by, "undo", {}, now);
  } else if (row.kind == "tag+") {
    done = removeTag(db, row.customer, row.after);
  } else if (row.kind == "tag-") {
    done = addTag(db, row.customer, row.after);
  } else if (row.kind == "queue") {
    done = sql(db, "DELETE FROM queue_item WHERE id = :item AND state = 0").with(row.after).run() != 0;
  }
  sql(db, "DELETE FROM bulk_undo WHERE rowid = :row").with(row.row).run();
  return done;
}

}  // namespace callwright::storage
