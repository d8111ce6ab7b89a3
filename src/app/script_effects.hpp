#pragma once
#include <string>

#include "app/job.hpp"
#include "callwright/domain/campaign.hpp"
#include "callwright/storage/call_store.hpp"

namespace callwright::app {

// Which version a new call follows: the campaign's, or the one that a running trial draws for the customer.
void chooseScript(Job& job, const domain::Campaign& campaign, storage::CallRow& call);
// What the script leaves with the customer when the call gets its outcome: captured values become custom fields (of a
// survey they stay its answers). The stage that an answer on the way sets, "" for none.
void keepCaptured(Job& job, const storage::CallRow& call);
std::string scriptStage(Job& job, const storage::CallRow& call, const std::string& outcome);

}  // namespace callwright::app
