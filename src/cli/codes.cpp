#include "cli/codes.hpp"

namespace callwright::cli {

const char* codeOf(domain::ErrorCode code) {
  using E = domain::ErrorCode;
  switch (code) {
    case E::NotAllowed:
      return "not_allowed";
    case E::SignInFailed:
      return "sign_in_failed";
    case E::NotSignedIn:
      return "not_signed_in";
    case E::Cancelled:
      return "cancelled";
    case E::NotFound:
      return "not_found";
    case E::AlreadyExists:
      return "already_exists";
    case E::BadValue:
      return "bad_value";
    case E::Missing:
      return "missing";
    case E::ConflictingEdit:
      return "conflicting_edit";
    case E::Internal:
      return "internal";
    case E::DatabaseMissing:
      return "database_missing";
    case E::DatabaseExists:
      return "database_exists";
    case E::DatabaseNewer:
      return "database_newer";
    case E::DatabaseDamaged:
      return "database_damaged";
    case E::DatabaseBusy:
      return "database_busy";
    case E::DiskFull:
      return "disk_full";
    case E::NetworkFileSystem:
      return "network_file_system";
    case E::FileUnreadable:
      return "file_unreadable";
    case E::FileUnwritable:
      return "file_unwritable";
    case E::NotADatabase:
      return "not_a_database";
    case E::NumberEmpty:
      return "number_empty";
    case E::NumberUnreadable:
      return "number_unreadable";
    case E::NumberTooShort:
      return "number_too_short";
    case E::NumberTooLong:
      return "number_too_long";
    case E::NumberInvalid:
      return "number_invalid";
    case E::NumberUnknownRegion:
      return "number_unknown_region";
    case E::NumberService:
      return "number_service";
    case E::DoNotCall:
      return "do_not_call";
    case E::FileTooLarge:
      return "file_too_large";
    case E::FileKindUnknown:
      return "file_kind_unknown";
    case E::FileEmpty:
      return "file_empty";
    case E::EncodingBroken:
      return "encoding_broken";
    case E::QuoteUnclosed:
      return "quote_unclosed";
    case E::TooManyColumns:
      return "too_many_columns";
    case E::WorkbookDamaged:
      return "workbook_damaged";
    case E::WorkbookTooLarge:
      return "workbook_too_large";
    case E::NoPhoneColumn:
      return "no_phone_column";
    case E::ColumnUnknown:
      return "column_unknown";
    case E::FieldUnknown:
      return "field_unknown";
    case E::NoDialableNumber:
      return "no_dialable_number";
    case E::RowEmpty:
      return "row_empty";
    case E::CampaignNotRunning:
      return "campaign_not_running";
    case E::NotAssigned:
      return "not_assigned";
    case E::CallOpen:
      return "call_open";
    case E::CallNotOpen:
      return "call_not_open";
    case E::CallStale:
      return "call_stale";
    case E::CallNotOver:
      return "call_not_over";
    case E::NotCallable:
      return "not_callable";
    case E::OutcomeUnknown:
      return "outcome_unknown";
    case E::FollowUpMissing:
      return "follow_up_missing";
    case E::FollowUpPast:
      return "follow_up_past";
    case E::FollowUpUnreadable:
      return "follow_up_unreadable";
    case E::OrderMissing:
      return "order_missing";
    case E::AmountUnreadable:
      return "amount_unreadable";
    case E::NoPhoneEngine:
      return "no_phone_engine";
    case E::PhoneRefused:
      return "phone_refused";
    case E::DemoRefusesPhone:
      return "demo_refuses_phone";
    case E::LastAdministrator:
      return "last_administrator";
    case E::PasswordTooShort:
      return "password_too_short";
    case E::ReasonMissing:
      return "reason_missing";
    case E::PhoneServerUnknown:
      return "phone_server_unknown";
    case E::PhoneServerSilent:
      return "phone_server_silent";
    case E::PhonePasswordWrong:
      return "phone_password_wrong";
    case E::PhoneCertificateRefused:
      return "phone_certificate_refused";
    case E::PhoneServerRefuses:
      return "phone_server_refuses";
  }
  return "";
}

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
