#include "support/messy_list.hpp"

#include <xlsxwriter.h>
#include <catch2/catch.hpp>

#include "callwright/exchange/list_layout.hpp"
#include "files.hpp"

using namespace callwright;
using namespace callwright::exchange;
using namespace callwright::test;
using domain::ErrorCode;

namespace {

std::string trim(std::string text) {
  text.erase(0, std::min(text.size(), text.find_first_not_of(" \r\n\t")));
  text.erase(text.find_last_not_of(" \r\n\t") + 1);
  return text;
}

// Every good row in once, every bad row named.
void checkTruth(const std::filesystem::path& path, const MessyList& list, std::int64_t headerLine,
                const std::vector<std::int64_t>& lines) {
  const auto layout = guessLayout(path);
  REQUIRE(layout);
  CHECK(layout->headerLine == headerLine);
  REQUIRE(layout->columns.size() == 8);
  const Field fields[] = {Field::Name,  Field::Phone,   Field::Company, Field::Title,
                          Field::Email, Field::Address, Field::Notes,   Field::Custom};
  for (std::size_t i = 0; i < 8; ++i) CHECK(layout->columns[i].field == fields[i]);
  CHECK(layout->columns[1].phone == PhoneUse::Mobile);
  CHECK(layout->columns[7].custom == "生日");
  const auto rows = preview(path, *layout, 100'000);
  REQUIRE(rows);
  REQUIRE(rows->size() == list.rows.size());
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const ListRow& row = (*rows)[i];
    const MessyRow& truth = list.rows[i];
    CAPTURE(i, truth.cells[1]);
    REQUIRE(row.line == lines[i]);
    REQUIRE(row.name == truth.cells[0]);
    REQUIRE(row.company == trim(truth.cells[2]));
    REQUIRE(row.title == truth.cells[3]);
    REQUIRE(row.email == truth.cells[4]);
    REQUIRE(row.address == truth.cells[5]);
    REQUIRE(row.notes == trim(truth.cells[6]));
    if (truth.isGood()) {
      REQUIRE_FALSE(row.problem);
      REQUIRE(row.phones.size() == truth.numbers.size());
      for (std::size_t n = 0; n < truth.numbers.size(); ++n) REQUIRE(row.phones[n].number.e164 == truth.numbers[n]);
      continue;
    }
    REQUIRE(row.problem);
    REQUIRE(row.problem->code == ErrorCode::NoDialableNumber);
    if (truth.bad == ErrorCode::NumberEmpty) {
      REQUIRE(row.phones.empty());
    } else {
      REQUIRE(row.phones.size() == 1);
      REQUIRE(row.phones[0].number.problem->code == *truth.bad);
    }
  }
}

}  // namespace

TEST_CASE("a messy list in every encoding and delimiter") {
  const MessyList list = makeMessyList();
  const auto delimiter = GENERATE(',', ';', '\t');
  const MessyText text = writeMessyCsv(list, delimiter, delimiter == ';' ? "\n" : "\r\n");
  TempDir dir;
  const auto check = [&](const std::string& bytes, const std::string& encoding) {
    CAPTURE(encoding, delimiter);
    writeFile(dir / "list.csv", bytes);
    const auto layout = guessLayout(dir / "list.csv");
    REQUIRE(layout);
    CHECK(layout->encoding == encoding);
    CHECK(layout->delimiter == delimiter);
    checkTruth(dir / "list.csv", list, text.headerLine, text.lines);
  };
  check(text.text, "UTF-8");
  check("\xEF\xBB\xBF" + text.text, "UTF-8");
  check("\xFF\xFE" + encode(text.text, "UTF-16LE"), "UTF-16LE");
  check("\xFE\xFF" + encode(text.text, "UTF-16BE"), "UTF-16BE");
  check(encode(text.text, "UTF-16LE"), "UTF-16LE");
  check(encode(text.text, "GB18030"), "GB18030");
}

TEST_CASE("a messy list in a workbook") {
  const MessyList list = makeMessyList();
  const bool constantMemory = GENERATE(false, true);  // shared strings, inline strings
  TempDir dir;
  const std::string path = dir / "list.xlsx";
  lxw_workbook_options options{};
  options.constant_memory = constantMemory;
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
  lxw_row_t line = 0;
  std::vector<std::int64_t> lines;
  const auto write = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      const bool number =
          i == 1 && cells[i].size() == 11 && cells[i].find_first_not_of("0123456789") == std::string::npos;
      if (number) {
        worksheet_write_number(sheet, line, column, std::stod(cells[i]), nullptr);
      } else {
        worksheet_write_string(sheet, line, column, cells[i].c_str(), nullptr);
      }
    }
    ++line;
  };
  for (const auto& title : list.titles) write(title);
  write(list.header);
  for (const MessyRow& row : list.rows) {
    lines.push_back(line + 1);
    write(row.cells);
    if (row.cells[0].size() % 13 == 0) ++line;
  }
  REQUIRE(workbook_close(book) == LXW_NO_ERROR);
  checkTruth(path, list, 3, lines);
}
