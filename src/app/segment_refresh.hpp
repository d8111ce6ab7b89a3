#pragma once
#include <cstdint>

#include "app/job.hpp"

namespace callwright::app {

// RefreshSegments, once in each of the office's days, without asking who may. For Lane::Long: begins its own
// transactions.
void refreshSegmentsDaily(Job& job);

}  // namespace callwright::app
