#include <callwright/telephony/sound.hpp>

#include <sndfile.h>

#include <algorithm>
#include <cmath>

#include "telephony/sound_server.hpp"

namespace callwright::telephony {

using domain::ErrorCode;
using domain::fail;
using domain::Milliseconds;
using domain::Result;
using domain::SoundCheck;
using domain::SoundUse;

namespace {

constexpr unsigned rate = 16'000;
constexpr std::size_t levelSamples = rate / 10;  // 10 levels a second
constexpr Milliseconds toneLength{1'300};
constexpr Milliseconds tail{300};  // what is on its way to the device

const char* nameOf(SoundUse use) {
  switch (use) {
    case SoundUse::Microphone:
      return "microphone";
    case SoundUse::Speaker:
      return "speaker";
    case SoundUse::Ringing:
      return "ringing";
  }
  return "";
}

float peakOf(const std::int16_t* samples, std::size_t count) {
  int most = 0;
  for (std::size_t i = 0; i < count; ++i) most = std::max(most, std::abs(int{samples[i]}));
  return std::min(1.0f, static_cast<float>(most) / 32'767.0f);
}

}  // namespace

struct SoundSystem::Check {
  explicit Check(pa_threaded_mainloop* loop) : timer(loop) {}
  std::unique_ptr<SoundStream> meter, stream;
  SoundTimer timer;
  std::vector<std::int16_t> recorded;
  std::size_t played = 0;
  std::size_t measured = 0;  // samples since the last level
  float peak = 0;
};

// Written on the sound thread: some 300 bytes a time, into the system's cache.
struct SoundSystem::Recording {
  struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
  };
  std::unique_ptr<SNDFILE, Close> file;
  std::size_t unmarked = 0;  // samples that the header does not know of
  std::unique_ptr<SoundStream> stream;

  void take(const std::int16_t* in, std::size_t count) {
    sf_write_short(file.get(), in, static_cast<sf_count_t>(count));
    unmarked += count;
    if (unmarked < rate) return;
    unmarked = 0;
    sf_command(file.get(), SFC_UPDATE_HEADER_NOW, nullptr, 0);
  }
};

SoundSystem::SoundSystem(SoundEvents events)
    : m_server(std::make_shared<SoundServer>(std::move(events))), m_check(std::make_unique<Check>(m_server->loop())) {}

SoundSystem::~SoundSystem() {
  const SoundServer::Lock lock(*m_server);
  m_check.reset();
  m_recording.reset();
}

domain::SoundStatus SoundSystem::status() {
  m_server->connect();
  return m_server->status();
}

void SoundSystem::choose(domain::SoundChoice choice) {
  m_server->choose(std::move(choice));
}

void SoundSystem::measure(bool on) {
  const SoundServer::Lock lock(*m_server);
  if (!on) return m_check->meter.reset();
  if (m_check->meter) return;
  Check& check = *m_check;
  check.meter = SoundStream::record(m_server, rate, [this, &check](const std::int16_t* in, std::size_t count) {
    check.peak = std::max(check.peak, peakOf(in, count));
    check.measured += count;
    if (check.measured < levelSamples) return;
    check.measured = 0;
    const float peak = std::exchange(check.peak, 0.0f);
    if (m_server->events().onLevel) m_server->events().onLevel(peak);
  });
}

Result<void> SoundSystem::playTone(SoundUse use) {
  m_server->connect();
  const SoundServer::Lock lock(*m_server);
  stopCheck();
  if (!m_server->hasDevice(use)) return fail(ErrorCode::NoSoundDevice, nameOf(use));
  m_check->stream = SoundStream::play(m_server, use, Tone::Test);
  m_server->setCheck(SoundCheck::Tone);
  m_check->timer.after(toneLength + tail, [this] { stopCheck(); });
  return {};
}

Result<void> SoundSystem::recordAndPlayBack(Milliseconds length) {
  m_server->connect();
  const SoundServer::Lock lock(*m_server);
  stopCheck();
  for (const SoundUse use : {SoundUse::Microphone, SoundUse::Speaker})
    if (!m_server->hasDevice(use)) return fail(ErrorCode::NoSoundDevice, nameOf(use));
  Check& check = *m_check;
  check.recorded.clear();
  check.played = 0;
  check.stream = SoundStream::record(m_server, rate, [&check](const std::int16_t* in, std::size_t count) {
    check.recorded.insert(check.recorded.end(), in, in + count);
  });
  m_server->setCheck(SoundCheck::Recording);
  check.timer.after(length, [this, length] {
    Check& now = *m_check;
    now.stream = SoundStream::play(m_server, SoundUse::Speaker, rate, [&now](std::int16_t* out, std::size_t count) {
      const std::size_t left = std::min(count, now.recorded.size() - now.played);
      std::copy_n(now.recorded.begin() + static_cast<std::ptrdiff_t>(now.played), left, out);
      std::fill(out + left, out + count, std::int16_t{0});
      now.played += left;
    });
    m_server->setCheck(SoundCheck::PlayingBack);
    now.timer.after(length + tail, [this] { stopCheck(); });
  });
  return {};
}

Result<void> SoundSystem::record(const std::filesystem::path& wav) {
  const SoundServer::Lock lock(*m_server);
  m_recording.reset();
  if (!m_server->hasDevice(SoundUse::Microphone)) return fail(ErrorCode::NoSoundDevice, nameOf(SoundUse::Microphone));
  SF_INFO format{};
  format.samplerate = rate;
  format.channels = 1;
  format.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
  auto made = std::make_unique<Recording>();
  made->file.reset(sf_open(wav.c_str(), SFM_WRITE, &format));
  if (!made->file) return fail(ErrorCode::FileUnwritable, wav.string(), sf_strerror(nullptr));
  made->stream = SoundStream::record(
      m_server, rate, [to = made.get()](const std::int16_t* in, std::size_t count) { to->take(in, count); });
  m_recording = std::move(made);
  return {};
}

void SoundSystem::stopRecording() {
  const SoundServer::Lock lock(*m_server);
  m_recording.reset();
}

void SoundSystem::stopCheck() {
  const SoundServer::Lock lock(*m_server);
  m_check->timer.cancel();
  m_check->stream.reset();
  m_server->setCheck(SoundCheck::Idle);
}

}  // namespace callwright::telephony
