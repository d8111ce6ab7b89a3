#include <callwright/telephony/sound.hpp>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <filesystem>
#include <mutex>

#include "support/temporary_directory.hpp"
#include "telephony/pulse.hpp"
#include "telephony/tone.hpp"
#include "telephony/tone_pattern.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using namespace std::chrono_literals;
using callwright::test::eventually;

namespace {

// A SoundSystem and what it said.
struct SoundDesk {
  bool knows(std::size_t inputs, std::size_t outputs) {
    return eventually([&] {
      const SoundStatus now = sound.status();
      return now.devices.inputs.size() == inputs && now.devices.outputs.size() == outputs;
    });
  }
  std::vector<SoundNews> news() {
    const std::lock_guard lock(mutex);
    return told;
  }
  std::vector<SoundCheck> checks() {
    const std::lock_guard lock(mutex);
    return steps;
  }
  float loudest() {
    const std::lock_guard lock(mutex);
    return level;
  }

  std::mutex mutex;
  std::vector<SoundNews> told;
  std::vector<SoundCheck> steps;
  float level = 0;
  SoundSystem sound{{[this](const SoundStatus& status, const std::vector<SoundNews>& news) {
                       const std::lock_guard lock(mutex);
                       told.insert(told.end(), news.begin(), news.end());
                       if (steps.empty() || steps.back() != status.check) steps.push_back(status.check);
                     },
                     [this](float peak) {
                       const std::lock_guard lock(mutex);
                       level = std::max(level, peak);
                     }}};
};

}  // namespace

TEST_CASE("Tones: a ring is heard and pauses, the test ends", "[sound]") {
  std::vector<std::int16_t> out(48'000);
  ToneSource ring(Tone::Ring, 48'000);
  CHECK(ring.fill(out.data(), out.size()));
  const auto loud = [&](std::size_t at) {
    return std::any_of(out.begin() + static_cast<std::ptrdiff_t>(at),
                       out.begin() + static_cast<std::ptrdiff_t>(at + 480),
                       [](std::int16_t sample) { return std::abs(sample) > 3'000; });
  };
  CHECK(loud(9'600));         // 0.2 s
  CHECK_FALSE(loud(24'000));  // 0.5 s
  CHECK(loud(38'400));        // 0.8 s
  ToneSource test(Tone::Test, 48'000);
  CHECK(test.fill(out.data(), out.size()));
  CHECK_FALSE(test.fill(out.data(), out.size()));
  CHECK(out.back() == 0);
}

TEST_CASE("Sound: devices are listed by their names as they come and go", "[sound]") {
  PulseServer pulse;
  SoundDesk desk;
  REQUIRE(desk.sound.status().connected);
  CHECK(desk.sound.status().devices.outputs.empty());
  CHECK(desk.sound.playTone(SoundUse::Speaker).error() == Error{ErrorCode::NoSoundDevice, {"speaker"}});
  pulse.plugSpeaker("laptop", "Laptop");
  pulse.plugMicrophone("laptop_mic", "Laptop mic", 440);
  REQUIRE(desk.knows(1, 1));
  const SoundStatus now = desk.sound.status();
  CHECK(now.devices.outputs.front() == SoundDevice{"laptop", "Laptop"});
  CHECK(now.devices.inputs.front() == SoundDevice{"laptop_mic", "Laptop mic"});
  CHECK(now.devices.defaultOutput == "laptop");
  pulse.unplug("laptop");
  REQUIRE(desk.knows(1, 0));
  CHECK(eventually([&] { return desk.news().size() >= 5; }));
  CHECK(desk.news().back() == SoundNews{SoundNews::Kind::Gone, SoundUse::Ringing, "Laptop", ""});
}

TEST_CASE("Sound: without a server it says so, and finds it later", "[sound]") {
  PulseServer pulse;
  pulse.stop();
  SoundDesk desk;
  CHECK_FALSE(desk.sound.status().connected);
  CHECK_FALSE(desk.sound.playTone(SoundUse::Speaker));
  pulse.start();
  pulse.plugSpeaker("laptop", "Laptop");
  CHECK(desk.knows(0, 1));
  CHECK(desk.sound.status().connected);
}

TEST_CASE("Sound: the microphone is recorded until it is stopped", "[sound]") {
  PulseServer pulse;
  SoundDesk desk;
  const callwright::test::TemporaryDirectory directory;
  const auto wav = directory.file("voice.wav");
  REQUIRE(desk.sound.status().connected);
  CHECK(desk.sound.record(wav).error() == Error{ErrorCode::NoSoundDevice, {"microphone"}});
  CHECK_FALSE(std::filesystem::exists(wav));
  pulse.plugMicrophone("headset_mic", "Headset mic", 440);
  REQUIRE(desk.knows(1, 0));
  CHECK(desk.sound.record(directory.file("none/voice.wav")).error().code == ErrorCode::FileUnwritable);
  REQUIRE(desk.sound.record(wav));
  // Longer than a second: the header is right in between, too.
  REQUIRE(eventually([&] { return readWav(wav).samples.size() > 16'000; }));
  desk.sound.stopRecording();
  const Sound heard = readWav(wav);
  CHECK(heard.rate == 16'000);
  CHECK(std::filesystem::file_size(wav) == 44 + 2 * heard.samples.size());
  CHECK(heard.shareOf(440, 0.5) > 0.8);
}

TEST_CASE("Sound: the check, tone by tone", "[sound]") {
  PulseServer pulse;
  pulse.plugSpeaker("laptop", "Laptop");
  pulse.plugSpeaker("headset", "Headset");
  pulse.plugMicrophone("headset_mic", "Headset mic", 440);
  SoundDesk desk;
  desk.sound.choose({"headset_mic", "headset", "laptop"});
  REQUIRE(desk.knows(1, 2));
  Listener headset("headset"), laptop("laptop");
  REQUIRE(headset.hearsNothing());
  REQUIRE(desk.sound.playTone(SoundUse::Speaker));
  CHECK(headset.hears(660));
  REQUIRE(desk.sound.playTone(SoundUse::Ringing));
  CHECK(laptop.hears(880));
  CHECK(eventually([&] { return desk.sound.status().check == SoundCheck::Idle; }));
  REQUIRE(desk.sound.recordAndPlayBack(800ms));
  CHECK(headset.hears(440));
  CHECK(eventually([&] { return desk.sound.status().check == SoundCheck::Idle; }));
  using enum SoundCheck;
  CHECK(desk.checks() == std::vector<SoundCheck>{Idle, Tone, Idle, Recording, PlayingBack, Idle});
  CHECK(headset.hearsNothing());
  CHECK(desk.loudest() == 0);
  desk.sound.measure(true);
  CHECK(eventually([&] { return desk.loudest() > 0.3f; }));
  desk.sound.measure(false);
}
