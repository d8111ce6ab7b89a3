#include "callwright/app/appraisals.hpp"

#include "app/work_support.hpp"
#include "callwright/app/attendance.hpp"
#include "callwright/app/people.hpp"
#include "callwright/app/quality.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::Appraisal;
using domain::AppraisalId;
using domain::Role;

namespace {

const char* const kSheetTemplate =
    "sales | 4 | 40 %\nconnect_rate | 50 % | 20 %\nquality | 20 %\nskill: Communication | 10 %\nskill: Teamwork | 10 "
    "%\n";

struct AppraisalFloor {
  AppraisalFloor() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(60)}, TemporaryDatabase::alwaysOpen());
    li = db.signedIn("li");
    wang = db.signedIn("wang");
    lead = db.signedIn("lead", Role::TeamLead);
    REQUIRE(db.app->call(lead, app::SaveAppraisalTemplate{kSheetTemplate}));
  }
  domain::UserId user(const std::string& name) { return db.database().userNamed(name); }
  void past(const std::string& name, int calls, int reached, int sold) {
    db.database().addCalls({campaign, user(name), {"2026-11-02"}, calls, reached, sold});
  }
  AppraisalId make(const std::string& name, const std::string& period = "2026-11") {
    const auto made = db.app->call(lead, app::MakeAppraisals{period, {user(name)}}).value();
    REQUIRE(made.size() == 1);
    return made[0];
  }
  Appraisal open(AppraisalId id) { return db.app->call(lead, app::OpenAppraisal{id}).value(); }
  void give(AppraisalId id, double communication, double teamwork) {
    REQUIRE(db.app->call(lead, app::SaveAppraisal{id, "A good month", {{3, communication}, {4, teamwork}}}));
  }
  auto sign(app::SessionId who, AppraisalId id, bool on = true, const std::string& password = {}) {
    return db.app->call(who, app::SignAppraisal{id, on, password});
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
  app::SessionId li, wang, lead;
};

}  // namespace

TEST_CASE("a sheet takes its figures from the real sums until it is signed", "[appraisal]") {
  AppraisalFloor f;
  f.past("li", 10, 4, 1);
  const auto id = f.make("li");
  auto sheet = f.open(id);
  REQUIRE(sheet.lines.size() == 5);
  CHECK(sheet.lines[0].value == 1.0);
  CHECK(sheet.lines[1].value == 0.4);
  CHECK_FALSE(sheet.lines[2].value);  // nobody has checked a call
  CHECK(sheet.total == Approx((40 * 25.0 + 20 * 80.0) / 60));
  f.past("li", 2, 2, 2);
  app::SaveScoreCard card;
  card.card.name = "Sales";
  card.card.questions = domain::parseScoreCard("- Greets | 0-10 | 10").value();
  const auto by = f.db.app->call(f.lead, card).value();
  const auto check = f.db.app->call(f.lead, app::ChooseCheck{domain::CallId(1), by}).value();
  REQUIRE(f.db.app->call(f.lead, app::MarkCheck{check, {{7, ""}}, ""}));
  f.give(id, 80, 60);
  sheet = f.open(id);
  CHECK(sheet.lines[0].value == 3.0);
  CHECK(sheet.lines[2].value == Approx(70));
  CHECK(sheet.leadComment == "A good month");
  CHECK(sheet.total == Approx((40 * 75.0 + 20 * 100.0 + 20 * 70.0 + 10 * 80.0 + 10 * 60.0) / 100));
  CHECK(f.db.app->call(f.lead, app::ListAppraisals{"2026-11"}).value().size() == 1);
  CHECK(f.db.app->call(f.lead, app::ListAppraisals{"2026-10"}).value().empty());
}

TEST_CASE("signed by both sides a sheet is kept for ever, whatever happens to the calls", "[appraisal]") {
  AppraisalFloor f;
  f.past("li", 10, 5, 2);
  const auto id = f.make("li");
  CHECK(codeOf(f.sign(f.lead, id)) == ErrorCode::Missing);  // the skills
  f.give(id, 80, 60);
  REQUIRE(f.sign(f.lead, id));
  auto kept = f.open(id);
  CHECK(kept.isFrozen());
  CHECK_FALSE(kept.isSigned());
  CHECK(kept.leadName == "lead");
  // A later correction moves the sums, and not the sheet.
  f.past("li", 10, 10, 10);
  f.db.database().execute("UPDATE call SET sale = 0, reached = 0 WHERE id = 1");
  CHECK(f.open(id).lines == kept.lines);
  CHECK(f.open(id).total == kept.total);
  // The agent reads, comments and signs.
  REQUIRE(f.db.app->call(f.li, app::SaveAppraisal{id, "I agree", {}}));
  CHECK(f.db.app->call(f.lead, app::SaveAppraisal{id, "more", {}}).error().args[0] == "signed");
  REQUIRE(f.sign(f.li, id));
  const auto whole = f.open(id);
  CHECK(whole.isSigned());
  CHECK(whole.lines == kept.lines);
  CHECK(whole.agentComment == "I agree");
  CHECK(whole.leadName == "lead");
  for (const app::SessionId who : {f.li, f.lead}) {
    CHECK(f.db.app->call(who, app::SaveAppraisal{id, "later", {}}).error().args[0] == "signed");
    CHECK(f.sign(who, id, false).error().args[0] == "signed");
    CHECK(f.sign(who, id).error().args[0] == "signed");
  }
  CHECK(f.db.app->call(f.lead, app::DropAppraisal{id}).error().args[0] == "signed");
  // Not even below the program.
  CHECK_THROWS(f.db.database().execute("UPDATE appraisal_line SET value = 9 WHERE appraisal_id = 1"));
  CHECK_THROWS(f.db.database().execute("UPDATE appraisal SET lead_comment = 'x'"));
  CHECK_THROWS(f.db.database().execute("DELETE FROM appraisal_line"));
  CHECK_THROWS(f.db.database().execute("DELETE FROM appraisal"));
  CHECK(f.open(id).lines == kept.lines);
}

TEST_CASE("a signature can be taken back as long as the other side has not signed", "[appraisal]") {
  AppraisalFloor f;
  f.past("li", 10, 5, 1);
  const auto id = f.make("li");
  f.give(id, 80, 60);
  CHECK(f.sign(f.li, id, false).error().args[0] == "not_signed");
  REQUIRE(f.sign(f.li, id));
  f.past("li", 2, 2, 2);
  CHECK(f.open(id).lines[0].value == 1.0);
  CHECK(f.db.app->call(f.lead, app::SaveAppraisal{id, "", {{3, 10.0}}}).error().args[0] == "signed");
  REQUIRE(f.sign(f.li, id, false));
  CHECK_FALSE(f.open(id).isFrozen());
  CHECK(f.open(id).lines[0].value == 3.0);
  f.give(id, 90, 60);
  CHECK(f.open(id).lines[3].value == 90.0);
}

TEST_CASE("a sheet is signed by the person, not by who has the machine", "[appraisal]") {
  AppraisalFloor f;
  const auto id = f.make("li");
  f.give(id, 80, 60);
  const auto borrowed = f.db.session(f.user("li"));
  CHECK(f.sign(borrowed, id).error().args[0] == "own_sign_in");
  CHECK(codeOf(f.sign(borrowed, id, true, "wrong")) == ErrorCode::SignInFailed);
  CHECK(codeOf(f.sign(f.db.owner, id)) == ErrorCode::NotSignedIn);
  REQUIRE(f.sign(borrowed, id, true, "correct horse"));
  CHECK(domain::isSet(f.open(id).agentSignedAt));
  CHECK_FALSE(domain::isSet(f.open(id).leadSignedAt));
  const auto colleague = f.db.session(f.user("wang"));  // is no lead, on whatever machine
  CHECK(codeOf(f.sign(colleague, id, true, "correct horse")) == ErrorCode::NotFound);
  CHECK(codeOf(f.db.app->call(colleague, app::SaveAppraisal{id, "Hm", {}})) == ErrorCode::NotFound);
  REQUIRE(f.sign(f.db.session(f.user("lead")), id, true, "correct horse"));
  CHECK(domain::isSet(f.open(id).leadSignedAt));
}

TEST_CASE("agents see and sign their own sheets alone", "[appraisal]") {
  AppraisalFloor f;
  const auto id = f.make("li");
  f.give(id, 80, 60);
  CHECK(codeOf(f.db.app->call(f.wang, app::OpenAppraisal{id})) == ErrorCode::NotFound);
  CHECK(codeOf(f.sign(f.wang, id)) == ErrorCode::NotFound);
  CHECK(codeOf(f.db.app->call(f.wang, app::SaveAppraisal{id, "x", {}})) == ErrorCode::NotFound);
  CHECK(f.db.app->call(f.wang, app::ListAppraisals{}).value().empty());
  CHECK(f.db.app->call(f.li, app::ListAppraisals{}).value().size() == 1);
  CHECK(f.db.app->call(f.li, app::SaveAppraisal{id, "x", {{3, 100.0}}}).error().args[0] == "own_sheet");
  CHECK(codeOf(f.db.app->call(f.li, app::MakeAppraisals{"2026-11", {}})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::ReadAppraisalTemplate{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::SaveAppraisalTemplate{"quality | 100 %"})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(f.li, app::DropAppraisal{id})) == ErrorCode::NotAllowed);
  const auto trainer = f.db.signedIn("trainer", Role::Trainer);
  CHECK(codeOf(f.db.app->call(trainer, app::ListAppraisals{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(trainer, app::OpenAppraisal{id})) == ErrorCode::NotAllowed);
}

TEST_CASE("sheets are made by the template as it stands then, once for each agent and period", "[appraisal]") {
  AppraisalFloor f;
  CHECK(f.db.app->call(f.lead, app::MakeAppraisals{"2026-11", {}}).value().size() == 2);
  CHECK(f.db.app->call(f.lead, app::MakeAppraisals{"2026-11", {}}).value().empty());
  CHECK(f.db.app->call(f.lead, app::SaveAppraisalTemplate{"quality | 90 %"}).error() ==
        app::Error{ErrorCode::AppraisalUnfit, {"weights", "90"}});
  REQUIRE(f.db.app->call(f.lead, app::SaveAppraisalTemplate{"sales | 5 | 60 %\nquality | 40 %"}));
  CHECK(f.db.app->call(f.lead, app::ReadAppraisalTemplate{}).value() == "sales | 5 | 60 %\nquality | 40 %");
  const auto quarter = f.open(f.make("li", "2026-Q4"));
  CHECK(f.db.app->call(f.lead, app::MakeAppraisals{"2026-q4", {f.user("li")}}).value().empty());  // a small q is one
  CHECK(f.db.app->call(f.lead, app::ListAppraisals{"2026-q4"}).value().size() == 1);
  REQUIRE(quarter.lines.size() == 2);
  CHECK(quarter.lines[0].target == 15);
  CHECK(f.db.app->call(f.lead, app::ListAppraisals{"2026-11"}).value()[0].lines.size() == 5);
  for (const char* period : {"2026", "November"})
    CHECK(f.db.app->call(f.lead, app::MakeAppraisals{period, {}}).error().args[0] == "period");
  REQUIRE(f.db.app->call(f.lead, app::DropAppraisal{quarter.id}));
  CHECK(codeOf(f.db.app->call(f.lead, app::OpenAppraisal{quarter.id})) == ErrorCode::NotFound);
  f.db.database().execute("DELETE FROM setting WHERE key = 'appraisal_template'");
  CHECK(f.db.app->call(f.lead, app::MakeAppraisals{"2026-12", {}}).error().args[0] == "no_template");
  const auto id = f.db.app->call(f.lead, app::ListAppraisals{"2026-11"}).value()[0].id;
  CHECK(f.db.app->call(f.lead, app::SaveAppraisal{id, "", {{0, 50.0}}}).error().code == ErrorCode::BadValue);
  CHECK(f.db.app->call(f.lead, app::SaveAppraisal{id, "", {{3, 101.0}}}).error().args[0] == "points");
}

TEST_CASE("the attendance of a sheet is that of the timesheet, and stays as it was signed", "[appraisal]") {
  AppraisalFloor f;
  REQUIRE(f.db.app->call(f.lead, app::SaveAppraisalTemplate{"attendance | 100 %"}));
  f.db.database().execute("UPDATE user SET created_at = 1 WHERE name = 'li'");  // he has been there all month
  const auto id = f.make("li");
  const auto rate = [&] {
    app::ReadTimesheet request{f.user("li"), "2026-11-01", "2026-11-30"};
    return f.db.app->call(f.lead, request).value().sum.rate();
  };
  REQUIRE(rate());
  CHECK(*rate() < 1);  // signed in today alone
  CHECK(f.open(id).lines[0].value == rate());
  CHECK(f.open(id).total == Approx(100 * *rate()));
  REQUIRE(f.sign(f.li, id));
  const auto kept = f.open(id).lines;
  app::CorrectTimesheet correct;
  correct.user = f.user("li");
  correct.day = "2026-11-02";
  correct.from = std::chrono::hours(9);
  correct.until = std::chrono::hours(18);
  correct.reason = "forgot to sign in";
  const double before = *rate();
  REQUIRE(f.db.app->call(f.lead, correct));
  CHECK(*rate() > before);
  CHECK(f.open(id).lines == kept);
}
