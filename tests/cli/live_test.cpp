#include <catch2/catch.hpp>

#include "callwright/app/wallboard.hpp"
#include "callwright/app/work.hpp"
#include "cli/run.hpp"
#include "support/temporary_database.hpp"

using callwright::test::run;
using nlohmann::json;

TEST_CASE("report live and report my-day say what the screens say", "[live]") {
  using namespace callwright;
  test::TemporaryDatabase db;
  db.options.withPhone = false;
  db.open();
  const auto campaign = db.addCampaign({db.addList(9)});
  const auto lili = db.addUser("lili");
  const auto session = db.session(lili);
  const auto work = [&](const char* outcome) {
    const auto call = db.app->call(session, app::TakeNextCustomer{campaign}).value().call->call;
    app::SaveOutcome save;
    save.call = call;
    save.code = outcome;
    if (save.code == "sale") save.order = app::OrderInput{"Plan A", 1, {288000, "CNY"}, {}};
    if (save.code == "callback") save.followUpAt = db.clock->now() + std::chrono::minutes(1);
    REQUIRE(db.app->call(session, save));
  };
  for (const char* outcome : {"busy", "sale", "callback"}) work(outcome);
  REQUIRE(db.app->call(session, app::SetPresence{domain::PresenceState::Break, "lunch"}));
  db.clock->advance(std::chrono::minutes(20));
  const auto wall = db.app->call(db.owner, app::ReadWallboard{}).value();
  const auto day = db.app->call(session, app::ReadMyDay{}).value();
  db.close();
  const auto ask = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(),
                     {"--data", db.options.dataDirectory, "--now", "2026-11-23T10:20:00+08:00", "--json"});
    const auto ran = run(arguments);
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return ran.json();
  };
  const json live = ask({"report", "live"});
  CHECK(live.at("day") == "2026-11-23");
  CHECK(live.at("today").at("calls") == wall.today.calls);
  CHECK(live.at("today").at("sales") == 1);
  CHECK(live.at("today").at("revenue").at("CNY") == "2880.00");
  CHECK(live.at("waiting") == wall.facts.waiting);
  CHECK(live.at("callbacks_overdue") == 1);
  REQUIRE(live.at("agents").size() == 1);
  CHECK(live.at("agents")[0].at("state") == "break");
  CHECK(live.at("agents")[0].at("reason") == "lunch");
  CHECK(live.at("agents")[0].at("since") == "2026-11-23T02:00:00Z");
  CHECK(live.at("agents")[0].at("today").at("calls") == 3);
  REQUIRE(live.at("alerts").size() == wall.alerts.size());
  CHECK(live.at("alerts")[0].at("alert") == "callbacks_overdue");
  const json kpi = ask({"report", "kpi", "--from", "2026-11-23", "--to", "2026-11-23"}).at("total");
  for (const auto& [measure, value] : live.at("today").items()) {
    INFO(measure);
    CHECK(value == kpi.at(measure));
  }

  const json own = ask({"--agent", "lili", "report", "my-day"});
  CHECK(own.at("today").at("calls") == day.today.calls);
  CHECK(own.at("streak").at("days") == day.streak.days);
  CHECK(own.at("callbacks_overdue") == 1);
  CHECK(own.at("callbacks")[0].at("customer") == day.callbacks.at(0).followUp.customer.value);
  CHECK(own.at("rank") == json({{"place", 1}, {"of", 1}}));

  const auto nobody = run({"--data", db.options.dataDirectory, "--json", "report", "my-day"});
  CHECK(nobody.exit == 1);
  const auto noTeam = run({"--data", db.options.dataDirectory, "--json", "report", "live", "--team", "West"});
  CHECK(noTeam.exit == 1);
  const auto spoken = run({"--data", db.options.dataDirectory, "--now", "2026-11-23T10:20:00+08:00", "report", "live"});
  CHECK(spoken.out.find("! Callbacks overdue: 1, the oldest was due today 10:01") != std::string::npos);
}

TEST_CASE("report live and report my-day say the revenue of every currency", "[live]") {
  using namespace callwright;
  test::TemporaryDatabase db;
  db.options.withPhone = false;
  db.open();
  const auto campaign = db.addCampaign({db.addList(2)});
  const auto session = db.session(db.addUser("lili"));
  const auto spoken = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--data", db.options.dataDirectory, "--now", "2026-11-23T10:20:00+08:00"});
    const auto ran = run(arguments);
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return ran.out;
  };
  CHECK(spoken({"report", "live"}).find("¥ 0") != std::string::npos);
  for (const domain::Money& amount : {domain::Money{93600, "USD"}, domain::Money{288000, "CNY"}}) {
    app::SaveOutcome save;
    save.call = db.app->call(session, app::TakeNextCustomer{campaign}).value().call->call;
    save.code = "sale";
    save.order = app::OrderInput{"Plan A", 1, amount, {}};
    REQUIRE(db.app->call(session, save));
  }
  db.close();
  for (const char* view : {"live", "my-day"}) {
    const std::string said = spoken({"--agent", "lili", "report", view});
    INFO(said);
    CHECK(said.find("¥ 2,880, $ 936") != std::string::npos);
  }
}
