#include <sndfile.h>

#include <algorithm>
#include <array>
#include <callwright/exchange/sound_file.hpp>
#include <cerrno>
#include <cmath>
#include <fstream>

#include "exchange/output_file.hpp"

namespace callwright::exchange {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::fail;
using domain::Milliseconds;
using domain::Result;

namespace {

struct Close {
  void operator()(SNDFILE* file) const { sf_close(file); }
};
using Handle = std::unique_ptr<SNDFILE, Close>;

constexpr std::int64_t blockFrames = 1024;
constexpr std::size_t mostPeaks = 400;
constexpr std::array<int, 5> opusRates{8000, 12000, 16000, 24000, 48000};
// libsndfile maps 0…1 to 256…6 kbit/s a channel.
constexpr double opusLevel = 1.0 - (24.0 - 6.0) / 250.0;
constexpr std::int64_t wavHeaderBytes = 44;

domain::Error unreadable(const fs::path& path) {
  return {ErrorCode::FileUnreadable, {path.string(), sf_strerror(nullptr)}};
}

std::int16_t mixed(const std::int16_t* frame, int channels) {
  int sum = 0;
  for (int c = 0; c < channels; ++c) sum += frame[c];
  return static_cast<std::int16_t>(sum / channels);
}

// The engine writes the header last: without it, a rate that fits how long it was recorded.
int rateFrom(std::uintmax_t bytes, Milliseconds lasted) {
  constexpr std::array<int, 4> usual{8000, 16000, 32000, 48000};  // those of voice codecs
  const double seconds = static_cast<double>(std::max<std::int64_t>(lasted.count(), 1)) / 1000;
  const double rate = static_cast<double>(bytes) / 2 / seconds;
  return *std::min_element(usual.begin(), usual.end(),
                           [&](int a, int b) { return std::abs(a - rate) < std::abs(b - rate); });
}

bool hasHeader(const fs::path& path) {
  std::array<char, 4> first{};
  std::ifstream(path, std::ios::binary).read(first.data(), first.size());
  return std::any_of(first.begin(), first.end(), [](char c) { return c != 0; });
}

// A temporary file that goes unless it is kept.
class Beside {
 public:
  explicit Beside(const fs::path& target) : m_target(target), m_path(temporaryBeside(target)) {}
  ~Beside() {
    std::error_code ignored;
    if (!m_kept) fs::remove(m_path, ignored);
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  const fs::path& path() const { return m_path; }
  Result<void> keep() {
    std::error_code error;
    fs::permissions(m_path, fs::perms::owner_read | fs::perms::owner_write, error);
    fs::rename(m_path, m_target, error);
    if (error) return tl::unexpected(writeError(m_target, error.value()));
    m_kept = true;
    return {};
  }

 private:
  fs::path m_target, m_path;
  bool m_kept = false;
};

class Peaks {
 public:
  void add(const std::vector<std::int16_t>& block) {
    int loudest = 0;
    for (const std::int16_t sample : block) loudest = std::max(loudest, std::abs(static_cast<int>(sample)));
    m_blocks.push_back(static_cast<float>(loudest) / 32768.0f);
  }
  std::vector<std::uint8_t> all() const {
    const std::size_t count = std::min(mostPeaks, m_blocks.size());
    std::vector<std::uint8_t> peaks(count);
    for (std::size_t i = 0; i < count; ++i) {
      const auto from = m_blocks.begin() + static_cast<std::ptrdiff_t>(i * m_blocks.size() / count);
      const auto to = m_blocks.begin() + static_cast<std::ptrdiff_t>((i + 1) * m_blocks.size() / count);
      peaks[i] = static_cast<std::uint8_t>(std::lround(63 * std::sqrt(std::min(*std::max_element(from, to), 1.0f))));
    }
    return peaks;
  }

 private:
  std::vector<float> m_blocks;
};

}  // namespace

struct OpenSound {
  fs::path path;
  Handle handle;
  SF_INFO info{};
};

namespace {

// info: all 0, or how to read a file without a header.
Result<std::unique_ptr<OpenSound>> openAs(const fs::path& path, const SF_INFO& info) {
  auto sound = std::make_unique<OpenSound>();
  sound->path = path;
  sound->info = info;
  sound->handle.reset(sf_open(path.c_str(), SFM_READ, &sound->info));
  if (!sound->handle) return tl::unexpected(unreadable(path));
  if (sound->info.frames <= 0 || sound->info.channels < 1 || sound->info.samplerate < 1)
    return fail(ErrorCode::FileEmpty, path.string());
  return sound;
}

Result<std::vector<std::int16_t>> readFrames(OpenSound& s, std::int64_t from, std::int64_t count) {
  from = std::clamp<std::int64_t>(from, 0, s.info.frames);
  count = std::clamp<std::int64_t>(count, 0, s.info.frames - from);
  if (count == 0) return std::vector<std::int16_t>{};
  if (sf_seek(s.handle.get(), from, SEEK_SET) < 0) return tl::unexpected(unreadable(s.path));
  const auto channels = static_cast<std::size_t>(s.info.channels);
  std::vector<std::int16_t> samples(static_cast<std::size_t>(count) * channels);
  const auto read =
      static_cast<std::size_t>(std::max<sf_count_t>(sf_readf_short(s.handle.get(), samples.data(), count), 0));
  if (channels > 1)
    for (std::size_t i = 0; i < read; ++i) samples[i] = mixed(&samples[i * channels], s.info.channels);
  samples.resize(read);
  return samples;
}

}  // namespace

SoundFile::SoundFile(std::unique_ptr<OpenSound> sound) : m_sound(std::move(sound)) {}
SoundFile::SoundFile(SoundFile&&) noexcept = default;
SoundFile& SoundFile::operator=(SoundFile&&) noexcept = default;
SoundFile::~SoundFile() = default;

Result<SoundFile> SoundFile::open(const fs::path& path) {
  auto sound = openAs(path, {});
  if (!sound) return tl::unexpected(sound.error());
  return SoundFile(std::move(*sound));
}

int SoundFile::sampleRate() const {
  return m_sound->info.samplerate;
}

std::int64_t SoundFile::frames() const {
  return m_sound->info.frames;
}

Result<std::vector<std::int16_t>> SoundFile::read(std::int64_t from, std::int64_t count) {
  return readFrames(*m_sound, from, count);
}

Result<KeptSound> compressSound(const fs::path& wav, const fs::path& target, Milliseconds lasted,
                                const std::function<bool()>& goOn) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(wav, error);
  if (error) return fail(ErrorCode::FileUnreadable, wav.string(), error.message());
  SF_INFO raw{};
  std::int64_t first = 0;
  if (bytes > static_cast<std::uintmax_t>(wavHeaderBytes) && !hasHeader(wav)) {
    raw.format = SF_FORMAT_RAW | SF_FORMAT_PCM_16 | SF_ENDIAN_LITTLE;
    raw.channels = 1;
    raw.samplerate = rateFrom(bytes - wavHeaderBytes, lasted);
    first = wavHeaderBytes / 2;
  }
  auto opened = openAs(wav, raw);
  if (!opened) return tl::unexpected(opened.error());
  OpenSound& source = **opened;
  const int rate = source.info.samplerate;
  const std::int64_t frames = source.info.frames;

  const bool opus = std::find(opusRates.begin(), opusRates.end(), rate) != opusRates.end();
  KeptSound kept;
  kept.file = target;
  kept.file += opus ? ".opus" : ".flac";
  Beside beside(kept.file);
  SF_INFO info{};
  info.samplerate = rate;
  info.channels = 1;
  info.format = opus ? SF_FORMAT_OGG | SF_FORMAT_OPUS : SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
  Handle out(sf_open(beside.path().c_str(), SFM_WRITE, &info));
  if (!out) return fail(ErrorCode::FileUnwritable, kept.file.string(), sf_strerror(nullptr));
  double level = opusLevel;
  if (opus) sf_command(out.get(), SFC_SET_COMPRESSION_LEVEL, &level, sizeof level);
  Peaks peaks;
  for (std::int64_t at = first; at < frames;) {
    if (!goOn()) return fail(ErrorCode::Cancelled);
    const auto block = readFrames(source, at, blockFrames);
    if (!block) return tl::unexpected(block.error());
    if (block->empty()) break;
    const auto size = static_cast<sf_count_t>(block->size());
    errno = 0;
    if (sf_writef_short(out.get(), block->data(), size) != size)
      return tl::unexpected(writeError(kept.file, errno != 0 ? errno : ENOSPC));
    peaks.add(*block);
    at += size;
  }
  errno = 0;
  if (sf_close(out.release()) != 0) return tl::unexpected(writeError(kept.file, errno != 0 ? errno : EIO));
  if (auto ok = beside.keep(); !ok) return tl::unexpected(ok.error());
  kept.length = Milliseconds((frames - first) * 1000 / rate);
  kept.bytes = static_cast<std::int64_t>(fs::file_size(kept.file, error));
  kept.peaks = peaks.all();
  return kept;
}

Result<Milliseconds> convertToWav(const fs::path& from, const fs::path& wav, Milliseconds most) {
  auto source = SoundFile::open(from);
  if (!source) return tl::unexpected(source.error());
  const Milliseconds length(source->frames() * 1000 / source->sampleRate());
  if (length > most) {
    std::error_code error;
    return fail(ErrorCode::FileTooLarge, from.string(), std::to_string(fs::file_size(from, error)),
                std::to_string(static_cast<std::int64_t>(fs::file_size(from, error)) * most.count() / length.count()));
  }
  const auto samples = source->read(0, source->frames());
  if (!samples) return tl::unexpected(samples.error());
  Beside beside(wav);
  SF_INFO info{};
  info.samplerate = source->sampleRate();
  info.channels = 1;
  info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
  Handle out(sf_open(beside.path().c_str(), SFM_WRITE, &info));
  if (!out) return fail(ErrorCode::FileUnwritable, wav.string(), sf_strerror(nullptr));
  const auto size = static_cast<sf_count_t>(samples->size());
  if (sf_writef_short(out.get(), samples->data(), size) != size || sf_close(out.release()) != 0)
    return tl::unexpected(writeError(wav, errno));
  if (auto ok = beside.keep(); !ok) return tl::unexpected(ok.error());
  return length;
}

}  // namespace callwright::exchange
