#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/domain/ids.hpp>
#include <callwright/domain/time.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// One call, out or in, as a pure state machine: no clock, no I/O, no threads. A phone engine turns what happens on the
// line into CallEvents; advance() says what follows. Whoever holds a CallProgress owns it; values are copied between
// threads.
namespace callwright::domain {

enum class CallState { Idle, Dialing, Ringing, EarlyMedia, Talking, Held, Ended, WrapUp };

enum class EndCause {
  None,          // not over yet
  HungUpByUs,    // only after an answer; before it, it is Cancelled
  HungUpByThem,  // only after an answer; before it, it is Refused
  Busy,
  NoAnswer,
  Refused,      // by them; an incoming call: by us
  WrongNumber,  // the network says that the number does not exist
  Voicemail,    // a machine answered and ended the call
  Dropped,      // the line broke after the answer
  Cancelled,    // we gave up before the answer
  NetworkError,
  DoNotCall,  // refused by us at the moment of dialing
  Abandoned,  // the program died in mid-call; found at the next start
  Missed,     // an incoming call whose caller gave up before we answered
};

enum class CallEventKind {
  Dialed,      // the engine has sent the call off
  Ringing,     // the far end rings
  EarlyMedia,  // sound before the answer: a ring tone or an announcement of the network
  Answered,
  Held,
  Resumed,
  Muted,
  Unmuted,
  RecordingStarted,
  RecordingStopped,
  Ended,          // with cause
  WrapUpStarted,  // sent by app, never by an engine
  Offered,        // an incoming call rings here
};

struct CallEvent {
  CallEventKind kind{};
  Instant at{};
  EndCause cause = EndCause::None;  // only for Ended
  std::string detail;  // technical, for the log: a SIP code, "voicemail", "transferred"; never shown as it is
  friend bool operator==(const CallEvent&, const CallEvent&) = default;
};

// Rises by exactly one with every accepted event; 0 is a call that nothing has happened to.
using CallRevision = std::int64_t;

struct CallProgress {
  CallState state = CallState::Idle;
  EndCause cause = EndCause::None;  // not None exactly in Ended and WrapUp
  // Each may be unset. Those set are in this order in time, whatever the events said: a clock set back is held.
  Instant dialedAt{};   // an incoming call: when it reached us
  Instant ringingAt{};  // first ringing or early media
  Instant answeredAt{};
  Instant endedAt{};
  Instant heldSince{};        // set exactly in Held
  Instant lastChangeAt{};     // the latest accepted event
  Milliseconds heldTotal{0};  // finished holds
  bool incoming = false;
  bool muted = false;
  bool recording = false;
  CallRevision revision = 0;
  std::string detail;  // the last detail that was not empty; of a call that is over, its end's
  friend bool operator==(const CallProgress&, const CallProgress&) = default;
};

// What the owner of the call has to do after an accepted event.
enum class CallEffect {
  Persist,        // write this transition to disk (all but mute)
  StartRingTone,  // the far end rings and sends no sound of its own; an incoming call: the bell here
  StopRingTone,
  StartMeters,  // sound flows
  StopMeters,
  AskOutcome,  // the call is over: the agent's outcome is due
};

struct Transition {
  bool accepted = false;  // false: the event makes no sense in this state and `next` equals the input
  CallProgress next;
  std::vector<CallEffect> effects;
  bool has(CallEffect effect) const;
};

// Late ringing after the answer, anything after the end, a second hold and the like are ignored, not errors: networks
// repeat and reorder. A cause that contradicts the answer is corrected (see EndCause); Ended without a cause becomes
// Dropped after an answer and NetworkError before it. From Idle, a call may end only by Cancelled, NetworkError,
// DoNotCall or Abandoned.
Transition advance(const CallProgress& now, const CallEvent& event);

// What can be asked of a call while it is up.
enum class CallCommand {
  HangUp,
  Hold,
  Resume,
  Mute,
  Unmute,
  SendDigits,
  Transfer,  // blind, or to the agent's other call
  Answer,
  Reject,
  StartRecording,
  StopRecording,
};

// True if the state takes this command (whether the engine can do it is another question). Answer and Reject are for
// an incoming call that rings; hanging that one up rejects it.
bool accepts(const CallProgress& call, CallCommand command);

// A command names the revision that its sender had seen. Errors: CallNotOpen (call over, never dialed), CallStale (the
// call has moved on), BadValue{"command", token, state token} (right revision, but the state does not take it).
Result<void> checkCommand(CallId id, const CallProgress& call, CallCommand command, CallRevision seen);

bool isLive(CallState state);  // Dialing … Held: the line is in use
bool isOver(CallState state);  // Ended, WrapUp

// Durations never fall below 0. `now` serves for a phase that is still going on.
Milliseconds ringTime(const CallProgress& call, Instant now);       // first ringing to answer or end
Milliseconds connectedTime(const CallProgress& call, Instant now);  // answer to end, holds included
Milliseconds holdTime(const CallProgress& call, Instant now);       // all holds, a running one included
Milliseconds talkTime(const CallProgress& call, Instant now);       // connected less hold

// Stable names for the database, files and JSON; never shown to people.
std::string_view toToken(CallState state);
std::string_view toToken(EndCause cause);
std::string_view toToken(CallEventKind kind);
std::string_view toToken(CallCommand command);
std::optional<CallState> callStateFromToken(std::string_view token);
std::optional<EndCause> endCauseFromToken(std::string_view token);
std::optional<CallEventKind> callEventKindFromToken(std::string_view token);

}  // namespace callwright::domain
