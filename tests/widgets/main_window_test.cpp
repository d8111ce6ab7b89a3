#include "shell/main_window.hpp"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include "shell/rail.hpp"
#include "support/screenshots.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/figures.hpp"
#include "widgets/search_field.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/toast.hpp"

using namespace callwright::ui;

namespace {

QApplication& app() {
  return *static_cast<QApplication*>(QCoreApplication::instance());
}

struct Window {
  MainWindow window;
  QLineEdit* field = new QLineEdit;
  Window() {
    auto* work = new QWidget;
    field->setParent(work);
    window.addPlace({Place::Work, work});
    window.addPlace({Place::Customers, new QWidget, new QLabel(QStringLiteral("bar"))});
    window.addPlace({Place::Settings, new QWidget});
    window.setPresence(QStringLiteral("On a call"), ColorRole::Good, std::chrono::seconds(167));
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    field->setFocus();
  }
};

}  // namespace

TEST_CASE("only places that were added are in the rail, and keys lead to them", "[shell]") {
  Window w;
  auto* rail = w.window.findChild<Rail*>();
  CHECK(rail->isOffered(Place::Customers));
  CHECK_FALSE(rail->isOffered(Place::Training));
  CHECK(w.window.current() == Place::Work);
  QSignalSpy changed(&w.window, &MainWindow::placeChanged);
  QTest::keyClick(w.field, Qt::Key_2, Qt::ControlModifier);
  CHECK(w.window.current() == Place::Customers);
  QTest::keyClick(&w.window, Qt::Key_7, Qt::ControlModifier);  // Training is not there
  CHECK(w.window.current() == Place::Customers);
  rail->button(Place::Settings)->click();
  CHECK(w.window.current() == Place::Settings);
  CHECK(changed.count() == 2);
  CHECK(rail->button(Place::Customers)->toolTip().contains(QStringLiteral("Ctrl 2")));
}

TEST_CASE("the call strip shows beside a call on other places only", "[shell]") {
  Window w;
  auto* strip = new QLabel(QStringLiteral("02:47"));
  w.window.setCallStrip(strip);
  CHECK_FALSE(strip->isVisible());
  w.window.setCallUp(true);
  CHECK_FALSE(strip->isVisible());
  w.window.go(Place::Customers);
  CHECK(strip->isVisible());
  w.window.setCallUp(false);
  CHECK_FALSE(strip->isVisible());
}

TEST_CASE("global search: commands at once, customers by token, keys only", "[shell]") {
  Window w;
  GlobalSearch* search = w.window.search();
  int ran = 0;
  search->addCommand({QStringLiteral("import"),
                      [] { return QStringLiteral("Import a list…"); },
                      QStringLiteral("daoru 导入"),
                      Icon::Upload,
                      {},
                      [&] { ++ran; }});
  quint64 token = 0;
  QObject::connect(search, &GlobalSearch::queryChanged, search, [&](const QString&, quint64 t) { token = t; });
  QTest::keyClick(w.field, Qt::Key_K, Qt::ControlModifier);
  REQUIRE(search->isOpen());
  CHECK(search->list()->model()->rowCount() == 4);  // three places and import
  search->field()->setDelay(0);
  QSignalSpy asked(search, &GlobalSearch::queryChanged);
  QTest::keyClicks(search->field(), QStringLiteral("daoru"));
  REQUIRE(asked.wait(1000));
  CHECK(search->list()->model()->rowCount() == 1);

  QSignalSpy hit(search, &GlobalSearch::hitActivated);
  search->setHits(token - 1, {{QStringLiteral("9"), QStringLiteral("late"), {}, {}, {}}});
  CHECK(search->list()->model()->rowCount() == 1);
  search->setHits(token, {{QStringLiteral("7"), QStringLiteral("张伟"), QStringLiteral("苏州恒达"), {}, {}}});
  CHECK(search->list()->model()->rowCount() == 2);

  SECTION("Enter runs what is chosen, and what was chosen stays so when customers arrive above it") {
    QTest::keyClick(search->field(), Qt::Key_Return);
    CHECK(ran == 1);
    CHECK_FALSE(search->isOpen());
  }
  SECTION("Up leads to the customer") {
    QTest::keyClick(search->field(), Qt::Key_Up);
    QTest::keyClick(search->field(), Qt::Key_Return);
    REQUIRE(hit.count() == 1);
    CHECK(hit.front().front().toString() == QStringLiteral("7"));
  }
  SECTION("Esc closes and gives the focus back") {
    QTest::keyClick(search->field(), Qt::Key_Escape);
    CHECK_FALSE(search->isOpen());
  }
}

TEST_CASE("the window speaks the language that was chosen last", "[shell]") {
  Window w;
  setLanguage(app(), QLocale(QLocale::Chinese, QLocale::China));
  QApplication::sendPostedEvents();
  auto* rail = w.window.findChild<Rail*>();
  CHECK(rail->button(Place::Customers)->text() == QStringLiteral("客户"));
  setLanguage(app(), QLocale(QLocale::English, QLocale::UnitedStates));
  QApplication::sendPostedEvents();
  CHECK(rail->button(Place::Customers)->text() == QStringLiteral("Customers"));
}

TEST_CASE("the close guard may keep the window open", "[shell]") {
  Window w;
  bool may = false;
  w.window.setCloseGuard([&] { return may; });
  CHECK_FALSE(w.window.close());
  may = true;
  CHECK(w.window.close());
}

TEST_CASE("pictures of the shell", "[.gallery]") {
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark})
    for (const bool chinese : {true, false}) {
      applyTheme(app(), mode);
      setLanguage(app(), chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                 : QLocale(QLocale::English, QLocale::UnitedStates));
      MainWindow window;
      for (int i = 0; i < placeCount; ++i) {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(12, 12, 12, 12);
        auto* card = new Card(QStringLiteral("Queue"), QStringLiteral("progressive"));
        card->body()->addWidget(new EmptyState(Icon::Phone, QStringLiteral("Nothing to call"),
                                               QStringLiteral("All outside calling hours until 14:00.")));
        column->addWidget(card);
        window.addPlace({static_cast<Place>(i), page});
      }
      window.setPresence(chinese ? QStringLiteral("通话中") : QStringLiteral("On a call"), ColorRole::Good,
                         std::chrono::seconds(167));
      window.setDayFigures({{QStringLiteral("拨打"), QStringLiteral("46")},
                            {QStringLiteral("接通 41%"), QStringLiteral("19")},
                            {QStringLiteral("成交"), QStringLiteral("¥ 8,640")},
                            {QStringLiteral("今日目标"), QStringLiteral("72%"), 0.72}});
      window.setStatus(
          {{QStringLiteral("话机已注册 8012"), true, ColorRole::Good}, {QStringLiteral("本地数据库 · 已保存")}});
      window.setUser(QStringLiteral("林小雨"), QStringLiteral("坐席"));
      window.setBadge(Place::FollowUps, 9);
      auto* strip = new QLabel(QStringLiteral("call strip"));
      strip->setProperty("surface", QStringLiteral("strip"));
      strip->setFixedHeight(48);
      window.setCallStrip(strip);
      window.setCallUp(true);
      const QString name = QStringLiteral("shell-%1-%2")
                               .arg(mode == ThemeMode::Light ? QStringLiteral("light") : QStringLiteral("dark"),
                                    chinese ? QStringLiteral("zh") : QStringLiteral("en"));
      callwright::test::screenshot(window, name);
      window.search()->setHits(0, {});
      window.openSearch();
      window.search()->setHits(1, {});
      callwright::test::screenshot(window, name + QStringLiteral("-search"), {1280, 800}, 1.5);
      window.search()->close();
      window.go(Place::Dashboards);
      callwright::test::screenshot(window, name + QStringLiteral("-place"), {1280, 800});
    }
}
