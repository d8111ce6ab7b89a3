#include "exchange/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>

namespace callwright::exchange {

char32_t nextCodePoint(std::string_view text, std::size_t& at, bool* broken) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  std::size_t length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (lead > 0xF4) length = 0;
  bool good = length != 0 && at + length <= text.size();
  char32_t c = length == 4 ? lead & 0x07U : length == 3 ? lead & 0x0FU : lead & 0x1FU;
  for (std::size_t i = 1; good && i < length; ++i) {
    const unsigned char next = byte(at + i);
    good = (next & 0xC0U) == 0x80U;
    c = (c << 6U) | (next & 0x3FU);
  }
  if (good && length == 3) good = c >= 0x800 && (c < 0xD800 || c > 0xDFFF);
  if (good && length == 4) good = c >= 0x10000 && c <= 0x10FFFF;
  if (!good) {
    ++at;
    if (broken) *broken = true;
    return kReplacement;
  }
  at += length;
  return c;
}

void appendUtf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

bool isUtf8(std::string_view text) {
  bool broken = false;
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + 8 <= text.size()) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + at, 8);
      if ((word & 0x8080808080808080ULL) == 0) {
        at += 8;
        continue;
      }
    }
    nextCodePoint(text, at, &broken);
    if (broken) return false;
  }
  return true;
}

void cleanUtf8(std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    if (c != 0) appendUtf8(out, c);
  }
  text.swap(out);
}

bool isBlankCodePoint(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isInvisibleCodePoint(char32_t c) {
  return c == 0xAD || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c < 32 && !isBlankCodePoint(c)) || c == 0x7F;
}

char32_t toAsciiLookAlike(char32_t c) {
  if (c < 0x80) return c;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + '!';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0x2043) return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x00B4) return '\'';
  if (c == 0x3010 || c == 0x3014) return '(';
  if (c == 0x3011 || c == 0x3015) return ')';
  const int digit = u_charDigitValue(static_cast<UChar32>(c));
  if (digit >= 0 && u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER) {
    return static_cast<char32_t>('0' + digit);
  }
  return c;
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    const char32_t c = nextCodePoint(text, next);
    if (!isBlankCodePoint(c) && !isInvisibleCodePoint(c)) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    std::size_t next = last;
    const char32_t c = nextCodePoint(text, next);
    if (!isBlankCodePoint(c) && !isInvisibleCodePoint(c)) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

std::string foldHeader(std::string_view header) {
  std::string out;
  std::string inside;
  int depth = 0;
  for (std::size_t at = 0; at < header.size();) {
    const char32_t c = toAsciiLookAlike(nextCodePoint(header, at));
    if (c == '(' || c == '[') {
      ++depth;
    } else if (c == ')' || c == ']') {
      depth = std::max(0, depth - 1);
    } else if (u_isalnum(static_cast<UChar32>(c)) || c == '#') {
      appendUtf8(depth ? inside : out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
  }
  return out.empty() ? inside : out;
}

}  // namespace callwright::exchange
