#pragma once
#include <utility>
// <utility> goes first: Boost 1.74 uses std::exchange without it.
#include <array>
#include <boost/asio.hpp>
#include <string>

namespace callwright::telephony {

// Where calls go that nobody may place: a peer on this machine that declines every INVITE with 603. The library follows
// a referral by itself; sent here, the call never leaves, and whoever referred is told the truth.
class ReferralSink {
 public:
  explicit ReferralSink(boost::asio::io_context& io);
  std::string host() const;  // "127.0.0.1:port"
  void close() { m_socket.close(); }

  // The 603 to a request; "" if it is none that wants one.
  static std::string answerTo(std::string_view request);

 private:
  void receive();

  boost::asio::ip::udp::socket m_socket;
  boost::asio::ip::udp::endpoint m_from;
  std::array<char, 8'192> m_packet{};
};

}  // namespace callwright::telephony
