#pragma once
#include <string>

#include "callwright/domain/time.hpp"

namespace date {
class time_zone;
}

namespace callwright::domain {

// A stretch of time with one offset from UTC. A null zone is UTC, for ever.
struct ZoneStretch {
  Milliseconds offset{0};
  Instant end;  // first moment after it
};
ZoneStretch zoneStretch(const date::time_zone* zone, Instant t);
LocalTime toLocal(const date::time_zone* zone, Instant t);
// A wall-clock moment that does not exist is the first after the gap; of two, the first is meant.
Instant toInstant(const date::time_zone* zone, LocalTime t);
std::string isoDay(std::chrono::local_days day);               // "2026-11-23"
std::chrono::local_days dayOf(const std::string& isoDay);      // of a valid one
Instant nextLocalDay(const date::time_zone* zone, Instant t);  // first moment of another local day than t's

}  // namespace callwright::domain
