#pragma once
#include <callwright/domain/error.hpp>
#include <string>
#include <string_view>

// Links of other programs that name somebody to call. Any thread. Nothing is dialed here.
namespace callwright::telephony {

inline constexpr std::size_t longestDialLink = 512;

// The text for the box in which a number is dialed by hand: "+8613800138000", "0512 6666 8888 ext. 12", or a SIP URI as
// checkSipUri() takes it.
//   tel:      RFC 3966, with escapes; "ext" is kept, "phone-context" that begins with "+" goes in front of a local
//   number,
//             other parameters say nothing about whom to call and are left out. "tel://…" is taken, too.
//   callto:   a number as in tel:
//   sip:      user@host; the parameter user=phone is left out
// Errors: NumberService for * and # codes, escaped or not; NumberEmpty; NumberUnreadable for anything that is no
// number; BadValue{"link", text with control characters escaped and cut, what is allowed} for other schemes, headers
// (?), broken escapes, control characters and longer links; checkSipUri()'s.
domain::Result<std::string> dialLinkText(std::string_view link);

}  // namespace callwright::telephony
