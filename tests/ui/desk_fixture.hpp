#pragma once
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>
#include <functional>
#include <future>
#include <utility>

#include "bridge/bridge.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/settings.hpp"
#include "callwright/app/work.hpp"
#include "session/workbench.hpp"
#include "shell/main_window.hpp"
#include "support/screenshots.hpp"
#include "support/temporary_database.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "work/call_desk.hpp"
#include "work/work_place.hpp"

namespace callwright::test {

using namespace std::chrono_literals;

// Runs the event loop until `held` is true; false after 10 s.
inline bool until(const std::function<bool()>& held) {
  QElapsedTimer clock;
  clock.start();
  while (clock.elapsed() < 10'000) {
    if (held()) return true;
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  }
  return held();
}

// An agent signed in at a real window on a real database, with keys to press.
class DeskFixture {
 public:
  explicit DeskFixture(const std::string& farEnds = {}) {
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_preferences.path());
    auto* app = static_cast<QApplication*>(QApplication::instance());
    ui::applyTheme(*app, ui::ThemeMode::Light);
    ui::setLanguage(*app, QLocale(QLocale::English, QLocale::UnitedStates));
    db.options.rehearsalSpeed = 0.005;
    db.options.rehearsalScript = farEnds;
    db.open();
  }
  ~DeskFixture() { leave(); }

  void signIn(const std::string& name = "lin", domain::Role role = domain::Role::Agent) {
    if (m_users.empty() || std::find(m_users.begin(), m_users.end(), name) == m_users.end()) {
      app::SaveUser save;
      save.user.name = save.user.displayName = name;
      save.user.role = role;
      save.password = "correct horse";
      REQUIRE(db.app->call(db.owner, save));
      m_users.push_back(name);
    }
    signInAs(name, "correct horse");
  }
  void signInAs(const std::string& name, const std::string& password) {
    auto signedIn = db.app->call(app::SessionId{}, app::SignIn{name, password});
    REQUIRE(signedIn);
    me = *signedIn;
    host = std::make_unique<QWidget>();
    bridge = std::make_unique<ui::Bridge>(*db.app);
    bridge->begin(me, db.app->call(me.session, app::ReadSettings{}).value());
    bench = std::make_unique<ui::Workbench>(*bridge, me, host.get());
    window = bench->window();
    window->resize(1440, 900);
    host->resize(1440, 900);
    host->show();
    window->show();
    host->activateWindow();
    QApplication::setActiveWindow(host.get());
  }
  void closeBench() {
    if (bridge) bridge->close();
    bench.reset();
    bridge.reset();
    host.reset();
  }
  // As if the program had gone: app first, then what is on the screen.
  void leave() {
    if (bridge) bridge->close();
    db.close();
    bench.reset();
    bridge.reset();
    host.reset();
  }

  ui::CallDesk& desk() const { return bench->desk(); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus && window->isAncestorOf(focus) ? focus : window, key, modifiers);
  }
  void ctrl(Qt::Key k) const { key(k, Qt::ControlModifier); }
  void type(const QString& text) const {
    REQUIRE(until([] { return QApplication::focusWidget() != nullptr; }));
    QWidget* focus = QApplication::focusWidget();
    for (const QChar c : text) {
      if (c.unicode() < 128) {
        QTest::keyClick(focus, c.toLatin1());
      } else {  // what an input method commits
        QInputMethodEvent commit;
        commit.setCommitString(QString(c));
        QCoreApplication::sendEvent(focus, &commit);
      }
    }
  }
  // To be looked at, if CALLWRIGHT_SCREENSHOTS names a folder.
  void pictures(const QString& name) const {
    if (qEnvironmentVariable("CALLWRIGHT_SCREENSHOTS").isEmpty()) return;
    auto& app = *static_cast<QApplication*>(QApplication::instance());
    const QLocale english(QLocale::English, QLocale::UnitedStates), chinese(QLocale::Chinese, QLocale::China);
    window->resize(1280, 800);
    QTest::qWait(300);
    screenshot(*window, name + QStringLiteral("-light-en"), {1280, 800});
    window->resize(1440, 900);
    ui::applyTheme(app, ui::ThemeMode::Dark);
    ui::setLanguage(app, chinese);
    QTest::qWait(300);  // answers to what the change asked for
    screenshot(*window, name + QStringLiteral("-dark-zh"), {1440, 900});
    ui::applyTheme(app, ui::ThemeMode::Light);
    ui::setLanguage(app, english);
    QTest::qWait(300);
  }
  bool phase(ui::CallDesk::Phase phase) const {
    return until([&] { return desk().phase() == phase; });
  }

  TemporaryDatabase db;
  app::SignedIn me;
  std::unique_ptr<QWidget> host;
  std::unique_ptr<ui::Bridge> bridge;
  std::unique_ptr<ui::Workbench> bench;
  ui::MainWindow* window = nullptr;

 private:
  QTemporaryDir m_preferences;
  std::vector<std::string> m_users;
};

// The threads that read stand still, behind what was asked before, until they are let go: an answer is as late as a
// test wants it.
class HeldReaders {
 public:
  explicit HeldReaders(const TemporaryDatabase& db) {
    constexpr int readers = 2;
    for (int i = 0; i < readers; ++i)
      db.app->submit<app::ReadSettings>(db.owner, {}, [gate = m_gate](const auto&) { gate.wait(); });
  }
  ~HeldReaders() { letGo(); }
  HeldReaders(const HeldReaders&) = delete;
  HeldReaders& operator=(const HeldReaders&) = delete;
  void letGo() {
    if (!std::exchange(m_isOpen, true)) m_open.set_value();
  }

 private:
  std::promise<void> m_open;
  std::shared_future<void> m_gate = m_open.get_future().share();
  bool m_isOpen = false;
};

}  // namespace callwright::test
