// How a flow chart is moved about in, and what it says of its nodes.
#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPathStroker>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/flow_chart.hpp"

namespace callwright::ui {

namespace {
constexpr qreal zoomStep = 1.2, nearLine = 12;
constexpr qsizetype longestTip = 500;
}  // namespace

void FlowChart::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() & Qt::ControlModifier) {
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) return setZoom(m_zoom * zoomStep);
    if (event->key() == Qt::Key_Minus) return setZoom(m_zoom / zoomStep);
    if (event->key() == Qt::Key_0) return fitWidth();
  }
  if (event->modifiers() & ~Qt::KeypadModifier) return QAbstractScrollArea::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
      return goTo(neighbour(event->key()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (!nodeRect(m_current)) break;
      emit nodeActivated(m_current);
      return;
    default:
      break;
  }
  QAbstractScrollArea::keyPressEvent(event);
}

int FlowChart::neighbour(int key) const {
  if (m_picture.ids.isEmpty() || m_picture.stale) return -1;
  const int here = m_picture.places.value(m_current, -1);
  if (here < 0) return m_picture.ids.first();
  const auto& nodes = m_picture.layout.nodes;
  const QPointF from = nodes[here].center();
  int best = -1;
  double bestWeight = -1;
  qreal bestFar = 0;
  const auto offer = [&](int place, double weight) {
    const QPointF way = nodes[place].center() - from;
    const qreal far = std::hypot(way.x(), way.y());
    if (best >= 0 && (weight < bestWeight || (weight == bestWeight && far >= bestFar))) return;
    best = place;
    bestWeight = weight;
    bestFar = far;
  };
  if (key == Qt::Key_Up || key == Qt::Key_Down) {  // along the edges, the widest first
    for (const GraphEdge& edge : m_picture.graph.edges) {
      const int there = key == Qt::Key_Down ? edge.to : edge.from;
      if ((key == Qt::Key_Down ? edge.from : edge.to) != here) continue;
      const qreal down = nodes[there].center().y() - from.y();
      if (key == Qt::Key_Down ? down > 0 : down < 0) offer(there, edge.weight);
    }
  } else {
    for (int there = 0; there < nodes.size(); ++there) {
      const QPointF way = nodes[there].center() - from;
      if (std::abs(way.y()) < nodes[here].height() / 2 && (key == Qt::Key_Right ? way.x() > 0 : way.x() < 0))
        offer(there, 0);
    }
  }
  return best < 0 ? -1 : m_picture.ids[best];
}

void FlowChart::goTo(int node) {
  if (node < 0 || node == m_current) return;
  setCurrent(node);
  emit currentChanged(node);
}

void FlowChart::wheelEvent(QWheelEvent* event) {
  if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
  if (const int turned = event->angleDelta().y())
    zoomAround(m_zoom * std::pow(zoomStep, turned / 120.0), event->position());
  event->accept();
}

void FlowChart::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_pressed = event->position();
  m_pressedScroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
  m_dragging = false;
}

void FlowChart::mouseMoveEvent(QMouseEvent* event) {
  if (!m_pressed || !(event->buttons() & Qt::LeftButton)) {
    const bool scrolls = horizontalScrollBar()->maximum() > 0 || verticalScrollBar()->maximum() > 0;
    viewport()->setCursor(nodeAt(event->position()) >= 0 ? Qt::PointingHandCursor
                          : scrolls                      ? Qt::OpenHandCursor
                                                         : Qt::ArrowCursor);
    return;
  }
  const QPoint moved = (event->position() - *m_pressed).toPoint();
  if (!m_dragging && moved.manhattanLength() < QApplication::startDragDistance()) return;
  m_dragging = true;
  viewport()->setCursor(Qt::ClosedHandCursor);
  horizontalScrollBar()->setValue(m_pressedScroll.x() - moved.x());
  verticalScrollBar()->setValue(m_pressedScroll.y() - moved.y());
}

void FlowChart::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_pressed) return;
  const int node = m_dragging ? -1 : nodeAt(*m_pressed);
  m_pressed.reset();
  m_dragging = false;
  viewport()->unsetCursor();
  if (node < 0) return;
  goTo(node);
  emit nodeActivated(node);
}

int FlowChart::nodeAt(const QPointF& viewportPoint) const {
  if (m_picture.stale || viewportPoint.y() < topBand()) return -1;
  const QPointF scene = toScene(viewportPoint);
  const auto& nodes = m_picture.layout.nodes;
  for (int place = 0; place < nodes.size(); ++place)
    if (nodes[place].contains(scene)) return m_picture.ids[place];
  return -1;
}

QString FlowChart::spokenNode(int node) const {
  const GraphNode& of = m_graph.nodes[node];
  const QString& figure = of.spoken.isEmpty() ? of.figure : of.spoken;
  QString text = figure.isEmpty() ? of.title : tr("%1, %2", "a step and its figure").arg(of.title, figure);
  if (m_problems.contains(node)) text = tr("%1; there is a problem in this step").arg(text);
  return text;
}

QString FlowChart::toolTipAt(const QPointF& viewportPoint) const {
  if (m_picture.stale || m_picture.ids.isEmpty() || viewportPoint.y() < topBand()) return {};
  if (const int node = nodeAt(viewportPoint); node >= 0) {
    QStringList lines{m_graph.nodes[node].title.left(longestTip)};
    const GraphNode& of = m_graph.nodes[node];
    if (!of.figure.isEmpty()) lines << (of.spoken.isEmpty() ? of.figure : of.spoken);
    if (m_problems.contains(node)) lines << tr("There is a problem in this step.");
    return lines.join(QLatin1Char('\n'));
  }
  const QPointF scene = toScene(viewportPoint);
  for (qsizetype i = m_picture.lines.size() - 1; i >= 0; --i) {
    const Line& line = m_picture.lines[i];
    if (!line.box.contains(scene)) continue;
    QPainterPathStroker stroker;
    stroker.setWidth(std::max(nearLine, line.width + 4));
    if (!stroker.createStroke(m_picture.layout.edges[i]).contains(scene)) continue;
    const GraphEdge& edge = m_picture.graph.edges[i];
    const QString ends = m_picture.graph.nodes[edge.from].title.left(longestTip) + QStringLiteral(" → ") +
                         m_picture.graph.nodes[edge.to].title.left(longestTip);
    return edge.label.isEmpty() ? ends : ends + QLatin1Char('\n') + edge.label;
  }
  return {};
}

bool FlowChart::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QString text = toolTipAt(help->pos());
  if (text.isEmpty())
    QToolTip::hideText();
  else  // titles are the user's: never taken for markup
    QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), viewport());
  return true;
}

void FlowChart::nameItself() {
  if (accessibleName() != m_ownName) return;
  m_ownName = tr("Flow chart");
  setAccessibleName(m_ownName);
}

void FlowChart::tellCurrent() {
  QString text = m_graph.nodes.isEmpty() ? m_emptyText : outlineText();
  if (m_current >= 0) text = spokenNode(m_current);
  if (text != accessibleDescription()) setAccessibleDescription(text);
}

void FlowChart::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    nameItself();
    tellCurrent();
  }
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
      event->type() == QEvent::StyleChange)
    viewport()->update();
}

void FlowChart::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  fitByItself();
  updateScrollBars();
}

void FlowChart::scrollContentsBy(int, int) {
  viewport()->update();
}

void FlowChart::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void FlowChart::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace callwright::ui
