#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace callwright::exchange {

// A cell made plain: ASCII look-alikes, lower case, no invisible characters; from[i] is where byte i was in the cell.
struct PlainText {
  std::string text;
  std::vector<std::uint32_t> from;
};
PlainText plainText(std::string_view cell);

bool isBlankWord(std::string_view plain);  // "-", "无", "n/a": nothing was known

enum class FloatText { None, Whole, Lost };
// "1.38001380000e+10", "13800138000.0", "13,800,138,000" to digits. Lost: a spreadsheet rounded the digits away.
FloatText digitsOfFloat(std::string_view plain, std::string& digits);

struct Span {
  std::size_t begin = 0, end = 0;
};
std::vector<Span> splitNumbers(std::string_view plain);  // at / ; , | newline, 或, and …

// Cuts "转8001", "ext. 12", "x12", "#12" off the end; returns the extension's digits.
std::string cutExtension(std::string_view plain, Span& span);

// Stretches of phone characters; other text divides them.
std::vector<Span> numberRuns(std::string_view plain, Span span);

std::size_t countDigits(std::string_view text);

}  // namespace callwright::exchange
