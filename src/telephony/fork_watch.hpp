#pragma once
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
// <utility> goes first: Boost 1.74 uses std::exchange without it.
#include <boost/asio.hpp>

namespace callwright::telephony {

// What a 2xx to an INVITE says of its dialog, as far as it takes to leave it (RFC 3261, 12.1.2 and 13.2.2.4).
struct AnsweredFork {
  std::string callId, from, to, toTag, target;
  std::vector<std::string> routes;  // in the order in which a request takes them
  unsigned sequence = 0;            // of the INVITE
  std::string host;                 // of the next hop
  std::string port;
  // Of ACK or BYE; `via` is where we are reached, "192.0.2.1:5060".
  std::string request(std::string_view method, std::string_view via, std::string_view branch) const;
};

// None: no such answer, unreadable, or not over UDP.
std::optional<AnsweredFork> answeredFork(std::string_view message);

// A forked call can be answered twice. The library drops the second 200 without a word, and that far end would wait for
// its ACK and talk to nobody: here it is acknowledged and hung up on. Over UDP only. On the phone thread.
class ForkWatch {
 public:
  explicit ForkWatch(boost::asio::io_context& io) : m_io(io) {}

  void seen(std::string_view message);  // every message that comes in

 private:
  void leave(const AnsweredFork& fork);

  boost::asio::io_context& m_io;
  std::deque<std::pair<std::string, std::string>> m_answered;  // call id, tag of the first who answered; the last ones
};

}  // namespace callwright::telephony
