#include <catch2/catch.hpp>

#include "telephony/kamailio.hpp"
#include "telephony/rtp_peer.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;
using callwright::test::eventually;
using S = CallState;

namespace {

constexpr CallId call1{1}, call2{2}, in1{-1}, in2{-2};
const std::string customerNumber = "+8613800138000";

std::string reinvited() {
  return sipp::receive("INVITE") + sipp::respond("200 OK", "", true) + sipp::receive("ACK");
}

// An agent and two others at one registrar.
struct Office {
  Office() {
    giveAccount(agent, server, "agent");
    giveAccount(customer, server, customerNumber);
    giveAccount(other, server, "+4930123456");
  }
  void start() {
    for (Desk* desk : {&agent, &customer, &other}) desk->start();
    for (Desk* desk : {&agent, &customer, &other}) REQUIRE(reaches(*desk, Registration::Registered));
  }
  // Until both hear each other.
  void connect() {
    REQUIRE(agent.dial(call1, customerNumber));
    REQUIRE(customer.is(in1, S::Ringing));
    REQUIRE(customer.answer(in1));
    REQUIRE(agent.is(call1, S::Talking));
    REQUIRE(agent.probe->waitForMeters(2));
  }

  Kamailio server;
  Desk agent{440}, customer{1'000}, other{1'500};
};

}  // namespace

TEST_CASE("softphone lines: an incoming call is rejected, missed, or refused as busy", "[softphone]") {
  Office office;
  office.start();
  REQUIRE(office.agent.dial(call1, customerNumber));
  REQUIRE(office.customer.is(in1, S::Ringing));
  REQUIRE(office.customer.tell(&Phone::reject, in1));
  CHECK(office.customer.ended(in1).cause == EndCause::Refused);
  CHECK(office.agent.ended(call1).cause == EndCause::Refused);
  CHECK(office.agent.ended(call1).detail == "603");

  REQUIRE(office.agent.dial(call2, customerNumber));
  REQUIRE(office.customer.is(in2, S::Ringing));
  REQUIRE(office.agent.is(call2, S::Ringing));
  REQUIRE(office.agent.hangUp(call2));
  CHECK(office.customer.ended(in2).cause == EndCause::Missed);

  office.customer.phone->setAvailable(false);
  REQUIRE(office.agent.dial(CallId{3}, customerNumber));
  CHECK(office.agent.ended(CallId{3}).cause == EndCause::Busy);
  CHECK(office.agent.ended(CallId{3}).detail == "486");
  CHECK(office.customer.probe->statesOf(CallId{-3}).empty());
}

TEST_CASE("softphone lines: a second call puts the first on hold, and both can be spoken to in turn", "[softphone]") {
  Office office;
  office.start();
  office.connect();
  REQUIRE(office.agent.dial(call2, "+4930123456"));
  REQUIRE(office.agent.is(call1, S::Held));
  REQUIRE(office.other.is(in1, S::Ringing));
  CHECK(office.agent.dial(CallId{3}, customerNumber).error().code == ErrorCode::CallOpen);
  REQUIRE(office.other.answer(in1));
  REQUIRE(office.agent.is(call2, S::Talking));
  REQUIRE(office.agent.tell(&Phone::resume, call1));
  CHECK(office.agent.is(call1, S::Talking));
  CHECK(office.agent.is(call2, S::Held));
  REQUIRE(office.agent.hangUp(call1));
  CHECK(office.customer.ended(in1).cause == EndCause::HungUpByThem);
  REQUIRE(office.agent.tell(&Phone::resume, call2));
  REQUIRE(office.agent.hangUp(call2));
}

TEST_CASE("softphone lines: answering while a call is up holds it; a third caller hears busy", "[softphone]") {
  Office office;
  Desk third;
  giveAccount(third, office.server, "+33123456789");
  office.start();
  third.start();
  REQUIRE(reaches(third, Registration::Registered));
  office.connect();
  REQUIRE(office.other.dial(call1, customerNumber));
  REQUIRE(office.customer.is(in2, S::Ringing));
  REQUIRE(third.dial(call1, customerNumber));
  CHECK(third.ended(call1).cause == EndCause::Busy);
  REQUIRE(office.customer.answer(in2));
  CHECK(office.customer.is(in1, S::Held));
  CHECK(office.customer.is(in2, S::Talking));
  CHECK(office.other.is(call1, S::Talking));
}

TEST_CASE("softphone lines: an attended transfer joins the far ends", "[softphone]") {
  const std::string notify =
      "Event: refer\nSubscription-State: terminated;reason=noresource\nContent-Type: message/sipfrag\n";
  Sipp bob(sipp::answered() + reinvited() + sipp::receive("REFER") + sipp::respond("202 Accepted") +
           sipp::send("NOTIFY", notify, "SIP/2.0 200 OK\n") + sipp::receiveResponse(200, "optional=\"true\"") +
           sipp::hungUpOnUs());
  Sipp carol(sipp::answered() + sipp::hungUpOnUs());
  RtpPeer bobSound(bob.mediaPort(), 1'000), carolSound(carol.mediaPort(), 1'500);
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return bobSound.packets() > 5; }));
  REQUIRE(desk.dial(call2, carol.uri()));
  REQUIRE(desk.is(call2, S::Talking));
  REQUIRE(desk.is(call1, S::Held));
  CHECK(desk.transferTo(call1, CallId{9}).error() == Error{ErrorCode::CallNotOpen, {"9"}});
  REQUIRE(desk.transferTo(call1, call2));
  for (const CallId call : {call1, call2}) {
    CHECK(desk.ended(call).cause == EndCause::HungUpByUs);
    CHECK(desk.ended(call).detail == "transferred");
  }
  CHECK(bob.result() == 0);
  CHECK(carol.result() == 0);
  CHECK(bob.messages().find("Replaces=") != std::string::npos);
}

TEST_CASE("softphone lines: a referral from outside is refused and places no call", "[softphone]") {
  Office office;
  Sipp carol(sipp::answered() + sipp::hungUpOnUs());
  office.start();
  office.connect();
  CHECK(office.customer.transfer(in1, carol.uri()).error().code == ErrorCode::PhoneRefused);
  CHECK(carol.messages().empty());
  CHECK(office.agent.is(call1, S::Talking));
  CHECK(office.customer.is(in1, S::Talking));
  // Still heard: the library had put the call on hold by itself.
  CHECK(eventually([&] { return office.customer.probe->meters().back().second.farEnd > 0.1f; }));
  REQUIRE(office.agent.hangUp(call1));
  CHECK(office.customer.ended(in1).cause == EndCause::HungUpByThem);
  CHECK(carol.messages().empty());
}

TEST_CASE("softphone lines: a referral is followed where the account allows it", "[softphone]") {
  Office office;
  office.agent.config.account.acceptReferrals = true;
  Sipp carol(sipp::answered() + sipp::hungUpOnUs());
  office.start();
  office.connect();
  REQUIRE(office.customer.transfer(in1, carol.uri()));
  CHECK(office.customer.ended(in1).detail == "transferred");
  REQUIRE(eventually([&] { return carol.messages().find("ACK") != std::string::npos; }));
  CHECK(office.agent.is(call1, S::Talking));
  REQUIRE(office.agent.hangUp(call1));
  CHECK(carol.result() == 0);
}
