#pragma once
#include <callwright/telephony/phone.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "telephony/asio.hpp"
#include "telephony/call_clock.hpp"

namespace callwright::telephony {

// One leg of a call in the PBX: the agent's phone, or one that the dial plan has dialed for it.
struct DeskLeg {
  std::string id;    // AMI Uniqueid, FreeSWITCH uuid
  std::string name;  // AMI channel name; with FreeSWITCH empty
  bool gone = false;
};

// What a PBX says of a call when it is asked.
struct FoundLegs {
  bool agent = false;
  bool agentUp = false;
  std::optional<DeskLeg> customer;
  bool customerRings = false;
  bool customerUp = false;
  std::optional<bool> held;  // nothing: the PBX does not say
};

class DeskCall;

// Who keeps the call: turns its events into snapshots and moves the PBX.
class DeskCallOwner {
 public:
  virtual ~DeskCallOwner() = default;
  virtual void happened(DeskCall& call, domain::CallEvent event) = 0;
  virtual void freeLegs(DeskCall& call) = 0;  // whatever of it is still up goes down, unasked
};

// The call that we own, whatever PBX it is in: legs come and go, and what that means for the call is decided here.
// On the phone thread.
class DeskCall : public std::enable_shared_from_this<DeskCall> {
 public:
  DeskCall(asio::io_context& io, DeskCallOwner& owner, domain::CallId callId, std::string lineNumber,
           CallerSettings caller, std::string agentLegId);

  bool live() const { return domain::isLive(progress.state); }
  bool answered() const { return domain::isSet(progress.answeredAt); }
  bool isOurs(std::string_view leg) const { return leg == agent.id || findCustomer(leg) != nullptr; }
  const std::vector<DeskLeg>& customers() const { return m_customers; }
  const DeskLeg* customer() const;  // the one that answered, else the latest; null: none yet

  // What the PBX says, about legs that isOurs(); anything else, repeated or late, is passed over.
  void agentAnswered() { m_agentUp = true; }
  void agentFailed(domain::EndCause cause,
                   const std::string& detail);  // its phone could not be rung, or was not answered
  void customerDialed(std::string_view leg, std::string_view name);
  void customerRings(std::string_view leg);
  void customerSounds(std::string_view leg);  // early media
  void customerAnswers(std::string_view leg);
  void customerFails(std::string_view leg, int q850);
  void hangUpAsked(std::string_view leg);  // this side puts down; the first one counts
  void legGone(std::string_view leg, int q850);
  void held();
  void resumed();
  void transferred();
  // After a lost connection: what is true now.
  void reread(const FoundLegs& found);
  void end(domain::EndCause cause, const std::string& detail);
  void stopTimers();

  const domain::CallId id;
  const std::string number;  // as the line wants it
  const CallerSettings settings;
  DeskLeg agent;
  domain::CallProgress progress;
  CallClock clock;
  domain::Milliseconds nextRoute{1'000};
  bool heldByUs = false;  // in the hold context
  bool commandPending = false;
  bool recordBegun = false;
  bool handedOn = false;  // being transferred, or transferred: the customer's leg is no longer ours to end

 private:
  enum class Side { Agent, Customer };
  const DeskLeg* findCustomer(std::string_view leg) const;
  void happen(domain::CallEventKind kind, const std::string& detail = {});
  void agentGone(int q850);
  void giveUpAfter(domain::Milliseconds ringing);
  void endIfNoRoute();
  void endAnswered(Side side, int q850);

  asio::steady_timer m_ringing;
  asio::steady_timer m_nextRoute;
  DeskCallOwner& m_owner;
  std::vector<DeskLeg> m_customers;
  std::string m_answeredBy;
  std::optional<Side> m_firstToHangUp;
  domain::EndCause m_failure = domain::EndCause::None;
  std::string m_failureDetail;
  bool m_agentUp = false;
  bool m_ringsSeen = false;
  bool m_found = false;  // while reread() runs
};

std::string q850Detail(int q850);  // "q850:17"

}  // namespace callwright::telephony
