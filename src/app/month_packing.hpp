#pragma once
#include <cstdint>

#include "app/job.hpp"

namespace callwright::app {

// PackMonths, without asking who may; how many were packed. For Lane::Long: begins its own transactions.
std::int64_t packMonths(Job& job);

}  // namespace callwright::app
