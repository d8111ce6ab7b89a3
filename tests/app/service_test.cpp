#include "callwright/domain/service.hpp"
#include "app/work_support.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/app/forecast.hpp"
#include "callwright/app/goals.hpp"
#include "callwright/app/rankings.hpp"
#include "callwright/app/wallboard.hpp"

using namespace callwright;
using namespace callwright::test;
using app::ReadFigures;
using domain::FiguresBy;
using domain::Measure;

namespace {

// Two agents at work on a Monday, 10:00 in Shanghai.
class ServiceFloor {
 public:
  ServiceFloor() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(12)}, TemporaryDatabase::alwaysOpen());
    li = std::make_unique<Agent>(db, "li");
    wang = std::make_unique<Agent>(db, "wang");
  }
  ReadFigures::Answer read(FiguresBy by = FiguresBy::Nothing, unsigned needs = domain::kAllNeeds,
                           domain::FiguresFilter filter = {}) {
    if (filter.from.empty()) filter.from = "2026-11-23";
    return db.app->call(db.owner, ReadFigures{by, std::move(filter), needs}).value();
  }
  void answer(domain::CallId call, const std::string& field, const std::string& value) {
    db.database().execute("INSERT INTO script_value (call_id, name, value, saved_at) SELECT id, " + quoted(field) +
                          ", " + quoted(value) + ", opened_at FROM call WHERE id = " + std::to_string(call.value));
  }
  std::optional<double> value(Measure measure, const domain::Tally& tally) const {
    return domain::valueOf(measure, tally, "CNY");
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
  std::unique_ptr<Agent> li, wang;
};

}  // namespace

TEST_CASE("a callback is due, kept on time or overdue as the agents do it", "[service]") {
  ServiceFloor f;
  const auto promised = f.li->take(f.campaign);
  f.li->callback(promised.call, f.db.clock->now() + 1h);
  const auto kept = [&] { return f.read().total; };
  CHECK(f.value(Measure::CallbacksDue, kept()) == 0.0);
  CHECK_FALSE(f.value(Measure::CallbacksOnTime, kept()));
  f.db.clock->advance(65min);
  CHECK(f.value(Measure::CallbacksDue, kept()) == 1.0);
  CHECK(f.value(Measure::CallbacksOnTime, kept()) == 0.0);
  CHECK(f.value(Measure::FollowUpsOverdue, kept()) == 1.0);
  // The queue hands it to him; that the talk is long does not matter.
  const auto again = f.li->take(f.campaign);
  REQUIRE(again.customer == promised.customer);
  f.db.clock->advance(40min);
  f.li->save(again.call, "refused");
  CHECK(f.value(Measure::CallbacksOnTime, kept()) == 1.0);
  CHECK(f.value(Measure::FollowUpsOverdue, kept()) == 0.0);
  const auto rows = f.read(FiguresBy::Agent).rows;
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].name == "li");
  CHECK(f.value(Measure::CallbacksOnTime, rows[0].tally) == 1.0);
}

TEST_CASE("figures have what was asked for, and a total counts a customer once", "[service]") {
  ServiceFloor f;
  f.db.database().execute("UPDATE customer SET source = 'Referral'");
  const auto sold = f.li->take(f.campaign);
  f.li->save(Agent::sale(sold.call));
  f.answer(sold.call, "CSAT", "5");
  f.answer(sold.call, "nps", "3");
  // Another agent's call and order with the same customer.
  f.db.database().execute(
      "INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, "
      "opened_at, dials, local_day, week_hour) SELECT x'01', campaign_id, customer_id, 0, list_id, " +
      std::to_string(f.wang->user.value) + ", phone_id, e164, 1, opened_at + 1000, 1, local_day, week_hour FROM call");
  f.db.database().execute(
      "INSERT INTO sales_order (public_id, customer_id, call_id, product, quantity, amount, currency, at, user_id, "
      "local_day, week_hour) SELECT x'01', customer_id, 0, product, 1, 1000, currency, at + 1000, " +
      std::to_string(f.wang->user.value) + ", local_day, week_hour FROM sales_order");

  const auto plain = f.read(FiguresBy::Agent, domain::kNeedTime);
  CHECK_FALSE(plain.total.service);
  CHECK_FALSE(plain.total.customers);
  const auto agents = f.read(FiguresBy::Agent);
  REQUIRE(agents.rows.size() == 2);
  for (const auto& row : agents.rows) {
    CHECK(f.value(Measure::CustomersCalled, row.tally) == 1.0);
    CHECK(f.value(Measure::Buyers, row.tally) == 1.0);
    CHECK(f.value(Measure::ReferralRate, row.tally) == 1.0);
  }
  app::TeamRules rules;
  rules.referrals = "friend";
  REQUIRE(f.db.app->call(f.db.owner, app::SaveTeamRules{rules}));
  CHECK(f.value(Measure::ReferralRate, f.read().total) == 0.0);
  CHECK(f.value(Measure::RepeatRate, agents.rows[0].tally) == 0.0);
  CHECK(f.value(Measure::RepeatRate, agents.rows[1].tally) == 1.0);  // the customer had bought from li
  CHECK(f.value(Measure::CustomersCalled, agents.total) == 1.0);
  CHECK(f.value(Measure::Buyers, agents.total) == 1.0);
  CHECK(f.value(Measure::RevenuePerLead, agents.total) == 289000.0);
  CHECK(f.value(Measure::Csat, agents.total) == 1.0);
  CHECK(f.value(Measure::Nps, agents.total) == -100.0);
  CHECK_FALSE(f.value(Measure::Csat, agents.rows[1].tally));
  for (const auto by : {FiguresBy::Day, FiguresBy::Hour, FiguresBy::Campaign, FiguresBy::List, FiguresBy::Team,
                        FiguresBy::Segment, FiguresBy::Nothing}) {
    INFO(domain::codeOf(by));
    const auto answer = f.read(by);
    CHECK(f.value(Measure::CustomersCalled, answer.total) == 1.0);
    std::int64_t answers = 0;
    for (const auto& row : answer.rows) answers += row.tally.service->csatAnswers;
    CHECK(answers == 1);
  }
  // Of an outcome neither is known.
  const auto outcomes = f.read(FiguresBy::Outcome);
  REQUIRE_FALSE(outcomes.rows.empty());
  CHECK_FALSE(outcomes.rows.front().tally.customers);
  domain::FiguresFilter sales;
  sales.outcome = "sale";
  CHECK_FALSE(f.read(FiguresBy::Nothing, domain::kAllNeeds, sales).total.service);
}

TEST_CASE("attendance is that of the timesheets, and of no campaign", "[service]") {
  ServiceFloor f;
  f.db.database().execute("UPDATE user SET created_at = 1795000000000");  // some days before
  domain::FiguresFilter days;
  days.from = "2026-11-19";
  days.until = "2026-11-20";
  f.db.database().execute("INSERT INTO presence (user_id, state, started_at, ended_at) VALUES (" +
                          std::to_string(f.li->user.value) + ", 1, 1795136400000, 1795165200000)");  // 20 Nov, 9:00
  const auto rows = f.read(FiguresBy::Agent, domain::kNeedAttendance, days).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].tally.attendance == domain::AttendanceTally{2, 1});
  CHECK(rows[1].tally.attendance == domain::AttendanceTally{2, 0});
  CHECK(f.value(Measure::Attendance, f.read(FiguresBy::Nothing, domain::kNeedAttendance, days).total) == 0.25);
  days.campaign = f.campaign;
  CHECK_FALSE(f.read(FiguresBy::Agent, domain::kNeedAttendance, days).total.attendance);
}

TEST_CASE("goals and rankings take distinct customers anew; what cannot be is refused", "[service]") {
  ServiceFloor f;
  f.li->work(f.campaign, "refused");
  f.li->work(f.campaign, "refused");
  f.wang->work(f.campaign, "refused");
  domain::Goal goal;
  goal.measure = Measure::CustomersCalled;
  goal.minimum = goal.target = goal.stretch = 30;
  goal.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
  const auto id = f.db.app->call(f.db.owner, app::SaveGoal{goal}).value();
  const auto views = f.db.app->call(f.db.owner, app::ListGoals{}).value();
  REQUIRE(views.size() == 1);
  CHECK(views[0].progress.value == 3.0);
  CHECK_FALSE(views[0].progress.forecast);
  const auto split = f.db.app->call(f.db.owner, app::SplitGoal{id, domain::GoalOwnerKind::Agent});
  CHECK(codeOf(split) == ErrorCode::GoalUnfit);
  CHECK(split.error().args.front() == "split_customers");
  app::RankingQuestion question;
  question.measure = Measure::CustomersCalled;
  const auto ranked = f.db.app->call(f.db.owner, app::ReadRanking{question}).value().ranking.rows;
  REQUIRE(ranked.size() == 2);
  CHECK(ranked[0].name == "li");
  CHECK(ranked[0].value == 2.0);
  app::ReadForecast forecast;
  forecast.measure = Measure::CallbacksDue;
  CHECK(codeOf(f.db.app->call(f.db.owner, forecast)) == ErrorCode::BadValue);
}

TEST_CASE("an agent reads the own service alone", "[service]") {
  ServiceFloor f;
  f.li->callback(f.li->take(f.campaign).call, f.db.clock->now() + 1min);
  f.db.clock->advance(1h);
  const auto agent = f.db.signedIn("lin");
  const auto own = f.db.app->call(agent, ReadFigures{FiguresBy::Nothing, {}, domain::kNeedService}).value();
  CHECK(own.total.service == domain::ServiceTally{});
  CHECK(f.read().total.service->overdue == 1);
}
