#pragma once
#include <callwright/domain/time.hpp>
#include <cstdint>
#include <random>

namespace callwright::telephony {

struct Levels {
  float agent = 0;  // 0..1
  float farEnd = 0;
};

// Made-up loudness of a conversation: turns of some seconds, syllables at about 4 a second, pauses, a quiet room.
class SpeechLevels {
 public:
  // A machine at the far end talks without turns.
  SpeechLevels(std::uint64_t seed, bool machine);
  // The peak of both sides over the next `span`.
  Levels next(domain::Milliseconds span);

 private:
  enum class Turn { Agent, FarEnd, Pause };
  float random01();
  void startTurn();
  Levels frame();

  std::mt19937_64 m_random;
  bool m_machine;
  Turn m_turn = Turn::Pause;
  bool m_agentSpokeLast = false;
  int m_framesLeft = 0;
  float m_phase = 0;  // of the syllable, in turns
  float m_loudness = 0;
};

}  // namespace callwright::telephony
