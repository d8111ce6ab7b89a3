#include "widgets/paint.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QVariant>
#include <QWidget>
#include <cmath>

#include "theme/theme.hpp"

namespace callwright::ui {

namespace {
QFont capFont() {
  return uiFont(11, QFont::Medium);
}
constexpr qreal capHeight = 18, capPadding = 6;
}  // namespace

QColor blend(const QColor& under, const QColor& over, qreal share) {
  const auto mix = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
  return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue()));
}

void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius,
              qreal stroke) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  if (border.isValid()) {
    painter.setPen(QPen(border, stroke));
    const qreal half = stroke / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
  } else {
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, radius, radius);
  }
  painter.restore();
}

qreal paintText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
                Qt::Alignment alignment) {
  if (rect.width() <= 0 || text.isEmpty()) return 0;
  const QFontMetricsF metrics(font);
  const QString shown = metrics.elidedText(text, Qt::ElideRight, std::ceil(rect.width()));
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
  return metrics.horizontalAdvance(shown);
}

qreal textWidth(const QFont& font, const QString& text) {
  return QFontMetricsF(font).horizontalAdvance(text);
}

QSizeF keyCapSize(const QString& keys) {
  return {std::max(capHeight, std::ceil(textWidth(capFont(), keys)) + 2 * capPadding), capHeight};
}

void paintKeyCap(QPainter& painter, const QPointF& topLeft, const QString& keys, const QColor& ink, const QColor& fill,
                 const QColor& border) {
  const QRectF rect(topLeft, keyCapSize(keys));
  paintBox(painter, rect, border, QColor(), 4);
  paintBox(painter, rect.adjusted(1, 1, -1, -2), fill, QColor(), 3);
  paintText(painter, rect.adjusted(0, 0, 0, -1), keys, capFont(), ink, Qt::AlignCenter);
}

void setLook(QWidget* widget, const char* property, const QVariant& value) {
  if (widget->property(property) == value) return;
  widget->setProperty(property, value);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
  widget->update();
}

}  // namespace callwright::ui
