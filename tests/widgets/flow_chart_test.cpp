#include "widgets/flow_chart.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>
#include <cmath>

#include "flow_graphs.hpp"
#include "support/screenshots.hpp"
#include "theme/theme.hpp"

using namespace callwright::ui;
using namespace callwright::test;

namespace {

// A shown chart of the built-in layout, which is the same everywhere.
struct Shown {
  FlowChart chart;
  explicit Shown(const Graph& graph, int current = -1, QSize size = {640, 620}) {
    chart.setAttribute(Qt::WA_DontShowOnScreen);
    chart.resize(size);
    chart.layouter().setProgram(nowhere);
    chart.setGraph(graph, current);
    chart.show();
    wait();
  }
  void wait() {
    REQUIRE(QTest::qWaitFor([this] { return !chart.isWaiting(); }, patience));
    QCoreApplication::processEvents();
  }
};

QPoint middleOf(const FlowChart& chart, int node) {
  const auto rect = chart.nodeRect(node);
  REQUIRE(rect);
  return rect->center().toPoint();
}

}  // namespace

TEST_CASE("flow chart: titles do no harm", "[flow chart]") {
  Graph graph = graphOf(3, {{0, 1}, {1, 2}});
  graph.nodes[0].title = QStringLiteral("<b>&amp;</b>\n\"") + QChar(0) + QStringLiteral("x\u202e");
  graph.nodes[1].title = QString(1'000'000, QLatin1Char('W'));
  Shown shown(graph, 0);
  CHECK(shown.chart.nodeRect(1)->width() < 200);
  CHECK_FALSE(picture(shown.chart, {500, 500}).isNull());
  CHECK(shown.chart.toolTipAt(middleOf(shown.chart, 0)).startsWith(graph.nodes[0].title));
}

TEST_CASE("flow chart: without Graphviz the built-in layout is shown and the owner told", "[flow chart]") {
  FlowChart chart;
  QSignalSpy failed(&chart, &FlowChart::layoutFailed);
  chart.layouter().setProgram(nowhere);
  chart.setGraph(callScript());
  CHECK(chart.isWaiting());
  CHECK(chart.shownNodes().isEmpty());
  REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
  CHECK(failed.count() == 1);
  CHECK(chart.failure() == LayoutFailure::NotInstalled);
  CHECK(chart.shownNodes().size() == 10);

  chart.layouter().setProgram(QStringLiteral("dot"));
  chart.layouter().setDeadline(std::chrono::milliseconds(patience));
  Graph more = callScript();
  more.nodes.append({QStringLiteral("Another"), {}, {}, {}});
  chart.setGraph(more);
  CHECK(chart.shownNodes().size() == 10);  // the old picture, meanwhile
  CHECK_FALSE(chart.nodeRect(0));          // which is not to be touched
  REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
  CHECK_FALSE(chart.failure());
  CHECK(chart.shownNodes().size() == 11);
}

TEST_CASE("flow chart: other figures keep the layout", "[flow chart]") {
  Shown shown(callScript(), 1);
  FlowChart& chart = shown.chart;
  Graph graph = callScript();
  graph.nodes[0].figure = QStringLiteral("4,219");
  graph.nodes[0].spoken.clear();
  graph.edges[0].weight = 0.9;
  QSignalSpy changed(&chart, &FlowChart::pictureChanged);
  chart.setGraph(graph, 0);
  CHECK_FALSE(chart.isWaiting());
  CHECK(changed.count() == 0);
  CHECK(chart.accessibleDescription() == QStringLiteral("Opening, 4,219"));
  chart.setGraph(callScript(), 0);
  CHECK(chart.accessibleDescription() == QStringLiteral("Opening, 4,218 calls"));
  CHECK(chart.accessibleName() == QStringLiteral("Flow chart"));
  chart.setProblems({0, 77});
  CHECK(chart.accessibleDescription().contains(QStringLiteral("problem")));
  CHECK(chart.toolTipAt(middleOf(chart, 0)).contains(QStringLiteral("4,218 calls\n")));
  const QPointF aboveSecond(chart.nodeRect(1)->center().x(), chart.nodeRect(1)->top() - 6);
  CHECK(chart.toolTipAt(aboveSecond) == QStringLiteral("Opening → Confirm need\n2706 calls"));
  CHECK(chart.toolTipAt({3, 3}).isEmpty());
}

TEST_CASE("flow chart: keys go along the edges and within the rank", "[flow chart]") {
  Shown shown(callScript());
  FlowChart& chart = shown.chart;
  QSignalSpy changed(&chart, &FlowChart::currentChanged);
  QSignalSpy activated(&chart, &FlowChart::nodeActivated);
  QTest::keyClick(&chart, Qt::Key_Return);
  CHECK(activated.count() == 0);
  const auto press = [&](Qt::Key key) {
    QTest::keyClick(&chart, key);
    return chart.current();
  };
  CHECK(press(Qt::Key_Down) == 0);
  CHECK(press(Qt::Key_Up) == 0);
  CHECK(press(Qt::Key_Down) == 1);  // where most calls go
  CHECK(press(Qt::Key_Right) == 2);
  CHECK(press(Qt::Key_Right) == 3);
  CHECK(press(Qt::Key_Right) == 3);
  CHECK(press(Qt::Key_Down) == 3);  // nothing follows
  CHECK(press(Qt::Key_Left) == 2);
  CHECK(press(Qt::Key_Up) == 0);
  CHECK(changed.count() == 6);
  CHECK(activated.count() == 0);
  QTest::keyClick(&chart, Qt::Key_Enter, Qt::KeypadModifier);
  REQUIRE(activated.count() == 1);
  CHECK(activated[0][0].toInt() == 0);
}

TEST_CASE("flow chart: a click activates, a drag scrolls", "[flow chart]") {
  Shown shown(branching(120));
  FlowChart& chart = shown.chart;
  QSignalSpy activated(&chart, &FlowChart::nodeActivated);
  chart.setCurrent(0);
  QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, middleOf(chart, 0));
  QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, {2, 2});
  REQUIRE(activated.count() == 1);
  CHECK(activated[0][0].toInt() == 0);

  REQUIRE(chart.horizontalScrollBar()->maximum() > 100);
  const int before = chart.horizontalScrollBar()->value();
  const QPoint from = middleOf(chart, 0);
  QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, from);
  QMouseEvent move(QEvent::MouseMove, from + QPoint(80, 0), chart.viewport()->mapToGlobal(from + QPoint(80, 0)),
                   Qt::NoButton, Qt::LeftButton, {});
  QApplication::sendEvent(chart.viewport(), &move);
  QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, from + QPoint(80, 0));
  CHECK(chart.horizontalScrollBar()->value() == before - 80);
  CHECK(activated.count() == 1);

  chart.setCurrent(119);
  CHECK(QRectF(chart.viewport()->rect()).contains(*chart.nodeRect(119)));
}

TEST_CASE("flow chart: zoom by keys and wheel", "[flow chart]") {
  Shown shown(branching(120));
  FlowChart& chart = shown.chart;
  CHECK(chart.zoom() == 0.92);  // by itself not smaller than can be read
  QTest::keyClick(&chart, Qt::Key_0, Qt::ControlModifier);
  CHECK(chart.zoom() < 0.92);
  CHECK(chart.horizontalScrollBar()->maximum() == (chart.zoom() > 0.1 ? 0 : chart.horizontalScrollBar()->maximum()));
  const qreal fitted = chart.zoom();
  QTest::keyClick(&chart, Qt::Key_Plus, Qt::ControlModifier);
  CHECK(chart.zoom() == Approx(fitted * 1.2));
  QTest::keyClick(&chart, Qt::Key_Minus, Qt::ControlModifier);
  CHECK(chart.zoom() == Approx(fitted));

  chart.setZoom(1);
  chart.setCurrent(40);
  const QPointF at = chart.nodeRect(40)->center();
  QWheelEvent wheel(at, chart.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(chart.viewport(), &wheel);
  CHECK(chart.zoom() == Approx(1.2));
  CHECK(std::abs(chart.nodeRect(40)->center().x() - at.x()) < 2);  // what is under the pointer stays there
  chart.setZoom(1e9);
  CHECK(chart.zoom() == 2);
  chart.setZoom(0);
  CHECK(chart.zoom() == 0.1);

  Shown small(callScript(), -1, {1200, 800});
  small.chart.fitWidth();
  CHECK(small.chart.zoom() == 1);
}

TEST_CASE("flow chart: beyond the bound only the surroundings are shown", "[flow chart]") {
  Graph graph = branching(400);
  for (int i = 1; i < 200; ++i) graph.edges.append({399, i, 0, {}});  // one step that leads nearly everywhere
  FlowChart chart;
  chart.layouter().setProgram(nowhere);
  chart.setOutlineAbove(399);
  chart.setGraph(graph, 5);
  REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
  CHECK(chart.isOutline());
  CHECK(chart.shownNodes().size() <= 60);
  CHECK(chart.shownNodes().contains(5));
  CHECK(chart.shownNodes().contains(1));   // its parent
  CHECK(chart.shownNodes().contains(16));  // a child
  CHECK(chart.outlineText().contains(QStringLiteral("400")));
  CHECK(chart.outlineText().contains(QStringLiteral("Step 5")));

  chart.setCurrent(399);
  CHECK(chart.isWaiting());
  REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
  CHECK(chart.shownNodes().size() == 60);
  CHECK(chart.shownNodes().contains(399));
  CHECK(chart.nodeRect(399));

  chart.setOutlineAbove(400);
  REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
  CHECK(chart.shownNodes().size() == 400);
  CHECK(chart.outlineText().isEmpty());
}

TEST_CASE("flow chart: an empty graph says a sentence", "[flow chart]") {
  auto& app = *static_cast<QApplication*>(QCoreApplication::instance());
  applyTheme(app, ThemeMode::Light);
  Shown shown(Graph{});
  FlowChart& chart = shown.chart;
  const QImage bare = picture(chart, {400, 300});
  chart.setEmptyText(QStringLiteral("This script has no steps yet."));
  CHECK(picture(chart, {400, 300}) != bare);
  CHECK(chart.accessibleDescription() == QStringLiteral("This script has no steps yet."));
  QTest::keyClick(&chart, Qt::Key_Down);
  CHECK(chart.current() == -1);
  chart.setGraph(callScript(), 3);
  shown.wait();
  CHECK(chart.current() == 3);
  chart.setGraph({}, 3);
  CHECK(chart.current() == -1);
  CHECK(chart.shownNodes().isEmpty());
}

TEST_CASE("flow chart: the theme's colours, and a problem has a mark", "[flow chart]") {
  auto& app = *static_cast<QApplication*>(QCoreApplication::instance());
  Shown shown(callScript(), 0);
  FlowChart& chart = shown.chart;
  for (const auto mode : {ThemeMode::Dark, ThemeMode::Light}) {
    applyTheme(app, mode);
    chart.setProblems({});
    const QImage plain = picture(chart, {640, 620});
    const auto colorAt = [&](const QImage& image, const QPointF& point) { return image.pixelColor(point.toPoint()); };
    CHECK(colorAt(plain, {2, 2}) == tokens().surface);
    CHECK(colorAt(plain, chart.nodeRect(0)->topLeft() + QPointF(12, 4)) == tokens().accentWeak);
    CHECK(colorAt(plain, chart.nodeRect(1)->topLeft() + QPointF(12, 4)) == tokens().surface);
    chart.setProblems({1});
    const QImage marked = picture(chart, {640, 620});
    CHECK(colorAt(marked, chart.nodeRect(1)->topRight() + QPointF(-7, 2)) == tokens().bad);
  }
}

TEST_CASE("measures and pictures of a flow chart", "[.flow-chart-pictures]") {
  auto& app = *static_cast<QApplication*>(QCoreApplication::instance());
  for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
    applyTheme(app, mode);
    const QString name = mode == ThemeMode::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
    FlowChart chart;
    const auto take = [&](const QString& what, QSize size, qreal scale = 1) {
      picture(chart, size);
      REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
      screenshot(chart, what + name, size, scale);
    };
    chart.setGraph(callScript(), 4);
    chart.setProblems({5});
    chart.show();
    chart.activateWindow();
    chart.setFocus();
    take(QStringLiteral("flow-script"), {500, 560}, 1.5);
    chart.layouter().setProgram(nowhere);
    Graph odd = callScript();
    odd.nodes.append({QStringLiteral("客户想和家人商量之后再决定的那一步，很长"), QStringLiteral("12"), {}, {}});
    odd.edges << GraphEdge{9, 4, 0.02, {}} << GraphEdge{1, 1, 0.05, {}} << GraphEdge{0, 9, 0.3, {}}
              << GraphEdge{5, 10, 0.05, {}} << GraphEdge{5, 10, 0.02, {}} << GraphEdge{6, 7, 0.02, {}};
    chart.setGraph(odd, 4);
    take(QStringLiteral("flow-built-in"), {700, 620});
    chart.layouter().setProgram(QStringLiteral("dot"));
    odd.nodes[0].title += QStringLiteral(" of the call in autumn");
    chart.setGraph(odd, 4);
    take(QStringLiteral("flow-odd"), {700, 620});
    chart.setOutlineAbove(100);
    chart.setGraph(branching(300), 20);
    take(QStringLiteral("flow-outline"), {700, 620});
  }
  const Graph thousand = branching(1000);
  FlowChart chart;
  chart.setGraph(thousand, 500);
  QElapsedTimer clock;
  clock.start();
  picture(chart, {900, 700});
  REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
  WARN("1000 nodes laid out in " << clock.elapsed() << " ms, failed: " << chart.failure().has_value());
  for (const qreal zoom : {1.0, 0.5, 0.1}) {
    chart.setZoom(zoom);
    picture(chart, {900, 700});
    clock.restart();
    for (int i = 0; i < 10; ++i) picture(chart, {900, 700});
    WARN("painted at " << zoom << " in " << static_cast<double>(clock.elapsed()) / 10 << " ms");
  }
  clock.restart();
  layeredLayout(thousand);
  WARN("built-in layout of 1000 in " << clock.elapsed() << " ms");
}
