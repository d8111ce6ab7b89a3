#include <catch2/catch.hpp>

#include "cli/run.hpp"
#include "support/temporary_database.hpp"

using callwright::test::CliOffice;
using callwright::test::Database;
using nlohmann::json;

namespace {

struct QualityOffice : CliOffice {
  QualityOffice() {
    ok({"init"});
    for (const char* role : {"agent", "team_lead"})
      ok({"user", "add", "--name", role, "--role", role}, {"correct horse\n"});
    Database db(data() + "/callwright.db");
    db.addCalls({callwright::domain::CampaignId(1), db.userNamed("agent"), {"2026-11-02"}, 4, 4, 1});
  }
};

}  // namespace

TEST_CASE("score cards, checks and their figures by commands", "[quality]") {
  const QualityOffice office;
  const auto card = office.write("card.txt", "# Opening\n- Greets | yes/no | 10\n- Asks | 0-5 | 30\n");
  CHECK(office.ok({"quality", "card", "--name", "Sales", "--file", card}).at("version") == 1);
  CHECK(office.ok({"quality", "card"}).at(0).at("questions").at(1).at("most") == 5);
  const auto bad = office.write("bad.txt", "- Greets | sometimes | 10\n");
  CHECK(office.refused({"quality", "card", "--name", "Sales", "--file", bad}).at("error") == "bad_value");
  const json drawn = office.ok({"quality", "check", "--sample", "2", "--period", "2026-11", "--seed", "5"});
  CHECK(drawn.at("seed") == 5);
  CHECK(drawn.at("agents").size() == 1);  // not the team lead, who made no call
  CHECK(office.ok({"quality", "list"}).at("checks").size() == 2);
  const std::string unmarked = office.ctl({"quality", "check", "--id", "2"}).out;
  CHECK(unmarked.find("\nGreets\nAsks\nNot marked yet") != std::string::npos);
  CHECK(unmarked.find("does not apply") == std::string::npos);
  const json marked = office.ok({"quality", "check", "--id", "1", "--marks", "1,4", "--comment", "fine"});
  CHECK(marked.at("mark").get<double>() == Approx(85));
  CHECK(marked.at("state") == "marked");
  CHECK(office.refused({"quality", "check", "--id", "2", "--marks", "1,x"}).at("error") == "bad_value");
  CHECK(office.refused({"quality", "check", "--id", "2", "--marks", "1"}).at("error") == "bad_value");
  for (const char* marks : {"1,,4", "1,4,", ",1,4", " "})  // a mark left out moves no other into its place
    CHECK(office.refused({"quality", "check", "--id", "2", "--marks", marks}).at("error") == "bad_value");
  CHECK(office.ok({"quality", "check", "--id", "1", "--agent", "agent", "--dispute", "--text", "no"}).at("state") ==
        "disputed");
  const json settled =
      office.ok({"quality", "check", "--id", "1", "--settle", "--marks", "1,5", "--text", "you are right"});
  CHECK(settled.at("state") == "settled");
  CHECK(settled.at("mark").get<double>() == Approx(100));
  const std::string said = office.ctl({"quality", "check", "--id", "1"}).out;
  for (const char* part : {"fine", "no", "you are right", "Greets: Yes", "Mark 100.0, Settled"}) {
    INFO(said << "\n" << part);
    CHECK(said.find(part) != std::string::npos);
  }
  CHECK(office.ctl({"quality", "check", "--id", "1"}, {{}, "zh_CN.UTF-8"}).out.find("Greets：是") != std::string::npos);
  CHECK(office.ctl({"quality", "list"}).out.find("Agent  Checks  Average mark\nagent       1         100.0\n") !=
        std::string::npos);
  const json list = office.ok({"quality", "list", "--period", "2026-11"});
  CHECK(list.at("total").at("checks") == 1);
  CHECK(list.at("agents").at(0).at("average").get<double>() == Approx(100));
  // A card that is in use gets a new version.
  CHECK(office.ok({"quality", "card", "--name", "Sales", "--file", card}).at("version") == 2);
  CHECK(office.ctl({"quality", "list"}).out.find("Settled") != std::string::npos);
  CHECK(office.ctl({"quality", "card", "--name", "%2", "--file", card}).out == "%2, version 1\n");
  const auto without = office.ctl({"quality", "check", "--sample", "2", "--period", "2026-11"});
  CHECK(without.exit == 2);
  CHECK(without.err == "callwrightctl: Name the score card (--card): %2, Sales.\n");
  for (const std::string& unreadable : {office.file("none.txt"), office.data()})
    CHECK(office.refused({"quality", "card", "--name", "Sales", "--file", unreadable}).at("error") ==
          "file_unreadable");
}

TEST_CASE("appraisal sheets are made, filled in and signed by commands", "[appraisal]") {
  const QualityOffice office;
  CHECK(office.refused({"appraisal", "make", "--period", "2026-11"}).at("error") == "appraisal_unfit");
  CHECK(
      office.refused({"appraisal", "template", "--file", office.write("bad.txt", "quality | 90 %\n")}).at("message") ==
      "The weights add up to 90 %, not to 100 %. Change them so that they do.");
  office.ok(
      {"appraisal", "template", "--file", office.write("template.txt", "sales | 4 | 50 %\nskill: Teamwork | 50 %\n")});
  CHECK(office.ok({"appraisal", "make", "--period", "2026-11"}) == json{{"ids", {1}}});
  const json sheet = office.ok({"appraisal", "show", "1", "--skill", "Teamwork=80", "--comment", "Good"});
  CHECK(sheet.at("lines").at(0).at("value") == 1);
  CHECK(sheet.at("lines").at(0).at("points") == 25);
  CHECK(sheet.at("total").get<double>() == Approx(52.5));
  CHECK(office.refused({"appraisal", "show", "1", "--skill", "Nope=80"}).at("message") ==
        "“Nope” cannot be used for: Soft skill. Allowed: Teamwork. Change it and try again.");
  CHECK(office.refused({"appraisal", "show", "1", "--skill", "Teamwork=150"}).at("message") ==
        "“150” cannot be used for: Points. Allowed: 0 … 100. Change it and try again.");
  CHECK(office.ctl({"appraisal", "sign", "1"}).err == "callwrightctl: Say who signs (--agent).\n");
  CHECK(office.refused({"appraisal", "sign", "1", "--agent", "agent"}, {"wrong\n"}).at("error") == "sign_in_failed");
  CHECK(office.ok({"appraisal", "sign", "1", "--agent", "agent"}, {"correct horse\n"}).at("signed_by_agent") == true);
  CHECK(office.ok({"appraisal", "sign", "1", "--agent", "agent", "--take-back"}, {"correct horse\n"})
            .at("signed_by_agent") == false);
  // A line of Windows', too.
  CHECK(office.ok({"appraisal", "sign", "1", "--agent", "agent"}, {"correct horse\r\n"}).at("signed_by_agent") == true);
  const json both = office.ok({"appraisal", "sign", "1", "--agent", "team_lead"}, {"correct horse\n"});
  CHECK(both.at("signed_by_lead") == true);
  CHECK(office.refused({"appraisal", "show", "1", "--skill", "Teamwork=90"}).at("error") == "appraisal_unfit");
  CHECK(office.ok({"appraisal", "list", "--period", "2026-11"}).size() == 1);
  const std::string shown = office.ctl({"appraisal", "show", "1"}).out;
  for (const char* part : {"52.5", "Comment of the team lead  Good", "Signed by the agent       agent, ",
                           "Signed by the team lead   team_lead, "}) {
    INFO(shown << "\n" << part);
    CHECK(shown.find(part) != std::string::npos);
  }
}
