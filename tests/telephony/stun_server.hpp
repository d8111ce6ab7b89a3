#pragma once
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace callwright::telephony::test {

// Answers STUN binding requests (RFC 8489, 14.2) as if a router had given every sender the same public
// address: what a server on the same machine could never see.
class StunServer {
 public:
  static constexpr const char* publicAddress = "203.0.113.9";  // of RFC 5737, in no network

  explicit StunServer(int port) {
    m_fd = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("STUN port taken");
    timeval wait{0, 5'000};
    setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    m_thread = std::thread([this] {
      while (!m_stop) answerOne();
    });
  }
  ~StunServer() {
    m_stop = true;
    m_thread.join();
    close(m_fd);
  }
  int asked() const { return m_asked; }

 private:
  void answerOne() {
    std::uint8_t in[1'500];
    sockaddr_in from{};
    socklen_t length = sizeof from;
    const auto size = recvfrom(m_fd, in, sizeof in, 0, reinterpret_cast<sockaddr*>(&from), &length);
    if (size < 20 || in[0] != 0 || in[1] != 1) return;  // a binding request
    ++m_asked;
    // Header with the cookie and the transaction of the request, then XOR-MAPPED-ADDRESS.
    std::uint8_t out[32] = {1, 1, 0, 12};
    std::memcpy(out + 4, in + 4, 16);
    const std::uint8_t attribute[4] = {0, 0x20, 0, 8};
    std::memcpy(out + 20, attribute, sizeof attribute);
    out[25] = 1;  // IPv4
    const auto* port = reinterpret_cast<const std::uint8_t*>(&from.sin_port);
    for (int i = 0; i < 2; ++i) out[26 + i] = port[i] ^ in[4 + i];
    in_addr mapped{};
    inet_pton(AF_INET, publicAddress, &mapped);
    const auto* host = reinterpret_cast<const std::uint8_t*>(&mapped.s_addr);
    for (int i = 0; i < 4; ++i) out[28 + i] = host[i] ^ in[4 + i];
    sendto(m_fd, out, sizeof out, 0, reinterpret_cast<const sockaddr*>(&from), length);
  }

  int m_fd = -1;
  std::atomic<int> m_asked = 0;
  std::atomic<bool> m_stop = false;
  std::thread m_thread;
};

}  // namespace callwright::telephony::test
