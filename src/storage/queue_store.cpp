#include "callwright/storage/queue_store.hpp"

#include "storage/queue_queries.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using namespace queue_queries;
using domain::CampaignId;
using domain::CustomerId;
using domain::Instant;
using domain::ItemState;
using domain::ListId;
using domain::OutcomeId;
using domain::QueueItemId;
using domain::UserId;

const std::string kItem =
    "SELECT id, campaign_id, customer_id, list_id, state, agent_id, due_at, attempts, attempts_today, last_day, "
    "last_attempt_at, "
    "last_outcome_id, zone_id, block_reason FROM queue_item ";

template <class Q>
std::optional<ItemRow> itemOf(Q query) {
  std::optional<ItemRow> found;
  query.template each<QueueItemId, CampaignId, CustomerId, ListId, ItemState, UserId, Instant, int, int, std::string,
                      Instant, OutcomeId, std::int64_t, int>(
      [&](QueueItemId id, CampaignId campaign, CustomerId customer, ListId list, ItemState state, UserId agent,
          Instant due, int attempts, int today, std::string day, Instant last, OutcomeId outcome, std::int64_t zone,
          int reason) {
        found =
            ItemRow{{id, campaign, customer, list, state, agent, due, attempts, today, std::move(day), last, outcome},
                    zone,
                    reason};
      });
  return found;
}

// Distinct zones by one seek each: min() of a partial index's next column.
std::vector<std::int64_t> zones(Connection& db, const std::string& text, CampaignId campaign, ListId list) {
  std::vector<std::int64_t> found;
  for (std::int64_t zone = -1;;) {
    zone = sql(db, text).with(campaign, list, zone).value<std::int64_t>(-1);
    if (zone < 0) return found;
    found.push_back(zone);
  }
}

}  // namespace

std::optional<ItemRow> readItem(Connection& db, QueueItemId id) {
  return itemOf(sql(db, kItem + "WHERE id = :id").with(id));
}

std::optional<ItemRow> findItem(Connection& db, CampaignId campaign, CustomerId customer) {
  return itemOf(sql(db, kItem + "WHERE customer_id = :u AND campaign_id = :c").with(customer, campaign));
}

std::vector<ItemRow> itemsOf(Connection& db, CustomerId customer) {
  std::vector<CampaignId> campaigns;
  sql(db, "SELECT campaign_id FROM queue_item WHERE customer_id = :c")
      .with(customer)
      .each<CampaignId>([&](CampaignId id) { campaigns.push_back(id); });
  std::vector<ItemRow> items;
  for (const CampaignId campaign : campaigns) {
    if (auto item = findItem(db, campaign, customer)) items.push_back(std::move(*item));
  }
  return items;
}

void writeItem(Connection& db, const domain::QueueItem& i, int blockReason) {
  sql(db,
      "UPDATE queue_item SET state = :a, agent_id = :b, due_at = :c, attempts = :d, attempts_today = :e, last_day = "
      ":f, last_attempt_at = :g, "
      "last_outcome_id = :h, block_reason = :i WHERE id = :j")
      .with(i.state, i.agent, i.dueAt, i.attempts, i.attemptsToday, i.lastDay, i.lastAttemptAt, i.lastOutcome,
            blockReason, i.id)
      .run();
}

QueueItemId addToQueue(Connection& db, CampaignId campaign, CustomerId customer) {
  sql(db,
      "INSERT INTO queue_item (campaign_id, customer_id, list_id, zone_id) SELECT :c, id, 0, zone_id FROM customer "
      "WHERE id = :u "
      "ON CONFLICT (customer_id, campaign_id) DO UPDATE SET list_id = 0 WHERE list_id NOT IN (SELECT list_id FROM "
      "campaign_list WHERE "
      "campaign_id = :d)")
      .with(campaign, customer, campaign)
      .run();
  return sql(db, "SELECT id FROM queue_item WHERE customer_id = :u AND campaign_id = :c")
      .with(customer, campaign)
      .value<QueueItemId>();
}

void unblock(Connection& db, CustomerId customer, Instant now) {
  sql(db,
      "UPDATE queue_item SET state = CASE WHEN attempts = 0 THEN 0 ELSE 1 END, due_at = CASE WHEN attempts = 0 THEN 0 "
      "ELSE :now END, "
      "block_reason = 0, agent_id = 0 WHERE customer_id = :u AND state = 6")
      .with(now, customer)
      .run();
}

void moveToZone(Connection& db, CustomerId customer, std::int64_t zone) {
  sql(db, "UPDATE queue_item SET zone_id = :z WHERE customer_id = :u AND zone_id <> :y")
      .with(zone, customer, zone)
      .run();
}

std::optional<CallableCustomer> readCallable(Connection& db, CustomerId customer) {
  std::optional<CallableCustomer> found;
  sql(db,
      "SELECT c.zone_id, coalesce(z.name, ''), c.consent_phone FROM customer c LEFT JOIN zone z ON z.id = c.zone_id "
      "WHERE c.id = :id AND "
      "c.list_id NOT IN (SELECT id FROM list WHERE state <> 1)")
      .with(customer)
      .each<std::int64_t, std::string, domain::ConsentState>(
          [&](std::int64_t zone, std::string name, domain::ConsentState consent) {
            found = CallableCustomer{zone, std::move(name), consent, 0, 0};
          });
  if (!found) return found;
  sql(db,
      "SELECT count(*), count(d.e164) FROM phone p LEFT JOIN do_not_call d ON d.e164 = p.e164 WHERE p.customer_id = "
      ":id AND p.state = 0 AND "
      "p.e164 <> 0")
      .with(customer)
      .each<int, int>([&](int usable, int blocked) {
        found->usable = usable;
        found->doNotCall = blocked;
      });
  return found;
}

std::string zoneName(Connection& db, std::int64_t zone) {
  if (zone == 0) return {};
  return sql(db, "SELECT name FROM zone WHERE id = :z").with(zone).value<std::string>();
}

std::vector<ListShare> activeLists(Connection& db, CampaignId campaign) {
  std::vector<ListShare> lists;
  bool placed = false;
  const ListShare byHand{};
  sql(db,
      "SELECT cl.list_id, cl.priority, cl.mix, cl.credit FROM campaign_list cl JOIN list l ON l.id = cl.list_id WHERE "
      "cl.campaign_id = :c "
      "AND cl.active = 1 AND l.state = 1 ORDER BY cl.priority, cl.list_id")
      .with(campaign)
      .each<ListId, int, int, std::int64_t>([&](ListId list, int priority, int mix, std::int64_t credit) {
        if (!placed && priority >= byHand.priority) {
          lists.push_back(byHand);
          placed = true;
        }
        lists.push_back({list, priority, mix, credit});
      });
  if (!placed) lists.push_back(byHand);
  return lists;
}

void setCredit(Connection& db, CampaignId campaign, ListId list, std::int64_t credit) {
  sql(db, "UPDATE campaign_list SET credit = :x WHERE campaign_id = :c AND list_id = :l")
      .with(credit, campaign, list)
      .run();
}

bool listActive(Connection& db, CampaignId campaign, ListId list) {
  if (!list) return true;
  return sql(db, "SELECT active FROM campaign_list WHERE campaign_id = :c AND list_id = :l")
      .with(campaign, list)
      .value<bool>(false);
}

bool listInCampaign(Connection& db, CampaignId campaign, ListId list) {
  if (!list) return true;
  return sql(db, "SELECT count(*) FROM campaign_list WHERE campaign_id = :c AND list_id = :l")
             .with(campaign, list)
             .value<int>() > 0;
}

std::vector<std::int64_t> freshZones(Connection& db, CampaignId campaign, ListId list) {
  return zones(db, kNextFreshZone, campaign, list);
}

std::vector<std::int64_t> retryZones(Connection& db, CampaignId campaign, ListId list) {
  return zones(db, kNextRetryZone, campaign, list);
}

std::vector<FreshItem> firstFresh(Connection& db, CampaignId campaign, ListId list, std::int64_t zone, int limit) {
  std::vector<FreshItem> found;
  sql(db, kFirstFresh)
      .with(campaign, list, zone, limit)
      .each<std::int64_t, QueueItemId>([&](std::int64_t rank, QueueItemId id) {
        found.push_back({rank, id});
      });
  return found;
}

std::vector<Due> firstRetries(Connection& db, CampaignId campaign, ListId list, std::int64_t zone, Instant until,
                              int limit) {
  std::vector<Due> found;
  sql(db, kFirstRetries)
      .with(campaign, list, zone, until, limit)
      .each<QueueItemId, Instant>([&](QueueItemId id, Instant due) {
        found.push_back({id, due, zone});
      });
  return found;
}

std::vector<UserId> callbackAgents(Connection& db, CampaignId campaign) {
  std::vector<UserId> found;
  for (UserId agent(-1);;) {
    agent = sql(db, kNextCallbackAgent).with(campaign, agent).value<UserId>(UserId(-1));
    if (agent.value < 0) return found;
    found.push_back(agent);
  }
}

std::vector<Due> callbacks(Connection& db, CampaignId campaign, UserId agent, Instant until, const Due& after,
                           int limit) {
  std::vector<Due> found;
  sql(db, kCallbacks)
      .with(campaign, agent, until, after.dueAt, after.item, limit)
      .each<QueueItemId, Instant, std::int64_t>([&](QueueItemId id, Instant due, std::int64_t zone) {
        found.push_back({id, due, zone});
      });
  return found;
}

std::int64_t countCallbacks(Connection& db, CampaignId campaign, UserId agent, Instant until) {
  return sql(db, kCountCallbacks).with(campaign, agent, until).value<std::int64_t>();
}

std::optional<QueueItemId> keptFor(Connection& db, CampaignId campaign, UserId agent) {
  auto row = sql(db, kKept).with(agent, campaign).one<QueueItemId>();
  if (!row) return std::nullopt;
  return std::get<0>(*row);
}

std::vector<QueueItemId> leftBehind(Connection& db, CampaignId campaign, UserId notOf, Instant before) {
  std::vector<QueueItemId> found;
  sql(db, kLeftBehind).with(campaign, notOf, before).each<QueueItemId>([&](QueueItemId id) { found.push_back(id); });
  return found;
}

void commitAndGoOn(Connection& db) {
  db.execute("COMMIT");
  db.execute("BEGIN IMMEDIATE");
}

void commitAndRead(Connection& db) {
  db.execute("COMMIT");
  db.execute("BEGIN");
}

}  // namespace callwright::storage
