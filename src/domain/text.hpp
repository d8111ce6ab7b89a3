#pragma once
#include <string>
#include <string_view>

namespace callwright::domain {

// One code point of UTF-8 at `at`, which moves behind it; a broken byte counts as itself.
char32_t takeCodePoint(std::string_view text, std::size_t& at);
void appendUtf8(std::string& to, char32_t c);
// Full-width forms and the ideographic space become ASCII.
char32_t foldWidth(char32_t c);
// foldWidth over the whole, ASCII letters in lower case, no blanks around it.
std::string foldText(std::string_view text);

}  // namespace callwright::domain
