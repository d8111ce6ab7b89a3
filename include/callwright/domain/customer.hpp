#pragma once
#include <map>
#include <string>
#include <vector>

#include "callwright/domain/error.hpp"
#include "callwright/domain/ids.hpp"
#include "callwright/domain/money.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::domain {

enum class PhoneType { Other = 0, Mobile = 1, Landline = 2, TollFree = 3 };
enum class PhoneState {
  Usable = 0,
  Wrong = 1,
  Undialable = 2
};  // Wrong: an agent found it so; Undialable: not valid, see problem

struct Phone {
  PhoneId id;
  std::int64_t e164 = 0;  // digits without "+": 8613800138000; 0 when it could not be parsed
  std::string extension;
  PhoneType type = PhoneType::Other;
  PhoneState state = PhoneState::Usable;
  std::string original;  // as it was written, kept when it cannot be dialed
  Error problem;         // why it is Undialable
  int position = 0;      // order of dialing
};

// "138****5678": of 11 or more national digits the first three and last four stay; shorter numbers keep at most a
// third, at the end. Numbers outside +86 are led by their country code: "+1 *******123".
std::string maskNumber(std::int64_t e164);
std::string maskText(const std::string& text);  // the same for text that holds a number that could not be parsed
std::string e164Text(std::int64_t e164);        // "+8613800138000"; "" for 0
// True when `digits` (3 or more) is found in what maskNumber leaves visible, or is the whole number, national or
// international: a masked role may search by it without learning a hidden digit.
bool matchesVisibleDigits(std::int64_t e164, const std::string& digits);

enum class StageKind { Open = 0, Won = 1, Lost = 2 };
struct Stage {
  StageId id;
  std::string code;  // "lead", "reached", "interested", "quoted", "won", "lost", or an administrator's own
  std::string name;  // "" for the shipped stages: `words` names them
  StageKind kind = StageKind::Open;
  int position = 0;
  bool active = true;
};

enum class ConsentState { Unknown = 0, Given = 1, Refused = 2 };
struct Consent {
  ConsentState phone = ConsentState::Unknown, recording = ConsentState::Unknown, email = ConsentState::Unknown;
  Instant at;  // when it was last asked
};

struct Customer {
  CustomerId id;
  std::string publicId;  // UUIDv7
  std::string name;
  std::string salutation;
  std::string company;
  std::string title;
  std::string email;
  std::string address;
  std::string region;
  std::string timeZone;  // IANA; "" means the set-up's
  std::string source;
  std::string notes;
  std::string preferences;  // when and how the customer likes to be contacted
  std::vector<std::string> tags;
  std::map<std::string, std::string> custom;  // custom field → value
  std::vector<Phone> phones;
  StageId stage;
  std::string lostReason;
  UserId owner;  // none: in the public pool
  ListId list;   // where it came from
  std::int64_t listLine = 0;
  Consent consent;
  Instant createdAt, updatedAt, lastContactAt, nextFollowUpAt;
  std::int64_t revision = 0;
};

struct Order {
  OrderId id;
  CustomerId customer;
  CallId call;
  std::string product;
  std::int64_t quantity = 1;
  Money amount;
  std::string term;  // "12 months", "一年"
  Instant at;
  UserId by;
};

enum class FollowUpKind { Callback = 1, Task = 2, MissedCall = 3 };
enum class FollowUpState { Open = 0, Done = 1, Cancelled = 2 };
struct FollowUp {
  FollowUpId id;
  CustomerId customer;
  CampaignId campaign;
  CallId call;
  UserId owner;  // none: anyone
  FollowUpKind kind = FollowUpKind::Callback;
  FollowUpState state = FollowUpState::Open;
  Instant dueAt;
  std::string note;
};

}  // namespace callwright::domain
