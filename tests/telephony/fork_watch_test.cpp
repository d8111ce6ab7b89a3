#include "telephony/fork_watch.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "telephony/session_expiry.hpp"

using namespace callwright::telephony;

namespace {

const std::string answer =
    "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1\r\n"
    "Record-Route: <sip:a.example;lr>, <sip:192.0.2.2:5070;lr>\r\nrecord-route: <sip:[2001:db8::1]:5080;lr>\r\n"
    "From: <sip:agent@example>;tag=1\r\nt: <sip:bob@example>;tag=two\r\ni: call-7\r\nCSeq: 20 INVITE\r\n"
    "Contact: \"Bob\" <sip:bob@192.0.2.9:5062>;expires=5\r\nContent-Length: 0\r\n\r\n";

}  // namespace

TEST_CASE("Fork: what it takes to leave a second dialog") {
  const auto fork = answeredFork(answer);
  REQUIRE(fork);
  CHECK(fork->callId == "call-7");
  CHECK(fork->toTag == "two");
  CHECK(fork->target == "sip:bob@192.0.2.9:5062");
  CHECK(fork->routes ==
        std::vector<std::string>{"<sip:[2001:db8::1]:5080;lr>", "<sip:192.0.2.2:5070;lr>", "<sip:a.example;lr>"});
  CHECK(fork->host == "2001:db8::1");
  CHECK(fork->port == "5080");
  CHECK(fork->request("BYE", "192.0.2.1:5060", "z9hG4bK2") ==
        "BYE sip:bob@192.0.2.9:5062 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK2;rport\r\n"
        "Route: <sip:[2001:db8::1]:5080;lr>\r\nRoute: <sip:192.0.2.2:5070;lr>\r\nRoute: <sip:a.example;lr>\r\n"
        "From: <sip:agent@example>;tag=1\r\nTo: <sip:bob@example>;tag=two\r\nCall-ID: call-7\r\nCSeq: 21 BYE\r\n"
        "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
  CHECK(fork->request("ACK", "v", "b").find("CSeq: 20 ACK\r\n") != std::string::npos);
}

TEST_CASE("Fork: what is none, and what is cut or damaged") {
  std::string other = answer;
  other.replace(other.find("20 INVITE"), 9, "20 BYE");
  CHECK_FALSE(answeredFork(other));
  other = answer;
  other.replace(other.find("200 OK"), 6, "486 No");
  CHECK_FALSE(answeredFork(other));
  other = answer;
  other.replace(other.find(":5080;lr"), 8, ":5080;lr;transport=tls");
  CHECK_FALSE(answeredFork(other));
  for (std::size_t size = 0; size < answer.size(); ++size) (void)answeredFork(answer.substr(0, size));
  std::mt19937 random(20261126);
  for (int i = 0; i < 5'000; ++i) {
    std::string damaged = answer;
    for (int changes = 0; changes < 1 + i % 9; ++changes)
      damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    if (const auto read = answeredFork(damaged)) (void)read->request("BYE", "v", "b");
  }
}

TEST_CASE("Session timers: which messages begin the time anew") {
  const std::string fields = "Call-ID: 7\r\nCSeq: 3 INVITE\r\n";
  CHECK(sessionExpiry("SIP/2.0 200 OK\r\n" + fields + "Session-Expires: 90;refresher=uac\r\n\r\n") ==
        SessionExpiry{"7", 90});
  CHECK(sessionExpiry("SIP/2.0 200 OK\r\n" + fields + "x: 1800\r\n\r\n") == SessionExpiry{"7", 1'800});
  CHECK(sessionExpiry("SIP/2.0 200 OK\r\n" + fields + "\r\n") == SessionExpiry{"7", 0});
  CHECK(sessionExpiry("UPDATE sip:a@b SIP/2.0\r\ni: 7\r\nCSeq: 4 UPDATE\r\nSession-Expires: 90\r\n\r\n") ==
        SessionExpiry{"7", 90});
  CHECK_FALSE(sessionExpiry("INVITE sip:a@b SIP/2.0\r\n" + fields + "\r\n"));
  CHECK_FALSE(sessionExpiry("SIP/2.0 422 Too Small\r\n" + fields + "Session-Expires: 90\r\n\r\n"));
  CHECK_FALSE(sessionExpiry("SIP/2.0 200 OK\r\nCall-ID: 7\r\nCSeq: 3 BYE\r\n\r\n"));
}
