#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/recording.hpp"

namespace callwright::app {

// Recordings lie beside the database, in "recordings", compressed and named by call and dial, or by rehearsal. One's
// own calls, and those that a lesson shows, may be heard by anybody who works a queue, others' with HearRecordings;
// every opening, export and deletion is audited.

// Begins recording the call on the line, goes on, or pauses it. RecordingNotWanted{why}: the campaign's policy or the
// customer forbids it.
struct RecordCall {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
  bool on = true;
};

// A recording that is not Kept answers RecordingUnavailable{why}, here and below.
struct OpenRecording {
  static constexpr Lane lane = Lane::Write;
  struct Answer {
    domain::Recording recording;
    int sampleRate = 0;       // frames a second
    std::int64_t frames = 0;  // of mono sound, 16 bit
  };
  using Reply = Answer;
  domain::RecordingId id;
};
// A piece of it, at most 30 s; fewer frames at its end.
struct ReadRecording {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<std::int16_t>;
  domain::RecordingId id;
  std::int64_t from = 0, count = 0;  // frames
};
struct ListRecordings {  // of a call that one may hear
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::Recording>;
  domain::CallId call;
};
// A copy as it is kept, Ogg Opus or FLAC. Needs HearRecordings. Reply: bytes.
struct ExportRecording {
  static constexpr Lane lane = Lane::Long;
  using Reply = std::int64_t;
  domain::RecordingId id;
  std::string path;
};
struct DeleteRecording {  // needs a reason
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::RecordingId id;
  std::string reason;
};

// What customers hear before an announced recording: any sound file of at most 60 s. Needs ManageSettings.
struct SetAnnouncement {
  static constexpr Lane lane = Lane::Long;
  using Reply = domain::Milliseconds;  // its length
  std::string path;                    // "" takes it away; refused while a campaign or the set-up announces: StillUsed
};

}  // namespace callwright::app
