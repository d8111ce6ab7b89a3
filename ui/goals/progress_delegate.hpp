#pragma once

#include "widgets/item_roles.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

// A cell with a bar of how much of a goal is reached, a mark where it should be by now, and the percentage beside it.
class ProgressDelegate : public TableDelegate {
  Q_OBJECT
 public:
  enum Role : int {
    ShareRole = IconRole + 1,  // double: of the target; above 1 fills the bar; absent: no bar
    PaceRole,                  // double, 0 … 1: where the mark stands; absent: no mark
    BarRole,                   // ColorRole as int
  };
  using TableDelegate::TableDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace callwright::ui
