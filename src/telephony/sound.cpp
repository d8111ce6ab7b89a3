#include <callwright/telephony/sound.hpp>

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

SoundSystem::SoundSystem(SoundEvents events)
    : m_server(std::make_shared<SoundServer>(std::move(events))), m_check(std::make_unique<Check>(m_server->loop())) {}

SoundSystem::~SoundSystem() {
  const SoundServer::Lock lock(*m_server);
  m_check.reset();
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

void SoundSystem::stopCheck() {
  const SoundServer::Lock lock(*m_server);
  m_check->timer.cancel();
  m_check->stream.reset();
  m_server->setCheck(SoundCheck::Idle);
}

}  // namespace callwright::telephony
