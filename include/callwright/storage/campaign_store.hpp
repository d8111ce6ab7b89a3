#pragma once
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/cause_rule.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

// hours: as they are stored (JSON); campaign.hours is not filled here.
struct CampaignRow {
  domain::Campaign campaign;  // with agents and lists
  std::string hours;
};
std::optional<CampaignRow> readCampaign(Connection& db, domain::CampaignId id);
std::vector<CampaignRow> readCampaigns(Connection& db);  // by name
std::optional<domain::CampaignId> findCampaign(Connection& db, const std::string& name);
// Settings and agents, not the lists. id none: a new one.
domain::CampaignId writeCampaign(Connection& db, const CampaignRow& row);
// The lists of the campaign from now on: others are taken out.
void writeCampaignLists(Connection& db, domain::CampaignId id, const std::vector<domain::CampaignList>& lists);
void addCampaignList(Connection& db, domain::CampaignId id, const domain::CampaignList& list);
void setCampaignState(Connection& db, domain::CampaignId id, domain::CampaignState state);

// By position; of campaign none: the set-up's.
std::vector<domain::Outcome> readOutcomes(Connection& db, domain::CampaignId campaign);
std::optional<domain::Outcome> readOutcome(Connection& db, domain::OutcomeId id);
std::optional<domain::Outcome> findOutcome(Connection& db, domain::CampaignId campaign, const std::string& code);
// Keyed by code. What is not among them is set inactive: calls refer to it.
void writeOutcomes(Connection& db, domain::CampaignId campaign, const std::vector<domain::Outcome>& outcomes);

// Of the set-up or of any campaign, in use.
bool outcomeExists(Connection& db, const std::string& code);
std::vector<std::string> outcomeCodes(Connection& db);

// In the order in which they were written; empty: as shipped.
std::vector<domain::CauseRule> readCauseRules(Connection& db);
void writeCauseRules(Connection& db, const std::vector<domain::CauseRule>& rules);  // instead of those that are there

// Items of the lists in a campaign (list none: added by hand), by ItemState.
struct ItemCounts {
  domain::ListId list;
  std::array<std::int64_t, 7> of{};
};
std::vector<ItemCounts> countItems(Connection& db, domain::CampaignId campaign);

// Puts some of a list's customers, those after `after`, into a campaign's queue; the last of them, none when there are
// no more.
domain::CustomerId fillQueue(Connection& db, domain::CampaignId campaign, domain::ListId list, domain::CustomerId after,
                             int limit);
std::int64_t listSize(Connection& db, domain::ListId list);
bool listIsReady(Connection& db, domain::ListId list);

}  // namespace callwright::storage
