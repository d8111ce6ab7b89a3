// Recordings in the desktop: the sign and the key in the call panel, hearing one from the history, the rules; by keys.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include "bridge/file_choice.hpp"
#include "callwright/app/phone.hpp"
#include "callwright/app/recording.hpp"
#include "customers/customers_place.hpp"
#include "recordings/playback.hpp"
#include "recordings/recording_player.hpp"
#include "settings/recording_section.hpp"
#include "settings/settings_place.hpp"
#include "support/child_process.hpp"
#include "support/screenshots.hpp"
#include "support/wav.hpp"
#include "telephony/pulse.hpp"
#include "training/lessons_panel.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/key_button.hpp"
#include "widgets/timeline.hpp"
#include "work/recording_control.hpp"

using namespace callwright;
using namespace callwright::test;
using Phase = ui::CallDesk::Phase;

namespace {

void setRules(DeskFixture& f, domain::RecordingPolicy policy) {
  app::Settings settings;
  settings.recording = policy;
  REQUIRE(f.db.app->call(f.db.owner, app::SaveSettings{settings}));
}

// A softphone instead of the rehearsal, with files for the sound devices.
void openWithSoftphone(DeskFixture& f) {
  f.db.close();
  writeRisingTone(f.db.directory.file("tone.wav"), 8000, 0.5, 440);
  f.db.options.silentPhone = true;
  f.db.options.phonePlays = f.db.directory.file("tone.wav");
  f.db.options.phoneAddress = "127.0.0.1";
  f.db.open();
}

QString labelOf(const QWidget* parent) {
  const auto* label = parent->findChild<QLabel*>();
  return label ? label->text() : QString();
}

}  // namespace

TEST_CASE("The panel shows that a call is recorded, and Ctrl+R pauses and goes on") {
  const std::string port = "15741";
  DeskFixture f;
  ChildProcess sipp({"sipp", "-sn", "uas", "-i", "127.0.0.1", "-p", port, "-rtp_echo", "-nostdin", "-timeout", "60"},
                    f.db.directory.file("sipp.txt"));
  openWithSoftphone(f);
  setRules(f, domain::RecordingPolicy::Always);
  f.signIn();
  REQUIRE(f.db.app->call(f.db.owner, app::ConnectPhone{{}, true}));
  auto* control = f.window->findChild<ui::RecordingControl*>();
  REQUIRE(control);
  CHECK_FALSE(control->isVisible());
  // SIPp may not listen yet: a call before that ends and is tried again.
  for (int tries = 0; tries < 40 && !domain::isSet(f.desk().progress().answeredAt); ++tries) {
    REQUIRE(until([&] { return f.desk().phase() != Phase::Saving; }));
    if (f.desk().phase() == Phase::Over) {
      REQUIRE(until([&] { return !f.desk().outcomes().empty(); }));
      f.key(Qt::Key_F4);
      f.ctrl(Qt::Key_Return);
      REQUIRE(until([&] { return !f.desk().call(); }));
    }
    f.desk().dialByHand(QStringLiteral("sip:customer@127.0.0.1:") + QString::fromStdString(port));
    REQUIRE(until([&] {
      return f.desk().call() && (domain::isSet(f.desk().progress().answeredAt) || f.desk().phase() == Phase::Over);
    }));
  }
  const domain::CallId call = f.desk().call()->call;
  REQUIRE(until([&] { return f.desk().progress().recording; }));
  CHECK(control->isVisible());
  CHECK(labelOf(control).contains(QStringLiteral("Recording")));
  f.pictures(QStringLiteral("recording-panel"));
  f.ctrl(Qt::Key_R);
  REQUIRE(until([&] { return !f.desk().progress().recording; }));
  CHECK(labelOf(control) == QStringLiteral("Recording paused"));
  f.ctrl(Qt::Key_R);
  REQUIRE(until([&] { return f.desk().progress().recording; }));
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(f.phase(Phase::Over));
  CHECK_FALSE(control->isVisible());
  CHECK(until([&] {
    const auto all = f.db.app->call(f.me.session, app::ListRecordings{call});
    return all && all->size() == 1 && all->front().state == domain::RecordingState::Kept;
  }));
}

TEST_CASE("A recording is heard from the customer's history, by keys") {
  telephony::test::PulseServer server;  // Qt connects when it first needs sound
  server.plugSpeaker("headset", "Headset");
  telephony::test::Listener listener("headset");
  DeskFixture f;
  const auto list = f.db.addList(1);
  f.signIn("lead", domain::Role::TeamLead);
  Database& sql = f.db.database();
  const std::string start = std::to_string(f.db.clock->now().time_since_epoch().count());
  sql.execute(
      "INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, state, "
      "opened_at, ended_at) VALUES (1, randomblob(16), 0, " +
      std::to_string(list.customer(0).value) + ", 0, 1, 0, 0, 1, " + start + ", " + start + ")");
  sql.execute(
      "INSERT INTO recording (call_id, dial, file, state, started_at, length_ms, peaks) VALUES (1, 1, '1-1.wav', 1, " +
      start + ", 3000, '0Pof')");
  QDir().mkpath(QString::fromStdString(f.db.options.dataDirectory + "/recordings/2026-11"));
  writeRisingTone(f.db.options.dataDirectory + "/recordings/2026-11/1-1.wav", 16000, 3, 440);

  f.ctrl(Qt::Key_2);
  auto* place = f.window->findChild<ui::CustomersPlace*>();
  REQUIRE(place);
  auto* player = place->findChild<ui::RecordingPlayer*>();
  REQUIRE(player);
  ui::Timeline* history = nullptr;
  REQUIRE(until([&] {
    for (auto* each : place->findChildren<ui::Timeline*>())
      if (each->isVisible() && each->focusPolicy() != Qt::NoFocus) history = each;
    return history != nullptr;
  }));
  history->setFocus(Qt::OtherFocusReason);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return player->isVisible() && player->hasFocus(); }));
  auto* playback = player->findChild<ui::Playback*>();
  REQUIRE(playback);
  CHECK(playback->length() == 3s);
  REQUIRE(until([&] { return playback->isPlaying() && playback->position() > 1500ms; }));
  CHECK(listener.hears(440));
  f.key(Qt::Key_Space);
  CHECK_FALSE(playback->isPlaying());
  f.pictures(QStringLiteral("recording-player"));
  const auto paused = playback->position();
  CHECK(paused < 3s);
  f.key(Qt::Key_Right);
  CHECK(playback->position() == 3s);
  f.key(Qt::Key_Home);
  CHECK(playback->position() == 0s);
  f.key(Qt::Key_Plus);
  f.key(Qt::Key_Plus);
  f.key(Qt::Key_Plus);
  CHECK(playback->speed() == Approx(2));
  QElapsedTimer clock;
  clock.start();
  f.key(Qt::Key_Space);
  REQUIRE(until([&] { return !playback->isPlaying() && playback->position() == 3s; }));
  CHECK(clock.elapsed() > 1'000);  // 3 s at double speed
  CHECK(sql.number("SELECT count(*) FROM audit WHERE action = 'recording.open'") == 1);
  f.key(Qt::Key_Delete);  // a team lead deletes none
  CHECK(player->hasFocus());

  // A good call becomes a lesson, and everybody may hear it.
  f.key(Qt::Key_L);
  auto* lessons = f.window->findChild<ui::LessonsPanel*>();
  auto* title = lessons->findChild<QLineEdit*>(QStringLiteral("title"));
  REQUIRE(until([&] { return title->isVisible() && title->hasFocus(); }));
  f.type(QStringLiteral("How to ask"));
  const auto press = [&](const QString& text) {
    for (auto* one : lessons->findChildren<ui::KeyButton*>())
      if (one->isVisible() && one->text() == text) {
        one->setFocus();
        QTest::keyClick(one, Qt::Key_Space);
        return true;
      }
    return false;
  };
  REQUIRE(press(QStringLiteral("Share it")));
  REQUIRE(until([&] { return press(QStringLiteral("Hear the call")); }));
  auto* heard = lessons->findChild<ui::RecordingPlayer*>();
  REQUIRE(until([&] { return heard->isVisible(); }));
  REQUIRE(until([&] { return heard->hasFocus(); }));
  CHECK(listener.hears(440));
  f.pictures(QStringLiteral("lesson-call"));
  f.key(Qt::Key_Escape);
  CHECK_FALSE(heard->isVisible());
  const auto agent = f.db.signedIn("lin");
  CHECK(f.db.app->call(agent, app::OpenRecording{domain::RecordingId(1)}));

  f.ctrl(Qt::Key_2);
  player->setFocus();
  f.key(Qt::Key_Escape);
  CHECK_FALSE(player->isVisible());
  CHECK(history->hasFocus());
}

TEST_CASE("The rules of recording are set by keys, and an announced one needs an announcement") {
  DeskFixture f;
  f.signIn("admin", domain::Role::Administrator);
  f.window->go(ui::Place::Settings);
  auto* place = f.window->findChild<ui::SettingsPlace*>();
  REQUIRE(place);
  auto* section = place->findChild<ui::RecordingSection*>();
  REQUIRE(section);
  auto* list = place->findChild<QListWidget*>();
  for (int row = 0; row < list->count(); ++row)
    if (list->item(row)->text() == section->title()) list->setCurrentRow(row);
  REQUIRE(until([&] { return section->isVisible(); }));
  auto* policy = section->findChild<QComboBox*>();
  auto* days = section->findChild<QSpinBox*>();
  policy->setFocus();
  f.key(Qt::Key_End);  // always, announced
  days->setFocus();
  days->selectAll();
  f.type(QStringLiteral("90"));
  f.ctrl(Qt::Key_S);
  const auto settings = [&] { return f.db.app->call(f.me.session, app::ReadSettings{}).value(); };
  REQUIRE(until([&] {
    for (const auto* label : section->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(QStringLiteral("Announcement"))) return true;
    return false;
  }));
  CHECK(settings().recording == domain::RecordingPolicy::Never);
  writeRisingTone(f.db.directory.file("notice.wav"), 16000, 2, 500);
  ui::answerNextFileQuestion(QString::fromStdString(f.db.directory.file("notice.wav")));
  f.ctrl(Qt::Key_O);
  REQUIRE(until([&] { return settings().announcement == "notice.wav"; }));
  REQUIRE(until([&] {
    f.ctrl(Qt::Key_S);
    return settings().recording == domain::RecordingPolicy::Announced;
  }));
  CHECK(settings().recordingDays == 90);
  f.pictures(QStringLiteral("recording-settings"));
}
