#include "domain/text.hpp"

namespace callwright::domain {

char32_t takeCodePoint(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  if (length == 1 || at + length > text.size()) {
    ++at;
    return lead;
  }
  char32_t c = lead & (0xffu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xc0) != 0x80) {
      ++at;
      return lead;
    }
    c = (c << 6) | (byte(at + i) & 0x3fu);
  }
  at += length;
  return c;
}

void appendUtf8(std::string& to, char32_t c) {
  const auto put = [&](char32_t byte) { to.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xc0 | (c >> 6));
    put(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    put(0xe0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3f));
    put(0x80 | (c & 0x3f));
  } else {
    put(0xf0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3f));
    put(0x80 | ((c >> 6) & 0x3f));
    put(0x80 | (c & 0x3f));
  }
}

char32_t foldWidth(char32_t c) {
  if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0;
  if (c == 0x3000 || c == 0xa0) return ' ';
  if (c == 0xffe5) return 0xa5;  // full-width yen sign
  return c;
}

std::string foldText(std::string_view text) {
  std::string folded;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = foldWidth(takeCodePoint(text, at));
    appendUtf8(folded, c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
  const char* blanks = " \t\r\n";
  const auto from = folded.find_first_not_of(blanks);
  return from == std::string::npos ? std::string() : folded.substr(from, folded.find_last_not_of(blanks) - from + 1);
}

}  // namespace callwright::domain
