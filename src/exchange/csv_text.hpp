#pragma once
#include <string>
#include <string_view>

namespace callwright::exchange {

// Text that a spreadsheet would take for a formula gets a leading apostrophe. unguard() takes it away again.
std::string guarded(std::string_view text);

// One cell by RFC 4180, quoted where it must be.
void appendCsvCell(std::string& line, std::string_view cell, char delimiter);

}  // namespace callwright::exchange
