#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "support/temporary_directory.hpp"
#include "telephony/ami_server.hpp"
#include "telephony/desk_support.hpp"
#include "telephony/esl_server.hpp"
#include "telephony/tls_front.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

constexpr CallId call1{1};

// Says one thing to whoever comes.
class RawServer final : public LoopbackServer {
 public:
  explicit RawServer(std::string greeting) : m_greeting(std::move(greeting)) { start(); }
  ~RawServer() override { stop(); }

 private:
  void connected(Peer peer) override { send(peer, m_greeting); }
  void received(Peer, std::string_view) override {}
  std::string m_greeting;
};

DeskPhoneConfig asterisk(const std::string& server) {
  DeskPhoneConfig config = deskConfig(server, "PJSIP/101");
  config.account.user = "callwright";
  return config;
}

std::unique_ptr<Phone> make(PhoneEngine engine, DeskPhoneConfig config) {
  return engine == PhoneEngine::Asterisk ? makeAsteriskPhone(std::move(config))
                                         : makeFreeSwitchPhone(std::move(config));
}

}  // namespace

TEST_CASE("desk phone: what is refused before anything is sent", "[desk_phone]") {
  RawServer server("");
  const auto engine = GENERATE(PhoneEngine::Asterisk, PhoneEngine::FreeSwitch);
  DeskPhoneConfig config = asterisk(server.address());
  std::string field;
  SECTION("no password") {
    config.password.clear();
    field = "password";
  }
  SECTION("the password that the PBX was shipped with") {
    config.password = GENERATE("ClueCon", "amp111", "mysecret");
    field = "password";
  }
  SECTION("a password that ends the line") {
    config.password = "x\r\nAction: Command";
    field = "password";
  }
  SECTION("an extension that ends the line") {
    config.account.extension = "PJSIP/1\r\nApplication: System";
    field = "extension";
  }
  SECTION("no context") {
    config.account.context.clear();
    field = "context";
  }
  SECTION("a plain connection to elsewhere") {
    config.account.server = "pbx.example.com";
    field = "plainAllowed";
  }
  const auto phone = make(engine, config);
  EngineProbe probe(*phone);
  CHECK(phone->info().registration == Registration::Failed);
  const auto answer = dial(*phone, call1);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().args.front() == field);
  CHECK(std::none_of(answer.error().args.begin(), answer.error().args.end(),
                     [&](const std::string& arg) { return !config.password.empty() && arg == config.password; }));
  CHECK(server.connections() == 0);
}

TEST_CASE("desk phone: consent to a plain connection, or TLS", "[desk_phone]") {
  DeskPhoneConfig config = asterisk("pbx.example.com");
  CHECK_FALSE(checkDeskPhone(config));
  config.account.plainAllowed = true;
  CHECK(checkDeskPhone(config));
  config.account.plainAllowed = false;
  config.account.transport = SipTransport::Tls;
  CHECK(checkDeskPhone(config));
  for (const char* here : {"localhost", "127.0.0.1:5038", "[::1]:5038"}) CHECK(checkDeskPhone(asterisk(here)));
}

TEST_CASE("desk phone: over TLS, only to a PBX whose certificate is trusted and bears its name", "[desk_phone][tls]") {
  struct Case {
    const char* name;
    bool known, fine;
  };
  const auto [name, known, fine] = GENERATE(Case{"IP:127.0.0.1", true, true}, Case{"IP:127.0.0.1", false, false},
                                            Case{"DNS:pbx.example.com", true, false});
  const callwright::test::TemporaryDirectory directory;
  const auto certificate = Certificate::make(name);
  AmiServer server;
  TlsFront front(certificate, server.address());
  std::ofstream(directory.file("trusted.pem")) << (known ? certificate : Certificate::make(name)).pem;
  DeskPhoneConfig config = asterisk(front.address());
  config.account.transport = SipTransport::Tls;
  config.trustedCertificates = directory.file("trusted.pem");
  const auto phone = makeAsteriskPhone(config);
  PhoneProbe probe(*phone);
  EngineProbe engine(*phone);
  if (!fine) {
    REQUIRE(engine.waitDetail(": TLS: certificate verify failed"));
    CHECK(server.heard().empty());
    return;
  }
  REQUIRE(engine.waitReady());
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.waitFor(call1, CallState::Talking));
}

TEST_CASE("desk phone: a peer that lies is left, and nothing of it is kept", "[desk_phone]") {
  const auto engine = GENERATE(PhoneEngine::Asterisk, PhoneEngine::FreeSwitch);
  const std::string banner =
      engine == PhoneEngine::Asterisk ? "Asterisk Call Manager/9.0.0\r\n" : "Content-Type: auth/request\n\n";
  std::string lie;
  SECTION("another protocol") {
    lie = "SSH-2.0-OpenSSH_9.2\r\n" + std::string(20'000, 'x');
  }
  SECTION("a line of 10 MB") {
    lie = banner + "Event: " + std::string(10'000'000, 'x');
  }
  SECTION("headers without end") {
    lie = banner;
    for (int i = 0; i < 200'000; ++i) lie += "A: b\n";
  }
  SECTION("a length that lies") {
    if (engine == PhoneEngine::FreeSwitch) lie = banner + "Content-Type: api/response\nContent-Length: 10000000000\n\n";
    if (engine == PhoneEngine::Asterisk) lie = banner + std::string(10'000'000, '\0');
  }
  SECTION("answers to nothing") {
    if (engine == PhoneEngine::FreeSwitch) {
      for (int i = 0; i < 9; ++i) lie += "Content-Type: command/reply\nReply-Text: +OK accepted\n\n";
    } else {
      lie = "Response: Success\r\nActionID: callwright-1\r\n\r\n";  // before the banner
    }
  }
  RawServer server(lie);
  DeskPhoneConfig config = asterisk(server.address());
  std::mutex mutex;
  std::string log;
  config.log = [&](std::string_view line) {
    const std::lock_guard lock(mutex);
    log += line;
  };
  const auto phone = make(engine, config);
  CHECK(eventually([&] {
    const std::lock_guard lock(mutex);
    return log.find("protocol error: ") != std::string::npos;
  }));
  CHECK(eventually([&] { return server.connections() >= 2; }));  // it tries again, slower and slower
}

TEST_CASE("desk phone: a peer that says nothing is left in time", "[desk_phone]") {
  const auto engine = GENERATE(PhoneEngine::Asterisk, PhoneEngine::FreeSwitch);
  RawServer server(engine == PhoneEngine::Asterisk ? "Asterisk Call Manager/9.0.0\r\n" : "");
  DeskPhoneConfig config = asterisk(server.address());
  config.times.answerWithin = 30ms;
  const auto phone = make(engine, config);
  CHECK(eventually([&] { return server.connections() >= 2; }));
  CHECK_FALSE(phone->info().ready());
}

TEST_CASE("desk phone: it waits longer from try to try", "[desk_phone]") {
  RawServer server("");
  server.dropAll(true);
  DeskPhoneConfig config = asterisk(server.address());
  config.times.reconnectFirst = 20ms;
  config.times.reconnectMost = 10'000ms;
  const auto began = std::chrono::steady_clock::now();
  const auto phone = makeAsteriskPhone(config);
  REQUIRE(eventually([&] { return server.connections() >= 5; }));
  // 20 + 40 + 80 + 160 ms, each at least three quarters of it.
  CHECK(std::chrono::steady_clock::now() - began >= 225ms);
}

TEST_CASE("desk phone: other people's events by the thousand hold nothing up", "[desk_phone]") {
  AmiServer::Options options;
  options.world.customers[someone] = Customer::Does::Rings;
  AmiServer server(options);
  const auto phone = makeAsteriskPhone(asterisk(server.address()));
  PhoneProbe probe(*phone);
  REQUIRE(EngineProbe(*phone).waitReady());
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.waitFor(call1, CallState::Ringing));
  server.strangers(10'000);
  server.customerAnswers("PJSIP/101");
  REQUIRE(probe.waitFor(call1, CallState::Talking));
  CHECK(probe.calls().size() == 3);
}

TEST_CASE("desk phone: the log holds no secret and no number", "[desk_phone]") {
  AmiServer server;
  std::string log;
  DeskPhoneConfig config = asterisk(server.address());
  config.log = [&log](std::string_view line) { log.append(line).append("\n"); };
  auto phone = makeAsteriskPhone(config);
  PhoneProbe probe(*phone);
  REQUIRE(EngineProbe(*phone).waitReady());
  REQUIRE(dial(*phone, call1));
  REQUIRE(probe.waitFor(call1, CallState::Talking));
  server.dropAll(false);
  REQUIRE(EngineProbe(*phone).waitReady());
  phone.reset();
  CHECK(log.find("signed in") != std::string::npos);
  CHECK(log.find(config.password) == std::string::npos);
  CHECK(log.find("138001") == std::string::npos);
}
