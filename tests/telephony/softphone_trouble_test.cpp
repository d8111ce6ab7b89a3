#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <sstream>

#include "telephony/kamailio.hpp"
#include "telephony/rtp_peer.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;
using callwright::test::eventually;
using S = CallState;

namespace {

constexpr CallId call1{1}, call2{2};

// An answer to our INVITE, whatever came last.
std::string respondToInvite(const std::string& codeAndPhrase, const std::string& tag, bool sdp) {
  std::string text = sipp::respond(codeAndPhrase, "", sdp);
  const std::string last = "[last_CSeq:]";
  text.replace(text.find(last), last.size(), "CSeq: 20 INVITE");
  const std::string own = "tag=[call_number]";
  if (!tag.empty()) text.replace(text.find("[last_To:];" + own), 11 + own.size(), "To:[$me];tag=" + tag);
  return text;
}

void sendTo(int port, const std::string& packet) {
  const int fd = socket(AF_INET, SOCK_DGRAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sendto(fd, packet.data(), packet.size(), 0, reinterpret_cast<const sockaddr*>(&to), sizeof to);
  close(fd);
}

// Rings; answers with 200 at the very moment when the CANCEL comes.
class CrossingPeer {
 public:
  CrossingPeer() : m_port(freePort()), m_fd(socket(AF_INET, SOCK_DGRAM, 0)) {
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_port = htons(static_cast<std::uint16_t>(m_port));
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(m_fd, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0) throw std::runtime_error("port taken");
    const timeval wait{0, 20'000};
    setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    m_thread = std::thread([this] {
      while (!m_stop) receive();
    });
  }
  ~CrossingPeer() {
    m_stop = true;
    m_thread.join();
    close(m_fd);
  }
  int port() const { return m_port; }
  bool hungUp() const { return m_bye; }  // the library leaves out the ACK

 private:
  void receive() {
    char packet[8'192];
    socklen_t length = sizeof m_from;
    const auto size = recvfrom(m_fd, packet, sizeof packet, 0, reinterpret_cast<sockaddr*>(&m_from), &length);
    if (size <= 0) return;
    const std::string request(packet, static_cast<std::size_t>(size));
    if (request.starts_with("INVITE")) {
      m_invite = request;
      answer(request, "180 Ringing", "");
    }
    if (request.starts_with("CANCEL")) {
      answer(m_invite, "200 OK",
             "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 15998 RTP/AVP 0\r\n");
      answer(request, "200 OK", "");
    }
    if (request.starts_with("BYE")) {
      m_bye = true;
      answer(request, "200 OK", "");
    }
  }
  void answer(const std::string& request, const std::string& status, const std::string& sdp) {
    std::string text = "SIP/2.0 " + status + "\r\n";
    std::istringstream lines(request);
    for (std::string line; std::getline(lines, line) && line != "\r";)
      for (const std::string name : {"Via:", "From:", "To:", "Call-ID:", "CSeq:"})
        if (line.starts_with(name))
          text += line.substr(0, line.size() - 1) +
                  (name == "To:" && line.find("tag=") == std::string::npos ? ";tag=crossing\r\n" : "\r\n");
    text += "Contact: <sip:bob@127.0.0.1:" + std::to_string(m_port) + ">\r\n";
    if (!sdp.empty()) text += "Content-Type: application/sdp\r\n";
    text += "Content-Length: " + std::to_string(sdp.size()) + "\r\n\r\n" + sdp;
    sendto(m_fd, text.data(), text.size(), 0, reinterpret_cast<const sockaddr*>(&m_from), sizeof m_from);
  }

  int m_port, m_fd;
  sockaddr_in m_from{};
  std::string m_invite;
  std::atomic<bool> m_stop = false, m_bye = false;
  std::thread m_thread;
};

}  // namespace

TEST_CASE("softphone trouble: 200 OK crosses our CANCEL", "[softphone]") {
  CrossingPeer bob;
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, "sip:bob@127.0.0.1:" + std::to_string(bob.port())));
  REQUIRE(desk.probe->waitFor(call1, S::Ringing));
  REQUIRE(desk.hangUp(call1));
  CHECK(desk.ended(call1).cause == EndCause::Cancelled);
  CHECK(eventually([&] { return bob.hungUp(); }));
  CHECK(desk.probe->statesOf(call1) == std::vector<S>{S::Dialing, S::Ringing, S::Ended});
}

TEST_CASE("softphone trouble: a second 200 of a forked call is hung up on, and the call goes on", "[softphone]") {
  Sipp bob(sipp::ringing() + sipp::respond("200 OK", "", true) + sipp::receive("ACK") +
           respondToInvite("200 OK", "fork", true) + sipp::receive("ACK") + sipp::hungUpOnUs() + sipp::hungUpOnUs());
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  REQUIRE(eventually([&] {
    const std::string messages = bob.messages();
    const auto bye = messages.find("BYE sip:");
    return bye != std::string::npos && messages.find("tag=fork", bye) < messages.find("CSeq: 21 BYE", bye);
  }));
  REQUIRE(desk.probe->waitForMeters(3));
  CHECK(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  CHECK(desk.probe->statesOf(call1) == std::vector<S>{S::Dialing, S::Ringing, S::Talking, S::Ended});
}

TEST_CASE("softphone trouble: a far end that vanishes drops the call, but not one on hold", "[softphone]") {
  const std::string reinvited = sipp::receive("INVITE") + sipp::respond("200 OK", "", true) + sipp::receive("ACK");
  Sipp bob(sipp::answered() + reinvited + reinvited + sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort(), 1'000);
  Desk desk;
  desk.config.mediaTimeout = 1s;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return sound.packets() > 5; }));
  REQUIRE(desk.tell(&Phone::hold, call1));
  sound.silence(true);
  const std::size_t meters = desk.probe->meters().size();
  REQUIRE(desk.probe->waitForMeters(meters + 25));  // 2.5 s
  CHECK(desk.is(call1, S::Held));
  sound.silence(false);
  REQUIRE(desk.tell(&Phone::resume, call1));
  const std::size_t now = desk.probe->meters().size();
  REQUIRE(desk.probe->waitForMeters(now + 15));
  CHECK(desk.is(call1, S::Talking));
  sound.silence(true);
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::Dropped);
  CHECK(end.detail == "media timeout");
}

TEST_CASE("softphone trouble: loss shows in the quality", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs(), 2);
  std::vector<float> opinions;
  Desk desk;
  desk.start();
  for (const int lossEvery : {0, 5}) {
    RtpPeer sound(bob.mediaPort(), 1'000, lossEvery);
    std::mutex mutex;
    std::vector<CallQuality> heard;
    PhoneListener listener;
    listener.onQuality = [&](const CallQuality& q) {
      const std::lock_guard lock(mutex);
      heard.push_back(q);
    };
    const Subscription subscription = desk.phone->subscribe(std::move(listener));
    const CallId call{lossEvery + 1};
    REQUIRE(desk.dial(call, bob.uri()));
    REQUIRE(eventually([&] {
      const std::lock_guard lock(mutex);
      return heard.size() >= 3;
    }));
    REQUIRE(desk.hangUp(call));
    const std::lock_guard lock(mutex);
    const CallQuality last = heard.back();
    CHECK(last.call == call);
    CHECK(last.lossPercent == Approx(lossEvery == 0 ? 0 : 20).margin(8));
    CHECK(last.jitterMs < 50);
    // A busy machine is late with its packets, which counts as delay: the best of the clean call, the worst of the
    // other.
    const auto [worst, best] = std::minmax_element(heard.begin(), heard.end(), [](const auto& a, const auto& b) {
      return a.meanOpinionScore < b.meanOpinionScore;
    });
    opinions.push_back(lossEvery == 0 ? best->meanOpinionScore : worst->meanOpinionScore);
  }
  CHECK(opinions[1] < 3.5f);
  CHECK(opinions[1] < opinions[0]);
}

TEST_CASE("softphone trouble: a challenge to our BYE gets no answer", "[softphone]") {
  Kamailio server;
  Sipp bob(
      sipp::answered() + sipp::receive("BYE") +
      sipp::respond("407 Proxy Authentication Required",
                    "Proxy-Authenticate: Digest realm=\"callwright.test\", nonce=\"0123456789\", algorithm=MD5\n") +
      sipp::pause(1'000));
  Desk desk;
  giveAccount(desk, server, "agent");
  desk.start();
  REQUIRE(reaches(desk, Registration::Registered));
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  const std::string messages = bob.messages();
  const auto challenge = messages.find("407 Proxy");
  REQUIRE(challenge != std::string::npos);
  CHECK(messages.find("Proxy-Authorization", challenge) == std::string::npos);
  CHECK(messages.find("BYE sip", challenge) == std::string::npos);
}

TEST_CASE("softphone trouble: a stranger's challenge to our INVITE gets no answer", "[softphone]") {
  Kamailio server;
  Sipp bob(sipp::receive("INVITE") +
           sipp::respond("407 Proxy Authentication Required",
                         "Proxy-Authenticate: Digest realm=\"evil.test\", nonce=\"0123456789\", algorithm=MD5\n") +
           sipp::receive("ACK") + sipp::pause(500));
  Desk desk;
  giveAccount(desk, server, "agent");
  desk.start();
  REQUIRE(reaches(desk, Registration::Registered));
  REQUIRE(desk.dial(call1, bob.uri()));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::NetworkError);
  CHECK(end.detail == "407");
  CHECK(bob.result() == 0);
  CHECK(bob.messages().find("Proxy-Authorization") == std::string::npos);
}

TEST_CASE("softphone trouble: an engine that throws ends its call and starts anew", "[softphone]") {
  Kamailio server;
  Desk agent, customer;
  giveAccount(agent, server, "agent");
  giveAccount(customer, server, "+8613800138000");
  std::atomic<bool> throws = true;
  customer.config.readNumber = [&](std::string_view) -> std::string {
    if (throws.exchange(false)) throw std::runtime_error("boom");
    return {};
  };
  agent.start();
  customer.start();
  REQUIRE(reaches(agent, Registration::Registered));
  REQUIRE(reaches(customer, Registration::Registered));
  REQUIRE(agent.dial(call1, "+8613800138000"));
  REQUIRE(reaches(customer, Registration::Failed));
  CHECK(customer.phone->info().detail == "engine: boom");
  REQUIRE(reaches(customer, Registration::Registered));
  CHECK(agent.ended(call1).state == S::Ended);
  REQUIRE(agent.dial(call2, "+8613800138000"));
  CHECK(customer.is(CallId{-2}, S::Ringing));
}

TEST_CASE("softphone trouble: malformed packets hurt no call", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs());
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  const std::string messages = bob.messages();
  const std::string via = "Via: SIP/2.0/UDP 127.0.0.1:";
  const int port = std::stoi(messages.substr(messages.find(via) + via.size(), 5));
  const std::string invite = messages.substr(messages.find("INVITE sip:"), 900);
  // After RFC 4475: bad versions, lengths, numbers, unterminated quotes, missing headers, methods that differ.
  const std::vector<std::string> wrong{
      "",
      "\r\n\r\n",
      std::string("\0\0\0\0", 4),
      "INVITE",
      "INVITE sip:x SIP/7.0\r\n\r\n",
      "SIP/2.0 4294967301 better not\r\n\r\n",
      "INVITE sip:x@127.0.0.1 SIP/2.0\r\nContent-Length: -999\r\n\r\n",
      "INVITE sip:x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9\r\nCSeq: 36893488147419103232 "
      "REGISTER\r\nContent-Length: 9999\r\n\r\n",
      "INVITE sip:x@127.0.0.1 SIP/2.0\r\nTo: \"Mr. J. User <sip:j@x>\r\nFrom: <sip:a@b;tag=1\r\nCall-ID: 1\r\nCSeq: 1 "
      "OPTIONS\r\n"
      "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK1\r\n\r\n",
      "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKx\r\nCSeq: 1 INVITE\r\n\r\n",
      "REGISTER sip:x SIP/2.0\r\nExpires: 10000000000000000000000\r\n\r\n",
      "BYE sip:x SIP/2.0\r\n\r\n" + std::string(20'000, 'A')};
  for (const std::string& packet : wrong) sendTo(port, packet);
  std::mt19937 random(20261125);
  for (int i = 0; i < 300; ++i) {
    std::string packet = invite;
    for (int changes = 0; changes < 1 + i % 7; ++changes)
      packet[random() % packet.size()] = static_cast<char>(random() % 256);
    if (i % 3 == 0) packet.resize(random() % packet.size());
    sendTo(port, packet);
  }
  const std::size_t meters = desk.probe->meters().size();
  REQUIRE(desk.probe->waitForMeters(meters + 5));
  CHECK(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
}
