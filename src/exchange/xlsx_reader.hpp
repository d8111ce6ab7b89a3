#pragma once
#include <callwright/exchange/table_file.hpp>
#include <memory>

namespace callwright::exchange {

// Streams one sheet of a workbook; only its shared strings are kept, beyond 48 MB of them in a temporary file.
domain::Result<std::unique_ptr<TableReader>> openXlsx(const std::filesystem::path& path, const TableOptions& options);

}  // namespace callwright::exchange
