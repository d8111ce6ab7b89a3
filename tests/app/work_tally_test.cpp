#include <rapidcheck.h>

#include <algorithm>

#include "app/work_support.hpp"
#include "callwright/app/attendance.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/app/maintenance.hpp"

using namespace callwright;
using namespace callwright::test;

namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kMonday = TemporaryDatabase::start().time_since_epoch().count() - 10 * kHour;  // 2026-11-23

struct Stays {
  Stays() {
    db.options.withPhone = false;
    db.open();
    agent = db.addUser("li");
    db.clock->advance(std::chrono::hours(24 * 20));
  }
  void stay(std::int64_t from, std::int64_t until, int state = 1) {
    db.database().execute("INSERT INTO presence (user_id, state, started_at, ended_at) VALUES (" +
                          std::to_string(agent.value) + ", " + std::to_string(state) + ", " + std::to_string(from) +
                          ", " + std::to_string(until) + ")");
  }
  std::int64_t worked(const std::string& from, const std::string& until) {
    app::ReadFigures request;
    request.filter.from = from;
    request.filter.until = until;
    return db.app->call(db.owner, request).value().total.atWork.value_or(domain::Milliseconds{0}).count();
  }
  bool isSound() { return db.app->call(db.owner, app::Verify{}).value().findings.empty(); }

  TemporaryDatabase db;
  domain::UserId agent;
};

}  // namespace

TEST_CASE("a stay over midnight belongs to both days, and of one without an end no more than ten hours count",
          "[figures]") {
  Stays s;
  s.stay(kMonday + 22 * kHour, kMonday + 25 * kHour);
  CHECK(s.worked("2026-11-23", "2026-11-23") == 2 * kHour);
  CHECK(s.worked("2026-11-24", "2026-11-24") == kHour);
  s.stay(kMonday + 30 * kHour, kMonday + 31 * kHour, 4);  // a break
  CHECK(s.worked("2026-11-23", "2026-11-30") == 3 * kHour);
  s.stay(kMonday + 34 * kHour, kMonday + 240 * kHour);  // left without signing out, came back a week later
  CHECK(s.worked("2026-11-24", "2026-11-24") == 11 * kHour);
  CHECK(s.worked("2026-11-25", "2026-12-10") == 0);
  CHECK(s.worked("2026-11-01", "2026-11-30") == 13 * kHour);  // a whole month
  CHECK(s.isSound());
  s.db.database().execute("UPDATE work_tally SET ms = ms + 1 WHERE period = '2026-11-24'");
  const auto found = s.db.app->call(s.db.owner, app::Verify{}).value().findings;
  REQUIRE(found.size() == 1);
  CHECK(found[0].detail == "time at work");
}

TEST_CASE("time at work is what adding up the stays gives, after any changes to them", "[figures][property]") {
  Stays s;
  s.db.database().execute("UPDATE user SET created_at = 1");
  CHECK(rc::check("stays", [&] {
    auto& sql = s.db.database();
    sql.execute("DELETE FROM presence");
    const int stays = *rc::gen::inRange(0, 12);
    for (int i = 0; i < stays; ++i) {
      const std::int64_t from = kMonday + *rc::gen::inRange<std::int64_t>(-24 * 40, 24 * 10) * kHour / 2;
      s.stay(from, *rc::gen::element<std::int64_t>(0, 1, 1) * (from + *rc::gen::inRange(0, 60) * kHour / 2),
             *rc::gen::inRange(1, 5));
    }
    sql.execute("DELETE FROM presence WHERE ended_at = 0 AND id < (SELECT max(id) FROM presence WHERE ended_at = 0)");
    if (*rc::gen::arbitrary<bool>())
      sql.execute("UPDATE presence SET ended_at = ended_at + 1800000 WHERE ended_at <> 0 AND id % 2 = 0");
    if (*rc::gen::arbitrary<bool>()) sql.execute("DELETE FROM presence WHERE id % 3 = 0");
    const int first = *rc::gen::inRange(-25, 8), last = first + *rc::gen::inRange(0, 30);
    const auto day = [&](int n) { return sql.text("SELECT date('2026-11-23', '" + std::to_string(n) + " days')"); };
    const std::string now = std::to_string(s.db.clock->now().time_since_epoch().count());
    // The office's days begin at kMonday + n * 24 h: its zone has no summer time.
    const auto expected =
        sql.number("SELECT coalesce(sum(max(0, min(iif(ended_at = 0, " + now + ", ended_at), started_at + 36000000, " +
                   std::to_string(kMonday + (last + 1) * 24 * kHour) + ") - max(started_at, " +
                   std::to_string(kMonday + first * 24 * kHour) + "))), 0) FROM presence WHERE state IN (1, 2, 3)");
    RC_ASSERT(s.worked(day(first), day(last)) == expected);
    // Days attended are those of the timesheet, though not all of a day's stays are read for them.
    sql.execute("DELETE FROM day_correction");
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
      const int n = std::min(19, first + *rc::gen::inRange(0, last - first + 1));  // none is of a time to come
      const std::int64_t from = *rc::gen::element<std::int64_t>(0, kMonday + n * 24 * kHour + 9 * kHour);
      sql.execute(
          "INSERT INTO day_correction (user_id, day, leave, started_at, ended_at, reason, entered_at) VALUES (" +
          std::to_string(s.agent.value) + ", " + quoted(day(n)) + ", " + std::to_string(*rc::gen::inRange(0, 4)) +
          ", " + std::to_string(from) + ", " + std::to_string(from == 0 ? 0 : from + 8 * kHour) + ", 'r', 1)");
    }
    const auto sheet =
        s.db.app->call(s.db.owner, app::ReadAttendance{day(first), day(last), {}}).value().at(0).attendance;
    app::ReadFigures request;
    request.filter.from = day(first);
    request.filter.until = day(last);
    request.needs = domain::kNeedAttendance;
    const auto found = s.db.app->call(s.db.owner, request).value().total.attendance;
    RC_ASSERT(found.has_value() == (sheet.planned > 0));
    if (found) RC_ASSERT(found->planned == sheet.planned && found->attended == sheet.attended);
  }));
  CHECK(s.isSound());
}
