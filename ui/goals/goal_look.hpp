#pragma once

#include "callwright/app/goals.hpp"
#include "theme/theme.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

ColorRole goalColor(domain::GoalState state);
// The state in words; "yours" where a shared sum shows only what the reader has done of it.
TagSpec goalTag(const app::GoalView& view);

}  // namespace callwright::ui
