#include "telephony/speech_levels.hpp"

#include <algorithm>
#include <cmath>

namespace callwright::telephony {
namespace {

constexpr domain::Milliseconds frameLength{20};
constexpr float syllablesPerFrame = 4.3f * 0.02f;
constexpr float roomNoise = 0.02f;
constexpr float pi = 3.14159265f;

}  // namespace

SpeechLevels::SpeechLevels(std::uint64_t seed, bool machine) : m_random(seed), m_machine(machine) {}

Levels SpeechLevels::next(domain::Milliseconds span) {
  Levels peak;
  for (domain::Milliseconds done{0}; done < span; done += frameLength) {
    const Levels now = frame();
    peak.agent = std::max(peak.agent, now.agent);
    peak.farEnd = std::max(peak.farEnd, now.farEnd);
  }
  return peak;
}

float SpeechLevels::random01() {
  return static_cast<float>(m_random() >> 40) / static_cast<float>(1u << 24);
}

void SpeechLevels::startTurn() {
  if (m_turn != Turn::Pause) {
    m_turn = Turn::Pause;
    m_framesLeft = 10 + static_cast<int>(random01() * 25.0f);
    return;
  }
  m_agentSpokeLast = !m_machine && !m_agentSpokeLast;
  m_turn = m_agentSpokeLast ? Turn::Agent : Turn::FarEnd;
  m_framesLeft = 50 + static_cast<int>(random01() * 200.0f);
  m_phase = 0;
}

Levels SpeechLevels::frame() {
  if (m_framesLeft-- <= 0) startTurn();
  Levels now{roomNoise * random01(), roomNoise * random01()};
  if (m_turn == Turn::Pause) return now;
  m_phase += syllablesPerFrame;
  if (m_phase >= 1 || m_loudness == 0) {
    m_phase -= std::floor(m_phase);
    m_loudness = 0.35f + 0.6f * random01();
  }
  const float voice = m_loudness * std::abs(std::sin(pi * m_phase));
  float& side = m_turn == Turn::Agent ? now.agent : now.farEnd;
  side = std::clamp(side + voice, 0.0f, 1.0f);
  return now;
}

}  // namespace callwright::telephony
