#include <catch2/catch.hpp>
#include <fstream>

#include "cli/run.hpp"

using callwright::test::CliOffice;
using callwright::test::Ran;
using callwright::test::run;
using callwright::test::TemporaryDirectory;

TEST_CASE("a file of calls is learned from and judged without a database", "[score]") {
  TemporaryDirectory directory;
  const std::string file = directory.file("calls.csv");
  {
    std::ofstream out(file);
    out << "age;city;duration;y\n";
    for (int i = 0; i < 1200; ++i)
      out << 20 + i % 50 << ";" << (i % 2 == 0 ? "north" : "south") << ";" << (i % 5 == 0 ? 900 : 5) << ";"
          << (i % 10 == 0 || i % 37 == 0 ? "yes" : "no") << "\n";
  }
  const Ran ran = run({"score", "evaluate", file, "--label", "y", "--without", "duration", "--every", "100", "--json"});
  INFO(ran.err);
  REQUIRE(ran.exit == 0);
  const auto json = ran.json();
  CHECK(json.at("trained_on") == 900);
  CHECK(json.at("judged").at("calls") == 300);
  CHECK(json.at("judged").at("auc") > 0.7);
  CHECK(json.at("judged").at("better_half") > 0.7);
  for (const auto& term : json.at("terms")) CHECK(term.at("field") != "duration");
  const Ran text = run({"score", "evaluate", file, "--label", "y", "--without", "duration"});
  CHECK(text.exit == 0);
  CHECK(text.out.find("the better-scored half holds") != std::string::npos);
  CHECK(text.out.find("City") == std::string::npos);
  CHECK(text.out.find("city: north") != std::string::npos);

  const Ran all = run({"score", "evaluate", file, "--label", "y", "--earlier", "1.5", "--json"});
  CHECK(all.error().at("message").get<std::string>().starts_with("“1.5” cannot be used for"));
  const Ran wrong = run({"score", "evaluate", file, "--label", "z", "--json"});
  CHECK(wrong.exit == 1);
  CHECK(wrong.error().at("error") == "not_found");
  CHECK(run({"score", "evaluate", file}).exit == 2);
}

TEST_CASE("scores of a demo are shown, explained, and order a campaign's queue", "[score]") {
  const CliOffice office;
  office.ok({"init"});
  CHECK(office.ok({"report", "segments"}).at("potential").is_null());
  office.ok({"demo", "--customers", "700", "--months", "3"});
  auto shown = office.ok({"score", "show"});
  REQUIRE(shown.at("model").is_object());
  CHECK(shown.at("model").at("calls") > 200);
  CHECK(shown.at("orders").empty());
  const auto trained = office.ok({"score", "train"});
  CHECK(trained.at("placed") == 0);
  const auto ordered = office.ok({"score", "order", "企业宽带升级", "--control", "20"});
  CHECK(ordered.at("placed") > 0);
  shown = office.ok({"score", "show", "--campaign", "企业宽带升级"});
  REQUIRE(shown.at("orders").size() == 1);
  CHECK(shown.at("orders")[0].at("running") == true);
  CHECK(shown.at("orders")[0].at("started_at") == "2026-11-23T04:00:00Z");
  CHECK(shown.at("orders")[0].at("ended_at").is_null());
  CHECK(shown.at("model").at("trained_at").get<std::string>().size() == std::string("2026-11-23T04:00:00Z").size());
  CHECK(shown.at("orders")[0].at("control_percent") == 20);
  CHECK(shown.at("orders")[0].at("by_score").at("called") == 0);
  const auto customer = office.ok({"score", "show", "--customer", "1"});
  CHECK(customer.at("probability") > 0);
  CHECK(customer.at("probability") < 1);
  CHECK_FALSE(customer.at("reasons").empty());
  const std::string why = office.ctl({"score", "show", "--customer", "1"}).out;
  for (const char* nothing : {"+0.0", "−0.0"}) CHECK(why.find(nothing) == std::string::npos);
  CHECK(office.ok({"score", "order", "企业宽带升级", "--off"}).at("running") == false);
  CHECK(office.ok({"verify"}).at("findings").empty());

  const auto segments = office.ok({"report", "segments"});
  const auto& potential = segments.at("potential");
  CHECK(potential.at("trained_at") == shown.at("model").at("trained_at"));
  CHECK(potential.at("customers") == segments.at("customers"));
  CHECK(potential.at("buyers") == segments.at("buyers"));
  REQUIRE(potential.at("grid").size() == 30);
  std::int64_t standing = 0, bought = 0;
  for (const auto& place : potential.at("grid")) {
    standing += place.at("customers").get<std::int64_t>();
    if (place.at("value") != 0) bought += place.at("customers").get<std::int64_t>();
    CHECK(place.at("expected_sales").get<double>() <= place.at("customers").get<double>());
  }
  CHECK(standing == potential.at("customers").get<std::int64_t>());
  CHECK(bought == potential.at("buyers").get<std::int64_t>());
  CHECK(office.ctl({"report", "segments"}).out.find("nothing yet") != std::string::npos);
}
