#include <catch2/catch.hpp>

#include "cli/run.hpp"

using callwright::test::CliOffice;
using callwright::test::Ran;
using nlohmann::json;

TEST_CASE("costs are set, set anew, listed and removed", "[costs]") {
  const CliOffice office;
  office.ok({"init"});
  office.ok({"import", office.write("fair.csv", "name,phone\nLi,13800138000\n"), "--list", "Trade fair"});
  CHECK(office.ctl({"cost", "list"}).out.find("cost set per-hour") != std::string::npos);
  CHECK(office.ok({"cost", "set", "per-hour", "--amount", "42", "--from", "2026-11-01"}) == json{{"id", 1}});
  CHECK(office.ok({"cost", "set", "per-minute", "--amount", "0.12", "--from", "2026-11-01"}) == json{{"id", 2}});
  CHECK(office.ok({"cost", "set", "list", "--list", "Trade fair", "--amount", "1,250.50", "--currency", "USD", "--from",
                   "2026-11-10"}) == json{{"id", 3}});
  CHECK(office.ok({"cost", "set", "per-hour", "--amount", "45", "--from", "2026-11-01"}) == json{{"id", 1}});
  CHECK(office.ok({"cost", "set", "per_hour", "--amount", "48", "--from", "2026-11-16"}) == json{{"id", 4}});

  const json all = office.ok({"cost", "list"});
  REQUIRE(all.size() == 4);
  CHECK(all[0].at("kind") == "per_hour");
  CHECK(all[0].at("from") == "2026-11-16");
  CHECK(all[1].at("amount") == "45.00");
  CHECK(all[1].at("list").is_null());
  CHECK(all[2].at("amount") == "0.12");
  CHECK(all[3].at("list") == "Trade fair");
  CHECK(all[3].at("amount") == "1250.50");
  CHECK(all[3].at("currency") == "USD");
  const Ran table = office.ctl({"cost", "list"});
  CHECK(table.out.find("List Trade fair") != std::string::npos);
  CHECK(table.out.find("A minute of talk") != std::string::npos);
  const Ran chinese = office.ctl({"cost", "list"}, {{}, "zh_CN.UTF-8"});
  CHECK(chinese.out.find("通话一分钟") != std::string::npos);
  office.ok({"cost", "remove", "4"});
  CHECK(office.ok({"cost", "list"}).size() == 3);
}

TEST_CASE("a cost that is typed wrongly is refused with the field and what it takes", "[costs]") {
  const CliOffice office;
  office.ok({"init"});
  const auto refusal = [&](std::vector<std::string> arguments) -> std::string {
    return office.refused(std::move(arguments)).at("message");
  };
  CHECK(refusal({"cost", "set", "per-day", "--amount", "45", "--from", "2026-11-01"}) ==
        "“per-day” cannot be used for: Kind. Allowed: per-hour, per-minute, list. Change it and try again.");
  CHECK(refusal({"cost", "set", "per-hour", "--amount", "much", "--from", "2026-11-01"}) ==
        "“much” cannot be used for: Amount. Allowed: 50 | 50.25. Change it and try again.");
  CHECK(refusal({"cost", "set", "per-hour", "--amount", "45", "--from", "2026-11-31"}) ==
        "“2026-11-31” cannot be used for: From. A day is written as 2026-11-01. Change it and try again.");
  CHECK(refusal({"cost", "set", "list", "--amount", "45", "--from", "2026-11-01"})
            .starts_with("Something is missing: List"));
  CHECK(refusal({"cost", "set", "list", "--list", "None", "--amount", "45", "--from", "2026-11-01"})
            .starts_with("There is no list “None”"));
  CHECK(refusal({"cost", "remove", "9"}).starts_with("There is no cost “9”"));
  CHECK(office.ctl({"cost", "set", "per-hour", "--list", "X", "--amount", "45", "--from", "2026-11-01"}).exit == 2);
  CHECK(office.ctl({"cost", "set", "per-hour", "--amount", "45"}).exit == 2);
}
