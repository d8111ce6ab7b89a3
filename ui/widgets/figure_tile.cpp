#include "widgets/figure_tile.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/chart_paint.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int figurePixels = 22, leastFigurePixels = 15, leastLinePixels = 11;
constexpr qreal side = 14, top = 12;
constexpr qreal labelLine = 18, figureLine = 30, restLine = 18;
constexpr qreal trendWidth = 70, leastTrend = 36, trendHeight = 22, trendGap = 12;
constexpr auto separator = " · ";

QFont figureFont(int pixels = figurePixels) {
  return uiFont(pixels, QFont::DemiBold);
}

QFont lineFont() {
  return uiFont(12);
}

}  // namespace

FigureTile::FigureTile(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::tell() {
  QStringList parts;
  for (const QString& part : {m_figure, m_difference, m_rest})
    if (!part.isEmpty()) parts << part;
  setAccessibleName(m_label + u": "_s + parts.join(u", "_s));
  const QString line = parts.join(QString::fromUtf8(separator));
  setAccessibleDescription(m_definition);
  // Rich text, since only that is broken into lines.
  setToolTip(m_definition.isEmpty()
                 ? QString()
                 : u"<p><b>"_s + m_label.toHtmlEscaped() + u"</b> "_s + line.toHtmlEscaped() + u"<br>"_s +
                       m_definition.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s);
  updateGeometry();
  update();
}

void FigureTile::setLabel(const QString& label) {
  m_label = label;
  tell();
}

void FigureTile::setFigure(const QString& figure) {
  m_figure = figure;
  tell();
}

void FigureTile::setDifference(const QString& text, ColorRole role) {
  m_difference = text;
  m_role = role;
  tell();
}

void FigureTile::setRest(const QString& text) {
  m_rest = text;
  tell();
}

void FigureTile::setTrend(const QList<double>& values) {
  m_trend = values;
  update();
}

void FigureTile::setDefinition(const QString& text) {
  m_definition = text;
  tell();
}

QSize FigureTile::sizeHint() const {
  const qreal figure = tabularWidth(figureFont(), m_figure) + trendGap + trendWidth;
  const qreal line = textWidth(lineFont(), m_difference + QLatin1String(separator) + m_rest);
  const qreal width = std::max({figure, line, textWidth(uiFont(13), m_label)}) + 2 * side;
  return {static_cast<int>(std::ceil(width)), static_cast<int>(2 * top + labelLine + figureLine + restLine)};
}

QSize FigureTile::minimumSizeHint() const {
  return {static_cast<int>(std::ceil(std::max(90.0, tabularWidth(figureFont(leastFigurePixels), m_figure)) + 2 * side)),
          sizeHint().height()};
}

void FigureTile::paintTrend(QPainter& painter, const QRectF& rect) const {
  double least = std::numeric_limits<double>::infinity(), most = -least;
  for (const double value : m_trend)
    if (std::isfinite(value)) least = std::min(least, value), most = std::max(most, value);
  if (least > most || m_trend.size() < 2) return;
  QPainterPath path;
  bool open = false;
  for (qsizetype i = 0; i < m_trend.size(); ++i) {
    if (!std::isfinite(m_trend[i])) {
      open = false;
      continue;
    }
    const double height = most > least ? (m_trend[i] - least) / (most - least) : 0.5;
    const QPointF point(rect.left() + rect.width() * static_cast<qreal>(i) / static_cast<qreal>(m_trend.size() - 1),
                        rect.bottom() - rect.height() * height);
    // A value between two gaps is a dot: a line without length, which the round cap makes one.
    if (open)
      path.lineTo(point);
    else
      path.moveTo(point), path.lineTo(point + QPointF(0.01, 0));
    open = true;
  }
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor color = chartColor(m_role == ColorRole::Bad || m_role == ColorRole::Warn ? m_role : ColorRole::Accent);
  painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
  painter.restore();
}

void FigureTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  const QColor fill = isDown() ? t.sunken : underMouse() && isEnabled() ? t.raised : t.surface;
  paintBox(painter, rect(), fill, hasFocus() ? t.accent : t.line, space::radius, hasFocus() ? 2 : 1);

  const qreal room = width() - 2 * side;
  paintText(painter, QRectF(side, top, room, labelLine), m_label, uiFont(13), t.ink2);

  int pixels = figurePixels;
  while (pixels > leastFigurePixels && tabularWidth(figureFont(pixels), m_figure) > room) --pixels;
  const QRectF figure(side, top + labelLine, room, figureLine);
  paintFigure(painter, figure, m_figure, figureFont(pixels), t.ink, Qt::AlignLeft | Qt::AlignVCenter);
  const qreal trend = std::min(trendWidth, room - tabularWidth(figureFont(pixels), m_figure) - trendGap);
  if (trend >= leastTrend)
    paintTrend(painter, QRectF(figure.right() - trend, figure.center().y() - trendHeight / 2 + 2, trend, trendHeight));

  QRectF line(side, top + labelLine + figureLine, room, restLine);
  const QColor ink = m_role == ColorRole::Neutral ? t.ink2 : roleColors(m_role).ink;
  line.setLeft(line.left() + paintText(painter, line, m_difference, lineFont(), ink));
  // Half a number would be another one: whole, if need be smaller, or only in the tooltip.
  const QString rest = m_difference.isEmpty() || m_rest.isEmpty() ? m_rest : QString::fromUtf8(separator) + m_rest;
  for (const QFont& font : {lineFont(), uiFont(leastLinePixels)})
    if (textWidth(font, rest) <= line.width()) {
      paintText(painter, line, rest, font, t.hint);
      break;
    }
}

void FigureTile::keyPressEvent(QKeyEvent* event) {
  // QAbstractButton leaves these to the default button of a dialog.
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
      !(event->modifiers() & ~Qt::KeypadModifier)) {
    if (!event->isAutoRepeat()) click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

void FigureTile::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void FigureTile::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

void FigureTile::focusInEvent(QFocusEvent* event) {
  QAbstractButton::focusInEvent(event);
  update();
}

void FigureTile::focusOutEvent(QFocusEvent* event) {
  QAbstractButton::focusOutEvent(event);
  update();
}

}  // namespace callwright::ui
