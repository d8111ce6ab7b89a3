#include <QTest>
#include <catch2/catch.hpp>

#include "chart_support.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/chart_paint.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/funnel_chart.hpp"
#include "widgets/heat_map.hpp"
#include "widgets/paint.hpp"

using namespace callwright::ui;
using namespace callwright::test;

namespace {

QList<BarRow> outcomes() {
  return {{QStringLiteral("Won"), 250, QStringLiteral("250"), QStringLiteral("25 %"), ColorRole::Good, 11},
          {QStringLiteral("Refused"), 1000, QStringLiteral("1,000"), QStringLiteral("74 %"), ColorRole::Warn, 12},
          {QStringLiteral("Rare"), 1, QStringLiteral("1"), {}, ColorRole::Bad, 13},
          {QStringLiteral("Never"), 0, QStringLiteral("0"), {}, ColorRole::Bad, -1}};
}

QList<FunnelStage> stages() {
  return {{QStringLiteral("Leads"), 800, QStringLiteral("800"), {}, 21},
          {QStringLiteral("Reached"), 400, QStringLiteral("400"), QStringLiteral("50.0 %"), 22},
          {QStringLiteral("Won"), 100, QStringLiteral("100"), QStringLiteral("25.0 %"), 23}};
}

QList<QList<HeatCell>> cells() {
  const auto cell = [](double value) {
    return HeatCell{value, QStringLiteral("tip %1").arg(value), QString::number(value)};
  };
  return {{cell(0), cell(5), cell(10)}, {cell(none), cell(2)}};  // the last one is missing
}

}  // namespace

TEST_CASE("bars are as long as their values", "[charts]") {
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
    applyTheme(app(), mode);
    for (const int width : {220, 333, 640}) {
      BarList list;
      list.setRows(outcomes());
      const QImage image = shown(list, {width, 96});
      CAPTURE(width);
      const double groove = list.grooveRect(1).width();
      REQUIRE(groove >= 40);
      CHECK(isClose(list.barRect(1).width(), groove));
      CHECK(isClose(list.barRect(0).width(), groove / 4));
      CHECK(isClose(list.barRect(2).width(), 2));
      CHECK(list.barRect(3).isNull());
      // So much for what it says; this is what it paints. Ends of bars may share a pixel with the groove.
      const auto middle = [&](int row) { return static_cast<int>(list.grooveRect(row).center().y()); };
      CHECK(isClose(run(image, middle(1), tokens().warn), groove, 2));
      CHECK(isClose(run(image, middle(0), tokens().good), groove / 4, 2));
      CHECK(has(image, list.grooveRect(3), tokens().sunken));
      CHECK_FALSE(has(image, list.grooveRect(3), tokens().bad));
    }
  }
  applyTheme(app(), ThemeMode::Light);
}

TEST_CASE("rows shrink, but not below what can be read", "[charts]") {
  BarList list;
  list.setRows(outcomes());
  CHECK(list.sizeHint().height() == 4 * 24);
  CHECK(list.minimumSizeHint().height() == 4 * 18);
  list.resize(300, 400);
  CHECK(list.itemRect(3).bottom() == 96);
  list.resize(300, 80);
  CHECK(list.itemRect(3).bottom() == 80);
  list.resize(300, 20);
  CHECK(list.itemRect(0).height() == 18);
}

TEST_CASE("nonsense is no bar", "[charts]") {
  BarList list;
  list.setRows({{QStringLiteral("a"), none, {}, {}}, {QStringLiteral("b"), -4, {}, {}}, {{}, INFINITY, {}, {}}});
  for (int i = 0; i < 3; ++i) CHECK(list.barRect(i).isNull());
  shown(list, {200, 60});
  shown(list, {1, 1});
  list.setRows({});
  list.setEmptyText(QStringLiteral("No calls"));
  CHECK(list.accessibleDescription() == QStringLiteral("No calls"));
  CHECK(list.focusPolicy() == Qt::NoFocus);
  const QImage empty = shown(list, {200, 60});
  CHECK(has(empty, QRectF(40, 10, 120, 40), tokens().hint));
  QTest::keyClick(&list, Qt::Key_Down);
  QTest::keyClick(&list, Qt::Key_Return);
  QTest::mouseClick(&list, Qt::LeftButton, {}, {10, 10});
}

TEST_CASE("rows are activated by keys and clicks", "[charts]") {
  BarList list;
  list.setRows(outcomes());
  shown(list, {320, 96});
  QSignalSpy spy(&list, &BarList::activated);
  CHECK(list.accessibleDescription().startsWith(QStringLiteral("Won: 250 · 25 %; Refused: ")));
  QTest::keyClick(&list, Qt::Key_Return);  // none is current
  CHECK(spy.isEmpty());
  QTest::keyClick(&list, Qt::Key_Down);
  CHECK(list.current() == 0);
  QTest::keyClick(&list, Qt::Key_Up);
  CHECK(list.current() == 0);
  QTest::keyClick(&list, Qt::Key_Down);
  QTest::keyClick(&list, Qt::Key_Return);
  QTest::keyClick(&list, Qt::Key_Home);
  QTest::keyClick(&list, Qt::Key_Space);
  QTest::keyClick(&list, Qt::Key_End);
  QTest::keyClick(&list, Qt::Key_Down);
  CHECK(list.current() == 3);
  QTest::keyClick(&list, Qt::Key_Return);  // has no id
  QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
  CHECK(activatedIn(spy) == QList<qint64>{12, 11});

  spy.clear();
  QTest::mouseClick(&list, Qt::LeftButton, {}, list.itemRect(2).center().toPoint());
  QTest::mouseClick(&list, Qt::LeftButton, {}, list.itemRect(3).center().toPoint());
  QTest::mouseClick(&list, Qt::RightButton, {}, list.itemRect(0).center().toPoint());
  QTest::mousePress(&list, Qt::LeftButton, {}, list.itemRect(0).center().toPoint());
  QTest::mouseRelease(&list, Qt::LeftButton, {}, list.itemRect(1).center().toPoint());  // thought better of it
  CHECK(activatedIn(spy) == QList<qint64>{13});

  moveTo(list, list.itemRect(1).center());
  CHECK(list.cursor().shape() == Qt::PointingHandCursor);
  moveTo(list, list.itemRect(3).center());
  CHECK(list.cursor().shape() == Qt::ArrowCursor);
}

TEST_CASE("the current row stays the same one when the order changes", "[charts]") {
  BarList list;
  QList<BarRow> rows = outcomes();
  list.setRows(rows);
  QTest::keyClick(&list, Qt::Key_Down);
  std::swap(rows[0], rows[2]);
  list.setRows(rows);
  CHECK(list.current() == 2);
  list.setRows({rows[1]});
  CHECK(list.current() == 0);
  list.setRows({});
  CHECK(list.current() == -1);
}

TEST_CASE("an owner may set other rows while one is activated", "[charts]") {
  BarList list;
  list.setRows(outcomes());
  qint64 last = 0;
  QObject::connect(&list, &BarList::activated, &list, [&](qint64 id) {
    list.setRows({});
    last = id;
  });
  shown(list, {320, 96});
  QTest::mouseClick(&list, Qt::LeftButton, {}, list.itemRect(1).center().toPoint());
  CHECK(last == 12);
}

TEST_CASE("a click is not lost when figures come in meanwhile", "[charts]") {
  BarList list;
  QList<BarRow> rows = outcomes();
  list.setRows(rows);
  shown(list, {320, 96});
  QSignalSpy spy(&list, &BarList::activated);
  const QPoint at = list.itemRect(1).center().toPoint();
  QTest::mousePress(&list, Qt::LeftButton, {}, at);
  rows[0].value = 900;
  list.setRows(rows);
  QTest::mouseRelease(&list, Qt::LeftButton, {}, at);
  CHECK(activatedIn(spy) == QList<qint64>{12});
  QTest::mousePress(&list, Qt::LeftButton, {}, at);
  std::swap(rows[0], rows[1]);  // another row is there now
  list.setRows(rows);
  QTest::mouseRelease(&list, Qt::LeftButton, {}, at);
  CHECK(spy.count() == 1);
}

TEST_CASE("the focused row has a ring", "[charts]") {
  BarList list;
  list.setRows(outcomes());
  const QImage before = shown(list, {320, 96});
  list.activateWindow();
  list.setFocus(Qt::TabFocusReason);
  QApplication::setActiveWindow(&list);
  REQUIRE(list.hasFocus());
  CHECK(list.current() == 0);
  CHECK(list.accessibleDescription() == QStringLiteral("Won: 250 · 25 %"));
  const QImage after = shown(list, {320, 96});
  const int y = static_cast<int>(list.itemRect(0).center().y());
  CHECK(before.pixelColor(1, y) == tokens().surface);
  CHECK(after.pixelColor(1, y) == tokens().accent);
  CHECK(after.pixelColor(1, y + 24) == tokens().surface);
}

TEST_CASE("tips say what a row is, and labels are no markup", "[charts]") {
  BarList list;
  QList<BarRow> rows = outcomes();
  rows[2].label = QStringLiteral("<b>x</b>");
  list.setRows(rows);
  shown(list, {320, 96});
  CHECK(tipAt(list, list.itemRect(1).center()) == QStringLiteral("Refused: 1,000 · 74 %"));
  CHECK(tipAt(list, list.itemRect(2).center()).contains(QStringLiteral("&lt;b&gt;x")));
  tipAt(list, {5, 200});
  CHECK(QTest::qWaitFor([] { return QToolTip::text().isEmpty(); }));  // it goes after a while
}

TEST_CASE("the details give way to bars in a narrow list", "[charts]") {
  BarList list;
  list.setRows(outcomes());
  shown(list, {190, 96});
  const qreal narrow = list.width() - list.grooveRect(0).right();
  shown(list, {400, 96});
  CHECK(list.width() - list.grooveRect(0).right() > narrow + 20);
}

TEST_CASE("a funnel is as wide as its counts", "[charts]") {
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
    applyTheme(app(), mode);
    FunnelChart funnel;
    funnel.setStages(stages());
    const QImage image = shown(funnel, {420, 120});
    const QRectF first = funnel.barRect(0), second = funnel.barRect(1), third = funnel.barRect(2);
    CHECK(isClose(second.width(), first.width() / 2));
    CHECK(isClose(third.width(), first.width() / 8));
    CHECK(isClose(second.center().x(), first.center().x()));
    CHECK(isClose(third.center().x(), first.center().x()));
    CHECK(isClose(run(image, static_cast<int>(first.center().y()), tokens().accent), first.width(), 2));
    // The piece between: wider than the bar beneath it, narrower than the one above.
    const int between = static_cast<int>((first.bottom() + second.top()) / 2);
    const int wide = run(image, between, tokens().accentWeak);
    CHECK(wide > second.width());
    CHECK(wide < first.width());
  }
  applyTheme(app(), ThemeMode::Light);
}

TEST_CASE("the stage with the largest loss is marked by more than a colour", "[charts]") {
  FunnelChart funnel;
  funnel.setStages(stages());
  const QImage before = shown(funnel, {420, 120});
  CHECK_FALSE(has(before, funnel.itemRect(2), tokens().warn));
  CHECK_FALSE(funnel.itemText(2).contains(QStringLiteral("▾")));
  funnel.setMarked(2);
  const QImage after = shown(funnel, {420, 120});
  CHECK(has(after, funnel.itemRect(2), tokens().warn));
  CHECK_FALSE(has(after, funnel.itemRect(1), tokens().warn));
  CHECK(funnel.itemText(2) == QStringLiteral("Won: 100 · ▾ 25.0 %"));
}

TEST_CASE("stages are activated by keys and clicks", "[charts]") {
  FunnelChart funnel;
  funnel.setStages(stages());
  shown(funnel, {420, 120});
  QSignalSpy spy(&funnel, &FunnelChart::activated);
  QTest::keyClick(&funnel, Qt::Key_End);
  QTest::keyClick(&funnel, Qt::Key_Enter, Qt::KeypadModifier);
  QTest::mouseClick(&funnel, Qt::LeftButton, {}, funnel.barRect(1).center().toPoint());
  CHECK(activatedIn(spy) == QList<qint64>{23, 22});
  CHECK(tipAt(funnel, funnel.barRect(1).center()) == QStringLiteral("Reached: 400 · 50.0 %"));
}

TEST_CASE("a funnel of nobody paints", "[charts]") {
  FunnelChart funnel;
  shown(funnel, {300, 100});
  QList<FunnelStage> all = stages();
  for (FunnelStage& stage : all) stage.value = 0;
  funnel.setStages(all);
  shown(funnel, {300, 100});
  CHECK(funnel.barRect(0).isNull());
  all[0].value = 5;
  all[2].value = none;
  funnel.setStages(all);
  funnel.setMarked(9);
  shown(funnel, {300, 100});
  shown(funnel, {1, 1});
}

TEST_CASE("figures on a heat map can be read at any shade", "[charts]") {
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
    applyTheme(app(), mode);
    double least = 21;
    for (int i = 0; i <= 1000; ++i) {
      const QColor fill = blend(tokens().sunken, tokens().accent, i / 1000.0);
      least = std::min(least, contrast(inkOn(fill), fill));
    }
    CHECK(least >= 4.5);
    CHECK(inkOn(tokens().sunken) == tokens().ink);
    CHECK(inkOn(tokens().accent) == tokens().onAccent);
  }
  applyTheme(app(), ThemeMode::Light);
}

TEST_CASE("a heat map shades by value", "[charts]") {
  HeatMap map;
  map.setHeaders({QStringLiteral("Mon"), QStringLiteral("Tue")},
                 {QStringLiteral("9"), QStringLiteral("10"), QStringLiteral("11")});
  map.setCells(cells());
  CHECK(map.fill(0, 0) == tokens().sunken);
  CHECK(map.fill(0, 2) == tokens().accent);
  CHECK(map.fill(0, 1) == blend(tokens().sunken, tokens().accent, 0.5));
  CHECK_FALSE(map.fill(1, 0).isValid());
  CHECK_FALSE(map.fill(1, 2).isValid());

  const QImage image = shown(map, {240, 90});
  CHECK(map.showsFigures());
  const auto at = [&](int row, int column, double dx) {
    const QRectF rect = map.cellRect(row, column);
    return image.pixelColor(static_cast<int>(rect.left() + dx), static_cast<int>(rect.center().y()));
  };
  CHECK(at(0, 2, 6) == tokens().accent);
  CHECK(at(1, 0, 6) == tokens().surface);  // outlined only
  CHECK(has(image, map.cellRect(1, 0), tokens().line));
  CHECK(has(image, map.cellRect(0, 2), tokens().onAccent));

  shown(map, {120, 90});
  CHECK_FALSE(map.showsFigures());

  map.setCells({{{4, {}, {}}, {4, {}, {}}}});
  CHECK(map.fill(0, 0) == map.fill(0, 1));  // all alike: neither the least nor the most
}

TEST_CASE("cells are reached in two directions", "[charts]") {
  HeatMap map;
  map.setHeaders({QStringLiteral("Mon"), QStringLiteral("Tue")},
                 {QStringLiteral("9"), QStringLiteral("10"), QStringLiteral("11")});
  map.setCells(cells());
  shown(map, {240, 90});
  QSignalSpy spy(&map, &HeatMap::activated);
  QTest::keyClick(&map, Qt::Key_Right);  // the first one
  QTest::keyClick(&map, Qt::Key_Right);
  QTest::keyClick(&map, Qt::Key_Down);
  QTest::keyClick(&map, Qt::Key_Down);
  QTest::keyClick(&map, Qt::Key_Return);
  QTest::keyClick(&map, Qt::Key_Left);
  QTest::keyClick(&map, Qt::Key_Left);
  CHECK(map.current() == 3);
  QTest::keyClick(&map, Qt::Key_Return);  // empty
  QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect(0, 2).center().toPoint());
  QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect(1, 2).center().toPoint());  // empty
  REQUIRE(spy.count() == 2);
  CHECK(spy[0] == QList<QVariant>{1, 1});
  CHECK(spy[1] == QList<QVariant>{0, 2});
  CHECK(tipAt(map, map.cellRect(0, 1).center()) == QStringLiteral("tip 5"));
  CHECK(tipAt(map, map.cellRect(1, 2).center()) == QStringLiteral("Tue 11"));
}

TEST_CASE("a heat map without anything paints", "[charts]") {
  HeatMap map;
  map.setScale(QStringLiteral("0 %"), QStringLiteral("44 %"));
  shown(map, {200, 100});
  map.setCells(cells());
  shown(map, {200, 100});
  map.setHeaders({QStringLiteral("Mon")}, {});
  shown(map, {200, 100});
  map.setHeaders({QStringLiteral("Mon")}, {QStringLiteral("9")});
  map.setCells({});
  shown(map, {200, 100});
  shown(map, {1, 1});
  QTest::keyClick(&map, Qt::Key_Down);
  QTest::keyClick(&map, Qt::Key_Down);
}

TEST_CASE("a tile is one button with one name", "[charts]") {
  FigureTile tile;
  tile.setLabel(QStringLiteral("Connect rate"));
  tile.setFigure(QStringLiteral("38.4 %"));
  tile.setDifference(QStringLiteral("−1.9 pt"), ColorRole::Bad);
  tile.setRest(QStringLiteral("goal 37 %"));
  tile.setTrend({1, 2, none, 3, none, 2, 4});
  CHECK(tile.accessibleName() == QStringLiteral("Connect rate: 38.4 %, −1.9 pt, goal 37 %"));
  tile.setDefinition(QStringLiteral("Calls answered by a person <of all>"));
  CHECK(tile.toolTip().contains(QStringLiteral("person &lt;of all&gt;")));
  CHECK(tile.toolTip().contains(QStringLiteral("38.4 % · −1.9 pt · goal 37 %")));  // where there is no room for all
  CHECK(tipAt(tile, {20, 20}) == tile.toolTip());
  QSignalSpy spy(&tile, &FigureTile::clicked);
  QTest::keyClick(&tile, Qt::Key_Space);
  QTest::keyClick(&tile, Qt::Key_Return);
  QTest::keyClick(&tile, Qt::Key_Enter, Qt::KeypadModifier);
  QTest::mouseClick(&tile, Qt::LeftButton, {}, {20, 20});
  CHECK(spy.count() == 4);
  CHECK(tile.cursor().shape() == Qt::PointingHandCursor);

  const QImage image = shown(tile, {220, 92});
  CHECK(has(image, QRectF(120, 30, 90, 40), tokens().bad));  // the line of the last days
  CHECK(has(image, QRectF(14, 60, 60, 25), tokens().bad));
  tile.setFigure(QString(60, QLatin1Char('8')));
  tile.setRest(QString(200, QLatin1Char('W')));
  tile.setLabel(QString(200, QLatin1Char('W')));
  const QImage full = shown(tile, {220, 92});
  for (int y = 4; y < 88; ++y) CHECK(full.pixelColor(216, y) == tokens().surface);
  tile.setTrend({});
  shown(tile, {60, 40});
}
