#include <algorithm>
#include <callwright/telephony/dial_link.hpp>
#include <callwright/telephony/sip.hpp>
#include <optional>

#include "telephony/escaped.hpp"

namespace callwright::telephony {
namespace {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(), lower);
  return low;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

auto badLink(std::string_view link, const char* allowed) {
  constexpr std::size_t shown = 80;
  return fail(ErrorCode::BadValue, "link", escaped(link.substr(0, shown)), allowed);
}

int hexOf(char c) {
  c = lower(c);
  return isDigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// nullopt: an escape is broken.
std::optional<std::string> unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hexOf(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hexOf(text[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    plain += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return plain;
}

// Digits and a leading "+", without what only divides them.
Result<std::string> digitsOf(std::string_view text, std::string_view whole) {
  if (text.find_first_of("*#") != std::string_view::npos) return fail(ErrorCode::NumberService, std::string(text));
  std::string digits;
  for (const char c : text) {
    if (std::string_view("-.() /").find(c) != std::string_view::npos) continue;
    if (!isDigit(c) && !(c == '+' && digits.empty())) return fail(ErrorCode::NumberUnreadable, std::string(whole));
    digits += c;
  }
  if (digits.empty() || digits == "+") return fail(ErrorCode::NumberEmpty, std::string(whole));
  return digits;
}

// What is between the semicolons.
std::string_view cut(std::string_view& rest) {
  const auto end = rest.find(';');
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

Result<std::string> numberLink(std::string_view link, std::string_view rest) {
  constexpr const char* form = "tel:+8613800138000";
  if (rest.starts_with("//")) rest.remove_prefix(2);
  if (rest.find('?') != std::string_view::npos) return badLink(link, "tel:+8613800138000, without headers (?)");
  const auto plain = unescaped(rest);
  if (!plain || std::any_of(plain->begin(), plain->end(), isControl)) return badLink(link, form);
  std::string_view parts = *plain;
  auto number = digitsOf(cut(parts), *plain);
  if (!number) return number;
  std::string extension;
  while (!parts.empty()) {
    const std::string_view parameter = cut(parts);
    const auto equals = parameter.find('=');
    const std::string name = lowered(parameter.substr(0, equals));
    const std::string_view value = equals == std::string_view::npos ? std::string_view() : parameter.substr(equals + 1);
    const bool isContext = name == "phone-context" && value.starts_with('+') && !number->starts_with('+');
    if (name != "ext" && !isContext) continue;
    const auto digits = digitsOf(value, *plain);
    if (!digits) return digits;
    if (isContext) {
      number = *digits + *number;
    } else if (digits->starts_with('+')) {
      return fail(ErrorCode::NumberUnreadable, *plain);
    } else {
      extension = *digits;
    }
  }
  return extension.empty() ? *number : *number + " ext. " + extension;
}

Result<std::string> sipLink(std::string_view link) {
  std::string uri(link);
  constexpr std::string_view isPhone = ";user=phone";
  if (const auto at = lowered(uri).find(isPhone); at != std::string::npos) {
    const auto end = at + isPhone.size();
    if (end == uri.size() || uri[end] == ';') uri.erase(at, isPhone.size());
  }
  if (auto ok = checkSipUri(uri); !ok) return tl::unexpected(ok.error());
  return uri;
}

}  // namespace

Result<std::string> dialLinkText(std::string_view link) {
  while (!link.empty() && link.back() == ' ') link.remove_suffix(1);
  while (!link.empty() && link.front() == ' ') link.remove_prefix(1);
  constexpr const char* schemes = "tel:, callto:, sip:";
  if (link.size() > longestDialLink) return badLink(link, schemes);
  const auto colon = link.find(':');
  const std::string scheme = colon == std::string_view::npos ? std::string() : lowered(link.substr(0, colon));
  if (scheme == "tel" || scheme == "callto") return numberLink(link, link.substr(colon + 1));
  if (scheme == "sip") return sipLink(link);
  return badLink(link, schemes);
}

}  // namespace callwright::telephony
