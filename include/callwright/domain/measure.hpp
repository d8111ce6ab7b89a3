#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/money.hpp"
#include "callwright/domain/time.hpp"

// The figures that the work is judged by, each defined once: every screen, report and command takes them from here.
// Pure functions, any thread.
namespace callwright::domain {

// Customers, each counted once however often called or sold to: those of two days are not the sum of each day's.
struct CustomerCounts {
  std::int64_t called = 0;    // with a call that counts
  std::int64_t buyers = 0;    // with an order, not cancelled
  std::int64_t repeat = 0;    // buyers who had ordered before one of those orders
  std::int64_t referred = 0;  // buyers whose source is a referral
  friend bool operator==(const CustomerCounts&, const CustomerCounts&) = default;
};
// What was promised to customers, and what they say of it.
struct ServiceTally {
  std::int64_t callbacksDue = 0;   // promised for a time in the period that has come
  std::int64_t callbacksKept = 0;  // of those, called in time: at most kCallbackGrace late
  std::int64_t overdue = 0;        // follow-ups of any kind that fell due in the period and are still open
  std::int64_t csatAnswers = 0, csatSatisfied = 0;  // of 1 … 5 to the field `csat`; satisfied: 4 and 5
  std::int64_t npsAnswers = 0, npsPromoters = 0, npsDetractors = 0;  // of 0 … 10 to `nps`; 9 and 10; 0 … 6
  ServiceTally& operator+=(const ServiceTally& other);
  friend bool operator==(const ServiceTally&, const ServiceTally&) = default;
};
inline constexpr Milliseconds kCallbackGrace = std::chrono::minutes(15);
// A stay in one state of more than this has no sign-out that can be believed: the person was not there all the time.
inline constexpr std::chrono::hours kMostOfStay{10};
struct AttendanceTally {
  std::int64_t planned = 0;   // workdays of agents that are over, without those of leave
  std::int64_t attended = 0;  // of those, with somebody there
  friend bool operator==(const AttendanceTally&, const AttendanceTally&) = default;
};

// What calls and orders add up to. Any span of days, agents, campaigns and so on is the sum of its parts.
struct Tally {
  std::int64_t calls = 0;     // closed ones that were dialed, answered when they came in, or given an outcome
  std::int64_t dials = 0;     // numbers dialed; a call may take several
  std::int64_t answered = 0;  // calls whose last dial was answered, by a person or a machine
  std::int64_t reached = 0;   // calls whose outcome meant, when it was given, that the customer was spoken to
  std::int64_t sales = 0;     // calls whose outcome meant, when it was given, a sale
  Milliseconds talk{0};       // from answer to end less holds, of all dials
  Milliseconds held{0};       // of the last dial
  Milliseconds wrap{0};       // from the end of the last dial to the outcome
  std::int64_t orders = 0;    // not cancelled
  std::int64_t quantity = 0;
  std::vector<Money> revenue;  // of the orders, one a currency, ordered by it
  // Agents signed in and not on a break, kMostOfStay of each stay; absent where time is not kept apart: by campaign,
  // list, script version or hour.
  std::optional<Milliseconds> atWork;
  // The following only where they were asked for, and are kept apart.
  std::optional<ServiceTally> service;
  std::optional<AttendanceTally> attendance;
  std::optional<std::vector<Money>> cost;   // of agents' hours, of talk and of lists, as `revenue`
  std::optional<CustomerCounts> customers;  // a sum of two has none

  Tally& operator+=(const Tally& other);
  friend bool operator==(const Tally&, const Tally&) = default;
};

enum class Measure {
  Calls,
  Dials,
  Answered,
  Reached,
  Sales,
  Orders,
  Revenue,
  ConnectRate,
  ConversionRate,
  SalesPerCall,
  DialsPerReach,
  TalkTime,
  HoldTime,
  WrapTime,
  AverageTalk,
  AverageHandling,
  AverageOrder,
  TimeAtWork,
  CallsPerHour,
  SalesPerHour,
  Occupancy,
  RevenuePerHour,
  Attendance,
  CallbacksDue,
  CallbacksOnTime,
  FollowUpsOverdue,
  Csat,
  Nps,
  CustomersCalled,
  Buyers,
  RepeatRate,
  ReferralRate,
  RevenuePerLead,
  Cost,
  CostPerHour,
  CostPerLead,
  CostPerSale,
};

enum class MeasureUnit { Count, Share, Ratio, Duration, Money, PerHour, Points };
// How a total is made of parts: a sum is added up; a quotient is taken anew from added-up sums, never averaged; what
// counts or divides by distinct customers is taken anew from the facts.
enum class RollUp { Sum, Quotient, Distinct };
// What a measure takes beside the sums of calls and orders: each is read only where it is asked for.
enum Need : unsigned { kNeedTime = 1, kNeedService = 2, kNeedAttendance = 4, kNeedCost = 8, kNeedCustomers = 16 };

struct MeasureInfo {
  Measure measure;
  const char* code;  // stable, for JSON and options: "connect_rate"
  MeasureUnit unit;
  RollUp rollUp;
  const char* formula;  // in the codes of other measures: "reached / calls"
  const char* source;   // the facts: "calls", "orders", "presence"
  unsigned needs = 0;   // of Need
};
const std::vector<MeasureInfo>& measures();
const MeasureInfo& infoOf(Measure measure);
std::optional<Measure> measureFromCode(std::string_view code);
// False: dials for a reach, time on hold, after a call and for handling one, what is overdue, and costs.
bool higherIsBetter(Measure measure);

bool knowsCampaign(Measure measure);  // false: hours, days and costs are kept by person alone

// A share is 0 … 1, points are -100 … 100, a duration in milliseconds, money in minor units of `currency` (ignored by
// other measures). None where there is nothing to divide by, or what it needs is not known.
std::optional<double> valueOf(Measure measure, const Tally& tally, const std::string& currency = {});

// What a measure counts or is taken from: the list of these is behind its value.
enum class Fact { Call, Answered, Reached, Sale, Order };  // all but the last are calls
Fact factOf(Measure measure);

// Which calls and orders, and what tells them apart. Days are the office's, "2026-11-23", both ends included. Orders
// are not told apart by the outcome of their call, which may be corrected without them: by or of an outcome there are
// none.
enum class FiguresBy {
  Nothing,
  Day,
  Weekday,
  Hour,
  WeekHour,
  Outcome,
  Agent,
  Team,
  Campaign,
  List,
  ScriptVersion,
  Segment
};
struct FiguresFilter {
  std::string from, until;
  CampaignId campaign;  // unset ids: all
  UserId agent;
  TeamId team;  // as agents belong to it today
  ListId list;
  ScriptVersionId script;
  int weekday = 0;      // 1 … 7, Monday is 1; 0: all
  int hour = -1;        // of the day, 0 … 23; -1: all
  std::string outcome;  // its code; "": all
  int segment = 0;      // of the customer when the call began, of callSegment(); 0: all
  friend bool operator==(const FiguresFilter&, const FiguresFilter&) = default;
};
struct FiguresRow {
  std::string code;     // by day: "2026-11-23"; by outcome and segment: its code, "" when none was given or known
  std::int64_t id = 0;  // by agent, team, campaign, list, script version: whose row; by hour: 0 … 23; by weekday: 1 …
                        // 7, Monday is 1; by hour of the week: 0 … 167, from Monday's first; by segment: of
                        // callSegment()
  std::string name;  // as people call it; "" for what has none any more, or never had
  Tally tally;
};
// One of the calls or orders behind a figure.
struct FactRow {
  UserId agent;
  CallId call;  // unset: an order without one
  Instant at;   // the call was opened, the order given
  CustomerId customer;
  std::string customerName, agentName, campaignName, outcomeCode, outcomeName;
  Milliseconds talk{0};
  std::string product;  // of an order
  std::int64_t quantity = 0;
  Money amount;
};
const char* codeOf(FiguresBy by);  // "day", "script_version"; "" for Nothing
std::optional<FiguresBy> figuresByFromCode(std::string_view code);

}  // namespace callwright::domain
