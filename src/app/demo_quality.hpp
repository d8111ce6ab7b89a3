#pragma once
#include "app/demo_history.hpp"
#include "app/job.hpp"

namespace callwright::app::demo {

// Calls of last month and of this one that the lead marked, one of them disputed and settled and one to be settled, and
// last month's appraisal sheets. Reads the calls, so these come first.
void setQuality(Job& job, const std::vector<Agent>& agents, domain::UserId lead, unsigned seed);

}  // namespace callwright::app::demo
