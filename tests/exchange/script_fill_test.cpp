#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "callwright/exchange/script_file.hpp"

using callwright::exchange::fillScript;

TEST_CASE("Placeholders are filled and their places told") {
  const auto filled =
      fillScript("您好，{{姓名}}！I am {{ agent }}, {{who}} {{who}}.", {{"姓名", "王芳"}, {"agent", "Li"}});
  CHECK(filled.text == "您好，王芳！I am Li, {{who}} {{who}}.");
  CHECK(filled.unknown == std::vector<std::string>{"who"});
  REQUIRE(filled.filled.size() == 2);
  CHECK(filled.text.substr(filled.filled[0].first, filled.filled[0].second) == "王芳");
  CHECK(filled.text.substr(filled.filled[1].first, filled.filled[1].second) == "Li");
}

TEST_CASE("A placeholder may have a default, and a part may depend on a value") {
  const std::vector<std::pair<std::string, std::string>> values{
      {"customer.company", "Acme {{x}} & <Co>"}, {"customer.title", ""}, {"budget", "5000"}};
  CHECK(fillScript("{{customer.title|您}}，{{ customer.company | 贵司 }}", values).text == "您，Acme {{x}} & <Co>");
  CHECK(fillScript("{{customer.title|您}}", values).unknown.empty());
  CHECK(fillScript("{{#budget}}With {{budget}}{{/budget}}{{^budget}}Without{{/budget}}.", values).text == "With 5000.");
  CHECK(fillScript("{{#customer.company}}at {{customer.company}}{{/customer.company}}!", values).text ==
        "at Acme {{x}} & <Co>!");
  CHECK(fillScript("{{#customer.title}}as {{customer.title}}{{/customer.title}}!", values).text == "!");
  // A section that is never closed is shown as it is.
  CHECK(fillScript("{{#budget}}With {{budget}}", values).text == "{{#budget}}With 5000");
}

TEST_CASE("Odd braces stay as they are, and a value is not filled again") {
  const std::vector<std::pair<std::string, std::string>> values{{"a", "{{b}}"}, {"b", "B"}, {"none", ""}};
  CHECK(fillScript("{{a}}", values).text == "{{b}}");
  CHECK(fillScript("{{ {{b}}", values).text == "{{ B");
  CHECK(fillScript("{{{b}}}", values).text == "{B}");
  CHECK(fillScript("}} {{b", values).text == "}} {{b");
  CHECK(fillScript("{{}} {{b}}", values).text == "{{}} B");
  CHECK(fillScript("{{}", values).text == "{{}");
  CHECK(fillScript("[{{none}}]", values).text == "[{{none}}]");
  CHECK(fillScript("", values).text.empty());
}

TEST_CASE("Any text without a known name comes back unchanged") {
  CHECK(rc::check("unchanged", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('{', '}', 'a', ' ', '\x01'));
    RC_ASSERT(fillScript(text, {{"b", "B"}}).text == text);
  }));
}
