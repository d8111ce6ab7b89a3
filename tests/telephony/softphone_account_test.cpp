#include <catch2/catch.hpp>

#include "telephony/kamailio.hpp"
#include "telephony/softphone_support.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;
using callwright::test::eventually;
using S = CallState;

namespace {

constexpr CallId call1{1};

}  // namespace

TEST_CASE("softphone account: registers by digest and unregisters at the end", "[softphone]") {
  Kamailio server;
  Desk desk;
  giveAccount(desk, server, "agent");
  std::vector<std::string> lines;
  std::mutex mutex;
  desk.config.log = [&](std::string_view line) {
    const std::lock_guard lock(mutex);
    lines.emplace_back(line);
  };
  desk.start();
  CHECK(reaches(desk, Registration::Registered));
  desk.probe.reset();
  desk.phone.reset();
  for (const std::string& line : lines) CHECK(line.find("right") == std::string::npos);
}

TEST_CASE("softphone account: a wrong password is refused and not tried on and on", "[softphone]") {
  Kamailio server;
  Desk desk;
  giveAccount(desk, server, "agent", "wrong");
  desk.start();
  REQUIRE(reaches(desk, Registration::Failed));
  CHECK(desk.phone->info().detail.substr(0, 3) == "401");
  CHECK(desk.dial(call1, "+8613800138000"));
  CHECK(desk.ended(call1).cause == EndCause::NetworkError);
}

TEST_CASE("softphone account: two softphones call each other through the proxy", "[softphone]") {
  Kamailio server;
  Desk agent(440), customer(1'000);
  giveAccount(agent, server, "agent");
  giveAccount(customer, server, "+8613800138000");
  customer.config.readNumber = [](std::string_view n) {
    return n == "agent" ? std::string("+4930123456") : std::string();
  };
  agent.start();
  customer.start();
  REQUIRE(reaches(agent, Registration::Registered));
  REQUIRE(reaches(customer, Registration::Registered));
  REQUIRE(agent.dial(call1, "+8613800138000"));
  const auto offered = customer.probe->waitFor(CallId{-1}, S::Ringing);
  REQUIRE(offered);
  CHECK(offered->event.kind == CallEventKind::Offered);
  CHECK(offered->caller == "+4930123456");
  REQUIRE(ask([&](Phone::Reply r) { customer.phone->answer(CallId{-1}, 1, {}, r); }));
  REQUIRE(agent.probe->waitFor(call1, S::Talking));
  REQUIRE(agent.hangUp(call1));
  CHECK(customer.ended(CallId{-1}).cause == EndCause::HungUpByThem);
}

TEST_CASE("softphone account: its own number is shown, unless the call names another", "[softphone]") {
  Kamailio server;
  Sipp bob(sipp::receive("INVITE") + sipp::respond("486 Busy Here") + sipp::receive("ACK"), 2);
  Desk desk;
  giveAccount(desk, server, "agent");
  desk.config.account.callerId = "+4930123456";
  desk.start();
  REQUIRE(reaches(desk, Registration::Registered));
  REQUIRE(desk.dial(call1, bob.uri()));
  CHECK(desk.ended(call1).cause == EndCause::Busy);
  CallerSettings another;
  another.callerId = "+862112345678";
  REQUIRE(desk.dial(CallId{2}, bob.uri(), another));
  CHECK(desk.ended(CallId{2}).detail == "486");
  CHECK(bob.result() == 0);
  const std::string heard = bob.messages();
  INFO(heard);
  for (const char* number : {"+4930123456", "+862112345678"})
    CHECK(heard.find("P-Preferred-Identity: sip:" + std::string(number) + "@" + server.server()) != std::string::npos);
}

TEST_CASE("softphone account: the registrar dies and returns", "[softphone]") {
  Kamailio server;
  Desk desk;
  giveAccount(desk, server, "agent");
  desk.config.account.transport = SipTransport::Tcp;
  desk.start();
  REQUIRE(reaches(desk, Registration::Registered));
  server.stop();
  REQUIRE(reaches(desk, Registration::Failed));
  server.startAgain();
  CHECK(reaches(desk, Registration::Registered));
}

TEST_CASE("softphone account: 503 with Retry-After is waited for", "[softphone]") {
  Kamailio server(
      {0, false, "append_to_reply(\"Retry-After: 2\\r\\n\"); sl_send_reply(\"503\", \"Overloaded\"); exit;"});
  Desk desk;
  giveAccount(desk, server, "agent");
  desk.start();
  REQUIRE(reaches(desk, Registration::Failed));
  CHECK(desk.phone->info().detail == "503 Overloaded");
  const auto from = std::chrono::steady_clock::now();
  REQUIRE(reaches(desk, Registration::Registering));
  CHECK(std::chrono::steady_clock::now() - from > 1s);
}

TEST_CASE("softphone account: 401 forever ends as a failure", "[softphone]") {
  Kamailio server({0, false, "www_challenge(\"callwright.test\", \"0\"); exit;"});
  Desk desk;
  giveAccount(desk, server, "agent");
  desk.start();
  REQUIRE(reaches(desk, Registration::Failed));
  CHECK(desk.phone->info().detail.substr(0, 3) == "401");
}

TEST_CASE("softphone account: TLS and SRTP, heard in the recording", "[softphone]") {
  Kamailio server({0, true, {}});
  Desk agent(440), customer(1'000);
  giveAccount(agent, server, "agent");
  giveAccount(customer, server, "+8613800138000");
  for (Desk* desk : {&agent, &customer}) {
    desk->config.account.transport = SipTransport::Tls;
    desk->config.account.server = "localhost:" + std::to_string(server.tlsPort());
    desk->config.account.srtp = SrtpPolicy::Required;
    desk->config.trustedCertificates = server.certificate();
    desk->start();
  }
  REQUIRE(reaches(agent, Registration::Registered));
  REQUIRE(reaches(customer, Registration::Registered));
  CallerSettings settings;
  settings.recordFile = agent.file("call.wav");
  settings.recordAtOnce = true;
  REQUIRE(agent.dial(call1, "+8613800138000", settings));
  REQUIRE(customer.is(CallId{-1}, S::Ringing));
  REQUIRE(customer.answer(CallId{-1}));
  REQUIRE(eventually([&] { return readFile(settings.recordFile).size() > 200'000; }));
  REQUIRE(agent.hangUp(call1));
  eventually([&] { return readWav(settings.recordFile).seconds() > 0.5; });
  const Sound recorded = readWav(settings.recordFile);
  INFO(recorded.seconds() << " s at " << recorded.rate << ", loudness " << recorded.loudness(0.4)
                          << ", 440: " << recorded.shareOf(440, 0.4) << ", 1000: " << recorded.shareOf(1'000, 0.4));
  // The file gets its header a moment after the end.
  CHECK(eventually([&] { return readWav(settings.recordFile).mostOf(1'000, 0.4) > 0.2; }));
}

TEST_CASE("softphone account: plain sound is refused where SRTP is required", "[softphone]") {
  Sipp bob(sipp::ringing() + sipp::respond("488 Not Acceptable Here") + sipp::receive("ACK"));
  Desk desk;
  desk.config.account.srtp = SrtpPolicy::Required;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  CHECK(desk.ended(call1).detail == "488");
  CHECK(bob.result() == 0);
  CHECK(bob.messages().find("RTP/SAVP") != std::string::npos);
}

TEST_CASE("softphone account: the test says what is wrong", "[softphone]") {
  Kamailio server({0, true, {}});
  Desk desk;
  giveAccount(desk, server, "agent");
  const auto code = [&](const SoftphoneConfig& config, Milliseconds patience = 10s) {
    const auto result = testAccount(config, patience);
    return result ? std::optional<ErrorCode>{} : std::optional{result.error().code};
  };
  CHECK_FALSE(code(desk.config));
  SoftphoneConfig wrong = desk.config;
  wrong.password = "wrong";
  CHECK(testAccount(wrong).error() == Error{ErrorCode::PhonePasswordWrong, {"agent", server.server()}});
  SoftphoneConfig nobody = desk.config;
  nobody.account.server = "no-such-host.invalid";
  CHECK(code(nobody) == ErrorCode::PhoneServerUnknown);
  SoftphoneConfig silent = desk.config;
  silent.account.server = "127.0.0.1:" + std::to_string(freePort());
  CHECK(code(silent, 700ms) == ErrorCode::PhoneServerSilent);
  SoftphoneConfig tcp = silent;
  tcp.account.transport = SipTransport::Tcp;
  CHECK(code(tcp) == ErrorCode::PhoneServerSilent);
  SoftphoneConfig tls = desk.config;
  tls.account.transport = SipTransport::Tls;
  tls.account.server = "localhost:" + std::to_string(server.tlsPort());
  CHECK(code(tls) == ErrorCode::PhoneCertificateRefused);
  tls.trustedCertificates = server.certificate();
  CHECK_FALSE(code(tls));
  tls.account.server = "127.0.0.1:" + std::to_string(server.tlsPort());
  CHECK(code(tls) == ErrorCode::PhoneCertificateRefused);
  SoftphoneConfig odd = desk.config;
  odd.account.user = "a b";
  CHECK(code(odd) == ErrorCode::BadValue);
}

TEST_CASE("softphone account: the test passes on what the server says", "[softphone]") {
  Kamailio server({0, false, "sl_send_reply(\"503\", \"Overloaded\"); exit;"});
  Desk desk;
  giveAccount(desk, server, "agent");
  CHECK(testAccount(desk.config).error() == Error{ErrorCode::PhoneServerRefuses, {server.server(), "503 Overloaded"}});
}
