#include "telephony/tone_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace callwright::telephony {
namespace {

constexpr double fadeSeconds = 0.01;  // without it every edge clicks

}  // namespace

std::vector<ToneSource::Step> ToneSource::stepsOf(Tone tone) {
  switch (tone) {
    case Tone::Ring:
      return {{440, 554, 400}, {0, 0, 200}, {440, 554, 400}, {0, 0, 2'000}};
    case Tone::Waiting:
      return {{450, 0, 400}, {0, 0, 4'000}};
    case Tone::RingBack:
      return {{450, 0, 1'000}, {0, 0, 4'000}};
    case Tone::Test:
      return {{660, 0, 600}, {880, 0, 600}};
  }
  return {};
}

ToneSource::ToneSource(Tone tone, unsigned rate)
    : m_steps(stepsOf(tone)), m_once(tone == Tone::Test), m_loudness(tone == Tone::Waiting ? 0.1 : 0.3), m_rate(rate) {}

bool ToneSource::fill(std::int16_t* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (m_step == m_steps.size()) {
      std::fill(out + i, out + count, std::int16_t{0});
      return false;
    }
    const Step& step = m_steps[m_step];
    const std::size_t length = std::size_t{step.milliseconds} * m_rate / 1'000;
    const double at = static_cast<double>(m_at) / m_rate, left = static_cast<double>(length - m_at) / m_rate;
    const double fade = std::min({1.0, at / fadeSeconds, left / fadeSeconds});
    const double turn = 2 * std::numbers::pi * at;
    const double both = step.other > 0 ? (std::sin(turn * step.hertz) + std::sin(turn * step.other)) / 2
                                       : std::sin(turn * step.hertz);
    out[i] = static_cast<std::int16_t>(32'767 * m_loudness * fade * both);
    if (++m_at < length) continue;
    m_at = 0;
    if (++m_step == m_steps.size() && !m_once) m_step = 0;
  }
  return true;
}

}  // namespace callwright::telephony
