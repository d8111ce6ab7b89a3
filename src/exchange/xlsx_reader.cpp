#include "exchange/xlsx_reader.hpp"

#include <algorithm>
#include <charconv>
#include <deque>

#include "exchange/text.hpp"
#include "exchange/workbook.hpp"
#include "exchange/xml_stream.hpp"

namespace callwright::exchange {
namespace {

using domain::ErrorCode;
using domain::fail;

constexpr std::size_t kMaxText = 1 << 20;

// Rows of the sheet's XML as they are complete.
class SheetHandler final : public XmlHandler {
 public:
  SheetHandler(const ZipParts& zip, Workbook& book, const TableOptions& options)
      : m_zip(zip), m_book(book), m_options(options) {}

  std::deque<Row> rows;

  void start(std::string_view name, const char** attributes) override {
    if (name == "row") {
      startRow(attributes);
    } else if (name == "c") {
      startCell(attributes);
    } else if (name == "v" || (name == "t" && !m_phonetic)) {
      m_inText = m_inCell;
    } else if (name == "rPh") {
      m_phonetic = true;
    }
  }

  void end(std::string_view name) override {
    if (name == "v" || name == "t") {
      m_inText = false;
    } else if (name == "rPh") {
      m_phonetic = false;
    } else if (name == "c") {
      endCell();
    } else if (name == "row") {
      endRow();
    }
  }

  void text(std::string_view text) override {
    if (!m_inText) return;
    m_text.append(text);
    if (m_text.size() > kMaxText) problem = m_zip.tooLarge("text", kMaxText);
  }

 private:
  void startRow(const char** attributes) {
    const std::string_view number = attribute(attributes, "r");
    std::int64_t line = m_line + 1;
    std::from_chars(number.data(), number.data() + number.size(), line);
    m_line = line;
    m_row = {};
    m_row.line = line;
    m_column = 0;
    m_inRow = true;
  }

  void startCell(const char** attributes) {
    if (!m_inRow) return;
    const std::string_view place = attribute(attributes, "r");
    std::size_t column = 0;
    for (std::size_t i = 0; i < place.size() && place[i] >= 'A' && place[i] <= 'Z' && i < 4; ++i) {
      column = column * 26 + static_cast<std::size_t>(place[i] - 'A' + 1);
    }
    m_column = column ? column : m_column + 1;
    const std::string_view type = attribute(attributes, "t");
    m_type = type.empty() ? "n" : std::string(type);
    m_style = 0;
    const std::string_view style = attribute(attributes, "s");
    std::from_chars(style.data(), style.data() + style.size(), m_style);
    m_text.clear();
    m_inCell = true;
    if (++m_cells > m_options.maxCells) problem = m_zip.tooLarge("cells", m_options.maxCells);
  }

  void endCell() {
    if (!m_inCell) return;
    m_inCell = false;
    m_inText = false;
    if (m_text.empty()) return;
    if (m_type == "s") {
      std::uint64_t index = ~0ULL;
      const std::string_view number = trimmed(m_text);
      std::from_chars(number.data(), number.data() + number.size(), index);
      if (!m_book.strings.get(index, m_shared)) {
        problem = m_zip.damaged("shared string " + m_text);
        return;
      }
      m_text.swap(m_shared);
    } else if (m_type == "n") {
      const CellFormat format = m_style < m_book.formats.size() ? m_book.formats[m_style] : CellFormat{};
      m_text = numberText(m_text, format, m_book.from1904);
    } else if (m_type == "b") {
      m_text = m_text == "0" ? "FALSE" : "TRUE";
    } else if (m_type == "d") {
      if (m_text.size() > 10 && m_text[10] == 'T') m_text[10] = ' ';
    } else {
      unescapeWorkbookText(m_text);
    }
    if (m_text.empty()) return;
    const auto limit = static_cast<std::size_t>(std::max(1, m_options.maxColumns));
    if (m_column > limit) {
      m_row.error = domain::Error{ErrorCode::TooManyColumns,
                                  {std::to_string(m_line), std::to_string(m_column), std::to_string(limit)}};
      return;
    }
    if (m_row.cells.size() < m_column) m_row.cells.resize(m_column);
    m_row.cells[m_column - 1] = m_text;
  }

  void endRow() {
    m_inRow = false;
    if (!m_row.cells.empty() || m_row.error) rows.push_back(std::move(m_row));
  }

  const ZipParts& m_zip;
  Workbook& m_book;
  const TableOptions& m_options;
  Row m_row;
  std::string m_text, m_shared, m_type;
  std::size_t m_column = 0;
  std::size_t m_style = 0;
  std::int64_t m_line = 0;
  std::uint64_t m_cells = 0;
  bool m_inRow = false;
  bool m_inCell = false;
  bool m_inText = false;
  bool m_phonetic = false;
};

class XlsxReader final : public TableReader {
 public:
  XlsxReader(std::filesystem::path path, std::unique_ptr<ZipParts> zip, const TableOptions& options)
      : m_path(std::move(path)),
        m_options(options),
        m_zip(std::move(zip)),
        m_handler(*m_zip, m_book, m_options),
        m_stream(*m_zip, m_handler) {}

  domain::Result<void> prepare() {
    if (auto ok = readWorkbook(*m_zip, m_path, m_book); !ok) return ok;
    const WorkbookSheet* chosen = nullptr;
    for (const WorkbookSheet& sheet : m_book.sheets) {
      m_sheets.push_back(sheet.name);
      const bool wanted = m_options.sheet.empty() ? !sheet.hidden : sheet.name == m_options.sheet;
      if (wanted && !chosen) chosen = &sheet;
    }
    if (!chosen && m_options.sheet.empty()) chosen = &m_book.sheets.front();
    if (!chosen) return fail(ErrorCode::NotFound, "sheet", m_options.sheet);
    m_sheet = chosen->name;
    auto size = m_stream.open(chosen->part);
    if (!size) return tl::unexpected(size.error());
    m_total = *size;
    return {};
  }

  domain::Result<bool> next(Row& row) override {
    while (m_handler.rows.empty()) {
      if (m_ended) return false;
      auto more = m_stream.step();
      if (!more) {
        m_ended = true;
        return tl::unexpected(more.error());
      }
      m_ended = !*more;
    }
    row = std::move(m_handler.rows.front());
    m_handler.rows.pop_front();
    return true;
  }

  FileKind kind() const override { return FileKind::Xlsx; }
  const std::string& encoding() const override { return m_encoding; }
  char delimiter() const override { return 0; }
  const std::vector<std::string>& sheets() const override { return m_sheets; }
  const std::string& sheet() const override { return m_sheet; }
  std::uint64_t totalBytes() const override { return m_total; }
  std::uint64_t bytesRead() const override { return std::min(m_stream.bytes(), m_total); }

 private:
  std::filesystem::path m_path;
  TableOptions m_options;
  std::unique_ptr<ZipParts> m_zip;
  Workbook m_book;
  SheetHandler m_handler;
  XmlStream m_stream;
  std::vector<std::string> m_sheets;
  std::string m_sheet;
  std::string m_encoding = "UTF-8";
  std::uint64_t m_total = 0;
  bool m_ended = false;
};

}  // namespace

domain::Result<std::unique_ptr<TableReader>> openXlsx(const std::filesystem::path& path, const TableOptions& options) {
  auto zip = ZipParts::open(path, options);
  if (!zip) return tl::unexpected(zip.error());
  auto reader = std::make_unique<XlsxReader>(path, std::move(*zip), options);
  if (auto ok = reader->prepare(); !ok) return tl::unexpected(ok.error());
  return reader;
}

}  // namespace callwright::exchange
