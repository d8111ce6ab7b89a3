#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/domain/time.hpp>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

// Recordings of calls as files: WAV as a phone engine writes it, Ogg Opus or FLAC as it is kept. Sound is mono here; of
// several channels the mean is taken.
namespace callwright::exchange {

struct OpenSound;

// One thread at a time.
class SoundFile {
 public:
  // What libsndfile reads: WAV, FLAC, Ogg Opus, Vorbis, AIFF and others. Errors: FileUnreadable; FileEmpty{path}: it
  // holds no sound.
  static domain::Result<SoundFile> open(const std::filesystem::path& path);
  SoundFile(SoundFile&&) noexcept;
  SoundFile& operator=(SoundFile&&) noexcept;
  ~SoundFile();

  int sampleRate() const;       // a second
  std::int64_t frames() const;  // sampleRate() of them are a second
  // Up to `count` frames from `from` on, 16 bit; fewer at the end. from: 0…frames().
  domain::Result<std::vector<std::int16_t>> read(std::int64_t from, std::int64_t count);

 private:
  explicit SoundFile(std::unique_ptr<OpenSound> sound);
  std::unique_ptr<OpenSound> m_sound;
};

struct KeptSound {
  std::filesystem::path file;
  domain::Milliseconds length{0};
  std::int64_t bytes = 0;
  std::vector<std::uint8_t> peaks;  // at most 400, evenly over the length, 0…63: 63 times the square root of the peak
};

// Compresses `wav` into `target` plus ".opus" (24 kbit/s), or ".flac" for a sample rate that Opus does not take; the
// file appears when it is complete. `lasted`: how long it was recorded, to read a WAV whose header was never written
// because the program died. goOn: false ends it with Cancelled and leaves nothing. Errors besides: those of
// SoundFile::open(); FileUnwritable, DiskFull.
domain::Result<KeptSound> compressSound(const std::filesystem::path& wav, const std::filesystem::path& target,
                                        domain::Milliseconds lasted, const std::function<bool()>& goOn);

// Any sound as the WAV that phone engines play: mono, 16 bit, sample rate as it was. Errors besides those of open():
// FileTooLarge{path, bytes, limit}: longer than `most`; FileUnwritable, DiskFull.
domain::Result<domain::Milliseconds> convertToWav(const std::filesystem::path& from, const std::filesystem::path& wav,
                                                  domain::Milliseconds most);

}  // namespace callwright::exchange
