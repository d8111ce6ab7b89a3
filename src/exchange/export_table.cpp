#include <fmt/chrono.h>
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <callwright/exchange/export_table.hpp>
#include <cerrno>
#include <charconv>
#include <cmath>

#include "exchange/csv_text.hpp"
#include "exchange/output_file.hpp"
#include "exchange/sheet_text.hpp"
#include "exchange/workbook_file.hpp"

namespace callwright::exchange {
namespace {

using domain::ErrorCode;
using domain::fail;

constexpr std::int64_t kMaxRows = 1'048'576;

struct WallClock {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0;
  double second = 0;
};

WallClock wallClock(domain::LocalTime time) {
  using namespace std::chrono;
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{floor<milliseconds>(time - day)};
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          static_cast<int>(clock.hours().count()),
          static_cast<int>(clock.minutes().count()),
          static_cast<double>(clock.seconds().count())};
}

std::string decimal(double number) {
  std::array<char, 400> out{};
  const auto end = std::to_chars(out.data(), out.data() + out.size(), number, std::chars_format::fixed);
  return {out.data(), end.ptr};
}

std::string textOf(const ExportCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return guarded(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&cell)) return std::isfinite(*number) ? decimal(*number) : std::string();
  if (const auto* time = std::get_if<domain::LocalTime>(&cell)) {
    const WallClock at = wallClock(*time);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", at.year, at.month, at.day, at.hour, at.minute,
                       static_cast<int>(at.second));
  }
  return {};
}

class CsvWriter final : public TableWriter {
 public:
  CsvWriter(std::filesystem::path path, OutputFile file, std::vector<ExportColumn> columns,
            const ExportOptions& options)
      : m_path(std::move(path)),
        m_file(std::move(file)),
        m_columns(std::move(columns)),
        m_delimiter(options.delimiter) {
    if (options.byteOrderMark) m_block = "\xEF\xBB\xBF";
    for (std::size_t i = 0; i < m_columns.size(); ++i) append(i, guarded(m_columns[i].header));
    m_block += "\r\n";
  }

  domain::Result<void> write(std::span<const ExportCell> cells) override {
    ++m_rows;
    if (cells.size() > m_columns.size()) {
      return fail(ErrorCode::TooManyColumns, std::to_string(m_rows), std::to_string(cells.size()),
                  std::to_string(m_columns.size()));
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) append(i, i < cells.size() ? textOf(cells[i]) : std::string());
    m_block += "\r\n";
    return m_block.size() < (256U << 10) ? domain::Result<void>{} : flush();
  }

  domain::Result<void> finish() override {
    if (auto ok = flush(); !ok) return ok;
    return m_file.finish();
  }

 private:
  void append(std::size_t column, const std::string& text) {
    if (column) m_block += m_delimiter;
    if (m_columns.size() == 1 && text.empty()) {
      m_block += "\"\"";  // an empty line would be no row
    } else {
      appendCsvCell(m_block, text, m_delimiter);
    }
  }
  domain::Result<void> flush() {
    auto ok = m_file.write(m_block);
    m_block.clear();
    return ok;
  }

  std::filesystem::path m_path;
  OutputFile m_file;
  std::vector<ExportColumn> m_columns;
  char m_delimiter;
  std::string m_block;
  std::int64_t m_rows = 0;
};

class SheetWriter final : public TableWriter {
 public:
  SheetWriter(std::filesystem::path path, std::vector<ExportColumn> columns)
      : m_file(std::move(path)), m_columns(std::move(columns)) {}

  domain::Result<void> prepare(const ExportOptions& options) {
    lxw_workbook_options settings{};
    settings.constant_memory = LXW_TRUE;
    if (auto ok = m_file.open(&settings); !ok) return ok;
    m_book = m_file.book();
    const bool goodName = workbook_validate_sheet_name(m_book, options.sheet.c_str()) == LXW_NO_ERROR;
    m_sheet = workbook_add_worksheet(m_book, goodName ? options.sheet.c_str() : nullptr);
    if (!m_sheet) return tl::unexpected(writeError(m_file.path(), EIO));
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_text = workbook_add_format(m_book);
    format_set_num_format_index(m_text, 49);
    m_dateTime = workbook_add_format(m_book);
    format_set_num_format(m_dateTime, "yyyy-mm-dd hh:mm:ss");
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_set_column(m_sheet, column, column, m_columns[i].kind == ColumnKind::Text ? 16 : 19,
                           m_columns[i].kind == ColumnKind::Phone ? m_text : nullptr);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i), sheetText(m_columns[i].header).c_str(), m_bold);
    }
    return {};
  }

  domain::Result<void> write(std::span<const ExportCell> cells) override {
    ++m_row;
    if (cells.size() > m_columns.size()) {
      return fail(ErrorCode::TooManyColumns, std::to_string(m_row), std::to_string(cells.size()),
                  std::to_string(m_columns.size()));
    }
    if (m_row >= kMaxRows)
      return fail(ErrorCode::WorkbookTooLarge, m_file.path().string(), "rows", std::to_string(kMaxRows));
    for (std::size_t i = 0; i < cells.size(); ++i) writeCell(static_cast<lxw_col_t>(i), cells[i], m_columns[i].kind);
    return {};
  }

  domain::Result<void> finish() override { return m_file.finish(); }

 private:
  void writeCell(lxw_col_t column, const ExportCell& cell, ColumnKind kind) {
    const auto row = static_cast<lxw_row_t>(m_row);
    if (const auto* text = std::get_if<std::string>(&cell)) {
      if (!text->empty()) {
        worksheet_write_string(m_sheet, row, column, sheetText(*text).c_str(),
                               kind == ColumnKind::Phone ? m_text : nullptr);
      }
    } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
      const bool exact = std::llabs(*whole) < 1'000'000'000'000'000;
      if (kind == ColumnKind::Phone || !exact) {
        worksheet_write_string(m_sheet, row, column, std::to_string(*whole).c_str(), m_text);
      } else {
        worksheet_write_number(m_sheet, row, column, static_cast<double>(*whole), nullptr);
      }
    } else if (const auto* number = std::get_if<double>(&cell)) {
      if (std::isfinite(*number)) worksheet_write_number(m_sheet, row, column, *number, nullptr);
    } else if (const auto* time = std::get_if<domain::LocalTime>(&cell)) {
      const WallClock at = wallClock(*time);
      lxw_datetime moment{at.year, at.month, at.day, at.hour, at.minute, at.second};
      worksheet_write_datetime(m_sheet, row, column, &moment, m_dateTime);
    }
  }

  WorkbookFile m_file;
  std::vector<ExportColumn> m_columns;
  lxw_workbook* m_book = nullptr;
  lxw_worksheet* m_sheet = nullptr;
  lxw_format* m_bold = nullptr;
  lxw_format* m_text = nullptr;
  lxw_format* m_dateTime = nullptr;
  std::int64_t m_row = 0;
};

}  // namespace

domain::Result<std::unique_ptr<TableWriter>> createTable(const std::filesystem::path& path,
                                                         std::vector<ExportColumn> columns,
                                                         const ExportOptions& options) {
  if (options.kind == FileKind::Xlsx) {
    auto writer = std::make_unique<SheetWriter>(path, std::move(columns));
    if (auto ok = writer->prepare(options); !ok) return tl::unexpected(ok.error());
    return writer;
  }
  auto file = OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  return std::make_unique<CsvWriter>(path, std::move(*file), std::move(columns), options);
}

FileKind kindForName(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension == ".xlsx" ? FileKind::Xlsx : FileKind::Csv;
}

}  // namespace callwright::exchange
