#pragma once

#include <QStyledItemDelegate>

namespace callwright::ui {

// A campaign in the list: name and state, mode and what is left, and its penetration as a bar.
class CampaignDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  // Beside DisplayRole, SecondLineRole, TagRole and FigureRole of the model:
  enum Role : int { PenetrationRole = Qt::UserRole + 300 };  // Penetration

  explicit CampaignDelegate(QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace callwright::ui
