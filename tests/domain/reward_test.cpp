#include "callwright/domain/reward.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace callwright::domain;

namespace {

RewardRule ruleOf(RewardKind kind, std::int64_t amount = 5000, double threshold = 0) {
  RewardRule rule;
  rule.name = "rule";
  rule.kind = kind;
  rule.threshold = threshold;
  rule.amount = {amount, "CNY"};
  if (kind == RewardKind::PerOutcome) rule.outcome = "complaint";
  if (kind == RewardKind::ShareOfRevenue) rule.permille = 25;
  return rule;
}
std::string refusedField(const RewardRule& rule) {
  const auto checked = check(rule);
  return checked ? std::string() : checked.error().args.front();
}

}  // namespace

TEST_CASE("Each unit beyond the threshold gives the amount") {
  CHECK(rewardOf(ruleOf(RewardKind::PerUnit), 12.0) == 60000);
  CHECK(rewardOf(ruleOf(RewardKind::PerUnit, 5000, 10), 12.0) == 10000);
  CHECK_FALSE(rewardOf(ruleOf(RewardKind::PerUnit, 5000, 12), 12.0));
  CHECK(rewardOf(ruleOf(RewardKind::PerLate, -2000, 2), 5.0) == -6000);
  CHECK(rewardOf(ruleOf(RewardKind::PerAbsence, -10000), 1.0) == -10000);
  CHECK_FALSE(rewardOf(ruleOf(RewardKind::PerOutcome), std::nullopt));
}

TEST_CASE("A share of revenue is rounded to the minor unit") {
  auto rule = ruleOf(RewardKind::ShareOfRevenue);  // 2.5 %
  CHECK(rewardOf(rule, 288000.0) == 7200);
  CHECK(rewardOf(rule, 20.0) == 1);  // half a fen
  CHECK_FALSE(rewardOf(rule, 19.0));
  rule.threshold = 100000;
  CHECK(rewardOf(rule, 288000.0) == 4700);
  CHECK_FALSE(rewardOf(rule, 100000.0));
}

TEST_CASE("A tier of a goal, a champion and a limit give the amount once") {
  const auto tier = ruleOf(RewardKind::GoalReached, 50000, 1);
  CHECK(rewardOf(tier, 1.04) == 50000);
  CHECK(rewardOf(tier, 1.0) == 50000);
  CHECK_FALSE(rewardOf(tier, 0.999));
  CHECK(rewardOf(ruleOf(RewardKind::Champion), 1.0) == 5000);
  CHECK_FALSE(rewardOf(ruleOf(RewardKind::Champion), 2.0));
  auto limit = ruleOf(RewardKind::Below, -3000, 0.3);
  limit.measure = Measure::ConnectRate;
  CHECK(rewardOf(limit, 0.29) == -3000);
  CHECK_FALSE(rewardOf(limit, 0.3));
  limit.kind = RewardKind::AtLeast;
  CHECK(rewardOf(limit, 0.3) == -3000);
  // Of what should be small, more is worse.
  auto wrap = ruleOf(RewardKind::Below, -3000, 60000);
  wrap.measure = Measure::AverageHandling;
  CHECK(rewardOf(wrap, 90000.0) == -3000);
  CHECK_FALSE(rewardOf(wrap, 60000.0));
}

TEST_CASE("What is wrong about a rule is named") {
  for (const RewardKind kind : rewardKinds()) {
    CHECK(refusedField(ruleOf(kind, 5000, 1)).empty());
    CHECK(rewardKindFromCode(codeOf(kind)) == kind);
  }
  const auto with = [](RewardKind kind, auto change) {
    auto rule = ruleOf(kind, 5000, 1);
    change(rule);
    return refusedField(rule);
  };
  CHECK(with(RewardKind::PerUnit, [](RewardRule& r) { r.name = " "; }) == "name");
  CHECK(with(RewardKind::PerUnit, [](RewardRule& r) { r.measure = Measure::ConnectRate; }) == "measure");
  CHECK(with(RewardKind::PerUnit, [](RewardRule& r) { r.amount.minor = 0; }) == "amount");
  CHECK(with(RewardKind::PerUnit, [](RewardRule& r) { r.amount.minor = 1'000'000'000'000; }) == "amount");
  CHECK(with(RewardKind::PerUnit, [](RewardRule& r) { r.threshold = -1; }) == "threshold");
  CHECK(with(RewardKind::PerUnit, [](RewardRule& r) { r.amount.currency = "yuan"; }) == "currency");
  CHECK(with(RewardKind::GoalReached, [](RewardRule& r) { r.threshold = 0; }) == "threshold");
  CHECK(with(RewardKind::ShareOfRevenue, [](RewardRule& r) { r.permille = 1001; }) == "share");
  CHECK(with(RewardKind::PerOutcome, [](RewardRule& r) { r.outcome.clear(); }) == "outcome");
  CHECK(with(RewardKind::PerLate, [](RewardRule& r) { r.scope = {GoalOwnerKind::Campaign, 1}; }) == "scope");
  CHECK(with(RewardKind::PerUnit, [](RewardRule& r) { r.scope = {GoalOwnerKind::Agent, 1}; }) == "scope");
  CHECK_FALSE(rewardKindFromCode("per_smile"));
}

TEST_CASE("Thresholds, shares and amounts are read as they are typed") {
  CHECK(parseThreshold(ruleOf(RewardKind::GoalReached), "104 %").value() == Approx(1.04));
  CHECK(parseThreshold(ruleOf(RewardKind::GoalReached), "") == 1.0);
  CHECK(parseThreshold(ruleOf(RewardKind::ShareOfRevenue), "1,000") == 100000.0);
  CHECK(parseThreshold(ruleOf(RewardKind::PerUnit), "12") == 12.0);
  auto rate = ruleOf(RewardKind::Below);
  rate.measure = Measure::ConnectRate;
  CHECK(parseThreshold(rate, "30 %") == 0.3);
  CHECK_FALSE(parseThreshold(rate, "some"));
  CHECK(parsePermille("2.5 %") == 25);
  CHECK(parsePermille("-3 %") == -30);
  CHECK(parsePermille("−2.5 %") == -25);
  CHECK_FALSE(parsePermille("much"));
  CHECK(parseReward("50", "CNY")->minor == 5000);
  CHECK(parseReward("-12.5", "CNY")->minor == -1250);
  CHECK(parseReward("−5", "JPY")->minor == -5);
  CHECK(parseReward("", "CNY").error().code == ErrorCode::Missing);
  CHECK(parseReward("lots", "CNY").error().code == ErrorCode::BadValue);
}

TEST_CASE("More of what is counted never gives less, and a deduction is a bonus with the other sign") {
  rc::check([] {
    const auto kind = *rc::gen::element(RewardKind::PerUnit, RewardKind::PerLate, RewardKind::ShareOfRevenue,
                                        RewardKind::GoalReached, RewardKind::AtLeast);
    auto rule = ruleOf(kind, *rc::gen::inRange(1, 100000), *rc::gen::inRange(0, 50));
    rule.permille = *rc::gen::inRange(1, 1001);
    const double less = *rc::gen::inRange(0, 1000), more = less + *rc::gen::inRange(0, 1000);
    RC_ASSERT(rewardOf(rule, less).value_or(0) <= rewardOf(rule, more).value_or(0));
    auto deduction = rule;
    deduction.amount.minor = -rule.amount.minor;
    deduction.permille = -rule.permille;
    RC_ASSERT(rewardOf(deduction, more).value_or(0) == -rewardOf(rule, more).value_or(0));
  });
}

TEST_CASE("The sum of the lines is the total, by currency and in any order") {
  rc::check([] {
    std::vector<RewardLine> lines;
    std::int64_t yuan = 0, dollars = 0;
    for (const int amount : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-100000, 100000))) {
      RewardLine line;
      line.amount = {amount, amount % 2 == 0 ? "CNY" : "USD"};
      (amount % 2 == 0 ? yuan : dollars) += amount;
      lines.push_back(line);
    }
    for (const Money& money : totalOf(lines)) RC_ASSERT(money.minor == (money.currency == "CNY" ? yuan : dollars));
    const auto total = totalOf(lines);
    std::reverse(lines.begin(), lines.end());
    RC_ASSERT(totalOf(lines) == total);
  });
}
