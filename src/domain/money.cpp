#include "callwright/domain/money.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

#include "domain/text.hpp"

namespace callwright::domain {
namespace {

struct Sign {
  std::string_view text;        // as foldText leaves it
  std::string_view currencies;  // blank-separated
};
constexpr Sign signs[] = {
    {"¥", "CNY JPY"}, {"元", "CNY"}, {"圆", "CNY"}, {"rmb", "CNY"}, {"円", "JPY"}, {"$", "USD HKD SGD AUD CAD NZD TWD"},
    {"€", "EUR"},     {"£", "GBP"},  {"₩", "KRW"},  {"₫", "VND"}};

void trim(std::string_view& s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
}

bool cut(std::string_view& s, std::string_view sign) {
  if (s.starts_with(sign))
    s.remove_prefix(sign.size());
  else if (s.ends_with(sign))
    s.remove_suffix(sign.size());
  else
    return false;
  trim(s);
  return true;
}

void cutCurrency(std::string_view& s, const std::string& currency) {
  for (const Sign& sign : signs)
    if (sign.currencies.find(currency) != std::string_view::npos) cut(s, sign.text);
  cut(s, foldText(currency));
}

int cutScale(std::string_view& s) {
  int scale = 0;
  if (s.ends_with("万"))
    scale = 4;
  else if (s.ends_with("亿"))
    scale = 8;
  if (scale) s.remove_suffix(std::string_view("万").size());
  trim(s);
  return scale;
}

// Digits with optional grouping by three and a decimal point; -1 when they are not that or too big.
std::int64_t readDigits(std::string_view s, int& decimals) {
  std::int64_t value = 0;
  decimals = -1;
  int digits = 0, sinceComma = -1;
  for (const char c : s) {
    if (c == ',') {
      if (decimals >= 0 || digits == 0 || (sinceComma < 0 ? digits > 3 : sinceComma != 3)) return -1;
      sinceComma = 0;
    } else if (c == '.') {
      if (decimals >= 0 || digits == 0 || (sinceComma >= 0 && sinceComma != 3)) return -1;
      decimals = 0;
    } else if (c >= '0' && c <= '9') {
      if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) return -1;
      if (__builtin_add_overflow(value, std::int64_t{c - '0'}, &value)) return -1;
      ++digits;
      if (decimals >= 0) ++decimals;
      if (decimals < 0 && sinceComma >= 0) ++sinceComma;
    } else {
      return -1;
    }
  }
  if (digits == 0 || decimals == 0 || (sinceComma >= 0 && sinceComma != 3)) return -1;
  if (decimals < 0) decimals = 0;
  return value;
}

}  // namespace

int minorDigits(const std::string& currency) {
  for (const char* none : {"JPY", "KRW", "VND"})
    if (currency == none) return 0;
  for (const char* three : {"KWD", "BHD", "OMR", "TND"})
    if (currency == three) return 3;
  return 2;
}

double minorPerUnit(const std::string& currency) {
  return std::pow(10, minorDigits(currency));
}

Result<Money> parseMoney(const std::string& text, const std::string& currency) {
  const std::string folded = foldText(text);
  std::string_view rest = folded;
  cutCurrency(rest, currency);
  int power = cutScale(rest) + minorDigits(currency);
  int decimals = 0;
  std::int64_t value = readDigits(rest, decimals);
  power -= decimals;
  if (value < 0 || power < 0) return fail(ErrorCode::AmountUnreadable, text);
  for (; power > 0; --power)
    if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) return fail(ErrorCode::AmountUnreadable, text);
  return Money{value, currency};
}

std::string formatMoney(const Money& money) {
  const int decimals = minorDigits(money.currency);
  const bool negative = money.minor < 0;
  const auto magnitude =
      negative ? 0 - static_cast<std::uint64_t>(money.minor) : static_cast<std::uint64_t>(money.minor);
  std::string digits = fmt::format("{:0{}}", magnitude, decimals + 1);
  if (decimals > 0) digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
  return negative ? "-" + digits : digits;
}

}  // namespace callwright::domain
