#include "widgets/graph_layout.hpp"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace callwright::ui {

namespace {

constexpr qreal rankGap = 62, nodeGap = 16, pointsPerInch = 72, parallelGap = 22, sideBow = 36;

QSizeF soundSize(const QSizeF& size) {
  const auto sound = [](qreal length) { return std::isfinite(length) ? std::clamp(length, 8.0, 4000.0) : 8.0; };
  return {sound(size.width()), sound(size.height())};
}

bool hasEnds(const GraphEdge& edge, qsizetype nodes) {
  return edge.from >= 0 && edge.to >= 0 && edge.from < nodes && edge.to < nodes;
}

// The edges that leave each node, by number.
QList<QList<int>> edgesOut(const Graph& graph) {
  QList<QList<int>> out(graph.nodes.size());
  for (int i = 0; i < graph.edges.size(); ++i)
    if (hasEnds(graph.edges[i], graph.nodes.size())) out[graph.edges[i].from].append(i);
  return out;
}

// The edges that lead back to a node on the way to them, by depth first. Loops are among them.
QList<bool> backEdges(const Graph& graph) {
  enum : char { New, OnTheWay, Done };
  struct Step {
    int node;
    qsizetype next;
  };
  const auto out = edgesOut(graph);
  QList<bool> back(graph.edges.size(), false);
  QList<char> state(graph.nodes.size(), New);
  QList<Step> way;
  for (int root = 0; root < graph.nodes.size(); ++root) {
    if (state[root] != New) continue;
    way.append({root, 0});
    state[root] = OnTheWay;
    while (!way.isEmpty()) {
      Step& step = way.last();
      if (step.next == out[step.node].size()) {
        state[step.node] = Done;
        way.removeLast();
        continue;
      }
      const int edge = out[step.node][step.next++];
      const int to = graph.edges[edge].to;
      if (state[to] == OnTheWay) back[edge] = true;
      if (state[to] != New) continue;
      state[to] = OnTheWay;
      way.append({to, 0});
    }
  }
  return back;
}

// How far each edge stands aside of the others between the same two nodes: 0 when it is alone.
QList<qreal> asides(const Graph& graph) {
  QHash<std::pair<int, int>, QList<int>> together;
  for (int i = 0; i < graph.edges.size(); ++i) together[{graph.edges[i].from, graph.edges[i].to}].append(i);
  QList<qreal> aside(graph.edges.size(), 0.0);
  for (const QList<int>& group : std::as_const(together))
    for (qsizetype i = 0; i < group.size(); ++i)
      aside[group[i]] = (static_cast<qreal>(i) - static_cast<qreal>(group.size() - 1) / 2) * parallelGap;
  return aside;
}

// From the lower side of one box to the upper side of one beneath it.
QPainterPath downward(const QRectF& from, const QRectF& to, qreal aside) {
  const QPointF a(from.center().x(), from.bottom()), b(to.center().x(), to.top());
  const qreal middle = (a.y() + b.y()) / 2;
  QPainterPath path(a);
  path.cubicTo({a.x() + aside * 1.4, middle}, {b.x() + aside * 1.4, middle}, b);
  return path;
}

// Out of the right side and in at the right side: loops, and ways back in the built-in layout.
QPainterPath aroundTheRight(const QRectF& from, const QRectF& to, qreal aside) {
  const bool loop = from == to;
  const QPointF a(from.right(), loop ? from.center().y() - from.height() / 4 : from.center().y());
  const QPointF b(to.right(), loop ? to.center().y() + to.height() / 4 : to.center().y());
  const qreal x = std::max(a.x(), b.x()) + sideBow + std::abs(aside);
  QPainterPath path(a);
  path.cubicTo({x, a.y()}, {x, b.y()}, b);
  return path;
}

// Down out of one box, below the rank, and up into another of the same rank.
QPainterPath beneath(const QRectF& from, const QRectF& to, qreal aside) {
  const QPointF a(from.center().x(), from.bottom()), b(to.center().x(), to.bottom());
  const qreal y = std::max(a.y(), b.y()) + rankGap * 0.6 + std::abs(aside) / 2;
  QPainterPath path(a);
  path.cubicTo({a.x(), y}, {b.x(), y}, b);
  return path;
}

// Puts the upper left corner of all that is drawn to 0, 0.
void moveToOrigin(GraphLayout& layout) {
  QRectF all;
  for (const QRectF& node : std::as_const(layout.nodes)) all |= node;
  for (const QPainterPath& edge : std::as_const(layout.edges))
    if (!edge.isEmpty()) all |= edge.boundingRect();
  for (QRectF& node : layout.nodes) node.translate(-all.topLeft());
  for (QPainterPath& edge : layout.edges) edge.translate(-all.topLeft());
  layout.bounds = QRectF({0, 0}, all.size());
}

// Ranks of the built-in layout: nodes that nothing leads to are at the top.
QList<QList<int>> ranksOf(const Graph& graph, QList<int>& rankOf) {
  const auto out = edgesOut(graph);
  QList<bool> led(graph.nodes.size(), false);
  for (int i = 0; i < graph.edges.size(); ++i)
    if (hasEnds(graph.edges[i], graph.nodes.size()) && graph.edges[i].from != graph.edges[i].to)
      led[graph.edges[i].to] = true;
  rankOf.fill(-1, graph.nodes.size());
  QList<QList<int>> ranks;
  QList<int> queue;
  queue.reserve(graph.nodes.size());
  const auto reach = [&](int node, int rank) {
    if (rankOf[node] >= 0) return;
    rankOf[node] = rank;
    if (rank == ranks.size()) ranks.append(QList<int>());
    ranks[rank].append(node);
    queue.append(node);
  };
  qsizetype done = 0;
  const auto spread = [&] {
    for (; done < queue.size(); ++done)
      for (const int edge : out[queue[done]]) reach(graph.edges[edge].to, rankOf[queue[done]] + 1);
  };
  for (int i = 0; i < graph.nodes.size(); ++i)
    if (!led[i]) reach(i, 0);
  spread();
  for (int i = 0; i < graph.nodes.size(); ++i) {  // cycles that nothing leads to
    reach(i, 0);
    spread();
  }
  return ranks;
}

std::optional<QList<QPointF>> readPoints(QStringView text, qreal height) {
  QList<QPointF> points;
  for (const QStringView part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    if (part.startsWith(QLatin1Char('e')) || part.startsWith(QLatin1Char('s'))) continue;  // ends of arrow heads
    const qsizetype comma = part.indexOf(QLatin1Char(','));
    if (comma < 0) return {};
    bool okX = false, okY = false;
    const QPointF point(part.left(comma).toDouble(&okX), height - part.mid(comma + 1).toDouble(&okY));
    if (!okX || !okY || !std::isfinite(point.x()) || !std::isfinite(point.y())) return {};
    points.append(point);
  }
  return points;
}

QPainterPath splineOf(const QList<QPointF>& points) {
  QPainterPath path;
  if (points.size() < 4) return path;
  path.moveTo(points.first());
  for (qsizetype i = 1; i + 2 < points.size(); i += 3) path.cubicTo(points[i], points[i + 1], points[i + 2]);
  return path;
}

// An edge between neighbouring ranks crosses nothing, so it can be one clean curve; the others go as dot led them.
void drawEdges(GraphLayout& layout, const Graph& graph) {
  const auto aside = asides(graph);
  for (int i = 0; i < graph.edges.size(); ++i) {
    const GraphEdge& edge = graph.edges[i];
    if (!hasEnds(edge, graph.nodes.size())) continue;
    const QRectF &from = layout.nodes[edge.from], &to = layout.nodes[edge.to];
    const qreal gap = to.top() - from.bottom();
    if (gap > 0 && gap < rankGap * 1.6)
      layout.edges[i] = downward(from, to, aside[i]);
    else if (layout.edges[i].isEmpty())
      layout.edges[i] = gap > 0 ? downward(from, to, aside[i]) : aroundTheRight(from, to, aside[i]);
  }
}

}  // namespace

GraphLayout layeredLayout(const Graph& graph) {
  QList<int> rankOf;
  const auto ranks = ranksOf(graph, rankOf);
  GraphLayout layout;
  layout.nodes.resize(graph.nodes.size());
  layout.edges.resize(graph.edges.size());
  qreal top = 0;
  for (const QList<int>& rank : ranks) {
    qreal width = -nodeGap, height = 0;
    for (const int node : rank) {
      const QSizeF size = soundSize(graph.nodes[node].size);
      width += size.width() + nodeGap;
      height = std::max(height, size.height());
    }
    qreal left = -width / 2;
    for (const int node : rank) {
      const QSizeF size = soundSize(graph.nodes[node].size);
      layout.nodes[node] = QRectF({left, top + (height - size.height()) / 2}, size);
      left += size.width() + nodeGap;
    }
    top += height + rankGap;
  }
  const auto aside = asides(graph);
  for (int i = 0; i < graph.edges.size(); ++i) {
    const GraphEdge& edge = graph.edges[i];
    if (!hasEnds(edge, graph.nodes.size())) continue;
    const QRectF &from = layout.nodes[edge.from], &to = layout.nodes[edge.to];
    if (rankOf[edge.to] > rankOf[edge.from])
      layout.edges[i] = downward(from, to, aside[i]);
    else if (edge.from != edge.to && rankOf[edge.to] == rankOf[edge.from])
      layout.edges[i] = beneath(from, to, aside[i]);
    else
      layout.edges[i] = aroundTheRight(from, to, aside[i]);
  }
  moveToOrigin(layout);
  return layout;
}

QByteArray dotSource(const Graph& graph) {
  const auto inches = [](qreal px) { return QByteArray::number(px / pointsPerInch, 'f', 4); };
  QByteArray dot = "digraph {\ngraph [rankdir=TB, splines=true, nodesep=" + inches(nodeGap) +
                   ", ranksep=" + inches(rankGap) + "];\nnode [shape=box, fixedsize=true, label=\"\"];\n" +
                   "edge [arrowhead=none];\n";
  for (int i = 0; i < graph.nodes.size(); ++i) {
    const QSizeF size = soundSize(graph.nodes[i].size);
    dot +=
        "n" + QByteArray::number(i) + " [width=" + inches(size.width()) + ", height=" + inches(size.height()) + "];\n";
  }
  const auto back = backEdges(graph);
  for (int i = 0; i < graph.edges.size(); ++i) {
    const GraphEdge& edge = graph.edges[i];
    if (!hasEnds(edge, graph.nodes.size())) continue;
    dot += "n" + QByteArray::number(edge.from) + " -> n" + QByteArray::number(edge.to) + " [id=\"e" +
           QByteArray::number(i) + "\"";
    if (!back[i]) dot += ", tailport=s, headport=n";
    dot += "];\n";
  }
  return dot + "}\n";
}

std::optional<GraphLayout> readDotAnswer(const QByteArray& json, const Graph& graph) {
  const QJsonObject answer = QJsonDocument::fromJson(json).object();
  const QStringList box = answer.value(QLatin1String("bb")).toString().split(QLatin1Char(','));
  if (box.size() != 4) return {};
  const qreal height = box[3].toDouble();
  // "n12" or "e12"; -1 when it is not one of `count`.
  const auto numbered = [](const QJsonValue& name, QLatin1Char letter, qsizetype count) {
    const QString text = name.toString();
    bool ok = false;
    const int number = QStringView(text).mid(1).toInt(&ok);
    return ok && text.startsWith(letter) && number >= 0 && number < count ? number : -1;
  };
  GraphLayout layout;
  layout.nodes.resize(graph.nodes.size());
  layout.edges.resize(graph.edges.size());
  qsizetype placed = 0;
  const QJsonArray objects = answer.value(QLatin1String("objects")).toArray();
  for (const QJsonValue& value : objects) {
    const QJsonObject object = value.toObject();
    const int node = numbered(object.value(QLatin1String("name")), QLatin1Char('n'), graph.nodes.size());
    const auto at = readPoints(object.value(QLatin1String("pos")).toString(), height);
    if (node < 0 || !at || at->size() != 1 || !layout.nodes[node].isNull()) return {};
    const QSizeF size = soundSize(graph.nodes[node].size);
    layout.nodes[node] = QRectF(at->first() - QPointF(size.width() / 2, size.height() / 2), size);
    ++placed;
  }
  if (placed != graph.nodes.size()) return {};
  const QJsonArray edges = answer.value(QLatin1String("edges")).toArray();
  for (const QJsonValue& value : edges) {
    const QJsonObject object = value.toObject();
    const int edge = numbered(object.value(QLatin1String("id")), QLatin1Char('e'), graph.edges.size());
    const auto points = readPoints(object.value(QLatin1String("pos")).toString(), height);
    if (edge < 0 || !points) return {};
    layout.edges[edge] = splineOf(*points);
  }
  drawEdges(layout, graph);
  moveToOrigin(layout);
  return layout;
}

GraphLayouter::GraphLayouter(QObject* parent) : QObject(parent) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    if (m_process)
      fail(LayoutFailure::TooLong);
    else
      start();
  });
}

GraphLayouter::~GraphLayouter() {
  abandonProcess();
}

void GraphLayouter::request(const Graph& graph) {
  cancel();
  m_graph = graph;
  m_busy = true;
  m_timer.start(0);  // a burst of requests starts one child, and no signal comes before request() has returned
}

void GraphLayouter::cancel() {
  m_timer.stop();
  abandonProcess();
  m_busy = false;
}

void GraphLayouter::start() {
  m_process = new QProcess(this);
  // A figure is written with a dot whatever the desktop's language.
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
  m_process->setProcessEnvironment(environment);
  m_process->setStandardErrorFile(QProcess::nullDevice());
  connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) fail(LayoutFailure::NotInstalled);
  });
  connect(m_process, &QProcess::finished, this, [this] { end(); });
  m_timer.start(m_deadline);
  const QPointer<QProcess> started = m_process;
  m_process->start(m_program, {QStringLiteral("-Tjson0")});  // the JSON without the drawing instructions
  if (!started || started != m_process) return;              // it failed at once
  m_process->write(dotSource(m_graph));
  m_process->closeWriteChannel();
}

void GraphLayouter::end() {
  if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0)
    return fail(LayoutFailure::Crashed);
  const auto layout = readDotAnswer(m_process->readAllStandardOutput(), m_graph);
  if (!layout) return fail(LayoutFailure::Unreadable);
  cancel();
  emit finished(*layout);
}

void GraphLayouter::fail(LayoutFailure reason) {
  cancel();
  emit failed(reason);
}

// A child that is told to die does so in its own time: a QProcess that is destroyed earlier would wait for it.
void GraphLayouter::abandonProcess() {
  QProcess* process = m_process;
  m_process = nullptr;
  if (!process) return;
  process->disconnect(this);
  if (process->state() == QProcess::NotRunning) return process->deleteLater();
  process->setParent(QCoreApplication::instance());
  connect(process, &QProcess::finished, process, &QObject::deleteLater);
  connect(process, &QProcess::errorOccurred, process, &QObject::deleteLater);
  process->kill();
}

}  // namespace callwright::ui
