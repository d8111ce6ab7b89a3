#pragma once
#include "app/job.hpp"
#include "callwright/app/wallboard.hpp"

namespace callwright::app {

TeamRules readTeamRules(Job& job);  // as they were saved; what is unreadable is as shipped

}  // namespace callwright::app
