#include "callwright/domain/recording.hpp"

#include <array>
#include <utility>

namespace callwright::domain {
namespace {

constexpr std::array<std::pair<RecordingPolicy, std::string_view>, 4> tokens{
    {{RecordingPolicy::Never, "never"},
     {RecordingPolicy::OnDemand, "on_demand"},
     {RecordingPolicy::Always, "always"},
     {RecordingPolicy::Announced, "announced"}}};

}  // namespace

RecordingPlan planRecording(RecordingPolicy policy, ConsentState consent, bool canRecord, bool canAnnounce) {
  RecordingPlan plan;
  if (policy == RecordingPolicy::Never || consent == ConsentState::Refused || !canRecord) return plan;
  plan.possible = true;
  plan.announce = policy == RecordingPolicy::Announced && canAnnounce;
  plan.atOnce = policy == RecordingPolicy::Always || plan.announce;
  return plan;
}

std::string_view toToken(RecordingPolicy policy) {
  for (const auto& [value, token] : tokens)
    if (value == policy) return token;
  return {};
}

std::string_view toToken(RecordingState state) {
  switch (state) {
    case RecordingState::Making:
      return "making";
    case RecordingState::Kept:
      return "kept";
    case RecordingState::Deleted:
      return "deleted";
    case RecordingState::Elsewhere:
      return "elsewhere";
    case RecordingState::Lost:
      return "lost";
  }
  return {};
}

std::optional<RecordingPolicy> recordingPolicyFromToken(std::string_view token) {
  for (const auto& [value, name] : tokens)
    if (name == token) return value;
  return std::nullopt;
}

}  // namespace callwright::domain
