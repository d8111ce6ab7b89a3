#include <catch2/catch.hpp>

#include "cli/run.hpp"
#include "support/temporary_database.hpp"

using callwright::test::CliOffice;
using callwright::test::Database;
using callwright::test::Ran;
using nlohmann::json;

namespace {

struct GoalOffice : CliOffice {
  GoalOffice() {
    ok({"init"});
    ok({"user", "add", "--name", "lili", "--role", "agent", "--team", "North"}, {"correct horse\n"});
  }
  std::string refusal(std::vector<std::string> arguments) const { return refused(std::move(arguments)).at("message"); }
  // Calls of lili: `reached` of `calls` a day, on these days.
  void past(const std::vector<std::string>& days, int calls, int reached, int sold) const {
    Database db(data() + "/callwright.db");
    db.addCalls({callwright::domain::CampaignId(1), db.userNamed("lili"), days, calls, reached, sold});
  }
};

}  // namespace

TEST_CASE("goals are set, split, listed with what made them fall behind, and deleted", "[goals]") {
  const GoalOffice office;
  office.past({"2026-10-01", "2026-10-02"}, 100, 50, 10);
  office.past({"2026-11-02", "2026-11-03"}, 100, 20, 4);
  CHECK(office.ok({"goal", "add", "--measure", "sales", "--target", "40", "--minimum", "30", "--stretch", "50",
                   "--period", "2026-11", "--weight", "60"}) == json{{"id", 1}});
  office.ok({"goal", "add", "--measure", "revenue", "--target", "12000.50 USD", "--owner", "team:north", "--period",
             "2026-Q4"});
  office.ok(
      {"goal", "add", "--measure", "connect_rate", "--target", "38 %", "--owner", "agent:lili", "--period", "2026"});
  office.ok(
      {"goal", "add", "--measure", "talk_time", "--target", "3:30", "--owner", "agent:lili", "--period", "2026-11"});
  office.ok({"goal", "add", "--by-hand", "Market share", "--unit", "percent", "--target", "20%", "--period", "2026"});
  CHECK(office.ok({"goal", "split", "1", "--by", "agent"}) == json{{"ids", {6}}});
  CHECK(office.ok({"goal", "value", "5", "18.5 %"}).at("value") == 0.185);

  const json all = office.ok({"goal", "list"});
  REQUIRE(all.size() == 6);
  json of;
  for (const json& one : all) of[std::to_string(one.at("id").get<int>())] = one;
  const json& sales = of.at("1");
  CHECK(sales.at("measure") == "sales");
  CHECK(sales.at("owner") == "company");
  CHECK(sales.at("value") == 8);
  CHECK(sales.at("share") == 0.2);
  CHECK(sales.at("state") == "behind");
  CHECK(sales.at("parts") == 1);
  CHECK(sales.at("parts_share") == 1);
  CHECK(sales.at("explanation").at("before") == 20);
  const json& factors = sales.at("explanation").at("factors");
  REQUIRE(factors.size() == 3);
  CHECK(factors.at(1).at("factor") == "connect_rate");
  CHECK(factors.at(1).at("change").get<double>() == Approx(-12));
  CHECK(of.at("2").at("target") == "12000.50");
  CHECK(of.at("2").at("currency") == "USD");
  CHECK(of.at("2").at("owner_name") == "North");
  CHECK(of.at("3").at("target") == 0.38);
  CHECK(of.at("4").at("target") == 12600);  // seconds
  CHECK(of.at("5").at("measure").is_null());
  CHECK(of.at("5").at("values").size() == 1);
  CHECK(of.at("6").at("parent") == 1);
  CHECK(office.ok({"goal", "list", "--period", "2026"}).size() == 2);

  const Ran table = office.ctl({"goal", "list"});
  CHECK(table.out.find("Connect rate 50.0 % → 20.0 % (−12)") != std::string::npos);
  CHECK(table.out.find("Market share") != std::string::npos);
  const Ran chinese = office.ctl({"goal", "list"}, {{}, "zh_CN.UTF-8"});
  CHECK(chinese.out.find("接通率 50.0 % → 20.0 %") != std::string::npos);
  CHECK(chinese.out.find("2026年11月") != std::string::npos);
  office.ok({"goal", "remove", "1"});
  CHECK(office.ok({"goal", "list"}).size() == 5);
  CHECK(office.refusal({"goal", "remove", "1"}).starts_with("There is no goal “1”"));
}

TEST_CASE("what made a goal fall behind is in seconds where it is a time", "[goals]") {
  const GoalOffice office;
  office.past({"2026-10-01", "2026-10-02"}, 100, 50, 10);
  office.past({"2026-11-02", "2026-11-03"}, 20, 4, 1);
  office.ok({"goal", "add", "--measure", "hold_time", "--target", "0:01", "--period", "2026-11"});
  Database(office.data() + "/callwright.db").execute("UPDATE call SET held_ms = 5000");
  const json list = office.ok({"goal", "list"});
  INFO(list.dump());
  const json& factors = list.at(0).at("explanation").at("factors");
  REQUIRE(factors.size() == 2);
  CHECK(factors.at(0).at("factor") == "calls");
  CHECK(factors.at(0).at("before") == 200);
  CHECK(factors.at(1).at("factor") == "hold_time / calls");
  CHECK(factors.at(1).at("before") == 5);
}

TEST_CASE("a goal that is typed wrongly is refused with the field and what it takes", "[goals]") {
  const GoalOffice office;
  const auto add = [](std::vector<std::string> more) {
    std::vector<std::string> all{"goal", "add", "--period", "2026-11"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  };
  CHECK(office.refusal(add({"--measure", "sales", "--target", "many"})) ==
        "“many” cannot be used for: Target. Allowed: 120 | 1,200. Change it and try again.");
  CHECK(office.refusal(add({"--measure", "sails", "--target", "4"})).find("connect_rate") != std::string::npos);
  CHECK(office.refusal(add({"--measure", "sales", "--target", "4", "--minimum", "5"})) ==
        "“5” cannot be used for: Minimum. Allowed: <= 4. Change it and try again.");
  CHECK(office.refusal(add({"--measure", "connect_rate", "--target", "38"})).find("38 % | 0.38") != std::string::npos);
  CHECK(office.refusal(add({"--measure", "sales", "--target", "4", "--owner", "team:West"})) ==
        "There is no team “West”. Check how it is written, or whether it was removed.");
  CHECK(office.refusal(add({"--measure", "sales", "--target", "4", "--owner", "lili"})).find("agent:NAME") !=
        std::string::npos);
  CHECK(office.refusal({"goal", "add", "--measure", "sales", "--target", "4", "--period", "soon"}).find("2026-Q4") !=
        std::string::npos);
  CHECK(office.refusal({"goal", "value", "9", "3"}).starts_with("There is no goal “9”"));
  CHECK(office.refusal({"goal", "remove", "9"}).starts_with("There is no goal “9”"));
  CHECK(office.ctl(add({"--target", "4"})).exit == 2);
}
