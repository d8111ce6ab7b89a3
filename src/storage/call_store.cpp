#include "callwright/storage/call_store.hpp"

#include "callwright/domain/queue.hpp"
#include "storage/figures_sql.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CallId;
using domain::CallProgress;
using domain::CallState;
using domain::CampaignId;
using domain::CustomerId;
using domain::EndCause;
using domain::Instant;
using domain::ListId;
using domain::Milliseconds;
using domain::OutcomeId;
using domain::PhoneId;
using domain::QueueItemId;
using domain::UserId;

const std::string kCall =
    "SELECT id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, dial_state, cause, "
    "opened_at, dialed_at, "
    "ringing_at, answered_at, ended_at, held_ms, talk_ms, dials, outcome_id, closed_at, note, local_day, revision, "
    "item_before, dialer, direction, line, address, script_version_id, script_trial_id FROM "
    "call ";

// To be bound: the customer.
const std::string kSegmentNow = "(SELECT " + segmentNow("n.id") + " FROM (SELECT :sc AS id) n)";

// What an outcome means today: a call keeps it, whatever becomes of the outcome.
const std::string kMeaning =
    "reached = coalesce((SELECT reached FROM outcome WHERE id = :o1), 0), "
    "sale = coalesce((SELECT sale FROM outcome WHERE id = :o2), 0)";

template <class Q>
std::vector<CallRow> calls(Q query) {
  std::vector<CallRow> rows;
  query.template each<CallId, CampaignId, CustomerId, QueueItemId, ListId, UserId, PhoneId, std::int64_t, bool,
                      CallState, EndCause, Instant, Instant, Instant, Instant, Instant, Milliseconds, Milliseconds, int,
                      OutcomeId, Instant, std::string, std::string, std::int64_t, std::string, std::string, bool, int,
                      std::string, domain::ScriptVersionId, domain::ScriptTrialId>(
      [&](CallId id, CampaignId campaign, CustomerId customer, QueueItemId item, ListId list, UserId agent,
          PhoneId phone, std::int64_t e164, bool closed, CallState state, EndCause cause, Instant opened,
          Instant dialed, Instant ringing, Instant answered, Instant ended, Milliseconds held, Milliseconds talk,
          int dials, OutcomeId outcome, Instant closedAt, std::string note, std::string day, std::int64_t revision,
          std::string before, std::string dialer, bool incoming, int line, std::string address,
          domain::ScriptVersionId script, domain::ScriptTrialId trial) {
        CallRow row;
        row.id = id;
        row.campaign = campaign;
        row.customer = customer;
        row.item = item;
        row.list = list;
        row.agent = agent;
        row.phone = phone;
        row.e164 = e164;
        row.closed = closed;
        CallProgress& p = row.progress;
        p.state = state;
        p.cause = cause;
        p.dialedAt = dialed;
        p.ringingAt = ringing;
        p.answeredAt = answered;
        p.endedAt = ended;
        p.heldTotal = held;
        p.revision = revision;
        p.lastChangeAt = std::max({dialed, ringing, answered, ended});
        row.talk = talk;
        row.dials = dials;
        row.openedAt = opened;
        row.closedAt = closedAt;
        row.outcome = outcome;
        row.note = std::move(note);
        row.localDay = std::move(day);
        row.itemBefore = std::move(before);
        row.dialer = std::move(dialer);
        row.incoming = p.incoming = incoming;
        row.line = line;
        row.address = std::move(address);
        row.script = script;
        row.trial = trial;
        rows.push_back(std::move(row));
      });
  return rows;
}

std::optional<CallRow> firstOf(std::vector<CallRow> rows) {
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

}  // namespace

void setOpened(CallRow& row, Instant at, const date::time_zone* office) {
  row.openedAt = at;
  row.localDay = domain::localDay(office, at);
  row.weekHour = domain::weekHour(office, at);
}

std::optional<CallRow> readCall(Connection& db, CallId id) {
  return firstOf(calls(sql(db, kCall + "WHERE id = :id").with(id)));
}

std::optional<CallRow> openCallOf(Connection& db, UserId agent) {
  return firstOf(calls(sql(db, kCall + "WHERE agent_id = :a AND state = 0 AND NOT (direction = 1 AND answered_at = 0) "
                                       "ORDER BY line DESC LIMIT 1")
                           .with(agent)));
}

int freeLine(Connection& db, UserId agent) {
  int line = 1;
  sql(db, "SELECT line FROM call WHERE agent_id = :a AND state = 0 AND line > 0 ORDER BY line")
      .with(agent)
      .each<int>([&](int used) {
        if (used == line) ++line;
      });
  return line;
}

std::optional<CallRow> openCallWith(Connection& db, CustomerId customer) {
  return firstOf(calls(sql(db, kCall + "WHERE customer_id = :c AND state = 0").with(customer)));
}

std::optional<CallRow> lastClosedCallOf(Connection& db, UserId agent) {
  return firstOf(calls(sql(db, kCall + "WHERE agent_id = :a AND local_day = (SELECT max(local_day) FROM call WHERE "
                                       "agent_id = :b AND state = 1) AND "
                                       "state = 1 AND outcome_id <> 0 ORDER BY closed_at DESC, id DESC LIMIT 1")
                           .with(agent, agent)));
}

std::vector<CallRow> liveCalls(Connection& db) {
  return calls(sql(db, kCall + "INDEXED BY call_open WHERE state = 0 AND dial_state BETWEEN :a AND :b")
                   .with(CallState::Dialing, CallState::Held));
}

bool laterCalls(Connection& db, const CallRow& than) {
  return sql(db, "SELECT count(*) FROM call WHERE customer_id = :c AND queue_item_id = :q AND id > :id")
             .with(than.customer, than.item, than.id)
             .value<int>() > 0;
}

CallId insertCall(Connection& db, const CallRow& r) {
  sql(db,
      "INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, "
      "opened_at, local_day, week_hour, "
      "item_before, direction, line, address, script_version_id, script_trial_id, score_order_id, score_control, "
      "segment) "
      "VALUES "
      "(uuid7(), :a, :b, :c, :d, :e, :f, :g, :h, :i, :i2, :j, :k, :l, :m, :n, :o, "
      "coalesce((SELECT score_order_id FROM queue_item WHERE id = :q), 0), "
      "coalesce((SELECT score_control FROM queue_item WHERE id = :r), 0), " +
          kSegmentNow + ")")
      .with(r.campaign, r.customer, r.item, r.list, r.agent, r.phone, r.e164, r.openedAt, r.localDay, r.weekHour,
            r.itemBefore, r.incoming, r.line, r.address, r.script, r.trial, r.item, r.item, r.customer)
      .run();
  return CallId(db.lastInsertId());
}

void setCallPhone(Connection& db, CallId id, PhoneId phone, std::int64_t e164) {
  sql(db, "UPDATE call SET phone_id = :p, e164 = :e WHERE id = :id").with(phone, e164, id).run();
}

void setCallCustomer(Connection& db, CallId id, CustomerId customer, PhoneId phone) {
  sql(db, "UPDATE call SET customer_id = :c, phone_id = :p, segment = " + kSegmentNow + " WHERE id = :id")
      .with(customer, phone, customer, id)
      .run();
}

void beginDial(Connection& db, CallId id, int dialNumber, Instant at, const std::string& engine,
               const std::string& dialer) {
  sql(db,
      "UPDATE call SET dial_state = :s, cause = 0, dialed_at = :t, ringing_at = 0, answered_at = 0, ended_at = 0, "
      "held_ms = 0, dials = :n, "
      "engine = :e, dialer = :d, revision = 0 WHERE id = :id")
      .with(CallState::Dialing, at, dialNumber, engine, dialer, id)
      .run();
}

bool writeProgress(Connection& db, CallId id, int dialNumber, const CallProgress& p) {
  const bool over = domain::isOver(p.state);
  const Milliseconds talk = over ? domain::talkTime(p, p.endedAt) : Milliseconds{0};
  return sql(db,
             "UPDATE call SET dial_state = :a, cause = :b, dialed_at = :c, ringing_at = :d, answered_at = :e, ended_at "
             "= :f, held_ms = :g, "
             "talk_ms = talk_ms + :h, revision = :i WHERE id = :j AND dials = :k AND revision < :l AND ended_at = 0")
             .with(p.state, p.cause, p.dialedAt, p.ringingAt, p.answeredAt, p.endedAt, p.heldTotal, talk, p.revision,
                   id, dialNumber, p.revision)
             .run() > 0;
}

void writeQuality(Connection& db, CallId id, double jitterMs, double lossPercent, double opinionScore) {
  sql(db, "UPDATE call SET jitter_ms = :j, loss_percent = :l, opinion_score = :o WHERE id = :id")
      .with(jitterMs, lossPercent, opinionScore, id)
      .run();
}

void addCallEvent(Connection& db, CallId id, Instant at, CallState state, EndCause cause, std::int64_t e164,
                  const std::string& detail) {
  sql(db, "INSERT INTO call_event (call_id, at, dial_state, cause, e164, detail) VALUES (:a, :b, :c, :d, :e, :f)")
      .with(id, at, state, cause, e164, detail)
      .run();
}

void closeCall(Connection& db, CallId id, OutcomeId outcome, const std::string& note, Instant at) {
  // `counts` as the triggers call_counts_… have it, which then need not write the row and its indexes once more.
  sql(db, "UPDATE call SET state = 1, outcome_id = :o, note = :n, closed_at = :t, " + kMeaning +
              ", counts = :o3 <> 0 OR (dials > 0 AND (direction = 0 OR answered_at <> 0)) WHERE id = :id")
      .with(outcome, note, at, outcome, outcome, outcome, id)
      .run();
}

void changeOutcome(Connection& db, CallId id, OutcomeId outcome, const std::string& note) {
  sql(db, "UPDATE call SET outcome_id = :o, note = :n, " + kMeaning + " WHERE id = :id")
      .with(outcome, note, outcome, outcome, id)
      .run();
}

void addCallOutcome(Connection& db, CallId id, const CallOutcomeRow& row, UserId user) {
  sql(db,
      "INSERT INTO call_outcome (call_id, outcome_id, at, user_id, note, item_before) VALUES (:a, :b, :c, :d, :e, :f)")
      .with(id, row.outcome, row.at, user, row.note, row.itemBefore)
      .run();
}

std::vector<CallOutcomeRow> callOutcomes(Connection& db, CallId id) {
  std::vector<CallOutcomeRow> rows;
  sql(db, "SELECT outcome_id, at, note, item_before FROM call_outcome WHERE call_id = :id ORDER BY id")
      .with(id)
      .each<OutcomeId, Instant, std::string, std::string>(
          [&](OutcomeId outcome, Instant at, std::string note, std::string before) {
            rows.push_back({outcome, at, std::move(note), std::move(before)});
          });
  return rows;
}

int countOutcomes(Connection& db, QueueItemId item, OutcomeId outcome, CallId except) {
  return sql(db,
             "SELECT count(*) FROM call WHERE customer_id = (SELECT customer_id FROM queue_item WHERE id = :q) AND "
             "queue_item_id = :r AND "
             "state = 1 AND outcome_id = :o AND id <> :id")
      .with(item, item, outcome, except)
      .value<int>();
}

void saveDraft(Connection& db, CallId id, const std::string& body, Instant at) {
  sql(db,
      "INSERT INTO call_draft (call_id, body, at) VALUES (:a, :b, :c) ON CONFLICT (call_id) DO UPDATE SET body = "
      "excluded.body, at = excluded.at")
      .with(id, body, at)
      .run();
}

std::string readDraft(Connection& db, CallId id) {
  return sql(db, "SELECT body FROM call_draft WHERE call_id = :id").with(id).value<std::string>();
}

void removeDraft(Connection& db, CallId id) {
  sql(db, "DELETE FROM call_draft WHERE call_id = :id").with(id).run();
}

DayFigures figuresOf(Connection& db, UserId agent, const std::string& localDay, CampaignId campaign) {
  DayFigures f;
  sql(db,
      "SELECT coalesce(sum((c.dials > 0 AND (c.direction = 0 OR c.answered_at <> 0)) OR c.outcome_id <> 0), 0), "
      "coalesce(sum(c.reached), 0), coalesce(sum(c.sale), 0), "
      "coalesce(sum(c.outcome_id <> 0), 0), coalesce(sum(c.talk_ms), 0) FROM call c WHERE "
      "c.agent_id = :a AND c.local_day = :d AND (:x = 0 OR c.campaign_id = :y)")
      .with(agent, localDay, campaign, campaign)
      .each<std::int64_t, std::int64_t, std::int64_t, std::int64_t, Milliseconds>(
          [&](std::int64_t made, std::int64_t reached, std::int64_t sales, std::int64_t worked, Milliseconds talk) {
            f = {made, reached, sales, worked, talk, {}};
          });
  f.campaign = sql(db, "SELECT campaign_id FROM call WHERE agent_id = :a AND local_day = :d ORDER BY id DESC LIMIT 1")
                   .with(agent, localDay)
                   .value<CampaignId>();
  return f;
}

LastWord lastWord(Connection& db, CustomerId id) {
  LastWord word;
  sql(db,
      "SELECT c.note, coalesce(o.code, '') FROM call c LEFT JOIN outcome o ON o.id = c.outcome_id WHERE c.customer_id "
      "= :id AND c.state = 1 "
      "AND c.outcome_id <> 0 ORDER BY c.opened_at DESC LIMIT 1")
      .with(id)
      .each<std::string, std::string>([&](std::string note, std::string code) {
        word = {std::move(note), std::move(code)};
      });
  return word;
}

std::string userName(Connection& db, UserId id) {
  return sql(db, "SELECT display_name FROM user WHERE id = :id").with(id).value<std::string>();
}

}  // namespace callwright::storage
