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

// Whose it is, for the audit and the change feed.
struct RecordingSubject {
  const char* kind;
  std::int64_t id;
  Change::Kind change;
};
RecordingSubject subjectOf(const domain::Recording& recording);

domain::RecordingPlan recordingPlan(Job& job, domain::CustomerId customer,
                                    const std::optional<storage::CampaignRow>& campaign);  // absent: beside the queue
// How the phone is to take that dial.
telephony::CallerSettings callerSettings(Job& job, const storage::CallRow& call, int dialNumber);

// Begins to record the microphone for a rehearsal that is played here and now. NoSoundDevice{"microphone"}.
Result<Nothing> beginRecording(Job& job, domain::RehearsalId rehearsal);
// What is being recorded for a rehearsal in this process ends here. Compressed when the rehearsal is over.
void endRecording(Job& job);
void deleteRecordings(Job& job, domain::RehearsalId rehearsal);

// With the transition that is being written.
void noteRecording(Job& job, const storage::CallRow& call, const domain::CallEvent& event);
// Compresses what waits for it, removes what the retention rule and deletions left. For Lane::Long; also at start.
std::optional<Error> tendRecordings(Job& job);

}  // namespace callwright::app
