#pragma once

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <unordered_map>
#include <vector>

#include "callwright/app/customers.hpp"
#include "callwright/app/figures.hpp"
#include "dashboards/question.hpp"

namespace callwright::ui {

class Bridge;
class Lookups;

// The calls, orders or customers behind a number: the ids of all of them, and the rows of the pages one looks at.
// Answers to an older question are dropped.
class BehindModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  static constexpr int pageSize = 100;

  BehindModel(Bridge& bridge, Lookups& lookups, QObject* parent = nullptr);

  void show(const NumberBehind& what);
  domain::CustomerId customerAt(int row) const;  // none while the row is not loaded
  domain::CallId callAt(int row) const;          // … and where there is none
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 signals:
  void found(qint64 count);
  void failed(const callwright::domain::Error& error);

 private:
  enum class Kind { Calls, Orders, Customers };
  using Ids = std::shared_ptr<const std::vector<std::int64_t>>;
  struct Row {
    domain::CustomerId customer;
    domain::CallId call;
    QStringList cells;
  };

  void ask(int limit);
  void take(const Ids& ids);
  void want(int row) const;
  void fetchWanted();
  void fetchPage(int page);
  void setPage(int page, std::vector<Row> rows);
  Row rowOf(const domain::FactRow& row) const;
  Row rowOf(const app::CustomerRow& row) const;
  QStringList headers() const;
  bool isFigure(int column) const;

  Bridge& m_bridge;
  Lookups& m_lookups;
  NumberBehind m_what;
  Kind m_kind = Kind::Calls;
  Ids m_ids;
  int m_question = 0;
  std::unordered_map<int, std::vector<Row>> m_pages;
  mutable QSet<int> m_wanted, m_asked;
  mutable QTimer m_fetch;
};

}  // namespace callwright::ui
