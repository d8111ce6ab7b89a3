#include "app/funnel_floor.hpp"
#include "callwright/app/maintenance.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::Funnel;
using domain::FunnelBy;

TEST_CASE("a closed month is packed once, goes with a change in it, and is no secret", "[funnel]") {
  FunnelFloor f;
  Agent li(f.db, "li");
  li.work(f.campaign, "refused");
  const auto open = li.take(f.campaign);
  li.save(Agent::sale(open.call));
  const auto pack = [&] { return f.db.app->call(f.db.owner, app::PackMonths{}).value(); };
  const auto packed = [&](int fact) {
    return f.db.database().number(
        "SELECT count(*) FROM packed_month WHERE month = '2026-11' AND name = 'customer' AND fact = " +
        std::to_string(fact));
  };
  const FunnelIds before = f.steps();
  CHECK(pack() == 0);  // today is not over
  f.db.clock->advance(24h * 15);
  CHECK(pack() == 6);  // calls, moves and ratings of November, and of what there is of December
  CHECK(pack() == 0);
  CHECK(f.steps() == before);
  const auto months = [&] { return f.db.app->call(f.db.owner, app::Verify{}).value().findings.size(); };
  CHECK(months() == 0);
  // Calls of today touch nothing of November.
  li.work(f.campaign, "busy");
  CHECK(packed(0) == 1);
  CHECK(packed(1) == 1);
  // A correction takes what it changes: the move to "won", then that somebody was reached.
  REQUIRE(f.db.app->call(li.session, app::CorrectOutcome{Agent::outcome(open.call, "refused")}));
  CHECK(packed(0) == 1);
  CHECK(packed(1) == 0);
  REQUIRE(f.db.app->call(li.session, app::CorrectOutcome{Agent::outcome(open.call, "busy")}));
  CHECK(packed(0) == 0);
  CHECK(f.steps() != before);
  pack();
  f.db.database().execute("UPDATE packed_month SET data = x'02000000' WHERE name = 'customer' AND fact = 0");
  CHECK(months() == 1);
  CHECK(codeOf(f.db.app->call(f.db.signedIn("wu"), app::PackMonths{})) == ErrorCode::NotAllowed);
}

TEST_CASE("the month under way is packed as far as its days are over, and grows day by day", "[funnel]") {
  FunnelFloor f;
  Agent li(f.db, "li");
  f.db.clock->advance(24h * 8);  // December 1
  const auto pack = [&] { return f.db.app->call(f.db.owner, app::PackMonths{}).value(); };
  const auto last = [&] {
    return f.db.database().text("SELECT coalesce(max(CAST(data AS TEXT)), '') FROM packed_month WHERE name = 'last'");
  };
  domain::FiguresFilter first;
  first.from = first.until = "2026-12-01";
  for (int day = 1; day <= 12; ++day) {
    li.work(f.campaign, "refused");
    const auto packed = pack();
    CHECK(packed == (day > 4 ? 3 : 0));
    CHECK(last() == (day > 4 ? "2026-12-0" + std::to_string(day - 4) : std::string()));
    CHECK(f.steps().front() == day);
    CHECK(f.steps()[1] == day);
    CHECK(f.steps({}, first).front() == 1);  // less than what is packed
    f.db.clock->advance(24h);
  }
  CHECK(f.db.app->call(f.db.owner, app::Verify{}).value().findings.empty());
  f.db.clock->advance(24h * 30);
  CHECK(pack() == 6);
  CHECK(last() == "2027-01-08");
  CHECK(f.steps().front() == 12);
  CHECK(f.db.app->call(f.db.owner, app::Verify{}).value().findings.empty());
}

TEST_CASE("a packed month is split and filtered as its calls and moves are", "[funnel]") {
  FunnelFloor f;
  const auto other = f.db.addList(12, 1, {}, "Other");
  domain::Campaign named = TemporaryDatabase::alwaysOpen();
  named.name = "Fair";
  const auto fair = f.db.addCampaign({other}, named);
  Agent li(f.db, "li"), wang(f.db, "wang");
  for (const char* outcome : {"busy", "refused", "interested"}) li.work(f.campaign, outcome);
  for (const char* outcome : {"refused", "interested", "busy", "refused"}) wang.work(fair, outcome);
  wang.work(f.campaign, "interested");
  auto& sql = f.db.database();
  sql.execute(
      "INSERT INTO team (id, name) VALUES (7, 'North'); UPDATE user SET team_id = 7 WHERE name = 'li'; "
      "UPDATE call SET segment = id % 3, script_version_id = id % 2");
  f.db.clock->advance(24h * 100);  // December and January have nothing
  const auto everything = [&] {
    std::vector<std::pair<std::string, Funnel>> all;
    for (int by = 0; by <= static_cast<int>(FunnelBy::Segment); ++by)
      for (const domain::FunnelRow& row : f.read({}, static_cast<FunnelBy>(by)).rows)
        all.emplace_back(std::to_string(by) + ":" + std::to_string(row.id) + row.name, row.funnel);
    domain::FiguresFilter filters[6];
    filters[0].agent = li.user;
    filters[1].team = domain::TeamId(7);
    filters[2].campaign = fair;
    filters[3].list = other.list;
    filters[4].script = domain::ScriptVersionId(1);
    filters[5].segment = 2;
    for (const auto& filter : filters) all.emplace_back("filter", f.read({}, {}, filter).all);
    return all;
  };
  const auto before = everything();
  REQUIRE(before.size() > 15);
  for (const auto& [name, funnel] : before)
    if (name == "filter") CHECK(funnel.steps[0].customers > 0);
  CHECK(f.db.app->call(f.db.owner, app::PackMonths{}) == 12);  // February as far as it is over
  CHECK(everything() == before);
}
