// Where the boxes and lines of a directed graph go. Plain values in and out; all lengths are px, y grows downward.
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPainterPath>
#include <QPointer>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QTimer>
#include <chrono>
#include <optional>

class QProcess;

namespace callwright::ui {

struct GraphNode {
  QString title = {};
  QString figure = {};  // "" none
  QString spoken = {};  // the figure in words, for tooltips and screen readers: "4,218 calls"; "" takes the figure
  QSizeF size = {};     // filled by the chart from font metrics
};

struct GraphEdge {
  int from = 0, to = 0;
  double weight = 0;   // share of all, 0 to 1, for its width; 0: thin
  QString label = {};  // for the tooltip, with its figures
};

struct Graph {
  QList<GraphNode> nodes = {};
  QList<GraphEdge> edges = {};
};

struct GraphLayout {
  QRectF bounds = {};
  QList<QRectF> nodes = {};
  QList<QPainterPath> edges = {};  // from box to box; empty for an edge whose ends do not exist
};

// The built-in layout: each node beneath the lowest that leads to it, each rank centred. As good as linear in nodes and
// edges; cycles are no matter.
GraphLayout layeredLayout(const Graph& graph);

// What `dot` is told, and what is read of its answer (nullopt: not an answer to that). No text of the graph goes in.
QByteArray dotSource(const Graph& graph);
std::optional<GraphLayout> readDotAnswer(const QByteArray& json, const Graph& graph);

enum class LayoutFailure { NotInstalled, TooLong, Crashed, Unreadable };

// Asks Graphviz and never waits for it. It is a child process, not a library, since its licence does not go with ours.
// Every request ends in one of the signals, after request() has returned, unless it is cancelled or another one takes
// its place.
class GraphLayouter : public QObject {
  Q_OBJECT
 public:
  explicit GraphLayouter(QObject* parent = nullptr);
  ~GraphLayouter() override;
  void setProgram(const QString& program) { m_program = program; }  // "dot" at first, looked up on the PATH
  void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }  // 5 s at first
  void request(const Graph& graph);
  void cancel();
  bool isBusy() const { return m_busy; }

 signals:
  void finished(const callwright::ui::GraphLayout& layout);
  void failed(callwright::ui::LayoutFailure reason);

 private:
  void start();
  void end();
  void abandonProcess();
  void fail(LayoutFailure reason);

  QString m_program = QStringLiteral("dot");
  std::chrono::milliseconds m_deadline{5000};
  Graph m_graph;
  QPointer<QProcess> m_process;
  QTimer m_timer;
  bool m_busy = false;
};

}  // namespace callwright::ui
