#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "callwright/exchange/export_table.hpp"
#include "callwright/exchange/table_file.hpp"
#include "exchange/shared_strings.hpp"
#include "exchange/sheet_values.hpp"
#include "files.hpp"

using namespace callwright;
using namespace callwright::exchange;
using namespace callwright::test;
using domain::ErrorCode;
using Cells = std::vector<std::string>;

namespace {

std::filesystem::path data(const std::string& name) {
  return std::filesystem::path(CALLWRIGHT_TEST_DATA) / "exchange" / name;
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a workbook written by openpyxl") {
  const auto reader = openTable(data("openpyxl.xlsx"));
  REQUIRE(reader);
  CHECK((*reader)->sheets() == Cells{"客户", "说明"});
  CHECK((*reader)->sheet() == "客户");
  const auto rows = readAll(data("openpyxl.xlsx"));
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].cells == Cells{"客户名单 2026"});
  CHECK(rows[2].cells ==
        Cells{"张三", "13800138000", "010-62345678", "1990-05-17", "1234.5", "2026-11-23 15:04", "0.125", "00007"});
  CHECK(rows[3].cells ==
        Cells{"李四", "+86 139-0013-9000", "", "1900-01-31", "-3", "2026-01-02 03:04:05", "0.1", "00012"});
  CHECK(rows[4].cells == Cells{"王五", "8613700137000", "", "", "1000000000000000", "", "0.3333333333333333", "00123"});
  CHECK(rows[4].line == 6);
  TableOptions second;
  second.sheet = "说明";
  CHECK(readAll(data("openpyxl.xlsx"), second).at(0).cells == Cells{"just", "notes"});
  second.sheet = "没有";
  CHECK(openTable(data("openpyxl.xlsx"), second).error() == domain::Error{ErrorCode::NotFound, {"sheet", "没有"}});
}

TEST_CASE("shared strings with runs and phonetics, dates from 1904, formulas, a hidden sheet") {
  const auto rows = readAll(data("shared_strings.xlsx"));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].cells == Cells{"Name", "Mobile", "東京", "Date"});
  CHECK(rows[1].cells == Cells{"Zoë Smith", "13800138000", "line one\r\nline two", "2026-11-23", "12:00"});
  CHECK(rows[1].line == 4);
  CHECK(rows[2].cells == Cells{"", "2", "text", "TRUE", "#N/A"});
}

TEST_CASE("inline strings, prefixed names, no cell places") {
  const auto rows = readAll(data("inline_strings.xlsx"));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells == Cells{"姓名", "联系电话"});
  CHECK(rows[1].cells == Cells{"张三", "13800138000"});
  CHECK(rows[1].line == 2);
}

TEST_CASE("numbers and number formats") {
  const CellFormat plain;
  CHECK(numberText("13800138000", plain, false) == "13800138000");
  CHECK(numberText("1.3800138E10", plain, false) == "13800138000");
  CHECK(numberText("0.10000000000000001", plain, false) == "0.1");
  CHECK(numberText("-0", plain, false) == "0");
  CHECK(numberText("1E+21", plain, false) == "1e+21");
  CHECK(numberText("oops", plain, false) == "oops");
  CHECK(formatOfCode("yyyy\\-mm\\-dd").look == CellLook::Date);
  CHECK(formatOfCode("m/d/yy h:mm").look == CellLook::DateTime);
  CHECK(formatOfCode("[h]:mm:ss").look == CellLook::Time);
  CHECK(formatOfCode("General").look == CellLook::Plain);
  CHECK(formatOfCode("#,##0.00\" days\"").look == CellLook::Plain);
  CHECK(formatOfCode("[Red]0.00").look == CellLook::Plain);
  CHECK(formatOfCode("000-0000-0000").look == CellLook::Plain);
  CHECK(numberText("13800138000", {CellLook::Date, 0}, false) == "13800138000");
  CHECK(numberText("60", {CellLook::Date, 0}, false) == "1900-02-28");
  std::string text = "a_x000D__x4E2D_ _x12_ _xZZZZ_";
  unescapeWorkbookText(text);
  CHECK(text == "a\r中 _x12_ _xZZZZ_");
}

TEST_CASE("hostile workbooks are refused") {
  CHECK(openTable(data("entities.xlsx")).error().code == ErrorCode::WorkbookDamaged);
  CHECK(openTable(data("no_workbook.zip")).error().code == ErrorCode::FileKindUnknown);
  TempDir dir;
  ExportOptions options;
  options.kind = FileKind::Xlsx;
  auto writer = createTable(dir / "big.xlsx", {{"a"}, {"b"}}, options);
  REQUIRE(writer);
  const std::vector<ExportCell> cells{std::string(1000, 'x'), "y"};
  for (int i = 0; i < 500; ++i) REQUIRE((*writer)->write(cells));
  REQUIRE((*writer)->finish());
  TableOptions limits;
  limits.maxUnpackedBytes = 100'000;
  CHECK(openTable(dir / "big.xlsx", limits).error().code == ErrorCode::WorkbookTooLarge);
  TableOptions few;
  few.maxCells = 600;
  auto reader = openTable(dir / "big.xlsx", few);
  REQUIRE(reader);
  Row row;
  domain::Result<bool> more = true;
  while (more && *more) more = (*reader)->next(row);
  REQUIRE_FALSE(more);
  CHECK(more.error().code == ErrorCode::WorkbookTooLarge);
  TableOptions narrow;
  narrow.maxColumns = 1;
  CHECK(readAll(dir / "big.xlsx", narrow).at(0).error->code == ErrorCode::TooManyColumns);
}

TEST_CASE("damaged workbooks are never more than an error") {
  TempDir dir;
  for (const char* name : {"openpyxl.xlsx", "shared_strings.xlsx", "inline_strings.xlsx"}) {
    const std::string good = contents(data(name));
    rc::check(name, [&] {
      std::string bytes = good;
      const auto flips = *rc::gen::inRange(0, 6);
      for (int i = 0; i < flips; ++i)
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] ^= *rc::gen::nonZero<char>();
      if (*rc::gen::arbitrary<bool>()) bytes.resize(*rc::gen::inRange<std::size_t>(4, bytes.size()));
      auto reader = openTable(writeFile(dir / "d", bytes));
      if (!reader) return;
      Row row;
      for (int i = 0; i < 1000; ++i) {
        const auto more = (*reader)->next(row);
        if (!more || !*more) return;
      }
    });
  }
}

TEST_CASE("many shared strings go to a file and come back") {
  SharedStrings strings;
  const std::string filler(1000, 'x');
  const std::uint64_t count = 120'000;
  for (std::uint64_t i = 0; i < count; ++i) REQUIRE(strings.add(std::to_string(i) + filler));
  std::string text;
  for (std::uint64_t i = 0; i < count; i += i % 1000 == 0 ? 999 : 1001) {
    REQUIRE(strings.get(i, text));
    REQUIRE(text.substr(0, text.size() - 1000) == std::to_string(i));
  }
  CHECK_FALSE(strings.get(count, text));
}
