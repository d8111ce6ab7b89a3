#pragma once
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cmath>
#include <cstdint>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "telephony/tone.hpp"

namespace callwright::telephony::test {

// The sound side of a SIPp peer, G.711 µ-law: notes what comes, and may send a tone back every 20 ms, leaving out
// every `lossEvery`-th packet.
class RtpPeer {
 public:
  explicit RtpPeer(int port, double tone = 0, int lossEvery = 0) : m_tone(tone), m_lossEvery(lossEvery) {
    m_fd = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("RTP port taken");
    timeval wait{0, 5'000};
    setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    m_thread = std::thread([this] { run(); });
  }
  ~RtpPeer() {
    m_stop = true;
    m_thread.join();
    close(m_fd);
  }

  std::size_t packets() const { return m_packets; }
  // The digits of RFC 4733 events, one each.
  std::string digits() const {
    const std::lock_guard lock(m_mutex);
    return m_digits;
  }
  // Of the last 10 packets of sound: the loudest sample, 0..1.
  double loudness() const {
    const std::lock_guard lock(m_mutex);
    double most = 0;
    for (const double one : m_loudness) most = std::max(most, one);
    return m_loudness.size() < 10 ? 1 : most;
  }
  // The last half second of what came.
  Sound heard() const {
    const std::lock_guard lock(m_mutex);
    return {8'000, {m_samples.begin(), m_samples.end()}};
  }
  void silence(bool on) { m_silent = on; }  // sends nothing at all

 private:
  static double linear(std::uint8_t code) {
    code = static_cast<std::uint8_t>(~code);
    const int magnitude = ((((code & 0x0f) << 3) + 0x84) << ((code & 0x70) >> 4)) - 0x84;
    return (code & 0x80) != 0 ? -magnitude / 32'768.0 : magnitude / 32'768.0;
  }
  static std::uint8_t muLaw(double sample) {
    int value = static_cast<int>(sample * 32'000);
    const int sign = value < 0 ? 0x80 : 0;
    value = std::min(std::abs(value), 32'635) + 0x84;
    int exponent = 7;
    for (int mask = 0x4000; (value & mask) == 0 && exponent > 0; mask >>= 1) --exponent;
    return static_cast<std::uint8_t>(~(sign | (exponent << 4) | ((value >> (exponent + 3)) & 0x0f)));
  }

  void run() {
    auto next = std::chrono::steady_clock::now();
    std::uint8_t in[2'048];
    while (!m_stop) {
      socklen_t length = sizeof m_from;
      const auto size = recvfrom(m_fd, in, sizeof in, 0, reinterpret_cast<sockaddr*>(&m_from), &length);
      if (size >= 12) take(in, static_cast<std::size_t>(size));
      if (m_packets == 0 || std::chrono::steady_clock::now() < next) continue;
      if (next + std::chrono::seconds(1) < std::chrono::steady_clock::now()) next = std::chrono::steady_clock::now();
      next += std::chrono::milliseconds(20);
      speak();
    }
  }
  void take(const std::uint8_t* in, std::size_t size) {
    ++m_packets;
    const std::lock_guard lock(m_mutex);
    const int type = in[1] & 0x7f;
    if (type == 101 && size >= 16) {
      const std::uint32_t stamp = static_cast<std::uint32_t>(in[4] << 24 | in[5] << 16 | in[6] << 8 | in[7]);
      if (m_digits.empty() || stamp != m_lastStamp) m_digits += "0123456789*#ABCD"[in[12] & 15];
      m_lastStamp = stamp;
    }
    if (type != 0) return;
    double most = 0;
    for (std::size_t i = 12; i < size; ++i) {
      most = std::max(most, std::abs(linear(in[i])));
      m_samples.push_back(linear(in[i]));
    }
    while (m_samples.size() > 4'000) m_samples.pop_front();
    if (m_loudness.size() >= 10) m_loudness.erase(m_loudness.begin());
    m_loudness.push_back(most);
  }
  void speak() {
    ++m_sequence;
    m_stamp += 160;
    if (m_tone == 0 || m_silent || (m_lossEvery > 0 && m_sequence % m_lossEvery == 0)) return;
    std::uint8_t out[172] = {0x80, 0, static_cast<std::uint8_t>(m_sequence >> 8),
                             static_cast<std::uint8_t>(m_sequence)};
    for (int i = 0; i < 4; ++i) out[4 + i] = static_cast<std::uint8_t>(m_stamp >> (24 - 8 * i));
    out[11] = 7;
    for (std::uint32_t i = 0; i < 160; ++i)
      out[12 + i] = muLaw(0.5 * std::sin(2 * 3.14159265358979 * m_tone * (m_stamp + i) / 8'000));
    sendto(m_fd, out, sizeof out, 0, reinterpret_cast<const sockaddr*>(&m_from), sizeof m_from);
  }

  int m_fd = -1;
  double m_tone;
  int m_lossEvery;
  sockaddr_in m_from{};
  std::uint16_t m_sequence = 0;
  std::uint32_t m_stamp = 0, m_lastStamp = 0;
  std::atomic<std::size_t> m_packets = 0;
  std::atomic<bool> m_stop = false, m_silent = false;
  mutable std::mutex m_mutex;
  std::string m_digits;
  std::vector<double> m_loudness;
  std::deque<double> m_samples;
  std::thread m_thread;
};

}  // namespace callwright::telephony::test
