#include "exchange/phone_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool allDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}
bool isPhoneChar(char c) {
  return isDigit(c) || c == '+' || c == '(' || c == ')' || c == '-' || c == '.' || c == ' ';
}

FloatText digitsOfScientific(std::string_view plain, std::size_t e, std::string& digits) {
  const std::string_view mantissa = plain.substr(0, e);
  std::string_view power = plain.substr(e + 1);
  if (power.starts_with('+')) power.remove_prefix(1);
  const std::size_t dot = mantissa.find('.');
  const std::string_view whole = mantissa.substr(0, dot);
  const std::string_view fraction = dot == std::string_view::npos ? "" : mantissa.substr(dot + 1);
  if (!allDigits(power) || power.size() > 2 || !allDigits(whole) || (!fraction.empty() && !allDigits(fraction))) {
    return FloatText::None;
  }
  std::size_t exponent = 0;
  std::from_chars(power.data(), power.data() + power.size(), exponent);
  if (exponent > 20 || whole.size() + exponent < 5) return FloatText::None;
  if (fraction.size() < exponent) return FloatText::Lost;
  if (fraction.substr(exponent).find_first_not_of('0') != std::string_view::npos) return FloatText::None;
  digits = std::string(whole) + std::string(fraction.substr(0, exponent));
  return FloatText::Whole;
}

}  // namespace

std::size_t countDigits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigit));
}

PlainText plainText(std::string_view cell) {
  PlainText plain;
  plain.text.reserve(cell.size());
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t start = at;
    char32_t c = toAsciiLookAlike(nextCodePoint(cell, at));
    if (c == '\r' || c == '\v' || c == '\f' || c == 0x2028) c = '\n';
    if (isInvisibleCodePoint(c)) continue;
    if (c != '\n' && c != '\t' && isBlankCodePoint(c)) c = ' ';
    if (c >= 'A' && c <= 'Z') c = c - 'A' + 'a';
    appendUtf8(plain.text, c);
    plain.from.resize(plain.text.size(), static_cast<std::uint32_t>(start));
  }
  plain.from.push_back(static_cast<std::uint32_t>(cell.size()));
  return plain;
}

bool isBlankWord(std::string_view plain) {
  constexpr std::array<std::string_view, 18> kWords{"",    "-",  "--",   "---",  "/",    "\\",   ".",    "n/a", "na",
                                                    "nil", "无", "没有", "暂无", "未知", "none", "null", "nan", "空"};
  return std::find(kWords.begin(), kWords.end(), plain) != kWords.end();
}

FloatText digitsOfFloat(std::string_view plain, std::string& digits) {
  if (plain.starts_with('+')) plain.remove_prefix(1);
  const std::size_t e = plain.find('e');
  if (e != std::string_view::npos) return digitsOfScientific(plain, e, digits);
  const std::size_t dot = plain.find('.');
  if (dot != std::string_view::npos && dot >= 7 && allDigits(plain.substr(0, dot)) &&
      plain.substr(dot + 1).find_first_not_of('0') == std::string_view::npos) {
    digits = plain.substr(0, dot);
    return FloatText::Whole;
  }
  if (plain.find(',') == std::string_view::npos || plain.size() < 12) return FloatText::None;
  digits.clear();
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool wantsComma = (plain.size() - i) % 4 == 0;
    if (wantsComma ? plain[i] != ',' : !isDigit(plain[i])) return FloatText::None;
    if (!wantsComma) digits += plain[i];
  }
  return FloatText::Whole;
}

std::vector<Span> splitNumbers(std::string_view plain) {
  constexpr std::array<std::string_view, 13> kDividers{"/",  ";",  ",",  "|", "\n",    "\t",  "、",
                                                       "或", "和", "及", "&", " and ", " or "};
  std::vector<Span> spans;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= plain.size();) {
    std::size_t length = at == plain.size() ? 1 : 0;
    for (const std::string_view divider : kDividers) {
      if (!length && plain.substr(at).starts_with(divider)) length = divider.size();
    }
    if (at < plain.size() && plain.substr(at).starts_with(";ext=")) length = 0;
    if (length) {
      std::size_t from = begin;
      std::size_t to = at;
      while (from < to && plain[from] == ' ') ++from;
      while (to > from && plain[to - 1] == ' ') --to;
      if (from < to) spans.push_back({from, to});
      at += length;
      begin = at;
    } else {
      ++at;
    }
  }
  return spans;
}

std::string cutExtension(std::string_view plain, Span& span) {
  constexpr std::array<std::string_view, 12> kMarkers{
      "转分机", "分机号", "分机", "内线", "转", ";ext=", "extension", "extn", "ext", "poste", "x", "#"};
  const std::string_view text = plain.substr(span.begin, span.end - span.begin);
  for (const std::string_view marker : kMarkers) {
    const std::size_t at = text.find(marker);
    if (at == std::string_view::npos || countDigits(text.substr(0, at)) < 5) continue;
    std::string_view rest = text.substr(at + marker.size());
    const std::size_t first = rest.find_first_of("0123456789");
    if (first == std::string_view::npos ||
        rest.substr(0, first).find_first_not_of(" .:=-(") != std::string_view::npos) {
      continue;
    }
    rest.remove_prefix(first);
    while (!rest.empty() && (rest.back() == '#' || rest.back() == ')' || rest.back() == ' ')) rest.remove_suffix(1);
    if (!allDigits(rest) || rest.size() > 7) continue;
    span.end = span.begin + at;
    while (span.end > span.begin &&
           (plain[span.end - 1] == ' ' || plain[span.end - 1] == '(' || plain[span.end - 1] == '-')) {
      --span.end;
    }
    return std::string(rest);
  }
  return {};
}

std::vector<Span> numberRuns(std::string_view plain, Span span) {
  std::vector<Span> runs;
  for (std::size_t at = span.begin; at < span.end;) {
    if (!isPhoneChar(plain[at])) {
      ++at;
      continue;
    }
    Span run{at, at};
    while (at < span.end && isPhoneChar(plain[at])) ++at;
    run.end = at;
    const auto isEdge = [](char c) { return c == ' ' || c == '-' || c == '.'; };
    while (run.begin < run.end && (isEdge(plain[run.begin]) || plain[run.begin] == ')')) ++run.begin;
    while (run.end > run.begin && (isEdge(plain[run.end - 1]) || plain[run.end - 1] == '(')) --run.end;
    if (countDigits(plain.substr(run.begin, run.end - run.begin))) runs.push_back(run);
  }
  return runs;
}

}  // namespace callwright::exchange
