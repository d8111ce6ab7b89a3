#include <catch2/catch.hpp>
#include <fstream>

#include "cli/run.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright::test;

namespace {

const std::string shipped = std::string(CALLWRIGHT_SOURCE_DIR) + "/resources/scripts";

}  // namespace

TEST_CASE("script check names file, line, cause and remedy", "[script]") {
  TemporaryDirectory directory;
  const std::string path = directory.file("renewal.md");
  std::ofstream(path) << "---\ntitle: Renewal\nlanguage: en\n---\n# Opening\nHello {{custmer.name}}.\n\n"
                         "- [Yes](#clsoe)\n\n# Close\n- [Goodbye](#end)\n";
  const Ran ran = run({"script", "check", path});
  CHECK(ran.exit == 1);
  CHECK(ran.out.find(path + ":6: There is no placeholder “custmer.name”. Did you mean “customer.name”?\n") !=
        std::string::npos);
  CHECK(ran.out.find(path + ":8: There is no step “#clsoe”. Did you mean “close”?\n") != std::string::npos);
  CHECK(ran.err.find("1 of 1 templates cannot be published") != std::string::npos);
  const Ran json = run({"--json", "script", "check", path});
  CHECK(json.json().at(0)["problems"].size() == 3);
  CHECK(json.json().at(0)["problems"][0]["line"] == 6);
  CHECK(json.error()["error"] == "script_has_problems");
  const Ran chinese = run({"script", "check", path}, {"", "zh_CN.UTF-8"});
  CHECK(chinese.out.find("没有步骤“#clsoe”") != std::string::npos);
  CHECK(run({"script", "check", directory.file("none.md")}).exit == 1);
  CHECK(run({"script", "check", shipped}).exit == 0);
  CHECK(run({"script", "run", path}).exit == 2);
}

TEST_CASE("script run walks a template for a customer", "[script]") {
  TemporaryDirectory directory;
  const std::string data = directory.file("data"), list = directory.file("list.csv");
  REQUIRE(run({"--data", data, "init"}).exit == 0);
  std::ofstream(list) << "姓名,称呼,电话\n张伟,先生,13800138000\n";
  REQUIRE(run({"--data", data, "import", list}).exit == 0);
  const Ran ran = run({"--data", data, "--json", "script", "run", shipped + "/zh/renewal.md", "--customer", "1",
                       "--value", "满意度=9", "--answers", "1,1,o1,r,1,1"});
  INFO(ran.err);
  REQUIRE(ran.exit == 0);
  const auto walked = ran.json();
  CHECK(walked["ended"] == true);
  std::string way;
  for (const auto& step : walked["steps"]) way += step["step"].get<std::string>() + " ";
  CHECK(way == "开场白 使用情况 续费方案 异议别家更便宜 续费方案 已同意 end ");
  CHECK(walked["steps"][0]["text"].get<std::string>().starts_with("张先生好"));
  CHECK(walked["steps"][1]["answers"].size() == 1);
  CHECK(walked["steps"][6]["outcome"] == "sale");
  CHECK(walked["steps"][6]["stage"] == "won");
  CHECK(run({"script", "run", shipped + "/zh/renewal.md", "--answers", "7"}).exit == 2);
  CHECK(run({"--data", data, "script", "run", shipped + "/zh/renewal.md", "--customer", "99"}).exit == 1);
}
