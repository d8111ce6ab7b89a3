#include <catch2/catch.hpp>
#include <utility>

#include "cli/run.hpp"
#include "support/temporary_database.hpp"

using callwright::test::CliOffice;
using callwright::test::Database;
using nlohmann::json;

namespace {

struct PayOffice : CliOffice {
  PayOffice() {
    ok({"init"});
    const std::string today = std::exchange(now, "2026-09-01T12:00:00+08:00");
    for (const char* name : {"lili", "wang"})
      ok({"user", "add", "--name", name, "--role", "agent", "--team", "North"}, {"correct horse\n"});
    now = today;
    Database db(data() + "/callwright.db");
    for (const auto& [name, sold] : {std::pair{"lili", 12}, {"wang", 3}})
      db.addCalls({callwright::domain::CampaignId(1), db.userNamed(name), {"2026-10-05"}, 40, 20, sold});
  }
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

TEST_CASE("a minimum below nothing is refused", "[performance]") {
  const PayOffice office;
  const auto message = [&](const std::vector<std::string>& arguments) {
    return office.refused(arguments).at("message");
  };
  CHECK(message({"report", "ranking", "--minimum=-3"}) ==
        "“-3” cannot be used for: Minimum. Allowed: >= 0. Change it and try again.");
}

TEST_CASE("an amount of money in a ranking is rounded", "[performance]") {
  const PayOffice office;
  Database(office.data() + "/callwright.db")
      .execute(
          "WITH n(amount) AS (VALUES (100), (101), (101)) INSERT INTO sales_order (public_id, customer_id, product, "
          "quantity, amount, currency, at, user_id, local_day) SELECT x'00', 1, 'Plan', 1, amount, 'CNY', 1, 1, "
          "'2026-10-05' FROM n");
  const json ranking = office.ok({"report", "ranking", "--by-measure", "average_order", "--period", "2026-10"});
  CHECK(ranking.at("rows").at(0).at("value") == "1.01");
  const json champions = office.ok({"report", "champions", "--by-measure", "average_order", "--periods", "1"});
  CHECK(champions.at(0).at("champions").at(0).at("value") == "1.01");
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
  const auto correction = [&](const char* day, const char* from, const char* until) {
    return office
        .refused(
            {"timesheet", "correct", "--user", "lili", "--day", day, "--from", from, "--until", until, "--reason", "x"})
        .at("message");
  };
  CHECK(correction("2026-11-20", "9:05", "08:00") ==
        "“08:00” cannot be used for: Until. Allowed: 09:05 < … <= 24:00. Change it and try again.");
  CHECK(correction("2026-11-23", "9:05", "18:00") ==
        "“18:00” cannot be used for: Until. Allowed: 09:05 < … <= 12:00. Change it and try again.");
  CHECK(correction("2026-11-23", "13:00", "18:00") ==
        "“13:00” cannot be used for: From. Allowed: 00:00 … 12:00. Change it and try again.");
  CHECK(correction("2026-12-10", "9:00", "10:00") ==
        "“2026-12-10” cannot be used for: Day. Allowed: <= 2026-11-23. Change it and try again.");
  CHECK(office.ctl({"timesheet", "plan"}).exit == 2);
  const auto chinese = office.ctl({"report", "attendance", "--from", "2026-11-19"}, {{}, "zh_CN.UTF-8"});
  CHECK(chinese.out.find("出勤率  出勤") != std::string::npos);
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
  for (const char* scope : {"agent:nobody", "team:", "company:", "North"})
    CHECK(office.refused({"reward", "rule", "--name", "x", "--kind", "per_unit", "--amount", "1", "--scope", scope})
              .at("error") == "bad_value");
}
