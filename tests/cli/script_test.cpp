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

TEST_CASE("scripts of the database: in, listed, shown, published, followed, out again", "[script]") {
  TemporaryDirectory directory;
  const std::string data = directory.file("data"), path = directory.file("plan.md");
  const auto ctl = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"--data", data, "--json"});
    return run(words);
  };
  REQUIRE(ctl({"init"}).exit == 0);
  const Ran in = ctl({"script", "import", shipped, "--publish"});
  REQUIRE(in.exit == 0);
  CHECK(in.json().size() == 16);
  for (const auto& file : in.json()) CHECK(file["result"] == "published");
  CHECK(ctl({"script", "list"}).json().size() == 16);
  // Out again: byte by byte, in the same folders.
  const std::string out = directory.file("out");
  REQUIRE(ctl({"script", "export", out}).exit == 0);
  for (const auto& file : in.json()) {
    const auto content = [](const std::string& name) {
      std::ifstream file_(name, std::ios::binary);
      return std::string(std::istreambuf_iterator<char>(file_), {});
    };
    const std::string name = file["file"];
    CHECK(content(out + "/" + name) == content(shipped + "/" + name));
  }
  std::ofstream(path) << "---\ntitle: Plan\nlanguage: en\n---\n# Opening\n- [Yes](#clsoe)\n";
  const Ran broken = ctl({"script", "import", path});
  CHECK(broken.exit == 0);
  CHECK(broken.json().at(0)["result"] == "draft");
  const Ran refused = ctl({"script", "publish", "Plan"});
  CHECK(refused.exit == 1);
  CHECK(refused.error()["error"] == "draft_has_problems");
  std::ofstream(path) << "---\ntitle: Plan\nlanguage: en\n---\n# Opening\nHello.\n\n- [Yes](#end)\n";
  REQUIRE(ctl({"script", "import", path, "--publish"}).exit == 0);
  CHECK(ctl({"script", "show", "plan"}).json()["versions"][0]["state"] == "published");
  REQUIRE(ctl({"campaign", "add", "--name", "Autumn", "--script", "Plan"}).exit == 0);
  CHECK(ctl({"campaign", "show", "Autumn"}).json()["script"] == "Plan@1");
  CHECK(ctl({"script", "retire", "Plan@1"}).error()["error"] == "still_used");
  CHECK(ctl({"campaign", "edit", "Autumn", "--script", "Nothing"}).exit == 1);
  REQUIRE(ctl({"campaign", "edit", "Autumn", "--script", ""}).exit == 0);
  CHECK(ctl({"campaign", "show", "Autumn"}).json()["script"].is_null());
  CHECK(ctl({"script", "retire", "Plan@1"}).exit == 0);
  const Ran stats = ctl({"script", "stats", "Plan"});
  REQUIRE(stats.exit == 0);
  CHECK(stats.json()["calls"] == 0);
  CHECK(stats.json()["steps"].size() == 1);
}

// Of the demo: no step is wider than the one before it, and every number has as many customers behind it.
static void checkFunnels(const std::string& data) {
  const auto ctl = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"--data", data, "--json", "report", "funnel"});
    const Ran ran = run(words);
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return ran.json();
  };
  for (const std::vector<std::string>& kind : {std::vector<std::string>{}, {"--cohort"}}) {
    const auto with = [&](std::vector<std::string> more) {
      more.insert(more.end(), kind.begin(), kind.end());
      return more;
    };
    const auto whole = ctl(with({}));
    const auto& steps = whole["total"]["steps"];
    REQUIRE(steps.size() == (kind.empty() ? 5 : 6));
    CHECK(steps[0]["step"] == (kind.empty() ? "called" : "leads"));
    CHECK(steps[0]["customers"] > 100);
    CHECK(steps.back()["step"] == "won");
    CHECK(steps.back()["customers"] > 0);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const std::string step = steps[i]["step"];
      CHECK(ctl(with({"--customers", step}))["customers"].size() == steps[i]["customers"]);
      if (i > 0) CHECK(steps[i]["customers"] <= steps[i - 1]["customers"]);
    }
    CHECK(whole["total"]["largest_loss"]["customers"] > 0);
    CHECK(whole["total"]["time_in_stage"].size() > 1);
    CHECK(ctl(with({"--customers", "lost"}))["customers"].size() == whole["total"]["lost"]);
    // Parts of what can only be in one of them add up; others may not, but none is more than the whole.
    std::int64_t customers = 0;
    const auto regions = ctl(with({"--by", "region"})), agents = ctl(with({"--by", "agent"}));
    for (const auto& row : regions["rows"]) customers += row["steps"][0]["customers"].get<std::int64_t>();
    CHECK(customers == steps[0]["customers"]);
    for (const auto& row : agents["rows"]) CHECK(row["steps"][0]["customers"] <= steps[0]["customers"]);
  }
  const Ran table = run({"--data", data, "report", "funnel", "--by", "team"}, {{}, "zh_CN.UTF-8"});
  CHECK(table.exit == 0);
  CHECK(table.out.find("已外呼") != std::string::npos);
  CHECK(run({"--data", data, "report", "funnel"}, {{}, "zh_CN.UTF-8"}).out.find("流失最多") != std::string::npos);
  CHECK(run({"--data", data, "report", "funnel", "--by", "hour"}).exit == 1);
  CHECK(run({"--data", data, "report", "funnel", "--cohort", "--by", "script_version"}).exit == 1);
  CHECK(run({"--data", data, "report", "funnel", "--customers", "moon"}).exit == 1);
}

TEST_CASE("the demo's survey has results, and its scripts have figures", "[script][survey]") {
  TemporaryDirectory directory;
  const std::string data = directory.file("data");
  REQUIRE(run({"--data", data, "init"}).exit == 0);
  const Ran made = run({"--data", data, "demo", "--customers", "800"}, {"correct horse\n", "C.UTF-8"});
  INFO(made.err);
  REQUIRE(made.exit == 0);
  const auto ctl = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"--data", data, "--json"});
    const Ran ran = run(words);
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return ran.json();
  };
  const auto results = ctl({"survey", "results", "续费回访", "--by", "region"});
  CHECK(results["calls"] > 5);
  CHECK(results["groups"].size() > 1);
  for (const auto& q : results["questions"]) {
    if (q["name"] == "推荐意愿") CHECK(q["nps"]["interval"].size() == 2);
    if (q["name"] == "满意度") CHECK(q["csat"]["share"] > 0);
  }
  CHECK(results["quota"]["wanted"] == 200);
  const auto stats = ctl({"script", "stats", "宽带升级"});
  CHECK(stats["calls"] > 5);
  CHECK(stats["steps"][0]["calls"] == stats["calls"]);
  CHECK(stats["trials"].size() == 1);
  // What the demo's calls add up to is the same however it is told apart.
  const auto total = ctl({"report", "kpi"})["total"];
  CHECK(total["calls"] > 100);
  CHECK(total["connect_rate"].get<double>() == Approx(total["reached"].get<double>() / total["calls"].get<double>()));
  const auto agents = ctl({"report", "agents"});
  std::int64_t calls = 0;
  for (const auto& row : agents["rows"]) calls += row["calls"].get<std::int64_t>();
  CHECK(calls == total["calls"]);
  CHECK(agents["rows"].size() == 8);
  CHECK(agents["total"]["revenue"] == total["revenue"]);
  CHECK(run({"--data", data, "report", "kpi", "--by", "moon"}).exit == 1);
  checkFunnels(data);
  CHECK(ctl({"survey", "export", "续费回访", "--file", directory.file("answers.xlsx")})["rows"] == results["calls"]);
}
