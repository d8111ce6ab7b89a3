#pragma once
#include "app/job.hpp"
#include "callwright/storage/people_store.hpp"

namespace callwright::app {

// The state that work brings with it: taking a call OnCall, its end WrapUp, its outcome Ready. Nothing for no user.
inline void setWorkPresence(Job& job, domain::UserId user, domain::PresenceState state) {
  if (!user) return;
  const domain::Presence before = storage::presenceOf(job.db, user);
  if (before.state == state && before.reason.empty()) return;
  storage::setPresence(job.db, user, state, {}, job.now);
  job.changed(Change::Kind::Presence, user.value);
}

}  // namespace callwright::app
