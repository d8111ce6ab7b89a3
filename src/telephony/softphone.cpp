#include <algorithm>
#include <callwright/telephony/sip.hpp>
#include <filesystem>

#include "telephony/sip_core.hpp"
#include "telephony/sip_headers.hpp"
#include "telephony/softphone_phone.hpp"

namespace callwright::telephony {

namespace asio = boost::asio;
using domain::CallCommand;
using domain::CallEventKind;
using domain::CallId;
using domain::CallRevision;
using domain::EndCause;
using domain::ErrorCode;
using domain::fail;
using domain::Milliseconds;
using domain::Result;
using namespace std::chrono_literals;

namespace {

constexpr auto idleTick = 20ms;
constexpr auto callTick = 5ms;  // 200 OK is seen within it
constexpr auto networkInterval = 3s;
constexpr auto agreementPatience = 30s;
constexpr std::size_t lineCount = 2;

const Capabilities softphoneCan{Capability::Dial,    Capability::HangUp,     Capability::Hold,
                                Capability::Mute,    Capability::Digits,     Capability::BlindTransfer,
                                Capability::Answer,  Capability::Reject,     Capability::Record,
                                Capability::Meters,  Capability::SecondLine, Capability::AttendedTransfer,
                                Capability::Quality, Capability::Announce};

domain::CallEvent event(CallEventKind kind) {
  return {kind, {}, EndCause::None, {}};
}

}  // namespace

// liblinphone is C below: no exception may pass through it.
class Softphone::Events final : public linphone::CoreListener {
 public:
  explicit Events(Softphone& phone) : m_phone(phone) {}
  void onCallStateChanged(const std::shared_ptr<linphone::Core>&, const CallPtr& call, CallState state,
                          const std::string&) override {
    m_phone.guarded([&] { m_phone.callChanged(call, state); });
  }
  void onTransferStateChanged(const std::shared_ptr<linphone::Core>&, const CallPtr& call, CallState state) override {
    m_phone.guarded([&] { m_phone.transferChanged(call, state); });
  }
  void onRegistrationStateChanged(const std::shared_ptr<linphone::Core>&, const std::shared_ptr<linphone::ProxyConfig>&,
                                  linphone::RegistrationState state, const std::string& message) override {
    m_phone.guarded([&] { m_phone.registrationChanged(state, message); });
  }
  void onAuthenticationRequested(const std::shared_ptr<linphone::Core>&,
                                 const std::shared_ptr<linphone::AuthInfo>& asked,
                                 linphone::AuthMethod method) override {
    if (method == linphone::AuthMethod::HttpDigest) m_phone.guarded([&] { m_phone.challenged(asked); });
  }

 private:
  Softphone& m_phone;
};

Softphone::Softphone(SoftphoneConfig config) : m_config(std::move(config)) {
  const bool account = hasAccount(m_config);
  m_info = {"softphone", account ? Registration::Registering : Registration::NotNeeded, softphoneCan, false, {}};
  m_thread = std::thread([this] {
    guarded([this] { startEngine(); });
    tick();
    watchNetwork();
    m_io.run();
  });
}

Softphone::~Softphone() {
  post({}, [this]() -> Result<void> {
    shutDown();
    return {};
  });
  m_thread.join();
}

template <class Action>
void Softphone::post(Reply reply, Action action) {
  asio::post(m_io, [this, reply = std::move(reply), action = std::move(action)]() mutable {
    Result<void> result = fail(ErrorCode::PhoneRefused, "engine failed");
    guarded([&] { result = action(); });
    if (reply) reply(std::move(result));
  });
}

void Softphone::startEngine() {
  if (m_closing) return;
  m_core = startCore(m_config);
  m_events = std::make_shared<Events>(*this);
  m_core->addListener(m_events);
  m_addresses = m_config.addresses ? m_config.addresses() : localAddresses();
  if (hasAccount(m_config)) m_account = addAccount(m_core, m_config);
}

// Not at once: we may be inside of a call from the library.
void Softphone::engineFailed(std::string what) {
  say("engine failed: " + what);
  for (const SipLinePtr& line : std::vector(m_lines)) end(line, EndCause::NetworkError, "engine: " + what);
  setInfo(Registration::Failed, "engine: " + what);
  asio::post(m_io, [this] {
    closeEngine();
    after(m_retry, m_config.retryAfter, [this] {
      if (m_closing || m_core) return;
      if (guarded([this] { startEngine(); }) && !hasAccount(m_config)) setInfo(Registration::NotNeeded, {});
    });
  });
}

void Softphone::closeEngine() {
  if (!m_core) return;
  const std::lock_guard alone(libraryLock());
  try {
    m_core->removeListener(m_events);
    stopCore(m_core);
  } catch (const std::exception& e) {
    say(std::string("engine does not stop: ") + e.what());
  }
  m_account.reset();
  m_sinkAccount.reset();
  m_answered.clear();
  m_placing.reset();
  m_following.reset();
  m_core.reset();
  m_events.reset();
}

void Softphone::shutDown() {
  m_closing = true;
  for (const SipLinePtr& line : std::vector(m_lines)) end(line, EndCause::HungUpByUs, "shutdown");
  closeEngine();
  for (asio::steady_timer* timer : {&m_tick, &m_meter, &m_network, &m_retry}) timer->cancel();
  m_sink.close();
  m_work.reset();
}

void Softphone::tick() {
  if (m_closing) return;
  if (m_core)
    guarded([this] {
      const ParseWatch watch([this](std::string_view message) { guarded([&] { messageCame(message); }); });
      m_core->iterate();
    });
  after(m_tick, m_lines.empty() ? idleTick : callTick, [this] { tick(); });
}

void Softphone::tickSoon() {
  after(m_tick, 0ms, [this] { tick(); });
}

// Another address: registrations and calls move to it.
void Softphone::watchNetwork() {
  if (m_closing) return;
  const std::string now = m_config.addresses ? m_config.addresses() : localAddresses();
  if (m_core && now != m_addresses) {
    say("network changed");
    m_addresses = now;
    guarded([this] {
      m_core->setNetworkReachable(false);
      m_core->setNetworkReachable(true);
    });
  }
  after(m_network, networkInterval, [this] { watchNetwork(); });
}

void Softphone::say(std::string_view line) const {
  if (m_config.log) m_config.log(line);
}

EngineInfo Softphone::info() const {
  const std::lock_guard lock(m_infoMutex);
  return m_info;
}

void Softphone::dial(CallId call, std::string number, CallerSettings settings, Reply reply) {
  post(std::move(reply), [this, call, number = std::move(number), settings = std::move(settings)] {
    return checkDial(call, number, settings).and_then([&] { return place(call, number, settings); });
  });
}

Result<void> Softphone::checkDial(CallId call, const std::string& target, const CallerSettings& settings) const {
  if (m_closing) return fail(ErrorCode::Cancelled);
  if (call.value <= 0) return fail(ErrorCode::BadValue, "call", std::to_string(call.value), "> 0");
  if (auto dialable = checkTarget(target); !dialable) return dialable;
  if (settings.ringTimeout <= Milliseconds{0})
    return fail(ErrorCode::BadValue, "ringTimeout", std::to_string(settings.ringTimeout.count()), "> 0");
  if (!settings.callerId.empty() && !checkDialable(settings.callerId))
    return fail(ErrorCode::BadValue, "callerId", "", "E.164");  // it may hold control characters: not repeated
  if (auto playable = checkAnnouncement(settings); !playable) return playable;
  if (m_usedIds.count(call) > 0) return fail(ErrorCode::AlreadyExists, "call", std::to_string(call.value));
  for (const SipLinePtr& line : m_lines)
    if (m_lines.size() == lineCount || !line->connected() || line->pending)
      return fail(ErrorCode::CallOpen, std::to_string(line->id.value));
  if (!m_core) return fail(ErrorCode::PhoneRefused, info().detail);
  return {};
}

Result<void> Softphone::place(CallId call, const std::string& target, CallerSettings settings) {
  const auto address = addressOf(m_config, target);
  if (!address) return fail(ErrorCode::PhoneRefused, "no account");
  const auto params = m_core->createCallParams(nullptr);
  params->enableVideo(false);
  if (!settings.recordFile.empty()) params->setRecordFile(settings.recordFile);
  const std::string& callerId = settings.callerId.empty() ? m_config.account.callerId : settings.callerId;
  if (!callerId.empty() && hasAccount(m_config))
    params->addCustomHeader("P-Preferred-Identity", "<sip:" + domain::lineNumber(m_config.account, callerId) + "@" +
                                                        m_config.account.server + ">");
  holdOthers(nullptr);
  m_usedIds.insert(call);
  const auto line = std::make_shared<SipLine>(m_io, call, std::move(settings));
  m_lines.push_back(line);
  happen(line, event(CallEventKind::Dialed));
  m_challenges = 0;
  m_placing = line;
  const CallPtr made = m_core->inviteAddressWithParams(address, params);
  m_placing.reset();
  if (!line->call) line->call = made;
  if (!made) end(line, EndCause::NetworkError, "not sent");
  tickSoon();
  return {};
}

Result<SipLinePtr> Softphone::openLine(CallId call, CallRevision seen, CallCommand what) const {
  const SipLinePtr line = lineOf(call);
  if (!line) return fail(ErrorCode::CallNotOpen, std::to_string(call.value));
  if (auto ok = domain::checkCommand(call, line->progress, what, seen); !ok) return tl::unexpected(ok.error());
  if (line->pending && what != CallCommand::HangUp) return fail(ErrorCode::PhoneRefused, "pending");
  return line;
}

template <class Action>
void Softphone::command(CallId call, CallRevision seen, CallCommand what, Reply reply, Action action) {
  post(std::move(reply), [this, call, seen, what, action = std::move(action)]() -> Result<void> {
    return openLine(call, seen, what).and_then([&](const SipLinePtr& line) -> Result<void> { return action(line); });
  });
}

template <class Action>
void Softphone::request(CallId call, CallRevision seen, PendingCommand pending, Action action) {
  asio::post(m_io, [this, call, seen, pending = std::move(pending), action = std::move(action)]() mutable {
    const Reply reply = pending.reply;
    Result<void> sent = fail(ErrorCode::PhoneRefused, "engine failed");
    guarded([&] {
      sent = openLine(call, seen, pending.what).and_then([&](const SipLinePtr& line) -> Result<void> {
        line->pending = std::move(pending);
        const Result<void> result = action(line);
        if (!result) line->pending.reset();
        if (!result) return result;
        after(line->patience, agreementPatience, [this, line] {
          if (!line->pending) return;
          // Some far ends accept a referral and never say how it went.
          if (line->pending->accepted) return transferred(line);
          finish(line, fail(ErrorCode::PhoneRefused, "no answer"));
        });
        return {};
      });
    });
    if (!sent && reply) reply(sent);
  });
}

void Softphone::finish(const SipLinePtr& line, Result<void> result) {
  if (!line->pending) return;
  const PendingCommand done = std::move(*line->pending);
  line->pending.reset();
  line->patience.cancel();
  if (const SipLinePtr other = lineOf(done.other)) other->joined = false;
  if (done.reply) done.reply(std::move(result));
}

void Softphone::hangUp(CallId call, CallRevision seen, Reply reply) {
  command(call, seen, CallCommand::HangUp, std::move(reply), [this](const SipLinePtr& line) -> Result<void> {
    end(line, EndCause::HungUpByUs, {});
    return {};
  });
}

void Softphone::hold(CallId call, CallRevision seen, Reply reply) {
  request(call, seen, {CallCommand::Hold, std::move(reply), {}}, [](const SipLinePtr& line) -> Result<void> {
    if (line->call->pause() != 0) return fail(ErrorCode::PhoneRefused, "pause");
    return {};
  });
}

void Softphone::resume(CallId call, CallRevision seen, Reply reply) {
  request(call, seen, {CallCommand::Resume, std::move(reply), {}}, [this](const SipLinePtr& line) -> Result<void> {
    if (!holdOthers(line.get())) return fail(ErrorCode::PhoneRefused, "other line");
    if (line->call->resume() != 0) return fail(ErrorCode::PhoneRefused, "resume");
    return {};
  });
}

void Softphone::mute(CallId call, CallRevision seen, bool on, Reply reply) {
  command(call, seen, on ? CallCommand::Mute : CallCommand::Unmute, std::move(reply),
          [this, on](const SipLinePtr& line) -> Result<void> {
            line->call->setMicrophoneMuted(on);
            happen(line, event(on ? CallEventKind::Muted : CallEventKind::Unmuted));
            return {};
          });
}

void Softphone::sendDigits(CallId call, CallRevision seen, std::string digits, Reply reply) {
  command(call, seen, CallCommand::SendDigits, std::move(reply),
          [digits = std::move(digits)](const SipLinePtr& line) -> Result<void> {
            if (auto ok = checkDigits(digits); !ok) return ok;
            if (line->call->sendDtmfs(digits) != 0) return fail(ErrorCode::PhoneRefused, "digits");
            return {};
          });
}

void Softphone::transfer(CallId call, CallRevision seen, std::string number, Reply reply) {
  if (auto ok = checkTarget(number); !ok) return post(std::move(reply), [ok] { return ok; });
  request(call, seen, {CallCommand::Transfer, std::move(reply), {}},
          [this, number = std::move(number)](const SipLinePtr& line) -> Result<void> {
            const auto address = addressOf(m_config, number);
            if (!address) return fail(ErrorCode::PhoneRefused, "no account");
            if (line->call->transferTo(address) != 0) return fail(ErrorCode::PhoneRefused, "transfer");
            return {};
          });
}

void Softphone::transferTo(CallId call, CallRevision seen, CallId other, Reply reply) {
  request(call, seen, {CallCommand::Transfer, std::move(reply), other},
          [this, other](const SipLinePtr& line) -> Result<void> {
            const SipLinePtr target = lineOf(other);
            if (!target || target == line || !target->connected())
              return fail(ErrorCode::CallNotOpen, std::to_string(other.value));
            if (target->pending) return fail(ErrorCode::PhoneRefused, "pending");
            if (line->call->transferToAnother(target->call) != 0) return fail(ErrorCode::PhoneRefused, "transfer");
            target->joined = true;
            return {};
          });
}

void Softphone::answer(CallId call, CallRevision seen, CallerSettings settings, Reply reply) {
  command(call, seen, CallCommand::Answer, std::move(reply),
          [this, settings = std::move(settings)](const SipLinePtr& line) -> Result<void> {
            if (auto playable = checkAnnouncement(settings); !playable) return playable;
            if (!holdOthers(line.get())) return fail(ErrorCode::PhoneRefused, "other line");
            line->settings = settings;
            const auto params = m_core->createCallParams(line->call);
            params->enableVideo(false);
            if (!line->settings.recordFile.empty()) params->setRecordFile(line->settings.recordFile);
            if (line->call->acceptWithParams(params) != 0) return fail(ErrorCode::PhoneRefused, "answer");
            return {};
          });
}

void Softphone::reject(CallId call, CallRevision seen, Reply reply) {
  command(call, seen, CallCommand::Reject, std::move(reply), [this](const SipLinePtr& line) -> Result<void> {
    end(line, EndCause::Refused, "603");
    return {};
  });
}

void Softphone::record(CallId call, CallRevision seen, bool on, Reply reply) {
  command(call, seen, on ? CallCommand::StartRecording : CallCommand::StopRecording, std::move(reply),
          [this, on](const SipLinePtr& line) -> Result<void> {
            if (line->settings.recordFile.empty()) return fail(ErrorCode::PhoneRefused, "no file");
            if (on) return startRecording(line);
            line->call->stopRecording();
            happen(line, event(CallEventKind::RecordingStopped));
            return {};
          });
}

void Softphone::setAvailable(bool available) {
  post({}, [this, available]() -> Result<void> {
    m_available = available;
    return {};
  });
}

// The library pauses the call that talks when another one begins; only we would know why, so it is asked first.
bool Softphone::holdOthers(const SipLine* but) {
  for (const SipLinePtr& line : m_lines) {
    if (line.get() == but || line->progress.state == domain::CallState::Held) continue;
    if (line->progress.state != domain::CallState::Talking || line->pending || line->call->pause() != 0) return false;
  }
  return true;
}

std::unique_ptr<Phone> makeSoftphone(SoftphoneConfig config) {
  return std::make_unique<Softphone>(std::move(config));
}

}  // namespace callwright::telephony
