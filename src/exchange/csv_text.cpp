#include "exchange/csv_text.hpp"

#include <callwright/exchange/export_table.hpp>

namespace callwright::exchange {
namespace {

constexpr std::string_view kFormulaStarts = "=+-@\t\r";

// A whole or decimal number with a sign calculates to itself.
bool isPlainNumber(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  const std::size_t dot = text.find('.');
  const auto isDigits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return dot == std::string_view::npos ? isDigits(text)
                                       : isDigits(text.substr(0, dot)) && isDigits(text.substr(dot + 1));
}

bool startsFormula(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  if (first == std::string_view::npos || kFormulaStarts.find(text[first]) == std::string_view::npos) return false;
  return first > 0 || !isPlainNumber(text);
}

}  // namespace

std::string guarded(std::string_view text) {
  return startsFormula(text) ? "'" + std::string(text) : std::string(text);
}

std::string_view unguard(std::string_view cell) {
  return cell.starts_with('\'') && startsFormula(cell) ? cell.substr(1) : cell;
}

void appendCsvCell(std::string& line, std::string_view cell, char delimiter) {
  const bool plain = cell.find_first_of("\"\r\n") == std::string_view::npos &&
                     cell.find(delimiter) == std::string_view::npos && !cell.starts_with(' ') && !cell.ends_with(' ');
  if (plain) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

}  // namespace callwright::exchange
