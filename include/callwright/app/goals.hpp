#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/driver.hpp"
#include "callwright/domain/goal.hpp"

// Goals and how far they are. Changes come as Change::Kind::Goals; the figures behind them change with every call.
namespace callwright::app {

struct GoalView {
  domain::Goal goal;
  std::string ownerName;  // "" for the company
  domain::GoalProgress progress;
  // The goal is shared, and its value is what the reader has done of it: a sum has then no state, pace and forecast.
  bool ownFiguresOnly = false;

  // Of a goal that is off pace, where it can be told: the whole days behind it, the value in them and in as many of the
  // period before, and what each factor accounts for.
  std::optional<domain::ComparedDays> compared;
  double before = 0, now = 0;
  std::vector<domain::Contribution> contributions;

  int parts = 0;                     // goals split from this one
  std::optional<double> partsShare;  // their targets by this one's

  struct HandValue {
    std::string day;
    double value = 0;
    std::string enteredBy;
  };
  std::vector<HandValue> handValues;  // the latest first
};
// WorkQueue, ViewTeamWork or ManageGoals. Without the latter two only one's own, and those of one's team, of campaigns
// that one may work and of the company, taken against one's own figures alone. Errors: BadValue (period).
struct ListGoals {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<GoalView>;  // by period, kind of owner, owner and age
  std::string period;                   // "": all of them
};

// All below need ManageGoals.
// Errors: as domain::check and checkPart, NotFound (goal, campaign, team, user).
struct SaveGoal {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::GoalId;
  domain::Goal goal;  // id none: new
};
// Its parts stay, as goals of their own until it is brought back.
struct DeleteGoal {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::GoalId id;
};
struct RestoreGoal {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::GoalId id;
};
// The company's goal on teams, running campaigns or agents; a team's on its agents. Who had nothing in the period
// before gets no part, unless the parts are equal. Errors: NotFound; GoalUnfit.
struct SplitGoal {
  static constexpr Lane lane = Lane::Write;
  using Reply = std::vector<domain::GoalId>;
  domain::GoalId id;
  domain::GoalOwnerKind by = domain::GoalOwnerKind::Team;
  bool equal = false;  // otherwise by what each achieved in the period before
};
// Of a goal entered by hand. Errors: NotFound; GoalUnfit (another goal); BadValue (day: outside its period or to come).
struct SetGoalValue {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::GoalId id;
  std::string day;              // "": today, or the period's last day
  std::optional<double> value;  // none: that day's is taken back
};

}  // namespace callwright::app
