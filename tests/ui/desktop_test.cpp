// First start, sign-in and sign-out by keys.
#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>

#include "dashboards/team_view.hpp"
#include "desktop.hpp"
#include "session/workbench.hpp"
#include "settings/section.hpp"
#include "settings/settings_place.hpp"
#include "shell/leave_bar.hpp"
#include "shell/main_window.hpp"
#include "shell/rail.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "ui/desk_fixture.hpp"
#include "welcome/sign_in_page.hpp"
#include "welcome/welcome_page.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/toast.hpp"

using namespace callwright;
using namespace callwright::test;

namespace {

void press(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
  QWidget* focus = QApplication::focusWidget();
  QTest::keyClick(focus ? focus : &window, key, modifiers);
}
void type(QWidget& window, const char* text) {
  for (const char* c = text; *c; ++c) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window, *c);
  }
}

}  // namespace

TEST_CASE("First start: an empty database, its administrator, sign out and in again") {
  QTemporaryDir folder, preferences;
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, preferences.path());
  auto* application = static_cast<QApplication*>(QApplication::instance());
  ui::applyTheme(*application, ui::ThemeMode::Light);
  ui::setLanguage(*application, QLocale(QLocale::English, QLocale::UnitedStates));
  app::AppOptions options;
  options.dataDirectory = (folder.path() + QStringLiteral("/data")).toStdString();
  ui::Desktop desktop(options);
  desktop.show();
  QApplication::setActiveWindow(&desktop);
  desktop.open();
  REQUIRE(until([&] { return desktop.welcomePage() && desktop.welcomePage()->isVisible(); }));
  press(desktop, Qt::Key_2);
  REQUIRE(until([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
  type(desktop, "Hengda");
  for (int i = 0; i < 5; ++i) press(desktop, Qt::Key_Tab);  // country, zone, name, shown name, password
  type(desktop, "correct horse");
  press(desktop, Qt::Key_Tab);
  type(desktop, "correct hors");
  press(desktop, Qt::Key_Return, Qt::ControlModifier);
  CHECK(desktop.workbench() == nullptr);  // the two differ, which the page says
  type(desktop, "e");
  press(desktop, Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(until([&] { return desktop.workbench() != nullptr; }));
  CHECK(desktop.workbench()->window()->hasPlace(ui::Place::Settings));
  const auto settings = desktop.app()->call(desktop.app()->ownerSession(), app::ReadSettings{}).value();
  CHECK(settings.company == "Hengda");
  CHECK(settings.country == "CN");

  emit desktop.workbench()->signOutRequested();
  REQUIRE(until([&] { return desktop.signInPage() && desktop.signInPage()->isVisible(); }));
  CHECK(desktop.workbench() == nullptr);
  QApplication::setActiveWindow(&desktop);  // the offscreen platform has no window manager to do it
  type(desktop, "wrong password");
  press(desktop, Qt::Key_Return);
  CHECK(desktop.workbench() == nullptr);
  REQUIRE(until([&] {
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    return line && line->property("invalid").toBool();
  }));
  type(desktop, "correct horse");  // what was wrong is selected, so typing replaces it
  press(desktop, Qt::Key_Return);
  CHECK(until([&] { return desktop.workbench() != nullptr; }));
}

TEST_CASE("Closing asks once, in the window, when something typed is not saved") {
  DeskFixture f;
  f.signIn("helen", domain::Role::Administrator);
  auto* bar = f.window->leaveBar();
  int left = 0;
  const auto leave = [&] { return f.bench->mayLeave([&] { ++left; }); };
  CHECK(leave());
  f.window->go(ui::Place::Settings);
  auto* settings = static_cast<ui::SettingsPlace*>(f.window->page(ui::Place::Settings));
  QLineEdit* company = nullptr;
  for (std::size_t i = 0; i < settings->sections().size(); ++i) {
    auto* list = settings->findChild<QListWidget*>();
    list->setCurrentRow(static_cast<int>(i));
    if (settings->sections()[i]->title() != QStringLiteral("Company and hours")) continue;
    company = settings->sections()[i]->findChild<QLineEdit*>();
    break;
  }
  REQUIRE(company);
  REQUIRE(until([&] { return company->isVisible(); }));
  company->setFocus();
  f.type(QStringLiteral("Hengda"));
  CHECK(settings->unsaved() == QStringList{QStringLiteral("Company and hours")});
  const auto says = [&](const QString& part) {
    for (const auto* label : f.window->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(part)) return true;
    return f.window->findChild<ui::Toast*>()->text().contains(part);
  };
  f.key(Qt::Key_1, Qt::ControlModifier);
  REQUIRE(until([&] { return f.window->current() == ui::Place::Work; }));
  CHECK(until([&] { return says(QStringLiteral("What you typed in Settings is not saved yet")); }));

  CHECK_FALSE(leave());
  REQUIRE(bar->isOpen());
  CHECK(says(QStringLiteral("Not saved yet: Company and hours")));
  f.key(Qt::Key_Escape);
  CHECK_FALSE(bar->isOpen());
  CHECK(left == 0);
  CHECK_FALSE(leave());
  f.key(Qt::Key_Return);  // Show it
  CHECK_FALSE(bar->isOpen());
  CHECK(f.window->current() == ui::Place::Settings);
  CHECK(company->text() == QStringLiteral("Hengda"));
  CHECK(company->isVisible());
  CHECK_FALSE(leave());
  f.key(Qt::Key_Tab);  // Stay
  f.key(Qt::Key_Tab);  // Discard and leave
  f.key(Qt::Key_Return);
  CHECK(left == 1);
}

TEST_CASE("The focus does not stay on the place that one has left") {
  DeskFixture f;
  f.signIn("helen", domain::Role::TeamLead);
  auto* rail = f.window->findChild<ui::Rail*>();
  REQUIRE(rail);
  rail->button(ui::Place::Work)->setFocus(Qt::TabFocusReason);
  REQUIRE(rail->button(ui::Place::Work)->hasFocus());
  QTest::mouseClick(rail->button(ui::Place::Dashboards), Qt::LeftButton);
  REQUIRE(until([&] { return f.window->current() == ui::Place::Dashboards; }));
  CHECK(until([&] { return !rail->button(ui::Place::Work)->hasFocus(); }));
  CHECK(QApplication::focusWidget() == rail->button(ui::Place::Dashboards));

  // Nor on a button of the next one.
  QWidget* page = f.window->page(ui::Place::Dashboards);
  page->findChild<ui::TeamView*>()->findChild<ui::FigureTile*>()->setFocus();
  REQUIRE(page->isAncestorOf(QApplication::focusWidget()));
  f.window->go(ui::Place::Projects);
  CHECK(qobject_cast<QAbstractItemView*>(QApplication::focusWidget()));
}

TEST_CASE("A database that cannot be opened is explained") {
  QTemporaryDir folder;
  QFile file(folder.path() + QStringLiteral("/callwright.db"));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(QByteArray(8192, 'x'));
  file.close();
  app::AppOptions options;
  options.dataDirectory = folder.path().toStdString();
  ui::Desktop desktop(options);
  desktop.show();
  desktop.open();
  REQUIRE(until([&] {
    for (const auto* label : desktop.findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(folder.path())) return true;
    return false;
  }));
}
