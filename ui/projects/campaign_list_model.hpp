#pragma once

#include <QAbstractListModel>
#include <set>
#include <vector>

#include "callwright/app/campaigns.hpp"

namespace callwright::ui {

// The campaigns, running ones first, for a CampaignDelegate.
class CampaignListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  explicit CampaignListModel(QObject* parent = nullptr);
  void setCampaigns(std::vector<app::CampaignSummary> campaigns);
  void setUnsaved(const std::set<std::int64_t>& ids);  // have a draft that is not saved
  void refresh();                                      // words changed

  const app::CampaignSummary* campaign(const QModelIndex& index) const;
  QModelIndex find(domain::CampaignId id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<app::CampaignSummary> m_campaigns;
  std::set<std::int64_t> m_unsaved;
};

}  // namespace callwright::ui
