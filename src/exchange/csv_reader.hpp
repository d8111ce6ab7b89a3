#pragma once
#include <callwright/exchange/table_file.hpp>
#include <memory>

namespace callwright::exchange {

// options.encoding and delimiter may be empty: they are guessed.
domain::Result<std::unique_ptr<TableReader>> openCsv(const std::filesystem::path& path, const TableOptions& options);

}  // namespace callwright::exchange
