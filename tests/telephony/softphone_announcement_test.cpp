#include <catch2/catch.hpp>

#include "telephony/kamailio.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using callwright::test::eventually;
using S = CallState;

namespace {

constexpr CallId call1{1}, in1{-1};
const std::string customerNumber = "+8613800138000";

// An agent who says 440 Hz and a customer who says 1,000, both recording what they hear and say.
struct Pair {
  Pair() {
    giveAccount(agent, server, "agent");
    giveAccount(customer, server, customerNumber);
    for (Desk* desk : {&agent, &customer}) {
      desk->start();
      REQUIRE(reaches(*desk, Registration::Registered));
    }
  }
  static CallerSettings recording(const Desk& desk) {
    CallerSettings settings;
    settings.recordFile = desk.file("call.wav");
    settings.recordAtOnce = true;
    return settings;
  }
  void answer(const CallerSettings& settings) {
    REQUIRE(customer.is(in1, S::Ringing));
    REQUIRE(customer.answer(in1, settings));
  }
  static Sound recorded(const Desk& desk) {  // the header comes a moment after the end
    const std::string file = desk.file("call.wav");
    REQUIRE(eventually([&] { return readWav(file).seconds() > 2; }));
    return readWav(file);
  }

  Kamailio server;
  Desk agent{440}, customer{1'000};
};

// Bytes of a recording at no less than 8,000 samples of 16 bit a second.
bool grows(const std::string& file, double seconds) {
  return eventually([&] { return static_cast<double>(readFile(file).size()) > seconds * 48'000 * 2; });
}

}  // namespace

TEST_CASE("softphone: the customer hears the announcement, then the agent; both recordings have it", "[softphone]") {
  Pair pair;
  CallerSettings settings = Pair::recording(pair.agent);
  settings.announcement = pair.agent.file("announcement.wav");
  writeTone(settings.announcement, 1'800, 1.0);
  REQUIRE(pair.agent.dial(call1, customerNumber, settings));
  pair.answer(Pair::recording(pair.customer));
  REQUIRE(grows(settings.recordFile, 3));
  REQUIRE(pair.agent.hangUp(call1));
  REQUIRE(pair.customer.ended(in1).cause == EndCause::HungUpByThem);
  for (const Desk* desk : {&pair.agent, &pair.customer}) {
    const Sound sound = Pair::recorded(*desk);
    CHECK(sound.mostOf(1'800, 0.2, 0.9) > 0.2);
    CHECK(sound.shareOf(440, 0.2, 0.9) < 0.05);
    CHECK(sound.mostOf(440, 1.8) > 0.2);
    CHECK(sound.shareOf(1'800, 1.8) < 0.02);
  }
}

TEST_CASE("softphone: an announcement that a hold cuts off begins again", "[softphone]") {
  Pair pair;
  CallerSettings settings;
  settings.announcement = pair.agent.file("announcement.wav");
  writeTone(settings.announcement, 1'800, 2.0);
  const CallerSettings atCustomer = Pair::recording(pair.customer);
  REQUIRE(pair.agent.dial(call1, customerNumber, settings));
  pair.answer(atCustomer);
  REQUIRE(grows(atCustomer.recordFile, 0.5));
  REQUIRE(pair.agent.tell(&Phone::hold, call1));
  REQUIRE(pair.agent.tell(&Phone::resume, call1));
  const auto size = static_cast<double>(readFile(atCustomer.recordFile).size());
  REQUIRE(grows(atCustomer.recordFile, size / 96'000 + 3));
  REQUIRE(pair.agent.hangUp(call1));
  const Sound heard = Pair::recorded(pair.customer);
  double longest = 0, now = 0;
  for (double at = 0; at < heard.seconds(); at += 0.1) {
    now = heard.shareOf(1'800, at, at + 0.1) > 0.2 ? now + 0.1 : 0;
    longest = std::max(longest, now);
  }
  CHECK(longest > 1.7);
}

TEST_CASE("softphone: who answers can announce as well", "[softphone]") {
  Pair pair;
  REQUIRE(pair.agent.dial(call1, customerNumber));
  CallerSettings settings = Pair::recording(pair.customer);
  settings.announcement = pair.customer.file("announcement.wav");
  writeTone(settings.announcement, 1'800, 1.0);
  pair.answer(settings);
  REQUIRE(grows(settings.recordFile, 3));
  REQUIRE(pair.agent.hangUp(call1));
  CHECK(Pair::recorded(pair.customer).mostOf(1'800, 0.2, 0.9) > 0.2);
}

TEST_CASE("softphone: an announcement that cannot be played is refused before the call", "[softphone]") {
  Desk desk;
  desk.start();
  CallerSettings settings;
  settings.announcement = desk.file("missing.wav");
  const auto refused = desk.dial(call1, "sip:bob@127.0.0.1:15999", settings);
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == Error{ErrorCode::BadValue, {"announcement", settings.announcement, "WAV"}});
  writeFile(settings.announcement, "no sound at all");
  CHECK_FALSE(desk.dial(call1, "sip:bob@127.0.0.1:15999", settings));
  CHECK(desk.probe->calls().empty());
}
