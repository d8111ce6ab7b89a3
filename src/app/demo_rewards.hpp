#pragma once
#include "app/job.hpp"
#include "callwright/domain/ids.hpp"

namespace callwright::app::demo {

// Rules for bonuses and deductions, the month before approved by them, and a draft of this one. Reads sums and goals,
// so these come first.
void setRewards(Job& job, domain::UserId lead);

}  // namespace callwright::app::demo
