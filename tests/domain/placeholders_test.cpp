#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "callwright/domain/queue.hpp"

using namespace callwright::domain;

TEST_CASE("Placeholders are filled and their places told") {
  const auto filled =
      fillPlaceholders("您好，{{姓名}}！I am {{ agent }}, {{who}} {{who}}.", {{"姓名", "王芳"}, {"agent", "Li"}});
  CHECK(filled.text == "您好，王芳！I am Li, {{who}} {{who}}.");
  CHECK(filled.unknown == std::vector<std::string>{"who"});
  REQUIRE(filled.filled.size() == 2);
  CHECK(filled.text.substr(filled.filled[0].first, filled.filled[0].second) == "王芳");
  CHECK(filled.text.substr(filled.filled[1].first, filled.filled[1].second) == "Li");
}

TEST_CASE("Odd braces stay as they are, and a value is not filled again") {
  const std::vector<std::pair<std::string, std::string>> values{{"a", "{{b}}"}, {"b", "B"}, {"none", ""}};
  CHECK(fillPlaceholders("{{a}}", values).text == "{{b}}");
  CHECK(fillPlaceholders("{{ {{b}}", values).text == "{{ B");
  CHECK(fillPlaceholders("{{{b}}}", values).text == "{B}");
  CHECK(fillPlaceholders("}} {{b", values).text == "}} {{b");
  CHECK(fillPlaceholders("{{}} {{b}}", values).text == "{{}} B");
  CHECK(fillPlaceholders("{{}", values).text == "{{}");
  CHECK(fillPlaceholders("[{{none}}]", values).text == "[]");
  CHECK(fillPlaceholders("", values).text.empty());
}

TEST_CASE("Any text without a known name comes back unchanged") {
  CHECK(rc::check("unchanged", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('{', '}', 'a', ' '));
    RC_ASSERT(fillPlaceholders(text, {{"b", "B"}}).text == text);
  }));
}
