#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "callwright/domain/call.hpp"
#include "callwright/domain/customer.hpp"
#include "callwright/domain/sound_quality.hpp"
#include "callwright/storage/connection.hpp"

// Customers with their numbers, tags and search words. Every function works inside the caller's transaction; customers
// of a list that is still importing do not exist here.
namespace callwright::storage {

// A zone's row; made when it is new (needs a write connection). 0 for "".
std::int64_t zoneId(Connection& db, const std::string& name);

std::optional<domain::Customer> loadCustomer(Connection& db, domain::CustomerId id);  // complete, with phones and tags
std::vector<domain::Phone> loadPhones(Connection& db, domain::CustomerId id);         // in the order of dialing
struct OwnedPhone {
  domain::CustomerId customer;
  domain::Phone phone;
};
std::optional<OwnedPhone> loadPhone(Connection& db, domain::PhoneId id);
bool onDoNotCallList(Connection& db, std::int64_t e164);

// Gives ids to the customer and its phones. Of customer: publicId, revision and times are set here.
domain::CustomerId insertCustomer(Connection& db, const domain::Customer& customer, domain::Instant now);
// Everything but phones, list, createdAt and the contact times; revision goes up by one. A new zone moves its queue
// items along.
void updateCustomer(Connection& db, const domain::Customer& customer, domain::Instant now);
domain::PhoneId insertPhone(Connection& db, domain::CustomerId customer, const domain::Phone& phone);
void updatePhone(Connection& db, const domain::Phone& phone);  // e164, extension, type, state, original, problem
void removePhone(Connection& db, domain::PhoneId id);
void touchCustomer(Connection& db, domain::CustomerId id, domain::Instant now);  // revision and updated_at
void addStageChange(Connection& db, domain::CustomerId id, domain::StageId from, domain::StageId to, domain::UserId by,
                    const std::string& cause, const std::string& reason, domain::Instant now);

// One line of a list; `phone` is the first one.
struct CustomerLine {
  domain::CustomerId id;
  std::string name, company, title, region;
  domain::StageId stage;
  domain::UserId owner;
  std::string ownerName;
  domain::Instant lastContactAt, nextFollowUpAt, createdAt;
  std::vector<std::string> tags;
  domain::Phone phone;
};
std::optional<CustomerLine> loadLine(Connection& db, domain::CustomerId id);
std::vector<CustomerLine> loadLines(Connection& db, const std::vector<std::int64_t>& ids);  // missing ones are left out

// --- Words that describe customers
std::vector<domain::Stage> listStages(Connection& db);  // by position
domain::StageId saveStage(Connection& db, const domain::Stage& stage);
struct StageUse {
  std::int64_t customers = 0, outcomes = 0, changes = 0;  // in it now, leading to it, in histories
};
StageUse stageUse(Connection& db, const domain::Stage& stage);
void deleteStage(Connection& db, domain::StageId id);
std::optional<domain::Stage> stageByName(Connection& db, const std::string& nameOrCode);
std::vector<std::string> listTags(Connection& db);
std::int64_t tagId(Connection& db, const std::string& name);                    // made when it is new
std::int64_t findTag(Connection& db, const std::string& name);                  // 0: no such tag
bool addTag(Connection& db, domain::CustomerId customer, std::int64_t tag);     // false: had it
bool removeTag(Connection& db, domain::CustomerId customer, std::int64_t tag);  // false: had it not
std::vector<std::string> listCustomFields(Connection& db);
void rememberCustomField(Connection& db, const std::string& name);

// --- What happened to a customer. Newest first, at most `limit` of each kind.
struct CallEntry {
  domain::CallId call;
  domain::Instant at;
  std::string who, outcomeCode, outcomeName, note;
  domain::Milliseconds talk{0}, ring{0};
  bool open = false;
  bool incoming = false, byHand = false;
  domain::EndCause cause{};
  domain::SoundQuality quality;
};
struct CorrectionEntry {
  domain::CallId call;
  domain::Instant at;
  std::string who, from, to, note;  // outcome codes
};
struct StageEntry {
  domain::Instant at;
  std::string who, from, to, cause, reason;  // stage names, or codes of the shipped ones
};
std::vector<CallEntry> callsOf(Connection& db, domain::CustomerId id, int limit);
std::vector<CorrectionEntry> correctionsOf(Connection& db, domain::CustomerId id, int limit);
std::vector<StageEntry> stageChangesOf(Connection& db, domain::CustomerId id, int limit);
struct OrderEntry {
  domain::Order order;
  std::string who;
};
std::vector<OrderEntry> ordersOf(Connection& db, domain::CustomerId id, int limit);
struct FollowUpEntry {
  domain::FollowUp followUp;
  std::string who;
  domain::Instant createdAt;
};
std::vector<FollowUpEntry> followUpsOf(Connection& db, domain::CustomerId id, int limit);
struct CampaignEntry {
  domain::CampaignId id;
  std::string name;
  int attempts = 0;
};
std::vector<CampaignEntry> campaignsOf(Connection& db, domain::CustomerId id);

// --- The public shape of a problem column
std::string problemText(const domain::Error& error);
domain::Error problemFromText(const std::string& text);

}  // namespace callwright::storage
