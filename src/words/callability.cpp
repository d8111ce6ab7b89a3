#include <date/tz.h>

#include "callwright/words/words.hpp"
#include "words/callable_code.hpp"
#include "words/text.hpp"

// Why a customer can or cannot be called, and why a queue is empty.
namespace callwright::words {
namespace {

using domain::CallableReason;
using Why = domain::EmptyQueue::Why;

QString customersClock(const domain::Callability& callability) {
  const auto sinceMidnight = callability.customerTime - std::chrono::floor<std::chrono::days>(callability.customerTime);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(sinceMidnight).count();
  return QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString clause(const domain::Callability& callability, const QString& agent) {
  switch (callability.reason) {
    case CallableReason::Callable:
      return Tr::translate("Words", "Can be called now");
    case CallableReason::CampaignPaused:
      return Tr::translate("Words", "The campaign is paused or was never started");
    case CallableReason::CampaignFinished:
      return Tr::translate("Words", "The campaign is finished");
    case CallableReason::CampaignNotStarted:
      return Tr::translate("Words", "The campaign has not begun yet");
    case CallableReason::CampaignEnded:
      return Tr::translate("Words", "The campaign's last day is over");
    case CallableReason::ListInactive:
      return Tr::translate("Words", "The customer's list is switched off in this campaign");
    case CallableReason::NotInCampaign:
      return Tr::translate("Words", "Not in this campaign");
    case CallableReason::OutsideHours:
      return callability.customerZone.empty()
                 ? Tr::translate("Words", "Outside calling hours")
                 : Tr::translate("Words", "Outside calling hours: it is %1 at the customer's (%2)")
                       .arg(customersClock(callability), text(callability.customerZone));
    case CallableReason::Holiday:
      return Tr::translate("Words", "It is a holiday at the customer's");
    case CallableReason::DoNotCall:
      return Tr::translate("Words", "Every number is on the do-not-call list");
    case CallableReason::NoUsableNumber:
      return Tr::translate("Words", "No number is left that can be dialed");
    case CallableReason::AttemptLimit:
      return Tr::translate("Words", "The campaign's limit of attempts is reached");
    case CallableReason::DailyLimit:
      return Tr::translate("Words", "Today's limit of attempts is reached");
    case CallableReason::WaitsForRetry:
      return Tr::translate("Words", "Waits for the next attempt");
    case CallableReason::WaitsForCallback:
      return agent.isEmpty() ? Tr::translate("Words", "Waits for the agreed callback")
                             : Tr::translate("Words", "Waits for the agreed callback by %1").arg(agent);
    case CallableReason::WithAgent:
      return agent.isEmpty() ? Tr::translate("Words", "Another agent is working on it")
                             : Tr::translate("Words", "%1 is working on it").arg(agent);
    case CallableReason::Worked:
      return Tr::translate("Words", "Worked to the end in this campaign");
    case CallableReason::ConsentRefused:
      return Tr::translate("Words", "The customer does not want to be phoned");
  }
  return {};
}

QString clause(const domain::EmptyQueue& empty) {
  switch (empty.why) {
    case Why::AllDone:
      return Tr::translate("Words", "All customers of this campaign are done");
    case Why::OutsideHours:
      return Tr::translate("Words", "All %1 waiting customers are outside their calling hours").arg(empty.waiting);
    case Why::AllWaiting:
      return Tr::translate("Words", "%1 customers wait for their next attempt or callback").arg(empty.waiting);
    case Why::AllWithAgents:
      return Tr::translate("Words", "The last customers are with other agents");
    case Why::NoCustomers:
      return Tr::translate("Words", "This campaign has no customers yet; import a list or add one");
    case Why::CampaignPaused:
      return Tr::translate("Words", "The campaign is paused; a team lead can start it");
    case Why::CampaignFinished:
      return Tr::translate("Words", "The campaign is finished");
    case Why::CampaignNotStarted:
      return Tr::translate("Words", "The campaign has not begun yet");
    case Why::AllBlocked:
      return Tr::translate("Words", "The customers that are left cannot be dialed, or must not be");
  }
  return {};
}

}  // namespace

QString callability(const domain::Callability& callability, domain::Instant now, const date::time_zone* zone,
                    const QString& agentName) {
  const QString what = clause(callability, agentName);
  const bool comes = callability.reason != CallableReason::Callable && domain::isSet(callability.nextAt);
  return comes ? Tr::translate("Words", "%1. Next: %2.", "why not, and when")
                     .arg(what, when(callability.nextAt, now, zone))
               : asFullSentence(what);
}

QString emptyQueue(const domain::EmptyQueue& empty, domain::Instant now, const date::time_zone* zone) {
  const QString what = clause(empty);
  return domain::isSet(empty.nextAt) ? Tr::translate("Words", "%1. The next one comes %2.", "why nobody, and when")
                                           .arg(what, when(empty.nextAt, now, zone))
                                     : asFullSentence(what);
}

QString callableClause(const std::string& code, const std::string& agent) {
  struct Coded {
    const char* code;
    CallableReason reason;
  };
  static constexpr Coded table[] = {{"callable", CallableReason::Callable},
                                    {"campaign_paused", CallableReason::CampaignPaused},
                                    {"campaign_finished", CallableReason::CampaignFinished},
                                    {"campaign_not_started", CallableReason::CampaignNotStarted},
                                    {"campaign_ended", CallableReason::CampaignEnded},
                                    {"list_inactive", CallableReason::ListInactive},
                                    {"not_in_campaign", CallableReason::NotInCampaign},
                                    {"outside_hours", CallableReason::OutsideHours},
                                    {"holiday", CallableReason::Holiday},
                                    {"do_not_call", CallableReason::DoNotCall},
                                    {"no_usable_number", CallableReason::NoUsableNumber},
                                    {"attempt_limit", CallableReason::AttemptLimit},
                                    {"daily_limit", CallableReason::DailyLimit},
                                    {"waits_for_retry", CallableReason::WaitsForRetry},
                                    {"waits_for_callback", CallableReason::WaitsForCallback},
                                    {"with_agent", CallableReason::WithAgent},
                                    {"worked", CallableReason::Worked},
                                    {"consent_refused", CallableReason::ConsentRefused}};
  for (const Coded& entry : table)
    if (code == entry.code) {
      domain::Callability callability;
      callability.reason = entry.reason;
      return clause(callability, text(agent));
    }
  return text(code);
}

}  // namespace callwright::words
