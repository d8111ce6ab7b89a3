#pragma once
#include <string>
#include <string_view>

namespace callwright::telephony {

// Whether a text holds what could end a protocol line: bytes below 0x20, and DEL.
bool hasControl(std::string_view text);

// 1 to 100 of letters, digits, - and _ and . (a dot not first): a file name that no PBX expands or takes for a path.
bool isPlainFileName(std::string_view name);

std::string lowerOf(std::string_view text);  // ASCII letters

}  // namespace callwright::telephony
