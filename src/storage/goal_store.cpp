#include "callwright/storage/goal_store.hpp"

#include "callwright/domain/people.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::Goal;
using domain::GoalId;
using domain::GoalOwner;
using domain::GoalOwnerKind;

const std::string kGoal =
    "SELECT g.id, g.measure, g.hand_name, g.hand_unit, g.hand_grows, g.hand_higher, g.currency, g.minimum, g.target, "
    "g.stretch, g.owner_kind, g.owner_id, g.period, g.weight, g.note, coalesce((SELECT p.id FROM goal p WHERE p.id = "
    "g.parent_id AND p.removed = 0), 0), coalesce(CASE g.owner_kind WHEN 1 THEN (SELECT name FROM campaign WHERE id = "
    "g.owner_id) WHEN 2 THEN (SELECT name FROM team WHERE id = g.owner_id) WHEN 3 THEN (SELECT display_name FROM user "
    "WHERE id = g.owner_id) END, '') FROM goal g ";

template <class Q>
std::vector<GoalRow> goals(Q query) {
  std::vector<GoalRow> all;
  query.template each<GoalId, std::string, std::string, domain::MeasureUnit, bool, bool, std::string, double, double,
                      double, GoalOwnerKind, std::int64_t, std::string, int, std::string, GoalId, std::string>(
      [&](GoalId id, const std::string& measure, std::string handName, domain::MeasureUnit handUnit, bool handGrows,
          bool handHigher, std::string currency, double minimum, double target, double stretch, GoalOwnerKind kind,
          std::int64_t owner, const std::string& period, int weight, std::string note, GoalId parent,
          std::string ownerName) {
        Goal g;
        g.id = id;
        if (measure.empty())
          g.byHand = domain::HandMeasure{std::move(handName), handUnit,
                                         handGrows ? domain::RollUp::Sum : domain::RollUp::Quotient, handHigher};
        else
          g.measure = domain::measureFromCode(measure).value_or(domain::Measure::Sales);
        g.currency = std::move(currency);
        g.minimum = minimum;
        g.target = target;
        g.stretch = stretch;
        g.owner = {kind, owner};
        g.period = domain::goalPeriodFromCode(period).value_or(domain::GoalPeriod{});
        g.weight = weight;
        g.note = std::move(note);
        g.parent = parent;
        all.push_back({std::move(g), std::move(ownerName)});
      });
  return all;
}

}  // namespace

std::vector<GoalRow> readGoals(Connection& db, const std::string& period) {
  const std::string order = "ORDER BY g.period, g.owner_kind, g.owner_id, g.id";
  if (period.empty()) return goals(sql(db, kGoal + "WHERE g.removed = 0 " + order));
  return goals(sql(db, kGoal + "WHERE g.removed = 0 AND g.period = :p " + order).with(period));
}

std::vector<GoalRow> readGoalParts(Connection& db, GoalId parent) {
  return goals(
      sql(db, kGoal + "WHERE g.removed = 0 AND g.parent_id = :p ORDER BY g.owner_kind, g.owner_id, g.id").with(parent));
}

std::optional<GoalRow> readGoal(Connection& db, GoalId id, bool removedToo) {
  auto found = goals(sql(db, kGoal + "WHERE g.id = :i AND g.removed <= :r").with(id, removedToo));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

GoalId writeGoal(Connection& db, const Goal& g, domain::UserId by, domain::Instant at) {
  const domain::HandMeasure hand = g.byHand.value_or(domain::HandMeasure{{}, domain::MeasureUnit::Count});
  const std::string measure = g.byHand ? std::string() : domain::infoOf(g.measure).code;
  const bool grows = g.byHand && hand.rollUp == domain::RollUp::Sum;
  if (g.id) {
    sql(db,
        "UPDATE goal SET measure = :m, hand_name = :n, hand_unit = :u, hand_grows = :g, hand_higher = :h, currency = "
        ":c, minimum = :min, target = :t, stretch = :s, owner_kind = :k, owner_id = :o, period = :p, weight = :w, note "
        "= :note, parent_id = :parent WHERE id = :id")
        .with(measure, hand.name, hand.unit, grows, hand.higherIsBetter, g.currency, g.minimum, g.target, g.stretch,
              g.owner.kind, g.owner.id, g.period.code(), g.weight, g.note, g.parent, g.id)
        .run();
    return g.id;
  }
  sql(db,
      "INSERT INTO goal (public_id, measure, hand_name, hand_unit, hand_grows, hand_higher, currency, minimum, target, "
      "stretch, owner_kind, owner_id, period, weight, note, parent_id, created_by, created_at) VALUES (uuid7(), :m, "
      ":n, :u, :g, :h, :c, :min, :t, :s, :k, :o, :p, :w, :note, :parent, :by, :at)")
      .with(measure, hand.name, hand.unit, grows, hand.higherIsBetter, g.currency, g.minimum, g.target, g.stretch,
            g.owner.kind, g.owner.id, g.period.code(), g.weight, g.note, g.parent, by, at)
      .run();
  return GoalId(db.lastInsertId());
}

void setGoalRemoved(Connection& db, GoalId id, bool removed) {
  sql(db, "UPDATE goal SET removed = :r WHERE id = :i").with(removed, id).run();
}

std::vector<GoalValueRow> readGoalValues(Connection& db, GoalId id) {
  std::vector<GoalValueRow> values;
  sql(db,
      "SELECT v.day, v.value, coalesce((SELECT display_name FROM user WHERE id = v.entered_by), '') FROM goal_value v "
      "WHERE v.goal_id = :i ORDER BY v.day DESC")
      .with(id)
      .each<std::string, double, std::string>([&](std::string day, double value, std::string by) {
        values.push_back({std::move(day), value, std::move(by)});
      });
  return values;
}

void writeGoalValue(Connection& db, GoalId id, const std::string& day, double value, domain::UserId by,
                    domain::Instant at) {
  sql(db,
      "INSERT INTO goal_value (goal_id, day, value, entered_by, entered_at) VALUES (:i, :d, :v, :by, :at) ON CONFLICT "
      "(goal_id, day) DO UPDATE SET value = excluded.value, entered_by = excluded.entered_by, entered_at = "
      "excluded.entered_at")
      .with(id, day, value, by, at)
      .run();
}

void removeGoalValue(Connection& db, GoalId id, const std::string& day) {
  sql(db, "DELETE FROM goal_value WHERE goal_id = :i AND day = :d").with(id, day).run();
}

std::optional<std::string> goalOwnerName(Connection& db, const GoalOwner& owner) {
  const auto named = [&](const char* query) -> std::optional<std::string> {
    const auto row = sql(db, query).with(owner.id).one<std::string>();
    return row ? std::optional(std::get<0>(*row)) : std::nullopt;
  };
  switch (owner.kind) {
    case GoalOwnerKind::Company:
      return std::string();
    case GoalOwnerKind::Campaign:
      return named("SELECT name FROM campaign WHERE id = :i");
    case GoalOwnerKind::Team:
      return named("SELECT name FROM team WHERE id = :i");
    case GoalOwnerKind::Agent:
      return named("SELECT display_name FROM user WHERE id = :i");
  }
  return std::nullopt;
}

bool isGoalOf(Connection& db, const GoalOwner& owner, domain::UserId user) {
  switch (owner.kind) {
    case GoalOwnerKind::Company:
      return true;
    case GoalOwnerKind::Campaign:
      return sql(db,
                 "SELECT EXISTS (SELECT 1 FROM campaign c WHERE c.id = :c AND (c.open_to_all = 1 OR EXISTS (SELECT 1 "
                 "FROM campaign_agent a WHERE a.campaign_id = c.id AND a.user_id = :u)))")
          .with(owner.id, user)
          .value(false);
    case GoalOwnerKind::Team:
      return sql(db, "SELECT EXISTS (SELECT 1 FROM user WHERE id = :u AND team_id = :t)")
          .with(user, owner.id)
          .value(false);
    case GoalOwnerKind::Agent:
      return owner.id == user.value;
  }
  return false;
}

}  // namespace callwright::storage
