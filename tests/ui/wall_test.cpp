// The wallboard and My day: read, walked through and opened by keys alone.
#include <QCheckBox>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>

#include "app/work_support.hpp"
#include "callwright/app/wallboard.hpp"
#include "dashboards/behind_panel.hpp"
#include "dashboards/dashboards_place.hpp"
#include "dashboards/my_day_view.hpp"
#include "dashboards/wall_board.hpp"
#include "dashboards/wall_view.hpp"
#include "dashboards/wall_window.hpp"
#include "settings/settings_place.hpp"
#include "settings/team_rules_section.hpp"
#include "support/screenshots.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/key_button.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/wall_figures.hpp"
#include "widgets/wall_lines.hpp"
#include "widgets/wall_tiles.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct WallDesk {
  WallDesk() {
    campaign = f.db.addCampaign({f.db.addList(30)}, TemporaryDatabase::alwaysOpen());
    li = std::make_unique<Agent>(f.db, "li");
    wang = std::make_unique<Agent>(f.db, "wang");
    set(*wang, domain::PresenceState::Break, "lunch");
    for (const char* outcome : {"busy", "refused"}) li->work(campaign, outcome);
    li->save(Agent::sale(li->take(campaign).call));
  }
  void set(const Agent& agent, domain::PresenceState state, const std::string& reason = {}) {
    REQUIRE(f.db.app->call(agent.session, app::SetPresence{state, reason}));
  }
  void toLive() {
    f.window->go(ui::Place::Dashboards);
    place = f.window->findChild<ui::DashboardsPlace*>();
    place->tabs()->setCurrentIndex(2);
    REQUIRE(until([&] { return board().agents()->itemCount() == 2; }));
  }
  ui::WallBoard& board() const { return *place->live()->board(); }
  QString figure(int item) const { return board().figures()->itemText(item).section(u'\n', 0, 0); }
  QString tile(const QString& name) const { return tileOf(board(), name); }
  static QString tileOf(const ui::WallBoard& board, const QString& name) {
    for (int i = 0; i < board.agents()->itemCount(); ++i)
      if (board.agents()->itemText(i).startsWith(name)) return board.agents()->itemText(i);
    return {};
  }
  void behind(int rows) const {
    REQUIRE(until([&] {
      return place->behind()->isVisible() && place->behind()->table()->model()->rowCount() == rows &&
             place->behind()->table()->model()->index(0, 0).data().toString() != u"…"_s;
    }));
    f.key(Qt::Key_Escape);
    REQUIRE(until([&] { return !place->behind()->isVisible(); }));
  }

  DeskFixture f;
  domain::CampaignId campaign;
  std::unique_ptr<Agent> li, wang;
  ui::DashboardsPlace* place = nullptr;
};

}  // namespace

TEST_CASE("The wallboard follows the floor, and its figures open what is behind them", "[wall]") {
  WallDesk w;
  w.f.signIn("he", domain::Role::TeamLead);
  w.toLive();
  CHECK(w.figure(0) == u"Calls: 3"_s);
  CHECK(w.figure(3) == u"Sales: 1"_s);
  CHECK(w.figure(4) == u"Revenue: ¥ 2,880"_s);
  CHECK(w.tile(u"wang"_s) == u"wang, Break · Lunch, 00:00"_s);
  CHECK(w.tile(u"li"_s).contains(u"Ready"_s));
  w.f.pictures(u"live"_s);

  // Time goes on by itself; a wrap-up that gets long is an alert without anything being read.
  w.f.db.clock->advance(65s);
  CHECK(until([&] { return w.tile(u"wang"_s) == u"wang, Break · Lunch, 01:05"_s; }));
  w.set(*w.li, domain::PresenceState::WrapUp);
  CHECK(until([&] { return w.tile(u"li"_s).contains(u"Wrap-up"_s); }));
  CHECK(w.board().alerts()->itemCount() == 0);
  w.f.db.clock->advance(4min);
  CHECK(until([&] { return w.board().alerts()->itemCount() == 1; }));
  CHECK(w.board().alerts()->itemText(0) == u"li, Wrap-up for 04:00"_s);

  w.board().figures()->setFocus();
  w.f.key(Qt::Key_Home);
  w.f.key(Qt::Key_Return);
  w.behind(3);
  w.board().agents()->setFocus();
  w.f.key(Qt::Key_Home);
  w.f.key(Qt::Key_Return);
  w.behind(3);  // li's
}

TEST_CASE("F11 puts the wallboard on the whole screen, where it goes on; Esc leads back", "[wall]") {
  WallDesk w;
  w.f.signIn("he", domain::Role::TeamLead);
  w.toLive();
  w.f.key(Qt::Key_F11);
  ui::WallWindow* wall = w.place->live()->wall();
  REQUIRE(wall);
  CHECK(wall->isFullScreen());
  CHECK(WallDesk::tileOf(*wall->board(), u"wang"_s).contains(u"Lunch"_s));
  if (!qEnvironmentVariable("CALLWRIGHT_SCREENSHOTS").isEmpty()) screenshot(*wall, u"wall-small"_s, {1920, 1080});
  // The window below is elsewhere; the wall goes on.
  w.f.window->go(ui::Place::Customers);
  w.wang->work(w.campaign, "refused");
  CHECK(until([&] { return WallDesk::tileOf(*wall->board(), u"wang"_s).contains(u"Ready"_s); }));
  CHECK(wall->board()->figures()->itemText(0).startsWith(u"Calls: 4"_s));
  QPointer<ui::WallWindow> gone = wall;
  QTest::keyClick(wall, Qt::Key_Escape);
  CHECK(until([&] { return gone.isNull(); }));
  CHECK_FALSE(w.place->live()->wall());
}

TEST_CASE("An agent has My day alone, and every part of it opens", "[wall]") {
  WallDesk w;
  w.f.signIn("lin");
  const auto lin = w.f.me.session;
  const auto take = [&] { return w.f.db.app->call(lin, app::TakeNextCustomer{w.campaign}).value().call->call; };
  REQUIRE(w.f.db.app->call(lin, Agent::sale(take())));
  auto callback = Agent::outcome(take(), "callback");
  callback.followUpAt = w.f.db.clock->now() + 10min;
  callback.note = "Tom & Co: about the price";
  REQUIRE(w.f.db.app->call(lin, callback));
  domain::Goal goal;
  goal.measure = domain::Measure::Sales;
  goal.minimum = goal.target = goal.stretch = 6;
  goal.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
  goal.owner = {domain::GoalOwnerKind::Agent, w.f.me.user.id.value};
  REQUIRE(w.f.db.app->call(w.f.db.owner, app::SaveGoal{goal}));
  w.f.window->go(ui::Place::Dashboards);
  w.place = w.f.window->findChild<ui::DashboardsPlace*>();
  REQUIRE(w.place->tabs()->count() == 1);
  ui::MyDayView* day = w.place->myDay();
  REQUIRE(until([&] { return day->tiles()[0]->accessibleName().startsWith(u"Calls: 2"_s); }));
  CHECK(day->tiles()[3]->accessibleName().startsWith(u"Sales: 1"_s));
  CHECK(day->streakTile()->accessibleName().startsWith(u"Days in a row: 1"_s));
  CHECK_FALSE(day->rankTile()->isVisible());
  REQUIRE(day->goals()->model()->rowCount() == 1);
  CHECK(day->goals()->model()->index(0, 3).data().toString() == u"1"_s);  // six, on six workdays
  CHECK_FALSE(day->goals()->model()->index(0, 5).data(Qt::AccessibleTextRole).toString().isEmpty());  // its state
  REQUIRE(day->callbacks()->model()->rowCount() == 1);
  CHECK(day->callbacks()->model()->index(0, 2).data().toString() == u"Tom & Co: about the price"_s);
  CHECK(day->callbacks()->model()->index(0, 2).data(Qt::ToolTipRole).toString() == u"Tom & Co: about the price"_s);
  w.f.pictures(u"my-day"_s);

  day->tiles()[0]->setFocus();
  w.f.key(Qt::Key_Return);
  w.behind(2);
  day->streakTile()->setFocus();
  w.f.key(Qt::Key_Return);
  w.behind(1);
  day->goals()->setFocus();
  day->goals()->setCurrentIndex(day->goals()->model()->index(0, 0));
  w.f.key(Qt::Key_Return);
  w.behind(1);

  app::TeamRules rules;
  rules.agentsSeeRank = true;
  REQUIRE(w.f.db.app->call(w.f.db.owner, app::SaveTeamRules{rules}));
  CHECK(until([&] { return day->rankTile()->isVisible(); }));
  CHECK(day->rankTile()->accessibleName().startsWith(u"Rank this month: 1 of 2"_s));
  day->callbacks()->setFocus();
  day->callbacks()->setCurrentIndex(day->callbacks()->model()->index(0, 0));
  w.f.key(Qt::Key_Return);
  CHECK(until([&] { return w.f.window->current() == ui::Place::Customers; }));
}

TEST_CASE("A lead changes when the wallboard warns", "[wall]") {
  WallDesk w;
  w.f.signIn("he", domain::Role::TeamLead);
  w.toLive();
  auto* rules = w.place->live()->findChild<ui::KeyButton*>(u"rules"_s);
  REQUIRE(rules);
  QTest::keyClick(rules, Qt::Key_Return);
  CHECK(w.f.window->current() == ui::Place::Settings);
  auto* section = w.f.window->findChild<ui::TeamRulesSection*>();
  REQUIRE(section);
  REQUIRE(until([&] { return section->isVisible() && section->wrapUpBox()->value() == 3; }));
  w.f.pictures(u"team-rules"_s);
  section->wrapUpBox()->setFocus();
  w.f.key(Qt::Key_Up);
  CHECK(section->isUnsaved());
  section->rankBox()->setFocus();
  w.f.key(Qt::Key_Space);
  section->referralsEdit()->setFocus();
  section->referralsEdit()->selectAll();
  QTest::keyClicks(section->referralsEdit(), u"partner, friend"_s);
  w.f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return !section->isUnsaved(); }));
  const auto saved = w.f.db.app->call(w.f.db.owner, app::ReadTeamRules{}).value();
  CHECK(saved.alerts.wrapUp == std::chrono::minutes(4));
  CHECK(saved.agentsSeeRank);
  CHECK(saved.referrals == "partner, friend");
}

// CALLWRIGHT_SCREENSHOTS=DIR test_ui "[.wall-pictures]"
TEST_CASE("pictures of Live and My day", "[.wall-pictures]") {
  DeskFixture f;
  f.db.clock->set(TemporaryDatabase::start() - 24h * 4 + 6h);
  app::MakeDemo demo;
  demo.customers = 4000;
  demo.months = 3;
  REQUIRE(f.db.app->call(f.db.owner, demo));
  const auto presence = [&](const char* name, domain::PresenceState state, const char* reason = "") {
    const domain::UserId user(f.db.database().number("SELECT id FROM user WHERE name = " + quoted(name)));
    REQUIRE(f.db.app->call(f.db.session(user), app::SetPresence{state, reason}));
  };
  presence("lili", domain::PresenceState::WrapUp);
  f.db.clock->advance(5min);
  f.signInAs("zhoufang", "callwright");
  f.window->go(ui::Place::Dashboards);
  auto* place = f.window->findChild<ui::DashboardsPlace*>();
  place->tabs()->setCurrentIndex(2);
  REQUIRE(until([&] { return place->live()->board()->agents()->itemCount() > 2; }));
  QTest::qWait(1200);
  f.pictures(u"live-demo"_s);
  auto& app = *static_cast<QApplication*>(QApplication::instance());
  const auto shootWall = [&](const QString& name) {
    ui::WallWindow* wall = place->live()->wall();
    screenshot(*wall, name + u"-light-en"_s, {1920, 1080});
    ui::applyTheme(app, ui::ThemeMode::Dark);
    ui::setLanguage(app, QLocale(QLocale::Chinese, QLocale::China));
    QTest::qWait(1200);
    screenshot(*wall, name + u"-dark-zh"_s, {1920, 1080});
    ui::applyTheme(app, ui::ThemeMode::Light);
    ui::setLanguage(app, QLocale(QLocale::English, QLocale::UnitedStates));
  };
  f.key(Qt::Key_F11);
  REQUIRE(place->live()->wall());
  QTest::qWait(1200);
  shootWall(u"wall-demo"_s);
  // Two hundred of them.
  f.db.database().execute(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 190) INSERT INTO user (public_id, "
      "name, "
      "display_name, role, password_hash, created_at) SELECT randomblob(16), 'agent' || i, iif(i % 2, '王小' || i, "
      "'Omar Haddad ' || i), 1, '', 1 FROM n");
  f.db.database().execute(
      "INSERT INTO presence (user_id, state, reason, started_at) SELECT id, 1 + id % 4, iif(id % 4 = 3, 'lunch', "
      "''), " +
      std::to_string(f.db.clock->now().time_since_epoch().count()) +
      " - id * 1300 FROM user WHERE name LIKE 'agent%' AND id % 9 <> 0");
  place->live()->refresh();
  REQUIRE(until([&] { return place->live()->board()->agents()->itemCount() > 180; }));
  QTest::qWait(300);
  shootWall(u"wall-200"_s);
  QTest::keyClick(place->live()->wall(), Qt::Key_Escape);
  f.pictures(u"live-200"_s);
  f.closeBench();
  f.signInAs("lili", "callwright");
  f.window->go(ui::Place::Dashboards);
  place = f.window->findChild<ui::DashboardsPlace*>();
  REQUIRE(until([&] { return place->myDay()->goals()->model()->columnCount() > 0; }));
  QTest::qWait(300);
  f.pictures(u"my-day-demo"_s);
}
