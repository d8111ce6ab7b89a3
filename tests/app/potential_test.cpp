#include "callwright/app/potential.hpp"

#include <algorithm>
#include <array>

#include "app/work_support.hpp"
#include "callwright/app/scores.hpp"

using namespace callwright;
using namespace callwright::test;
using app::ReadPotential;
using domain::CustomerId;

namespace {

// 600 customers have been called once, an hour after the other, and came to an outcome; every other one of the north
// bought for as many yuan as his number, every tenth of the south for one.
struct PotentialShop {
  PotentialShop() {
    db.options.withPhone = false;
    db.open();
    list = db.addList(600);
    campaign = db.addCampaign({list});
    auto& sql = db.database();
    const auto began = TemporaryDatabase::start() - std::chrono::hours(601);
    const std::string at = std::to_string(began.time_since_epoch().count()) + " + customer_id * 3600000";
    sql.execute("UPDATE customer SET region = iif(id % 2 = 0, 'north', 'south')");
    sql.execute(
        "INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, state, "
        "opened_at, dials, reached, sale, outcome_id, closed_at, local_day) SELECT randomblob(16), campaign_id, "
        "customer_id, id, 1, 0, 0, 1, " +
        at + ", 1, 1, iif(customer_id % 2 = 0, customer_id % 4 = 0, customer_id % 20 = 1), 1, " + at +
        ", '2026-11-01' FROM queue_item");
    sql.execute(
        "INSERT INTO call_outcome (call_id, outcome_id, at, user_id) SELECT id, outcome_id, closed_at, 1 FROM call");
    sql.execute("UPDATE queue_item SET state = 4, attempts = 1");
    sql.execute(
        "INSERT INTO sales_order (public_id, customer_id, call_id, product, quantity, amount, currency, at, user_id) "
        "SELECT randomblob(16), customer_id, id, 'Plan', 1, iif(customer_id % 2 = 0, 100 * customer_id, 100), 'CNY', "
        "closed_at, 1 FROM call WHERE sale = 1");
  }
  ReadPotential::Answer read(const std::string& currency = "CNY") {
    return db.app->call(db.owner, ReadPotential{currency}).value();
  }

  TemporaryDatabase db;
  ListRows list;
  domain::CampaignId campaign;
};

}  // namespace

TEST_CASE("Before a score has been learned nobody has a potential", "[potential]") {
  PotentialShop shop;
  const auto answer = shop.read();
  CHECK_FALSE(answer.learned());
  CHECK(answer.figures.customers == 0);
}

TEST_CASE("Value and potential hold every customer once, with the score that his page shows", "[potential]") {
  PotentialShop shop;
  REQUIRE(shop.db.app->call(shop.db.owner, app::TrainScores{}).value().model);
  shop.db.clock->advance(std::chrono::hours(30));
  const auto answer = shop.read();
  REQUIRE(answer.learned());
  CHECK(answer.at - answer.trainedAt == std::chrono::hours(30));
  CHECK(answer.figures.customers == 600);
  auto& sql = shop.db.database();
  CHECK(answer.figures.buyers == sql.number("SELECT count(DISTINCT customer_id) FROM sales_order"));

  std::size_t standing = 0;
  std::int64_t bought = 0;
  std::array<double, domain::kPotentials> least{}, most{};
  least.fill(1);
  for (const auto& line : answer.figures.grid)
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto& part = line[i];
      standing += part.customers.size();
      bought += part.bought;
      CHECK(std::is_sorted(part.customers.begin(), part.customers.end()));
      double expected = 0;
      for (const std::int64_t id : part.customers) {
        const auto score = shop.db.app->call(shop.db.owner, app::ScoreCustomer{CustomerId(id), {}}).value();
        expected += score->probability;
        least[i] = std::min(least[i], score->probability);
        most[i] = std::max(most[i], score->probability);
      }
      CHECK(part.expected == Approx(expected));
    }
  CHECK(standing == 600);
  CHECK(bought == sql.number("SELECT sum(amount) FROM sales_order"));
  for (std::size_t i = 1; i < domain::kPotentials; ++i) CHECK(most[i - 1] <= least[i] + 1e-12);
  CHECK(most[0] < least[4]);  // it does tell customers apart
}

TEST_CASE("Potential is of ready lists and one currency, and for who may see the team's work", "[potential]") {
  PotentialShop shop;
  REQUIRE(shop.db.app->call(shop.db.owner, app::TrainScores{}).value().model);
  CHECK(shop.read("EUR").figures.buyers == 0);
  CHECK(shop.read("EUR").figures.customers == 600);
  const ListRows more = shop.db.addList(50);
  CHECK(shop.read().figures.customers == 650);
  shop.db.database().execute("UPDATE list SET state = 0 WHERE id = " + std::to_string(more.list.value));
  CHECK(shop.read().figures.customers == 600);

  const auto agent = shop.db.signedIn("li");
  CHECK(codeOf(shop.db.app->call(agent, ReadPotential{"CNY"})) == app::ErrorCode::NotAllowed);
  app::SubmitOptions options;
  options.cancel.cancel();
  CHECK(codeOf(shop.db.app->call(shop.db.owner, ReadPotential{"CNY"}, options)) == app::ErrorCode::Cancelled);
}
