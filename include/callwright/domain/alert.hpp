#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "callwright/domain/error.hpp"
#include "callwright/domain/goal.hpp"
#include "callwright/domain/people.hpp"

// What a lead should look at now. Pure functions, any thread.
namespace callwright::domain {

// From when on it is warned; 0 in the first of each line: never. Leads change them.
struct AlertLimits {
  std::chrono::minutes wrapUp{3};            // somebody takes longer after a call, 0 … 240
  int connectPoints = 5;                     // the connect rate is so many percentage points lower, 0 … 100, than at
  int compareDays = 14;                      // … these hours of so many calendar days before today, 1 … 60
  int goalPercent = 90;                      // a goal has less than this part of what it should have by now, 0 … 100
  std::chrono::minutes callbackOverdue{15};  // a callback is overdue by more, 0 … 1440
  int breakPercent = 40;                     // so large a part of those signed in is on a break, 0 … 100,
  int queueWaiting = 20;                     // … while so many customers or more wait, 1 … 1,000,000
  friend bool operator==(const AlertLimits&, const AlertLimits&) = default;
};
Result<void> check(const AlertLimits& limits);  // BadValue that names the field, as its setting is called in JSON

struct HourCalls {
  std::int64_t calls = 0, reached = 0;
};
using DayHours = std::array<HourCalls, 24>;  // by the hour of the office's clock in which the calls began

// What alerts are made of.
struct FloorFacts {
  struct Person {
    UserId user;
    PresenceState state = PresenceState::Offline;
    Instant since;
  };
  struct Pace {
    GoalId goal;
    GoalState state = GoalState::NotBegun;
    double share = 0, expectedShare = 0;  // as in GoalProgress
  };
  std::vector<Person> people;  // those offline do not matter
  std::int64_t waiting = 0;    // customers in the queue
  std::int64_t overdueCallbacks = 0;
  Instant oldestCallback;  // when it was due
  DayHours today, before;  // before: added up over the days compared with
  int hour = 0;            // of the office's clock, 0 … 23
  std::vector<Pace> goals;
};

// The connect rate of this hour and the two before it against the days before. The rate to expect is that of the days
// before in each hour, weighted by today's calls in it (indirect standardisation; A. Bradford Hill, Principles of
// Medical Statistics), so that a slow hour is not taken for a fall. None with fewer than 20 calls, or hours that had
// none.
struct RateComparison {
  std::int64_t calls = 0;
  double now = 0, expected = 0;  // 0 … 1
  double standardError = 0;      // of `now` if `expected` held: that of a binomial share
};
std::optional<RateComparison> compareRates(const DayHours& today, const DayHours& before, int hour);

enum class AlertKind { LongWrapUp, ConnectRateFalling, GoalAtRisk, CallbacksOverdue, ManyOnBreak };
const char* codeOf(AlertKind kind);  // "long_wrap_up"

struct Alert {
  AlertKind kind{};
  bool urgent = false;           // past the limit twice over
  UserId user;                   // LongWrapUp: who
  GoalId goal;                   // GoalAtRisk
  Instant since;                 // LongWrapUp: the call's end; CallbacksOverdue: the oldest was due
  std::int64_t count = 0;        // CallbacksOverdue; ManyOnBreak: on a break; ConnectRateFalling: calls
  std::int64_t of = 0;           // ManyOnBreak: signed in
  std::int64_t waiting = 0;      // ManyOnBreak: customers
  double now = 0, expected = 0;  // ConnectRateFalling: rates; GoalAtRisk: shares of the target
};
// Urgent ones first, then by kind, the longest first. A fall of the connect rate must also exceed two standard errors.
// At least two have to be on a break.
std::vector<Alert> alertsOf(const FloorFacts& facts, const AlertLimits& limits, Instant now);

}  // namespace callwright::domain
