#include <callwright/telephony/rehearsal.hpp>
#include <catch2/catch.hpp>

#include "telephony/phone_probe.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using S = CallState;

namespace {

constexpr CallId call1{1}, call2{2}, call3{3};
const std::string bob = "+8613800138000", carol = "+8613900139000";

// An agent's phone with two lines; every far end answers and stays.
struct TwoLines {
  explicit TwoLines(std::vector<RehearsedCaller> callers = {}) {
    RehearsalConfig config;
    config.timeScale = 0.001;
    config.script = {{FarEndKind::Answers, {}, {}}, {FarEndKind::Answers, {}, {}}};
    config.callers = std::move(callers);
    config.lines = 2;
    phone = makeRehearsalPhone(std::move(config));
    probe = std::make_unique<PhoneProbe>(*phone);
  }
  Result<void> dial(CallId call, const std::string& number) {
    return ask([&](Phone::Reply reply) { phone->dial(call, number, {}, std::move(reply)); });
  }
  CallProgress now(CallId call) const {
    CallProgress last;
    for (const CallSnapshot& s : probe->calls())
      if (s.call == call) last = s.progress;
    return last;
  }
  void talkToBoth() {
    REQUIRE(dial(call1, bob));
    REQUIRE(probe->waitFor(call1, S::Talking));
    REQUIRE(dial(call2, carol));
    REQUIRE(probe->waitFor(call2, S::Talking));
  }
  std::unique_ptr<Phone> phone;
  std::unique_ptr<PhoneProbe> probe;
};

}  // namespace

TEST_CASE("rehearsal lines: a second call puts the first on hold, and they are spoken to in turn", "[rehearsal]") {
  TwoLines t;
  CHECK(t.phone->info().capabilities.has(Capability::SecondLine));
  CHECK(t.phone->info().capabilities.has(Capability::AttendedTransfer));
  t.talkToBoth();
  CHECK(t.now(call1).state == S::Held);
  CHECK(t.dial(call3, bob).error().code == ErrorCode::CallOpen);
  REQUIRE(ask([&](auto r) { t.phone->resume(call1, t.now(call1).revision, r); }));
  CHECK(t.now(call1).state == S::Talking);
  CHECK(t.now(call2).state == S::Held);
  REQUIRE(ask([&](auto r) { t.phone->hangUp(call1, t.now(call1).revision, r); }));
  CHECK(t.now(call2).state == S::Held);
  REQUIRE(ask([&](auto r) { t.phone->resume(call2, t.now(call2).revision, r); }));
  CHECK(t.now(call2).state == S::Talking);
}

TEST_CASE("rehearsal lines: an attended transfer ends both calls here", "[rehearsal]") {
  TwoLines t;
  t.talkToBoth();
  CHECK(ask([&](auto r) { t.phone->transferTo(call1, t.now(call1).revision, CallId{9}, r); }).error() ==
        Error{ErrorCode::CallNotOpen, {"9"}});
  CHECK(ask([&](auto r) { t.phone->transferTo(call1, t.now(call1).revision, call1, r); }).error().code ==
        ErrorCode::CallNotOpen);
  REQUIRE(ask([&](auto r) { t.phone->transferTo(call2, t.now(call2).revision, call1, r); }));
  for (const CallId call : {call1, call2}) {
    CHECK(t.now(call).state == S::Ended);
    CHECK(t.now(call).cause == EndCause::HungUpByUs);
    CHECK(t.now(call).detail == "transferred");
  }
}

TEST_CASE("rehearsal lines: while one is being dialed the other cannot be spoken to", "[rehearsal]") {
  RehearsalConfig config;
  config.timeScale = 0.001;
  config.script = {{FarEndKind::Answers, {}, {}}, {FarEndKind::Answers, Milliseconds(60'000'000), {}}};
  config.lines = 2;
  const auto phone = makeRehearsalPhone(std::move(config));
  PhoneProbe probe(*phone);
  CallerSettings patient;
  patient.ringTimeout = std::chrono::hours(10);
  REQUIRE(ask([&](auto r) { phone->dial(call1, bob, {}, r); }));
  REQUIRE(probe.waitFor(call1, S::Talking));
  REQUIRE(ask([&](auto r) { phone->dial(call2, carol, patient, r); }));
  const auto held = probe.waitFor(call1, S::Held);
  REQUIRE(held);
  REQUIRE(probe.waitFor(call2, S::Ringing));
  CHECK(ask([&](auto r) { phone->resume(call1, held->progress.revision, r); }).error() ==
        Error{ErrorCode::PhoneRefused, {"other line"}});
}

TEST_CASE("rehearsal lines: who calls during a call is answered on the second line", "[rehearsal]") {
  RehearsedCaller caller;
  caller.after = Milliseconds(300'000);
  caller.number = carol;
  caller.patience = caller.talk = std::chrono::hours(10);
  TwoLines t({caller});
  REQUIRE(t.dial(call1, bob));
  REQUIRE(t.probe->waitFor(call1, S::Talking));
  const auto rings = t.probe->waitFor(CallId{-1}, S::Ringing);
  REQUIRE(rings);
  CHECK(t.now(call1).state == S::Talking);
  REQUIRE(ask([&](auto r) { t.phone->answer(CallId{-1}, rings->progress.revision, {}, r); }));
  CHECK(t.now(call1).state == S::Held);
  CHECK(t.now(CallId{-1}).state == S::Talking);
}
