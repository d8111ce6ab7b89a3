#include <catch2/catch.hpp>
#include <fstream>

#include "cli/run.hpp"
#include "support/temporary_database.hpp"

using callwright::test::Database;
using callwright::test::Ran;
using callwright::test::run;
using callwright::test::TemporaryDirectory;
using nlohmann::json;

namespace {

class QualityOffice {
 public:
  QualityOffice() : m_data(m_directory.file("data")) {
    ok({"init"});
    for (const char* role : {"agent", "team_lead"})
      REQUIRE(run({"--data", m_data, "user", "add", "--name", role, "--role", role}, {"correct horse\n"}).exit == 0);
    Database db(m_data + "/callwright.db");
    db.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4) INSERT INTO call (public_id, "
        "campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, opened_at, dials, talk_ms, "
        "local_day, week_hour, outcome_id, reached, sale) SELECT x'00', 1, 1, 1, 1, (SELECT id FROM user WHERE name = "
        "'agent'), 1, 1, 1, 1, 1, 1000, '2026-11-02', 9, 1, 1, i = 1 FROM n");
  }
  std::string file(const std::string& name, const std::string& text) const {
    const std::string path = m_directory.file(name);
    std::ofstream(path) << text;
    return path;
  }
  Ran ctl(std::vector<std::string> arguments, const std::string& input = {},
          const std::string& language = "C.UTF-8") const {
    std::vector<std::string> all{"--data", m_data, "--now", "2026-11-23T12:00:00+08:00"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run(all, {input, language});
  }
  json ok(std::vector<std::string> arguments, const std::string& input = {}) const {
    arguments.emplace_back("--json");
    const Ran ran = ctl(std::move(arguments), input);
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return ran.json();
  }
  json refused(std::vector<std::string> arguments, const std::string& input = {}) const {
    arguments.emplace_back("--json");
    const Ran ran = ctl(std::move(arguments), input);
    INFO(ran.out);
    REQUIRE(ran.exit == 1);
    return ran.error();
  }

 private:
  TemporaryDirectory m_directory;
  std::string m_data;
};

}  // namespace

TEST_CASE("score cards, checks and their figures by commands", "[quality]") {
  const QualityOffice office;
  const auto card = office.file("card.txt", "# Opening\n- Greets | yes/no | 10\n- Asks | 0-5 | 30\n");
  CHECK(office.ok({"quality", "card", "--name", "Sales", "--file", card}).at("version") == 1);
  CHECK(office.ok({"quality", "card"}).at(0).at("questions").at(1).at("most") == 5);
  const auto bad = office.file("bad.txt", "- Greets | sometimes | 10\n");
  CHECK(office.refused({"quality", "card", "--name", "Sales", "--file", bad}).at("error") == "bad_value");
  const json drawn = office.ok({"quality", "check", "--sample", "2", "--period", "2026-11", "--seed", "5"});
  CHECK(drawn.at("seed") == 5);
  CHECK(office.ok({"quality", "list"}).at("checks").size() == 2);
  const json marked = office.ok({"quality", "check", "--id", "1", "--marks", "1,4", "--comment", "fine"});
  CHECK(marked.at("mark").get<double>() == Approx(85));
  CHECK(marked.at("state") == "marked");
  CHECK(office.refused({"quality", "check", "--id", "2", "--marks", "1,x"}).at("error") == "bad_value");
  CHECK(office.refused({"quality", "check", "--id", "2", "--marks", "1"}).at("error") == "bad_value");
  CHECK(office.ok({"quality", "check", "--id", "1", "--agent", "agent", "--dispute", "--text", "no"}).at("state") ==
        "disputed");
  const json settled =
      office.ok({"quality", "check", "--id", "1", "--settle", "--marks", "1,5", "--text", "you are right"});
  CHECK(settled.at("state") == "settled");
  CHECK(settled.at("mark").get<double>() == Approx(100));
  const json list = office.ok({"quality", "list", "--period", "2026-11"});
  CHECK(list.at("total").at("checks") == 1);
  CHECK(list.at("agents").at(0).at("average").get<double>() == Approx(100));
  // A card that is in use gets a new version.
  CHECK(office.ok({"quality", "card", "--name", "Sales", "--file", card}).at("version") == 2);
  CHECK(office.ctl({"quality", "list"}).out.find("Settled") != std::string::npos);
}

TEST_CASE("appraisal sheets are made, filled in and signed by commands", "[appraisal]") {
  const QualityOffice office;
  CHECK(office.refused({"appraisal", "make", "--period", "2026-11"}).at("error") == "appraisal_unfit");
  CHECK(office.refused({"appraisal", "template", "--file", office.file("bad.txt", "quality | 90 %\n")}).at("message") ==
        "The weights add up to 90 %, not to 100 %. Change them so that they do.");
  office.ok(
      {"appraisal", "template", "--file", office.file("template.txt", "sales | 4 | 50 %\nskill: Teamwork | 50 %\n")});
  CHECK(office.ok({"appraisal", "make", "--period", "2026-11"}) == json{{"ids", {1}}});
  const json sheet = office.ok({"appraisal", "show", "1", "--skill", "Teamwork=80", "--comment", "Good"});
  CHECK(sheet.at("lines").at(0).at("value") == 1);
  CHECK(sheet.at("lines").at(0).at("points") == 25);
  CHECK(sheet.at("total").get<double>() == Approx(52.5));
  CHECK(office.refused({"appraisal", "sign", "1", "--agent", "agent"}, "wrong\n").at("error") == "sign_in_failed");
  CHECK(office.ok({"appraisal", "sign", "1", "--agent", "agent"}, "correct horse\n").at("signed_by_agent") == true);
  const json both = office.ok({"appraisal", "sign", "1", "--agent", "team_lead"}, "correct horse\n");
  CHECK(both.at("signed_by_lead") == true);
  CHECK(office.refused({"appraisal", "show", "1", "--skill", "Teamwork=90"}).at("error") == "appraisal_unfit");
  CHECK(office.ok({"appraisal", "list", "--period", "2026-11"}).size() == 1);
  CHECK(office.ctl({"appraisal", "show", "1"}).out.find("52.5") != std::string::npos);
}
