#pragma once
#include <optional>
#include <string>

#include "app/job.hpp"
#include "callwright/domain/call.hpp"
#include "callwright/storage/call_store.hpp"

// Calls beside the queue: callers, and numbers dialed by hand. They have a line of their own, so that the work in hand
// stays open. Where the customer waits in the queue of a running campaign that the agent may work, the call belongs to
// it: the item is claimed, and the outcome counts there. Otherwise the set-up's outcomes serve and no queue changes.
namespace callwright::app {

struct OtherEnd {
  std::int64_t e164 = 0;
  std::string address;  // where e164 is 0
};

// The row of a new side call, not yet written, with the customer and the queue item found by the number.
storage::CallRow sideCall(Job& job, domain::UserId agent, const OtherEnd& end);
// Writes it, and claims its item.
void openSideCall(Job& job, storage::CallRow& call);

// Opens a call that rings here. caller: E.164, or as the network gave it.
domain::CallId beginIncoming(Job& job, domain::UserId agent, const std::string& caller,
                             const domain::CallProgress& progress, const std::string& engine);
// An incoming call that was never answered needs no outcome: it closes, its item goes back to the queue, and a missed
// one leaves the agent a follow-up where the customer is known.
void closeUnanswered(Job& job, const storage::CallRow& call, domain::EndCause cause);

}  // namespace callwright::app
