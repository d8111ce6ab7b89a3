#pragma once
#include <string>
#include <string_view>

namespace callwright::exchange {

enum class CellLook { Plain, Date, Time, DateTime, ZeroPadded };

struct CellFormat {
  CellLook look = CellLook::Plain;
  int digits = 0;  // ZeroPadded
};

CellFormat formatOfCode(std::string_view code);  // "yyyy-mm-dd", "00000", …
CellFormat formatOfBuiltin(int id);

// A cell's number as people would write it: whole numbers in full, others by their shortest exact form, dates as
// "2026-11-23", "2026-11-23 15:04" or "15:04:05".
std::string numberText(std::string_view value, const CellFormat& format, bool from1904);

// "_x000D_" as workbooks write what XML cannot hold.
void unescapeWorkbookText(std::string& text);

}  // namespace callwright::exchange
