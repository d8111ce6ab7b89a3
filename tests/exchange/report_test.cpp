#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "callwright/exchange/report_file.hpp"
#include "callwright/exchange/table_file.hpp"
#include "files.hpp"

using namespace callwright;
using namespace callwright::exchange;
using domain::MeasureUnit;
using domain::numberCell;
using domain::ReportLook;
using domain::textCell;

namespace {

domain::Report fullReport() {
  domain::ReportSection agents;
  agents.title = "Agents: all of them / 坐席 [a title that is too long]";
  agents.look = ReportLook::Bars;
  agents.columns = {"Agent", "Calls", "Connect rate", "Talk time", "Revenue (CNY)", "Revenue (JPY)"};
  agents.rows = {{textCell("=1+1"), domain::countCell(12), numberCell(MeasureUnit::Share, 0.4173),
                  numberCell(MeasureUnit::Duration, 2 * 3'600'000.0 + 47'000),
                  numberCell(MeasureUnit::Money, 288'050, "CNY"), numberCell(MeasureUnit::Money, 1200, "JPY")},
                 {textCell("李雷 & <Co>"), domain::countCell(0), {}, {}, {}, {}},
                 {textCell("All"), domain::countCell(12), {}, {}, {}, {}}};
  agents.note = "=as of 10:00";
  agents.drawn = {1};
  agents.totals = 1;
  domain::ReportSection line = agents;
  line.look = ReportLook::Line;
  domain::ReportSection shades = agents;
  shades.look = ReportLook::Shades;
  domain::ReportSection empty;
  empty.title = "";
  empty.columns = {"Nothing"};
  return {"Team", {{"Period", "1 Nov 2026"}}, {agents, line, shades, empty}};
}

std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a report's workbook has real numbers, sheets for its sections and charts", "[report]") {
  test::TempDir dir;
  const auto path = dir / "报表.xlsx";
  REQUIRE(writeReport(path, {fullReport(), fullReport()}));
  auto reader = openTable(path);
  REQUIRE(reader);
  const auto sheets = (*reader)->sheets();
  REQUIRE(sheets.size() == 10);
  CHECK(sheets[0] == "Team");
  CHECK(sheets[5] == "Team (2)");
  CHECK(std::set<std::string>(sheets.begin(), sheets.end()).size() == 10);
  // What is said of a section stands on the sheet before it, as text.
  TableOptions cover;
  cover.sheet = "Team";
  const auto said = test::readAll(path, cover);
  REQUIRE(said.size() == 5);
  CHECK(said[1].cells == std::vector<std::string>{"Period", "1 Nov 2026"});
  CHECK(said[2].cells[0] == "Agents: all of them / 坐席 [a title that is too long]");
  CHECK(said[2].cells[1] == "=as of 10:00");
  TableOptions options;
  options.sheet = sheets[1];
  const auto rows = test::readAll(path, options);
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].cells[5] == "Revenue (JPY)");
  CHECK(rows[1].cells[0] == "=1+1");  // text, no formula
  CHECK(rows[1].cells[1] == "12");
  CHECK(std::stod(rows[1].cells[2]) == Approx(0.4173).epsilon(1e-12));
  CHECK(rows[1].cells[3].starts_with("02:00:47"));
  CHECK(rows[1].cells[4] == "2880.5");
  CHECK(rows[1].cells[5] == "1200");
  CHECK(rows[2].cells[0] == "李雷 & <Co>");
  CHECK(rows[2].cells.size() == 2);  // what is unknown is blank, not 0
  const std::string bytes = bytesOf(path);
  for (int chart = 1; chart <= 4; ++chart)
    CHECK(bytes.find("xl/charts/chart" + std::to_string(chart) + ".xml") != std::string::npos);
  CHECK(bytes.find("xl/charts/chart5.xml") == std::string::npos);
  CHECK(std::distance(std::filesystem::directory_iterator(dir.path()), {}) == 1);
}

TEST_CASE("a report that cannot be written leaves nothing, and says where", "[report]") {
  test::TempDir dir;
  const auto path = dir / "gone/report.xlsx";
  const auto written = writeReport(path, {fullReport()});
  REQUIRE_FALSE(written);
  CHECK(written.error().code == domain::ErrorCode::FileUnwritable);
  CHECK(written.error().args.front() == path.string());
  CHECK(writeBytes(dir / "gone/report.pdf", "x").error().code == domain::ErrorCode::FileUnwritable);
  CHECK(std::filesystem::is_empty(dir.path()));
  const auto full = writeBytes("/dev/full/report.pdf", "x");
  REQUIRE_FALSE(full);
  REQUIRE(writeBytes(dir / "report.pdf", "bytes"));
  CHECK(bytesOf(dir / "report.pdf") == "bytes");
}
