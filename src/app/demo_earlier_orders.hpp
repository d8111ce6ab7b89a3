#pragma once
#include <vector>

#include "app/demo_history.hpp"

namespace callwright::app::demo {

// Some customers of the plan whose contracts run out had signed them three years ago: they are known, and who buys
// again repeats. Earlier than any forecast looks back.
void addEarlierOrders(Past& past, Random& random, const Span& span, const std::vector<Agent>& agents, const Plan& plan,
                      const std::vector<domain::Customer>& customers, const std::vector<Item>& items);

}  // namespace callwright::app::demo
