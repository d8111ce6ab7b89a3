#include <algorithm>
#include <string_view>

#include "callwright/domain/customer.hpp"
#include "domain/text.hpp"

namespace callwright::domain {
namespace {

constexpr std::int64_t homeCountry = 86;

// Length of the country calling code (ITU E.164): one digit for 1 and 7, two for those listed, else three.
std::size_t countryCodeLength(const std::string& digits) {
  static constexpr std::string_view two =
      "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 "
      "90 91 92 93 94 95 98";
  if (digits.empty()) return 0;
  if (digits[0] == '1' || digits[0] == '7') return 1;
  const std::size_t length = two.find(digits.substr(0, 2)) != std::string_view::npos ? 2 : 3;
  return std::min(length, digits.size());
}

struct Visible {
  std::size_t first, last;  // digits that stay at either end
};
Visible visible(std::size_t digits) {
  if (digits >= 11) return {3, 4};
  return {0, digits / 3};
}

bool isDigit(char32_t c) {
  static constexpr std::u32string_view numerals = U"〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖";
  if (c >= '0' && c <= '9') return true;
  return numerals.find(c) != std::u32string_view::npos || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9) ||
         (c >= 0x966 && c <= 0x96f) || (c >= 0xe50 && c <= 0xe59) || (c >= 0x2460 && c <= 0x2468) || c == 0x24ea ||
         (c >= 0x2070 && c <= 0x2089) || c == 0xb9 || c == 0xb2 || c == 0xb3 || (c >= 0x1d7ce && c <= 0x1d7ff);
}

}  // namespace

std::string e164Text(std::int64_t e164) {
  return e164 > 0 ? "+" + std::to_string(e164) : std::string();
}

std::string maskNumber(std::int64_t e164) {
  if (e164 <= 0) return {};
  const std::string digits = std::to_string(e164);
  const std::size_t code = countryCodeLength(digits);
  std::string national = digits.substr(code);
  const Visible keep = visible(national.size());
  for (std::size_t i = keep.first; i + keep.last < national.size(); ++i) national[i] = '*';
  return std::stoll(digits.substr(0, code)) == homeCountry ? national : "+" + digits.substr(0, code) + " " + national;
}

std::string maskText(const std::string& text) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size();)
    if (isDigit(foldWidth(takeCodePoint(text, at)))) ++digits;
  const Visible keep = visible(digits);
  std::string masked;
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = foldWidth(takeCodePoint(text, at));
    bool hide = false;
    if (isDigit(c)) {
      hide = seen >= keep.first && seen + keep.last < digits;
      ++seen;
    }
    if (hide)
      masked += '*';
    else
      masked.append(text, from, at - from);
  }
  return masked;
}

bool matchesVisibleDigits(std::int64_t e164, const std::string& digits) {
  if (e164 <= 0 || digits.size() < 3 || digits.find_first_not_of("0123456789") != std::string::npos) return false;
  const std::string international = std::to_string(e164);
  const std::string national = international.substr(countryCodeLength(international));
  if (digits == international || digits == national || digits == "0" + national || digits == "00" + international)
    return true;
  return maskNumber(e164).find(digits) != std::string::npos;
}

}  // namespace callwright::domain
