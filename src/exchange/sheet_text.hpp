#pragma once
#include <string>
#include <string_view>

namespace callwright::exchange {

// As a cell of a workbook can hold it: XML 1.0 has no control characters; a cell holds no more than 32,767 UTF-16
// units.
std::string sheetText(std::string_view text);

}  // namespace callwright::exchange
