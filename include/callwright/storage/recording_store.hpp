#pragma once
#include <optional>
#include <vector>

#include "callwright/domain/recording.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

// That of the same dial if there is one already.
domain::RecordingId addRecording(Connection& db, const domain::Recording& recording);
std::optional<domain::Recording> readRecording(Connection& db, domain::RecordingId id);
std::optional<domain::Recording> recordingOf(Connection& db, domain::CallId call, int dial);
std::vector<domain::Recording> recordingsOf(Connection& db, domain::CallId call);
std::vector<domain::Recording> recordingsOf(Connection& db, domain::RehearsalId rehearsal);  // of each beginning
struct RecordingEntry {
  domain::Recording recording;
  domain::UserId agent;
  std::string who;  // the agent's name
};
std::vector<RecordingEntry> recordingsOf(Connection& db, domain::CustomerId customer, int limit);  // newest first
// State, file, length, bytes and peaks.
void writeRecording(Connection& db, const domain::Recording& recording);

domain::ConsentState recordingConsent(Connection& db, domain::CustomerId customer);  // Unknown for none

struct UnfinishedRecording {
  domain::Recording recording;
  std::string dialer;         // whose call it is or was; of a rehearsal ""
  domain::Instant callEnded;  // or the rehearsal; absent: it is going on
};
std::vector<UnfinishedRecording> recordingsInMaking(Connection& db);
std::vector<domain::Recording> recordingsBefore(Connection& db, domain::Instant startedBefore, int limit);  // kept ones
std::vector<domain::Recording> deletedWithFile(Connection& db);
void setFileGone(Connection& db, domain::RecordingId id);

}  // namespace callwright::storage
