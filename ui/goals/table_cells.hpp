#pragma once

#include <QStandardItemModel>
#include <QTextDocument>
#include <initializer_list>

#include "theme/theme.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/tag.hpp"

// Cells of the tables of the place Goals.
namespace callwright::ui {

constexpr int kCellIdRole = Qt::UserRole;

// Names and reasons are data, some of it imported.
inline QString tipText(const QString& text) {
  return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}
inline QStandardItem* textCell(const QString& text, bool strong = false) {
  auto* item = new QStandardItem(text);
  item->setEditable(false);
  item->setData(strong, StrongRole);
  item->setToolTip(tipText(text));
  return item;
}
inline QStandardItem* figureCell(const QString& text, bool strong = false) {
  auto* item = textCell(text, strong);
  item->setData(true, FigureCellRole);
  return item;
}
inline QStandardItem* tagCell(const TagSpec& tag) {
  auto* item = textCell({});
  item->setData(QVariant::fromValue(tag), TagRole);
  item->setData(tag.text, Qt::AccessibleTextRole);
  item->setToolTip(tipText(tag.text));
  return item;
}
// The heads of columns of figures, which stand at the right. After the labels.
inline void figureHeaders(QStandardItemModel& model, std::initializer_list<int> columns) {
  for (const int column : columns)
    model.setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
}

}  // namespace callwright::ui
