// Live, My day and the pages of the place Goals are exported by the same keys as the other dashboards, with the figures
// that they show.
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>

#include "app/work_support.hpp"
#include "bridge/file_choice.hpp"
#include "callwright/app/appraisals.hpp"
#include "callwright/app/quality.hpp"
#include "callwright/app/reports.hpp"
#include "callwright/app/rewards.hpp"
#include "callwright/words/report_words.hpp"
#include "dashboards/dashboards_place.hpp"
#include "dashboards/my_day_view.hpp"
#include "dashboards/wall_board.hpp"
#include "dashboards/wall_view.hpp"
#include "goals/attendance_page.hpp"
#include "goals/goals_place.hpp"
#include "goals/performance_place.hpp"
#include "goals/ranking_page.hpp"
#include "goals/rewards_page.hpp"
#include "quality/appraisals_page.hpp"
#include "quality/quality_page.hpp"
#include "reports/report_bar.hpp"
#include "reports/report_maker.hpp"
#include "settings/reports_section.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/key_button.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/wall_tiles.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct ViewReports {
  ViewReports() {
    app::setReportMaker(ui::reportMaker());
    campaign = f.db.addCampaign({f.db.addList(30)}, TemporaryDatabase::alwaysOpen());
    li = std::make_unique<Agent>(f.db, "li");
    for (const char* outcome : {"busy", "refused"}) li->work(campaign, outcome);
    sold = li->take(campaign).call;
    li->save(Agent::sale(sold));
    REQUIRE(f.db.app->call(li->session, app::SetPresence{domain::PresenceState::Break, "lunch"}));
  }
  // By the keys, as a workbook and as a PDF.
  void exportBoth(ui::ReportBar& bar, const QString& name) const {
    for (const auto& [ending, begin] : {std::pair(u".xlsx"_s, "PK"), {u".pdf"_s, "%PDF"}, {u".png"_s, "\x89PNG"}}) {
      const QString path = folder.filePath(name + ending);
      ui::answerNextFileQuestion(path);
      f.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
      INFO(path.toStdString());
      REQUIRE(until([&] { return QFile::exists(path) && bar.exportButton()->isEnabled(); }));
      QFile file(path);
      REQUIRE(file.open(QIODevice::ReadOnly));
      CHECK(file.readAll().startsWith(begin));
    }
  }

  DeskFixture f;
  domain::CampaignId campaign;
  std::unique_ptr<Agent> li;
  domain::CallId sold;
  QTemporaryDir folder;
};

// "Calls|3|4.0": the rows of a section as the pages write them.
QStringList rowsIn(const domain::Report& report, const std::string& title) {
  QStringList all;
  for (const auto& section : report.sections) {
    if (section.title != title) continue;
    for (const auto& row : section.rows) {
      QStringList cells;
      for (const auto& cell : row) cells << words::reportCellText(cell, section.longTimes);
      all << cells.join(u'|');
    }
  }
  return all;
}

QString cellIn(const QTableView* table, int row, int column) {
  return table->model()->index(row, column).data().toString();
}

}  // namespace

TEST_CASE("The wallboard and My day are exported by the keys of the other views, with what they show", "[reports]") {
  ViewReports v;
  v.f.signIn("he", domain::Role::TeamLead);
  v.f.window->go(ui::Place::Dashboards);
  auto* place = v.f.window->findChild<ui::DashboardsPlace*>();
  place->tabs()->setCurrentIndex(2);
  ui::WallBoard* board = place->live()->board();
  REQUIRE(until([&] { return board->agents()->itemCount() == 1; }));
  CHECK(place->reports()->isVisible());
  v.f.db.clock->advance(65s);
  REQUIRE(until([&] { return board->agents()->itemText(0).startsWith(u"li, Break · Lunch, 01:05"_s); }));
  const domain::Report live = board->report({}).value();
  CHECK(rowsIn(live, "Today's figures").mid(0, 5) == QStringList{u"Calls|3|–"_s, u"Reached|2|–"_s,
                                                                 u"Connect rate|66.7 %|–"_s, u"Sales|1|–"_s,
                                                                 u"Revenue (CNY)|¥ 2,880|–"_s});
  CHECK(rowsIn(live, "Agents") == QStringList{u"li|Break · Lunch|01:05|3|1"_s});
  CHECK(rowsIn(live, "Customers waiting").size() == 1);
  v.exportBoth(*place->reports(), u"live"_s);

  place->tabs()->setCurrentIndex(5);
  REQUIRE(until([&] { return place->myDay()->report({}).has_value(); }));
  v.exportBoth(*place->reports(), u"day"_s);
  CHECK(v.f.db.database().number("SELECT count(*) FROM audit WHERE action = 'export_report'") == 6);
}

TEST_CASE("An agent exports the own day, and no customer leaves with it", "[reports]") {
  ViewReports v;
  v.f.signIn("lin");
  const auto lin = v.f.me.session;
  const auto take = [&] { return v.f.db.app->call(lin, app::TakeNextCustomer{v.campaign}).value().call->call; };
  REQUIRE(v.f.db.app->call(lin, Agent::sale(take())));
  auto callback = Agent::outcome(take(), "callback");
  callback.followUpAt = v.f.db.clock->now() + 10min;
  REQUIRE(v.f.db.app->call(lin, callback));
  domain::Goal goal;
  goal.measure = domain::Measure::Sales;
  goal.minimum = goal.target = goal.stretch = 4;
  goal.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
  goal.owner = {domain::GoalOwnerKind::Agent, v.f.me.user.id.value};
  REQUIRE(v.f.db.app->call(v.f.db.owner, app::SaveGoal{goal}));
  v.f.window->go(ui::Place::Dashboards);
  auto* place = v.f.window->findChild<ui::DashboardsPlace*>();
  const ui::MyDayView* day = place->myDay();
  REQUIRE(until([&] { return day->tiles()[0]->accessibleName().startsWith(u"Calls: 2"_s); }));
  REQUIRE(until([&] { return day->goals()->model()->rowCount() == 1; }));
  CHECK_FALSE(place->reports()->schedulesButton()->isVisible());
  const domain::Report report = day->report({}).value();
  CHECK(rowsIn(report, "Figures").contains(u"Calls|2|–"_s));
  CHECK(rowsIn(report, "Figures").contains(u"Callbacks today|1|–"_s));
  REQUIRE(rowsIn(report, "My goals").size() == 1);
  CHECK(rowsIn(report, "My goals")[0].contains(u"|25.0 %|1|4|"_s));
  for (const auto& section : report.sections) CHECK(section.title != "Next callbacks");
  v.exportBoth(*place->reports(), u"own"_s);
  CHECK(v.f.db.database().number("SELECT count(*) FROM audit WHERE action = 'export_report'") == 3);
}

TEST_CASE("Every page of the place Goals is exported with the rows that it shows", "[reports]") {
  ViewReports v;
  auto& app = *v.f.db.app;
  const auto owner = v.f.db.owner;
  domain::Goal goal;
  goal.measure = domain::Measure::Sales;
  goal.minimum = goal.target = goal.stretch = 4;
  goal.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
  REQUIRE(app.call(owner, app::SaveGoal{goal}));
  domain::RewardRule rule;
  rule.name = "Per sale";
  rule.measure = domain::Measure::Sales;
  rule.amount = {5000, "CNY"};
  REQUIRE(app.call(owner, app::SaveRewardRule{rule}));
  REQUIRE(app.call(owner, app::ComputeLedger{"2026-11"}));
  app::SaveScoreCard card;
  card.card.name = "Sales";
  card.card.questions = domain::parseScoreCard("- Greets | yes/no | 10\n- Asks | 0-5 | 30").value();
  const auto cardId = app.call(owner, card).value();
  const auto check = app.call(owner, app::ChooseCheck{v.sold, cardId}).value();
  REQUIRE(app.call(owner, app::MarkCheck{check, {{1, {}}, {4, {}}}, {}}));
  REQUIRE(app.call(owner, app::SaveAppraisalTemplate{"sales | 4 | 60 %\nquality | 40 %"}));
  REQUIRE(app.call(owner, app::MakeAppraisals{"2026-11", {}}));
  v.f.signIn("he", domain::Role::TeamLead);
  v.f.window->go(ui::Place::Goals);
  auto& place = *v.f.window->findChild<ui::PerformancePlace*>();
  REQUIRE(until([&] { return place.isVisible() && place.goals()->report({}).has_value(); }));
  CHECK_FALSE(place.reports()->schedulesButton()->isVisible());

  REQUIRE(rowsIn(place.goals()->report({}).value(), "Goals").size() == 1);
  CHECK(rowsIn(place.goals()->report({}).value(), "Goals")[0].startsWith(u"Company|Sales|25.0 %|1|4|"_s));
  v.exportBoth(*place.reports(), u"goals"_s);

  const auto go = [&](const QWidget* page, const ui::ReportSource* source) {
    place.showPage(page);
    REQUIRE(until([&] { return page->isVisible() && source->report({}).has_value(); }));
    return source->report({}).value();
  };
  const domain::Report ranking = go(place.rankings(), place.rankings());
  CHECK(rowsIn(ranking, "Ranking") == QStringList{u"li|1|1|–|"_s});
  v.exportBoth(*place.reports(), u"ranking"_s);

  const domain::Report rewards = go(place.rewards(), place.rewards());
  CHECK(rowsIn(rewards, "By agent") == QStringList{u"li|¥ 50"_s, u"Together|¥ 50"_s});
  REQUIRE(rowsIn(rewards, "Ledger").size() == 1);
  CHECK(rowsIn(rewards, "Ledger")[0] ==
        u"li|Per sale|%1|¥ 50|CNY"_s.arg(cellIn(place.rewards()->table(), 1, 2)));  // how it came about
  v.exportBoth(*place.reports(), u"rewards"_s);

  const domain::Report attendance = go(place.attendance(), place.attendance());
  CHECK(rowsIn(attendance, "Attendance").size() == place.attendance()->agents()->model()->rowCount());
  CHECK(rowsIn(attendance, "li").size() == 30);
  v.exportBoth(*place.reports(), u"attendance"_s);

  const domain::Report quality = go(place.quality(), place.quality());
  CHECK(rowsIn(quality, "Average marks") == QStringList{u"li|85.0|1|0.0 %|0"_s, u"All together|85.0|1|0.0 %|0"_s});
  REQUIRE(rowsIn(quality, "Quality checks").size() == 1);
  CHECK(rowsIn(quality, "Quality checks")[0].contains(u"|li|85.0|"_s));
  v.exportBoth(*place.reports(), u"quality"_s);

  const domain::Report sheets = go(place.appraisals(), place.appraisals());
  REQUIRE(rowsIn(sheets, "Appraisal sheets").size() == 1);
  CHECK(rowsIn(sheets, "Appraisal sheets")[0].startsWith(u"li|49.0|"_s));  // 60 % of 25 and 40 % of 85
  CHECK(rowsIn(sheets, "li") ==
        QStringList{u"Sales|4|1|60.0 %|25.0"_s, u"Quality checks|–|85.0|40.0 %|85.0"_s, u"Total|–|–|–|49.0"_s});
  v.exportBoth(*place.reports(), u"appraisals"_s);
}

TEST_CASE("Forecast and segments are chosen for a report on schedule by keys", "[reports]") {
  ViewReports v;
  v.f.signIn("he", domain::Role::TeamLead);
  v.f.window->go(ui::Place::Dashboards);
  v.f.window->findChild<ui::DashboardsPlace*>()->reports()->schedulesButton()->click();
  auto* section = v.f.window->findChild<ui::ReportsSection*>();
  REQUIRE(until([&] { return section->isVisible(); }));
  section->name()->setFocus();
  v.f.type(u"Ahead"_s);
  for (const QString& view : {u"Team"_s, u"Forecast"_s, u"Segments"_s}) {
    QCheckBox* box = nullptr;
    for (auto* one : section->findChildren<QCheckBox*>())
      if (one->text() == view) box = one;
    REQUIRE(box);
    box->setFocus();
    v.f.key(Qt::Key_Space);
  }
  section->folder()->setFocus();
  v.f.type(v.folder.path());
  v.f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return section->schedules()->model()->rowCount() == 1; }));
  const auto saved = v.f.db.app->call(v.f.db.owner, app::ListReportSchedules{}).value().schedules.front();
  CHECK(saved.views ==
        (static_cast<unsigned>(domain::ReportView::Forecast) | static_cast<unsigned>(domain::ReportView::Segments)));
  v.f.db.clock->advance(24h);
  CHECK(v.f.db.app->call(v.f.me.session, app::WriteDueReports{}).value().written.size() == 1);
}
