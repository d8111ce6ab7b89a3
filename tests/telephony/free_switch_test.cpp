#include <catch2/catch.hpp>

#include "telephony/desk_support.hpp"
#include "telephony/esl_server.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

using S = CallState;
using Does = Customer::Does;
constexpr CallId call1{1};
const std::string desk = "user/101";

// A phone that is signed in at a server, and what it says.
struct Desk {
  explicit Desk(EslServer::Options options = {}, const std::function<void(DeskPhoneConfig&)>& change = {})
      : server(std::move(options)) {
    DeskPhoneConfig config = deskConfig(server.address(), desk);
    if (change) change(config);
    phone = makeFreeSwitchPhone(config);
    probe.emplace(*phone);
    engine.emplace(*phone);
    REQUIRE(engine->waitReady());
  }
  CallSnapshot talking(CallerSettings settings = {}) {
    REQUIRE(dial(*phone, call1, someone, settings));
    const auto snapshot = probe->waitFor(call1, S::Talking);
    REQUIRE(snapshot);
    return *snapshot;
  }
  CallSnapshot ended(CallId call = call1) {
    const auto snapshot = probe->waitFor(call, S::Ended);
    REQUIRE(snapshot);
    return *snapshot;
  }
  bool heard(const std::string& part) { return server.heard().find(part) != std::string::npos; }

  EslServer server;
  std::unique_ptr<Phone> phone;
  std::optional<PhoneProbe> probe;
  std::optional<EngineProbe> engine;
};

}  // namespace

TEST_CASE("freeswitch: the agent's phone rings first, then the customer", "[freeswitch]") {
  Desk desk1;
  CallerSettings settings;
  settings.callerId = "+862112345678";
  CHECK(desk1.talking(settings).progress.revision == 3);
  CHECK(desk1.probe->statesOf(call1) == std::vector{S::Dialing, S::Ringing, S::Talking});
  CHECK(desk1.heard("}user/101 +8613800138000 XML outbound\n"));
  CHECK(desk1.heard("callwright_call=1,"));
  CHECK(desk1.heard("effective_caller_id_number=+862112345678"));
  CHECK(ask([&](auto r) { desk1.phone->hangUp(call1, 3, r); }));
  CHECK(desk1.ended().progress.cause == EndCause::HungUpByUs);
  CHECK(desk1.server.legs() == 0);
}

TEST_CASE("freeswitch: every way in which a call does not come about", "[freeswitch]") {
  struct Case {
    Does does;
    EndCause cause;
    const char* detail;
  };
  const std::vector<Case> cases{{Does::Busy, EndCause::Busy, "q850:17"},
                                {Does::NoAnswer, EndCause::NoAnswer, "q850:19"},
                                {Does::Refuses, EndCause::Refused, "q850:21"},
                                {Does::WrongNumber, EndCause::WrongNumber, "q850:1"},
                                {Does::Congestion, EndCause::NetworkError, "q850:34"}};
  EslServer::Options options;
  const auto numberOf = [](std::size_t i) { return "+861380013800" + std::to_string(i); };
  for (std::size_t i = 0; i < cases.size(); ++i) options.world.customers[numberOf(i)] = cases[i].does;
  Desk desk1(options);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    INFO("case " << i);
    const CallId call{static_cast<std::int64_t>(i) + 1};
    REQUIRE(dial(*desk1.phone, call, numberOf(i)));
    CHECK(toToken(desk1.ended(call).progress.cause) == toToken(cases[i].cause));
    CHECK(desk1.ended(call).progress.detail == cases[i].detail);
  }
}

TEST_CASE("freeswitch: the agent's own phone fails", "[freeswitch]") {
  EslServer::Options options;
  const auto [phone, cause] = GENERATE(std::pair{AgentPhone::Busy, EndCause::Cancelled},
                                       std::pair{AgentPhone::NotRegistered, EndCause::NetworkError});
  options.world.agents[desk] = phone;
  Desk desk1(options);
  REQUIRE(dial(*desk1.phone, call1));
  CHECK(desk1.ended().progress.cause == cause);
  CHECK(desk1.ended().progress.detail.starts_with("agent phone "));
}

TEST_CASE("freeswitch: the agent puts down while the customer rings", "[freeswitch]") {
  EslServer::Options options;
  options.world.customers[someone] = Does::Rings;
  Desk desk1(options);
  REQUIRE(dial(*desk1.phone, call1));
  REQUIRE(desk1.probe->waitFor(call1, S::Ringing));
  desk1.server.agentHangsUp(desk);
  CHECK(desk1.ended().progress.cause == EndCause::Cancelled);
}

TEST_CASE("freeswitch: another trunk, early media, and a ring time", "[freeswitch]") {
  EslServer::Options options;
  SECTION("another trunk") {
    options.world.customers[someone] = Does::BusyThenAnswers;
    Desk desk1(options);
    desk1.talking();
  }
  SECTION("early media") {
    options.world.customers[someone] = Does::EarlyMediaThenAnswers;
    Desk desk1(options);
    desk1.talking();
    CHECK(desk1.probe->statesOf(call1) == std::vector{S::Dialing, S::Ringing, S::EarlyMedia, S::Talking});
  }
  SECTION("ring time") {
    options.world.customers[someone] = Does::Rings;
    Desk desk1(options);
    CallerSettings settings;
    settings.ringTimeout = 50ms;
    REQUIRE(dial(*desk1.phone, call1, someone, settings));
    CHECK(desk1.ended().progress.cause == EndCause::NoAnswer);
    CHECK(eventually([&] { return desk1.server.legs() == 0; }));
  }
}

TEST_CASE("freeswitch: who hung up", "[freeswitch]") {
  Desk desk1;
  desk1.talking();
  SECTION("the customer") {
    desk1.server.customerHangsUp(desk);
    CHECK(desk1.ended().progress.cause == EndCause::HungUpByThem);
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
}

TEST_CASE("freeswitch: hold, resume, mute, digits, recording, transfer", "[freeswitch]") {
  Desk desk1;
  CallerSettings settings;
  settings.recordFile = "/home/agent/recordings/call-1.wav";
  desk1.talking(settings);
  Phone& phone = *desk1.phone;
  CHECK(ask([&](auto r) { phone.hold(call1, 3, r); }));
  CHECK(ask([&](auto r) { phone.resume(call1, 4, r); }));
  CHECK(ask([&](auto r) { phone.mute(call1, 5, true, r); }));
  CHECK(ask([&](auto r) { phone.mute(call1, 6, false, r); }));
  CHECK(ask([&](auto r) { phone.sendDigits(call1, 7, "1#", r); }));
  CHECK(ask([&](auto r) { phone.record(call1, 7, true, r); }));
  CHECK(desk1.probe->calls().back().event.detail == "call-1.wav");
  CHECK(ask([&](auto r) { phone.record(call1, 8, false, r); }));
  CHECK(ask([&](auto r) { phone.record(call1, 9, true, r); }));
  CHECK(ask([&](auto r) { phone.transfer(call1, 10, "+8613800138999", r); }).error() ==
        Error{ErrorCode::PhoneRefused, {"api uuid_transfer: -ERR No such extension!"}});
  CHECK(ask([&](auto r) { phone.transfer(call1, 10, "+8613800138001", r); }));
  CHECK(desk1.ended().progress.detail == "transferred");
  CHECK(desk1.server.legs() == 1);
  CHECK(desk1.heard(" start /var/lib/freeswitch/recordings/call-1.wav\n"));
  CHECK(desk1.heard(" mask /var/lib/freeswitch/recordings/call-1.wav\n"));
  CHECK(desk1.heard(" unmask /var/lib/freeswitch/recordings/call-1.wav\n"));
  CHECK_FALSE(desk1.heard("/home/agent"));
}

TEST_CASE("freeswitch: without a folder for recordings there is no recording", "[freeswitch]") {
  EslServer::Options options;
  options.recordings = "-ERR no reply";
  Desk desk1(options);
  CHECK_FALSE(desk1.phone->info().capabilities.has(Capability::Record));
  CHECK_FALSE(desk1.phone->info().capabilities.has(Capability::AttendedTransfer));
}

TEST_CASE("freeswitch: two agents on one PBX do not see each other's calls", "[freeswitch]") {
  EslServer::Options options;
  options.world.customers[someone] = Does::Rings;
  options.world.customers["+8613800138001"] = Does::Rings;
  EslServer server(options);
  const auto one = makeFreeSwitchPhone(deskConfig(server.address(), "user/101"));
  const auto two = makeFreeSwitchPhone(deskConfig(server.address(), "user/102"));
  PhoneProbe probeOne(*one), probeTwo(*two);
  REQUIRE(EngineProbe(*one).waitReady());
  REQUIRE(EngineProbe(*two).waitReady());
  REQUIRE(dial(*one, call1));
  REQUIRE(probeOne.waitFor(call1, S::Ringing));
  REQUIRE(dial(*two, call1, "+8613800138001"));
  REQUIRE(probeTwo.waitFor(call1, S::Ringing));
  server.customerAnswers("user/102");
  REQUIRE(probeTwo.waitFor(call1, S::Talking));
  server.customerAnswers("user/101");
  REQUIRE(probeOne.waitFor(call1, S::Talking));
  server.customerHangsUp("user/101");
  REQUIRE(probeOne.waitFor(call1, S::Ended));
  CHECK(ask([&](auto r) { two->hold(call1, 3, r); }));
  CHECK(probeTwo.statesOf(call1) == std::vector{S::Dialing, S::Ringing, S::Talking, S::Held});
  CHECK(probeOne.statesOf(call1) == std::vector{S::Dialing, S::Ringing, S::Talking, S::Ended});
}

TEST_CASE("freeswitch: the connection is lost in mid-call", "[freeswitch]") {
  EslServer::Options options;
  Desk desk1(options);
  desk1.talking();
  desk1.server.dropAll(true);
  REQUIRE(desk1.engine->waitLost());
  SECTION("and the call goes on") {
    desk1.server.comeBack();
    REQUIRE(desk1.engine->waitReady());
    CHECK(desk1.probe->calls().size() == 3);
    desk1.server.customerHangsUp(desk);
    CHECK(desk1.ended().progress.cause == EndCause::HungUpByThem);
  }
  SECTION("and the customer hangs up meanwhile") {
    desk1.server.customerHangsUpUnheard(desk);
    desk1.server.comeBack();
    CHECK(desk1.ended().progress.cause == EndCause::Dropped);
    CHECK(desk1.ended().progress.detail == "found after reconnect");
  }
  SECTION("and the agent holds meanwhile") {
    desk1.server.agentHoldsUnheard(desk);
    desk1.server.comeBack();
    const auto held = desk1.probe->waitFor(call1, S::Held);
    REQUIRE(held);
    CHECK(held->event.detail == "found after reconnect");
  }
  SECTION("and the agent hangs up here") {
    CHECK(ask([&](auto r) { desk1.phone->hangUp(call1, 3, r); }));
    CHECK(desk1.ended().progress.cause == EndCause::HungUpByUs);
    desk1.server.comeBack();
    CHECK(eventually([&] { return desk1.server.legs() == 0; }));
  }
}

TEST_CASE("freeswitch: the customer answers while the connection is lost", "[freeswitch]") {
  EslServer::Options options;
  options.world.customers[someone] = Does::Rings;
  Desk desk1(options);
  REQUIRE(dial(*desk1.phone, call1));
  REQUIRE(desk1.probe->waitFor(call1, S::Ringing));
  desk1.server.dropAll(true);
  desk1.server.customerAnswersUnheard(desk);
  desk1.server.comeBack();
  const auto talking = desk1.probe->waitFor(call1, S::Talking);
  REQUIRE(talking);
  CHECK(talking->event.detail == "found after reconnect");
}

TEST_CASE("freeswitch: the agent's line is shown", "[freeswitch]") {
  Desk desk1;
  CHECK(desk1.phone->info().detail == "agent phone registered");
  desk1.server.registration("101", false);
  REQUIRE(desk1.engine->waitLost());
  CHECK(desk1.phone->info().detail == "agent phone not registered");
  desk1.server.registration("101", true);
  REQUIRE(desk1.engine->waitReady());
}

TEST_CASE("freeswitch: a user of the directory signs in by name", "[freeswitch]") {
  EslServer::Options options;
  options.user = "callwright";
  Desk desk1(options, [](DeskPhoneConfig& c) { c.account.user = "callwright"; });
  desk1.talking();
}

TEST_CASE("freeswitch: a user with few rights stays connected, and is told what it may not do", "[freeswitch]") {
  EslServer::Options options;
  options.forbidden = {"uptime", "global_getvar", "sofia_contact", "uuid_hold"};
  Desk desk1(options, [](DeskPhoneConfig& c) { c.times.keepAlive = 5ms; });
  CHECK_FALSE(desk1.phone->info().capabilities.has(Capability::Record));
  desk1.talking();
  const auto pings = [&] {
    const std::string heard = desk1.server.heard();
    std::size_t n = 0;
    for (auto at = heard.find("api uptime"); at != std::string::npos; at = heard.find("api uptime", at + 1)) ++n;
    return n;
  };
  CHECK(eventually([&] { return pings() >= 3; }));
  CHECK(ask([&](auto r) { desk1.phone->hold(call1, 3, r); }).error() ==
        Error{ErrorCode::PhoneRefused, {"api uuid_hold: -ERR permission denied"}});
  CHECK(desk1.server.connections() == 1);
}

TEST_CASE("freeswitch: sign-in refused", "[freeswitch]") {
  EslServer::Options options;
  std::string why = "login refused: -ERR invalid";
  SECTION("wrong password") {}
  SECTION("the access list") {
    options.accessList = false;
    why = "address refused by the access list";
  }
  EslServer server(options);
  DeskPhoneConfig config = deskConfig(server.address(), desk);
  config.password = "wrong";
  const auto phone = makeFreeSwitchPhone(config);
  EngineProbe engine(*phone);
  REQUIRE(engine.wait([](const EngineInfo& info) { return info.registration == Registration::Failed; }));
  CHECK(phone->info().detail == why);
  CHECK(dial(*phone, call1).error() == Error{ErrorCode::PhoneRefused, {"not connected: " + why}});
  CHECK(server.connections() == 1);
}

TEST_CASE("freeswitch: the phone goes in mid-call", "[freeswitch]") {
  Desk desk1;
  desk1.talking();
  desk1.phone.reset();
  CHECK(desk1.probe->calls().back().progress.detail == "shutdown");
  CHECK(eventually([&] { return desk1.server.legs() == 0; }));
}

TEST_CASE("freeswitch: nothing that could end a line is sent", "[freeswitch]") {
  Desk desk1;
  const std::string before = desk1.server.heard();
  for (const char* number : {"+8613800138000\n\nbgapi system reboot", "+86138&park()", "{x=y}user/1", "*21#"})
    CHECK_FALSE(dial(*desk1.phone, call1, number));
  CallerSettings settings;
  settings.callerId = "+86138,x=y";
  CHECK_FALSE(dial(*desk1.phone, call1, someone, settings));
  CHECK(desk1.server.heard() == before);
}
