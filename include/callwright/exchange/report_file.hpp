#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/domain/report.hpp>
#include <filesystem>
#include <string_view>
#include <vector>

// Reports out to files: complete under their name, or not at all.
namespace callwright::exchange {

// A workbook: of each report a sheet that says what it is, with the sections' notes, then a sheet for each section,
// with numbers that can be calculated with (shares, times and amounts of money have their formats), a frozen header and
// a chart where the section draws one. Text is text, whatever it begins with. Errors: DiskFull, FileUnwritable,
// WorkbookTooLarge.
domain::Result<void> writeReport(const std::filesystem::path& path, const std::vector<domain::Report>& reports);

// Errors: DiskFull, FileUnwritable.
domain::Result<void> writeBytes(const std::filesystem::path& path, std::string_view bytes);

}  // namespace callwright::exchange
