#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/goal.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct GoalRow {
  domain::Goal goal;      // parent none, too, where it was removed
  std::string ownerName;  // "" for the company, and for who is gone
};
std::vector<GoalRow> readGoals(Connection& db, const std::string& period);  // "": all; by period, owner and id
std::vector<GoalRow> readGoalParts(Connection& db, domain::GoalId parent);
std::optional<GoalRow> readGoal(Connection& db, domain::GoalId id, bool removedToo = false);
domain::GoalId writeGoal(Connection& db, const domain::Goal& goal, domain::UserId by, domain::Instant at);
void setGoalRemoved(Connection& db, domain::GoalId id, bool removed);

// Values entered by hand, the latest day first.
struct GoalValueRow {
  std::string day;
  double value = 0;
  std::string enteredBy;
};
std::vector<GoalValueRow> readGoalValues(Connection& db, domain::GoalId id);
void writeGoalValue(Connection& db, domain::GoalId id, const std::string& day, double value, domain::UserId by,
                    domain::Instant at);
void removeGoalValue(Connection& db, domain::GoalId id, const std::string& day);

// The owner's name, none if there is no such campaign, team or user.
std::optional<std::string> goalOwnerName(Connection& db, const domain::GoalOwner& owner);
// Whether that user belongs to it: the company, his team, himself, a campaign that he may work.
bool isGoalOf(Connection& db, const domain::GoalOwner& owner, domain::UserId user);

}  // namespace callwright::storage
