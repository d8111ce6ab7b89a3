#include <catch2/catch.hpp>
#include <set>

#include "callwright/domain/campaign.hpp"
#include "callwright/exchange/script_file.hpp"

using namespace callwright;
namespace fs = std::filesystem;

// The templates that come with the program.
TEST_CASE("Every shipped template is without problems, in both languages", "[script]") {
  domain::ScriptVocabulary vocabulary;
  for (const auto& outcome : domain::shippedOutcomes()) vocabulary.outcomes.push_back(outcome.code);
  vocabulary.forbidden = domain::ScriptVocabulary::shippedForbiddenPhrases();
  vocabulary.stages = {"lead", "reached", "interested", "quoted", "won", "lost"};
  std::map<std::string, std::set<std::string>> names;
  for (const std::string language : {"en", "zh"}) {
    for (const auto& entry :
         fs::directory_iterator(std::string(CALLWRIGHT_SOURCE_DIR) + "/resources/scripts/" + language)) {
      INFO(entry.path());
      const auto text = exchange::readScriptText(entry.path());
      REQUIRE(text);
      const auto draft = exchange::parseScript(*text);
      auto problems = domain::checkScript(draft.script, vocabulary);
      problems.insert(problems.end(), draft.problems.begin(), draft.problems.end());
      for (const auto& p : problems)
        UNSCOPED_INFO(p.line << ": " << static_cast<int>(p.kind) << " " << (p.args.empty() ? "" : p.args[0]));
      CHECK(problems.empty());
      CHECK(draft.script.language == language);
      CHECK(draft.script.steps.size() >= 5);
      names[language].insert(entry.path().filename());
    }
  }
  CHECK(names["en"].size() == 8);
  CHECK(names["en"] == names["zh"]);
}

TEST_CASE("Every shipped persona is without problems, and answers every shipped script", "[persona]") {
  std::map<std::string, std::set<std::string>> names;
  for (const std::string language : {"en", "zh"}) {
    const std::string resources = std::string(CALLWRIGHT_SOURCE_DIR) + "/resources/";
    for (const auto& entry : fs::directory_iterator(resources + "personas/" + language)) {
      INFO(entry.path());
      const auto text = exchange::readScriptText(entry.path());
      REQUIRE(text);
      const auto draft = exchange::parseScript(*text);
      CHECK(draft.problems.empty());
      CHECK(draft.script.kind == domain::ScriptKind::Persona);
      CHECK(draft.script.language == language);
      const domain::Persona persona = exchange::parsePersona(*text);
      for (const auto& part : persona.moods) CHECK(!part.lines.empty());
      CHECK(!persona.greeting.empty());
      names[language].insert(entry.path().filename());
      for (const auto& file : fs::directory_iterator(resources + "scripts/" + language)) {
        const auto script = exchange::parseScript(*exchange::readScriptText(file.path())).script;
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
          domain::RehearsedCustomer customer(persona, seed);
          domain::ScriptWalk walk(script);
          for (int i = 0; i < 60 && !walk.ended(); ++i) {
            const auto reply = customer.reply(script, walk);
            if (reply.objection >= 0) {
              walk.object(static_cast<std::size_t>(reply.objection));
              if (walk.answers().empty()) walk.resume();
              continue;
            }
            REQUIRE(reply.answer >= 0);
            walk.choose(static_cast<std::size_t>(reply.answer));
          }
        }
      }
    }
  }
  CHECK(names["en"].size() == 5);
  CHECK(names["en"] == names["zh"]);
}
