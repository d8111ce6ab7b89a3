#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "callwright/domain/score_facts.hpp"
#include "callwright/storage/connection.hpp"

// What scores are learned from, what was learned, and campaigns that call by it.
namespace callwright::storage {

// The first call of a campaign with a customer, and what came of it: a sale in that campaign within `patience` of it,
// or none, if that time is over or the campaign has done with the customer.
struct ScoreExample {
  domain::CampaignId campaign;
  domain::CustomerId customer;
  domain::Instant at;  // when it was opened
  bool sold = false;
};
// In the order of their calls; the latest `most`.
std::vector<ScoreExample> scoreExamples(Connection& db, domain::Instant now, domain::Milliseconds patience,
                                        std::size_t most);

// As known just before `at`: what was changed, saved, ordered, moved or corrected at `at` or later is not in it.
// Nothing for a customer who does not exist, or is not visible. A record's fields are those of then since the
// migration that brought scores; what was changed before it is as it is now.
std::optional<domain::ScoreFacts> scoreFacts(Connection& db, domain::CustomerId customer, domain::CampaignId campaign,
                                             domain::Instant at);

// The same of every visible customer in the order of ids, as known now, for no campaign: three passes over the database
// instead of some eight reads for each.
void eachScoreFacts(Connection& db, const std::function<void(domain::CustomerId, const domain::ScoreFacts&)>& take);

struct ScoreModelRow {
  domain::ScoreModelId id;
  domain::Instant trainedAt;
  domain::UserId trainedBy;   // none: in the background
  std::string trainedByName;  // read only
  std::int64_t examples = 0, successes = 0;
  domain::LearnedScore learned;
};
domain::ScoreModelId addScoreModel(Connection& db, const ScoreModelRow& row);
std::optional<ScoreModelRow> newestScoreModel(Connection& db);

struct ScoreOrderRow {
  domain::ScoreOrderId id;
  domain::CampaignId campaign;
  int control = 10;  // percent
  std::uint64_t salt = 0;
  domain::Instant startedAt, endedAt, rankedAt;
};
domain::ScoreOrderId addScoreOrder(Connection& db, const ScoreOrderRow& row, domain::UserId by);
void endScoreOrder(Connection& db, domain::ScoreOrderId id, domain::UserId by, domain::Instant at);
void setScoreOrderRanked(Connection& db, domain::ScoreOrderId id, domain::Instant at);
std::vector<ScoreOrderRow> scoreOrders(Connection& db, domain::CampaignId campaign);  // newest first; none: all
std::optional<ScoreOrderRow> runningScoreOrder(Connection& db, domain::CampaignId campaign);

struct ScoreArms {
  domain::ScoreArm scored, control;
};
ScoreArms scoreArms(Connection& db, domain::ScoreOrderId order);

// New customers of a list in a campaign's queue, in their ordinary order; list none: added by hand.
struct UncalledItem {
  domain::QueueItemId id;
  domain::CustomerId customer;
};
std::vector<UncalledItem> uncalledItems(Connection& db, domain::CampaignId campaign, domain::ListId list);
// Whether some have not been placed by that order.
bool hasUnranked(Connection& db, domain::CampaignId campaign, domain::ScoreOrderId order);
// Only if it is still uncalled. order none: back to the middle.
void setRank(Connection& db, domain::QueueItemId item, std::int64_t rank, domain::ScoreOrderId order, bool control);
std::vector<domain::ListId> queuedLists(Connection& db, domain::CampaignId campaign);

}  // namespace callwright::storage
