#include "followups/follow_up_model.hpp"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/text.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/paint.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

FollowUpModel::FollowUpModel(Bridge& bridge, QObject* parent) : QAbstractListModel(parent), m_bridge(bridge) {}

FollowUpModel::Group FollowUpModel::groupOf(const app::FollowUpRow& row, const std::string& today,
                                            const std::string& tomorrow) const {
  if (row.followUp.state != domain::FollowUpState::Open) return Group::Finished;
  if (row.followUp.dueAt <= m_bridge.now()) return Group::Overdue;
  const std::string day = domain::localDay(m_bridge.zone(), row.followUp.dueAt);
  return day == today ? Group::Today : day == tomorrow ? Group::Tomorrow : Group::Later;
}

std::vector<FollowUpModel::Line> FollowUpModel::linesFor(const std::vector<app::FollowUpRow>& rows) const {
  const std::string today = domain::localDay(m_bridge.zone(), m_bridge.now());
  const std::string tomorrow = domain::localDay(m_bridge.zone(), m_bridge.now() + std::chrono::hours(24));
  std::vector<Line> lines;
  std::size_t heading = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Group group = groupOf(rows[i], today, tomorrow);
    if (lines.empty() || lines[heading].group != group) {
      heading = lines.size();
      lines.push_back({group, -1, 0});
    }
    ++lines[heading].count;
    lines.push_back({group, static_cast<int>(i), 0});
  }
  return lines;
}

void FollowUpModel::show(std::vector<app::FollowUpRow> rows, bool open) {
  std::stable_sort(rows.begin(), rows.end(), [open](const auto& a, const auto& b) {
    return open ? a.followUp.dueAt < b.followUp.dueAt : a.followUp.dueAt > b.followUp.dueAt;
  });
  auto lines = linesFor(rows);
  const auto same = [&] {
    if (open != m_open || rows.size() != m_rows.size() || lines.size() != m_lines.size()) return false;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].followUp.id != m_rows[i].followUp.id) return false;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (lines[i].group != m_lines[i].group || lines[i].row != m_lines[i].row) return false;
    return true;
  };
  // The usual case of "something changed": the same ones with other texts. The selection stays.
  if (same()) {
    m_rows = std::move(rows);
    m_lines = std::move(lines);
    if (!m_lines.empty()) emit dataChanged(index(0), index(rowCount() - 1));
    return;
  }
  beginResetModel();
  m_open = open;
  m_rows = std::move(rows);
  m_lines = std::move(lines);
  endResetModel();
}

void FollowUpModel::regroup() {
  show(m_rows, m_open);
}

const app::FollowUpRow* FollowUpModel::rowAt(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const Line& line = m_lines[static_cast<std::size_t>(row)];
  return line.row < 0 ? nullptr : &m_rows[static_cast<std::size_t>(line.row)];
}

int FollowUpModel::rowOf(domain::FollowUpId id) const {
  for (int row = 0; row < rowCount(); ++row)
    if (const auto* found = rowAt(row); found && found->followUp.id == id) return row;
  return -1;
}

int FollowUpModel::firstRow() const {
  return m_rows.empty() ? -1 : 1;
}

int FollowUpModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

Qt::ItemFlags FollowUpModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  return rowAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                            : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QString FollowUpModel::headingOf(Group group) {
  switch (group) {
    case Group::Overdue:
      return tr("Overdue");
    case Group::Today:
      return tr("Today");
    case Group::Tomorrow:
      return tr("Tomorrow");
    case Group::Later:
      return tr("Later");
    case Group::Finished:
      return tr("Done");
  }
  return {};
}

QVariant FollowUpModel::rowData(const app::FollowUpRow& row, Group group, int role) const {
  const QString due = words::when(row.followUp.dueAt, m_bridge.now(), m_bridge.zone());
  switch (role) {
    case Qt::DisplayRole:
      return qtext(row.customerName.empty() ? row.company : row.customerName);
    case SecondLineRole: {
      QStringList parts;
      for (const std::string& part :
           {row.followUp.note, row.customerName.empty() ? std::string() : row.company, row.campaignName})
        if (!part.empty()) parts << qtext(part).simplified();
      return parts.join(u" · "_s);
    }
    case TagRole: {
      if (row.followUp.state == domain::FollowUpState::Cancelled)
        return QVariant::fromValue(TagSpec{tr("cancelled"), ColorRole::Neutral});
      const bool callback = row.followUp.kind != domain::FollowUpKind::Task;
      const bool missed = row.followUp.kind == domain::FollowUpKind::MissedCall;
      const QString kind = missed ? tr("missed call") : callback ? tr("callback") : tr("task");
      return QVariant::fromValue(TagSpec{kind, group == Group::Overdue ? ColorRole::Bad
                                               : callback              ? ColorRole::Info
                                                                       : ColorRole::Neutral});
    }
    case FigureRole:
      return due;
    case Qt::AccessibleTextRole:
      return QString(qtext(row.customerName) + u", "_s + due + u", "_s + qtext(row.followUp.note));
    default:
      return {};
  }
}

QVariant FollowUpModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Line& line = m_lines[static_cast<std::size_t>(index.row())];
  if (line.row >= 0) return rowData(m_rows[static_cast<std::size_t>(line.row)], line.group, role);
  switch (role) {
    case HeadingRole:
      return true;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return QString(headingOf(line.group) + u" "_s + QLocale().toString(line.count));
    case ColorRoleRole:
      return static_cast<int>(line.group == Group::Overdue ? ColorRole::Bad : ColorRole::Neutral);
    default:
      return {};
  }
}

void FollowUpDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (!index.data(FollowUpModel::HeadingRole).toBool()) {
    TwoLineDelegate::paint(painter, option, index);
    return;
  }
  const Tokens& t = tokens();
  painter->fillRect(option.rect, t.raised);
  painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
  const bool bad = index.data(ColorRoleRole).toInt() == static_cast<int>(ColorRole::Bad);
  paintText(*painter, QRectF(option.rect).adjusted(14, 0, -14, 0), index.data(Qt::DisplayRole).toString(),
            uiFont(12, QFont::DemiBold), bad ? t.bad : t.ink2);
}

QSize FollowUpDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (index.data(FollowUpModel::HeadingRole).toBool()) return {100, 30};
  return TwoLineDelegate::sizeHint(option, index);
}

}  // namespace callwright::ui
