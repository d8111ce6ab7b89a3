#include "widgets/graph_layout.hpp"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "flow_graphs.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright::ui;
using namespace callwright::test;

namespace {

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

QString script(const TemporaryDirectory& directory, const QByteArray& lines) {
  QString path = QString::fromStdString(directory.file("fake"));
  QFile file(path);
  REQUIRE(file.open(QFile::WriteOnly));
  file.write("#!/bin/sh\n" + lines);
  file.close();
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return path;
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
  const TemporaryDirectory directory;
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
  const TemporaryDirectory directory;
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
  QFile::remove(started);
  {
    GraphLayouter shortLived;
    shortLived.setProgram(QString::fromStdString(directory.file("fake")));
    shortLived.request(graphOf(2, {}));
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(started); }, patience));
    QElapsedTimer clock;
    clock.start();
    shortLived.cancel();
    CHECK(clock.elapsed() < 1000);  // nobody waits for a child to die
    shortLived.request(graphOf(2, {}));
  }
  QTest::qWait(50);
  CHECK(sizes == QList<qsizetype>{3, 5});
  CHECK(failed.count() == 0);
  CHECK_FALSE(layouter.isBusy());
}
