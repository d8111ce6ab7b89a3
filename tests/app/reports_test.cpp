#include "callwright/app/reports.hpp"

#include <filesystem>
#include <fstream>
#include <future>
#include <mutex>
#include <set>

#include "app/work_support.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/app/forecast.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/segments.hpp"
#include "callwright/domain/ranking.hpp"
#include "callwright/exchange/table_file.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::ReportEvery;
using domain::ReportFormat;
using domain::ReportView;

namespace {

// What words would make, and what it was made of.
struct Made {
  std::mutex mutex;
  std::vector<domain::TeamFigures> team;
  std::vector<domain::ForecastFigures> forecasts;
  std::vector<domain::SegmentFigures> segments;
  std::vector<domain::ReportHead> heads;
  std::vector<std::string> languages;
};

class ReportOffice {
 public:
  explicit ReportOffice(bool draws = false) {
    db.options.withPhone = false;
    app::ReportMaker maker;
    maker.team = [made = made](const std::string& language, const domain::ReportHead& head,
                               const domain::TeamFigures& figures) {
      const std::lock_guard lock(made->mutex);
      made->team.push_back(figures);
      made->heads.push_back(head);
      made->languages.push_back(language);
      domain::ReportSection section;
      section.title = "Figures";
      section.columns = {"Calls"};
      section.rows = {{domain::countCell(figures.total.calls)}};
      return domain::Report{"Team", {{"Period", head.from}}, {section}};
    };
    maker.funnel = [](const std::string&, const domain::ReportHead&, const domain::FunnelFigures& figures) {
      return domain::Report{"Funnel", {}, {{"Steps", "", {}, {std::to_string(figures.all.steps.size())}, {}, {}}}};
    };
    maker.forecast = [made = made](const std::string&, const domain::ReportHead&,
                                   const domain::ForecastFigures& figures) {
      const std::lock_guard lock(made->mutex);
      made->forecasts.push_back(figures);
      return domain::Report{"Forecast", {}, {}};
    };
    maker.segments = [made = made](const std::string&, const domain::ReportHead&,
                                   const domain::SegmentFigures& figures) {
      const std::lock_guard lock(made->mutex);
      made->segments.push_back(figures);
      return domain::Report{"Segments", {}, {}};
    };
    if (draws)
      maker.draw = [](const std::string&, const std::vector<domain::Report>& reports, ReportFormat format) {
        return domain::Result<std::string>(std::string(domain::codeOf(format)) + std::to_string(reports.size()));
      };
    app::setReportMaker(std::move(maker));
    db.open();
    campaign = db.addCampaign({db.addList(20)}, TemporaryDatabase::alwaysOpen());
    std::filesystem::create_directory(folder());
  }
  std::string folder() const { return db.directory.file("reports"); }
  domain::ReportSchedule daily() const {
    domain::ReportSchedule s;
    s.name = "Daily";
    s.every = ReportEvery::Day;
    s.views = static_cast<unsigned>(ReportView::Team);
    s.formats = static_cast<unsigned>(ReportFormat::Xlsx);
    s.folder = folder();
    s.language = "zh_CN";
    return s;
  }
  domain::ReportScheduleId save(const domain::ReportSchedule& schedule) {
    return db.app->call(db.owner, app::SaveReportSchedule{schedule}).value();
  }
  app::WriteDueReports::Answer run(bool atOnce = false) {
    return db.app->call(db.owner, app::WriteDueReports{atOnce}).value();
  }
  app::ListReportSchedules::Answer list() { return db.app->call(db.owner, app::ListReportSchedules{}).value(); }
  std::set<std::string> files() const {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder())) names.insert(entry.path().filename());
    return names;
  }
  std::int64_t callsIn(const std::string& name) const {
    exchange::TableOptions options;
    options.sheet = "Figures";
    auto reader = exchange::openTable(folder() + "/" + name, options);
    REQUIRE(reader);
    exchange::Row row;
    REQUIRE((*reader)->next(row).value());  // headings
    REQUIRE((*reader)->next(row).value());
    return std::stoll(row.cells.at(0));
  }

  std::shared_ptr<Made> made = std::make_shared<Made>();
  TemporaryDatabase db;
  domain::CampaignId campaign;
};

}  // namespace

TEST_CASE("a daily report is written when its day is over, with what the figures say", "[reports]") {
  ReportOffice o;
  Agent li(o.db, "li");
  li.work(o.campaign, "busy");
  li.work(o.campaign, "refused");
  o.save(o.daily());
  CHECK(o.run().written.empty());  // the day is not over
  o.db.clock->advance(24h);        // Tuesday 10:00
  li.work(o.campaign, "busy");
  CHECK(o.run().written == std::vector<std::string>{o.folder() + "/Daily 2026-11-23.xlsx"});
  CHECK(o.callsIn("Daily 2026-11-23.xlsx") == 2);
  REQUIRE(o.made->team.size() == 1);
  const domain::TeamFigures& figures = o.made->team.front();
  const auto read = o.db.app->call(o.db.owner, app::ReadFigures{domain::FiguresBy::Agent, figures.filter}).value();
  CHECK(figures.total == read.total);
  CHECK(figures.before->from == "2026-11-22");
  CHECK(figures.courseBy == domain::FiguresBy::Hour);
  CHECK(o.made->languages.front() == "zh_CN");
  CHECK(o.made->heads.front().madeAt == "2026-11-24 10:00");
  CHECK(o.run().written.empty());  // once
  const auto listed = o.list();
  REQUIRE(listed.files.size() == 1);
  CHECK(listed.files[0].state == app::ReportFileInfo::State::Written);
  CHECK(listed.files[0].schedule == "Daily");
  CHECK(o.db.database().number("SELECT count(*) FROM audit WHERE action = 'write_report'") == 1);
}

TEST_CASE("reports that fell due while the program was closed are written at its next start", "[reports]") {
  ReportOffice o;
  Agent li(o.db, "li");
  li.work(o.campaign, "busy");
  auto weekly = o.daily();
  weekly.name = "Weekly";
  weekly.every = ReportEvery::Week;
  weekly.views = 3;
  o.save(o.daily());
  o.save(weekly);
  o.db.close();
  o.db.clock->advance(24h * 8);  // Tuesday of the next week
  o.db.open();
  CHECK(o.run().written.size() == 9);
  CHECK(o.files() == std::set<std::string>{"Daily 2026-11-23.xlsx", "Daily 2026-11-24.xlsx", "Daily 2026-11-25.xlsx",
                                           "Daily 2026-11-26.xlsx", "Daily 2026-11-27.xlsx", "Daily 2026-11-28.xlsx",
                                           "Daily 2026-11-29.xlsx", "Daily 2026-11-30.xlsx",
                                           "Weekly 2026-11-23 to 2026-11-29.xlsx"});
  CHECK(o.callsIn("Weekly 2026-11-23 to 2026-11-29.xlsx") == 1);
}

TEST_CASE("a forecast on schedule is as of the morning after the period, whenever it is written", "[reports]") {
  ReportOffice o;
  PastCalls calls{.campaign = o.campaign, .agent = o.db.addUser("li"), .days = {}, .count = 9, .reached = 5, .sold = 3};
  for (auto day = domain::rankPeriodWith(domain::RankPeriod::Kind::Day, "2026-06-01"); day.firstDay <= "2026-11-29";
       day = day.shifted(1))
    calls.days.push_back(day.firstDay);
  o.db.database().addCalls(calls);
  auto weekly = o.daily();
  weekly.every = ReportEvery::Week;
  weekly.views = static_cast<unsigned>(ReportView::Forecast);
  o.save(weekly);
  app::ReadForecast request;
  request.measure = domain::Measure::Sales;
  request.period = "2026-11";
  o.db.clock->set(TemporaryDatabase::start() + 24h * 7);  // Monday the 30th
  const auto thatMorning = o.db.app->call(o.db.owner, request).value();
  o.db.clock->advance(24h * 3);
  calls.days = {"2026-11-30", "2026-12-01"};
  o.db.database().addCalls(calls);
  CHECK(o.run().written == std::vector<std::string>{o.folder() + "/Daily 2026-11-23 to 2026-11-29.xlsx"});
  REQUIRE(o.made->forecasts.size() == 2);
  CHECK(o.made->forecasts[0].measure == domain::Measure::Revenue);
  CHECK(o.made->forecasts[0].currency == "CNY");
  const domain::ForecastFigures& sales = o.made->forecasts[1];
  CHECK(sales.measure == domain::Measure::Sales);
  CHECK(sales.period.code() == "2026-11");
  CHECK(sales.today == "2026-11-30");
  CHECK(sales.soFar == 29 * 3);
  REQUIRE(sales.forecast);
  CHECK(sales.forecast->expected == Approx(thatMorning.forecast->expected));
  CHECK(sales.accuracy.months == thatMorning.accuracy.months);
  request.asOf = "2026-13-01";
  CHECK(codeOf(o.db.app->call(o.db.owner, request)) == ErrorCode::BadValue);
}

TEST_CASE("a report of segments says what the view says, and one without any history is written, too", "[reports]") {
  ReportOffice o;
  auto monthly = o.daily();
  monthly.every = ReportEvery::Month;
  monthly.views = static_cast<unsigned>(ReportView::Forecast) | static_cast<unsigned>(ReportView::Segments);
  o.save(monthly);
  o.db.clock->advance(24h * 8);  // the 1st of December
  CHECK(o.run().written.size() == 1);
  REQUIRE(o.made->segments.size() == 1);
  CHECK(o.made->segments[0].buyers == 0);
  REQUIRE(o.made->forecasts.size() == 2);
  CHECK_FALSE(o.made->forecasts[1].forecast);
  CHECK(o.made->forecasts[1].period.code() == "2026-12");  // that is under way when November is over

  Agent li(o.db, "li");
  li.save(Agent::sale(li.take(o.campaign).call));
  o.db.clock->advance(24h * 31);
  CHECK(o.run().written.size() == 1);
  app::ReadSegments request;
  request.currency = "CNY";
  request.filter.from = "2026-12-01";
  request.filter.until = "2026-12-31";
  const auto read = o.db.app->call(o.db.owner, request).value();
  const domain::SegmentFigures& made = o.made->segments.back();
  CHECK(made.currency == "CNY");
  CHECK(made.buyers == 1);
  CHECK(made.reached == 1);
  for (std::size_t i = 0; i < read.segments.size(); ++i)
    CHECK(made.segments[i].customers == read.segments[i].customers);
}

TEST_CASE("several programs on one database write each report once", "[reports]") {
  ReportOffice o;
  o.save(o.daily());
  std::vector<std::unique_ptr<app::App>> apps;
  for (int i = 0; i < 3; ++i) {
    app::AppOptions options = o.db.options;
    options.create = false;
    options.clock = [clock = o.db.clock] { return clock->now(); };
    apps.push_back(app::App::open(options).value());
  }
  o.db.clock->advance(24h * 12);
  std::vector<std::future<std::size_t>> runs;
  for (auto& app : apps)
    for (int twice = 0; twice < 2; ++twice)
      runs.push_back(std::async(std::launch::async, [&app] {
        return app->call(app->ownerSession(), app::WriteDueReports{}).value().written.size();
      }));
  std::size_t written = 0;
  for (auto& each : runs) written += each.get();
  CHECK(written == 12);
  CHECK(o.made->team.size() == 12);
  CHECK(o.files().size() == 12);
  CHECK(o.db.database().number("SELECT count(*) FROM audit WHERE action = 'write_report'") == 12);
}

TEST_CASE("a folder that is gone is told and tried again, nothing is skipped", "[reports]") {
  ReportOffice o;
  o.save(o.daily());
  std::filesystem::remove(o.folder());
  o.db.clock->advance(24h);
  const auto failed = o.run();
  REQUIRE(failed.failed.size() == 1);
  CHECK(failed.failed[0].error->code == domain::ErrorCode::FileUnwritable);
  CHECK(failed.failed[0].error->args.front() == o.folder() + "/Daily 2026-11-23.xlsx");
  CHECK(failed.failed[0].nextTry == o.db.clock->now() + 1min);
  CHECK(o.list().files.front().error == failed.failed[0].error);
  std::filesystem::create_directory(o.folder());
  const auto waits = o.run();
  CHECK(waits.written.empty());
  CHECK(waits.left == 1);
  o.db.clock->advance(61s);
  CHECK(o.run().written.size() == 1);
  CHECK_FALSE(o.list().files.front().error);
  // At once, if somebody asks for it.
  std::filesystem::remove_all(o.folder());
  o.db.clock->advance(24h);
  CHECK(o.run().failed.size() == 1);
  CHECK(o.run(true).failed.size() == 1);
  CHECK(o.list().files.front().tries == 2);
  std::filesystem::create_directory(o.folder());
  CHECK(o.run(true).written.size() == 1);
}

TEST_CASE("a report that a dead program had begun is written by the next", "[reports]") {
  ReportOffice o;
  const auto id = o.save(o.daily());
  o.db.clock->advance(24h);
  o.db.database().execute(
      "INSERT INTO report_file (schedule_id, from_day, until_day, format, state, process, at) VALUES (" +
      std::to_string(id.value) + ", '2026-11-23', '2026-11-23', 1, 0, '999999999:1:1', 1)");
  CHECK(o.run().written.size() == 1);
}

TEST_CASE("PDFs and pictures are left to a program that can draw", "[reports]") {
  ReportOffice without;
  auto schedule = without.daily();
  schedule.views = 3;
  schedule.formats = 7;
  without.save(schedule);
  without.db.clock->advance(24h);
  const auto answer = without.run();
  CHECK(answer.written.size() == 1);
  CHECK(answer.left == 2);

  ReportOffice with(true);
  schedule.folder = with.folder();
  with.save(schedule);
  with.db.clock->advance(24h);
  CHECK(with.run().written.size() == 3);
  std::ifstream file(with.folder() + "/Daily 2026-11-23.pdf");
  std::string bytes;
  file >> bytes;
  CHECK(bytes == "pdf2");
}

TEST_CASE("schedules are checked, changed, deleted and brought back by who sees the team's work", "[reports]") {
  ReportOffice o;
  auto schedule = o.daily();
  schedule.id = o.save(schedule);
  auto again = o.daily();
  CHECK(o.db.app->call(o.db.owner, app::SaveReportSchedule{again}).error().code == domain::ErrorCode::AlreadyExists);
  again.folder = "somewhere";
  CHECK(o.db.app->call(o.db.owner, app::SaveReportSchedule{again}).error().code == domain::ErrorCode::BadValue);
  o.db.clock->advance(24h * 3);
  schedule.name = "Every day";
  o.save(schedule);
  CHECK(o.list().schedules.front().begins == "2026-11-23");  // what is missing stays due
  schedule.every = ReportEvery::Month;
  o.save(schedule);
  CHECK(o.list().schedules.front().begins == "2026-11-26");
  REQUIRE(o.db.app->call(o.db.owner, app::DeleteReportSchedule{schedule.id}));
  CHECK(o.list().schedules.empty());
  o.db.clock->advance(24h * 40);
  CHECK(o.run().written.empty());
  REQUIRE(o.db.app->call(o.db.owner, app::RestoreReportSchedule{schedule.id}));
  CHECK(o.run().written.size() == 2);  // November and December

  const auto agent = o.db.signedIn("li", domain::Role::Agent);
  const auto refused = [](const auto& result) { return result.error().code == domain::ErrorCode::NotAllowed; };
  CHECK(refused(o.db.app->call(agent, app::SaveReportSchedule{o.daily()})));
  CHECK(refused(o.db.app->call(agent, app::DeleteReportSchedule{schedule.id})));
  CHECK(refused(o.db.app->call(agent, app::RestoreReportSchedule{schedule.id})));
  CHECK(refused(o.db.app->call(agent, app::ListReportSchedules{})));
  CHECK(refused(o.db.app->call(agent, app::WriteDueReports{})));
  // What is on one's own screen may be saved and printed; who is not signed in has none.
  CHECK(o.db.app->call(agent, app::ExportReport{}));
  CHECK(codeOf(o.db.app->call(app::SessionId{}, app::ExportReport{})) == ErrorCode::NotSignedIn);
}

TEST_CASE("an export is audited before it is written", "[reports]") {
  ReportOffice o;
  const auto lead = o.db.signedIn("he", domain::Role::TeamLead);
  app::ExportReport request;
  request.report = {"Team", {{"Period", "November"}}, {}};
  request.format = ReportFormat::Xlsx;
  request.path = o.folder() + "/team.xlsx";
  REQUIRE(o.db.app->call(lead, request));
  CHECK(o.files() == std::set<std::string>{"team.xlsx"});
  CHECK(o.db.database().text("SELECT after FROM audit WHERE action = 'export_report'").find("team.xlsx") !=
        std::string::npos);
  request.path = o.folder() + "/gone/team.xlsx";
  CHECK(o.db.app->call(lead, request).error().code == domain::ErrorCode::FileUnwritable);
  CHECK(o.db.database().number("SELECT count(*) FROM audit WHERE action = 'export_report'") == 2);
  request.format = ReportFormat::Pdf;  // nobody can draw here
  CHECK(o.db.app->call(lead, request).error().code == domain::ErrorCode::BadValue);
  request.path.clear();
  REQUIRE(o.db.app->call(lead, request));
  CHECK(o.db.database().number("SELECT count(*) FROM audit WHERE action = 'print_report'") == 1);
}

TEST_CASE("a schedule is listed with what its reports are of", "[reports]") {
  ReportOffice o;
  auto part = o.daily();
  part.name = "Part";
  part.filter.campaign = o.campaign;
  part.filter.agent = o.db.addUser("li");
  o.save(o.daily());
  o.save(part);
  const std::string campaign =
      o.db.database().text("SELECT name FROM campaign WHERE id = " + std::to_string(o.campaign.value));
  CHECK(o.list().who == std::vector<std::string>{"", campaign + " · li"});
}
