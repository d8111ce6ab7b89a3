#include "recordings/playback.hpp"

#include <SoundTouch.h>

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>
#include <algorithm>
#include <cmath>
#include <vector>

#include "bridge/bridge.hpp"

namespace callwright::ui {

using std::chrono::milliseconds;

namespace {

constexpr int feedEveryMs = 40;
constexpr std::int64_t pieceSeconds = 5;
constexpr int bytesAFrame = 2;

QAudioFormat formatOf(int rate) {
  QAudioFormat format;
  format.setSampleRate(rate);
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  return format;
}

}  // namespace

Playback::Playback(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  m_feed.setInterval(feedEveryMs);
  connect(&m_feed, &QTimer::timeout, this, &Playback::feed);
}

Playback::~Playback() {
  stop();
}

void Playback::open(const app::OpenRecording::Answer& recording) {
  close();
  m_recording = recording;
  emit changed();
}

void Playback::close() {
  stop();
  m_recording = {};
  m_base = m_read = 0;
}

milliseconds Playback::length() const {
  return milliseconds(m_recording.sampleRate > 0 ? m_recording.frames * 1000 / m_recording.sampleRate : 0);
}

milliseconds Playback::position() const {
  if (m_recording.sampleRate <= 0) return milliseconds(0);
  const milliseconds base(m_base * 1000 / m_recording.sampleRate);
  if (!m_sink) return base;
  const auto heard = static_cast<double>(m_sink->processedUSecs()) / 1000 * m_speed;
  return std::min(length(), base + milliseconds(std::llround(heard)));
}

bool Playback::isAtEnd() const {
  return m_recording.frames > 0 && position() >= length();
}

void Playback::play() {
  if (m_playing || m_recording.frames <= 0) return;
  if (isAtEnd()) m_base = 0;
  start();
}

void Playback::pause() {
  if (!m_playing) return;
  const milliseconds at = position();
  stop();
  m_base = at.count() * m_recording.sampleRate / 1000;
  emit changed();
}

void Playback::seek(milliseconds to) {
  const bool was = m_playing;
  stop();
  m_base = std::clamp<std::int64_t>(to.count() * m_recording.sampleRate / 1000, 0, m_recording.frames);
  if (was && m_base < m_recording.frames) start();
  emit changed();
}

void Playback::setSpeed(double speed) {
  const milliseconds at = position();
  m_speed = std::clamp(speed, 0.5, 3.0);
  seek(at);
}

void Playback::start() {
  const QAudioDevice device = QMediaDevices::defaultAudioOutput();
  if (device.isNull()) {
    emit noDevice();
    return;
  }
  m_stretch = std::make_unique<soundtouch::SoundTouch>();
  m_stretch->setSampleRate(static_cast<unsigned>(m_recording.sampleRate));
  m_stretch->setChannels(1);
  m_stretch->setTempo(m_speed);
  m_sink = std::make_unique<QAudioSink>(device, formatOf(m_recording.sampleRate));
  m_out = m_sink->start();
  if (!m_out) {
    m_sink.reset();
    emit noDevice();
    return;
  }
  m_read = m_base;
  m_drained = false;
  m_playing = true;
  m_feed.start();
  fetch();
  emit changed();
}

void Playback::stop() {
  ++m_turn;
  m_feed.stop();
  m_fetching = false;
  m_playing = false;
  m_out = nullptr;
  if (m_sink) m_sink->stop();
  m_sink.reset();
  m_stretch.reset();
  m_ready.clear();
}

void Playback::fetch() {
  if (m_fetching || m_drained) return;
  m_fetching = true;
  const app::ReadRecording piece{m_recording.recording.id, m_read, pieceSeconds * m_recording.sampleRate};
  m_bridge.send(this, piece, [this, turn = m_turn](app::Result<std::vector<std::int16_t>> sound) {
    if (turn != m_turn) return;
    m_fetching = false;
    if (!sound) {
      pause();
      emit failed(sound.error());
      return;
    }
    m_read += static_cast<std::int64_t>(sound->size());
    std::vector<float> in(sound->begin(), sound->end());
    for (float& sample : in) sample /= 32768.0f;
    if (!in.empty()) m_stretch->putSamples(in.data(), static_cast<unsigned>(in.size()));
    if (in.empty() || m_read >= m_recording.frames) {
      m_drained = true;
      m_stretch->flush();
    }
    std::vector<float> out(m_stretch->numSamples());
    const auto count = m_stretch->receiveSamples(out.data(), static_cast<unsigned>(out.size()));
    for (unsigned i = 0; i < count; ++i) {
      const auto sample = static_cast<std::int16_t>(std::lround(std::clamp(out[i], -1.0f, 1.0f) * 32767.0f));
      m_ready.append(reinterpret_cast<const char*>(&sample), bytesAFrame);
    }
    feed();
  });
}

void Playback::feed() {
  if (!m_out) return;
  const auto most = std::min<qsizetype>(m_sink->bytesFree(), m_ready.size()) / bytesAFrame * bytesAFrame;
  if (most > 0) m_ready.remove(0, static_cast<qsizetype>(m_out->write(m_ready.constData(), most)));
  if (m_ready.size() < pieceSeconds * m_recording.sampleRate * bytesAFrame / 2) fetch();
  const bool over = m_drained && m_ready.isEmpty() && m_sink->state() == QAudio::IdleState;
  if (over || (m_drained && isAtEnd())) {
    stop();
    m_base = m_recording.frames;
  }
  emit changed();
}

}  // namespace callwright::ui
