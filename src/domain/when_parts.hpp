#pragma once
#include <optional>

#include "callwright/domain/time.hpp"

namespace date {
class time_zone;
}

namespace callwright::domain {

enum class Period { None, Dawn, Morning, Noon, Afternoon, Evening, Am, Pm };

// What a typed time says, part by part, before it is known which moment that is.
struct WhenParts {
  std::optional<std::chrono::local_days> date;
  std::optional<unsigned> weekday;  // 1 = Monday … 7: the next one
  std::optional<int> year;
  std::optional<std::chrono::minutes> time;  // after midnight, before `period` is applied
  int seconds = 0;
  Period period = Period::None;
  bool spokenHour = false;  // "3点", where the half of the day is a guess, not "3:00"
  bool keepTime = false;    // "+1d": the time of day is that of now
  std::optional<std::chrono::minutes> utcOffset;
  std::optional<Milliseconds> after;  // from now
};
// Absent when the parts contradict each other or say too little.
std::optional<Instant> resolveWhen(const WhenParts& parts, Instant now, const date::time_zone* zone);

}  // namespace callwright::domain
