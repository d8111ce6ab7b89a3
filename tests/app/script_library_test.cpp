#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/work_support.hpp"
#include "callwright/app/script_figures.hpp"
#include "callwright/app/script_library.hpp"
#include "callwright/app/scripts.hpp"

using namespace callwright;
using namespace callwright::test;
namespace fs = std::filesystem;

namespace {

std::string templateText(const std::string& title, const std::string& answer = "Yes",
                         const std::string& kind = "sales") {
  return "---\ntitle: " + title + "\nlanguage: en\nkind: " + kind +
         "\n---\n# Opening\nHello {{customer.name}}.\n\n? budget: Budget (number)\n\n- [" + answer +
         "](#close)\n- [No](#end) → refused, stage lost\n\n# Close\nThank you.\n\n- [Agreed](#end) → sale, stage "
         "quoted\n";
}

struct Library {
  explicit Library() { db.open(); }
  app::SaveScriptDraft::Saved save(const std::string& text, domain::ScriptId script = {}, std::int64_t revision = 0) {
    app::SaveScriptDraft request{script, text, revision, {}};
    return db.app->call(db.owner, request).value();
  }
  domain::ScriptVersionId publish(domain::ScriptId script, bool everywhere = false) {
    return db.app->call(db.owner, app::PublishScript{script, everywhere}).value();
  }
  app::ScriptPage page(domain::ScriptId script) {
    return db.app->call(db.owner, app::OpenScriptTemplate{script}).value();
  }
  std::string stageOf(domain::CustomerId customer) {
    return db.database().text("SELECT s.code FROM customer c JOIN stage s ON s.id = c.stage_id WHERE c.id = " +
                              std::to_string(customer.value));
  }
  template <class Request>
  std::optional<ErrorCode> refused(Request request) {
    const auto reply = db.app->call(db.owner, std::move(request));
    if (reply) return std::nullopt;
    return reply.error().code;
  }
  TemporaryDatabase db;
};

std::string contentOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("a draft is kept with its problems, and published without", "[scripts]") {
  Library l;
  const auto broken = l.save("---\ntitle: Renewal\nlanguage: en\n---\n# Opening\n- [Yes](#cloze)\n");
  CHECK(broken.draft.number == 1);
  CHECK(broken.draft.problems > 0);
  const auto refused = l.db.app->call(l.db.owner, app::PublishScript{broken.script, false});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::DraftHasProblems);
  CHECK(refused.error().args == std::vector<std::string>{"Renewal", "1", "6"});
  const auto mended = l.save(templateText("Renewal"), broken.script, broken.draft.revision);
  CHECK(mended.draft.problems == 0);
  CHECK(mended.draft.revision == broken.draft.revision + 1);
  const auto version = l.publish(broken.script);
  CHECK(l.refused(app::PublishScript{broken.script, false}) == ErrorCode::NotFound);  // no draft any more
  // The next words are version 2; the published one stays what it was, also below the app.
  l.save(templateText("Renewal", "Gladly"), broken.script);
  CHECK(l.page(broken.script).versions.size() == 2);
  CHECK(l.db.app->call(l.db.owner, app::ReadScriptVersion{version}).value() == templateText("Renewal"));
  CHECK_THROWS(l.db.database().execute("UPDATE script_version SET text = 'x' WHERE state = 1"));
  CHECK_THROWS(l.db.database().execute("DELETE FROM script_version WHERE state = 1"));
}

TEST_CASE("a draft that somebody else saved meanwhile is not overwritten", "[scripts]") {
  Library l;
  const auto first = l.save(templateText("Shared"));
  l.save(templateText("Shared", "Theirs"), first.script, first.draft.revision);
  app::SaveScriptDraft mine{first.script, templateText("Shared", "Mine"), first.draft.revision, {}};
  CHECK(l.refused(mine) == ErrorCode::ConflictingEdit);
  CHECK(l.page(first.script).text == templateText("Shared", "Theirs"));
  mine.revision = 0;  // on purpose
  CHECK_FALSE(l.refused(mine));
}

TEST_CASE("two scripts are never called the same", "[scripts]") {
  Library l;
  const auto one = l.save(templateText("Renewal"));
  const auto other = l.save(templateText("Renewal"));
  CHECK(one.script != other.script);
  CHECK(l.page(other.script).script.title == "Renewal (2)");
  l.publish(one.script);
  CHECK(l.refused(app::PublishScript{other.script, false}) == ErrorCode::AlreadyExists);
  l.save(templateText("Renewal, second wording"), other.script);
  CHECK_FALSE(l.refused(app::PublishScript{other.script, false}));
  CHECK(l.page(l.save("no front matter at all").script).script.title == "script");
}

TEST_CASE("campaigns follow versions; calls in progress keep theirs", "[scripts]") {
  Library l;
  const auto script = l.save(templateText("Renewal")).script;
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.script = l.page(script).versions[0].version.id;
  app::SaveCampaign draftOnly{campaign, {}};
  draftOnly.campaign.name = "Too early";
  CHECK(l.refused(draftOnly) == ErrorCode::VersionNotPublished);
  campaign.script = l.publish(script);
  const auto id = l.db.addCampaign({l.db.addList(3)}, campaign);
  Agent a(l.db, "li");
  const auto call = a.take(id).call;
  l.save(templateText("Renewal", "Gladly"), script);
  const auto second = l.publish(script, true);
  CHECK(l.db.app->call(l.db.owner, app::OpenCampaign{id}).value().campaign.script == second);
  CHECK(l.db.app->call(a.session, app::OpenScript{call}).value().steps->steps[0].answers[0].text == "Yes");
  a.save(call, "refused");
  const auto next = a.take(id).call;
  CHECK(l.db.app->call(a.session, app::OpenScript{next}).value().steps->steps[0].answers[0].text == "Gladly");
  // A version in use cannot be retired, the one before it can; back to a retired one leads no way.
  CHECK(l.refused(app::RetireScriptVersion{second}) == ErrorCode::StillUsed);
  CHECK_FALSE(l.refused(app::RetireScriptVersion{campaign.script}));
  CHECK(l.refused(app::FollowScriptVersion{id, campaign.script}) == ErrorCode::VersionNotPublished);
  const auto page = l.page(script);
  CHECK(page.versions[0].campaigns == std::vector<std::string>{"Campaign 1"});
  CHECK(page.versions[1].calls == 1);
}

TEST_CASE("what was captured goes to the customer, and the answer's stage counts", "[scripts]") {
  Library l;
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  const auto script = l.save(templateText("Renewal")).script;
  campaign.script = l.publish(script);
  const auto id = l.db.addCampaign({l.db.addList(3)}, campaign);
  Agent a(l.db, "li");
  const auto first = a.take(id);
  REQUIRE(l.db.app->call(
      a.session, app::SaveScriptWalk{first.call, 0, {{"opening", "Yes"}, {"close", "Agreed"}}, {{"budget", "5000"}}}));
  app::SaveOutcome sale = Agent::outcome(first.call, "sale");
  sale.order = app::OrderInput{"Plan", 1, {100, "CNY"}, ""};
  REQUIRE(l.db.app->call(a.session, sale));
  const auto page = l.db.app->call(a.session, app::OpenCustomer{first.customer}).value();
  CHECK(page.customer.custom.at("budget") == "5000");
  CHECK(l.stageOf(first.customer) == "quoted");
  CHECK(l.db.database().number("SELECT count(*) FROM audit WHERE action = 'save_customer' AND after LIKE "
                               "'%custom:budget%'") == 1);
  // Another outcome than the answer's: its stage is not meant.
  const auto second = a.take(id);
  REQUIRE(l.db.app->call(a.session, app::SaveScriptWalk{second.call, 0, {{"opening", "No"}}, {}}));
  a.save(second.call, "no_answer");
  CHECK(l.stageOf(second.customer) == "lead");
}

TEST_CASE("figures of a version, and a trial of two", "[scripts]") {
  Library l;
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  const auto script = l.save(templateText("Renewal")).script;
  const auto first = l.publish(script);
  l.save(templateText("Renewal", "Gladly"), script);
  const auto second = l.publish(script);
  campaign.script = first;
  campaign.minGap = std::chrono::minutes(0);
  const auto id = l.db.addCampaign({l.db.addList(60)}, campaign);
  CHECK(l.refused(app::StartScriptTrial{id, first, first, 50}) == ErrorCode::BadValue);
  CHECK(l.refused(app::StartScriptTrial{id, first, second, 100}) == ErrorCode::BadValue);
  const auto trial = l.db.app->call(l.db.owner, app::StartScriptTrial{id, first, second, 50});
  REQUIRE(trial);
  CHECK(l.refused(app::StartScriptTrial{id, first, second, 50}) == ErrorCode::AlreadyExists);
  CHECK(l.refused(app::RetireScriptVersion{second}) == ErrorCode::StillUsed);
  Agent a(l.db, "li");
  std::map<std::string, int> said;
  for (int i = 0; i < 60; ++i) {
    const auto call = a.take(id).call;
    const std::string answer = l.db.app->call(a.session, app::OpenScript{call}).value().steps->steps[0].answers[0].text;
    ++said[answer];
    REQUIRE(l.db.app->call(a.session,
                           app::SaveScriptWalk{call, 0, {{"opening", answer}, {"close", ""}}, {{"budget", "10"}}}));
    if (answer == "Gladly") {
      app::SaveOutcome sale = Agent::outcome(call, "sale");
      sale.order = app::OrderInput{"Plan", 1, {100, "CNY"}, ""};
      REQUIRE(l.db.app->call(a.session, sale));
    } else {
      a.save(call, "refused");
    }
  }
  CHECK(said["Yes"] > 10);
  CHECK(said["Gladly"] > 10);
  const auto trials = l.db.app->call(l.db.owner, app::ListScriptTrials{script}).value();
  REQUIRE(trials.size() == 1);
  CHECK(trials[0].first.reached == said["Yes"]);
  CHECK(trials[0].second.sold == said["Gladly"]);
  CHECK(trials[0].result.difference == Approx(1.0));
  const auto figures = l.db.app->call(l.db.owner, app::ReadScriptFigures{second, {}, {}}).value();
  CHECK(figures.calls == said["Gladly"]);
  CHECK(figures.steps[1].sold == said["Gladly"]);
  REQUIRE(l.db.app->call(l.db.owner, app::EndScriptTrial{*trial, second}));
  CHECK(l.db.app->call(l.db.owner, app::OpenCampaign{id}).value().campaign.script == second);
  CHECK(l.refused(app::EndScriptTrial{*trial, second}) == ErrorCode::NotFound);
  CHECK(l.db.app->call(l.db.owner, app::ListScriptTrials{script}).value()[0].winnerNumber == 2);
}

TEST_CASE("a survey's answers stay its own, are counted and go out", "[scripts][survey]") {
  Library l;
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  const auto script = l.save(templateText("Interview", "Yes", "survey")).script;
  campaign.script = l.publish(script);
  const auto id = l.db.addCampaign({l.db.addList(4)}, campaign);
  l.db.database().execute("UPDATE customer SET region = CASE id % 2 WHEN 0 THEN 'East' ELSE 'West' END");
  Agent a(l.db, "li");
  for (int i = 0; i < 4; ++i) {
    const auto call = a.take(id);
    REQUIRE(l.db.app->call(
        a.session,
        app::SaveScriptWalk{call.call, 0, {{"opening", "Yes"}}, {{"budget", std::to_string(100 * (i + 1))}}}));
    a.save(call.call, "refused");
    CHECK(l.db.app->call(a.session, app::OpenCustomer{call.customer}).value().customer.custom.empty());
  }
  app::ReadSurveyResults request{script, {}, {}, "region"};
  const auto results = l.db.app->call(l.db.owner, request).value().results;
  CHECK(results.calls == 4);
  CHECK(*results.questions.at(0).mean == Approx(250));
  CHECK(results.groups.size() == 2);
  request.by = "no_such_field";
  CHECK(l.refused(request) == ErrorCode::FieldUnknown);
  const std::string path = l.db.directory.file("answers.csv");
  CHECK(l.db.app->call(l.db.owner, app::ExportSurvey{script, {}, {}, path}).value() == 4);
  CHECK(contentOf(path).find("budget") != std::string::npos);
  const auto sales = l.save(templateText("Sales")).script;
  CHECK(l.refused(app::ReadSurveyResults{sales, {}, {}, ""}) == ErrorCode::BadValue);
}

TEST_CASE("templates go in and out byte by byte", "[scripts][files]") {
  Library l;
  const fs::path in = l.db.directory.file("in"), out = l.db.directory.file("out");
  fs::create_directories(in / "en");
  const std::map<std::string, std::string> files{
      {"en/renewal.md", templateText("Renewal")},
      {"en/mark.md", "\xef\xbb\xbf" + templateText("With a mark")},
      {"en/lines.md", "---\r\ntitle: Lines\r\nlanguage: en\r\n---\r\n# A\r\nHi.\r\n\r\n- [x](#end)\r\n"},
      {"no-end.md", "# 没有结尾\n\nno newline at the end"}};
  for (const auto& [name, text] : files) std::ofstream(in / name, std::ios::binary) << text;
  std::ofstream(in / "notes.txt") << "no template";
  std::ofstream(in / "broken.md", std::ios::binary) << "# \xff\xfe";
  const auto report = l.db.app->call(l.db.owner, app::ImportScripts{in, true}).value();
  REQUIRE(report.size() == 5);
  std::map<std::string, app::ImportScripts::File> by;
  for (const auto& file : report) by[file.file] = file;
  CHECK(by["broken.md"].error->code == ErrorCode::EncodingBroken);
  CHECK(by["en/renewal.md"].published);
  CHECK(by["en/mark.md"].published);
  CHECK(by["en/lines.md"].published);
  CHECK_FALSE(by["no-end.md"].published);
  REQUIRE(l.db.app->call(l.db.owner, app::ExportScripts{{}, out}));
  for (const auto& [name, text] : files) CHECK(contentOf(out / name) == text);
  const fs::path zip = l.db.directory.file("all.zip");
  REQUIRE(l.db.app->call(l.db.owner, app::ExportScripts{{}, zip}));
  const std::string before = contentOf(zip);
  REQUIRE(l.db.app->call(l.db.owner, app::ExportScripts{{}, zip}));
  CHECK(contentOf(zip) == before);
  // Again: nothing is new. Another text is the next version.
  const auto same = l.db.app->call(l.db.owner, app::ImportScripts{zip, true}).value();
  for (const auto& file : same) CHECK(file.unchanged);
  std::ofstream(in / "en/renewal.md", std::ios::binary) << templateText("Renewal", "Gladly");
  const auto again = l.db.app->call(l.db.owner, app::ImportScripts{in / "en/renewal.md", false}).value();
  CHECK(again.at(0).version == 2);
  CHECK_FALSE(again.at(0).published);
}

TEST_CASE("what is no bundle of templates is refused with its reason", "[scripts][files]") {
  Library l;
  CHECK(l.refused(app::ImportScripts{l.db.directory.file("none.md"), false}) == ErrorCode::FileUnreadable);
  const fs::path empty = l.db.directory.file("empty");
  fs::create_directories(empty);
  CHECK(l.refused(app::ImportScripts{empty, false}) == ErrorCode::NotFound);
  const std::string zip = l.db.directory.file("broken.zip");
  std::ofstream(zip) << "PK no zip";
  CHECK(l.refused(app::ImportScripts{zip, false}) == ErrorCode::WorkbookDamaged);
  const std::string big = l.db.directory.file("big.md");
  std::ofstream(big) << std::string(2 << 20, 'a');
  CHECK(l.refused(app::ImportScripts{big, false}) == ErrorCode::FileTooLarge);
  // A name that leads out of the folder stays inside on the way out.
  app::SaveScriptDraft draft{{}, templateText("Escape"), 0, "../../escape.md"};
  REQUIRE(l.db.app->call(l.db.owner, draft));
  const fs::path out = l.db.directory.file("out/inner");
  CHECK(l.db.app->call(l.db.owner, app::ExportScripts{{}, out}).value() == std::vector<std::string>{"escape.md"});
  CHECK(fs::exists(out / "escape.md"));
}

TEST_CASE("forbidden phrases are shipped, can be changed, and are named where they stand", "[scripts]") {
  Library l;
  auto vocabulary = l.db.app->call(l.db.owner, app::ReadScriptVocabulary{}).value();
  CHECK(std::find(vocabulary.forbidden.begin(), vocabulary.forbidden.end(), "零风险") != vocabulary.forbidden.end());
  CHECK(std::find(vocabulary.outcomes.begin(), vocabulary.outcomes.end(), "sale") != vocabulary.outcomes.end());
  REQUIRE(l.db.app->call(l.db.owner, app::SaveForbiddenPhrases{{"  cheapest ever ", "", "cheapest ever"}}));
  vocabulary = l.db.app->call(l.db.owner, app::ReadScriptVocabulary{}).value();
  CHECK(vocabulary.forbidden == std::vector<std::string>{"cheapest ever"});
  const auto read = app::readScript(
      "---\ntitle: T\nlanguage: en\n---\n# Opening\nHello.\nThe Cheapest  ever is not it,\nbut cheapest ever is.\n\n- "
      "[x](#end)\n",
      vocabulary);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].line == 8);
  CHECK(read.publishable());
  CHECK(l.db.app->call(l.db.signedIn("li"), app::SaveForbiddenPhrases{{}}).error().code == ErrorCode::NotAllowed);
}

TEST_CASE("who may write, who may look", "[scripts]") {
  Library l;
  const auto script = l.save(templateText("Renewal")).script;
  const auto version = l.publish(script);
  const auto agent = l.db.signedIn("li"), trainer = l.db.signedIn("he", domain::Role::Trainer);
  CHECK(l.db.app->call(agent, app::ListScripts{}).error().code == ErrorCode::NotAllowed);
  CHECK(l.db.app->call(agent, app::SaveScriptDraft{script, "x", 0, {}}).error().code == ErrorCode::NotAllowed);
  CHECK(l.db.app->call(agent, app::ReadScriptVersion{version}));
  CHECK(l.db.app->call(trainer, app::SaveScriptDraft{script, templateText("Renewal", "Ja"), 0, {}}));
  const auto second = l.db.app->call(trainer, app::PublishScript{script, true});
  REQUIRE(second);
  // A trainer moves a campaign within its script, and gives it no other.
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.script = version;
  const auto id = l.db.addCampaign({}, campaign);
  CHECK(l.db.app->call(trainer, app::FollowScriptVersion{id, *second}));
  const auto other = l.publish(l.save(templateText("Other")).script);
  CHECK(l.db.app->call(trainer, app::FollowScriptVersion{id, other}).error().code == ErrorCode::NotAllowed);
  CHECK(l.db.app->call(l.db.owner, app::FollowScriptVersion{id, other}));
}
