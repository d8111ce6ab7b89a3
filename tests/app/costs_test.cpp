#include "callwright/app/costs.hpp"

#include "app/work_support.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/domain/queue.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::CostKind;
using domain::CostRate;
using domain::FiguresBy;
using domain::FiguresFilter;
using domain::Money;

namespace {

using Cost = std::optional<std::vector<Money>>;

// Two agents, of whom one is in a team, and two lists. Monday 2026-11-23, 10:00.
struct CostFloor {
  CostFloor() {
    db.options.withPhone = false;
    db.open();
    list = db.addList(12).list;
    other = db.addList(3, 1, {}, "Other list").list;
    li = db.addUser("li");
    wang = db.addUser("wang");
    db.database().execute("INSERT INTO team (id, name) VALUES (7, 'North')");
    db.database().execute("UPDATE user SET team_id = 7 WHERE id = " + std::to_string(li.value));
  }
  domain::CostRateId set(CostKind kind, std::int64_t minor, const std::string& from, domain::ListId of = {}) {
    return db.app->call(db.owner, app::SaveCost{{{}, kind, of, {minor, "CNY"}, from}}).value();
  }
  void worked(domain::UserId user, const std::string& day, int hours, std::chrono::hours begin = 9h) {
    const auto begins = *domain::dayStart(domain::findZone("Asia/Shanghai"), day) + begin;
    db.database().execute("INSERT INTO presence (user_id, state, started_at, ended_at) VALUES (" +
                          std::to_string(user.value) + ", 1, " + std::to_string(begins.time_since_epoch().count()) +
                          ", " + std::to_string((begins + std::chrono::hours(hours)).time_since_epoch().count()) + ")");
  }
  // One call of that many minutes, on the first list.
  void talked(domain::UserId user, const std::string& day, int minutes) {
    db.database().addCalls({domain::CampaignId(1), user, {day}, 1, 1, 0, 9, minutes * 60'000});
  }
  app::ReadFigures::Answer read(FiguresBy by = FiguresBy::Nothing, FiguresFilter filter = {}) {
    return db.app->call(db.owner, app::ReadFigures{by, std::move(filter), domain::kNeedCost}).value();
  }
  Cost total(FiguresFilter filter = {}) { return read(FiguresBy::Nothing, std::move(filter)).total.cost; }
  Cost of(FiguresBy by, std::int64_t id, FiguresFilter filter = {}) {
    for (const auto& row : read(by, std::move(filter)).rows)
      if (row.id == id) return row.tally.cost;
    throw std::runtime_error("no such row");
  }
  static FiguresFilter days(const std::string& from, const std::string& until) {
    FiguresFilter filter;
    filter.from = from;
    filter.until = until;
    return filter;
  }
  static Cost yuan(std::int64_t minor) { return std::vector<Money>{{minor, "CNY"}}; }

  TemporaryDatabase db;
  domain::ListId list, other;
  domain::UserId li, wang;
};

}  // namespace

TEST_CASE("hours and minutes cost what the rate of their day says", "[costs]") {
  CostFloor f;
  f.worked(f.li, "2026-11-13", 4);
  f.worked(f.li, "2026-11-16", 8);
  f.worked(f.wang, "2026-11-16", 2);
  f.talked(f.li, "2026-11-16", 30);
  CHECK_FALSE(f.total());  // nobody has said what anything costs
  f.set(CostKind::PerHour, 4000, "2026-11-01");
  CHECK(f.total() == f.yuan(14 * 4000));
  f.set(CostKind::PerHour, 5000, "2026-11-16");
  f.set(CostKind::PerMinute, 10, "2026-11-01");
  CHECK(f.total() == f.yuan(4 * 4000 + 10 * 5000 + 30 * 10));
  CHECK(f.total(f.days("2026-11-13", "2026-11-15")) == f.yuan(4 * 4000));
  CHECK(f.of(FiguresBy::Agent, f.li.value) == f.yuan(4 * 4000 + 8 * 5000 + 30 * 10));
  CHECK(f.of(FiguresBy::Agent, f.wang.value) == f.yuan(2 * 5000));  // who called nobody, too
  CHECK(f.of(FiguresBy::Team, 7) == f.of(FiguresBy::Agent, f.li.value));
  CHECK(f.of(FiguresBy::Team, 0) == f.yuan(2 * 5000));
  FiguresFilter north;
  north.team = domain::TeamId(7);
  CHECK(f.total(north) == f.of(FiguresBy::Team, 7));
  // Before the first rate nothing is known, and a period that begins earlier counts from that day on.
  f.worked(f.wang, "2026-10-30", 5);
  CHECK_FALSE(f.total(f.days("2026-10-01", "2026-10-31")));
  CHECK(f.total(f.days("2026-10-01", "2026-11-15")) == f.yuan(4 * 4000));
  const auto shown = f.read().total;
  CHECK(domain::valueOf(domain::Measure::Cost, shown, "CNY") == 4 * 4000 + 10 * 5000 + 30 * 10);
}

TEST_CASE("a stay through midnight is paid by the rate of each of its days", "[costs]") {
  CostFloor f;
  f.worked(f.li, "2026-11-16", 6, 20h);  // until 02:00
  f.set(CostKind::PerHour, 4000, "2026-11-01");
  f.set(CostKind::PerHour, 6000, "2026-11-17");
  CHECK(f.total() == f.yuan(4 * 4000 + 2 * 6000));
}

TEST_CASE("a list costs its price on the day it was bought, and nobody's hours", "[costs]") {
  CostFloor f;
  f.talked(f.li, "2026-11-16", 30);
  f.set(CostKind::List, 250'00, "2026-11-10", f.list);
  f.set(CostKind::List, 80'00, "2026-11-18", f.other);
  f.set(CostKind::List, 20'00, "2026-11-19", f.other);
  f.set(CostKind::List, 999'00, "2026-11-24", f.other);  // not paid yet
  CHECK(f.total() == f.yuan(350'00));
  CHECK(f.total(f.days("2026-11-11", "2026-11-18")) == f.yuan(80'00));
  CHECK(f.of(FiguresBy::List, f.list.value) == f.yuan(250'00));
  const auto lists = f.read(FiguresBy::List).rows;
  REQUIRE(lists.size() == 2);  // the other was bought and not called yet
  CHECK(lists[1].name == "Other list");
  CHECK(lists[1].tally.calls == 0);
  CHECK(lists[1].tally.cost == f.yuan(100'00));
  FiguresFilter one;
  one.list = f.other;
  CHECK(f.total(one) == f.yuan(100'00));
  CHECK_FALSE(f.of(FiguresBy::Agent, f.li.value));
  FiguresFilter agent;
  agent.agent = f.li;
  CHECK_FALSE(f.total(agent));
  f.set(CostKind::PerMinute, 10, "2026-11-01");
  CHECK(f.total() == f.yuan(350'00 + 300));
  CHECK(f.total(agent) == f.yuan(300));
  CHECK(f.total(one) == f.yuan(100'00));
  CHECK_FALSE(f.of(FiguresBy::List, f.list.value, f.days("2026-11-11", "")));
}

TEST_CASE("costs are not known by what a single call is", "[costs]") {
  CostFloor f;
  f.worked(f.li, "2026-11-16", 8);
  f.talked(f.li, "2026-11-16", 30);
  f.set(CostKind::PerHour, 4000, "2026-11-01");
  f.set(CostKind::List, 250'00, "2026-11-10", f.list);
  for (const FiguresBy by : {FiguresBy::Day, FiguresBy::Hour, FiguresBy::Campaign, FiguresBy::Outcome})
    for (const auto& row : f.read(by).rows) CHECK_FALSE(row.tally.cost);
  const auto narrowed = [&](auto narrow) {
    FiguresFilter filter;
    narrow(filter);
    return f.total(filter);
  };
  CHECK(narrowed([](FiguresFilter&) {}));
  CHECK_FALSE(narrowed([](FiguresFilter& x) { x.campaign = domain::CampaignId(1); }));
  CHECK_FALSE(narrowed([](FiguresFilter& x) { x.script = domain::ScriptVersionId(1); }));
  CHECK_FALSE(narrowed([](FiguresFilter& x) { x.segment = 1; }));
  CHECK_FALSE(narrowed([](FiguresFilter& x) { x.weekday = 1; }));
  CHECK_FALSE(narrowed([](FiguresFilter& x) { x.hour = 9; }));
  CHECK_FALSE(narrowed([](FiguresFilter& x) { x.outcome = "sale"; }));
}

TEST_CASE("costs are set, changed and removed by leads, and each change is in the audit", "[costs]") {
  CostFloor f;
  const auto id = f.set(CostKind::PerHour, 4000, "2026-11-01");
  f.set(CostKind::List, 250'00, "2026-11-10", f.list);
  const auto all = [&] { return f.db.app->call(f.db.owner, app::ListCosts{}).value(); };
  REQUIRE(all().size() == 2);
  CHECK(all()[1].listName == "List");
  CostRate dearer{id, CostKind::PerHour, {}, {4400, "CNY"}, "2026-11-02"};
  CHECK(f.db.app->call(f.db.owner, app::SaveCost{dearer}).value() == id);
  REQUIRE(all().size() == 2);
  CHECK(all()[0].rate == dearer);

  const auto refused = [&](const CostRate& rate) {
    const auto done = f.db.app->call(f.db.owner, app::SaveCost{rate});
    REQUIRE_FALSE(done);
    return done.error();
  };
  const CostRate again{{}, CostKind::PerHour, {}, {1, "CNY"}, "2026-11-02"};
  CHECK(refused(again) == domain::Error{ErrorCode::AlreadyExists, {"cost", "2026-11-02"}});
  CHECK(refused({{}, CostKind::List, domain::ListId(99), {1, "CNY"}, "2026-11-02"}) ==
        domain::Error{ErrorCode::NotFound, {"list", "99"}});
  CHECK(refused({domain::CostRateId(99), CostKind::PerHour, {}, {1, "CNY"}, "2026-11-03"}) ==
        domain::Error{ErrorCode::NotFound, {"cost", "99"}});
  CHECK(refused({{}, CostKind::PerHour, {}, {1, "CNY"}, "today"}).code == ErrorCode::BadValue);

  REQUIRE(f.db.app->call(f.db.owner, app::RemoveCost{id}));
  CHECK(codeOf(f.db.app->call(f.db.owner, app::RemoveCost{id})) == ErrorCode::NotFound);
  CHECK(all().size() == 1);
  auto& database = f.db.database();
  CHECK(database.text("SELECT group_concat(action, ' ') FROM (SELECT action FROM audit WHERE subject_kind = 'cost' "
                      "ORDER BY id)") == "save_cost save_cost save_cost remove_cost");

  CHECK(f.db.app->call(f.db.signedIn("lead", domain::Role::TeamLead), app::ListCosts{}));
  for (const auto& session : {f.db.signedIn("agent"), f.db.signedIn("trainer", domain::Role::Trainer)}) {
    CHECK(codeOf(f.db.app->call(session, app::ListCosts{})) == ErrorCode::NotAllowed);
    CHECK(codeOf(f.db.app->call(session, app::SaveCost{again})) == ErrorCode::NotAllowed);
    CHECK(codeOf(f.db.app->call(session, app::RemoveCost{all()[0].rate.id})) == ErrorCode::NotAllowed);
  }
}
