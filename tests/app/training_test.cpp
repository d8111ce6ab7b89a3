#include "callwright/app/training.hpp"
#include "app/work_support.hpp"
#include "callwright/app/script_library.hpp"

using namespace callwright;
using namespace callwright::test;

namespace {

const char* const kScript =
    "---\ntitle: Renewal\nlanguage: en\n---\n# Opening\nHello.\n\n? who: Who decides? (text) *\n\n- [Yes](#close)\n- "
    "[No](#end) → refused\n\n# Close\nThank you.\n\n- [Agreed](#end) → sale\n\n# Objection: Too expensive\nIt is "
    "not.\n";
const char* const kPersona =
    "---\ntitle: Friendly\nlanguage: en\nkind: persona\nrings: 2\n---\n# Picks up\n- Hello?\n\n# Agrees (1)\n- Yes.\n";

struct School {
  School() {
    db.open();
    script = publish(kScript);
    persona = publish(kPersona);
    agent = db.signedIn("li");
    other = db.signedIn("bo");
    trainer = db.signedIn("he", domain::Role::Trainer);
    agentId = domain::UserId(db.database().number("SELECT id FROM user WHERE name = 'li'"));
  }
  domain::ScriptVersionId publish(const std::string& text) {
    app::SaveScriptDraft draft;
    draft.text = text;
    const auto saved = db.app->call(db.owner, draft).value();
    return db.app->call(db.owner, app::PublishScript{saved.script, false}).value();
  }
  template <class Request>
  std::optional<ErrorCode> refused(app::SessionId who, Request request) {
    const auto reply = db.app->call(who, std::move(request));
    if (reply) return std::nullopt;
    return reply.error().code;
  }
  TemporaryDatabase db;
  domain::ScriptVersionId script, persona;
  app::SessionId agent, other, trainer;
  domain::UserId agentId;
};

}  // namespace

TEST_CASE("a rehearsal is assigned, played, scored and marked by both", "[training]") {
  School s;
  auto& app = *s.db.app;
  app::AssignRehearsal assign{{s.agentId}, s.script, s.persona, s.db.clock->now() + 24h, "Try the new wording"};
  CHECK(s.refused(s.agent, assign) == ErrorCode::NotAllowed);
  REQUIRE(app.call(s.trainer, assign));
  const auto mine = app.call(s.agent, app::ListRehearsals{}).value();
  REQUIRE(mine.size() == 1);
  CHECK(mine[0].assignedBy == "he");
  CHECK(mine[0].personaTitle == "Friendly");
  CHECK(app.call(s.other, app::ListRehearsals{}).value().empty());
  CHECK(s.refused(s.other, app::ListRehearsals{false, 10}) == ErrorCode::NotAllowed);
  CHECK(s.refused(s.other, app::OpenRehearsal{mine[0].id}) == ErrorCode::NotAllowed);
  CHECK(s.refused(s.trainer, app::BeginRehearsal{mine[0].id, {}, {}}) == ErrorCode::NotAllowed);

  const auto stage = app.call(s.agent, app::BeginRehearsal{mine[0].id, {}, {}}).value();
  CHECK(stage.persona.rings == 2);
  CHECK(stage.script->steps.size() == 2);
  CHECK(stage.persona.greeting.at(0).text == "Hello?");
  app::SaveRehearsalWalk walk{stage.id, 0, {}, {{"who", "me"}}};
  walk.steps.push_back({"opening", {}, "Yes.", "Yes", "Yes", {}, {}});
  REQUIRE(app.call(s.agent, walk));
  s.db.clock->advance(12s);
  walk.first = 1;
  walk.steps = {{"close", {}, "Yes.", "Agreed", "", {}, {}}};
  walk.values.clear();
  REQUIRE(app.call(s.agent, walk));
  s.db.clock->advance(8s);
  CHECK(s.refused(s.other, app::EndRehearsal{stage.id}) == ErrorCode::NotAllowed);
  const auto sheet = app.call(s.agent, app::EndRehearsal{stage.id}).value();
  CHECK(sheet.time == 20s);
  CHECK(sheet.understood == 1);
  CHECK(sheet.meant == 2);
  CHECK(sheet.captured == 1);
  CHECK(sheet.score() == 75);
  CHECK(s.refused(s.agent, walk) == ErrorCode::NotFound);  // it is over

  CHECK(s.refused(s.agent, app::MarkRehearsal{stage.id, 11, ""}) == ErrorCode::BadValue);
  CHECK(s.refused(s.other, app::MarkRehearsal{stage.id, 1, ""}) == ErrorCode::NotAllowed);
  REQUIRE(app.call(s.agent, app::MarkRehearsal{stage.id, 6, "too fast"}));
  REQUIRE(app.call(s.trainer, app::MarkRehearsal{stage.id, 8, "good"}));
  const auto page = app.call(s.trainer, app::OpenRehearsal{stage.id}).value();
  CHECK(page.rehearsal.own.mark == 6);
  CHECK(page.rehearsal.trainer.mark == 8);
  CHECK(page.rehearsal.trainer.by == "he");
  CHECK(page.rehearsal.score == 75);
  CHECK(page.sheet.steps.at(0).said == "Yes.");
  CHECK(app.call(s.trainer, app::ListRehearsals{false, 10}).value().size() == 1);
}

TEST_CASE("one rehearses of one's own accord, and begins anew what was left", "[training]") {
  School s;
  auto& app = *s.db.app;
  CHECK(s.refused(s.agent, app::BeginRehearsal{{}, s.persona, s.script}) ==
        ErrorCode::BadValue);  // the wrong way round
  const auto first = app.call(s.agent, app::BeginRehearsal{{}, s.script, s.persona}).value();
  app::SaveRehearsalWalk walk{first.id, 0, {}, {}};
  walk.steps.push_back({"opening", {}, "", "", "", {}, {}});
  REQUIRE(app.call(s.agent, walk));
  const auto again = app.call(s.agent, app::BeginRehearsal{first.id, {}, {}}).value();
  CHECK(again.id == first.id);
  CHECK(app.call(s.agent, app::OpenRehearsal{first.id}).value().sheet.steps.empty());
  REQUIRE(app.call(s.agent, app::CancelRehearsal{first.id}));
  CHECK(s.refused(s.agent, app::BeginRehearsal{first.id, {}, {}}) == ErrorCode::NotFound);
  const auto choices = app.call(s.agent, app::ListRehearsalChoices{}).value();
  CHECK(choices.scripts.size() == 1);
  CHECK(choices.personas.size() == 1);
  CHECK(app.call(s.db.owner, app::ListScriptChoices{}).value().size() == 1);  // no campaign follows a persona
}

TEST_CASE("lessons are shared, read and taken back", "[training]") {
  School s;
  auto& app = *s.db.app;
  domain::Article article;
  article.title = "Ask for the date first";
  article.body = "It **works**.";
  CHECK(s.refused(s.agent, app::SaveArticle{article}) == ErrorCode::NotAllowed);
  article.id = app.call(s.trainer, app::SaveArticle{article}).value();
  CHECK(s.refused(s.trainer, app::SaveArticle{{}}) == ErrorCode::Missing);
  CHECK_FALSE(app.call(s.agent, app::ListArticles{}).value().at(0).read);
  REQUIRE(app.call(s.agent, app::ReadArticle{article.id}));
  REQUIRE(app.call(s.agent, app::ReadArticle{article.id}));
  CHECK(app.call(s.agent, app::ListArticles{}).value().at(0).read);
  CHECK_FALSE(app.call(s.other, app::ListArticles{}).value().at(0).read);
  CHECK(app.call(s.trainer, app::ListArticles{}).value().at(0).readers == 1);
  article.body = "It works, mostly.";
  REQUIRE(app.call(s.trainer, app::SaveArticle{article}));
  CHECK(app.call(s.agent, app::ListArticles{}).value().at(0).body == article.body);
  REQUIRE(app.call(s.trainer, app::RemoveArticle{article.id}));
  CHECK(app.call(s.agent, app::ListArticles{}).value().empty());
  CHECK(s.refused(s.agent, app::ReadArticle{article.id}) == ErrorCode::NotFound);
}
