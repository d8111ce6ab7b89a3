#pragma once
#include <vector>

#include "app/job.hpp"
#include "callwright/domain/ids.hpp"

namespace callwright::app::demo {

// Who the goals of the made-up team are for. Teams and agents of one team in the order of their names in the plan.
struct GoalOwners {
  domain::UserId by;  // sets them
  std::vector<domain::TeamId> teams;
  std::vector<std::vector<domain::UserId>> agentsOf;  // by team
  domain::CampaignId broadband, backup;
};

// Goals of this month, quarter and year, close to what it is likely to bring, some beyond it. Reads sums of calls and
// orders, so these come first.
void setGoals(Job& job, const GoalOwners& owners);

}  // namespace callwright::app::demo
