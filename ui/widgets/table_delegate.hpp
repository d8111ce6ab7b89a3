#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace callwright::ui {

// Cells of the big tables. Roles: Qt::DisplayRole, StrongRole, MatchRangesRole, TagRole, TagsRole, FigureCellRole,
// ColorRoleRole, DimmedRole. The first visible cell of a selected row carries the accent bar.
class TableDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit TableDelegate(QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

// Rows of 38 px, row selection, no grid, no row numbers, left-aligned header, and a TableDelegate.
// The header of a column of figures is right-aligned when the model says so in headerData(…, Qt::TextAlignmentRole).
void dressTable(QTableView* table);
// For a short table: each column is as wide as its heading and its cells, the stretched one takes what is left.
void fitColumns(QTableView* table, int stretched);

}  // namespace callwright::ui
