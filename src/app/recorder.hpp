#pragma once
#include <filesystem>

#include "app/inner.hpp"
#include "callwright/domain/recording.hpp"
#include "callwright/storage/call_store.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/telephony/phone.hpp"

// Recordings on their way: whether a call is recorded, where its WAV goes, and what becomes of it afterwards.
namespace callwright::app {

struct RecordingFiles {
  explicit RecordingFiles(const Services& services);
  std::filesystem::path folder;
  std::filesystem::path raw(const domain::Recording& recording) const;   // WAV, until it is compressed
  std::filesystem::path kept(const domain::Recording& recording) const;  // by month of its start
  std::filesystem::path announcement() const;
};

domain::RecordingPlan recordingPlan(Job& job, domain::CustomerId customer,
                                    const std::optional<storage::CampaignRow>& campaign);  // absent: beside the queue
// How the phone is to take that dial.
telephony::CallerSettings callerSettings(Job& job, const storage::CallRow& call, int dialNumber);

// With the transition that is being written.
void noteRecording(Job& job, const storage::CallRow& call, const domain::CallEvent& event);
// Compresses what waits for it, removes what the retention rule and deletions left. For Lane::Long; also at start.
std::optional<Error> tendRecordings(Job& job);

}  // namespace callwright::app
