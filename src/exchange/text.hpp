#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace callwright::exchange {

constexpr char32_t kReplacement = 0xFFFD;

// The code point at `at`, which moves behind it. Broken bytes give kReplacement one by one and set *broken.
char32_t nextCodePoint(std::string_view text, std::size_t& at, bool* broken = nullptr);
void appendUtf8(std::string& out, char32_t c);
bool isUtf8(std::string_view text);
// Broken bytes become U+FFFD; NUL bytes are left out.
void cleanUtf8(std::string& text);

bool isBlankCodePoint(char32_t c);      // space, tab, newline, no-break, ideographic …
bool isInvisibleCodePoint(char32_t c);  // zero width, direction marks, byte-order mark, soft hyphen
// Full-width forms, other scripts' digits and dashes to their ASCII look-alikes; everything else unchanged.
char32_t toAsciiLookAlike(char32_t c);

std::string_view trimmed(std::string_view text);

// For comparing headers: look-alikes folded, lower case, no blanks, punctuation or invisible characters, no text in
// brackets; digits stay.
std::string foldHeader(std::string_view header);

}  // namespace callwright::exchange
