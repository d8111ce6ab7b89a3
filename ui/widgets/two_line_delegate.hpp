#pragma once

#include <QStyledItemDelegate>

namespace callwright::ui {

// List rows: bold title, grey second line, tag and figure at the right. Roles: Qt::DisplayRole, SecondLineRole,
// TagRole, FigureRole, DimmedRole, AccentRole, MatchRangesRole (in the title), IconRole. All rows are equally high:
// call setUniformItemSizes(true).
class TwoLineDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit TwoLineDelegate(QObject* parent = nullptr, int rowHeight = 60);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int m_rowHeight;
};

}  // namespace callwright::ui
