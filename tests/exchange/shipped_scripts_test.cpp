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
