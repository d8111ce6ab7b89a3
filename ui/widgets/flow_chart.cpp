#include "widgets/flow_chart.hpp"

#include <QFontMetricsF>
#include <QLocale>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "theme/theme.hpp"

namespace callwright::ui {

namespace {

constexpr int margin = 16, band = 32, outlineNodes = 60, outlineReach = 2;
constexpr qreal leastZoom = 0.1, mostZoom = 2, leastFit = 0.92;  // leastFit: figures of 11 px
constexpr qreal titleWidth = 150, titlePadding = 12, leastWidth = 104, plainHeight = 34, figureHeight = 46;
constexpr qreal thinLine = 1.2, wideLine = 9;
constexpr qsizetype longestTitle = 200, shortFigure = 8;  // a short figure is narrower than the least box

QString oneLine(const QString& title) {
  QString line = title.left(longestTitle).simplified();
  for (QChar& c : line)
    if (!c.isPrint() && !c.isSurrogate()) c = QLatin1Char(' ');
  return line;
}

// The last curve of the path up to where its arrow head begins, which is `head` before its end.
QPainterPath shortened(const QPainterPath& path, qreal head, QPointF& foot) {
  const int count = path.elementCount();
  if (count < 4) return path;
  QPointF p[4];
  for (int i = 0; i < 4; ++i) p[i] = path.elementAt(count - 4 + i);
  qreal low = 0, high = 1;
  QPointF q[4];
  for (int round = 0; round < 12; ++round) {  // de Casteljau, halving the interval
    const qreal t = (low + high) / 2;
    const auto mid = [t](const QPointF& a, const QPointF& b) { return a + (b - a) * t; };
    const QPointF ab = mid(p[0], p[1]), bc = mid(p[1], p[2]), cd = mid(p[2], p[3]);
    q[0] = p[0], q[1] = ab, q[2] = mid(ab, bc), q[3] = mid(q[2], mid(bc, cd));
    (std::hypot(q[3].x() - p[3].x(), q[3].y() - p[3].y()) > head ? low : high) = t;
  }
  QPainterPath result(path.elementAt(0));
  for (int i = 1; i + 3 < count - 2; i += 3)
    result.cubicTo(path.elementAt(i), path.elementAt(i + 1), path.elementAt(i + 2));
  result.cubicTo(q[1], q[2], q[3]);
  foot = q[3];
  return result;
}

bool sameShape(const Graph& a, const Graph& b) {
  return std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
                    [](const GraphNode& x, const GraphNode& y) { return x.size == y.size; }) &&
         std::equal(a.edges.begin(), a.edges.end(), b.edges.begin(), b.edges.end(),
                    [](const GraphEdge& x, const GraphEdge& y) { return x.from == y.from && x.to == y.to; });
}

}  // namespace

FlowChart::FlowChart(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setMouseTracking(true);
  nameItself();
  connect(&m_layouter, &GraphLayouter::finished, this, [this](const GraphLayout& layout) {
    m_failure.reset();
    take(layout);
  });
  connect(&m_layouter, &GraphLayouter::failed, this, [this](LayoutFailure reason) {
    m_failure = reason;
    take(layeredLayout(m_next.graph));
    emit layoutFailed(reason);
  });
}

void FlowChart::setGraph(const Graph& graph, int currentNode) {
  m_graph = graph;
  m_current = currentNode >= 0 && currentNode < graph.nodes.size() ? currentNode : -1;
  const QFontMetricsF title(uiFont(13, QFont::DemiBold));
  const QFont figureFont = uiFont(12);
  const bool figures =
      std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const GraphNode& node) { return !node.figure.isEmpty(); });
  m_titles.clear();
  for (GraphNode& node : m_graph.nodes) {
    m_titles.append(oneLine(node.title));
    qreal text = title.horizontalAdvance(m_titles.last());
    if (text > titleWidth) m_titles.last() = title.elidedText(m_titles.last(), Qt::ElideRight, titleWidth);
    if (node.figure.size() > shortFigure) text = std::max(text, tabularWidth(figureFont, node.figure));
    text = std::min(text, titleWidth);
    node.size = {std::max(leastWidth, std::ceil(text) + 2 * titlePadding), figures ? figureHeight : plainHeight};
  }
  erase_if(m_problems, [this](int node) { return node >= m_graph.nodes.size(); });
  ask(true);
  tellCurrent();
}

// The picture without a layout: the nodes `ids`, and the edges among them.
FlowChart::Picture FlowChart::pictureOf(const QList<int>& ids) const {
  Picture picture;
  picture.ids = ids;
  for (int i = 0; i < ids.size(); ++i) picture.places.insert(ids[i], i);
  for (const int id : ids) {
    picture.graph.nodes.append(m_graph.nodes[id]);
    picture.titles.append(m_titles[id]);
  }
  for (const GraphEdge& edge : m_graph.edges) {
    const int from = picture.places.value(edge.from, -1), to = picture.places.value(edge.to, -1);
    if (from < 0 || to < 0) continue;
    picture.graph.edges.append(edge);
    picture.graph.edges.last().from = from;
    picture.graph.edges.last().to = to;
  }
  return picture;
}

QList<int> FlowChart::neighbourhood(int node) const {
  QList<QList<int>> beside(m_graph.nodes.size());
  for (const GraphEdge& edge : m_graph.edges) {
    if (std::min(edge.from, edge.to) < 0 || std::max(edge.from, edge.to) >= m_graph.nodes.size()) continue;
    beside[edge.from].append(edge.to);
    beside[edge.to].append(edge.from);
  }
  QList<int> found{node};
  QSet<int> known{node};
  qsizetype done = 0;
  for (int reach = 0; reach < outlineReach; ++reach)
    for (const qsizetype end = found.size(); done < end; ++done)
      for (const int next : std::as_const(beside[found[done]])) {
        if (found.size() == outlineNodes) break;
        if (known.contains(next)) continue;
        known.insert(next);
        found.append(next);
      }
  std::sort(found.begin(), found.end());  // the owner's order says what comes first
  return found;
}

void FlowChart::ask(bool otherGraph) {
  QList<int> ids;
  if (isOutline()) {
    ids = neighbourhood(std::max(0, m_current));
  } else {
    for (int i = 0; i < m_graph.nodes.size(); ++i) ids.append(i);
  }
  Picture next = pictureOf(ids);
  const bool same = sameShape(next.graph, m_next.graph) && (otherGraph || next.ids == m_next.ids);
  m_next = next;
  if (ids.isEmpty()) {
    m_layouter.cancel();
    m_waiting = false;
    m_failure.reset();
    m_picture = next;
    updateScrollBars();
    emit pictureChanged();
  } else if (!same) {
    m_waiting = true;
    m_picture.stale = m_picture.stale || otherGraph;
    m_layouter.request(m_next.graph);
  } else if (!m_waiting) {  // what is shown has this shape, with other words or figures
    next.layout = m_picture.layout;
    drawLines(next);
    m_picture = next;
    scrollTo(m_current, false);
  }
  viewport()->update();
}

void FlowChart::take(const GraphLayout& layout) {
  const bool first = m_picture.ids.isEmpty();
  m_waiting = false;
  m_picture = m_next;
  m_picture.layout = layout;
  drawLines(m_picture);
  fitByItself();
  updateScrollBars();
  scrollTo(m_current < 0 && first ? m_picture.ids.first() : m_current, first || isOutline());
  viewport()->update();
  emit pictureChanged();
}

void FlowChart::drawLines(Picture& picture) {
  picture.lines.clear();
  for (int i = 0; i < picture.graph.edges.size(); ++i) {
    const QPainterPath& path = picture.layout.edges[i];
    const qreal weight = picture.graph.edges[i].weight;
    const qreal width = thinLine + (std::isfinite(weight) ? std::clamp(weight, 0.0, 1.0) : 0) * (wideLine - thinLine);
    Line line{path, {}, {}, width};
    if (path.elementCount() >= 4) {
      const QPointF tip = path.currentPosition();
      const qreal length = 6 + width * 0.5, half = 3 + width * 0.6;
      QPointF foot = tip;
      line.path = shortened(path, length - 1, foot);
      const qreal far = std::max(0.1, std::hypot(tip.x() - foot.x(), tip.y() - foot.y()));
      const QPointF along = (tip - foot) / far, across(-along.y(), along.x());
      line.head << tip << tip - along * length + across * half << tip - along * length - across * half;
      line.box = path.boundingRect().adjusted(-width - 6, -width - 6, width + 6, width + 6);
    }
    picture.lines.append(line);
  }
}

void FlowChart::setCurrent(int node) {
  if (node < 0 || node >= m_graph.nodes.size()) node = -1;
  if (node != m_current) {
    m_current = node;
    if (isOutline() && node >= 0) ask(false);
    tellCurrent();
  }
  scrollTo(node, false);
  viewport()->update();
}

void FlowChart::setProblems(const QSet<int>& nodes) {
  m_problems = nodes;
  tellCurrent();
  viewport()->update();
}

void FlowChart::setEmptyText(const QString& text) {
  m_emptyText = text;
  tellCurrent();
  viewport()->update();
}

void FlowChart::setOutlineAbove(int nodes) {
  m_outlineAbove = nodes;
  ask(false);
}

QString FlowChart::outlineText() const {
  if (!isOutline()) return {};
  return tr("%1 of %2 steps: those around “%3”")
      .arg(locale().toString(m_next.ids.size()), locale().toString(m_graph.nodes.size()),
           oneLine(m_graph.nodes[std::max(0, m_current)].title));
}

int FlowChart::topBand() const {
  return isOutline() ? band : 0;
}

QPointF FlowChart::origin() const {
  const qreal width = m_picture.layout.bounds.width() * m_zoom;
  const bool wide = width + 2 * margin > viewport()->width();
  return {wide ? margin - horizontalScrollBar()->value() : std::floor((viewport()->width() - width) / 2),
          static_cast<qreal>(topBand() + margin - verticalScrollBar()->value())};
}

// As if the vertical scroll bar were always there: otherwise its coming would shrink the chart, and that hide it again.
qreal FlowChart::fittingZoom() const {
  const qreal width = m_picture.layout.bounds.width();
  const int room = this->width() - verticalScrollBar()->sizeHint().width() - 2 * margin;
  return width <= 0 ? 1 : std::clamp(room / width, leastZoom, 1.0);
}

void FlowChart::fitByItself() {
  if (m_fits) m_zoom = m_fitsAll ? fittingZoom() : std::max(leastFit, fittingZoom());
}

void FlowChart::fitWidth() {
  m_fits = m_fitsAll = true;
  fitByItself();
  updateScrollBars();
  scrollTo(m_current, false);
  viewport()->update();
}

void FlowChart::setZoom(qreal zoom) {
  zoomAround(zoom, QPointF(viewport()->width() / 2.0, viewport()->height() / 2.0));
}

void FlowChart::zoomAround(qreal zoom, const QPointF& viewportPoint) {
  const QPointF scene = toScene(viewportPoint);
  m_fits = false;
  m_zoom = std::clamp(zoom, leastZoom, mostZoom);
  updateScrollBars();
  const QPointF moved = origin() + scene * m_zoom - viewportPoint;
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
  verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
  viewport()->update();
}

void FlowChart::updateScrollBars() {
  const QSizeF content = m_picture.layout.bounds.size() * m_zoom + QSizeF(2 * margin, 2 * margin);
  const auto set = [](QScrollBar* bar, qreal length, int page) {
    bar->setRange(0, std::max(0, static_cast<int>(std::ceil(length)) - page));
    bar->setPageStep(std::max(1, page));
    bar->setSingleStep(24);
  };
  set(horizontalScrollBar(), content.width(), viewport()->width());
  set(verticalScrollBar(), content.height(), viewport()->height() - topBand());
}

void FlowChart::scrollTo(int node, bool centred) {
  const auto rect = nodeRect(node);
  if (!rect) return;
  const QRectF room(0, topBand(), viewport()->width(), viewport()->height() - topBand());
  const QRectF wanted = rect->adjusted(-margin, -margin, margin, margin);
  const auto by = [centred](qreal low, qreal high, qreal roomLow, qreal roomHigh) {
    if (centred || high - low > roomHigh - roomLow) return (low + high - roomLow - roomHigh) / 2;
    return low < roomLow ? low - roomLow : std::max(0.0, high - roomHigh);
  };
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                  qRound(by(wanted.left(), wanted.right(), room.left(), room.right())));
  verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                qRound(by(wanted.top(), wanted.bottom(), room.top(), room.bottom())));
}

std::optional<QRectF> FlowChart::nodeRect(int node) const {
  const int place = m_picture.places.value(node, -1);
  if (place < 0 || m_picture.stale) return {};
  const QRectF& rect = m_picture.layout.nodes[place];
  return QRectF(origin() + rect.topLeft() * m_zoom, rect.size() * m_zoom);
}

}  // namespace callwright::ui
