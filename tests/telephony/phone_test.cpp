#include <callwright/telephony/phone.hpp>
#include <catch2/catch.hpp>

#include "telephony/far_end_plan.hpp"
#include "telephony/listeners.hpp"
#include "telephony/speech_levels.hpp"

using namespace callwright::telephony;
using namespace callwright::domain;
using namespace std::chrono_literals;

TEST_CASE("phone: only E.164 reaches the line", "[phone]") {
  CHECK(checkDialable("+8613800138000"));
  CHECK(checkDialable("+4930123456"));
  const auto code = [](std::string_view number) {
    const auto result = checkDialable(number);
    return result ? std::optional<ErrorCode>{} : std::optional{result.error().code};
  };
  CHECK(code("") == ErrorCode::NumberEmpty);
  CHECK(code("*21#") == ErrorCode::NumberService);
  CHECK(code("+86*13800138000") == ErrorCode::NumberService);
  CHECK(code("junk") == ErrorCode::NumberUnreadable);
  CHECK(code("+86 138 0013 8000") == ErrorCode::NumberUnreadable);
  CHECK(code("sip:bob@example.com") == ErrorCode::NumberUnreadable);
  CHECK(code("+86１３８００１３８０００") == ErrorCode::NumberUnreadable);
  CHECK(code("13800138000") == ErrorCode::BadValue);
  CHECK(code("+0138001380") == ErrorCode::BadValue);
  CHECK(code("+861380") == ErrorCode::NumberTooShort);
  CHECK(code("+8613800138000123") == ErrorCode::NumberTooLong);
  CHECK(code("+") == ErrorCode::NumberTooShort);
}

TEST_CASE("phone: control characters are refused and escaped in the error", "[phone]") {
  for (const std::string& number :
       {std::string("+8613800138000\r\nAction: Originate"), std::string("\n"), std::string("+861380013800\0", 14),
        std::string("+86\x7f"
                    "13800138000")}) {
    const auto result = checkDialable(number);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::BadValue);
    for (const char c : result.error().args.at(1)) CHECK(static_cast<unsigned char>(c) >= 0x20);
  }
  CHECK(checkDialable("+86\r1").error().args == std::vector<std::string>{"number", "+86\\x0d1", "E.164"});
}

TEST_CASE("phone: keypad digits", "[phone]") {
  CHECK(checkDigits("0123456789*#ABCD"));
  for (const char* bad : {"", "12a", "1 2", "5\r\n", "012345678901234567890123456789012"})
    CHECK_FALSE(checkDigits(bad));
}

TEST_CASE("phone: capabilities", "[phone]") {
  constexpr Capabilities some{Capability::Hold, Capability::Digits};
  CHECK(some.has(Capability::Hold));
  CHECK_FALSE(some.has(Capability::Mute));
  CHECK(neededFor(CallCommand::Resume) == Capability::Hold);
  CHECK(neededFor(CallCommand::Unmute) == Capability::Mute);
}

TEST_CASE("phone: a listener may drop itself and outlive the source", "[phone]") {
  auto listeners = std::make_unique<Listeners>();
  int first = 0;
  int second = 0;
  auto held = std::make_shared<int>(0);
  Subscription one;
  PhoneListener dropsItself;
  dropsItself.onCall = [&, held](const CallSnapshot&) {
    ++first;
    one.reset();
  };
  one = listeners->subscribe(std::move(dropsItself));
  PhoneListener counts;
  counts.onCall = [&, held](const CallSnapshot&) { ++second; };
  Subscription two = listeners->subscribe(std::move(counts));
  listeners->publish(CallSnapshot{});
  listeners->publish(CallSnapshot{});
  listeners->publish(CallMeter{});
  CHECK(first == 1);
  CHECK(second == 2);
  CHECK(held.use_count() == 2);
  listeners.reset();
  Subscription moved = std::move(two);
  CHECK(moved);
  CHECK_FALSE(two);
  moved.reset();
  CHECK(held.use_count() == 1);
}

TEST_CASE("rehearsal plan: the seed decides, weights are kept", "[rehearsal]") {
  RehearsalConfig config;
  config.seed = 42;
  FarEndPlanner a(config);
  FarEndPlanner b(config);
  std::array<unsigned, farEndKinds> seen{};
  for (int i = 0; i < 5'000; ++i) {
    const FarEndPlan x = a.next("+8613800138000");
    const FarEndPlan y = b.next("+8613800138000");
    REQUIRE(x.kind == y.kind);
    REQUIRE(x.ring == y.ring);
    REQUIRE(x.talk == y.talk);
    REQUIRE(x.setup >= 600ms);
    ++seen[static_cast<std::size_t>(x.kind)];
  }
  for (std::size_t i = 0; i < farEndKinds; ++i) {
    const double share = seen[i] / 50.0;
    CHECK(share == Approx(config.weights[i]).margin(2.5));
  }
}

TEST_CASE("rehearsal plan: number, then script, then weights", "[rehearsal]") {
  RehearsalConfig config;
  config.weights = {};
  config.weights[static_cast<std::size_t>(FarEndKind::Refuses)] = 1;
  config.script = {{FarEndKind::Busy, {}, {}}, {FarEndKind::Drops, 1s, 2s}};
  config.byNumber["+8613800138000"] = {FarEndKind::WrongNumber, {}, {}};
  FarEndPlanner planner(config);
  CHECK(planner.next("+8613900139000").kind == FarEndKind::Busy);
  CHECK(planner.next("+8613800138000").kind == FarEndKind::WrongNumber);
  const FarEndPlan drops = planner.next("+8613900139000");
  CHECK(drops.kind == FarEndKind::Drops);
  CHECK(drops.ring == 1s);
  CHECK(drops.talk == 2s);
  CHECK(planner.next("+8613900139000").kind == FarEndKind::Refuses);
  config.weights = {};
  config.script.clear();
  CHECK(FarEndPlanner(config).next("+8613900139000").kind == FarEndKind::Answers);
}

TEST_CASE("rehearsal levels: both sides speak in turns, within 0..1", "[rehearsal]") {
  SpeechLevels talk(7, false);
  SpeechLevels machine(7, true);
  int agent = 0;
  int farEnd = 0;
  int both = 0;
  for (int i = 0; i < 600; ++i) {
    const Levels now = talk.next(100ms);
    CHECK(std::min(now.agent, now.farEnd) >= 0.0f);
    CHECK(std::max(now.agent, now.farEnd) <= 1.0f);
    agent += now.agent > 0.2f;
    farEnd += now.farEnd > 0.2f;
    both += now.agent > 0.2f && now.farEnd > 0.2f;
    CHECK(machine.next(100ms).agent < 0.1f);
  }
  CHECK(agent > 100);
  CHECK(farEnd > 100);
  CHECK(both < 30);
}
