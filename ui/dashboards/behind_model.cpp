#include "dashboards/behind_model.hpp"

#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "widgets/item_roles.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::size_t mostPagesHeld = 200;
}

BehindModel::BehindModel(Bridge& bridge, Lookups& lookups, QObject* parent)
    : QAbstractTableModel(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_ids(std::make_shared<std::vector<std::int64_t>>()) {
  m_fetch.setSingleShot(true);
  m_fetch.setInterval(0);
  connect(&m_fetch, &QTimer::timeout, this, &BehindModel::fetchWanted);
}

void BehindModel::show(const NumberBehind& what) {
  beginResetModel();
  m_what = what;
  m_kind = what.ofCustomers() ? Kind::Customers : what.fact == domain::Fact::Order ? Kind::Orders : Kind::Calls;
  m_ids = std::make_shared<std::vector<std::int64_t>>();
  m_pages.clear();
  m_wanted.clear();
  m_asked.clear();
  ++m_question;
  endResetModel();
  ask(pageSize);  // a first page at once, all where that is not all
}

void BehindModel::ask(int limit) {
  if (m_what.known) {
    take(m_what.known);
    emit found(rowCount());
    return;
  }
  const auto takeCustomers = [this, question = m_question](const auto& answer) {
    if (question != m_question) return;
    if (!answer) {
      emit failed(answer.error());
      return;
    }
    take(answer->ids);
    emit found(rowCount());
  };
  if (m_what.segment) return m_bridge.send(this, *m_what.segment, takeCustomers);
  if (m_what.customers) return m_bridge.send(this, *m_what.customers, takeCustomers);
  m_bridge.send(this, app::FactIds{m_what.fact, m_what.filter, limit},
                [this, limit, question = m_question](app::Result<app::FactIds::Answer> answer) {
                  if (question != m_question) return;
                  if (!answer) {
                    emit failed(answer.error());
                    return;
                  }
                  take(answer->ids);
                  if (limit > 0 && rowCount() >= limit) return ask(0);
                  emit found(rowCount());
                });
}

void BehindModel::take(const Ids& ids) {
  const int before = rowCount(), after = static_cast<int>(ids->size());
  // A call may have come on top between the first page and all of them.
  const bool goesOn = after >= before && std::equal(m_ids->begin(), m_ids->end(), ids->begin());
  if (goesOn && after == before) return;
  if (goesOn) {
    beginInsertRows({}, before, after - 1);
    m_ids = ids;
    m_asked.remove((before - 1) / pageSize);  // it may have been a part of one
    endInsertRows();
  } else {
    beginResetModel();
    m_ids = ids;
    m_pages.clear();
    m_asked.clear();
    endResetModel();
  }
}

domain::CustomerId BehindModel::customerAt(int row) const {
  const auto page = m_pages.find(row / pageSize);
  const auto in = static_cast<std::size_t>(row % pageSize);
  return row < 0 || page == m_pages.end() || in >= page->second.size() ? domain::CustomerId()
                                                                       : page->second[in].customer;
}

domain::CallId BehindModel::callAt(int row) const {
  const auto page = m_pages.find(row / pageSize);
  const auto in = static_cast<std::size_t>(row % pageSize);
  return row < 0 || page == m_pages.end() || in >= page->second.size() ? domain::CallId() : page->second[in].call;
}

void BehindModel::want(int row) const {
  const int page = row / pageSize;
  if (m_asked.contains(page)) return;
  m_wanted.insert(page);
  if (!m_fetch.isActive()) m_fetch.start();
}

void BehindModel::fetchWanted() {
  for (const int page : std::as_const(m_wanted)) fetchPage(page);
  m_wanted.clear();
}

void BehindModel::fetchPage(int page) {
  const auto first = static_cast<std::size_t>(page) * pageSize;
  if (first >= m_ids->size()) return;
  m_asked.insert(page);
  const auto last = std::min(first + pageSize, m_ids->size());
  std::vector<std::int64_t> ids(m_ids->begin() + static_cast<std::ptrdiff_t>(first),
                                m_ids->begin() + static_cast<std::ptrdiff_t>(last));
  const auto taken = [this, page, question = m_question](const auto& reply) {
    if (question != m_question) return;
    if (!reply) {
      emit failed(reply.error());
      return;
    }
    std::vector<Row> rows;
    for (const auto& row : *reply) rows.push_back(rowOf(row));
    setPage(page, std::move(rows));
  };
  if (m_kind == Kind::Customers)
    m_bridge.send(this, app::CustomerRows{std::move(ids)}, taken);
  else
    m_bridge.send(this, app::FactRows{m_what.fact, std::move(ids)}, taken);
}

void BehindModel::setPage(int page, std::vector<Row> rows) {
  if (m_pages.size() > mostPagesHeld) {
    m_pages.clear();
    m_asked = {page};
  }
  m_pages[page] = std::move(rows);
  const int top = page * pageSize;
  emit dataChanged(index(top, 0), index(std::min(top + pageSize, rowCount()) - 1, columnCount() - 1));
}

BehindModel::Row BehindModel::rowOf(const domain::FactRow& row) const {
  const QString none = u"—"_s;
  QStringList cells{words::when(row.at, m_bridge.now(), m_bridge.zone()),
                    row.customer ? qt(row.customerName) : tr("unknown caller"), qt(row.agentName),
                    row.campaignName.empty() ? none : qt(row.campaignName)};
  if (m_kind == Kind::Orders)
    cells << (row.quantity == 1 ? qt(row.product) : u"%1 × %2"_s.arg(row.quantity).arg(qt(row.product)))
          << words::money(row.amount);
  else
    cells << (row.outcomeCode.empty() ? none : words::outcomeName(row.outcomeCode, row.outcomeName))
          << words::clockTime(row.talk);
  return {row.customer, row.call, cells};
}

BehindModel::Row BehindModel::rowOf(const app::CustomerRow& row) const {
  const auto time = [this](domain::Instant at, const QString& none) {
    return domain::isSet(at) ? words::when(at, m_bridge.now(), m_bridge.zone()) : none;
  };
  return {
      row.id,
      {},
      {qt(row.name.empty() ? row.company : row.name), qt(row.company), qt(row.phone), m_lookups.stageName(row.stage),
       row.owner ? qt(row.ownerName) : tr("Public pool"), time(row.lastContactAt, tr("never"))}};
}

QStringList BehindModel::headers() const {
  if (m_kind == Kind::Customers)
    return {tr("Customer"), tr("Company"), tr("Phone"), tr("Stage"), tr("Owner"), tr("Last contact")};
  if (m_kind == Kind::Orders)
    return {tr("When"), tr("Customer"), tr("Agent"), tr("Campaign"), tr("Product"), tr("Amount")};
  return {tr("When"), tr("Customer"), tr("Agent"), tr("Campaign"), tr("Outcome"), tr("Talk time")};
}

bool BehindModel::isFigure(int column) const {
  return m_kind != Kind::Customers && column == 5;
}

int BehindModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

int BehindModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(headers().size());
}

QVariant BehindModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto held = m_pages.find(index.row() / pageSize);
  const auto in = static_cast<std::size_t>(index.row() % pageSize);
  if (held == m_pages.end() || in >= held->second.size()) {
    if (role == Qt::DisplayRole) want(index.row());
    if (role == Qt::DisplayRole && index.column() == 0) return u"…"_s;
    return role == DimmedRole ? QVariant(true) : QVariant();
  }
  const QString& text = held->second[in].cells[index.column()];
  switch (role) {
    case Qt::DisplayRole:
      return text;
    case Qt::AccessibleTextRole:
      return QString(headers()[index.column()] + u": "_s + text);
    case StrongRole:
      return index.column() == (m_kind == Kind::Customers ? 0 : 1);
    case FigureCellRole:
      return isFigure(index.column());
    default:
      return {};
  }
}

QVariant BehindModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= columnCount()) return {};
  if (role == Qt::TextAlignmentRole && isFigure(section)) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
  return role == Qt::DisplayRole ? QVariant(headers()[section]) : QVariant();
}

void BehindModel::retranslate() {
  m_pages.clear();  // what is shown is asked for again, in the other language
  m_asked.clear();
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

}  // namespace callwright::ui
