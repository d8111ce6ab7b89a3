#include <sys/wait.h>
#include <unistd.h>

#include <set>

#include "app/work_support.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/scripts.hpp"
#include "callwright/app/settings.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::CallState;
using domain::EndCause;
using domain::ItemState;

namespace {
struct Phone {
  explicit Phone(const std::string& script, std::int64_t customers = 5, int phones = 1) {
    db.options.rehearsalSpeed = 0.0005;
    db.options.rehearsalScript = script;
    db.open();
    list = db.addList(customers, phones);
    auto setup = TemporaryDatabase::alwaysOpen();
    setup.script = db.addScript(
        "您好，{{customer.salutation}}，我是{{agent.name}}，{{campaign.product}}，{{order.product}}，{{no.such}}。");
    setup.product = "Plan A";
    campaign = db.addCampaign({list}, setup);
    watch = std::make_unique<CallWatch>(*db.app);
  }
  void sound() {
    const auto verified = db.app->call(db.owner, app::Verify{});
    REQUIRE(verified);
    for (const auto& f : verified->findings) UNSCOPED_INFO(f.check << " " << f.detail << " " << f.count);
    CHECK(verified->findings.empty());
    CHECK(verified->checks > 50);
  }
  std::int64_t number(const std::string& sql) { return db.database().number(sql); }
  TemporaryDatabase db;
  ListRows list;
  domain::CampaignId campaign;
  std::unique_ptr<CallWatch> watch;
};
}  // namespace

TEST_CASE("a dial is on disk before it is placed, and every transition after it", "[call]") {
  Phone p("answers");
  Agent a(p.db, "li");
  const auto call = p.db.app->call(a.session, app::TakeNextCustomer{p.campaign})->call->call;
  REQUIRE(p.db.app->call(a.session, app::Dial{call}));
  CHECK(p.number("SELECT count(*) FROM call_event WHERE dial_state = 1") == 1);
  const auto talking = p.watch->reached(call, CallState::Talking);
  CHECK(codeOf(p.db.app->call(a.session, app::Dial{call})) == ErrorCode::CallOpen);
  CHECK(codeOf(p.db.app->call(a.session, Agent::outcome(call, "refused"))) == ErrorCode::CallNotOver);
  CHECK(codeOf(p.db.app->call(a.session, app::Skip{call, "no", 5min})) == ErrorCode::CallNotOver);
  CHECK(codeOf(p.db.app->call(a.session, app::HangUp{call, talking.progress.revision - 1})) == ErrorCode::CallStale);
  REQUIRE(p.db.app->call(a.session, app::Mute{call, talking.progress.revision, true}));
  const auto muted = p.watch->wait([&](const app::CallUpdate& u) { return u.progress.muted; });
  REQUIRE(p.db.app->call(a.session, app::Hold{call, muted.progress.revision, true}));
  const auto held = p.watch->reached(call, CallState::Held);
  const auto now = p.db.app->call(a.session, app::MyOpenCall{});
  CHECK((*now)->progress.state == CallState::Held);
  REQUIRE(p.db.app->call(a.session, app::HangUp{call, held.progress.revision}));
  p.watch->ended(call);
  CHECK(p.number("SELECT dial_state FROM call") == static_cast<int>(CallState::Ended));
  CHECK(p.number("SELECT cause FROM call") == static_cast<int>(EndCause::HungUpByUs));
  // Dialing, ringing, talking, held, ended.
  CHECK(p.db.database().text("SELECT group_concat(dial_state) FROM (SELECT dial_state FROM call_event ORDER BY id)") ==
        "1,2,4,5,6");
  a.save(call, "interested");
  CHECK(p.number("SELECT stage_id FROM customer WHERE id = " + std::to_string(p.list.first)) == 3);
  // Each state came at once and then again as saved, in order.
  domain::CallRevision unsaved = 0, saved = 0;
  for (const auto& u : p.watch->all()) {
    auto& last = u.saved ? saved : unsaved;
    CHECK(u.progress.revision > last);
    last = u.progress.revision;
    CHECK(saved <= unsaved);
  }
  p.sound();
}

TEST_CASE("an outcome can be saved in the very moment the end is heard of", "[call]") {
  Phone p("busy,busy,busy,busy,busy,busy,busy,busy", 8);
  Agent a(p.db, "li");
  for (int i = 0; i < 8; ++i) {
    p.watch->clear();
    const auto call = a.take(p.campaign).call;
    REQUIRE(p.db.app->call(a.session, app::Dial{call}));
    CHECK(p.watch->ended(call, false).progress.cause == EndCause::Busy);
    a.save(call, "busy");
  }
  CHECK(p.number("SELECT count(*) FROM call WHERE state = 1 AND dial_state = 6 AND cause = 3") == 8);
  CHECK(p.number("SELECT count(*) FROM call_event WHERE dial_state = 6") == 8);
  p.sound();
}

TEST_CASE("a call can be dialed again, each dial with its own events", "[call]") {
  Phone p("busy,answers", 1, 2);
  Agent a(p.db, "li");
  const auto open = a.take(p.campaign);
  REQUIRE(p.db.app->call(a.session, app::Dial{open.call}));
  p.watch->ended(open.call);
  const auto next = p.db.app->call(a.session, app::UseNextNumber{open.call});
  REQUIRE(next);
  CHECK(next->phoneIndex == 1);
  CHECK(next->phone.id != open.phone.id);
  p.watch->clear();
  REQUIRE(p.db.app->call(a.session, app::Dial{open.call}));
  const auto talking = p.watch->reached(open.call, CallState::Talking);
  REQUIRE(p.db.app->call(a.session, app::HangUp{open.call, talking.progress.revision}));
  p.watch->ended(open.call);
  CHECK(p.number("SELECT dials FROM call") == 2);
  CHECK(p.number("SELECT count(DISTINCT e164) FROM call_event") == 2);
  a.save(open.call, "refused");
  CHECK(p.db.app->call(a.session, app::MyDay{})->calls == 1);
}

TEST_CASE("a call is handed over to a number as people write it, never to one that is not called", "[call]") {
  Phone p("answers");
  Agent a(p.db, "li");
  const auto call = a.take(p.campaign).call;
  REQUIRE(p.db.app->call(a.session, app::Dial{call}));
  const auto revision = p.watch->reached(call, CallState::Talking).progress.revision;
  const auto to = [&](const std::string& number) {
    return p.db.app->call(a.session, app::Transfer{call, revision, number});
  };
  CHECK(codeOf(to("reception")) == ErrorCode::NumberUnreadable);
  CHECK(codeOf(to("")) == ErrorCode::NumberEmpty);
  CHECK(codeOf(to("1380013800")) == ErrorCode::NumberTooShort);
  p.db.database().execute("INSERT INTO do_not_call (e164, added_at, added_by) VALUES (8651266668888, 1, 0)");
  CHECK(codeOf(to("0512 6666 8888")) == ErrorCode::DoNotCall);
  p.db.database().execute("DELETE FROM do_not_call");
  REQUIRE(to("0512 6666 8888"));
  CHECK(p.watch->ended(call).progress.cause == EndCause::HungUpByUs);
}

TEST_CASE("do-not-call and calling hours are asked again at the moment of dialing", "[call]") {
  Phone p("answers");
  Agent a(p.db, "li");
  const auto open = a.take(p.campaign);
  p.db.database().execute(
      "INSERT INTO do_not_call (e164, added_at, added_by) SELECT e164, 1, 0 FROM phone WHERE id = " +
      std::to_string(open.phone.id.value));
  const auto refused = p.db.app->call(a.session, app::Dial{open.call});
  REQUIRE(codeOf(refused) == ErrorCode::DoNotCall);
  CHECK(refused.error().args.front() == domain::maskNumber(ListRows::e164(open.customer)));
  CHECK(p.number("SELECT dials FROM call") == 0);
  p.db.database().execute("DELETE FROM do_not_call");
  auto page = p.db.app->call(p.db.owner, app::OpenCampaign{p.campaign})->campaign;
  page.hours = domain::CallingHours{};
  REQUIRE(p.db.app->call(p.db.owner, app::SaveCampaign{page, {}}));
  p.db.clock->advance(12h);
  const auto late = p.db.app->call(a.session, app::Dial{open.call});
  REQUIRE(codeOf(late) == ErrorCode::NotCallable);
  CHECK(late.error().args.front() == "outside_hours");
}

TEST_CASE("another agent's call is nobody else's", "[call]") {
  Phone p("answers");
  Agent a(p.db, "li");
  const auto session = p.db.signedIn("agent");
  const auto open = a.take(p.campaign);
  CHECK(codeOf(p.db.app->call(session, app::Dial{open.call})) == ErrorCode::NotAllowed);
  CHECK(codeOf(p.db.app->call(session, Agent::outcome(open.call, "refused"))) == ErrorCode::NotAllowed);
  CHECK(codeOf(p.db.app->call(app::SessionId{}, app::Dial{open.call})) == ErrorCode::NotSignedIn);
}

TEST_CASE("a sale: order, stage, follow-up, presence and figures in one", "[outcome]") {
  Phone p("answers");
  Agent a(p.db, "li");
  const auto open = a.take(p.campaign);
  CHECK(codeOf(p.db.app->call(a.session, Agent::outcome(open.call, "sale"))) == ErrorCode::OrderMissing);
  CHECK(codeOf(p.db.app->call(a.session, Agent::outcome(open.call, "callback"))) == ErrorCode::FollowUpMissing);
  CHECK(codeOf(p.db.app->call(a.session, Agent::outcome(open.call, "nonsense"))) == ErrorCode::OutcomeUnknown);
  auto sale = Agent::sale(open.call);
  sale.followUpAt = p.db.clock->now() - 1min;
  CHECK(codeOf(p.db.app->call(a.session, sale)) == ErrorCode::FollowUpPast);
  sale.followUpAt = p.db.clock->now() + 48h;
  sale.note = "likes it";
  REQUIRE(p.db.app->call(a.session, app::SaveDraft{open.call, "{\"note\":\"lik\"}"}));
  CHECK((*p.db.app->call(a.session, app::MyOpenCall{}))->draft == "{\"note\":\"lik\"}");
  a.save(sale);
  CHECK(p.number("SELECT count(*) FROM call_draft") == 0);
  CHECK(codeOf(p.db.app->call(a.session, sale)) == ErrorCode::CallNotOpen);
  const std::string customer = std::to_string(open.customer.value);
  CHECK(p.number("SELECT amount FROM sales_order WHERE customer_id = " + customer) == 288000);
  CHECK(p.number("SELECT stage_id FROM customer WHERE id = " + customer) == 5);
  CHECK(p.number("SELECT next_follow_up_at FROM customer WHERE id = " + customer) ==
        sale.followUpAt.time_since_epoch().count());
  CHECK(p.number("SELECT count(*) FROM audit WHERE action = 'outcome.save'") == 1);
  const auto day = p.db.app->call(a.session, app::MyDay{});
  REQUIRE(day);
  CHECK(day->calls == 1);
  CHECK(day->reached == 1);
  CHECK(day->sales == 1);
  CHECK(day->goalCalls == 120);
  REQUIRE(day->sold.size() == 1);
  CHECK(day->sold.front() == domain::Money{288000, "CNY"});
  const auto tasks = p.db.app->call(a.session, app::ListFollowUps{});
  REQUIRE((tasks && tasks->size() == 1));
  CHECK(tasks->front().followUp.kind == domain::FollowUpKind::Task);
  CHECK(p.number("SELECT state FROM presence WHERE ended_at = 0 AND user_id = " + std::to_string(a.user.value)) ==
        static_cast<int>(domain::PresenceState::Ready));
  p.db.clock->advance(24h);
  CHECK(p.db.app->call(a.session, app::MyDay{})->calls == 0);
  p.sound();
}

TEST_CASE("correcting an outcome takes everything back and keeps both", "[outcome]") {
  Phone p("answers", 3, 2);
  Agent a(p.db, "li");
  const auto open = a.take(p.campaign);
  const std::string customer = std::to_string(open.customer.value);
  const auto state = [&] { return p.number("SELECT state FROM queue_item WHERE customer_id = " + customer); };
  a.save(Agent::sale(open.call));
  p.db.clock->advance(5min);
  const auto last = p.db.app->call(a.session, app::MyLastCall{});
  REQUIRE((last && *last));
  CHECK((*last)->call == open.call);
  CHECK((*last)->outcomeCode == "sale");

  const auto correct = [&](const std::string& code) {
    return p.db.app->call(a.session, app::CorrectOutcome{Agent::outcome(open.call, code)});
  };
  REQUIRE(correct("do_not_call"));
  CHECK(p.number("SELECT count(*) FROM sales_order WHERE cancelled_at <> 0") == 1);
  CHECK(p.number("SELECT count(*) FROM do_not_call") == 2);
  CHECK(state() == static_cast<int>(ItemState::Blocked));
  CHECK(p.number("SELECT stage_id FROM customer WHERE id = " + customer) == 1);
  CHECK(p.number("SELECT count(*) FROM stage_change WHERE customer_id = " + customer) == 2);
  CHECK(p.db.app->call(a.session, app::MyDay{})->sold.empty());

  auto callback = Agent::outcome(open.call, "callback");
  callback.followUpAt = p.db.clock->now() + 3h;
  REQUIRE(p.db.app->call(a.session, app::CorrectOutcome{callback}));
  CHECK(p.number("SELECT count(*) FROM do_not_call") == 0);
  CHECK(state() == static_cast<int>(ItemState::Callback));

  const auto wrong = correct("wrong_number");
  REQUIRE(wrong);
  CHECK(wrong->nextNumberFollows);
  CHECK(p.number("SELECT count(*) FROM phone WHERE state = 1") == 1);
  CHECK(p.number("SELECT count(*) FROM follow_up WHERE state = 2") == 1);

  REQUIRE(correct("no_answer"));
  CHECK(p.number("SELECT count(*) FROM phone WHERE state = 1") == 0);
  CHECK(state() == static_cast<int>(ItemState::Retry));
  CHECK(p.number("SELECT attempts FROM queue_item WHERE customer_id = " + customer) == 1);
  CHECK(p.number("SELECT count(*) FROM call_outcome WHERE call_id = " + std::to_string(open.call.value)) == 5);
  CHECK(p.number("SELECT count(*) FROM audit WHERE action = 'outcome.correct' AND before <> '' AND after <> ''") == 4);
  p.sound();
}

TEST_CASE("only one's last call may be corrected, and not over another's work", "[outcome]") {
  Phone p("answers");
  const auto session = p.db.signedIn("agent");
  const auto take = [&] { return p.db.app->call(session, app::TakeNextCustomer{p.campaign})->call->call; };
  const auto first = take();
  REQUIRE(p.db.app->call(session, Agent::outcome(first, "busy")));
  const auto second = take();
  REQUIRE(p.db.app->call(session, Agent::outcome(second, "busy")));
  CHECK(codeOf(p.db.app->call(session, app::CorrectOutcome{Agent::outcome(first, "refused")})) ==
        ErrorCode::NotAllowed);
  CHECK(codeOf(p.db.app->call(session, app::OpenClosedCall{first})) == ErrorCode::NotAllowed);
  CHECK(p.db.app->call(session, app::OpenClosedCall{second})->outcomeCode == "busy");
  REQUIRE(p.db.app->call(session, app::CorrectOutcome{Agent::outcome(second, "no_answer")}));
  const auto lead = p.db.signedIn("lead", domain::Role::TeamLead);
  const auto opened = p.db.app->call(lead, app::OpenClosedCall{first});
  REQUIRE(opened);
  CHECK(opened->outcomeCode == "busy");
  CHECK(opened->campaign == p.campaign);
  CHECK(codeOf(p.db.app->call(p.db.signedIn("trainer", domain::Role::Trainer), app::OpenClosedCall{first})) ==
        ErrorCode::NotAllowed);
  CHECK(codeOf(p.db.app->call(lead, app::OpenClosedCall{take()})) == ErrorCode::CallNotOver);

  p.db.clock->advance(3h);
  Agent b(p.db, "wang");
  const auto again = b.take(p.campaign);  // the first customer, once more
  CHECK(again.customer == p.list.customer(0));
  REQUIRE(p.db.app->call(p.db.owner, app::CorrectOutcome{Agent::outcome(first, "refused")}));
  CHECK(p.number("SELECT state FROM queue_item WHERE customer_id = " + std::to_string(again.customer.value)) ==
        static_cast<int>(ItemState::Claimed));
  b.save(again.call, "busy");
  p.sound();
}

TEST_CASE("callbacks and follow-ups move together", "[outcome]") {
  Phone p("answers");
  Agent a(p.db, "li"), b(p.db, "wang");
  const auto open = a.take(p.campaign);
  const auto done = a.callback(open.call, p.db.clock->now() + 1h);
  auto mine = p.db.app->call(a.session, app::ListFollowUps{});
  REQUIRE((mine && mine->size() == 1));
  CHECK(p.db.app->call(b.session, app::ListFollowUps{})->empty());
  auto f = mine->front().followUp;
  CHECK(f.id == done.followUp);
  f.dueAt += 1h;
  f.owner = {};
  REQUIRE(p.db.app->call(a.session, app::SaveFollowUp{f}));
  CHECK(p.number("SELECT due_at FROM queue_item WHERE state = 2") == f.dueAt.time_since_epoch().count());
  CHECK(p.db.app->call(b.session, app::ListFollowUps{})->size() == 1);
  f.state = domain::FollowUpState::Cancelled;
  REQUIRE(p.db.app->call(a.session, app::SaveFollowUp{f}));
  CHECK(p.number("SELECT count(*) FROM queue_item WHERE state = 1") == 1);
  CHECK(p.db.app->call(b.session, app::ListFollowUps{})->empty());
  p.sound();
}

TEST_CASE("the script is filled, what is unknown stays", "[queue]") {
  Phone p("answers");
  p.db.database().execute("UPDATE customer SET name = '欧阳小红', salutation = '女士'");
  Agent a(p.db, "小李");
  const auto opened = p.db.app->call(a.session, app::OpenScript{a.take(p.campaign).call});
  REQUIRE(opened);
  CHECK_FALSE(opened->steps);
  CHECK(opened->page.text == "您好，欧阳女士，我是小李，Plan A，{{order.product}}，{{no.such}}。");
  CHECK(opened->page.filled.size() == 3);
}

TEST_CASE("a call's way through a template is kept, with what was captured", "[queue][script]") {
  Phone p("answers", 2);
  const auto version =
      p.db.addScript("# Opening\n? budget: Budget (number)\n\n- [Yes](#close)\n\n# Close\n- [Bye](#end)", "Steps");
  p.db.database().execute("UPDATE campaign SET script_version_id = " + std::to_string(version.value));
  Agent a(p.db, "li");
  const auto call = a.take(p.campaign).call;
  const auto fresh = p.db.app->call(a.session, app::OpenScript{call});
  REQUIRE(fresh);
  REQUIRE(fresh->steps);
  CHECK(fresh->steps->steps.size() == 2);
  CHECK(fresh->visits.empty());
  REQUIRE(p.db.app->call(a.session, app::SaveScriptWalk{call, 0, {{"opening", ""}}, {{"budget", "500"}, {"x", "1"}}}));
  REQUIRE(p.db.app->call(a.session, app::SaveScriptWalk{call, 0, {{"opening", "Yes"}, {"close", ""}}, {{"x", ""}}}));
  const auto later = p.db.app->call(a.session, app::OpenScript{call});
  REQUIRE(later);
  REQUIRE(later->visits.size() == 2);
  CHECK(later->visits[0].answer == "Yes");
  CHECK(later->visits[1].step == "close");
  CHECK(later->captured == domain::ScriptValues{{"budget", "500"}});
  // Of nobody else's call, and of none that is over.
  CHECK(p.db.app->call(p.db.signedIn("bo"), app::SaveScriptWalk{call, 2, {{"opening", ""}}, {}}).error().code ==
        domain::ErrorCode::NotAllowed);
  a.save(call, "refused");
  CHECK(p.db.app->call(a.session, app::SaveScriptWalk{call, 2, {{"opening", ""}}, {}}).error().code ==
        domain::ErrorCode::CallNotOpen);
}

TEST_CASE("the queue pane shows who would come, in that order", "[queue]") {
  Phone p("answers", 10);
  Agent a(p.db, "li");
  const auto retry = a.work(p.campaign, "busy");
  const auto later = a.take(p.campaign);
  a.callback(later.call, p.db.clock->now() + 5h);
  const auto soon = a.take(p.campaign);
  a.callback(soon.call, p.db.clock->now() + 1h);
  p.db.clock->advance(2h);
  const auto open = a.take(p.campaign);
  CHECK(open.customer == soon.customer);
  const auto page = p.db.app->call(a.session, app::UpcomingQueue{p.campaign, 30});
  REQUIRE(page);
  std::vector<domain::CustomerId> shown;
  for (const auto& row : page->rows) shown.push_back(row.customer);
  std::vector<domain::CustomerId> expected{soon.customer, retry};
  for (int i = 3; i < 10; ++i) expected.push_back(p.list.customer(i));
  expected.push_back(later.customer);
  CHECK(shown == expected);
  CHECK(page->rows.back().callable.reason == domain::CallableReason::WaitsForCallback);
  CHECK(page->rows[1].lastOutcomeCode == "busy");
  CHECK(page->waiting == 10);
  CHECK(page->worked == 3);
  CHECK(page->callbacksToday == 1);
}

TEST_CASE("a call that was up in a killed process waits for its outcome, another process' call goes on", "[crash]") {
  TemporaryDatabase db;
  db.options.rehearsalScript = "answers,answers";
  db.options.rehearsalSpeed = 0.01;
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  // The child has threads of its own only after the fork; it never returns into the test.
  const pid_t child = fork();
  if (child == 0) {
    db.open();
    const auto list = db.addList(3);
    const auto campaign = db.addCampaign({list});
    Agent a(db, "li");
    CallWatch watch(*db.app);
    const auto open = a.take(campaign);
    if (!db.app->call(a.session, app::Dial{open.call})) _exit(1);
    watch.wait([](const app::CallUpdate& u) { return u.saved && u.progress.state == CallState::Talking; });
    char ok = 'x';
    if (write(ready[1], &ok, 1) != 1) _exit(1);
    pause();
  }
  char ok = 0;
  REQUIRE(read(ready[0], &ok, 1) == 1);
  close(ready[0]);
  close(ready[1]);

  db.open();  // while the other lives
  const auto li = db.database().userNamed("li");
  CHECK(db.database().number("SELECT dial_state FROM call") == static_cast<int>(CallState::Talking));
  const auto call = (*db.app->call(db.session(li), app::MyOpenCall{}))->call;
  CHECK(codeOf(db.app->call(db.session(li), Agent::outcome(call, "refused"))) == ErrorCode::CallNotOver);
  db.close();

  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  db.open();
  const auto session = db.session(li);
  const auto open = db.app->call(session, app::MyOpenCall{});
  REQUIRE((open && *open));
  CHECK((*open)->recovered);
  CHECK((*open)->progress.state == CallState::Ended);
  CHECK((*open)->progress.cause == EndCause::Abandoned);
  CHECK(db.database().number("SELECT count(*) FROM call_event WHERE cause = 12") == 1);
  CHECK(db.database().number("SELECT dials FROM call") == 1);
  REQUIRE(db.app->call(session, Agent::outcome((*open)->call, "refused")));
  CHECK_FALSE(*db.app->call(session, app::MyOpenCall{}));
  const auto verified = db.app->call(db.owner, app::Verify{});
  REQUIRE(verified);
  CHECK(verified->findings.empty());
}

TEST_CASE("closing the program in mid-call writes the end of the call", "[crash]") {
  Phone p("answers");
  p.watch.reset();
  Agent a(p.db, "li");
  const auto open = a.take(p.campaign);
  {
    CallWatch watch(*p.db.app);
    REQUIRE(p.db.app->call(a.session, app::Dial{open.call}));
    watch.reached(open.call, CallState::Talking);
  }
  p.db.close();
  p.db.open();
  const auto mine = p.db.app->call(p.db.session(a.user), app::MyOpenCall{});
  REQUIRE((mine && *mine));
  CHECK_FALSE((*mine)->recovered);
  CHECK((*mine)->progress.state == CallState::Ended);
  CHECK((*mine)->progress.cause == EndCause::HungUpByUs);
}

TEST_CASE("verify finds what is wrong, stats count", "[verify]") {
  Phone p("answers");
  Agent a(p.db, "li");
  a.work(p.campaign, "busy");
  a.take(p.campaign);
  p.sound();
  const auto stats = p.db.app->call(p.db.owner, app::Stats{});
  REQUIRE(stats);
  CHECK(stats->customers == 5);
  CHECK(stats->phones == 5);
  CHECK(stats->calls == 2);
  CHECK(stats->openCalls == 1);
  CHECK(stats->queueFresh == 3);
  CHECK(stats->queueRetry == 1);
  CHECK(stats->queueClaimed == 1);
  CHECK(stats->databaseBytes > 0);
  p.db.database().execute("UPDATE queue_item SET state = 0, agent_id = 0 WHERE state = 3");
  p.db.database().execute("UPDATE call SET customer_id = 999 WHERE id = 1");
  p.db.database().execute("DELETE FROM customer_words WHERE id = " + std::to_string(p.list.first));
  p.db.database().execute("UPDATE queue_tally SET items = items + 1 WHERE state = 0");
  const auto found = p.db.app->call(p.db.owner, app::Verify{});
  REQUIRE(found);
  std::set<std::string> checks;
  for (const auto& f : found->findings) checks.insert(f.check);
  CHECK(checks == std::set<std::string>{"foreign_key", "open_call", "queue_state", "search_index"});
}
