#pragma once
#include <map>
#include <string>
#include <vector>

#include "exchange/shared_strings.hpp"
#include "exchange/sheet_values.hpp"
#include "exchange/zip_parts.hpp"

namespace callwright::exchange {

struct WorkbookSheet {
  std::string name;
  std::string part;
  bool hidden = false;
};

// What a sheet needs to be read: names, styles, shared strings.
struct Workbook {
  std::vector<WorkbookSheet> sheets;
  std::vector<CellFormat> formats;  // by a cell's style number
  SharedStrings strings;
  bool from1904 = false;
};

// Errors: WorkbookDamaged, WorkbookTooLarge; FileKindUnknown for a zip file that is no workbook.
domain::Result<void> readWorkbook(ZipParts& zip, const std::filesystem::path& path, Workbook& book);

}  // namespace callwright::exchange
