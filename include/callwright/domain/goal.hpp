#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/goal_period.hpp"
#include "callwright/domain/measure.hpp"
#include "callwright/domain/service.hpp"

// Goals: what is to be reached, by whom, until when; and how far that is. Pure functions, any thread.
namespace callwright::domain {

using GoalId = Id<struct GoalTag>;

enum class GoalOwnerKind { Company = 0, Campaign = 1, Team = 2, Agent = 3 };
struct GoalOwner {
  GoalOwnerKind kind = GoalOwnerKind::Company;
  std::int64_t id = 0;  // of the campaign, team or user; 0 for the company
  friend auto operator<=>(const GoalOwner&, const GoalOwner&) = default;
};
// Whose goals the figures of a filter are held against: the company's where it names nothing; none where it names two
// things, or one that has no goals.
std::optional<GoalOwner> goalOwnerOf(const FiguresFilter& filter);
const char* codeOf(GoalOwnerKind kind);  // "company", "campaign", "team", "agent"
std::optional<GoalOwnerKind> goalOwnerKindFromCode(std::string_view code);

// Something that no call and no order tells, entered by hand: market share, satisfaction, training hours.
struct HandMeasure {
  std::string name;
  MeasureUnit unit = MeasureUnit::Ratio;
  RollUp rollUp = RollUp::Quotient;  // Sum: each value is what there is so far, and grows with the period
  bool higherIsBetter = true;
  friend bool operator==(const HandMeasure&, const HandMeasure&) = default;
};

// Amounts are in the unit of the measure: shares 0 … 1, durations in milliseconds, money in minor units of `currency`.
struct Goal {
  GoalId id;
  Measure measure = Measure::Sales;
  std::optional<HandMeasure> byHand;  // then `measure` means nothing
  std::string currency;               // of money; "" otherwise
  double minimum = 0;                 // better than nothing; as the target: there is none
  double target = 0;
  double stretch = 0;  // beyond the target; as the target: there is none
  GoalOwner owner;
  GoalPeriod period;
  int weight = 0;  // 0 … 100, among the goals of one owner and period
  std::string note;
  GoalId parent;  // none, or the goal that this one is a part of
  friend bool operator==(const Goal&, const Goal&) = default;

  MeasureUnit unit() const { return byHand ? byHand->unit : infoOf(measure).unit; }
  RollUp rollUp() const { return byHand ? byHand->rollUp : infoOf(measure).rollUp; }
  // Its value is held against the part of the target that is due by now.
  bool grows() const { return byHand ? byHand->rollUp == RollUp::Sum : domain::grows(measure); }
  bool higherIsBetter() const { return byHand ? byHand->higherIsBetter : domain::higherIsBetter(measure); }
  bool isBetter(double one, double other) const { return higherIsBetter() ? one > other : one < other; }
};

// BadValue or Missing that names the field: name, currency, minimum, target, stretch, weight, or the kind of owner;
// GoalUnfit where the measure cannot be taken from a campaign.
Result<void> check(const Goal& goal);
// What stops `goal` from being a part of `parent`: GoalUnfit. It needs the same measure and currency, a period inside
// the parent's, and to be another goal.
Result<void> checkPart(const Goal& goal, const Goal& parent);

enum class GoalState {
  NotBegun,        // its period lies ahead
  NoFigures,       // nothing to take a value from
  OnPace,          // so far as good as it has to be
  Behind,          // … and not
  Reached,         // a sum that has passed the target; or its period is over and the target kept
  StretchReached,  // the same, of the stretch
  MinimumReached,  // over: short of the target
  Missed,          // over: short even of the minimum
};
const char* codeOf(GoalState state);  // "on_pace"
bool isOffPace(GoalState state);      // Behind, MinimumReached, Missed

struct GoalProgress {
  std::optional<double> value;
  std::optional<double> share;     // value by target; for a lower-is-better goal target by value
  double expectedShare = 0;        // share of the target that there should be by now, 0 … 1; of a quotient 1
  std::optional<double> forecast;  // of the value at the period's end
  GoalState state = GoalState::NotBegun;
};
// The forecast of a sum goes on at its average pace so far: value by elapsed share, from the end of the first workday
// on. A quotient, and what is entered by hand and does not grow, stays as it is. Distinct customers have none before
// the end: those who come again are none the more.
GoalProgress progressOf(const Goal& goal, std::optional<double> value, const GoalTime& time);

// Of several goals by their weight: each counts up to its target and no further, so that none makes up for another.
// None where no goal has a weight and a share.
std::optional<double> weightedShare(const std::vector<std::pair<int, std::optional<double>>>& weightsAndShares);

}  // namespace callwright::domain
