#include "callwright/app/figures.hpp"

#include <rapidcheck.h>

#include <map>

#include "app/work_support.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/people.hpp"

using namespace callwright;
using namespace callwright::test;
using app::ReadFigures;
using domain::FiguresBy;
using domain::Tally;

namespace {

class Floor {
 public:
  Floor() {
    db.options.withPhone = false;
    db.open();
    const auto list = db.addList(12);
    campaign = db.addCampaign({list}, TemporaryDatabase::alwaysOpen());
    domain::Campaign second = TemporaryDatabase::alwaysOpen();
    second.name = "Other";
    other = db.addCampaign({db.addList(3, 1, {}, "Other list")}, second);
  }
  ReadFigures::Answer read(FiguresBy by = FiguresBy::Nothing, domain::FiguresFilter filter = {}) {
    return db.app->call(db.owner, ReadFigures{by, std::move(filter)}).value();
  }
  bool isSound() {
    const auto verified = db.app->call(db.owner, app::Verify{}).value();
    for (const auto& finding : verified.findings)
      UNSCOPED_INFO(finding.check << " " << finding.detail << " " << finding.count);
    return verified.findings.empty();
  }

  TemporaryDatabase db;
  domain::CampaignId campaign, other;
};

}  // namespace

TEST_CASE("figures follow outcomes, corrections and cancelled orders", "[figures]") {
  Floor f;
  Agent li(f.db, "li"), wang(f.db, "wang");
  CHECK(f.read().rows.empty());
  li.work(f.campaign, "busy");
  const auto sold = li.take(f.campaign);
  CHECK(f.read().total.calls == 1);  // an open call is none yet
  li.save(Agent::sale(sold.call));
  wang.work(f.campaign, "refused");
  wang.work(f.other, "busy");
  Tally total = f.read().total;
  CHECK(total.calls == 4);
  CHECK(total.reached == 2);
  CHECK(total.sales == 1);
  CHECK(total.orders == 1);
  CHECK(total.quantity == 2);
  CHECK(total.revenue == std::vector<domain::Money>{{288000, "CNY"}});
  CHECK(f.isSound());

  // The sale was none after all.
  REQUIRE(f.db.app->call(li.session, app::CorrectOutcome{Agent::outcome(sold.call, "refused")}));
  total = f.read().total;
  CHECK(total.calls == 4);
  CHECK(total.reached == 2);
  CHECK(total.sales == 0);
  CHECK(total.orders == 0);
  CHECK(total.revenue.empty());
  CHECK(f.isSound());
}

TEST_CASE("figures are told apart by what is asked, and always add up to the whole", "[figures]") {
  Floor f;
  f.db.database().execute("INSERT INTO team (id, name) VALUES (7, 'North')");
  Agent li(f.db, "li"), wang(f.db, "wang");
  f.db.database().execute("UPDATE user SET team_id = 7 WHERE id = " + std::to_string(li.user.value));
  li.work(f.campaign, "refused");
  f.db.clock->advance(3h);  // 13:00
  li.work(f.campaign, "busy");
  wang.work(f.other, "refused");
  f.db.clock->advance(24h);
  const auto call = wang.take(f.campaign);
  wang.save(Agent::sale(call.call));

  for (int by = 0; by <= static_cast<int>(FiguresBy::ScriptVersion); ++by) {
    INFO(domain::codeOf(static_cast<FiguresBy>(by)));
    const auto answer = f.read(static_cast<FiguresBy>(by));
    CHECK(answer.total.calls == 4);
    CHECK(answer.total.sales == 1);
    const bool orders = static_cast<FiguresBy>(by) != FiguresBy::Outcome;
    CHECK(answer.total.revenue ==
          (orders ? std::vector<domain::Money>{{288000, "CNY"}} : std::vector<domain::Money>{}));
  }
  const auto calls = [&](FiguresBy by, domain::FiguresFilter filter = {}) {
    std::map<std::string, std::int64_t> all;
    const auto answer = f.read(by, std::move(filter));
    for (const auto& row : answer.rows)
      all[!row.code.empty() ? row.code : !row.name.empty() ? row.name : std::to_string(row.id)] = row.tally.calls;
    return all;
  };
  using Calls = std::map<std::string, std::int64_t>;
  CHECK(calls(FiguresBy::Day) == Calls{{"2026-11-23", 3}, {"2026-11-24", 1}});
  CHECK(calls(FiguresBy::Weekday) == Calls{{"1", 3}, {"2", 1}});
  CHECK(calls(FiguresBy::Hour) == Calls{{"10", 1}, {"13", 3}});
  CHECK(calls(FiguresBy::WeekHour) == Calls{{"10", 1}, {"13", 2}, {"37", 1}});
  CHECK(calls(FiguresBy::Outcome) == Calls{{"busy", 1}, {"refused", 2}, {"sale", 1}});
  CHECK(calls(FiguresBy::Agent) == Calls{{"li", 2}, {"wang", 2}});
  CHECK(calls(FiguresBy::Team) == Calls{{"North", 2}, {"0", 2}});
  CHECK(calls(FiguresBy::List) == Calls{{"List", 3}, {"Other list", 1}});
  domain::FiguresFilter filter;
  filter.until = "2026-11-23";
  filter.agent = li.user;
  CHECK(calls(FiguresBy::Hour, filter) == Calls{{"10", 1}, {"13", 1}});
  filter = {};
  filter.team = domain::TeamId(7);
  filter.campaign = f.campaign;
  CHECK(calls(FiguresBy::List, filter) == Calls{{"List", 2}});
  filter.from = "2026-11-24";
  CHECK(f.read(FiguresBy::Day, filter).rows.empty());
}

TEST_CASE("behind a figure is a list of the calls or orders that it counts", "[figures]") {
  Floor f;
  Agent li(f.db, "li"), wang(f.db, "wang");
  li.work(f.campaign, "busy");
  f.db.clock->advance(1h);
  const auto sold = li.take(f.campaign);
  li.save(Agent::sale(sold.call));
  wang.work(f.campaign, "refused");
  const auto open = wang.take(f.campaign);
  const auto behind = [&](domain::Fact fact, const domain::FiguresFilter& filter = {}) {
    const auto ids = f.db.app->call(f.db.owner, app::FactIds{fact, filter}).value().ids;
    return f.db.app->call(f.db.owner, app::FactRows{fact, *ids}).value();
  };
  CHECK(behind(domain::Fact::Call).size() == 3);
  CHECK(behind(domain::Fact::Reached).size() == 2);
  CHECK(behind(domain::Fact::Sale).size() == 1);
  const auto orders = behind(domain::Fact::Order);
  REQUIRE(orders.size() == 1);
  CHECK(orders[0].call == sold.call);
  CHECK(orders[0].agentName == "li");
  CHECK(orders[0].amount == domain::Money{288000, "CNY"});
  CHECK(orders[0].outcomeCode == "sale");
  domain::FiguresFilter filter;
  filter.outcome = "busy";
  const auto busy = behind(domain::Fact::Call, filter);
  REQUIRE(busy.size() == 1);
  CHECK(busy[0].outcomeCode == "busy");
  CHECK(behind(domain::Fact::Order, filter).empty());
  filter = {};
  filter.hour = 10;
  CHECK(behind(domain::Fact::Call, filter).size() == 1);
  const auto newest = f.db.app->call(f.db.owner, app::FactIds{domain::Fact::Call, {}, 1}).value().ids;
  REQUIRE(newest->size() == 1);
  CHECK(newest->front() > busy[0].call.value);
  REQUIRE(f.db.app->call(li.session, app::CorrectOutcome{Agent::outcome(sold.call, "refused")}));
  CHECK(behind(domain::Fact::Order).empty());
}

TEST_CASE("time at work is without breaks, and only where it is known", "[figures]") {
  Floor f;
  Agent li(f.db, "li");
  const auto state = [&](domain::PresenceState to, const std::string& reason = {}) {
    REQUIRE(f.db.app->call(li.session, app::SetPresence{to, reason}));
  };
  state(domain::PresenceState::Ready);
  li.work(f.campaign, "refused");
  f.db.clock->advance(90min);
  state(domain::PresenceState::Break, "lunch");
  f.db.clock->advance(60min);
  state(domain::PresenceState::Ready);
  f.db.clock->advance(30min);
  CHECK(f.read().total.atWork == domain::Milliseconds(2h));
  CHECK(domain::valueOf(domain::Measure::CallsPerHour, f.read(FiguresBy::Agent).total) == 0.5);
  CHECK_FALSE(f.read(FiguresBy::Campaign).total.atWork);
  // An agent who calls nobody is at work; a lead who looks on is none.
  Agent idle(f.db, "idle");
  REQUIRE(f.db.app->call(idle.session, app::SetPresence{domain::PresenceState::Ready, {}}));
  const auto lead = f.db.session(f.db.addUser("lead", domain::Role::TeamLead));
  REQUIRE(f.db.app->call(lead, app::SetPresence{domain::PresenceState::Ready, {}}));
  f.db.clock->advance(60min);
  for (const FiguresBy by : {FiguresBy::Nothing, FiguresBy::Agent, FiguresBy::Team})
    CHECK(f.read(by).total.atWork == domain::Milliseconds(4h));
  const auto agents = f.read(FiguresBy::Agent).rows;
  REQUIRE(agents.size() == 2);
  CHECK(agents[1].name == "idle");
  CHECK(agents[1].tally.calls == 0);
  domain::FiguresFilter tomorrow;
  tomorrow.from = "2026-11-24";
  CHECK_FALSE(f.read(FiguresBy::Nothing, tomorrow).total.atWork);
}

TEST_CASE("an outcome that means something else from now on changes no figure of before", "[figures]") {
  Floor f;
  Agent li(f.db, "li");
  li.work(f.campaign, "refused");
  f.db.database().execute("UPDATE outcome SET reached = 0 WHERE code = 'refused'");
  CHECK(f.read().total.reached == 1);
  CHECK(f.isSound());
  li.work(f.campaign, "refused");
  CHECK(f.read().total.reached == 1);
  CHECK(f.isSound());
}

TEST_CASE("an agent reads his own figures and nobody else's; a wrong day is named", "[figures]") {
  Floor f;
  Agent wang(f.db, "wang");
  wang.work(f.campaign, "refused");
  const auto agent = f.db.signedIn("lin");
  const auto own = f.db.app->call(agent, ReadFigures{FiguresBy::Agent, {}});
  REQUIRE(own);
  CHECK(own->rows.empty());
  domain::FiguresFilter filter;
  filter.agent = wang.user;
  CHECK(f.db.app->call(agent, ReadFigures{FiguresBy::Day, filter}).error().code == ErrorCode::NotAllowed);
  CHECK(f.db.app->call(agent, app::FactIds{domain::Fact::Call, filter}).error().code == ErrorCode::NotAllowed);
  const auto lead = f.db.signedIn("lead", domain::Role::TeamLead);
  CHECK(f.db.app->call(lead, ReadFigures{FiguresBy::Day, filter}).value().total.calls == 1);
  const auto ids = f.db.app->call(lead, app::FactIds{domain::Fact::Call, filter}).value().ids;
  REQUIRE(ids->size() == 1);
  CHECK(f.db.app->call(agent, app::FactRows{domain::Fact::Call, *ids}).value().empty());
  CHECK(f.db.app->call(lead, app::FactRows{domain::Fact::Call, *ids}).value().front().outcomeCode == "refused");
  for (const auto& [from, until] : {std::pair{"2026-02-30", ""}, {"yesterday", ""}, {"", "2026-1-1"}}) {
    domain::FiguresFilter wrong;
    wrong.from = from;
    wrong.until = until;
    const auto refused = f.db.app->call(lead, ReadFigures{FiguresBy::Day, wrong});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::BadValue);
    CHECK(refused.error().args.front() == (*from != 0 ? "from" : "to"));
  }
  domain::FiguresFilter backwards;
  backwards.from = "2026-11-24";
  backwards.until = "2026-11-23";
  CHECK(f.db.app->call(lead, ReadFigures{FiguresBy::Day, backwards}).error().code == ErrorCode::BadValue);
}

TEST_CASE("any span of days adds up to the calls in it, whole months or not", "[figures][property]") {
  Floor f;
  // A call each third day over two years and a leap day, by turns of two agents and at several hours.
  f.db.database().execute(
      "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 260) INSERT INTO call (public_id, "
      "campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, opened_at, dials, talk_ms, "
      "local_day, week_hour, outcome_id, reached, sale, segment) SELECT x'00', 1, 1, 1, 1 + i % 3, 1 + i % 2, 1, 1, 1, 1, 1, i, "
      "date('2023-12-20', '+' || (3 * i) || ' days'), i % 168, 1 + i % 5, i % 2, 0, i % 4 FROM n");
  CHECK(rc::check("spans", [&] {
    const auto day = [&](int offset) {
      return f.db.database().text("SELECT date('2023-12-01', '+" + std::to_string(offset) + " days')");
    };
    const int first = *rc::gen::inRange(0, 840), length = *rc::gen::inRange(0, 200);
    domain::FiguresFilter filter;
    if (*rc::gen::inRange(0, 5) > 0) filter.from = day(first);
    if (*rc::gen::inRange(0, 5) > 0) filter.until = day(first + length);
    if (*rc::gen::arbitrary<bool>()) filter.agent = domain::UserId(1);
    if (*rc::gen::inRange(0, 3) == 0) filter.weekday = *rc::gen::inRange(1, 8);
    if (*rc::gen::inRange(0, 3) == 0) filter.hour = *rc::gen::inRange(0, 24);
    if (*rc::gen::inRange(0, 3) == 0) filter.segment = *rc::gen::inRange(1, 4);
    if (*rc::gen::inRange(0, 3) == 0) filter.campaign = domain::CampaignId(1);
    const auto by = static_cast<FiguresBy>(*rc::gen::inRange(0, static_cast<int>(FiguresBy::Segment) + 1));
    std::string which = " FROM call WHERE local_day >= " + test::quoted(filter.from) +
                        " AND local_day <= " + quoted(filter.until.empty() ? "9999" : filter.until) +
                        (filter.agent ? " AND agent_id = 1" : "");
    if (filter.weekday != 0) which += " AND week_hour / 24 + 1 = " + std::to_string(filter.weekday);
    if (filter.segment != 0) which += " AND segment = " + std::to_string(filter.segment);
    if (filter.hour >= 0) which += " AND week_hour % 24 = " + std::to_string(filter.hour);
    const auto total = f.read(by, filter).total;
    RC_ASSERT(total.calls == f.db.database().number("SELECT count(*)" + which));
    RC_ASSERT(total.reached == f.db.database().number("SELECT sum(reached)" + which));
    // The list behind the number adds up to it.
    for (const auto& [fact, count] :
         {std::pair{domain::Fact::Call, total.calls}, {domain::Fact::Reached, total.reached}})
      RC_ASSERT(static_cast<std::int64_t>(f.db.app->call(f.db.owner, app::FactIds{fact, filter}).value().ids->size()) ==
                count);
    RC_ASSERT(total.talk.count() == f.db.database().number("SELECT sum(talk_ms)" + which));
  }));
}

TEST_CASE("verify finds sums that are not those of the calls", "[figures]") {
  Floor f;
  Agent li(f.db, "li");
  li.work(f.campaign, "refused");
  li.save(Agent::sale(li.take(f.campaign).call));
  CHECK(f.isSound());
  f.db.database().execute("UPDATE call_tally SET calls = calls + 1 WHERE grain = 5");
  f.db.database().execute("DELETE FROM order_tally WHERE grain = 0");
  const auto found = f.db.app->call(f.db.owner, app::Verify{}).value().findings;
  REQUIRE(found.size() == 2);
  CHECK(found[0].check == "tally");
  CHECK(found[0].detail == "calls");
  CHECK(found[1].detail == "orders");
}
