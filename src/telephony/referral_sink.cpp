#include "telephony/referral_sink.hpp"

namespace callwright::telephony {

using boost::asio::ip::udp;

ReferralSink::ReferralSink(boost::asio::io_context& io)
    : m_socket(io, udp::endpoint(boost::asio::ip::address_v4::loopback(), 0)) {
  receive();
}

std::string ReferralSink::host() const {
  return "127.0.0.1:" + std::to_string(m_socket.local_endpoint().port());
}

std::string ReferralSink::answerTo(std::string_view request) {
  if (!request.starts_with("INVITE ")) return {};
  std::string answer = "SIP/2.0 603 Decline\r\n";
  for (std::string_view rest = request; !rest.empty();) {
    const auto end = rest.find("\r\n");
    const std::string_view line = rest.substr(0, end);
    if (line.empty()) break;
    for (const std::string_view copied : {"Via:", "From:", "To:", "Call-ID:", "CSeq:"})
      if (line.starts_with(copied)) answer += std::string(line) + (copied == "To:" ? ";tag=declined\r\n" : "\r\n");
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 2);
  }
  return answer + "Content-Length: 0\r\n\r\n";
}

void ReferralSink::receive() {
  m_socket.async_receive_from(boost::asio::buffer(m_packet), m_from,
                              [this](const boost::system::error_code& error, std::size_t size) {
                                if (error == boost::asio::error::operation_aborted || !m_socket.is_open()) return;
                                if (!error && m_from.address().is_loopback()) {
                                  const std::string answer = answerTo({m_packet.data(), size});
                                  boost::system::error_code ignored;  // the library asks again
                                  if (!answer.empty())
                                    m_socket.send_to(boost::asio::buffer(answer), m_from, 0, ignored);
                                }
                                receive();
                              });
}

}  // namespace callwright::telephony
