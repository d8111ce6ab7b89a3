#include "telephony/sound_server.hpp"

#include <algorithm>
#include <string_view>

namespace callwright::telephony {

using domain::Milliseconds;
using domain::SoundDevice;
using domain::SoundNews;
using namespace std::chrono_literals;

namespace {

constexpr auto firstAnswer = 2s;
constexpr Milliseconds reconnect = 2s;
constexpr Milliseconds settle = 50ms;  // a headset's two halves come and go one after the other

void forget(pa_operation* operation) {
  if (operation != nullptr) pa_operation_unref(operation);
}

// What stands in for a device where there is none.
bool isDummy(std::string_view id) {
  return id == "auto_null";
}

void add(std::vector<SoundDevice>& devices, const char* id, const char* name) {
  if (id == nullptr || isDummy(id)) return;
  devices.push_back({id, name != nullptr && *name != 0 ? name : id});
}

}  // namespace

void SoundTimer::after(Milliseconds wait, std::function<void()> action) {
  cancel();
  m_action = std::move(action);
  timeval at{};
  pa_timeval_add(pa_gettimeofday(&at), static_cast<pa_usec_t>(wait.count()) * PA_USEC_PER_MSEC);
  pa_mainloop_api* api = pa_threaded_mainloop_get_api(m_loop);
  const auto run = [](pa_mainloop_api*, pa_time_event*, const timeval*, void* self) {
    auto* timer = static_cast<SoundTimer*>(self);
    const auto due = std::exchange(timer->m_action, {});
    timer->cancel();
    due();
  };
  m_event = api->time_new(api, &at, run, this);
}

void SoundTimer::cancel() {
  if (m_event == nullptr) return;
  pa_threaded_mainloop_get_api(m_loop)->time_free(std::exchange(m_event, nullptr));
  m_action = {};
}

SoundServer::Lock::Lock(const SoundServer& server)
    : m_loop(pa_threaded_mainloop_in_thread(server.m_loop) != 0 ? nullptr : server.m_loop) {
  if (m_loop != nullptr) pa_threaded_mainloop_lock(m_loop);
}

SoundServer::Lock::~Lock() {
  if (m_loop != nullptr) pa_threaded_mainloop_unlock(m_loop);
}

SoundServer::SoundServer(SoundEvents events)
    : m_events(std::move(events)),
      m_loop(pa_threaded_mainloop_new()),
      m_retry(m_loop),
      m_refresh(m_loop),
      m_tell(m_loop) {}

SoundServer::~SoundServer() {
  {
    const Lock lock(*this);
    for (SoundTimer* timer : {&m_retry, &m_refresh, &m_tell}) timer->cancel();
    dropContext();
  }
  if (m_begun) pa_threaded_mainloop_stop(m_loop);
  pa_threaded_mainloop_free(m_loop);
}

bool SoundServer::connect() {
  {
    const Lock lock(*this);
    begin();
  }
  {
    std::unique_lock lock(m_answerMutex);
    m_answer.wait_for(lock, firstAnswer, [this] { return m_answered; });
  }
  const Lock lock(*this);
  return m_status.connected;
}

void SoundServer::begin() {
  if (m_begun) return;
  m_begun = true;
  makeContext();
  pa_threaded_mainloop_start(m_loop);
}

void SoundServer::makeContext() {
  m_context = pa_context_new(pa_threaded_mainloop_get_api(m_loop), "Callwright");
  pa_context_set_state_callback(
      m_context, [](pa_context*, void* self) { static_cast<SoundServer*>(self)->contextChanged(); }, this);
  if (pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) lost();
}

void SoundServer::dropContext() {
  if (m_context == nullptr) return;
  pa_context_set_state_callback(m_context, nullptr, nullptr);
  pa_context_set_subscribe_callback(m_context, nullptr, nullptr);
  pa_context_disconnect(m_context);
  pa_context_unref(std::exchange(m_context, nullptr));
}

void SoundServer::contextChanged() {
  const pa_context_state_t state = pa_context_get_state(m_context);
  if (!PA_CONTEXT_IS_GOOD(state) && state != PA_CONTEXT_UNCONNECTED) return lost();
  if (state != PA_CONTEXT_READY) return;
  const auto event = [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* self) {
    static_cast<SoundServer*>(self)->refreshSoon(settle);
  };
  pa_context_set_subscribe_callback(m_context, event, this);
  constexpr auto what = static_cast<pa_subscription_mask_t>(PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SOURCE |
                                                            PA_SUBSCRIPTION_MASK_SERVER);
  forget(pa_context_subscribe(m_context, what, nullptr, nullptr));
  refresh();
}

void SoundServer::lost() {
  m_listing = 0;
  m_refresh.cancel();
  for (SoundStream* stream : m_streams) stream->close();
  m_status.connected = false;
  m_status.devices = {};
  m_retry.after(reconnect, [this] {
    dropContext();
    makeContext();
  });
  changed();
  answered();
}

void SoundServer::answered() {
  const std::lock_guard lock(m_answerMutex);
  m_answered = true;
  m_answer.notify_all();
}

void SoundServer::refreshSoon(Milliseconds wait) {
  if (!m_refresh.waits()) m_refresh.after(wait, [this] { refresh(); });
}

void SoundServer::refresh() {
  if (m_context == nullptr || pa_context_get_state(m_context) != PA_CONTEXT_READY) return;
  m_listAgain = m_listing > 0;
  if (m_listAgain) return;
  m_listing = 3;
  m_next = {};
  const auto onServer = [](pa_context*, const pa_server_info* info, void* self) {
    auto* server = static_cast<SoundServer*>(self);
    if (info != nullptr && info->default_source_name != nullptr) server->m_next.defaultInput = info->default_source_name;
    if (info != nullptr && info->default_sink_name != nullptr) server->m_next.defaultOutput = info->default_sink_name;
    server->listed();
  };
  const auto onSink = [](pa_context*, const pa_sink_info* sink, int end, void* self) {
    auto* server = static_cast<SoundServer*>(self);
    if (end != 0) return server->listed();
    add(server->m_next.outputs, sink->name, sink->description);
  };
  const auto onSource = [](pa_context*, const pa_source_info* source, int end, void* self) {
    auto* server = static_cast<SoundServer*>(self);
    if (end != 0) return server->listed();
    if (source->monitor_of_sink == PA_INVALID_INDEX) add(server->m_next.inputs, source->name, source->description);
  };
  forget(pa_context_get_server_info(m_context, onServer, this));
  forget(pa_context_get_sink_info_list(m_context, onSink, this));
  forget(pa_context_get_source_info_list(m_context, onSource, this));
}

void SoundServer::listed() {
  if (m_listing == 0 || --m_listing > 0) return;
  const bool first = !m_knewDevices;
  m_knewDevices = true;
  std::vector<SoundNews> news;
  if (!first) news = domain::soundNews(m_last, m_next, m_status.choice);
  m_last = m_status.devices = std::move(m_next);
  m_status.connected = true;
  follow();
  changed(std::move(news));
  answered();
  if (m_listAgain) refresh();
}

void SoundServer::follow() {
  for (SoundStream* stream : m_streams) stream->follow();
}

// Not at once: it may be another thread's call, and the listener hears all on the sound thread.
void SoundServer::changed(std::vector<SoundNews> news) {
  m_news.insert(m_news.end(), news.begin(), news.end());
  if (m_tell.waits()) return;
  m_tell.after(0ms, [this] {
    const std::vector<SoundNews> told = std::exchange(m_news, {});
    if (m_told == m_status && told.empty()) return;
    m_told = m_status;
    if (m_events.onChange) m_events.onChange(m_status, told);
  });
}

domain::SoundStatus SoundServer::status() const {
  const Lock lock(*this);
  return m_status;
}

void SoundServer::choose(domain::SoundChoice choice) {
  const Lock lock(*this);
  begin();
  m_status.choice = std::move(choice);
  follow();
  changed();
}

void SoundServer::setCheck(domain::SoundCheck check) {
  m_status.check = check;
  changed();
}

}  // namespace callwright::telephony
