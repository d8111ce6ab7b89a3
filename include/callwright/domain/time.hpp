#pragma once
#include <chrono>

namespace callwright::domain {

using Milliseconds = std::chrono::milliseconds;

// A moment in UTC, to the millisecond. Instant{} (the epoch) means "none" wherever a header says a time may be absent.
using Instant = std::chrono::sys_time<Milliseconds>;

// A wall-clock moment in some time zone; which one is said by the function that takes or gives it.
using LocalTime = std::chrono::local_time<Milliseconds>;

constexpr bool isSet(Instant t) {
  return t != Instant{};
}

}  // namespace callwright::domain
