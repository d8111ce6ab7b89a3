#include <algorithm>
#include <callwright/telephony/sip.hpp>

#include "telephony/escaped.hpp"
#include "telephony/session_expiry.hpp"
#include "telephony/sip_core.hpp"
#include "telephony/softphone_phone.hpp"

namespace callwright::telephony {

using domain::CallCommand;
using domain::CallEvent;
using domain::CallEventKind;
using domain::CallId;
using domain::EndCause;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t lineCount = 2;
// A far end that follows a blind transfer tells how it goes; one that says only that it tries is believed after this.
constexpr auto transferPatience = 5s;

CallEvent event(CallEventKind kind, std::string detail = {}) {
  return {kind, {}, EndCause::None, std::move(detail)};
}

}  // namespace

SipLinePtr Softphone::lineOf(const CallPtr& call) const {
  for (const SipLinePtr& line : m_lines)
    if (line->call == call) return line;
  return nullptr;
}

SipLinePtr Softphone::lineOf(CallId call) const {
  for (const SipLinePtr& line : m_lines)
    if (line->id == call) return line;
  return nullptr;
}

void Softphone::callChanged(const CallPtr& call, CallState state) {
  if (state == CallState::Released) m_answered.erase(call.get());
  if (state == CallState::Connected) m_answered.insert(call.get());
  if (state == CallState::IncomingReceived) return incoming(call);
  if (const SipLinePtr line = lineOf(call)) return lineChanged(line, state);
  if (m_placing && state == CallState::OutgoingInit) {
    m_placing->call = call;
    return;
  }
  if (call->getDir() == linphone::Call::Dir::Outgoing) newForeignCall(call, state);
}

void Softphone::lineChanged(const SipLinePtr& line, CallState state) {
  switch (state) {
    case CallState::OutgoingRinging:
      happen(line, event(CallEventKind::Ringing, "180"));
      break;
    case CallState::OutgoingEarlyMedia:
      happen(line, event(CallEventKind::EarlyMedia, "183"));
      break;
    case CallState::Connected:
      happen(line, event(CallEventKind::Answered));
      break;
    case CallState::StreamsRunning:
    case CallState::PausedByRemote:
      streamsRun(line);
      break;
    case CallState::Paused:
      paused(line);
      break;
    case CallState::Referred:
      referred(line);
      break;
    case CallState::End:
      ended(line, false);
      break;
    case CallState::Error:
      ended(line, true);
      break;
    default:
      break;
  }
}

void Softphone::incoming(const CallPtr& call) {
  if (replaces(call)) return;
  if (!m_available || m_closing || m_lines.size() == lineCount) {
    call->decline(linphone::Reason::Busy);
    return;
  }
  const CallId id{m_nextIncoming.value--};
  const auto from = call->getRemoteAddress();
  std::string number = escaped(from->getUsername()).substr(0, 64);
  if (m_config.readNumber) {
    const std::string read = m_config.readNumber(number);
    if (!read.empty()) number = read;
  }
  const auto line = std::make_shared<SipLine>(m_io, id, CallerSettings{});
  line->call = call;
  line->caller = number;
  line->callerName = escaped(from->getDisplayName()).substr(0, 120);
  m_lines.push_back(line);
  happen(line, event(CallEventKind::Offered));
}

// An attended transfer of our far end: its new INVITE takes the old one's place (RFC 3891). Without leave to follow
// referrals it is an incoming call like any other.
bool Softphone::replaces(const CallPtr& call) {
  if (!m_config.account.acceptReferrals) return false;
  const CallPtr old = call->getReplacedCall();
  const SipLinePtr line = old ? lineOf(old) : nullptr;
  if (!line) return false;
  line->call = call;
  return true;
}

// A call that the library makes by itself, on the word of a far end.
void Softphone::newForeignCall(const CallPtr& call, CallState state) {
  if (state == CallState::OutgoingInit && m_following) {
    const SipLinePtr line = std::exchange(m_following, nullptr);
    m_challenges = 0;
    line->call = call;
    return;
  }
  if (state == CallState::End || state == CallState::Error) return endRefusal();
  if (state != CallState::OutgoingProgress || m_sinkAccount) return;
  say("a call that nobody asked for is taken back");
  call->terminate();
}

void Softphone::streamsRun(const SipLinePtr& line) {
  line->call->setMicrophoneMuted(line->progress.muted);  // streams are new after a hold
  line->packetsSeen = 0;
  line->soundCame = true;
  if (line->progress.state == domain::CallState::Held) happen(line, event(CallEventKind::Resumed));
  if (line->pending && line->pending->what == CallCommand::Resume) finish(line, {});
  if (line->pending && line->pending->what == CallCommand::Hold)
    finish(line, fail(ErrorCode::PhoneRefused, describe(line->call->getErrorInfo())));
  if (line->settings.recordAtOnce && !line->settings.recordFile.empty() &&
      line->progress.state == domain::CallState::Talking) {
    line->settings.recordAtOnce = false;
    if (auto started = startRecording(line); !started) say("no recording: " + started.error().args.at(0));
  }
  if (line->call->getState() != CallState::StreamsRunning)
    line->announces = false;
  else if (!line->settings.announcement.empty())
    announce(line);
}

void Softphone::paused(const SipLinePtr& line) {
  line->announces = false;
  if (line->refusing) {  // the library takes it back by itself, soon
    line->refusing = false;
    after(line->patience, 3s, [this, line] {
      if (line->call->getState() == CallState::Paused) happen(line, event(CallEventKind::Held));
    });
    return;
  }
  happen(line, event(CallEventKind::Held));
  if (line->pending && line->pending->what == CallCommand::Hold) finish(line, {});
  if (line->pending && line->pending->what == CallCommand::Resume)
    finish(line, fail(ErrorCode::PhoneRefused, describe(line->call->getErrorInfo())));
}

void Softphone::transferChanged(const CallPtr& call, CallState state) {
  const SipLinePtr line = lineOf(call);
  if (!line || !line->pending || line->pending->what != CallCommand::Transfer) return;
  if (state == CallState::Connected) return transferred(line);
  if (state == CallState::Error)
    return finish(line, fail(ErrorCode::PhoneRefused, "transfer " + describe(call->getErrorInfo())));
  if (state != CallState::OutgoingProgress || line->pending->accepted) return;
  line->pending->accepted = true;
  if (line->pending->other != CallId{}) return;  // the far ends of an attended transfer both speak to us
  after(line->patience, transferPatience, [this, line] {
    if (line->pending && line->pending->accepted) transferred(line);
  });
}

void Softphone::transferred(const SipLinePtr& line) {
  const SipLinePtr other = line->pending ? lineOf(line->pending->other) : nullptr;
  if (other) end(other, EndCause::HungUpByUs, "transferred");
  const Phone::Reply reply = line->pending ? line->pending->reply : Phone::Reply{};
  if (line->pending) line->pending->reply = {};
  end(line, EndCause::HungUpByUs, "transferred");
  if (reply) reply({});
}

void Softphone::ended(const SipLinePtr& line, bool error) {
  const bool transferring = line->pending && line->pending->what == CallCommand::Transfer;
  if (transferring && line->pending->accepted && !error) return transferred(line);
  if (line->joined && !error) return end(line, EndCause::HungUpByUs, "transferred");
  CallEvent last = endOf(*line, error);
  end(line, last.cause, last.detail);
}

CallEvent Softphone::endOf(const SipLine& line, bool error) const {
  const auto info = line.call->getErrorInfo();
  const int code = info->getProtocolCode();
  const std::string detail = code >= 300 ? std::to_string(code) : "";
  const auto ends = [](EndCause cause, std::string why) {
    return CallEvent{CallEventKind::Ended, {}, cause, std::move(why)};
  };
  if (domain::isSet(line.progress.answeredAt)) {
    if (info->getPhrase() == "Media lost") return ends(EndCause::Dropped, "media timeout");
    // The library's own verdict on an answer that it cannot use.
    if (error && code == 0 && !line.soundCame) return ends(EndCause::NetworkError, "488");
    if (error) return ends(EndCause::Dropped, detail.empty() ? describe(info) : detail);
    return ends(EndCause::HungUpByThem, {});
  }
  if (line.progress.incoming) return ends(EndCause::Missed, detail);
  // Codes that the library makes up by itself, of what could not be sent and of what nobody answered.
  if (info->getPhrase() == "IO error" || info->getPhrase() == "I/O error")
    return ends(EndCause::NetworkError, "io error");
  if (code == 408 && info->getPhrase() == "Request timeout" && line.progress.state == domain::CallState::Dialing)
    return ends(EndCause::NetworkError, "nothing came");
  return ends(causeOfSip(code), detail.empty() ? describe(info) : detail);
}

// The snapshot first, then the far end: what the agent did holds whatever crosses it on the wire.
void Softphone::end(const SipLinePtr& given, EndCause cause, std::string detail) {
  const SipLinePtr line = given;
  if (!domain::isLive(line->progress.state)) return;
  const bool rang = line->progress.incoming && !domain::isSet(line->progress.answeredAt);
  happen(line, {CallEventKind::Ended, {}, cause, std::move(detail)});
  if (!line->call) return;
  const CallState state = line->call->getState();
  if (state == CallState::End || state == CallState::Error || state == CallState::Released) return;
  if (rang)
    line->call->decline(linphone::Reason::Declined);
  else
    line->call->terminate();
}

void Softphone::happen(const SipLinePtr& given, CallEvent what) {
  const SipLinePtr line = given;  // m_lines may hold the only other reference
  what.at = m_config.now ? m_config.now() : line->clock.now();
  domain::Transition transition = domain::advance(line->progress, what);
  if (!transition.accepted) return;
  line->progress = transition.next;
  what.at = line->progress.lastChangeAt;
  if (what.kind == CallEventKind::Ringing || what.kind == CallEventKind::EarlyMedia) waitForAnswer(line);
  if (domain::isSet(line->progress.answeredAt)) line->ringDeadline.cancel();
  if (domain::isOver(line->progress.state)) {
    line->ringDeadline.cancel();
    line->session.cancel();
    std::erase(m_lines, line);
    if (m_following == line) m_following.reset();
  }
  sing();
  m_listeners.publish(CallSnapshot{line->id, line->progress, std::move(what), std::move(transition.effects), false,
                                   line->caller, line->callerName});
  if (domain::isOver(line->progress.state)) finish(line, fail(ErrorCode::CallNotOpen, std::to_string(line->id.value)));
  if (transition.next.state != domain::CallState::Ended) runMeters();
}

// Counts from the first sign of ringing.
void Softphone::waitForAnswer(const SipLinePtr& line) {
  if (line->progress.incoming || line->ringDeadline.expiry() > std::chrono::steady_clock::now()) return;
  after(line->ringDeadline, line->settings.ringTimeout, [this, line] {
    if (!domain::isSet(line->progress.answeredAt)) end(line, EndCause::NoAnswer, "ring timeout");
  });
}

// Before the library sees it. It refreshes sessions, but does not end one whose refresh nobody answers, or that the far
// end has ceased to refresh.
void Softphone::messageCame(std::string_view message) {
  m_forks.seen(message);
  const auto expiry = sessionExpiry(message);
  if (!expiry) return;
  for (const SipLinePtr& line : m_lines) {
    if (!line->call || line->call->getCallLog()->getCallId() != expiry->callId) continue;
    line->session.cancel();
    if (expiry->seconds == 0) continue;
    after(line->session, std::chrono::seconds(expiry->seconds), [this, line] {
      if (line->connected()) guarded([&] { end(line, EndCause::Dropped, "408"); });
    });
  }
}

void Softphone::referred(const SipLinePtr& line) {
  if (m_config.account.acceptReferrals && !line->pending)
    m_following = line;
  else
    refuse(line);
}

// The library has already taken the REFER with 202 and places the call when this returns. An account of the referral's
// own domain goes before all others: it leads to the sink.
void Softphone::refuse(const SipLinePtr& line) {
  say("a referral is refused");
  endRefusal();
  line->refusing = line->progress.state == domain::CallState::Talking;
  const auto factory = linphone::Factory::get();
  const auto target = factory->createAddress(line->call->getReferTo());
  const auto identity = factory->createAddress("sip:nobody@127.0.0.1");
  if (target) identity->setDomain(target->getDomain());
  const auto params = m_core->createAccountParams();
  params->setIdentityAddress(identity);
  params->setServerAddress(factory->createAddress("sip:" + m_sink.host() + ";transport=udp"));
  params->enableOutboundProxy(true);
  params->enableRegister(false);
  m_sinkAccount = m_core->createAccount(params);
  m_core->addAccount(m_sinkAccount);
  m_core->setDefaultAccount(m_sinkAccount);
}

void Softphone::endRefusal() {
  if (!m_sinkAccount) return;
  m_core->removeAccount(m_sinkAccount);
  m_core->setDefaultAccount(m_account);
  m_sinkAccount.reset();
}

}  // namespace callwright::telephony
