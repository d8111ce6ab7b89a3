#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/recording.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::domain {

enum class DialMode { Manual = 1, Preview = 2, Progressive = 3 };
enum class CampaignState { Draft = 0, Running = 1, Paused = 2, Finished = 3 };

// Calling hours in the customer's own time zone.
struct CallingWindow {
  unsigned weekdays = 0x7f;                        // bit 0 = Monday … bit 6 = Sunday
  std::chrono::minutes from{9 * 60}, to{21 * 60};  // from < to ≤ 24 h; open at `from`, closed at `to`
  friend bool operator==(const CallingWindow&, const CallingWindow&) = default;
};
struct CallingHours {
  std::vector<CallingWindow> windows{CallingWindow{}};
  std::vector<std::string> holidays;  // ISO dates on which nobody is called
  bool always = false;                // open at all times, holidays too
  friend bool operator==(const CallingHours&, const CallingHours&) = default;
};

// What an outcome means for the queue item of the customer.
enum class AfterOutcome {
  Retry = 1,        // recycle: again after retryAfter, until the attempt limit
  Callback = 2,     // at the agreed time
  Final = 3,        // worked to its end in this campaign
  WrongNumber = 4,  // this number is marked, the customer's next one follows
  DoNotCall = 5,    // the numbers go on the do-not-call list
};

struct Outcome {
  OutcomeId id;
  CampaignId campaign;  // none: the set-up's default, copied into every new campaign
  std::string code;  // "sale", "callback", "interested", "no_answer", "busy", "refused", "wrong_number", "do_not_call",
                     // "voicemail", "try_again" (the network failed), …
  std::string name;  // "" for the shipped ones: `words` names them
  int key = 0;       // 1…8: F1…F8; 0: none
  bool reached = false;  // counts as spoken with
  bool sale = false;     // asks for an order
  AfterOutcome after = AfterOutcome::Final;
  std::chrono::minutes retryAfter{0};
  int maxAttempts = 0;    // of this outcome, 0: only the campaign's limit
  std::string stageCode;  // stage the customer moves to, "" for none
  int position = 0;
  bool active = true;
};

struct CampaignList {
  ListId list;
  std::string name;
  int priority = 5;  // 1 first … 9 last
  int mix = 1;       // share among lists of the same priority, 1…100
  bool active = true;
};

struct Campaign {
  CampaignId id;
  std::string name;
  CampaignState state = CampaignState::Running;
  DialMode mode = DialMode::Preview;
  Instant startsAt, endsAt;  // absent: open
  CallingHours hours;
  int maxAttempts = 5;  // a customer is dialed at most so often in this campaign, 1…50
  int dailyLimit = 3;   // … and so often a local day, 1…20
  std::chrono::minutes minGap{
      15};  // least time between two attempts, whatever the outcome's rule; callbacks are exempt
  std::chrono::minutes callbackGrace{15};  // an own callback overdue by this falls to anyone
  bool openToAll = true;                   // every agent may work it; otherwise only `agents`
  std::vector<UserId> agents;
  std::vector<CampaignList> lists;
  ScriptVersionId script;  // what new calls follow; none: no script
  std::string product;     // offered first when a sale is saved
  std::string currency = "CNY";
  RecordingPolicy recording = RecordingPolicy::Never;
  std::int64_t goalCalls = 120;  // a day and agent; 0: no goal
  std::int64_t revision = 0;
};

std::vector<Outcome>
shippedOutcomes();  // F1…F8 as the drawings have them, plus voicemail and try again, with recycle rules

}  // namespace callwright::domain
