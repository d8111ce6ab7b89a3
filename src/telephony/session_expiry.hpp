#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace callwright::telephony {

// How long a session lives if nobody refreshes it (RFC 4028).
struct SessionExpiry {
  std::string callId;
  int seconds = 0;  // 0: the far end wants no session timer
  friend bool operator==(const SessionExpiry&, const SessionExpiry&) = default;
};

// Of a 2xx to INVITE or UPDATE, and of such requests where they name a time: both begin the time anew. None for all
// else.
std::optional<SessionExpiry> sessionExpiry(std::string_view message);

}  // namespace callwright::telephony
