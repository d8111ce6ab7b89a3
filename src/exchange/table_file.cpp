#include <callwright/exchange/table_file.hpp>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "exchange/csv_reader.hpp"
#include "exchange/text.hpp"
#include "exchange/xlsx_reader.hpp"

namespace callwright::exchange {
namespace {

using domain::ErrorCode;
using domain::fail;

// Files that are no list whatever their name says. An old .xls or a protected workbook is an OLE file; some programs
// write a web page or XML and call it .xls.
bool isForeign(std::string_view start) {
  for (const std::string_view magic : {"\xD0\xCF\x11\xE0", "%PDF-", "\x1F\x8B", "Rar!", "7z\xBC\xAF", "\x89PNG",
                                       "\xFF\xD8\xFF", "GIF8", "SQLite format 3", "{\\rtf"}) {
    if (start.starts_with(magic)) return true;
  }
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  const std::string_view text = trimmed(start);
  return text.starts_with("<?xml") || text.starts_with("<html") || text.starts_with("<HTML") ||
         text.starts_with("<!DOCTYPE") || text.starts_with("<!doctype") || text.starts_with("<table");
}

}  // namespace

domain::Result<std::unique_ptr<TableReader>> openTable(const std::filesystem::path& path, const TableOptions& options) {
  std::error_code code;
  if (std::filesystem::is_directory(path, code)) {
    return fail(ErrorCode::FileUnreadable, path.string(), std::strerror(EISDIR));
  }
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::FileUnreadable, path.string(), std::strerror(errno ? errno : EIO));
  std::string start(512, '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
  if (start.empty()) return fail(ErrorCode::FileEmpty, path.string());
  const std::uint64_t size = std::filesystem::file_size(path, code);
  if (!code && size > options.maxFileBytes) {
    return fail(ErrorCode::FileTooLarge, path.string(), std::to_string(size), std::to_string(options.maxFileBytes));
  }
  if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06")) return openXlsx(path, options);
  if (isForeign(start)) return fail(ErrorCode::FileKindUnknown, path.string());
  return openCsv(path, options);
}

}  // namespace callwright::exchange
