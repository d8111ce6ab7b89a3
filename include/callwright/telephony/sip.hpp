#pragma once
#include <callwright/domain/call.hpp>
#include <callwright/domain/error.hpp>
#include <string_view>

// Rules of SIP that need no network: any thread.
namespace callwright::telephony {

// A URI that may be called as it is: "sip:user@host[:port][;transport=udp|tcp|tls]". Everything that could hide a
// second meaning is refused: NumberService for * and # in the user part; BadValue{"number", text with control
// characters escaped, what is allowed} for control characters, spaces, escapes (%), headers (?), other parameters,
// other schemes and a missing user.
domain::Result<void> checkSipUri(std::string_view uri);
bool isSipUri(std::string_view text);  // begins with "sip:" or "sips:" in any case

// checkSipUri() for what begins as a SIP URI, else checkDialable().
domain::Result<void> checkTarget(std::string_view target);

// How a call that was never answered ended, by the final SIP code (RFC 3261, 21): 486 and 600 are Busy; 408, 480 and
// 487 NoAnswer; 404, 410, 484 and 604 WrongNumber; 403, 603, 607 and 608 Refused; all others, and 0, NetworkError. 487
// after our own cancel is Cancelled.
domain::EndCause causeOfSip(int code, bool cancelledByUs = false);

}  // namespace callwright::telephony
