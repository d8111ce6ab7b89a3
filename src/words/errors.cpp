#include <QDate>
#include <QStringList>

#include "callwright/words/words.hpp"
#include "words/callable_code.hpp"
#include "words/text.hpp"

// An error is a clause (what happened, to what) and a remedy (what to do): a table cell takes the first, a message
// both.
namespace callwright::words {
namespace {

using domain::Error;
using domain::ErrorCode;

QString arg(const Error& error, std::size_t index) {
  return index < error.args.size() ? text(error.args[index]) : QString();
}

std::string raw(const Error& error, std::size_t index) {
  return index < error.args.size() ? error.args[index] : std::string();
}

QString rolesThatMay(const std::string& permission) {
  QStringList roles;
  for (const auto role :
       {domain::Role::Agent, domain::Role::TeamLead, domain::Role::Trainer, domain::Role::Administrator})
    for (const domain::Permission allowed : domain::permissionsOf(role))
      if (permission == domain::codeOf(allowed)) roles << roleName(role);
  return roles.join(Tr::translate("Words", ", ", "between items"));
}

QString megabytes(const QString& bytes) {
  const qlonglong count = bytes.toLongLong();
  return count < (1 << 20) ? Tr::translate("Words", "%1 KB").arg((count + 1023) >> 10)
                           : Tr::translate("Words", "%1 MB").arg((count + (1 << 20) - 1) >> 20);
}

QString reasonNeeded(const std::string& what) {
  static constexpr Named table[] = {
      {"break", QT_TRANSLATE_NOOP("Words", "a break")},
      {"skip", QT_TRANSLATE_NOOP("Words", "skipping a customer")},
      {"do_not_call", QT_TRANSLATE_NOOP("Words", "a change of the do-not-call list")},
      {"remove_do_not_call", QT_TRANSLATE_NOOP("Words", "taking a number off the do-not-call list")},
      {"lost", QT_TRANSLATE_NOOP("Words", "a lost customer")},
      {"delete_recording", QT_TRANSLATE_NOOP("Words", "deleting a recording")},
      {"stage", QT_TRANSLATE_NOOP("Words", "a lost customer")}};
  return named(table, what);
}

QString wrongLength(const Error& error, bool tooShort) {
  const QString number = arg(error, 0), digits = arg(error, 2);
  const QString region = arg(error, 1).isEmpty() ? QString() : regionName(error.args[1]);
  if (digits.isEmpty() || region.isEmpty())
    return tooShort ? Tr::translate("Words", "“%1” is too short for a phone number").arg(number)
                    : Tr::translate("Words", "“%1” is too long for a phone number").arg(number);
  if (digits == QLatin1String("1"))
    return tooShort ? Tr::translate("Words", "“%1” is one digit short for a number in %2").arg(number, region)
                    : Tr::translate("Words", "“%1” is one digit too long for a number in %2").arg(number, region);
  return tooShort ? Tr::translate("Words", "“%1” is %2 digits short for a number in %3").arg(number, digits, region)
                  : Tr::translate("Words", "“%1” is %2 digits too long for a number in %3").arg(number, digits, region);
}

QString stillUsed(const Error& e) {
  const QString what = kindName(raw(e, 0)), name = arg(e, 1), count = arg(e, 3);
  const std::string by = raw(e, 2);
  if (by == "user") return Tr::translate("Words", "People still in the %1 “%2”: %3").arg(what, name, count);
  if (by == "customer") return Tr::translate("Words", "Customers still in the %1 “%2”: %3").arg(what, name, count);
  if (by == "outcome") return Tr::translate("Words", "Outcomes that lead to the %1 “%2”: %3").arg(what, name, count);
  if (by == "stage_change")
    return Tr::translate("Words", "Customers' histories name the %1 “%2”, this many times: %3").arg(what, name, count);
  if (by == "campaign") return Tr::translate("Words", "Campaigns that still follow “%1”: %2").arg(name, count);
  if (by == "new_customer") return Tr::translate("Words", "Every new customer begins in the %1 “%2”").arg(what, name);
  return Tr::translate("Words", "The %1 “%2” is still used").arg(what, name);
}

QString pathAndDetail(const char* withBoth, const char* withOne, const Error& error) {
  if (error.args.size() < 2 || error.args[1].empty()) return Tr::translate("Words", withOne).arg(arg(error, 0));
  return Tr::translate("Words", withBoth).arg(arg(error, 0), arg(error, 1));
}

// One day stands for how days are written, not for the only one that may be meant.
bool isDay(const QString& allowed) {
  return QDate::fromString(allowed, Qt::ISODate).isValid();
}

QString badValue(const Error& e) {
  const QString field = fieldName(raw(e, 0)), value = arg(e, 1), allowed = arg(e, 2);
  if (allowed.isEmpty()) return Tr::translate("Words", "“%2” cannot be used for: %1").arg(field, value);
  return (isDay(allowed) ? Tr::translate("Words", "“%2” cannot be used for: %1. A day is written as %3")
                         : Tr::translate("Words", "“%2” cannot be used for: %1. Allowed: %3"))
      .arg(field, value, allowed);
}

QString clauseOfAnyone(const Error& e) {
  switch (e.code) {
    case ErrorCode::NotAllowed:
      return Tr::translate("Words", "Your role does not allow %1").arg(permissionName(raw(e, 0)));
    case ErrorCode::SignInFailed:
      return e.args.empty() ? Tr::translate("Words", "The name or the password is wrong")
                            : Tr::translate("Words", "After several wrong passwords this name is locked for %1 seconds")
                                  .arg(arg(e, 0));
    case ErrorCode::NotSignedIn:
      return Tr::translate("Words", "Nobody is signed in here any more");
    case ErrorCode::Cancelled:
      return Tr::translate("Words", "Cancelled: nothing was changed");
    case ErrorCode::NotFound:
      return Tr::translate("Words", "There is no %1 “%2”").arg(kindName(raw(e, 0)), arg(e, 1));
    case ErrorCode::AlreadyExists:
      return Tr::translate("Words", "There is already a %1 “%2”").arg(kindName(raw(e, 0)), arg(e, 1));
    case ErrorCode::BadValue:
      return badValue(e);
    case ErrorCode::Missing:
      return Tr::translate("Words", "Something is missing: %1").arg(fieldName(raw(e, 0)));
    case ErrorCode::ConflictingEdit:
      return Tr::translate("Words", "Somebody else has changed the %1 “%2” since you opened it")
          .arg(kindName(raw(e, 0)), arg(e, 1));
    case ErrorCode::ReasonMissing:
      return Tr::translate("Words", "A reason is needed for %1").arg(reasonNeeded(raw(e, 0)));
    case ErrorCode::PasswordTooShort:
      return Tr::translate("Words", "The password is too short: it needs at least %1 characters").arg(arg(e, 0));
    case ErrorCode::LastAdministrator:
      return Tr::translate("Words", "“%1” is the last active administrator").arg(arg(e, 0));
    case ErrorCode::StillUsed:
      return stillUsed(e);
    default:
      return Tr::translate("Words", "An error inside the program: %1").arg(arg(e, 0));
  }
}

QString clauseOfStorage(const Error& e) {
  switch (e.code) {
    case ErrorCode::DatabaseMissing:
      return Tr::translate("Words", "There is no Callwright database in %1").arg(arg(e, 0));
    case ErrorCode::DatabaseExists:
      return Tr::translate("Words", "%1 holds a database already").arg(arg(e, 0));
    case ErrorCode::DatabaseNewer:
      return Tr::translate("Words", "The database %1 was written by a newer Callwright (version %2, this one knows %3)")
          .arg(arg(e, 0), arg(e, 1), arg(e, 2));
    case ErrorCode::DatabaseDamaged:
      return pathAndDetail(QT_TRANSLATE_NOOP("Words", "The database %1 is damaged: %2"),
                           QT_TRANSLATE_NOOP("Words", "The database %1 is damaged"), e);
    case ErrorCode::DatabaseBusy:
      return Tr::translate("Words", "The database was busy for %1 seconds").arg(arg(e, 0));
    case ErrorCode::DiskFull:
      return Tr::translate("Words", "The disk that holds %1 is full").arg(arg(e, 0));
    case ErrorCode::NetworkFileSystem:
      return Tr::translate("Words", "%1 is on a network file system (%2), where a database can be damaged")
          .arg(arg(e, 0), arg(e, 1));
    case ErrorCode::FileUnreadable:
      return pathAndDetail(QT_TRANSLATE_NOOP("Words", "%1 cannot be read: %2"),
                           QT_TRANSLATE_NOOP("Words", "A file cannot be read: %1"), e);
    case ErrorCode::FileUnwritable:
      return pathAndDetail(QT_TRANSLATE_NOOP("Words", "%1 cannot be written: %2"),
                           QT_TRANSLATE_NOOP("Words", "A file cannot be written: %1"), e);
    default:
      return Tr::translate("Words", "%1 is not a Callwright database").arg(arg(e, 0));
  }
}

QString clauseOfNumbers(const Error& e) {
  switch (e.code) {
    case ErrorCode::NumberEmpty:
      return Tr::translate("Words", "There is no phone number");
    case ErrorCode::NumberUnreadable:
      return Tr::translate("Words", "“%1” is not a phone number").arg(arg(e, 0));
    case ErrorCode::NumberTooShort:
      return wrongLength(e, true);
    case ErrorCode::NumberTooLong:
      return wrongLength(e, false);
    case ErrorCode::NumberInvalid:
      return arg(e, 1).isEmpty()
                 ? Tr::translate("Words", "“%1” is in no range of numbers that is in use").arg(arg(e, 0))
                 : Tr::translate("Words", "“%1” is in no range of numbers that is in use in %2")
                       .arg(arg(e, 0), regionName(e.args[1]));
    case ErrorCode::NumberUnknownRegion:
      return Tr::translate("Words", "“%1” has a country code that does not exist").arg(arg(e, 0));
    case ErrorCode::NumberService:
      return Tr::translate("Words", "“%1” is a service code, not the number of a person").arg(arg(e, 0));
    default:
      return Tr::translate("Words", "%1 is on the do-not-call list").arg(arg(e, 0));
  }
}

QString clauseOfFiles(const Error& e) {
  switch (e.code) {
    case ErrorCode::FileTooLarge:
      return Tr::translate("Words", "%1 is too large: %2, at most %3 are read")
          .arg(arg(e, 0), megabytes(arg(e, 1)), megabytes(arg(e, 2)));
    case ErrorCode::FileKindUnknown:
      return Tr::translate("Words", "%1 is neither a CSV file nor an XLSX workbook").arg(arg(e, 0));
    case ErrorCode::FileEmpty:
      return Tr::translate("Words", "%1 is empty").arg(arg(e, 0));
    case ErrorCode::EncodingBroken:
      return Tr::translate("Words", "Line %1 holds bytes that are no %2 text").arg(arg(e, 0), arg(e, 1));
    case ErrorCode::QuoteUnclosed:
      return Tr::translate("Words", "The quotation mark opened in line %1 is never closed").arg(arg(e, 0));
    case ErrorCode::TooManyColumns:
      return Tr::translate("Words", "Line %1 has %2 columns, at most %3 are read").arg(arg(e, 0), arg(e, 1), arg(e, 2));
    case ErrorCode::WorkbookDamaged:
      return pathAndDetail(QT_TRANSLATE_NOOP("Words", "The workbook %1 is damaged: %2"),
                           QT_TRANSLATE_NOOP("Words", "The workbook %1 is damaged"), e);
    case ErrorCode::WorkbookTooLarge:
      return Tr::translate("Words", "The workbook %1 is too large (%2, at most %3)")
          .arg(arg(e, 0), arg(e, 1), arg(e, 2));
    case ErrorCode::NoPhoneColumn:
      return Tr::translate("Words", "No column holds phone numbers");
    case ErrorCode::ColumnUnknown:
      return Tr::translate("Words", "The file has no column “%1”").arg(arg(e, 0));
    case ErrorCode::FieldUnknown:
      return Tr::translate("Words", "There is no field “%1”").arg(arg(e, 0));
    case ErrorCode::ImportTakenForDead:
      return Tr::translate("Words", "The import of “%1” stood still so long that another program undid it")
          .arg(arg(e, 0));
    case ErrorCode::ScriptHasProblems:
      return Tr::translate("Words", "%1 of %2 templates cannot be published").arg(arg(e, 0), arg(e, 1));
    case ErrorCode::DraftHasProblems:
      return Tr::translate("Words", "The draft of “%1” has problems: %2, the first in line %3")
          .arg(arg(e, 0), arg(e, 1), arg(e, 2));
    case ErrorCode::VersionNotPublished:
      return Tr::translate("Words", "Version %2 of the script “%1” is not published").arg(arg(e, 0), arg(e, 1));
    case ErrorCode::NoDialableNumber:
      return arg(e, 0).isEmpty() ? Tr::translate("Words", "There is no number that can be dialed")
                                 : Tr::translate("Words", "There is no number that can be dialed: %1").arg(arg(e, 0));
    default:
      return Tr::translate("Words", "The row is empty");
  }
}

QString clauseOfWork(const Error& e) {
  switch (e.code) {
    case ErrorCode::CampaignNotRunning:
      return e.args.size() < 2
                 ? Tr::translate("Words", "The campaign “%1” is not running").arg(arg(e, 0))
                 : Tr::translate("Words", "No work on “%1” (%2)").arg(arg(e, 0), callableClause(e.args[1]));
    case ErrorCode::NotAssigned:
      return Tr::translate("Words", "“%1” is not among the agents of the campaign “%2”").arg(arg(e, 0), arg(e, 1));
    case ErrorCode::CallOpen:
      return Tr::translate("Words", "Call %1 is still open").arg(arg(e, 0));
    case ErrorCode::CallNotOpen:
      return Tr::translate("Words", "Call %1 is not open").arg(arg(e, 0));
    case ErrorCode::CallStale:
      return Tr::translate("Words", "Call %1 had already moved on").arg(arg(e, 0));
    case ErrorCode::CallNotOver:
      return Tr::translate("Words", "The far end of call %1 is still on the line").arg(arg(e, 0));
    case ErrorCode::NotCallable:
      return Tr::translate("Words", "This customer cannot be called now (%1)")
          .arg(callableClause(raw(e, 0), raw(e, 1)));
    case ErrorCode::OutcomeUnknown:
      return pathAndDetail(QT_TRANSLATE_NOOP("Words", "There is no outcome “%1” in the campaign “%2”"),
                           QT_TRANSLATE_NOOP("Words", "There is no outcome “%1”"), e);
    case ErrorCode::FollowUpMissing:
      return Tr::translate("Words", "The outcome “%1” needs a time to call back").arg(outcomeName(raw(e, 0), {}));
    case ErrorCode::FollowUpPast:
      return Tr::translate("Words", "%1 is in the past").arg(arg(e, 0));
    case ErrorCode::FollowUpUnreadable:
      return Tr::translate("Words", "“%1” is not a time").arg(arg(e, 0));
    case ErrorCode::OrderMissing:
      return Tr::translate("Words", "The outcome “%1” needs product, quantity and amount")
          .arg(outcomeName(raw(e, 0), {}));
    case ErrorCode::AmountUnreadable:
      return Tr::translate("Words", "“%1” is not an amount").arg(arg(e, 0));
    case ErrorCode::NoPhoneEngine:
      return Tr::translate("Words", "No phone is connected here");
    case ErrorCode::PhoneRefused:
      return Tr::translate("Words", "The phone refused: %1").arg(arg(e, 0));
    default:
      return Tr::translate("Words", "This is a demo database: it places no real calls");
  }
}

QString remedyOfAnyone(const Error& e) {
  switch (e.code) {
    case ErrorCode::NotAllowed: {
      const QString roles = rolesThatMay(raw(e, 0));
      return roles.isEmpty() ? Tr::translate("Words", "Ask an administrator.")
                             : Tr::translate("Words", "Ask one of these: %1.").arg(roles);
    }
    case ErrorCode::SignInFailed:
      return e.args.empty()
                 ? Tr::translate("Words", "Check both, and Caps Lock; an administrator can set a new password.")
                 : Tr::translate("Words", "Wait, then try again; an administrator can set a new password.");
    case ErrorCode::NotSignedIn:
      return Tr::translate("Words", "Sign in again.");
    case ErrorCode::Cancelled:
      return Tr::translate("Words", "Start it again when you like.");
    case ErrorCode::NotFound:
      return Tr::translate("Words", "Check how it is written, or whether it was removed.");
    case ErrorCode::AlreadyExists:
      return Tr::translate("Words", "Choose another name, or change the one that is there.");
    case ErrorCode::BadValue:
      return Tr::translate("Words", "Change it and try again.");
    case ErrorCode::Missing:
      return raw(e, 0) == "announcement" ? Tr::translate("Words", "An administrator loads it in Settings → Recordings.")
                                         : Tr::translate("Words", "Fill it in and try again.");
    case ErrorCode::ConflictingEdit:
      return Tr::translate("Words", "Open it again to see the change, then make yours once more.");
    case ErrorCode::ReasonMissing:
      return Tr::translate("Words", "Write one in a few words.");
    case ErrorCode::PasswordTooShort:
      return Tr::translate("Words", "Choose a longer one.");
    case ErrorCode::LastAdministrator:
      return Tr::translate("Words", "Make somebody else an administrator first.");
    case ErrorCode::StillUsed:
      return raw(e, 2) == "user" ? Tr::translate("Words", "Give them another one first.")
             : raw(e, 2) == "campaign"
                 ? Tr::translate("Words", "Let them follow another version first.")
                 : Tr::translate("Words", "It can be turned off, so that nobody chooses it any more.");
    default:
      return Tr::translate("Words", "Try again; if it comes back, report it with the log file.");
  }
}

QString remedyOfStorage(const Error& e) {
  switch (e.code) {
    case ErrorCode::DatabaseMissing:
      return Tr::translate("Words", "Make one with “callwrightctl init”, or choose another folder.");
    case ErrorCode::DatabaseExists:
      return Tr::translate("Words", "Use it as it is, or choose another folder.");
    case ErrorCode::DatabaseNewer:
      return Tr::translate("Words", "Install the newer Callwright; nothing was changed.");
    case ErrorCode::DatabaseDamaged:
      return Tr::translate("Words",
                           "Stop working on it and restore the last backup; “callwrightctl verify” says more.");
    case ErrorCode::DatabaseBusy:
      return Tr::translate("Words", "Nothing was saved. Try again in a moment.");
    case ErrorCode::DiskFull:
      return Tr::translate("Words", "Nothing was saved. Free some space and try again.");
    case ErrorCode::NetworkFileSystem:
      return Tr::translate("Words", "Use a folder on a disk of this computer.");
    case ErrorCode::FileUnreadable:
      return Tr::translate("Words", "Check the path and its permissions.");
    case ErrorCode::FileUnwritable:
      return Tr::translate("Words", "Choose another place, or change the permissions.");
    default:
      return Tr::translate("Words", "Choose another folder, or restore a backup.");
  }
}

QString remedyOfNumbers(const Error& e) {
  switch (e.code) {
    case ErrorCode::NumberEmpty:
      return Tr::translate("Words", "Enter one.");
    case ErrorCode::NumberUnknownRegion:
      return Tr::translate("Words", "Write it with “+” and the country code, for example +86 138 0013 8000.");
    case ErrorCode::NumberService:
      return Tr::translate("Words", "Enter the person's own number.");
    case ErrorCode::DoNotCall:
      return Tr::translate("Words", "It is not dialed. An administrator can take it off, with a reason.");
    default:
      return Tr::translate("Words", "Compare it with the source and correct it.");
  }
}

QString remedyOfFiles(const Error& e) {
  switch (e.code) {
    case ErrorCode::FileTooLarge:
    case ErrorCode::WorkbookTooLarge:
      return Tr::translate("Words", "Divide the list into smaller files, or save it as CSV.");
    case ErrorCode::FileKindUnknown:
      return Tr::translate("Words", "Open it in your spreadsheet and save it as CSV or XLSX, without a password.");
    case ErrorCode::FileEmpty:
      return Tr::translate("Words", "Choose the file that holds the list.");
    case ErrorCode::EncodingBroken:
      return Tr::translate("Words", "Choose the encoding of the file by hand.");
    case ErrorCode::QuoteUnclosed:
      return Tr::translate("Words", "Close it in that line, or double it.");
    case ErrorCode::TooManyColumns:
      return Tr::translate("Words", "Check the delimiter and the quotation marks.");
    case ErrorCode::WorkbookDamaged:
      return Tr::translate("Words", "Open it in your spreadsheet and save it again, or save it as CSV.");
    case ErrorCode::NoPhoneColumn:
      return Tr::translate("Words", "Say which column holds them, or keep customers without a phone.");
    case ErrorCode::ColumnUnknown:
      return Tr::translate("Words", "Write it as it is in the file's header.");
    case ErrorCode::FieldUnknown:
      return arg(e, 1).isEmpty() ? Tr::translate("Words", "Use “custom:NAME” for a field of your own.")
                                 : Tr::translate("Words", "Did you mean “%1”?").arg(arg(e, 1));
    case ErrorCode::ImportTakenForDead:
      return Tr::translate("Words", "Keep the computer awake and import the file again; nothing of it was kept.");
    case ErrorCode::ScriptHasProblems:
      return Tr::translate("Words", "Mend the problems on the lines above.");
    case ErrorCode::DraftHasProblems:
      return Tr::translate("Words", "Mend them first; a draft can be kept with problems, but not published.");
    case ErrorCode::VersionNotPublished:
      return Tr::translate("Words", "Publish it, or choose a published one.");
    case ErrorCode::NoDialableNumber:
      return Tr::translate("Words", "Correct a number, or keep the customer without a phone.");
    default:
      return Tr::translate("Words", "Leave it out.");
  }
}

QString remedyOfWork(const Error& e) {
  switch (e.code) {
    case ErrorCode::CampaignNotRunning:
      return Tr::translate("Words", "Choose another campaign, or ask a team lead to start it.");
    case ErrorCode::NotAssigned:
      return Tr::translate("Words", "A team lead can add them under Projects.");
    case ErrorCode::CallOpen:
      return Tr::translate("Words", "Save its outcome first.");
    case ErrorCode::CallNotOpen:
      return Tr::translate("Words", "Take the next customer, or correct the outcome of the last call.");
    case ErrorCode::CallStale:
      return Tr::translate("Words", "Look at its present state and try again.");
    case ErrorCode::CallNotOver:
      return Tr::translate("Words", "Hang up first.");
    case ErrorCode::NotCallable:
      return Tr::translate("Words", "Take the next customer; this one comes by itself.");
    case ErrorCode::OutcomeUnknown:
      return Tr::translate("Words", "Choose one of the campaign's outcomes.");
    case ErrorCode::FollowUpMissing:
    case ErrorCode::FollowUpUnreadable:
      return Tr::translate("Words", "Write for example “tomorrow 15:00”, “+2h” or “2026-11-30 10:00”.");
    case ErrorCode::FollowUpPast:
      return Tr::translate("Words", "Choose a time to come.");
    case ErrorCode::OrderMissing:
      return Tr::translate("Words", "Fill in what was sold.");
    case ErrorCode::AmountUnreadable:
      return Tr::translate("Words", "Write it like 2880 or 2,880.50.");
    case ErrorCode::NoPhoneEngine:
      return Tr::translate("Words", "Dial from the desktop program.");
    case ErrorCode::PhoneRefused:
      return Tr::translate("Words", "Try again, or use the customer's next number.");
    default:
      return Tr::translate("Words", "Make a database of your own to call real people.");
  }
}

QString clauseOfPhone(const Error& e) {
  switch (e.code) {
    case ErrorCode::PhoneServerUnknown:
      return Tr::translate("Words", "The telephone server “%1” is not found").arg(arg(e, 0));
    case ErrorCode::PhoneServerSilent:
      return Tr::translate("Words", "The telephone server “%1” does not answer").arg(arg(e, 0));
    case ErrorCode::PhonePasswordWrong:
      return Tr::translate("Words", "“%2” does not accept the password of “%1”").arg(arg(e, 0), arg(e, 1));
    case ErrorCode::PhoneCertificateRefused:
      return Tr::translate("Words", "The certificate of “%1” is not trusted").arg(arg(e, 0));
    case ErrorCode::NoSoundDevice:
      return arg(e, 0) == QLatin1String("microphone") ? Tr::translate("Words", "There is no microphone")
                                                      : Tr::translate("Words", "There is no speaker or headset");
    default:
      return Tr::translate("Words", "“%1” refuses the telephone (%2)").arg(arg(e, 0), arg(e, 1));
  }
}

QString remedyOfPhone(const Error& e) {
  switch (e.code) {
    case ErrorCode::PhoneServerUnknown:
      return Tr::translate("Words", "Check its spelling and this computer's network.");
    case ErrorCode::PhoneServerSilent:
      return Tr::translate("Words", "Check port and transport, and whether a firewall is in between.");
    case ErrorCode::PhonePasswordWrong:
      return Tr::translate("Words", "Type user and password again, or ask your telephone service.");
    case ErrorCode::PhoneCertificateRefused:
      return Tr::translate("Words", "Write the server as its certificate names it, or ask your telephone service.");
    case ErrorCode::NoSoundDevice:
      return Tr::translate("Words", "Plug one in, or see in the desktop's sound settings why it is not there.");
    default:
      return Tr::translate("Words", "Ask your telephone service about this answer.");
  }
}

enum class Subject { Anyone, Storage, Numbers, Files, Work, Phone, Recordings, Goals, Rewards, Quality };

Subject subjectOf(ErrorCode code) {
  if (code == ErrorCode::LastAdministrator || code == ErrorCode::PasswordTooShort || code == ErrorCode::ReasonMissing ||
      code == ErrorCode::StillUsed)
    return Subject::Anyone;
  if (code == ErrorCode::GoalUnfit) return Subject::Goals;
  if (code == ErrorCode::LedgerUnfit) return Subject::Rewards;
  if (code == ErrorCode::QualityUnfit || code == ErrorCode::AppraisalUnfit) return Subject::Quality;
  if (code == ErrorCode::RecordingNotWanted || code == ErrorCode::RecordingUnavailable) return Subject::Recordings;
  if (code >= ErrorCode::PhoneServerUnknown && code <= ErrorCode::NoSoundDevice) return Subject::Phone;
  if (code <= ErrorCode::Internal) return Subject::Anyone;
  if (code <= ErrorCode::NotADatabase) return Subject::Storage;
  if (code <= ErrorCode::DoNotCall) return Subject::Numbers;
  if (code <= ErrorCode::VersionNotPublished) return Subject::Files;
  return Subject::Work;
}

QString clauseOfRecordings(const Error& e) {
  const std::string why = raw(e, 0);
  if (e.code == ErrorCode::RecordingNotWanted)
    return why == "consent" ? Tr::translate("Words", "This customer does not want calls to be recorded")
                            : Tr::translate("Words", "Calls of this campaign are not recorded");
  if (why == "making") return Tr::translate("Words", "This recording is not finished yet");
  if (why == "deleted") return Tr::translate("Words", "This recording has been deleted");
  if (why == "elsewhere")
    return Tr::translate("Words", "The telephone system keeps this recording, as “%1”").arg(arg(e, 1));
  return Tr::translate("Words", "The file of this recording is lost");
}

QString remedyOfRecordings(const Error& e) {
  const std::string why = raw(e, 0);
  if (e.code == ErrorCode::RecordingNotWanted)
    return why == "consent" ? Tr::translate("Words", "Ask them; their page keeps the answer.")
                            : Tr::translate("Words", "A team lead can change the campaign's recording.");
  if (why == "making") return Tr::translate("Words", "Try again in a moment.");
  if (why == "deleted") return Tr::translate("Words", "The audit log says when and why.");
  if (why == "elsewhere") return Tr::translate("Words", "Ask whoever looks after it.");
  return Tr::translate("Words", "The log file says what happened.");
}

QString clause(const Error& error) {
  switch (subjectOf(error.code)) {
    case Subject::Anyone:
      return clauseOfAnyone(error);
    case Subject::Storage:
      return clauseOfStorage(error);
    case Subject::Numbers:
      return clauseOfNumbers(error);
    case Subject::Files:
      return clauseOfFiles(error);
    case Subject::Work:
      return clauseOfWork(error);
    case Subject::Phone:
      return clauseOfPhone(error);
    case Subject::Recordings:
      return clauseOfRecordings(error);
    case Subject::Goals:
      return goalUnfitClause(raw(error, 0));
    case Subject::Rewards:
      return ledgerUnfitClause(raw(error, 0), raw(error, 1));
    case Subject::Quality:
      return qualityUnfitClause(raw(error, 0), raw(error, 1));
  }
  return {};
}

QString remedy(const Error& error) {
  switch (subjectOf(error.code)) {
    case Subject::Anyone:
      return remedyOfAnyone(error);
    case Subject::Storage:
      return remedyOfStorage(error);
    case Subject::Numbers:
      return remedyOfNumbers(error);
    case Subject::Files:
      return remedyOfFiles(error);
    case Subject::Work:
      return remedyOfWork(error);
    case Subject::Phone:
      return remedyOfPhone(error);
    case Subject::Recordings:
      return remedyOfRecordings(error);
    case Subject::Goals:
      return goalUnfitRemedy(raw(error, 0));
    case Subject::Rewards:
      return ledgerUnfitRemedy(raw(error, 0));
    case Subject::Quality:
      return qualityUnfitRemedy(raw(error, 0));
  }
  return {};
}

}  // namespace

QString asFullSentence(const QString& clause) {
  return Tr::translate("Words", "%1.", "a clause and its full stop").arg(clause);
}

QString reason(const Error& error) {
  return clause(error);
}

QString sentence(const Error& error) {
  return Tr::translate("Words", "%1. %2", "what happened, what to do").arg(clause(error), remedy(error));
}

}  // namespace callwright::words
