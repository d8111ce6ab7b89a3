#include "customers/customer_model.hpp"

#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "customers/match_ranges.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using app::CustomerSort;

namespace {

constexpr std::size_t mostRowsHeld = 20000;
constexpr int pagesAtOnce = 2, pagesWanted = 4;  // a thumb dragged over a million rows asks for the last places only

}  // namespace

CustomerModel::CustomerModel(Bridge& bridge, Lookups& lookups, QObject* parent)
    : QAbstractTableModel(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_ids(std::make_shared<std::vector<std::int64_t>>()) {
  m_fetch.setSingleShot(true);
  m_fetch.setInterval(0);
  connect(&m_fetch, &QTimer::timeout, this, &CustomerModel::fetchWanted);
  m_again.setSingleShot(true);
  m_again.setInterval(250);
  connect(&m_again, &QTimer::timeout, this, &CustomerModel::query);
  connect(&lookups, &Lookups::changed, this, [this] {
    if (rowCount() > 0) emit dataChanged(index(0, Stage), index(rowCount() - 1, Owner));
  });
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Customer && change.id != 0)
      onChange(change.id);
    else if (change.kind == app::Change::Kind::Customers || change.kind == app::Change::Kind::Customer)
      onChange(0);
  });
}

void CustomerModel::onChange(qint64 id) {
  const auto held = id ? m_rows.find(id) : m_rows.end();
  if (id && held != m_rows.end()) {
    held->second.epoch = 0;
    if (const int row = rowOf(domain::CustomerId(id)); row >= 0) emit dataChanged(index(row, 0), index(row, Owner));
  } else if (!id) {
    ++m_epoch;
  }
  // It may have entered or left the list, or have got another place in it.
  if (!m_again.isActive()) m_again.start();
}

void CustomerModel::setFilter(const app::CustomerFilter& filter) {
  m_filter = filter;
  m_words = searchWords(qtext(filter.text));
  begin(m_filter.text.empty() ? pageSize : 0);
}

void CustomerModel::setSort(CustomerSort by, bool descending) {
  m_sort = by;
  m_descending = descending;
  begin(m_filter.text.empty() ? pageSize : 0);
}

void CustomerModel::query() {
  begin(0);
}

// All is long where a first page is not; a search ends by itself at a thousand hits.
void CustomerModel::begin(int limit) {
  m_cancel.cancel();
  m_cancel = {};
  ++m_question;
  m_asking = true;
  m_since.start();
  m_again.stop();
  ask(limit);
}

void CustomerModel::ask(int limit) {
  app::SubmitOptions options;
  options.cancel = m_cancel;
  m_bridge.send(
      this, app::CustomerIds{m_filter, m_sort, m_descending, limit},
      [this, question = m_question, limit](app::Result<app::CustomerIds::Answer> answer) {
        if (question != m_question) return;
        if (!answer) {
          m_asking = false;
          if (answer.error().code != app::ErrorCode::Cancelled) emit failed(answer.error());
          return;
        }
        adopt(answer->ids);
        if (limit > 0 && static_cast<int>(answer->ids->size()) >= limit) {
          ask(0);
          return;
        }
        m_asking = false;
        emit found(static_cast<qint64>(m_ids->size()), answer->truncated, m_since.elapsed());
      },
      std::move(options));
}

void CustomerModel::adopt(const Ids& ids) {
  const auto& before = *m_ids;
  const auto& after = *ids;
  const auto common = std::min(before.size(), after.size());
  const auto split = std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(common), after.begin());
  const auto same = static_cast<std::size_t>(split.first - before.begin());
  m_pending.clear();
  if (same == before.size() && same == after.size()) {
    m_ids = ids;
    // The words searched for, or the rows themselves, may be others than before.
    if (!after.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, Owner));
  } else if (same == before.size() && same > 0) {
    beginInsertRows({}, static_cast<int>(same), static_cast<int>(after.size()) - 1);
    m_ids = ids;
    endInsertRows();
  } else if (same == after.size() && same > 0) {
    beginRemoveRows({}, static_cast<int>(same), static_cast<int>(before.size()) - 1);
    m_ids = ids;
    endRemoveRows();
  } else {
    beginResetModel();
    m_ids = ids;
    endResetModel();
  }
  if (same > 0 && !after.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, Owner));
}

domain::CustomerId CustomerModel::idAt(int row) const {
  return row >= 0 && row < rowCount() ? domain::CustomerId((*m_ids)[static_cast<std::size_t>(row)])
                                      : domain::CustomerId();
}

int CustomerModel::rowOf(domain::CustomerId id) const {
  const auto found = std::find(m_ids->begin(), m_ids->end(), id.value);
  return found == m_ids->end() ? -1 : static_cast<int>(found - m_ids->begin());
}

const app::CustomerRow* CustomerModel::rowAt(int row) const {
  const auto held = m_rows.find(idAt(row).value);
  return held == m_rows.end() ? nullptr : &held->second.row;
}

int CustomerModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

int CustomerModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

void CustomerModel::want(int row) const {
  const int page = row / pageSize;
  if (m_pending.contains(page) || (!m_wanted.isEmpty() && m_wanted.last() == page)) return;
  m_wanted.removeAll(page);
  m_wanted.append(page);
  if (m_wanted.size() > pagesWanted) m_wanted.removeFirst();
  if (!m_fetch.isActive()) m_fetch.start();
}

void CustomerModel::fetchWanted() {
  while (!m_wanted.isEmpty() && m_pending.size() < pagesAtOnce) fetchPage(m_wanted.takeLast());
}

void CustomerModel::fetchPage(int page) {
  const auto first = static_cast<std::size_t>(page) * pageSize;
  if (m_pending.contains(page) || first >= m_ids->size()) return;
  const auto last = std::min(first + pageSize, m_ids->size());
  m_pending.insert(page);
  app::CustomerRows rows;
  rows.ids.assign(m_ids->begin() + static_cast<std::ptrdiff_t>(first),
                  m_ids->begin() + static_cast<std::ptrdiff_t>(last));
  m_bridge.send(this, std::move(rows),
                [this, page, ids = m_ids, epoch = m_epoch](app::Result<app::CustomerRows::Reply> reply) {
                  if (ids == m_ids) m_pending.remove(page);
                  if (!reply) {
                    if (reply.error().code != app::ErrorCode::Cancelled) emit failed(reply.error());
                    return;
                  }
                  if (m_rows.size() > mostRowsHeld) forgetFarRows(page);
                  for (app::CustomerRow& row : *reply) {
                    const auto id = row.id.value;
                    m_rows[id] = {std::move(row), epoch};
                  }
                  // Rows that are gone are shown empty until the list is asked again; not asked for for ever.
                  for (auto i = static_cast<std::size_t>(page) * pageSize;
                       i < std::min<std::size_t>(ids->size(), static_cast<std::size_t>(page + 1) * pageSize); ++i)
                    if (auto& held = m_rows[(*ids)[i]]; held.epoch != epoch) held.epoch = epoch;
                  if (ids != m_ids) {  // same rows, perhaps at other places
                    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, Owner));
                  } else if (const int top = page * pageSize; top < rowCount()) {
                    emit dataChanged(index(top, 0), index(std::min(top + pageSize, rowCount()) - 1, Owner));
                  }
                  if (!m_wanted.isEmpty()) m_fetch.start();
                });
}

void CustomerModel::forgetFarRows(int nearPage) {
  std::unordered_map<std::int64_t, Held> kept;
  const int first = std::max(0, (nearPage - 20) * pageSize), last = std::min(rowCount(), (nearPage + 20) * pageSize);
  for (int row = first; row < last; ++row)
    if (auto node = m_rows.extract(idAt(row).value)) kept.insert(std::move(node));
  m_rows = std::move(kept);
}

QVariant CustomerModel::shown(const app::CustomerRow& row, int column) const {
  const auto time = [this](domain::Instant at, const QString& none) {
    return domain::isSet(at) ? words::when(at, m_bridge.now(), m_bridge.zone()) : none;
  };
  switch (static_cast<Column>(column)) {
    case Name:
      return qtext(row.name.empty() ? row.company : row.name);
    case Company:
      return qtext(row.company);
    case Phone:
      return row.phone.empty() ? u"—"_s : qtext(row.phone);
    case Stage:
      return m_lookups.stageName(row.stage);
    case Region:
      return qtext(row.region);
    case LastContact:
      return time(row.lastContactAt, tr("never"));
    case NextFollowUp:
      return time(row.nextFollowUpAt, u"—"_s);
    case Owner:
      return row.owner ? qtext(row.ownerName) : tr("Public pool");
    case ColumnCount:
      break;
  }
  return {};
}

QVariant CustomerModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto held = m_rows.find((*m_ids)[static_cast<std::size_t>(index.row())]);
  const bool there = held != m_rows.end();
  if ((role == Qt::DisplayRole || role == TagRole) && (!there || held->second.epoch != m_epoch)) want(index.row());
  if (!there || !held->second.row.id) {
    if (role == Qt::DisplayRole && index.column() == Name) return u"…"_s;
    return role == DimmedRole ? QVariant(true) : QVariant();
  }
  const app::CustomerRow& row = held->second.row;
  switch (role) {
    case Qt::DisplayRole:
      return shown(row, index.column());
    case Qt::AccessibleTextRole:
      return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u": "_s +
                     shown(row, index.column()).toString());
    case StrongRole:
      return index.column() == Name;
    case TagRole:
      if (index.column() != Stage) return {};
      return QVariant::fromValue(TagSpec{m_lookups.stageName(row.stage), m_lookups.stageColor(row.stage)});
    case ColorRoleRole:
      if (index.column() == NextFollowUp && domain::isSet(row.nextFollowUpAt) && row.nextFollowUpAt < m_bridge.now())
        return static_cast<int>(ColorRole::Bad);
      return {};
    case MatchRangesRole:
      if (m_words.isEmpty()) return {};
      if (index.column() == Phone) return QVariant::fromValue(matchesInNumber(qtext(row.phone), m_words));
      if (index.column() <= Company)
        return QVariant::fromValue(matchesInText(shown(row, index.column()).toString(), m_words));
      return {};
    default:
      return {};
  }
}

QVariant CustomerModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (static_cast<Column>(section)) {
    case Name:
      return tr("Name");
    case Company:
      return tr("Company");
    case Phone:
      return tr("Phone");
    case Stage:
      return tr("Stage");
    case Region:
      return tr("Region");
    case LastContact:
      return tr("Last contact");
    case NextFollowUp:
      return tr("Next follow-up");
    case Owner:
      return tr("Owner");
    case ColumnCount:
      break;
  }
  return {};
}

bool CustomerModel::orderOf(int column, CustomerSort& by) {
  switch (column) {
    case Name:
      by = CustomerSort::Name;
      return true;
    case Stage:
      by = CustomerSort::Stage;
      return true;
    case Region:
      by = CustomerSort::Region;
      return true;
    case LastContact:
      by = CustomerSort::LastContact;
      return true;
    case NextFollowUp:
      by = CustomerSort::NextFollowUp;
      return true;
    default:
      return false;
  }
}

}  // namespace callwright::ui
