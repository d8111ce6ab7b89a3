#include "telephony/desk_phone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "telephony/pbx_text.hpp"

namespace callwright::telephony {

using domain::CallCommand;
using domain::CallEvent;
using domain::CallEventKind;
using domain::CallId;
using domain::CallRevision;
using domain::EndCause;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

// What PBXs and their guides are shipped with.
constexpr std::array<std::string_view, 3> shippedPasswords{"ClueCon", "amp111", "mysecret"};

constexpr domain::Milliseconds closeWithin{1'000};
constexpr std::size_t mostEndedLegs = 20;

std::string notConnected(const EngineInfo& info) {
  return info.detail.empty() ? "not connected" : "not connected: " + info.detail;
}

}  // namespace

Result<void> checkDeskPhone(const DeskPhoneConfig& config) {
  const auto problems = domain::problemsOf(config.account);
  if (!problems.empty()) return tl::unexpected(problems.front());
  if (config.account.engine != domain::PhoneEngine::Asterisk &&
      config.account.engine != domain::PhoneEngine::FreeSwitch)
    return fail(ErrorCode::BadValue, "engine", domain::toToken(config.account.engine), "asterisk, freeswitch");
  if (config.account.context.empty()) return fail(ErrorCode::Missing, "context");
  if (config.password.empty()) return fail(ErrorCode::Missing, "password");
  if (hasControl(config.password)) return fail(ErrorCode::BadValue, "password", "", "no control characters");
  const bool shipped =
      std::find(shippedPasswords.begin(), shippedPasswords.end(), config.password) != shippedPasswords.end();
  if (shipped)
    return fail(ErrorCode::BadValue, "password", "", "one of your own, not the one that the PBX was shipped with");
  const bool plain = config.account.transport != domain::SipTransport::Tls;
  const std::string host = domain::hostPortOf(config.account.server).host;
  if (plain && !config.account.plainAllowed && !domain::isLoopback(host))
    return fail(ErrorCode::BadValue, "plainAllowed", host,
                "TLS, this machine itself, or consent to a plain connection");
  return {};
}

std::string recordName(const DeskCall& call) {
  return std::filesystem::path(call.settings.recordFile).filename().string();
}

DeskPhone::DeskPhone(std::string name, DeskPhoneConfig config, const MakePbx& makePbx)
    : m_config(std::move(config)), m_configOk(checkDeskPhone(m_config)), m_wait(m_io), m_keepAlive(m_io) {
  m_info.name = std::move(name);
  m_pbx = makePbx(m_io, *this, m_config);
  if (m_configOk)
    asio::co_spawn(m_io, stayConnected(), asio::detached);
  else
    setState(Registration::Failed, "configuration refused");
  m_thread = std::thread([this] {
    {
      const auto work = asio::make_work_guard(m_io);
      while (!m_closing) m_io.run_one();
    }
    m_io.run();  // what was begun before the end
  });
}

DeskPhone::~DeskPhone() {
  post({}, [this]() -> Result<void> {
    close();
    return {};
  });
  m_thread.join();
}

void DeskPhone::close() {
  m_closing = true;
  if (m_call) m_call->end(EndCause::HungUpByUs, "shutdown");
  m_wait.cancel();
  m_keepAlive.cancel();
  if (!m_link) return;
  m_link->closeWhenSent();
  // A PBX that no longer reads must not keep us.
  if (m_link->isOpen()) m_closingDeadline.emplace(m_io, closeWithin, [link = m_link] { link->close(); });
}

EngineInfo DeskPhone::info() const {
  const std::lock_guard lock(m_infoMutex);
  return m_info;
}

template <class Action>
void DeskPhone::post(Reply reply, Action action) {
  asio::post(m_io, [reply = std::move(reply), action = std::move(action)]() mutable {
    const Result<void> result = action();
    if (reply) reply(result);
  });
}

void DeskPhone::dial(CallId call, std::string number, CallerSettings settings, Reply reply) {
  post(std::move(reply), [this, call, number = std::move(number), settings = std::move(settings)]() -> Result<void> {
    return checkDial(call, number, settings).map([&] { place(call, number, settings); });
  });
}

Result<void> DeskPhone::checkDial(CallId call, const std::string& number, const CallerSettings& settings) const {
  if (m_closing) return fail(ErrorCode::Cancelled);
  if (!m_configOk) return m_configOk;
  if (call.value <= 0) return fail(ErrorCode::BadValue, "call", std::to_string(call.value), "> 0");
  if (auto dialable = checkDialable(number); !dialable) return dialable;
  if (settings.ringTimeout <= domain::Milliseconds{0})
    return fail(ErrorCode::BadValue, "ringTimeout", std::to_string(settings.ringTimeout.count()), "> 0");
  if (!settings.callerId.empty() && !checkDialable(settings.callerId))
    return fail(ErrorCode::BadValue, "callerId", "", "E.164");  // it may hold control characters: not repeated
  const std::string file = std::filesystem::path(settings.recordFile).filename().string();
  if (!settings.recordFile.empty() && !isPlainFileName(file))
    return fail(ErrorCode::BadValue, "recordFile", "", "letters, digits and - _ .");
  if (m_call) return fail(ErrorCode::CallOpen, std::to_string(m_call->id.value));
  if (call == m_lastCall) return fail(ErrorCode::AlreadyExists, "call", std::to_string(call.value));
  if (!m_ready) return fail(ErrorCode::PhoneRefused, notConnected(info()));
  return {};
}

void DeskPhone::place(CallId call, const std::string& number, CallerSettings settings) {
  m_lastCall = call;
  if (settings.callerId.empty()) settings.callerId = m_config.account.callerId;
  m_call = std::make_shared<DeskCall>(m_io, static_cast<DeskCallOwner&>(*this), call,
                                      domain::lineNumber(m_config.account, number), std::move(settings), newLegId());
  m_call->nextRoute = m_config.times.nextRoute;
  const CallPtr placed = m_call;
  happened(*placed, {CallEventKind::Dialed, {}, EndCause::None, {}});
  asio::co_spawn(m_io, ring(placed), asio::detached);
}

asio::awaitable<void> DeskPhone::ring(CallPtr call) {
  const Result<void> taken = co_await m_pbx->originate(call);
  // With the connection lost, nobody knows whether the PBX took it: it will be read anew.
  if (taken || !call->live() || !m_ready) co_return;
  const auto& args = taken.error().args;
  call->agentFailed(EndCause::NetworkError, args.empty() ? "originate" : args.front());
}

Result<void> DeskPhone::checkOpen(CallId call, CallRevision seen, CallCommand what) const {
  if (!m_call || m_call->id != call) return fail(ErrorCode::CallNotOpen, std::to_string(call.value));
  if (auto ok = domain::checkCommand(call, m_call->progress, what, seen); !ok) return ok;
  if (what == CallCommand::HangUp) return {};
  if (!m_ready) return fail(ErrorCode::PhoneRefused, notConnected(info()));
  if (!m_pbx->capabilities().has(neededFor(what)))
    return fail(ErrorCode::PhoneRefused, std::string(domain::toToken(what)) + ": not offered by this PBX");
  // Its answer will move the call on.
  if (m_call->commandPending) return fail(ErrorCode::PhoneRefused, "pending");
  return {};
}

void DeskPhone::command(CallId call, CallRevision seen, CallCommand what, Reply reply, Work work, After after) {
  asio::post(m_io,
             [this, call, seen, what, reply = std::move(reply), work = std::move(work), after = std::move(after)] {
               const Result<void> ok = checkOpen(call, seen, what);
               if (ok) {
                 m_call->commandPending = true;
                 asio::co_spawn(m_io, carryOut(m_call, reply, work, after), asio::detached);
               } else if (reply) {
                 reply(ok);
               }
             });
}

// By value: the coroutine outlives its caller.
asio::awaitable<void> DeskPhone::carryOut(CallPtr call, Reply reply, Work work, After after) {
  const Result<void> done = co_await work(call);
  call->commandPending = false;
  if (done && call->live()) after(*call);
  if (reply) reply(done);
}

// Ends at once where the PBX cannot be asked; else when it has done so.
void DeskPhone::hangUp(CallId call, CallRevision seen, Reply reply) {
  asio::post(m_io, [this, call, seen, reply = std::move(reply)] {
    const Result<void> ok = checkOpen(call, seen, CallCommand::HangUp);
    if (!ok) {
      if (reply) reply(ok);
      return;
    }
    const Work work = [this](CallPtr c) { return m_pbx->hangUp(std::move(c)); };
    const After after = [](DeskCall& c) { c.end(EndCause::HungUpByUs, {}); };
    if (m_ready) {
      m_call->hangUpAsked(m_call->agent.id);
      asio::co_spawn(m_io, carryOut(m_call, reply, work, after), asio::detached);
      return;
    }
    m_call->end(EndCause::HungUpByUs, "not connected");
    if (reply) reply(Result<void>{});
  });
}

void DeskPhone::hold(CallId call, CallRevision seen, Reply reply) {
  command(
      call, seen, CallCommand::Hold, std::move(reply), [this](CallPtr c) { return m_pbx->hold(std::move(c)); },
      [](DeskCall& c) { c.held(); });
}

void DeskPhone::resume(CallId call, CallRevision seen, Reply reply) {
  command(
      call, seen, CallCommand::Resume, std::move(reply), [this](CallPtr c) { return m_pbx->resume(std::move(c)); },
      [](DeskCall& c) { c.resumed(); });
}

void DeskPhone::mute(CallId call, CallRevision seen, bool on, Reply reply) {
  command(
      call, seen, on ? CallCommand::Mute : CallCommand::Unmute, std::move(reply),
      [this, on](CallPtr c) { return m_pbx->mute(std::move(c), on); },
      [this, on](DeskCall& c) {
        happened(c, {on ? CallEventKind::Muted : CallEventKind::Unmuted, {}, EndCause::None, {}});
      });
}

void DeskPhone::sendDigits(CallId call, CallRevision seen, std::string digits, Reply reply) {
  if (auto ok = checkDigits(digits); !ok) return post(std::move(reply), [ok] { return ok; });
  command(
      call, seen, CallCommand::SendDigits, std::move(reply),
      [this, digits = std::move(digits)](CallPtr c) { return m_pbx->sendDigits(std::move(c), digits); },
      [](DeskCall&) {});
}

void DeskPhone::transfer(CallId call, CallRevision seen, std::string number, Reply reply) {
  if (auto ok = checkDialable(number); !ok) return post(std::move(reply), [ok] { return ok; });
  command(
      call, seen, CallCommand::Transfer, std::move(reply),
      [this, number = domain::lineNumber(m_config.account, number)](CallPtr c) { return handOn(std::move(c), number); },
      [](DeskCall& c) { c.transferred(); });
}

Pbx::Done DeskPhone::handOn(CallPtr call, std::string number) {
  call->handedOn = true;
  const Result<void> done = co_await m_pbx->transfer(call, std::move(number));
  if (!done) call->handedOn = false;
  co_return done;
}

// There is one line: no second call to transfer to.
void DeskPhone::transferTo(CallId call, CallRevision seen, CallId other, Reply reply) {
  post(std::move(reply), [this, call, seen, other] {
    return checkOpen(call, seen, CallCommand::Transfer).and_then([&]() -> Result<void> {
      return fail(ErrorCode::CallNotOpen, std::to_string(other.value));
    });
  });
}

void DeskPhone::answer(CallId call, CallRevision seen, CallerSettings, Reply reply) {
  post(std::move(reply), [this, call, seen] { return checkOpen(call, seen, CallCommand::Answer); });
}

void DeskPhone::reject(CallId call, CallRevision seen, Reply reply) {
  post(std::move(reply), [this, call, seen] { return checkOpen(call, seen, CallCommand::Reject); });
}

void DeskPhone::record(CallId call, CallRevision seen, bool on, Reply reply) {
  command(
      call, seen, on ? CallCommand::StartRecording : CallCommand::StopRecording, std::move(reply),
      [this, on](CallPtr c) { return m_pbx->record(std::move(c), on); },
      [this, on](DeskCall& c) {
        c.recordBegun = true;
        happened(c, {on ? CallEventKind::RecordingStarted : CallEventKind::RecordingStopped,
                     {},
                     EndCause::None,
                     recordName(c)});
      });
}

// On an answered call that is to be recorded from the beginning. If the PBX cannot, the call goes on unrecorded, and
// the agent sees that.
void DeskPhone::startRecording(CallPtr call) {
  if (!m_pbx->capabilities().has(Capability::Record)) return log("recording is not offered by this PBX");
  const Work work = [this](CallPtr c) { return m_pbx->record(std::move(c), true); };
  const After after = [this](DeskCall& c) {
    c.recordBegun = true;
    happened(c, {CallEventKind::RecordingStarted, {}, EndCause::None, recordName(c)});
  };
  const Reply reply = [this](const Result<void>& result) {
    if (!result) log("recording could not be started");
  };
  asio::co_spawn(m_io, carryOut(std::move(call), reply, work, after), asio::detached);
}

void DeskPhone::happened(DeskCall& call, CallEvent event) {
  const CallPtr keep = call.shared_from_this();
  event.at = m_config.now ? m_config.now() : call.clock.now();
  domain::Transition transition = domain::advance(call.progress, event);
  if (!transition.accepted) return;
  call.progress = transition.next;
  event.at = call.progress.lastChangeAt;
  if (domain::isOver(call.progress.state)) {
    m_call.reset();
    m_endedLegs.push_back(call.agent.id);
    if (m_endedLegs.size() > mostEndedLegs) m_endedLegs.pop_front();
  }
  const bool nowAnswered = event.kind == CallEventKind::Answered;
  m_listeners.publish(
      CallSnapshot{call.id, std::move(transition.next), std::move(event), std::move(transition.effects)});
  if (nowAnswered && call.settings.recordAtOnce && !call.settings.recordFile.empty()) startRecording(keep);
}

void DeskPhone::freeLegs(DeskCall& call) {
  if (m_ready)
    m_pbx->free(call);
  else
    m_orphans.push_back(call.shared_from_this());
}

bool DeskPhone::hasEnded(std::string_view leg) const {
  return std::find(m_endedLegs.begin(), m_endedLegs.end(), leg) != m_endedLegs.end();
}

void DeskPhone::log(std::string_view line) {
  if (m_config.log) m_config.log(line);
}

std::unique_ptr<Phone> makeAsteriskPhone(DeskPhoneConfig config) {
  config.account.engine = domain::PhoneEngine::Asterisk;
  return std::make_unique<DeskPhone>("asterisk", std::move(config), makeAsterisk);
}

std::unique_ptr<Phone> makeFreeSwitchPhone(DeskPhoneConfig config) {
  config.account.engine = domain::PhoneEngine::FreeSwitch;
  return std::make_unique<DeskPhone>("freeswitch", std::move(config), makeFreeSwitch);
}

}  // namespace callwright::telephony
