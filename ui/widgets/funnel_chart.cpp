#include "widgets/funnel_chart.hpp"

#include <QEvent>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "theme/theme.hpp"
#include "widgets/chart_paint.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tallest = 48, usual = 40, lowest = 26;  // of a stage with the trapezoid beneath it
constexpr qreal inset = 6, gap = 16, shareGap = 18, leastLane = 60, radius = 4;

QFont labelFont() {
  return uiFont(13);
}

QFont figureFont() {
  return uiFont(13, QFont::DemiBold);
}

QFont markedFont() {
  return uiFont(13, QFont::Medium);
}

}  // namespace

FunnelChart::FunnelChart(QWidget* parent) : ItemChart(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FunnelChart::setStages(const QList<FunnelStage>& stages) {
  m_stages = stages;
  m_largest = 0;
  QList<qint64> keys;
  for (FunnelStage& stage : m_stages) {
    if (!std::isfinite(stage.value) || stage.value < 0) stage.value = 0;
    m_largest = std::max(m_largest, stage.value);
    keys << stage.id;
  }
  measure();
  setItems(keys);
}

void FunnelChart::setMarked(int stage) {
  m_marked = stage;
  measure();
  updateGeometry();
  update();
}

QString FunnelChart::shareText(int stage) const {
  const QString& share = m_stages[stage].share;
  return stage == m_marked ? u"▾ "_s + share : share;
}

void FunnelChart::measure() {
  QStringList labels, figures, shares;
  for (int i = 0; i < m_stages.size(); ++i) {
    labels << m_stages[i].label;
    figures << m_stages[i].figure;
    shares << shareText(i);
  }
  m_figures = figureColumn(figureFont(), figures);
  m_shares = figureColumn(markedFont(), shares);  // the wider one
  const qreal free = width() - 2 * inset - 2 * gap - m_figures - (m_shares > 0 ? shareGap + m_shares : 0);
  m_labels = labelColumn(labelFont(), labels, std::max(0.0, std::min(free - leastLane, free / 2)));
}

QSize FunnelChart::sizeHint() const {
  return {380, usual * std::max(1, itemCount())};
}

QSize FunnelChart::minimumSizeHint() const {
  const qreal columns = 48 + gap + leastLane + gap + m_figures + (m_shares > 0 ? shareGap + m_shares : 0);
  return {static_cast<int>(std::ceil(2 * inset + columns)), lowest * std::max(1, itemCount())};
}

QRectF FunnelChart::itemRect(int item) const {
  const qreal row = std::clamp(height() / static_cast<qreal>(std::max(1, itemCount())), static_cast<qreal>(lowest),
                               static_cast<qreal>(tallest));
  return {0, item * row, static_cast<qreal>(width()), row};
}

QRectF FunnelChart::barLane(int stage) const {
  const QRectF all = itemRect(stage);
  const qreal left = inset + m_labels + gap;
  const qreal right = width() - inset - (m_shares > 0 ? m_shares + shareGap : 0) - m_figures - gap;
  const qreal between = std::round(all.height() * 0.22);
  return {left, all.top() + between / 2, std::max(0.0, right - left), all.height() - between};
}

QRectF FunnelChart::barRect(int stage) const {
  if (!(m_stages[stage].value > 0)) return {};
  const QRectF lane = barLane(stage);
  const qreal width = std::max(2.0, lane.width() * (m_stages[stage].value / m_largest));
  return {lane.center().x() - width / 2, lane.top(), width, lane.height()};
}

QString FunnelChart::itemText(int item) const {
  const FunnelStage& stage = m_stages[item];
  QString text = stage.label + u": "_s + stage.figure;
  if (!stage.share.isEmpty()) text += u" · "_s + shareText(item);
  return text;
}

void FunnelChart::changeEvent(QEvent* event) {
  ItemChart::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) measure();
}

void FunnelChart::resizeEvent(QResizeEvent* event) {
  ItemChart::resizeEvent(event);
  measure();
}

void FunnelChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (paintEmpty(painter)) return;
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = tokens();
  for (int i = 0; i < itemCount(); ++i) paintRowHover(painter, i);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.accentWeak);
  for (int i = 0; i + 1 < itemCount(); ++i) {
    const QRectF upper = barRect(i), lower = barRect(i + 1);
    if (upper.isNull()) continue;
    // To a point where nobody is left. It reaches beneath the rounded corners of the bars.
    const QPointF end(barLane(i + 1).center().x(), barLane(i + 1).top());
    const QPointF right = lower.isNull() ? end : QPointF(lower.right(), lower.top() + std::min(radius, lower.width()));
    const QPointF left = lower.isNull() ? end : QPointF(lower.left(), right.y());
    painter.drawPolygon(QPolygonF({QPointF(upper.left(), upper.bottom() - radius),
                                   QPointF(upper.right(), upper.bottom() - radius), right, left}));
  }
  for (int i = 0; i < itemCount(); ++i) {
    const FunnelStage& stage = m_stages[i];
    const QRectF all = itemRect(i), lane = barLane(i);
    paintText(painter, QRectF(inset, all.top(), m_labels, all.height()), stage.label, labelFont(), t.ink2);
    const qreal strength = 1 - 0.5 * i / std::max(1, itemCount() - 1);
    if (const QRectF bar = barRect(i); !bar.isNull())
      paintBox(painter, bar, blend(t.surface, t.accent, strength), QColor(), std::min(radius, bar.width() / 2));
    QRectF cell(lane.right() + gap, all.top(), m_figures, all.height());
    paintFigure(painter, cell, stage.figure, figureFont(), t.ink);
    paintRowFocus(painter, i);
    if (m_shares <= 0) continue;
    cell.setLeft(cell.right() + shareGap);
    cell.setWidth(m_shares);
    const bool isMarkedLoss = i == m_marked;
    paintFigure(painter, cell, shareText(i), isMarkedLoss ? markedFont() : labelFont(), isMarkedLoss ? t.warn : t.hint);
  }
}

}  // namespace callwright::ui
