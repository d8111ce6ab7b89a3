// The page Sound in Settings and what is said when a device goes; by keys, on a sound server of the test's own.
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>

#include "bridge/preferences.hpp"
#include "callwright/app/sound.hpp"
#include "settings/settings_place.hpp"
#include "settings/sound_section.hpp"
#include "support/screenshots.hpp"
#include "telephony/pulse.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/key_button.hpp"
#include "widgets/toast.hpp"

using namespace callwright;
using namespace callwright::test;
using telephony::test::Listener;
using telephony::test::PulseServer;

namespace {

struct SoundPage {
  SoundPage() {
    f.db.close();
    f.db.options.withSound = true;
    f.db.open();
    f.signIn();
    f.window->go(ui::Place::Settings);
    auto* place = f.window->findChild<ui::SettingsPlace*>();
    section = f.window->findChild<ui::SoundSection*>();
    REQUIRE((place && section));
    for (auto* list : place->findChildren<QListWidget*>()) {
      const auto found = list->findItems(section->title(), Qt::MatchStartsWith);
      if (!found.isEmpty()) list->setCurrentItem(found.front());
    }
    REQUIRE(until([&] { return section->isVisible(); }));
  }
  QComboBox* combo(const char* name) const {
    for (auto* one : section->findChildren<QComboBox*>())
      if (one->accessibleName() == QLatin1String(name)) return one;
    return nullptr;
  }
  bool shows(const QString& text) const {
    return until([&] {
      for (const auto* label : section->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text)) return true;
      return false;
    });
  }
  bool toasts(const QString& text) const {
    return until([&] {
      for (const auto* toast : f.window->findChildren<ui::Toast*>())
        if (toast->isVisible() && toast->text().contains(text)) return true;
      return false;
    });
  }

  DeskFixture f;
  ui::SoundSection* section = nullptr;
};

}  // namespace

TEST_CASE("Sound: a headset is chosen, tried, unplugged and missed, by keys") {
  PulseServer pulse;
  pulse.plugSpeaker("laptop", "Laptop");
  pulse.plugSpeaker("headset", "Headset");
  pulse.plugMicrophone("headset_mic", "Headset mic", 440);
  pulse.setDefaults("headset_mic", "laptop");
  SoundPage page;
  QComboBox* speaker = page.combo("You hear through");
  REQUIRE(speaker);
  REQUIRE(until([&] { return speaker->count() == 3; }));
  CHECK(speaker->itemText(0) == QStringLiteral("The desktop's default: Laptop"));
  QSignalSpy levels(page.f.bridge.get(), &ui::Bridge::soundMeasured);
  CHECK(until([&] { return !levels.isEmpty() && levels.back().front().toDouble() > 0.2; }));

  speaker->setFocus();
  while (speaker->currentData().toString() != QStringLiteral("headset")) QTest::keyClick(speaker, Qt::Key_Down);
  CHECK(ui::preferences::soundDevice(domain::SoundUse::Speaker) == domain::SoundDevice{"headset", "Headset"});
  Listener headset("headset"), laptop("laptop");
  REQUIRE(headset.hearsNothing());
  REQUIRE(laptop.hearsNothing());
  page.f.ctrl(Qt::Key_T);
  CHECK(headset.hears(660));
  page.f.ctrl(Qt::Key_G);
  CHECK(laptop.hears(880));
  page.f.ctrl(Qt::Key_P);
  CHECK(page.shows(QStringLiteral("Recording for 4 seconds")));
  CHECK(page.shows(QStringLiteral("Playing what was recorded")));
  CHECK(headset.hears(440));
  screenshot(*page.f.window, QStringLiteral("settings-sound"));

  pulse.unplug("headset");
  CHECK(page.toasts(QStringLiteral("“Headset” is gone. You hear through “Laptop” until it is back.")));
  CHECK(until([&] { return speaker->currentText() == QStringLiteral("Headset (not plugged in)"); }));
  pulse.plugSpeaker("headset", "Headset");
  CHECK(until([&] { return speaker->currentText() == QStringLiteral("Headset"); }));
}

TEST_CASE("Sound: what is chosen is used after the next start") {
  PulseServer pulse;
  pulse.plugSpeaker("laptop", "Laptop");
  pulse.plugSpeaker("headset", "Headset");
  SoundPage page;
  ui::preferences::setSoundDevice(domain::SoundUse::Speaker, {"headset", "Headset"});
  page.f.closeBench();
  page.f.signIn();
  REQUIRE(until([&] {
    const auto status = page.f.db.app->call(page.f.me.session, app::ReadSound{});
    return status && status->choice.speaker == "headset";
  }));
}

TEST_CASE("Sound: no device and no server are said clearly") {
  PulseServer pulse;
  SoundPage page;
  CHECK(page.shows(QStringLiteral("This computer has no sound device.")));
  for (auto* button : page.section->findChildren<ui::KeyButton*>()) CHECK_FALSE(button->isEnabled());
  pulse.stop();
  CHECK(page.shows(QStringLiteral("No sound server")));
  CHECK_FALSE(page.combo("Microphone")->isEnabled());
}
