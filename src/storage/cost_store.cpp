#include "callwright/storage/cost_store.hpp"

#include <utility>

#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CostRate;
using domain::CostRateId;
using domain::Instant;

const std::string kCost =
    "SELECT c.id, c.kind, c.list_id, c.amount, c.currency, c.from_day, coalesce((SELECT name FROM list WHERE id = "
    "c.list_id), ''), coalesce((SELECT display_name FROM user WHERE id = c.entered_by), ''), c.entered_at FROM "
    "cost_rate c ";

template <class Q>
std::vector<CostRow> costs(Q query) {
  std::vector<CostRow> all;
  query.template each<CostRateId, domain::CostKind, domain::ListId, std::int64_t, std::string, std::string, std::string,
                      std::string, Instant>([&](CostRateId id, domain::CostKind kind, domain::ListId list,
                                                std::int64_t amount, std::string currency, std::string from,
                                                std::string listName, std::string by, Instant at) {
    all.push_back(
        {{id, kind, list, {amount, std::move(currency)}, std::move(from)}, std::move(listName), std::move(by), at});
  });
  return all;
}

}  // namespace

std::vector<CostRow> readCosts(Connection& db) {
  return costs(sql(db, kCost + "ORDER BY c.kind, c.from_day DESC, c.list_id"));
}

std::optional<CostRow> readCost(Connection& db, CostRateId id) {
  auto found = costs(sql(db, kCost + "WHERE c.id = :i").with(id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

CostRateId costOfDay(Connection& db, const CostRate& rate) {
  return CostRateId(sql(db, "SELECT id FROM cost_rate WHERE kind = :k AND list_id = :l AND from_day = :d")
                        .with(rate.kind, rate.list, rate.from)
                        .value<std::int64_t>());
}

CostRateId writeCost(Connection& db, const CostRate& rate, domain::UserId by, Instant at) {
  if (rate.id) {
    sql(db,
        "UPDATE cost_rate SET kind = :k, list_id = :l, amount = :a, currency = :c, from_day = :d, entered_by = :by, "
        "entered_at = :at WHERE id = :i")
        .with(rate.kind, rate.list, rate.amount.minor, rate.amount.currency, rate.from, by, at, rate.id)
        .run();
    return rate.id;
  }
  sql(db,
      "INSERT INTO cost_rate (kind, list_id, amount, currency, from_day, entered_by, entered_at) VALUES (:k, :l, :a, "
      ":c, :d, :by, :at)")
      .with(rate.kind, rate.list, rate.amount.minor, rate.amount.currency, rate.from, by, at)
      .run();
  return CostRateId(db.lastInsertId());
}

void removeCost(Connection& db, CostRateId id) {
  sql(db, "DELETE FROM cost_rate WHERE id = :i").with(id).run();
}

}  // namespace callwright::storage
