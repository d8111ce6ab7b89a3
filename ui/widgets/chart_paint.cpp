#include "widgets/chart_paint.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/paint.hpp"

namespace callwright::ui {

QColor chartColor(ColorRole role) {
  const Tokens& t = tokens();
  return role == ColorRole::Accent ? t.accent : role == ColorRole::Neutral ? t.ink3 : roleColors(role).ink;
}

QColor inkOn(const QColor& fill) {
  const auto better = [&](const QColor& a, const QColor& b) { return contrast(a, fill) >= contrast(b, fill) ? a : b; };
  const QColor ours = better(tokens().ink, tokens().onAccent);
  return contrast(ours, fill) >= 4.5 ? ours : better(Qt::black, Qt::white);
}

void paintFigure(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
                 Qt::Alignment alignment) {
  if (text.isEmpty() || rect.width() <= 0) return;
  QString shown = text;
  while (shown.size() > 1 && tabularWidth(font, shown) > std::ceil(rect.width()))
    shown = shown.left(shown.size() - (shown.endsWith(QChar(0x2026)) ? 2 : 1)) + QChar(0x2026);
  painter.setFont(font);
  painter.setPen(color);
  drawTabular(painter, rect, alignment, shown);
}

qreal labelColumn(const QFont& font, const QStringList& texts, qreal limit) {
  qreal width = 0;
  for (const QString& text : texts) width = std::max(width, std::ceil(textWidth(font, text)));
  return std::floor(std::min(width, limit));
}

qreal figureColumn(const QFont& font, const QStringList& texts) {
  qreal width = 0;
  for (const QString& text : texts)
    if (!text.isEmpty()) width = std::max(width, std::ceil(tabularWidth(font, text)));
  return width;
}

}  // namespace callwright::ui
