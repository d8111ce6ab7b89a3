#include <catch2/catch.hpp>

#include "telephony/ami_server.hpp"
#include "telephony/desk_support.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

using S = CallState;
using Does = Customer::Does;
constexpr CallId call1{1};
const std::string desk = "PJSIP/101";

DeskPhoneConfig configFor(const AmiServer& server, const std::string& extension = desk) {
  DeskPhoneConfig config = deskConfig(server.address(), extension);
  config.account.user = "callwright";
  return config;
}

// A phone that is signed in at a server, and what it says.
struct Desk {
  explicit Desk(AmiServer::Options options = {}, const std::function<void(DeskPhoneConfig&)>& change = {})
      : server(std::move(options)) {
    DeskPhoneConfig config = configFor(server);
    if (change) change(config);
    phone = makeAsteriskPhone(config);
    probe.emplace(*phone);
    engine.emplace(*phone);
    REQUIRE(engine->waitReady());
  }
  CallSnapshot talking(CallId call = call1, CallerSettings settings = {}) {
    REQUIRE(dial(*phone, call, someone, settings));
    const auto snapshot = probe->waitFor(call, S::Talking);
    REQUIRE(snapshot);
    return *snapshot;
  }
  CallSnapshot ended(CallId call = call1) {
    const auto snapshot = probe->waitFor(call, S::Ended);
    REQUIRE(snapshot);
    return *snapshot;
  }
  Result<void> hangUp(CallRevision seen) {
    return ask([&](Phone::Reply r) { phone->hangUp(call1, seen, std::move(r)); });
  }

  AmiServer server;
  std::unique_ptr<Phone> phone;
  std::optional<PhoneProbe> probe;
  std::optional<EngineProbe> engine;
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("asterisk: the agent's phone rings first, then the customer; both are told apart", "[asterisk]") {
  Desk desk1;
  const auto talking = desk1.talking();
  CHECK(desk1.probe->statesOf(call1) == std::vector{S::Dialing, S::Ringing, S::Talking});
  CHECK(talking.progress.revision == 3);
  CHECK_FALSE(talking.isRehearsal);
  CHECK(desk1.server.variableOf("Channel") == desk);
  CHECK(desk1.server.variableOf("Exten") == someone);
  CHECK(desk1.server.variableOf("Context") == "outbound");
  CHECK(desk1.server.variableOf("Variable") == "__CALLWRIGHT_CALL=1");
  CHECK(desk1.hangUp(3));
  CHECK(desk1.ended().progress.cause == EndCause::HungUpByUs);
  CHECK(desk1.server.channels() == 0);
  CHECK(desk1.hangUp(4).error() == Error{ErrorCode::CallNotOpen, {"1"}});
}

TEST_CASE("asterisk: every way in which a call does not come about", "[asterisk]") {
  struct Case {
    Does does;
    EndCause cause;
    const char* detail;
    std::vector<CallState> states;
  };
  const std::vector<Case> cases{
      {Does::Busy, EndCause::Busy, "q850:17", {S::Dialing, S::Ended}},
      {Does::NoAnswer, EndCause::NoAnswer, "q850:19", {S::Dialing, S::Ringing, S::Ended}},
      {Does::Refuses, EndCause::Refused, "q850:21", {S::Dialing, S::Ringing, S::Ended}},
      {Does::WrongNumber, EndCause::WrongNumber, "q850:1", {S::Dialing, S::Ended}},
      {Does::Congestion, EndCause::NetworkError, "q850:34", {S::Dialing, S::Ended}},
  };
  AmiServer::Options options;
  const auto numberOf = [](std::size_t i) { return "+861380013800" + std::to_string(i); };
  for (std::size_t i = 0; i < cases.size(); ++i) options.world.customers[numberOf(i)] = cases[i].does;
  Desk desk1(options);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    INFO("case " << i);
    const CallId call{static_cast<std::int64_t>(i) + 1};
    REQUIRE(dial(*desk1.phone, call, numberOf(i)));
    const auto ended = desk1.ended(call);
    CHECK(toToken(ended.progress.cause) == toToken(cases[i].cause));
    CHECK(ended.progress.detail == cases[i].detail);
    CHECK(desk1.probe->statesOf(call) == cases[i].states);
  }
}

TEST_CASE("asterisk: the agent's own phone fails", "[asterisk]") {
  AmiServer::Options options;
  const auto [phone, cause] = GENERATE(std::pair{AgentPhone::Busy, EndCause::Cancelled},
                                       std::pair{AgentPhone::NotRegistered, EndCause::NetworkError});
  options.world.agents[desk] = phone;
  Desk desk1(options);
  REQUIRE(dial(*desk1.phone, call1));
  CHECK(desk1.ended().progress.cause == cause);
  CHECK(desk1.ended().progress.detail.starts_with("agent phone "));
}

TEST_CASE("asterisk: the agent puts down before picking up, and while the customer rings", "[asterisk]") {
  AmiServer::Options options;
  options.world.customers[someone] = Does::Rings;
  const bool early = GENERATE(true, false);
  if (early) options.world.agents[desk] = AgentPhone::Rings;
  Desk desk1(options);
  REQUIRE(dial(*desk1.phone, call1));
  if (!early) REQUIRE(desk1.probe->waitFor(call1, S::Ringing));
  // The reply to Originate has come once its channel exists.
  REQUIRE(eventually([&] { return desk1.server.channels() > 0; }));
  desk1.server.agentHangsUp(desk);
  CHECK(desk1.ended().progress.cause == EndCause::Cancelled);
}

TEST_CASE("asterisk: a call that is given up before its channel exists does not come about", "[asterisk]") {
  AmiServer::Options options;
  options.lateChannels = true;
  options.world.agents[desk] = AgentPhone::Rings;
  Desk desk1(options);
  REQUIRE(dial(*desk1.phone, call1));
  CHECK(desk1.hangUp(1));
  CHECK(desk1.ended().progress.cause == EndCause::Cancelled);
  desk1.server.makeLateChannel();
  CHECK(eventually([&] { return desk1.server.channels() == 0; }));
}

TEST_CASE("asterisk: a dial plan that tries another trunk is not taken for a failure", "[asterisk]") {
  AmiServer::Options options;
  options.world.customers[someone] = Does::BusyThenAnswers;
  Desk desk1(options);
  CHECK(desk1.talking().progress.revision == 3);
}

TEST_CASE("asterisk: early media", "[asterisk]") {
  AmiServer::Options options;
  options.world.customers[someone] = Does::EarlyMediaThenAnswers;
  Desk desk1(options);
  desk1.talking();
  CHECK(desk1.probe->statesOf(call1) == std::vector{S::Dialing, S::Ringing, S::EarlyMedia, S::Talking});
}

TEST_CASE("asterisk: ringing has its time", "[asterisk]") {
  AmiServer::Options options;
  options.world.customers[someone] = Does::Rings;
  Desk desk1(options);
  CallerSettings settings;
  settings.ringTimeout = 50ms;
  REQUIRE(dial(*desk1.phone, call1, someone, settings));
  CHECK(desk1.ended().progress.cause == EndCause::NoAnswer);
  CHECK(desk1.ended().progress.detail == "ring timeout");
  REQUIRE(eventually([&] { return desk1.server.channels() == 0; }));
}

TEST_CASE("asterisk: who hung up", "[asterisk]") {
  Desk desk1;
  desk1.talking();
  SECTION("the customer") {
    desk1.server.customerHangsUp(desk);
    CHECK(desk1.ended().progress.cause == EndCause::HungUpByThem);
    CHECK(desk1.ended().progress.detail == "q850:16");
  }
  SECTION("the agent, at the phone") {
    desk1.server.agentHangsUp(desk);
    CHECK(desk1.ended().progress.cause == EndCause::HungUpByUs);
  }
  SECTION("nobody: the customer's line vanished") {
    desk1.server.customerVanishes(desk);
    CHECK(desk1.ended().progress.cause == EndCause::Dropped);
    CHECK(desk1.ended().progress.detail == "q850:102");
  }
  SECTION("the agent handed the call on at the phone") {
    desk1.server.agentTransfers(desk);
    CHECK(desk1.ended().progress.cause == EndCause::HungUpByUs);
    CHECK(desk1.ended().progress.detail == "transferred");
    CHECK(desk1.server.channels() == 1);  // the customer's, at its new place
  }
}

TEST_CASE("asterisk: hold, resume, mute, digits, recording, transfer", "[asterisk]") {
  Desk desk1;
  CallerSettings settings;
  settings.recordFile = "/var/lib/callwright/recordings/call-1.wav";
  desk1.talking(call1, settings);
  Phone& phone = *desk1.phone;
  CHECK(ask([&](auto r) { phone.hold(call1, 3, r); }));
  CHECK(ask([&](auto r) { phone.hold(call1, 3, r); }).error() == Error{ErrorCode::CallStale, {"1"}});
  CHECK(ask([&](auto r) { phone.resume(call1, 4, r); }));
  CHECK(ask([&](auto r) { phone.mute(call1, 5, true, r); }));
  CHECK(ask([&](auto r) { phone.mute(call1, 6, false, r); }));
  CHECK(ask([&](auto r) { phone.sendDigits(call1, 7, "1#", r); }));
  CHECK(ask([&](auto r) { phone.record(call1, 7, true, r); }));
  CHECK(desk1.probe->calls().back().event.detail == "call-1.wav");
  CHECK(ask([&](auto r) { phone.record(call1, 8, false, r); }));
  CHECK(ask([&](auto r) { phone.record(call1, 9, true, r); }));
  CHECK(ask([&](auto r) { phone.transfer(call1, 10, "+8613800138999", r); }).error() ==
        Error{ErrorCode::PhoneRefused, {"ShowDialPlan: Did not find extension +8613800138999@outbound"}});
  const bool fromHold = GENERATE(true, false);
  if (fromHold) CHECK(ask([&](auto r) { phone.hold(call1, 10, r); }));
  CHECK(ask([&](auto r) { phone.transfer(call1, fromHold ? 11 : 10, "+8613800138001", r); }));
  CHECK(desk1.ended().progress.detail == "transferred");
  CHECK(eventually([&] { return desk1.server.channels() == 1; }));
  const std::string heard = desk1.server.heard();
  CHECK(count(heard, "Action: PlayDTMF\r\n") == 2);
  CHECK(count(heard, "Action: MixMonitor\r\n") == 1);
  CHECK(count(heard, "File: call-1.wav\r\n") == 1);
  CHECK(count(heard, "/var/lib") == 0);
  CHECK(count(heard, "Action: MixMonitorMute\r\n") == 2);
}

TEST_CASE("asterisk: hold at the phone itself", "[asterisk]") {
  Desk desk1;
  desk1.talking();
  desk1.server.agentHolds(desk, true);
  REQUIRE(desk1.probe->waitFor(call1, S::Held));
  CHECK(ask([&](auto r) { desk1.phone->resume(call1, 4, r); }).error().code == ErrorCode::PhoneRefused);
  desk1.server.agentHolds(desk, false);
  REQUIRE(eventually([&] { return desk1.probe->calls().size() >= 5; }));
  CHECK(desk1.probe->calls().back().progress.state == S::Talking);
}

TEST_CASE("asterisk: recording from the answer on", "[asterisk]") {
  Desk desk1;
  CallerSettings settings;
  settings.recordFile = "/somewhere/call-2.wav";
  settings.recordAtOnce = true;
  desk1.talking(call1, settings);
  REQUIRE(eventually([&] { return desk1.probe->calls().size() >= 4; }));
  CHECK(desk1.probe->calls().back().progress.recording);
  CHECK(desk1.probe->calls().back().event.detail == "call-2.wav");
  settings.recordFile = "/somewhere/$(reboot)";
  CHECK(dial(*desk1.phone, CallId{2}, someone, settings).error().code == ErrorCode::BadValue);
}

TEST_CASE("asterisk: capabilities tell what this user may do there", "[asterisk]") {
  AmiServer::Options options;
  options.holdContext = false;
  options.forbidden = {"MixMonitor", "MuteAudio"};
  Desk desk1(options);
  const Capabilities can = desk1.phone->info().capabilities;
  CHECK(can == Capabilities{Capability::Dial, Capability::HangUp, Capability::Digits, Capability::BlindTransfer});
  desk1.talking();
  Phone& phone = *desk1.phone;
  CHECK(ask([&](auto r) { phone.hold(call1, 3, r); }).error() ==
        Error{ErrorCode::PhoneRefused, {"hold: not offered by this PBX"}});
  CHECK(ask([&](auto r) { phone.mute(call1, 3, true, r); }).error().code == ErrorCode::PhoneRefused);
  CHECK(ask([&](auto r) { phone.record(call1, 3, true, r); }).error().code == ErrorCode::PhoneRefused);
  CHECK(count(desk1.server.heard(), "Action: Redirect") == 0);
}

TEST_CASE("asterisk: two agents on one PBX do not see each other's calls", "[asterisk]") {
  AmiServer::Options options;
  options.world.customers[someone] = Does::Rings;
  options.world.customers["+8613800138001"] = Does::Rings;
  AmiServer server(options);
  const auto one = makeAsteriskPhone(configFor(server, "PJSIP/101"));
  const auto two = makeAsteriskPhone(configFor(server, "PJSIP/102"));
  PhoneProbe probeOne(*one), probeTwo(*two);
  REQUIRE(EngineProbe(*one).waitReady());
  REQUIRE(EngineProbe(*two).waitReady());
  // Both use the same call id: it is theirs alone.
  REQUIRE(dial(*one, call1));
  REQUIRE(probeOne.waitFor(call1, S::Ringing));
  CHECK(probeTwo.calls().empty());
  REQUIRE(dial(*two, call1, "+8613800138001"));
  REQUIRE(probeTwo.waitFor(call1, S::Ringing));
  server.customerAnswers("PJSIP/102");
  REQUIRE(probeTwo.waitFor(call1, S::Talking));
  server.customerAnswers("PJSIP/101");
  REQUIRE(probeOne.waitFor(call1, S::Talking));
  server.customerHangsUp("PJSIP/101");
  REQUIRE(probeOne.waitFor(call1, S::Ended));
  CHECK(ask([&](auto r) { two->hold(call1, 3, r); }));
  CHECK(probeTwo.statesOf(call1) == std::vector{S::Dialing, S::Ringing, S::Talking, S::Held});
  CHECK(probeOne.statesOf(call1) == std::vector{S::Dialing, S::Ringing, S::Talking, S::Ended});
}

TEST_CASE("asterisk: the connection is lost in mid-call", "[asterisk]") {
  Desk desk1;
  desk1.talking();
  desk1.server.dropAll(true);
  REQUIRE(desk1.engine->waitLost());
  CHECK(desk1.probe->statesOf(call1).back() == S::Talking);
  SECTION("and the call goes on") {
    desk1.server.comeBack();
    REQUIRE(desk1.engine->waitReady());
    CHECK(desk1.probe->calls().size() == 3);
    CHECK(ask([&](auto r) { desk1.phone->hold(call1, 3, r); }));
    desk1.server.customerHangsUp(desk);
    CHECK(desk1.ended().progress.cause == EndCause::HungUpByThem);
  }
  SECTION("and the customer hangs up meanwhile") {
    desk1.server.customerHangsUpUnheard(desk);
    desk1.server.comeBack();
    CHECK(desk1.ended().progress.cause == EndCause::Dropped);
    CHECK(desk1.ended().progress.detail == "found after reconnect");
  }
  SECTION("and the agent hangs up here") {
    CHECK(ask([&](auto r) { desk1.phone->hold(call1, 3, r); }).error().code == ErrorCode::PhoneRefused);
    CHECK(desk1.hangUp(3));
    CHECK(desk1.ended().progress.cause == EndCause::HungUpByUs);
    CHECK(desk1.server.channels() == 2);
    desk1.server.comeBack();
    REQUIRE(eventually([&] { return desk1.server.channels() == 0; }));
  }
}

TEST_CASE("asterisk: the customer answers while the connection is lost", "[asterisk]") {
  AmiServer::Options options;
  options.world.customers[someone] = Does::Rings;
  Desk desk1(options);
  REQUIRE(dial(*desk1.phone, call1));
  REQUIRE(desk1.probe->waitFor(call1, S::Ringing));
  desk1.server.dropAll(true);
  desk1.server.customerAnswersUnheard(desk);
  REQUIRE(desk1.engine->waitLost());
  desk1.server.comeBack();
  const auto talking = desk1.probe->waitFor(call1, S::Talking);
  REQUIRE(talking);
  CHECK(talking->event.detail == "found after reconnect");
}

TEST_CASE("asterisk: the customer is dialed, and answers, while the connection is lost", "[asterisk]") {
  AmiServer::Options options;
  options.world.agents[desk] = AgentPhone::Rings;
  Desk desk1(options);
  REQUIRE(dial(*desk1.phone, call1));
  REQUIRE(eventually([&] { return desk1.server.channels() == 1; }));
  desk1.server.dropAll(true);
  desk1.server.agentPicksUpUnheard(desk);
  desk1.server.comeBack();
  const auto talking = desk1.probe->waitFor(call1, S::Talking);
  REQUIRE(talking);
  CHECK(talking->event.detail == "found after reconnect");
  desk1.server.customerHangsUp(desk);
  CHECK(desk1.ended().progress.cause == EndCause::HungUpByThem);
}

TEST_CASE("asterisk: the agent's line is shown", "[asterisk]") {
  Desk desk1;
  CHECK(desk1.phone->info().detail == "agent phone not_inuse");
  desk1.server.deviceState("PJSIP/102", "UNAVAILABLE");
  desk1.server.deviceState(desk, "RINGING");
  REQUIRE(desk1.engine->waitDetail("ringing"));
  CHECK(desk1.phone->info().ready());
  desk1.server.deviceState(desk, "UNAVAILABLE");
  REQUIRE(desk1.engine->waitLost());
  CHECK(desk1.phone->info().registration == Registration::Unregistered);
}

TEST_CASE("asterisk: a wrong password is said, and not tried again at once", "[asterisk]") {
  const bool challenge = GENERATE(true, false);
  AmiServer::Options options;
  options.challenge = challenge;
  AmiServer server(options);
  DeskPhoneConfig config = configFor(server);
  config.password = "wrong";
  const auto phone = makeAsteriskPhone(config);
  EngineProbe engine(*phone);
  REQUIRE(engine.wait([](const EngineInfo& info) { return info.registration == Registration::Failed; }));
  CHECK(phone->info().detail == "login refused: Authentication failed");
  CHECK(dial(*phone, call1).error() ==
        Error{ErrorCode::PhoneRefused, {"not connected: login refused: Authentication failed"}});
  CHECK(server.connections() == 1);
  CHECK((count(server.heard(), "Secret:") == 0) == challenge);
}

TEST_CASE("asterisk: a PBX that does not answer a command", "[asterisk]") {
  AmiServer::Options options;
  options.silentOn = {"MuteAudio"};
  Desk desk1(options, [](DeskPhoneConfig& c) { c.times.answerWithin = 100ms; });
  desk1.talking();
  CHECK(ask([&](auto r) { desk1.phone->mute(call1, 3, true, r); }).error() ==
        Error{ErrorCode::PhoneRefused, {"MuteAudio: no answer"}});
  CHECK(desk1.probe->calls().size() == 3);
}

TEST_CASE("asterisk: a PBX that is dead though connected is noticed", "[asterisk]") {
  AmiServer::Options options;
  options.silentOn = {"Ping"};
  Desk desk1(options, [](DeskPhoneConfig& c) {
    c.times.keepAlive = 20ms;
    c.times.answerWithin = 100ms;
  });
  REQUIRE(eventually([&] { return desk1.server.connections() >= 2; }));
}

TEST_CASE("asterisk: the phone goes in mid-call", "[asterisk]") {
  Desk desk1;
  desk1.talking();
  desk1.phone.reset();
  CHECK(desk1.probe->calls().back().progress.cause == EndCause::HungUpByUs);
  CHECK(desk1.probe->calls().back().progress.detail == "shutdown");
  REQUIRE(eventually([&] { return desk1.server.channels() == 0; }));
}

TEST_CASE("asterisk: an extension that the dial plan does not know", "[asterisk]") {
  Desk desk1;
  REQUIRE(dial(*desk1.phone, call1, "+8613800138998"));
  CHECK(desk1.ended().progress.cause == EndCause::NetworkError);
  CHECK(desk1.ended().progress.detail == "Originate: Extension does not exist.");
}

TEST_CASE("asterisk: nothing that could end a line is sent", "[asterisk]") {
  Desk desk1;
  const std::string before = desk1.server.heard();
  for (const char* number : {"+8613800138000\r\nAction: Command", "+861380013\n8000", "*21#", "sip:a@b"})
    CHECK_FALSE(dial(*desk1.phone, call1, number));
  CallerSettings settings;
  settings.callerId = "+86138\r\nVariable: x=1";
  CHECK_FALSE(dial(*desk1.phone, call1, someone, settings));
  CHECK(desk1.server.heard() == before);
  desk1.talking();
  const std::string talking = desk1.server.heard();
  CHECK_FALSE(ask([&](auto r) { desk1.phone->transfer(call1, 3, "+8613800138\r\n001", r); }));
  CHECK_FALSE(ask([&](auto r) { desk1.phone->sendDigits(call1, 3, "1\r\n", r); }));
  CHECK(desk1.server.heard() == talking);
}
