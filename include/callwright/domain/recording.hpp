#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/customer.hpp"
#include "callwright/domain/ids.hpp"
#include "callwright/domain/persona.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::domain {

// When calls of a campaign are recorded.
enum class RecordingPolicy {
  Never = 0,
  OnDemand = 1,   // when the agent says so
  Always = 2,     // from the answer on; the agent can pause it
  Announced = 3,  // the same, and the customer hears the announcement first
};

struct RecordingPlan {
  bool possible = false;  // the agent can start it, or it starts by itself
  bool atOnce = false;    // from the answer on
  bool announce = false;  // the announcement is played
  friend bool operator==(const RecordingPlan&, const RecordingPlan&) = default;
};
// A customer who refused recording is never recorded. Where the announcement cannot be played, an announced recording
// does not begin by itself.
RecordingPlan planRecording(RecordingPolicy policy, ConsentState consent, bool canRecord, bool canAnnounce);

std::string_view toToken(RecordingPolicy policy);  // "never", "on_demand", "always", "announced"
std::optional<RecordingPolicy> recordingPolicyFromToken(std::string_view token);

enum class RecordingState {
  Making = 0,     // or made and not compressed yet
  Kept = 1,       // can be heard
  Deleted = 2,    // by a person or by the retention rule
  Elsewhere = 3,  // a PBX keeps it, under the name in `file`
  Lost = 4,       // its file was gone or held no sound
};

std::string_view toToken(RecordingState state);  // "making", "kept", "deleted", "elsewhere", "lost"

struct Recording {
  RecordingId id;
  CallId call;            // one of the two
  RehearsalId rehearsal;  // the agent's voice alone
  int dial = 1;           // of the call, or how often the rehearsal was begun; 1 and up
  std::string file;       // its name without folder
  RecordingState state = RecordingState::Making;
  Instant startedAt;
  Milliseconds length{0};
  std::int64_t bytes = 0;
  std::vector<std::uint8_t> peaks;  // loudness over its length, each 0…63
};

}  // namespace callwright::domain
