#include <algorithm>
#include <vector>

#include "callwright/domain/money.hpp"
#include "callwright/storage/score_store.hpp"
#include "storage/json_text.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CustomerId;
using domain::Instant;
using domain::ListId;
using domain::ScoreFacts;
using Int = std::int64_t;

// What calls, or orders, say of a customer.
struct PastCalls {
  CustomerId customer;
  Int calls = 0, reached = 0;
  Instant at;
  std::string outcome;
};
struct PastOrders {
  CustomerId customer;
  Int orders = 0;
  double amount = 0;
  Instant at;
};

// Of one customer after another, in the order of ids.
template <class Past>
class PastInTurn {
 public:
  explicit PastInTurn(std::vector<Past> all) : m_all(std::move(all)) {
    std::stable_sort(m_all.begin(), m_all.end(), [](const Past& a, const Past& b) { return a.customer < b.customer; });
  }
  template <class Take>
  void of(CustomerId customer, Take&& take) {
    while (m_next < m_all.size() && m_all[m_next].customer < customer) ++m_next;
    for (; m_next < m_all.size() && m_all[m_next].customer == customer; ++m_next) take(m_all[m_next]);
  }

 private:
  std::vector<Past> m_all;
  std::size_t m_next = 0;
};

// What is not an aggregate is of the row with the largest time. The calls are sorted (hence the +): read by the index
// of customers they would be picked from all over the table.
std::vector<PastCalls> pastCalls(Connection& db) {
  std::vector<PastCalls> all;
  sql(db,
      "SELECT c, calls, reached, coalesce((SELECT at FROM call_outcome WHERE call_id = latest ORDER BY id DESC LIMIT "
      "1), 0), code FROM (SELECT k.customer_id AS c, count(*) AS calls, sum(o.reached) AS reached, max(k.opened_at), "
      "k.id AS latest, o.code AS code FROM call k CROSS JOIN outcome o ON o.id = k.outcome_id WHERE k.customer_id <> 0 "
      "GROUP BY +k.customer_id)")
      .each<CustomerId, Int, Int, Instant, std::string>(
          [&](CustomerId customer, Int calls, Int reached, Instant at, std::string code) {
            all.push_back({customer, calls, reached, at, std::move(code)});
          });
  return all;
}

// A row for each currency of a customer.
std::vector<PastOrders> pastOrders(Connection& db) {
  std::vector<PastOrders> all;
  sql(db,
      "SELECT customer_id, currency, count(*), sum(amount), max(at) FROM sales_order WHERE cancelled_at = 0 GROUP BY "
      "customer_id, currency")
      .each<CustomerId, std::string, Int, Int, Instant>(
          [&](CustomerId customer, const std::string& currency, Int orders, Int amount, Instant at) {
            all.push_back({customer, orders, static_cast<double>(amount) / domain::minorPerUnit(currency), at});
          });
  return all;
}

}  // namespace

void eachScoreFacts(Connection& db, const std::function<void(CustomerId, const ScoreFacts&)>& take) {
  PastInTurn<PastCalls> calls(pastCalls(db));
  PastInTurn<PastOrders> orders(pastOrders(db));
  sql(db,
      "SELECT c.id, c.list_id, c.region, c.source, c.company, coalesce(s.code, ''), c.custom, c.created_at FROM "
      "customer c LEFT JOIN stage s ON s.id = c.stage_id WHERE c.list_id NOT IN (SELECT id FROM list WHERE state <> 1) "
      "ORDER BY c.id")
      .each<CustomerId, ListId, std::string, std::string, std::string, std::string, std::string, Instant>(
          [&](CustomerId id, ListId list, std::string region, std::string source, std::string company,
              std::string stage, const std::string& custom, Instant created) {
            ScoreFacts facts;
            facts.list = list;
            facts.region = std::move(region);
            facts.source = std::move(source);
            facts.company = std::move(company);
            facts.stage = std::move(stage);
            facts.custom = parseJsonObject(custom);
            facts.createdAt = created;
            calls.of(id, [&](PastCalls& past) {
              facts.calls = past.calls;
              facts.reachedCalls = past.reached;
              facts.lastCallAt = past.at;
              facts.lastOutcome = std::move(past.outcome);
            });
            orders.of(id, [&](const PastOrders& past) {
              facts.orders += past.orders;
              facts.orderAmount += past.amount;
              facts.lastOrderAt = std::max(facts.lastOrderAt, past.at);
            });
            take(id, facts);
          });
}

}  // namespace callwright::storage
