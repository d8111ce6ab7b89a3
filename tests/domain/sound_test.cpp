#include <callwright/domain/sound.hpp>
#include <catch2/catch.hpp>

using namespace callwright::domain;
using Kind = SoundNews::Kind;

namespace {

const SoundDevice headsetMic{"headset.in", "Headset mic"}, headset{"headset.out", "Headset"};
const SoundDevice laptopMic{"laptop.in", "Laptop mic"}, laptop{"laptop.out", "Laptop"};
const SoundChoice headsetChosen{"headset.in", "headset.out", ""};

SoundDevices all() {
  return {{laptopMic, headsetMic}, {laptop, headset}, "laptop.in", "laptop.out"};
}
SoundDevices withoutHeadset() {
  return {{laptopMic}, {laptop}, "laptop.in", "laptop.out"};
}

}  // namespace

TEST_CASE("Sound: the chosen device, else the default, else the first, else none") {
  CHECK(usedDevice(all(), headsetChosen, SoundUse::Microphone) == headsetMic);
  CHECK(usedDevice(all(), headsetChosen, SoundUse::Speaker) == headset);
  CHECK(usedDevice(all(), headsetChosen, SoundUse::Ringing) == laptop);
  CHECK(usedDevice(withoutHeadset(), headsetChosen, SoundUse::Speaker) == laptop);
  SoundDevices odd = withoutHeadset();
  odd.defaultInput = "laptop.out.monitor";  // what plays is no microphone
  CHECK(usedDevice(odd, {}, SoundUse::Microphone) == laptopMic);
  CHECK_FALSE(usedDevice({}, headsetChosen, SoundUse::Microphone));
}

TEST_CASE("Sound: a device that goes and comes back is told for each use") {
  const std::vector<SoundNews> gone{{Kind::Gone, SoundUse::Microphone, "Headset mic", "Laptop mic"},
                                    {Kind::Gone, SoundUse::Speaker, "Headset", "Laptop"}};
  const std::vector<SoundNews> back{{Kind::Back, SoundUse::Microphone, "Headset mic", ""},
                                    {Kind::Back, SoundUse::Speaker, "Headset", ""}};
  CHECK(soundNews(all(), withoutHeadset(), headsetChosen) == gone);
  CHECK(soundNews(withoutHeadset(), all(), headsetChosen) == back);
  CHECK(soundNews(withoutHeadset(), all(), {}).empty());  // nobody asked for it
}

TEST_CASE("Sound: the default device is told only when it goes") {
  SoundDevices other = all();
  other.defaultOutput = "headset.out";
  CHECK(soundNews(all(), other, {}).empty());
  const auto news = soundNews(other, withoutHeadset(), {});
  REQUIRE(news.size() == 2);
  CHECK(news[0] == SoundNews{Kind::Gone, SoundUse::Speaker, "Headset", "Laptop"});
  CHECK(news[1].use == SoundUse::Ringing);
}

TEST_CASE("Sound: the last device goes and the first comes") {
  const auto gone = soundNews(withoutHeadset(), {}, {});
  REQUIRE(gone.size() == 3);
  CHECK(gone[0] == SoundNews{Kind::Gone, SoundUse::Microphone, "Laptop mic", ""});
  CHECK(soundNews({}, withoutHeadset(), {}).front().kind == Kind::Back);
}
