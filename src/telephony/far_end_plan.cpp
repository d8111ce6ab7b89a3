#include "telephony/far_end_plan.hpp"

#include <numeric>

namespace callwright::telephony {
namespace {

struct Range {
  std::uint64_t low;
  std::uint64_t high;
};

struct Habits {
  Range ring;  // milliseconds
  Range talk;
};

// In the order of FarEndKind. NoAnswer rings longer than most callers wait; the network gives up at the latest after 60
// s.
constexpr std::array<Habits, farEndKinds> habits{{
    {{2'500, 14'000}, {20'000, 240'000}},
    {{0, 0}, {0, 0}},
    {{30'000, 60'000}, {0, 0}},
    {{15'000, 25'000}, {25'000, 50'000}},
    {{3'000, 12'000}, {6'000, 60'000}},
    {{0, 0}, {5'000, 9'000}},
    {{2'000, 9'000}, {0, 0}},
    {{3'000, 13'000}, {4'000, 90'000}},
}};

}  // namespace

FarEndPlanner::FarEndPlanner(const RehearsalConfig& config)
    : m_random(config.seed), m_weights(config.weights), m_script(config.script), m_byNumber(config.byNumber) {}

FarEndPlan FarEndPlanner::next(const std::string& number) {
  const FarEnd end = choose(number);
  const Habits& habit = habits[static_cast<std::size_t>(end.kind)];
  FarEndPlan plan;
  plan.kind = end.kind;
  // Always the same number of draws a call, so that one scripted time does not shift what comes later.
  plan.setup = between(600, 1'800);
  const auto ring = between(habit.ring.low, habit.ring.high);
  const auto talk = between(habit.talk.low, habit.talk.high);
  plan.voiceSeed = m_random();
  plan.ring = end.ring.value_or(ring);
  plan.talk = end.talk.value_or(talk);
  plan.staysOn = end.kind == FarEndKind::Answers && !end.talk;
  return plan;
}

FarEnd FarEndPlanner::choose(const std::string& number) {
  if (const auto it = m_byNumber.find(number); it != m_byNumber.end()) return it->second;
  if (m_scriptUsed < m_script.size()) return m_script[m_scriptUsed++];
  return FarEnd{randomKind(), {}, {}};
}

FarEndKind FarEndPlanner::randomKind() {
  const auto total = std::accumulate(m_weights.begin(), m_weights.end(), std::uint64_t{0});
  if (total == 0) return FarEndKind::Answers;
  std::uint64_t pick = m_random() % total;
  for (std::size_t i = 0; i < m_weights.size(); ++i) {
    if (pick < m_weights[i]) return static_cast<FarEndKind>(i);
    pick -= m_weights[i];
  }
  return FarEndKind::Answers;
}

// The standard's distributions differ between libraries; a seed must mean the same everywhere.
domain::Milliseconds FarEndPlanner::between(std::uint64_t lowMs, std::uint64_t highMs) {
  const std::uint64_t drawn = lowMs + m_random() % (highMs - lowMs + 1);
  return domain::Milliseconds{static_cast<std::int64_t>(drawn)};
}

}  // namespace callwright::telephony
