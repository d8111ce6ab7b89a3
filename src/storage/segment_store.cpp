#include "callwright/storage/segment_store.hpp"

#include <algorithm>

#include "storage/call_filter.hpp"
#include "storage/json_text.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {

using domain::Instant;
using Int = std::int64_t;

// Put together here: SQLite would look up one order after the other in the order of customers.
std::vector<domain::Buyer> readBuyers(Connection& db, const std::string& currency) {
  std::vector<domain::Buyer> orders;
  sql(db, "SELECT customer_id, at, amount FROM sales_order WHERE cancelled_at = 0 AND currency = :c")
      .with(currency)
      .each<domain::CustomerId, Instant, Int>([&](domain::CustomerId customer, Instant at, Int amount) {
        orders.push_back({customer, at, 1, amount});
      });
  std::sort(orders.begin(), orders.end(),
            [](const domain::Buyer& a, const domain::Buyer& b) { return a.customer < b.customer; });
  std::vector<domain::Buyer> buyers;
  for (const domain::Buyer& one : orders) {
    if (buyers.empty() || buyers.back().customer != one.customer) {
      buyers.push_back(one);
      continue;
    }
    buyers.back().last = std::max(buyers.back().last, one.last);
    ++buyers.back().orders;
    buyers.back().amount += one.amount;
  }
  return buyers;
}

std::vector<std::string> orderCurrencies(Connection& db) {
  std::vector<std::string> all;
  sql(db, "SELECT DISTINCT currency FROM order_tally WHERE grain = 10 AND orders > 0 ORDER BY currency")
      .each<std::string>([&](std::string currency) { all.push_back(std::move(currency)); });
  return all;
}

std::vector<std::pair<domain::CustomerId, int>> customerSegments(Connection& db) {
  std::vector<std::pair<domain::CustomerId, int>> all;
  sql(db, "SELECT customer_id, segment FROM customer_segment ORDER BY customer_id")
      .each<domain::CustomerId, int>(
          [&](domain::CustomerId customer, int segment) { all.emplace_back(customer, segment); });
  return all;
}

void setCustomerSegment(Connection& db, domain::CustomerId customer, int segment) {
  if (segment == domain::kNoOrderYet)
    sql(db, "DELETE FROM customer_segment WHERE customer_id = :c").with(customer).run();
  else
    sql(db, "INSERT OR REPLACE INTO customer_segment (customer_id, segment) VALUES (:c, :s)")
        .with(customer, segment)
        .run();
}

std::int64_t countCustomers(Connection& db) {
  // Of all together SQLite counts without looking at each.
  return sql(db,
             "SELECT (SELECT count(*) FROM customer) - (SELECT count(*) FROM customer WHERE list_id IN (SELECT id FROM "
             "list WHERE state <> 1))")
      .value<Int>();
}

void eachReached(Connection& db, const domain::FiguresFilter& f,
                 const std::function<void(const ReachedCustomer&)>& take) {
  withCalls(sql(db,
                "SELECT c.region, c.source, c.salutation, c.title, c.custom, k.list_id, k.campaign_id, "
                "k.script_version_id, k.week_hour, r.bought "
                "FROM (SELECT customer_id, max(id) AS latest, max(sale) AS bought FROM call WHERE " +
                    callsOf(f) +
                    " AND reached = 1 GROUP BY customer_id) r JOIN call k ON k.id = r.latest JOIN customer c ON "
                    "c.id = r.customer_id"),
            f)
      .each<std::string, std::string, std::string, std::string, std::string, Int, Int, Int, Int, bool>(
          [&](std::string region, std::string source, std::string salutation, std::string title,
              const std::string& custom, Int list, Int campaign, Int script, Int hour, bool bought) {
            take({std::move(region), std::move(source), std::move(salutation), std::move(title),
                  parseJsonObject(custom), list, campaign, script, static_cast<int>(hour), bought});
          });
}

}  // namespace callwright::storage
