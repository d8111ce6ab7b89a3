#pragma once
#include <utility>
#include <vector>

#include "callwright/domain/goal.hpp"

// One goal as the sum of others. Pure functions, any thread.
namespace callwright::domain {

// `total` in whole parts as proportional to the weights as whole parts can be, adding up to it exactly: the method of
// largest remainders (A. Hamilton, 1791); equal remainders by order. Weights below 0 count as 0; all 0: equal parts.
// total >= 0.
std::vector<std::int64_t> apportion(std::int64_t total, const std::vector<double>& weights);

// The goal for each of the owners with that weight, as parts of it: amounts of a sum are divided (whole counts, minor
// units, minutes) and add up; a quotient is given to each as it is. minimum, target and stretch keep their order.
std::vector<Goal> splitGoal(const Goal& goal, const std::vector<std::pair<GoalOwner, double>>& owners);

// Targets of the parts by the target of the whole; none where they do not add up (quotients), or there are no parts.
std::optional<double> partsShare(const Goal& whole, const std::vector<const Goal*>& parts);

}  // namespace callwright::domain
