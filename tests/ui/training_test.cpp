// A trainer assigns a rehearsal, an agent plays it by keys alone, both mark it; lessons are written and ticked off.
#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <filesystem>

#include "callwright/app/recording.hpp"
#include "callwright/app/script_library.hpp"
#include "recordings/recording_player.hpp"
#include "support/screenshots.hpp"
#include "support/wav.hpp"
#include "telephony/pulse.hpp"
#include "training/lessons_panel.hpp"
#include "training/rehearsal_stage.hpp"
#include "training/score_panel.hpp"
#include "training/training_place.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/key_button.hpp"
#include "work/script_pane.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const char* const kScript =
    "---\ntitle: Renewal\nlanguage: en\n---\n# Opening\nHello {{customer.name}}.\n\n- [Yes](#close)\n- [No](#end) → "
    "refused\n\n# Close\nThank you.\n\n? who: Who decides? (text) *\n\n- [Agreed](#end) → sale\n\n# Objection: Too "
    "expensive\nIt is not.\n";
const char* const kPersona =
    "---\ntitle: Friendly\nlanguage: en\nkind: persona\nrings: 1\n---\n# Picks up\n- Hello?\n\n# Agrees (1)\n- "
    "Gladly.\n";

void publish(DeskFixture& f, const std::string& text) {
  app::SaveScriptDraft draft;
  draft.text = text;
  const auto saved = f.db.app->call(f.db.owner, draft).value();
  REQUIRE(f.db.app->call(f.db.owner, app::PublishScript{saved.script, false}));
}

ui::TrainingPlace& place(const DeskFixture& f) {
  return *f.window->findChild<ui::TrainingPlace*>();
}

void goToTraining(const DeskFixture& f) {
  f.window->go(ui::Place::Training);
  REQUIRE(until([&] { return place(f).isVisible(); }));
  place(f).stage()->setSpeed(0.01);
}

ui::KeyButton* button(const QWidget& inside, const QString& text) {
  for (auto* one : inside.findChildren<ui::KeyButton*>())
    if (one->isVisible() && one->text() == text) return one;
  return nullptr;
}

void press(const QWidget& inside, const QString& text) {
  REQUIRE(until([&] { return button(inside, text) != nullptr && button(inside, text)->isEnabled(); }));
  button(inside, text)->setFocus();
  QTest::keyClick(button(inside, text), Qt::Key_Space);
}

bool says(const QWidget& inside, const QString& part) {
  for (const auto* label : inside.findChildren<QLabel*>())
    if (label->isVisible() && label->text().contains(part)) return true;
  return false;
}

}  // namespace

TEST_CASE("A rehearsal is assigned, played by keys, and marked by both", "[training]") {
  DeskFixture f;
  publish(f, kScript);
  publish(f, kPersona);
  const auto agent = f.db.addUser("lin");
  f.signIn("he", domain::Role::Trainer);
  goToTraining(f);
  press(*f.window, u"Assign…"_s);
  auto* people = place(f).findChild<QListWidget*>();
  REQUIRE(until([&] { return people->count() == 1 && button(place(f), u"Assign"_s) != nullptr; }));
  press(place(f), u"Assign"_s);
  CHECK(says(place(f), u"Tick at least one."_s));
  people->setFocus();
  people->setCurrentRow(0);
  QTest::keyClick(people, Qt::Key_Space);
  press(place(f), u"Assign"_s);
  REQUIRE(until([&] { return f.db.app->call(f.db.session(agent), app::ListRehearsals{}).value().size() == 1; }));
  f.closeBench();

  // The agent begins it with Enter, dials, listens, and takes the answers for what they are.
  app::SaveUser save;
  const auto users = f.db.app->call(f.db.owner, app::ListUsers{}).value();
  for (const domain::User& user : users)
    if (user.id == agent) save.user = user;
  save.password = "correct horse";
  REQUIRE(f.db.app->call(f.db.owner, save));
  f.signInAs("lin", "correct horse");
  goToTraining(f);
  REQUIRE(until([&] { return place(f).table()->model()->rowCount() == 1; }));
  place(f).table()->setFocus();
  QTest::keyClick(place(f).table(), Qt::Key_Return);
  auto& stage = *place(f).stage();
  REQUIRE(until([&] { return stage.isVisible(); }));
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return stage.lastWords() == u"Hello?"_s; }));
  REQUIRE(until([&] { return stage.script()->walk() != nullptr; }));
  CHECK(stage.script()->walk()->step().id == "opening");
  REQUIRE(until([&] { return stage.lastWords() == u"Gladly."_s; }));
  if (!qEnvironmentVariable("CALLWRIGHT_SCREENSHOTS").isEmpty()) screenshot(*f.window, u"rehearsal"_s, {1440, 900});
  f.key(Qt::Key_1, Qt::AltModifier);
  REQUIRE(until([&] { return stage.script()->walk()->step().id == "close"; }));
  f.key(Qt::Key_L, Qt::AltModifier);  // at once
  f.key(Qt::Key_1, Qt::AltModifier);
  REQUIRE(until([&] { return stage.script()->walk()->ended(); }));
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  auto* score = place(f).findChild<ui::ScorePanel*>();
  REQUIRE(until([&] { return score->isVisible() && says(*score, u"Score 50"_s); }));  // both understood, no field
  CHECK(until([&] { return says(*score, u"answers understood 2 of 2, required fields 0 of 1"_s); }));
  auto* comment = score->findChild<QLineEdit*>(u"comment"_s);
  comment->setFocus();
  f.type(u"too fast"_s);
  press(*score, u"Save"_s);
  REQUIRE(until([&] { return says(*score, u"too fast"_s); }));
  // Nothing of it is a call.
  CHECK(f.db.database().number("SELECT count(*) FROM call") == 0);
  f.closeBench();
  f.signInAs("he", "correct horse");
  goToTraining(f);
  score = place(f).findChild<ui::ScorePanel*>();
  REQUIRE(until([&] { return says(*score, u"too fast"_s); }));
  score->findChild<QLineEdit*>(u"comment"_s)->setFocus();
  f.type(u"well listened"_s);
  press(*score, u"Save"_s);
  CHECK(until([&] { return says(*score, u"he: well listened"_s); }));
}

TEST_CASE("The agent's voice is recorded in a rehearsal, and heard from its score", "[training]") {
  telephony::test::PulseServer pulse;
  pulse.plugSpeaker("headset", "Headset");
  pulse.plugMicrophone("headset_mic", "Headset mic", 440);
  DeskFixture f;
  f.db.close();
  f.db.options.withSound = true;
  f.db.open();
  publish(f, kScript);
  publish(f, kPersona);
  f.signIn("he", domain::Role::Trainer);
  goToTraining(f);
  REQUIRE(until([&] { return button(*f.window, u"Rehearse"_s) != nullptr; }));
  const auto choices = f.db.app->call(f.me.session, app::ListRehearsalChoices{}).value();
  const auto begun =
      f.db.app
          ->call(f.me.session, app::BeginRehearsal{{}, choices.scripts.at(0).version, choices.personas.at(0).version})
          .value();
  place(f).begin(begun.id);
  auto& stage = *place(f).stage();
  auto* voice = stage.findChildren<QCheckBox*>().last();
  REQUIRE(until([&] { return voice->isVisible(); }));
  CHECK(voice->isChecked());
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return stage.script()->walk() != nullptr; }));
  const auto making = [&] {
    return f.db.database().number("SELECT count(*) FROM recording WHERE state = 0 AND rehearsal_id IS NOT NULL") == 1;
  };
  REQUIRE(until(making));
  QElapsedTimer clock;
  clock.start();
  REQUIRE(until([&] { return clock.elapsed() > 700; }));
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  auto* score = place(f).findChild<ui::ScorePanel*>();
  REQUIRE(until([&] { return button(*score, u"Hear the agent"_s) != nullptr; }));  // compressed meanwhile
  f.db.clock->advance(1s);
  const auto sound = f.db.app->call(f.me.session, app::ReadRecording{domain::RecordingId(1), 0, 480'000}).value();
  CHECK(sound.size() > 8'000);
  CHECK(shareOf({sound.end() - 4'000, sound.end()}, 16'000, 440) > 0.5);
  press(*score, u"Hear the agent"_s);
  auto* player = score->findChild<ui::RecordingPlayer*>();
  REQUIRE(until([&] { return player->isVisible() && player->hasFocus(); }));
  f.key(Qt::Key_L);  // nothing to share: it is no call
  CHECK(player->isVisible());
  if (!qEnvironmentVariable("CALLWRIGHT_SCREENSHOTS").isEmpty())
    screenshot(*f.window, u"rehearsal-recording"_s, {1440, 900});
  f.key(Qt::Key_Escape);
  CHECK_FALSE(player->isVisible());
  CHECK(std::filesystem::exists(f.db.options.dataDirectory + "/recordings/2026-11/rehearsal-1-1.opus"));
}

TEST_CASE("A lesson is written by a trainer and ticked off by an agent", "[training]") {
  DeskFixture f;
  f.signIn("he", domain::Role::Trainer);
  goToTraining(f);
  CHECK(says(*f.window, u"Local database"_s));
  CHECK_FALSE(says(*f.window, u"phone ready"_s));  // a trainer calls nobody
  press(*f.window, u"Write a lesson…"_s);
  auto* lessons = place(f).lessons();
  REQUIRE(until([&] { return QApplication::focusWidget() == lessons->findChild<QLineEdit*>(u"title"_s); }));
  f.type(u"Ask for the date"_s);
  CHECK(place(f).unsaved().size() == 1);
  auto* body = lessons->findChild<QPlainTextEdit*>();
  body->setFocus();
  f.type(u"It works."_s);
  press(*lessons, u"Share it"_s);
  REQUIRE(until([&] { return says(*lessons, u"Ask for the date"_s) && place(f).unsaved().isEmpty(); }));
  f.closeBench();
  f.signIn("lin");
  goToTraining(f);
  CHECK(until([&] { return says(*f.window, u"phone ready"_s); }));
  place(f).showLessons();
  lessons = place(f).lessons();
  press(*lessons, u"I have read it"_s);
  CHECK(until([&] { return button(*lessons, u"I have read it"_s) == nullptr; }));
  CHECK(f.db.app->call(f.me.session, app::ListArticles{}).value().at(0).read);
}
