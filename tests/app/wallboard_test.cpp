#include "callwright/app/wallboard.hpp"

#include "app/work_support.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/app/people.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::AlertKind;
using domain::Measure;
using domain::PresenceState;
using Wall = app::ReadWallboard::Answer;

namespace {

struct WallFloor {
  WallFloor() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(60)});
    db.database().execute("INSERT INTO team (id, name) VALUES (7, 'North')");
  }
  Wall wall(domain::TeamId team = {}) { return db.app->call(db.owner, app::ReadWallboard{team}).value(); }
  static const app::WallAgent& of(const Wall& wall, domain::UserId user) {
    for (const app::WallAgent& agent : wall.agents)
      if (agent.user == user) return agent;
    throw std::runtime_error("not on the wall");
  }
  void presence(const Agent& agent, PresenceState state, const std::string& reason = {}) {
    REQUIRE(db.app->call(agent.session, app::SetPresence{state, reason}));
  }
  domain::GoalId goal(Measure measure, double target, domain::GoalOwner owner = {}) {
    domain::Goal one;
    one.measure = measure;
    one.minimum = one.target = one.stretch = target;
    one.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
    one.owner = owner;
    return db.app->call(db.owner, app::SaveGoal{one}).value();
  }
  // Closed calls put in directly, in that hour of a Monday.
  void past(domain::UserId agent, const std::string& day, int calls, int reached, int sold, int hour = 9) {
    db.database().addCalls({campaign, agent, {day}, calls, reached, sold, hour});
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
};

bool hasAlert(const Wall& wall, AlertKind kind) {
  return std::any_of(wall.alerts.begin(), wall.alerts.end(), [&](const auto& a) { return a.kind == kind; });
}

}  // namespace

TEST_CASE("the wallboard shows states, queue and today's figures, which are those of the reports", "[wallboard]") {
  WallFloor f;
  Agent li(f.db, "li"), wang(f.db, "wang"), sun(f.db, "sun");
  f.db.database().execute("UPDATE user SET team_id = 7 WHERE name <> 'sun'");
  f.presence(li, PresenceState::Ready);
  f.presence(wang, PresenceState::Break, "lunch");
  li.work(f.campaign);
  li.save(Agent::sale(li.take(f.campaign).call));
  f.db.clock->advance(60s);
  const auto open = li.take(f.campaign);
  f.db.clock->advance(90s);
  Wall wall = f.wall();
  REQUIRE(wall.agents.size() == 3);
  CHECK(wall.agents[0].name == "li");
  CHECK(wall.agents[0].presence.state == PresenceState::OnCall);
  CHECK(wall.at - wall.agents[0].presence.since == 90s);
  CHECK(wall.agents[0].today.calls == 2);
  CHECK(f.of(wall, wang.user).presence.reason == "lunch");
  CHECK(f.of(wall, sun.user).presence.state == PresenceState::Offline);
  CHECK_FALSE(domain::isSet(f.of(wall, sun.user).presence.since));
  REQUIRE(wall.queues.size() == 1);
  CHECK(wall.queues[0].waiting == 58);  // two are done, one is with li
  CHECK(wall.facts.waiting == 58);
  app::ReadFigures figures;
  figures.by = domain::FiguresBy::Agent;
  figures.filter.from = figures.filter.until = wall.day;
  CHECK(wall.today == f.db.app->call(f.db.owner, figures).value().total);
  CHECK(wall.today.sales == 1);

  sun.work(f.campaign);
  wall = f.wall(domain::TeamId(7));
  CHECK(wall.agents.size() == 2);
  CHECK(wall.today.calls == 2);
  CHECK(f.wall().today.calls == 3);
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ReadWallboard{domain::TeamId(9)})) == ErrorCode::NotFound);

  // Who leaves is offline since then.
  f.presence(wang, PresenceState::Offline);
  CHECK(f.of(f.wall(), wang.user).presence.since == f.db.clock->now());
  li.save(open.call, "refused");
}

TEST_CASE("callbacks that are due and late, and goals, are held against today", "[wallboard]") {
  WallFloor f;
  Agent li(f.db, "li");
  f.past(li.user, "2026-11-20", 10, 4, 3);
  const auto sales = f.goal(Measure::Sales, 33);
  f.goal(Measure::ConnectRate, 0.3);
  li.callback(li.take(f.campaign).call, f.db.clock->now() + 10min);
  li.callback(li.take(f.campaign).call, f.db.clock->now() + 24h);
  li.save(Agent::sale(li.take(f.campaign).call));
  Wall wall = f.wall();
  CHECK(wall.callbacksToday == 1);
  CHECK(wall.facts.overdueCallbacks == 0);
  REQUIRE(wall.goals.size() == 2);
  CHECK(wall.goals[0].goal == sales);
  CHECK(wall.goals[0].target == 5);  // 30 were to do this morning, on six workdays
  CHECK(wall.goals[1].target == 0.3);
  CHECK(hasAlert(wall, AlertKind::GoalAtRisk));  // 4 of 33
  f.db.clock->advance(26min);
  wall = f.wall();
  CHECK(wall.facts.overdueCallbacks == 1);
  CHECK(hasAlert(wall, AlertKind::CallbacksOverdue));
}

TEST_CASE("the connect rate is compared with the same hours of the days that the rules say", "[wallboard]") {
  WallFloor f;
  Agent li(f.db, "li");
  f.past(li.user, "2026-11-16", 100, 60, 0, 10);
  f.past(li.user, "2026-11-23", 40, 8, 0, 10);
  Wall wall = f.wall();  // it is ten o'clock
  REQUIRE(hasAlert(wall, AlertKind::ConnectRateFalling));
  CHECK(wall.alerts[0].expected == Approx(0.6));
  CHECK(wall.alerts[0].now == Approx(0.2));
  app::TeamRules rules = f.db.app->call(f.db.owner, app::ReadTeamRules{}).value();
  rules.alerts.compareDays = 6;  // the 16th is a week ago
  REQUIRE(f.db.app->call(f.db.owner, app::SaveTeamRules{rules}));
  CHECK_FALSE(hasAlert(f.wall(), AlertKind::ConnectRateFalling));
}

TEST_CASE("leads change the rules of the wallboard, agents see neither", "[wallboard]") {
  WallFloor f;
  const auto lead = f.db.signedIn("he", domain::Role::TeamLead);
  const auto trainer = f.db.signedIn("tao", domain::Role::Trainer);
  const auto agent = f.db.signedIn("lin");
  app::TeamRules rules;
  CHECK(f.db.app->call(lead, app::ReadTeamRules{}).value() == rules);
  rules.alerts.wrapUp = 7min;
  rules.alerts.queueWaiting = 3;
  rules.agentsSeeRank = true;
  rules.referrals = "partner";
  REQUIRE(f.db.app->call(lead, app::SaveTeamRules{rules}));
  CHECK(f.db.app->call(trainer, app::ReadTeamRules{}).value() == rules);
  CHECK(f.db.app->call(trainer, app::ReadWallboard{}).value().limits == rules.alerts);
  CHECK(f.db.database().text("SELECT action FROM audit ORDER BY id DESC LIMIT 1") == "save_team_rules");
  rules.alerts.breakPercent = 101;
  const auto refused = f.db.app->call(lead, app::SaveTeamRules{rules});
  CHECK(codeOf(refused) == ErrorCode::BadValue);
  CHECK(refused.error().args[0] == "break_percent");
  CHECK(codeOf(f.db.app->call(trainer, app::SaveTeamRules{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(agent, app::SaveTeamRules{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(agent, app::ReadTeamRules{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(agent, app::ReadWallboard{})) == ErrorCode::NotAllowed);
}

// Two programs on one database: what one saves is told to the other, and shows in its answer, within two seconds.
TEST_CASE("an outcome saved in another process shows on the wall within two seconds", "[wallboard]") {
  WallFloor f;
  Agent li(f.db, "li");
  TemporaryDatabase other;
  other.options = f.db.options;
  other.options.create = false;
  other.options.clock = [clock = f.db.clock] { return clock->now(); };
  auto opened = app::App::open(other.options);
  REQUIRE(opened);
  app::App& watcher = **opened;
  const auto session = watcher.ownerSession();
  CHECK(watcher.call(session, app::ReadWallboard{}).value().today.sales == 0);

  std::mutex mutex;
  std::condition_variable told;
  bool calls = false, presence = false;
  const auto subscription = watcher.subscribe([&](const app::Event& event) {
    const auto* change = std::get_if<app::Change>(&event);
    if (!change) return;
    const std::lock_guard lock(mutex);
    calls |= change->kind == app::Change::Kind::Call;
    presence |= change->kind == app::Change::Kind::Presence;
    told.notify_all();
  });
  const auto open = li.take(f.campaign);
  const auto saved = std::chrono::steady_clock::now();
  li.save(Agent::sale(open.call));
  {
    std::unique_lock lock(mutex);
    REQUIRE(told.wait_for(lock, 2s, [&] { return calls && presence; }));
  }
  const Wall wall = watcher.call(session, app::ReadWallboard{}).value();
  CHECK(std::chrono::steady_clock::now() - saved < 2s);
  CHECK(wall.today.sales == 1);
  CHECK(wall.today.revenue == std::vector<domain::Money>{{288000, "CNY"}});
  CHECK(f.of(wall, li.user).presence.state == PresenceState::Ready);
}

TEST_CASE("one's own day: figures, the usual day, goals, streak and callbacks", "[own-day]") {
  WallFloor f;
  Agent li(f.db, "li"), wang(f.db, "wang");
  f.past(li.user, "2026-11-19", 10, 5, 1, 9);
  f.past(li.user, "2026-11-20", 20, 5, 1, 9);
  f.past(li.user, "2026-11-20", 20, 5, 0, 14);
  f.past(wang.user, "2026-11-20", 99, 5, 9);
  const auto own = f.goal(Measure::Sales, 14, {domain::GoalOwnerKind::Agent, li.user.value});
  f.goal(Measure::Sales, 99, {domain::GoalOwnerKind::Agent, wang.user.value});
  f.goal(Measure::Sales, 99);
  li.save(Agent::sale(li.take(f.campaign).call));
  li.callback(li.take(f.campaign).call, f.db.clock->now() + 5min);
  f.db.clock->advance(30min);
  const auto day = f.db.app->call(li.session, app::ReadMyDay{}).value();
  CHECK(day.today.calls == 2);
  CHECK(day.today.sales == 1);
  CHECK(day.usualDays == 2);
  CHECK(day.usualFrom == "2026-11-19");
  CHECK(domain::usualByNow(Measure::Calls, day.usualHours, day.usualDays, day.moment, "CNY") == 15.0);
  REQUIRE(day.goals.size() == 1);
  CHECK(day.goals[0].goal.id == own);
  CHECK(day.goals[0].progress.value == 3.0);
  REQUIRE(day.dayGoals.size() == 1);
  CHECK(day.dayGoals[0].target == 2.0);  // 12 were left this morning, on six workdays
  CHECK(day.streak.days == 3);
  CHECK(day.streak.from == "2026-11-19");
  REQUIRE(day.callbacks.size() == 1);
  CHECK(day.callbacksToday == 1);
  CHECK(day.callbacksOverdue == 1);
  CHECK(f.db.app->call(wang.session, app::ReadMyDay{}).value().callbacks.empty());
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ReadMyDay{})) == ErrorCode::Missing);  // nobody's day
}

TEST_CASE("agents learn their rank only if the rules say so, and nothing of the others", "[own-day]") {
  WallFloor f;
  const auto lin = f.db.signedIn("lin"), lead = f.db.signedIn("he", domain::Role::TeamLead);
  const auto trainer = f.db.signedIn("tao", domain::Role::Trainer);
  const auto linId = f.db.database().userNamed("lin");
  Agent wang(f.db, "wang"), sun(f.db, "sun");
  f.db.database().execute("UPDATE user SET team_id = 7 WHERE name IN ('lin', 'wang')");
  f.past(linId, "2026-11-20", 10, 4, 1);
  f.past(wang.user, "2026-11-20", 10, 4, 2);
  f.past(sun.user, "2026-11-20", 10, 4, 3);  // of another team
  auto day = f.db.app->call(lin, app::ReadMyDay{}).value();
  CHECK_FALSE(day.rankAllowed);
  CHECK_FALSE(day.rank);
  app::TeamRules rules;
  rules.agentsSeeRank = true;
  REQUIRE(f.db.app->call(lead, app::SaveTeamRules{rules}));
  day = f.db.app->call(lin, app::ReadMyDay{}).value();
  REQUIRE(day.rank);
  CHECK(day.rank->place == 2);
  CHECK(day.rank->of == 2);
  CHECK(day.teamName == "North");
  CHECK(codeOf(f.db.app->call(trainer, app::ReadMyDay{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(app::SessionId{}, app::ReadMyDay{})) == ErrorCode::NotSignedIn);
}
