#include <algorithm>
#include <callwright/domain/phone_account.hpp>
#include <charconv>

namespace callwright::domain {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}
bool all(std::string_view text, bool (*fits)(char)) {
  return std::all_of(text.begin(), text.end(), fits);
}

// The user part of a SIP URI without what would need escaping (RFC 3261, 25.1).
bool isUserChar(char c) {
  return isDigit(c) || isLetter(c) || std::string_view("-_.!~*'()&=+$,").find(c) != std::string_view::npos;
}
bool isHostChar(char c) {
  return isDigit(c) || isLetter(c) || c == '-' || c == '.' || c == '_';
}
bool isAddressChar(char c) {  // IPv6
  return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '.';
}
bool isLineChar(char c) {
  return isDigit(c) || c == '+' || c == '*' || c == '#';
}
// "PJSIP/101", "SIP/trunk-1", "user/1001@example.com", "sofia/internal/1001".
bool isExtensionChar(char c) {
  return isDigit(c) || isLetter(c) || std::string_view("/-_.@+").find(c) != std::string_view::npos;
}
bool isPlain(char c) {  // a name that may stand in quotes
  return !isControl(c) && c != '"' && c != '\\' && c != '<' && c != '>';
}

class Problems {
 public:
  void needed(const char* field, const std::string& value) {
    if (value.empty()) m_all.push_back({ErrorCode::Missing, {field}});
  }
  void only(const char* field, const std::string& value, bool fits, const char* allowed) {
    if (!value.empty() && !fits) m_all.push_back({ErrorCode::BadValue, {field, all(value, isPlain) ? value : "", allowed}});
  }
  void hostPort(const char* field, const std::string& value) {
    only(field, value, !hostPortOf(value).host.empty(), "host or host:port");
  }
  std::vector<Error> take() { return std::move(m_all); }

 private:
  std::vector<Error> m_all;
};

bool isE164(std::string_view number) {
  return number.size() >= 8 && number.size() <= 16 && number[0] == '+' && number[1] != '0' && all(number.substr(1), isDigit);
}

}  // namespace

std::string lineNumber(const PhoneAccount& account, std::string_view e164) {
  const NumberRule* best = nullptr;
  for (const NumberRule& rule : account.numbers) {
    if (e164.starts_with(rule.prefix) && (best == nullptr || rule.prefix.size() > best->prefix.size())) best = &rule;
  }
  if (best == nullptr) return std::string(e164);
  return best->replacement + std::string(e164.substr(best->prefix.size()));
}

std::vector<NumberRule> nationalFormat(std::string_view countryCode, std::string_view trunkPrefix,
                                       std::string_view internationalPrefix) {
  return {{"+" + std::string(countryCode), std::string(trunkPrefix)}, {"+", std::string(internationalPrefix)}};
}

std::vector<NumberRule> digitsOnlyFormat() {
  return {{"+", ""}};
}

std::vector<Error> problemsOf(const PhoneAccount& a) {
  Problems problems;
  if (a.engine == PhoneEngine::Rehearsal) return {};
  problems.needed("server", a.server);
  problems.hostPort("server", a.server);
  if (a.engine != PhoneEngine::FreeSwitch) problems.needed("user", a.user);
  problems.only("user", a.user, all(a.user, isUserChar), "letters, digits and - _ . + without spaces");
  problems.only("authUser", a.authUser, all(a.authUser, isUserChar) || all(a.authUser, isExtensionChar),
                "letters, digits and - _ . + @ without spaces");
  problems.only("displayName", a.displayName, all(a.displayName, isPlain), "no quotes, \\ < >");
  if (a.engine == PhoneEngine::Softphone) {
    problems.hostPort("stunServer", a.stunServer);
    problems.hostPort("outboundProxy", a.outboundProxy);
  } else {
    problems.needed("extension", a.extension);
    problems.only("extension", a.extension, all(a.extension, isExtensionChar), "as the PBX names it, such as PJSIP/101");
    if (a.engine == PhoneEngine::Asterisk) problems.needed("context", a.context);
    problems.only("context", a.context, all(a.context, isExtensionChar), "letters, digits and - _ .");
  }
  problems.only("callerId", a.callerId, isE164(a.callerId), "E.164");
  for (const NumberRule& rule : a.numbers) {
    const bool prefix = !rule.prefix.empty() && rule.prefix[0] == '+' && all(std::string_view(rule.prefix).substr(1), isDigit);
    problems.only("numbers", rule.prefix.empty() ? " " : rule.prefix, prefix, "prefixes that begin with +");
    problems.only("numbers", rule.replacement, all(rule.replacement, isLineChar), "0-9 + * #");
  }
  return problems.take();
}

HostPort hostPortOf(std::string_view text) {
  HostPort result;
  std::string_view host = text, port;
  bool hasPort = false;
  if (text.starts_with('[')) {
    const auto end = text.find(']');
    if (end == std::string_view::npos) return {};
    host = text.substr(1, end - 1);
    const std::string_view rest = text.substr(end + 1);
    hasPort = !rest.empty();
    if (hasPort && rest[0] != ':') return {};
    port = hasPort ? rest.substr(1) : rest;
    if (host.find(':') == std::string_view::npos || !all(host, isAddressChar)) return {};
  } else {
    const auto colon = text.find(':');
    hasPort = colon != std::string_view::npos;
    host = text.substr(0, colon);
    if (hasPort) port = text.substr(colon + 1);
    if (!all(host, isHostChar)) return {};
  }
  if (host.empty() || host.size() > 253) return {};
  if (hasPort) {
    const auto [end, bad] = std::from_chars(port.data(), port.data() + port.size(), result.port);
    if (bad != std::errc{} || end != port.data() + port.size() || result.port == 0) return {};
  }
  result.host = host;
  return result;
}

bool isLoopback(std::string_view host) {
  if (host == "::1" || host == "localhost") return true;
  return host.starts_with("127.") && std::count(host.begin(), host.end(), '.') == 3 &&
         std::all_of(host.begin(), host.end(), [](char c) { return isDigit(c) || c == '.'; });
}

std::string_view toToken(PhoneEngine engine) {
  switch (engine) {
    case PhoneEngine::Rehearsal:
      return "rehearsal";
    case PhoneEngine::Softphone:
      return "softphone";
    case PhoneEngine::Asterisk:
      return "asterisk";
    case PhoneEngine::FreeSwitch:
      return "freeswitch";
  }
  return {};
}
std::string_view toToken(SipTransport transport) {
  switch (transport) {
    case SipTransport::Udp:
      return "udp";
    case SipTransport::Tcp:
      return "tcp";
    case SipTransport::Tls:
      return "tls";
  }
  return {};
}
std::string_view toToken(SrtpPolicy policy) {
  switch (policy) {
    case SrtpPolicy::Off:
      return "off";
    case SrtpPolicy::Optional:
      return "optional";
    case SrtpPolicy::Required:
      return "required";
  }
  return {};
}
std::string_view toToken(DigitsBy digits) {
  return digits == DigitsBy::Rfc4733 ? "rfc4733" : "info";
}

}  // namespace callwright::domain
