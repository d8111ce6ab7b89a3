#include <callwright/exchange/sound_file.hpp>
#include <catch2/catch.hpp>
#include <fstream>

#include "support/temporary_directory.hpp"
#include "support/wav.hpp"

using namespace callwright;
using namespace callwright::exchange;
using namespace std::chrono_literals;
using namespace callwright::test;
namespace fs = std::filesystem;

namespace {

bool always() {
  return true;
}

}  // namespace

TEST_CASE("A recording is compressed, with its length, its loudness and its sound", "[sound]") {
  TemporaryDirectory directory;
  const std::string wav = directory.file("7-1.wav");
  const int rate = GENERATE(8000, 16000, 44100, 48000);
  writeRisingTone(wav, rate, 3, 440);
  const auto kept = compressSound(wav, directory.file("7-1"), 3s, always);
  REQUIRE(kept);
  CHECK(kept->file.extension() == (rate == 44100 ? ".flac" : ".opus"));
  CHECK(kept->length == 3s);
  CHECK(kept->bytes == static_cast<std::int64_t>(fs::file_size(kept->file)));
  if (rate != 44100) CHECK(kept->bytes < static_cast<std::int64_t>(fs::file_size(wav)) / 3);
  REQUIRE(kept->peaks.size() > 20);
  REQUIRE(kept->peaks.size() <= 400);
  CHECK(kept->peaks.front() < 15);
  CHECK(kept->peaks.back() > 50);
  CHECK(kept->peaks.back() <= 63);
  CHECK((fs::status(kept->file).permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));

  auto sound = SoundFile::open(kept->file);
  REQUIRE(sound);
  CHECK(sound->sampleRate() == rate);
  CHECK(std::abs(sound->frames() - 3 * rate) < rate / 10);
  const auto middle = sound->read(rate, rate);
  REQUIRE(middle);
  CHECK(shareOf(*middle, rate, 440) > 0.8);
  CHECK(shareOf(*middle, rate, 880) < 0.1);
  CHECK(sound->read(sound->frames(), 100)->empty());
  CHECK(sound->read(sound->frames() - 10, 100)->size() <= 10);
}

TEST_CASE("A recording whose program died before it wrote the header is read all the same", "[sound]") {
  TemporaryDirectory directory;
  const std::string wav = directory.file("8-1.wav");
  const int rate = GENERATE(8000, 16000, 48000);
  writeRisingTone(wav, rate, 4, 600, false);
  const auto kept = compressSound(wav, directory.file("8-1"), 4300ms, always);  // the clock is not that exact
  REQUIRE(kept);
  CHECK(kept->length == 4s);
  auto sound = SoundFile::open(kept->file);
  REQUIRE(sound);
  CHECK(sound->sampleRate() == rate);
  CHECK(shareOf(*sound->read(rate, rate), rate, 600) > 0.8);
}

TEST_CASE("What holds no sound is told so, and a cancelled compression leaves nothing", "[sound]") {
  TemporaryDirectory directory;
  const auto target = directory.file("9-1");
  CHECK(compressSound(directory.file("missing.wav"), target, 1s, always).error().code ==
        domain::ErrorCode::FileUnreadable);
  std::ofstream(directory.file("text.wav")) << "this is no sound at all, whatever it is called";
  CHECK(compressSound(directory.file("text.wav"), target, 1s, always).error().code ==
        domain::ErrorCode::FileUnreadable);
  writeRisingTone(directory.file("empty.wav"), 8000, 0, 440);
  CHECK(compressSound(directory.file("empty.wav"), target, 1s, always).error().code == domain::ErrorCode::FileEmpty);
  writeRisingTone(directory.file("long.wav"), 8000, 10, 440);
  int asked = 0;
  CHECK(compressSound(directory.file("long.wav"), target, 10s, [&] { return ++asked < 5; }).error().code ==
        domain::ErrorCode::Cancelled);
  CHECK(compressSound(directory.file("long.wav"), directory.file("no/such/folder"), 10s, always).error().code ==
        domain::ErrorCode::FileUnwritable);
  for (const auto& file : fs::directory_iterator(directory.path())) CHECK(file.path().extension() == ".wav");
}

TEST_CASE("An announcement becomes a WAV that phones play", "[sound]") {
  TemporaryDirectory directory;
  writeRisingTone(directory.file("in.wav"), 16000, 2, 500);
  const auto flac = compressSound(directory.file("in.wav"), directory.file("in"), 2s, always);
  REQUIRE(flac);
  const auto length = convertToWav(flac->file, directory.file("out.wav"), 60s);
  REQUIRE(length);
  CHECK(std::abs((*length - 2s).count()) < 100);
  std::ifstream in(directory.file("out.wav"), std::ios::binary);
  std::string first(4, ' ');
  in.read(first.data(), 4);
  CHECK(first == "RIFF");
  CHECK(convertToWav(flac->file, directory.file("out.wav"), 1s).error().code == domain::ErrorCode::FileTooLarge);
}
