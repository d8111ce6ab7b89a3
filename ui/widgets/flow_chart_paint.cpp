// How a flow chart looks.
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>

#include "theme/theme.hpp"
#include "widgets/flow_chart.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

namespace {

constexpr qreal readable = 0.35;  // below this zoom no letter is painted, only boxes and lines
constexpr qreal ringGap = 3, markRadius = 8;

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto part = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
  return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

// The part of a path that is seen. To stroke all of a line that is led through half of a large chart takes its time.
class SeenPart {
 public:
  SeenPart(const QPainterPath& path, const QRectF& visible) : m_visible(visible) {
    for (int i = 1; i + 2 < path.elementCount(); i += 3)
      add(path.elementAt(i - 1), path.elementAt(i), path.elementAt(i + 1), path.elementAt(i + 2), 0);
  }
  const QPainterPath& path() const { return m_part; }

 private:
  void add(const QPointF& a, const QPointF& b, const QPointF& c, const QPointF& d, int halvings) {
    const auto [left, right] = std::minmax({a.x(), b.x(), c.x(), d.x()});
    const auto [top, bottom] = std::minmax({a.y(), b.y(), c.y(), d.y()});
    if (left > m_visible.right() || right < m_visible.left() || top > m_visible.bottom() || bottom < m_visible.top())
      return;
    const bool large = right - left > m_visible.width() || bottom - top > m_visible.height();
    if (large && halvings < 10) {
      const QPointF ab = (a + b) / 2, bc = (b + c) / 2, cd = (c + d) / 2;
      const QPointF abc = (ab + bc) / 2, bcd = (bc + cd) / 2, middle = (abc + bcd) / 2;
      add(a, ab, abc, middle, halvings + 1);
      add(middle, bcd, cd, d, halvings + 1);
      return;
    }
    if (m_part.isEmpty() || m_part.currentPosition() != a) m_part.moveTo(a);
    m_part.cubicTo(b, c, d);
  }

  QRectF m_visible;
  QPainterPath m_part;
};

}  // namespace

void FlowChart::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.fillRect(event->rect(), tokens().surface);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_graph.nodes.isEmpty()) {
    paintSentence(painter, m_emptyText);
  } else if (m_picture.ids.isEmpty()) {
    paintSentence(painter, tr("Drawing…"));
  } else {
    const QPointF at = origin();
    const QRectF exposed = event->rect();
    const QRectF visible(toScene(exposed.topLeft()), exposed.size() / m_zoom);
    painter.save();
    painter.translate(at);
    painter.scale(m_zoom, m_zoom);
    paintLines(painter, visible);
    const qreal around = ringGap + markRadius;
    for (int place = 0; place < m_picture.ids.size(); ++place)
      if (m_picture.layout.nodes[place].adjusted(-around, -around, around, around).intersects(visible))
        paintNode(painter, place);
    painter.restore();
    paintBand(painter);
  }
  if (hasFocus() && !nodeRect(m_current))
    paintBox(painter, QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), QColor(), tokens().accent, space::radius);
}

void FlowChart::paintLines(QPainter& painter, const QRectF& visible) const {
  const Tokens& t = tokens();
  const QColor stroke = mixed(t.surface, t.accent, t.dark ? 0.5 : 0.42);
  const QColor head = mixed(t.surface, t.accent, 0.75);
  QList<const Line*> lines;
  for (const Line& line : m_picture.lines)
    if (line.box.intersects(visible)) lines.append(&line);
  painter.setBrush(Qt::NoBrush);
  for (const Line* line : lines) {
    painter.setPen(QPen(stroke, line->width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    const qreal half = line->width / 2;
    painter.drawPath(visible.contains(line->box)
                         ? line->path
                         : SeenPart(line->path, visible.adjusted(-half, -half, half, half)).path());
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(head);
  for (const Line* line : lines) painter.drawPolygon(line->head);
}

void FlowChart::paintNode(QPainter& painter, int place) const {
  const Tokens& t = tokens();
  const QRectF& rect = m_picture.layout.nodes[place];
  const int id = m_picture.ids[place];
  const GraphNode& node = m_picture.graph.nodes[place];
  const bool current = !m_picture.stale && id == m_current;
  const bool problem = !m_picture.stale && m_problems.contains(id);
  const QColor border = problem ? t.bad : current ? t.accent : t.lineStrong;
  paintBox(painter, rect, current ? t.accentWeak : t.surface, border, space::radius, problem || current ? 1.8 : 1);
  if (current && hasFocus())
    paintBox(painter, rect.adjusted(-ringGap, -ringGap, ringGap, ringGap), QColor(), t.accent, space::radius + ringGap,
             1.5);
  if (m_zoom < readable) return;
  const QString& title = m_picture.titles[place];
  QRectF upper = rect;
  if (!node.figure.isEmpty()) {
    upper = QRectF(rect.left(), rect.top() + 5, rect.width(), 20);
    painter.setFont(uiFont(12));
    painter.setPen(current ? t.ink2 : t.hint);
    drawTabular(painter, QRectF(rect.left(), rect.top() + 23, rect.width(), 17), Qt::AlignHCenter, node.figure);
  }
  painter.setFont(uiFont(13, QFont::DemiBold));
  painter.setPen(t.ink);
  painter.drawText(upper, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine | Qt::TextDontClip, title);
  if (!problem) return;
  const QRectF mark(rect.right() - markRadius - 2, rect.top() - markRadius + 2, 2 * markRadius, 2 * markRadius);
  paintBox(painter, mark, t.bad, t.surface, markRadius, 1);
  painter.setFont(uiFont(11, QFont::Bold));
  painter.setPen(t.onBad);
  painter.drawText(mark, Qt::AlignCenter, QStringLiteral("!"));
}

void FlowChart::paintSentence(QPainter& painter, const QString& sentence) const {
  painter.setFont(uiFont(13));
  painter.setPen(tokens().hint);
  painter.drawText(QRectF(viewport()->rect()).adjusted(24, 24, -24, -24),
                   static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, sentence);
}

void FlowChart::paintBand(QPainter& painter) const {
  const QString text = outlineText();
  if (text.isEmpty()) return;
  const Tokens& t = tokens();
  const QRectF strip(0, 0, viewport()->width(), topBand());
  painter.fillRect(strip, t.surface);
  painter.fillRect(QRectF(0, strip.bottom() - 1, strip.width(), 1), t.line);
  paintText(painter, strip.adjusted(14, 0, -14, 0), text, uiFont(12), t.ink2);
}

}  // namespace callwright::ui
