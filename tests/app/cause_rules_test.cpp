// Which outcome the end of a call suggests: the table that administrators edit.
#include "app/work_support.hpp"
#include "callwright/app/maintenance.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::CauseRule;

TEST_CASE("The table is as shipped until somebody changes it, and is kept", "[cause]") {
  TemporaryDatabase db;
  db.open();
  CHECK(db.app->call(db.owner, app::ListCauseRules{}).value() == domain::shippedCauseRules());
  auto rules = domain::shippedCauseRules();
  rules.front().outcome = "no_answer";
  rules.push_back({488, 488, {}, ""});
  rules.push_back({0, 0, domain::EndCause::Cancelled, "no_answer"});
  REQUIRE(db.app->call(db.owner, app::SaveCauseRules{rules}));
  CHECK(db.app->call(db.owner, app::ListCauseRules{}).value() == rules);
  db.close();
  db.open();
  CHECK(db.app->call(db.owner, app::ListCauseRules{}).value() == rules);
  const std::string before = db.database().text("SELECT before FROM audit WHERE action = 'cause_rules.change'");
  const std::string after = db.database().text("SELECT after FROM audit WHERE action = 'cause_rules.change'");
  CHECK(before.find(R"("486":"busy")") != std::string::npos);
  CHECK(after.find(R"("486":"no_answer")") != std::string::npos);
  CHECK(after.find(R"("cancelled":"no_answer")") != std::string::npos);
}

TEST_CASE("A table with an unknown outcome or a wrong code is refused and changes nothing", "[cause]") {
  TemporaryDatabase db;
  db.open();
  const auto refused = [&](const std::vector<CauseRule>& rules) {
    return db.app->call(db.owner, app::SaveCauseRules{rules}).error();
  };
  CHECK(refused({{486, 486, {}, "engaged"}}) == domain::Error{ErrorCode::OutcomeUnknown, {"engaged"}});
  CHECK(refused({{200, 200, {}, "busy"}}).code == ErrorCode::BadValue);
  CHECK(refused({{486, 486, {}, "busy"}, {486, 486, {}, "refused"}}).code == ErrorCode::AlreadyExists);
  CHECK(refused({}).code == ErrorCode::Missing);
  CHECK(db.app->call(db.owner, app::ListCauseRules{}).value() == domain::shippedCauseRules());

  // An outcome that only a campaign has is known; one that was turned off everywhere is not.
  auto outcomes = domain::shippedOutcomes();
  outcomes.back().active = false;
  REQUIRE(db.app->call(db.owner, app::SaveOutcomes{{}, outcomes}));
  CHECK(refused({{500, 599, {}, outcomes.back().code}}).code == ErrorCode::OutcomeUnknown);
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.name = "Own";
  outcomes.front().code = "own_1";
  REQUIRE(db.app->call(db.owner, app::SaveCampaign{campaign, outcomes}));
  CHECK(db.app->call(db.owner, app::SaveCauseRules{{{486, 486, {}, "own_1"}}}));
}

TEST_CASE("Agents read the table, only administrators change it", "[cause]") {
  TemporaryDatabase db;
  db.open();
  const auto agent = db.signedIn("lin");
  CHECK(db.app->call(agent, app::ListCauseRules{}));
  CHECK(codeOf(db.app->call(agent, app::SaveCauseRules{domain::shippedCauseRules()})) == ErrorCode::NotAllowed);
}
