#include "callwright/app/quality.hpp"

#include <set>

#include "app/work_support.hpp"
#include "callwright/app/people.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::CardAnswer;
using domain::CheckState;
using domain::Role;

namespace {

const char* const kQualityCard =
    "# Opening\n- Greets | yes/no | 10\n- Asks | 0-5 | 30\n# Law\n- Names the right price | yes/no | 0 | fatal\n";

// Two agents with calls in November, a trainer and a lead.
struct QualityFloor {
  QualityFloor() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(60)}, TemporaryDatabase::alwaysOpen());
    li = db.signedIn("li");
    wang = db.signedIn("wang");
    trainer = db.signedIn("trainer", Role::Trainer);
    lead = db.signedIn("lead", Role::TeamLead);
  }
  domain::UserId user(const std::string& name) { return db.database().userNamed(name); }
  // Closed calls with talk; returns the first one's id.
  domain::CallId past(const std::string& name, int calls, int talk = 60000, const std::string& day = "2026-11-02") {
    const auto first = db.database().number("SELECT coalesce(max(id), 0) + 1 FROM call");
    db.database().addCalls(
        {.campaign = campaign, .agent = user(name), .days = {day}, .count = calls, .talk = talk, .note = "well"});
    return domain::CallId(first);
  }
  domain::ScoreCardId card(const std::string& text = kQualityCard, domain::ScoreCardId id = {}) {
    app::SaveScoreCard save;
    save.card.id = id;
    save.card.name = "Sales";
    save.card.questions = domain::parseScoreCard(text).value();
    return db.app->call(lead, save).value();
  }
  domain::QualityCheckId choose(domain::CallId call, domain::ScoreCardId by) {
    return db.app->call(trainer, app::ChooseCheck{call, by}).value();
  }
  auto mark(app::SessionId who, domain::QualityCheckId id, std::vector<std::optional<int>> points) {
    app::MarkCheck request{id, {}, "all in all good"};
    for (const auto& one : points) request.answers.push_back({one, one == 0 ? "why not" : ""});
    return db.app->call(who, request);
  }
  app::OpenCheck::Page open(app::SessionId who, domain::QualityCheckId id) {
    return db.app->call(who, app::OpenCheck{id}).value();
  }
  app::ListChecks::Answer list(app::SessionId who) {
    return db.app->call(who, app::ListChecks{"2026-11", {}, 500}).value();
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
  app::SessionId li, wang, trainer, lead;
};

}  // namespace

TEST_CASE("a call is marked, the agent disputes it, and the lead settles it", "[quality]") {
  QualityFloor f;
  const auto call = f.past("li", 3);
  const auto card = f.card();
  const auto id = f.choose(call, card);
  CHECK(f.list(f.li).checks.empty());  // not before it is marked
  CHECK(codeOf(f.db.app->call(f.li, app::OpenCheck{id})) == ErrorCode::NotFound);
  const auto mark = f.mark(f.trainer, id, {1, 4, 1}).value();
  CHECK(mark.mark == Approx(100.0 * (10 + 24) / 40));
  CHECK_FALSE(mark.fatal);
  CHECK(f.mark(f.trainer, id, {1, 5, 1}).error() == app::Error{ErrorCode::QualityUnfit, {"marked"}});

  const auto seen = f.open(f.li, id);
  CHECK(seen.check.state == CheckState::Marked);
  CHECK(seen.check.markedBy == "trainer");
  CHECK(seen.check.comment == "all in all good");
  CHECK(seen.answers[1] == CardAnswer{4, ""});
  CHECK(seen.note == "well");
  CHECK(codeOf(f.db.app->call(f.li, app::AnswerCheck{id, false, ""})) == ErrorCode::Missing);
  REQUIRE(f.db.app->call(f.li, app::AnswerCheck{id, false, "The line was bad"}));
  CHECK(f.db.app->call(f.li, app::AnswerCheck{id, true, ""}).error().args[0] == "answered");

  app::SettleCheck settle{id, {{1, ""}, {5, "heard again"}, {1, ""}}, ""};
  CHECK(codeOf(f.db.app->call(f.lead, settle)) == ErrorCode::Missing);
  settle.text = "You are right";
  CHECK(f.db.app->call(f.lead, settle).value().mark == Approx(100));
  const auto settled = f.open(f.li, id);
  CHECK(settled.check.state == CheckState::Settled);
  CHECK(settled.check.firstMark == Approx(85));
  CHECK(settled.check.mark == Approx(100));
  CHECK(settled.check.settledBy == "lead");
  CHECK(settled.check.markedBy == "trainer");
  CHECK(settled.check.answer == "The line was bad");
  CHECK(f.db.app->call(f.lead, settle).error().args[0] == "not_disputed");
  CHECK(f.db.database().number("SELECT count(*) FROM audit WHERE action IN ('choose_check', 'mark_check', "
                               "'answer_check', 'settle_check')") == 4);
}

TEST_CASE("figures count what is marked: average, checks and critical misses by agent", "[quality]") {
  QualityFloor f;
  const auto li = f.past("li", 3), wang = f.past("wang", 1);
  const auto card = f.card();
  REQUIRE(f.mark(f.lead, f.choose(li, card), {1, 5, 1}));
  CHECK(f.mark(f.lead, f.choose(domain::CallId(li.value + 1), card), {1, 5, 0}).value().fatal);
  f.choose(domain::CallId(li.value + 2), card);  // not marked: does not count
  REQUIRE(f.mark(f.lead, f.choose(wang, card), {0, 5, std::nullopt}));
  const auto all = f.list(f.lead);
  CHECK(all.checks.size() == 4);
  REQUIRE(all.figures.size() == 2);
  CHECK(all.figures[0].name == "li");
  CHECK(all.figures[0].average() == Approx(50));
  CHECK(all.figures[0].fatalShare() == Approx(0.5));
  CHECK(all.figures[1].average() == Approx(75));
  CHECK(all.total.checks == 3);
  CHECK(all.total.average() == Approx((100.0 + 0 + 75) / 3));
  CHECK(f.db.app->call(f.lead, app::ListChecks{"2026-10", {}, 500}).value().checks.empty());
  const auto own = f.list(f.li);
  CHECK(own.checks.size() == 2);
  CHECK(own.total.checks == 2);
}

TEST_CASE("a card that a check uses gets a new version", "[quality]") {
  QualityFloor f;
  const auto call = f.past("li", 2);
  const auto first = f.card();
  CHECK(f.card("- Greets | 0-5 | 10\n", first) == first);  // nobody uses it yet
  const auto id = f.choose(call, first);
  const auto second = f.card("- Thanks | 0-3 | 20\n", first);
  CHECK(second != first);
  const auto cards = f.db.app->call(f.lead, app::ListScoreCards{}).value();
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].version == 2);
  CHECK(cards[0].questions[0].text == "Thanks");
  CHECK(f.open(f.lead, id).card.questions[0].text == "Greets");
  CHECK(f.open(f.lead, id).card.version == 1);
  app::SaveScoreCard stale;
  stale.card = cards[0];
  stale.card.id = first;
  CHECK(f.db.app->call(f.lead, stale).error().args[0] == "card_replaced");
  CHECK(f.db.app->call(f.lead, app::ChooseCheck{domain::CallId(call.value + 1), first}).error().args[0] ==
        "card_replaced");
  stale.card.id = {};
  CHECK(codeOf(f.db.app->call(f.lead, stale)) == ErrorCode::AlreadyExists);
  REQUIRE(f.db.app->call(f.lead, app::RetireScoreCard{second}));
  CHECK(f.db.app->call(f.lead, app::ListScoreCards{}).value().empty());
  CHECK(f.db.app->call(f.lead, app::ListScoreCards{true}).value().size() == 2);
}

TEST_CASE("a sample draws what is not checked yet of each agent, and the same by the same seed", "[quality]") {
  QualityFloor f;
  f.past("li", 10);
  f.past("li", 5, 0);                    // nobody spoke
  f.past("li", 5, 60000, "2026-10-30");  // another month
  f.past("wang", 2);
  const auto card = f.card();
  app::SampleChecks request;
  request.card = card;
  request.period = "2026-11";
  request.each = 3;
  request.seed = 7;
  const auto drawn = f.db.app->call(f.lead, request).value();
  CHECK(drawn.seed == 7);
  std::int64_t li = 0, wang = 0;
  for (const auto& one : drawn.agents) {
    if (one.name == "li") li = one.drawn * 100 + one.of;
    if (one.name == "wang") wang = one.drawn * 100 + one.of;
  }
  CHECK(li == 310);
  CHECK(wang == 202);
  const auto calls = [&] {
    std::set<std::int64_t> ids;
    for (const auto& check : f.list(f.lead).checks) ids.insert(check.call.value);
    return ids;
  };
  const auto first = calls();
  CHECK(first.size() == 5);
  for (const auto& check : f.list(f.lead).checks) REQUIRE(f.db.app->call(f.lead, app::DropCheck{check.id}));
  CHECK(calls().empty());
  request.agents = {f.user("li")};
  REQUIRE(f.db.app->call(f.lead, request));
  const auto again = calls();
  CHECK(again.size() == 3);
  for (const std::int64_t id : again) CHECK(first.contains(id));
  CHECK(f.list(f.lead).checks.front().sampled);
  request.each = 50;
  CHECK(f.db.app->call(f.lead, request).value().agents[0].drawn == 7);  // what was left
  request.each = 0;
  CHECK(f.db.app->call(f.lead, request).error().args[0] == "calls_each");
  request.each = 3;
  request.period = "November";
  CHECK(f.db.app->call(f.lead, request).error().args[0] == "period");
}

TEST_CASE("nobody checks a call of one's own, one that is open, or one twice", "[quality]") {
  QualityFloor f;
  const auto card = f.card();
  const auto own = f.past("lead", 1), call = f.past("li", 1);
  CHECK(f.db.app->call(f.lead, app::ChooseCheck{own, card}).error().args[0] == "own_call");
  CHECK(f.mark(f.lead, f.choose(own, card), {1, 5, 1}).error().args[0] == "own_call");
  f.choose(call, card);
  CHECK(f.db.app->call(f.lead, app::ChooseCheck{call, card}).error().args[0] == "checked");
  Agent sun(f.db, "sun");
  const auto open = sun.take(f.campaign);
  CHECK(f.db.app->call(f.lead, app::ChooseCheck{open.call, card}).error().args[0] == "call_open");
  CHECK(codeOf(f.db.app->call(f.lead, app::ChooseCheck{domain::CallId(999), card})) == ErrorCode::NotFound);
  CHECK(codeOf(f.db.app->call(f.lead, app::ChooseCheck{call, domain::ScoreCardId(99)})) == ErrorCode::NotFound);
}

TEST_CASE("agents see and answer checks of their own calls alone, and do nothing else about them", "[quality]") {
  QualityFloor f;
  const auto call = f.past("li", 2);
  const auto card = f.card();
  const auto id = f.choose(call, card), chosen = f.choose(domain::CallId(call.value + 1), card);
  REQUIRE(f.mark(f.lead, id, {1, 5, 1}));
  CHECK(codeOf(f.db.app->call(f.wang, app::OpenCheck{id})) == ErrorCode::NotFound);
  CHECK(codeOf(f.db.app->call(f.wang, app::AnswerCheck{id, true, ""})) == ErrorCode::NotFound);
  CHECK(f.list(f.wang).checks.empty());
  CHECK(codeOf(f.db.app->call(f.wang, app::ListChecks{"", f.user("li"), 500})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.mark(f.li, chosen, {1, 5, 1})) == ErrorCode::NotAllowed);
  app::SaveScoreCard save;
  CHECK(codeOf(f.db.app->call(f.li, save)) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::ListScoreCards{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::RetireScoreCard{card})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::ChooseCheck{call, card})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::SampleChecks{card, "2026-11", {}, 3, 0})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::DropCheck{id})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::SettleCheck{id, {}, "x"})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(app::SessionId{}, app::ListChecks{})) == ErrorCode::NotSignedIn);
  CHECK(codeOf(f.db.app->call(f.lead, app::AnswerCheck{id, true, ""})) == ErrorCode::NotFound);  // not the lead's call
  REQUIRE(f.db.app->call(f.li, app::AnswerCheck{id, true, ""}));
  CHECK(f.open(f.li, id).check.state == CheckState::Accepted);
  CHECK(f.db.app->call(f.lead, app::DropCheck{id}).error().args[0] == "marked");
}
