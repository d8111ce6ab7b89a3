#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace callwright::telephony {

enum class Tone {
  Ring,      // somebody calls
  Waiting,   // somebody calls while a call is up
  RingBack,  // it rings at the far end: 450 Hz, 1 s in 5, as in China (ITU-T E.180)
  Test,      // two notes of 0.6 s, once
};

// Samples of a tone, one after the other. 16 bit, mono.
class ToneSource {
 public:
  ToneSource(Tone tone, unsigned rate);
  // False: the tone is over, and what is left of `out` is silence.
  bool fill(std::int16_t* out, std::size_t count);

 private:
  struct Step {
    double hertz, other;  // 0: silence
    unsigned milliseconds;
  };
  static std::vector<Step> stepsOf(Tone tone);

  std::vector<Step> m_steps;
  bool m_once;
  double m_loudness;
  unsigned m_rate;
  std::size_t m_step = 0, m_at = 0;  // the sample within the step
};

}  // namespace callwright::telephony
