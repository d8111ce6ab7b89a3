#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/customer.hpp"
#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"

namespace date {
class time_zone;
}

namespace callwright::domain {

enum class ItemState {
  Fresh = 0,      // never worked
  Retry = 1,      // again at dueAt
  Callback = 2,   // at dueAt, for `agent` (none: anyone)
  Claimed = 3,    // with `agent` now
  Done = 4,       // a final outcome
  Exhausted = 5,  // attempt limit reached
  Blocked = 6,    // do-not-call or no number left to dial; see blockReason
};

struct QueueItem {
  QueueItemId id;
  CampaignId campaign;
  CustomerId customer;
  ListId list;
  ItemState state = ItemState::Fresh;
  UserId agent;
  Instant dueAt;
  int attempts = 0;
  int attemptsToday = 0;  // on `lastDay`
  std::string lastDay;    // ISO date, local to the customer
  Instant lastAttemptAt;
  OutcomeId lastOutcome;
};

// Why a customer is, or is not, callable now; `words` says it plainly.
enum class CallableReason {
  Callable,
  CampaignPaused,  // or draft
  CampaignFinished,
  CampaignNotStarted,  // until: its first day
  CampaignEnded,
  ListInactive,
  NotInCampaign,
  OutsideHours,  // until: next opening in the customer's zone
  Holiday,       // until
  DoNotCall,     // every usable number is on the list
  NoUsableNumber,
  AttemptLimit,
  DailyLimit,        // until: next local day's opening
  WaitsForRetry,     // until
  WaitsForCallback,  // until, agent: whose
  WithAgent,         // agent
  Worked,            // final outcome
  ConsentRefused,
};
struct Callability {
  CallableReason reason = CallableReason::Callable;
  Instant nextAt;            // when it will be callable, absent when that is not known or never
  UserId agent;              // of WithAgent, WaitsForCallback
  LocalTime customerTime{};  // the customer's wall clock now
  std::string customerZone;
  friend bool operator==(const Callability&, const Callability&) = default;
};

// Is `now` inside the hours of that zone? And when is it next (now itself if inside; absent if never within 370 days)?
// DST: a local opening that does not exist moves to the first moment after the gap; one that happens twice opens at the
// first.
bool openAt(const CallingHours& hours, const date::time_zone* zone, Instant now);
Instant nextOpening(const CallingHours& hours, const date::time_zone* zone, Instant now);
Instant nextClosing(const CallingHours& hours, const date::time_zone* zone,
                    Instant now);                                // absent when closed or always open
std::string localDay(const date::time_zone* zone, Instant now);  // "2026-11-23"
// By the clock on the wall, which is not the time since midnight on a day when clocks change.
std::chrono::minutes localTimeOfDay(const date::time_zone* zone, Instant at);
std::string localMinute(const date::time_zone* zone, Instant at);  // "2026-11-24 00:05"
int weekHour(const date::time_zone* zone, Instant now);          // 0 … 167: hours since Monday began
// The first moment of the day "2026-11-23", or of that many days later; none if there is no such day.
std::optional<Instant> dayStart(const date::time_zone* zone, const std::string& day, int daysLater = 0);
// "Asia/Shanghai"; null, which is UTC everywhere, when there is none of that name.
const date::time_zone* findZone(const std::string& name);

struct CallableFacts {
  const Campaign* campaign = nullptr;
  std::optional<QueueItem> item;  // absent: not in the campaign
  bool listActive = true;
  int usableNumbers = 0;     // Usable phones
  int doNotCallNumbers = 0;  // of those, on the do-not-call list
  ConsentState phoneConsent = ConsentState::Unknown;
  const date::time_zone* zone = nullptr;
  std::string zoneName;
  UserId asker;  // a claim by this agent; none: anyone
};
// The one rule that both the claim and the explanation obey. Reasons that only a person removes come before those that
// time removes; of the latter the one that lasts longest is named. nextAt is the earliest moment at which explain would
// say Callable if nothing else changes (now, if it does already). A callback that was agreed waits for calling hours,
// but not for the attempt limit, the daily limit or minGap. An item claimed by `asker` counts as callable by them
// within hours. No asker: whoever may.
Callability explain(const CallableFacts& facts, Instant now);

// Why the queue gave nobody.
struct EmptyQueue {
  enum class Why {
    AllDone,
    OutsideHours,
    AllWaiting,
    AllWithAgents,
    NoCustomers,
    CampaignPaused,
    CampaignFinished,
    CampaignNotStarted,
    AllBlocked
  };
  Why why{};
  Instant nextAt;            // when the next customer can be called, if known
  std::int64_t waiting = 0;  // customers that will come
  UserId callbackOf;
};

// The item after an outcome: attempts (one more), state, dueAt, agent. callbackAt/callbackOwner are of
// AfterOutcome::Callback. outcomeCount: how often this outcome was saved for this item before, without this time.
// numbersLeft: usable numbers that may be called besides the one just dialed. Retry waits retryAfter, at least
// campaign.minGap. Done, Exhausted and Blocked stay final (a manual call does not put the customer back in the queue);
// to correct an outcome, pass the item as it was before the one corrected. nextNumberFollows only within hours and
// limits; the item then stays Claimed by `agent`.
struct OutcomeEffect {
  QueueItem item;
  bool markNumberWrong = false;
  bool addToDoNotCall = false;
  bool nextNumberFollows = false;  // the same agent gets the next number at once
};
OutcomeEffect applyOutcome(const QueueItem& before, const Campaign& campaign, const Outcome& outcome, int outcomeCount,
                           int numbersLeft, Instant callbackAt, UserId callbackOwner, UserId agent,
                           const date::time_zone* zone, Instant now);

// A callback or task time as people type it, in Chinese or English, relative to `now` in `zone`:
// "明天下午3点", "后天 10:30", "下周一上午十点", "周五", "3天后", "半小时后", "12月1日 9点", "tomorrow 15:00", "next
// monday 9am", "fri 3pm", "+2h", "+30m", "+1d", "2026-11-30 10:00", "11-30 10:00", "15:00" (the next one). A day
// without a time means 10:00. The past is FollowUpPast, anything else FollowUpUnreadable. Also: "+1d" keeps the time of
// day; 下周五 and "next friday" are of the next Monday-to-Sunday week; "周五" on a Friday is the next one unless a
// later time is given; a date without a year that passed over 31 days ago is next year's; 1点…6点 without 上午 or 下午
// is the afternoon; "2026-11-30T10:00Z" and "+08:00" offsets; more than 10 years ahead is unreadable.
Result<Instant> parseWhen(const std::string& text, Instant now, const date::time_zone* zone);

}  // namespace callwright::domain
