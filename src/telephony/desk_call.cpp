#include "telephony/desk_call.hpp"

#include <algorithm>

#include "telephony/hangup_cause.hpp"

namespace callwright::telephony {
namespace {

using domain::CallEventKind;
using domain::EndCause;
using domain::Milliseconds;

constexpr std::size_t mostCustomerLegs = 50;
// From the moment when a number is dialed until the network says that it rings.
constexpr Milliseconds setupTime{15'000};

}  // namespace

std::string q850Detail(int q850) {
  return "q850:" + std::to_string(q850);
}

DeskCall::DeskCall(asio::io_context& io, DeskCallOwner& owner, domain::CallId callId, std::string lineNumber,
                   CallerSettings caller, std::string agentLegId)
    : id(callId),
      number(std::move(lineNumber)),
      settings(std::move(caller)),
      agent{std::move(agentLegId), {}, false},
      m_ringing(io),
      m_nextRoute(io),
      m_owner(owner) {}

const DeskLeg* DeskCall::findCustomer(std::string_view leg) const {
  const auto found =
      std::find_if(m_customers.begin(), m_customers.end(), [&](const DeskLeg& l) { return l.id == leg; });
  return found == m_customers.end() ? nullptr : &*found;
}

const DeskLeg* DeskCall::customer() const {
  if (const DeskLeg* answeredLeg = findCustomer(m_answeredBy)) return answeredLeg;
  return m_customers.empty() ? nullptr : &m_customers.back();
}

void DeskCall::happen(CallEventKind kind, const std::string& detail) {
  std::string text = detail;
  if (m_found) text += text.empty() ? "found after reconnect" : ", found after reconnect";
  m_owner.happened(*this, {kind, {}, EndCause::None, std::move(text)});
}

void DeskCall::end(EndCause cause, const std::string& detail) {
  if (!live()) return;
  const auto self = shared_from_this();
  std::string text = detail;
  if (m_found) text += text.empty() ? "found after reconnect" : ", found after reconnect";
  stopTimers();
  m_owner.happened(*this, {CallEventKind::Ended, {}, cause, std::move(text)});
  m_owner.freeLegs(*this);
}

void DeskCall::stopTimers() {
  m_ringing.cancel();
  m_nextRoute.cancel();
}

void DeskCall::agentFailed(EndCause cause, const std::string& detail) {
  if (live() && !answered()) end(cause, detail);
}

void DeskCall::customerDialed(std::string_view leg, std::string_view name) {
  if (!live() || answered() || isOurs(leg) || m_customers.size() >= mostCustomerLegs) return;
  m_customers.push_back({std::string(leg), std::string(name), false});
  m_agentUp = true;
  m_nextRoute.cancel();
  if (!m_ringsSeen) giveUpAfter(settings.ringTimeout + setupTime);
}

void DeskCall::customerRings(std::string_view leg) {
  if (!findCustomer(leg) || answered()) return;
  if (!std::exchange(m_ringsSeen, true)) giveUpAfter(settings.ringTimeout);
  happen(CallEventKind::Ringing);
}

void DeskCall::customerSounds(std::string_view leg) {
  if (!findCustomer(leg) || answered()) return;
  if (!std::exchange(m_ringsSeen, true)) giveUpAfter(settings.ringTimeout);
  happen(CallEventKind::EarlyMedia);
}

void DeskCall::customerAnswers(std::string_view leg) {
  if (!findCustomer(leg) || answered() || !live()) return;
  m_answeredBy = leg;
  stopTimers();
  happen(CallEventKind::Answered);
}

void DeskCall::customerFails(std::string_view leg, int q850) {
  if (!findCustomer(leg) || answered() || !live()) return;
  const EndCause cause = causeBeforeAnswer(q850);
  const bool says = cause != EndCause::None && (cause != EndCause::NetworkError || m_failure == EndCause::None);
  if (says) {
    m_failure = cause;
    m_failureDetail = q850Detail(q850);
  }
  endIfNoRoute();
}

// A dial plan may try another trunk. If it does not begin to, the call has failed, whatever the agent is played.
void DeskCall::endIfNoRoute() {
  m_nextRoute.expires_after(nextRoute);
  m_nextRoute.async_wait([self = shared_from_this()](boost::system::error_code cancelled) {
    if (cancelled || self->answered()) return;
    const bool anyLeft =
        std::any_of(self->m_customers.begin(), self->m_customers.end(), [](const DeskLeg& l) { return !l.gone; });
    if (!anyLeft) self->end(self->m_failure, self->m_failureDetail.empty() ? "no route" : self->m_failureDetail);
  });
}

void DeskCall::giveUpAfter(Milliseconds ringing) {
  m_ringing.expires_after(ringing);
  m_ringing.async_wait([self = shared_from_this()](boost::system::error_code cancelled) {
    if (!cancelled && !self->answered()) self->end(EndCause::NoAnswer, "ring timeout");
  });
}

void DeskCall::hangUpAsked(std::string_view leg) {
  if (m_firstToHangUp) return;
  if (leg == agent.id) m_firstToHangUp = Side::Agent;
  if (leg == m_answeredBy) m_firstToHangUp = Side::Customer;
}

void DeskCall::legGone(std::string_view leg, int q850) {
  if (!live()) return;
  if (handedOn && answered()) return transferred();  // the PBX is quicker with it than with its answer
  if (leg == agent.id) {
    agent.gone = true;
    return agentGone(q850);
  }
  for (DeskLeg& customerLeg : m_customers)
    if (customerLeg.id == leg) customerLeg.gone = true;
  if (!answered()) return customerFails(leg, q850);
  if (leg == m_answeredBy) endAnswered(Side::Customer, q850);
}

void DeskCall::agentGone(int q850) {
  if (answered()) return endAnswered(Side::Agent, q850);
  if (m_failure != EndCause::None && m_firstToHangUp != Side::Agent) return end(m_failure, m_failureDetail);
  const EndCause cause = causeBeforeAnswer(q850);
  if (m_agentUp && m_firstToHangUp != Side::Agent)  // the dial plan gave up
    return end(cause, q850Detail(q850));
  const std::string detail = "agent phone " + q850Detail(q850);
  if (m_agentUp) return end(EndCause::Cancelled, detail);
  const bool outOfReach = cause == EndCause::NetworkError || cause == EndCause::WrongNumber || q850 == 20;
  end(outOfReach ? EndCause::NetworkError : EndCause::Cancelled, detail);
}

void DeskCall::endAnswered(Side side, int q850) {
  const EndCause network = m_firstToHangUp ? EndCause::None : causeAfterAnswer(q850);
  const Side who = m_firstToHangUp.value_or(side);
  const EndCause asked = who == Side::Agent ? EndCause::HungUpByUs : EndCause::HungUpByThem;
  end(network == EndCause::None ? asked : network, q850Detail(q850));
}

void DeskCall::held() {
  happen(CallEventKind::Held);
}

void DeskCall::resumed() {
  heldByUs = false;
  happen(CallEventKind::Resumed);
}

void DeskCall::transferred() {
  handedOn = true;
  end(EndCause::HungUpByUs, "transferred");
}

void DeskCall::reread(const FoundLegs& found) {
  if (!live()) return;
  m_found = true;
  if (found.agentUp) agentAnswered();
  if (found.customer) customerDialed(found.customer->id, found.customer->name);
  if (!found.agent) {
    agent.gone = true;
    end(EndCause::None, {});  // who hung up, nobody knows any more: Dropped, before the answer NetworkError
  } else if (!found.customer && answered()) {
    end(EndCause::Dropped, {});
  } else if (!found.customer && !m_customers.empty()) {
    end(m_failure, m_failureDetail);
  } else if (found.customer) {
    if (found.customerUp) customerAnswers(found.customer->id);
    if (found.customerRings) customerRings(found.customer->id);
    if (found.held == true) held();
    if (found.held == false) resumed();
  }
  m_found = false;
}

}  // namespace callwright::telephony
