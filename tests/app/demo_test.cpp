#include <catch2/catch.hpp>
#include <fstream>

#include "app/demo_words.hpp"
#include "callwright/app/appraisals.hpp"
#include "callwright/app/attendance.hpp"
#include "callwright/app/costs.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/app/goals.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/people.hpp"
#include "callwright/app/quality.hpp"
#include "callwright/app/scripts.hpp"
#include "callwright/app/settings.hpp"
#include "support/temporary_database.hpp"

using namespace callwright;

namespace {

std::unique_ptr<app::App> openNew(const std::string& directory) {
  app::AppOptions options;
  options.dataDirectory = directory;
  options.create = true;
  options.withPhone = false;
  options.clock = [] {
    return domain::Instant(std::chrono::milliseconds(1'795'420'800'000));
  };  // Mon 2026-11-23 08:00Z
  auto opened = app::App::open(std::move(options));
  REQUIRE(opened);
  return std::move(*opened);
}

app::MakeDemo smallDemo() {
  app::MakeDemo request;
  request.customers = 600;
  request.months = 1;
  return request;
}

}  // namespace

TEST_CASE("The demo is a sound database with people who can sign in and work left to do") {
  test::TemporaryDirectory directory;
  auto app = openNew(directory.path());
  const auto owner = app->ownerSession();
  const auto made = app->call(owner, smallDemo());
  REQUIRE(made);
  CHECK(made->customers == 600);
  CHECK(made->calls > 600);
  CHECK(made->orders > 10);
  CHECK(made->users == 12);

  const auto verified = app->call(owner, app::Verify{});
  REQUIRE(verified);
  for (const auto& finding : verified->findings) FAIL_CHECK(finding.check << " " << finding.detail);
  const auto stats = app->call(owner, app::Stats{});
  REQUIRE(stats);
  CHECK(stats->customers == 600);
  CHECK(stats->calls == made->calls);
  CHECK(stats->openCalls == 0);
  CHECK(stats->queueClaimed == 0);
  CHECK(stats->queueFresh > 20);
  CHECK(stats->followUpsOpen > 0);
  CHECK(stats->campaigns == 3);
  const auto settings = app->call(owner, app::ReadSettings{});
  REQUIRE(settings);
  CHECK(settings->demo);
  const auto goals = app->call(owner, app::ListGoals{"2026-11"});
  REQUIRE(goals);
  CHECK(goals->size() > 15);
  const auto costs = app->call(owner, app::ListCosts{});
  REQUIRE(costs);
  CHECK(costs->size() == 7);  // an hour before and since this month, a minute, four lists
  const auto figures = app->call(owner, app::ReadFigures{domain::FiguresBy::Nothing, {}, domain::kNeedCost});
  REQUIRE(figures);
  CHECK(domain::valueOf(domain::Measure::CostPerSale, figures->total, "CNY").value_or(0) > 0);
  const auto checks = app->call(owner, app::ListChecks{});
  REQUIRE(checks);
  CHECK(checks->total.checks > 8);
  CHECK(checks->total.average().value_or(0) > 50);
  CHECK(app->call(owner, app::ListAppraisals{"2026-10"}).value().size() == 8);

  CHECK(app->call({}, app::SignIn{"lili", "callwright"}));
  const auto lead = app->call({}, app::SignIn{"grace", "callwright"});
  REQUIRE(lead);
  CHECK(lead->user.role == domain::Role::TeamLead);
  const auto found = app->call(lead->session, app::SearchCustomers{"wang", 50});
  REQUIRE(found);
  REQUIRE_FALSE(found->empty());
  CHECK(found->front().phone.find("****") != std::string::npos);
}

TEST_CASE("The demo's months have about as many calls each, however many they are") {
  const int months = GENERATE(3, 12);
  CAPTURE(months);
  test::TemporaryDirectory directory;
  auto app = openNew(directory.path());
  app::MakeDemo request;
  request.customers = 1500;
  request.months = months;
  const auto made = app->call(app->ownerSession(), request);
  REQUIRE(made);
  const auto average = static_cast<double>(made->calls) / months;
  for (int month = 0; month < months; ++month) {
    app::ReadFigures figures;
    figures.filter.from = domain::localDay(nullptr, app->now() - std::chrono::hours(24) * (30 * month + 29));
    figures.filter.until = domain::localDay(nullptr, app->now() - std::chrono::hours(24 * 30) * month);
    const auto found = app->call(app->ownerSession(), figures);
    REQUIRE(found);
    CAPTURE(month, average, found->total.calls);
    CHECK(static_cast<double>(found->total.calls) > average * 0.4);
    CHECK(static_cast<double>(found->total.calls) < average * 2);
  }
}

TEST_CASE("The demo's people come to work, forget nobody and call back as they said, mostly") {
  test::TemporaryDirectory directory;
  auto app = openNew(directory.path());
  const auto owner = app->ownerSession();
  auto request = smallDemo();
  request.customers = 2000;
  REQUIRE(app->call(owner, request));
  app::ReadFigures figures;
  figures.needs = domain::kNeedService;
  const auto found = app->call(owner, figures);
  REQUIRE(found);
  CHECK(domain::valueOf(domain::Measure::CallbacksOnTime, found->total, {}).value_or(0) > 0.7);
  const auto sheets = app->call(owner, app::ReadAttendance{"2026-11-02", "2026-11-20", {}});
  REQUIRE(sheets);
  int agents = 0;
  for (const auto& row : *sheets) {
    if (row.attendance.attended == 0) continue;  // no agent: these are not signed in
    ++agents;
    CAPTURE(row.userName, row.attendance.late, row.attendance.leftEarly);
    CHECK(row.attendance.rate().value_or(0) > 0.7);
    CHECK(row.attendance.late < 8);
    CHECK(row.attendance.leftEarly < 3);
  }
  CHECK(agents == 8);
  const auto aWeekAgo = std::to_string((app->now() - std::chrono::hours(24 * 7)).time_since_epoch().count());
  const auto forgotten = test::Database(app->databasePath())
                             .number(
                                 "SELECT count(*) FROM queue_item q JOIN campaign c ON c.id = q.campaign_id WHERE "
                                 "q.state = 1 AND c.state = 1 AND q.due_at < " +
                                 aWeekAgo);
  CHECK(forgotten == 0);
}

TEST_CASE("The demo's scripts are templates without problems") {
  test::TemporaryDirectory directory;
  for (const std::string_view text : {app::demo::broadbandScript, app::demo::backupScript, app::demo::renewalScript,
                                      app::demo::personaScript, app::demo::personaScriptEn}) {
    const std::string path = directory.file("script.md");
    std::ofstream(path, std::ios::trunc) << text;
    const auto loaded = app::loadScript(path);
    REQUIRE(loaded);
    INFO(loaded->script.title);
    for (const auto& problem : loaded->problems)
      UNSCOPED_INFO(problem.line << ": " << static_cast<int>(problem.kind) << " " << problem.args.size());
    CHECK(loaded->problems.empty());
  }
}

TEST_CASE("The same seed makes the same demo") {
  std::int64_t calls[2]{}, orders[2]{};
  for (int i = 0; i < 2; ++i) {
    test::TemporaryDirectory directory;
    auto app = openNew(directory.path());
    const auto made = app->call(app->ownerSession(), smallDemo());
    REQUIRE(made);
    calls[i] = made->calls;
    orders[i] = made->orders;
  }
  CHECK(calls[0] == calls[1]);
  CHECK(orders[0] == orders[1]);
}

TEST_CASE("A database with work in it takes no demo, and a cancelled one leaves nothing") {
  test::TemporaryDirectory directory;
  auto app = openNew(directory.path());
  const auto owner = app->ownerSession();
  app::SubmitOptions options;
  options.cancel.cancel();
  const auto cancelled = app->call(owner, smallDemo(), options);
  REQUIRE_FALSE(cancelled);
  CHECK(cancelled.error().code == domain::ErrorCode::Cancelled);
  auto stats = app->call(owner, app::Stats{});
  REQUIRE(stats);
  CHECK(stats->customers + stats->users + stats->campaigns == 0);
  REQUIRE(app->call(owner, smallDemo()));
  const auto again = app->call(owner, smallDemo());
  REQUIRE_FALSE(again);
  CHECK(again.error().code == domain::ErrorCode::DatabaseExists);
}

TEST_CASE("Only an administrator makes a demo") {
  test::TemporaryDirectory directory;
  auto app = openNew(directory.path());
  app::SaveUser user;
  user.user.name = "somebody";
  user.password = "long enough";
  REQUIRE(app->call(app->ownerSession(), user));
  const auto session = app->call({}, app::SignIn{"somebody", "long enough"});
  REQUIRE(session);
  const auto made = app->call(session->session, smallDemo());
  REQUIRE_FALSE(made);
  CHECK(made.error().code == domain::ErrorCode::NotAllowed);
}
