#include "telephony/tone.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>

#include "telephony/sip_peers.hpp"

namespace callwright::telephony::test {
namespace {

constexpr double pi = 3.14159265358979;

template <class Number>
void put(std::string& out, Number value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class Number>
Number get(const std::string& in, std::size_t at) {
  Number value{};
  if (at + sizeof value <= in.size()) std::memcpy(&value, in.data() + at, sizeof value);
  return value;
}

}  // namespace

void writeTone(const std::string& path, double hertz, double seconds) {
  constexpr std::uint32_t rate = 8'000;
  std::string data;
  for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(seconds * rate); ++i)
    put(data, static_cast<std::int16_t>(16'384 * std::sin(2 * pi * hertz * i / rate)));
  std::string wav = "RIFF";
  put(wav, static_cast<std::uint32_t>(36 + data.size()));
  wav += "WAVEfmt ";
  put(wav, std::uint32_t{16});
  put(wav, std::uint16_t{1});
  put(wav, std::uint16_t{1});
  put(wav, rate);
  put(wav, rate * 2);
  put(wav, std::uint16_t{2});
  put(wav, std::uint16_t{16});
  wav += "data";
  put(wav, static_cast<std::uint32_t>(data.size()));
  writeFile(path, wav + data);
}

Sound readWav(const std::string& path) {
  const std::string wav = readFile(path);
  Sound sound;
  std::size_t channels = 1;
  for (std::size_t at = 12; at + 8 <= wav.size();) {
    const auto size = get<std::uint32_t>(wav, at + 4);
    if (wav.compare(at, 4, "fmt ") == 0) {
      channels = std::max<std::size_t>(1, get<std::uint16_t>(wav, at + 10));
      sound.rate = static_cast<int>(get<std::uint32_t>(wav, at + 12));
    }
    if (wav.compare(at, 4, "data") == 0) {
      // A file that is still written says 0.
      const std::size_t end = size == 0 ? wav.size() : std::min<std::size_t>(wav.size(), at + 8 + size);
      for (std::size_t i = at + 8; i + 2 * channels <= end; i += 2 * channels)
        sound.samples.push_back(get<std::int16_t>(wav, i) / 32'768.0);
      break;
    }
    at += 8 + size;
  }
  return sound;
}

double Sound::shareOf(double hertz, double from, double to) const {
  const auto window = static_cast<std::size_t>(rate / 20);
  double atTone = 0, all = 0;
  for (auto start = static_cast<std::size_t>(from * rate); window > 0 && start + window <= samples.size();
       start += window) {
    if (static_cast<double>(start + window) > to * rate) break;
    const double coefficient = 2 * std::cos(2 * pi * hertz / rate);
    double s1 = 0, s2 = 0, power = 0;
    for (std::size_t i = start; i < start + window; ++i) {
      const double s0 = samples[i] + coefficient * s1 - s2;
      s2 = s1;
      s1 = s0;
      power += samples[i] * samples[i];
    }
    atTone += (s1 * s1 + s2 * s2 - coefficient * s1 * s2) * 2 / static_cast<double>(window);
    all += power;
  }
  return all < 1e-6 ? 0 : atTone / all;
}

double Sound::mostOf(double hertz, double from, double to) const {
  constexpr double half = 0.5, step = 0.1;
  const double end = std::min(seconds(), to);
  double most = shareOf(hertz, from, std::min(from + half, end));
  for (double at = from + step; at + half <= end; at += step) most = std::max(most, shareOf(hertz, at, at + half));
  return most;
}

double Sound::loudness(double from, double to) const {
  const auto first = std::min(samples.size(), static_cast<std::size_t>(from * rate));
  const auto last = std::min(samples.size(), static_cast<std::size_t>(std::min(to, 1e6) * rate));
  double power = 0;
  for (std::size_t i = first; i < last; ++i) power += samples[i] * samples[i];
  return last <= first ? 0 : std::sqrt(power / static_cast<double>(last - first));
}

}  // namespace callwright::telephony::test
