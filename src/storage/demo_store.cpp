#include "callwright/storage/demo_store.hpp"

#include "callwright/storage/customer_store.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {

using domain::Instant;

bool isEmptyOfWork(Connection& db) {
  return sql(db,
             "SELECT EXISTS (SELECT 1 FROM customer) + EXISTS (SELECT 1 FROM call) + EXISTS (SELECT 1 FROM campaign) + "
             "EXISTS (SELECT 1 FROM list)")
             .value<int>() == 0;
}

domain::ListId insertList(Connection& db, const std::string& name, const std::string& fileName, Instant at,
                          domain::UserId by, std::int64_t rows) {
  sql(db,
      "INSERT INTO list (name, file_name, state, imported_at, imported_by, row_count) VALUES (:a, :b, 1, :c, :d, :e)")
      .with(name, fileName, at, by, rows)
      .run();
  return domain::ListId(db.lastInsertId());
}

void setListReport(Connection& db, domain::ListId list, const std::string& report) {
  sql(db, "UPDATE list SET report = :r WHERE id = :id").with(report, list).run();
}

void insertQueueItem(Connection& db, const domain::QueueItem& i, const std::string& timeZone, int blockReason) {
  sql(db,
      "INSERT INTO queue_item (id, campaign_id, customer_id, list_id, zone_id, state, agent_id, due_at, attempts, "
      "attempts_today, last_day, last_attempt_at, last_outcome_id, block_reason) VALUES (:a, :b, :c, :d, :e, :f, :g, "
      ":h, :i, :j, :k, :l, :m, :n)")
      .with(i.id, i.campaign, i.customer, i.list, zoneId(db, timeZone), i.state, i.agent, i.dueAt, i.attempts,
            i.attemptsToday, i.lastDay, i.lastAttemptAt, i.lastOutcome, blockReason)
      .run();
}

void insertClosedCall(Connection& db, const CallRow& c) {
  const domain::CallProgress& p = c.progress;
  sql(db,
      "INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, "
      "state, dial_state, cause, opened_at, dialed_at, ringing_at, answered_at, ended_at, talk_ms, dials, engine, "
      "outcome_id, closed_at, note, local_day, week_hour, revision, item_before, script_version_id, script_trial_id, "
      "reached, sale, segment) VALUES (:a, uuid7(), :b, :c, :d, :e, :f, :g, :h, "
      "1, :i, :j, :k, :l, :m, :n, :o, :p, :q, 'rehearsal', :r, :s, :t, :u, :u2, :v, :w, :x, :y, "
      "coalesce((SELECT reached FROM outcome WHERE id = :o1), 0), coalesce((SELECT sale FROM outcome WHERE id = :o2), "
      "0), :z)")
      .with(c.id, c.campaign, c.customer, c.item, c.list, c.agent, c.phone, c.e164, p.state, p.cause, c.openedAt,
            p.dialedAt, p.ringingAt, p.answeredAt, p.endedAt, c.talk, c.dials, c.outcome, c.closedAt, c.note,
            c.localDay, c.weekHour, p.revision, c.itemBefore, c.script, c.trial, c.outcome, c.outcome, c.segment)
      .run();
}

void insertStageChange(Connection& db, domain::CustomerId customer, domain::StageId from, domain::StageId to,
                       Instant at, domain::UserId by, const std::string& cause, const std::string& reason,
                       domain::CallId call) {
  sql(db,
      "INSERT INTO stage_change (customer_id, from_id, to_id, at, user_id, cause, reason, call_id) VALUES (:a, :b, :c, "
      ":d, :e, :f, :g, :h)")
      .with(customer, from, to, at, by, cause, reason, call)
      .run();
}

void insertFollowUp(Connection& db, const domain::FollowUp& f, domain::UserId by, Instant createdAt, Instant doneAt) {
  sql(db,
      "INSERT INTO follow_up (customer_id, campaign_id, call_id, owner_id, kind, state, due_at, note, created_at, "
      "created_by, done_at) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k)")
      .with(f.customer, f.campaign, f.call, f.owner, f.kind, f.state, f.dueAt, f.note, createdAt, by, doneAt)
      .run();
}

void insertDoNotCall(Connection& db, std::int64_t e164, const std::string& reason, const std::string& source,
                     Instant at, domain::UserId by, domain::CallId call) {
  sql(db,
      "INSERT OR IGNORE INTO do_not_call (e164, reason, source, added_at, added_by, call_id) VALUES (:a, :b, :c, :d, "
      ":e, :f)")
      .with(e164, reason, source, at, by, call)
      .run();
}

void insertPresence(Connection& db, domain::UserId user, domain::PresenceState state, const std::string& reason,
                    Instant from, Instant to) {
  sql(db, "INSERT INTO presence (user_id, state, reason, started_at, ended_at) VALUES (:a, :b, :c, :d, :e)")
      .with(user, state, reason, from, to)
      .run();
}

}  // namespace callwright::storage
