#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "callwright/exchange/export_table.hpp"
#include "callwright/exchange/table_file.hpp"
#include "exchange/csv_scan.hpp"
#include "exchange/text.hpp"
#include "files.hpp"

using namespace callwright;
using namespace callwright::exchange;
using namespace callwright::test;
using domain::ErrorCode;
using Cells = std::vector<std::string>;

namespace {

std::vector<Row> readText(const std::string& bytes, const TableOptions& options = {}) {
  TempDir dir;
  return readAll(writeFile(dir / "list.csv", bytes), options);
}

}  // namespace

TEST_CASE("quotes, line ends and line numbers") {
  const auto rows = readText("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n\r\nlast,\"\"\n1 , \"q\" ,3");
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].cells == Cells{"x, \"y\"", "two\nlines"});
  CHECK(rows[1].line == 2);
  CHECK(rows[2].cells == Cells{"last", ""});
  CHECK(rows[2].line == 5);
  CHECK(rows[3].cells == Cells{"1 ", "q", "3"});
  CHECK(readText("a,b\rc,d\r").size() == 2);
  CHECK(readText("a,b")[0].cells == Cells{"a", "b"});
  CHECK(readText("sep=;\na,1;b\n")[0].cells == Cells{"a,1", "b"});
}

TEST_CASE("delimiters are guessed over several lines") {
  CHECK(guessDelimiter("Title, with comma\na;b;c\n1;2,5;3\n4;5,1;6\n") == ';');
  CHECK(guessDelimiter("a\tb\n1,2\t3\n") == '\t');
  CHECK(guessDelimiter("a,\"b;c;d\"\n1,\"2;3;4\"\n") == ',');
  CHECK(guessDelimiter("a|b|c\n1|2|3\n") == '|');
  CHECK(guessDelimiter("13800138000\n13900139000\n") == ',');
}

TEST_CASE("one broken byte loses one row") {
  std::string text = "姓名,电话\n";
  for (int i = 0; i < 1000; ++i) text += "张三" + std::to_string(i) + ",13800138000\n";
  const auto check = [](const std::vector<Row>& rows) {
    REQUIRE(rows.size() == 1001);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CHECK(rows[i].line == static_cast<std::int64_t>(i + 1));
      if (rows[i].error) CHECK(i == 500);
      for (const auto& cell : rows[i].cells) CHECK(isUtf8(cell));
    }
    REQUIRE(rows[500].error);
    CHECK(rows[500].error->code == ErrorCode::EncodingBroken);
    CHECK(rows[500].error->args[0] == "501");
    CHECK(rows[500].cells[1] == "13800138000");
  };
  std::string utf8 = text;
  utf8.insert(utf8.find("张三499"), "\xFF");
  check(readText(utf8));
  std::string gb = encode(text, "GB18030");
  gb.insert(gb.find(encode("张三499", "GB18030")), "\xFF");
  check(readText(gb));
}

TEST_CASE("an unclosed quote loses one row") {
  std::string text = "a,b\nx,\"open\n";
  for (int i = 0; i < 100; ++i) text += "\"name " + std::to_string(i) + "\",\"13800138000\"\n";
  const auto rows = readText(text);
  REQUIRE(rows.size() == 102);
  CHECK(rows[1].error == domain::Error{ErrorCode::QuoteUnclosed, {"2"}});
  CHECK(rows[1].cells == Cells{"x", "open"});
  CHECK(rows[2].cells[0] == "name 0");
  CHECK_FALSE(rows[2].error);
  const auto last = readText("a,b\n1,2\n3,\"end\n4,5\n");
  REQUIRE(last.size() == 4);
  CHECK(last[2].error->code == ErrorCode::QuoteUnclosed);
  CHECK(last[3].cells == Cells{"4", "5"});
}

TEST_CASE("zero bytes, endless lines, too many columns") {
  CHECK(readText(std::string("a,b\nx\0y,z\nq,r\nq,r\nq,r\n", 23))[1].cells == Cells{"xy", "z"});
  const auto rows = readText("a,b\n" + std::string(3 << 20, 'x') + "\nc,d\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].error->code == ErrorCode::BadValue);
  CHECK(rows[2].cells == Cells{"c", "d"});
  CHECK(rows[2].line == 3);
  CHECK(readText(std::string(2000, ',') + "\na,b\n")[0].error->code == ErrorCode::TooManyColumns);
}

TEST_CASE("files that are no list") {
  TempDir dir;
  const auto code = [&](const std::string& bytes) {
    const auto reader = openTable(writeFile(dir / "f", bytes));
    return reader ? ErrorCode::Internal : reader.error().code;
  };
  CHECK(code("") == ErrorCode::FileEmpty);
  CHECK(code("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')) == ErrorCode::FileKindUnknown);
  CHECK(code("<html><table>") == ErrorCode::FileKindUnknown);
  CHECK(code("%PDF-1.4") == ErrorCode::FileKindUnknown);
  CHECK(code("PK\x03\x04 broken") == ErrorCode::WorkbookDamaged);
  CHECK(openTable(dir / "none").error().code == ErrorCode::FileUnreadable);
  CHECK(openTable(dir.path()).error().code == ErrorCode::FileUnreadable);
  TableOptions small;
  small.maxFileBytes = 3;
  CHECK(openTable(writeFile(dir / "g", "a,b,c"), small).error().code == ErrorCode::FileTooLarge);
  TableOptions wrong;
  wrong.encoding = "no such thing";
  CHECK(openTable(dir / "g", wrong).error().code == ErrorCode::BadValue);
}

TEST_CASE("long ASCII before the first Chinese row") {
  std::string text = "name,phone\n";
  while (text.size() < (5U << 20)) text += "somebody with a long name,13800138000\n";
  text += "张三,13900139000\n";
  TempDir dir;
  const auto reader = openTable(writeFile(dir / "list.csv", encode(text, "GB18030")));
  REQUIRE(reader);
  CHECK((*reader)->encoding() == "GB18030");
  Row row;
  while ((*reader)->next(row).value()) {
  }
  CHECK(row.cells[0] == "张三");
  CHECK((*reader)->bytesRead() == (*reader)->totalBytes());
}

TEST_CASE("any bytes are read to an end") {
  TempDir dir;
  rc::check("random bytes", [&] {
    std::string bytes = *rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::elementOf(std::string("\",;\t\r\n\n\"a1\xE5\xBC\xA0\xFF\xFE")), rc::gen::arbitrary<char>()));
    writeFile(dir / "r", bytes);
    auto reader = openTable(dir / "r");
    if (!reader) return;
    Row row;
    std::int64_t last = 0;
    for (int i = 0; i < 10'000; ++i) {
      const auto more = (*reader)->next(row);
      RC_ASSERT(more.has_value());
      if (!*more) return;
      RC_ASSERT(row.line > last);
      last = row.line;
      for (const auto& cell : row.cells) RC_ASSERT(isUtf8(cell));
    }
    RC_FAIL("endless");
  });
}

TEST_CASE("what is written is read back") {
  TempDir dir;
  rc::check("CSV and XLSX", [&] {
    const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab1,;\"\n'=+-@\t |x")));
    const auto width = *rc::gen::inRange<std::size_t>(1, 5);
    const auto table = *rc::gen::container<std::vector<Cells>>(rc::gen::container<Cells>(width, cell));
    ExportOptions options;
    options.delimiter = *rc::gen::elementOf(std::string(",;\t"));
    options.kind = *rc::gen::element(FileKind::Csv, FileKind::Xlsx);
    auto writer =
        createTable(dir / "out", std::vector<ExportColumn>(width, ExportColumn{"h", ColumnKind::Text}), options);
    RC_ASSERT(writer.has_value());
    for (const Cells& cells : table) {
      const std::vector<ExportCell> line(cells.begin(), cells.end());
      RC_ASSERT((*writer)->write(line).has_value());
    }
    RC_ASSERT((*writer)->finish().has_value());
    TableOptions read;
    read.delimiter = options.kind == FileKind::Csv ? options.delimiter : '\0';
    std::vector<Cells> expected;
    for (Cells cells : table) {
      if (options.kind == FileKind::Xlsx) {
        while (!cells.empty() && cells.back().empty()) cells.pop_back();
        if (cells.empty()) continue;
      } else if (width == 1 && cells[0].empty()) {
        continue;  // a blank line
      }
      expected.push_back(cells);
    }
    const auto rows = readAll(dir / "out", read);
    RC_ASSERT(rows.size() == expected.size() + 1);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      Cells got = rows[i + 1].cells;
      if (options.kind == FileKind::Csv) {
        for (std::string& text : got) text = std::string(unguard(text));
      }
      RC_ASSERT(!rows[i + 1].error);
      RC_ASSERT(got == expected[i]);
    }
  });
}
