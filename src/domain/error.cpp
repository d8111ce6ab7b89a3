#include "callwright/domain/error.hpp"

namespace callwright::domain {

const char* codeOf(ErrorCode code) {
  using E = ErrorCode;
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
    case E::ImportTakenForDead:
      return "import_taken_for_dead";
    case E::ScriptHasProblems:
      return "script_has_problems";
    case ErrorCode::DraftHasProblems:
      return "draft_has_problems";
    case ErrorCode::VersionNotPublished:
      return "version_not_published";
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
    case E::StillUsed:
      return "still_used";
    case E::PhoneServerUnknown:
      return "phone_server_unknown";
    case E::PhoneServerSilent:
      return "phone_server_silent";
    case E::PhonePasswordWrong:
      return "phone_password_wrong";
    case E::PhoneCertificateRefused:
      return "phone_certificate_refused";
    case E::RecordingNotWanted:
      return "recording_not_wanted";
    case E::RecordingUnavailable:
      return "recording_unavailable";
    case E::PhoneServerRefuses:
      return "phone_server_refuses";
    case E::NoSoundDevice:
      return "no_sound_device";
    case E::GoalUnfit:
      return "goal_unfit";
    case E::LedgerUnfit:
      return "ledger_unfit";
    case E::QualityUnfit:
      return "quality_unfit";
    case E::AppraisalUnfit:
      return "appraisal_unfit";
  }
  return "";
}

std::optional<ErrorCode> errorFrom(std::string_view name) {
  for (int value = 0;; ++value) {
    const auto code = static_cast<ErrorCode>(value);
    const std::string_view known = codeOf(code);
    if (known.empty()) return std::nullopt;
    if (known == name) return code;
  }
}

}  // namespace callwright::domain
