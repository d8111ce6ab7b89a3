#include "callwright/app/scores.hpp"

#include <fstream>
#include <random>
#include <set>

#include "app/work_support.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/storage/score_store.hpp"

using namespace callwright;
using namespace callwright::test;
using app::ScoreCustomer;
using app::SetScoreOrder;
using app::ShowScores;
using app::TrainScores;
using domain::CampaignId;
using domain::CustomerId;
using domain::Instant;
using domain::ItemState;

namespace {

constexpr auto scoreDay = std::chrono::hours(24);

// A company whose north buys five times as often as its south: `past` customers have been called to their end, in
// another campaign than the one that has 200 new ones, north and south by turns.
class ScoreFloor {
 public:
  explicit ScoreFloor(int past = 600) {
    db.options.withPhone = false;
    db.open();
    old = db.addList(std::max(past, 1), 1, {}, "Old");
    fresh = db.addList(200, 1, {}, "Fresh");
    db.database().execute("UPDATE customer SET region = iif(id % 2 = 0, 'north', 'south')");
    before = db.addCampaign({old});
    campaign = db.addCampaign({fresh});
    if (past > 0) liveThrough(past);
  }
  // One first call an hour, until an hour ago; every other northern customer bought, every tenth southern one.
  void liveThrough(int past) {
    const auto first = TemporaryDatabase::start() - std::chrono::hours(past);
    db.database().execute(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(past - 1) +
        ") INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, state, "
        "opened_at, dials, reached, sale, outcome_id, closed_at, local_day) SELECT randomblob(16), " +
        std::to_string(before.value) + ", i + " + std::to_string(old.first) +
        ", (SELECT id FROM queue_item q WHERE q.customer_id = i + " + std::to_string(old.first) + "), 1, 0, 0, 1, " +
        std::to_string(first.time_since_epoch().count()) +
        " + i * 3600000, 1, 1, iif(i % 2 = 1, i % 4 = 1, i % 20 = 0), 1, 1, '2026-11-01' FROM n");
    db.database().execute("UPDATE queue_item SET state = 4, attempts = 1 WHERE campaign_id = " +
                          std::to_string(before.value));
  }
  std::string region(CustomerId customer) {
    return db.database().text("SELECT region FROM customer WHERE id = " + std::to_string(customer.value));
  }
  bool isControl(CustomerId customer) {
    return db.database().number(
               "SELECT score_control FROM queue_item WHERE customer_id = " + std::to_string(customer.value) +
               " AND campaign_id = " + std::to_string(campaign.value)) != 0;
  }
  ShowScores::Answer show() { return db.app->call(db.owner, ShowScores{campaign}).value(); }

  TemporaryDatabase db;
  ListRows old, fresh;
  CampaignId before, campaign;
};

domain::ScoreSample sampleAt(ScoreFloor& f, CustomerId customer, Instant at) {
  const auto db = storage::Connection::open(f.db.app->databasePath(), storage::Connection::Use::Read);
  REQUIRE(db);
  return domain::scoreSample(storage::scoreFacts(**db, customer, f.campaign, at).value(), at);
}

domain::ScoreValue valueOf(const domain::ScoreSample& sample, const std::string& field) {
  for (const auto& [name, value] : sample)
    if (name == field) return value;
  return {};
}

}  // namespace

TEST_CASE("scores are learned from earlier outcomes, explained, and put the better customers first", "[score]") {
  ScoreFloor f;
  const auto trained = f.db.app->call(f.db.owner, TrainScores{});
  REQUIRE(trained);
  REQUIRE(trained->model);
  CHECK(trained->examples == 600);
  CHECK(trained->successes == 180);
  CHECK(trained->placed == 0);
  const auto& quality = trained->model->learned.quality;
  CHECK(quality.examples == 150);
  CHECK(quality.areaUnderCurve > 0.7);  // by halves: 5 of 10 against 1 of 10
  CHECK(quality.inBetterHalf == Approx(5.0 / 6).margin(0.02));

  const CustomerId south = f.fresh.customer(f.fresh.first % 2 == 0 ? 1 : 0);
  const CustomerId north(south.value + 1);
  REQUIRE(f.region(north) == "north");
  const auto good = f.db.app->call(f.db.owner, ScoreCustomer{north, f.campaign}).value();
  const auto bad = f.db.app->call(f.db.owner, ScoreCustomer{south, f.campaign}).value();
  REQUIRE((good && bad));
  CHECK(good->probability > 2 * bad->probability);
  CHECK(good->average == bad->average);
  REQUIRE_FALSE(good->reasons.empty());
  CHECK(good->reasons.front().term.field == "region");
  CHECK(good->reasons.front().term.level == "north");
  CHECK(good->reasons.front().effect > 0);
  CHECK(bad->reasons.front().effect < 0);

  // The order of the queue: nobody of the south until the north is through, but for the control group.
  const auto set = f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, true, 20});
  REQUIRE(set);
  CHECK(set->placed == 200);
  Agent li(f.db, "li");
  std::set<CustomerId> called;
  int control = 0, controlSouth = 0;
  for (int i = 0; i < 80; ++i) {
    const auto open = li.take(f.campaign);
    CHECK(called.insert(open.customer).second);
    const bool isNorth = f.region(open.customer) == "north";
    if (f.isControl(open.customer)) {
      ++control;
      controlSouth += isNorth ? 0 : 1;
    } else {
      CHECK(isNorth);
    }
    li.save(isNorth ? Agent::sale(open.call) : Agent::outcome(open.call, "refused"));
    f.db.clock->advance(std::chrono::minutes(1));
  }
  // As large a part of the control group as of the others.
  const auto all = f.db.database().number("SELECT sum(score_control) FROM queue_item");
  CHECK(all > 20);
  CHECK(all < 65);
  CHECK(std::abs(control - static_cast<double>(all) * 80 / 200) <= 1.5);
  CHECK(controlSouth > 0);
  const auto view = f.show().orders.at(0);
  CHECK(view.running());
  CHECK(view.scored.called + view.controlled.called == 80);
  CHECK(view.controlled.called == control);
  CHECK(view.controlled.sold == control - controlSouth);
  CHECK(view.scored.sold == view.scored.called);
  CHECK(view.effect.difference == Approx(double(controlSouth) / control));
  CHECK(f.db.database().number("SELECT count(*) FROM queue_item WHERE score_order_id <> 0") == 200);

  // No longer: those left are in their ordinary order again, and what was called stays counted.
  REQUIRE(f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, false, 0}));
  CHECK_FALSE(f.show().orders.at(0).running());
  CHECK(f.show().orders.at(0).scored.called == 80 - control);
  const auto first = f.db.database().number(
      "SELECT min(customer_id) FROM queue_item WHERE state = 0 AND campaign_id = " + std::to_string(f.campaign.value));
  CHECK(li.take(f.campaign).customer.value == first);
}

TEST_CASE("the queue's page shows new customers as they will come", "[score]") {
  ScoreFloor f;
  REQUIRE(f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, true, 10}).value().model);
  Agent li(f.db, "li");
  const auto page = f.db.app->call(li.session, app::UpcomingQueue{f.campaign}).value();
  REQUIRE(page.rows.size() > 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(li.take(f.campaign).customer == page.rows[i].customer);
    li.save(f.db.app->call(li.session, app::MyOpenCall{}).value()->call, "refused");
  }
}

TEST_CASE("customers who come later are placed in the background, and a model of yesterday is learned anew",
          "[score]") {
  ScoreFloor f;
  CHECK(f.db.app->call(f.db.owner, app::RefreshScores{}).value() == 0);  // nobody calls by score
  CHECK_FALSE(f.show().model);
  REQUIRE(f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, true, 10}));
  CHECK(f.db.app->call(f.db.owner, app::RefreshScores{}).value() == 0);  // all are placed
  const ListRows more = f.db.addList(50, 1, {}, "More");
  auto page = f.db.app->call(f.db.owner, app::OpenCampaign{f.campaign}).value();
  page.campaign.lists.push_back({more.list, {}});
  REQUIRE(f.db.app->call(f.db.owner, app::SaveCampaign{page.campaign, {}}));
  const auto unplaced = [&] {
    return f.db.database().number("SELECT count(*) FROM queue_item WHERE score_order_id = 0 AND campaign_id = " +
                                  std::to_string(f.campaign.value));
  };
  CHECK(unplaced() == 50);
  CHECK(f.db.app->call(f.db.owner, app::RefreshScores{}).value() == 0);  // once an hour
  f.db.clock->advance(std::chrono::hours(1));
  CHECK(f.db.app->call(f.db.owner, app::RefreshScores{}).value() == 250);
  CHECK(unplaced() == 0);
  const Instant learned = f.show().model->trainedAt;
  f.db.clock->advance(scoreDay);
  CHECK(f.db.app->call(f.db.owner, app::RefreshScores{}).value() == 250);
  CHECK(f.show().model->trainedAt == learned + scoreDay + std::chrono::hours(1));
}

TEST_CASE("another control group begins another count", "[score]") {
  ScoreFloor f;
  REQUIRE(f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, true, 10}));
  REQUIRE(f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, true, 10}));
  CHECK(f.show().orders.size() == 1);
  std::set<std::int64_t> few, many;
  const auto controls = [&](std::set<std::int64_t>& all) {
    for (std::int64_t i = 0; i < 200; ++i)
      if (f.isControl(f.fresh.customer(i))) all.insert(i);
  };
  controls(few);
  REQUIRE(f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, true, 30}));
  controls(many);
  const auto orders = f.show().orders;
  REQUIRE(orders.size() == 2);
  CHECK(orders[0].running());
  CHECK(orders[0].control == 30);
  CHECK_FALSE(orders[1].running());
  CHECK(few.size() < many.size());
  CHECK(std::includes(many.begin(), many.end(), few.begin(), few.end()));
}

TEST_CASE("too little is said, nothing is changed, and only who manages campaigns may", "[score]") {
  ScoreFloor f(100);
  const auto trained = f.db.app->call(f.db.owner, TrainScores{}).value();
  CHECK_FALSE(trained.model);
  CHECK(trained.examples == 100);
  CHECK_FALSE(f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, true, 10}).value().model);
  CHECK(f.show().orders.empty());
  CHECK_FALSE(f.db.app->call(f.db.owner, ScoreCustomer{f.fresh.customer(0), f.campaign}).value());
  CHECK(codeOf(f.db.app->call(f.db.owner, ScoreCustomer{CustomerId(99999), f.campaign})) == ErrorCode::NotFound);
  CHECK(codeOf(f.db.app->call(f.db.owner, SetScoreOrder{f.campaign, true, 60})) == ErrorCode::BadValue);
  CHECK(codeOf(f.db.app->call(f.db.owner, SetScoreOrder{CampaignId(999), true, 10})) == ErrorCode::NotFound);
  const auto agent = f.db.signedIn("lin");
  CHECK(codeOf(f.db.app->call(agent, TrainScores{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(agent, app::RefreshScores{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(agent, SetScoreOrder{f.campaign, true, 10})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(agent, ShowScores{})) == ErrorCode::NotAllowed);
  CHECK(f.db.app->call(agent, ScoreCustomer{f.fresh.customer(0), f.campaign}));
  app::SubmitOptions options;
  options.cancel.cancel();
  CHECK(codeOf(f.db.app->call(f.db.owner, TrainScores{}, options)) == ErrorCode::Cancelled);
}

TEST_CASE("a first call is an example when it is decided", "[score]") {
  ScoreFloor f(0);
  Agent li(f.db, "li");
  const auto examples = [&] { return f.db.app->call(f.db.owner, TrainScores{}).value().examples; };
  li.work(f.campaign, "refused");
  CHECK(examples() == 0);  // the call is of this very moment
  f.db.clock->advance(std::chrono::minutes(1));
  CHECK(examples() == 1);
  const auto open = li.take(f.campaign);
  li.save(open.call, "busy");
  f.db.clock->advance(std::chrono::minutes(1));
  CHECK(examples() == 1);  // it will be tried again
  f.db.clock->advance(30 * scoreDay);
  CHECK(examples() == 2);
}

// Sixty steps of six customers' lives: calls, corrections, moves and changed records. Before each, known(customer).
template <class F>
void liveAtRandom(ScoreFloor& f, std::uint32_t seed, F&& known) {
  Agent li(f.db, "li");
  std::mt19937 random(seed);
  std::vector<domain::CallId> closed;
  std::set<int> done;
  for (int number = 0; number < 60; ++number) {
    const int action = static_cast<int>(random() % 8);
    const CustomerId customer = f.fresh.customer(static_cast<std::int64_t>(random() % 6));
    known(customer);
    if (action <= 2) {
      const auto open = f.db.app->call(li.session, app::TakeCustomer{customer, f.campaign});
      if (open) {
        f.db.clock->advance(std::chrono::minutes(2));
        const char* codes[] = {"sale", "busy", "interested"};
        li.save(action == 0 ? Agent::sale(open->call) : Agent::outcome(open->call, codes[action]));
        closed.push_back(open->call);
        done.insert(action);
      }
    } else if (action == 3 && !closed.empty()) {
      if (f.db.app->call(li.session, app::CorrectOutcome{Agent::outcome(closed.back(), "refused")}))
        done.insert(action);
    } else if (action == 4) {
      app::BulkChange change;
      change.ids = {customer.value};
      change.stage = domain::StageId(1 + number % 5);
      REQUIRE(f.db.app->call(f.db.owner, change).has_value());
      done.insert(action);
    } else {
      auto page = f.db.app->call(f.db.owner, app::OpenCustomer{customer}).value();
      page.customer.region = "region " + std::to_string(number);
      page.customer.company = number % 2 == 0 ? "" : "Company";
      page.customer.custom["size"] = std::to_string(number);
      REQUIRE(f.db.app->call(f.db.owner, app::SaveCustomer{page.customer, {}, {}}).has_value());
    }
    f.db.clock->advance(number % 2 == 0 ? domain::Milliseconds(0) : domain::Milliseconds(3'600'000));
  }
  CHECK(done.size() >= 4);  // it did go through calls, corrections and moves
}

// What is known at a moment stays what was known then, whatever happens later.
TEST_CASE("later facts change nothing of what was known before an earlier call", "[score]") {
  ScoreFloor f(0);
  std::vector<std::pair<std::pair<CustomerId, Instant>, domain::ScoreSample>> known;
  liveAtRandom(f, GENERATE(20261123U, 7U), [&](CustomerId customer) {
    known.push_back({{customer, f.db.clock->now()}, sampleAt(f, customer, f.db.clock->now())});
  });
  for (const auto& [at, sample] : known) CHECK((sampleAt(f, at.first, at.second) == sample));
}

TEST_CASE("what is known of all customers in one pass is what is known of each", "[score]") {
  ScoreFloor f(0);
  liveAtRandom(f, GENERATE(20261123U, 7U), [](CustomerId) {});
  f.db.clock->advance(std::chrono::minutes(1));
  const Instant now = f.db.clock->now();
  const auto db = storage::Connection::open(f.db.app->databasePath(), storage::Connection::Use::Read);
  REQUIRE(db);
  std::vector<std::pair<CustomerId, domain::ScoreSample>> all;
  storage::eachScoreFacts(**db, [&](CustomerId customer, const domain::ScoreFacts& facts) {
    all.emplace_back(customer, domain::scoreSample(facts, now));
  });
  CHECK(static_cast<std::int64_t>(all.size()) == f.db.database().number("SELECT count(*) FROM customer"));
  CHECK(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; }));
  for (const auto& [customer, sample] : all)
    CHECK((domain::scoreSample(storage::scoreFacts(**db, customer, {}, now).value(), now) == sample));
}

TEST_CASE("what was known before a call is what the record, calls and orders said", "[score]") {
  ScoreFloor f(0);
  Agent li(f.db, "li");
  const CustomerId customer = f.fresh.customer(0);
  const auto open = f.db.app->call(li.session, app::TakeCustomer{customer, f.campaign}).value();
  f.db.clock->advance(std::chrono::minutes(2));
  const auto before = sampleAt(f, customer, f.db.clock->now());
  CHECK(valueOf(before, "calls") == domain::ScoreValue(0.0));
  CHECK(valueOf(before, "orders") == domain::ScoreValue(0.0));
  CHECK(valueOf(before, "stage") == domain::ScoreValue(std::string("lead")));
  CHECK(valueOf(before, "kind") == domain::ScoreValue(std::string("company")));
  li.save(Agent::sale(open.call));
  f.db.clock->advance(3 * scoreDay);
  const auto after = sampleAt(f, customer, f.db.clock->now());
  CHECK(valueOf(after, "calls") == domain::ScoreValue(1.0));
  CHECK(valueOf(after, "reached_calls") == domain::ScoreValue(1.0));
  CHECK(valueOf(after, "last_call_days") == domain::ScoreValue(3.0));
  CHECK(valueOf(after, "last_outcome") == domain::ScoreValue(std::string("sale")));
  CHECK(valueOf(after, "orders") == domain::ScoreValue(1.0));
  CHECK(valueOf(after, "order_amount") == domain::ScoreValue(2880.0));
  CHECK(valueOf(after, "last_order_days") == domain::ScoreValue(3.0));
  CHECK(valueOf(after, "stage") == domain::ScoreValue(std::string("won")));
}

TEST_CASE("a file of calls is judged by itself, and what is wrong with it is named", "[score]") {
  TemporaryDirectory directory;
  const auto write = [&](const std::string& text) {
    std::ofstream(directory.file("calls.csv")) << text;
    return directory.file("calls.csv");
  };
  std::string text = "age;colour;duration;y\n";
  for (int i = 0; i < 1000; ++i)
    text += std::to_string(20 + i % 50) + ";\"red\";" + (i % 50 >= 40 ? "900" : "5") + ";" +
            (i % 50 >= 40 ? "yes" : "no") + "\n";
  app::EvaluateScores request{write(text), "y", {"duration"}, 0.75, 0};
  const auto quiet = [](const app::Progress&) {};
  const auto evaluated = app::evaluateScores(request, {}, quiet);
  REQUIRE(evaluated);
  CHECK(evaluated->quality.examples == 250);
  CHECK(evaluated->quality.areaUnderCurve > 0.9);
  for (const auto& term : evaluated->model.terms) CHECK(term.field != "duration");
  request.every = 50;
  CHECK(app::evaluateScores(request, {}, quiet).value().quality.examples == 250);
  request.label = "z";
  CHECK(codeOf(app::evaluateScores(request, {}, quiet)) == ErrorCode::NotFound);
  request = {write(text), "colour", {}, 0.75, 0};
  CHECK(codeOf(app::evaluateScores(request, {}, quiet)) == ErrorCode::BadValue);
  request = {write(text), "y", {"z"}, 0.75, 0};
  CHECK(codeOf(app::evaluateScores(request, {}, quiet)) == ErrorCode::NotFound);
  request = {write(text), "y", {}, 1, 0};
  CHECK(codeOf(app::evaluateScores(request, {}, quiet)) == ErrorCode::BadValue);
  request = {write("age;y\n1;yes\n2;no\n"), "y", {}, 0.75, 0};
  CHECK(codeOf(app::evaluateScores(request, {}, quiet)) == ErrorCode::Missing);
  request.path = directory.file("none.csv");
  CHECK(codeOf(app::evaluateScores(request, {}, quiet)) == ErrorCode::FileUnreadable);
  app::CancelToken cancel;
  cancel.cancel();
  request = {write(text), "y", {}, 0.75, 0};
  CHECK(codeOf(app::evaluateScores(request, cancel, quiet)) == ErrorCode::Cancelled);
}
