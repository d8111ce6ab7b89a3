#include "app/work_support.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/maintenance.hpp"

using namespace callwright;
using namespace callwright::test;
using app::EmptyQueue;
using domain::ItemState;

namespace {
struct Work {
  explicit Work(bool phone = false) {
    db.options.withPhone = phone;
    db.options.rehearsalSpeed = 0.001;
    db.open();
  }
  std::int64_t state(domain::CustomerId customer) {
    return db.database().number("SELECT state FROM queue_item WHERE customer_id = " + std::to_string(customer.value));
  }
  TemporaryDatabase db;
};
}  // namespace

TEST_CASE("the next customer comes once, with page and masked number", "[claim]") {
  Work w;
  const auto list = w.db.addList(3, 2);
  const auto campaign = w.db.addCampaign({list});
  Agent a(w.db, "li"), b(w.db, "wang");
  const auto first = a.take(campaign), second = b.take(campaign);
  CHECK(first.customer == list.customer(0));
  CHECK(second.customer == list.customer(1));
  CHECK(first.phoneCount == 2);
  CHECK(first.attempt == 1);
  CHECK(first.maxAttempts == 5);
  CHECK(first.page.customer.id == first.customer);
  CHECK(first.progress.state == domain::CallState::Idle);
  CHECK(w.state(first.customer) == static_cast<int>(ItemState::Claimed));

  const auto again = w.db.app->call(a.session, app::TakeNextCustomer{campaign});
  REQUIRE(codeOf(again) == ErrorCode::CallOpen);
  CHECK(again.error().args == std::vector<std::string>{std::to_string(first.call.value)});
  const auto mine = w.db.app->call(a.session, app::MyOpenCall{});
  REQUIRE((mine && *mine));
  CHECK((*mine)->call == first.call);
  CHECK_FALSE((*mine)->recovered);
}

TEST_CASE("an agent sees masked numbers", "[claim]") {
  Work w;
  const auto list = w.db.addList(1);
  const auto campaign = w.db.addCampaign({list});
  const auto session = w.db.signedIn("agent");
  const auto next = w.db.app->call(session, app::TakeNextCustomer{campaign});
  REQUIRE((next && next->call));
  CHECK(next->call->phone.shown == domain::maskNumber(ListRows::e164(list.customer(0))));
}

TEST_CASE("own callbacks, then anyone's, then retries, then fresh", "[claim]") {
  Work w;
  const auto list = w.db.addList(10);
  const auto campaign = w.db.addCampaign({list});
  Agent a(w.db, "li"), b(w.db, "wang");
  const auto retry = a.work(campaign, "busy");  // 1: due in 60 min (the least gap)
  auto call = a.take(campaign);                 // 2: anyone's, due in 30 min
  a.callback(call.call, w.db.clock->now() + 30min, false);
  const auto anyones = call.customer;
  call = a.take(campaign);  // 3: a's own, due in 50 min
  a.callback(call.call, w.db.clock->now() + 50min);
  const auto own = call.customer;
  call = b.take(campaign);  // 4: b's own, due in 40 min
  b.callback(call.call, w.db.clock->now() + 40min);
  const auto others = call.customer;

  w.db.clock->advance(2h);
  CHECK(a.work(campaign) == own);
  CHECK(a.work(campaign) == anyones);
  CHECK(a.work(campaign) == others);  // overdue by more than the grace
  CHECK(a.work(campaign) == retry);
  CHECK(a.work(campaign) == list.customer(4));
}

TEST_CASE("another agent's callback falls to anyone only after the grace", "[claim]") {
  Work w;
  const auto list = w.db.addList(1);
  const auto campaign = w.db.addCampaign({list});
  Agent a(w.db, "li"), b(w.db, "wang");
  const auto due = w.db.clock->now() + 10min;
  a.callback(a.take(campaign).call, due);
  const auto before = b.next(campaign);
  REQUIRE_FALSE(before.call);
  CHECK(before.empty.why == EmptyQueue::Why::AllWaiting);
  CHECK(before.empty.nextAt == due + 15min);
  CHECK(before.empty.callbackOf == a.user);
  CHECK(before.empty.waiting == 1);
  CHECK(a.next(campaign).empty.nextAt == due);
  w.db.clock->set(due + 14min);
  CHECK_FALSE(b.next(campaign).call);
  w.db.clock->set(due + 15min);
  CHECK(b.take(campaign).customer == list.customer(0));
}

TEST_CASE("lists by priority, equal ones by their mix", "[claim]") {
  Work w;
  const auto one = w.db.addList(40), three = w.db.addList(40), last = w.db.addList(5);
  auto setup = TemporaryDatabase::alwaysOpen();
  setup.lists = {{one.list, "", 3, 1, true}, {three.list, "", 3, 3, true}, {last.list, "", 9, 100, true}};
  const auto campaign = w.db.addCampaign({}, setup);
  Agent a(w.db, "li");
  int ofThree = 0;
  for (int i = 0; i < 40; ++i) {
    const auto customer = a.work(campaign);
    CHECK(customer.value < last.first);
    if (customer.value >= three.first) ++ofThree;
  }
  CHECK(ofThree == 30);
  for (int i = 0; i < 40; ++i) a.work(campaign);
  CHECK(a.work(campaign) == last.customer(0));
}

TEST_CASE("an empty queue says why", "[claim]") {
  Work w;
  Agent a(w.db, "li"), b(w.db, "wang");
  using Why = EmptyQueue::Why;
  SECTION("no customers") {
    CHECK(a.next(w.db.addCampaign({})).empty.why == Why::NoCustomers);
  }
  SECTION("all done") {
    const auto campaign = w.db.addCampaign({w.db.addList(1)});
    a.work(campaign);
    CHECK(a.next(campaign).empty.why == Why::AllDone);
  }
  SECTION("waiting") {
    const auto campaign = w.db.addCampaign({w.db.addList(1)});
    a.work(campaign, "no_answer");
    const auto empty = a.next(campaign).empty;
    CHECK(empty.why == Why::AllWaiting);
    CHECK(empty.nextAt == w.db.clock->now() + 2h);
    CHECK(empty.waiting == 1);
  }
  SECTION("with agents") {
    const auto campaign = w.db.addCampaign({w.db.addList(1)});
    b.take(campaign);
    CHECK(a.next(campaign).empty.why == Why::AllWithAgents);
  }
  SECTION("all blocked") {
    const auto list = w.db.addList(3);
    const auto campaign = w.db.addCampaign({list});
    w.db.database().execute("INSERT INTO do_not_call (e164, added_at, added_by) SELECT e164, 1, 0 FROM phone");
    CHECK(a.next(campaign).empty.why == Why::AllBlocked);
    CHECK(w.state(list.customer(0)) == static_cast<int>(ItemState::Blocked));
  }
  SECTION("paused, finished, not started") {
    auto setup = TemporaryDatabase::alwaysOpen();
    setup.startsAt = w.db.clock->now() + 1h;
    const auto campaign = w.db.addCampaign({w.db.addList(1)}, setup);
    CHECK(a.next(campaign).empty.why == Why::CampaignNotStarted);
    CHECK(a.next(campaign).empty.nextAt == setup.startsAt);
    REQUIRE(w.db.app->call(w.db.owner, app::SetCampaignState{campaign, domain::CampaignState::Paused}));
    CHECK(a.next(campaign).empty.why == Why::CampaignPaused);
    REQUIRE(w.db.app->call(w.db.owner, app::SetCampaignState{campaign, domain::CampaignState::Finished}));
    CHECK(a.next(campaign).empty.why == Why::CampaignFinished);
  }
  SECTION("outside hours, each customer in their own zone") {
    const auto home = w.db.addList(1), london = w.db.addList(1, 1, "Europe/London");
    const auto campaign = w.db.addCampaign({london, home}, domain::Campaign{});  // 9 to 21
    CHECK(a.work(campaign) == home.customer(0));                                 // 10:00 in Shanghai is 02:00 in London
    const auto empty = a.next(campaign).empty;
    CHECK(empty.why == Why::OutsideHours);
    CHECK(empty.nextAt == w.db.clock->now() + 7h);
    CHECK(empty.waiting == 1);
    w.db.clock->set(empty.nextAt);
    CHECK(a.work(campaign) == london.customer(0));
  }
  SECTION("not assigned") {
    auto setup = TemporaryDatabase::alwaysOpen();
    setup.openToAll = false;
    setup.agents = {b.user};
    const auto campaign = w.db.addCampaign({w.db.addList(1)}, setup);
    CHECK(codeOf(w.db.app->call(a.session, app::TakeNextCustomer{campaign})) == ErrorCode::NotAssigned);
    CHECK(b.next(campaign).call);
  }
}

TEST_CASE("customers who cannot be called are put aside, however many stand in front", "[claim]") {
  Work w;
  const auto list = w.db.addList(700);
  const auto campaign = w.db.addCampaign({list});
  w.db.database().execute("UPDATE phone SET state = 2 WHERE customer_id < " + std::to_string(list.first + 300));
  w.db.database().execute("UPDATE customer SET consent_phone = 2 WHERE id BETWEEN " + std::to_string(list.first + 300) +
                          " AND " + std::to_string(list.first + 599));
  Agent a(w.db, "li");
  CHECK(a.take(campaign).customer == list.customer(600));
  CHECK(w.db.database().number("SELECT count(*) FROM queue_item WHERE state = 6") == 600);
}

TEST_CASE("attempts end at the limit and at the day's", "[claim]") {
  Work w;
  auto setup = TemporaryDatabase::alwaysOpen();
  setup.maxAttempts = 4;
  setup.dailyLimit = 2;
  setup.minGap = 0min;
  const auto list = w.db.addList(1);
  const auto campaign = w.db.addCampaign({list}, setup);
  Agent a(w.db, "li");
  a.work(campaign, "busy");
  w.db.clock->advance(1h);
  a.work(campaign, "busy");
  w.db.clock->advance(1h);
  CHECK_FALSE(a.next(campaign).call);  // twice today
  w.db.clock->advance(24h);
  a.work(campaign, "busy");
  w.db.clock->advance(1h);
  a.work(campaign, "busy");
  CHECK(w.state(list.customer(0)) == static_cast<int>(ItemState::Exhausted));
  CHECK(a.next(campaign).empty.why == EmptyQueue::Why::AllDone);
}

TEST_CASE("a skipped customer comes back without an attempt", "[claim]") {
  Work w;
  const auto list = w.db.addList(2);
  const auto campaign = w.db.addCampaign({list});
  Agent a(w.db, "li");
  const auto call = a.take(campaign);
  CHECK(codeOf(w.db.app->call(a.session, app::Skip{call.call, "", 30min})) == ErrorCode::ReasonMissing);
  REQUIRE(w.db.app->call(a.session, app::Skip{call.call, "meeting", 30min}));
  CHECK(a.work(campaign) == list.customer(1));
  w.db.clock->advance(30min);
  const auto again = a.take(campaign);
  CHECK(again.customer == list.customer(0));
  CHECK(again.attempt == 1);
}

TEST_CASE("a wrong number is marked and the next number follows", "[claim]") {
  Work w;
  const auto list = w.db.addList(2, 2);
  const auto campaign = w.db.addCampaign({list});
  Agent a(w.db, "li"), b(w.db, "wang");
  auto call = a.take(campaign);
  const auto wrong = call.phone.id;
  const auto done = a.save(call.call, "wrong_number");
  CHECK(done.nextNumberFollows);
  CHECK(b.take(campaign).customer == list.customer(1));  // the first is kept for a
  call = a.take(campaign);
  CHECK(call.customer == list.customer(0));
  CHECK(call.phone.id != wrong);
  CHECK(call.phoneCount == 1);
  CHECK_FALSE(a.save(call.call, "wrong_number").nextNumberFollows);
  CHECK(w.state(list.customer(0)) == static_cast<int>(ItemState::Blocked));
}

TEST_CASE("a kept customer falls to others when the agent does not come back", "[claim]") {
  Work w;
  const auto list = w.db.addList(1, 2);
  const auto campaign = w.db.addCampaign({list});
  Agent a(w.db, "li"), b(w.db, "wang");
  a.save(a.take(campaign).call, "wrong_number");
  CHECK_FALSE(b.next(campaign).call);
  w.db.clock->advance(15min);
  CHECK(b.take(campaign).customer == list.customer(0));
}

TEST_CASE("a customer of the agent's choice", "[claim]") {
  Work w;
  const auto list = w.db.addList(3), outside = w.db.addList(1);
  const auto campaign = w.db.addCampaign({list});
  Agent a(w.db, "li"), b(w.db, "wang");
  const auto pick = [&](const Agent& agent, domain::CustomerId customer) {
    return w.db.app->call(agent.session, app::TakeCustomer{customer, campaign});
  };
  CHECK(codeOf(pick(a, outside.customer(0))) == ErrorCode::NotCallable);
  const auto open = pick(a, list.customer(2));
  REQUIRE(open);
  CHECK(open->customer == list.customer(2));
  CHECK(codeOf(pick(b, list.customer(2))) == ErrorCode::NotCallable);
  a.save(open->call, "refused");
  const auto again = pick(b, list.customer(2));  // done, but the agent wants to
  REQUIRE(again);
  b.save(again->call, "no_answer");
  CHECK(w.state(list.customer(2)) == static_cast<int>(ItemState::Done));
}

TEST_CASE("lists come and go, what was worked is remembered", "[claim]") {
  Work w;
  const auto one = w.db.addList(2), two = w.db.addList(2);
  const auto campaign = w.db.addCampaign({one});
  Agent a(w.db, "li");
  a.work(campaign);
  auto page = w.db.app->call(w.db.owner, app::OpenCampaign{campaign});
  REQUIRE(page);
  auto change = page->campaign;
  change.lists = {{two.list, "", 5, 1, true}};
  REQUIRE(w.db.app->call(w.db.owner, app::SaveCampaign{change, {}}));
  CHECK(codeOf(w.db.app->call(w.db.owner, app::SaveCampaign{change, {}})) == ErrorCode::ConflictingEdit);
  CHECK(a.work(campaign) == two.customer(0));
  CHECK(w.db.app->call(w.db.owner, app::ExplainCustomer{one.customer(1), campaign})->reason ==
        domain::CallableReason::NotInCampaign);
  change = w.db.app->call(w.db.owner, app::OpenCampaign{campaign})->campaign;
  change.lists = {{one.list, "", 5, 1, true}};
  REQUIRE(w.db.app->call(w.db.owner, app::SaveCampaign{change, {}}));
  CHECK(a.work(campaign) == one.customer(1));
  CHECK_FALSE(a.next(campaign).call);
}

TEST_CASE("the queue's tally follows customers who are put in and taken out by hand", "[claim]") {
  Work w;
  const auto list = w.db.addList(3), other = w.db.addList(2);
  const auto campaign = w.db.addCampaign({list});
  Agent a(w.db, "li");
  a.work(campaign);
  const auto waiting = [&] {
    const auto page = w.db.app->call(a.session, app::UpcomingQueue{campaign, 30});
    REQUIRE(page);
    const auto verified = w.db.app->call(w.db.owner, app::Verify{});
    REQUIRE(verified);
    CHECK(verified->findings.empty());
    return page->waiting;
  };
  CHECK(waiting() == 2);
  app::BulkChange bulk;
  bulk.ids = {other.customer(0).value, other.customer(1).value, list.customer(1).value};
  bulk.addToCampaign = campaign;
  const auto done = w.db.app->call(w.db.owner, bulk);
  REQUIRE(done);
  CHECK(done->changed == 2);
  CHECK(waiting() == 4);
  REQUIRE(w.db.app->call(w.db.owner, app::UndoBulkChange{done->undo}));
  CHECK(waiting() == 2);
}
