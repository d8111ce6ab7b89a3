#pragma once
#include <string>
#include <vector>

namespace callwright::telephony::test {

// A WAV of 16 bit, mono, 8 kHz, that holds a sine of half the full scale.
void writeTone(const std::string& path, double hertz, double seconds);

struct Sound {
  int rate = 0;
  std::vector<double> samples;  // -1..1, the first channel
  double seconds() const { return rate == 0 ? 0 : static_cast<double>(samples.size()) / rate; }
  // The share of the power between `from` and `to` (seconds) that lies at `hertz`, 0..1, by Goertzel's algorithm in
  // windows of 50 ms; 0 for silence.
  double shareOf(double hertz, double from = 0, double to = 1e9) const;
  // The largest share in any half second: a busy machine leaves gaps and jumps in a sound, but not everywhere.
  double mostOf(double hertz, double from = 0, double to = 1e9) const;
  double loudness(double from = 0, double to = 1e9) const;  // root mean square
};

Sound readWav(const std::string& path);

}  // namespace callwright::telephony::test
