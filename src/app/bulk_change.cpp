#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/slices.hpp"
#include "app/use_case.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/storage/bulk_change_store.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/people_store.hpp"

// Changes of many customers at once.
namespace callwright::app {

using domain::Permission;
using nlohmann::json;

namespace {

constexpr std::size_t kMostForSingleEvents = 1;

json factsOf(const BulkChange& request) {
  json facts = json::object();
  if (request.owner) facts["owner"] = request.owner->value;
  if (!request.addTag.empty()) facts["add_tag"] = request.addTag;
  if (!request.removeTag.empty()) facts["remove_tag"] = request.removeTag;
  if (request.stage) facts["stage"] = request.stage->value;
  if (!request.lostReason.empty()) facts["lost_reason"] = request.lostReason;
  if (request.addToCampaign) facts["campaign"] = request.addToCampaign->value;
  return facts;
}

Result<Nothing> check(Job& job, const BulkChange& request) {
  if (request.owner && *request.owner && !storage::findUser(job.db, *request.owner)) {
    return domain::fail(ErrorCode::NotFound, "user", std::to_string(request.owner->value));
  }
  if (request.stage) {
    const auto stages = storage::listStages(job.db);
    const auto found =
        std::find_if(stages.begin(), stages.end(), [&](const domain::Stage& s) { return s.id == *request.stage; });
    if (found == stages.end()) return domain::fail(ErrorCode::NotFound, "stage", std::to_string(request.stage->value));
    if (found->kind == domain::StageKind::Lost && request.lostReason.empty())
      return domain::fail(ErrorCode::ReasonMissing, "lost");
  }
  if (request.addToCampaign && !storage::readCampaign(job.db, *request.addToCampaign)) {
    return domain::fail(ErrorCode::NotFound, "campaign", std::to_string(request.addToCampaign->value));
  }
  return Nothing{};
}

}  // namespace

Result<BulkChange::Reply> handle(Job& job, const BulkChange& request) {
  if (auto ok = job.need(Permission::AssignCustomers); !ok) return tl::unexpected(ok.error());
  if (auto ok = check(job, request); !ok) return tl::unexpected(ok.error());
  BulkChange::Done done;
  done.undo = storage::newUndoToken(job.db);
  std::int64_t addTag = 0, removeTag = 0;
  if (!request.addTag.empty() || !request.removeTag.empty()) {
    storage::Transaction transaction(job.db);
    if (!request.addTag.empty()) addTag = storage::tagId(job.db, request.addTag);
    if (!request.removeTag.empty()) removeTag = storage::findTag(job.db, request.removeTag);
    transaction.commit();
  }
  const std::string lost = request.lostReason;
  const std::string after = factsOf(request).dump();
  const bool finished = inSlices(job, request.ids.size(), [&](std::size_t i) {
    storage::BulkSubject subject;
    if (!storage::loadSubject(job.db, domain::CustomerId(request.ids[i]), subject)) return;
    bool changed = false;
    json before = json::object();
    if (request.owner && storage::bulkOwner(job.db, done.undo, subject, *request.owner, job.now)) {
      before["owner"] = subject.owner.value;
      changed = true;
    }
    if (request.stage &&
        storage::bulkStage(job.db, done.undo, subject, *request.stage, lost, job.actor.user, job.now)) {
      before["stage"] = subject.stage.value;
      changed = true;
    }
    if (addTag != 0) changed |= storage::bulkTag(job.db, done.undo, subject, addTag, true, job.now);
    if (removeTag != 0) changed |= storage::bulkTag(job.db, done.undo, subject, removeTag, false, job.now);
    if (request.addToCampaign)
      changed |= storage::bulkQueue(job.db, done.undo, subject, *request.addToCampaign, job.now);
    if (!changed) return;
    ++done.changed;
    job.audit("bulk_change", "customer", subject.id.value, before.dump(), after);
  });
  if (done.changed == 0) done.undo.clear();
  if (done.changed != 0) {
    job.changed(Change::Kind::Customers, request.ids.size() <= kMostForSingleEvents ? request.ids.front() : 0);
    if (request.addToCampaign) job.changed(Change::Kind::Queue);
    job.flush();
  }
  if (!finished && done.changed == 0) return domain::fail(ErrorCode::Cancelled);
  return done;  // cancelled half-way: what was changed can be undone by its token
}

Result<UndoBulkChange::Reply> handle(Job& job, const UndoBulkChange& request) {
  if (auto ok = job.need(Permission::AssignCustomers); !ok) return tl::unexpected(ok.error());
  constexpr int kBatch = 2000;
  std::int64_t undone = 0;
  bool any = false;
  for (;;) {
    const std::vector<storage::UndoRow> rows = storage::undoRows(job.db, request.undo, kBatch);
    if (rows.empty()) break;
    any = true;
    const bool finished = inSlices(job, rows.size(), [&](std::size_t i) {
      const storage::UndoRow& row = rows[i];
      if (!storage::undo(job.db, row, job.actor.user, job.now)) return;
      ++undone;
      job.audit("undo_bulk_change", "customer", row.customer.value, json{{row.kind, row.after}}.dump(),
                json{{row.kind, row.before}}.dump());
    });
    if (!finished) break;
  }
  if (!any) return domain::fail(ErrorCode::NotFound, "undo", request.undo);
  job.changed(Change::Kind::Customers);
  job.changed(Change::Kind::Queue);
  job.flush();
  return undone;
}

CALLWRIGHT_USE_CASE(BulkChange)
CALLWRIGHT_USE_CASE(UndoBulkChange)

}  // namespace callwright::app
