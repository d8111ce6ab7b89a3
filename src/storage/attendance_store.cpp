#include "callwright/storage/attendance_store.hpp"

#include "callwright/domain/people.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {

using domain::Instant;
using domain::UserId;

std::vector<domain::Stay> readStays(Connection& db, UserId user, Instant from, Instant until) {
  using domain::PresenceState;
  std::vector<domain::Stay> stays;
  sql(db,
      "SELECT started_at, ended_at, state = :b AND reason NOT IN ('meeting', 'training') FROM presence WHERE user_id = "
      ":u AND started_at >= :f AND started_at < :n AND state <> :o AND (ended_at = 0 OR ended_at > :f2) ORDER BY "
      "started_at, id")
      .with(PresenceState::Break, user, from - std::chrono::hours(48), until, PresenceState::Offline, from)
      .each<Instant, Instant, bool>([&](Instant begin, Instant end, bool onBreak) {
        stays.push_back({begin, end, onBreak});
      });
  return stays;
}

std::vector<domain::Stay> firstStay(Connection& db, UserId user, Instant from, Instant until) {
  std::vector<domain::Stay> stays;
  sql(db,
      "SELECT started_at, ended_at FROM presence WHERE user_id = :u AND started_at >= :f AND started_at < :n AND state "
      "<> :o ORDER BY started_at LIMIT 1")
      .with(user, from, until, domain::PresenceState::Offline)
      .each<Instant, Instant>([&](Instant begin, Instant end) {
        stays.push_back({begin, end, false});
      });
  return stays;
}

std::vector<CorrectionRow> readCorrections(Connection& db, UserId user, const std::string& from,
                                           const std::string& until) {
  std::vector<CorrectionRow> rows;
  sql(db,
      "SELECT c.day, c.leave, c.started_at, c.ended_at, c.break_ms, c.reason, coalesce((SELECT display_name FROM user "
      "WHERE id = c.entered_by), ''), c.entered_at FROM day_correction c WHERE c.user_id = :u AND c.day >= :f AND "
      "c.day <= :t ORDER BY c.day, c.id")
      .with(user, from, until)
      .each<std::string, domain::Leave, Instant, Instant, domain::Milliseconds, std::string, std::string, Instant>(
          [&](std::string day, domain::Leave leave, Instant begin, Instant end, domain::Milliseconds breaks,
              std::string reason, std::string by, Instant at) {
            rows.push_back({std::move(day), {leave, begin, end, breaks, std::move(reason)}, std::move(by), at});
          });
  return rows;
}

void addCorrection(Connection& db, UserId user, const std::string& day, const domain::DayCorrection& correction,
                   UserId by, Instant at) {
  sql(db,
      "INSERT INTO day_correction (user_id, day, leave, started_at, ended_at, break_ms, reason, entered_by, "
      "entered_at) VALUES (:u, :d, :l, :s, :e, :b, :r, :by, :at)")
      .with(user, day, correction.leave, correction.from, correction.until, correction.breaks, correction.reason, by,
            at)
      .run();
}

std::map<UserId, domain::WorkPlan> readWorkPlans(Connection& db) {
  std::map<UserId, domain::WorkPlan> plans;
  sql(db, "SELECT user_id, weekdays, from_minute, until_minute FROM work_plan")
      .each<UserId, unsigned, std::chrono::minutes, std::chrono::minutes>(
          [&](UserId user, unsigned weekdays, std::chrono::minutes from, std::chrono::minutes until) {
            plans[user] = {weekdays, from, until};
          });
  return plans;
}

void writeWorkPlan(Connection& db, UserId user, const std::optional<domain::WorkPlan>& plan) {
  if (!plan) {
    sql(db, "DELETE FROM work_plan WHERE user_id = :u").with(user).run();
    return;
  }
  sql(db,
      "INSERT INTO work_plan (user_id, weekdays, from_minute, until_minute) VALUES (:u, :w, :f, :t) ON CONFLICT "
      "(user_id) DO UPDATE SET weekdays = excluded.weekdays, from_minute = excluded.from_minute, until_minute = "
      "excluded.until_minute")
      .with(user, plan->weekdays, plan->from, plan->until)
      .run();
}

}  // namespace callwright::storage
