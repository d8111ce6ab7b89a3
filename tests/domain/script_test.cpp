#include "callwright/domain/script.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace callwright::domain;
using Kind = ScriptProblem::Kind;

namespace {

ScriptStep step(const std::string& id, std::vector<std::string> targets, int line) {
  ScriptStep made;
  made.id = made.title = id;
  made.line = line;
  for (auto& target : targets) made.answers.push_back({"to " + target, target, {}, "", "", "", line});
  return made;
}

Script scriptOf(std::vector<ScriptStep> steps) {
  Script script;
  script.steps = std::move(steps);
  return script;
}

using Found = std::vector<ScriptProblem>;

bool holdsText(const std::string& condition, const ScriptValues& values) {
  const auto parsed = parseScriptCondition(condition);
  INFO(condition);
  REQUIRE(parsed);
  return holds(*parsed, values);
}

}  // namespace

TEST_CASE("Conditions are read in both languages and hold of what was captured", "[script]") {
  const ScriptValues values{{"staff", "120"}, {"region", "East China"}, {"wish", "fast; Cheap"}, {"day", "2026-12-01"}};
  CHECK(holdsText("staff > 100", values));
  CHECK_FALSE(holdsText("staff>120", values));
  CHECK(holdsText("staff≥120 且 staff<=120", values));
  CHECK(holdsText("region is \"east china\"", values));
  CHECK(holdsText("region 是 「East China」", values));
  CHECK_FALSE(holdsText("region is not 'East China'", values));
  CHECK(holdsText("wish includes cheap", values));
  CHECK_FALSE(holdsText("wish 包含 slow", values));
  CHECK(holdsText("day < 2026-12-24", values));
  CHECK(holdsText("staff < 5 or region != West", values));
  CHECK_FALSE(holdsText("staff < 5 or region = West and staff = 120", values));
  CHECK_FALSE(holdsText("region > 5000", values));
  CHECK_FALSE(holdsText("region <= Zulu", values));
  // Nothing captured: nothing is known but that it is not that.
  CHECK_FALSE(holdsText("budget < 5", values));
  CHECK(holdsText("budget is not 5", values));
  CHECK(parseScriptCondition("否则")->otherwise);
  for (const char* broken : {"", "staff", "staff >", "staff > > 5", "> 5", "staff > 5 and", "staff > 5 staff < 3",
                             "region is \"East", "staff 5", "staff > 5 or or staff < 3"}) {
    INFO(broken);
    CHECK_FALSE(parseScriptCondition(broken));
  }
}

TEST_CASE("A field takes what it is for", "[script]") {
  ScriptField field;
  CHECK(accepts(field, ""));
  field.required = true;
  CHECK_FALSE(accepts(field, "  "));
  CHECK(accepts(field, "x"));
  field.choices = {"Self", "Boss"};
  field.type = ScriptFieldType::Choice;
  CHECK(accepts(field, "boss"));
  CHECK_FALSE(accepts(field, "self; boss"));
  field.type = ScriptFieldType::Several;
  CHECK(accepts(field, "self; boss"));
  CHECK_FALSE(accepts(field, "self; wife"));
  field.type = ScriptFieldType::Number;
  CHECK(accepts(field, "-3.5"));
  CHECK_FALSE(accepts(field, "3 pieces"));
  field.type = ScriptFieldType::Scale;
  CHECK(accepts(field, "0"));
  CHECK(accepts(field, "１０"));
  CHECK_FALSE(accepts(field, "11"));
  CHECK_FALSE(accepts(field, "7.5"));
  field.type = ScriptFieldType::Date;
  CHECK(accepts(field, "2028-02-29"));
  CHECK_FALSE(accepts(field, "2026-02-29"));
  CHECK_FALSE(accepts(field, "tomorrow"));
}

TEST_CASE("Steps that nobody reaches, that lead nowhere, and loops without an exit are found", "[script]") {
  CHECK(checkScript({}, {}) == Found{{Kind::NoSteps, 1, {}}});
  CHECK(checkScript(scriptOf({step("a", {"b", "end"}, 1), step("b", {"a"}, 2)}), {}).empty());
  CHECK(checkScript(scriptOf({step("a", {"b"}, 1), step("b", {}, 2)}), {}) == Found{{Kind::DeadEnd, 2, {"b"}}});
  CHECK(checkScript(scriptOf({step("a", {"end"}, 1), step("b", {"a"}, 2)}), {}) ==
        Found{{Kind::StepUnreached, 2, {"b"}}});
  CHECK(checkScript(scriptOf({step("a", {"b", "end"}, 1), step("b", {"c"}, 2), step("c", {"b"}, 3)}), {}) ==
        Found{{Kind::LoopWithoutExit, 2, {"b"}}});
  CHECK(checkScript(scriptOf({step("open", {"confirm-neds"}, 1), step("confirm-need", {"end"}, 4)}), {}) ==
        Found{{Kind::StepUnknown, 1, {"confirm-neds", "confirm-need"}}, {Kind::StepUnreached, 4, {"confirm-need"}}});
  CHECK(checkScript(scriptOf({step("a", {"end"}, 1), step("a", {"end"}, 5)}), {}).at(0) ==
        ScriptProblem{Kind::StepTwice, 5, {"a", "1"}});
  // An objection needs no answer, and is reachable from everywhere; with answers it needs a way out as well.
  Script script = scriptOf({step("a", {"end"}, 1)});
  script.objections = {step("dear", {}, 5), step("late", {"late"}, 7)};
  CHECK(checkScript(script, {}) == Found{{Kind::LoopWithoutExit, 7, {"late"}}});
}

TEST_CASE("Names that mean nothing are found, with the nearest one", "[script]") {
  Script script = scriptOf({step("a", {"end", "end"}, 1)});
  ScriptStep& only = script.steps[0];
  only.text = "The cheapest of all. 全国最低价！";
  only.placeholders = {{"customer.nam", 2}, {"agent.name", 2}, {"budget", 3}, {"budgett", 3}};
  only.fields = {{"budget", "Budget", ScriptFieldType::Money, {}, "CNY", false, 4},
                 {"budget", "Budget", ScriptFieldType::Money, {}, "CNY", false, 5}};
  only.answers[0].when = *parseScriptCondition("budgt > 5 or budget > much or budget is not much");
  only.answers[0].line = 6;
  only.answers[1] = {"x", "end", {}, "sold", "soon", "wone", 7};
  ScriptVocabulary vocabulary;
  vocabulary.outcomes = {"sale", "refused"};
  vocabulary.stages = {"won", "lost"};
  vocabulary.forbidden = {"最低价", "CHEAPEST", "none of that"};
  CHECK(checkScript(script, vocabulary) == Found{{Kind::ForbiddenPhrase, 1, {"最低价"}},
                                                 {Kind::ForbiddenPhrase, 1, {"CHEAPEST"}},
                                                 {Kind::PlaceholderUnknown, 2, {"customer.nam", "customer.name"}},
                                                 {Kind::PlaceholderUnknown, 3, {"budgett", "budget"}},
                                                 {Kind::FieldTwice, 5, {"budget", "4"}},
                                                 {Kind::FieldUnknown, 6, {"budgt", "budget"}},
                                                 {Kind::ConditionNeverHolds, 6, {"budget", "much"}},
                                                 {Kind::OutcomeUnknown, 7, {"sold", "sale"}},
                                                 {Kind::StageUnknown, 7, {"wone", "won"}},
                                                 {Kind::FollowUpUnreadable, 7, {"soon"}}});
}

TEST_CASE("A call walks through a script, back, aside to an objection, and on", "[script]") {
  Script script = scriptOf({step("open", {"ask", "end"}, 1), step("ask", {"big", "small", "end"}, 2),
                            step("big", {"end"}, 3), step("small", {"end"}, 4)});
  script.objections = {step("dear", {}, 9)};
  script.steps[1].fields = {{"staff", "How many?", ScriptFieldType::Number, {}, "", true, 2}};
  for (int i = 0; i < 2; ++i) script.steps[1].answers[static_cast<std::size_t>(i)].text = "Next";
  script.steps[1].answers[0].when = *parseScriptCondition("staff > 100");
  script.steps[1].answers[1].when.otherwise = true;
  ScriptWalk walk(script);
  CHECK(walk.step().id == "open");
  CHECK(walk.answers() == std::vector<std::size_t>{0, 1});
  CHECK_FALSE(walk.back());
  CHECK_FALSE(walk.resume());
  walk.choose(0);
  CHECK(walk.step().id == "ask");
  REQUIRE(walk.missing().size() == 1);
  CHECK(walk.answers() == std::vector<std::size_t>{1, 2});
  walk.values["staff"] = "300";
  CHECK(walk.missing().empty());
  CHECK(walk.answers() == std::vector<std::size_t>{0, 2});
  REQUIRE(walk.object(0));
  CHECK(walk.step().id == "dear");
  CHECK(walk.resume());
  CHECK(walk.step().id == "ask");
  walk.choose(0);
  CHECK(walk.step().id == "big");
  walk.choose(0);
  CHECK(walk.ended());
  CHECK(walk.answers().empty());
  CHECK(walk.back());
  CHECK_FALSE(walk.ended());
  CHECK(walk.step().id == "big");
  CHECK(walk.back());
  CHECK(walk.step().id == "ask");
  CHECK(walk.jump("small"));
  CHECK_FALSE(walk.jump("nowhere"));
  walk.choose(0);
  using Visit = ScriptWalk::Visit;
  CHECK(walk.path() == std::vector<Visit>{{0, 0}, {1, -1}, {4, -1}, {1, -1}, {3, 0}});
}

TEST_CASE("A script without problems can be walked to its end from wherever a call gets to", "[script]") {
  CHECK(rc::check("an end is never far", [] {
    const int count = *rc::gen::inRange(1, 8);
    std::vector<ScriptStep> steps;
    for (int i = 0; i < count; ++i) {
      auto targets = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, count + 1));
      std::vector<std::string> names;
      for (const int target : targets) names.push_back(target == count ? scriptEnd : "s" + std::to_string(target));
      steps.push_back(step("s" + std::to_string(i), names, i + 1));
    }
    const Script script = scriptOf(steps);
    const bool sound = checkScript(script, {}).empty();
    RC_CLASSIFY(sound);
    // By brute force: what can be reached at random, and whether an end can be from there.
    std::vector<bool> reached(steps.size()), leaves(steps.size());
    reached[0] = true;
    for (int round = 0; round < count; ++round) {
      for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const auto& answer : steps[i].answers) {
          if (answer.target == scriptEnd) {
            leaves[i] = true;
            continue;
          }
          const auto to = static_cast<std::size_t>(std::stoi(answer.target.substr(1)));
          if (reached[i]) reached[to] = true;
          if (leaves[to]) leaves[i] = true;
        }
      }
    }
    const auto all = [](const std::vector<bool>& flags) {
      return std::find(flags.begin(), flags.end(), false) == flags.end();
    };
    RC_ASSERT(sound == (all(reached) && all(leaves)));
  }));
}
