#include "projects/campaign_list_model.hpp"

#include <QLocale>
#include <algorithm>

#include "callwright/words/words.hpp"
#include "projects/campaign_delegate.hpp"
#include "projects/penetration.hpp"
#include "projects/plain.hpp"
#include "projects/state_look.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

namespace {

int rank(domain::CampaignState state) {
  switch (state) {
    case domain::CampaignState::Running:
      return 0;
    case domain::CampaignState::Paused:
      return 1;
    case domain::CampaignState::Draft:
      return 2;
    case domain::CampaignState::Finished:
      return 3;
  }
  return 4;
}

}  // namespace

ColorRole stateRole(domain::CampaignState state) {
  switch (state) {
    case domain::CampaignState::Running:
      return ColorRole::Good;
    case domain::CampaignState::Paused:
      return ColorRole::Warn;
    case domain::CampaignState::Draft:
      return ColorRole::Info;
    case domain::CampaignState::Finished:
      return ColorRole::Neutral;
  }
  return ColorRole::Neutral;
}

CampaignListModel::CampaignListModel(QObject* parent) : QAbstractListModel(parent) {}

void CampaignListModel::setCampaigns(std::vector<app::CampaignSummary> campaigns) {
  std::stable_sort(campaigns.begin(), campaigns.end(),
                   [](const auto& a, const auto& b) { return rank(a.state) < rank(b.state); });
  const bool sameRows = std::equal(campaigns.begin(), campaigns.end(), m_campaigns.begin(), m_campaigns.end(),
                                   [](const auto& a, const auto& b) { return a.id == b.id; });
  if (sameRows) {
    m_campaigns = std::move(campaigns);
    refresh();
    return;
  }
  beginResetModel();
  m_campaigns = std::move(campaigns);
  endResetModel();
}

void CampaignListModel::setUnsaved(const std::set<std::int64_t>& ids) {
  m_unsaved = ids;
  refresh();
}

void CampaignListModel::refresh() {
  if (!m_campaigns.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

const app::CampaignSummary* CampaignListModel::campaign(const QModelIndex& index) const {
  return index.isValid() ? &m_campaigns[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex CampaignListModel::find(domain::CampaignId id) const {
  for (std::size_t i = 0; i < m_campaigns.size(); ++i)
    if (m_campaigns[i].id == id) return index(static_cast<int>(i));
  return {};
}

int CampaignListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_campaigns.size());
}

QVariant CampaignListModel::data(const QModelIndex& index, int role) const {
  const app::CampaignSummary* c = campaign(index);
  if (!c) return {};
  switch (role) {
    case Qt::DisplayRole:
      return qtext(c->name);
    case SecondLineRole:
      return words::modeName(c->mode);
    case FigureRole:
      return tr("%1 of %2 to call").arg(QLocale().toString(c->fresh + c->inWork), QLocale().toString(c->items));
    case TagRole:
      if (m_unsaved.count(c->id.value)) return QVariant::fromValue(TagSpec{tr("not saved"), ColorRole::Warn});
      return QVariant::fromValue(TagSpec{words::campaignStateName(c->state), stateRole(c->state)});
    case CampaignDelegate::PenetrationRole:
      return QVariant::fromValue(penetrationOf(*c));
    case Qt::AccessibleTextRole:
      return QString(qtext(c->name) + QLatin1String(", ") + words::campaignStateName(c->state));
    default:
      return {};
  }
}

}  // namespace callwright::ui
