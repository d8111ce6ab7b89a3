#include <catch2/catch.hpp>

#include "telephony/rtp_peer.hpp"
#include "telephony/softphone_support.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;
using callwright::test::eventually;
using S = CallState;

namespace {

constexpr CallId call1{1};

// A re-INVITE of ours and its answer.
std::string reinvited() {
  return sipp::receive("INVITE") + sipp::respond("200 OK", "", true) + sipp::receive("ACK");
}

}  // namespace

TEST_CASE("softphone: hold and resume wait for the far end's word", "[softphone]") {
  Sipp bob(sipp::answered() + reinvited() + reinvited() + sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort(), 1'000);
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return sound.packets() > 5; }));
  CHECK(desk.tell(&Phone::resume, call1).error().code == ErrorCode::BadValue);
  REQUIRE(desk.tell(&Phone::hold, call1));
  CHECK(desk.is(call1, S::Held));
  REQUIRE(desk.tell(&Phone::resume, call1));
  CHECK(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  CHECK(bob.messages().find("a=sendonly") != std::string::npos);
}

TEST_CASE("softphone: a hold that the far end refuses leaves the call talking", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::receive("INVITE") + sipp::respond("488 Not Acceptable Here") +
           sipp::receive("ACK") + sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort(), 1'000);
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return sound.packets() > 5; }));
  const auto refused = desk.tell(&Phone::hold, call1);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::PhoneRefused);
  CHECK(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
}

TEST_CASE("softphone: muted, nothing is heard of us", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort(), 1'000);
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return sound.packets() > 20 && sound.loudness() > 0.3; }));
  REQUIRE(desk.mute(call1, true));
  CHECK_FALSE(desk.mute(call1, true));
  CHECK(eventually([&] { return sound.loudness() < 0.01; }));
  REQUIRE(desk.mute(call1, false));
  CHECK(eventually([&] { return sound.loudness() > 0.3; }));
  REQUIRE(desk.hangUp(call1));
}

TEST_CASE("softphone: digits by RFC 4733", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort());
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return sound.packets() > 5; }));
  CHECK_FALSE(desk.digits(call1, "12x"));
  REQUIRE(desk.digits(call1, "15#"));
  CHECK(eventually([&] { return sound.digits() == "15#"; }));
  REQUIRE(desk.hangUp(call1));
}

TEST_CASE("softphone: digits by INFO", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::receive("INFO") + sipp::respond("200 OK") + sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort());
  Desk desk;
  desk.config.account.digits = DigitsBy::SipInfo;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return sound.packets() > 5; }));
  REQUIRE(desk.digits(call1, "7"));
  REQUIRE(eventually([&] { return bob.messages().find("Signal=7") != std::string::npos; }));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  CHECK(sound.digits().empty());
}

TEST_CASE("softphone: a blind transfer ends when the far end has followed it", "[softphone]") {
  const std::string sipfrag = "SIP/2.0 200 OK\n";
  const std::string notify =
      "Event: refer\nSubscription-State: terminated;reason=noresource\nContent-Type: message/sipfrag\n";
  Sipp bob(sipp::answered() + sipp::receive("REFER") + sipp::respond("202 Accepted") +
           sipp::send("NOTIFY", notify, sipfrag) + sipp::receiveResponse(200, "optional=\"true\"") +
           sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort());
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return sound.packets() > 5; }));
  CHECK(desk.transfer(call1, "junk").error().code == ErrorCode::NumberUnreadable);
  REQUIRE(desk.transfer(call1, "sip:carol@127.0.0.1:15999"));
  const CallProgress end = desk.ended(call1);
  CHECK(end.cause == EndCause::HungUpByUs);
  CHECK(end.detail == "transferred");
  CHECK(bob.result() == 0);
  CHECK(bob.messages().find("Refer-To: sip:carol@127.0.0.1:15999") != std::string::npos);
}

TEST_CASE("softphone: a transfer that the far end refuses leaves the call up", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::receive("REFER") + sipp::respond("603 Decline") + sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort());
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(eventually([&] { return sound.packets() > 5; }));
  CHECK(desk.transfer(call1, "sip:carol@127.0.0.1:15999").error().code == ErrorCode::PhoneRefused);
  CHECK(desk.is(call1, S::Talking));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
}

TEST_CASE("softphone: the recording holds both sides, and pauses", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs());
  RtpPeer sound(bob.mediaPort(), 1'000);
  Desk desk(440);
  desk.start();
  CallerSettings settings;
  settings.recordFile = desk.file("call.wav");
  settings.recordAtOnce = true;
  REQUIRE(desk.dial(call1, bob.uri(), settings));
  // The WAV's header comes last: until then the file is told by its size, in bytes of at least 8,000 samples a second.
  const auto size = [&] { return readFile(settings.recordFile).size(); };
  REQUIRE(eventually([&] { return size() > 32'000; }));
  CHECK(desk.probe->calls().back().progress.recording);
  REQUIRE(desk.record(call1, false));
  const auto rests = [&, last = size(), since = std::chrono::steady_clock::now()]() mutable {
    if (size() != last) since = std::chrono::steady_clock::now();
    last = size();
    return std::chrono::steady_clock::now() - since > 500ms;
  };
  REQUIRE(eventually(rests));
  const std::size_t pausedAt = size();
  REQUIRE(desk.record(call1, true));
  REQUIRE(eventually([&] { return size() > pausedAt + 16'000; }));
  REQUIRE(desk.hangUp(call1));
  CHECK(bob.result() == 0);
  REQUIRE(eventually([&] { return readWav(settings.recordFile).seconds() > 1; }));  // the header comes last
  const Sound recorded = readWav(settings.recordFile);
  CHECK(recorded.mostOf(440, 0.4) > 0.2);
  CHECK(recorded.mostOf(1'000, 0.4) > 0.2);
  CHECK(recorded.shareOf(700, 0.4) < 0.02);
}

TEST_CASE("softphone: no file, no recording", "[softphone]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs());
  Desk desk;
  desk.start();
  REQUIRE(desk.dial(call1, bob.uri()));
  REQUIRE(desk.is(call1, S::Talking));
  CHECK(desk.record(call1, true).error() == Error{ErrorCode::PhoneRefused, {"no file"}});
  REQUIRE(desk.hangUp(call1));
}
