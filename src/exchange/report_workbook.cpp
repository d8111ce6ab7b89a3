#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <callwright/domain/money.hpp>
#include <callwright/exchange/report_file.hpp>
#include <cerrno>
#include <cmath>
#include <map>
#include <set>

#include "exchange/output_file.hpp"
#include "exchange/sheet_text.hpp"
#include "exchange/workbook_file.hpp"

namespace callwright::exchange {
namespace {

using domain::ErrorCode;
using domain::MeasureUnit;
using domain::ReportCell;
using domain::ReportLook;
using domain::ReportSection;

constexpr std::size_t kMostRows = 1'000'000, kMostColumns = 16'000;
constexpr double kMillisecondsOfDay = 86'400'000;
constexpr std::size_t kSheetNameUnits = 31;

// Excel's own formats, so that the reader's country decides how they look.
std::string formatCode(const ReportCell& cell) {
  switch (cell.unit) {
    case MeasureUnit::Count:
      return "#,##0";
    case MeasureUnit::Share:
      return "0.0%";
    case MeasureUnit::Ratio:
    case MeasureUnit::PerHour:
      return "#,##0.0";
    case MeasureUnit::Points:
      return "+0.0;-0.0;0";
    case MeasureUnit::Duration:
      return "[h]:mm:ss";
    case MeasureUnit::Money: {
      const int digits = domain::minorDigits(cell.currency);
      return digits == 0 ? "#,##0" : "#,##0." + std::string(static_cast<std::size_t>(digits), '0');
    }
  }
  return "General";
}

// A duration is a part of a day, money whole units.
double sheetNumber(const ReportCell& cell) {
  if (cell.unit == MeasureUnit::Duration) return cell.number / kMillisecondsOfDay;
  if (cell.unit == MeasureUnit::Money) return cell.number / domain::minorPerUnit(cell.currency);
  return cell.number;
}

class ReportWorkbook {
 public:
  explicit ReportWorkbook(std::filesystem::path path) : m_file(std::move(path)) {}

  domain::Result<void> write(const std::vector<domain::Report>& reports) {
    if (auto ok = m_file.open(); !ok) return ok;
    m_book = m_file.book();
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_title = workbook_add_format(m_book);
    format_set_bold(m_title);
    format_set_font_size(m_title, 14);
    for (const domain::Report& report : reports) {
      if (auto ok = addCover(report); !ok) return ok;
      for (const ReportSection& section : report.sections)
        if (auto ok = addSection(section); !ok) return ok;
    }
    return m_file.finish();
  }

 private:
  domain::Result<lxw_worksheet*> addSheet(const std::string& title);
  domain::Result<void> addCover(const domain::Report& report);
  domain::Result<void> addSection(const ReportSection& section);
  void addCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const ReportCell& cell, bool total);
  void addChart(lxw_worksheet* sheet, const std::string& name, const ReportSection& section);
  lxw_format* formatOf(const ReportCell& cell, bool total);

  WorkbookFile m_file;
  lxw_workbook* m_book = nullptr;
  lxw_format *m_bold = nullptr, *m_title = nullptr;
  std::map<std::pair<std::string, bool>, lxw_format*> m_formats;
  std::set<std::string> m_names;
  std::string m_name;  // of the sheet added last
};

// A sheet's name has at most 31 characters, none of []:*?/\ and no apostrophe at its ends, and is there once.
domain::Result<lxw_worksheet*> ReportWorkbook::addSheet(const std::string& title) {
  std::string name;
  for (const char c : sheetText(title))
    name += std::string_view("[]:*?/\\'\n\r\t").find(c) == std::string_view::npos ? c : ' ';
  std::size_t units = 0, end = 0;
  while (end < name.size() && units < kSheetNameUnits - 5) {  // room for " (12)"; 4 bytes are two units at most
    const auto lead = static_cast<unsigned char>(name[end]);
    const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    units += bytes == 4 ? 2 : 1;
    end += bytes;
  }
  name.resize(std::min(end, name.size()));
  if (name.find_first_not_of(' ') == std::string::npos) name = "Sheet";
  m_name = name;
  for (int again = 2; !m_names.insert(m_name).second; ++again) m_name = name + " (" + std::to_string(again) + ")";
  lxw_worksheet* sheet = workbook_add_worksheet(m_book, m_name.c_str());
  if (!sheet) return domain::fail(ErrorCode::FileUnwritable, m_file.path().string(), m_name);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  return sheet;
}

domain::Result<void> ReportWorkbook::addCover(const domain::Report& report) {
  auto sheet = addSheet(report.title);
  if (!sheet) return tl::unexpected(sheet.error());
  worksheet_set_column(*sheet, 0, 0, 18, nullptr);
  worksheet_set_column(*sheet, 1, 1, 60, nullptr);
  worksheet_write_string(*sheet, 0, 0, sheetText(report.title).c_str(), m_title);
  lxw_row_t row = 1;
  for (const auto& [name, value] : report.facts) {
    worksheet_write_string(*sheet, row, 0, sheetText(name).c_str(), m_bold);
    worksheet_write_string(*sheet, row++, 1, sheetText(value).c_str(), nullptr);
  }
  for (const ReportSection& section : report.sections) {
    if (section.note.empty()) continue;
    worksheet_write_string(*sheet, row, 0, sheetText(section.title).c_str(), m_bold);
    worksheet_write_string(*sheet, row++, 1, sheetText(section.note).c_str(), nullptr);
  }
  return {};
}

lxw_format* ReportWorkbook::formatOf(const ReportCell& cell, bool total) {
  const std::string code = cell.kind == ReportCell::Kind::Number ? formatCode(cell) : std::string();
  lxw_format*& format = m_formats[{code, total}];
  if (format) return format;
  format = workbook_add_format(m_book);
  if (!code.empty()) format_set_num_format(format, code.c_str());
  if (total) {
    format_set_bold(format);
    format_set_top(format, LXW_BORDER_THIN);
  }
  return format;
}

void ReportWorkbook::addCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const ReportCell& cell,
                             bool total) {
  if (cell.kind == ReportCell::Kind::Text)
    worksheet_write_string(sheet, row, column, sheetText(cell.text).c_str(), formatOf(cell, total));
  else if (cell.kind == ReportCell::Kind::Number && std::isfinite(cell.number))
    worksheet_write_number(sheet, row, column, sheetNumber(cell), formatOf(cell, total));
  else if (total)
    worksheet_write_blank(sheet, row, column, formatOf(cell, total));
}

domain::Result<void> ReportWorkbook::addSection(const ReportSection& section) {
  if (section.rows.size() > kMostRows || section.columns.size() > kMostColumns)
    return domain::fail(ErrorCode::WorkbookTooLarge, m_file.path().string(), "rows", std::to_string(kMostRows));
  auto sheet = addSheet(section.title);
  if (!sheet) return tl::unexpected(sheet.error());
  worksheet_freeze_panes(*sheet, 1, 1);
  worksheet_set_column(*sheet, 0, 0, 24, nullptr);
  for (std::size_t column = 0; column < section.columns.size(); ++column) {
    if (column > 0)
      worksheet_set_column(*sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
                           section.look == ReportLook::Shades ? 8 : 16, nullptr);
    worksheet_write_string(*sheet, 0, static_cast<lxw_col_t>(column), sheetText(section.columns[column]).c_str(),
                           m_bold);
  }
  for (std::size_t row = 0; row < section.rows.size(); ++row) {
    const bool total = row + section.totals >= section.rows.size();
    for (std::size_t column = 0; column < section.rows[row].size(); ++column)
      addCell(*sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), section.rows[row][column],
              total);
  }
  if (section.rows.size() > section.totals && !section.drawn.empty()) addChart(*sheet, m_name, section);
  return {};
}

void ReportWorkbook::addChart(lxw_worksheet* sheet, const std::string& name, const ReportSection& section) {
  const auto last = static_cast<lxw_row_t>(section.rows.size() - section.totals);
  if (section.look == ReportLook::Shades) {
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    scale.min_color = 0xFFFFFF;
    scale.max_color = 0x5BB5AC;
    worksheet_conditional_format_range(sheet, 1, static_cast<lxw_col_t>(section.drawn.front()), last,
                                       static_cast<lxw_col_t>(section.drawn.back()), &scale);
    return;
  }
  const bool line = section.look == ReportLook::Line;
  lxw_chart* chart = workbook_add_chart(m_book, line ? LXW_CHART_LINE : LXW_CHART_BAR);
  for (const std::size_t drawn : section.drawn) {
    const auto column = static_cast<lxw_col_t>(drawn);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, name.c_str(), 1, 0, last, 0);
    chart_series_set_values(series, name.c_str(), 1, column, last, column);
    chart_series_set_name_range(series, name.c_str(), 0, column);
    if (line) {
      lxw_chart_line look{};
      look.color = 0x0F766E;
      look.width = 2.25F;
      chart_series_set_line(series, &look);
    } else {
      lxw_chart_fill fill{};
      fill.color = 0x0F766E;
      chart_series_set_fill(series, &fill);
    }
  }
  if (!line) chart_axis_set_reverse(chart->y_axis);  // the first row on top, as in the table
  if (section.drawn.size() == 1) chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  chart_title_set_name(chart, sheetText(section.title).c_str());
  lxw_chart_options options{};
  options.x_scale = 1.4;
  options.y_scale = line ? 1.2 : std::clamp(0.5 + static_cast<double>(last) / 14, 1.0, 3.0);
  worksheet_insert_chart_opt(sheet, 1, static_cast<lxw_col_t>(section.columns.size() + 1), chart, &options);
}

}  // namespace

domain::Result<void> writeReport(const std::filesystem::path& path, const std::vector<domain::Report>& reports) {
  ReportWorkbook workbook(path);
  return workbook.write(reports);
}

domain::Result<void> writeBytes(const std::filesystem::path& path, std::string_view bytes) {
  auto file = OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  if (auto ok = file->write(bytes); !ok) return ok;
  return file->finish();
}

}  // namespace callwright::exchange
