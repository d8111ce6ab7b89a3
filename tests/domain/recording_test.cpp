#include "callwright/domain/recording.hpp"

#include <catch2/catch.hpp>

using namespace callwright::domain;

TEST_CASE("Whether a call is recorded: policy, consent and what the phone can do") {
  using P = RecordingPolicy;
  for (const P policy : {P::Never, P::OnDemand, P::Always, P::Announced}) {
    CHECK(planRecording(policy, ConsentState::Refused, true, true) == RecordingPlan{});
    CHECK(planRecording(policy, ConsentState::Given, false, true) == RecordingPlan{});
    CHECK(recordingPolicyFromToken(toToken(policy)) == policy);
  }
  CHECK(planRecording(P::Never, ConsentState::Given, true, true) == RecordingPlan{});
  CHECK(planRecording(P::OnDemand, ConsentState::Unknown, true, true) == RecordingPlan{true, false, false});
  CHECK(planRecording(P::Always, ConsentState::Unknown, true, true) == RecordingPlan{true, true, false});
  CHECK(planRecording(P::Announced, ConsentState::Unknown, true, true) == RecordingPlan{true, true, true});
  // Nobody is recorded without the announcement: the agent has to begin it, after asking.
  CHECK(planRecording(P::Announced, ConsentState::Given, true, false) == RecordingPlan{true, false, false});
  CHECK_FALSE(recordingPolicyFromToken("sometimes"));
}
