#include "widgets/two_line_delegate.hpp"

#include <QPainter>
#include <cmath>

#include "theme/icons.hpp"
#include "theme/theme.hpp"
#include "widgets/item_paint.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/paint.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

TwoLineDelegate::TwoLineDelegate(QObject* parent, int rowHeight)
    : QStyledItemDelegate(parent), m_rowHeight(rowHeight) {}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {120, m_rowHeight};
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Tokens& t = tokens();
  painter->save();
  painter->setClipRect(option.rect);
  const QRectF row = option.rect;
  const bool accent = index.data(AccentRole).toBool();
  paintRowGround(*painter, row, option, accent);
  painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), t.line);
  if (index.data(DimmedRole).toBool()) painter->setOpacity(0.55);

  QRectF area = row.adjusted(14, 9, -14, -9);
  if (const auto icon = static_cast<Icon>(index.data(IconRole).toInt()); icon != Icon::None) {
    paintIcon(*painter, {area.left(), row.center().y() - 9, 18, 18}, icon, t.ink2);
    area.setLeft(area.left() + 30);
  }
  const QString second = index.data(SecondLineRole).toString();
  const bool single = second.isEmpty() && index.data(FigureRole).toString().isEmpty();
  const qreal lineHeight = single ? area.height() : area.height() / 2;
  QRectF first(area.left(), area.top(), area.width(), lineHeight);
  QRectF below(area.left(), area.top() + lineHeight, area.width(), lineHeight);

  if (const QVariant value = index.data(TagRole); value.canConvert<TagSpec>()) {
    const auto tag = value.value<TagSpec>();
    if (!tag.text.isEmpty()) {
      const QSizeF size = tagSize(tag.text);
      paintTag(*painter, {std::round(first.right() - size.width()), std::round(first.center().y() - size.height() / 2)},
               tag);
      first.setRight(first.right() - size.width() - 8);
    }
  }
  paintMatched(*painter, first, index.data(Qt::DisplayRole).toString(), rangesOf(index), uiFont(13, QFont::DemiBold),
               t.ink);
  if (const QString figure = index.data(FigureRole).toString(); !figure.isEmpty()) {
    painter->setFont(uiFont(13));
    painter->setPen(t.hint);
    const qreal width = tabularWidth(painter->font(), figure);
    drawTabular(*painter, below, Qt::AlignRight | Qt::AlignVCenter, figure);
    below.setRight(below.right() - width - 8);
  }
  paintText(*painter, below, second, uiFont(13), t.hint);
  painter->restore();
}

}  // namespace callwright::ui
