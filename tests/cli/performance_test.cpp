#include <catch2/catch.hpp>

#include "cli/run.hpp"
#include "support/temporary_database.hpp"

using callwright::test::Database;
using callwright::test::Ran;
using callwright::test::run;
using callwright::test::TemporaryDirectory;
using nlohmann::json;

namespace {

class PayOffice {
 public:
  PayOffice() : m_data(m_directory.file("data")) {
    ok({"init"});
    for (const char* name : {"lili", "wang"})
      REQUIRE(run({"--data", m_data, "--now", "2026-09-01T12:00:00+08:00", "user", "add", "--name", name, "--role",
                   "agent", "--team", "North"},
                  {"correct horse\n"})
                  .exit == 0);
    Database db(m_data + "/callwright.db");
    for (const auto& [agent, sold] : {std::pair{1, 12}, {2, 3}})
      db.execute(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO call "
          "(public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, "
          "opened_at, dials, talk_ms, local_day, week_hour, outcome_id, reached, sale) SELECT x'00', 1, 1, 1, 1, " +
          std::to_string(agent) + ", 1, 1, 1, 1, 1, 1000, '2026-10-05', 9, 1, i <= 20, i <= " + std::to_string(sold) +
          " FROM n");
  }
  Ran ctl(std::vector<std::string> arguments, const std::string& language = "C.UTF-8") const {
    std::vector<std::string> all{"--data", m_data, "--now", "2026-11-23T12:00:00+08:00"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run(all, {{}, language});
  }
  json ok(std::vector<std::string> arguments) const {
    arguments.emplace_back("--json");
    const Ran ran = ctl(std::move(arguments));
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return ran.json();
  }
  json refused(std::vector<std::string> arguments) const {
    arguments.emplace_back("--json");
    const Ran ran = ctl(std::move(arguments));
    INFO(ran.out);
    REQUIRE(ran.exit == 1);
    return ran.error();
  }

 private:
  TemporaryDirectory m_directory;
  std::string m_data;
};

}  // namespace

TEST_CASE("rankings say who is first and who was", "[performance]") {
  const PayOffice office;
  const json october = office.ok({"report", "ranking", "--by-measure", "sales", "--period", "2026-10"});
  CHECK(october.at("period") == "2026-10");
  CHECK(october.at("rows").at(0).at("name") == "lili");
  CHECK(october.at("rows").at(0).at("rank") == 1);
  CHECK(october.at("rows").at(0).at("value") == 12);
  CHECK(october.at("rows").at(1).at("rank") == 2);
  const json rate =
      office.ok({"report", "ranking", "--by-measure", "connect_rate", "--period", "2026-Q4", "--minimum", "41"});
  CHECK(rate.at("minimum_base") == 41);
  CHECK(rate.at("rows").at(0).at("rank").is_null());
  CHECK(rate.at("rows").at(0).at("out") == "base_too_small");
  CHECK(office.ok({"report", "ranking", "--by", "team", "--period", "2026-10"}).at("rows").at(0).at("name") == "North");
  const json champions = office.ok({"report", "champions", "--periods", "2"});
  CHECK(champions.at(0).at("champions").at(0).at("name") == "lili");
  CHECK(champions.at(1).at("champions").empty());
  CHECK(office.refused({"report", "ranking", "--by-measure", "luck"}).at("error") == "bad_value");
  CHECK(office.refused({"report", "ranking", "--period", "October"}).at("error") == "bad_value");
  CHECK(office.ctl({"report", "ranking", "--period", "2026-10"}).out.find("October 2026") != std::string::npos);
}

TEST_CASE("timesheets are reported, planned and corrected", "[performance]") {
  const PayOffice office;
  office.ok({"timesheet", "plan", "mon-fri 09:00-17:00"});
  office.ok({"timesheet", "correct", "--user", "lili", "--day", "2026-11-20", "--from", "9:30", "--until", "17:00",
             "--breaks", "30", "--reason", "forgot to sign in"});
  office.ok({"timesheet", "correct", "--user", "lili", "--day", "2026-11-19", "--leave", "sick", "--reason", "flu"});
  const json sheet =
      office.ok({"report", "attendance", "--from", "2026-11-19", "--to", "2026-11-20", "--user", "lili"});
  CHECK(sheet.at("days").at(0).at("state") == "on_leave");
  const json& friday = sheet.at("days").at(1);
  CHECK(friday.at("late_seconds") == 1800);
  CHECK(friday.at("counted").at("worked_seconds") == 7 * 3600);
  CHECK(friday.at("recorded").is_null());
  CHECK(friday.at("corrections").at(0).at("reason") == "forgot to sign in");
  CHECK(sheet.at("total").at("attendance_rate") == 0.5);
  const json all = office.ok({"report", "attendance", "--from", "2026-11-19", "--to", "2026-11-20"});
  CHECK(all.at("rows").size() == 2);
  CHECK(all.at("rows").at(1).at("absent") == 2);
  CHECK(office
            .refused({"timesheet", "correct", "--user", "lili", "--day", "2026-11-20", "--from", "nine", "--until",
                      "17:00", "--reason", "x"})
            .at("error") == "bad_value");
  CHECK(office.ctl({"timesheet", "plan"}).exit == 2);
  CHECK(office.ctl({"report", "attendance", "--user", "lili"}).out.find("forgot to sign in") != std::string::npos);
}

TEST_CASE("rewards are computed by rules, explained, and frozen when approved", "[performance]") {
  const PayOffice office;
  office.ok({"reward", "rule", "--name", "Per sale", "--kind", "per_unit", "--threshold", "2", "--amount", "50"});
  const auto absent = office.ok({"reward", "rule", "--name", "Absent", "--kind", "per_absence", "--amount=-1"});
  office.ok({"reward", "rule", "--name", "First", "--kind", "champion", "--amount", "100", "--scope", "team:North"});
  CHECK(office.ok({"reward", "rules"}).size() == 3);
  office.ok({"reward", "remove-rule", std::to_string(absent.at("id").get<int>())});
  const json draft = office.ok({"reward", "compute", "2026-10"});
  CHECK(draft.at("state") == "draft");
  CHECK(draft.at("lines").size() == 3);
  CHECK(draft.at("lines").at(0).at("amount") == "500.00");
  CHECK(draft.at("lines").at(0).at("explanation").get<std::string>().find("10 × ") != std::string::npos);
  CHECK(draft.at("total").at("CNY") == "650.00");
  office.ok({"reward", "line", "2026-10", "--user", "wang", "--amount=-20", "--reason", "a complaint"});
  CHECK(office.ok({"reward", "approve", "2026-10"}).at("state") == "approved");
  CHECK(office.ok({"reward", "list"}).at(0).at("total").at("CNY") == "630.00");
  CHECK(office.ok({"reward", "list", "2026-10"}).at("lines").size() == 4);
  CHECK(office.refused({"reward", "compute", "2026-10"}).at("error") == "ledger_unfit");
  CHECK(office.refused({"reward", "approve", "2026-11"}).at("message").get<std::string>().find("not been computed") ==
        std::string::npos);
  CHECK(office.refused({"reward", "rule", "--name", "x", "--kind", "per_smile", "--amount", "1"}).at("error") ==
        "bad_value");
}
