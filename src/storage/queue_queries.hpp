#pragma once

// The seeks of the claim, here so that a test can pin their plans: each must stay one descent of its partial index,
// also after ANALYZE (which once turned such a query into a skip-scan of 95 ms).
namespace callwright::storage::queue_queries {

inline constexpr const char* kNextFreshZone =
    "SELECT coalesce(min(zone_id), -1) FROM queue_item INDEXED BY queue_fresh WHERE campaign_id = :c AND list_id = :l "
    "AND state = 0 AND zone_id > :z";
inline constexpr const char* kNextRetryZone =
    "SELECT coalesce(min(zone_id), -1) FROM queue_item INDEXED BY queue_retry WHERE campaign_id = :c AND list_id = :l "
    "AND state = 1 AND zone_id > :z";
inline constexpr const char* kFirstFresh =
    "SELECT rank, id FROM queue_item INDEXED BY queue_fresh WHERE campaign_id = :c AND list_id = :l AND zone_id = :z "
    "AND state = 0 ORDER BY rank, id LIMIT :n";
inline constexpr const char* kFirstRetries =
    "SELECT id, due_at FROM queue_item INDEXED BY queue_retry WHERE campaign_id = :c AND list_id = :l AND zone_id = :z "
    "AND state = 1 AND due_at <= :t ORDER BY due_at LIMIT :n";
inline constexpr const char* kNextCallbackAgent =
    "SELECT coalesce(min(agent_id), -1) FROM queue_item INDEXED BY queue_callback WHERE campaign_id = :c AND state = 2 "
    "AND agent_id > :a";
inline constexpr const char* kCallbacks =
    "SELECT id, due_at, zone_id FROM queue_item INDEXED BY queue_callback WHERE campaign_id = :c AND agent_id = :a AND "
    "state = 2 AND due_at <= :t AND (due_at, id) > (:d, :i) ORDER BY due_at, id LIMIT :n";
inline constexpr const char* kCountCallbacks =
    "SELECT count(*) FROM queue_item INDEXED BY queue_callback WHERE campaign_id = :c AND agent_id IN (0, :a) AND "
    "state = 2 AND due_at < :t";
inline constexpr const char* kKept =
    "SELECT id FROM queue_item q WHERE agent_id = :a AND campaign_id = :c AND state = 3 AND NOT EXISTS (SELECT 1 FROM "
    "call k WHERE k.agent_id = q.agent_id AND k.state = 0 AND k.queue_item_id = q.id) LIMIT 1";
// Over all that are claimed: no more than there are agents.
inline constexpr const char* kLeftBehind =
    "SELECT id FROM queue_item q INDEXED BY queue_claimed WHERE state = 3 AND +campaign_id = :c AND agent_id <> :a AND "
    "last_attempt_at <= :t AND NOT EXISTS (SELECT 1 FROM call k WHERE k.agent_id = q.agent_id AND k.state = 0 AND "
    "k.queue_item_id = q.id) LIMIT 20";

}  // namespace callwright::storage::queue_queries
