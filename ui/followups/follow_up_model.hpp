#pragma once
#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <vector>

#include "callwright/app/work.hpp"
#include "widgets/two_line_delegate.hpp"

namespace callwright::ui {

class Bridge;

// Follow-ups by due time under headings: overdue, today, tomorrow, later; or the finished ones.
class FollowUpModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { HeadingRole = Qt::UserRole + 1 };  // bool: a heading, not a follow-up
  explicit FollowUpModel(Bridge& bridge, QObject* parent = nullptr);
  void show(std::vector<app::FollowUpRow> rows, bool open);
  void regroup();                                // time has passed, or the language changed
  const app::FollowUpRow* rowAt(int row) const;  // null for a heading
  int rowOf(domain::FollowUpId id) const;        // -1: not there
  int firstRow() const;                          // of a follow-up, -1: none
  int followUps() const { return static_cast<int>(m_rows.size()); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  enum class Group { Overdue, Today, Tomorrow, Later, Finished };
  struct Line {
    Group group;
    int row = -1;  // in m_rows; -1: the heading of the group
    int count = 0;
  };
  std::vector<Line> linesFor(const std::vector<app::FollowUpRow>& rows) const;
  Group groupOf(const app::FollowUpRow& row, const std::string& today, const std::string& tomorrow) const;
  static QString headingOf(Group group);
  QVariant rowData(const app::FollowUpRow& row, Group group, int role) const;

  Bridge& m_bridge;
  bool m_open = true;
  std::vector<app::FollowUpRow> m_rows;
  std::vector<Line> m_lines;
};

class FollowUpDelegate : public TwoLineDelegate {
  Q_OBJECT
 public:
  using TwoLineDelegate::TwoLineDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace callwright::ui
