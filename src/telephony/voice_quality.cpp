#include "telephony/voice_quality.hpp"

#include <algorithm>

namespace callwright::telephony {

float meanOpinionScore(float delayMs, float lossPercent) {
  const float delay = std::max(delayMs, 0.0f);
  const float loss = std::clamp(lossPercent, 0.0f, 100.0f);
  const float byDelay = 0.024f * delay + (delay > 177.3f ? 0.11f * (delay - 177.3f) : 0.0f);
  const float byLoss = 95.0f * loss / (loss + 25.1f);
  const float r = 93.2f - byDelay - byLoss;
  if (r <= 0) return 1.0f;
  // The cubic dips below 1 for small r.
  return std::clamp(1.0f + 0.035f * r + 7e-6f * r * (r - 60.0f) * (100.0f - r), 1.0f, 4.5f);
}

}  // namespace callwright::telephony
