#include "callwright/domain/report.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "callwright/domain/queue.hpp"

using namespace callwright::domain;

namespace {

ReportSchedule good() {
  ReportSchedule s;
  s.name = "Daily";
  s.views = 1;
  s.formats = 1;
  s.folder = "/srv/reports";
  s.language = "en";
  return s;
}

}  // namespace

TEST_CASE("periods are reported when they are over, beginning with the one of the first day", "[report]") {
  using P = ReportPeriod;
  // Monday 2026-11-23.
  CHECK(reportPeriodsOver(ReportEvery::Day, "2026-11-23", "2026-11-23").empty());
  CHECK(reportPeriodsOver(ReportEvery::Day, "2026-11-21", "2026-11-23") ==
        std::vector<P>{{"2026-11-21", "2026-11-21"}, {"2026-11-22", "2026-11-22"}});
  CHECK(reportPeriodsOver(ReportEvery::Week, "2026-11-11", "2026-11-22") ==
        std::vector<P>{{"2026-11-09", "2026-11-15"}});
  CHECK(reportPeriodsOver(ReportEvery::Week, "2026-11-11", "2026-11-23") ==
        std::vector<P>{{"2026-11-09", "2026-11-15"}, {"2026-11-16", "2026-11-22"}});
  CHECK(reportPeriodsOver(ReportEvery::Month, "2028-01-31", "2028-03-01") ==
        std::vector<P>{{"2028-01-01", "2028-01-31"}, {"2028-02-01", "2028-02-29"}});
  CHECK(periodBefore(ReportEvery::Month, {"2026-03-01", "2026-03-31"}) == P{"2026-02-01", "2026-02-28"});
  CHECK(periodBefore(ReportEvery::Week, {"2026-11-16", "2026-11-22"}) == P{"2026-11-09", "2026-11-15"});
  CHECK(reportPeriodsOver(ReportEvery::Day, "2000-01-01", "2026-11-23").size() == 400);
  CHECK(dayAfter({"2028-02-01", "2028-02-29"}) == "2028-03-01");
  CHECK(dayAfter({"2026-12-31", "2026-12-31"}) == "2027-01-01");
}

TEST_CASE("periods follow each other without a gap, and none is reported before its end", "[report]") {
  rc::check([] {
    const auto every = *rc::gen::element(ReportEvery::Day, ReportEvery::Week, ReportEvery::Month);
    const auto dayOf = [](int offset) { return localDay(nullptr, *dayStart(nullptr, "2024-01-01", offset)); };
    const int begins = *rc::gen::inRange(0, 900);
    const int today = begins + *rc::gen::inRange(0, 390);
    const auto periods = reportPeriodsOver(every, dayOf(begins), dayOf(today));
    for (std::size_t i = 0; i < periods.size(); ++i) {
      RC_ASSERT(periods[i].from <= periods[i].until);
      RC_ASSERT(periods[i].until < dayOf(today));
      if (i > 0) RC_ASSERT(localDay(nullptr, *dayStart(nullptr, periods[i - 1].until, 1)) == periods[i].from);
      if (i > 0) RC_ASSERT(periodBefore(every, periods[i]) == periods[i - 1]);
    }
    const ReportPeriod first = reportPeriodWith(every, dayOf(begins));
    if (first.until < dayOf(today)) RC_ASSERT(!periods.empty() && periods.front() == first);
  });
}

TEST_CASE("a schedule says what it lacks", "[report]") {
  CHECK(check(good()));
  const auto refused = [](auto change) {
    ReportSchedule s = good();
    change(s);
    const auto result = check(s);
    REQUIRE_FALSE(result);
    return result.error().args.front();
  };
  CHECK(refused([](auto& s) { s.name.clear(); }) == "report_name");
  CHECK(refused([](auto& s) { s.name = "../secret"; }) == "report_name");
  CHECK(refused([](auto& s) { s.name = std::string(81, 'x'); }) == "report_name");
  CHECK(refused([](auto& s) { s.views = 0; }) == "views");
  CHECK(refused([](auto& s) { s.formats = 0; }) == "formats");
  CHECK(refused([](auto& s) { s.folder = "reports"; }) == "folder");
  CHECK(refused([](auto& s) { s.language = "fr"; }) == "language");
  CHECK(reportFileName(good(), {"2026-11-23", "2026-11-23"}, ReportFormat::Xlsx) == "Daily 2026-11-23.xlsx");
  CHECK(reportFileName(good(), {"2026-11-23", "2026-11-29"}, ReportFormat::Pdf) ==
        "Daily 2026-11-23 to 2026-11-29.pdf");
}

TEST_CASE("a minute is of the office's clock", "[report]") {
  const Instant at = *dayStart(findZone("Asia/Shanghai"), "2026-11-24") + std::chrono::minutes(5);
  CHECK(localMinute(findZone("Asia/Shanghai"), at) == "2026-11-24 00:05");
  CHECK(localMinute(nullptr, at) == "2026-11-23 16:05");
  // Clocks went forward at 2 in the morning: nine o'clock is eight hours after midnight.
  const auto* berlin = findZone("Europe/Berlin");
  const Instant nine = *dayStart(berlin, "2026-03-29") + std::chrono::hours(8);
  CHECK(localMinute(berlin, nine) == "2026-03-29 09:00");
  CHECK(localTimeOfDay(berlin, nine) == std::chrono::hours(9));
}

TEST_CASE("what failed is tried again ever later, but every hour", "[report]") {
  using namespace std::chrono_literals;
  CHECK(reportRetryAfter(1) == 1min);
  CHECK(reportRetryAfter(2) == 2min);
  CHECK(reportRetryAfter(6) == 32min);
  CHECK(reportRetryAfter(7) == 60min);
  CHECK(reportRetryAfter(1000) == 60min);
}
