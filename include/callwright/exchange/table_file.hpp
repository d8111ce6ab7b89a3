#pragma once
#include <callwright/domain/error.hpp>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// Opens a customer list as people really have it and reads it row by row, in bounded memory.
namespace callwright::exchange {

enum class FileKind { Csv, Xlsx };

// How to read a file. What is left empty is guessed.
struct TableOptions {
  std::string encoding;  // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" (GBK is read as this) or another name ICU knows
  char delimiter = 0;    // ',', ';', '\t' or '|'
  std::string sheet;     // XLSX: name of the sheet; the first one if empty
  std::uint64_t maxFileBytes = 4ULL << 30;      // as on the disk
  std::uint64_t maxUnpackedBytes = 4ULL << 30;  // XLSX: each part of the workbook
  std::uint64_t maxUnpackedRatio = 400;         // XLSX: unpacked to packed bytes of a part above 64 MB
  std::uint64_t maxCells = 100'000'000;         // XLSX
  int maxColumns = 1024;
};

struct Row {
  std::vector<std::string> cells;      // valid UTF-8, whatever the file's encoding; as many as the row has
  std::int64_t line = 0;               // CSV: 1-based physical line where the row starts; XLSX: row of the sheet
  std::optional<domain::Error> error;  // EncodingBroken, QuoteUnclosed, TooManyColumns, BadValue: the row is a reject
};

// One thread at a time.
class TableReader {
 public:
  virtual ~TableReader() = default;

  // The next row that is not blank; false at the end. An error here ends the file (FileUnreadable, WorkbookDamaged,
  // WorkbookTooLarge); one that concerns a single row is in Row::error and reading goes on.
  virtual domain::Result<bool> next(Row& row) = 0;

  virtual FileKind kind() const = 0;
  virtual const std::string& encoding() const = 0;             // CSV; "UTF-8" for XLSX
  virtual char delimiter() const = 0;                          // CSV; 0 for XLSX
  virtual const std::vector<std::string>& sheets() const = 0;  // XLSX: visible order; empty for CSV
  virtual const std::string& sheet() const = 0;                // XLSX: the one being read

  // For progress: of the file, or of the sheet inside a workbook. bytesRead() never exceeds totalBytes().
  virtual std::uint64_t totalBytes() const = 0;
  virtual std::uint64_t bytesRead() const = 0;
};

// Errors: FileUnreadable, FileEmpty, FileTooLarge, FileKindUnknown (also for .xls and protected workbooks),
// WorkbookDamaged, WorkbookTooLarge, BadValue (encoding, delimiter), NotFound ("sheet", name).
domain::Result<std::unique_ptr<TableReader>> openTable(const std::filesystem::path& path,
                                                       const TableOptions& options = {});

}  // namespace callwright::exchange
