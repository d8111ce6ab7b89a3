#include <algorithm>
#include <array>
#include <callwright/domain/call.hpp>
#include <utility>

namespace callwright::domain {
namespace {

using Kind = CallEventKind;
using Effect = CallEffect;

template <class E, std::size_t N>
struct Tokens {
  std::array<std::pair<E, std::string_view>, N> rows;
  constexpr std::string_view of(E value) const {
    for (const auto& [v, token] : rows)
      if (v == value) return token;
    return {};
  }
  constexpr std::optional<E> from(std::string_view token) const {
    for (const auto& [v, t] : rows)
      if (t == token) return v;
    return std::nullopt;
  }
};

constexpr Tokens<CallState, 8> stateTokens{{{
    {CallState::Idle, "idle"},
    {CallState::Dialing, "dialing"},
    {CallState::Ringing, "ringing"},
    {CallState::EarlyMedia, "early_media"},
    {CallState::Talking, "talking"},
    {CallState::Held, "held"},
    {CallState::Ended, "ended"},
    {CallState::WrapUp, "wrap_up"},
}}};

constexpr Tokens<EndCause, 14> causeTokens{{{
    {EndCause::None, "none"},
    {EndCause::HungUpByUs, "hung_up_by_us"},
    {EndCause::HungUpByThem, "hung_up_by_them"},
    {EndCause::Busy, "busy"},
    {EndCause::NoAnswer, "no_answer"},
    {EndCause::Refused, "refused"},
    {EndCause::WrongNumber, "wrong_number"},
    {EndCause::Voicemail, "voicemail"},
    {EndCause::Dropped, "dropped"},
    {EndCause::Cancelled, "cancelled"},
    {EndCause::NetworkError, "network_error"},
    {EndCause::DoNotCall, "do_not_call"},
    {EndCause::Abandoned, "abandoned"},
    {EndCause::Missed, "missed"},
}}};

constexpr Tokens<CallEventKind, 13> kindTokens{{{
    {Kind::Dialed, "dialed"},
    {Kind::Ringing, "ringing"},
    {Kind::EarlyMedia, "early_media"},
    {Kind::Answered, "answered"},
    {Kind::Held, "held"},
    {Kind::Resumed, "resumed"},
    {Kind::Muted, "muted"},
    {Kind::Unmuted, "unmuted"},
    {Kind::RecordingStarted, "recording_started"},
    {Kind::RecordingStopped, "recording_stopped"},
    {Kind::Ended, "ended"},
    {Kind::WrapUpStarted, "wrap_up_started"},
    {Kind::Offered, "offered"},
}}};

constexpr Tokens<CallCommand, 11> commandTokens{{{
    {CallCommand::HangUp, "hang_up"},
    {CallCommand::Hold, "hold"},
    {CallCommand::Resume, "resume"},
    {CallCommand::Mute, "mute"},
    {CallCommand::Unmute, "unmute"},
    {CallCommand::SendDigits, "send_digits"},
    {CallCommand::Transfer, "transfer"},
    {CallCommand::Answer, "answer"},
    {CallCommand::Reject, "reject"},
    {CallCommand::StartRecording, "start_recording"},
    {CallCommand::StopRecording, "stop_recording"},
}}};

bool isConnected(CallState s) {
  return s == CallState::Talking || s == CallState::Held;
}
bool isBeforeAnswer(CallState s) {
  return s == CallState::Dialing || s == CallState::Ringing || s == CallState::EarlyMedia;
}
bool hasSound(CallState s) {
  return s == CallState::EarlyMedia || isConnected(s);
}

bool fits(const CallProgress& now, const CallEvent& event) {
  const CallState s = now.state;
  switch (event.kind) {
    case Kind::Dialed:
    case Kind::Offered:
      return s == CallState::Idle;
    case Kind::Ringing:
      return s == CallState::Dialing;
    case Kind::EarlyMedia:
      return (s == CallState::Dialing || s == CallState::Ringing) && !now.incoming;
    case Kind::Answered:
      return isBeforeAnswer(s);
    case Kind::Held:
      return s == CallState::Talking;
    case Kind::Resumed:
      return s == CallState::Held;
    case Kind::Muted:
      return isLive(s) && !now.muted;
    case Kind::Unmuted:
      return isLive(s) && now.muted;
    case Kind::RecordingStarted:
      return hasSound(s) && !now.recording;
    case Kind::RecordingStopped:
      return hasSound(s) && now.recording;
    case Kind::Ended:
      if (s == CallState::Idle)
        return event.cause == EndCause::Cancelled || event.cause == EndCause::NetworkError ||
               event.cause == EndCause::DoNotCall || event.cause == EndCause::Abandoned;
      return isLive(s);
    case Kind::WrapUpStarted:
      return s == CallState::Ended;
  }
  return false;
}

// Our hang-up can cross their answer on the wire, and networks name causes loosely: the answer decides.
EndCause causeAfterAnswer(EndCause cause) {
  switch (cause) {
    case EndCause::Cancelled:
      return EndCause::HungUpByUs;
    case EndCause::None:
    case EndCause::Busy:
    case EndCause::NoAnswer:
    case EndCause::Refused:
    case EndCause::Missed:
      return EndCause::Dropped;
    default:
      return cause;
  }
}

EndCause causeOfUnansweredIncoming(EndCause cause) {
  switch (cause) {
    case EndCause::HungUpByUs:
    case EndCause::Cancelled:
      return EndCause::Refused;
    case EndCause::HungUpByThem:
    case EndCause::NoAnswer:
      return EndCause::Missed;
    default:
      return cause;
  }
}

EndCause causeBeforeAnswer(EndCause cause, bool incoming) {
  if (incoming) cause = causeOfUnansweredIncoming(cause);
  switch (cause) {
    case EndCause::HungUpByUs:
      return EndCause::Cancelled;
    case EndCause::HungUpByThem:
      return EndCause::Refused;
    case EndCause::None:
    case EndCause::Dropped:
      return EndCause::NetworkError;
    case EndCause::Missed:
      return incoming ? EndCause::Missed : EndCause::NoAnswer;
    default:
      return cause;
  }
}

void finishHold(CallProgress& call, Instant at) {
  if (!isSet(call.heldSince)) return;
  call.heldTotal += at - call.heldSince;
  call.heldSince = {};
}

void apply(CallProgress& call, const CallEvent& event, Instant at) {
  switch (event.kind) {
    case Kind::Dialed:
      call.state = CallState::Dialing;
      call.dialedAt = at;
      break;
    case Kind::Offered:
      call.incoming = true;
      call.state = CallState::Ringing;
      call.dialedAt = at;
      call.ringingAt = at;
      break;
    case Kind::Ringing:
      call.state = CallState::Ringing;
      call.ringingAt = at;
      break;
    case Kind::EarlyMedia:
      call.state = CallState::EarlyMedia;
      if (!isSet(call.ringingAt)) call.ringingAt = at;
      break;
    case Kind::Answered:
      call.state = CallState::Talking;
      call.answeredAt = at;
      break;
    case Kind::Held:
      call.state = CallState::Held;
      call.heldSince = at;
      break;
    case Kind::Resumed:
      call.state = CallState::Talking;
      finishHold(call, at);
      break;
    case Kind::Muted:
      call.muted = true;
      break;
    case Kind::Unmuted:
      call.muted = false;
      break;
    case Kind::RecordingStarted:
      call.recording = true;
      break;
    case Kind::RecordingStopped:
      call.recording = false;
      break;
    case Kind::Ended:
      finishHold(call, at);
      call.state = CallState::Ended;
      call.cause =
          isSet(call.answeredAt) ? causeAfterAnswer(event.cause) : causeBeforeAnswer(event.cause, call.incoming);
      call.endedAt = at;
      call.recording = false;
      break;
    case Kind::WrapUpStarted:
      call.state = CallState::WrapUp;
      break;
  }
}

std::vector<Effect> effectsOf(const CallProgress& before, const CallProgress& after, Kind kind) {
  std::vector<Effect> effects;
  if (kind != Kind::Muted && kind != Kind::Unmuted) effects.push_back(Effect::Persist);
  if (after.state == CallState::Ringing && before.state != CallState::Ringing) effects.push_back(Effect::StartRingTone);
  if (before.state == CallState::Ringing && after.state != CallState::Ringing) effects.push_back(Effect::StopRingTone);
  if (!hasSound(before.state) && hasSound(after.state)) effects.push_back(Effect::StartMeters);
  if (hasSound(before.state) && !hasSound(after.state)) effects.push_back(Effect::StopMeters);
  if (kind == Kind::Ended) effects.push_back(Effect::AskOutcome);
  return effects;
}

Milliseconds span(Instant from, Instant to) {
  return std::max(to - from, Milliseconds{0});
}

}  // namespace

bool Transition::has(CallEffect effect) const {
  return std::find(effects.begin(), effects.end(), effect) != effects.end();
}

Transition advance(const CallProgress& now, const CallEvent& event) {
  Transition result{false, now, {}};
  if (!fits(now, event)) return result;
  // An unset or earlier moment (a clock set back) must not turn durations negative. The epoch means "none", so a first
  // event there is put one millisecond after it.
  const Instant at = std::max({event.at, now.lastChangeAt, Instant{Milliseconds{1}}});
  result.accepted = true;
  apply(result.next, event, at);
  result.next.lastChangeAt = at;
  result.next.revision += 1;
  if (!event.detail.empty() || event.kind == CallEventKind::Ended) result.next.detail = event.detail;
  result.effects = effectsOf(now, result.next, event.kind);
  return result;
}

bool accepts(const CallProgress& call, CallCommand command) {
  switch (command) {
    case CallCommand::HangUp:
      return isLive(call.state);
    case CallCommand::Hold:
      return call.state == CallState::Talking;
    case CallCommand::Resume:
      return call.state == CallState::Held;
    case CallCommand::Mute:
      return isLive(call.state) && !call.muted;
    case CallCommand::Unmute:
      return isLive(call.state) && call.muted;
    case CallCommand::SendDigits:
      return call.state == CallState::Talking || call.state == CallState::EarlyMedia;
    case CallCommand::Transfer:
      return isConnected(call.state);
    case CallCommand::Answer:
    case CallCommand::Reject:
      return call.incoming && call.state == CallState::Ringing;
    case CallCommand::StartRecording:
      return hasSound(call.state) && !call.recording;
    case CallCommand::StopRecording:
      return hasSound(call.state) && call.recording;
  }
  return false;
}

Result<void> checkCommand(CallId id, const CallProgress& call, CallCommand command, CallRevision seen) {
  if (!isLive(call.state)) return fail(ErrorCode::CallNotOpen, std::to_string(id.value));
  if (seen != call.revision) return fail(ErrorCode::CallStale, std::to_string(id.value));
  if (!accepts(call, command)) return fail(ErrorCode::BadValue, "command", toToken(command), toToken(call.state));
  return {};
}

bool isLive(CallState state) {
  return isBeforeAnswer(state) || isConnected(state);
}
bool isOver(CallState state) {
  return state == CallState::Ended || state == CallState::WrapUp;
}

Milliseconds ringTime(const CallProgress& call, Instant now) {
  if (!isSet(call.ringingAt)) return Milliseconds{0};
  if (isSet(call.answeredAt)) return span(call.ringingAt, call.answeredAt);
  return span(call.ringingAt, isSet(call.endedAt) ? call.endedAt : now);
}

Milliseconds connectedTime(const CallProgress& call, Instant now) {
  if (!isSet(call.answeredAt)) return Milliseconds{0};
  return span(call.answeredAt, isSet(call.endedAt) ? call.endedAt : now);
}

Milliseconds holdTime(const CallProgress& call, Instant now) {
  return call.heldTotal + (isSet(call.heldSince) ? span(call.heldSince, now) : Milliseconds{0});
}

Milliseconds talkTime(const CallProgress& call, Instant now) {
  return std::max(connectedTime(call, now) - holdTime(call, now), Milliseconds{0});
}

std::string_view toToken(CallState state) {
  return stateTokens.of(state);
}
std::string_view toToken(EndCause cause) {
  return causeTokens.of(cause);
}
std::string_view toToken(CallEventKind kind) {
  return kindTokens.of(kind);
}
std::string_view toToken(CallCommand command) {
  return commandTokens.of(command);
}
std::optional<CallState> callStateFromToken(std::string_view token) {
  return stateTokens.from(token);
}
std::optional<EndCause> endCauseFromToken(std::string_view token) {
  return causeTokens.from(token);
}
std::optional<CallEventKind> callEventKindFromToken(std::string_view token) {
  return kindTokens.from(token);
}

}  // namespace callwright::domain
