#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>

#include <linphone/api/c-call-stats.h>
#include <ortp/rtp.h>

#include "telephony/escaped.hpp"
#include "telephony/softphone_phone.hpp"
#include "telephony/voice_quality.hpp"

namespace callwright::telephony {

using domain::CallEventKind;
using domain::EndCause;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using namespace std::chrono_literals;

namespace {

constexpr auto meterInterval = 100ms;
constexpr int roundsPerSecond = 10;
constexpr float packetMs = 20;

// From dB below full scale.
float levelOf(float decibels) {
  return decibels <= -60 ? 0.0f : std::clamp(std::pow(10.0f, decibels / 20.0f), 0.0f, 1.0f);
}

class AnnouncementEnd final : public linphone::PlayerListener {
 public:
  explicit AnnouncementEnd(std::function<void()> ended) : m_ended(std::move(ended)) {}
  void onEofReached(const std::shared_ptr<linphone::Player>&) override { m_ended(); }

 private:
  std::function<void()> m_ended;
};

bool hasSound(const SipLine& line) {
  return line.connected() || line.progress.state == domain::CallState::EarlyMedia;
}

}  // namespace

void Softphone::runMeters() {
  if (m_metering || std::none_of(m_lines.begin(), m_lines.end(), [](const SipLinePtr& l) { return hasSound(*l); }))
    return;
  m_metering = true;
  after(m_meter, meterInterval, [this] {
    m_metering = false;
    if (m_closing) return;
    guarded([this] { publishMeters(); });
    runMeters();
  });
}

void Softphone::publishMeters() {
  m_meterRound = (m_meterRound + 1) % roundsPerSecond;
  for (const SipLinePtr& line : std::vector(m_lines)) {
    if (!hasSound(*line)) continue;
    const bool held = line->progress.state == domain::CallState::Held;
    const bool silent = held || line->progress.muted;
    m_listeners.publish(CallMeter{line->id, silent ? 0.0f : levelOf(line->call->getRecordVolume()),
                                  held ? 0.0f : levelOf(line->call->getPlayVolume())});
    if (m_meterRound == 0 && line->progress.state == domain::CallState::Talking) publishQuality(*line);
  }
}

void Softphone::publishQuality(SipLine& line) {
  const auto stats = line.call->getAudioStats();
  if (!stats) return;
  const rtp_stats_t* counters = linphone_call_stats_get_rtp_stats(stats->cPtr());
  if (counters == nullptr || counters->packet_recv <= std::exchange(line.packetsSeen, counters->packet_recv)) return;
  CallQuality quality{line.id};
  quality.jitterMs = stats->getSenderInterarrivalJitter() * 1'000;
  quality.lossPercent = std::clamp(stats->getLocalLossRate(), 0.0f, 100.0f);
  const float roundTrip = stats->getRoundTripDelay();
  if (roundTrip > 0) quality.roundTripMs = roundTrip * 1'000;
  const float delay = std::max(quality.roundTripMs, 0.0f) / 2 + stats->getJitterBufferSizeMs() + packetMs;
  quality.meanOpinionScore = meanOpinionScore(delay, quality.lossPercent);
  m_listeners.publish(quality);
}

Result<void> Softphone::startRecording(const SipLinePtr& line) {
  line->call->startRecording();
  if (!line->call->getParams()->isRecording()) return fail(ErrorCode::PhoneRefused, "recording");
  happen(line, {CallEventKind::RecordingStarted, {}, EndCause::None, {}});
  return {};
}

Result<void> Softphone::checkAnnouncement(const CallerSettings& settings) {
  if (settings.announcement.empty()) return {};
  std::ifstream file(settings.announcement, std::ios::binary);
  std::string head(12, ' ');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  if (file && head.starts_with("RIFF") && head.ends_with("WAVE")) return {};
  return fail(ErrorCode::BadValue, "announcement", escaped(settings.announcement), "WAV");
}

// Into what goes out, so that the recording has it as well. Streams are new after a hold: what a hold has cut off
// begins again, for it must have been heard to its end.
void Softphone::announce(const SipLinePtr& line) {
  if (line->announces) return;
  const auto player = line->call->getPlayer();
  // The end comes out of the player itself, which cannot be closed there.
  if (!line->announcementEnd) {
    const std::weak_ptr<SipLine> weak = line;
    line->announcementEnd = std::make_shared<AnnouncementEnd>([this, weak] {
      boost::asio::post(m_io, [this, weak] {
        if (const SipLinePtr ended = weak.lock()) guarded([&] { announced(ended); });
      });
    });
    player->addListener(line->announcementEnd);
  }
  line->announces = player->open(line->settings.announcement) == 0 && player->start() == 0;
  if (!line->announces) say("the announcement cannot be played");
}

void Softphone::announced(const SipLinePtr& line) {
  line->settings.announcement.clear();
  if (!line->call || line->call->getState() != linphone::Call::State::StreamsRunning) return;
  line->call->getPlayer()->close();
  if (m_config.files) m_core->setPlayFile(m_config.files->play);  // it stood in the microphone's place
}

// What is heard while somebody calls in, or while it rings at the far end. An announcement of the network takes the
// place of the latter.
void Softphone::sing() {
  if (!m_config.sound || m_config.files) return;
  bool called = false, calling = false, talking = false;
  for (const SipLinePtr& line : m_lines) {
    const bool rings = line->progress.state == domain::CallState::Ringing;
    called |= rings && line->progress.incoming;
    calling |= rings && !line->progress.incoming;
    talking |= line->connected() || line->progress.state == domain::CallState::EarlyMedia;
  }
  std::optional<Tone> wanted;
  if (called)
    wanted = talking || calling ? Tone::Waiting : Tone::Ring;
  else if (calling)
    wanted = Tone::RingBack;
  if (wanted == m_tone) return;
  m_tone = wanted;
  m_toneStream.reset();
  if (!m_tone) return;
  const auto use = m_tone == Tone::Ring ? domain::SoundUse::Ringing : domain::SoundUse::Speaker;
  m_toneStream = SoundStream::play(m_config.sound, use, *m_tone);
}

}  // namespace callwright::telephony
