#include <catch2/catch.hpp>
#include <fstream>

#include "callwright/exchange/script_file.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright;
using domain::ScriptFieldType;
using domain::ScriptProblem;
using exchange::parseScript;
using exchange::readScriptText;
using Kind = ScriptProblem::Kind;

namespace {

const char* const kTemplate = R"(---
title: Autumn renewal
language: en
product: Standard plan
kind: sales
---

# Opening
Good morning {{customer.salutation}}, this is {{agent.name}} from
Hengtong. Is now a good moment?

> Smile; wait for the answer.

- [Yes, go ahead](#confirm-need)
- [Busy now](#end) → callback, follow-up +2d
- [Not interested](#not-needed) -> stage: lost

# Confirm need
How have you been using {{order.product|our product}}?

? decision_maker: Who decides? (self, boss, committee) *
? budget: Budget for next year (money, CNY)
? wish：想要什么？（多选：快、便宜、好看）

- [Next](#end) when budget > 5000 and decision_maker is boss
- [Next](#not-needed) otherwise

## Not needed
Thank you.

1. [Goodbye](#end)

# Objection: Too expensive!
It pays off in a month.
)";

std::vector<ScriptProblem> problemsOf(const std::string& body) {
  return parseScript("---\ntitle: T\nlanguage: zh\n---\n" + body).problems;
}

// The only problem of a body whose first line is 5.
void checkOnly(const std::string& body, Kind kind, int line, const std::vector<std::string>& args) {
  const auto problems = problemsOf(body);
  INFO(body);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == kind);
  CHECK(problems[0].line == line);
  CHECK(problems[0].args == args);
}

}  // namespace

TEST_CASE("A template is read: steps, texts, hints, fields, answers, objections, with their lines", "[script]") {
  const auto draft = parseScript(kTemplate);
  for (const auto& problem : draft.problems) UNSCOPED_INFO(problem.line << " " << static_cast<int>(problem.kind));
  CHECK(draft.problems.empty());
  const domain::Script& script = draft.script;
  CHECK(script.title == "Autumn renewal");
  CHECK(script.language == "en");
  CHECK(script.product == "Standard plan");
  REQUIRE(script.steps.size() == 3);
  const auto& opening = script.steps[0];
  CHECK(opening.id == "opening");
  CHECK(opening.line == 8);
  CHECK(opening.text ==
        "Good morning {{customer.salutation}}, this is {{agent.name}} from Hengtong. Is now a good moment?");
  CHECK(opening.hints == std::vector<std::string>{"Smile; wait for the answer."});
  CHECK(opening.placeholders ==
        std::vector<std::pair<std::string, int>>{{"customer.salutation", 9}, {"agent.name", 9}});
  REQUIRE(opening.answers.size() == 3);
  CHECK(opening.answers[0].text == "Yes, go ahead");
  CHECK(opening.answers[0].target == "confirm-need");
  CHECK(opening.answers[1].outcome == "callback");
  CHECK(opening.answers[1].followUp == "+2d");
  CHECK(opening.answers[1].line == 15);
  CHECK(opening.answers[2].stage == "lost");
  const auto& confirm = script.steps[1];
  REQUIRE(confirm.fields.size() == 3);
  CHECK(confirm.fields[0].name == "decision_maker");
  CHECK(confirm.fields[0].label == "Who decides?");
  CHECK(confirm.fields[0].type == ScriptFieldType::Choice);
  CHECK(confirm.fields[0].choices == std::vector<std::string>{"self", "boss", "committee"});
  CHECK(confirm.fields[0].required);
  CHECK(confirm.fields[0].line == 21);
  CHECK(confirm.fields[1].type == ScriptFieldType::Money);
  CHECK(confirm.fields[1].unit == "CNY");
  CHECK_FALSE(confirm.fields[1].required);
  CHECK(confirm.fields[2].type == ScriptFieldType::Several);
  CHECK(confirm.fields[2].choices == std::vector<std::string>{"快", "便宜", "好看"});
  CHECK(confirm.answers[0].when.anyOf.size() == 1);
  CHECK(confirm.answers[1].when.otherwise);
  CHECK(script.steps[2].answers.at(0).target == "end");
  REQUIRE(script.objections.size() == 1);
  CHECK(script.objections[0].title == "Too expensive!");
  CHECK(script.objections[0].id == "objection-too-expensive");
  CHECK(domain::checkScript(script, {}).empty());
}

TEST_CASE("Chinese headings are linked to as editors do, and lines of Chinese are joined without a blank", "[script]") {
  const auto draft = parseScript(
      "---\ntitle: 续费\nlanguage: zh\n---\n# 开场白！\n您好，\n我是小李。\n\n- [好的](#确认需求)\n- "
      "[不用](#%E7%A1%AE%E8%AE%A4%E9%9C%80%E6%B1%82) "
      "→ 结果 refused，跟进 明天下午3点\n\n# 确认需求\n- [再见](#end)\n\n# 异议：太贵\n一个月就能回本。\n");
  CHECK(draft.problems.empty());
  CHECK(draft.script.steps.at(0).id == "开场白");
  CHECK(draft.script.steps[0].text == "您好，我是小李。");
  CHECK(draft.script.steps[0].answers.at(1).target == "确认需求");
  CHECK(draft.script.steps[0].answers[1].outcome == "refused");
  CHECK(draft.script.steps[0].answers[1].followUp == "明天下午3点");
  CHECK(draft.script.objections.at(0).title == "太贵");
  CHECK(domain::checkScript(draft.script, {}).empty());
}

TEST_CASE("What cannot be read is told with its line, and the rest is read", "[script]") {
  checkOnly("hello\n\n# A\n- [x](#end)\n", Kind::TextOutsideStep, 5, {"hello"});
  checkOnly("# A\n- yes\n- [x](#end)\n", Kind::AnswerUnreadable, 6, {"yes"});
  checkOnly("# A\n- [x](https://example.org)\n", Kind::AnswerUnreadable, 6, {"x"});
  checkOnly("# A\n- so [x](#end)\n", Kind::AnswerUnreadable, 6, {"so x"});
  checkOnly("# A\n- [x](#end) → (?)\n", Kind::ActionUnreadable, 6, {"(?)"});
  checkOnly("# A\n- [x](#end) perhaps\n", Kind::ActionUnreadable, 6, {"perhaps"});
  checkOnly("# A\n- [x](#end) when budget\n", Kind::ConditionUnreadable, 6, {"budget"});
  checkOnly("# A\n? no colon\n\n- [x](#end)\n", Kind::FieldUnreadable, 6, {"? no colon"});
  checkOnly("# A\n? a: A? (colour)\n\n- [x](#end)\n", Kind::FieldTypeUnknown, 6, {"a", "colour"});
  checkOnly("# A\n? a: A? (one,)\n\n- [x](#end)\n", Kind::FieldUnreadable, 6, {"? a: A? (one,)"});
  checkOnly("# A\nHello {{ x y }}.\n\n- [x](#end)\n", Kind::PlaceholderBroken, 6, {"{{ x y }}"});
  checkOnly("# A\n{{#a}} b\n\n- [x](#end)\n", Kind::PlaceholderBroken, 6, {"{{#a}}"});
  checkOnly("#\n\n- [x](#end)\n", Kind::StepWithoutName, 5, {});
  CHECK(parseScript("---\ntitel: T\nlanguage: zh\n---\n# A\n- [x](#end)\n").problems ==
        std::vector<ScriptProblem>{{Kind::TitleMissing, 1, {}}, {Kind::KeyUnknown, 2, {"titel", "title"}}});
  CHECK(parseScript("---\ntitle: T\nlanguage: fr\n---\n# A\n- [x](#end)\n").problems ==
        std::vector<ScriptProblem>{{Kind::KeyValueUnknown, 3, {"language", "fr", "zh, en"}}});
  CHECK(parseScript("---\ntitle: T\n").problems.at(0).kind == Kind::FrontMatterUnclosed);
  CHECK(parseScript("").problems.size() == 2);
  CHECK(problemsOf("# A\n- [x](#end)\n  - [y](#end)\n").at(0).kind == Kind::AnswerUnreadable);
}

TEST_CASE("A hostile file is an error or a problem, and soon", "[script]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("a.md");
  const auto write = [&](const std::string& text) { std::ofstream(path, std::ios::binary) << text; };
  CHECK(readScriptText(directory.file("none.md")).error().code == domain::ErrorCode::FileUnreadable);
  write("\xef\xbb\xbf# A\n");
  CHECK(*readScriptText(path) == "\xef\xbb\xbf# A\n");  // byte by byte; it is no part of the first step
  CHECK(parseScript(*readScriptText(path)).script.steps.at(0).title == "A");
  write("# A\n\xff\n");
  CHECK(readScriptText(path).error() == domain::Error{domain::ErrorCode::EncodingBroken, {"2", "UTF-8"}});
  write(std::string("# A\n\n\0", 6));
  CHECK(readScriptText(path).error().args.at(0) == "3");
  std::filesystem::resize_file(path, 100 << 20);
  CHECK(readScriptText(path).error().code == domain::ErrorCode::FileTooLarge);
  for (const std::string part : {"> ", "- ", "[", "[a](", "*a_", "{{", "{{#a}}", "# A\n", "- [x](#end) when a is b\n",
                                 "![[", "`", "<", "\\", "&#"}) {
    std::string text = "# A\n";
    while (text.size() < 200'000) text += part;
    INFO(part);
    const auto draft = parseScript(text);
    CHECK_FALSE(draft.problems.empty());
    (void)domain::checkScript(draft.script, {});
    (void)exchange::fillScript(text, {{"a", "b"}});
  }
}
