#include "telephony/sound_card.hpp"

#include <linphone/core.h>
#include <mediastreamer2/msfilter.h>
#include <mediastreamer2/msinterfaces.h>
#include <mediastreamer2/mssndcard.h>
#include <mediastreamer2/msticker.h>

#include <atomic>
#include <chrono>
#include <cstring>

#include "telephony/sound_server.hpp"

// The library calls these filters on a thread of its own every 10 ms, and the sound server calls our streams on its
// thread: a buffer stands between the two.
namespace callwright::telephony {
namespace {

using ServerPtr = std::shared_ptr<SoundServer>;
using Clock = std::chrono::steady_clock;

constexpr auto deviceIsGone = std::chrono::milliseconds(150);  // that took no sound for so long
constexpr std::uint32_t latencyMs = 60;                        // of what is to be played
// A microphone's sound must come at the pace of what is played, or the echo canceller of the library takes the pauses
// for too much on the other side and drops it. So late a microphone is made up for by silence, so early it is cut.
constexpr int lateMs = 60, earlyMs = 120;

struct Microphone {
  ServerPtr server;
  int rate = 8'000;
  std::unique_ptr<SoundStream> stream;
  std::mutex mutex;
  std::vector<std::int16_t> heard;
  int owed = 0;  // samples that should have come by now
  int samplesOf(int milliseconds) const { return rate * milliseconds / 1'000; }
};

struct Speaker {
  explicit Speaker(MSFilter* filter) { ms_flow_controlled_bufferizer_init(&waiting, filter, rate, 1); }
  ~Speaker() { ms_flow_controlled_bufferizer_uninit(&waiting); }
  ServerPtr server;
  int rate = 8'000;
  std::unique_ptr<SoundStream> stream;
  std::atomic<Clock::rep> last = 0;  // when the device took sound
  std::mutex mutex;
  MSFlowControlledBufferizer waiting{};
};

Microphone& microphoneOf(MSFilter* filter) {
  return *static_cast<Microphone*>(filter->data);
}
Speaker& speakerOf(MSFilter* filter) {
  return *static_cast<Speaker*>(filter->data);
}

void put(MSFilter* filter, const std::int16_t* samples, std::size_t count) {
  const std::size_t bytes = count * sizeof(std::int16_t);
  mblk_t* block = allocb(bytes, 0);
  std::memcpy(block->b_wptr, samples, bytes);
  block->b_wptr += bytes;
  ms_queue_put(filter->outputs[0], block);
}

void beginRecording(MSFilter* filter) {
  Microphone& mic = microphoneOf(filter);
  mic.owed = 0;
  mic.heard.clear();
  const auto keep = [&mic](const std::int16_t* in, std::size_t count) {
    const std::lock_guard lock(mic.mutex);
    mic.heard.insert(mic.heard.end(), in, in + count);
  };
  mic.stream = SoundStream::record(mic.server, static_cast<unsigned>(mic.rate), keep);
}

void recordMore(MSFilter* filter) {
  Microphone& mic = microphoneOf(filter);
  std::vector<std::int16_t> heard;
  {
    const std::lock_guard lock(mic.mutex);
    heard.swap(mic.heard);
  }
  mic.owed += mic.samplesOf(filter->ticker->interval) - static_cast<int>(heard.size());
  if (mic.owed > mic.samplesOf(lateMs)) {
    heard.insert(heard.begin(), static_cast<std::size_t>(mic.owed), 0);
    mic.owed = 0;
  } else if (mic.owed < -mic.samplesOf(earlyMs)) {
    const auto surplus = std::min(heard.size(), static_cast<std::size_t>(-mic.owed));
    heard.resize(heard.size() - surplus);
    mic.owed += static_cast<int>(surplus);
  }
  if (!heard.empty()) put(filter, heard.data(), heard.size());
}

void endRecording(MSFilter* filter) {
  microphoneOf(filter).stream.reset();
}

void freeMicrophone(MSFilter* filter) {
  delete &microphoneOf(filter);
}

void beginPlaying(MSFilter* filter) {
  Speaker& speaker = speakerOf(filter);
  const auto fill = [&speaker](std::int16_t* out, std::size_t count) {
    speaker.last = Clock::now().time_since_epoch().count();
    const std::lock_guard lock(speaker.mutex);
    const std::size_t bytes = count * sizeof(std::int16_t);
    const std::size_t there = std::min(bytes, ms_flow_controlled_bufferizer_get_avail(&speaker.waiting));
    if (there > 0) ms_flow_controlled_bufferizer_read(&speaker.waiting, reinterpret_cast<std::uint8_t*>(out), there);
    std::memset(reinterpret_cast<std::uint8_t*>(out) + there, 0, bytes - there);
  };
  speaker.stream =
      SoundStream::play(speaker.server, domain::SoundUse::Speaker, static_cast<unsigned>(speaker.rate), fill);
}

void playMore(MSFilter* filter) {
  Speaker& speaker = speakerOf(filter);
  const std::lock_guard lock(speaker.mutex);
  ms_flow_controlled_bufferizer_put_from_queue(&speaker.waiting, filter->inputs[0]);
  if (Clock::now().time_since_epoch() - Clock::duration(speaker.last) > deviceIsGone)
    ms_flow_controlled_bufferizer_flush(&speaker.waiting);
}

void endPlaying(MSFilter* filter) {
  speakerOf(filter).stream.reset();
}

void freeSpeaker(MSFilter* filter) {
  delete &speakerOf(filter);
}

int setMicrophoneRate(MSFilter* filter, void* rate) {
  microphoneOf(filter).rate = *static_cast<int*>(rate);
  return 0;
}
int getMicrophoneRate(MSFilter* filter, void* rate) {
  *static_cast<int*>(rate) = microphoneOf(filter).rate;
  return 0;
}
int setSpeakerRate(MSFilter* filter, void* rate) {
  Speaker& speaker = speakerOf(filter);
  speaker.rate = *static_cast<int*>(rate);
  ms_flow_controlled_bufferizer_set_samplerate(&speaker.waiting, speaker.rate);
  return 0;
}
int getSpeakerRate(MSFilter* filter, void* rate) {
  *static_cast<int*>(rate) = speakerOf(filter).rate;
  return 0;
}
int setChannels(MSFilter*, void* channels) {
  return *static_cast<int*>(channels) == 1 ? 0 : -1;
}
int getChannels(MSFilter*, void* channels) {
  *static_cast<int*>(channels) = 1;
  return 0;
}

MSFilterDesc& microphoneFilter() {
  static MSFilterMethod methods[] = {{MS_FILTER_SET_SAMPLE_RATE, setMicrophoneRate},
                                     {MS_FILTER_GET_SAMPLE_RATE, getMicrophoneRate},
                                     {MS_FILTER_SET_NCHANNELS, setChannels},
                                     {MS_FILTER_GET_NCHANNELS, getChannels},
                                     {0, nullptr}};
  static MSFilterDesc filter{MS_FILTER_PLUGIN_ID, "CallwrightMicrophone", "The chosen microphone", MS_FILTER_OTHER,
                             nullptr, 0, 1, nullptr, beginRecording, recordMore, endRecording, freeMicrophone, methods, 0};
  return filter;
}

MSFilterDesc& speakerFilter() {
  static MSFilterMethod methods[] = {{MS_FILTER_SET_SAMPLE_RATE, setSpeakerRate},
                                     {MS_FILTER_GET_SAMPLE_RATE, getSpeakerRate},
                                     {MS_FILTER_SET_NCHANNELS, setChannels},
                                     {MS_FILTER_GET_NCHANNELS, getChannels},
                                     {0, nullptr}};
  static MSFilterDesc filter{MS_FILTER_PLUGIN_ID, "CallwrightSpeaker", "The chosen speaker", MS_FILTER_OTHER,
                             nullptr, 1, 0, nullptr, beginPlaying, playMore, endPlaying, freeSpeaker, methods, 0};
  return filter;
}

const ServerPtr& serverOf(MSSndCard* card) {
  return *static_cast<ServerPtr*>(card->data);
}

MSFilter* makeReader(MSSndCard* card) {
  MSFilter* filter = ms_factory_create_filter_from_desc(ms_snd_card_get_factory(card), &microphoneFilter());
  auto made = std::make_unique<Microphone>();
  made->server = serverOf(card);
  filter->data = made.release();
  return filter;
}

MSFilter* makeWriter(MSSndCard* card) {
  MSFilter* filter = ms_factory_create_filter_from_desc(ms_snd_card_get_factory(card), &speakerFilter());
  auto made = std::make_unique<Speaker>(filter);
  made->server = serverOf(card);
  ms_flow_controlled_bufferizer_set_max_size_ms(&made->waiting, latencyMs);
  filter->data = made.release();
  return filter;
}

MSSndCardDesc& cardDescription() {
  static MSSndCardDesc description = [] {
    MSSndCardDesc made{};
    made.driver_type = "Callwright";
    made.create_reader = makeReader;
    made.create_writer = makeWriter;
    made.uninit = [](MSSndCard* card) { delete static_cast<ServerPtr*>(card->data); };
    return made;
  }();
  return description;
}

}  // namespace

void useSoundCard(linphone::Core& core, const ServerPtr& server) {
  MSSndCard* card = ms_snd_card_new_with_name(&cardDescription(), "chosen devices");
  card->data = new ServerPtr(server);
  MSFactory* factory = linphone_core_get_ms_factory(static_cast<LinphoneCore*>(core.cPtr()));
  ms_snd_card_manager_prepend_card(ms_factory_get_snd_card_manager(factory), card);
  const char* const id = ms_snd_card_get_string_id(card);
  core.setCaptureDevice(id);
  core.setPlaybackDevice(id);
  core.setRingerDevice(id);
}

}  // namespace callwright::telephony
