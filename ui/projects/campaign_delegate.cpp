#include "projects/campaign_delegate.hpp"

#include <QPainter>

#include "projects/penetration.hpp"
#include "theme/theme.hpp"
#include "widgets/item_paint.hpp"
#include "widgets/paint.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

CampaignDelegate::CampaignDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize CampaignDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {200, 76};
}

void CampaignDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  const Tokens& t = tokens();
  const QRectF row = option.rect;
  paintRowGround(*painter, row, option, false);
  painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), t.line);
  const QRectF area = row.adjusted(14, 10, -14, -12);

  const auto tag = index.data(TagRole).value<TagSpec>();
  const QSizeF size = tag.text.isEmpty() ? QSizeF() : tagSize(tag.text);
  const QRectF first(area.left(), area.top(), area.width(), 20);
  if (!tag.text.isEmpty())
    paintTag(*painter, {first.right() - size.width(), first.center().y() - size.height() / 2}, tag);
  paintText(*painter, first.adjusted(0, 0, -size.width() - 8, 0), index.data(Qt::DisplayRole).toString(),
            uiFont(13, QFont::DemiBold), t.ink);

  const QRectF second(area.left(), area.top() + 22, area.width(), 18);
  const QString figure = index.data(FigureRole).toString();
  painter->setFont(uiFont(12));
  painter->setPen(t.ink2);
  drawTabular(*painter, second, Qt::AlignRight | Qt::AlignVCenter, figure);
  const qreal used = tabularWidth(painter->font(), figure) + 8;
  paintText(*painter, second.adjusted(0, 0, -used, 0), index.data(SecondLineRole).toString(), uiFont(12), t.ink2);

  paintPenetration(*painter, QRectF(area.left(), area.bottom() - 6, area.width(), 6),
                   index.data(PenetrationRole).value<Penetration>());
  painter->restore();
}

}  // namespace callwright::ui
