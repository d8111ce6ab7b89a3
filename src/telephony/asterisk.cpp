#include "telephony/asterisk.hpp"

#include <fmt/format.h>

#include "telephony/md5.hpp"
#include "telephony/pbx_text.hpp"

namespace callwright::telephony {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

constexpr domain::Milliseconds digitLength{120};
constexpr domain::Milliseconds digitGap{80};
}  // namespace

void Asterisk::begin(std::shared_ptr<PbxLink> link) {
  m_parser = {};
  m_link = std::move(link);
}

bool Asterisk::take(std::string_view bytes) {
  return m_parser.feed(bytes, [this](const AmiMessage& m) { message(m); });
}

void Asterisk::lost() {
  m_link.reset();
  for (const auto& [id, question] : std::exchange(m_questions, {})) {
    question->over = true;
    question->timer.cancel();
  }
}

// ---- Questions and answers

asio::awaitable<Result<AmiReply>> Asterisk::ask(AmiAction action, Listen listen) {
  const std::string id = fmt::format("callwright-{}", m_nextAction++);
  const Result<std::string> bytes = action.bytes(id);
  if (!bytes) co_return tl::unexpected(bytes.error());
  if (!m_link || !m_link->isOpen()) co_return fail(ErrorCode::PhoneRefused, "not connected");
  const auto question = std::make_shared<AmiQuestion>(m_io);
  question->onMessage = std::move(listen);
  m_questions.emplace(id, question);
  m_link->send(*bytes);
  question->timer.expires_after(m_config.times.answerWithin);
  boost::system::error_code cancelled;
  auto token = asio::redirect_error(asio::use_awaitable, cancelled);
  co_await question->timer.async_wait(token);
  question->onMessage = {};
  m_questions.erase(id);
  if (question->over && question->reply) co_return *question->reply;
  co_return fail(ErrorCode::PhoneRefused,
                 fmt::format("{}: {}", toToken(action.verb()), question->over ? "connection lost" : "no answer"));
}

Pbx::Done Asterisk::simple(AmiAction action) {
  const AmiVerb verb = action.verb();
  const Result<AmiReply> reply = co_await ask(std::move(action));
  if (!reply) co_return tl::unexpected(reply.error());
  if (!reply->ok) co_return fail(ErrorCode::PhoneRefused, fmt::format("{}: {}", toToken(verb), reply->message));
  co_return Result<void>{};
}

void Asterisk::sendUnasked(const AmiAction& action) {
  const Result<std::string> bytes = action.bytes(fmt::format("callwright-{}", m_nextAction++));
  if (bytes && m_link) m_link->send(*bytes);
}

void Asterisk::answered(const AmiMessage& m, AmiQuestion& question) {
  if (question.onMessage) question.onMessage(m);
  const std::string_view response = m.value("Response");
  const std::string_view list = m.value("EventList");
  if (!response.empty()) {
    question.reply = AmiReply{response != "Error", std::string(m.value("Message"))};
    question.over = !sameName(list, "start");
  } else {
    question.over = question.reply.has_value() && sameName(list, "Complete");
  }
  if (question.over) question.timer.cancel();
}

void Asterisk::message(const AmiMessage& m) {
  const std::string_view name = m.value("Event");
  if (const auto id = m.value("ActionID"); !id.empty()) {
    if (const auto found = m_questions.find(id); found != m_questions.end()) {
      const auto question = found->second;
      if (!question->over) return answered(m, *question);
    }
  }
  if (!name.empty()) event(m, name);
}

// ---- Signing in

asio::awaitable<tl::expected<void, SignInFailure>> Asterisk::signIn() {
  m_capabilities = {};
  m_seesDialPlan = false;
  auto in = co_await logIn();
  if (!in) co_return in;
  co_await learnCapabilities();
  co_await readLine();
  co_return in;
}

// The secret itself is sent only to an Asterisk that knows no challenge.
asio::awaitable<tl::expected<void, SignInFailure>> Asterisk::logIn() {
  std::string challenge;
  const Listen listen = [&challenge](const AmiMessage& m) { challenge = m.value("Challenge"); };
  AmiAction question(AmiVerb::Challenge);
  question.set("AuthType", "MD5");
  const Result<AmiReply> offered = co_await ask(std::move(question), listen);
  if (!offered) co_return tl::unexpected(SignInFailure{offered.error().args.front(), false});
  AmiAction login(AmiVerb::Login);
  login.set("Username", m_config.account.user);
  if (offered->ok && !challenge.empty())
    login.set("AuthType", "MD5").set("Key", md5Hex(challenge + m_config.password));
  else
    login.set("Secret", m_config.password);
  login.set("Events", "call");
  const Result<AmiReply> in = co_await ask(std::move(login));
  if (!in) co_return tl::unexpected(SignInFailure{in.error().args.front(), false});
  if (!in->ok) co_return tl::unexpected(SignInFailure{"login refused: " + in->message, true});
  co_return tl::expected<void, SignInFailure>{};
}

// Asterisk lists what is loaded and what this user may do: no button is offered that would be refused.
asio::awaitable<void> Asterisk::learnCapabilities() {
  std::map<std::string, bool, std::less<>> known;
  const Listen listen = [&known](const AmiMessage& m) {
    for (const PbxHeader& header : m.headers) known[lowerOf(header.name)] = true;
  };
  const Result<AmiReply> commands = co_await ask(AmiAction(AmiVerb::ListCommands), listen);
  if (!commands || !commands->ok) co_return;
  const auto may = [&known](AmiVerb verb) { return known.contains(lowerOf(toToken(verb))); };
  const auto offer = [this](Capability c) { m_capabilities.bits |= static_cast<std::uint32_t>(c); };
  if (may(AmiVerb::Originate)) offer(Capability::Dial);
  if (may(AmiVerb::Hangup)) offer(Capability::HangUp);
  if (may(AmiVerb::MuteAudio)) offer(Capability::Mute);
  if (may(AmiVerb::PlayDTMF)) offer(Capability::Digits);
  if (may(AmiVerb::BlindTransfer)) offer(Capability::BlindTransfer);
  if (may(AmiVerb::MixMonitor) && may(AmiVerb::MixMonitorMute)) offer(Capability::Record);
  m_seesDialPlan = may(AmiVerb::ShowDialPlan);
  // Redirect into a context that is not there hangs up: it has to be seen first.
  if (!may(AmiVerb::Redirect) || !may(AmiVerb::Bridge) || !m_seesDialPlan) co_return;
  AmiAction look(AmiVerb::ShowDialPlan);
  look.set("Context", m_config.holdContext).set("Extension", "s");
  const Result<AmiReply> context = co_await ask(std::move(look));
  if (context && context->ok) offer(Capability::Hold);
}

asio::awaitable<void> Asterisk::readLine() {
  std::string state;
  const Listen listen = [&state](const AmiMessage& m) { state = m.value("Value"); };
  AmiAction question(AmiVerb::Getvar);
  question.set("Variable", fmt::format("DEVICE_STATE({})", m_config.account.extension));
  const Result<AmiReply> reply = co_await ask(std::move(question), listen);
  lineState(reply && reply->ok ? state : "UNKNOWN");
}

// ---- Commands

Pbx::Done Asterisk::originate(std::shared_ptr<DeskCall> call) {
  AmiAction action(AmiVerb::Originate);
  action.set("Channel", m_config.account.extension)
      .set("Context", m_config.account.context)
      .set("Exten", call->number)
      .set("Priority", "1")
      .set("Timeout", std::to_string(m_config.times.agentRings.count()));
  if (!call->settings.callerId.empty()) action.set("CallerID", call->settings.callerId);
  action.set("Variable", fmt::format("__CALLWRIGHT_CALL={}", call->id.value))
      .set("Async", "true")
      .set("ChannelId", call->agent.id);
  co_return co_await simple(std::move(action));
}

// Both legs go at once, or the dial plan would hang up the one that stays.
Pbx::Done Asterisk::hold(std::shared_ptr<DeskCall> call) {
  const DeskLeg* const customer = call->customer();
  if (customer == nullptr) co_return fail(ErrorCode::PhoneRefused, "hold: no customer leg");
  AmiAction action(AmiVerb::Redirect);
  action.set("Channel", customer->id).set("Context", m_config.holdContext).set("Exten", "s").set("Priority", "1");
  action.set("ExtraChannel", call->agent.id)
      .set("ExtraContext", m_config.holdContext)
      .set("ExtraExten", "s")
      .set("ExtraPriority", "1");
  const Result<void> done = co_await simple(std::move(action));
  if (done) call->heldByUs = true;
  co_return done;
}

// Held at the phone itself: only the phone can take it up again.
Pbx::Done Asterisk::resume(std::shared_ptr<DeskCall> call) {
  const DeskLeg* const customer = call->customer();
  if (!call->heldByUs || customer == nullptr)
    co_return fail(ErrorCode::PhoneRefused, "resume: held at the phone itself");
  AmiAction action(AmiVerb::Bridge);
  action.set("Channel1", call->agent.id).set("Channel2", customer->id).set("Tone", "no");
  co_return co_await simple(std::move(action));
}

Pbx::Done Asterisk::mute(std::shared_ptr<DeskCall> call, bool on) {
  AmiAction action(AmiVerb::MuteAudio);
  action.set("Channel", call->agent.id).set("Direction", "in").set("State", on ? "on" : "off");
  co_return co_await simple(std::move(action));
}

Pbx::Done Asterisk::sendDigits(std::shared_ptr<DeskCall> call, std::string digits) {
  const DeskLeg* const customer = call->customer();
  if (customer == nullptr) co_return fail(ErrorCode::PhoneRefused, "send_digits: no customer leg");
  const std::string leg = customer->id;
  for (const char digit : digits) {
    AmiAction action(AmiVerb::PlayDTMF);
    action.set("Channel", leg)
        .set("Digit", std::string_view(&digit, 1))
        .set("Duration", std::to_string(digitLength.count()));
    const Result<void> done = co_await simple(std::move(action));
    if (!done) co_return done;
    asio::steady_timer gap(m_io, digitLength + digitGap);
    co_await gap.async_wait(asio::use_awaitable);
    if (!call->live()) co_return fail(ErrorCode::CallNotOpen, std::to_string(call->id.value));
  }
  co_return Result<void>{};
}

// An Asterisk that is sent to an extension that is not there hangs up the customer: it is looked for first.
Pbx::Done Asterisk::transfer(std::shared_ptr<DeskCall> call, std::string number) {
  const DeskLeg* const customer = call->customer();
  if (customer == nullptr) co_return fail(ErrorCode::PhoneRefused, "transfer: no customer leg");
  const std::string leg = customer->id;
  if (m_seesDialPlan) {
    AmiAction look(AmiVerb::ShowDialPlan);
    look.set("Context", m_config.account.context).set("Extension", number);
    const Result<void> there = co_await simple(std::move(look));
    if (!there) co_return there;
  }
  // BlindTransfer wants the two connected.
  AmiAction action(call->heldByUs ? AmiVerb::Redirect : AmiVerb::BlindTransfer);
  action.set("Channel", call->heldByUs ? leg : call->agent.id);
  action.set("Context", m_config.account.context).set("Exten", number);
  if (call->heldByUs) action.set("Priority", "1");
  co_return co_await simple(std::move(action));
}

// Paused, the file goes on with silence.
Pbx::Done Asterisk::record(std::shared_ptr<DeskCall> call, bool on) {
  const std::string file = recordName(*call);
  if (file.empty()) co_return fail(ErrorCode::PhoneRefused, "no file");
  AmiAction action(call->recordBegun ? AmiVerb::MixMonitorMute : AmiVerb::MixMonitor);
  action.set("Channel", call->agent.id);
  if (call->recordBegun)
    action.set("Direction", "both").set("State", on ? "0" : "1");
  else
    action.set("File", file);
  co_return co_await simple(std::move(action));
}

Pbx::Done Asterisk::hangUp(std::shared_ptr<DeskCall> call) {
  AmiAction action(AmiVerb::Hangup);
  action.set("Channel", call->agent.id);
  const Result<AmiReply> reply = co_await ask(std::move(action));
  if (!reply) co_return tl::unexpected(reply.error());
  const bool gone = reply->message.find("No such channel") != std::string::npos;
  if (!reply->ok && !gone) co_return fail(ErrorCode::PhoneRefused, "Hangup: " + reply->message);
  co_return Result<void>{};
}

void Asterisk::free(const DeskCall& call) {
  const auto down = [this](const DeskLeg& leg) {
    if (leg.gone) return;
    AmiAction action(AmiVerb::Hangup);
    sendUnasked(action.set("Channel", leg.id));
  };
  down(call.agent);
  if (call.handedOn) return;
  for (const DeskLeg& leg : call.customers()) down(leg);
}

std::unique_ptr<Pbx> makeAsterisk(asio::io_context& io, PbxOwner& owner, const DeskPhoneConfig& config) {
  return std::make_unique<Asterisk>(io, owner, config);
}

}  // namespace callwright::telephony
