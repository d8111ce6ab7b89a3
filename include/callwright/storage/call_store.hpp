#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/call.hpp"
#include "callwright/domain/customer.hpp"
#include "callwright/domain/money.hpp"
#include "callwright/storage/connection.hpp"

namespace date {
class time_zone;
}

// Calls, their dials and outcomes, and what an outcome leaves behind: orders, do-not-call entries, stages.
namespace callwright::storage {

struct CallRow {
  domain::CallId id;
  domain::CampaignId campaign;
  domain::CustomerId customer;
  domain::QueueItemId item;
  domain::ListId list;
  domain::UserId agent;
  domain::PhoneId phone;
  std::int64_t e164 = 0;
  bool closed = false;
  domain::CallProgress progress;  // of the last dial; heldSince, mute and recording are not kept
  domain::Milliseconds talk{0};   // of all dials
  int dials = 0;
  domain::Instant openedAt, closedAt;
  domain::OutcomeId outcome;
  std::string note, localDay, itemBefore, dialer;
  int weekHour = 0;  // like localDay by the office's clock, of openedAt
  bool incoming = false;
  domain::ScriptVersionId script;  // that it follows; none: no script
  domain::ScriptTrialId trial;     // … as one side of it
  int segment = 0;                 // of domain::callSegment; insertCall() takes it from the customer
  int line = 0;                    // 0: the work in hand; above: a caller, or a number dialed by hand
  std::string address;             // of the other end where e164 is 0: a SIP URI, or what the network said of a caller
};
// With its day and hour by the office's clock.
void setOpened(CallRow& row, domain::Instant at, const date::time_zone* office);
std::optional<CallRow> readCall(Connection& db, domain::CallId id);
std::optional<CallRow> openCallOf(Connection& db,
                                  domain::UserId agent);  // the one on the highest line; a caller only once answered
int freeLine(Connection& db, domain::UserId agent);       // the lowest from 1 on
std::optional<CallRow> openCallWith(Connection& db, domain::CustomerId customer);
std::optional<CallRow> lastClosedCallOf(Connection& db, domain::UserId agent);  // of the last day that has one
std::vector<CallRow> liveCalls(Connection& db);                                 // open, with a dial up
bool laterCalls(Connection& db, const CallRow& than);                           // of the same queue item

domain::CallId insertCall(Connection& db, const CallRow& row);
void setCallPhone(Connection& db, domain::CallId id, domain::PhoneId phone, std::int64_t e164);
void setCallCustomer(Connection& db, domain::CallId id, domain::CustomerId customer, domain::PhoneId phone);
// One more dial: progress starts anew.
void beginDial(Connection& db, domain::CallId id, int dialNumber, domain::Instant at, const std::string& engine,
               const std::string& dialer);
// Only of the dial with that number and only forward; false when it was too old.
bool writeProgress(Connection& db, domain::CallId id, int dialNumber, const domain::CallProgress& progress);
void writeQuality(Connection& db, domain::CallId id, double jitterMs, double lossPercent, double opinionScore);
void addCallEvent(Connection& db, domain::CallId id, domain::Instant at, domain::CallState state,
                  domain::EndCause cause, std::int64_t e164, const std::string& detail);
void closeCall(Connection& db, domain::CallId id, domain::OutcomeId outcome, const std::string& note,
               domain::Instant at);
void changeOutcome(Connection& db, domain::CallId id, domain::OutcomeId outcome, const std::string& note);

struct CallOutcomeRow {
  domain::OutcomeId outcome;
  domain::Instant at;
  std::string note, itemBefore;
};
void addCallOutcome(Connection& db, domain::CallId id, const CallOutcomeRow& row, domain::UserId user);
std::vector<CallOutcomeRow> callOutcomes(Connection& db, domain::CallId id);  // the first one first
int countOutcomes(Connection& db, domain::QueueItemId item, domain::OutcomeId outcome, domain::CallId except);

void saveDraft(Connection& db, domain::CallId id, const std::string& body, domain::Instant at);
std::string readDraft(Connection& db, domain::CallId id);
void removeDraft(Connection& db, domain::CallId id);

// Numbers that may be dialed, in order: usable and not on the do-not-call list.
std::vector<domain::Phone> dialablePhones(Connection& db, domain::CustomerId customer);
std::optional<domain::Phone> readPhone(Connection& db, domain::PhoneId id);
bool onDoNotCall(Connection& db, std::int64_t e164);
// Whose number that is: of several customers the one called last.
std::optional<domain::Phone> phoneWithNumber(Connection& db, std::int64_t e164, domain::CustomerId& customer);
void setPhoneState(Connection& db, domain::PhoneId id, domain::PhoneState state);
// All usable numbers of the customer; those that were not there before carry the call, so that a correction can take
// them out.
int addToDoNotCall(Connection& db, domain::CustomerId customer, domain::CallId call, domain::UserId user,
                   domain::Instant at);
// One number that belongs to no customer; false: it was there.
bool addNumberToDoNotCall(Connection& db, std::int64_t e164, domain::CallId call, domain::UserId user,
                          domain::Instant at);
int removeFromDoNotCall(Connection& db, domain::CallId call);

// office: whose clock says the day and hour that the order counts to.
domain::OrderId addOrder(Connection& db, const domain::Order& order, const date::time_zone* office);
int cancelOrders(Connection& db, domain::CallId call, domain::Instant at);
std::optional<domain::Order> lastOrder(Connection& db, domain::CustomerId customer);
std::vector<domain::Money> soldSince(Connection& db, domain::UserId user, domain::Instant since);

// From the customer's present stage; false when it is there already or no such stage is in use.
bool moveToStage(Connection& db, domain::CustomerId customer, const std::string& stageCode,
                 const std::string& lostReason, domain::CallId call, domain::UserId user, domain::Instant at);
// Back to where it was before this call's outcome, if nobody moved it since.
bool moveStageBack(Connection& db, domain::CustomerId customer, domain::CallId call, domain::UserId user,
                   domain::Instant at);
void noteContact(Connection& db, domain::CustomerId customer,
                 domain::Instant contact);  // contact absent: only the next follow-up

struct DayFigures {
  std::int64_t calls = 0, reached = 0, sales = 0, worked = 0;
  domain::Milliseconds talk{0};
  domain::CampaignId campaign;  // of the last call
};
DayFigures figuresOf(Connection& db, domain::UserId agent, const std::string& localDay, domain::CampaignId campaign);

struct CustomerBrief {
  std::string name, salutation, company, title, region;
  std::int64_t e164 = 0;
};
std::optional<CustomerBrief> readBrief(Connection& db, domain::CustomerId id);
struct LastWord {  // of the latest closed call
  std::string note, outcomeCode;
};
LastWord lastWord(Connection& db, domain::CustomerId id);
std::string userName(Connection& db, domain::UserId id);

}  // namespace callwright::storage
