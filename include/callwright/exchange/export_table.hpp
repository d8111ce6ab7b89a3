#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/domain/time.hpp>
#include <callwright/exchange/table_file.hpp>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

// Tables out to files: complete under their name, or not at all.
namespace callwright::exchange {

enum class ColumnKind { Text, Phone, Number, DateTime };  // Phone is always written as text

struct ExportColumn {
  std::string header;
  ColumnKind kind = ColumnKind::Text;
};

// A blank cell, text in UTF-8, a number, or a wall-clock time (the caller knows the zone).
using ExportCell = std::variant<std::monostate, std::string, std::int64_t, double, domain::LocalTime>;

struct ExportOptions {
  FileKind kind = FileKind::Csv;
  bool byteOrderMark = true;  // CSV: so that Excel reads UTF-8
  char delimiter = ',';       // CSV
  std::string sheet = "Sheet1";
};

// One thread at a time. Writes to a temporary file beside the target; destroyed before finish() it leaves nothing.
class TableWriter {
 public:
  virtual ~TableWriter() = default;
  // In CSV a text that a spreadsheet would take for a formula (= + - @ tab CR first) gets a leading apostrophe, except
  // a plain number such as +8613800138000; openTable() users read it back by unguard(). Errors: DiskFull,
  // FileUnwritable, TooManyColumns (more cells than columns), WorkbookTooLarge (more than 1,048,576 rows).
  virtual domain::Result<void> write(std::span<const ExportCell> cells) = 0;
  // Renames to the target, replacing what was there. Errors: DiskFull, FileUnwritable.
  virtual domain::Result<void> finish() = 0;
};

// Errors: FileUnwritable, DiskFull.
domain::Result<std::unique_ptr<TableWriter>> createTable(const std::filesystem::path& path,
                                                         std::vector<ExportColumn> columns,
                                                         const ExportOptions& options = {});

// "out.xlsx" → Xlsx, anything else → Csv.
FileKind kindForName(const std::filesystem::path& path);

// The text before a formula guard was put in front of it: "'=1+1" → "=1+1". Other text is unchanged.
std::string_view unguard(std::string_view cell);

// Rejected rows of an import: the original columns, then line and reason, as a CSV in UTF-8 with byte-order mark that
// can be corrected and imported again (guessLayout() ignores the last two columns).
class RejectsWriter {
 public:
  // header: the file's own, or empty if it has none; lineHeader and reasonHeader for example "行号", "原因".
  // No file is made before the first row.
  RejectsWriter(std::filesystem::path path, std::vector<std::string> header, std::string lineHeader,
                std::string reasonHeader);
  ~RejectsWriter();
  RejectsWriter(RejectsWriter&&) noexcept;
  RejectsWriter& operator=(RejectsWriter&&) noexcept;

  domain::Result<void> write(const Row& row, std::string_view reason);
  domain::Result<void> finish();  // without rows no file is left, an older one under that name is removed
  std::int64_t rows() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace callwright::exchange
