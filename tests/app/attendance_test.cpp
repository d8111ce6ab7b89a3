#include "callwright/app/attendance.hpp"

#include "app/work_support.hpp"
#include "callwright/app/people.hpp"
#include "callwright/app/settings.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace std::chrono_literals;
using domain::DayState;
using domain::Leave;

namespace {

// Monday 2026-11-23, 10:00 in Shanghai.
struct TimeOffice {
  TimeOffice() {
    db.options.withPhone = false;
    db.open();
    li = db.addUser("li");
    wang = db.addUser("wang");
  }
  static domain::Instant at(int hour, int minute = 0, int daysLater = 0) {
    return TemporaryDatabase::start() + std::chrono::hours(hour - 10) + std::chrono::minutes(minute) +
           std::chrono::days(daysLater);
  }
  void stay(domain::UserId user, domain::Instant from, domain::Instant until, int state = 1,
            const std::string& reason = {}) {
    db.database().execute("INSERT INTO presence (user_id, state, reason, started_at, ended_at) VALUES (" +
                          std::to_string(user.value) + ", " + std::to_string(state) + ", " + quoted(reason) + ", " +
                          std::to_string(from.time_since_epoch().count()) + ", " +
                          std::to_string(until.time_since_epoch().count()) + ")");
  }
  app::TimesheetDay day(domain::UserId user, const std::string& day) {
    return db.app->call(db.owner, app::ReadTimesheet{user, day, day}).value().days.front();
  }
  app::CorrectTimesheet correction(const std::string& day = "2026-11-20") const {
    app::CorrectTimesheet correct;
    correct.user = li;
    correct.day = day;
    correct.from = 9h;
    correct.until = 18h;
    correct.breaks = 1h;
    correct.reason = "the computer was broken";
    return correct;
  }

  TemporaryDatabase db;
  domain::UserId li, wang;
};

}  // namespace

TEST_CASE("A timesheet is made from sign-ins, breaks and what follows", "[attendance]") {
  TimeOffice f;
  f.stay(f.li, f.at(9, 0, -3), f.at(12, 0, -3));
  f.stay(f.li, f.at(12, 0, -3), f.at(13, 0, -3), 4, "lunch");
  f.stay(f.li, f.at(13, 0, -3), f.at(14, 0, -3), 4, "meeting");  // is work
  f.stay(f.li, f.at(14, 0, -3), f.at(21, 0, -3), 2);
  const auto friday = f.day(f.li, "2026-11-20").sheet;
  CHECK(friday.state == DayState::Present);
  CHECK(friday.counted.worked == 11h);
  CHECK(friday.counted.breaks == 1h);
  CHECK(f.day(f.li, "2026-11-19").sheet.state == DayState::Absent);
  CHECK(f.day(f.li, "2026-11-22").sheet.state == DayState::Off);
  CHECK(f.day(f.li, "2026-11-23").sheet.state == DayState::Ahead);
  const auto week = f.db.app->call(f.db.owner, app::ReadTimesheet{f.li, "2026-11-16", "2026-11-23"}).value();
  CHECK(week.userName == "li");
  CHECK(week.days.size() == 8);
  CHECK(week.sum.planned == 5);
  CHECK(week.sum.attended == 1);
  CHECK(week.sum.absent == 4);
  CHECK(week.sum.rate() == 0.2);
  // The same for everybody, one row each.
  const auto rows = f.db.app->call(f.db.owner, app::ReadAttendance{"2026-11-16", "2026-11-23", {}}).value();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].userName == "li");
  CHECK(rows[0].attendance == week.sum);
  CHECK(rows[1].attendance.absent == 5);
}

TEST_CASE("A lead corrects a day; the original stays, and it is in the audit", "[attendance]") {
  TimeOffice f;
  const auto lead = f.db.signedIn("lead", domain::Role::TeamLead);
  f.stay(f.li, f.at(14, 0, -3), f.at(18, 0, -3));
  REQUIRE(f.db.app->call(lead, f.correction()));
  auto second = f.correction();
  second.from = 10h;
  second.reason = "no: at ten";
  REQUIRE(f.db.app->call(lead, second));
  const auto day = f.day(f.li, "2026-11-20");
  CHECK(day.sheet.corrected);
  CHECK(day.sheet.counted.from == f.at(10, 0, -3));
  CHECK(day.sheet.counted.worked == 7h);
  CHECK(day.sheet.recorded.attended.from == f.at(14, 0, -3));
  REQUIRE(day.corrections.size() == 2);
  CHECK(day.corrections[0].correction.reason == "no: at ten");
  CHECK(day.corrections[0].enteredBy == "lead");
  CHECK(day.corrections[1].correction.from == f.at(9, 0, -3));
  const auto audit = f.db.app->call(f.db.owner, app::ListAudit{"user", f.li.value}).value();
  REQUIRE(audit.size() == 2);
  CHECK(audit[0].action == "correct_timesheet");
  CHECK(audit[0].before.find("broken") != std::string::npos);
  CHECK(audit[0].after.find("at ten") != std::string::npos);
  // Back to what was recorded.
  app::CorrectTimesheet back;
  back.user = f.li;
  back.day = "2026-11-20";
  back.reason = "a mistake";
  REQUIRE(f.db.app->call(lead, back));
  CHECK_FALSE(f.day(f.li, "2026-11-20").sheet.corrected);
  CHECK(f.day(f.li, "2026-11-20").corrections.size() == 3);
}

TEST_CASE("Nobody is absent before the day on which he was added", "[attendance]") {
  TimeOffice f;
  f.db.signedIn("sun");
  const auto sun = f.db.database().userNamed("sun");
  CHECK(f.day(sun, "2026-11-20").sheet.state == DayState::Off);
  f.db.clock->advance(24h * 2);
  CHECK(f.day(sun, "2026-11-23").sheet.planned.isWorkday);
  CHECK(f.day(sun, "2026-11-24").sheet.state == DayState::Absent);
}

TEST_CASE("Leave is entered, also for a day to come", "[attendance]") {
  TimeOffice f;
  app::CorrectTimesheet leave;
  leave.user = f.li;
  leave.day = "2026-11-26";
  leave.leave = Leave::Holiday;
  leave.reason = "asked in October";
  REQUIRE(f.db.app->call(f.db.owner, leave));
  CHECK(f.day(f.li, "2026-11-26").sheet.state == DayState::OnLeave);
  leave.day = "2026-11-20";
  leave.leave = Leave::Sick;
  REQUIRE(f.db.app->call(f.db.owner, leave));
  const auto sum = f.db.app->call(f.db.owner, app::ReadTimesheet{f.li, "2026-11-20", "2026-11-26"}).value().sum;
  CHECK(sum.sick == 1);
  CHECK(sum.planned == 1);
  CHECK(sum.absent == 0);
}

TEST_CASE("An agent sees the own timesheet alone, and changes none", "[attendance]") {
  TimeOffice f;
  const auto session = f.db.signedIn("sun");
  const auto lead = f.db.signedIn("lead", domain::Role::TeamLead);
  const auto trainer = f.db.signedIn("trainer", domain::Role::Trainer);
  f.db.clock->advance(1min);
  const app::ReadTimesheet mine{{}, "2026-11-23", "2026-11-23"};
  CHECK(f.db.app->call(session, mine).value().userName == "sun");
  CHECK(f.db.app->call(session, mine).value().days[0].sheet.state == DayState::Present);
  CHECK(codeOf(f.db.app->call(session, app::ReadTimesheet{f.li, "2026-11-23", "2026-11-23"})) == ErrorCode::NotAllowed);
  const auto rows = f.db.app->call(session, app::ReadAttendance{"2026-11-23", "2026-11-23", {}}).value();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].userName == "sun");
  CHECK(codeOf(f.db.app->call(session, f.correction())) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(session, app::SaveWorkPlan{})) == ErrorCode::NotAllowed);
  CHECK(f.db.app->call(trainer, app::ReadTimesheet{f.li, "2026-11-23", "2026-11-23"}));
  CHECK(codeOf(f.db.app->call(trainer, f.correction())) == ErrorCode::NotAllowed);
  // Not even a lead the own one.
  auto own = f.correction();
  own.user = f.db.app->call(lead, mine).value().user;
  CHECK(codeOf(f.db.app->call(lead, own)) == ErrorCode::NotAllowed);
}

TEST_CASE("Planned hours are the company's, or one's own", "[attendance]") {
  TimeOffice f;
  f.stay(f.li, f.at(10, 0, -3), f.at(16, 0, -3));
  REQUIRE(f.db.app->call(f.db.owner, app::SaveWorkPlan{{}, domain::WorkPlan{0x1f, 9h, 17h}}));
  CHECK(f.day(f.li, "2026-11-20").sheet.late == 1h);
  CHECK(f.day(f.li, "2026-11-20").sheet.early == 1h);
  REQUIRE(f.db.app->call(f.db.owner, app::SaveWorkPlan{f.li, domain::WorkPlan{0x1f, 10h, 16h}}));
  CHECK(f.day(f.li, "2026-11-20").sheet.late == 0h);
  CHECK(f.day(f.li, "2026-11-20").sheet.early == 0h);
  CHECK(f.db.app->call(f.db.owner, app::ReadTimesheet{f.li, "2026-11-20", "2026-11-20"}).value().hasOwnPlan);
  CHECK(f.db.app->call(f.db.owner, app::ReadTimesheet{f.wang, "2026-11-20", "2026-11-20"}).value().plan.until == 17h);
  REQUIRE(f.db.app->call(f.db.owner, app::SaveWorkPlan{f.li, std::nullopt}));
  CHECK(f.day(f.li, "2026-11-20").sheet.late == 1h);
  CHECK(codeOf(f.db.app->call(f.db.owner, app::SaveWorkPlan{f.li, domain::WorkPlan{0, 9h, 17h}})) ==
        ErrorCode::BadValue);
}

TEST_CASE("What is wrong about a correction is said", "[attendance]") {
  TimeOffice f;
  const auto refused = [&](auto change) {
    auto bad = f.correction();
    change(bad);
    const auto result = f.db.app->call(f.db.owner, bad);
    return result ? std::string() : result.error().args.front();
  };
  CHECK(refused([](app::CorrectTimesheet& c) { c.reason.clear(); }) == "reason");
  CHECK(refused([](app::CorrectTimesheet& c) { c.day = "2026-02-30"; }) == "day");
  CHECK(refused([](app::CorrectTimesheet& c) { c.until = 8h; }) == "until");
  CHECK(refused([](app::CorrectTimesheet& c) { c.day = "2026-11-24"; }) == "day");
  CHECK(refused([](app::CorrectTimesheet& c) { c.user = domain::UserId(999); }) == "user");
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ReadTimesheet{f.li, "2026-11-23", "2026-11-22"})) ==
        ErrorCode::BadValue);
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ReadAttendance{"2020-01-01", "2026-11-22", {}})) == ErrorCode::BadValue);
}

TEST_CASE("Who comes back without having signed out begins a new stay", "[attendance]") {
  TimeOffice f;
  f.db.signedIn("sun");
  f.db.clock->advance(23h);  // Tuesday, 9:00
  REQUIRE(f.db.app->call(app::SessionId{}, app::SignIn{"sun", "correct horse"}));
  f.db.clock->advance(1h);
  const auto sun = f.db.database().userNamed("sun");
  const auto monday = f.day(sun, "2026-11-23").sheet, tuesday = f.day(sun, "2026-11-24").sheet;
  CHECK(monday.recorded.signOutMissing);
  CHECK(monday.counted.from == f.at(10));
  CHECK(monday.counted.until == monday.planned.until);
  CHECK(tuesday.counted.from == f.at(9, 0, 1));
  CHECK(tuesday.counted.worked == 1h);
}
