#pragma once

#include <QLocale>
#include <QStandardItem>

#include "theme/theme.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/tag.hpp"

// Cells of the tables of Rankings, Rewards and Attendance.
namespace callwright::ui {

constexpr int kCellIdRole = Qt::UserRole;

inline QStandardItem* textCell(const QString& text, bool strong = false) {
  auto* item = new QStandardItem(text);
  item->setEditable(false);
  item->setData(strong, StrongRole);
  item->setToolTip(text);
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
  item->setToolTip(tag.text);
  return item;
}

}  // namespace callwright::ui
