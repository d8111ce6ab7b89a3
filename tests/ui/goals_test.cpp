// A team lead sets, changes, splits and deletes goals by keys alone; an agent sees the own ones.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include "callwright/app/goals.hpp"
#include "goals/goal_form.hpp"
#include "goals/goals_place.hpp"
#include "goals/period_picker.hpp"
#include "goals/progress_delegate.hpp"
#include "support/screenshots.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ui::GoalsPlace& goals(const DeskFixture& f) {
  return *f.window->findChild<ui::GoalsPlace*>();
}

void goToGoals(const DeskFixture& f) {
  f.window->go(ui::Place::Goals);
  REQUIRE(until([&] { return goals(f).isVisible(); }));
}

bool reads(const QWidget& inside, const QString& part) {
  for (const auto* label : inside.findChildren<QLabel*>())
    if (label->isVisible() && label->text().contains(part)) return true;
  return false;
}

QString cell(const DeskFixture& f, int row, int column) {
  return goals(f).table()->model()->index(row, column).data().toString();
}

int rows(const DeskFixture& f) {
  return goals(f).table()->model()->rowCount();
}

void chooseIn(const DeskFixture& f, const QString& field, const QString& text) {
  for (auto* combo : goals(f).findChildren<QComboBox*>())
    if (combo->accessibleName() == field && combo->isVisible()) {
      REQUIRE(until([&] { return combo->findText(text) >= 0; }));
      combo->setFocus();
      combo->setCurrentIndex(combo->findText(text));
      return;
    }
  FAIL("no such field: " << field.toStdString());
}

// Closed calls of that agent on these days: `reached` and `sold` of so many.
void past(DeskFixture& f, domain::UserId agent, const std::vector<std::string>& days, int calls, int reached,
          int sold) {
  for (const std::string& day : days)
    f.db.database().execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(calls) +
        ") INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, "
        "state, opened_at, dials, talk_ms, local_day, week_hour, outcome_id, reached, sale) SELECT x'00', 1, 1, 1, "
        "1, " +
        std::to_string(agent.value) + ", 1, 1, 1, 1, 1, 1000, " + quoted(day) +
        ", 9, 1, i <= " + std::to_string(reached) + ", i <= " + std::to_string(sold) + " FROM n");
}

}  // namespace

TEST_CASE("A goal is set, changed, split and deleted by keys, and undone", "[goals]") {
  DeskFixture f;
  const auto li = f.db.addUser("li"), wang = f.db.addUser("wang");
  past(f, li, {"2026-10-01", "2026-10-02"}, 60, 30, 6);
  past(f, wang, {"2026-10-01", "2026-10-02"}, 20, 10, 2);
  past(f, li, {"2026-11-02", "2026-11-03"}, 60, 10, 2);
  f.signIn("lead", domain::Role::TeamLead);
  goToGoals(f);
  auto& place = goals(f);
  REQUIRE(until([&] { return reads(place, u"No goals for November 2026 yet"_s); }));

  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return place.form()->isVisible(); }));
  chooseIn(f, u"Measure"_s, u"Sales"_s);
  auto* target = place.form()->findChild<QLineEdit*>(u"target"_s);
  target->setFocus();
  f.type(u"many"_s);
  f.ctrl(Qt::Key_S);
  CHECK(reads(place, u"“many” cannot be used for: Target"_s));
  CHECK(QApplication::focusWidget() == target);
  CHECK_FALSE(place.unsaved().isEmpty());
  target->selectAll();
  f.type(u"40"_s);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return rows(f) == 1 && cell(f, 0, 1) == u"Sales"_s; }));
  CHECK(place.unsaved().isEmpty());
  CHECK(cell(f, 0, 0) == u"Company"_s);
  CHECK(cell(f, 0, 2) == u"10 %"_s);
  CHECK(cell(f, 0, 3) == u"4"_s);
  CHECK(cell(f, 0, 4) == u"40"_s);
  const QModelIndex progress = place.table()->model()->index(0, 2);
  CHECK(progress.data(ui::ProgressDelegate::ShareRole).toDouble() == Approx(0.1));
  CHECK(progress.data(ui::ProgressDelegate::PaceRole).toDouble() > 0.7);
  CHECK(reads(place, u"Behind"_s) == false);  // the tag is no label; the reason is
  CHECK(reads(place, u"What made it worse: Connect rate 50.0 % → 16.7 % (−"_s));

  // Enter on the row changes it.
  REQUIRE(until([&] { return place.table()->hasFocus(); }));
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return place.form()->isVisible(); }));
  target->setFocus();
  target->selectAll();
  f.type(u"60"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return cell(f, 0, 4) == u"60"_s; }));

  chooseIn(f, u"Split on"_s, u"agents"_s);
  for (auto* button : place.findChildren<ui::KeyButton*>())
    if (button->text() == u"Split"_s) {
      button->setFocus();
      f.key(Qt::Key_Space);
    }
  REQUIRE(until([&] { return rows(f) == 3; }));
  CHECK(cell(f, 1, 0) == u"li"_s);
  CHECK(cell(f, 1, 4) == u"45"_s);
  CHECK(cell(f, 2, 4) == u"15"_s);
  CHECK(until([&] { return reads(place, u"Parts: 2, which add up to 100 % of it."_s); }));

  place.table()->setFocus();
  f.ctrl(Qt::Key_Delete);
  REQUIRE(until([&] { return rows(f) == 2; }));
  auto* undo = f.window->findChild<ui::Toast*>();
  REQUIRE(until([&] { return undo->text().contains(u"Deleted: Sales, Company."_s); }));
  for (auto* button : undo->findChildren<QAbstractButton*>())
    if (button->isVisible() && button->accessibleName().isEmpty() && button->text().contains(u"Undo"_s))
      button->click();
  CHECK(until([&] { return rows(f) == 3; }));

  f.key(Qt::Key_PageDown, Qt::AltModifier);
  CHECK(until([&] { return rows(f) == 0 && reads(place, u"No goals for December 2026 yet"_s); }));
  f.key(Qt::Key_PageUp, Qt::AltModifier);
  CHECK(until([&] { return rows(f) == 3; }));
}

TEST_CASE("What no call tells is entered by hand", "[goals]") {
  DeskFixture f;
  f.signIn("lead", domain::Role::TeamLead);
  goToGoals(f);
  auto& place = goals(f);
  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return place.form()->isVisible(); }));
  chooseIn(f, u"Measure"_s, u"Entered by hand…"_s);
  chooseIn(f, u"Typed as"_s, u"Percentage"_s);
  auto* target = place.form()->findChild<QLineEdit*>(u"target"_s);
  target->setFocus();
  f.type(u"20 %"_s);
  f.ctrl(Qt::Key_S);
  CHECK(reads(place, u"Something is missing: Name"_s));
  f.type(u"Market share"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return rows(f) == 1 && cell(f, 0, 1) == u"Market share"_s; }));
  auto* value = place.findChild<QLineEdit*>(u"value"_s);
  REQUIRE(until([&] { return value->isVisible(); }));
  value->setFocus();
  f.type(u"18"_s);
  f.key(Qt::Key_Return);
  CHECK(reads(place, u"Allowed: 38 % | 0.38"_s));
  f.type(u" %"_s);
  f.key(Qt::Key_Return);
  CHECK(until([&] { return cell(f, 0, 3) == u"18.0 %"_s; }));
  CHECK(until([&] { return reads(place, u"2026-11-23"_s); }));
}

TEST_CASE("An agent sees the own goals and the own part of shared ones, and sets none", "[goals]") {
  DeskFixture f;
  f.signIn("lin");
  const domain::UserId lin = f.me.user.id, wang = f.db.addUser("wang");
  past(f, lin, {"2026-11-02"}, 20, 5, 2);
  past(f, wang, {"2026-11-02"}, 80, 5, 2);
  domain::Goal goal;
  goal.measure = domain::Measure::Calls;
  goal.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
  goal.minimum = goal.target = goal.stretch = 400;
  REQUIRE(f.db.app->call(f.db.owner, app::SaveGoal{goal}));
  goal.owner = {domain::GoalOwnerKind::Agent, lin.value};
  REQUIRE(f.db.app->call(f.db.owner, app::SaveGoal{goal}));
  goal.owner = {domain::GoalOwnerKind::Agent, wang.value};
  REQUIRE(f.db.app->call(f.db.owner, app::SaveGoal{goal}));
  goToGoals(f);
  REQUIRE(until([&] { return rows(f) == 2; }));
  CHECK(cell(f, 0, 3) == u"20"_s);  // of the company's: what this agent has done
  CHECK(cell(f, 1, 0) == u"lin"_s);
  goals(f).table()->setFocus();
  f.key(Qt::Key_Return);
  f.ctrl(Qt::Key_N);
  CHECK_FALSE(goals(f).form()->isVisible());
  f.key(Qt::Key_PageUp, Qt::AltModifier);
  CHECK(until([&] { return reads(goals(f), u"A team lead sets them."_s); }));
}

// CALLWRIGHT_SCREENSHOTS=DIR test_ui "[.goal-pictures]"
TEST_CASE("pictures of Goals", "[.goal-pictures]") {
  DeskFixture f;
  f.db.clock->set(TemporaryDatabase::start() - 24h * 4 + 6h);
  app::MakeDemo demo;
  demo.customers = 4000;
  demo.months = 3;
  REQUIRE(f.db.app->call(f.db.owner, demo));
  auto& app = *static_cast<QApplication*>(QApplication::instance());
  const QLocale english(QLocale::English, QLocale::UnitedStates), chinese(QLocale::Chinese, QLocale::China);
  const auto shoot = [&](const QString& name) {
    ui::applyTheme(app, ui::ThemeMode::Light);
    ui::setLanguage(app, english);
    screenshot(*f.window, name + u"-light-en"_s, {1440, 900});
    screenshot(*f.window, name + u"-en-1280"_s, {1280, 800});
    ui::setLanguage(app, chinese);
    screenshot(*f.window, name + u"-light-zh"_s, {1440, 900});
    ui::applyTheme(app, ui::ThemeMode::Dark);
    screenshot(*f.window, name + u"-dark-zh"_s, {1440, 900});
    ui::setLanguage(app, english);
    screenshot(*f.window, name + u"-dark-en"_s, {1440, 900});
    screenshot(*f.window, name + u"-dark-en-1920"_s, {1920, 1080}, 1.5);
    ui::applyTheme(app, ui::ThemeMode::Light);
  };
  f.signInAs("zhoufang", "callwright");
  goToGoals(f);
  REQUIRE(until([&] { return rows(f) > 10; }));
  shoot(u"goals"_s);
  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return goals(f).form()->isVisible(); }));
  shoot(u"goals-form"_s);
  f.key(Qt::Key_Escape);
  goals(f).picker()->setPeriod({domain::GoalPeriod::Kind::Quarter, 2026, 4});
  REQUIRE(until([&] { return rows(f) == 2; }));
  goals(f).table()->selectRow(1);
  shoot(u"goals-quarter"_s);
  f.key(Qt::Key_PageDown, Qt::AltModifier);
  REQUIRE(until([&] { return rows(f) == 0; }));
  shoot(u"goals-empty"_s);
  f.closeBench();
  f.signInAs("lili", "callwright");
  goToGoals(f);
  REQUIRE(until([&] { return rows(f) > 2; }));
  shoot(u"goals-agent"_s);
}
