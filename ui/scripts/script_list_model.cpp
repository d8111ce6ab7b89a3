#include "scripts/script_list_model.hpp"

#include <algorithm>

#include "bridge/utf8.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

void ScriptListModel::setScripts(std::vector<app::ScriptSummary> scripts) {
  beginResetModel();
  m_all = std::move(scripts);
  filter();
  endResetModel();
}

void ScriptListModel::setFilter(const QString& text) {
  if (text == m_filter) return;
  beginResetModel();
  m_filter = text;
  filter();
  endResetModel();
}

void ScriptListModel::filter() {
  m_shown.clear();
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    const app::ScriptSummary& s = m_all[i];
    QString words = qt(s.script.title) + u'\n' + qt(s.script.product) + u'\n' + qt(s.script.fileName);
    for (const std::string& campaign : s.campaigns) words += u'\n' + qt(campaign);
    if (words.contains(m_filter, Qt::CaseInsensitive)) m_shown.push_back(i);
  }
}

const app::ScriptSummary* ScriptListModel::at(const QModelIndex& index) const {
  const auto row = static_cast<std::size_t>(index.row());
  return index.isValid() && row < m_shown.size() ? &m_all[m_shown[row]] : nullptr;
}

const app::ScriptSummary* ScriptListModel::find(domain::ScriptId id) const {
  const auto found = std::find_if(m_all.begin(), m_all.end(), [id](const auto& s) { return s.script.id == id; });
  return found == m_all.end() ? nullptr : &*found;
}

QModelIndex ScriptListModel::indexOf(domain::ScriptId id) const {
  for (std::size_t row = 0; row < m_shown.size(); ++row)
    if (m_all[m_shown[row]].script.id == id) return index(static_cast<int>(row));
  return {};
}

void ScriptListModel::retranslate() {
  if (!m_shown.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

int ScriptListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString ScriptListModel::secondLine(const app::ScriptSummary& s) const {
  QStringList parts;
  if (s.script.kind == domain::ScriptKind::Survey) parts << tr("survey");
  if (s.script.kind == domain::ScriptKind::Persona) parts << tr("persona");
  const auto& live = s.followed.empty() ? s.published : s.followed;
  if (!live.empty()) {
    QStringList numbers;
    for (auto n = live.rbegin(); n != live.rend(); ++n) numbers << u"v%1"_s.arg(*n);
    if (s.followed.empty()) numbers = {u"v%1"_s.arg(live.front())};
    const QString all = numbers.join(u", "_s);
    parts << (s.followed.empty() ? tr("%1 published").arg(all) : tr("%1 live").arg(all));
  }
  if (s.draft != 0) parts << tr("v%1 draft").arg(s.draft);
  if (s.inTrial) parts << tr("A/B test running");
  for (const std::string& campaign : s.campaigns) parts << qt(campaign);
  return parts.join(u" · "_s);
}

QVariant ScriptListModel::data(const QModelIndex& index, int role) const {
  const app::ScriptSummary* s = at(index);
  if (s == nullptr) return {};
  switch (role) {
    case Qt::DisplayRole:
      return qt(s->script.title);
    case Qt::ToolTipRole:
    case SecondLineRole:
      return secondLine(*s);
    case Qt::AccessibleTextRole:
      return QString(qt(s->script.title) + u", "_s + secondLine(*s));
    case TagRole:
      if (s->draftProblems > 0)
        return QVariant::fromValue(
            TagSpec{s->draftProblems == 1 ? tr("1 problem") : tr("%1 problems").arg(s->draftProblems), ColorRole::Bad});
      return {};
    default:
      return {};
  }
}

}  // namespace callwright::ui
