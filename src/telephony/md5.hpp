#pragma once
#include <string>
#include <string_view>

namespace callwright::telephony {

// In lower-case hex: what Asterisk's challenge asks for. Nothing else may be kept safe with it.
std::string md5Hex(std::string_view text);

}  // namespace callwright::telephony
