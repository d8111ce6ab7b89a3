#include "app/job.hpp"

#include "app/services.hpp"
#include "callwright/storage/system_store.hpp"

namespace callwright::app {

bool Job::may(domain::Permission permission) const {
  return actor.signedIn && (actor.owner || domain::allows(actor.role, permission));
}

Result<Nothing> Job::need(domain::Permission permission) const {
  if (!actor.signedIn) return domain::fail(ErrorCode::NotSignedIn);
  if (!may(permission)) return domain::fail(ErrorCode::NotAllowed, domain::codeOf(permission));
  return Nothing{};
}

void Job::changed(Change::Kind kind, std::int64_t id) {
  for (const Change& change : changes) {
    if (change.kind == kind && change.id == id) return;
  }
  changes.push_back({kind, id});
}

void Job::afterCommit(std::function<void()> then) {
  after.push_back(std::move(then));
}

void Job::audit(const std::string& action, const std::string& subjectKind, std::int64_t subjectId,
                const std::string& before, const std::string& afterwards) {
  storage::addAudit(db, {0, now, actor.user, {}, origin, action, subjectKind, subjectId, before, afterwards});
}

// Records and publishes what a long job has committed so far.
void Job::flush() {
  if (changes.empty()) return;
  storage::Transaction transaction(db);
  for (const Change& change : changes)
    storage::addChange(db, static_cast<int>(change.kind), change.id, services.processId);
  transaction.commit();
  for (const Change& change : changes) services.publish(change);
  changes.clear();
}

}  // namespace callwright::app
