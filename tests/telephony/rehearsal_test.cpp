#include <algorithm>
#include <atomic>
#include <callwright/telephony/rehearsal.hpp>
#include <catch2/catch.hpp>
#include <thread>

#include "telephony/phone_probe.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

constexpr CallId call1{1};
const std::string number = "+8613800138000";

RehearsalConfig fast(std::vector<FarEnd> script, double scale = 0.001) {
  RehearsalConfig config;
  config.timeScale = scale;
  config.script = std::move(script);
  return config;
}

Result<void> dial(Phone& phone, CallId call, const std::string& to = number, CallerSettings settings = {}) {
  return ask([&](Phone::Reply reply) { phone.dial(call, to, settings, std::move(reply)); });
}

Result<void> hangUp(Phone& phone, const CallSnapshot& seen) {
  return ask([&](Phone::Reply reply) { phone.hangUp(seen.call, seen.progress.revision, std::move(reply)); });
}

// Long enough to be slower than any test machine.
CallerSettings patient() {
  CallerSettings settings;
  settings.ringTimeout = 10h;
  return settings;
}

struct Outcome {
  FarEndKind kind;
  EndCause cause;
  std::vector<CallState> states;
};

using S = CallState;

}  // namespace

TEST_CASE("rehearsal: says that it is one", "[rehearsal]") {
  const auto phone = makeRehearsalPhone();
  CHECK(phone->info().isRehearsal);
  CHECK(phone->info().ready());
  CHECK(phone->info().capabilities.has(Capability::Hold));
  CHECK(phone->info().capabilities.has(Capability::Answer));
  CHECK_FALSE(phone->info().capabilities.has(Capability::Record));
}

TEST_CASE("rehearsal: dial, ring, answer, hold, resume, mute, hang up", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, {}, {}}}));
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.statesOf(call1).size() >= 1);  // the snapshot comes before the reply
  const auto talking = probe.waitFor(call1, S::Talking);
  REQUIRE(talking);
  REQUIRE(talking->progress.revision == 3);
  CHECK(talking->isRehearsal);
  CHECK(ask([&](auto r) { phone->hold(call1, 3, r); }));
  CHECK(ask([&](auto r) { phone->hold(call1, 4, r); }).error() ==
        Error{ErrorCode::BadValue, {"command", "hold", "held"}});
  CHECK(ask([&](auto r) { phone->resume(call1, 4, r); }));
  CHECK(ask([&](auto r) { phone->mute(call1, 5, true, r); }));
  CHECK(ask([&](auto r) { phone->sendDigits(call1, 6, "12#", r); }));
  CHECK(ask([&](auto r) { phone->sendDigits(call1, 6, "x", r); }).error().code == ErrorCode::BadValue);
  CHECK(ask([&](auto r) { phone->mute(call1, 6, false, r); }));
  CHECK(ask([&](auto r) { phone->hangUp(call1, 7, r); }));
  CHECK(ask([&](auto r) { phone->hangUp(call1, 8, r); }).error() == Error{ErrorCode::CallNotOpen, {"1"}});
  CHECK(probe.statesOf(call1) ==
        std::vector{S::Dialing, S::Ringing, S::Talking, S::Held, S::Talking, S::Talking, S::Talking, S::Ended});
  const auto calls = probe.calls();
  for (std::size_t i = 0; i < calls.size(); ++i) CHECK(calls[i].progress.revision == static_cast<CallRevision>(i) + 1);
  const CallProgress& last = calls.back().progress;
  CHECK(last.cause == EndCause::HungUpByUs);
  CHECK(last.answeredAt >= last.ringingAt);
  CHECK(last.endedAt >= last.answeredAt);
  CHECK(calls.back().event.at == last.endedAt);
  CHECK(std::count(calls.back().effects.begin(), calls.back().effects.end(), CallEffect::Persist) == 1);
}

TEST_CASE("rehearsal: every far end", "[rehearsal]") {
  const std::vector<Outcome> outcomes{
      {FarEndKind::Answers, EndCause::HungUpByThem, {S::Dialing, S::Ringing, S::Talking, S::Ended}},
      {FarEndKind::Busy, EndCause::Busy, {S::Dialing, S::Ended}},
      {FarEndKind::NoAnswer, EndCause::NoAnswer, {S::Dialing, S::Ringing, S::Ended}},
      {FarEndKind::Voicemail, EndCause::Voicemail, {S::Dialing, S::Ringing, S::Talking, S::Ended}},
      {FarEndKind::Drops, EndCause::Dropped, {S::Dialing, S::Ringing, S::Talking, S::Ended}},
      {FarEndKind::WrongNumber, EndCause::WrongNumber, {S::Dialing, S::EarlyMedia, S::Ended}},
      {FarEndKind::Refuses, EndCause::Refused, {S::Dialing, S::Ringing, S::Ended}},
      {FarEndKind::HangsUpFirst, EndCause::HungUpByThem, {S::Dialing, S::Ringing, S::Talking, S::Ended}},
  };
  RehearsalConfig config = fast({}, 0.0005);
  for (const Outcome& o : outcomes)
    config.script.push_back(
        {o.kind, {}, o.kind == FarEndKind::Answers ? std::optional<Milliseconds>(5s) : std::nullopt});
  const auto phone = makeRehearsalPhone(config);
  PhoneProbe probe(*phone);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const CallId call{static_cast<std::int64_t>(i) + 1};
    REQUIRE(dial(*phone, call));
    const auto ended = probe.waitFor(call, S::Ended);
    REQUIRE(ended);
    INFO("far end " << i);
    CHECK(toToken(ended->progress.cause) == toToken(outcomes[i].cause));
    CHECK(probe.statesOf(call) == outcomes[i].states);
    const bool machine = outcomes[i].kind == FarEndKind::Voicemail;
    CHECK((ended->progress.detail == "voicemail") == machine);
  }
}

TEST_CASE("rehearsal: the ring timeout gives up", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, 1h, {}}}));
  PhoneProbe probe(*phone);
  CallerSettings settings;
  settings.ringTimeout = 20s;
  REQUIRE(dial(*phone, call1, number, settings));
  const auto ended = probe.waitFor(call1, S::Ended);
  REQUIRE(ended);
  CHECK(ended->progress.cause == EndCause::NoAnswer);
  CHECK(ended->progress.detail == "ring timeout");
}

TEST_CASE("rehearsal: hanging up while it rings cancels", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, 10h, {}}}));
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1, number, patient()));
  const auto ringing = probe.waitFor(call1, S::Ringing);
  REQUIRE(ringing);
  REQUIRE(hangUp(*phone, *ringing));
  CHECK(probe.calls().back().progress.cause == EndCause::Cancelled);
}

TEST_CASE("rehearsal: a stale command is refused and changes nothing", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, {}, {}}}));
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.waitFor(call1, S::Talking));
  const Error stale{ErrorCode::CallStale, {"1"}};
  CHECK(ask([&](auto r) { phone->hangUp(call1, 1, r); }).error() == stale);
  CHECK(ask([&](auto r) { phone->hold(call1, 2, r); }).error() == stale);
  CHECK(ask([&](auto r) { phone->mute(call1, 9, true, r); }).error() == stale);
  CHECK(ask([&](auto r) { phone->sendDigits(call1, 2, "1", r); }).error() == stale);
  CHECK(ask([&](auto r) { phone->transfer(call1, 2, number, r); }).error() == stale);
  CHECK(ask([&](auto r) { phone->hangUp(CallId{2}, 3, r); }).error() == Error{ErrorCode::CallNotOpen, {"2"}});
  CHECK(probe.calls().size() == 3);
}

TEST_CASE("rehearsal: what it cannot do and what is not a number is refused", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, {}, {}}}));
  PhoneProbe probe(*phone);
  CHECK(dial(*phone, call1, "*21#").error().code == ErrorCode::NumberService);
  CHECK(dial(*phone, call1, "+86138\r\n00138000").error().code == ErrorCode::BadValue);
  CHECK(dial(*phone, CallId{}).error().code == ErrorCode::BadValue);
  CallerSettings noTime;
  noTime.ringTimeout = 0ms;
  CHECK(dial(*phone, call1, number, noTime).error().args.at(0) == "ringTimeout");
  CallerSettings badCaller;
  badCaller.callerId = "x\r\n";
  CHECK(dial(*phone, call1, number, badCaller).error().args.at(0) == "callerId");
  CHECK(probe.calls().empty());
  CHECK(ask([&](auto r) { phone->answer(call1, 0, {}, r); }).error().code == ErrorCode::CallNotOpen);
  CHECK(ask([&](auto r) { phone->record(call1, 0, true, r); }).error().code == ErrorCode::PhoneRefused);
}

TEST_CASE("rehearsal: callers are answered, rejected and missed", "[rehearsal]") {
  RehearsalConfig config = fast({{FarEndKind::Answers, {}, {}}});
  config.callers = {{5min, "+8613800138001", "Zhang Wei", 60min, 1s}, {100ms, "", "", 60min}, {100ms, "", "", 1s}};
  const auto phone = makeRehearsalPhone(config);
  PhoneProbe probe(*phone);
  const CallId first{-1}, second{-2}, third{-3};
  REQUIRE(probe.waitFor(first, S::Ringing));
  REQUIRE(ask([&](auto r) { phone->answer(first, 1, {}, r); }));
  const auto talking = probe.waitFor(first, S::Talking);
  REQUIRE(talking);
  CHECK(talking->caller == "+8613800138001");
  CHECK(talking->callerName == "Zhang Wei");
  CHECK(talking->progress.incoming);
  REQUIRE(probe.waitFor(first, S::Ended)->progress.cause == EndCause::HungUpByThem);
  REQUIRE(probe.waitFor(second, S::Ringing));
  REQUIRE(ask([&](auto r) { phone->reject(second, 1, r); }));
  CHECK(probe.waitFor(second, S::Ended)->progress.cause == EndCause::Refused);
  CHECK(probe.waitFor(third, S::Ended)->progress.cause == EndCause::Missed);
}

TEST_CASE("rehearsal: one call at a time, each id once", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, {}, {}}, {FarEndKind::Busy, {}, {}}}));
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1));
  CHECK(dial(*phone, CallId{2}).error() == Error{ErrorCode::CallOpen, {"1"}});
  const auto talking = probe.waitFor(call1, S::Talking);
  REQUIRE(talking);
  REQUIRE(hangUp(*phone, *talking));
  CHECK(dial(*phone, call1).error() == Error{ErrorCode::AlreadyExists, {"call", "1"}});
  REQUIRE(dial(*phone, CallId{2}));
  const auto ended = probe.waitFor(CallId{2}, S::Ended);
  REQUIRE(ended);
  CHECK(ended->progress.cause == EndCause::Busy);
}

TEST_CASE("rehearsal: a blind transfer ends our side", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, {}, {}}}));
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.waitFor(call1, S::Talking));
  CHECK(ask([&](auto r) { phone->transfer(call1, 3, "junk", r); }).error().code == ErrorCode::NumberUnreadable);
  REQUIRE(ask([&](auto r) { phone->transfer(call1, 3, "+8613900139000", r); }));
  CHECK(probe.calls().back().progress.cause == EndCause::HungUpByUs);
  CHECK(probe.calls().back().progress.detail == "transferred");
}

TEST_CASE("rehearsal: the far end may end a held call", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::HangsUpFirst, 1s, 600s}}));
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.waitFor(call1, S::Talking));
  REQUIRE(ask([&](auto r) { phone->hold(call1, 3, r); }));
  const auto ended = probe.waitFor(call1, S::Ended);
  REQUIRE(ended);
  CHECK(ended->progress.cause == EndCause::HungUpByThem);
  CHECK_FALSE(isSet(ended->progress.heldSince));
}

TEST_CASE("rehearsal: meters at most ten a second, silent when muted", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, {}, {}}}));
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.waitFor(call1, S::Talking));
  REQUIRE(ask([&](auto r) { phone->mute(call1, 3, true, r); }));
  const std::size_t unmuted = probe.meters().size();
  REQUIRE(probe.waitForMeters(unmuted + 4));
  const auto meters = probe.meters();
  // One that was on its way may come after the mute.
  for (std::size_t i = unmuted + 1; i < meters.size(); ++i) CHECK(meters[i].second.agent == 0.0f);
  for (std::size_t i = 1; i < meters.size(); ++i) CHECK(meters[i].first - meters[i - 1].first >= 99ms);
  REQUIRE(ask([&](auto r) { phone->hold(call1, 4, r); }));
  const std::size_t before = probe.meters().size();
  REQUIRE(probe.waitForMeters(before + 2));
  CHECK(probe.meters().back().second.farEnd == 0.0f);
}

TEST_CASE("rehearsal: an injected clock stamps the events", "[rehearsal]") {
  auto config = fast({{FarEndKind::Busy, {}, {}}});
  const auto ticks = std::make_shared<std::atomic<std::int64_t>>(1'700'000'000'000);
  config.now = [ticks] { return Instant{Milliseconds{ticks->fetch_add(1'000)}}; };
  const auto phone = makeRehearsalPhone(config);
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1));
  const auto ended = probe.waitFor(call1, S::Ended);
  REQUIRE(ended);
  CHECK(ended->progress.dialedAt == Instant{Milliseconds{1'700'000'000'000}});
  CHECK(ended->progress.endedAt - ended->progress.dialedAt == 1s);
}

TEST_CASE("rehearsal: shutdown in mid-call ends the call and then is silent", "[rehearsal]") {
  for (const S when : {S::Dialing, S::Ringing, S::Talking}) {
    auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, when == S::Ringing ? Milliseconds(10h) : 1s, {}}}));
    PhoneProbe probe(*phone);
    REQUIRE(dial(*phone, call1, number, patient()));
    REQUIRE(probe.waitFor(call1, when));
    // A listener that dials on as soon as a call ends must not keep the phone alive.
    std::atomic<int> refused = 0;
    PhoneListener dialer;
    dialer.onCall = [&, raw = phone.get()](const CallSnapshot& s) {
      if (s.progress.state != S::Ended) return;
      raw->dial(CallId{2}, number, {},
                [&](Result<void> r) { refused += !r && r.error().code == ErrorCode::Cancelled; });
    };
    const Subscription more = phone->subscribe(std::move(dialer));
    const auto begin = std::chrono::steady_clock::now();
    phone.reset();
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    CHECK(refused == 1);
    const auto last = probe.calls().back();
    CHECK(last.progress.state == S::Ended);
    CHECK(last.progress.detail == "shutdown");
    CHECK((last.progress.cause == EndCause::HungUpByUs || last.progress.cause == EndCause::Cancelled));
  }
}

TEST_CASE("rehearsal: commands given before shutdown all get their reply", "[rehearsal]") {
  std::atomic<int> replies = 0;
  {
    const auto phone = makeRehearsalPhone(fast({}, 1.0));
    for (int i = 1; i <= 50; ++i) phone->dial(CallId{i}, number, {}, [&](Result<void>) { ++replies; });
  }
  CHECK(replies == 50);
}

TEST_CASE("rehearsal: a dropped subscription hears no more", "[rehearsal]") {
  const auto phone = makeRehearsalPhone(fast({{FarEndKind::Answers, {}, {}}}));
  PhoneProbe quiet(*phone);
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.waitFor(call1, S::Talking));
  quiet.unsubscribe();
  const auto heard = quiet.calls().size() + quiet.meters().size();
  REQUIRE(ask([&](auto r) { phone->hangUp(call1, 3, r); }));
  REQUIRE(probe.waitFor(call1, S::Ended));
  CHECK(quiet.calls().size() + quiet.meters().size() == heard);
}

TEST_CASE("rehearsal: subscriptions come and go while calls run", "[rehearsal]") {
  auto config = fast({}, 0.0001);
  config.weights[static_cast<std::size_t>(FarEndKind::Answers)] = 0;  // all others end by themselves
  const auto phone = makeRehearsalPhone(config);
  PhoneProbe probe(*phone);
  std::atomic<bool> stop = false;
  std::thread other([&] {
    while (!stop) PhoneProbe passing(*phone);
  });
  int ended = 0;
  for (int i = 1; i <= 20; ++i) {
    phone->dial(CallId{i}, number, {}, {});
    ended += probe.waitFor(CallId{i}, S::Ended).has_value();
  }
  stop = true;
  other.join();
  CHECK(ended == 20);
}

TEST_CASE("rehearsal: 200 calls in a row, in order and without a leak", "[rehearsal]") {
  auto config = fast({}, 0.00005);
  config.seed = 2026;
  const auto token = std::make_shared<int>(0);
  std::vector<EndCause> causes[2];
  for (auto& seen : causes) {
    auto phone = makeRehearsalPhone(config);
    std::mutex mutex;
    std::condition_variable done;
    std::map<CallId, CallProgress> progress;
    bool inOrder = true;
    PhoneListener listener;
    listener.onCall = [&, token, raw = phone.get()](const CallSnapshot& s) {
      const std::lock_guard lock(mutex);
      CallProgress& before = progress[s.call];
      inOrder = inOrder && s.progress.revision == before.revision + 1;
      before = s.progress;
      if (s.progress.state == S::Talking && s.event.kind == CallEventKind::Answered && s.call.value % 2 == 0)
        raw->hangUp(s.call, s.progress.revision, [token](Result<void>) {});
      if (s.progress.state == S::Talking && s.call.value % 2 == 1)
        raw->transfer(s.call, s.progress.revision, "+8613900139000", [token](Result<void>) {});
      if (s.progress.state != S::Ended) return;
      done.notify_all();
    };
    const Subscription subscription = phone->subscribe(std::move(listener));
    for (std::int64_t i = 1; i <= 200; ++i) {
      REQUIRE(ask([&](Phone::Reply r) { phone->dial(CallId{i}, number, {}, [token, r](Result<void> x) { r(x); }); }));
      std::unique_lock lock(mutex);
      REQUIRE(done.wait_for(lock, 20s, [&] { return progress[CallId{i}].state == S::Ended; }));
      const CallProgress& p = progress[CallId{i}];
      // Which side is quicker to end an answered call depends on the machine; whether it was answered does not.
      seen.push_back(isSet(p.answeredAt) ? EndCause::HungUpByUs : p.cause);
    }
    CHECK(inOrder);
    phone.reset();
  }
  CHECK(causes[0] == causes[1]);
  CHECK(token.use_count() == 1);
}
