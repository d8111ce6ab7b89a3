#include "exchange/sheet_values.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

constexpr double kLastSerial = 2'958'466.0;  // the day after 9999-12-31

std::string dateText(double serial, const CellFormat& format, bool from1904) {
  auto day = static_cast<std::int64_t>(std::floor(serial));
  auto second = static_cast<std::int64_t>(std::llround((serial - std::floor(serial)) * 86'400.0));
  if (second == 86'400) {
    ++day;
    second = 0;
  }
  const std::int64_t hour = second / 3600;
  const std::int64_t minute = second / 60 % 60;
  std::string time = fmt::format("{:02}:{:02}", hour, minute);
  if (second % 60) time += fmt::format(":{:02}", second % 60);
  if (format.look == CellLook::Time && day == 0) return time;
  if (from1904) {
    day += 1462;
  } else if (day < 60) {
    ++day;  // spreadsheets believe in a 29 February 1900
  }
  using namespace std::chrono;
  const year_month_day date{sys_days{days{day - 25'569}}};
  std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return second ? text + " " + time : text;
}

}  // namespace

CellFormat formatOfBuiltin(int id) {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58) {
    return {CellLook::Date, 0};
  }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56) {
    return {CellLook::Time, 0};
  }
  if (id == 22) return {CellLook::DateTime, 0};
  return {};
}

CellFormat formatOfCode(std::string_view code) {
  bool date = false;
  bool time = false;
  bool onlyZeros = code.size() > 1;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c != '0') onlyZeros = false;
    if (c == '"') {
      const std::size_t close = code.find('"', i + 1);
      if (close == std::string_view::npos) break;
      i = close;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t close = code.find(']', i);
      if (close == std::string_view::npos) break;
      const char inside = i + 1 < close ? code[i + 1] : ' ';
      if (inside == 'h' || inside == 'H' || inside == 's' || inside == 'S' ||
          ((inside == 'm' || inside == 'M') && close - i <= 3)) {
        time = true;
      }
      i = close;
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'e') {
      date = true;
    } else if (c == 'h' || c == 'H' || c == 's' || c == 'S') {
      time = true;
    } else if (c == 'm' || c == 'M') {
      if (!time) date = date || code.find_first_of("hHsS") == std::string_view::npos;
    } else if (c == 'G' || c == '0' || c == '#') {
      if (!date && !time && code.substr(i).starts_with("General")) return {};
    }
  }
  if (onlyZeros) return {CellLook::ZeroPadded, static_cast<int>(std::min<std::size_t>(code.size(), 20))};
  if (date) return {time ? CellLook::DateTime : CellLook::Date, 0};
  return {time ? CellLook::Time : CellLook::Plain, 0};
}

std::string numberText(std::string_view value, const CellFormat& format, bool from1904) {
  double number = 0;
  const std::string_view text = trimmed(value);
  if (format.look == CellLook::Plain && text.size() <= 15 && !text.empty() && text[0] != '0' &&
      text.find_first_not_of("0123456789") == std::string_view::npos) {
    return std::string(text);
  }
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::string(text);
  const bool isDate =
      format.look == CellLook::Date || format.look == CellLook::Time || format.look == CellLook::DateTime;
  if (isDate && number >= 0 && number < kLastSerial) return dateText(number, format, from1904);
  std::array<char, 400> out{};
  const double size = std::fabs(number);
  const bool plain = size == 0 || (size >= 1e-7 && size < 1e21);
  const auto written = plain ? std::to_chars(out.data(), out.data() + out.size(), number, std::chars_format::fixed)
                             : std::to_chars(out.data(), out.data() + out.size(), number);
  std::string result(out.data(), written.ptr);
  if (result == "-0") result = "0";
  if (format.look == CellLook::ZeroPadded && number >= 0 &&
      result.find_first_not_of("0123456789") == std::string::npos &&
      result.size() < static_cast<std::size_t>(format.digits)) {
    result.insert(0, static_cast<std::size_t>(format.digits) - result.size(), '0');
  }
  return result;
}

void unescapeWorkbookText(std::string& text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at)) {
    unsigned code = 0;
    if (at + 7 > text.size() || text[at + 6] != '_') {
      at += 2;
      continue;
    }
    const char* const digits = text.data() + at + 2;
    const auto [end, problem] = std::from_chars(digits, digits + 4, code, 16);
    if (problem != std::errc{} || end != digits + 4 || (code >= 0xD800 && code <= 0xDFFF)) {
      at += 2;
      continue;
    }
    std::string character;
    if (code) appendUtf8(character, code);
    text.replace(at, 7, character);
    at += character.size();
  }
}

}  // namespace callwright::exchange
