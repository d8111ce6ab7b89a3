#include "callwright/storage/segment_store.hpp"

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

std::int64_t countCustomers(Connection& db) {
  return sql(db, "SELECT count(*) FROM customer WHERE list_id NOT IN (SELECT id FROM list WHERE state <> 1)")
      .value<Int>();
}

void eachReached(Connection& db, const domain::FiguresFilter& f,
                 const std::function<void(const ReachedCustomer&)>& take) {
  sql(db,
      "SELECT r.customer_id, c.region, c.source, k.list_id, k.campaign_id, k.script_version_id, k.week_hour, r.bought "
      "FROM (SELECT customer_id, max(id) AS latest, max(sale) AS bought FROM call WHERE counts = 1 AND local_day "
      "BETWEEN :a AND :b AND reached = 1 AND (:d1 = 0 OR agent_id = :d2) AND (:c1 = 0 OR campaign_id = :c2) AND (:e1 = "
      "0 OR list_id = :e2) AND (:f1 = 0 OR script_version_id = :f2) AND (:t1 = 0 OR agent_id IN (SELECT id FROM user "
      "WHERE team_id = :t2)) GROUP BY customer_id) r JOIN call k ON k.id = r.latest JOIN customer c ON c.id = "
      "r.customer_id")
      .with(f.from, f.until.empty() ? std::string("9999") : f.until, f.agent, f.agent, f.campaign, f.campaign, f.list,
            f.list, f.script, f.script, f.team, f.team)
      .each<Int, std::string, std::string, Int, Int, Int, Int, bool>([&](Int customer, std::string region,
                                                                         std::string source, Int list, Int campaign,
                                                                         Int script, Int hour, bool bought) {
        take({customer, std::move(region), std::move(source), list, campaign, script, static_cast<int>(hour), bought});
      });
}

}  // namespace callwright::storage
