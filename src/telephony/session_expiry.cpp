#include "telephony/session_expiry.hpp"

#include <charconv>

#include "telephony/sip_headers.hpp"

namespace callwright::telephony {

std::optional<SessionExpiry> sessionExpiry(std::string_view message) {
  const bool response = message.starts_with("SIP/2.0 2");
  if (!response && !message.starts_with("INVITE ") && !message.starts_with("UPDATE ")) return std::nullopt;
  SessionExpiry found;
  std::string_view method;
  eachHeader(message, [&](std::string_view name, std::string_view value) {
    if (sameText(name, "Call-ID") || sameText(name, "i")) found.callId = value;
    if (sameText(name, "CSeq")) method = value.substr(std::min(value.size(), value.rfind(' ') + 1));
    if (sameText(name, "Session-Expires") || sameText(name, "x"))
      std::from_chars(value.data(), value.data() + value.size(), found.seconds);
  });
  if (found.callId.empty() || (method != "INVITE" && method != "UPDATE")) return std::nullopt;
  if (!response && found.seconds <= 0) return std::nullopt;
  found.seconds = std::max(found.seconds, 0);
  return found;
}

}  // namespace callwright::telephony
