#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "callwright/domain/campaign.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/storage/queue_store.hpp"

namespace callwright::app {

// The campaign with agents, lists and hours.
std::optional<domain::Campaign> loadCampaign(storage::Connection& db, domain::CampaignId id);
Result<domain::Campaign> needCampaign(Job& job, domain::CampaignId id);  // NotFound
bool mayWork(const domain::Campaign& campaign, domain::UserId user);
// The set-up's outcomes. Until an administrator has changed them they are the shipped ones, which are in no table.
std::vector<domain::Outcome> defaultOutcomes(storage::Connection& db);

// domain::explain with the facts of the database. Remembers what it looked up: one for each job.
class Judge {
 public:
  Judge(Job& job, const domain::Campaign& campaign) : m_job(job), m_campaign(campaign) {}
  // item absent: not in the campaign. NotInCampaign also for a customer who does not exist.
  domain::Callability explain(domain::CustomerId customer, const std::optional<storage::ItemRow>& item,
                              domain::UserId asker);
  domain::Callability explain(domain::CustomerId customer, domain::UserId asker);
  const date::time_zone* zone(std::int64_t id);
  bool open(std::int64_t zone);                         // now
  std::int64_t lastZone() const { return m_lastZone; }  // of the customer explained last

 private:
  struct Zone {
    const date::time_zone* zone = nullptr;
    std::string name;
    bool open = false;
  };
  const Zone& look(std::int64_t id);

  Job& m_job;
  const domain::Campaign& m_campaign;
  std::map<std::int64_t, Zone> m_zones;
  std::int64_t m_lastZone = 0;
  std::map<domain::ListId, bool> m_active, m_member;
};

const char* codeOf(domain::CallableReason reason);  // "outside_hours": argument of ErrorCode::NotCallable

std::string itemToJson(const domain::QueueItem& item);
std::optional<domain::QueueItem> itemFromJson(const std::string& json);

}  // namespace callwright::app
