#pragma once
#include "app/callable.hpp"
#include "callwright/app/work.hpp"
#include "callwright/storage/call_store.hpp"
#include "callwright/storage/campaign_store.hpp"

namespace callwright::app {

// The agent of this session; Missing{"agent"} for the owner without one.
Result<domain::UserId> needAgent(const Job& job);
// A call the session may act on: its own, or anybody's for the owner without an agent and those who may correct any
// outcome.
Result<storage::CallRow> needCall(Job& job, domain::CallId id);
Result<storage::CallRow> needOpenCall(Job& job, domain::CallId id);   // … that is open
Result<storage::CallRow> needQuietCall(Job& job, domain::CallId id);  // … with nobody on the line; CallNotOver
bool onTheLine(const storage::CallRow& call);                         // a dial is up, in a living process
void abandon(Job& job, storage::CallRow& call);                       // ends the dial of a dead process

Result<OpenCall> openCall(Job& job, const storage::CallRow& call);
// Claims the item and opens a call for it. item: as it is in the queue now.
Result<OpenCall> beginCall(Job& job, const domain::Campaign& campaign, const domain::QueueItem& item,
                           domain::UserId agent);
std::string localDayOf(const Job& job);  // of the set-up
void claimItem(Job& job, const domain::QueueItem& item, domain::UserId agent);
// Writes the next dial of the call and places it after the commit. The line is free and the number may be called.
void placeDial(Job& job, const storage::CallRow& call);

}  // namespace callwright::app
