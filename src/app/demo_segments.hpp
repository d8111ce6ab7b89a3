#pragma once
#include "app/demo_history.hpp"

namespace callwright::app::demo {

// Gives each call its customer's segment as of the Monday before, as work itself would have.
void assignSegments(Past& past);

}  // namespace callwright::app::demo
