#include "work/queue_model.hpp"

#include <algorithm>

#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/tag.hpp"
#include "work/call_words.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::CallableReason;
using domain::ItemState;

QueueModel::QueueModel(QObject* parent) : QAbstractListModel(parent), m_now([] { return domain::Instant{}; }) {}

void QueueModel::setClock(std::function<domain::Instant()> now, const date::time_zone* zone) {
  m_now = std::move(now);
  m_zone = zone;
}

// The queue moves up a row at a time: what is the same at the end stays, so that the view keeps its place.
void QueueModel::setRows(std::vector<app::QueueRow> rows) {
  const auto same = [](const app::QueueRow& a, const app::QueueRow& b) { return a.customer == b.customer; };
  const int before = static_cast<int>(m_rows.size()), after = static_cast<int>(rows.size());
  int gone = 0;
  while (gone < before && (rows.empty() || !same(m_rows[static_cast<size_t>(gone)], rows.front()))) ++gone;
  if (gone == before && before > 0) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return;
  }
  if (gone > 0) {
    beginRemoveRows({}, 0, gone - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
    endRemoveRows();
  }
  const int kept = static_cast<int>(m_rows.size());
  if (after < kept) {
    beginRemoveRows({}, after, kept - 1);
    m_rows.resize(static_cast<size_t>(after));
    endRemoveRows();
  } else if (after > kept) {
    beginInsertRows({}, kept, after - 1);
    m_rows.insert(m_rows.end(), rows.begin() + kept, rows.end());
    endInsertRows();
  }
  m_rows = std::move(rows);
  if (after > 0) emit dataChanged(index(0), index(after - 1));
}

void QueueModel::setOpen(domain::CustomerId customer, const QString& state) {
  if (customer == m_open && state == m_openState) return;
  m_open = customer;
  m_openState = state;
  retranslate();
}

void QueueModel::retranslate() {
  if (!m_rows.empty()) emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

int QueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString QueueModel::second(const app::QueueRow& row) const {
  const QString company = qt(row.company);
  if (isOpen(row)) return company.isEmpty() ? qt(row.phone) : company + u" · "_s + qt(row.phone);
  if (row.callable.reason == CallableReason::OutsideHours || row.callable.reason == CallableReason::Holiday)
    return words::callability(row.callable, m_now(), m_zone);
  if (!row.lastNote.empty()) return tr("Last: %1").arg(qt(row.lastNote).simplified());
  if (!row.lastOutcomeCode.empty())
    return words::outcomeName(row.lastOutcomeCode, {}) + u' ' + words::when(row.lastAttemptAt, m_now(), m_zone);
  return company.isEmpty() ? qt(row.phone) : company;
}

QVariant QueueModel::tag(const app::QueueRow& row) const {
  const auto made = [](const QString& text, ColorRole role) { return QVariant::fromValue(TagSpec{text, role}); };
  if (isOpen(row)) return made(m_openState, ColorRole::Accent);
  if (row.callable.reason == CallableReason::OutsideHours || row.callable.reason == CallableReason::Holiday)
    return made(tr("outside hours"), ColorRole::Bad);
  switch (row.state) {
    case ItemState::Callback:
      return made(tr("Callback %1").arg(words::when(row.dueAt, m_now(), m_zone)), ColorRole::Warn);
    case ItemState::Retry:
      return made(CallWords::attempt(row.attempts + 1, row.maxAttempts), ColorRole::Info);
    case ItemState::Fresh:
      return made(tr("New"), ColorRole::Neutral);
    case ItemState::Claimed:
    case ItemState::Done:
    case ItemState::Exhausted:
    case ItemState::Blocked:
      return made(words::itemStateName(row.state), ColorRole::Neutral);
  }
  return {};
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const app::QueueRow& row = m_rows[static_cast<size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return row.name.empty() ? qt(row.phone) : qt(row.name);
    case SecondLineRole:
      return second(row);
    case TagRole:
      return tag(row);
    case AccentRole:
      return isOpen(row);
    case DimmedRole:
      return row.callable.reason == CallableReason::OutsideHours || row.callable.reason == CallableReason::Holiday;
    case Qt::ToolTipRole:
      return words::callability(row.callable, m_now(), m_zone);
    case Qt::AccessibleTextRole:
      return QString(qt(row.name) + u", "_s + tag(row).value<TagSpec>().text + u", "_s + second(row));
    default:
      return {};
  }
}

}  // namespace callwright::ui
