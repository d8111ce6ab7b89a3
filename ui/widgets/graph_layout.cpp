#include "widgets/graph_layout.hpp"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringTokenizer>
#include <algorithm>
#include <cmath>

#include "widgets/graph_curves.hpp"

namespace callwright::ui {

namespace {

constexpr qreal pointsPerInch = 72;

std::optional<QList<QPointF>> readPoints(QStringView text, qreal height) {
  QList<QPointF> points;
  for (const QStringView part : qTokenize(text, QLatin1Char(' '), Qt::SkipEmptyParts)) {
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
    if (edge.from == edge.to) {
      if (layout.edges[i].isEmpty()) layout.edges[i] = loop(from, aside[i]);
    } else if (gap > 0 && (gap < rankGap * 1.6 || layout.edges[i].isEmpty())) {
      layout.edges[i] = downward(from, {}, to, aside[i]);
    } else if (layout.edges[i].isEmpty()) {
      layout.edges[i] = gap < -from.height() ? downward(to, {}, from, aside[i] + upwardAside).toReversed()
                                             : beneath(from, to, aside[i]);
    }
  }
}

}  // namespace

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
  for (const auto& value : objects) {
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
  for (const auto& value : edges) {
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
