#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "callwright/app/campaigns.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/domain/call.hpp"
#include "callwright/domain/recording.hpp"

namespace callwright::app {

// Work on a campaign's queue: take, dial, save, next. A session has at most one open call.

struct OpenCall {
  domain::CallId call;
  domain::CampaignId campaign;
  domain::CustomerId customer;
  PhoneView phone;                     // the one that will be dialed next
  int phoneIndex = 0, phoneCount = 1;  // among those that can be dialed
  int attempt = 1, maxAttempts = 0;
  domain::CallProgress progress;  // of the last dial; Idle before the first
  bool incoming = false;
  bool aside = false;  // beside the queue: a caller, or a number dialed by hand; the customer may be unknown
  bool recovered = false;         // found open at start: the program ended in mid-call
  domain::RecordingPlan recording;  // by its policy, the customer's consent and what the phone can do
  std::string draft;              // what was typed and not saved: JSON as SaveDraft got it
  CustomerPage page;
};

using domain::EmptyQueue;

struct NextCustomer {
  std::optional<OpenCall> call;  // absent: see empty
  EmptyQueue empty;
};
struct TakeNextCustomer {
  static constexpr Lane lane = Lane::Write;
  using Reply = NextCustomer;
  domain::CampaignId campaign;
};
// Opens a call with a customer of the agent's choice (manual mode, a follow-up, the customer page). NotCallable says
// why not.
struct TakeCustomer {
  static constexpr Lane lane = Lane::Write;
  using Reply = OpenCall;
  domain::CustomerId customer;
  domain::CampaignId campaign;
};
// The agent's open call, if any: asked at start, so that a crash in mid-call loses nothing.
struct MyOpenCall {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::optional<OpenCall>;
};
struct Skip {  // gives the customer back without an attempt; needs a reason
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CallId call;
  std::string reason;
  std::chrono::minutes again{30};
};
struct UseNextNumber {  // Ctrl+PgDn: the customer's next dialable number, round and round
  static constexpr Lane lane = Lane::Write;
  using Reply = OpenCall;
  domain::CallId call;
};

// On disk before it is placed. Refused for do-not-call numbers (checked again here), outside the hours, or while a dial
// is up.
struct Dial {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CallId call;
};
struct HangUp {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
};
struct Hold {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
  bool on = true;
};
struct Mute {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
  bool on = true;
};
struct SendDigits {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
  std::string digits;  // 0-9 * # A-D
};
struct Transfer {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::CallId call;
  std::int64_t revision = 0;
  std::string to;
};
struct PhoneStatus {  // registration for the status bar
  static constexpr Lane lane = Lane::Phone;
  struct Answer {
    std::string engine;  // "rehearsal"
    bool ready = false;
    bool rehearsal = true;
    bool canHold = false, canMute = false, canSendDigits = false, canTransfer = false, canRecord = false;
    bool canAnswer = false, hasSecondLine = false, canCompleteTransfer = false;
    enum class Line { NotNeeded, Off, Connecting, Ready, Failed } line = Line::Off;
    std::string detail;  // technical: why it failed
  };
  using Reply = Answer;
};

struct SaveDraft {  // at most once a second while typing
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CallId call;
  std::string body;
};

struct OrderInput {
  std::string product;
  std::int64_t quantity = 1;
  domain::Money amount;
  std::string term;
};
// Outcome, follow-up, order, stage and queue item in one transaction. The call must be over (CallNotOver otherwise).
struct SaveOutcome {
  static constexpr Lane lane = Lane::Write;
  struct Done {
    bool nextNumberFollows = false;  // wrong number: the same customer's next number comes first
    domain::Instant nextAt;          // when this customer comes again, absent if never
    domain::FollowUpId followUp;
  };
  using Reply = Done;
  domain::CallId call;
  std::string code;
  std::string note;
  domain::Instant followUpAt;  // needed by AfterOutcome::Callback; with other outcomes it makes a task
  bool onlyMe = true;          // the callback is mine; otherwise anyone's
  std::optional<OrderInput> order;
  std::string lostReason;
};
// Reopens the agent's last closed call (or any, with EditAnyOutcome) and gives it another outcome; both stay in the
// history.
struct CorrectOutcome {
  static constexpr Lane lane = Lane::Write;
  using Reply = SaveOutcome::Done;
  SaveOutcome outcome;
};
// A call as it was closed, to fill the form that corrects it.
struct ClosedCall {
  domain::CallId call;
  domain::CustomerId customer;
  domain::CampaignId campaign;
  std::string customerName, outcomeCode, note;
  domain::Instant closedAt;
};
struct MyLastCall {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::optional<ClosedCall>;
};
// Any closed call with EditAnyOutcome, otherwise only one's last. CallNotOver while it has no outcome.
struct OpenClosedCall {
  static constexpr Lane lane = Lane::Read;
  using Reply = ClosedCall;
  domain::CallId call;
};

struct QueueRow {
  domain::CustomerId customer;
  std::string name, company, phone;
  domain::ItemState state{};
  domain::Instant dueAt;
  int attempts = 0, maxAttempts = 0;
  std::string lastNote, lastOutcomeCode;
  domain::Instant lastAttemptAt;
  domain::Callability callable;
};
struct QueuePage {
  std::vector<QueueRow> rows;       // as they would come, the open call first; then some of those outside their hours
  std::int64_t waiting = 0;         // still to call in this campaign
  std::int64_t callbacksToday = 0;  // mine and anyone's, due until the end of the day
  std::int64_t blocked = 0;
  std::int64_t worked = 0, goal = 0;  // mine today
};
struct UpcomingQueue {
  static constexpr Lane lane = Lane::Read;
  using Reply = QueuePage;
  domain::CampaignId campaign;
  int limit = 30;
};
struct MyDay {  // today's figures, the set-up's local day
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::int64_t calls = 0, reached = 0, sales = 0, goalCalls = 0;
    domain::Milliseconds talk{0};
    std::vector<domain::Money> sold;  // one a currency
  };
  using Reply = Answer;
};

// --- Follow-ups
struct FollowUpRow {
  domain::FollowUp followUp;
  std::string customerName, company, phone, ownerName, campaignName;
};
struct ListFollowUps {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<FollowUpRow>;  // by due time
  domain::Instant from, until;             // absent: open-ended
  bool mine = true;                        // otherwise ViewTeamWork
  bool open = true;                        // otherwise done and cancelled ones
  std::string text;
  int limit = 500;
  std::optional<domain::FollowUpKind> kind = {};  // none: all
};
struct SaveFollowUp {  // new, moved, done, cancelled; a callback's queue item moves with it
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::FollowUpId;
  domain::FollowUp followUp;
};

}  // namespace callwright::app
