#pragma once

#include <QApplication>
#include <QPointer>
#include <QSettings>
#include <QString>
#include <QTest>
#include <QWidget>
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <memory>
#include <string>

#include "bridge/bridge.hpp"
#include "callwright/app/app.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/app/people.hpp"
#include "callwright/app/settings.hpp"
#include "support/temporary_directory.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"

namespace callwright::test {

// A real App in a temporary directory with somebody signed in, and a bridge to it. 23 Nov 2026, 10:20 in Shanghai.
class AdminOffice {
 public:
  explicit AdminOffice(domain::Role role = domain::Role::Administrator) {
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromStdString(m_folder.file("config")));
    ui::applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::ThemeMode::Light);
    ui::setLanguage(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                    QLocale(QLocale::English, QLocale::UnitedStates));
    app::AppOptions options;
    options.dataDirectory = m_folder.file("data");
    options.create = true;
    options.withPhone = false;
    options.clock = [] { return domain::Instant(domain::Milliseconds(1795400400000)); };
    app = app::App::open(options).value();
    owner = app->ownerSession();
    addUser("zhou", "Zhou Ting", domain::Role::Agent);
    addUser("helen", "Helen Zhao", role);
    if (role != domain::Role::Administrator) addUser("root", "Root", domain::Role::Administrator);
    const auto signedIn = app->call({}, app::SignIn{"helen", "correct horse"}).value();
    bridge = std::make_unique<ui::Bridge>(*app);
    bridge->begin(signedIn, app->call(owner, app::ReadSettings{}).value());
  }
  ~AdminOffice() {
    bridge.reset();
    app.reset();
  }

  domain::UserId addUser(const std::string& name, const std::string& shown, domain::Role role) {
    domain::User user;
    user.name = name;
    user.displayName = shown;
    user.role = role;
    return app->call(owner, app::SaveUser{user, "correct horse"}).value();
  }
  domain::ListId importList(const std::string& name, int rows) {
    const std::string path = m_folder.file(name + ".csv");
    std::ofstream file(path);
    file << "name,phone,company,region\n";
    for (int i = 0; i < rows; ++i)
      file << "Customer " << m_next + i << ",+8613800" << 100000 + m_next + i << ",Hengda,Suzhou\n";
    file.close();
    m_next += rows;
    app::ImportList request;
    request.path = path;
    request.listName = name;
    return app->call(owner, request).value().list;
  }
  std::string file(const std::string& name) const { return m_folder.file(name); }

  // Runs the event loop until it holds, at most 10 s.
  static bool until(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 10000); }
  // Shown without a screen, active so that keys and focus work.
  static void show(QWidget& widget, QSize size = {1260, 760}) {
    shown() = &widget;
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    (void)QTest::qWaitForWindowActive(&widget, 2000);
  }
  // To whoever has the focus, as a keyboard does.
  static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget* widget = QApplication::activePopupWidget();
    if (!widget) widget = QApplication::focusWidget();
    if (!widget) widget = QApplication::activeWindow();
    if (!widget) widget = shown();  // a pop-up that closes leaves nothing active without a window manager
    REQUIRE(widget);
    QTest::keyClick(widget, key, modifiers);
  }
  static void type(const QString& text) {
    REQUIRE(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
  }
  static QString focusName() {
    return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
  }
  // Presses Tab until the control of that name has the focus.
  static bool tabTo(const QString& accessibleName) {
    for (int i = 0; i < 80; ++i) {
      if (focusName() == accessibleName) return true;
      key(Qt::Key_Tab);
    }
    return false;
  }

 private:
  static QPointer<QWidget>& shown() {
    static QPointer<QWidget> widget;
    return widget;
  }
  TemporaryDirectory m_folder;
  int m_next = 1;

 public:
  std::unique_ptr<app::App> app;
  std::unique_ptr<ui::Bridge> bridge;
  app::SessionId owner;
};

}  // namespace callwright::test
