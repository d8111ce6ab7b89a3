#include "widgets/flow_chart.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "support/screenshots.hpp"
#include "support/temporary_directory.hpp"
#include "theme/theme.hpp"

using namespace callwright::ui;

Q_DECLARE_METATYPE(callwright::ui::GraphLayout)

namespace {

constexpr int patience = 60'000;  // ms; the machine may be busy
const QString nowhere = QStringLiteral("no-such-program-as-this");

Graph graphOf(int nodes, const QList<std::pair<int, int>>& edges) {
  Graph graph;
  for (int i = 0; i < nodes; ++i)
    graph.nodes.append({QStringLiteral("Step %1").arg(i), QString::number(i), {}, {104, 46}});
  for (const auto& [from, to] : edges) graph.edges.append({from, to, 0.2, {}});
  return graph;
}

Graph callScript() {
  Graph graph;
  const auto node = [&](const char* title, const char* figure) {
    graph.nodes.append({QString::fromUtf8(title),
                        QString::fromUtf8(figure),
                        QString::fromUtf8(figure) + QStringLiteral(" calls"),
                        {}});
  };
  node("Opening", "4,218");
  node("Confirm need", "2,706");
  node("Call later", "811");
  node("Not needed", "701");
  node("Renewal offer", "2,011");
  node("Complaints", "318");
  node("Too expensive", "640");
  node("Agreed", "378");
  node("Send quote", "702");
  node("Close", "1,442");
  for (const auto& [from, to, calls] : std::initializer_list<std::tuple<int, int, int>>{{0, 1, 2706},
                                                                                        {0, 2, 811},
                                                                                        {0, 3, 701},
                                                                                        {1, 4, 2011},
                                                                                        {1, 5, 318},
                                                                                        {4, 6, 640},
                                                                                        {4, 7, 378},
                                                                                        {4, 8, 702},
                                                                                        {6, 9, 500},
                                                                                        {7, 9, 300},
                                                                                        {8, 9, 642}})
    graph.edges.append({from, to, calls / 4218.0, QStringLiteral("%1 calls").arg(calls)});
  return graph;
}

// Every step leads to the next ones, and now and then back or far ahead.
Graph branching(int nodes) {
  std::mt19937 random(20261123);
  Graph graph = graphOf(nodes, {});
  for (int i = 1; i < nodes; ++i) graph.edges.append({(i - 1) / 3, i, 0.1, {}});
  for (int i = 0; i < nodes / 5; ++i)
    graph.edges.append({static_cast<int>(random() % static_cast<unsigned>(nodes)),
                        static_cast<int>(random() % static_cast<unsigned>(nodes)),
                        0,
                        {}});
  return graph;
}

bool overlaps(const GraphLayout& layout) {
  for (qsizetype i = 0; i < layout.nodes.size(); ++i)
    for (qsizetype k = i + 1; k < layout.nodes.size(); ++k)
      if (layout.nodes[i].intersects(layout.nodes[k])) return true;
  return false;
}

void checkSound(const GraphLayout& layout, const Graph& graph) {
  REQUIRE(layout.nodes.size() == graph.nodes.size());
  REQUIRE(layout.edges.size() == graph.edges.size());
  CHECK_FALSE(overlaps(layout));
  const QRectF around = layout.bounds.adjusted(-0.5, -0.5, 0.5, 0.5);
  for (const QRectF& node : layout.nodes) CHECK(around.contains(node));
  for (qsizetype i = 0; i < layout.edges.size(); ++i) {
    REQUIRE_FALSE(layout.edges[i].isEmpty());
    const QRectF line = layout.edges[i].boundingRect();  // may have no width
    CHECK((around.contains(line.topLeft()) && around.contains(line.bottomRight())));
    const QRectF from = layout.nodes[graph.edges[i].from].adjusted(-2, -2, 2, 2);
    const QRectF to = layout.nodes[graph.edges[i].to].adjusted(-2, -2, 2, 2);
    CHECK(from.contains(layout.edges[i].pointAtPercent(0)));
    CHECK(to.contains(layout.edges[i].currentPosition()));
  }
}

// The layout by the real program.
GraphLayout laidOut(const Graph& graph) {
  GraphLayouter layouter;
  layouter.setDeadline(std::chrono::milliseconds(patience));
  std::optional<GraphLayout> result;
  QObject::connect(&layouter, &GraphLayouter::finished, [&](const GraphLayout& layout) { result = layout; });
  QSignalSpy failed(&layouter, &GraphLayouter::failed);
  layouter.request(graph);
  CHECK(layouter.isBusy());
  REQUIRE(QTest::qWaitFor([&] { return result || failed.count() > 0; }, patience));
  REQUIRE(result);
  CHECK_FALSE(layouter.isBusy());
  return *result;
}

LayoutFailure failureOf(GraphLayouter& layouter, const Graph& graph) {
  std::optional<LayoutFailure> result;
  bool finished = false;
  QObject::connect(&layouter, &GraphLayouter::failed, &layouter, [&](LayoutFailure reason) { result = reason; });
  QObject::connect(&layouter, &GraphLayouter::finished, &layouter, [&] { finished = true; });
  layouter.request(graph);
  CHECK_FALSE(result);
  REQUIRE(QTest::qWaitFor([&] { return result.has_value(); }, patience));
  CHECK_FALSE(finished);
  return *result;
}

QString script(const callwright::test::TemporaryDirectory& directory, const QByteArray& lines) {
  const QString path = QString::fromStdString(directory.file("fake"));
  QFile file(path);
  REQUIRE(file.open(QFile::WriteOnly));
  file.write("#!/bin/sh\n" + lines);
  file.close();
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return path;
}

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

TEST_CASE("flow chart: dot lays a chain out downward", "[flow chart]") {
  const Graph chain = graphOf(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  const GraphLayout layout = laidOut(chain);
  checkSound(layout, chain);
  for (int i = 1; i < 5; ++i) CHECK(layout.nodes[i].top() > layout.nodes[i - 1].bottom());
  CHECK(layout.nodes[0].size() == QSizeF(104, 46));
}

TEST_CASE("flow chart: cycles, loops, double edges and loose ends", "[flow chart]") {
  Graph graph = graphOf(6, {{0, 1}, {1, 2}, {2, 0}, {1, 1}, {0, 1}, {3, 4}, {4, 3}});
  checkSound(laidOut(graph), graph);
  checkSound(layeredLayout(graph), graph);
  const GraphLayout own = layeredLayout(graph);
  CHECK(own.edges[0] != own.edges[4]);  // the two from 0 to 1 are told apart
  CHECK(laidOut(graph).edges[0] != laidOut(graph).edges[4]);

  graph.edges.append({0, 99, 0, {}});
  graph.edges.append({-1, 2, 0, {}});
  for (const GraphLayout& layout : {laidOut(graph), layeredLayout(graph)}) {
    REQUIRE(layout.edges.size() == 9);
    CHECK(layout.edges[7].isEmpty());
    CHECK(layout.edges[8].isEmpty());
  }
}

TEST_CASE("flow chart: titles and sizes do no harm", "[flow chart]") {
  Graph graph = graphOf(3, {{0, 1}, {1, 2}});
  graph.nodes[0].title = QStringLiteral("\"]; n9 [label=\"\\\n<b>&amp;</b>") + QChar(0) + QStringLiteral("x\u202e");
  graph.nodes[1].title = QString(1'000'000, QLatin1Char('W'));
  graph.edges[0].label = QStringLiteral("\"}\n");
  CHECK_FALSE(dotSource(graph).contains("n9"));
  CHECK(dotSource(graph).size() < 1000);
  graph.nodes[2].size = {std::nan(""), std::numeric_limits<double>::infinity()};
  CHECK(laidOut(graph).nodes.size() == 3);
  CHECK(layeredLayout(graph).nodes.size() == 3);

  Shown shown(graph, 0);
  CHECK(shown.chart.nodeRect(1)->width() < 200);
  CHECK_FALSE(callwright::test::picture(shown.chart, {500, 500}).isNull());
  CHECK(shown.chart.toolTipAt(middleOf(shown.chart, 0)).startsWith(graph.nodes[0].title));
}

TEST_CASE("flow chart: 300 nodes", "[flow chart]") {
  const Graph graph = branching(300);
  const GraphLayout layout = laidOut(graph);
  checkSound(layout, graph);
  checkSound(layeredLayout(graph), graph);
}

TEST_CASE("flow chart: the built-in layout of a long cycle and of a star", "[flow chart]") {
  QList<std::pair<int, int>> round, star;
  for (int i = 0; i < 20'000; ++i) round.append({i, (i + 1) % 20'000});
  for (int i = 1; i < 500; ++i) star.append({0, i});
  CHECK(layeredLayout(graphOf(20'000, round)).nodes.size() == 20'000);
  CHECK_FALSE(dotSource(graphOf(20'000, round)).isEmpty());
  checkSound(layeredLayout(graphOf(500, star)), graphOf(500, star));
  CHECK(layeredLayout({}).nodes.isEmpty());
}

TEST_CASE("flow chart: what is not an answer is refused", "[flow chart]") {
  const Graph graph = graphOf(2, {{0, 1}});
  for (const char* answer :
       {"", "[]", "{}", "{\"bb\":\"0,0,1\"}", "{\"bb\":\"0,0,9,9\",\"objects\":[{\"name\":\"n0\",\"pos\":\"1,1\"}]}",
        "{\"bb\":\"0,0,9,9\",\"objects\":[{\"name\":\"n0\",\"pos\":\"1,1\"},{\"name\":\"n7\",\"pos\":\"1,1\"}]}",
        "{\"bb\":\"0,0,9,9\",\"objects\":[{\"name\":\"n0\",\"pos\":\"1,1\"},{\"name\":\"n0\",\"pos\":\"1,1\"}]}",
        "{\"bb\":\"0,0,9,9\",\"objects\":[{\"name\":\"n0\",\"pos\":\"1,x\"},{\"name\":\"n1\",\"pos\":\"1,1\"}]}"})
    CHECK_FALSE(readDotAnswer(answer, graph));
  // A node's place without the edge's is enough.
  const auto layout = readDotAnswer(
      "{\"bb\":\"0,0,104,300\",\"objects\":[{\"name\":\"n0\",\"pos\":\"52,277\"},{\"name\":\"n1\",\"pos\":\"52,23\"}]}",
      graph);
  REQUIRE(layout);
  CHECK(layout->nodes[0].top() == 0);
  CHECK(layout->nodes[1].bottom() == 300);
  checkSound(*layout, graph);
}

TEST_CASE("flow chart: each way to fail has its reason", "[flow chart]") {
  const callwright::test::TemporaryDirectory directory;
  const Graph graph = graphOf(2, {{0, 1}});
  GraphLayouter layouter;
  SECTION("no program") {
    layouter.setProgram(nowhere);
    CHECK(failureOf(layouter, graph) == LayoutFailure::NotInstalled);
  }
  SECTION("an error") {
    layouter.setProgram(script(directory, "exit 1\n"));
    CHECK(failureOf(layouter, branching(300)) == LayoutFailure::Crashed);
  }
  SECTION("a crash") {
    layouter.setProgram(script(directory, "kill -SEGV $$\n"));
    CHECK(failureOf(layouter, graph) == LayoutFailure::Crashed);
  }
  SECTION("nonsense") {
    layouter.setProgram(script(directory, "cat >/dev/null\necho '{\"objects\": 3'\n"));
    CHECK(failureOf(layouter, graph) == LayoutFailure::Unreadable);
  }
  SECTION("too long") {
    const QByteArray pidFile = QByteArray::fromStdString(directory.file("pid"));
    layouter.setProgram(script(directory, "echo $$ >" + pidFile + "\nexec sleep 600\n"));
    layouter.setDeadline(std::chrono::seconds(2));
    CHECK(failureOf(layouter, graph) == LayoutFailure::TooLong);
    QFile file(QString::fromLocal8Bit(pidFile));
    REQUIRE(file.open(QFile::ReadOnly));
    const QString process = QStringLiteral("/proc/") + QString::fromLatin1(file.readAll().trimmed());
    CHECK(QTest::qWaitFor([&] { return !QFile::exists(process); }, patience));  // killed, and buried
  }
  CHECK_FALSE(layouter.isBusy());
}

TEST_CASE("flow chart: a newer request takes the older one's place", "[flow chart]") {
  const callwright::test::TemporaryDirectory directory;
  GraphLayouter layouter;
  QList<qsizetype> sizes;
  QObject::connect(&layouter, &GraphLayouter::finished,
                   [&](const GraphLayout& layout) { sizes.append(layout.nodes.size()); });
  QSignalSpy failed(&layouter, &GraphLayouter::failed);
  layouter.request(graphOf(2, {{0, 1}}));
  layouter.request(graphOf(3, {{0, 1}}));  // before the first has begun
  REQUIRE(QTest::qWaitFor([&] { return !sizes.isEmpty(); }, patience));
  const QString started = QString::fromStdString(directory.file("started"));
  layouter.setProgram(script(directory, ": >" + started.toLocal8Bit() + "\nexec sleep 600\n"));
  layouter.setDeadline(std::chrono::milliseconds(patience));
  layouter.request(graphOf(4, {}));
  REQUIRE(QTest::qWaitFor([&] { return QFile::exists(started); }, patience));
  layouter.setProgram(QStringLiteral("dot"));
  layouter.request(graphOf(5, {}));  // while it runs
  REQUIRE(QTest::qWaitFor([&] { return sizes.size() > 1; }, patience));
  layouter.request(graphOf(6, {}));
  layouter.cancel();
  QTest::qWait(50);
  CHECK(sizes == QList<qsizetype>{3, 5});
  CHECK(failed.count() == 0);
  CHECK_FALSE(layouter.isBusy());
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
  CHECK(chart.zoom() == 0.8);  // by itself not smaller than can be read
  QTest::keyClick(&chart, Qt::Key_0, Qt::ControlModifier);
  CHECK(chart.zoom() < 0.8);
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
  const QImage bare = callwright::test::picture(chart, {400, 300});
  chart.setEmptyText(QStringLiteral("This script has no steps yet."));
  CHECK(callwright::test::picture(chart, {400, 300}) != bare);
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
    const QImage plain = callwright::test::picture(chart, {640, 620});
    const auto colorAt = [&](const QImage& image, const QPointF& point) { return image.pixelColor(point.toPoint()); };
    CHECK(colorAt(plain, {2, 2}) == tokens().surface);
    CHECK(colorAt(plain, chart.nodeRect(0)->topLeft() + QPointF(12, 4)) == tokens().accentWeak);
    CHECK(colorAt(plain, chart.nodeRect(1)->topLeft() + QPointF(12, 4)) == tokens().surface);
    chart.setProblems({1});
    const QImage marked = callwright::test::picture(chart, {640, 620});
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
      callwright::test::picture(chart, size);
      REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
      callwright::test::screenshot(chart, what + name, size, scale);
    };
    chart.setGraph(callScript(), 4);
    chart.setProblems({5});
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
  callwright::test::picture(chart, {900, 700});
  REQUIRE(QTest::qWaitFor([&] { return !chart.isWaiting(); }, patience));
  WARN("1000 nodes laid out in " << clock.elapsed() << " ms, failed: " << chart.failure().has_value());
  for (const qreal zoom : {1.0, 0.5, 0.1}) {
    chart.setZoom(zoom);
    callwright::test::picture(chart, {900, 700});
    clock.restart();
    for (int i = 0; i < 10; ++i) callwright::test::picture(chart, {900, 700});
    WARN("painted at " << zoom << " in " << static_cast<double>(clock.elapsed()) / 10 << " ms");
  }
  clock.restart();
  layeredLayout(thousand);
  WARN("built-in layout of 1000 in " << clock.elapsed() << " ms");
}
