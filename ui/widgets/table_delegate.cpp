#include "widgets/table_delegate.hpp"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <algorithm>
#include <cmath>

#include "theme/theme.hpp"
#include "widgets/item_paint.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/paint.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

namespace {

bool isFirstVisible(const QTableView* table, int column) {
  return table && table->horizontalHeader()->logicalIndexAt(0) == column;
}

bool paintTags(QPainter& painter, const QRectF& area, const QModelIndex& index) {
  QList<TagSpec> tags;
  if (const QVariant many = index.data(TagsRole); many.canConvert<QList<TagSpec>>())
    tags = many.value<QList<TagSpec>>();
  else if (const QVariant one = index.data(TagRole); one.canConvert<TagSpec>())
    tags = {one.value<TagSpec>()};
  qreal x = area.left();
  for (const TagSpec& tag : tags) {
    if (tag.text.isEmpty()) continue;
    const QSizeF size = tagSize(tag.text);
    paintTag(painter, {std::round(x), std::round(area.center().y() - size.height() / 2)}, tag);
    x += size.width() + 6;
  }
  return x > area.left();
}

}  // namespace

TableDelegate::TableDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const QFont font = uiFont(13, index.data(StrongRole).toBool() ? QFont::DemiBold : QFont::Normal);
  return {static_cast<int>(std::ceil(textWidth(font, index.data(Qt::DisplayRole).toString()))) + 20, space::row};
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Tokens& t = tokens();
  painter->save();
  painter->setClipRect(option.rect);
  const QRectF cell = option.rect;
  const bool selected = option.state & QStyle::State_Selected;
  if (selected)
    painter->fillRect(cell, t.accentWeak);
  else if (option.state & QStyle::State_MouseOver)
    painter->fillRect(cell, t.raised);
  painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), t.line);
  if (selected && isFirstVisible(qobject_cast<const QTableView*>(option.widget), index.column()))
    painter->fillRect(QRectF(cell.left(), cell.top(), 3, cell.height()), t.accent);
  if (index.data(DimmedRole).toBool()) painter->setOpacity(0.55);

  const QRectF area = cell.adjusted(10, 0, -10, -1);
  const QString text = index.data(Qt::DisplayRole).toString();
  const bool strong = index.data(StrongRole).toBool();
  QColor ink = strong ? t.ink : t.ink2;
  if (const QVariant role = index.data(ColorRoleRole); role.isValid())
    ink = roleColors(static_cast<ColorRole>(role.toInt())).ink;
  if (!paintTags(*painter, area, index)) {
    if (index.data(FigureCellRole).toBool()) {
      painter->setFont(uiFont(13, strong ? QFont::DemiBold : QFont::Normal));
      painter->setPen(index.data(ColorRoleRole).isValid() ? ink : t.ink);
      drawTabular(*painter, area, Qt::AlignRight | Qt::AlignVCenter, text);
    } else {
      paintMatched(*painter, area, text, rangesOf(index), uiFont(13, strong ? QFont::DemiBold : QFont::Normal), ink);
    }
  }
  painter->restore();
}

void dressTable(QTableView* table) {
  table->setItemDelegate(new TableDelegate(table));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setShowGrid(false);
  table->setWordWrap(false);
  table->setCornerButtonEnabled(false);
  table->setMouseTracking(true);
  table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setTabKeyNavigation(false);
  table->verticalHeader()->hide();
  table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table->verticalHeader()->setDefaultSectionSize(space::row);
  table->verticalHeader()->setMinimumSectionSize(space::row);
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setStretchLastSection(true);
  table->horizontalHeader()->setFixedHeight(34);
}

void fitColumns(QTableView* table, int stretched) {
  constexpr int padding = 24, least = 40;
  QHeaderView* header = table->horizontalHeader();
  header->setStretchLastSection(false);
  const QAbstractItemModel* model = table->model();
  for (int column = 0; column < model->columnCount(); ++column) {
    if (column == stretched) {
      header->setSectionResizeMode(column, QHeaderView::Stretch);
      continue;
    }
    const QString heading = model->headerData(column, Qt::Horizontal).toString();
    qreal width = textWidth(uiFont(13, QFont::Medium), heading) + padding / 2.0;  // a heading has more of it
    for (int row = 0; row < model->rowCount(); ++row) {
      const QModelIndex index = model->index(row, column);
      width = std::max(width, tabularWidth(uiFont(13), index.data().toString()));
      if (const QVariant tag = index.data(TagRole); tag.canConvert<TagSpec>())
        width = std::max(width, tagSize(tag.value<TagSpec>().text).width());
    }
    header->setSectionResizeMode(column, QHeaderView::Fixed);
    header->resizeSection(column, std::max(least, static_cast<int>(std::ceil(width)) + padding));
  }
}

}  // namespace callwright::ui
