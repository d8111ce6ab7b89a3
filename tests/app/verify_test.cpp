// What checks, rewards and moves leave behind is sound; a value that was changed beside the program is named.
#include "app/work_support.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/quality.hpp"
#include "callwright/app/rewards.hpp"

using namespace callwright;
using namespace callwright::test;

namespace {

struct VerifiedOffice {
  VerifiedOffice() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(9)}, TemporaryDatabase::alwaysOpen());
  }
  std::vector<std::string> found() {
    std::vector<std::string> all;
    const auto verified = db.app->call(db.owner, app::Verify{}).value();
    for (const auto& finding : verified.findings)
      all.push_back(finding.check + ": " + finding.detail);
    return all;
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
};

}  // namespace

TEST_CASE("verify takes counted calls and moves, marks and rewards anew", "[verify]") {
  VerifiedOffice o;
  Agent li(o.db, "li");
  li.work(o.campaign, "refused");
  const auto sold = li.take(o.campaign).call;
  li.save(Agent::sale(sold));
  const auto lost = li.take(o.campaign).call;
  li.save(Agent::sale(lost));
  REQUIRE(o.db.app->call(li.session, app::CorrectOutcome{Agent::outcome(lost, "refused")}));

  const auto lead = o.db.signedIn("he", domain::Role::TeamLead);
  app::SaveScoreCard card;
  card.card.name = "Sales";
  card.card.questions = domain::parseScoreCard("- Greets | yes/no | 10\n- Asks | 0-5 | 30").value();
  const auto cardId = o.db.app->call(lead, card).value();
  const auto check = o.db.app->call(lead, app::ChooseCheck{sold, cardId}).value();
  REQUIRE(o.db.app->call(lead, app::MarkCheck{check, {{1, {}}, {3, {}}}, {}}));

  domain::RewardRule rule;
  rule.name = "Per sale";
  rule.kind = domain::RewardKind::PerUnit;
  rule.measure = domain::Measure::Sales;
  rule.amount = {5000, "CNY"};
  REQUIRE(o.db.app->call(lead, app::SaveRewardRule{rule}));
  REQUIRE(o.db.app->call(lead, app::ComputeLedger{"2026-11"}).value().lines.size() == 1);
  CHECK(o.found().empty());

  using Found = std::vector<std::string>;
  const auto broken = [&](const std::string& breaks, const std::string& mends) {
    o.db.database().execute(breaks);
    auto found = o.found();
    o.db.database().execute(mends);
    return found;
  };
  CHECK(broken("UPDATE call SET counts = 0 WHERE id = 1", "UPDATE call SET counts = 1 WHERE id = 1") ==
        Found{"funnel: call.counts"});
  CHECK(broken("UPDATE stage_change SET counts = 1 - counts WHERE id = (SELECT max(id) FROM stage_change)",
               "UPDATE stage_change SET counts = 1 - counts WHERE id = (SELECT max(id) FROM stage_change)")
            .front() == "funnel: stage_change.counts");
  CHECK(broken("UPDATE stage_change SET since = since + 1 WHERE id = 1",
               "UPDATE stage_change SET since = since - 1 WHERE id = 1") == Found{"funnel: stage_change.since"});
  CHECK(broken("UPDATE quality_check SET mark = mark + 1", "UPDATE quality_check SET mark = mark - 1") ==
        Found{"quality: quality_check.mark"});
  CHECK(broken("UPDATE reward_line SET amount = amount + 1", "UPDATE reward_line SET amount = amount - 1") ==
        Found{"reward: reward_line.amount"});
  CHECK(o.found().empty());
}
