#include <algorithm>

#include "telephony/sound_server.hpp"

namespace callwright::telephony {

using domain::SoundUse;
using namespace std::chrono_literals;

namespace {

constexpr unsigned toneRate = 48'000;
constexpr pa_usec_t latency = 40 * PA_USEC_PER_MSEC;
constexpr pa_usec_t fragment = 10 * PA_USEC_PER_MSEC;  // of what is recorded
constexpr auto unchanged = static_cast<std::uint32_t>(-1);

constexpr std::size_t sampleSize = sizeof(std::int16_t);

}  // namespace

SoundStream::SoundStream(std::shared_ptr<SoundServer> server, SoundUse use, unsigned rate)
    : m_server(std::move(server)), m_use(use), m_rate(rate) {}

std::unique_ptr<SoundStream> SoundStream::record(std::shared_ptr<SoundServer> server, unsigned rate, Heard heard) {
  std::unique_ptr<SoundStream> made(new SoundStream(std::move(server), SoundUse::Microphone, rate));
  made->m_heard = std::move(heard);
  made->join();
  return made;
}

std::unique_ptr<SoundStream> SoundStream::play(std::shared_ptr<SoundServer> server, SoundUse use, unsigned rate,
                                               Fill fill) {
  std::unique_ptr<SoundStream> made(new SoundStream(std::move(server), use, rate));
  made->m_fill = std::move(fill);
  made->join();
  return made;
}

std::unique_ptr<SoundStream> SoundStream::play(std::shared_ptr<SoundServer> server, SoundUse use, Tone tone) {
  const auto source = std::make_shared<ToneSource>(tone, toneRate);
  return play(std::move(server), use, toneRate,
              [source](std::int16_t* out, std::size_t count) { source->fill(out, count); });
}

void SoundStream::join() {
  const SoundServer::Lock lock(*m_server);
  m_server->begin();
  m_server->m_streams.push_back(this);
  follow();
}

SoundStream::~SoundStream() {
  const SoundServer::Lock lock(*m_server);
  std::erase(m_server->m_streams, this);
  close();
}

bool SoundStream::runs() const {
  return m_stream != nullptr && pa_stream_get_state(m_stream) == PA_STREAM_READY;
}

void SoundStream::follow() {
  const domain::SoundStatus& now = m_server->m_status;
  const auto used = now.connected ? domain::usedDevice(now.devices, now.choice, m_use) : std::nullopt;
  if (!used) return close();
  const std::string& usual =
      m_use == SoundUse::Microphone ? now.devices.defaultInput : now.devices.defaultOutput;
  // The server itself moves a stream on the default device when another one becomes the default.
  const std::string device = used->id == usual && used->id != now.choice.of(m_use) ? std::string() : used->id;
  if (m_stream != nullptr && PA_STREAM_IS_GOOD(pa_stream_get_state(m_stream)) && device == m_device) return;
  open(device);
}

void SoundStream::open(const std::string& device) {
  close();
  m_device = device;
  const pa_sample_spec format{PA_SAMPLE_S16NE, m_rate, 1};
  pa_proplist* properties = pa_proplist_new();
  pa_proplist_sets(properties, PA_PROP_MEDIA_ROLE, m_use == SoundUse::Ringing ? "event" : "phone");
  m_stream = pa_stream_new_with_proplist(m_server->m_context, "Callwright", &format, nullptr, properties);
  pa_proplist_free(properties);
  if (m_stream == nullptr) return;
  const auto changed = [](pa_stream* stream, void* self) {
    const pa_stream_state_t state = pa_stream_get_state(stream);
    if (PA_STREAM_IS_GOOD(state) || state == PA_STREAM_UNCONNECTED) return;
    static_cast<SoundStream*>(self)->m_server->refreshSoon(200ms);  // its device went, or does not open: looked at anew
  };
  pa_stream_set_state_callback(m_stream, changed, this);
  const char* const name = device.empty() ? nullptr : device.c_str();
  pa_buffer_attr buffer{unchanged, static_cast<std::uint32_t>(pa_usec_to_bytes(latency, &format)), unchanged, unchanged,
                        static_cast<std::uint32_t>(pa_usec_to_bytes(fragment, &format))};
  if (m_use == SoundUse::Microphone) {
    const auto readable = [](pa_stream*, std::size_t, void* self) { static_cast<SoundStream*>(self)->read(); };
    pa_stream_set_read_callback(m_stream, readable, this);
    pa_stream_connect_record(m_stream, name, &buffer, PA_STREAM_ADJUST_LATENCY);
  } else {
    const auto wanted = [](pa_stream*, std::size_t bytes, void* self) {
      static_cast<SoundStream*>(self)->write(bytes);
    };
    pa_stream_set_write_callback(m_stream, wanted, this);
    pa_stream_connect_playback(m_stream, name, &buffer, PA_STREAM_ADJUST_LATENCY, nullptr, nullptr);
  }
}

void SoundStream::close() {
  if (m_stream == nullptr) return;
  pa_stream_set_state_callback(m_stream, nullptr, nullptr);
  pa_stream_set_read_callback(m_stream, nullptr, nullptr);
  pa_stream_set_write_callback(m_stream, nullptr, nullptr);
  pa_stream_disconnect(m_stream);
  pa_stream_unref(std::exchange(m_stream, nullptr));
}

void SoundStream::read() {
  const void* data = nullptr;
  std::size_t bytes = 0;
  while (m_stream != nullptr && pa_stream_peek(m_stream, &data, &bytes) == 0 && bytes > 0) {
    if (data != nullptr) m_heard(static_cast<const std::int16_t*>(data), bytes / sampleSize);
    pa_stream_drop(m_stream);
  }
}

void SoundStream::write(std::size_t bytes) {
  while (bytes >= sampleSize) {
    void* data = nullptr;
    std::size_t part = bytes;
    if (pa_stream_begin_write(m_stream, &data, &part) != 0 || data == nullptr || part < sampleSize) return;
    part = std::min(part, bytes) / sampleSize * sampleSize;
    m_fill(static_cast<std::int16_t*>(data), part / sampleSize);
    if (pa_stream_write(m_stream, data, part, nullptr, 0, PA_SEEK_RELATIVE) != 0) return;
    bytes -= part;
  }
}

}  // namespace callwright::telephony
