#pragma once
#include <cmath>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

// Sound for tests of recordings.
namespace callwright::test {

inline std::string littleEndian(std::uint32_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>((value >> (8 * i)) & 0xff);
  return text;
}

// Mono, 16 bit: a tone whose loudness rises from nothing to nearly full. Without a header it is as an engine leaves it
// whose program dies: 44 empty bytes and the sound.
inline void writeRisingTone(const std::string& path, int rate, double seconds, double hertz, bool withHeader = true) {
  constexpr double twoPi = 6.283185307179586;
  std::string samples;
  const auto frames = static_cast<int>(rate * seconds);
  for (int i = 0; i < frames; ++i) {
    const double level = 30000.0 * i / frames * std::sin(twoPi * hertz * i / rate);
    samples += littleEndian(static_cast<std::uint32_t>(static_cast<std::int16_t>(level)), 2);
  }
  const auto size = static_cast<std::uint32_t>(samples.size()), hz = static_cast<std::uint32_t>(rate);
  std::string header = "RIFF" + littleEndian(size + 36, 4) + "WAVEfmt " + littleEndian(16, 4) + littleEndian(1, 2) +
                       littleEndian(1, 2) + littleEndian(hz, 4) + littleEndian(hz * 2, 4) + littleEndian(2, 2) +
                       littleEndian(16, 2) + "data" + littleEndian(size, 4);
  if (!withHeader) header.assign(header.size(), '\0');
  std::ofstream(path, std::ios::binary) << header << samples;
}

// The share of the power at one frequency, 0…1, by Goertzel's algorithm; 0 for silence.
inline double shareOf(const std::vector<std::int16_t>& samples, int rate, double hertz) {
  double energy = 0, a = 0, b = 0;
  const double c = 2 * std::cos(6.283185307179586 * hertz / rate);
  for (const std::int16_t s : samples) {
    energy += static_cast<double>(s) * s;
    const double next = s + c * a - b;
    b = a;
    a = next;
  }
  const double power = a * a + b * b - c * a * b;
  return energy == 0 ? 0 : 2 * power / (energy * static_cast<double>(samples.size()));
}

}  // namespace callwright::test
