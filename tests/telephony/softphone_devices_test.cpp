#include <callwright/telephony/sound.hpp>
#include <catch2/catch.hpp>

#include "telephony/kamailio.hpp"
#include "telephony/pulse.hpp"
#include "telephony/rtp_peer.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using callwright::test::eventually;
using S = CallState;

namespace {

constexpr CallId call1{1}, in1{-1};

// An agent with a headset and a laptop, talking to somebody who says 1,000 Hz.
struct Talk {
  Talk() {
    pulse.plugSpeaker("laptop", "Laptop");
    pulse.plugMicrophone("laptop_mic", "Laptop mic", 300);
    plugHeadset();
    pulse.setDefaults("laptop_mic", "laptop");
    sound.choose({"headset_mic", "headset", "laptop"});
    desk.config.files.reset();
    desk.config.sound = sound.server();
    desk.start();
    REQUIRE(desk.dial(call1, bob.uri()));
    REQUIRE(desk.is(call1, S::Talking));
  }
  void plugHeadset() {
    pulse.plugSpeaker("headset", "Headset");
    pulse.plugMicrophone("headset_mic", "Headset mic", 700);
  }
  void unplugHeadset() {
    pulse.unplug("headset");
    pulse.unplug("headset_mic");
  }
  bool says(double hertz) const {
    return eventually([&] { return far.heard().shareOf(hertz) > 0.5; });
  }
  std::vector<SoundNews> news() {
    const std::lock_guard lock(mutex);
    return told;
  }

  PulseServer pulse;
  std::mutex mutex;
  std::vector<SoundNews> told;
  SoundSystem sound{{[this](const SoundStatus&, const std::vector<SoundNews>& news) {
                 const std::lock_guard lock(mutex);
                 told.insert(told.end(), news.begin(), news.end());
               },
               {}}};
  Sipp bob{sipp::answered() + sipp::hungUpOnUs()};
  RtpPeer far{bob.mediaPort(), 1'000};
  Desk desk;
};

}  // namespace

TEST_CASE("softphone devices: a headset goes in mid-call and comes back", "[softphone][sound]") {
  Talk talk;
  CHECK(Listener("headset").hears(1'000));
  CHECK(talk.says(700));
  talk.unplugHeadset();
  CHECK(Listener("laptop").hears(1'000));
  CHECK(talk.says(300));
  CHECK(talk.desk.is(call1, S::Talking));
  talk.plugHeadset();
  CHECK(Listener("headset").hears(1'000));
  CHECK(talk.says(700));
  CHECK(Listener("laptop").hearsNothing());
  REQUIRE(talk.desk.hangUp(call1));
  CHECK(talk.bob.result() == 0);
  using Kind = SoundNews::Kind;
  const std::vector<SoundNews> expected{
      {Kind::Gone, SoundUse::Microphone, "Headset mic", "Laptop mic"},
      {Kind::Gone, SoundUse::Speaker, "Headset", "Laptop"},
      {Kind::Back, SoundUse::Microphone, "Headset mic", ""},
      {Kind::Back, SoundUse::Speaker, "Headset", ""}};
  const std::vector<SoundNews> told = talk.news();
  CHECK(std::is_permutation(told.begin(), told.end(), expected.begin(), expected.end()));
}

TEST_CASE("softphone devices: another choice takes effect in mid-call", "[softphone][sound]") {
  Talk talk;
  CHECK(talk.says(700));
  talk.sound.choose({"laptop_mic", "laptop", "laptop"});
  CHECK(talk.says(300));
  CHECK(Listener("laptop").hears(1'000));
  CHECK(Listener("headset").hearsNothing());
  talk.sound.choose({});
  CHECK(talk.says(300));  // the desktop's default
  CHECK(talk.news().empty());
  REQUIRE(talk.desk.hangUp(call1));
}

TEST_CASE("softphone devices: the last device goes, the sound server dies, and the call goes on", "[softphone][sound]") {
  Talk talk;
  CHECK(talk.says(700));
  talk.unplugHeadset();
  talk.pulse.unplug("laptop");
  talk.pulse.unplug("laptop_mic");
  // Silence is sent, so that the far end does not think that we are gone.
  CHECK(eventually([&] { return talk.far.loudness() < 0.01; }));
  const std::size_t packets = talk.far.packets();
  CHECK(eventually([&] { return talk.far.packets() > packets + 50; }));
  talk.pulse.stop();
  CHECK(eventually([&] { return !talk.sound.status().connected; }));
  CHECK(eventually([&] { return talk.far.packets() > packets + 150; }));
  talk.pulse.start();
  talk.plugHeadset();
  CHECK(talk.says(700));
  CHECK(Listener("headset").hears(1'000, std::chrono::seconds(20)));
  CHECK(talk.desk.is(call1, S::Talking));
  REQUIRE(talk.desk.hangUp(call1));
  CHECK(talk.bob.result() == 0);
}

TEST_CASE("softphone devices: an incoming call rings where it should, until it is answered", "[softphone][sound]") {
  PulseServer pulse;
  pulse.plugSpeaker("laptop", "Laptop");
  pulse.plugSpeaker("headset", "Headset");
  pulse.plugMicrophone("headset_mic", "Headset mic", 700);
  Kamailio server;
  SoundSystem sound;
  sound.choose({"headset_mic", "headset", "laptop"});
  Desk agent, customer(1'000);
  giveAccount(agent, server, "+8613800138000");
  giveAccount(customer, server, "customer");
  agent.config.files.reset();
  agent.config.sound = sound.server();
  agent.start();
  customer.start();
  REQUIRE(reaches(agent, Registration::Registered));
  REQUIRE(reaches(customer, Registration::Registered));
  Listener laptop("laptop"), headset("headset");
  REQUIRE(customer.dial(call1, "+8613800138000"));
  REQUIRE(agent.is(in1, S::Ringing));
  CHECK(eventually([&] { return laptop.loudest() > 0.1; }));
  CHECK(headset.loudest() < 0.001);
  REQUIRE(agent.answer(in1));
  CHECK(headset.hears(1'000));
  CHECK(laptop.hearsNothing());
  REQUIRE(agent.hangUp(in1));
}

TEST_CASE("softphone devices: while it rings there, it rings here", "[softphone][sound]") {
  PulseServer pulse;
  pulse.plugSpeaker("headset", "Headset");
  SoundSystem sound;
  Sipp bob(sipp::ringing() + sipp::receive("CANCEL") + sipp::respond("200 OK"));
  Desk desk;
  desk.config.files.reset();
  desk.config.sound = sound.server();
  desk.start();
  Listener headset("headset");
  REQUIRE(headset.hearsNothing());
  REQUIRE(desk.dial(call1, bob.uri()));
  CHECK(headset.hears(450));
  REQUIRE(desk.hangUp(call1));
  CHECK(headset.hearsNothing());
}
