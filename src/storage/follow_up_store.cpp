#include "callwright/storage/follow_up_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CallId;
using domain::CampaignId;
using domain::CustomerId;
using domain::FollowUp;
using domain::FollowUpId;
using domain::FollowUpKind;
using domain::FollowUpState;
using domain::Instant;
using domain::UserId;

std::string containing(const std::string& text) {  // a LIKE pattern, escaped by a backslash
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace

std::optional<FollowUp> readFollowUp(Connection& db, FollowUpId id) {
  std::optional<FollowUp> found;
  sql(db,
      "SELECT id, customer_id, campaign_id, call_id, owner_id, kind, state, due_at, note FROM follow_up WHERE id = :id")
      .with(id)
      .each<FollowUpId, CustomerId, CampaignId, CallId, UserId, FollowUpKind, FollowUpState, Instant, std::string>(
          [&](FollowUpId row, CustomerId customer, CampaignId campaign, CallId call, UserId owner, FollowUpKind kind,
              FollowUpState state, Instant due, std::string note) {
            found = FollowUp{row, customer, campaign, call, owner, kind, state, due, std::move(note)};
          });
  return found;
}

FollowUpId writeFollowUp(Connection& db, const FollowUp& f, UserId by, Instant now) {
  const Instant done = f.state == FollowUpState::Open ? Instant{} : now;
  if (f.id) {
    sql(db,
        "UPDATE follow_up SET owner_id = :a, kind = :b, state = :c, due_at = :d, note = :e, done_at = :f WHERE id = :g")
        .with(f.owner, f.kind, f.state, f.dueAt, f.note, done, f.id)
        .run();
    return f.id;
  }
  sql(db,
      "INSERT INTO follow_up (customer_id, campaign_id, call_id, owner_id, kind, state, due_at, note, created_at, "
      "created_by, done_at) VALUES "
      "(:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k)")
      .with(f.customer, f.campaign, f.call, f.owner, f.kind, f.state, f.dueAt, f.note, now, by, done)
      .run();
  return FollowUpId(db.lastInsertId());
}

int finishCallbacks(Connection& db, CustomerId customer, CampaignId campaign, Instant now) {
  return static_cast<int>(sql(db,
                              "UPDATE follow_up SET state = 1, done_at = :t WHERE customer_id = :c AND campaign_id = "
                              ":k AND state = 0 AND kind = 1")
                              .with(now, customer, campaign)
                              .run());
}

int cancelFollowUps(Connection& db, CallId call, Instant now) {
  return static_cast<int>(
      sql(db, "UPDATE follow_up SET state = 2, done_at = :t WHERE call_id = :k AND call_id <> 0 AND state = 0")
          .with(now, call)
          .run());
}

std::vector<FollowUpLine> listFollowUps(Connection& db, const FollowUpQuery& q) {
  const std::string order = q.open ? "f.due_at, f.id" : "f.due_at DESC, f.id DESC";
  const std::string text =
      "SELECT f.id, f.customer_id, f.campaign_id, f.call_id, f.owner_id, f.kind, f.state, f.due_at, f.note, c.name, "
      "c.company, "
      "coalesce(u.display_name, ''), coalesce(k.name, ''), coalesce((SELECT e164 FROM phone p WHERE p.customer_id = "
      "c.id AND p.state = 0 ORDER "
      "BY p.position, p.id LIMIT 1), 0) FROM follow_up f JOIN customer c ON c.id = f.customer_id LEFT JOIN user u ON "
      "u.id = f.owner_id LEFT "
      "JOIN campaign k ON k.id = f.campaign_id WHERE " +
      std::string(q.open ? "f.state = 0" : "f.state <> 0") +
      " AND f.due_at >= :a AND f.due_at < :b AND (:c = 0 OR f.owner_id = :d OR f.owner_id = 0) AND (:e = '' OR c.name "
      "LIKE :f ESCAPE '\\' OR "
      "c.company LIKE :g ESCAPE '\\' OR f.note LIKE :h ESCAPE '\\') AND (:k < 0 OR f.kind = :k2) ORDER BY " +
      order + " LIMIT :n";
  const Instant until = domain::isSet(q.until) ? q.until : Instant(domain::Milliseconds(INT64_MAX));
  const std::string pattern = containing(q.text);
  const int only = q.kind ? static_cast<int>(*q.kind) : -1;
  std::vector<FollowUpLine> rows;
  sql(db, text)
      .with(q.from, until, q.mine, q.mine, q.text, pattern, pattern, pattern, only, only, q.limit)
      .each<FollowUpId, CustomerId, CampaignId, CallId, UserId, FollowUpKind, FollowUpState, Instant, std::string,
            std::string, std::string, std::string, std::string, std::int64_t>(
          [&](FollowUpId id, CustomerId customer, CampaignId campaign, CallId call, UserId owner, FollowUpKind kind,
              FollowUpState state, Instant due, std::string note, std::string name, std::string company,
              std::string ownerName, std::string campaignName, std::int64_t e164) {
            rows.push_back({{id, customer, campaign, call, owner, kind, state, due, std::move(note)},
                            std::move(name),
                            std::move(company),
                            std::move(ownerName),
                            std::move(campaignName),
                            e164});
          });
  return rows;
}

CallbackCounts countOpenCallbacks(Connection& db, UserId user, domain::TeamId team, Instant overdueBefore,
                                  Instant until) {
  CallbackCounts counts;
  sql(db,
      "SELECT count(*), coalesce(sum(due_at < :o), 0), coalesce(min(due_at), 0) FROM follow_up WHERE state = 0 AND "
      "kind = 1 AND due_at < :u AND (owner_id = 0 OR ((:a = 0 OR owner_id = :b) AND (:t = 0 OR owner_id IN (SELECT id "
      "FROM user WHERE team_id = :s))))")
      .with(overdueBefore, until, user, user, team, team)
      .each<std::int64_t, std::int64_t, Instant>([&](std::int64_t due, std::int64_t overdue, Instant oldest) {
        counts = {due, overdue, oldest};
      });
  return counts;
}

}  // namespace callwright::storage
