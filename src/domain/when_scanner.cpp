#include "domain/when_scanner.hpp"

#include <array>

namespace callwright::domain {
namespace {

constexpr int largest = 99999;

bool isLetter(char c) {
  return c >= 'a' && c <= 'z';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

struct Named {
  std::string_view text;
  int value;
};
constexpr Named numerals[] = {{"零", 0}, {"〇", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3},  {"四", 4},
                              {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"十", 10}, {"百", 100}};
constexpr Named weekdays[] = {{"monday", 1},    {"mon", 1},    {"tuesday", 2}, {"tues", 2},     {"tue", 2},
                              {"wednesday", 3}, {"wed", 3},    {"weds", 3},    {"thursday", 4}, {"thurs", 4},
                              {"thur", 4},      {"thu", 4},    {"friday", 5},  {"fri", 5},      {"saturday", 6},
                              {"sat", 6},       {"sunday", 7}, {"sun", 7}};
constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

}  // namespace

void WhenScanner::skipBlanks() {
  while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) ++m_at;
}

void WhenScanner::skipSeparators() {
  do skipBlanks();
  while (eatAny({",", "，", "、", "的"}));
}

bool WhenScanner::eat(std::string_view literal) {
  if (!std::string_view(m_text).substr(m_at).starts_with(literal)) return false;
  m_at += literal.size();
  return true;
}

bool WhenScanner::eatAny(std::initializer_list<std::string_view> literals) {
  for (const auto literal : literals)
    if (eat(literal)) return true;
  return false;
}

bool WhenScanner::eatWord(std::string_view word) {
  const std::size_t start = m_at;
  if (!eat(word)) return false;
  if (atEnd() || !isLetter(m_text[m_at])) return true;
  m_at = start;
  return false;
}

bool WhenScanner::eatAnyWord(std::initializer_list<std::string_view> words) {
  for (const auto word : words)
    if (eatWord(word)) return true;
  return false;
}

std::optional<WhenScanner::Number> WhenScanner::number() {
  if (atEnd() || !isDigit(m_text[m_at])) return chineseNumber();
  const std::size_t start = m_at;
  Number n;
  for (; !atEnd() && isDigit(m_text[m_at]); ++m_at, ++n.digits)
    if (n.value <= largest) n.value = n.value * 10 + (m_text[m_at] - '0');
  if (n.value <= largest) return n;
  m_at = start;
  return {};
}

std::optional<WhenScanner::Number> WhenScanner::chineseNumber() {
  const std::size_t start = m_at;
  int total = 0, current = 0;
  bool any = false, pending = false;
  for (bool found = true; found && total + current <= largest;) {
    found = false;
    for (const Named& n : numerals) {
      if (!eat(n.text)) continue;
      any = found = true;
      if (n.value >= 10) {
        total += (pending ? current : 1) * n.value;
        current = 0;
        pending = false;
      } else {
        current = current * 10 + n.value;
        pending = true;
      }
      break;
    }
  }
  if (any && total + current <= largest) return Number{total + current, 0};
  m_at = start;
  return {};
}

std::optional<unsigned> WhenScanner::weekdayWord() {
  for (const Named& day : weekdays)
    if (eatWord(day.text)) return static_cast<unsigned>(day.value);
  return {};
}

std::optional<unsigned> WhenScanner::weekdayCharacter() {
  if (eatAny({"日", "天"})) return 7u;
  for (const Named& n : numerals)
    if (n.value >= 1 && n.value <= 6 && n.text != "两" && eat(n.text)) return static_cast<unsigned>(n.value);
  const bool one = !atEnd() && m_text[m_at] >= '1' && m_text[m_at] <= '7';
  if (!one || (m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]))) return {};
  return static_cast<unsigned>(m_text[m_at++] - '0');
}

std::optional<unsigned> WhenScanner::monthWord() {
  for (std::size_t i = 0; i < months.size(); ++i)
    if (eatWord(months[i]) || eatWord(months[i].substr(0, 3)) || (i == 8 && eatWord("sept"))) {
      eat(".");
      return static_cast<unsigned>(i + 1);
    }
  return {};
}

}  // namespace callwright::domain
