#pragma once
#include <callwright/domain/error.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// How an agent's calls leave the building: which engine, which server, who we are there. Pure values; the password is
// never among them.
namespace callwright::domain {

enum class PhoneEngine { Rehearsal, Softphone, Asterisk, FreeSwitch };
enum class SipTransport { Udp, Tcp, Tls };
enum class SrtpPolicy { Off, Optional, Required };
enum class DigitsBy { Rfc4733, SipInfo };

// A number that begins with `prefix` has it replaced; the longest prefix that fits counts.
struct NumberRule {
  std::string prefix;       // as in E.164: "+86", "+"
  std::string replacement;  // digits, "+", "*" and "#": what this line wants instead
  friend bool operator==(const NumberRule&, const NumberRule&) = default;
};

struct PhoneAccount {
  PhoneEngine engine = PhoneEngine::Rehearsal;
  std::string server;    // host or host:port; an IPv6 address in [brackets]
  std::string user;      // SIP user, AMI user name; FreeSWITCH: a directory user, or empty
  std::string authUser;  // where the server wants another name in the digest; empty: `user`
  std::string displayName;
  // Softphone; desk phones know Tls or not
  SipTransport transport = SipTransport::Udp;
  // The keys travel in the SIP messages, so it protects only together with TLS. Optional offers encrypted sound first and
  // plain sound to a far end that refuses it; one that answers plainly at once gets no call.
  SrtpPolicy srtp = SrtpPolicy::Off;
  DigitsBy digits = DigitsBy::Rfc4733;
  std::string stunServer;        // host or host:port; empty: none
  std::string outboundProxy;     // host or host:port; empty: none
  bool acceptReferrals = false;  // follow a REFER from outside: off, it is refused
  // Desk phones
  std::string extension;      // the agent's own phone as the PBX names it: "PJSIP/101", "user/1001"
  std::string context;        // dial plan context of the customer's leg
  bool plainAllowed = false;  // consent to an unencrypted connection beyond this machine
  // All
  std::string callerId;               // E.164, or empty for the line's own
  std::vector<NumberRule> numbers{};  // none: E.164 with its "+"
  friend bool operator==(const PhoneAccount&, const PhoneAccount&) = default;
};

// What the line is told to dial. `e164` begins with "+".
std::string lineNumber(const PhoneAccount& account, std::string_view e164);

// The rules of the usual formats. National: numbers of `countryCode` ("86") lose it and take `trunkPrefix` ("0" or ""),
// others begin with `internationalPrefix` ("00").
std::vector<NumberRule> nationalFormat(std::string_view countryCode, std::string_view trunkPrefix,
                                       std::string_view internationalPrefix);
std::vector<NumberRule> digitsOnlyFormat();  // "+86138…" as "86138…"

// Every field that cannot work: Missing{field}, BadValue{field, value, what is allowed}. Control characters, spaces and
// anything that could end a protocol line or a SIP header are refused everywhere. Field names are those of PhoneAccount.
std::vector<Error> problemsOf(const PhoneAccount& account);

// Host and port of "host", "host:port", "[::1]:port"; port 0 where none is given. Empty host: unreadable.
struct HostPort {
  std::string host;
  std::uint16_t port = 0;
  friend bool operator==(const HostPort&, const HostPort&) = default;
};
HostPort hostPortOf(std::string_view text);
// "localhost", 127.0.0.0/8 or ::1, by the text alone.
bool isLoopback(std::string_view host);

std::string_view toToken(PhoneEngine engine);
std::string_view toToken(SipTransport transport);
std::string_view toToken(SrtpPolicy policy);
std::string_view toToken(DigitsBy digits);

}  // namespace callwright::domain
