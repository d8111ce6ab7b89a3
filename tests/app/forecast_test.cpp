#include "callwright/app/forecast.hpp"

#include "app/work_support.hpp"
#include "callwright/app/goals.hpp"

using namespace callwright;
using namespace callwright::test;
using app::ReadForecast;
using domain::Measure;

namespace {

// Monday 2026-11-23, 10:00; Ann has called since 1 June on every workday.
struct ForecastFloor {
  ForecastFloor() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(60)}, TemporaryDatabase::alwaysOpen());
    ann = db.signedIn("Ann");
    annId = db.database().userNamed("Ann");
    // Calls put in directly, 12 a workday, of which 3 are sales.
    db.database().execute(
        "WITH RECURSIVE d(day) AS (SELECT '2026-06-01' UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < "
        "'2026-11-20'), n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12) INSERT INTO call (public_id, "
        "campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, opened_at, dials, talk_ms, "
        "local_day, week_hour, outcome_id, reached, sale) SELECT x'00', " +
        std::to_string(campaign.value) + ", 1, 1, 1, " + std::to_string(annId.value) +
        ", 1, 1, 1, 1, 1, 1000, day, 9, 1, i <= 6, i <= 3 FROM d, n WHERE strftime('%w', day) NOT IN ('0', '6')");
  }
  ReadForecast::Answer read(Measure measure, const std::string& period = {}) {
    ReadForecast request;
    request.measure = measure;
    request.period = period;
    return db.app->call(db.owner, request).value();
  }
  void goal(double target, domain::GoalOwner owner = {}) {
    domain::Goal one;
    one.measure = Measure::Sales;
    one.minimum = one.target = one.stretch = target;
    one.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
    one.owner = owner;
    REQUIRE(db.app->call(db.owner, app::SaveGoal{one}));
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
  app::SessionId ann;
  domain::UserId annId;
};

}  // namespace

TEST_CASE("A month's sales are forecast from what its calls have brought, and held against its goal") {
  ForecastFloor floor;
  floor.goal(70);
  const auto answer = floor.read(Measure::Sales);
  CHECK(answer.period.code() == "2026-11");
  CHECK(answer.soFar == 45);
  REQUIRE(answer.forecast);
  CHECK(answer.forecast->expected == Approx(63));
  CHECK(answer.days.size() == 15);
  CHECK(answer.historyDays == 125);
  REQUIRE(answer.goal);
  REQUIRE(answer.needed);
  CHECK(answer.needed->missing == 25);
  CHECK(answer.needed->perCall == Approx(0.25));
  CHECK(answer.needed->calls == 100);
  CHECK(answer.needed->callsADay == Approx(100.0 / 6));
  CHECK(answer.needed->recentCallsADay == Approx(12));
  REQUIRE(answer.tests.size() == 4);
  CHECK(answer.tests.front().actual == 66);
  CHECK(answer.accuracy.error == Approx(0).margin(1e-9));
  CHECK(answer.accuracy.inside == 4);
}

TEST_CASE("A quarter and a month that is over have their forecast, too") {
  ForecastFloor floor;
  CHECK(floor.read(Measure::Calls, "2026-10").forecast->expected == 264);
  CHECK_FALSE(floor.read(Measure::Calls, "2026-10").needed);
  const auto quarter = floor.read(Measure::Calls, "2026-Q4");
  CHECK(quarter.soFar == 264 + 180);
  CHECK(quarter.forecast->expected == Approx(264 + 21 * 12 + 23 * 12));
}

TEST_CASE("The goal of a forecast is that of whom the filter names, or none") {
  ForecastFloor floor;
  floor.goal(70);
  floor.goal(50, {domain::GoalOwnerKind::Agent, floor.annId.value});
  ReadForecast request;
  request.measure = Measure::Sales;
  request.filter.agent = floor.annId;
  CHECK(floor.db.app->call(floor.db.owner, request).value().goal->target == 50);
  request.filter.campaign = floor.campaign;
  CHECK_FALSE(floor.db.app->call(floor.db.owner, request).value().goal);
  // Who may not see the team's work gets his own.
  request = {};
  request.measure = Measure::Sales;
  CHECK(floor.db.app->call(floor.ann, request).value().goal->target == 50);
  request.filter.agent = domain::UserId(floor.annId.value + 100);
  CHECK(codeOf(floor.db.app->call(floor.ann, request)) == app::ErrorCode::NotAllowed);
}

TEST_CASE("A forecast of what is no sum, or of no period, is refused") {
  ForecastFloor floor;
  ReadForecast request;
  request.measure = Measure::ConnectRate;
  CHECK(codeOf(floor.db.app->call(floor.db.owner, request)) == app::ErrorCode::BadValue);
  request.measure = Measure::TimeAtWork;
  CHECK(codeOf(floor.db.app->call(floor.db.owner, request)) == app::ErrorCode::BadValue);
  request.measure = Measure::Sales;
  request.period = "2026-13";
  CHECK(codeOf(floor.db.app->call(floor.db.owner, request)) == app::ErrorCode::BadValue);
}
