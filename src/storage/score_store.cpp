#include "callwright/storage/score_store.hpp"

#include <algorithm>
#include <limits>

#include "callwright/domain/money.hpp"
#include "storage/json_text.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CampaignId;
using domain::CustomerId;
using domain::Instant;
using domain::ListId;
using domain::Milliseconds;
using domain::QueueItemId;
using domain::ScoreFacts;
using domain::ScoreModelId;
using domain::ScoreOrderId;
using domain::ScoreTerm;
using domain::UserId;

constexpr double unbounded = 1e308;  // the database knows no infinity in every dialect

double stored(double bound) {
  return std::clamp(bound, -unbounded, unbounded);
}
double bound(double read) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  return read >= unbounded ? infinite : read <= -unbounded ? -infinite : read;
}

void readCalls(Connection& db, CustomerId customer, Instant at, ScoreFacts& facts) {
  // The outcome that a call had then: the last one given before.
  sql(db,
      "SELECT co.at, o.code, o.reached FROM call k JOIN call_outcome co ON co.id = (SELECT max(l.id) FROM call_outcome "
      "l "
      "WHERE l.call_id = k.id AND l.at < :t) JOIN outcome o ON o.id = co.outcome_id WHERE k.customer_id = :c AND "
      "k.opened_at < :u ORDER BY k.opened_at, k.id")
      .with(at, customer, at)
      .each<Instant, std::string, bool>([&](Instant saved, std::string code, bool reached) {
        ++facts.calls;
        facts.reachedCalls += reached ? 1 : 0;
        facts.lastCallAt = saved;
        facts.lastOutcome = std::move(code);
      });
}

void readOrders(Connection& db, CustomerId customer, Instant at, ScoreFacts& facts) {
  sql(db,
      "SELECT at, amount, currency FROM sales_order WHERE customer_id = :c AND at < :t AND (cancelled_at = 0 OR "
      "cancelled_at >= :u) ORDER BY at, id")
      .with(customer, at, at)
      .each<Instant, std::int64_t, std::string>([&](Instant when, std::int64_t amount, const std::string& currency) {
        ++facts.orders;
        facts.orderAmount += static_cast<double>(amount) / domain::minorPerUnit(currency);
        facts.lastOrderAt = when;
      });
}

// As moves before then left it, or the first later one found it; now, where there is neither.
std::string stageAt(Connection& db, CustomerId customer, Instant at) {
  return sql(db,
             "SELECT code FROM stage WHERE id = coalesce((SELECT nullif(to_id, 0) FROM stage_change WHERE customer_id "
             "= "
             ":c AND at < :t ORDER BY at DESC, id DESC LIMIT 1), (SELECT nullif(from_id, 0) FROM stage_change WHERE "
             "customer_id = :d ORDER BY at, id LIMIT 1), (SELECT stage_id FROM customer WHERE id = :e))")
      .with(customer, at, customer, customer)
      .value<std::string>();
}

}  // namespace

std::vector<ScoreExample> scoreExamples(Connection& db, Instant now, Milliseconds patience, std::size_t most) {
  std::vector<ScoreExample> examples;
  // state: 4, 5 and 6 are worked to their end. The first call of each is the earliest that counts.
  sql(db,
      "SELECT f.campaign_id, f.customer_id, f.first, f.sold, coalesce(q.state, 4) FROM (SELECT campaign_id, "
      "customer_id, "
      "min(opened_at) AS first, coalesce(min(iif(sale = 1, opened_at, NULL)), 0) AS sold FROM call WHERE counts = 1 "
      "AND "
      "queue_item_id <> 0 AND direction = 0 AND opened_at < :now GROUP BY campaign_id, customer_id) f LEFT JOIN "
      "queue_item q ON q.customer_id = f.customer_id AND q.campaign_id = f.campaign_id")
      .with(now)
      .each<CampaignId, CustomerId, Instant, Instant, int>(
          [&](CampaignId campaign, CustomerId customer, Instant first, Instant sold, int state) {
            const bool success = domain::isSet(sold) && sold - first <= patience;
            const bool decided = success || now - first > patience || state >= 4;
            if (decided) examples.push_back({campaign, customer, first, success});
          });
  std::sort(examples.begin(), examples.end(), [](const ScoreExample& a, const ScoreExample& b) {
    return std::tuple(a.at, a.customer, a.campaign) < std::tuple(b.at, b.customer, b.campaign);
  });
  if (examples.size() > most) examples.erase(examples.begin(), examples.end() - static_cast<std::ptrdiff_t>(most));
  return examples;
}

std::optional<ScoreFacts> scoreFacts(Connection& db, CustomerId customer, CampaignId campaign, Instant at) {
  std::optional<ScoreFacts> facts;
  sql(db,
      "SELECT list_id, region, source, company, custom, created_at FROM customer WHERE id = :id AND list_id NOT IN "
      "(SELECT id FROM list WHERE state <> 1)")
      .with(customer)
      .each<ListId, std::string, std::string, std::string, std::string, Instant>(
          [&](ListId list, std::string region, std::string source, std::string company, const std::string& custom,
              Instant created) {
            facts.emplace();
            facts->campaign = campaign;
            facts->list = list;
            facts->region = std::move(region);
            facts->source = std::move(source);
            facts->company = std::move(company);
            facts->custom = parseJsonObject(custom);
            facts->createdAt = created;
          });
  if (!facts) return facts;
  sql(db,
      "SELECT region, source, company, custom FROM customer_before WHERE customer_id = :c AND at >= :t ORDER BY at, "
      "rowid "
      "LIMIT 1")
      .with(customer, at)
      .each<std::string, std::string, std::string, std::string>(
          [&](std::string region, std::string source, std::string company, const std::string& custom) {
            facts->region = std::move(region);
            facts->source = std::move(source);
            facts->company = std::move(company);
            facts->custom = parseJsonObject(custom);
          });
  facts->stage = stageAt(db, customer, at);
  readCalls(db, customer, at, *facts);
  readOrders(db, customer, at, *facts);
  return facts;
}

ScoreModelId addScoreModel(Connection& db, const ScoreModelRow& row) {
  const auto& q = row.learned.quality;
  sql(db,
      "INSERT INTO score_model (trained_at, trained_by, examples, successes, intercept, strength, judged, "
      "judged_successes, area, area_low, area_high, in_better_half, lift) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, "
      ":j, :k, :l, :m)")
      .with(row.trainedAt, row.trainedBy, row.examples, row.successes, row.learned.model.intercept,
            row.learned.strength, q.examples, q.successes, q.areaUnderCurve, q.interval.low, q.interval.high,
            q.inBetterHalf, q.areaUnderLift)
      .run();
  const ScoreModelId id(db.lastInsertId());
  std::int64_t position = 0;
  for (const ScoreTerm& term : row.learned.model.terms)
    sql(db,
        "INSERT INTO score_term (model_id, position, field, kind, level, low, high, weight, share) VALUES (:a, :b, :c, "
        ":d, :e, :f, :g, :h, :i)")
        .with(id, position++, term.field, term.kind, term.level, stored(term.low), stored(term.high), term.weight,
              term.share)
        .run();
  return id;
}

std::optional<ScoreModelRow> newestScoreModel(Connection& db) {
  std::optional<ScoreModelRow> row;
  sql(db,
      "SELECT m.id, trained_at, trained_by, coalesce(u.display_name, ''), examples, successes, intercept, strength, "
      "judged, judged_successes, area, area_low, area_high, in_better_half, lift FROM score_model m LEFT JOIN user u "
      "ON "
      "u.id = m.trained_by ORDER BY m.id DESC LIMIT 1")
      .each<ScoreModelId, Instant, UserId, std::string, std::int64_t, std::int64_t, double, double, std::int64_t,
            std::int64_t, double, double, double, double, double>(
          [&](ScoreModelId id, Instant at, UserId by, std::string name, std::int64_t examples, std::int64_t successes,
              double intercept, double strength, std::int64_t judged, std::int64_t sold, double area, double low,
              double high, double half, double lift) {
            row.emplace();
            row->id = id;
            row->trainedAt = at;
            row->trainedBy = by;
            row->trainedByName = std::move(name);
            row->examples = examples;
            row->successes = successes;
            row->learned.model.intercept = intercept;
            row->learned.strength = strength;
            row->learned.quality = {judged, sold, area, {low, high}, half, lift};
          });
  if (!row) return row;
  row->learned.trainedOn = static_cast<std::size_t>(row->examples - row->learned.quality.examples);
  sql(db, "SELECT field, kind, level, low, high, weight, share FROM score_term WHERE model_id = :m ORDER BY position")
      .with(row->id)
      .each<std::string, ScoreTerm::Kind, std::string, double, double, double, double>(
          [&](std::string field, ScoreTerm::Kind kind, std::string level, double low, double high, double weight,
              double share) {
            row->learned.model.terms.push_back(
                {std::move(field), kind, std::move(level), bound(low), bound(high), weight, share});
          });
  return row;
}

ScoreOrderId addScoreOrder(Connection& db, const ScoreOrderRow& row, UserId by) {
  sql(db, "INSERT INTO score_order (campaign_id, control, salt, started_at, started_by) VALUES (:a, :b, :c, :d, :e)")
      .with(row.campaign, row.control, static_cast<std::int64_t>(row.salt), row.startedAt, by)
      .run();
  return ScoreOrderId(db.lastInsertId());
}

void endScoreOrder(Connection& db, ScoreOrderId id, UserId by, Instant at) {
  sql(db, "UPDATE score_order SET ended_at = :at, ended_by = :by WHERE id = :id AND ended_at = 0")
      .with(at, by, id)
      .run();
}

void setScoreOrderRanked(Connection& db, ScoreOrderId id, Instant at) {
  sql(db, "UPDATE score_order SET ranked_at = :at WHERE id = :id").with(at, id).run();
}

std::vector<ScoreOrderRow> scoreOrders(Connection& db, CampaignId campaign) {
  std::vector<ScoreOrderRow> rows;
  sql(db,
      "SELECT id, campaign_id, control, salt, started_at, ended_at, ranked_at FROM score_order WHERE :a = 0 OR "
      "campaign_id = :b ORDER BY id DESC")
      .with(campaign, campaign)
      .each<ScoreOrderId, CampaignId, int, std::int64_t, Instant, Instant, Instant>(
          [&](ScoreOrderId id, CampaignId of, int control, std::int64_t salt, Instant started, Instant ended,
              Instant ranked) {
            rows.push_back({id, of, control, static_cast<std::uint64_t>(salt), started, ended, ranked});
          });
  return rows;
}

std::optional<ScoreOrderRow> runningScoreOrder(Connection& db, CampaignId campaign) {
  for (ScoreOrderRow& row : scoreOrders(db, campaign))
    if (!domain::isSet(row.endedAt)) return std::move(row);
  return std::nullopt;
}

ScoreArms scoreArms(Connection& db, ScoreOrderId order) {
  ScoreArms arms;
  sql(db,
      "SELECT control, count(*), sum(reached), sum(sale) FROM (SELECT max(score_control) AS control, max(reached) AS "
      "reached, max(sale) AS sale FROM call WHERE score_order_id = :o AND score_order_id <> 0 AND counts = 1 GROUP BY "
      "customer_id) GROUP BY control")
      .with(order)
      .each<bool, std::int64_t, std::int64_t, std::int64_t>(
          [&](bool control, std::int64_t called, std::int64_t reached, std::int64_t sold) {
            (control ? arms.control : arms.scored) = {called, reached, sold};
          });
  return arms;
}

std::vector<UncalledItem> uncalledItems(Connection& db, CampaignId campaign, ListId list) {
  std::vector<UncalledItem> items;
  sql(db, "SELECT id, customer_id FROM queue_item WHERE campaign_id = :c AND list_id = :l AND state = 0 ORDER BY id")
      .with(campaign, list)
      .each<QueueItemId, CustomerId>([&](QueueItemId id, CustomerId customer) {
        items.push_back({id, customer});
      });
  return items;
}

bool hasUnranked(Connection& db, CampaignId campaign, ScoreOrderId order) {
  return sql(db,
             "SELECT EXISTS (SELECT 1 FROM queue_item WHERE campaign_id = :c AND state = 0 AND score_order_id <> :o)")
      .with(campaign, order)
      .value<bool>();
}

void setRank(Connection& db, QueueItemId item, std::int64_t rank, ScoreOrderId order, bool control) {
  sql(db,
      "UPDATE queue_item SET rank = :r, score_order_id = :o, score_control = :c WHERE id = :id AND state = 0 AND "
      "(rank <> :r2 OR score_order_id <> :o2 OR score_control <> :c2)")
      .with(rank, order, control, item, rank, order, control)
      .run();
}

std::vector<ListId> queuedLists(Connection& db, CampaignId campaign) {
  std::vector<ListId> lists;
  sql(db, "SELECT list_id FROM queue_tally WHERE campaign_id = :c AND state = 0 AND items > 0 ORDER BY list_id")
      .with(campaign)
      .each<ListId>([&](ListId list) { lists.push_back(list); });
  return lists;
}

}  // namespace callwright::storage
