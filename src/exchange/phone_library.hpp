#pragma once
#include <callwright/exchange/phone_number.hpp>
#include <string>
#include <string_view>

// The only door to libphonenumber.
namespace callwright::exchange {

// One number without extension, in ASCII, by the library alone: what the fast path must equal. Sets all but `original`.
void parseByLibrary(std::string_view text, std::string_view region, ParsedNumber& out);

// Whether every 11-digit Chinese number with these five leading digits is a valid mobile number and is read as itself.
bool isChineseMobileClass(int leading5);

}  // namespace callwright::exchange
