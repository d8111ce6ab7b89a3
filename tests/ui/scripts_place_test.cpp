// A trainer writes, mends and publishes a template; an agent follows it on a rehearsed call; by keys alone.
#include "scripts/scripts_place.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <fstream>

#include "bridge/file_choice.hpp"
#include "callwright/app/script_figures.hpp"
#include "scripts/line_diff.hpp"
#include "scripts/phrases_panel.hpp"
#include "scripts/script_studio.hpp"
#include "scripts/script_text_edit.hpp"
#include "scripts/trial_panel.hpp"
#include "support/screenshots.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/flow_chart.hpp"
#include "widgets/key_button.hpp"
#include "work/customer_tabs.hpp"
#include "work/outcome_panel.hpp"
#include "work/script_pane.hpp"

using namespace callwright;
using namespace callwright::test;
using Phase = ui::CallDesk::Phase;
using namespace Qt::Literals::StringLiterals;

namespace {

ui::ScriptsPlace& place(const DeskFixture& f) {
  return *f.window->findChild<ui::ScriptsPlace*>();
}

ui::ScriptStudio& studio(const DeskFixture& f) {
  return *place(f).studio();
}

void goToScripts(const DeskFixture& f) {
  f.window->go(ui::Place::Scripts);
  REQUIRE(until([&] { return place(f).isVisible(); }));
  QApplication::processEvents();
}

// Opens a menu by a key and takes its first entry.
void firstOfMenu(const DeskFixture& f, Qt::Key key) {
  bool taken = false;
  QTimer::singleShot(50, [&] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr) return;
    taken = true;
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
  });
  f.ctrl(key);
  REQUIRE(until([&] { return taken; }));
}

bool says(const QWidget& inside, const QString& part) {
  for (const auto* label : inside.findChildren<QLabel*>())
    if (label->isVisible() && label->text().contains(part)) return true;
  return false;
}

std::vector<app::ScriptSummary> library(const DeskFixture& f) {
  return f.db.app->call(f.db.owner, app::ListScripts{}).value();
}

// To the popup of names if it is open: it has the keyboard then.
void inEditor(const DeskFixture& f, Qt::Key key) {
  QWidget* popup = QApplication::activePopupWidget();
  QTest::keyClick(popup != nullptr ? popup : studio(f).editor(), key);
}

}  // namespace

TEST_CASE("A trainer writes, mends and publishes a template, and an agent follows it", "[scripts]") {
  DeskFixture f("answers,answers");
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.name = "Autumn";
  campaign.mode = domain::DialMode::Preview;
  const auto list = f.db.addList(5);
  f.signIn("he", domain::Role::Trainer);
  goToScripts(f);
  REQUIRE(until([&] { return says(place(f), u"A script is a Markdown text"_s); }));
  firstOfMenu(f, Qt::Key_N);
  auto* editor = studio(f).editor();
  REQUIRE(until([&] { return editor->isVisible() && editor->hasFocus(); }));
  REQUIRE(until([&] { return library(f).size() == 1 && !studio(f).isSaving(); }));
  CHECK(library(f)[0].draft == 1);
  REQUIRE(until([&] { return studio(f).chart()->shownNodes().size() == 2; }));  // it has been read

  // A step is added, and an answer that leads nowhere.
  f.key(Qt::Key_End, Qt::ControlModifier);
  f.type(u"- [Tell me more](#ofer"_s);
  inEditor(f, Qt::Key_Escape);
  f.type(u")"_s);
  inEditor(f, Qt::Key_Return);
  inEditor(f, Qt::Key_Return);
  f.type(u"# Offer"_s);
  inEditor(f, Qt::Key_Return);
  f.type(u"It costs a lunch a month."_s);
  inEditor(f, Qt::Key_Return);
  inEditor(f, Qt::Key_Return);
  f.type(u"- [Agreed](#"_s);
  // The names of steps are offered; the one that is meant is taken by a key.
  REQUIRE(until([&] { return editor->completer()->popup()->isVisible(); }));
  f.type(u"e"_s);
  f.type(u"n"_s);
  REQUIRE(until([&] {
    return editor->completer()->currentCompletion() == u"end"_s || !editor->completer()->popup()->isVisible();
  }));
  inEditor(f, Qt::Key_Return);
  if (!editor->textCursor().block().text().endsWith(u')')) f.type(u")"_s);
  CHECK(editor->textCursor().block().text() == u"- [Agreed](#end)"_s);
  REQUIRE(until([&] { return studio(f).problems() > 0 && !studio(f).isSaving(); }));
  CHECK(says(place(f), u"There is no step “#ofer”. Did you mean “offer”?"_s));
  CHECK(library(f)[0].draftProblems > 0);  // a broken template is kept as a draft …
  f.ctrl(Qt::Key_P);
  QApplication::processEvents();
  CHECK(library(f)[0].published.empty());  // … and not published
  const QString broken = editor->toPlainText();

  // F8 leads to the problem; it is mended there.
  f.key(Qt::Key_F8);
  CHECK(editor->textCursor().block().text() == u"- [Tell me more](#ofer)"_s);
  f.key(Qt::Key_End);
  f.key(Qt::Key_Left);
  for (int i = 0; i < 2; ++i) f.key(Qt::Key_Backspace);
  inEditor(f, Qt::Key_Escape);
  f.type(u"fer"_s);
  inEditor(f, Qt::Key_Escape);
  CHECK(editor->textCursor().block().text() == u"- [Tell me more](#offer)"_s);
  REQUIRE(until([&] { return studio(f).problems() == 0 && !studio(f).isSaving(); }));
  CHECK(says(place(f), u"No problems"_s));
  REQUIRE(until([&] { return !studio(f).chart()->isWaiting() && studio(f).chart()->shownNodes().size() == 3; }));
  f.ctrl(Qt::Key_P);
  REQUIRE(until([&] { return library(f)[0].published == std::vector<int>{1}; }));
  f.closeBench();

  // The lead gives it to a campaign; an agent calls.
  campaign.script = f.db.app->call(f.db.owner, app::ListScriptChoices{}).value().at(0).version;
  f.db.addCampaign({list}, campaign);
  f.signIn("lin");
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return f.desk().progress().state == domain::CallState::Talking; }));
  auto* pane = f.bench->work()->tabs()->script();
  REQUIRE(until([&] { return pane->walk() != nullptr && pane->walk()->step().id == "opening"; }));
  f.key(Qt::Key_2, Qt::AltModifier);
  REQUIRE(until([&] { return pane->walk()->step().id == "offer"; }));
  f.key(Qt::Key_1, Qt::AltModifier);
  REQUIRE(until([&] { return pane->walk()->ended(); }));
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(f.phase(Phase::Over));
  f.key(Qt::Key_F4);
  const auto call = f.desk().call()->call;
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call() && f.desk().call()->call != call; }));
  const auto figures = f.db.app->call(f.db.owner, app::ReadScriptFigures{campaign.script, {}, {}}).value();
  CHECK(figures.calls == 1);
  CHECK(figures.steps.at(1).answers.contains("Agreed"));
}

TEST_CASE("What is typed becomes the next draft; history shows what changed, and brings it back", "[scripts]") {
  DeskFixture f;
  app::SaveScriptDraft draft;
  draft.text = "---\r\ntitle: Renewal\r\nlanguage: en\r\n---\r\n# Opening\r\nHello.\r\n\r\n- [Yes](#end)\r\n";
  const auto script = f.db.app->call(f.db.owner, draft).value().script;
  REQUIRE(f.db.app->call(f.db.owner, app::PublishScript{script, false}));
  f.signIn("he", domain::Role::Trainer);
  goToScripts(f);
  auto* editor = studio(f).editor();
  REQUIRE(until([&] { return editor->toPlainText().contains(u"Hello."_s); }));
  CHECK(f.db.database().number("SELECT count(*) FROM script_version") == 1);  // looking changes nothing
  editor->setFocus();
  editor->goToLine(6);
  f.key(Qt::Key_End);
  f.type(u" And more."_s);
  REQUIRE(until([&] { return !studio(f).isSaving() && studio(f).hasDraft(); }));
  // Line ends stay as they came.
  CHECK(studio(f).page().text.find("Hello. And more.\r\n\r\n- [Yes]") != std::string::npos);
  studio(f).turnTo(ui::ScriptStudio::Side::History);
  auto* diff = studio(f).findChild<QListView*>();
  REQUIRE(diff);
  const auto shows = [&](const QString& line) {
    for (const auto* text : studio(f).findChildren<QPlainTextEdit*>())
      if (text->isReadOnly() && text->toPlainText().contains(line)) return true;
    return false;
  };
  CHECK(until([&] { return shows(u"− Hello.\n+ Hello. And more."_s); }));

  // Somebody else saves the draft meanwhile: nothing is overwritten, one chooses.
  app::SaveScriptDraft theirs{script, studio(f).page().text + "\n# Theirs\n- [x](#end)\n", 0, {}};
  f.bridge->blockSignals(true);  // the news is late
  REQUIRE(f.db.app->call(f.db.owner, theirs));
  editor->setFocus();
  f.type(u" Mine."_s);
  REQUIRE(until([&] { return studio(f).isInConflict(); }));
  f.bridge->blockSignals(false);
  CHECK(says(place(f), u"Somebody else has changed this draft meanwhile."_s));
  CHECK(editor->toPlainText().contains(u"Mine."_s));
  ui::KeyButton* take = nullptr;
  for (auto* button : studio(f).findChildren<ui::KeyButton*>())
    if (button->isVisible() && button->text() == u"Take theirs"_s) take = button;
  REQUIRE(take);
  QTest::keyClick(take, Qt::Key_Space);
  CHECK(until([&] { return editor->toPlainText().contains(u"# Theirs"_s); }));
}

TEST_CASE("Importing, exporting, forbidden phrases and a trial from the place", "[scripts]") {
  DeskFixture f;
  const std::string file = f.db.directory.file("plan.md"), out = f.db.directory.file("out.zip");
  std::ofstream(file) << "---\ntitle: Plan\nlanguage: en\n---\n# Opening\nIt is risk-free.\n\n- [Yes](#end)\n";
  f.signIn("root", domain::Role::Administrator);
  goToScripts(f);
  ui::answerNextFileQuestion(QString::fromStdString(file));
  QTest::mouseClick(place(f).bar()->findChildren<ui::KeyButton*>().at(1), Qt::LeftButton);
  REQUIRE(until([&] { return library(f).size() == 1 && studio(f).page().script.id; }));
  CHECK(until([&] { return says(place(f), u"risk-free"_s); }));  // a warning: it can be published
  CHECK(studio(f).problems() == 0);
  f.ctrl(Qt::Key_P);
  REQUIRE(until([&] { return library(f)[0].published.size() == 1 && !studio(f).hasDraft(); }));
  auto* phrases = place(f).findChild<ui::PhrasesPanel*>();
  phrases->openPanel();
  REQUIRE(until([&] { return phrases->isVisible() && phrases->text()->toPlainText().contains(u"risk-free"_s); }));
  phrases->text()->setPlainText(u"only today"_s);
  for (auto* button : phrases->findChildren<ui::KeyButton*>())
    if (button->text() == u"Save"_s) QTest::keyClick(button, Qt::Key_Space);
  REQUIRE(until([&] { return !phrases->isVisible(); }));
  CHECK(until([&] { return says(place(f), u"No problems"_s); }));

  studio(f).editor()->setFocus();
  studio(f).editor()->goToLine(6);
  f.key(Qt::Key_End);
  f.type(u" Really."_s);
  REQUIRE(until([&] { return studio(f).hasDraft() && !studio(f).isSaving() && studio(f).problems() == 0; }));
  f.ctrl(Qt::Key_P);
  REQUIRE(until([&] { return library(f)[0].published.size() == 2; }));
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.name = "Autumn";
  campaign.script = f.db.app->call(f.db.owner, app::ListScriptChoices{}).value().at(1).version;
  f.db.addCampaign({}, campaign);
  studio(f).turnTo(ui::ScriptStudio::Side::Trial);
  auto* trial = studio(f).trials();
  ui::KeyButton* begin = nullptr;
  REQUIRE(until([&] {
    for (auto* button : trial->findChildren<ui::KeyButton*>())
      if (button->text() == u"Begin the test"_s && button->isEnabled()) begin = button;
    return begin != nullptr && trial->findChild<QComboBox*>()->count() == 1;
  }));
  QTest::keyClick(begin, Qt::Key_Space);
  REQUIRE(until([&] { return trial->trials().size() == 1; }));
  CHECK(says(*trial, u"Nobody has been reached with either version yet."_s));
  CHECK(library(f)[0].inTrial);
}

TEST_CASE("Lines that differ between two texts", "[scripts]") {
  using Kind = ui::DiffLine::Kind;
  const auto kinds = [](const QString& before, const QString& after) {
    QString all;
    for (const auto& line : ui::lineDiff(before, after))
      all += line.kind == Kind::Same ? u'=' : line.kind == Kind::Added ? u'+' : u'-';
    return all;
  };
  CHECK(kinds(u"a\nb\nc"_s, u"a\nb\nc"_s) == u"==="_s);
  CHECK(kinds(u"a\nb\nc"_s, u"a\nx\nc"_s) == u"=-+="_s);
  CHECK(kinds(u"a\r\nb"_s, u"a\nb\nc"_s) == u"==+"_s);
  CHECK(kinds(QString(), u"a"_s) == u"-+"_s);
}
