#include "callwright/app/segments.hpp"

#include <algorithm>
#include <set>
#include "app/work_support.hpp"

#include "callwright/app/figures.hpp"
#include "callwright/app/maintenance.hpp"

using namespace callwright;
using namespace callwright::test;
using app::ReadSegments;
using app::SegmentCustomers;

namespace {

// 100 customers were reached in November, every second one from Jiangsu; of those 20 bought, of the others 5. Who
// bought did so on the day of the customer's number, for 100 by it.
struct Shop {
  Shop() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(100)}, TemporaryDatabase::alwaysOpen());
    auto& sql = db.database();
    sql.execute(
        "UPDATE customer SET region = iif(id % 2 = 0, 'Jiangsu', 'Sichuan'), source = 'web', custom = "
        "'{\"size\":\"' || iif(id % 10 < 5, 'big', 'small') || '\"}'");
    sql.execute(
        "INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, "
        "state, "
        "opened_at, dials, talk_ms, local_day, week_hour, outcome_id, reached, sale) SELECT x'00', " +
        std::to_string(campaign.value) +
        ", id, 1, list_id, 1, 1, 1, 1, 1, 1, 1000, '2026-11-0' || (1 + id % 9), 9, 1, 1, iif(id % 2 = 0, id <= 40, id "
        "<= "
        "10) FROM customer");
    sql.execute(
        "INSERT INTO sales_order (public_id, customer_id, product, quantity, amount, currency, at, user_id) SELECT "
        "x'00', customer_id, 'Plan', 1, 100 * customer_id, 'CNY', 86400000 * customer_id, 1 FROM call WHERE sale = 1");
  }
  ReadSegments::Answer read() {
    ReadSegments request;
    request.currency = "CNY";
    request.filter.from = "2026-11-01";
    request.filter.until = "2026-11-30";
    return db.app->call(db.owner, request).value();
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
};

}  // namespace

TEST_CASE("The grid of buyers holds every buyer once, and each place lists its own") {
  Shop shop;
  const auto answer = shop.read();
  CHECK(answer.buyers == 25);
  CHECK(answer.customers == 100);
  std::int64_t inGrid = 0, inSegments = 0, amount = 0;
  for (int worth = 1; worth <= 5; ++worth)
    for (int recency = 1; recency <= 5; ++recency) {
      const auto& part = answer.grid[static_cast<std::size_t>(worth - 1)][static_cast<std::size_t>(recency - 1)];
      inGrid += part.customers;
      amount += part.amount;
      SegmentCustomers behind;
      behind.currency = "CNY";
      behind.recency = recency;
      behind.worth = worth;
      CHECK(static_cast<std::int64_t>(shop.db.app->call(shop.db.owner, behind).value().ids->size()) == part.customers);
    }
  for (int segment = 0; segment < domain::kSegments; ++segment) {
    SegmentCustomers behind;
    behind.currency = "CNY";
    behind.segment = static_cast<domain::Segment>(segment);
    const auto listed = static_cast<std::int64_t>(shop.db.app->call(shop.db.owner, behind).value().ids->size());
    CHECK(listed == answer.segments[static_cast<std::size_t>(segment)].customers);
    inSegments += listed;
  }
  CHECK(inGrid == 25);
  CHECK(inSegments == 25);
  CHECK(amount == shop.db.database().number("SELECT sum(amount) FROM sales_order"));
}

TEST_CASE("What tells buyers apart comes first, and what all have in common says nothing") {
  Shop shop;
  const auto answer = shop.read();
  CHECK(answer.reached == 100);
  CHECK(answer.bought == 25);
  REQUIRE(answer.traits.size() == 10);  // a custom field is one, too
  const auto& first = answer.traits.front();
  CHECK(first.field == domain::TraitField::Region);
  REQUIRE(first.names == std::vector<std::string>{"Jiangsu", "Sichuan"});
  CHECK(first.trait.rows[0].reached == 50);
  CHECK(first.trait.rows[0].bought == 20);
  CHECK(first.trait.rows[1].share == Approx(0.1));
  CHECK(first.trait.strength > 0.2);
  CHECK(answer.traits.back().trait.strength == 0);
  const auto size = std::find_if(answer.traits.begin(), answer.traits.end(),
                                 [](const auto& one) { return one.field == domain::TraitField::Custom; });
  REQUIRE(size != answer.traits.end());
  CHECK(size->custom == "size");
  CHECK(std::set<std::string>(size->names.begin(), size->names.end()) == std::set<std::string>{"big", "small"});
  CHECK(size->trait.rows[0].reached == 50);
}

TEST_CASE("A call keeps the segment that its customer had when it began") {
  TemporaryDatabase db;
  db.options.withPhone = false;
  db.open();
  const auto list = db.addList(20);
  const auto campaign = db.addCampaign({list}, TemporaryDatabase::alwaysOpen());
  Agent li(db, "li");
  const auto sold = li.take(campaign);
  li.save(Agent::sale(sold.call));
  const auto read = [&](domain::FiguresBy by, int segment = 0) {
    app::ReadFigures request{by, {}};
    request.filter.segment = segment;
    return db.app->call(db.owner, request).value();
  };
  CHECK(read(domain::FiguresBy::Segment).rows.front().code == "no_order");
  CHECK(read(domain::FiguresBy::Nothing, domain::kNoOrderYet).total.revenue.front().minor == 288000);

  // The next call with him is one with a buyer, of the segment that was taken in between.
  CHECK(db.app->call(db.owner, app::RefreshSegments{}) == 1);
  CHECK(db.app->call(db.owner, app::RefreshSegments{}) == 0);
  const auto again = [&] {
    const auto other = db.addCampaign({list}, TemporaryDatabase::alwaysOpen());
    const auto call = db.app->call(li.session, app::TakeCustomer{sold.customer, other}).value();
    li.save(Agent::outcome(call.call, "refused"));
  };
  again();
  const int segment = domain::callSegment(domain::segmentOf(3, 3));  // the only buyer is the middle one
  const auto rows = read(domain::FiguresBy::Segment).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].id == segment);
  CHECK(rows[1].tally.calls == 1);
  // A segment that is another today changes nothing of before; an order that is cancelled leaves no buyer.
  REQUIRE(db.app->call(li.session, app::CorrectOutcome{Agent::outcome(sold.call, "refused")}));
  CHECK(db.app->call(db.owner, app::RefreshSegments{}) == 1);
  CHECK(db.database().number("SELECT count(*) FROM customer_segment") == 0);
  CHECK(read(domain::FiguresBy::Segment).rows[1].id == segment);
  again();
  CHECK(read(domain::FiguresBy::Nothing, domain::kNoOrderYet).total.calls == 2);
  CHECK(db.app->call(db.owner, app::Verify{}).value().findings.empty());
  CHECK(codeOf(db.app->call(db.signedIn("wu"), app::RefreshSegments{})) == app::ErrorCode::NotAllowed);
  app::ReadFigures wrong{domain::FiguresBy::Nothing, {}};
  wrong.filter.segment = domain::kCallSegments;
  CHECK(codeOf(db.app->call(db.owner, wrong)) == app::ErrorCode::BadValue);
}

TEST_CASE("Segments are of one currency, and for who may see the team's work") {
  Shop shop;
  ReadSegments request;
  request.currency = "EUR";
  CHECK(shop.db.app->call(shop.db.owner, request).value().buyers == 0);
  const auto agent = shop.db.signedIn("li");
  CHECK(codeOf(shop.db.app->call(agent, request)) == app::ErrorCode::NotAllowed);
  SegmentCustomers behind;
  CHECK(codeOf(shop.db.app->call(shop.db.owner, behind)) == app::ErrorCode::BadValue);
  behind.segment = domain::Segment::Champions;
  CHECK(codeOf(shop.db.app->call(agent, behind)) == app::ErrorCode::NotAllowed);
}
