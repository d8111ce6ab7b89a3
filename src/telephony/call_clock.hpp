#pragma once
#include <callwright/domain/time.hpp>

namespace callwright::telephony {

// Instants of one call: UTC at its start, then the monotonic clock, so that a clock set in mid-call bends no duration.
class CallClock {
 public:
  domain::Instant now() const {
    return m_start + std::chrono::duration_cast<domain::Milliseconds>(std::chrono::steady_clock::now() - m_steadyStart);
  }

 private:
  domain::Instant m_start = std::chrono::floor<domain::Milliseconds>(std::chrono::system_clock::now());
  std::chrono::steady_clock::time_point m_steadyStart = std::chrono::steady_clock::now();
};

}  // namespace callwright::telephony
