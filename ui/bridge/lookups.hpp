#pragma once
#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

#include "callwright/app/campaigns.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/app/people.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

class Bridge;

// The short lists that forms, filters and tables name things by: stages, people, campaigns, tags, lists. Held as they
// were last read and read again when app says that they changed.
class Lookups : public QObject {
  Q_OBJECT
 public:
  explicit Lookups(Bridge& bridge, QObject* parent = nullptr);

  const std::vector<domain::Stage>& stages() const { return m_stages; }
  const std::vector<domain::User>& users() const { return m_users; }
  const std::vector<domain::Team>& teams() const { return m_teams; }
  const std::vector<app::CampaignSummary>& campaigns() const { return m_campaigns; }
  const std::vector<std::string>& tags() const { return m_tags; }
  const std::vector<std::string>& customFields() const { return m_customFields; }
  const std::vector<app::ListInfo>& lists() const { return m_lists; }

  const domain::Stage* stage(domain::StageId id) const;
  QString stageName(domain::StageId id) const;
  QString stageName(const std::string& codeOrName) const;  // as the history has it
  ColorRole stageColor(domain::StageId id) const;
  QString userName(domain::UserId id) const;  // "" for none

 signals:
  void changed();

 private:
  void readStages();
  void readUsers();
  void readCampaigns();
  void readLists();
  void readTags();

  Bridge& m_bridge;
  std::vector<domain::Stage> m_stages;
  std::vector<domain::User> m_users;
  std::vector<domain::Team> m_teams;
  std::vector<app::CampaignSummary> m_campaigns;
  std::vector<std::string> m_tags, m_customFields;
  std::vector<app::ListInfo> m_lists;
  QTimer m_tagsLater;  // bulk work may say "customers changed" many times in a row
};

}  // namespace callwright::ui
