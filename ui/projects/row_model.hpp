#pragma once

#include <QAbstractTableModel>
#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "widgets/item_roles.hpp"

namespace callwright::ui {

// A snapshot of rows as a table. setRows() touches only what differs, so the selection stays where it was.
template <class Row>
class RowModel : public QAbstractTableModel {
 public:
  using Show = std::function<QString(const Row&)>;
  using More = std::function<QVariant(const Row&, int role)>;  // TagRole, ColorRoleRole, …
  struct Column {
    std::function<QString()> title;
    Show show;
    bool figure, strong;
    More more;
    Column(std::function<QString()> t, Show s, bool isFigure = false, bool isStrong = false, More m = {})
        : title(std::move(t)), show(std::move(s)), figure(isFigure), strong(isStrong), more(std::move(m)) {}
  };
  using Key = std::function<qint64(const Row&)>;

  RowModel(std::vector<Column> columns, Key key, QObject* parent)
      : QAbstractTableModel(parent), m_columns(std::move(columns)), m_key(std::move(key)) {}

  void setDimmed(std::function<bool(const Row&)> dimmed) { m_dimmed = std::move(dimmed); }

  void setRows(std::vector<Row> rows) {
    const auto same = [this](const Row& a, const Row& b) { return m_key(a) == m_key(b); };
    const std::size_t most = std::min(rows.size(), m_rows.size());
    std::size_t head = 0, tail = 0;
    while (head < most && same(rows[head], m_rows[head])) ++head;
    while (tail < most - head && same(rows[rows.size() - 1 - tail], m_rows[m_rows.size() - 1 - tail])) ++tail;
    const auto at = [](auto& all, std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
    if (m_rows.size() > head + tail) {
      beginRemoveRows({}, static_cast<int>(head), static_cast<int>(m_rows.size() - tail) - 1);
      m_rows.erase(at(m_rows, head), at(m_rows, m_rows.size() - tail));
      endRemoveRows();
    }
    if (rows.size() > head + tail) {
      beginInsertRows({}, static_cast<int>(head), static_cast<int>(rows.size() - tail) - 1);
      m_rows.insert(at(m_rows, head), at(rows, head), at(rows, rows.size() - tail));
      endInsertRows();
    }
    m_rows = std::move(rows);
    refresh();
  }
  void append(const std::vector<Row>& rows) {
    if (rows.empty()) return;
    beginInsertRows({}, rowCount({}), rowCount({}) + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
  }
  void setRow(int row, Row value) {
    m_rows[static_cast<std::size_t>(row)] = std::move(value);
    emit dataChanged(index(row, 0), index(row, columnCount({}) - 1));
  }
  // Shows the same rows anew, such as in another language.
  void refresh() {
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount({}) - 1);
  }

  const std::vector<Row>& rows() const { return m_rows; }
  const Row& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  int find(qint64 key) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
      if (m_key(m_rows[i]) == key) return static_cast<int>(i);
    return -1;
  }

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }
  int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
  }
  QVariant data(const QModelIndex& at, int role) const override {
    if (!at.isValid()) return {};
    const Column& column = m_columns[static_cast<std::size_t>(at.column())];
    const Row& value = row(at.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return column.show(value);
    if (role == FigureCellRole) return column.figure;
    if (role == StrongRole) return column.strong;
    if (role == DimmedRole) return m_dimmed && m_dimmed(value);
    return column.more ? column.more(value, role) : QVariant();
  }
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount({})) return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.title();
    if (role == Qt::TextAlignmentRole && column.figure) return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
  }

 private:
  std::vector<Column> m_columns;
  Key m_key;
  std::function<bool(const Row&)> m_dimmed;
  std::vector<Row> m_rows;
};

}  // namespace callwright::ui
