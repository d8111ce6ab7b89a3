#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>

#include "callwright/exchange/table_file.hpp"
#include "cli/run.hpp"

using namespace callwright;
using callwright::test::CliOffice;
using callwright::test::Ran;
using nlohmann::json;

namespace {

struct ReportDesk : CliOffice {
  ReportDesk() {
    ok({"init"});
    ok({"demo", "--customers", "300", "--months", "1"});
    std::filesystem::create_directory(folder());
  }
  std::string folder() const { return file("reports"); }
  // The rows of a sheet by their headings.
  std::vector<std::map<std::string, std::string>> sheet(const std::string& path, const std::string& name) const {
    exchange::TableOptions options;
    options.sheet = name;
    auto reader = exchange::openTable(path, options);
    REQUIRE(reader);
    exchange::Row row;
    std::vector<std::string> headings;
    std::vector<std::map<std::string, std::string>> rows;
    while ((*reader)->next(row).value()) {
      if (headings.empty()) {
        headings = row.cells;
        continue;
      }
      auto& cells = rows.emplace_back();
      for (std::size_t i = 0; i < row.cells.size(); ++i) cells[headings.at(i)] = row.cells[i];
    }
    return rows;
  }
};

double number(const std::string& text) {
  return text.empty() ? 0 : std::stod(text);
}

// "02:47:12" in seconds; what is a day or longer is read as a date and is not looked at.
std::optional<double> seconds(const std::string& text) {
  if (text.size() != 5 && text.size() != 8) return std::nullopt;
  return 3600 * std::stod(text.substr(0, 2)) + 60 * std::stod(text.substr(3, 2)) +
         (text.size() == 8 ? std::stod(text.substr(6)) : 0);
}

}  // namespace

TEST_CASE("the numbers of a workbook are those of --json", "[report]") {
  const ReportDesk desk;
  const std::string path = desk.folder() + "/agents.xlsx";
  const json said = desk.ok({"report", "agents", "--xlsx", path});
  const auto rows = desk.sheet(path, "Figures");
  REQUIRE(rows.size() == said.at("rows").size() + 1);
  int compared = 0, times = 0;
  const auto same = [&](const std::map<std::string, std::string>& row, const json& figures) {
    const auto cell = [&](const char* heading) {
      const auto found = row.find(heading);
      return found == row.end() ? std::string() : found->second;
    };
    const std::pair<const char*, const char*> counts[] = {{"Calls", "calls"},       {"Dials", "dials"},
                                                          {"Answered", "answered"}, {"Reached", "reached"},
                                                          {"Sales", "sales"},       {"Orders", "orders"}};
    for (const auto& [heading, code] : counts) {
      CHECK(number(cell(heading)) == figures.at(code).get<double>());
      ++compared;
    }
    const std::pair<const char*, const char*> rates[] = {{"Connect rate", "connect_rate"},
                                                         {"Conversion", "conversion_rate"},
                                                         {"Dials per reach", "dials_per_reach"},
                                                         {"Calls per hour", "calls_per_hour"},
                                                         {"Occupancy", "occupancy"}};
    for (const auto& [heading, code] : rates) {
      INFO(heading);
      if (figures.at(code).is_null())
        CHECK(cell(heading).empty());
      else
        CHECK(number(cell(heading)) == Approx(figures.at(code).get<double>()).epsilon(1e-12));
    }
    if (figures.at("revenue").contains("CNY"))
      CHECK(number(cell("Revenue (CNY)")) == Approx(std::stod(figures.at("revenue").at("CNY").get<std::string>())));
    if (const auto talk = seconds(cell("Average talk"))) {
      CHECK(*talk == Approx(figures.at("average_talk_seconds").get<double>()).margin(0.51));
      ++times;
    }
  };
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    CHECK(rows[i].at("Agent") == said.at("rows")[i].value("name", "none"));
    same(rows[i], said.at("rows")[i]);
  }
  same(rows.back(), said.at("total"));
  CHECK(compared > 20);
  CHECK(times > 3);

  const std::string funnelPath = desk.folder() + "/funnel.xlsx";
  const json funnel = desk.ok({"report", "funnel", "--by", "agent", "--xlsx", funnelPath});
  const auto steps = desk.sheet(funnelPath, "Sales funnel");
  const json& said_steps = funnel.at("total").at("steps");
  REQUIRE(steps.size() == said_steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CHECK(number(steps[i].at("Customers")) == said_steps[i].at("customers").get<double>());
    if (i > 0)
      CHECK(number(steps[i].at("of the step before")) == Approx(said_steps[i].at("share_of_previous").get<double>()));
  }
  CHECK(desk.sheet(funnelPath, "The same, split").size() == funnel.at("rows").size() + 1);
  CHECK(desk.ctl({"report", "kpi", "--xlsx", desk.folder() + "/gone/kpi.xlsx"}).exit == 1);
  for (const char* name : {"x.pdf", "a.csv", "noext"})
    for (const char* report : {"kpi", "funnel"}) {
      const Ran refused = desk.ctl({"report", report, "--xlsx", desk.folder() + "/" + name});
      CHECK(refused.exit == 2);
      CHECK(refused.err.find("ends in .xlsx: write --xlsx " + desk.folder() + "/") != std::string::npos);
      CHECK_FALSE(std::filesystem::exists(desk.folder() + "/" + name));
    }
  desk.ok({"report", "kpi", "--xlsx", desk.folder() + "/LOUD.XLSX"});
}

TEST_CASE("service and distinct customers are printed where they are asked for, and all that is known is in the JSON",
          "[report]") {
  const ReportDesk desk;
  const json total = desk.ok({"report", "kpi"}).at("total");
  for (const char* known : {"customers_called", "buyers", "repeat_rate", "referral_rate", "callbacks_due",
                            "callbacks_on_time", "follow_ups_overdue", "csat", "nps", "attendance"}) {
    INFO(known);
    CHECK(total.at(known).is_number());
  }
  CHECK(total.at("customers_called") <= total.at("calls"));
  CHECK(total.at("buyers") <= total.at("orders"));
  CHECK(total.at("revenue_per_lead").contains("CNY"));
  // A customer of two agents counts once in the total.
  const json agents = desk.ok({"report", "agents"});
  std::int64_t called = 0;
  for (const json& row : agents.at("rows")) called += row.at("customers_called").get<std::int64_t>();
  CHECK(called >= agents.at("total").at("customers_called"));
  CHECK(agents.at("total").at("customers_called") == total.at("customers_called"));
  const json outcomes = desk.ok({"report", "kpi", "--by", "outcome"});
  CHECK(outcomes.at("rows")[0].at("csat").is_null());

  const std::string printed = desk.ctl({"report", "kpi", "--measures", "csat,nps,revenue_per_lead"}).out;
  CHECK(printed.find("CSAT") != std::string::npos);
  CHECK(printed.find("Revenue per lead") != std::string::npos);
  CHECK(printed.find("Connect rate") == std::string::npos);
  CHECK(desk.ctl({"report", "kpi"}).out.find("CSAT") == std::string::npos);
  // What is not known is a dash.
  CHECK(desk.ctl({"report", "kpi", "--by", "list", "--measures", "cost"}).out.find("–") != std::string::npos);
  const Ran wrong = desk.ctl({"report", "kpi", "--measures", "happiness", "--json"});
  CHECK(wrong.exit == 1);
  CHECK(wrong.error().at("error") == "bad_value");
}

TEST_CASE("a forecast and segments on schedule say what the commands say", "[report]") {
  ReportDesk desk;
  desk.ok({"report", "schedule", "add", "--name", "Ahead", "--folder", desk.folder(), "--view", "forecast,segments"});
  CHECK(desk.ok({"report", "schedule", "list"}).at("schedules")[0].at("views") == json{"forecast", "segments"});
  CHECK(desk.refused({"report", "schedule", "add", "--name", "x", "--folder", "/tmp", "--view", "live"}).at("error") ==
        "bad_value");
  desk.now = "2026-11-24T00:00:00+08:00";
  desk.ok({"report", "run-scheduled"});
  const std::string path = desk.folder() + "/Ahead 2026-11-23.xlsx";
  const json said = desk.ok({"report", "forecast", "--measure", "sales"});
  std::map<std::string, std::string> tiles;
  for (const auto& row : desk.sheet(path, "Course of the period (2)"))  // the first one is of revenue
    tiles[row.at("Figure")] = row.contains("Sales") ? row.at("Sales") : "";
  CHECK(number(tiles.at("So far")) == said.at("so_far").get<double>());
  if (said.at("forecast").is_null())
    CHECK(tiles.at("Forecast of its end").empty());
  else
    CHECK(number(tiles.at("Forecast of its end")) == std::round(said.at("forecast").get<double>()));
  const json segments = desk.ok({"report", "segments"}).at("segments");
  const auto rows = desk.sheet(path, "Segments of buyers");
  REQUIRE(rows.size() == segments.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    CHECK(number(rows[i].at("Customers")) == segments[i].at("customers").get<double>());
}

TEST_CASE("what cannot be known yet is said in the report instead of failing it", "[report]") {
  CliOffice office;
  office.ok({"init"});
  const std::string folder = office.file("reports");
  std::filesystem::create_directory(folder);
  office.ok({"report", "schedule", "add", "--name", "Ahead", "--folder", folder, "--view", "forecast,segments"});
  office.now = "2026-11-24T08:00:00+08:00";
  CHECK(office.ok({"report", "run-scheduled"}).at("written").size() == 1);
  std::string covers;
  for (const char* sheet : {"Forecast  Revenue", "Segments"}) {
    exchange::TableOptions options;
    options.sheet = sheet;
    auto reader = exchange::openTable(folder + "/Ahead 2026-11-23.xlsx", options);
    REQUIRE(reader);
    exchange::Row row;
    while ((*reader)->next(row).value())
      for (const std::string& cell : row.cells) covers += cell + "\n";
  }
  CHECK(covers.find("it needs 20") != std::string::npos);
  CHECK(covers.find("Nobody has ordered in") != std::string::npos);
  CHECK(covers.find("No month has yet four weeks of figures") != std::string::npos);
}

TEST_CASE("reports on schedule are set, written and listed by commands, in the language that was chosen", "[report]") {
  ReportDesk desk;
  const json added = desk.ok({"report", "schedule", "add", "--name", "日报", "--folder", desk.folder(), "--view",
                              "team,funnel", "--format", "xlsx,pdf", "--language", "zh_CN"});
  CHECK(added.at("id") == 1);
  CHECK(desk.ok({"report", "run-scheduled"}) ==
        json{{"written", json::array()}, {"failed", json::array()}, {"waiting", json::array()}, {"left", 0}});
  desk.now = "2026-11-24T08:00:00+08:00";
  const json ran = desk.ok({"report", "run-scheduled"});
  const std::string path = desk.folder() + "/日报 2026-11-23.xlsx";
  CHECK(ran.at("written") == json{path});
  CHECK(ran.at("left") == 1);  // the PDF
  auto reader = exchange::openTable(path);
  REQUIRE(reader);
  const auto sheets = (*reader)->sheets();
  CHECK(std::find(sheets.begin(), sheets.end(), "坐席") != sheets.end());
  CHECK(std::find(sheets.begin(), sheets.end(), "销售漏斗") != sheets.end());
  const json listed = desk.ok({"report", "schedule", "list"});
  CHECK(listed.at("schedules")[0].at("formats") == json{"xlsx", "pdf"});
  CHECK(listed.at("files")[0].at("state") == "written");
  CHECK(listed.at("schedules")[0].at("team").is_null());
  const std::string shown = desk.ctl({"report", "schedule", "list"}).out;
  for (const char* part : {"日报", "Team, Funnel", "Excel workbook, PDF", "zh_CN", "No.", " – "}) {
    INFO(shown << "\n" << part);
    CHECK(shown.find(part) != std::string::npos);
  }
  CHECK(desk.ctl({"report", "schedule", "list"}, {{}, "zh_CN.UTF-8"}).out.starts_with("编号  名称"));
  const std::string gone = desk.folder() + "/gone";
  CHECK(desk.refused({"report", "schedule", "add", "--name", "x", "--folder", gone}).at("message") ==
        gone + " cannot be written: there is no such folder. Choose another place, or change the permissions.");

  std::filesystem::remove_all(desk.folder());
  desk.now = "2026-11-25T08:00:00+08:00";
  const Ran failed = desk.ctl({"report", "run-scheduled", "--json"});
  CHECK(failed.exit == 1);
  CHECK(failed.error().at("error") == "file_unwritable");
  CHECK(failed.json().at("failed")[0].at("tries") == 1);
  const Ran missing = desk.ctl({"report", "run-scheduled"});
  CHECK(missing.exit == 1);
  CHECK(missing.out ==
        "Still missing because they failed before: 1. They are tried again later, or now with --at-once.\n"
        "Left for the desktop program, which writes PDFs and pictures: 2.\n");
  desk.ok({"report", "schedule", "remove", "1"});
  CHECK(desk.ok({"report", "schedule", "list"}).at("schedules").empty());
  CHECK(desk.ctl({"report", "schedule", "add", "--name", "x", "--folder", "/tmp", "--every", "hour"}).exit == 1);
}
