// A call script, or any directed graph, as a flow chart: boxes with a title and a figure, lines as wide as their share.
#pragma once

#include <QAbstractScrollArea>
#include <QHash>
#include <QPolygonF>
#include <QSet>
#include <QStringList>
#include <optional>

#include "widgets/graph_layout.hpp"

namespace callwright::ui {

// Lays out in the background, by Graphviz or, without it, by itself, and shows the old picture meanwhile. The wheel and
// drags scroll; Ctrl+wheel, Ctrl++, Ctrl+- and Ctrl+0 (whole width) zoom; the arrow keys go from node to node, Enter
// and clicks activate. Its accessible description is the current node.
class FlowChart : public QAbstractScrollArea {
  Q_OBJECT
 public:
  explicit FlowChart(QWidget* parent = nullptr);

  // Sizes need not be filled in. A graph of the same shape, with other titles or figures, keeps its layout.
  void setGraph(const Graph& graph, int currentNode = -1);
  void setCurrent(int node);  // -1: none. Scrolls to it
  int current() const { return m_current; }
  void setProblems(const QSet<int>& nodes);
  void setEmptyText(const QString& text);  // instead of a chart without nodes

  // Beyond this many nodes only those around the current one are shown, and a line says so.
  void setOutlineAbove(int nodes);
  bool isOutline() const { return m_graph.nodes.size() > m_outlineAbove; }
  QList<int> shownNodes() const { return m_picture.ids; }
  QString outlineText() const;  // empty when the whole is shown

  GraphLayouter& layouter() { return m_layouter; }
  bool isWaiting() const { return m_waiting; }
  std::optional<LayoutFailure> failure() const { return m_failure; }  // of the last layout; the built-in one is shown

  qreal zoom() const { return m_zoom; }
  void setZoom(qreal zoom);
  void fitWidth();                                 // not above 100 %
  std::optional<QRectF> nodeRect(int node) const;  // on the viewport; nullopt when it is not in the picture
  QString toolTipAt(const QPointF& viewportPoint) const;
  QSize sizeHint() const override { return {480, 540}; }

 signals:
  void nodeActivated(int node);   // by Enter or a click
  void currentChanged(int node);  // by the user
  void pictureChanged();          // another layout is shown
  void layoutFailed(callwright::ui::LayoutFailure reason);

 protected:
  bool viewportEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Line {
    QPainterPath path;  // ends at the foot of the arrow head
    QPolygonF head;
    QRectF box;
    qreal width;
  };
  struct Picture {
    Graph graph;             // of the shown nodes, measured
    QList<int> ids;          // of these nodes in the owner's graph
    QHash<int, int> places;  // the other way round
    QStringList titles;      // as they are painted
    GraphLayout layout;
    QList<Line> lines;
    bool stale = false;  // of another graph than the owner's: looked at, not touched
  };

  Picture pictureOf(const QList<int>& ids) const;
  QList<int> neighbourhood(int node) const;
  void ask(bool otherGraph);
  void take(const GraphLayout& layout);
  static void drawLines(Picture& picture);

  int topBand() const;
  QPointF origin() const;  // of the layout on the viewport
  QPointF toScene(const QPointF& viewportPoint) const { return (viewportPoint - origin()) / m_zoom; }
  void zoomAround(qreal zoom, const QPointF& viewportPoint);
  qreal fittingZoom() const;
  void fitByItself();
  void updateScrollBars();
  void scrollTo(int node, bool centred);
  int nodeAt(const QPointF& viewportPoint) const;  // of the owner's graph, -1 none
  int neighbour(int key) const;                    // the node an arrow key leads to, -1 none
  void goTo(int node);
  void nameItself();
  void tellCurrent();
  QString spokenNode(int node) const;

  void paintLines(QPainter& painter, const QRectF& visible) const;
  void paintNode(QPainter& painter, int place) const;
  void paintSentence(QPainter& painter, const QString& sentence) const;
  void paintBand(QPainter& painter) const;

  Graph m_graph;              // the owner's, measured
  QStringList m_titles;       // of its nodes, as they are painted
  Picture m_picture, m_next;  // shown; asked for last
  GraphLayouter m_layouter;
  std::optional<LayoutFailure> m_failure;
  QSet<int> m_problems;
  QString m_emptyText;
  int m_current = -1, m_outlineAbove = 1000;
  qreal m_zoom = 1;
  bool m_waiting = false;
  bool m_fits = true, m_fitsAll = false;  // the user has not zoomed; has asked for the whole width, however small
  std::optional<QPointF> m_pressed;
  QPoint m_pressedScroll;
  bool m_dragging = false;
  QString m_ownName;  // as the accessible name was last set by the chart itself
};

}  // namespace callwright::ui
