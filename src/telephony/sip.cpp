#include <algorithm>
#include <array>
#include <callwright/domain/phone_account.hpp>
#include <callwright/telephony/phone.hpp>
#include <callwright/telephony/sip.hpp>
#include <utility>

#include "telephony/escaped.hpp"

namespace callwright::telephony {
namespace {

using domain::EndCause;
using domain::ErrorCode;
using domain::fail;

constexpr std::array<std::pair<int, EndCause>, 13> causes{{
    {403, EndCause::Refused},
    {404, EndCause::WrongNumber},
    {408, EndCause::NoAnswer},
    {410, EndCause::WrongNumber},
    {480, EndCause::NoAnswer},
    {484, EndCause::WrongNumber},
    {486, EndCause::Busy},
    {487, EndCause::NoAnswer},
    {600, EndCause::Busy},
    {603, EndCause::Refused},
    {604, EndCause::WrongNumber},
    {607, EndCause::Refused},
    {608, EndCause::Refused},
}};

bool startsWithNoCase(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char l, char c) {
           return l == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
         });
}

bool isUserChar(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-_.!~'()+$,").find(c) != std::string_view::npos;
}

auto badUri(std::string_view uri, const char* allowed) {
  return fail(ErrorCode::BadValue, "number", escaped(uri), allowed);
}

}  // namespace

bool isSipUri(std::string_view text) {
  return startsWithNoCase(text, "sip:") || startsWithNoCase(text, "sips:");
}

domain::Result<void> checkSipUri(std::string_view uri) {
  constexpr const char* form = "sip:user@host";
  if (std::any_of(uri.begin(), uri.end(), [](char c) { return isControl(c) || c == ' '; })) return badUri(uri, form);
  if (!startsWithNoCase(uri, "sip:")) return badUri(uri, form);
  if (uri.find('?') != std::string_view::npos) return badUri(uri, "sip:user@host without headers (?)");
  if (uri.find('%') != std::string_view::npos) return badUri(uri, "sip:user@host without escapes (%)");
  const std::string_view rest = uri.substr(4);
  const auto at = rest.find('@');
  const std::string_view user = rest.substr(0, at);
  if (at == std::string_view::npos || user.empty()) return badUri(uri, form);
  if (user.find_first_of("*#") != std::string_view::npos) return fail(ErrorCode::NumberService, uri);
  if (!std::all_of(user.begin(), user.end(), isUserChar)) return badUri(uri, form);
  const std::string_view place = rest.substr(at + 1);
  const auto semicolon = place.find(';');
  if (domain::hostPortOf(place.substr(0, semicolon)).host.empty()) return badUri(uri, form);
  if (semicolon == std::string_view::npos) return {};
  const std::string_view parameter = place.substr(semicolon + 1);
  for (const char* allowed : {"transport=udp", "transport=tcp", "transport=tls"})
    if (parameter == allowed) return {};
  return badUri(uri, "sip:user@host;transport=udp|tcp|tls");
}

domain::Result<void> checkTarget(std::string_view target) {
  return isSipUri(target) ? checkSipUri(target) : checkDialable(target);
}

EndCause causeOfSip(int code, bool cancelledByUs) {
  if (code == 487 && cancelledByUs) return EndCause::Cancelled;
  for (const auto& [known, cause] : causes)
    if (known == code) return cause;
  return EndCause::NetworkError;
}

}  // namespace callwright::telephony
