#include "widgets/item_paint.hpp"

#include <QAbstractItemModel>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <algorithm>
#include <cmath>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

void paintRowGround(QPainter& painter, const QRectF& row, const QStyleOptionViewItem& option, bool accent) {
  const Tokens& t = tokens();
  const bool selected = option.state & QStyle::State_Selected;
  if (selected || accent) {
    painter.fillRect(row, t.accentWeak);
    painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), t.accent);
  } else if (option.state & QStyle::State_MouseOver) {
    painter.fillRect(row, t.raised);
  }
  if (option.state & QStyle::State_HasFocus) paintBox(painter, row.adjusted(1, 1, -1, -2), QColor(), t.accent, 3, 1.5);
}

QList<TextRange> rangesOf(const QModelIndex& index) {
  const QVariant value = index.data(MatchRangesRole);
  return value.canConvert<QList<TextRange>>() ? value.value<QList<TextRange>>() : QList<TextRange>();
}

void paintMatched(QPainter& painter, const QRectF& rect, const QString& text, const QList<TextRange>& ranges,
                  const QFont& font, const QColor& ink) {
  const QFontMetricsF metrics(font);
  const QColor mark = tokens().dark ? QColor(0x1F, 0x55, 0x52) : QColor(0xC9, 0xE9, 0xE5);
  for (const TextRange& range : ranges) {
    if (range.start < 0 || range.length <= 0 || range.start >= text.size()) continue;
    const qreal from = rect.left() + metrics.horizontalAdvance(text.left(range.start));
    const qreal to = rect.left() + metrics.horizontalAdvance(text.left(range.start + range.length));
    const QRectF box(from - 1, rect.center().y() - metrics.height() / 2, std::min(to + 1, rect.right()) - from + 1,
                     metrics.height());
    if (box.width() > 0) paintBox(painter, box, mark, QColor(), 3);
  }
  paintText(painter, rect, text, font, ink);
}

}  // namespace callwright::ui
