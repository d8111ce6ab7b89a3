// A team lead lets a campaign call by score; an agent reads why somebody comes first.
#include <QAbstractButton>
#include <QLabel>
#include <QSpinBox>

#include "callwright/app/scores.hpp"
#include "customers/score_line.hpp"
#include "projects/campaign_editor.hpp"
#include "projects/campaign_order.hpp"
#include "projects/projects_place.hpp"
#include "ui/desk_fixture.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

void makeScoreDemo(DeskFixture& f) {
  f.db.clock->set(TemporaryDatabase::start() + 1h);
  app::MakeDemo demo;
  demo.customers = 900;
  demo.months = 3;
  REQUIRE(f.db.app->call(f.db.owner, demo));
}

ui::CampaignOrder& scoreOrder(const DeskFixture& f) {
  return *f.window->findChild<ui::CampaignOrder*>();
}

bool orderReads(const DeskFixture& f, const QString& part) {
  for (const auto* label : scoreOrder(f).findChildren<QLabel*>())
    if (label->isVisible() && label->text().contains(part)) return true;
  return false;
}

void goToOrder(const DeskFixture& f) {
  f.window->go(ui::Place::Projects);
  auto* editor = f.window->findChild<ui::CampaignEditor*>();
  REQUIRE(until([&] { return editor && editor->isVisible() && editor->campaign(); }));
  editor->go(ui::CampaignEditor::Tab::Order);
  REQUIRE(until([&] { return orderReads(f, u"later calls, which it had not seen"_s); }));
}

QAbstractButton& scoreButton(const DeskFixture& f, const QString& name) {
  return *scoreOrder(f).findChild<QAbstractButton*>(name);
}

ui::ScoreLine* headLine(const DeskFixture& f) {
  for (auto* line : f.window->findChildren<ui::ScoreLine*>())
    if (line->isVisible()) return line;
  return nullptr;
}

}  // namespace

TEST_CASE("a team lead lets a campaign call by score, and an agent reads why somebody comes first", "[score]") {
  DeskFixture f;
  makeScoreDemo(f);
  f.signInAs("zhoufang", "callwright");
  goToOrder(f);
  CHECK(orderReads(f, u"In the order of the lists."_s));
  CHECK_FALSE(scoreButton(f, u"callAsBefore"_s).isVisible());

  // By keys: from the share of the control group to the button beside it.
  auto* control = scoreOrder(f).findChild<QSpinBox*>(u"scoreControl"_s);
  control->setFocus();
  f.key(Qt::Key_Up);
  CHECK(control->value() == 11);
  f.key(Qt::Key_Tab);
  CHECK(QApplication::focusWidget() == &scoreButton(f, u"callByScore"_s));
  f.key(Qt::Key_Space);
  REQUIRE(until([&] { return orderReads(f, u"with a control group of 11 %"_s); }));
  CHECK_FALSE(scoreButton(f, u"callByScore"_s).isVisible());
  CHECK(orderReads(f, u"Nobody has been called in this order yet."_s));
  const auto id = f.window->findChild<ui::CampaignEditor*>()->campaign();
  const auto shown = f.db.app->call(f.db.owner, app::ShowScores{id}).value();
  REQUIRE(shown.orders.size() == 1);
  CHECK(shown.orders.front().running());

  control->setFocus();
  f.key(Qt::Key_Down);
  CHECK(scoreButton(f, u"callByScore"_s).isVisible());
  scoreButton(f, u"callAsBefore"_s).setFocus();
  f.key(Qt::Key_Space);
  REQUIRE(until([&] { return orderReads(f, u"In the order of the lists. By score until"_s); }));
  scoreButton(f, u"learnScores"_s).setFocus();
  f.key(Qt::Key_Space);
  REQUIRE(until([&] { return f.db.app->call(f.db.owner, app::ShowScores{}).value().model->trainedBy == "周芳"; }));
  REQUIRE(until([&] { return scoreButton(f, u"learnScores"_s).isEnabled(); }));
  f.closeBench();

  f.signInAs("lili", "callwright");
  f.window->go(ui::Place::Work);
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(until([&] { return f.desk().call().has_value(); }));
  REQUIRE(until([&] { return headLine(f) != nullptr; }));
  CHECK(headLine(f)->accessibleName().startsWith(u"Score "_s));
  CHECK(headLine(f)->accessibleDescription().contains(u"known before the call"_s));
}

TEST_CASE("where nothing was learned, the page says what it takes, and no customer has a score", "[score]") {
  DeskFixture f;
  const auto list = f.db.addList(5);
  f.db.addCampaign({list});
  f.signIn("helen", domain::Role::TeamLead);
  f.window->go(ui::Place::Projects);
  auto* editor = f.window->findChild<ui::CampaignEditor*>();
  REQUIRE(until([&] { return editor && editor->isVisible() && editor->campaign(); }));
  editor->go(ui::CampaignEditor::Tab::Order);
  REQUIRE(until([&] { return orderReads(f, u"Nothing was learned yet"_s); }));
  scoreButton(f, u"callByScore"_s).setFocus();
  f.key(Qt::Key_Space);
  REQUIRE(until([&] { return orderReads(f, u"There is too little to learn from yet: 0 first calls"_s); }));
  CHECK(f.db.app->call(f.db.owner, app::ShowScores{}).value().orders.empty());
  CHECK(headLine(f) == nullptr);
}

// CALLWRIGHT_SCREENSHOTS=DIR test_ui "[.score-pictures]"
TEST_CASE("pictures of scores", "[.score-pictures]") {
  DeskFixture f;
  makeScoreDemo(f);
  auto& app = *static_cast<QApplication*>(QApplication::instance());
  const QLocale english(QLocale::English, QLocale::UnitedStates), chinese(QLocale::Chinese, QLocale::China);
  const auto shoot = [&](const QString& name) {
    screenshot(*f.window, name + u"-light-en"_s, {1440, 900});
    screenshot(*f.window, name + u"-en-1280"_s, {1280, 800});
    ui::setLanguage(app, chinese);
    ui::applyTheme(app, ui::ThemeMode::Dark);
    screenshot(*f.window, name + u"-dark-zh"_s, {1440, 900});
    screenshot(*f.window, name + u"-dark-zh-1280"_s, {1280, 800});
    ui::setLanguage(app, english);
    ui::applyTheme(app, ui::ThemeMode::Light);
  };
  f.signInAs("zhoufang", "callwright");
  goToOrder(f);
  shoot(u"scores"_s);
  scoreButton(f, u"callByScore"_s).click();
  REQUIRE(until([&] { return orderReads(f, u"with a control group of 10 %"_s); }));
  shoot(u"scores-on"_s);
  f.window->go(ui::Place::Customers);
  REQUIRE(until([&] { return headLine(f) != nullptr; }));
  shoot(u"scores-customers"_s);
  f.closeBench();
  f.signInAs("lili", "callwright");
  f.window->go(ui::Place::Work);
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(until([&] { return headLine(f) != nullptr; }));
  shoot(u"scores-work"_s);
}
