#pragma once

#include "callwright/domain/campaign.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

ColorRole stateRole(domain::CampaignState state);

}  // namespace callwright::ui
