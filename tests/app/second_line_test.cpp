// Two calls at a time: asking before a transfer, and strangers who become customers.
#include "app/work_support.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/phone.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::CallState;
using domain::EndCause;

namespace {

struct Desk {
  explicit Desk(int lines = 2) {
    db.options.rehearsalSpeed = 0.001;
    db.options.rehearsalScript = "answers,answers,answers,answers";
    db.options.rehearsalLines = lines;
    app = &db.open();
    rows = db.addList(2);
    campaign = db.addCampaign({rows});
    agent = std::make_unique<Agent>(db, "lili");
    watch = std::make_unique<CallWatch>(*app);
  }
  ~Desk() {
    const auto verified = app->call(db.owner, app::Verify{});
    CHECK((verified && verified->findings.empty()));
  }
  domain::CallProgress now(domain::CallId call) const {
    domain::CallProgress last;
    for (const auto& update : watch->all())
      if (update.call == call && update.progress.revision >= last.revision) last = update.progress;
    return last;
  }
  app::OpenCall talkToCustomer() {
    auto open = agent->take(campaign);
    REQUIRE(app->call(agent->session, app::Dial{open.call}));
    watch->reached(open.call, CallState::Talking);
    return open;
  }
  app::OpenCall talkByHand(const std::string& number) {
    auto open = app->call(agent->session, app::DialByHand{number});
    REQUIRE(open);
    watch->reached(open->call, CallState::Talking);
    return *open;
  }
  app::Result<app::Nothing> join(domain::CallId call, domain::CallId other) {
    return app->call(agent->session, app::CompleteTransfer{call, now(call).revision, other});
  }

  TemporaryDatabase db;
  app::App* app;
  ListRows rows;
  domain::CampaignId campaign;
  std::unique_ptr<Agent> agent;
  std::unique_ptr<CallWatch> watch;
};

}  // namespace

TEST_CASE("Somebody is asked on the second line, then joined: the question needs no outcome", "[second_line]") {
  Desk d;
  const auto work = d.talkToCustomer();
  const auto question = d.talkByHand("139 1234 5678");
  CHECK(d.now(work.call).state == CallState::Held);
  REQUIRE(d.join(question.call, work.call));
  for (const auto call : {work.call, question.call}) {
    CHECK(d.watch->ended(call).progress.cause == EndCause::HungUpByUs);
    CHECK(d.now(call).detail == "transferred");
  }
  // Only the customer's call is open.
  const auto open = d.app->call(d.agent->session, app::MyOpenCall{});
  REQUIRE((open && *open));
  CHECK((*open)->call == work.call);
  CHECK(codeOf(d.app->call(d.agent->session, app::ReadOpenCall{question.call})) == ErrorCode::CallNotOpen);
  d.agent->save(work.call, "refused");
}

TEST_CASE("A question that is hung up instead of joined asks for its outcome", "[second_line]") {
  Desk d;
  const auto work = d.talkToCustomer();
  const auto question = d.talkByHand("139 1234 5678");
  CHECK(codeOf(d.join(question.call, domain::CallId(999))) == ErrorCode::CallNotOpen);
  REQUIRE(d.app->call(d.agent->session, app::HangUp{question.call, d.now(question.call).revision}));
  d.watch->ended(question.call);
  REQUIRE(d.app->call(d.agent->session, app::Hold{work.call, d.now(work.call).revision, false}));
  CHECK(d.now(work.call).state == CallState::Talking);
  d.agent->save(question.call, "refused");
  REQUIRE(d.app->call(d.agent->session, app::HangUp{work.call, d.now(work.call).revision}));
  d.watch->ended(work.call);
  d.agent->save(work.call, "refused");
}

TEST_CASE("From a call beside the queue, too, one may ask; a third line there is not", "[second_line]") {
  Desk d;
  const auto first = d.talkByHand("139 1234 5678");
  const auto second = d.talkByHand("139 1234 5679");
  CHECK(d.now(first.call).state == CallState::Held);
  CHECK(codeOf(d.app->call(d.agent->session, app::DialByHand{"139 1234 5670"})) == ErrorCode::CallOpen);
  REQUIRE(d.join(second.call, first.call));
  d.watch->ended(first.call);
  d.watch->ended(second.call);
  const auto open = d.app->call(d.agent->session, app::MyOpenCall{});
  REQUIRE(open);
  CHECK_FALSE(*open);
}

TEST_CASE("A phone with one line refuses a second call", "[second_line]") {
  Desk d(1);
  const auto work = d.talkToCustomer();
  CHECK(codeOf(d.app->call(d.agent->session, app::DialByHand{"139 1234 5678"})) == ErrorCode::CallOpen);
  REQUIRE(d.app->call(d.agent->session, app::HangUp{work.call, d.now(work.call).revision}));
  d.watch->ended(work.call);
  d.agent->save(work.call, "refused");
}

TEST_CASE("A stranger on the line becomes a customer, and the call is theirs", "[second_line]") {
  Desk d;
  const auto call = d.talkByHand("139 1234 5678");
  REQUIRE_FALSE(call.customer);
  app::SaveCustomer save;
  save.customer.name = "王伟";
  save.ofCall = call.call;
  const auto other = d.db.signedIn("zhou");
  CHECK(codeOf(d.app->call(other, save)) == ErrorCode::NotAllowed);  // another agent's call
  const auto id = d.app->call(d.agent->session, save);
  REQUIRE(id);
  const auto open = d.app->call(d.agent->session, app::ReadOpenCall{call.call});
  REQUIRE(open);
  CHECK(open->customer == *id);
  CHECK(open->page.customer.name == "王伟");
  REQUIRE(open->page.phones.size() == 1);
  CHECK(open->page.phones.front().e164 == "+8613912345678");
  CHECK(open->phone.id == open->page.phones.front().id);
  CHECK(d.app->call(d.agent->session, save).error() == domain::Error{ErrorCode::AlreadyExists, {"customer", "王伟"}});

  REQUIRE(d.app->call(d.agent->session, app::HangUp{call.call, d.now(call.call).revision}));
  d.watch->ended(call.call);
  d.agent->save(Agent::sale(call.call));  // now there is somebody to sell to
  const auto page = d.app->call(d.agent->session, app::OpenCustomer{*id});
  REQUIRE(page);
  CHECK(page->orders.size() == 1);
  const auto entry = std::find_if(page->history.begin(), page->history.end(),
                                  [](const auto& e) { return e.kind == app::HistoryEntry::Kind::Call; });
  REQUIRE(entry != page->history.end());
  CHECK(entry->byHand);
  CHECK_FALSE(entry->incoming);
  save.customer.name = "late";
  CHECK(codeOf(d.app->call(d.agent->session, save)) == ErrorCode::CallNotOpen);
}

TEST_CASE("The history marks incoming calls and keeps how they sounded", "[second_line]") {
  TemporaryDatabase db;
  app::App& app = db.open();
  const auto rows = db.addList(1);
  db.addCampaign({rows});
  const auto agent = db.addUser("lili");
  db.database().execute(
      "INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, "
      "opened_at, closed_at, local_day, direction, line, cause, jitter_ms, loss_percent, opinion_score) VALUES ('a', 0, "
      "1, 0, 0, " + std::to_string(agent.value) + ", 1, 8613800000010, 1, 5, 6, '2026-11-23', 1, 1, 2, 12.5, 0.25, 4.1), "
      "('b', 0, 1, 0, 0, " + std::to_string(agent.value) + ", 1, 8613800000010, 1, 7, 8, '2026-11-23', 1, 1, 13, 0, 0, 0)");
  const auto page = app.call(db.owner, app::OpenCustomer{rows.customer(0)});
  REQUIRE(page);
  std::vector<app::HistoryEntry> calls;
  for (const auto& entry : page->history)
    if (entry.kind == app::HistoryEntry::Kind::Call) calls.push_back(entry);
  REQUIRE(calls.size() == 2);
  CHECK(calls[0].incoming);
  CHECK(calls[0].cause == EndCause::Missed);
  CHECK_FALSE(calls[0].quality.isMeasured());
  CHECK(calls[1].incoming);
  CHECK_FALSE(calls[1].byHand);
  CHECK(calls[1].quality == domain::SoundQuality{12.5, 0.25, 4.1});
}
