#include <charconv>
#include <vector>

#include "telephony/asterisk.hpp"
#include "telephony/hangup_cause.hpp"
#include "telephony/pbx_text.hpp"

// What Asterisk says of our call, and what that means.
namespace callwright::telephony {

using domain::EndCause;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

constexpr std::string_view channelStateRinging = "5";
constexpr std::string_view channelStateUp = "6";

int numberOf(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// How AST_CONTROL values in OriginateResponse's Reason read: why the agent's phone was not reached.
struct AgentFailure {
  EndCause cause;
  std::string_view detail;
};
AgentFailure agentFailureOf(int reason) {
  switch (reason) {
    case 1:
      return {EndCause::Cancelled, "agent phone hung up"};
    case 3:
      return {EndCause::Cancelled, "agent phone not answered"};
    case 5:
      return {EndCause::Cancelled, "agent phone busy"};
    case 8:
      return {EndCause::NetworkError, "agent phone congestion"};
    default:
      return {EndCause::NetworkError, "agent phone not reached"};
  }
}

// A line of Status that belongs to our call.
struct StatusRow {
  std::string id, name, state, bridge;
  bool known = false;  // a leg that we have seen dialed, or the agent's
};
constexpr std::size_t mostLegs = 50;

FoundLegs foundIn(const std::vector<StatusRow>& rows, const DeskCall& call) {
  FoundLegs found;
  std::string agentBridge;
  for (const StatusRow& row : rows) {
    if (row.id != call.agent.id) continue;
    found.agent = true;
    found.agentUp = row.state == channelStateUp;
    agentBridge = row.bridge;
  }
  for (const StatusRow& row : rows) {
    const bool connected = !agentBridge.empty() && row.bridge == agentBridge;
    // A stranger may be a half of a Local channel, up though nobody has answered: only the bridge makes it the
    // customer.
    const bool up = row.state == channelStateUp && (row.known || connected);
    const bool rings = row.state == channelStateRinging;
    if (row.id == call.agent.id || found.customerUp || (!up && !rings && !row.known)) continue;
    found.customer = DeskLeg{row.id, row.name, false};
    found.customerUp = up;
    found.customerRings = rings;
    if (call.heldByUs && connected) found.held = false;
  }
  return found;
}

}  // namespace

void Asterisk::lineState(std::string_view state) {
  m_owner.lineChanged(state != "UNAVAILABLE" && state != "INVALID", lowerOf(state.substr(0, 40)));
}

void Asterisk::event(const AmiMessage& m, std::string_view name) {
  if (name == "DeviceStateChange") {
    if (m.value("Device") == m_config.account.extension) lineState(m.value("State"));
    return;
  }
  if (name == "Newchannel" && m_owner.hasEnded(m.value("Uniqueid"))) {
    AmiAction tooLate(AmiVerb::Hangup);
    return sendUnasked(tooLate.set("Channel", m.value("Uniqueid")));
  }
  DeskCall* const open = m_owner.openCall();
  if (open == nullptr) return;
  const auto call = open->shared_from_this();  // its end drops it
  if (name == "DialBegin" || name == "DialState" || name == "DialEnd") return dialEvent(*call, m, name);
  if (name == "OriginateResponse") {
    if (m.value("Uniqueid") != call->agent.id || m.value("Response") != "Failure") return;
    const AgentFailure failure = agentFailureOf(numberOf(m.value("Reason")));
    return call->agentFailed(failure.cause, std::string(failure.detail));
  }
  const std::string_view transferer =
      m.value(name == "AttendedTransfer" ? "OrigTransfererUniqueid" : "TransfererUniqueid");
  if (!transferer.empty()) {
    if (transferer == call->agent.id && call->answered() && m.value("Result") == "Success") call->transferred();
    return;
  }
  const std::string_view leg = m.value("Uniqueid");
  if (call->isOurs(leg)) legEvent(*call, m, name, leg);
}

void Asterisk::dialEvent(DeskCall& call, const AmiMessage& m, std::string_view name) {
  if (m.value("Uniqueid") != call.agent.id) return;
  const std::string_view leg = m.value("DestUniqueid");
  const std::string_view status = m.value("DialStatus");
  if (name == "DialBegin") return call.customerDialed(leg, m.value("DestChannel"));
  if (status == "RINGING") return call.customerRings(leg);
  if (status == "PROGRESS") return call.customerSounds(leg);
  if (status == "ANSWER") return call.customerAnswers(leg);
  if (name == "DialEnd") call.customerFails(leg, q850OfDialStatus(status));
}

void Asterisk::legEvent(DeskCall& call, const AmiMessage& m, std::string_view name, std::string_view leg) {
  const bool agent = leg == call.agent.id;
  if (name == "Newstate") {
    const std::string_view state = m.value("ChannelState");
    if (agent && state == channelStateUp) call.agentAnswered();
    if (!agent && state == channelStateRinging) call.customerRings(leg);
  } else if (name == "HangupRequest") {
    call.hangUpAsked(leg);
  } else if (name == "Hangup") {
    call.legGone(leg, numberOf(m.value("Cause")));
  } else if (name == "Hold" && agent) {
    call.held();
  } else if (name == "Unhold" && agent) {
    call.resumed();
  }
}

asio::awaitable<Result<FoundLegs>> Asterisk::reread(std::shared_ptr<DeskCall> call) {
  std::vector<StatusRow> rows;
  const Listen listen = [&](const AmiMessage& m) {
    const std::string_view leg = m.value("Uniqueid");
    const bool ours = call->isOurs(leg);
    if (m.value("Event") != "Status" || (!ours && m.value("Linkedid") != call->agent.id)) return;
    if (rows.size() < mostLegs)
      rows.push_back({std::string(leg), std::string(m.value("Channel")), std::string(m.value("ChannelState")),
                      std::string(m.value("BridgeID")), ours});
  };
  const Result<AmiReply> status = co_await ask(AmiAction(AmiVerb::Status), listen);
  if (!status) co_return tl::unexpected(status.error());
  if (!status->ok) co_return fail(ErrorCode::PhoneRefused, "Status: " + status->message);
  co_return foundIn(rows, *call);
}

}  // namespace callwright::telephony
