#include "callwright/app/training.hpp"
#include "app/work_support.hpp"
#include "callwright/app/recording.hpp"
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
    agentId = db.database().userNamed("li");
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

TEST_CASE("a rehearsal's recording is heard by its agent and by trainers, and goes when it is begun anew",
          "[training]") {
  School s;
  auto& app = *s.db.app;
  const auto stage = app.call(s.agent, app::BeginRehearsal{{}, s.script, s.persona}).value();
  CHECK(s.refused(s.agent, app::RecordRehearsal{stage.id, true}) == ErrorCode::NoSoundDevice);  // there is none here
  CHECK_FALSE(s.refused(s.agent, app::RecordRehearsal{stage.id, false}));
  CHECK(s.refused(s.other, app::RecordRehearsal{stage.id, true}) == ErrorCode::NotAllowed);
  Database& sql = s.db.database();
  sql.execute("INSERT INTO recording (rehearsal_id, dial, file, state, started_at) VALUES (" +
              std::to_string(stage.id.value) + ", 1, 'rehearsal-1-1.opus', 1, 1000)");
  const domain::RecordingId recording(sql.lastInsertId());
  const app::OpenRecording open{recording};
  CHECK(s.refused(s.other, open) == ErrorCode::NotAllowed);
  CHECK(s.refused(s.agent, open) == ErrorCode::FileUnreadable);  // whose file is not there
  CHECK(s.refused(s.trainer, open) == ErrorCode::FileUnreadable);
  CHECK(app.call(s.agent, app::OpenRehearsal{stage.id}).value().rehearsal.recording == recording);
  REQUIRE(app.call(s.agent, app::BeginRehearsal{stage.id, {}, {}}));
  CHECK(s.refused(s.agent, open) == ErrorCode::RecordingUnavailable);
  CHECK_FALSE(app.call(s.agent, app::OpenRehearsal{stage.id}).value().rehearsal.recording);
}

TEST_CASE("a call that a lesson shows is heard by everybody, as long as it does", "[training]") {
  School s;
  auto& app = *s.db.app;
  Database& sql = s.db.database();
  const auto customer = s.db.addList(1).customer(0);
  sql.execute(
      "INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, state, "
      "opened_at, ended_at) VALUES (7, randomblob(16), 0, " +
      std::to_string(customer.value) + ", 0, " + std::to_string(s.agentId.value) + ", 0, 0, 1, 1000, 2000)");
  sql.execute("INSERT INTO recording (call_id, dial, file, state, started_at) VALUES (7, 1, '7-1.opus', 1, 1000)");
  const app::OpenRecording open{domain::RecordingId(sql.lastInsertId())};
  CHECK(s.refused(s.other, open) == ErrorCode::NotAllowed);
  domain::Article article;
  article.title = "How to ask";
  article.call = domain::CallId(8);
  CHECK(s.refused(s.trainer, app::SaveArticle{article}) == ErrorCode::NotFound);
  article.call = domain::CallId(7);
  article.id = app.call(s.trainer, app::SaveArticle{article}).value();
  const auto shown = app.call(s.other, app::ListArticles{}).value().at(0);
  CHECK(shown.callAgent == "li");
  CHECK(shown.recording == open.id);
  CHECK(s.refused(s.other, open) == ErrorCode::FileUnreadable);  // he may; the file is not there
  REQUIRE(app.call(s.trainer, app::RemoveArticle{article.id}));
  CHECK(s.refused(s.other, open) == ErrorCode::NotAllowed);
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
