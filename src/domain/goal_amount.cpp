#include "callwright/domain/goal_amount.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "domain/text.hpp"

namespace callwright::domain {
namespace {

constexpr double kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute;

void trim(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
}

// Digits with an optional point; commas only between groups of three.
std::optional<double> readNumber(std::string_view text) {
  std::string digits;
  std::size_t sinceComma = 0;
  bool grouped = false, point = false;
  for (const char c : text) {
    if (c == ',') {
      if (point || digits.empty() || (grouped ? sinceComma != 3 : digits.size() > 3)) return std::nullopt;
      grouped = true;
      sinceComma = 0;
    } else if (c == '.') {
      if (point || digits.empty()) return std::nullopt;
      point = true;
      digits += c;
    } else if (c >= '0' && c <= '9') {
      digits += c;
      if (!point) ++sinceComma;
    } else {
      return std::nullopt;
    }
  }
  if (digits.empty() || digits.back() == '.' || (grouped && sinceComma != 3)) return std::nullopt;
  double value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  constexpr double kMost = 1e15;
  if (read.ec != std::errc() || value > kMost) return std::nullopt;
  return value;
}

// Cuts a suffix off; of several the first that fits.
bool cut(std::string_view& text, std::initializer_list<std::string_view> suffixes) {
  for (const std::string_view suffix : suffixes)
    if (text.size() > suffix.size() && text.ends_with(suffix)) {
      text.remove_suffix(suffix.size());
      trim(text);
      return true;
    }
  return false;
}

std::optional<double> readCount(std::string_view text) {
  double scale = 1;
  if (cut(text, {"万"}))
    scale = 1e4;
  else if (cut(text, {"亿"}))
    scale = 1e8;
  const auto number = readNumber(text);
  if (!number || std::abs(*number * scale - std::round(*number * scale)) > 1e-6) return std::nullopt;
  return std::round(*number * scale);
}

std::optional<double> readShare(std::string_view text) {
  const bool percent = cut(text, {"%"});
  const auto number = readNumber(text);
  if (!number) return std::nullopt;
  const double share = percent ? *number / 100 : *number;
  return share <= 1 ? std::optional(share) : std::nullopt;
}

// Points may be fewer than none: "35", "+35", "-12".
std::optional<double> readPoints(std::string_view text) {
  constexpr double kMostPoints = 100;
  const std::string_view minus = text.starts_with("−") ? "−" : "-";
  const bool less = text.starts_with(minus);
  if (less) text.remove_prefix(minus.size());
  if (!less && text.starts_with("+")) text.remove_prefix(1);
  const auto number = readNumber(text);
  if (!number || *number > kMostPoints) return std::nullopt;
  return less ? -*number : *number;
}

std::optional<double> readClock(std::string_view text, RollUp rollUp) {
  std::vector<double> parts;
  while (!text.empty()) {
    const auto colon = text.find(':');
    const std::string_view part = text.substr(0, colon);
    const auto number =
        part.find_first_not_of("0123456789") == std::string_view::npos ? readNumber(part) : std::nullopt;
    if (!number || (!parts.empty() && *number >= 60)) return std::nullopt;
    parts.push_back(*number);
    text = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  }
  if (parts.size() == 3) return parts[0] * kHour + parts[1] * kMinute + parts[2] * kSecond;
  if (parts.size() != 2) return std::nullopt;
  return rollUp == RollUp::Sum ? parts[0] * kHour + parts[1] * kMinute : parts[0] * kMinute + parts[1] * kSecond;
}

std::optional<double> readTime(std::string_view text, RollUp rollUp) {
  if (text.find(':') != std::string_view::npos) return text.back() == ':' ? std::nullopt : readClock(text, rollUp);
  double unit = 0;
  if (cut(text, {"min", "分钟", "分", "m"}))
    unit = kMinute;
  else if (cut(text, {"小时", "时", "h"}))
    unit = kHour;
  else if (cut(text, {"秒", "s"}))
    unit = kSecond;
  const auto number = readNumber(text);
  if (!number || unit == 0) return std::nullopt;
  return std::round(*number * unit);
}

const char* allowedFor(MeasureUnit unit, RollUp rollUp) {
  switch (unit) {
    case MeasureUnit::Count:
      return "120 | 1,200";
    case MeasureUnit::Share:
      return "38 % | 0.38";
    case MeasureUnit::Duration:
      return rollUp == RollUp::Sum ? "3:30 (h:min) | 3.5 h" : "3:30 (min:s) | 90 s";
    case MeasureUnit::Money:
      return "12000 | 12,000.50";
    case MeasureUnit::Points:
      return "-100 … 100";
    default:
      return "2.5";
  }
}

std::string plain(double value) {
  return fmt::format("{}", value);
}

}  // namespace

Result<double> parseAmount(const std::string& field, const std::string& text, MeasureUnit unit, RollUp rollUp,
                           const std::string& currency) {
  const std::string folded = foldText(text);
  if (folded.empty()) return fail(ErrorCode::Missing, field);
  std::optional<double> amount;
  switch (unit) {
    case MeasureUnit::Count:
      amount = readCount(folded);
      break;
    case MeasureUnit::Share:
      amount = readShare(folded);
      break;
    case MeasureUnit::Duration:
      amount = readTime(folded, rollUp);
      break;
    case MeasureUnit::Money:
      if (const auto money = parseMoney(text, currency)) amount = static_cast<double>(money->minor);
      break;
    case MeasureUnit::Ratio:
    case MeasureUnit::PerHour:
      amount = readNumber(folded);
      break;
    case MeasureUnit::Points:
      amount = readPoints(folded);
      break;
  }
  if (!amount)
    return fail(ErrorCode::BadValue, field, text,
                allowedFor(unit, rollUp) + (unit == MeasureUnit::Money ? " " + currency : std::string()));
  return *amount;
}

std::string formatAmount(double amount, MeasureUnit unit, const std::string& currency) {
  switch (unit) {
    case MeasureUnit::Share:
      return plain(std::round(amount * 1e6) / 1e4) + " %";
    case MeasureUnit::Money:
      return formatMoney({static_cast<std::int64_t>(std::llround(amount)), currency});
    case MeasureUnit::Duration: {
      const std::int64_t seconds = std::llround(amount / kSecond);
      return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    default:
      return plain(amount);
  }
}

}  // namespace callwright::domain
