#include "app/call_control.hpp"

#include <algorithm>
#include <future>

#include "app/inner.hpp"
#include "app/open_call.hpp"
#include "app/presence.hpp"
#include "app/process.hpp"
#include "app/recorder.hpp"
#include "app/side_call.hpp"
#include "app/services.hpp"
#include "callwright/storage/call_store.hpp"
#include "callwright/telephony/phone_switch.hpp"

namespace callwright::app {
namespace {

using domain::CallId;

// A call may be dialed again; an engine wants a new id each time.
constexpr std::int64_t kDialsACall = 1024;
CallId engineId(CallId call, int dialNumber) {
  return CallId(call.value * kDialsACall + dialNumber % kDialsACall);
}
CallId dialedCallOf(CallId engine) {
  return CallId(engine.value / kDialsACall);
}
int dialOf(CallId engine) {
  return static_cast<int>(engine.value % kDialsACall);
}

Error translated(Error error, CallId call) {
  const bool namesCall = error.code == ErrorCode::CallNotOpen || error.code == ErrorCode::CallStale;
  if (namesCall) error.args = {std::to_string(call.value)};
  return error;
}

}  // namespace

CallControl::CallControl(App::Inner& inner, telephony::Phone& phone) : m_inner(inner), m_phone(phone) {
  beginInstance(inner.services->processId);
  telephony::PhoneListener listener;
  listener.onCall = [this](const telephony::CallSnapshot& snapshot) { onSnapshot(snapshot); };
  listener.onMeter = [this](const telephony::CallMeter& meter) {
    if (const CallId call = callOf(meter.call))
      m_inner.services->publish(CallMeter{call, meter.agent, meter.farEnd});
  };
  listener.onQuality = [this](const telephony::CallQuality& quality) { onQuality(quality); };
  listener.onEngine = [this](const telephony::EngineInfo&) { m_inner.services->publish(Change{Change::Kind::Phone, 0}); };
  m_subscription = phone.subscribe(std::move(listener));
}

CallControl::~CallControl() {
  m_subscription.reset();
  endInstance(m_inner.services->processId);
}

void CallControl::dial(CallId call, int dialNumber, const std::string& number, telephony::CallerSettings settings) {
  {
    const std::lock_guard lock(m_mutex);
    domain::CallProgress dialing;
    dialing.state = domain::CallState::Dialing;
    m_calls[call] = {engineId(call, dialNumber), dialNumber, dialing, {}, 0, settings};
  }
  m_phone.dial(engineId(call, dialNumber), number, std::move(settings), [this, call, dialNumber](const Result<void>& taken) {
    if (!taken) onRefused(call, dialNumber, taken.error());
  });
}

std::optional<domain::CallProgress> CallControl::progressOf(CallId call) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_calls.find(call);
  if (found == m_calls.end()) return std::nullopt;
  return found->second.progress;
}

void CallControl::setAgent(domain::UserId agent) {
  const std::lock_guard lock(m_mutex);
  m_agent = agent;
}

CallId CallControl::callOf(CallId engine) const {
  if (engine.value >= 0) return dialedCallOf(engine);
  const std::lock_guard lock(m_mutex);
  const auto found = m_incoming.find(engine);
  return found == m_incoming.end() ? CallId{} : found->second.call;
}

std::optional<CallId> CallControl::engineIdOf(CallId call) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_calls.find(call);
  if (found == m_calls.end()) return std::nullopt;
  return found->second.engine;
}

std::optional<CallId> CallControl::live() const {
  const std::lock_guard lock(m_mutex);
  for (const auto& [call, known] : m_calls) {
    if (domain::isLive(known.progress.state)) return call;
  }
  return std::nullopt;
}

void CallControl::forget(CallId call) {
  const std::lock_guard lock(m_mutex);
  m_calls.erase(call);
}

void CallControl::setJoined(CallId call, CallId other, bool joined) {
  const std::lock_guard lock(m_mutex);
  for (const CallId each : {call, other})
    if (const auto found = m_calls.find(each); found != m_calls.end()) found->second.joined = joined;
}

bool CallControl::isJoined(CallId call) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_calls.find(call);
  return found != m_calls.end() && found->second.joined;
}

Result<Nothing> CallControl::command(CallId call, const Command& command) {
  CallId engine;
  {
    const std::lock_guard lock(m_mutex);
    const auto found = m_calls.find(call);
    if (found == m_calls.end()) return domain::fail(ErrorCode::CallNotOpen, std::to_string(call.value));
    engine = found->second.engine;
  }
  auto answer = std::make_shared<std::promise<Result<void>>>();
  auto future = answer->get_future();
  command(m_phone, engine, [answer](Result<void> reply) { answer->set_value(std::move(reply)); });
  constexpr auto patience = std::chrono::seconds(5);
  if (future.wait_for(patience) != std::future_status::ready)
    return domain::fail(ErrorCode::PhoneRefused, "no answer from the engine");
  const auto reply = future.get();
  if (!reply) return tl::unexpected<Error>(translated(reply.error(), call));
  return Nothing{};
}

// On the phone thread. Published before it is queued for saving, so that "saved" can never overtake it.
void CallControl::onSnapshot(const telephony::CallSnapshot& snapshot) {
  if (snapshot.call.value < 0) return onIncoming(snapshot);
  const CallId call = dialedCallOf(snapshot.call);
  const int dialNumber = dialOf(snapshot.call);
  {
    const std::lock_guard lock(m_mutex);
    const auto found = m_calls.find(call);
    if (found == m_calls.end() || found->second.dialNumber % kDialsACall != dialNumber) return;
    found->second.progress = snapshot.progress;
  }
  m_inner.services->publish(CallUpdate{call, snapshot.progress, false});
  for (const domain::CallEffect effect : snapshot.effects) {
    if (effect == domain::CallEffect::Persist)
      save(call, dialNumber, snapshot.progress, snapshot.event);
  }
}

// Its row comes first, on the writing thread; what happens meanwhile is written behind it.
void CallControl::onOffered(const telephony::CallSnapshot& snapshot) {
  const CallId engine = snapshot.call;
  domain::UserId agent;
  {
    const std::lock_guard lock(m_mutex);
    agent = m_agent;
    if (agent) m_incoming[engine] = {CallId{}, snapshot.progress};
  }
  if (!agent) return m_phone.reject(engine, snapshot.progress.revision, {});
  auto call = std::make_shared<CallId>();
  m_inner.postSystem(
      [this, engine, agent, call, snapshot](Job& job) -> std::optional<Error> {
        *call = beginIncoming(job, agent, snapshot.caller, snapshot.progress, m_phone.info().name);
        const auto row = storage::readCall(job.db, *call);
        const telephony::CallerSettings settings = row ? callerSettings(job, *row, 1) : telephony::CallerSettings{};
        job.afterCommit([this, engine, call, settings] {
          const std::lock_guard lock(m_mutex);
          Incoming& incoming = m_incoming[engine];
          incoming.call = *call;
          m_calls[*call] = {engine, 1, incoming.progress, {}, 0, settings};
        });
        return std::nullopt;
      },
      [this, engine, call, snapshot](const std::optional<Error>& error) {
        // A call that cannot be kept is not taken: the log of calls and the line agree.
        if (error) return m_phone.reject(engine, snapshot.progress.revision, {});
        m_inner.services->publish(IncomingCall{*call, snapshot.progress, snapshot.callerName});
        m_inner.services->publish(CallUpdate{*call, snapshot.progress, true});
      });
}

void CallControl::onIncoming(const telephony::CallSnapshot& snapshot) {
  if (snapshot.event.kind == domain::CallEventKind::Offered) return onOffered(snapshot);
  const CallId engine = snapshot.call;
  CallId call;
  {
    const std::lock_guard lock(m_mutex);
    const auto found = m_incoming.find(engine);
    if (found == m_incoming.end()) return;
    found->second.progress = snapshot.progress;
    call = found->second.call;
    if (call) m_calls[call].progress = snapshot.progress;
  }
  if (call) m_inner.services->publish(CallUpdate{call, snapshot.progress, false});
  if (std::find(snapshot.effects.begin(), snapshot.effects.end(), domain::CallEffect::Persist) == snapshot.effects.end())
    return;
  auto known = std::make_shared<CallId>();
  m_inner.postSystem(
      [this, engine, known, snapshot](Job& job) -> std::optional<Error> {
        *known = callOf(engine);
        if (*known) saveProgress(job, *known, 1, snapshot.progress, snapshot.event);
        return std::nullopt;
      },
      [this, engine, known, snapshot](const std::optional<Error>& error) {
        if (!error && *known) m_inner.services->publish(CallUpdate{*known, snapshot.progress, true});
        if (!domain::isOver(snapshot.progress.state)) return;
        const std::lock_guard lock(m_mutex);
        m_incoming.erase(engine);
        if (!domain::isSet(snapshot.progress.answeredAt)) m_calls.erase(*known);
      });
}

void CallControl::onQuality(const telephony::CallQuality& quality) {
  const CallId call = callOf(quality.call);
  if (!call) return;
  {
    const std::lock_guard lock(m_mutex);
    const auto found = m_calls.find(call);
    if (found == m_calls.end()) return;
    Known& known = found->second;
    const auto mean = [n = static_cast<float>(++known.measured)](float& sofar, float now) { sofar += (now - sofar) / n; };
    mean(known.quality.jitterMs, quality.jitterMs);
    mean(known.quality.lossPercent, quality.lossPercent);
    mean(known.quality.meanOpinionScore, quality.meanOpinionScore);
  }
  m_inner.services->publish(CallQuality{call, quality.jitterMs, quality.lossPercent, quality.roundTripMs,
                                        quality.meanOpinionScore});
}

std::optional<telephony::CallQuality> CallControl::qualityOf(CallId call) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_calls.find(call);
  if (found == m_calls.end() || found->second.measured == 0) return std::nullopt;
  return found->second.quality;
}

void CallControl::onRefused(CallId call, int dialNumber, const Error& error) {
  const std::string detail = error.args.empty() ? "refused" : "refused: " + error.args.front();
  const domain::CallEvent ended{domain::CallEventKind::Ended, m_inner.services->now(), domain::EndCause::NetworkError,
                                detail};
  const auto end = domain::advance({}, ended);
  {
    const std::lock_guard lock(m_mutex);
    m_calls[call].progress = end.next;
  }
  m_inner.services->publish(CallUpdate{call, end.next, false});
  save(call, dialNumber, end.next, ended);
}

telephony::CallerSettings CallControl::settingsOf(CallId call) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_calls.find(call);
  return found == m_calls.end() ? telephony::CallerSettings{} : found->second.settings;
}

bool CallControl::mayRecord(CallId call) const {
  return !settingsOf(call).recordFile.empty();
}

void CallControl::tendRecordingsLater() {
  m_inner.post(Lane::Long, SessionId{}, {}, tendRecordings, [](const std::optional<Error>&) {});
}

void CallControl::save(CallId call, int dialNumber, const domain::CallProgress& progress,
                       const domain::CallEvent& event) {
  m_inner.postSystem(
      [call, dialNumber, progress, event](Job& job) -> std::optional<Error> {
        saveProgress(job, call, dialNumber, progress, event);
        return std::nullopt;
      },
      [services = m_inner.services.get(), call, progress](const std::optional<Error>& error) {
        if (!error) services->publish(CallUpdate{call, progress, true});
      });
}

void saveProgress(Job& job, CallId call, int dialNumber, const domain::CallProgress& progress,
                  const domain::CallEvent& event) {
  const auto row = storage::readCall(job.db, call);
  if (!row || row->dials % kDialsACall != dialNumber % kDialsACall) return;
  if (!storage::writeProgress(job.db, call, row->dials, progress)) return;
  if (event.kind != domain::CallEventKind::Dialed)  // which is there since before it was placed
    storage::addCallEvent(job.db, call, progress.lastChangeAt, progress.state, progress.cause, row->e164, event.detail);
  noteRecording(job, *row, event);
  if (domain::isOver(progress.state)) {
    const auto quality = job.services.calls ? job.services.calls->qualityOf(call) : std::nullopt;
    if (quality)
      storage::writeQuality(job.db, call, quality->jitterMs, quality->lossPercent, quality->meanOpinionScore);
    const bool unanswered = row->incoming && !domain::isSet(progress.answeredAt);
    if (unanswered) closeUnanswered(job, *row, progress.cause);
    const bool asked = !row->incoming && row->line > 0 && !row->customer && progress.detail == "transferred" &&
                       job.services.calls && job.services.calls->isJoined(call);
    if (asked) {
      storage::closeCall(job.db, call, {}, {}, job.now);
      job.afterCommit([calls = job.services.calls, call] { calls->forget(call); });
    }
    if (!unanswered && !asked && !row->closed) setWorkPresence(job, row->agent, domain::PresenceState::WrapUp);
  } else if (row->incoming && progress.state == domain::CallState::Talking) {
    setWorkPresence(job, row->agent, domain::PresenceState::OnCall);
  }
  job.changed(Change::Kind::Call, call.value);
}

void startCalls(App::Inner& inner) {
  Services& services = *inner.services;
  if (!services.phone) return;
  services.calls = std::make_shared<CallControl>(inner, *services.phone);
  auto swept = std::make_shared<std::promise<void>>();
  auto done = swept->get_future();
  inner.postSystem(
      [](Job& job) -> std::optional<Error> {
        for (storage::CallRow& call : storage::liveCalls(job.db)) {
          if (!isAlive(call.dialer)) abandon(job, call);
        }
        if (const auto& calls = job.services.calls) job.afterCommit([calls] { calls->tendRecordingsLater(); });
        return std::nullopt;
      },
      [swept](const std::optional<Error>&) { swept->set_value(); });
  done.wait();
}

}  // namespace callwright::app
