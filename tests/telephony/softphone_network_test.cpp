#include <ifaddrs.h>
#include <net/if.h>

#include <catch2/catch.hpp>

#include "telephony/kamailio.hpp"
#include "telephony/rtp_peer.hpp"
#include "telephony/stun_server.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;
using callwright::test::eventually;
using S = CallState;

namespace {

constexpr CallId call1{1};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// An IPv4 address of this machine that is not its loopback; "" if there is none.
std::string ownAddress() {
  ifaddrs* all = nullptr;
  if (getifaddrs(&all) != 0) return {};
  std::string found;
  for (const ifaddrs* one = all; one != nullptr && found.empty(); one = one->ifa_next) {
    if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET || (one->ifa_flags & IFF_LOOPBACK) != 0)
      continue;
    char text[INET_ADDRSTRLEN];
    found = inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(one->ifa_addr)->sin_addr, text, sizeof text);
  }
  freeifaddrs(all);
  return found;
}

}  // namespace

TEST_CASE("softphone network: another address is registered anew", "[softphone]") {
  Kamailio server;
  Desk desk;
  giveAccount(desk, server, "agent");
  std::atomic<bool> moved = false;
  desk.config.addresses = [&] { return std::string(moved ? "192.0.2.7 " : "192.0.2.8 "); };
  std::atomic<int> registrations = 0;
  desk.start();
  PhoneListener listener;
  listener.onEngine = [&](const EngineInfo& info) {
    if (info.registration == Registration::Registered) ++registrations;
  };
  const Subscription subscription = desk.phone->subscribe(std::move(listener));
  REQUIRE(reaches(desk, Registration::Registered));
  const int before = registrations;
  moved = true;
  CHECK(eventually([&] { return registrations > before; }));
  CHECK(reaches(desk, Registration::Registered));
}

TEST_CASE("softphone network: a call stays up when the address changes", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::receive("INVITE") + sipp::respond("200 OK", "", true) + sipp::receive("ACK") +
           sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort(), 1'000);
  Desk desk;
  std::atomic<bool> moved = false;
  desk.config.addresses = [&] { return std::string(moved ? "192.0.2.7 " : "192.0.2.8 "); };
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  moved = true;
  CHECK(eventually([&] { return count(bob.messages(), "INVITE sip:") >= 2; }));  // it says where it is now
  const std::size_t packets = sound.packets();
  CHECK(eventually([&] { return sound.packets() > packets + 20; }));
  CHECK(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
}

TEST_CASE("softphone network: a STUN server that is silent does not keep a call from being placed", "[softphone]") {
  const int silent = freePort();
  RtpPeer nobody(silent);
  Sipp bob(sipp::answered() + sipp::hungUpOnUs());
  Desk desk;
  desk.config.account.stunServer = "127.0.0.1:" + std::to_string(silent);
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.messages().find("IP6") == std::string::npos);
  CHECK(bob.result() == 0);
}

TEST_CASE("softphone network: behind a router the far end is told the address that the STUN server saw",
          "[softphone]") {
  const int port = freePort();
  StunServer stun(port);
  const std::string own = ownAddress();
  if (own.empty()) {
    WARN("this machine has no address but its own loopback");
    return;
  }
  Sipp bob(sipp::answered() + sipp::hungUpOnUs(), 1, {}, own);
  Desk desk;
  desk.config.localAddress.clear();
  desk.config.account.stunServer = own + ":" + std::to_string(port);
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  CHECK(stun.asked() > 0);
  const std::string offer = bob.messages();
  INFO(offer);
  CHECK(offer.find(std::string("c=IN IP4 ") + StunServer::publicAddress) != std::string::npos);
  CHECK(offer.find("IP6") == std::string::npos);
}

TEST_CASE("softphone network: a far end of IPv4 is told no IPv6 address, also where this machine has one",
          "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs());
  Desk desk;
  desk.config.localAddress.clear();
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  CHECK(bob.messages().find("IP6") == std::string::npos);
}

TEST_CASE("softphone network: a call over IPv6", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs(), 1, {}, "::1");
  Desk desk;
  desk.config.localAddress = "::1";
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  CHECK(bob.messages().find("c=IN IP6 ::1") != std::string::npos);
}

TEST_CASE("softphone network: a certificate that is not trusted ends the call before anything is said", "[softphone]") {
  Kamailio server({0, true, {}});
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, "sip:bob@localhost:" + std::to_string(server.tlsPort()) + ";transport=tls"));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::NetworkError);
  CHECK(end.detail == "io error");
  CHECK(desk.probe->statesOf(call1) == std::vector<S>{S::Dialing, S::Ended});
}

TEST_CASE("softphone network: an answer without a common codec ends as such", "[softphone]") {
  std::string answer = sipp::respond("200 OK", "", true);
  const std::string ours = "RTP/AVP 0 101\na=rtpmap:0 PCMU/8000";
  answer.replace(answer.find(ours), ours.size(), "RTP/AVP 3 101\na=rtpmap:3 GSM/8000");
  Sipp bob(sipp::ringing() + answer + sipp::hungUpOnUs());  // the library leaves out the ACK
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::NetworkError);
  CHECK(end.detail == "488");
  CHECK(bob.result() == 0);
}

// RFC 4028; on hold no sound would tell that the far end has gone.
TEST_CASE("softphone network: session timers end a call whose far end has vanished", "[softphone]") {
  Sipp bob(sipp::ringing() +
           sipp::respond("200 OK", "Require: timer\nSupported: timer\nSession-Expires: 4;refresher=uac\n", true) +
           sipp::receive("ACK") + sipp::receive("INVITE") + sipp::receive("BYE", "timeout=\"20000\"") +
           sipp::respond("200 OK"));
  Desk desk;
  desk.config.mediaTimeout = 300s;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::Dropped);
  CHECK(end.detail == "408");
  CHECK(eventually([&] { return count(bob.messages(), "BYE sip:") >= 1; }));
}

TEST_CASE("softphone network: a session that is refreshed lives on", "[softphone]") {
  const std::string timer = "Require: timer\nSupported: timer\nSession-Expires: 2;refresher=uac\n";
  const std::string refreshed = sipp::receive("INVITE") + sipp::respond("200 OK", timer, true) + sipp::receive("ACK");
  Sipp bob(sipp::ringing() + sipp::respond("200 OK", timer, true) + sipp::receive("ACK") + refreshed + refreshed +
           refreshed + sipp::hungUpOnUs());
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  REQUIRE(eventually([&] { return count(bob.messages(), "ACK sip:") >= 4; }));
  CHECK(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
}
