#pragma once
#include <string>
#include <string_view>

namespace callwright::telephony {

bool isControl(char c);

// Control characters as \xNN, so that the text can go into a log line.
std::string escaped(std::string_view text);

}  // namespace callwright::telephony
