#include "app/file_layout.hpp"

#include <algorithm>

namespace callwright::app {
namespace {

// "phone_mobile" here is "phone:mobile" there.
std::string codeForFile(const std::string& field) {
  for (const char* use : {"mobile", "landline", "work", "home"}) {
    if (field == std::string("phone_") + use) return std::string("phone:") + use;
  }
  return field;
}

std::string codeForPeople(std::string code) {
  if (code.starts_with("phone:")) code[5] = '_';
  return code;
}

// The header is on another line than guessed, or there is none.
Result<Nothing> moveHeader(const std::string& path, std::int64_t line, exchange::ListLayout& layout) {
  layout.headerLine = line;
  for (exchange::ColumnUse& column : layout.columns) column.header.clear();
  if (line == 0) return Nothing{};
  auto reader = exchange::openTable(path, layout.tableOptions());
  if (!reader) return tl::unexpected(reader.error());
  exchange::Row row;
  for (;;) {
    auto more = (*reader)->next(row);
    if (!more) return tl::unexpected(more.error());
    if (!*more || row.line > line) return domain::fail(ErrorCode::BadValue, "header_line", std::to_string(line), "");
    if (row.line == line) break;
  }
  layout.columns.resize(std::max(layout.columns.size(), row.cells.size()));
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    exchange::ColumnUse& column = layout.columns[i];
    column.header = row.cells[i];
    if (column.field == exchange::Field::Custom) column.custom = row.cells[i];
  }
  return Nothing{};
}

}  // namespace

Result<exchange::ListLayout> layoutOf(const std::string& path, const FileLayout& wanted,
                                      const std::vector<std::pair<std::string, std::string>>& map,
                                      const std::string& country) {
  exchange::LayoutOptions options;
  options.table.encoding = wanted.encoding;
  options.table.delimiter = wanted.delimiter.empty() ? '\0' : wanted.delimiter.front();
  options.table.sheet = wanted.sheet;
  options.region = country;
  auto layout = exchange::guessLayout(path, options);
  if (!layout) return layout;
  if (wanted.headerLine >= 0 && wanted.headerLine != layout->headerLine) {
    if (auto ok = moveHeader(path, wanted.headerLine, *layout); !ok) return tl::unexpected(ok.error());
  }
  for (std::size_t i = 0; i < wanted.columns.size(); ++i) {
    if (wanted.columns[i].field.empty()) continue;
    auto use = exchange::fieldFromCode(codeForFile(wanted.columns[i].field));
    if (!use) return tl::unexpected(use.error());
    if (i >= layout->columns.size()) layout->columns.resize(i + 1);
    use->header = layout->columns[i].header;
    layout->columns[i] = std::move(*use);
  }
  for (const auto& [column, field] : map) {
    if (auto ok = exchange::mapColumn(*layout, column, codeForFile(field)); !ok) return tl::unexpected(ok.error());
  }
  return layout;
}

FileLayout shownLayout(const exchange::ListLayout& layout) {
  FileLayout shown;
  shown.encoding = layout.encoding;
  if (layout.delimiter != 0) shown.delimiter = std::string(1, layout.delimiter);
  shown.sheet = layout.sheet;
  shown.headerLine = layout.headerLine;
  for (const exchange::ColumnUse& column : layout.columns)
    shown.columns.push_back({column.header, codeForPeople(exchange::fieldCode(column))});
  return shown;
}

}  // namespace callwright::app
