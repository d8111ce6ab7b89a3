#include "goals/progress_delegate.hpp"

#include <QPainter>
#include <algorithm>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  TableDelegate::paint(painter, option, index);  // the ground, and the percentage at the right
  const QVariant share = index.data(ShareRole), pace = index.data(PaceRole);
  if (!share.isValid()) return;
  constexpr qreal height = 6, figure = 52;
  const Tokens& t = tokens();
  const QRectF cell = option.rect;
  const QRectF groove(cell.left() + 10, cell.center().y() - height / 2, cell.width() - 20 - figure, height);
  if (groove.width() < height) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paintBox(*painter, groove, t.sunken, {}, height / 2);
  const qreal filled = groove.width() * std::clamp(share.toDouble(), 0.0, 1.0);
  const QColor ink = roleColors(static_cast<ColorRole>(index.data(BarRole).toInt())).ink;
  if (filled > 0) {
    painter->setClipRect(QRectF(groove.left(), groove.top(), filled, height));
    paintBox(*painter, groove, ink, {}, height / 2);
    painter->setClipping(false);
  }
  if (pace.isValid()) {
    const qreal x = groove.left() + groove.width() * std::clamp(pace.toDouble(), 0.0, 1.0);
    painter->fillRect(QRectF(x - 1, groove.top() - 4, 2, height + 8), t.ink);
  }
  painter->restore();
}

}  // namespace callwright::ui
