#include "callwright/app/rewards.hpp"

#include <random>

#include "app/work_support.hpp"
#include "callwright/app/goals.hpp"
#include "callwright/app/people.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::Measure;
using domain::RewardKind;
using domain::RewardLine;
using domain::RewardRule;

namespace {

// Monday 2026-11-23, 10:00: October is over.
struct RewardFloor {
  RewardFloor() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(60)}, TemporaryDatabase::alwaysOpen());
    db.database().execute("INSERT INTO team (id, name) VALUES (7, 'North')");
    li = db.addUser("li");
    wang = db.addUser("wang");
    db.database().execute("UPDATE user SET team_id = 7 WHERE name = 'li'");
  }
  void past(domain::UserId agent, const std::string& day, int calls, int reached, int sold) {
    db.database().addCalls({campaign, agent, {day}, calls, reached, sold});
  }
  // A sale of that day turns out to be none.
  void correctSale(domain::UserId agent, const std::string& day) {
    db.database().execute("UPDATE call SET sale = 0 WHERE id = (SELECT id FROM call WHERE sale = 1 AND agent_id = " +
                          std::to_string(agent.value) + " AND local_day = " + quoted(day) + " LIMIT 1)");
  }
  domain::RewardRuleId rule(RewardKind kind, std::int64_t amount, Measure measure = Measure::Sales,
                            double threshold = 0) {
    return db.app->call(db.owner, app::SaveRewardRule{ruleOf(kind, amount, measure, threshold)}).value();
  }
  static RewardRule ruleOf(RewardKind kind, std::int64_t amount, Measure measure = Measure::Sales,
                           double threshold = 0) {
    RewardRule one;
    one.name = domain::codeOf(kind);
    one.kind = kind;
    one.measure = measure;
    one.amount = {amount, "CNY"};
    one.threshold = threshold;
    return one;
  }
  app::LedgerView compute(const std::string& period = "2026-10") {
    return db.app->call(db.owner, app::ComputeLedger{period}).value();
  }
  bool approve(const std::string& period = "2026-10") {
    return db.app->call(db.owner, app::ApproveLedger{period}).has_value();
  }
  std::string whyNot(const std::string& period = "2026-10") {
    const auto done = db.app->call(db.owner, app::ApproveLedger{period});
    return done ? std::string() : done.error().args.front();
  }
  app::LedgerView ledger(const std::string& period = "2026-10") {
    return db.app->call(db.owner, app::ReadLedger{period}).value();
  }
  // "li rule 60000; wang manual -500"
  static std::string text(const app::LedgerView& view) {
    std::string all;
    for (const auto& one : view.lines) {
      const char* kind = one.line.kind == RewardLine::Kind::Rule     ? "rule"
                         : one.line.kind == RewardLine::Kind::Manual ? "manual"
                                                                     : "adjustment";
      all += (all.empty() ? "" : "; ") + one.userName + " " + kind + " " + std::to_string(one.line.amount.minor);
    }
    return all;
  }
  app::AddRewardLine manual(const std::string& period = "2026-10", std::int64_t amount = -500) const {
    app::AddRewardLine line;
    line.period = period;
    line.user = wang;
    line.amount = {amount, "CNY"};
    line.reason = "a customer complained";
    return line;
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
  domain::UserId li, wang;
};

}  // namespace

TEST_CASE("Rules give lines that say how they came about", "[rewards]") {
  RewardFloor f;
  f.past(f.li, "2026-10-05", 40, 20, 12);
  f.past(f.wang, "2026-10-06", 40, 4, 2);
  f.rule(RewardKind::PerUnit, 5000);
  f.rule(RewardKind::Champion, 20000);
  f.rule(RewardKind::Below, -3000, Measure::ConnectRate, 0.3);
  const auto view = f.compute();
  CHECK(f.text(view) == "li rule 60000; li rule 20000; wang rule 10000; wang rule -3000");
  CHECK(view.lines[0].line.value == 12);
  CHECK(view.lines[0].line.rule.name == "per_unit");
  CHECK(view.lines[3].line.value == Approx(0.1));
  REQUIRE(view.total.size() == 1);
  CHECK(view.total[0].minor == 87000);
  CHECK(view.isComputed);
  CHECK_FALSE(view.isApproved);
}

TEST_CASE("Goals reached, absence and scope count", "[rewards]") {
  RewardFloor f;
  f.past(f.li, "2026-10-05", 40, 20, 12);
  f.past(f.wang, "2026-10-05", 40, 20, 12);
  domain::Goal goal;
  goal.measure = Measure::Sales;
  goal.minimum = goal.target = goal.stretch = 10;
  goal.period = {domain::GoalPeriod::Kind::Month, 2026, 10};
  goal.owner = {domain::GoalOwnerKind::Agent, f.li.value};
  REQUIRE(f.db.app->call(f.db.owner, app::SaveGoal{goal}));
  f.rule(RewardKind::GoalReached, 50000, Measure::Sales, 1);
  f.rule(RewardKind::GoalReached, 90000, Measure::Sales, 1.25);
  f.rule(RewardKind::PerAbsence, -1000);
  auto north = f.ruleOf(RewardKind::PerUnit, 100);
  north.scope = {domain::GoalOwnerKind::Team, 7};
  REQUIRE(f.db.app->call(f.db.owner, app::SaveRewardRule{north}));
  const auto view = f.compute();
  // 22 weekdays in October 2026, and nobody signed in.
  CHECK(f.text(view) == "li rule 50000; li rule -22000; li rule 1200; wang rule -22000");
  CHECK(view.lines[0].line.value == Approx(1.2));
}

TEST_CASE("Computing a draft again changes nothing, and manual lines stay", "[rewards]") {
  RewardFloor f;
  f.past(f.li, "2026-10-05", 40, 20, 12);
  f.rule(RewardKind::PerUnit, 5000);
  f.compute();
  REQUIRE(f.db.app->call(f.db.owner, f.manual()));
  const std::string first = f.text(f.compute());
  CHECK(first == "li rule 60000; wang manual -500");
  CHECK(f.text(f.compute()) == first);
  CHECK(f.ledger().total[0].minor == 59500);
  const auto line = f.ledger().lines[1].line.id;
  CHECK(codeOf(f.db.app->call(f.db.owner, app::RemoveRewardLine{f.ledger().lines[0].line.id})) ==
        ErrorCode::LedgerUnfit);
  REQUIRE(f.db.app->call(f.db.owner, app::RemoveRewardLine{line}));
  CHECK(f.text(f.ledger()) == "li rule 60000");
}

TEST_CASE("An approved ledger is frozen; a correction becomes an adjustment of the next period", "[rewards]") {
  RewardFloor f;
  f.past(f.li, "2026-10-05", 40, 20, 12);
  f.past(f.li, "2026-11-05", 10, 5, 1);
  f.rule(RewardKind::PerUnit, 5000);
  f.compute();
  REQUIRE(f.approve());
  const std::string approved = f.text(f.ledger());
  f.correctSale(f.li, "2026-10-05");
  f.correctSale(f.li, "2026-10-05");
  CHECK(f.text(f.ledger()) == approved);
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ComputeLedger{"2026-10"})) == ErrorCode::LedgerUnfit);
  CHECK(codeOf(f.db.app->call(f.db.owner, f.manual())) == ErrorCode::LedgerUnfit);
  CHECK(f.whyNot() == "approved");
  // Not even by SQL.
  CHECK_THROWS(f.db.database().execute("UPDATE reward_line SET amount = 1"));
  CHECK_THROWS(f.db.database().execute("DELETE FROM reward_line"));
  CHECK_THROWS(f.db.database().execute("UPDATE reward_ledger SET state = 0"));

  const auto november = f.compute("2026-11");
  CHECK(f.text(november) == "li rule 5000; li adjustment -10000");
  CHECK(november.lines[1].line.ofPeriod == "2026-10");
  CHECK(november.lines[1].line.before == 60000);
  CHECK(f.whyNot("2026-11") == "not_over");
  f.db.clock->advance(24h * 10);
  REQUIRE(f.approve("2026-11"));
  // It has been adjusted; nothing comes twice.
  CHECK(f.text(f.compute("2026-12")).empty());
  f.correctSale(f.li, "2026-10-05");
  f.correctSale(f.li, "2026-11-05");
  CHECK(f.text(f.compute("2026-12")) == "li adjustment -5000; li adjustment -5000");
  CHECK(f.text(f.compute("2026-12")) == "li adjustment -5000; li adjustment -5000");
}

TEST_CASE("Neither a new rule nor a new member of a team reaches back", "[rewards]") {
  RewardFloor f;
  f.past(f.li, "2026-10-05", 40, 20, 12);
  f.past(f.wang, "2026-10-05", 40, 20, 3);
  auto north = f.ruleOf(RewardKind::PerUnit, 5000);
  north.scope = {domain::GoalOwnerKind::Team, 7};
  north.id = f.db.app->call(f.db.owner, app::SaveRewardRule{north}).value();
  f.compute();
  REQUIRE(f.approve());
  north.amount.minor = 7000;
  REQUIRE(f.db.app->call(f.db.owner, app::SaveRewardRule{north}));
  f.rule(RewardKind::PerUnit, 100);
  f.db.database().execute("UPDATE user SET team_id = 7 WHERE name = 'wang'");
  f.db.database().execute("UPDATE user SET team_id = 0 WHERE name = 'li'");
  CHECK(f.text(f.compute("2026-11")).empty());
  CHECK(f.db.app->call(f.db.owner, app::ListRewardRules{}).value().size() == 2);
}

TEST_CASE("Approval is of what was looked at, in order", "[rewards]") {
  RewardFloor f;
  f.past(f.li, "2026-10-05", 40, 20, 12);
  f.past(f.li, "2026-09-07", 40, 20, 2);
  f.rule(RewardKind::PerUnit, 5000);
  CHECK(f.whyNot() == "not_computed");
  f.compute();
  f.correctSale(f.li, "2026-10-05");
  CHECK(f.whyNot() == "figures_changed");
  f.compute();
  f.compute("2026-09");
  CHECK(f.whyNot() == "earlier_draft");
  REQUIRE(f.approve("2026-09"));
  CHECK(f.approve());
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ComputeLedger{"October"})) == ErrorCode::BadValue);
}

TEST_CASE("Agents see their own lines alone, and change none", "[rewards]") {
  RewardFloor f;
  const auto session = f.db.signedIn("sun");
  const auto trainer = f.db.signedIn("trainer", domain::Role::Trainer);
  const auto sun = f.db.database().userNamed("sun");
  f.past(f.li, "2026-10-05", 40, 20, 12);
  f.past(sun, "2026-10-05", 40, 20, 3);
  f.rule(RewardKind::PerUnit, 5000);
  f.compute();
  const auto mine = f.db.app->call(session, app::ReadLedger{"2026-10"}).value();
  CHECK(f.text(mine) == "sun rule 15000");
  CHECK(mine.total[0].minor == 15000);
  CHECK(f.db.app->call(session, app::ListLedgers{}).value()[0].total[0].minor == 15000);
  CHECK(f.db.app->call(f.db.owner, app::ListLedgers{}).value()[0].total[0].minor == 75000);
  CHECK(codeOf(f.db.app->call(trainer, app::ReadLedger{"2026-10"})) == ErrorCode::NotAllowed);
  for (const auto& other : {session, trainer}) {
    CHECK(codeOf(f.db.app->call(other, app::ComputeLedger{"2026-10"})) == ErrorCode::NotAllowed);
    CHECK(codeOf(f.db.app->call(other, app::ApproveLedger{"2026-10"})) == ErrorCode::NotAllowed);
    CHECK(codeOf(f.db.app->call(other, f.manual())) == ErrorCode::NotAllowed);
    CHECK(codeOf(f.db.app->call(other, app::RemoveRewardLine{})) == ErrorCode::NotAllowed);
    CHECK(codeOf(f.db.app->call(other, app::ListRewardRules{})) == ErrorCode::NotAllowed);
    CHECK(codeOf(f.db.app->call(other, app::SaveRewardRule{f.ruleOf(RewardKind::PerUnit, 1)})) ==
          ErrorCode::NotAllowed);
    CHECK(codeOf(f.db.app->call(other, app::RemoveRewardRule{domain::RewardRuleId(1)})) == ErrorCode::NotAllowed);
  }
  const auto audit = f.db.app->call(f.db.owner, app::ListAudit{"reward_ledger", 0}).value();
  REQUIRE_FALSE(audit.empty());
  CHECK(audit[0].action == "compute_rewards");
}

TEST_CASE("What is wrong about a rule or a line is said", "[rewards]") {
  RewardFloor f;
  const auto refused = [&](auto change) {
    auto rule = f.ruleOf(RewardKind::PerUnit, 5000);
    change(rule);
    const auto done = f.db.app->call(f.db.owner, app::SaveRewardRule{rule});
    return done ? std::string() : done.error().args.front();
  };
  CHECK(refused([](RewardRule& r) { r.name.clear(); }) == "name");
  CHECK(refused([](RewardRule& r) { r.scope = {domain::GoalOwnerKind::Team, 99}; }) == "team");
  CHECK(refused([](RewardRule& r) { r.id = domain::RewardRuleId(99); }) == "reward_rule");
  CHECK(refused([](RewardRule& r) {
          r.kind = RewardKind::PerOutcome;
          r.outcome = "no_such";
        }) == "outcome");
  auto line = f.manual();
  line.reason.clear();
  CHECK(codeOf(f.db.app->call(f.db.owner, line)) == ErrorCode::Missing);
  line = f.manual("2026-10", 0);
  CHECK(codeOf(f.db.app->call(f.db.owner, line)) == ErrorCode::Missing);
  line = f.manual();
  line.user = domain::UserId(99);
  CHECK(codeOf(f.db.app->call(f.db.owner, line)) == ErrorCode::NotFound);
}

TEST_CASE("Whatever happens, lines add up, drafts are idempotent, and what was approved stays", "[rewards]") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto pick = [&](int from, int until) { return std::uniform_int_distribution(from, until - 1)(random); };
    RewardFloor f;
    f.past(f.li, "2026-09-07", 30, 20, pick(0, 10));
    f.past(f.wang, "2026-09-08", 30, 20, pick(0, 10));
    f.past(f.li, "2026-10-05", 30, 20, pick(0, 10));
    f.rule(RewardKind::PerUnit, pick(1, 9000));
    f.rule(RewardKind::Champion, pick(1, 9000));
    f.rule(RewardKind::AtLeast, pick(-9000, -1), Measure::ConversionRate, 0.2);
    f.compute("2026-09");
    REQUIRE(f.approve("2026-09"));
    const std::string frozen = f.text(f.ledger("2026-09"));
    const auto steps = pick(1, 6);
    for (int i = 0; i < steps; ++i) {
      const auto& agent = pick(0, 2) == 0 ? f.li : f.wang;
      switch (pick(0, 4)) {
        case 0:
          f.correctSale(agent, agent == f.li ? "2026-09-07" : "2026-09-08");
          break;
        case 1:
          f.past(agent, "2026-09-09", 3, 2, 1);
          break;
        case 2:
          f.past(agent, "2026-10-06", 3, 2, 1);
          break;
        default:
          REQUIRE(f.db.app->call(f.db.owner, f.manual("2026-10", 100 + i)).has_value());
      }
      const auto draft = f.compute();
      REQUIRE(f.text(f.compute()) == f.text(draft));
      REQUIRE(f.text(f.ledger("2026-09")) == frozen);
      std::int64_t sum = 0;
      for (const auto& line : draft.lines) sum += line.line.amount.minor;
      REQUIRE((draft.total.empty() ? 0 : draft.total[0].minor) == sum);
    }
    // All that was ever given for both months is what the rules give for them now.
    REQUIRE(f.compute().isComputed);
    REQUIRE(f.approve());
    for (const auto& line : f.compute("2026-11").lines) REQUIRE(line.line.kind != RewardLine::Kind::Adjustment);
  }
}
