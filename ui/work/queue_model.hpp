#pragma once
#include <QAbstractListModel>
#include <functional>
#include <vector>

#include "callwright/app/work.hpp"

namespace date {
class time_zone;
}

namespace callwright::ui {

// The rows of the queue pane, for a TwoLineDelegate.
class QueueModel : public QAbstractListModel {
  Q_OBJECT
 public:
  explicit QueueModel(QObject* parent = nullptr);
  void setClock(std::function<domain::Instant()> now, const date::time_zone* zone);
  void setRows(std::vector<app::QueueRow> rows);
  void setOpen(domain::CustomerId customer, const QString& state);  // the one being worked
  void retranslate();                                               // all texts anew
  const app::QueueRow& row(int at) const { return m_rows.at(static_cast<size_t>(at)); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  QString second(const app::QueueRow& row) const;
  QVariant tag(const app::QueueRow& row) const;
  bool isOpen(const app::QueueRow& row) const { return m_open && row.customer == m_open; }

  std::vector<app::QueueRow> m_rows;
  domain::CustomerId m_open;
  QString m_openState;
  std::function<domain::Instant()> m_now;
  const date::time_zone* m_zone = nullptr;
};

}  // namespace callwright::ui
