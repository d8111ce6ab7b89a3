// A team lead writes a score card, draws calls and marks one by keys alone; the agent answers; sheets are made and
// signed.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTableView>

#include "callwright/app/appraisals.hpp"
#include "callwright/app/quality.hpp"
#include "goals/performance_place.hpp"
#include "goals/period_picker.hpp"
#include "quality/appraisal_panel.hpp"
#include "quality/appraisals_page.hpp"
#include "quality/check_panel.hpp"
#include "quality/lines_form.hpp"
#include "quality/quality_page.hpp"
#include "quality/sample_form.hpp"
#include "support/screenshots.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/mark_field.hpp"
#include "widgets/tab_strip.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ui::PerformancePlace& performance(const DeskFixture& f) {
  return *f.window->findChild<ui::PerformancePlace*>();
}

void goToPage(const DeskFixture& f, QWidget* page) {
  f.window->go(ui::Place::Goals);
  performance(f).showPage(page);
  REQUIRE(until([&] { return page->isVisible(); }));
}

bool qualityReads(const QWidget& inside, const QString& part) {
  for (const auto* label : inside.findChildren<QLabel*>())
    if (label->isVisible() && label->text().contains(part)) return true;
  return false;
}

int rowsOf(const QTableView* table) {
  return table->isVisible() ? table->model()->rowCount() : 0;
}

QString cellOf(const QTableView* table, int row, int column) {
  const QModelIndex index = table->model()->index(row, column);
  const QString text = index.data().toString();
  return text.isEmpty() ? index.data(Qt::AccessibleTextRole).toString() : text;
}

void talkedTo(DeskFixture& f, domain::UserId agent, int calls) {
  f.db.database().execute(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(calls) +
      ") INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, "
      "state, opened_at, dials, talk_ms, local_day, week_hour, outcome_id, reached, sale, note) SELECT x'00', 1, 1, 1, "
      "1, " +
      std::to_string(agent.value) +
      ", 1, 1, 1, 1795399200000 - i * 86400000, 1, 61000, '2026-11-' || printf('%02d', 23 - i), 9, 1, 1, i = 1, 'said "
      "yes' FROM n");
}

// A lead with a card of one question, and so many calls of lin in November.
void withCard(DeskFixture& f, int calls) {
  f.signIn("lin");
  talkedTo(f, f.me.user.id, calls);
  f.closeBench();
  app::SaveScoreCard save;
  save.card.name = "Sales";
  save.card.questions = domain::parseScoreCard("- Greets | yes/no | 10").value();
  REQUIRE(f.db.app->call(f.db.owner, save));
  f.signIn("lead", domain::Role::TeamLead);
}

domain::QualityCheckId chooseCall(const DeskFixture& f, int call) {
  const auto card = f.db.app->call(f.db.owner, app::ListScoreCards{}).value().front().id;
  return f.db.app->call(f.db.owner, app::ChooseCheck{domain::CallId(call), card}).value();
}

// Until what has been asked for so far is answered.
void settle(const DeskFixture& f) {
  for (int i = 0; i < 4; ++i) {
    bool answered = false;
    f.bridge->send(f.window, app::ListScoreCards{},
                   [&](const app::Result<app::ListScoreCards::Reply>&) { answered = true; });
    REQUIRE(until([&] { return answered; }));
  }
}

}  // namespace

TEST_CASE("A score card is written, calls are drawn, and one is marked, by keys", "[quality]") {
  DeskFixture f;
  f.signIn("lin");
  const domain::UserId lin = f.me.user.id;
  f.closeBench();
  talkedTo(f, lin, 5);
  f.signIn("lead", domain::Role::TeamLead);
  auto& page = *performance(f).quality();
  goToPage(f, &page);
  REQUIRE(until([&] { return qualityReads(page, u"No score card yet"_s); }));

  f.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(until([&] { return page.cardForm()->isVisible(); }));
  f.type(u"Sales"_s);
  f.key(Qt::Key_Tab);
  f.type(u"- Greets | yes/no"_s);
  f.ctrl(Qt::Key_S);
  CHECK(qualityReads(page, u"“- Greets | yes/no” cannot be used for: Line of the score card"_s));
  CHECK_FALSE(page.unsaved().isEmpty());
  f.type(u" | 10"_s);
  f.key(Qt::Key_Return);
  f.type(u"- Asks what is needed | 0-5 | 30"_s);
  f.key(Qt::Key_Return);
  f.type(u"- Names the right price | yes/no | 0 | fatal"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return !page.cardForm()->isVisible(); }));
  REQUIRE(until([&] { return qualityReads(page, u"No quality checks here yet"_s); }));

  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return page.sampleForm()->isVisible(); }));
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return qualityReads(page, u"lin: 3 of 5"_s); }));
  f.key(Qt::Key_Escape);
  REQUIRE(until([&] { return rowsOf(page.table()) == 3 && page.panel()->check(); }));
  CHECK(cellOf(page.table(), 0, 1) == u"lin"_s);
  CHECK(cellOf(page.table(), 0, 4) == u"To be marked"_s);
  REQUIRE(until([&] { return qualityReads(page, u"Note: said yes"_s); }));

  page.table()->setFocus();
  f.key(Qt::Key_Return);
  REQUIRE(qobject_cast<ui::MarkField*>(QApplication::focusWidget()));
  f.ctrl(Qt::Key_S);  // nothing is marked
  CHECK(qualityReads(page, u"Mark every question"_s));
  f.key(Qt::Key_1);
  f.key(Qt::Key_Tab);
  f.type(u"warmly"_s);
  f.key(Qt::Key_Tab);
  f.key(Qt::Key_4);
  f.key(Qt::Key_Tab);
  f.key(Qt::Key_Tab);
  CHECK(qualityReads(page, u"Questions to mark: 1"_s));
  f.key(Qt::Key_1);
  CHECK(qualityReads(page, u"Mark 85.0 of 100"_s));
  CHECK(page.unsaved() == QStringList{u"a quality check"_s});
  f.pictures(u"quality-marking"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return page.panel()->state() == domain::CheckState::Marked; }));
  CHECK(page.unsaved().isEmpty());
  CHECK(until([&] { return qualityReads(page, u"Yes: warmly"_s); }));
  CHECK(until([&] { return qualityReads(page, u"Average mark 85.0"_s); }));
  f.closeBench();

  // The agent disputes it.
  f.signIn("lin");
  auto& mine = *performance(f).quality();
  goToPage(f, &mine);
  REQUIRE(until([&] { return rowsOf(mine.table()) == 1 && mine.panel()->check(); }));
  CHECK(cellOf(mine.table(), 0, 4) == u"Awaits the agent's answer"_s);
  mine.table()->setFocus();
  f.key(Qt::Key_Return);
  f.ctrl(Qt::Key_D);
  CHECK(until([&] { return qualityReads(mine, u"Something is missing: Answer"_s); }));
  f.type(u"I asked more"_s);
  f.ctrl(Qt::Key_D);
  REQUIRE(until([&] { return mine.panel()->state() == domain::CheckState::Disputed; }));
  f.pictures(u"quality-agent"_s);
  f.closeBench();

  // The lead settles it with a better mark.
  f.signIn("lead", domain::Role::TeamLead);
  auto& again = *performance(f).quality();
  goToPage(f, &again);
  REQUIRE(until([&] { return again.panel()->state() == domain::CheckState::Disputed; }));  // it comes first
  CHECK(qualityReads(again, u"lin: I asked more"_s));
  const auto marks = again.panel()->findChildren<ui::MarkField*>();
  REQUIRE(marks.size() == 3);
  marks[1]->setFocus();
  f.key(Qt::Key_5);
  again.panel()->findChild<QLineEdit*>(u"text"_s)->setFocus();
  f.type(u"Heard again"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return qualityReads(again, u"The mark was 85.0 before it was settled."_s); }));
  CHECK(again.panel()->state() == domain::CheckState::Settled);
}

TEST_CASE("Appraisal sheets are made by a template, filled in and signed by both", "[appraisal]") {
  DeskFixture f;
  f.signIn("lin");
  const domain::UserId lin = f.me.user.id;
  f.closeBench();
  talkedTo(f, lin, 10);
  f.signIn("lead", domain::Role::TeamLead);
  auto& page = *performance(f).appraisals();
  goToPage(f, &page);
  REQUIRE(until([&] { return qualityReads(page, u"No appraisal sheets for November 2026 yet"_s); }));
  f.ctrl(Qt::Key_N);  // there is no template: it is asked for
  REQUIRE(until([&] { return page.form()->isVisible(); }));
  auto* lines = page.form()->findChild<QPlainTextEdit*>();
  REQUIRE(until([&] { return lines->hasFocus() && !lines->toPlainText().isEmpty(); }));
  lines->selectAll();
  f.type(u"connect_rate | 50 % | 60 %"_s);
  f.key(Qt::Key_Return);
  f.type(u"skill: Teamwork | 30 %"_s);
  f.ctrl(Qt::Key_S);
  CHECK(until([&] { return qualityReads(page, u"The weights add up to 90 %, not to 100 %"_s); }));
  f.key(Qt::Key_Backspace);
  f.key(Qt::Key_Backspace);
  f.key(Qt::Key_Backspace);
  f.key(Qt::Key_Backspace);
  f.type(u"40 %"_s);
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return !page.form()->isVisible(); }));
  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return rowsOf(page.table()) == 1 && page.panel()->sheet(); }));
  CHECK(qualityReads(page, u"Total 100.0 of 100"_s));
  auto* skill = page.panel()->findChild<QSpinBox*>();
  REQUIRE(skill);
  REQUIRE(until([&] { return skill->isVisible(); }));
  skill->setFocus();
  skill->selectAll();
  f.type(u"80"_s);
  auto* comment = page.panel()->findChild<QPlainTextEdit*>();
  comment->setFocus();
  f.type(u"Well done"_s);
  CHECK(page.unsaved() == QStringList{u"an appraisal sheet"_s});
  f.pictures(u"appraisal-lead"_s);
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return cellOf(page.table(), 0, 2) == u"Awaits the agent's signature"_s; }));
  CHECK(cellOf(page.table(), 0, 1) == u"92.0"_s);
  f.closeBench();

  f.signIn("lin");
  auto& mine = *performance(f).appraisals();
  goToPage(f, &mine);
  REQUIRE(until([&] { return rowsOf(mine.table()) == 1 && mine.panel()->sheet(); }));
  CHECK(qualityReads(mine, u"lead: Well done"_s));
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return cellOf(mine.table(), 0, 2) == u"Signed"_s; }));
  CHECK(qualityReads(mine, u"Signed by lin"_s));
  f.pictures(u"appraisal-signed"_s);
}

TEST_CASE("A call taken from elsewhere is the check that is shown, in its month, whatever was shown before",
          "[quality]") {
  DeskFixture f;
  withCard(f, 4);
  f.db.database().execute(
      "UPDATE call SET local_day = '2026-10-05', opened_at = opened_at - 45 * 86400000 WHERE id = 4");
  chooseCall(f, 1);
  chooseCall(f, 2);
  auto& page = *performance(f).quality();
  goToPage(f, &page);
  REQUIRE(until([&] { return rowsOf(page.table()) == 2 && page.panel()->check(); }));
  const auto callShown = [&] {
    const auto all = f.db.app->call(f.db.owner, app::ListChecks{}).value().checks;
    for (const auto& one : all)
      if (one.id == page.panel()->check()) return static_cast<int>(one.call.value);
    return 0;
  };
  f.window->go(ui::Place::Settings);
  f.window->go(ui::Place::Goals);
  performance(f).checkCall(domain::CallId(3));
  REQUIRE(until([&] { return rowsOf(page.table()) == 3 && callShown() == 3; }));
  settle(f);
  CHECK(callShown() == 3);
  CHECK(cellOf(page.table(), page.table()->currentIndex().row(), 4) == u"To be marked"_s);
  app::ListChecks november;
  november.period = "2026-11";
  const auto listed = f.db.app->call(f.db.owner, november).value().checks;
  CHECK(listed.at(static_cast<std::size_t>(page.table()->currentIndex().row())).call == domain::CallId(3));

  performance(f).checkCall(domain::CallId(4));
  REQUIRE(until([&] { return rowsOf(page.table()) == 1 && callShown() == 4; }));
  settle(f);
  CHECK(callShown() == 4);
  CHECK(page.picker()->period().code() == "2026-10");
  CHECK(page.table()->currentIndex().row() == 0);
}

TEST_CASE("Marks and comments stay with their check while one looks at others", "[quality]") {
  DeskFixture f;
  withCard(f, 3);
  chooseCall(f, 1);
  chooseCall(f, 2);
  auto& page = *performance(f).quality();
  goToPage(f, &page);
  REQUIRE(until([&] { return rowsOf(page.table()) == 2 && page.panel()->check(); }));
  const domain::QualityCheckId first = page.panel()->check();
  const auto mark = [&] { return page.panel()->findChild<ui::MarkField*>(); };
  const auto text = [&] { return page.panel()->findChild<QLineEdit*>(u"text"_s); };
  page.table()->setFocus();
  f.key(Qt::Key_Return);
  REQUIRE(QApplication::focusWidget() == mark());
  const QPointer<QWidget> field = mark();
  chooseCall(f, 3);  // what others do leaves the focus where it is
  REQUIRE(until([&] { return rowsOf(page.table()) == 3; }));
  settle(f);
  REQUIRE(field);
  CHECK(field->hasFocus());
  f.key(Qt::Key_1);
  f.key(Qt::Key_Tab);
  f.type(u"warmly"_s);
  f.key(Qt::Key_Tab);
  REQUIRE(QApplication::focusWidget() == text());
  f.type(u"well done"_s);
  CHECK(cellOf(page.table(), 0, 1) == u"lin •"_s);
  page.table()->setFocus();
  f.key(Qt::Key_Down);
  REQUIRE(until([&] { return page.panel()->check() && page.panel()->check() != first; }));
  CHECK_FALSE(mark()->isChosen());
  CHECK(text()->text().isEmpty());
  CHECK(page.unsaved() == QStringList{u"a quality check"_s});
  CHECK(cellOf(page.table(), 0, 1) == u"lin •"_s);
  CHECK(cellOf(page.table(), 1, 1) == u"lin"_s);
  const auto isBack = [&] {
    return page.panel()->check() == first && mark() != nullptr && mark()->isChosen() && mark()->points() == 1 &&
           text()->text() == u"well done"_s;
  };
  f.key(Qt::Key_Up);
  CHECK(until(isBack));
  CHECK(mark()->parentWidget()->findChildren<QLineEdit*>().last()->text() == u"warmly"_s);

  // Another period has none of it, and leaving leads back.
  f.key(Qt::Key_PageUp, Qt::AltModifier);
  REQUIRE(until([&] { return rowsOf(page.table()) == 0 && !page.panel()->check(); }));
  f.window->go(ui::Place::Settings);
  CHECK(performance(f).unsaved() == QStringList{u"a quality check"_s});
  f.window->go(ui::Place::Goals);
  performance(f).showUnsaved();
  CHECK(until([&] { return rowsOf(page.table()) == 3 && isBack(); }));
  CHECK(page.picker()->period().code() == "2026-11");

  page.table()->setFocus();
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return page.panel()->state() == domain::CheckState::Marked; }));
  CHECK(page.unsaved().isEmpty());
}

TEST_CASE("A sheet that is read anew leaves the focus in its field", "[appraisal]") {
  DeskFixture f;
  withCard(f, 1);
  const auto lead = f.me.session;
  REQUIRE(f.db.app->call(lead, app::SaveAppraisalTemplate{"connect_rate | 50 % | 60 %\nskill: Teamwork | 40 %\n"}));
  app::MakeAppraisals make;
  make.period = "2026-11";
  const auto made = f.db.app->call(lead, make);
  REQUIRE(made);
  auto& page = *performance(f).appraisals();
  goToPage(f, &page);
  REQUIRE(until([&] { return rowsOf(page.table()) == 1 && page.panel()->sheet(); }));
  const auto skill = [&] { return page.panel()->findChild<QSpinBox*>(); };
  QPointer<QSpinBox> first = skill();
  REQUIRE(until([&] { return first->isVisible(); }));
  first->setFocus();
  REQUIRE(f.db.app->call(lead, app::SaveAppraisal{made->front(), "From elsewhere", {}}));
  REQUIRE(until([&] { return page.panel()->findChild<QPlainTextEdit*>()->toPlainText() == u"From elsewhere"_s; }));
  REQUIRE(until([&] { return !first; }));
  CHECK(QApplication::focusWidget() == skill());
  f.type(u"80"_s);
  CHECK(skill()->value() == 80);
}

TEST_CASE("What is typed in an appraisal sheet stays while one looks at another", "[appraisal]") {
  DeskFixture f;
  withCard(f, 2);
  f.db.addUser("wang");
  const auto lead = f.me.session;
  REQUIRE(f.db.app->call(lead, app::SaveAppraisalTemplate{"connect_rate | 50 % | 60 %\nskill: Teamwork | 40 %\n"}));
  app::MakeAppraisals make;
  make.period = "2026-11";
  REQUIRE(f.db.app->call(lead, make));
  auto& page = *performance(f).appraisals();
  goToPage(f, &page);
  REQUIRE(until([&] { return rowsOf(page.table()) == 2 && page.panel()->sheet(); }));
  const auto first = page.panel()->sheet();
  const auto skill = [&] { return page.panel()->findChild<QSpinBox*>(); };
  auto* comment = page.panel()->findChild<QPlainTextEdit*>();
  REQUIRE(until([&] { return skill()->isVisible(); }));  // its layout shows it with the next event
  skill()->setFocus();
  skill()->selectAll();
  f.type(u"80"_s);
  comment->setFocus();
  f.type(u"Well done"_s);
  page.table()->setFocus();
  f.key(Qt::Key_Down);
  REQUIRE(page.panel()->sheet() != first);
  CHECK(comment->toPlainText().isEmpty());
  CHECK(skill()->value() == -1);
  CHECK(page.unsaved() == QStringList{u"an appraisal sheet"_s});
  CHECK(cellOf(page.table(), 0, 0).endsWith(u" •"_s));
  f.key(Qt::Key_PageUp, Qt::AltModifier);
  REQUIRE(until([&] { return rowsOf(page.table()) == 0; }));
  f.window->go(ui::Place::Settings);
  CHECK(performance(f).unsaved() == QStringList{u"an appraisal sheet"_s});
  f.window->go(ui::Place::Goals);
  performance(f).showUnsaved();
  REQUIRE(until([&] { return rowsOf(page.table()) == 2 && page.panel()->sheet() == first; }));
  CHECK(comment->toPlainText() == u"Well done"_s);
  CHECK(skill()->value() == 80);
  page.table()->setFocus();
  f.ctrl(Qt::Key_S);
  CHECK(until([&] { return page.unsaved().isEmpty(); }));
}
