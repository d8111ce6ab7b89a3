#include <fmt/format.h>

#include <charconv>
#include <deque>

#include "telephony/esl_command.hpp"
#include "telephony/esl_parser.hpp"
#include "telephony/hangup_cause.hpp"
#include "telephony/pbx.hpp"
#include "telephony/pbx_text.hpp"

// FreeSWITCH's event socket. The agent's leg is originated with a uuid of our choice; the legs that the dial plan makes
// for it carry that uuid as Channel-Call-UUID or Other-Leg-Unique-ID.
namespace callwright::telephony {
namespace {

using domain::EndCause;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

constexpr std::string_view wantedEvents =
    "CHANNEL_CREATE CHANNEL_PROGRESS CHANNEL_PROGRESS_MEDIA CHANNEL_ANSWER CHANNEL_BRIDGE CHANNEL_HOLD CHANNEL_UNHOLD "
    "CHANNEL_HANGUP CHANNEL_HANGUP_COMPLETE BACKGROUND_JOB CUSTOM sofia::register sofia::unregister sofia::expire";

constexpr Capabilities offered{Capability::Dial, Capability::HangUp, Capability::Hold,
                               Capability::Mute, Capability::Digits, Capability::BlindTransfer};

struct EslReply {
  bool ok = false;
  std::string text;  // Reply-Text, or an API command's answer
};

// One command whose answer is waited for. Answers come in the order of the commands.
struct Question {
  explicit Question(asio::io_context& io) : timer(io) {}
  asio::steady_timer timer;  // its expiry is the deadline, its cancellation the answer
  std::optional<EslReply> reply;
  bool lost = false;
};

std::string withoutLineEnd(std::string_view text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return std::string(text.substr(0, 200));
}

class FreeSwitch final : public Pbx {
 public:
  FreeSwitch(asio::io_context& io, PbxOwner& owner, const DeskPhoneConfig& config)
      : m_io(io), m_owner(owner), m_config(config) {}

  std::uint16_t usualPort(bool) const override { return 8021; }
  Capabilities capabilities() const override { return m_capabilities; }
  void begin(std::shared_ptr<PbxLink> link) override;
  bool take(std::string_view bytes) override;
  std::string fault() const override { return m_fault.empty() ? std::string(m_parser.fault()) : m_fault; }
  void lost() override;
  asio::awaitable<tl::expected<void, SignInFailure>> signIn() override;
  Done ping() override;
  asio::awaitable<Result<FoundLegs>> reread(std::shared_ptr<DeskCall> call) override;
  Done originate(std::shared_ptr<DeskCall> call) override;
  Done hold(std::shared_ptr<DeskCall> call) override;
  Done resume(std::shared_ptr<DeskCall> call) override;
  Done mute(std::shared_ptr<DeskCall> call, bool on) override;
  Done sendDigits(std::shared_ptr<DeskCall> call, std::string digits) override;
  Done transfer(std::shared_ptr<DeskCall> call, std::string number) override;
  Done record(std::shared_ptr<DeskCall> call, bool on) override;
  Done hangUp(std::shared_ptr<DeskCall> call) override;
  void free(const DeskCall& call) override;

 private:
  asio::awaitable<Result<EslReply>> ask(EslVerb verb, Result<std::string> line);
  asio::awaitable<std::optional<EslReply>> answerTo(std::shared_ptr<Question> question);
  Done simple(EslVerb verb, Result<std::string> line);  // "-ERR …" is PhoneRefused{it}
  asio::awaitable<void> readLine();
  void message(const EslMessage& m);
  void answer(EslReply reply);
  void event(const EslEvent& e);
  void legEvent(DeskCall& call, const EslEvent& e, std::string_view name, const std::string& leg);
  void hungUp(DeskCall& call, const EslEvent& e, const std::string& leg);
  void kill(const std::string& leg);  // without waiting
  void jobDone(const EslEvent& e);
  void registrationChanged(const EslEvent& e);

  asio::io_context& m_io;
  PbxOwner& m_owner;
  const DeskPhoneConfig& m_config;
  EslParser m_parser;
  std::string m_fault;
  std::shared_ptr<PbxLink> m_link;
  Capabilities m_capabilities;
  std::shared_ptr<Question> m_greeting;               // auth/request
  std::deque<std::shared_ptr<Question>> m_questions;  // null: nobody waits for that answer
  std::string m_recordings;                           // folder on the PBX
};

void FreeSwitch::begin(std::shared_ptr<PbxLink> link) {
  m_parser = {};
  m_fault.clear();
  m_link = std::move(link);
  m_greeting = std::make_shared<Question>(m_io);
}

bool FreeSwitch::take(std::string_view bytes) {
  return m_parser.feed(bytes, [this](const EslMessage& m) { message(m); }) && m_fault.empty();
}

void FreeSwitch::lost() {
  m_link.reset();
  auto waiting = std::exchange(m_questions, {});
  waiting.push_back(m_greeting);
  for (const auto& question : waiting) {
    if (!question || question->reply) continue;
    question->lost = true;
    question->timer.cancel();
  }
}

// ---- Questions and answers

asio::awaitable<std::optional<EslReply>> FreeSwitch::answerTo(std::shared_ptr<Question> question) {
  if (!question->reply && !question->lost) {
    question->timer.expires_after(m_config.times.answerWithin);
    boost::system::error_code cancelled;
    auto token = asio::redirect_error(asio::use_awaitable, cancelled);
    co_await question->timer.async_wait(token);
  }
  co_return question->reply;
}

asio::awaitable<Result<EslReply>> FreeSwitch::ask(EslVerb verb, Result<std::string> line) {
  if (!line) co_return tl::unexpected(line.error());
  if (!m_link || !m_link->isOpen()) co_return fail(ErrorCode::PhoneRefused, "not connected");
  const auto question = std::make_shared<Question>(m_io);
  m_questions.push_back(question);
  m_link->send(*line);
  const std::optional<EslReply> reply = co_await answerTo(question);
  if (reply) co_return *reply;
  co_return fail(ErrorCode::PhoneRefused,
                 fmt::format("{}: {}", toToken(verb), question->lost ? "connection lost" : "no answer"));
}

Pbx::Done FreeSwitch::simple(EslVerb verb, Result<std::string> line) {
  const Result<EslReply> reply = co_await ask(verb, std::move(line));
  if (!reply) co_return tl::unexpected(reply.error());
  if (!reply->ok) co_return fail(ErrorCode::PhoneRefused, fmt::format("{}: {}", toToken(verb), reply->text));
  co_return Result<void>{};
}

void FreeSwitch::answer(EslReply reply) {
  if (m_questions.empty()) {
    m_fault = "an answer to nothing";
    return;
  }
  const auto question = m_questions.front();
  m_questions.pop_front();
  if (!question) return;
  question->reply = std::move(reply);
  question->timer.cancel();
}

void FreeSwitch::message(const EslMessage& m) {
  const std::string_view type = m.value("Content-Type");
  if (type == "text/event-plain") {
    const auto e = EslEvent::parse(m.body);
    if (!e)
      m_fault = "impossible event";
    else
      event(*e);
  } else if (type == "command/reply") {
    const std::string_view text = m.value("Reply-Text");
    answer({text.starts_with("+OK"), withoutLineEnd(text)});
  } else if (type == "api/response") {
    const bool bad = m.body.starts_with("-ERR") || m.body.starts_with("-USAGE");
    answer({!bad, bad ? withoutLineEnd(m.body) : std::string(m.body)});
  } else if (type == "auth/request") {
    m_greeting->reply = EslReply{true, {}};
    m_greeting->timer.cancel();
  } else if (type == "text/rude-rejection") {
    m_greeting->reply = EslReply{false, "address refused by the access list"};
    m_greeting->timer.cancel();
  }
}

// ---- Signing in

asio::awaitable<tl::expected<void, SignInFailure>> FreeSwitch::signIn() {
  m_capabilities = {};
  const std::optional<EslReply> greeted = co_await answerTo(m_greeting);
  if (!greeted) co_return tl::unexpected(SignInFailure{"no greeting of an event socket", false});
  if (!greeted->ok) co_return tl::unexpected(SignInFailure{greeted->text, true});
  const std::string& user = m_config.account.user;
  const EslVerb verb = user.empty() ? EslVerb::Auth : EslVerb::UserAuth;
  const std::string secret = user.empty() ? m_config.password : user + ":" + m_config.password;
  const Result<EslReply> in = co_await ask(verb, eslCommand(verb, secret));
  if (!in) co_return tl::unexpected(SignInFailure{in.error().args.front(), false});
  if (!in->ok) co_return tl::unexpected(SignInFailure{"login refused: " + in->text, true});
  const Result<void> subscribed = co_await simple(EslVerb::Events, eslCommand(EslVerb::Events, wantedEvents));
  if (!subscribed) co_return tl::unexpected(SignInFailure{subscribed.error().args.front(), false});
  m_capabilities = offered;
  const Result<EslReply> folder = co_await ask(EslVerb::GlobalVar, eslCommand(EslVerb::GlobalVar, "recordings_dir"));
  m_recordings = folder && folder->ok ? withoutLineEnd(folder->text) : std::string();
  const bool usable = m_recordings.starts_with('/') && eslCommand(EslVerb::Record, m_recordings);
  if (usable) m_capabilities.bits |= static_cast<std::uint32_t>(Capability::Record);
  co_await readLine();
  co_return tl::expected<void, SignInFailure>{};
}

// Only a directory user has a registration to look at; other extensions count as reachable.
asio::awaitable<void> FreeSwitch::readLine() {
  const std::string_view extension = m_config.account.extension;
  if (!extension.starts_with("user/")) {
    m_owner.lineChanged(true, "unknown");
    co_return;
  }
  const std::string user(extension.substr(5));
  const Result<EslReply> contact = co_await ask(EslVerb::Contact, eslCommand(EslVerb::Contact, user));
  if (!contact || !contact->ok)
    m_owner.lineChanged(true, "unknown");
  else if (contact->text.starts_with("error/"))
    m_owner.lineChanged(false, "not registered");
  else
    m_owner.lineChanged(true, "registered");
}

void FreeSwitch::registrationChanged(const EslEvent& e) {
  std::string_view user = m_config.account.extension;
  if (!user.starts_with("user/")) return;
  user.remove_prefix(5);
  const std::string who = e.value("from-user").empty() ? e.value("user") : e.value("from-user");
  if (who != user.substr(0, user.find('@'))) return;
  // The same name may be known in another domain: the PBX is asked again.
  asio::co_spawn(m_io, readLine(), asio::detached);
}

// ---- What happens

void FreeSwitch::event(const EslEvent& e) {
  const std::string_view name = e.raw("Event-Name");
  if (name == "CUSTOM") return registrationChanged(e);
  if (name == "BACKGROUND_JOB") return jobDone(e);
  const std::string leg = e.value("Unique-ID");
  if (name == "CHANNEL_CREATE" && m_owner.hasEnded(leg)) return kill(leg);  // too late
  DeskCall* const open = m_owner.openCall();
  if (open == nullptr) return;
  const auto call = open->shared_from_this();  // its end drops it
  const bool ofOurs = e.raw("Channel-Call-UUID") == call->agent.id || e.raw("Other-Leg-Unique-ID") == call->agent.id;
  const bool made = e.raw("Call-Direction") == "outbound";
  if (ofOurs && made && !leg.empty() && leg != call->agent.id && name != "CHANNEL_HANGUP" &&
      name != "CHANNEL_HANGUP_COMPLETE")
    call->customerDialed(leg, {});
  if (call->isOurs(leg)) legEvent(*call, e, name, leg);
}

void FreeSwitch::legEvent(DeskCall& call, const EslEvent& e, std::string_view name, const std::string& leg) {
  const bool agent = leg == call.agent.id;
  if (name == "CHANNEL_PROGRESS" && !agent) {
    call.customerRings(leg);
  } else if (name == "CHANNEL_PROGRESS_MEDIA" && !agent) {
    call.customerSounds(leg);
  } else if (name == "CHANNEL_ANSWER") {
    if (agent)
      call.agentAnswered();
    else
      call.customerAnswers(leg);
  } else if (name == "CHANNEL_HOLD" && agent) {
    call.held();
  } else if (name == "CHANNEL_UNHOLD" && agent) {
    call.resumed();
  } else if (name == "CHANNEL_HANGUP_COMPLETE") {
    hungUp(call, e, leg);
  }
}

void FreeSwitch::hungUp(DeskCall& call, const EslEvent& e, const std::string& leg) {
  const std::string cause = e.value("Hangup-Cause");
  if (leg == call.agent.id && (cause == "BLIND_TRANSFER" || cause == "ATTENDED_TRANSFER") && call.answered())
    return call.transferred();
  // Of a SIP leg: who sent the BYE. The leg that received it is the one that put down.
  const std::string disposition = e.value("variable_sip_hangup_disposition");
  if (disposition == "recv_bye" || disposition == "recv_cancel") call.hangUpAsked(leg);
  const bool fromUs = disposition == "send_bye";
  const DeskLeg* const customer = call.customer();
  if (fromUs && customer != nullptr && leg == customer->id && call.answered() && cause == "NORMAL_CLEARING")
    call.hangUpAsked(call.agent.id);
  int q850 = 0;
  const std::string value = e.value("variable_hangup_cause_q850");
  std::from_chars(value.data(), value.data() + value.size(), q850);
  if (q850 == 0) q850 = q850OfName(cause);
  call.legGone(leg, q850);
}

// The answer to our originate: "+OK uuid" when the agent's phone was answered, else "-ERR USER_BUSY".
void FreeSwitch::jobDone(const EslEvent& e) {
  DeskCall* const call = m_owner.openCall();
  if (call == nullptr || e.raw("Job-UUID") != call->agent.id || !e.body().starts_with("-ERR")) return;
  const std::string cause = withoutLineEnd(e.body().substr(std::min<std::size_t>(5, e.body().size())));
  const int q850 = q850OfName(cause);
  const EndCause before = causeBeforeAnswer(q850);
  const bool theirPhone = before == EndCause::Busy || before == EndCause::Refused ||
                          (before == EndCause::NoAnswer && q850 != 20) || cause == "ORIGINATOR_CANCEL" ||
                          cause == "NORMAL_CLEARING";
  call->shared_from_this()->agentFailed(theirPhone ? EndCause::Cancelled : EndCause::NetworkError,
                                        "agent phone " + cause);
}

asio::awaitable<Result<FoundLegs>> FreeSwitch::reread(std::shared_ptr<DeskCall> call) {
  FoundLegs found;
  const Result<EslReply> agent = co_await ask(EslVerb::Dump, eslCommand(EslVerb::Dump, call->agent.id, "plain"));
  if (!agent) co_return tl::unexpected(agent.error());
  if (!agent->ok) co_return found;  // "-ERR No such channel!"
  const auto leg = EslEvent::parse(agent->text);
  if (!leg) co_return fail(ErrorCode::PhoneRefused, "uuid_dump: impossible answer");
  found.agent = true;
  found.agentUp = leg->raw("Answer-State") == "answered";
  const std::string state = leg->value("Channel-Call-State");
  if (call->answered() && state == "HELD") found.held = true;
  if (call->answered() && (state == "ACTIVE" || state == "UNHELD")) found.held = false;
  std::string other = leg->value("Other-Leg-Unique-ID");
  if (other.empty()) other = leg->value("variable_signal_bond");
  if (other.empty() && call->customer() != nullptr) other = call->customer()->id;
  if (other.empty()) co_return found;
  const Result<EslReply> theirs = co_await ask(EslVerb::Dump, eslCommand(EslVerb::Dump, other, "plain"));
  if (!theirs) co_return tl::unexpected(theirs.error());
  if (!theirs->ok) co_return found;
  const auto customer = EslEvent::parse(theirs->text);
  if (!customer) co_return fail(ErrorCode::PhoneRefused, "uuid_dump: impossible answer");
  found.customer = DeskLeg{other, {}, false};
  const std::string_view answerState = customer->raw("Answer-State");
  found.customerUp = answerState == "answered";
  found.customerRings = answerState == "ringing" || answerState == "early";
  co_return found;
}

// A refusal is a sign of life too: this user may have few rights.
Pbx::Done FreeSwitch::ping() {
  const Result<EslReply> reply = co_await ask(EslVerb::Uptime, eslCommand(EslVerb::Uptime));
  if (!reply) co_return tl::unexpected(reply.error());
  co_return Result<void>{};
}

// ---- Commands

Pbx::Done FreeSwitch::originate(std::shared_ptr<DeskCall> call) {
  EslOriginate o;
  const std::string id = std::to_string(call->id.value);
  o.uuid = o.jobUuid = call->agent.id;
  o.extension = m_config.account.extension;
  o.number = call->number;
  o.context = m_config.account.context;
  o.callerId = call->settings.callerId;
  o.callId = id;
  o.answerSeconds = static_cast<int>(m_config.times.agentRings.count() / 1000);
  co_return co_await simple(EslVerb::Originate, eslOriginate(o));
}

Pbx::Done FreeSwitch::hold(std::shared_ptr<DeskCall> call) {
  co_return co_await simple(EslVerb::Hold, eslCommand(EslVerb::Hold, call->agent.id));
}

Pbx::Done FreeSwitch::resume(std::shared_ptr<DeskCall> call) {
  co_return co_await simple(EslVerb::Unhold, eslCommand(EslVerb::Unhold, call->agent.id));
}

Pbx::Done FreeSwitch::mute(std::shared_ptr<DeskCall> call, bool on) {
  auto line = on ? eslCommand(EslVerb::Audio, call->agent.id, "start", "read", "mute", "1")
                 : eslCommand(EslVerb::Audio, call->agent.id, "stop");
  co_return co_await simple(EslVerb::Audio, std::move(line));
}

Pbx::Done FreeSwitch::sendDigits(std::shared_ptr<DeskCall> call, std::string digits) {
  if (call->customer() == nullptr) co_return fail(ErrorCode::PhoneRefused, "send_digits: no customer leg");
  co_return co_await simple(EslVerb::Digits, eslCommand(EslVerb::Digits, call->customer()->id, digits));
}

Pbx::Done FreeSwitch::transfer(std::shared_ptr<DeskCall> call, std::string number) {
  if (call->customer() == nullptr) co_return fail(ErrorCode::PhoneRefused, "transfer: no customer leg");
  auto line = eslCommand(EslVerb::Transfer, call->customer()->id, number, "XML", m_config.account.context);
  co_return co_await simple(EslVerb::Transfer, std::move(line));
}

// Paused, the file goes on with silence.
Pbx::Done FreeSwitch::record(std::shared_ptr<DeskCall> call, bool on) {
  const std::string file = recordName(*call);
  if (file.empty()) co_return fail(ErrorCode::PhoneRefused, "no file");
  const std::string_view what = !call->recordBegun ? "start" : on ? "unmask" : "mask";
  const std::string path = m_recordings + "/" + file;
  co_return co_await simple(EslVerb::Record, eslCommand(EslVerb::Record, call->agent.id, what, path));
}

Pbx::Done FreeSwitch::hangUp(std::shared_ptr<DeskCall> call) {
  const Result<EslReply> reply = co_await ask(EslVerb::Kill, eslCommand(EslVerb::Kill, call->agent.id));
  if (!reply) co_return tl::unexpected(reply.error());
  const bool gone = reply->text.find("No such channel") != std::string::npos;
  if (!reply->ok && !gone) co_return fail(ErrorCode::PhoneRefused, "uuid_kill: " + reply->text);
  co_return Result<void>{};
}

void FreeSwitch::free(const DeskCall& call) {
  if (!call.agent.gone) kill(call.agent.id);
  if (call.handedOn) return;
  for (const DeskLeg& leg : call.customers())
    if (!leg.gone) kill(leg.id);
}

void FreeSwitch::kill(const std::string& leg) {
  const Result<std::string> line = eslCommand(EslVerb::Kill, leg);
  if (!line || !m_link) return;
  m_questions.push_back(nullptr);
  m_link->send(*line);
}

}  // namespace

std::unique_ptr<Pbx> makeFreeSwitch(asio::io_context& io, PbxOwner& owner, const DeskPhoneConfig& config) {
  return std::make_unique<FreeSwitch>(io, owner, config);
}

}  // namespace callwright::telephony
