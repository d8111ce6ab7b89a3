#pragma once
#include "app/job.hpp"
#include "callwright/domain/ids.hpp"

namespace callwright::app::demo {

// What an agent's hour and a minute of talk cost since `firstDay` ("2026-11-01"), and what was paid for the lists
// that were bought, on the days of their import. An hour has become dearer on the first of this month.
void setCosts(Job& job, const std::string& firstDay, domain::UserId lead);

}  // namespace callwright::app::demo
