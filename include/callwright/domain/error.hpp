#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace callwright::domain {

// What went wrong, without words: `words` turns it into a sentence that names the place and the remedy.
// The comment behind each code says what args hold, in order.
enum class ErrorCode {
  // Anyone
  NotAllowed,       // the permission's name
  SignInFailed,     // —
  NotSignedIn,      // —
  Cancelled,        // —
  NotFound,         // kind ("customer", "call", "campaign", …), what was asked for
  AlreadyExists,    // kind, name
  BadValue,         // field, value, what is allowed
  Missing,          // field
  ConflictingEdit,  // kind, name: changed by another user since it was read
  Internal,         // technical detail, for the log
  // Storage
  DatabaseMissing,    // path
  DatabaseExists,     // path
  DatabaseNewer,      // path, its version, ours
  DatabaseDamaged,    // path, first finding
  DatabaseBusy,       // seconds waited
  DiskFull,           // path
  NetworkFileSystem,  // path, file-system name
  FileUnreadable,     // path, reason
  FileUnwritable,     // path, reason
  NotADatabase,       // path
  // Numbers
  NumberEmpty,          // text
  NumberUnreadable,     // text: not a number at all
  NumberTooShort,       // text, region, digits missing ("" if unknown)
  NumberTooLong,        // text, region, digits too many ("" if unknown)
  NumberInvalid,        // text, region: right length, but no such range
  NumberUnknownRegion,  // text
  NumberService,        // text: a service code such as *21#
  DoNotCall,            // number (masked)
  // Files
  FileTooLarge,         // path, bytes, limit
  FileKindUnknown,      // path
  FileEmpty,            // path
  EncodingBroken,       // line, encoding
  QuoteUnclosed,        // line where the quote opens
  TooManyColumns,       // line, columns, limit
  WorkbookDamaged,      // path, detail
  WorkbookTooLarge,     // path, what, limit
  NoPhoneColumn,        // —
  ColumnUnknown,        // column
  FieldUnknown,         // field, nearest name or ""
  NoDialableNumber,     // reason sentence or ""
  RowEmpty,             // —
  ImportTakenForDead,   // list: its import stood still so long that another process undid it
  ScriptHasProblems,    // how many templates, of how many
  DraftHasProblems,     // script, how many, line of the first
  VersionNotPublished,  // script, version
  // Work
  CampaignNotRunning,  // campaign, why
  NotAssigned,         // agent, campaign
  CallOpen,            // call id: the agent has an open call
  CallNotOpen,         // call id
  CallStale,           // call id: a command carried an old revision
  CallNotOver,         // call id: the far end is still on the line
  NotCallable,         // reason
  OutcomeUnknown,      // code, campaign
  FollowUpMissing,     // outcome: it needs a time
  FollowUpPast,        // time
  FollowUpUnreadable,  // text
  OrderMissing,        // outcome: it needs product, quantity, amount
  AmountUnreadable,    // text
  NoPhoneEngine,       // —
  PhoneRefused,        // detail
  DemoRefusesPhone,    // —: a demo database places no real calls
  LastAdministrator,   // user: would leave no administrator
  PasswordTooShort,    // least length
  ReasonMissing,       // what needs it
  StillUsed,           // kind ("team", "stage"), name, by what ("user", "customer", …), how many
  // The telephone's account
  PhoneServerUnknown,       // server: its name is not found
  PhoneServerSilent,        // server, seconds waited
  PhonePasswordWrong,       // user, server
  PhoneCertificateRefused,  // server, detail
  PhoneServerRefuses,       // server, detail such as "503 Service Unavailable"
  // Recordings
  RecordingNotWanted,    // why: "policy" of the campaign, "consent" refused by the customer
  RecordingUnavailable,  // why: "making", "deleted", "lost", "elsewhere"; its name at the PBX
  // Sound
  NoSoundDevice,  // "microphone", "speaker" or "ringing": there is none for it
  // Goals
  GoalUnfit,    // why: "part_measure", "part_period", "part_itself", "has_parts", "split_already", "split_owner",
                // "split_nobody", "not_by_hand", "no_time_at_work"
  LedgerUnfit,  // why: "approved", "not_over", "earlier_draft", "figures_changed", "not_computed", "not_by_hand"; its
                // period
  // Quality checks and appraisals
  QualityUnfit,    // why: "own_call", "call_open", "checked", "marked", "not_marked", "answered", "not_disputed",
                   // "nothing_judged", "card_replaced"
  AppraisalUnfit,  // why: "weights" (and their sum in per cent), "signed", "own_sheet", "own_sign_in", "no_template",
                   // "not_signed", "counts_customers" (and the measure's code)
};

// "not_allowed": a stable name, for JSON and the database; "" behind the last code. errorFrom: the code of a name.
const char* codeOf(ErrorCode code);
std::optional<ErrorCode> errorFrom(std::string_view name);

struct Error {
  ErrorCode code{};
  std::vector<std::string> args;
  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

template <class... Args>
tl::unexpected<Error> fail(ErrorCode code, Args&&... args) {
  return tl::unexpected<Error>(Error{code, {std::string(std::forward<Args>(args))...}});
}

}  // namespace callwright::domain
