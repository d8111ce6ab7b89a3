#include "widgets/flow_layout.hpp"

#include <QWidget>
#include <algorithm>

namespace callwright::ui {

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), m_gap(gap) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
  qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item) {
  m_items.append(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[index] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  invalidate();
  return m_items.takeAt(index);
}

int FlowLayout::place(const QRect& rect, bool apply) const {
  const QRect area = rect.marginsRemoved(contentsMargins());
  int x = area.x(), y = area.y(), lineHeight = 0;
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    const QSize size =
        item->sizeHint().boundedTo({std::max(area.width(), item->minimumSize().width()), QLAYOUTSIZE_MAX});
    if (x > area.x() && x + size.width() > area.x() + area.width()) {
      x = area.x();
      y += lineHeight + m_gap;
      lineHeight = 0;
    }
    if (apply) item->setGeometry({QPoint(x, y), size});
    x += size.width() + m_gap;
    lineHeight = std::max(lineHeight, size.height());
  }
  return y + lineHeight - rect.y() + contentsMargins().bottom();
}

int FlowLayout::heightForWidth(int width) const {
  return place({0, 0, width, 0}, false);
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, true);
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
  return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const {
  QSize size;
  for (const QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? m_gap : 0);
    size.setHeight(std::max(size.height(), item->sizeHint().height()));
  }
  return size.grownBy(contentsMargins());
}

}  // namespace callwright::ui
