#include <catch2/catch.hpp>

#include "telephony/softphone_support.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;
using S = CallState;

namespace {

constexpr CallId call1{1};

struct Final {
  const char* line;
  EndCause cause;
};

}  // namespace

TEST_CASE("softphone: dial, ring, answer, hang up", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs());
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.probe->waitFor(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  CHECK(desk.probe->statesOf(call1) == std::vector<S>{S::Dialing, S::Ringing, S::Talking, S::Ended});
  CHECK(desk.ended(call1).cause == EndCause::HungUpByUs);
  CHECK_FALSE(desk.phone->info().isRehearsal);
  CHECK(desk.phone->info().ready());
}

TEST_CASE("softphone: the far end hangs up", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::pause(200) + sipp::send("BYE") + sipp::receiveResponse(200));
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  CHECK(desk.ended(call1).cause == EndCause::HungUpByThem);
  CHECK(bob.result() == 0);
}

TEST_CASE("softphone: every final code has its cause", "[softphone]") {
  const auto row = GENERATE(
      Final{"486 Busy Here", EndCause::Busy}, Final{"480 Temporarily Unavailable", EndCause::NoAnswer},
      Final{"408 Request Timeout", EndCause::NoAnswer}, Final{"404 Not Found", EndCause::WrongNumber},
      Final{"484 Address Incomplete", EndCause::WrongNumber}, Final{"603 Decline", EndCause::Refused},
      Final{"403 Forbidden", EndCause::Refused}, Final{"503 Service Unavailable", EndCause::NetworkError},
      Final{"500 Server Error", EndCause::NetworkError}, Final{"488 Not Acceptable Here", EndCause::NetworkError});
  CAPTURE(row.line);
  Sipp bob(sipp::ringing() + sipp::respond(row.line) + sipp::receive("ACK"));
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == row.cause);
  CHECK(end.detail == std::string(row.line, 3));
  CHECK(bob.result() == 0);
}

TEST_CASE("softphone: cancelling", "[softphone]") {
  Sipp bob(sipp::ringing() + sipp::receive("CANCEL") + sipp::respond("200 OK") +
           "<send><![CDATA[\nSIP/2.0 487 Request Terminated\n[last_Via:]\n[last_From:]\n[last_To:];tag=[call_number]\n"
           "[last_Call-ID:]\nCSeq: 20 INVITE\nContent-Length: 0\n\n]]></send>\n" +
           sipp::receive("ACK"));
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.probe->waitFor(call1, S::Ringing));
  REQUIRE(desk.hangUp(call1));
  CHECK(desk.ended(call1).cause == EndCause::Cancelled);
  CHECK(bob.result() == 0);
}

TEST_CASE("softphone: the ring timeout gives up", "[softphone]") {
  Sipp bob(sipp::ringing() + sipp::receive("CANCEL") + sipp::respond("200 OK"));
  Desk desk;
  desk.start();
  CallerSettings settings;
  settings.ringTimeout = 300ms;
  REQUIRE(desk.dial(call1, bob.uri(), settings));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::NoAnswer);
  CHECK(end.detail == "ring timeout");
  CHECK(bob.result() == 0);
}

TEST_CASE("softphone: early media", "[softphone]") {
  Sipp bob(sipp::ringing() + sipp::respond("183 Session Progress", "", true) + sipp::pause(300) +
           sipp::respond("404 Not Found") + sipp::receive("ACK"));
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.probe->waitFor(call1, S::EarlyMedia));
  CHECK(desk.ended(call1).cause == EndCause::WrongNumber);
}

TEST_CASE("softphone: refuses what may not be dialed", "[softphone]") {
  Desk desk;
  desk.start();
  CHECK(desk.dial(call1, "*21*13800138000#").error().code == ErrorCode::NumberService);
  CHECK(desk.dial(call1, "sip:bob@127.0.0.1?Subject=x").error().code == ErrorCode::BadValue);
  CHECK(desk.dial(call1, "+8613800138000").error() == Error{ErrorCode::PhoneRefused, {"no account"}});
  CHECK(desk.dial(CallId{0}, "sip:bob@127.0.0.1").error().code == ErrorCode::BadValue);
  CHECK(desk.probe->calls().empty());
}

TEST_CASE("softphone: a peer that is not there", "[softphone]") {
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, "sip:bob@127.0.0.1:" + std::to_string(freePort()) + ";transport=tcp"));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::NetworkError);
  CHECK(end.detail == "io error");
  REQUIRE(desk.dial(CallId{2}, "sip:bob@no-such-host.invalid"));
  CHECK(desk.ended(CallId{2}).cause == EndCause::NetworkError);
}

// RFC 3261's timer B: 32 s.
TEST_CASE("softphone: a peer that says nothing", "[softphone][.long]") {
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, "sip:bob@127.0.0.1:" + std::to_string(freePort())));
  REQUIRE(callwright::test::eventually([&] { return desk.revision(call1) == 2; }, 40s));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::NetworkError);
  CHECK(end.detail == "nothing came");
}
