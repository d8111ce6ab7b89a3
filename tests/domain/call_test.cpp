#include <rapidcheck.h>

#include <algorithm>
#include <callwright/domain/call.hpp>
#include <catch2/catch.hpp>
#include <ostream>

using namespace callwright::domain;
using namespace std::chrono_literals;
using Kind = CallEventKind;

namespace {

const Instant start{Milliseconds{1'700'000'000'000}};

// Each step is {kind, milliseconds after the start, cause}.
struct Step {
  Kind kind;
  std::int64_t at;
  EndCause cause = EndCause::None;
};

CallProgress run(std::initializer_list<Step> steps) {
  CallProgress call;
  for (const Step& s : steps) {
    const Transition t = advance(call, {s.kind, start + Milliseconds{s.at}, s.cause, {}});
    REQUIRE(t.accepted);
    call = t.next;
  }
  return call;
}

bool takes(const CallProgress& call, Kind kind) {
  return advance(call, {kind, start + 1h, EndCause::HungUpByUs, {}}).accepted;
}

rc::Gen<CallEvent> anyEvent() {
  return rc::gen::build<CallEvent>(
      rc::gen::set(&CallEvent::kind, rc::gen::map(rc::gen::inRange(0, 13), [](int i) { return static_cast<Kind>(i); })),
      rc::gen::set(&CallEvent::at, rc::gen::map(rc::gen::inRange(-5'000, 100'000),
                                                [](int ms) { return ms == 0 ? Instant{} : start + Milliseconds{ms}; })),
      rc::gen::set(&CallEvent::cause,
                   rc::gen::map(rc::gen::inRange(0, 14), [](int i) { return static_cast<EndCause>(i); })),
      rc::gen::set(&CallEvent::detail, rc::gen::elementOf(std::vector<std::string>{"", "486", "transferred"})));
}

// Plain random events mostly end a call within a few steps; weight the way towards long ones.
rc::Gen<std::vector<CallEvent>> anyHistory() {
  const auto notEnded = rc::gen::suchThat(anyEvent(), [](const CallEvent& e) { return e.kind != Kind::Ended; });
  return rc::gen::container<std::vector<CallEvent>>(
      rc::gen::weightedOneOf<CallEvent>({{9, notEnded}, {1, anyEvent()}}));
}

std::vector<Instant> setMoments(const CallProgress& call) {
  std::vector<Instant> moments;
  for (const Instant t : {call.dialedAt, call.ringingAt, call.answeredAt, call.endedAt})
    if (isSet(t)) moments.push_back(t);
  return moments;
}

void checkInvariants(const CallProgress& call) {
  const auto moments = setMoments(call);
  RC_ASSERT(std::is_sorted(moments.begin(), moments.end()));
  for (const Instant t : moments) RC_ASSERT(t <= call.lastChangeAt);
  if (isSet(call.answeredAt) || isSet(call.ringingAt)) RC_ASSERT(isSet(call.dialedAt));
  RC_ASSERT(isOver(call.state) == isSet(call.endedAt));
  RC_ASSERT(isOver(call.state) == (call.cause != EndCause::None));
  RC_ASSERT((call.state == CallState::Held) == isSet(call.heldSince));
  if (call.state == CallState::Talking || call.state == CallState::Held) RC_ASSERT(isSet(call.answeredAt));
  if (call.state == CallState::Dialing) RC_ASSERT(!isSet(call.answeredAt));
  if (isOver(call.state)) RC_ASSERT(!call.recording);
  RC_ASSERT((call.revision == 0) == (call.state == CallState::Idle));
  const bool answered = isSet(call.answeredAt);
  switch (call.cause) {
    case EndCause::HungUpByUs:
    case EndCause::HungUpByThem:
    case EndCause::Dropped:
      RC_ASSERT(answered);
      break;
    case EndCause::Busy:
    case EndCause::NoAnswer:
    case EndCause::Refused:
    case EndCause::Cancelled:
      RC_ASSERT(!answered);
      break;
    default:
      break;
  }
  const Instant now = call.lastChangeAt + 3s;
  RC_ASSERT(call.heldTotal >= 0ms);
  RC_ASSERT(talkTime(call, now) >= 0ms);
  RC_ASSERT(talkTime(call, now) + holdTime(call, now) == connectedTime(call, now));
}

}  // namespace

TEST_CASE("call: an answered call with a hold", "[call]") {
  const CallProgress call = run({{Kind::Dialed, 0},
                                 {Kind::Ringing, 1'000},
                                 {Kind::Answered, 6'000},
                                 {Kind::Held, 10'000},
                                 {Kind::Resumed, 13'000},
                                 {Kind::Ended, 20'000, EndCause::HungUpByThem}});
  CHECK(call.state == CallState::Ended);
  CHECK(call.cause == EndCause::HungUpByThem);
  CHECK(call.revision == 6);
  CHECK(ringTime(call, start + 1h) == 5s);
  CHECK(connectedTime(call, start + 1h) == 14s);
  CHECK(holdTime(call, start + 1h) == 3s);
  CHECK(talkTime(call, start + 1h) == 11s);
}

TEST_CASE("call: durations of a call that still goes on", "[call]") {
  const CallProgress ringing = run({{Kind::Dialed, 0}, {Kind::EarlyMedia, 500}, {Kind::Muted, 900}});
  CHECK(ringTime(ringing, start + 4'500ms) == 4s);
  CHECK(ringTime(ringing, start) == 0s);
  CHECK(talkTime(ringing, start + 9s) == 0s);
  const CallProgress held = run({{Kind::Dialed, 0}, {Kind::Answered, 2'000}, {Kind::Held, 5'000}});
  CHECK(talkTime(held, start + 60s) == 3s);
  CHECK(holdTime(held, start + 60s) == 55s);
  CHECK(ringTime(held, start + 60s) == 0s);
}

TEST_CASE("call: ending while held counts the hold", "[call]") {
  const CallProgress call = run(
      {{Kind::Dialed, 0}, {Kind::Answered, 1'000}, {Kind::Held, 2'000}, {Kind::Ended, 9'000, EndCause::HungUpByThem}});
  CHECK(call.heldTotal == 7s);
  CHECK(talkTime(call, start + 1h) == 1s);
}

TEST_CASE("call: events that make no sense are ignored", "[call]") {
  const CallProgress idle;
  for (const Kind kind : {Kind::Ringing, Kind::Answered, Kind::Held, Kind::Muted, Kind::Ended, Kind::WrapUpStarted})
    CHECK_FALSE(takes(idle, kind));
  const CallProgress talking = run({{Kind::Dialed, 0}, {Kind::Answered, 1'000}});
  for (const Kind kind : {Kind::Dialed, Kind::Ringing, Kind::EarlyMedia, Kind::Answered, Kind::Resumed, Kind::Unmuted})
    CHECK_FALSE(takes(talking, kind));
  const Transition ignored = advance(talking, {Kind::Ringing, start + 5s, EndCause::None, "180"});
  CHECK(ignored.next == talking);
  CHECK(ignored.effects.empty());
}

TEST_CASE("call: the answer decides about the cause", "[call]") {
  const auto cause = [](bool answered, EndCause said) {
    const CallProgress call = answered ? run({{Kind::Dialed, 0}, {Kind::Answered, 1}, {Kind::Ended, 2, said}})
                                       : run({{Kind::Dialed, 0}, {Kind::Ringing, 1}, {Kind::Ended, 2, said}});
    return call.cause;
  };
  CHECK(cause(false, EndCause::HungUpByUs) == EndCause::Cancelled);
  CHECK(cause(false, EndCause::HungUpByThem) == EndCause::Refused);
  CHECK(cause(false, EndCause::None) == EndCause::NetworkError);
  CHECK(cause(false, EndCause::Busy) == EndCause::Busy);
  CHECK(cause(true, EndCause::Cancelled) == EndCause::HungUpByUs);
  CHECK(cause(true, EndCause::Busy) == EndCause::Dropped);
  CHECK(cause(true, EndCause::None) == EndCause::Dropped);
  CHECK(cause(true, EndCause::Voicemail) == EndCause::Voicemail);
  CHECK(cause(true, EndCause::Abandoned) == EndCause::Abandoned);
}

TEST_CASE("call: a call refused before dialing ends without a dial", "[call]") {
  const Transition t = advance({}, {Kind::Ended, start, EndCause::DoNotCall, {}});
  CHECK(t.accepted);
  CHECK(t.next.state == CallState::Ended);
  CHECK_FALSE(isSet(t.next.dialedAt));
}

TEST_CASE("call: an incoming call is answered, rejected or missed", "[call]") {
  const CallProgress offered = run({{Kind::Offered, 0}});
  CHECK(offered.incoming);
  CHECK(offered.state == CallState::Ringing);
  CHECK(accepts(offered, CallCommand::Answer));
  CHECK(accepts(offered, CallCommand::Reject));
  CHECK_FALSE(takes(offered, Kind::EarlyMedia));
  const auto end = [&](EndCause cause) {
    return advance(offered, {Kind::Ended, start + 9s, cause, {}}).next.cause;
  };
  CHECK(end(EndCause::HungUpByThem) == EndCause::Missed);
  CHECK(end(EndCause::HungUpByUs) == EndCause::Refused);
  CHECK(end(EndCause::NetworkError) == EndCause::NetworkError);
  const CallProgress talking = run({{Kind::Offered, 0}, {Kind::Answered, 4'000}});
  CHECK(ringTime(talking, start + 1h) == 4s);
  CHECK_FALSE(accepts(talking, CallCommand::Answer));
  CHECK_FALSE(accepts(run({{Kind::Dialed, 0}, {Kind::Ringing, 1}}), CallCommand::Answer));
}

TEST_CASE("call: effects", "[call]") {
  const CallProgress dialing = run({{Kind::Dialed, 0}});
  const Transition ringing = advance(dialing, {Kind::Ringing, start + 1s, EndCause::None, {}});
  CHECK(ringing.effects == std::vector{CallEffect::Persist, CallEffect::StartRingTone});
  const Transition answered = advance(ringing.next, {Kind::Answered, start + 2s, EndCause::None, {}});
  CHECK(answered.effects == std::vector{CallEffect::Persist, CallEffect::StopRingTone, CallEffect::StartMeters});
  const Transition muted = advance(answered.next, {Kind::Muted, start + 3s, EndCause::None, {}});
  CHECK(muted.effects.empty());
  const Transition ended = advance(muted.next, {Kind::Ended, start + 4s, EndCause::HungUpByUs, {}});
  CHECK(ended.effects == std::vector{CallEffect::Persist, CallEffect::StopMeters, CallEffect::AskOutcome});
  CHECK(ended.has(CallEffect::AskOutcome));
  CHECK_FALSE(ended.has(CallEffect::StartMeters));
}

TEST_CASE("call: a command with an old revision is stale", "[call]") {
  const CallId id{7};
  const CallProgress ringing = run({{Kind::Dialed, 0}, {Kind::Ringing, 1}});
  CHECK(checkCommand(id, ringing, CallCommand::HangUp, 2));
  CHECK(checkCommand(id, ringing, CallCommand::HangUp, 1).error() == Error{ErrorCode::CallStale, {"7"}});
  CHECK(checkCommand(id, ringing, CallCommand::HangUp, 3).error().code == ErrorCode::CallStale);
  CHECK(checkCommand(id, ringing, CallCommand::Hold, 2).error() ==
        Error{ErrorCode::BadValue, {"command", "hold", "ringing"}});
  CHECK(checkCommand(id, CallProgress{}, CallCommand::HangUp, 0).error() == Error{ErrorCode::CallNotOpen, {"7"}});
}

TEST_CASE("call: tokens go there and back", "[call]") {
  for (int i = 0; i < 8; ++i) {
    const auto state = static_cast<CallState>(i);
    CHECK(!toToken(state).empty());
    CHECK(callStateFromToken(toToken(state)) == state);
  }
  for (int i = 0; i < 14; ++i) {
    const auto cause = static_cast<EndCause>(i);
    CHECK(endCauseFromToken(toToken(cause)) == cause);
  }
  for (int i = 0; i < 13; ++i) {
    const auto kind = static_cast<Kind>(i);
    CHECK(callEventKindFromToken(toToken(kind)) == kind);
  }
  for (int i = 0; i < 11; ++i) CHECK(!toToken(static_cast<CallCommand>(i)).empty());
  CHECK_FALSE(callStateFromToken("talkin"));
  CHECK_FALSE(endCauseFromToken(""));
}

TEST_CASE("call: invariants hold after any events", "[call][property]") {
  CHECK(rc::check("any history", [] {
    CallProgress call;
    for (const CallEvent& event : *anyHistory()) {
      const Transition t = advance(call, event);
      if (t.accepted) {
        RC_ASSERT(t.next.revision == call.revision + 1);
        RC_ASSERT(t.next.lastChangeAt >= call.lastChangeAt);
      } else {
        RC_ASSERT(t.next == call);
        RC_ASSERT(t.effects.empty());
      }
      if (call.state == CallState::Ended)
        RC_ASSERT(t.next.state == CallState::Ended || t.next.state == CallState::WrapUp);
      if (call.state == CallState::WrapUp) RC_ASSERT(!t.accepted);
      if (isSet(call.answeredAt)) RC_ASSERT(t.next.answeredAt == call.answeredAt);
      if (isSet(call.dialedAt)) RC_ASSERT(t.next.dialedAt == call.dialedAt);
      call = t.next;
      checkInvariants(call);
    }
  }));
}

TEST_CASE("call: a state takes exactly the events of the commands it accepts", "[call][property]") {
  CHECK(rc::check("commands and events agree", [] {
    CallProgress call;
    for (const CallEvent& event : *anyHistory()) call = advance(call, event).next;
    RC_ASSERT(accepts(call, CallCommand::Hold) == takes(call, Kind::Held));
    RC_ASSERT(accepts(call, CallCommand::Resume) == takes(call, Kind::Resumed));
    RC_ASSERT(accepts(call, CallCommand::Mute) == takes(call, Kind::Muted));
    RC_ASSERT(accepts(call, CallCommand::Unmute) == takes(call, Kind::Unmuted));
    RC_ASSERT(accepts(call, CallCommand::HangUp) == takes(call, Kind::Ended));
    RC_ASSERT(accepts(call, CallCommand::StartRecording) == takes(call, Kind::RecordingStarted));
    RC_ASSERT(accepts(call, CallCommand::StopRecording) == takes(call, Kind::RecordingStopped));
    if (accepts(call, CallCommand::Answer)) RC_ASSERT(call.incoming && takes(call, Kind::Answered));
    const bool ok = checkCommand(CallId{1}, call, CallCommand::HangUp, call.revision).has_value();
    RC_ASSERT(ok == isLive(call.state));
  }));
}

TEST_CASE("call: ring tone and meters start and stop in pairs", "[call][property]") {
  CHECK(rc::check("pairs", [] {
    CallProgress call;
    int tone = 0;
    int meters = 0;
    for (const CallEvent& event : *anyHistory()) {
      const Transition t = advance(call, event);
      tone += t.has(CallEffect::StartRingTone) - t.has(CallEffect::StopRingTone);
      meters += t.has(CallEffect::StartMeters) - t.has(CallEffect::StopMeters);
      call = t.next;
      RC_ASSERT(tone == (call.state == CallState::Ringing ? 1 : 0));
      RC_ASSERT(meters >= 0);
      RC_ASSERT(meters <= 1);
      if (isOver(call.state)) RC_ASSERT(meters == 0);
    }
  }));
}
