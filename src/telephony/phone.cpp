#include <algorithm>
#include <callwright/telephony/phone.hpp>

#include "telephony/escaped.hpp"

namespace callwright::telephony {
namespace {

using domain::ErrorCode;
using domain::fail;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

bool isControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}

std::string escaped(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (const char c : text) {
    if (!isControl(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "\\x";
    out += hex[byte >> 4];
    out += hex[byte & 15];
  }
  return out;
}

Capability neededFor(domain::CallCommand command) {
  switch (command) {
    case domain::CallCommand::HangUp:
      return Capability::HangUp;
    case domain::CallCommand::Hold:
    case domain::CallCommand::Resume:
      return Capability::Hold;
    case domain::CallCommand::Mute:
    case domain::CallCommand::Unmute:
      return Capability::Mute;
    case domain::CallCommand::SendDigits:
      return Capability::Digits;
    case domain::CallCommand::Transfer:
      return Capability::BlindTransfer;
    case domain::CallCommand::Answer:
      return Capability::Answer;
    case domain::CallCommand::Reject:
      return Capability::Reject;
    case domain::CallCommand::StartRecording:
    case domain::CallCommand::StopRecording:
      return Capability::Record;
  }
  return Capability::HangUp;
}

domain::Result<void> checkDialable(std::string_view number) {
  if (number.empty()) return fail(ErrorCode::NumberEmpty, number);
  if (std::any_of(number.begin(), number.end(), isControl))
    return fail(ErrorCode::BadValue, "number", escaped(number), "E.164");
  if (number.find_first_of("*#") != std::string_view::npos) return fail(ErrorCode::NumberService, number);
  const bool plus = number.front() == '+';
  const std::string_view digits = plus ? number.substr(1) : number;
  if (!std::all_of(digits.begin(), digits.end(), isDigit)) return fail(ErrorCode::NumberUnreadable, number);
  if (!plus) return fail(ErrorCode::BadValue, "number", number, "E.164");
  if (digits.size() < 7) return fail(ErrorCode::NumberTooShort, number, "", "");
  if (digits.size() > 15) return fail(ErrorCode::NumberTooLong, number, "", "");
  if (digits.front() == '0') return fail(ErrorCode::BadValue, "number", number, "E.164");
  return {};
}

domain::Result<void> checkDigits(std::string_view digits) {
  const auto known = [](char c) { return isDigit(c) || c == '*' || c == '#' || (c >= 'A' && c <= 'D'); };
  if (digits.empty() || digits.size() > 32 || !std::all_of(digits.begin(), digits.end(), known))
    return fail(ErrorCode::BadValue, "digits", escaped(digits), "0-9 * # A-D");
  return {};
}

}  // namespace callwright::telephony
