#pragma once
#include <string>

#include "callwright/domain/campaign.hpp"

namespace callwright::app {

// Calling hours as they are stored:
// {"always":false,"windows":[{"days":127,"from":540,"to":1260}],"holidays":["2026-10-01"]}.
std::string hoursToJson(const domain::CallingHours& hours);
domain::CallingHours hoursFromJson(const std::string& json);  // "" or damaged: the default hours

}  // namespace callwright::app
