#include "callwright/storage/segment_store.hpp"

#include "storage/call_filter.hpp"
#include "storage/json_text.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {

using domain::Instant;
using Int = std::int64_t;

std::vector<domain::Buyer> readBuyers(Connection& db, const std::string& currency) {
  std::vector<domain::Buyer> buyers;
  sql(db,
      "SELECT customer_id, max(at), count(*), sum(amount) FROM sales_order WHERE cancelled_at = 0 AND currency = :c "
      "GROUP BY customer_id ORDER BY customer_id")
      .with(currency)
      .each<domain::CustomerId, Instant, Int, Int>([&](domain::CustomerId customer, Instant last, Int orders, Int sum) {
        buyers.push_back({customer, last, orders, sum});
      });
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
  return sql(db, "SELECT count(*) FROM customer WHERE list_id NOT IN (SELECT id FROM list WHERE state <> 1)")
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
