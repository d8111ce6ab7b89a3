#include "cli/codes.hpp"

namespace callwright::cli {

const char* codeOf(domain::CallableReason reason) {
  using E = domain::CallableReason;
  switch (reason) {
    case E::Callable:
      return "callable";
    case E::CampaignPaused:
      return "campaign_paused";
    case E::CampaignFinished:
      return "campaign_finished";
    case E::CampaignNotStarted:
      return "campaign_not_started";
    case E::CampaignEnded:
      return "campaign_ended";
    case E::ListInactive:
      return "list_inactive";
    case E::NotInCampaign:
      return "not_in_campaign";
    case E::OutsideHours:
      return "outside_hours";
    case E::Holiday:
      return "holiday";
    case E::DoNotCall:
      return "do_not_call";
    case E::NoUsableNumber:
      return "no_usable_number";
    case E::AttemptLimit:
      return "attempt_limit";
    case E::DailyLimit:
      return "daily_limit";
    case E::WaitsForRetry:
      return "waits_for_retry";
    case E::WaitsForCallback:
      return "waits_for_callback";
    case E::WithAgent:
      return "with_agent";
    case E::Worked:
      return "worked";
    case E::ConsentRefused:
      return "consent_refused";
  }
  return "";
}

const char* codeOf(domain::EmptyQueue::Why why) {
  using E = domain::EmptyQueue::Why;
  switch (why) {
    case E::AllDone:
      return "all_done";
    case E::OutsideHours:
      return "outside_hours";
    case E::AllWaiting:
      return "all_waiting";
    case E::AllWithAgents:
      return "all_with_agents";
    case E::NoCustomers:
      return "no_customers";
    case E::CampaignPaused:
      return "campaign_paused";
    case E::CampaignFinished:
      return "campaign_finished";
    case E::CampaignNotStarted:
      return "campaign_not_started";
    case E::AllBlocked:
      return "all_blocked";
  }
  return "";
}

const char* codeOf(domain::CampaignState state) {
  using E = domain::CampaignState;
  switch (state) {
    case E::Draft:
      return "draft";
    case E::Running:
      return "running";
    case E::Paused:
      return "paused";
    case E::Finished:
      return "finished";
  }
  return "";
}

const char* codeOf(domain::DialMode mode) {
  using E = domain::DialMode;
  switch (mode) {
    case E::Manual:
      return "manual";
    case E::Preview:
      return "preview";
    case E::Progressive:
      return "progressive";
  }
  return "";
}

const char* codeOf(domain::PhoneType type) {
  using E = domain::PhoneType;
  switch (type) {
    case E::Other:
      return "other";
    case E::Mobile:
      return "mobile";
    case E::Landline:
      return "landline";
    case E::TollFree:
      return "toll_free";
  }
  return "";
}

const char* codeOf(domain::PhoneState state) {
  using E = domain::PhoneState;
  switch (state) {
    case E::Usable:
      return "usable";
    case E::Wrong:
      return "wrong";
    case E::Undialable:
      return "undialable";
  }
  return "";
}

const char* codeOf(domain::ConsentState state) {
  using E = domain::ConsentState;
  switch (state) {
    case E::Unknown:
      return "unknown";
    case E::Given:
      return "given";
    case E::Refused:
      return "refused";
  }
  return "";
}

const char* codeOf(domain::FollowUpKind kind) {
  using E = domain::FollowUpKind;
  switch (kind) {
    case E::Callback:
      return "callback";
    case E::Task:
      return "task";
    case E::MissedCall:
      return "missed_call";
  }
  return "";
}

const char* codeOf(domain::AfterOutcome after) {
  using E = domain::AfterOutcome;
  switch (after) {
    case E::Retry:
      return "retry";
    case E::Callback:
      return "callback";
    case E::Final:
      return "final";
    case E::WrongNumber:
      return "wrong_number";
    case E::DoNotCall:
      return "do_not_call";
  }
  return "";
}

std::optional<domain::CampaignState> campaignStateFrom(const std::string& code) {
  using domain::CampaignState;
  for (const auto state :
       {CampaignState::Draft, CampaignState::Running, CampaignState::Paused, CampaignState::Finished})
    if (code == codeOf(state)) return state;
  return std::nullopt;
}

std::optional<domain::DialMode> modeFrom(const std::string& code) {
  for (const auto mode : {domain::DialMode::Manual, domain::DialMode::Preview, domain::DialMode::Progressive})
    if (code == codeOf(mode)) return mode;
  return std::nullopt;
}

}  // namespace callwright::cli
