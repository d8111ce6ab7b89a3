#include "callwright/exchange/export_table.hpp"

#include <catch2/catch.hpp>

#include <cerrno>
#include <fstream>
#include <iterator>

#include "callwright/exchange/list_layout.hpp"
#include "exchange/output_file.hpp"
#include "files.hpp"

using namespace callwright;
using namespace callwright::exchange;
using namespace callwright::test;
using domain::ErrorCode;

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t filesIn(const std::filesystem::path& directory) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(directory), {}));
}

}  // namespace

TEST_CASE("formulas are neutralised, numbers stay") {
  TempDir dir;
  auto writer = createTable(dir / "out.csv", {{"text"}, {"phone", ColumnKind::Phone}});
  REQUIRE(writer);
  const std::vector<ExportCell> cells{"=cmd|' /C calc'!A0", "+8613800138000"};
  REQUIRE((*writer)->write(cells));
  CHECK_FALSE(std::filesystem::exists(dir / "out.csv"));
  REQUIRE((*writer)->finish());
  CHECK(contents(dir / "out.csv") == "\xEF\xBB\xBFtext,phone\r\n'=cmd|' /C calc'!A0,+8613800138000\r\n");
  CHECK(unguard("'=1+1") == "=1+1");
  CHECK(unguard("'+8613800138000") == "+8613800138000");
  CHECK(unguard("'quoted'") == "'quoted'");
  CHECK(unguard("-5") == "-5");
}

TEST_CASE("numbers, times and phones keep their kind in a workbook") {
  TempDir dir;
  ExportOptions options;
  options.kind = FileKind::Xlsx;
  auto writer = createTable(
      dir / "out.xlsx",
      {{"姓名"}, {"电话", ColumnKind::Phone}, {"金额", ColumnKind::Number}, {"时间", ColumnKind::DateTime}}, options);
  REQUIRE(writer);
  using namespace std::chrono;
  const domain::LocalTime time{local_days{year{2026} / 11 / 23} + hours{15} + minutes{4}};
  const std::vector<ExportCell> cells{"张三", std::int64_t{8'613'800'138'000}, 12.5, time};
  REQUIRE((*writer)->write(cells));
  REQUIRE((*writer)->finish());
  const auto rows = readAll(dir / "out.xlsx");
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].cells == std::vector<std::string>{"张三", "8613800138000", "12.5", "2026-11-23 15:04"});
}

TEST_CASE("nothing half-written is left") {
  TempDir dir;
  for (const FileKind kind : {FileKind::Csv, FileKind::Xlsx}) {
    ExportOptions options;
    options.kind = kind;
    {
      auto writer = createTable(dir / "out", {{"a"}}, options);
      REQUIRE(writer);
      const std::vector<ExportCell> cells{"x"};
      REQUIRE((*writer)->write(cells));
      const std::vector<ExportCell> tooMany{"x", "y"};
      CHECK((*writer)->write(tooMany).error().code == ErrorCode::TooManyColumns);
    }
    CHECK(filesIn(dir.path()) == 0);
    CHECK(createTable(dir / "missing/out", {{"a"}}, options).error().code == ErrorCode::FileUnwritable);
    CHECK(createTable(dir.path(), {{"a"}}, options).error().code == ErrorCode::FileUnwritable);
  }
  CHECK(writeError("out", ENOSPC) == domain::Error{ErrorCode::DiskFull, {"out"}});
  CHECK(writeError("out", EACCES).code == ErrorCode::FileUnwritable);
  CHECK(kindForName("A.XLSX") == FileKind::Xlsx);
  CHECK(kindForName("a.csv") == FileKind::Csv);
}

TEST_CASE("rejects can be corrected and imported again") {
  TempDir dir;
  writeFile(dir / "list.csv", "姓名,电话,备注\n张三,1380013800,=1+1\n李四,13900139000,ok\n");
  const auto layout = guessLayout(dir / "list.csv").value();
  const RowInterpreter interpreter(layout, NumberParser(), "CN");
  RejectsWriter rejects(dir / "rejected.csv", {"姓名", "电话", "备注"}, "行号", "原因");
  for (const Row& row : readAll(dir / "list.csv")) {
    ListRow read;
    interpreter.read(row, read);
    if (row.line > layout.headerLine && read.problem) REQUIRE(rejects.write(row, "少一位数字"));
  }
  CHECK(rejects.rows() == 1);
  REQUIRE(rejects.finish());
  std::string text = contents(dir / "rejected.csv");
  CHECK(text == "\xEF\xBB\xBF姓名,电话,备注,行号,原因\r\n张三,1380013800,'=1+1,2,少一位数字\r\n");
  text.replace(text.find("1380013800"), 10, "13800138000");
  writeFile(dir / "rejected.csv", text);
  const auto again = guessLayout(dir / "rejected.csv").value();
  CHECK(again.columns[3].field == Field::Ignore);
  CHECK(again.columns[4].field == Field::Ignore);
  const auto rows = preview(dir / "rejected.csv", again, 5).value();
  REQUIRE(rows.size() == 1);
  CHECK_FALSE(rows[0].problem);
  CHECK(rows[0].notes == "=1+1");

  RejectsWriter none(dir / "rejected.csv", {}, "line", "reason");
  REQUIRE(none.finish());
  CHECK_FALSE(std::filesystem::exists(dir / "rejected.csv"));
}
