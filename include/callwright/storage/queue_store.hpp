#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "callwright/domain/customer.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/storage/connection.hpp"

// The queue: one row a customer and campaign. The seeks below each cost one descent of an index, however long the queue
// is.
namespace callwright::storage {

struct ItemRow {
  domain::QueueItem item;
  std::int64_t zone = 0;  // zone id; 0: the set-up's
  int blockReason = 0;    // domain::CallableReason of a Blocked one
};
std::optional<ItemRow> readItem(Connection& db, domain::QueueItemId id);
std::optional<ItemRow> findItem(Connection& db, domain::CampaignId campaign, domain::CustomerId customer);
std::vector<ItemRow> itemsOf(Connection& db, domain::CustomerId customer);  // one a campaign
void writeItem(Connection& db, const domain::QueueItem& item, int blockReason = 0);

// Into the queue by hand: list none, unless the customer is there by one of its lists. What was worked before stays as
// it was.
domain::QueueItemId addToQueue(Connection& db, domain::CampaignId campaign, domain::CustomerId customer);
// For any change of a customer's numbers, consent or do-not-call entries: blocked items come back and are judged again
// at the claim.
void unblock(Connection& db, domain::CustomerId customer, domain::Instant now);
// The customer's time zone was changed.
void moveToZone(Connection& db, domain::CustomerId customer, std::int64_t zone);

// What the callability of a customer depends on, besides its queue item and campaign.
struct CallableCustomer {
  std::int64_t zone = 0;
  std::string zoneName;  // "": the set-up's
  domain::ConsentState consent{};
  int usable = 0, doNotCall = 0;  // numbers; doNotCall of the usable ones
};
std::optional<CallableCustomer> readCallable(Connection& db, domain::CustomerId customer);
std::string zoneName(Connection& db, std::int64_t zone);

struct ListShare {
  domain::ListId list;  // none: added by hand
  int priority = 5, mix = 1;
  std::int64_t credit = 0;
};
std::vector<ListShare> activeLists(Connection& db, domain::CampaignId campaign);  // by priority
void setCredit(Connection& db, domain::CampaignId campaign, domain::ListId list, std::int64_t credit);
// True for list none; otherwise whether the campaign has it and it is active there.
bool listActive(Connection& db, domain::CampaignId campaign, domain::ListId list);
bool listInCampaign(Connection& db, domain::CampaignId campaign, domain::ListId list);

struct Due {
  domain::QueueItemId item;
  domain::Instant dueAt;
  std::int64_t zone = 0;
};
std::vector<std::int64_t> freshZones(Connection& db, domain::CampaignId campaign, domain::ListId list);
std::vector<std::int64_t> retryZones(Connection& db, domain::CampaignId campaign, domain::ListId list);
struct FreshItem {  // less: earlier in its list's queue
  std::int64_t rank = 0;
  domain::QueueItemId id;
  friend auto operator<=>(const FreshItem&, const FreshItem&) = default;
};
std::vector<FreshItem> firstFresh(Connection& db, domain::CampaignId campaign, domain::ListId list, std::int64_t zone,
                                  int limit = 1);
// Due until `until`, oldest first.
std::vector<Due> firstRetries(Connection& db, domain::CampaignId campaign, domain::ListId list, std::int64_t zone,
                              domain::Instant until, int limit = 1);
std::vector<domain::UserId> callbackAgents(Connection& db, domain::CampaignId campaign);  // none among them: anyone's
std::vector<Due> callbacks(Connection& db, domain::CampaignId campaign, domain::UserId agent, domain::Instant until,
                           const Due& after, int limit);
// The agent's and anyone's, due before `until`.
std::int64_t countCallbacks(Connection& db, domain::CampaignId campaign, domain::UserId agent, domain::Instant until);
// Claimed by the agent, though no call is open for it: the customer's next number follows.
std::optional<domain::QueueItemId> keptFor(Connection& db, domain::CampaignId campaign, domain::UserId agent);
// The same of other agents, last tried before `before`.
std::vector<domain::QueueItemId> leftBehind(Connection& db, domain::CampaignId campaign, domain::UserId notOf,
                                            domain::Instant before);

// Ends the transaction under way and begins the next, for work that would hold the lock too long.
void commitAndGoOn(Connection& db);
// Ends the transaction under way; what the job still does only reads, and keeps nobody from writing.
void commitAndRead(Connection& db);

}  // namespace callwright::storage
