// Rankings, rewards and attendance beside the goals, by keys alone.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTableView>

#include "bridge/utf8.hpp"
#include "callwright/app/attendance.hpp"
#include "callwright/app/rewards.hpp"
#include "goals/attendance_page.hpp"
#include "goals/day_form.hpp"
#include "goals/goal_form.hpp"
#include "goals/goals_place.hpp"
#include "goals/performance_place.hpp"
#include "goals/period_picker.hpp"
#include "goals/plan_form.hpp"
#include "goals/ranking_page.hpp"
#include "goals/reward_line_form.hpp"
#include "goals/reward_rule_form.hpp"
#include "goals/rewards_page.hpp"
#include "support/screenshots.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/key_button.hpp"
#include "widgets/tab_strip.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ui::PerformancePlace& performance(const DeskFixture& f) {
  return *f.window->findChild<ui::PerformancePlace*>();
}

void goToPerformance(const DeskFixture& f) {
  f.window->go(ui::Place::Goals);
  REQUIRE(until([&] { return performance(f).isVisible(); }));
}

// To the next tab by the keyboard.
void nextTab(const DeskFixture& f) {
  performance(f).tabs()->setFocus();
  f.key(Qt::Key_Right);
}

QString cellOf(const QTableView* table, int row, int column) {
  return table->model()->index(row, column).data().toString();
}

void soldBy(DeskFixture& f, domain::UserId agent, const std::string& day, int calls, int reached, int sold) {
  f.db.database().execute(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(calls) +
      ") INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, "
      "state, opened_at, dials, talk_ms, local_day, week_hour, outcome_id, reached, sale) SELECT x'00', 1, 1, 1, 1, " +
      std::to_string(agent.value) + ", 1, 1, 1, 1, 1, 1000, " + quoted(day) +
      ", 9, 1, i <= " + std::to_string(reached) + ", i <= " + std::to_string(sold) + " FROM n");
}

}  // namespace

TEST_CASE("A lead sees who is first, and who was", "[performance]") {
  DeskFixture f;
  const auto li = f.db.addUser("li"), wang = f.db.addUser("wang");
  soldBy(f, li, "2026-11-02", 20, 10, 2);
  soldBy(f, wang, "2026-11-02", 20, 10, 5);
  soldBy(f, li, "2026-10-05", 20, 10, 5);
  f.signIn("lead", domain::Role::TeamLead);
  goToPerformance(f);
  nextTab(f);
  auto& page = *performance(f).rankings();
  REQUIRE(until([&] { return page.isVisible() && page.table()->model()->rowCount() == 2; }));
  CHECK(cellOf(page.table(), 0, 0) == u"1 ★"_s);
  CHECK(cellOf(page.table(), 0, 1) == u"wang"_s);
  CHECK(cellOf(page.table(), 0, 2) == u"5"_s);
  CHECK(cellOf(page.table(), 0, 4) == u"new"_s);
  CHECK(cellOf(page.table(), 1, 4) == u"▼ 1"_s);
  REQUIRE(until([&] { return page.champions()->model()->rowCount() == 1; }));
  CHECK(cellOf(page.champions(), 0, 0) == u"October 2026"_s);
  CHECK(cellOf(page.champions(), 0, 1) == u"li"_s);
  f.key(Qt::Key_PageUp, Qt::AltModifier);
  REQUIRE(until([&] { return cellOf(page.table(), 0, 1) == u"li"_s; }));
}

TEST_CASE("A lead sets a rule, computes, adds a line and approves by keys", "[performance]") {
  DeskFixture f;
  const auto li = f.db.addUser("li");
  soldBy(f, li, "2026-10-05", 20, 10, 12);
  f.signIn("lead", domain::Role::TeamLead);
  goToPerformance(f);
  nextTab(f);
  nextTab(f);
  auto& page = *performance(f).rewards();
  REQUIRE(until([&] { return page.isVisible(); }));
  f.key(Qt::Key_PageUp, Qt::AltModifier);  // October
  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return page.ruleForm()->isVisible(); }));
  f.type(u"Per sale"_s);
  auto* amount = page.ruleForm()->findChild<QLineEdit*>(u"rule-amount"_s);
  amount->setFocus();
  f.type(u"much"_s);
  CHECK_FALSE(performance(f).unsaved().isEmpty());
  f.ctrl(Qt::Key_S);
  CHECK(page.ruleForm()->isVisible());
  CHECK(QApplication::focusWidget() == amount);
  amount->selectAll();
  f.type(u"50"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return !page.ruleForm()->isVisible() && page.rules()->model()->rowCount() == 1; }));
  f.key(Qt::Key_F5);
  REQUIRE(until([&] { return page.table()->model()->rowCount() == 2; }));
  CHECK(cellOf(page.table(), 0, 0) == u"li"_s);
  CHECK(cellOf(page.table(), 1, 1) == u"Per sale"_s);
  CHECK(cellOf(page.table(), 1, 2).contains(u"12 × "_s));
  f.ctrl(Qt::Key_L);
  REQUIRE(until([&] { return page.lineForm()->isVisible(); }));
  page.lineForm()->findChild<QLineEdit*>(u"line-amount"_s)->setFocus();
  f.type(u"-20"_s);
  page.lineForm()->findChild<QLineEdit*>(u"line-reason"_s)->setFocus();
  f.type(u"a complaint"_s);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return page.table()->model()->rowCount() == 3; }));
  CHECK(cellOf(page.table(), 2, 2) == u"a complaint (lead)"_s);
  f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(until([&] { return f.db.app->call(f.db.owner, app::ReadLedger{"2026-10"}).value().isApproved; }));
  CHECK(f.db.app->call(f.db.owner, app::ReadLedger{"2026-10"}).value().total[0].minor == 58000);
}

TEST_CASE("A lead corrects a day of a timesheet by keys, and says why", "[performance]") {
  DeskFixture f;
  f.db.addUser("li");
  f.signIn("lead", domain::Role::TeamLead);
  goToPerformance(f);
  for (int i = 0; i < 3; ++i) nextTab(f);
  auto& page = *performance(f).attendance();
  REQUIRE(until([&] { return page.isVisible() && page.days()->model()->rowCount() == 30; }));
  CHECK(page.agents()->isVisible());
  CHECK(cellOf(page.agents(), 0, 0) == u"li"_s);
  page.days()->setFocus();
  page.days()->selectRow(19);  // Friday the 20th
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return page.form()->isVisible(); }));
  f.type(u"9"_s);
  page.form()->findChild<QLineEdit*>(u"until"_s)->setFocus();
  f.type(u"18:00"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return QApplication::focusWidget() == page.form()->findChild<QLineEdit*>(u"reason"_s); }));
  f.type(u"forgot to sign in"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return cellOf(page.days(), 19, 6).contains(u"forgot to sign in"_s); }));
  CHECK(cellOf(page.days(), 19, 1) == u"09:00"_s);
  CHECK(cellOf(page.days(), 19, 4) == u"9:00"_s);
  CHECK_FALSE(page.form()->isVisible());
}

TEST_CASE("A lead plans an agent's hours by keys, and takes them back", "[performance]") {
  DeskFixture f;
  const auto li = f.db.addUser("li");
  f.signIn("lead", domain::Role::TeamLead);
  goToPerformance(f);
  for (int i = 0; i < 3; ++i) nextTab(f);
  auto& page = *performance(f).attendance();
  REQUIRE(until([&] { return page.isVisible() && page.days()->model()->rowCount() == 30; }));
  const auto plan = [&] { return f.db.app->call(f.me.session, app::ReadTimesheet{li, "2026-11-23", "2026-11-23"}); };
  const auto before = plan()->plan;
  page.days()->setFocus();
  f.key(Qt::Key_H, Qt::AltModifier);
  REQUIRE(page.planForm()->isVisible());
  f.pictures(u"attendance-plan"_s);
  const auto edits = page.planForm()->findChildren<QLineEdit*>();
  REQUIRE(edits.size() == 2);
  edits[0]->setFocus();
  edits[0]->selectAll();
  f.type(u"13"_s);
  edits[1]->setFocus();
  edits[1]->selectAll();
  f.type(u"8"_s);  // before it begins: nothing is saved
  f.ctrl(Qt::Key_S);
  CHECK(page.unsaved() == QStringList{u"planned hours"_s});
  CHECK_FALSE(plan()->hasOwnPlan);
  edits[1]->setFocus();
  edits[1]->selectAll();
  f.type(u"21:30"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return !page.planForm()->isVisible(); }));
  CHECK(plan()->hasOwnPlan);
  CHECK(plan()->plan.from == std::chrono::hours(13));
  CHECK(plan()->plan.until == std::chrono::minutes(21 * 60 + 30));
  CHECK(page.unsaved().isEmpty());

  REQUIRE(until([&] { return page.days()->model()->rowCount() == 30; }));
  REQUIRE(until([&] {  // the sheet with the new plan is there
    f.key(Qt::Key_H, Qt::AltModifier);
    for (auto* button : page.planForm()->findChildren<ui::KeyButton*>())
      if (button->isVisible() && button->text() == u"As everybody"_s) {
        QTest::keyClick(button, Qt::Key_Space);
        return true;
      }
    f.key(Qt::Key_Escape);
    return false;
  }));
  REQUIRE(until([&] { return !plan()->hasOwnPlan; }));
  CHECK(plan()->plan == before);
}

TEST_CASE("What is typed in a form that another tab or place hides is asked for all the same", "[performance]") {
  DeskFixture f;
  f.db.addUser("li");
  f.signIn("lead", domain::Role::TeamLead);
  goToPerformance(f);
  auto& all = performance(f);
  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return all.goals()->form()->isVisible(); }));
  all.goals()->form()->findChild<QLineEdit*>(u"target"_s)->setFocus();
  f.type(u"40"_s);
  nextTab(f);
  nextTab(f);
  CHECK(all.unsaved() == QStringList{u"a goal"_s});
  auto& rewards = *all.rewards();
  REQUIRE(until([&] { return rewards.isVisible(); }));
  f.ctrl(Qt::Key_L);
  REQUIRE(until([&] { return rewards.lineForm()->isVisible(); }));
  rewards.lineForm()->findChild<QLineEdit*>(u"line-reason"_s)->setFocus();
  f.type(u"a complaint"_s);
  f.key(Qt::Key_Escape);  // given up
  CHECK(all.unsaved() == QStringList{u"a goal"_s});
  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return rewards.ruleForm()->isVisible(); }));
  f.type(u"Per sale"_s);
  nextTab(f);
  auto& attendance = *all.attendance();
  REQUIRE(until([&] { return attendance.isVisible() && attendance.days()->model()->rowCount() == 30; }));
  attendance.days()->setFocus();
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return attendance.form()->isVisible(); }));
  attendance.form()->findChild<QLineEdit*>(u"reason"_s)->setFocus();
  f.type(u"forgot"_s);
  f.window->go(ui::Place::Settings);
  REQUIRE(until([&] { return !all.isVisible(); }));
  CHECK(all.unsaved() == QStringList{u"a goal"_s, u"a rule for rewards"_s, u"a day of a timesheet"_s});
  CHECK_FALSE(f.bench->mayLeave([] {}));
  f.window->go(ui::Place::Goals);
  all.showUnsaved();
  CHECK(all.goals()->isVisible());
  CHECK(all.goals()->form()->isVisible());
}

TEST_CASE("What is chosen in a rule counts as typed, and a late answer does not choose anew", "[performance]") {
  DeskFixture f;
  f.signIn("lead", domain::Role::TeamLead);
  goToPerformance(f);
  nextTab(f);
  nextTab(f);
  auto& page = *performance(f).rewards();
  REQUIRE(until([&] { return page.isVisible(); }));
  const auto combo = [&](const QString& name) {
    for (auto* one : page.ruleForm()->findChildren<QComboBox*>())
      if (one->accessibleName() == name) return one;
    throw std::runtime_error("no such field");
  };
  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return page.ruleForm()->isVisible() && combo(u"Outcome"_s)->count() > 1; }));
  CHECK(page.unsaved().isEmpty());
  combo(u"Measure"_s)->setFocus();
  f.key(Qt::Key_Down);
  CHECK(page.unsaved() == QStringList{u"a rule for rewards"_s});
  f.key(Qt::Key_Up);
  CHECK(page.unsaved().isEmpty());
  f.key(Qt::Key_Escape);
  domain::RewardRule rule;
  rule.kind = domain::RewardKind::PerOutcome;
  rule.outcome = ui::utf8(combo(u"Outcome"_s)->itemData(0).toString());
  f.ctrl(Qt::Key_N);
  page.ruleForm()->open(rule);
  const int last = combo(u"Outcome"_s)->count() - 1;
  combo(u"Outcome"_s)->setCurrentIndex(last);
  bool answered = false;
  f.bridge->send(&page, app::ListOutcomes{}, [&](const app::Result<app::ListOutcomes::Reply>&) { answered = true; });
  REQUIRE(until([&] { return answered; }));
  QTest::qWait(50);  // there are two that read
  CHECK(combo(u"Outcome"_s)->currentIndex() == last);
  CHECK(page.unsaved() == QStringList{u"a rule for rewards"_s});
}

TEST_CASE("A period without a ledger offers to compute it at once", "[performance]") {
  DeskFixture f;
  domain::RewardRule rule;
  rule.name = "Per sale";
  rule.amount = {5000, "CNY"};
  REQUIRE(f.db.app->call(f.db.owner, app::SaveRewardRule{rule}));
  f.signIn("lead", domain::Role::TeamLead);
  goToPerformance(f);
  nextTab(f);
  nextTab(f);
  auto& page = *performance(f).rewards();
  CHECK(until([&] {
    for (const auto* button : page.findChildren<QAbstractButton*>())
      if (button->isVisible() && button->text() == u"Compute November 2026"_s) return true;
    return false;
  }));
}

TEST_CASE("An agent sees the own timesheet and rewards, and has no rankings", "[performance]") {
  DeskFixture f;
  f.signIn("lin");
  soldBy(f, f.me.user.id, "2026-11-02", 20, 10, 2);
  domain::RewardRule rule;
  rule.name = "Per sale";
  rule.amount = {5000, "CNY"};
  REQUIRE(f.db.app->call(f.db.owner, app::SaveRewardRule{rule}));
  REQUIRE(f.db.app->call(f.db.owner, app::ComputeLedger{"2026-11"}));
  goToPerformance(f);
  CHECK(performance(f).rankings() == nullptr);
  nextTab(f);
  auto& rewards = *performance(f).rewards();
  REQUIRE(until([&] { return rewards.isVisible() && rewards.table()->model()->rowCount() == 2; }));
  f.ctrl(Qt::Key_N);
  f.ctrl(Qt::Key_L);
  CHECK_FALSE(rewards.ruleForm()->isVisible());
  CHECK_FALSE(rewards.lineForm()->isVisible());
  nextTab(f);
  auto& sheet = *performance(f).attendance();
  REQUIRE(until([&] { return sheet.isVisible() && sheet.days()->model()->rowCount() == 30; }));
  CHECK_FALSE(sheet.agents()->isVisible());
  sheet.days()->setFocus();
  f.key(Qt::Key_Return);
  CHECK_FALSE(sheet.form()->isVisible());
}

// CALLWRIGHT_SCREENSHOTS=DIR test_ui "[.performance-pictures]"
TEST_CASE("pictures of Rankings, Rewards and Attendance", "[.performance-pictures]") {
  DeskFixture f;
  f.db.clock->set(TemporaryDatabase::start() - 24h * 4 + 6h);
  app::MakeDemo demo;
  demo.customers = 2000;
  demo.months = 2;
  REQUIRE(f.db.app->call(f.db.owner, demo));
  f.signInAs("zhoufang", "callwright");
  goToPerformance(f);
  nextTab(f);
  REQUIRE(until([&] { return performance(f).rankings()->table()->model()->rowCount() > 2; }));
  f.pictures(u"rankings"_s);
  performance(f).rankings()->measure()->setFocus();
  performance(f).rankings()->measure()->setCurrentIndex(7);
  emit performance(f).rankings()->measure()->activated(7);
  QTest::qWait(300);
  f.pictures(u"rankings-rate"_s);
  nextTab(f);
  f.key(Qt::Key_F5);
  REQUIRE(until([&] { return performance(f).rewards()->table()->model()->rowCount() > 2; }));
  f.pictures(u"rewards"_s);
  f.ctrl(Qt::Key_N);
  QTest::qWait(300);
  f.pictures(u"rewards-rule"_s);
  f.key(Qt::Key_Escape);
  nextTab(f);
  auto& page = *performance(f).attendance();
  REQUIRE(until([&] { return page.days()->model()->rowCount() == 30; }));
  f.pictures(u"attendance"_s);
  page.days()->setFocus();
  page.days()->selectRow(10);
  f.key(Qt::Key_Return);
  QTest::qWait(300);
  f.pictures(u"attendance-form"_s);
  f.closeBench();
  f.signInAs("lili", "callwright");
  goToPerformance(f);
  nextTab(f);
  QTest::qWait(300);
  f.pictures(u"rewards-agent"_s);
  nextTab(f);
  QTest::qWait(300);
  f.pictures(u"attendance-agent"_s);
}
