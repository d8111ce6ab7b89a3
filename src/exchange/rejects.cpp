#include <callwright/exchange/export_table.hpp>

#include "exchange/csv_text.hpp"
#include "exchange/output_file.hpp"

namespace callwright::exchange {

struct RejectsWriter::Impl {
  std::filesystem::path path;
  std::vector<std::string> header;
  std::string lineHeader, reasonHeader;
  OutputFile file;
  std::size_t width = 0;  // of the original columns; 0 before the first row
  std::int64_t rows = 0;

  domain::Result<void> writeLine(const std::vector<std::string>& cells, std::string_view line,
                                 std::string_view reason) {
    std::string text = rows == 0 && width == 0 ? "\xEF\xBB\xBF" : "";
    const std::size_t columns = std::max(cells.size(), width);
    for (std::size_t i = 0; i < columns; ++i) {
      if (i < cells.size()) appendCsvCell(text, guarded(cells[i]), ',');
      text += ',';
    }
    appendCsvCell(text, line, ',');
    text += ',';
    appendCsvCell(text, guarded(reason), ',');
    text += "\r\n";
    return file.write(text);
  }
};

RejectsWriter::RejectsWriter(std::filesystem::path path, std::vector<std::string> header, std::string lineHeader,
                             std::string reasonHeader)
    : m_impl(std::make_unique<Impl>()) {
  m_impl->path = std::move(path);
  m_impl->header = std::move(header);
  m_impl->lineHeader = std::move(lineHeader);
  m_impl->reasonHeader = std::move(reasonHeader);
}
RejectsWriter::~RejectsWriter() = default;
RejectsWriter::RejectsWriter(RejectsWriter&&) noexcept = default;
RejectsWriter& RejectsWriter::operator=(RejectsWriter&&) noexcept = default;

domain::Result<void> RejectsWriter::write(const Row& row, std::string_view reason) {
  Impl& self = *m_impl;
  if (self.rows == 0) {
    auto file = OutputFile::create(self.path);
    if (!file) return tl::unexpected(file.error());
    self.file = std::move(*file);
    std::vector<std::string> header = self.header;
    if (header.empty()) header.resize(row.cells.size());
    if (auto ok = self.writeLine(header, self.lineHeader, self.reasonHeader); !ok) return ok;
    self.width = header.size();
  }
  ++self.rows;
  return self.writeLine(row.cells, std::to_string(row.line), reason);
}

domain::Result<void> RejectsWriter::finish() {
  if (m_impl->rows) return m_impl->file.finish();
  std::error_code code;
  std::filesystem::remove(m_impl->path, code);
  return {};
}

std::int64_t RejectsWriter::rows() const {
  return m_impl->rows;
}

}  // namespace callwright::exchange
