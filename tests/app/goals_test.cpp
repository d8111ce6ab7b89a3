#include "callwright/app/goals.hpp"

#include "app/work_support.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/people.hpp"

using namespace callwright;
using namespace callwright::test;
using app::GoalView;
using domain::Goal;
using domain::GoalOwnerKind;
using domain::GoalState;
using domain::Measure;

namespace {

// A week of November has gone by when it begins: Monday 2026-11-23, 10:00.
struct GoalFloor {
  GoalFloor() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(60)}, TemporaryDatabase::alwaysOpen());
    db.database().execute("INSERT INTO team (id, name) VALUES (7, 'North'), (8, 'South')");
  }
  Goal goal(Measure measure, double target, domain::GoalOwner owner = {}) const {
    Goal one;
    one.measure = measure;
    one.minimum = one.target = one.stretch = target;
    one.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
    one.owner = owner;
    return one;
  }
  domain::GoalId set(const Goal& one) { return db.app->call(db.owner, app::SaveGoal{one}).value(); }
  app::ErrorCode refused(const Goal& one) { return codeOf(db.app->call(db.owner, app::SaveGoal{one})); }
  std::vector<GoalView> list(app::SessionId session) { return db.app->call(session, app::ListGoals{}).value(); }
  std::vector<GoalView> list() { return list(db.owner); }
  GoalView view(domain::GoalId id) {
    for (GoalView& one : list())
      if (one.goal.id == id) return std::move(one);
    throw std::runtime_error("no such goal");
  }
  void join(domain::UserId user, int team) {
    db.database().execute("UPDATE user SET team_id = " + std::to_string(team) +
                          " WHERE id = " + std::to_string(user.value));
  }
  // Closed calls put in directly: `calls` a day, of which `reached` and `sold`, on these days.
  void past(domain::UserId agent, const std::vector<std::string>& days, int calls, int reached, int sold) {
    db.database().addCalls({campaign, agent, days, calls, reached, sold});
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
};

const std::vector<std::string> kOctober{"2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"};
const std::vector<std::string> kNovember{"2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"};

}  // namespace

TEST_CASE("a goal's progress is its owner's figures in its period", "[goals]") {
  GoalFloor f;
  Agent li(f.db, "li"), wang(f.db, "wang");
  f.join(li.user, 7);
  f.past(li.user, kNovember, 20, 8, 2);
  f.past(wang.user, kNovember, 10, 5, 1);
  f.past(li.user, kOctober, 20, 8, 2);
  const auto company = f.set(f.goal(Measure::Sales, 20));
  const auto team = f.set(f.goal(Measure::Calls, 1000, {GoalOwnerKind::Team, 7}));
  const auto rate = f.set(f.goal(Measure::ConnectRate, 0.45, {GoalOwnerKind::Agent, wang.user.value}));
  const auto campaign = f.set(f.goal(Measure::Reached, 65, {GoalOwnerKind::Campaign, f.campaign.value}));
  CHECK(f.view(company).progress.value == 15.0);
  CHECK(f.view(company).progress.share == 0.75);
  // 15 workdays are over, and an hour of twelve (9:00 to 21:00) of the sixteenth.
  CHECK(f.view(company).progress.expectedShare == Approx((15 + 1.0 / 12) / 21));
  CHECK(f.view(company).progress.state == GoalState::OnPace);
  CHECK(f.view(company).progress.forecast == Approx(15 * 21 / (15 + 1.0 / 12)));
  CHECK(f.view(team).progress.value == 100.0);
  CHECK(f.view(team).ownerName == "North");
  CHECK(f.view(team).progress.state == GoalState::Behind);
  CHECK(f.view(rate).progress.value == 0.5);
  CHECK(f.view(campaign).progress.state == GoalState::Reached);
  li.work(f.campaign, "refused");
  CHECK(f.view(team).progress.value == 101.0);
  f.db.clock->advance(24h * 9);
  CHECK(f.view(team).progress.state == GoalState::Missed);
  CHECK(f.view(company).progress.state == GoalState::Missed);
  CHECK(f.list().size() == 4);
  CHECK(f.db.app->call(f.db.owner, app::ListGoals{"2026-12"}).value().empty());
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ListGoals{"2026-13"})) == ErrorCode::BadValue);
}

TEST_CASE("what is behind says which factors lost it", "[goals]") {
  GoalFloor f;
  Agent li(f.db, "li");
  f.past(li.user, kOctober, 20, 10, 2);
  f.past(li.user, kNovember, 20, 5, 1);
  const auto view = f.view(f.set(f.goal(Measure::Sales, 40)));
  REQUIRE(view.compared);
  CHECK(view.compared->workdays == 15);
  CHECK(view.compared->until == "2026-11-22");
  CHECK(view.compared->earlierFrom == "2026-10-01");
  CHECK(view.before == 10);
  CHECK(view.now == 5);
  const auto worst = domain::worstOf(Measure::Sales, view.contributions);
  REQUIRE(worst.size() == 1);
  CHECK(worst[0].driver.measure == Measure::ConnectRate);
  CHECK(worst[0].change == Approx(-5));
  CHECK_FALSE(f.view(f.set(f.goal(Measure::Sales, 1))).compared);  // reached: nothing to explain
}

TEST_CASE("a split goes by what each achieved before, and adds up", "[goals]") {
  GoalFloor f;
  Agent li(f.db, "li"), wang(f.db, "wang"), sun(f.db, "sun");
  f.join(li.user, 7);
  f.join(sun.user, 7);
  f.join(wang.user, 8);
  f.past(li.user, kOctober, 30, 8, 2);
  f.past(wang.user, kOctober, 10, 8, 2);
  const auto whole = f.set(f.goal(Measure::Calls, 801));
  const auto parts = f.db.app->call(f.db.owner, app::SplitGoal{whole, GoalOwnerKind::Team, false}).value();
  REQUIRE(parts.size() == 2);
  CHECK(f.view(parts[0]).goal.target == 601);
  CHECK(f.view(parts[1]).goal.target == 200);
  CHECK(f.view(parts[1]).goal.parent == whole);
  CHECK(f.view(whole).parts == 2);
  CHECK(f.view(whole).partsShare == 1.0);
  // A team's on its agents; who had nothing gets nothing, unless the parts are equal.
  const auto agents = f.db.app->call(f.db.owner, app::SplitGoal{parts[0], GoalOwnerKind::Agent, false}).value();
  REQUIRE(agents.size() == 1);
  CHECK(f.view(agents[0]).ownerName == "li");
  REQUIRE(f.db.app->call(f.db.owner, app::DeleteGoal{agents[0]}));
  CHECK(f.db.app->call(f.db.owner, app::SplitGoal{parts[0], GoalOwnerKind::Agent, true}).value().size() == 2);

  const auto why = [&](domain::GoalId id, GoalOwnerKind by) {
    const auto split = f.db.app->call(f.db.owner, app::SplitGoal{id, by, false});
    return split ? std::string() : split.error().args.front();
  };
  CHECK(why(whole, GoalOwnerKind::Team) == "split_already");
  CHECK(why(parts[1], GoalOwnerKind::Campaign) == "split_owner");
  CHECK(why(f.set(f.goal(Measure::Calls, 9, {GoalOwnerKind::Agent, li.user.value})), GoalOwnerKind::Agent) ==
        "split_owner");
  f.db.database().execute("UPDATE campaign SET state = 2");
  CHECK(why(f.set(f.goal(Measure::Calls, 9)), GoalOwnerKind::Campaign) == "split_nobody");
  // The whole cannot become something that its parts are not.
  Goal changed = f.view(whole).goal;
  changed.measure = Measure::Dials;
  CHECK(codeOf(f.db.app->call(f.db.owner, app::SaveGoal{changed})) == ErrorCode::GoalUnfit);
  changed = f.view(whole).goal;
  changed.target = changed.minimum = changed.stretch = 1602;
  f.set(changed);
  CHECK(f.view(whole).partsShare == 0.5);
}

TEST_CASE("a goal that is deleted comes back with its parts", "[goals]") {
  GoalFloor f;
  const auto whole = f.set(f.goal(Measure::Calls, 100));
  Goal part = f.goal(Measure::Calls, 60, {GoalOwnerKind::Team, 7});
  part.parent = whole;
  const auto id = f.set(part);
  CHECK(f.view(whole).partsShare == 0.6);
  REQUIRE(f.db.app->call(f.db.owner, app::DeleteGoal{whole}));
  CHECK(codeOf(f.db.app->call(f.db.owner, app::DeleteGoal{whole})) == ErrorCode::NotFound);
  CHECK(f.list().size() == 1);
  CHECK_FALSE(f.view(id).goal.parent);
  CHECK(codeOf(f.db.app->call(f.db.owner, app::SplitGoal{whole, GoalOwnerKind::Team, true})) == ErrorCode::NotFound);
  REQUIRE(f.db.app->call(f.db.owner, app::RestoreGoal{whole}));
  CHECK(f.view(id).goal.parent == whole);
  const auto audit = f.db.app->call(f.db.owner, app::ListAudit{"goal", whole.value}).value();
  REQUIRE(audit.size() == 3);
  CHECK(audit[0].action == "restore_goal");
  CHECK(audit[1].before.find("\"calls\"") != std::string::npos);
}

TEST_CASE("values that no call tells are entered by hand; the latest counts", "[goals]") {
  GoalFloor f;
  Goal share = f.goal(Measure::Sales, 0.2);
  share.byHand = domain::HandMeasure{"Market share", domain::MeasureUnit::Share};
  const auto id = f.set(share);
  CHECK(f.view(id).progress.state == GoalState::NoFigures);
  REQUIRE(f.db.app->call(f.db.owner, app::SetGoalValue{id, {}, 0.18}));
  REQUIRE(f.db.app->call(f.db.owner, app::SetGoalValue{id, "2026-11-10", 0.25}));
  CHECK(f.view(id).progress.value == 0.18);
  CHECK(f.view(id).progress.state == GoalState::Behind);
  CHECK(f.view(id).handValues.size() == 2);
  REQUIRE(f.db.app->call(f.db.owner, app::SetGoalValue{id, "2026-11-23", std::nullopt}));
  CHECK(f.view(id).progress.value == 0.25);
  for (const char* day : {"2026-11-24", "2026-10-31", "soon"})
    CHECK(codeOf(f.db.app->call(f.db.owner, app::SetGoalValue{id, day, 0.1})) == ErrorCode::BadValue);
  CHECK(codeOf(f.db.app->call(f.db.owner, app::SetGoalValue{f.set(f.goal(Measure::Sales, 3)), {}, 1.0})) ==
        ErrorCode::GoalUnfit);
  // What grows is what its parts add up to, until the whole has a value of its own.
  Goal hours = f.goal(Measure::Sales, 3.6e6 * 40);
  hours.byHand = domain::HandMeasure{"Training", domain::MeasureUnit::Duration, domain::RollUp::Sum};
  const auto whole = f.set(hours);
  const auto parts = f.db.app->call(f.db.owner, app::SplitGoal{whole, GoalOwnerKind::Team, true}).value();
  for (const auto part : parts) REQUIRE(f.db.app->call(f.db.owner, app::SetGoalValue{part, {}, 3.6e6 * 7}));
  CHECK(f.view(whole).progress.value == 3.6e6 * 14);
  REQUIRE(f.db.app->call(f.db.owner, app::SetGoalValue{whole, {}, 3.6e6 * 15}));
  CHECK(f.view(whole).progress.value == 3.6e6 * 15);
}

TEST_CASE("an agent sees the own goals, and shared ones against the own figures alone", "[goals]") {
  GoalFloor f;
  const auto session = f.db.signedIn("lin");
  const auto lin = f.db.database().userNamed("lin");
  f.join(lin, 7);
  Agent wang(f.db, "wang");
  f.join(wang.user, 7);
  f.past(lin, kNovember, 10, 5, 1);
  f.past(wang.user, kNovember, 30, 9, 3);
  f.past(wang.user, kOctober, 30, 9, 3);
  const auto company = f.set(f.goal(Measure::Sales, 50)),
             team = f.set(f.goal(Measure::Calls, 900, {GoalOwnerKind::Team, 7}));
  f.set(f.goal(Measure::Calls, 900, {GoalOwnerKind::Team, 8}));
  const auto rate = f.set(f.goal(Measure::ConnectRate, 0.4));
  const auto own = f.set(f.goal(Measure::Calls, 60, {GoalOwnerKind::Agent, lin.value}));
  f.set(f.goal(Measure::Calls, 60, {GoalOwnerKind::Agent, wang.user.value}));
  domain::Campaign closed = TemporaryDatabase::alwaysOpen();
  closed.openToAll = false;
  const auto other = f.db.addCampaign({f.db.addList(1, 1, {}, "Other list")}, closed);
  f.set(f.goal(Measure::Calls, 60, {GoalOwnerKind::Campaign, other.value}));
  const auto open = f.set(f.goal(Measure::Calls, 60, {GoalOwnerKind::Campaign, f.campaign.value}));
  std::map<std::int64_t, GoalView> seen;
  for (GoalView& one : f.list(session)) seen[one.goal.id.value] = std::move(one);
  REQUIRE(seen.size() == 5);
  CHECK(seen.at(own.value).progress.value == 50.0);
  CHECK(seen.at(own.value).progress.state == GoalState::OnPace);
  CHECK_FALSE(seen.at(own.value).ownFiguresOnly);
  CHECK(seen.at(company.value).progress.value == 5.0);  // not the 20 of both
  CHECK(seen.at(company.value).ownFiguresOnly);
  CHECK(seen.at(company.value).progress.state == GoalState::NoFigures);
  CHECK_FALSE(seen.at(company.value).progress.forecast);
  CHECK(seen.at(team.value).progress.value == 50.0);
  CHECK(seen.at(open.value).progress.value == 50.0);
  CHECK(seen.at(rate.value).progress.value == 0.5);  // a rate of one's own can be held against the company's
  CHECK(seen.at(rate.value).progress.state == GoalState::OnPace);
  for (const auto& [id, one] : seen) CHECK(one.contributions.empty());

  CHECK(codeOf(f.db.app->call(session, app::SaveGoal{f.goal(Measure::Calls, 1)})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(session, app::DeleteGoal{own})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(session, app::SplitGoal{company, GoalOwnerKind::Team, true})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(session, app::SetGoalValue{own, {}, 1.0})) == ErrorCode::NotAllowed);
  const auto trainer = f.db.signedIn("he", domain::Role::Trainer);
  CHECK(f.list(trainer).size() == 8);
  CHECK(codeOf(f.db.app->call(trainer, app::SaveGoal{f.goal(Measure::Calls, 1)})) == ErrorCode::NotAllowed);
  const auto lead = f.db.signedIn("lead", domain::Role::TeamLead);
  CHECK(f.db.app->call(lead, app::SaveGoal{f.goal(Measure::Calls, 1)}));
}

TEST_CASE("a goal that cannot be is refused, and what it belongs to has to be there", "[goals]") {
  GoalFloor f;
  Goal wrong = f.goal(Measure::Calls, 10);
  wrong.minimum = 11;
  CHECK(f.refused(wrong) == ErrorCode::BadValue);
  CHECK(f.refused(f.goal(Measure::Calls, 10, {GoalOwnerKind::Team, 99})) == ErrorCode::NotFound);
  CHECK(f.refused(f.goal(Measure::Revenue, 10)) == ErrorCode::Missing);
  wrong = f.goal(Measure::Calls, 10);
  wrong.id = domain::GoalId(99);
  CHECK(f.refused(wrong) == ErrorCode::NotFound);
  wrong.id = {};
  wrong.parent = domain::GoalId(99);
  CHECK(f.refused(wrong) == ErrorCode::NotFound);
  // Not a part of a part of itself.
  const auto whole = f.set(f.goal(Measure::Calls, 10));
  Goal part = f.goal(Measure::Calls, 5, {GoalOwnerKind::Team, 7});
  part.parent = whole;
  const auto id = f.set(part);
  Goal circle = f.view(whole).goal;
  circle.parent = id;
  CHECK(f.refused(circle) == ErrorCode::GoalUnfit);
  CHECK_FALSE(f.view(whole).goal.parent);
}
