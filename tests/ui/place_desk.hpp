#pragma once
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QSettings>
#include <QTest>
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>

#include "bridge/bridge.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/words/words.hpp"
#include "shell/main_window.hpp"
#include "support/screenshots.hpp"
#include "support/temporary_database.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/long_task.hpp"
#include "widgets/toast.hpp"

namespace callwright::test {

// Runs the event loop until it is so, or ten seconds have passed.
inline bool eventually(const std::function<bool()>& isSo) {
  QElapsedTimer clock;
  clock.start();
  while (!isSo()) {
    if (clock.elapsed() > 10'000) return false;
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  return true;
}

inline void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
  QWidget* to = QApplication::activePopupWidget();
  if (!to) to = QApplication::focusWidget();
  if (!to) {  // a pop-up has closed; without a window manager nobody makes the window active again
    for (QWidget* window : QApplication::topLevelWidgets()) {
      if (!window->isVisible() || !qobject_cast<ui::MainWindow*>(window)) continue;
      window->activateWindow();
      REQUIRE(QTest::qWaitForWindowActive(window));
      to = window->focusWidget() ? window->focusWidget() : window;
    }
  }
  REQUIRE(to);
  QTest::keyClick(to, static_cast<Qt::Key>(key), modifiers);
}

inline void type(const QString& text) {
  REQUIRE(QApplication::focusWidget());
  for (const QChar c : text) {
    QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
    QApplication::sendEvent(QApplication::focusWidget(), &event);
  }
}

// A real database with a window around one place, as somebody with that role.
struct PlaceDesk {
  TemporaryDatabase database;
  std::unique_ptr<ui::Bridge> bridge;
  std::unique_ptr<ui::MainWindow> window;
  QStringList toasts;
  std::function<void()> undo;
  domain::UserId user;

  explicit PlaceDesk(domain::Role role = domain::Role::Administrator) {
    QCoreApplication::setApplicationName(QStringLiteral("callwright-test"));
    // What is remembered between sessions goes into the directory of the test.
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromStdString(database.directory.path()));
    database.options.rehearsalSpeed = 0.01;
    database.options.sentence = [](const domain::Error& e) { return words::sentence(e).toStdString(); };
    database.open();
    user = database.addUser("Lin Xiaoyu", role);
    bridge = std::make_unique<ui::Bridge>(*database.app);
    window = std::make_unique<ui::MainWindow>();
    app::SignedIn in;
    in.session = database.session(user);
    in.user.id = user;
    in.user.name = in.user.displayName = "Lin Xiaoyu";
    in.user.role = role;
    bridge->begin(in, *database.app->call(database.owner, app::ReadSettings{}));
    look(ui::ThemeMode::Light, QLocale(QLocale::English, QLocale::UnitedStates));
  }

  // As the program does it: nothing more is asked, app joins its threads, and only then the bridge goes.
  ~PlaceDesk() {
    bridge->close();
    database.close();
    window.reset();
  }

  static void look(ui::ThemeMode theme, const QLocale& locale) {
    auto& app = *static_cast<QApplication*>(QApplication::instance());
    ui::applyTheme(app, theme);
    ui::setLanguage(app, locale);
  }

  std::string write(const std::string& name, const std::string& body) {
    const std::string path = database.directory.file(name);
    std::ofstream(path, std::ios::binary) << body;
    return path;
  }

  // A list read in by the real import.
  app::ImportReport importList(const std::string& csv, domain::CampaignId campaign = {}, const std::string& name = {}) {
    app::ImportList request;
    request.path = write("seed" + std::to_string(++m_lists) + ".csv", csv);
    request.listName = name;
    request.campaign = campaign;
    request.keepWithoutPhone = true;
    auto report = database.app->call(database.owner, request);
    if (!report) throw std::runtime_error("the list was not imported");
    return *report;
  }

  // Shows the place in the window; toasts and tasks go where the window puts them.
  template <class PlaceWidget>
  void show(ui::Place id, PlaceWidget* place) {
    window->addPlace({id, place, place->bar()});
    QObject::connect(place, &PlaceWidget::toast, window.get(), [this](const ui::ToastMessage& message) {
      toasts << message.text;
      if (message.undo) undo = message.undo;
      window->toast(message);
    });
    window->resize(1440, 900);
    window->show();
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window.get()));
  }

  void screenshots(const QString& name) {
    if (qEnvironmentVariable("CALLWRIGHT_SCREENSHOTS").isEmpty()) return;
    const QLocale english(QLocale::English, QLocale::UnitedStates), chinese(QLocale::Chinese, QLocale::China);
    look(ui::ThemeMode::Light, english);
    screenshot(*window, name + QStringLiteral("-en"), {1440, 900});
    screenshot(*window, name + QStringLiteral("-en-1280"), {1280, 800});
    look(ui::ThemeMode::Dark, chinese);
    screenshot(*window, name + QStringLiteral("-zh-dark"), {1440, 900});
    look(ui::ThemeMode::Light, chinese);
    screenshot(*window, name + QStringLiteral("-zh"), {1440, 900});
    screenshot(*window, name + QStringLiteral("-zh-1920"), {1920, 1080});
    look(ui::ThemeMode::Light, english);
    window->resize(1440, 900);
    QCoreApplication::processEvents();
  }

 private:
  int m_lists = 0;
};

inline std::string believable(int count) {
  static const char* names[] = {"张伟", "张文博",   "Zhang Wei", "章伟明", "李晓雯", "王建国", "赵敏", "孙丽",
                                "周强", "Chen Mei", "吴芳",      "郑浩然", "冯佳怡", "沈志强", "韩雪", "杨国栋"};
  static const char* companies[] = {"苏州恒达机电", "杭州云帆贸易", "Hengda Ltd", "宁波海顺物流"};
  static const char* regions[] = {"江苏苏州", "浙江杭州", "上海", "浙江宁波"};
  static const char* stages[] = {"lead", "reached", "interested", "quoted", "won", "lead", "reached"};
  std::string csv = "姓名,电话,公司,职务,地区,阶段,标签,邮箱,备注\n";
  for (int i = 0; i < count; ++i) {
    csv += std::string(names[i % 16]) + "," + std::to_string(13800000000LL + 5678 + 7919LL * i) + "," +
           companies[i % 4] + ",采购经理," + regions[i % 4] + "," + stages[i % 7] + "," +
           (i % 3 ? "老客户" : "高价值") + "," + (i % 2 ? "" : "buyer" + std::to_string(i) + "@example.com") +
           ",认可服务\n";
  }
  return csv;
}

}  // namespace callwright::test
