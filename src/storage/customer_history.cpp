#include "callwright/storage/customer_store.hpp"
#include "storage/sql.hpp"

// What happened to a customer.
namespace callwright::storage {

using domain::CallId;
using domain::CustomerId;
using domain::Instant;
using domain::Milliseconds;

std::vector<CallEntry> callsOf(Connection& db, CustomerId id, int limit) {
  std::vector<CallEntry> entries;
  sql(db,
      "SELECT c.id, c.opened_at, coalesce(u.display_name, ''), coalesce(o.code, ''), coalesce(o.name, ''), c.note, "
      "c.talk_ms, c.ringing_at, "
      "c.answered_at, c.ended_at, c.state, c.direction, c.line, c.cause, c.jitter_ms, c.loss_percent, c.opinion_score "
      "FROM call c LEFT JOIN user u ON u.id = c.agent_id LEFT JOIN outcome o ON "
      "o.id = c.outcome_id "
      "WHERE c.customer_id = :id ORDER BY c.opened_at DESC, c.id DESC LIMIT :n")
      .with(id, limit)
      .each<CallId, Instant, std::string, std::string, std::string, std::string, Milliseconds, Instant, Instant,
            Instant, int, bool, int, domain::EndCause, double, double, double>(
          [&](CallId call, Instant at, std::string who, std::string code, std::string name, std::string note,
              Milliseconds talk, Instant ringing, Instant answered, Instant ended, int state, bool incoming, int line,
              domain::EndCause cause, double jitter, double loss, double score) {
            const Instant rangUntil = domain::isSet(answered) ? answered : ended;
            const Milliseconds ring = domain::isSet(ringing) && domain::isSet(rangUntil) && rangUntil > ringing
                                          ? rangUntil - ringing
                                          : Milliseconds(0);
            entries.push_back({call,
                               at,
                               std::move(who),
                               std::move(code),
                               std::move(name),
                               std::move(note),
                               talk,
                               ring,
                               state == 0,
                               incoming,
                               !incoming && line > 0,
                               cause,
                               {jitter, loss, score}});
          });
  return entries;
}

std::vector<CorrectionEntry> correctionsOf(Connection& db, CustomerId id, int limit) {
  std::vector<CorrectionEntry> entries;
  // Every outcome of a call but its first corrects the one before it.
  sql(db,
      "SELECT co.call_id, co.at, coalesce(u.display_name, ''), coalesce((SELECT p.code FROM call_outcome b JOIN "
      "outcome p ON p.id = "
      "b.outcome_id WHERE b.call_id = co.call_id AND b.id < co.id ORDER BY b.id DESC LIMIT 1), ''), coalesce(o.code, "
      "''), co.note "
      "FROM call c JOIN call_outcome co ON co.call_id = c.id LEFT JOIN user u ON u.id = co.user_id LEFT JOIN outcome o "
      "ON o.id = co.outcome_id "
      "WHERE c.customer_id = :id AND EXISTS (SELECT 1 FROM call_outcome e WHERE e.call_id = co.call_id AND e.id < "
      "co.id) "
      "ORDER BY co.id DESC LIMIT :n")
      .with(id, limit)
      .each<CallId, Instant, std::string, std::string, std::string, std::string>(
          [&](CallId call, Instant at, std::string who, std::string from, std::string to, std::string note) {
            entries.push_back({call, at, std::move(who), std::move(from), std::move(to), std::move(note)});
          });
  return entries;
}

std::vector<StageEntry> stageChangesOf(Connection& db, CustomerId id, int limit) {
  std::vector<StageEntry> entries;
  sql(db,
      "SELECT s.at, coalesce(u.display_name, ''), coalesce(iif(f.name <> '', f.name, f.code), ''), coalesce(iif(t.name "
      "<> '', t.name, t.code), "
      "''), s.cause, s.reason FROM stage_change s LEFT JOIN user u ON u.id = s.user_id LEFT JOIN stage f ON f.id = "
      "s.from_id LEFT JOIN stage t "
      "ON t.id = s.to_id WHERE s.customer_id = :id ORDER BY s.id DESC LIMIT :n")
      .with(id, limit)
      .each<Instant, std::string, std::string, std::string, std::string, std::string>([&](Instant at, std::string who,
                                                                                          std::string from,
                                                                                          std::string to,
                                                                                          std::string cause,
                                                                                          std::string reason) {
        entries.push_back({at, std::move(who), std::move(from), std::move(to), std::move(cause), std::move(reason)});
      });
  return entries;
}

std::vector<OrderEntry> ordersOf(Connection& db, CustomerId id, int limit) {
  std::vector<OrderEntry> entries;
  sql(db,
      "SELECT s.id, s.call_id, s.product, s.quantity, s.amount, s.currency, s.term, s.at, s.user_id, "
      "coalesce(u.display_name, '') FROM "
      "sales_order s LEFT JOIN user u ON u.id = s.user_id WHERE s.customer_id = :id AND s.cancelled_at = 0 ORDER BY "
      "s.at DESC, s.id DESC LIMIT :n")
      .with(id, limit)
      .each<domain::OrderId, CallId, std::string, std::int64_t, std::int64_t, std::string, std::string, Instant,
            domain::UserId, std::string>([&](domain::OrderId order, CallId call, std::string product,
                                             std::int64_t quantity, std::int64_t amount, std::string currency,
                                             std::string term, Instant at, domain::UserId by, std::string who) {
        entries.push_back(
            {domain::Order{
                 order, id, call, std::move(product), quantity, {amount, std::move(currency)}, std::move(term), at, by},
             std::move(who)});
      });
  return entries;
}

std::vector<FollowUpEntry> followUpsOf(Connection& db, CustomerId id, int limit) {
  std::vector<FollowUpEntry> entries;
  sql(db,
      "SELECT f.id, f.campaign_id, f.call_id, f.owner_id, f.kind, f.state, f.due_at, f.note, f.created_at, "
      "coalesce(u.display_name, '') FROM "
      "follow_up f LEFT JOIN user u ON u.id = f.created_by WHERE f.customer_id = :id ORDER BY f.created_at DESC, f.id "
      "DESC LIMIT :n")
      .with(id, limit)
      .each<domain::FollowUpId, domain::CampaignId, CallId, domain::UserId, domain::FollowUpKind, domain::FollowUpState,
            Instant, std::string, Instant, std::string>(
          [&](domain::FollowUpId followUp, domain::CampaignId campaign, CallId call, domain::UserId owner,
              domain::FollowUpKind kind, domain::FollowUpState state, Instant due, std::string note, Instant created,
              std::string who) {
            entries.push_back({domain::FollowUp{followUp, id, campaign, call, owner, kind, state, due, std::move(note)},
                               std::move(who), created});
          });
  return entries;
}

std::vector<CampaignEntry> campaignsOf(Connection& db, CustomerId id) {
  std::vector<CampaignEntry> entries;
  sql(db,
      "SELECT c.id, c.name, q.attempts FROM queue_item q JOIN campaign c ON c.id = q.campaign_id WHERE q.customer_id = "
      ":id ORDER BY c.name")
      .with(id)
      .each<domain::CampaignId, std::string, int>([&](domain::CampaignId campaign, std::string name, int attempts) {
        entries.push_back({campaign, std::move(name), attempts});
      });
  return entries;
}

}  // namespace callwright::storage
