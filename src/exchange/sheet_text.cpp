#include "exchange/sheet_text.hpp"

#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {
constexpr std::size_t kMaxCellChars = 32'767;
}

std::string sheetText(std::string_view text) {
  std::string out;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    if ((c < 32 && c != '\n' && c != '\t' && c != '\r') || c == 0xFFFE || c == 0xFFFF) continue;
    units += c > 0xFFFF ? 2 : 1;
    if (units > kMaxCellChars) break;
    appendUtf8(out, c);
  }
  return out;
}

}  // namespace callwright::exchange
