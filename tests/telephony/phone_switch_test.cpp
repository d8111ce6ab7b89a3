#include <callwright/telephony/phone_switch.hpp>
#include <callwright/telephony/rehearsal.hpp>
#include <catch2/catch.hpp>

#include "telephony/phone_probe.hpp"

using namespace callwright;
using namespace callwright::telephony;
using namespace callwright::telephony::test;
using domain::CallId;
using domain::CallState;
using domain::EndCause;
using domain::ErrorCode;

namespace {

std::unique_ptr<Phone> farEnd(FarEndKind kind) {
  RehearsalConfig config;
  config.timeScale = 0.001;
  config.script = {{kind, {}, {}}};
  return makeRehearsalPhone(std::move(config));
}

domain::Result<void> dial(Phone& phone, std::int64_t call) {
  return ask([&](Phone::Reply reply) { phone.dial(CallId(call), "+8613800138000", {}, std::move(reply)); });
}

}  // namespace

TEST_CASE("switch: without an engine every command is refused", "[switch]") {
  PhoneSwitch phone;
  CHECK_FALSE(phone.info().ready());
  const auto refused = dial(phone, 1);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::PhoneRefused);
}

TEST_CASE("switch: subscribers hear each engine in turn", "[switch]") {
  PhoneSwitch phone(farEnd(FarEndKind::Busy));
  PhoneProbe probe(phone);
  REQUIRE(dial(phone, 1));
  const auto busy = probe.waitFor(CallId(1), CallState::Ended);
  REQUIRE(busy);
  CHECK(busy->progress.cause == EndCause::Busy);
  REQUIRE(phone.use(farEnd(FarEndKind::Refuses)));
  REQUIRE(dial(phone, 1));  // a new engine knows nothing of the old one's ids
  REQUIRE(phone.use(nullptr).error().code == ErrorCode::CallOpen);
}

TEST_CASE("switch: an engine with a call up cannot be taken away", "[switch]") {
  PhoneSwitch phone(farEnd(FarEndKind::Answers));
  PhoneProbe probe(phone);
  REQUIRE(dial(phone, 7));
  const auto kept = phone.use(farEnd(FarEndKind::Busy));  // perhaps before the first snapshot
  REQUIRE_FALSE(kept);
  CHECK(kept.error() == domain::Error{ErrorCode::CallOpen, {"7"}});
  const auto talking = probe.waitFor(CallId(7), CallState::Talking);
  REQUIRE(talking);
  REQUIRE(ask([&](Phone::Reply reply) { phone.hangUp(CallId(7), talking->progress.revision, std::move(reply)); }));
  REQUIRE(probe.waitFor(CallId(7), CallState::Ended));
  CHECK(phone.use(farEnd(FarEndKind::Busy)));
}

TEST_CASE("switch: a refused dial leaves the line free", "[switch]") {
  PhoneSwitch phone(farEnd(FarEndKind::Answers));
  const auto refused =
      ask([&](Phone::Reply reply) { phone.dial(CallId(1), "*21*13800138000#", {}, std::move(reply)); });
  REQUIRE_FALSE(refused);
  CHECK(phone.use(nullptr));
}

TEST_CASE("switch: at the end the open call still ends", "[switch]") {
  auto phone = std::make_unique<PhoneSwitch>(farEnd(FarEndKind::Answers));
  PhoneProbe probe(*phone);
  REQUIRE(dial(*phone, 3));
  phone.reset();
  const auto states = probe.statesOf(CallId(3));
  REQUIRE_FALSE(states.empty());
  CHECK(states.back() == CallState::Ended);
}
