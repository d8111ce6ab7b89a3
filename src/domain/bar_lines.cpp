#include "domain/bar_lines.hpp"

#include <charconv>

#include "domain/text.hpp"

namespace callwright::domain {
namespace {

std::string trimmedField(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

std::vector<std::vector<std::string>> readBarLines(const std::string& text) {
  std::string folded;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = takeCodePoint(text, at);
    const bool sign = c == U'｜' || c == U'＃' || c == U'％' || c == U'　';
    appendUtf8(folded, sign ? foldWidth(c) : c);
  }
  std::vector<std::vector<std::string>> lines;
  for (std::size_t begin = 0; begin <= folded.size();) {
    const std::size_t end = std::min(folded.find('\n', begin), folded.size());
    const std::string line = trimmedField(std::string_view(folded).substr(begin, end - begin));
    begin = end + 1;
    if (line.empty()) continue;
    std::vector<std::string> fields;
    for (std::size_t from = 0; from <= line.size();) {
      const std::size_t bar = std::min(line.find('|', from), line.size());
      fields.push_back(trimmedField(std::string_view(line).substr(from, bar - from)));
      from = bar + 1;
    }
    lines.push_back(std::move(fields));
  }
  return lines;
}

std::string joinedBars(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) line += (line.empty() ? "" : " | ") + field;
  return line;
}

int readWeight(const std::string& text) {
  std::string digits = text;
  while (!digits.empty() && (digits.back() == '%' || digits.back() == ' ')) digits.pop_back();
  int weight = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), weight);
  constexpr int kMost = 100;
  const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return whole && weight >= 0 && weight <= kMost ? weight : -1;
}

}  // namespace callwright::domain
