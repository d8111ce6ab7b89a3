#include <catch2/catch.hpp>
#include <filesystem>

#include "callwright/exchange/script_file.hpp"

using namespace callwright;
using domain::PersonaMood;
using Kind = domain::ScriptProblem::Kind;

namespace {

const std::string head = "---\ntitle: T\nlanguage: en\nkind: persona\nrings: 7\n---\n";

std::vector<std::pair<Kind, int>> problemsOf(const std::string& text) {
  std::vector<std::pair<Kind, int>> all;
  for (const auto& problem : exchange::parseScript(text).problems) all.emplace_back(problem.kind, problem.line);
  return all;
}

}  // namespace

TEST_CASE("A persona is read, in English and Chinese", "[persona]") {
  const std::string text = head +
                           "# Picks up\n- Yes? (3)\n- Hello\n\n# Agrees (4)\nA note.\n- Fine (all of it)\n\n# 推迟（2）\n- "
                           "回头再打（5）\n\n# Objects\n- Too expensive: That is too much. (2)\n- 太贵：太贵了\n- Hm\n";
  CHECK(problemsOf(text).empty());
  const domain::Persona p = exchange::parsePersona(text);
  CHECK(p.rings == 7);
  REQUIRE(p.greeting.size() == 2);
  CHECK(p.greeting[0].weight == 3);
  CHECK(p.of(PersonaMood::Agrees).weight == 4);
  CHECK(p.of(PersonaMood::Agrees).lines.at(0).text == "Fine (all of it)");  // no weight: it is said
  CHECK(p.of(PersonaMood::PutsOff).weight == 2);
  CHECK(p.of(PersonaMood::PutsOff).lines.at(0).weight == 5);
  CHECK(p.of(PersonaMood::Refuses).weight == 0);
  CHECK(p.of(PersonaMood::Objects).weight == 1);
  CHECK(p.of(PersonaMood::Objects).lines.at(0).objection == "Too expensive");
  CHECK(p.of(PersonaMood::Objects).lines.at(1).objection == "太贵");
  CHECK(p.of(PersonaMood::Objects).lines.at(2).objection.empty());
}

TEST_CASE("What is wrong with a persona has its line", "[persona]") {
  CHECK(problemsOf(head + "# Agreees (4)\n- x\n# Agrees\n- y\n") ==
        std::vector<std::pair<Kind, int>>{{Kind::PersonaPartUnknown, 7}});
  CHECK(problemsOf(head + "# Agrees (400)\n- x (0)\n") ==
        std::vector<std::pair<Kind, int>>{{Kind::PersonaWeightBad, 7}, {Kind::PersonaWeightBad, 8}});
  CHECK(problemsOf(head + "# Agrees\n\n# Refuses\n- No\n") ==
        std::vector<std::pair<Kind, int>>{{Kind::PersonaPartEmpty, 7}});
  CHECK(problemsOf(head + "# Picks up\n- Hello\n") ==
        std::vector<std::pair<Kind, int>>{{Kind::PersonaPartMissing, 1}});
  CHECK(problemsOf("---\ntitle: T\nlanguage: en\nkind: persona\nrings: 90\n---\n# Agrees\n- x\n") ==
        std::vector<std::pair<Kind, int>>{{Kind::KeyValueUnknown, 5}});
}

TEST_CASE("Hostile personas end", "[persona]") {
  CHECK(exchange::parsePersona("").greeting.empty());
  CHECK(exchange::parsePersona("---").greeting.empty());
  CHECK(exchange::parsePersona("---\n---\n" + std::string(100'000, '#')).greeting.empty());
  std::string many = head + "# Agrees\n";
  for (int i = 0; i < 50'000; ++i) many += "- (((((\n";
  CHECK(exchange::parsePersona(many).of(PersonaMood::Agrees).lines.size() == 50'000);
}

TEST_CASE("A quota is read", "[script][survey]") {
  const auto quota = [](const std::string& value) {
    return exchange::parseScript("---\ntitle: T\nlanguage: en\nkind: survey\nquota: " + value + "\n---\n# A\n- [x](#end)\n");
  };
  CHECK(quota("50").script.quota == 50);
  CHECK(quota("50 by customer.region, size").script.quotaBy == std::vector<std::string>{"customer.region", "size"});
  CHECK(quota("50 按 地区、规模").script.quotaBy == std::vector<std::string>{"地区", "规模"});
  for (const char* bad : {"many", "0", "-3", "50 per region"}) {
    INFO(bad);
    CHECK(quota(bad).problems.size() == 1);
  }
}
