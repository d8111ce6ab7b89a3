#pragma once
#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <unordered_map>
#include <vector>

#include "callwright/app/customers.hpp"

namespace callwright::ui {

class Bridge;
class Lookups;

// Up to a million customers: the ids of all that match in order, and the rows of the pages one looks at. A row that is
// not there yet shows as "…" and is asked for. Answers to an older question are dropped.
class CustomerModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Company, Phone, Stage, Region, LastContact, NextFollowUp, Owner, ColumnCount };
  static constexpr int pageSize = 100;  // rows asked for at once

  CustomerModel(Bridge& bridge, Lookups& lookups, QObject* parent = nullptr);

  void setFilter(const app::CustomerFilter& filter);
  const app::CustomerFilter& filter() const { return m_filter; }
  void setSort(app::CustomerSort by, bool descending);
  app::CustomerSort sortedBy() const { return m_sort; }
  bool descending() const { return m_descending; }
  void query();  // asks again, keeping what is shown until the answer

  domain::CustomerId idAt(int row) const;
  int rowOf(domain::CustomerId id) const;        // -1: not among them
  const app::CustomerRow* rowAt(int row) const;  // null: not loaded yet
  bool asking() const { return m_asking; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  // The order a column gives, if it gives one.
  static bool orderOf(int column, app::CustomerSort& by);

 signals:
  void found(qint64 count, bool truncated, qint64 milliseconds);
  void failed(const callwright::domain::Error& error);

 private:
  using Ids = std::shared_ptr<const std::vector<std::int64_t>>;
  struct Held {
    app::CustomerRow row;
    unsigned epoch = 0;
  };

  void begin(int firstLimit);
  void ask(int limit);
  void adopt(const Ids& ids);
  void want(int row) const;
  void fetchWanted();
  void fetchPage(int page);
  void forgetFarRows(int nearPage);
  void onChange(qint64 id);
  QVariant shown(const app::CustomerRow& row, int column) const;

  Bridge& m_bridge;
  Lookups& m_lookups;
  app::CustomerFilter m_filter;
  app::CustomerSort m_sort = app::CustomerSort::Newest;
  bool m_descending = false;
  QStringList m_words;
  Ids m_ids;
  std::unordered_map<std::int64_t, Held> m_rows;
  unsigned m_epoch = 1;  // rows of an older one are shown, and asked for again
  unsigned m_question = 0;
  app::CancelToken m_cancel;
  bool m_asking = false;
  QElapsedTimer m_since;
  mutable QList<int> m_wanted;  // pages, the latest last
  mutable QTimer m_fetch;
  QSet<int> m_pending;
  QTimer m_again;
};

}  // namespace callwright::ui
