#pragma once
#include <callwright/exchange/list_layout.hpp>
#include <optional>
#include <string_view>

namespace callwright::exchange {

enum class HeaderMatch { None, Part, Whole };

struct HeaderGuess {
  HeaderMatch match = HeaderMatch::None;
  ColumnUse use;
};

// What a column with this header holds, by Chinese and English names. The header of the result is as given.
HeaderGuess guessByHeader(std::string_view header);

// Region, address, notes and tags may come from several columns; of the others only the first counts.
bool mayRepeat(Field field);

}  // namespace callwright::exchange
