#include <callwright/telephony/rehearsal.hpp>
#include <utility>
// <utility> goes first: Boost 1.74's awaitable.hpp uses std::exchange without it.
#include <boost/asio.hpp>
#include <thread>

#include "telephony/call_clock.hpp"
#include "telephony/far_end_plan.hpp"
#include "telephony/listeners.hpp"
#include "telephony/speech_levels.hpp"

namespace callwright::telephony {
namespace {

namespace asio = boost::asio;
using domain::CallCommand;
using domain::CallEvent;
using domain::CallEventKind;
using domain::CallId;
using domain::CallProgress;
using domain::CallRevision;
using domain::CallState;
using domain::EndCause;
using domain::ErrorCode;
using domain::fail;
using domain::Instant;
using domain::Milliseconds;
using domain::Result;
using std::chrono::steady_clock;

constexpr Milliseconds meterInterval{100};

EngineInfo infoFor(int lines) {
  constexpr Capabilities one{Capability::Dial,   Capability::HangUp, Capability::Hold,
                             Capability::Mute,   Capability::Digits, Capability::BlindTransfer,
                             Capability::Answer, Capability::Reject, Capability::Meters};
  constexpr Capabilities more{Capability::SecondLine, Capability::AttendedTransfer};
  EngineInfo info{"rehearsal", Registration::NotNeeded, one, true, {}};
  if (lines > 1) info.capabilities.bits |= more.bits;
  return info;
}

struct Session {
  Session(asio::io_context& io, CallId callId, CallerSettings ours, FarEndPlan farEnd)
      : id(callId), settings(std::move(ours)), plan(farEnd), script(io), deadline(io), meter(io) {}
  bool live() const { return domain::isLive(progress.state); }
  bool connected() const { return progress.state == CallState::Talking || progress.state == CallState::Held; }

  CallId id;
  CallerSettings settings;
  FarEndPlan plan;
  CallProgress progress;
  std::string caller, callerName;  // of an incoming call
  CallClock clock;
  // One a coroutine; cancelling it wakes the coroutine, which then sees that the call is over.
  asio::steady_timer script;
  asio::steady_timer deadline;
  asio::steady_timer meter;
};
using SessionPtr = std::shared_ptr<Session>;

asio::awaitable<void> wakeAfter(asio::steady_timer& timer, steady_clock::duration wait) {
  boost::system::error_code cancelled;
  timer.expires_after(wait);
  co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
}

class RehearsalPhone final : public Phone {
 public:
  explicit RehearsalPhone(RehearsalConfig config);
  ~RehearsalPhone() override;

  EngineInfo info() const override { return m_info; }
  Subscription subscribe(PhoneListener listener) override { return m_listeners.subscribe(std::move(listener)); }
  void dial(CallId call, std::string number, CallerSettings settings, Reply reply) override;
  void hangUp(CallId call, CallRevision seen, Reply reply) override;
  void hold(CallId call, CallRevision seen, Reply reply) override;
  void resume(CallId call, CallRevision seen, Reply reply) override;
  void mute(CallId call, CallRevision seen, bool on, Reply reply) override;
  void sendDigits(CallId call, CallRevision seen, std::string digits, Reply reply) override;
  void transfer(CallId call, CallRevision seen, std::string number, Reply reply) override;
  void answer(CallId call, CallRevision seen, CallerSettings settings, Reply reply) override;
  void reject(CallId call, CallRevision seen, Reply reply) override;
  void transferTo(CallId call, CallRevision seen, CallId other, Reply reply) override;
  void record(CallId call, CallRevision seen, bool on, Reply reply) override;
  void setAvailable(bool available) override;

 private:
  // Everything below runs on the phone thread.
  template <class Action>
  void post(Reply reply, Action action);
  void command(CallId call, CallRevision seen, CallCommand what, Reply reply, CallEvent event);
  SessionPtr sessionOf(CallId call) const;  // null: not open
  Result<void> holdOthers(CallId but);
  Result<void> checkDial(CallId call, const std::string& number, const CallerSettings& settings) const;
  Result<SessionPtr> checkOpen(CallId call, CallRevision seen, CallCommand what) const;
  void place(CallId call, const std::string& number, CallerSettings settings);
  void happen(const SessionPtr& session, CallEvent event);
  steady_clock::duration scaled(Milliseconds time) const;

  asio::awaitable<void> playFarEnd(SessionPtr session);
  asio::awaitable<void> takeCallers(std::vector<RehearsedCaller> callers);
  asio::awaitable<void> playCaller(SessionPtr session, RehearsedCaller caller);
  asio::awaitable<bool> pass(SessionPtr session, Milliseconds time);
  asio::awaitable<void> giveUpRinging(SessionPtr session);
  asio::awaitable<void> runMeter(SessionPtr session);

  asio::io_context m_io{1};  // first: timers of sessions belong to it
  std::function<Instant()> m_now;
  double m_timeScale;
  FarEndPlanner m_planner;
  Listeners m_listeners;
  const EngineInfo m_info;
  const std::size_t m_lines;
  std::vector<SessionPtr> m_sessions;  // the open calls
  CallId m_lastCall;
  std::int64_t m_offered = 0;
  asio::steady_timer m_nextCaller{m_io};
  bool m_available = true;
  bool m_closing = false;
  asio::executor_work_guard<asio::io_context::executor_type> m_work = asio::make_work_guard(m_io);
  std::thread m_thread;
};

RehearsalPhone::RehearsalPhone(RehearsalConfig config)
    : m_now(config.now),
      m_timeScale(config.timeScale > 0 ? config.timeScale : 1.0),
      m_planner(config),
      m_info(infoFor(config.lines)),
      m_lines(config.lines > 1 ? 2 : 1) {
  if (!config.callers.empty()) asio::co_spawn(m_io, takeCallers(std::move(config.callers)), asio::detached);
  m_thread = std::thread([this] { m_io.run(); });
}

RehearsalPhone::~RehearsalPhone() {
  post({}, [this]() -> Result<void> {
    m_closing = true;
    m_nextCaller.cancel();
    while (!m_sessions.empty())
      happen(m_sessions.front(), {CallEventKind::Ended, {}, EndCause::HungUpByUs, "shutdown"});
    m_work.reset();
    return {};
  });
  m_thread.join();
}

template <class Action>
void RehearsalPhone::post(Reply reply, Action action) {
  asio::post(m_io, [reply = std::move(reply), action = std::move(action)]() mutable {
    const Result<void> result = action();
    if (reply) reply(result);
  });
}

void RehearsalPhone::dial(CallId call, std::string number, CallerSettings settings, Reply reply) {
  post(std::move(reply), [this, call, number = std::move(number), settings = std::move(settings)]() -> Result<void> {
    return checkDial(call, number, settings).map([&] { place(call, number, settings); });
  });
}

Result<void> RehearsalPhone::checkDial(CallId call, const std::string& number, const CallerSettings& settings) const {
  if (m_closing) return fail(ErrorCode::Cancelled);
  if (call.value <= 0) return fail(ErrorCode::BadValue, "call", std::to_string(call.value), "> 0");
  if (auto dialable = checkDialable(number); !dialable) return dialable;
  if (settings.ringTimeout <= Milliseconds{0})
    return fail(ErrorCode::BadValue, "ringTimeout", std::to_string(settings.ringTimeout.count()), "> 0");
  if (!settings.callerId.empty() && !checkDialable(settings.callerId))
    return fail(ErrorCode::BadValue, "callerId", "", "E.164");  // it may hold control characters: not repeated
  for (const SessionPtr& open : m_sessions)
    if (m_sessions.size() == m_lines || !open->connected())
      return fail(ErrorCode::CallOpen, std::to_string(open->id.value));
  if (call == m_lastCall) return fail(ErrorCode::AlreadyExists, "call", std::to_string(call.value));
  return {};
}

void RehearsalPhone::place(CallId call, const std::string& number, CallerSettings settings) {
  m_lastCall = call;
  (void)holdOthers(call);  // they are connected, see checkDial
  const auto session = std::make_shared<Session>(m_io, call, std::move(settings), m_planner.next(number));
  m_sessions.push_back(session);
  happen(session, {CallEventKind::Dialed, {}, EndCause::None, {}});
  asio::co_spawn(m_io, playFarEnd(session), asio::detached);
}

SessionPtr RehearsalPhone::sessionOf(CallId call) const {
  for (const SessionPtr& open : m_sessions)
    if (open->id == call) return open;
  return nullptr;
}

// One voice at a time. PhoneRefused while another call is being dialed or rings.
Result<void> RehearsalPhone::holdOthers(CallId but) {
  const auto sessions = m_sessions;
  for (const SessionPtr& open : sessions)
    if (open->id != but && !open->connected()) return fail(ErrorCode::PhoneRefused, "other line");
  for (const SessionPtr& open : sessions)
    if (open->id != but) happen(open, {CallEventKind::Held, {}, EndCause::None, {}});
  return {};
}

Result<SessionPtr> RehearsalPhone::checkOpen(CallId call, CallRevision seen, CallCommand what) const {
  if (!m_info.capabilities.has(neededFor(what))) return fail(ErrorCode::PhoneRefused, domain::toToken(what));
  const SessionPtr session = sessionOf(call);
  if (!session) return fail(ErrorCode::CallNotOpen, std::to_string(call.value));
  return domain::checkCommand(call, session->progress, what, seen).map([&] { return session; });
}

void RehearsalPhone::command(CallId call, CallRevision seen, CallCommand what, Reply reply, CallEvent event) {
  post(std::move(reply), [this, call, seen, what, event = std::move(event)]() -> Result<void> {
    const auto session = checkOpen(call, seen, what);
    if (!session) return tl::unexpected(session.error());
    if (what == CallCommand::Resume || what == CallCommand::Answer)
      if (auto ok = holdOthers(call); !ok) return ok;
    happen(*session, event);
    return {};
  });
}

void RehearsalPhone::hangUp(CallId call, CallRevision seen, Reply reply) {
  command(call, seen, CallCommand::HangUp, std::move(reply), {CallEventKind::Ended, {}, EndCause::HungUpByUs, {}});
}

void RehearsalPhone::hold(CallId call, CallRevision seen, Reply reply) {
  command(call, seen, CallCommand::Hold, std::move(reply), {CallEventKind::Held, {}, EndCause::None, {}});
}

void RehearsalPhone::resume(CallId call, CallRevision seen, Reply reply) {
  command(call, seen, CallCommand::Resume, std::move(reply), {CallEventKind::Resumed, {}, EndCause::None, {}});
}

void RehearsalPhone::mute(CallId call, CallRevision seen, bool on, Reply reply) {
  const auto kind = on ? CallEventKind::Muted : CallEventKind::Unmuted;
  command(call, seen, on ? CallCommand::Mute : CallCommand::Unmute, std::move(reply), {kind, {}, EndCause::None, {}});
}

// A made-up far end hears no digits: they are checked as for any line and go nowhere.
void RehearsalPhone::sendDigits(CallId call, CallRevision seen, std::string digits, Reply reply) {
  post(std::move(reply), [this, call, seen, digits = std::move(digits)] {
    return checkDigits(digits)
        .and_then([&] { return checkOpen(call, seen, CallCommand::SendDigits); })
        .map([](const auto&) {});
  });
}

void RehearsalPhone::transfer(CallId call, CallRevision seen, std::string number, Reply reply) {
  post(std::move(reply), [this, call, seen, number = std::move(number)] {
    return checkDialable(number)
        .and_then([&] { return checkOpen(call, seen, CallCommand::Transfer); })
        .map([&](const SessionPtr& session) {
          happen(session, {CallEventKind::Ended, {}, EndCause::HungUpByUs, "transferred"});
        });
  });
}

void RehearsalPhone::answer(CallId call, CallRevision seen, CallerSettings, Reply reply) {
  command(call, seen, CallCommand::Answer, std::move(reply), {CallEventKind::Answered, {}, EndCause::None, {}});
}

void RehearsalPhone::reject(CallId call, CallRevision seen, Reply reply) {
  command(call, seen, CallCommand::Reject, std::move(reply), {CallEventKind::Ended, {}, EndCause::HungUpByUs, "603"});
}

void RehearsalPhone::setAvailable(bool available) {
  post({}, [this, available]() -> Result<void> {
    m_available = available;
    return {};
  });
}

void RehearsalPhone::transferTo(CallId call, CallRevision seen, CallId other, Reply reply) {
  post(std::move(reply), [this, call, seen, other] {
    return checkOpen(call, seen, CallCommand::Transfer).and_then([&](const SessionPtr& session) -> Result<void> {
      const SessionPtr target = sessionOf(other);
      if (!target || target == session || !target->connected())
        return fail(ErrorCode::CallNotOpen, std::to_string(other.value));
      for (const SessionPtr& each : {session, target})
        happen(each, {CallEventKind::Ended, {}, EndCause::HungUpByUs, "transferred"});
      return {};
    });
  });
}

void RehearsalPhone::record(CallId call, CallRevision seen, bool on, Reply reply) {
  post(std::move(reply), [this, call, seen, on] {
    return checkOpen(call, seen, on ? CallCommand::StartRecording : CallCommand::StopRecording).map([](const auto&) {});
  });
}

// Copied: the element of m_sessions itself may be passed, and is erased here.
void RehearsalPhone::happen(const SessionPtr& given, CallEvent event) {
  const SessionPtr session = given;
  event.at = m_now ? m_now() : session->clock.now();
  domain::Transition transition = domain::advance(session->progress, event);
  if (!transition.accepted) return;
  session->progress = transition.next;
  event.at = session->progress.lastChangeAt;
  if (domain::isSet(session->progress.answeredAt)) session->deadline.cancel();
  if (transition.has(domain::CallEffect::StartMeters)) asio::co_spawn(m_io, runMeter(session), asio::detached);
  if (domain::isOver(session->progress.state)) {
    session->script.cancel();
    session->deadline.cancel();
    session->meter.cancel();
    std::erase(m_sessions, session);
  }
  m_listeners.publish(CallSnapshot{session->id, std::move(transition.next), std::move(event),
                                   std::move(transition.effects), m_info.isRehearsal, session->caller,
                                   session->callerName});
}

steady_clock::duration RehearsalPhone::scaled(Milliseconds time) const {
  const std::chrono::duration<double, std::milli> wait(static_cast<double>(time.count()) * m_timeScale);
  return std::chrono::duration_cast<steady_clock::duration>(wait);
}

// False: the call is over. It may have ended before this coroutine began to wait, when no cancel can reach it.
asio::awaitable<bool> RehearsalPhone::pass(SessionPtr session, Milliseconds time) {
  if (session->live()) co_await wakeAfter(session->script, scaled(time));
  co_return session->live();
}

asio::awaitable<void> RehearsalPhone::playFarEnd(SessionPtr session) {
  const FarEndPlan plan = session->plan;
  const auto end = [&](EndCause cause, std::string detail) {
    happen(session, {CallEventKind::Ended, {}, cause, std::move(detail)});
  };
  if (!co_await pass(session, plan.setup)) co_return;
  if (plan.kind == FarEndKind::Busy) {
    end(EndCause::Busy, "486");
    co_return;
  }
  if (plan.kind == FarEndKind::WrongNumber) {
    happen(session, {CallEventKind::EarlyMedia, {}, EndCause::None, "announcement"});
    if (co_await pass(session, plan.talk)) end(EndCause::WrongNumber, "404");
    co_return;
  }
  happen(session, {CallEventKind::Ringing, {}, EndCause::None, "180"});
  asio::co_spawn(m_io, giveUpRinging(session), asio::detached);
  if (!co_await pass(session, plan.ring)) co_return;
  if (plan.kind == FarEndKind::NoAnswer) end(EndCause::NoAnswer, "480");
  if (plan.kind == FarEndKind::Refuses) end(EndCause::Refused, "603");
  if (!session->live()) co_return;
  happen(session, {CallEventKind::Answered, {}, EndCause::None, plan.kind == FarEndKind::Voicemail ? "voicemail" : ""});
  if (plan.staysOn) co_return;
  if (!co_await pass(session, plan.talk)) co_return;
  switch (plan.kind) {
    case FarEndKind::Voicemail:
      end(EndCause::Voicemail, "voicemail");
      break;
    case FarEndKind::Drops:
      end(EndCause::Dropped, "media timeout");
      break;
    default:
      end(EndCause::HungUpByThem, {});
      break;
  }
}

asio::awaitable<void> RehearsalPhone::takeCallers(std::vector<RehearsedCaller> callers) {
  for (const RehearsedCaller& caller : callers) {
    co_await wakeAfter(m_nextCaller, scaled(caller.after));
    if (m_closing) co_return;
    if (m_sessions.size() == m_lines || !m_available) continue;
    FarEndPlan plan;
    plan.kind = FarEndKind::Answers;
    const auto session = std::make_shared<Session>(m_io, CallId(-++m_offered), CallerSettings{}, plan);
    session->caller = caller.number;
    session->callerName = caller.name;
    m_sessions.push_back(session);
    co_await playCaller(session, caller);
  }
}

asio::awaitable<void> RehearsalPhone::playCaller(SessionPtr session, RehearsedCaller caller) {
  happen(session, {CallEventKind::Offered, {}, EndCause::None, {}});
  co_await wakeAfter(session->deadline, scaled(caller.patience));  // the answer cancels it
  if (!session->live()) co_return;
  if (domain::isSet(session->progress.answeredAt)) {  // apart: GCC 12 miscompiles a co_await behind &&
    const bool stillUp = co_await pass(session, caller.talk);
    if (!stillUp) co_return;
  }
  happen(session, {CallEventKind::Ended, {}, EndCause::HungUpByThem, {}});
}

// The deadline beside the script: whichever is first ends the call, and its end cancels the other.
asio::awaitable<void> RehearsalPhone::giveUpRinging(SessionPtr session) {
  const auto waiting = [&] { return session->live() && !domain::isSet(session->progress.answeredAt); };
  if (!waiting()) co_return;
  co_await wakeAfter(session->deadline, scaled(session->settings.ringTimeout));
  if (waiting()) happen(session, {CallEventKind::Ended, {}, EndCause::NoAnswer, "ring timeout"});
}

asio::awaitable<void> RehearsalPhone::runMeter(SessionPtr session) {
  const bool machine = session->plan.kind == FarEndKind::Voicemail || session->plan.kind == FarEndKind::WrongNumber;
  SpeechLevels voices(session->plan.voiceSeed, machine);
  while (session->live()) {
    co_await wakeAfter(session->meter, meterInterval);
    if (!session->live()) break;
    const Levels levels = voices.next(meterInterval);
    const bool held = session->progress.state == CallState::Held;
    m_listeners.publish(
        CallMeter{session->id, held || session->progress.muted ? 0.0f : levels.agent, held ? 0.0f : levels.farEnd});
  }
}

}  // namespace

std::unique_ptr<Phone> makeRehearsalPhone(RehearsalConfig config) {
  return std::make_unique<RehearsalPhone>(std::move(config));
}

}  // namespace callwright::telephony
