#include "callwright/domain/attendance.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "callwright/domain/queue.hpp"

using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

const date::time_zone* shanghai() {
  return findZone("Asia/Shanghai");
}
WorkCalendar nineToSix() {
  WorkCalendar calendar;
  calendar.holidays = {"2026-11-25"};
  return calendar;
}
PlannedDay on(const std::string& day) {
  return plannedDay(nineToSix(), shanghai(), day);
}
// Monday 2026-11-23 in Shanghai, or of that many days later.
Instant at(std::chrono::minutes time, int daysLater = 0) {
  return *dayStart(shanghai(), "2026-11-23", daysLater) + time;
}
const Instant kLater = *dayStart(nullptr, "2027-01-01");
DaySheet monday(const std::vector<Stay>& stays, std::optional<DayCorrection> correction = {}, Instant now = kLater) {
  return daySheet(on("2026-11-23"), stays, correction, now);
}
DayCorrection leave(Leave kind) {
  DayCorrection correction;
  correction.leave = kind;
  correction.reason = "told in the morning";
  return correction;
}
std::string refused(const DayCorrection& correction, Instant now = kLater) {
  const auto checked = check(correction, on("2026-11-23"), now);
  return checked ? std::string() : checked.error().args.front();
}

constexpr int kDays = 3, kMinutesOfThem = kDays * 24 * 60;
std::vector<Stay> someStays() {
  const auto count = *rc::gen::inRange(0, 12);
  std::vector<Stay> stays;
  for (int i = 0; i < count; ++i) {
    const auto begin = *rc::gen::inRange(0, kMinutesOfThem - 600);
    const auto length = *rc::gen::inRange(0, 600);
    stays.push_back(
        {at(std::chrono::minutes(begin)), at(std::chrono::minutes(begin + length)), *rc::gen::arbitrary<bool>()});
  }
  return stays;
}
// Minute by minute: the slow way to say the same.
std::pair<int, int> minutesOf(const std::vector<Stay>& stays, int from, int until) {
  int work = 0, breaks = 0;
  for (int minute = from; minute < until; ++minute) {
    const Instant moment = at(std::chrono::minutes(minute));
    bool works = false, pauses = false;
    for (const Stay& stay : stays)
      if (stay.from <= moment && moment < stay.until) (stay.onBreak ? pauses : works) = true;
    work += works ? 1 : 0;
    breaks += pauses && !works ? 1 : 0;
  }
  return {work, breaks};
}

}  // namespace

TEST_CASE("A day is from the first sign-in to the last sign-out, less breaks and what lies between") {
  const auto sheet = monday({{at(9h), at(12h)}, {at(12h), at(13h), true}, {at(13h), at(15h)}, {at(16h), at(18h)}});
  CHECK(sheet.state == DayState::Present);
  CHECK(sheet.counted == Attended{at(9h), at(18h), 7h, 1h});
  CHECK(sheet.late == 0ms);
  CHECK(sheet.early == 0ms);
  CHECK_FALSE(sheet.corrected);
}

TEST_CASE("Late and early leave are told by the plan, with some minutes of grace") {
  CHECK(monday({{at(9h + 5min), at(17h + 55min)}}).late == 0ms);
  const auto sheet = monday({{at(9h + 20min), at(17h)}});
  CHECK(sheet.late == 20min);
  CHECK(sheet.early == 1h);
  CHECK(monday({{at(9h + 20min), {}}}, {}, at(11h)).early == 0ms);  // still there
  CHECK(monday({{at(9h), {}}}, {}, at(18h + 30min)).early == 0ms);
  const auto sunday = daySheet(on("2026-11-22"), {{at(10h, -1), at(11h, -1)}}, {}, kLater);
  CHECK(sunday.state == DayState::Present);
  CHECK(sunday.late == 0ms);
}

TEST_CASE("A workday without anybody is ahead until its planned end, then absence") {
  CHECK(monday({}, {}, at(8h)).state == DayState::Ahead);
  CHECK(monday({}, {}, at(17h + 59min)).state == DayState::Ahead);
  CHECK(monday({}, {}, at(18h)).state == DayState::Absent);
  CHECK(daySheet(on("2026-11-22"), {}, {}, kLater).state == DayState::Off);
  CHECK(daySheet(on("2026-11-25"), {}, {}, kLater).state == DayState::Off);  // a holiday
}

TEST_CASE("A sign-out that is missing counts until the planned end of its day") {
  // Signed in on Monday at 16, the program was closed, and came back on Tuesday at 9.
  const std::vector<Stay> stays{{at(9h), at(16h)}, {at(16h), at(9h, 1)}, {at(9h, 1), at(18h, 1)}};
  const auto first = monday(stays);
  CHECK(first.recorded.signOutMissing);
  CHECK(first.counted == Attended{at(9h), at(18h), 9h, 0ms});
  const auto second = daySheet(on("2026-11-24"), stays, {}, kLater);
  CHECK_FALSE(second.recorded.signOutMissing);
  CHECK(second.counted == Attended{at(9h, 1), at(18h, 1), 9h, 0ms});
  // After the planned end: there is nothing to count it until.
  const auto evening = monday({{at(20h), at(9h, 1)}});
  CHECK(evening.recorded.signOutMissing);
  CHECK_FALSE(evening.counted.isPresent());
  CHECK(evening.state == DayState::Absent);
}

TEST_CASE("A night's work belongs to both days") {
  const std::vector<Stay> stays{{at(22h), at(3h, 1)}};
  CHECK(monday(stays).counted == Attended{at(22h), at(0h, 1), 2h, 0ms});
  CHECK(daySheet(on("2026-11-24"), stays, {}, kLater).counted == Attended{at(0h, 1), at(3h, 1), 3h, 0ms});
}

TEST_CASE("Each day adds up to its minutes, once, whatever overlaps, in any order") {
  rc::check([] {
    auto stays = someStays();
    std::vector<DaySheet> sheets;
    for (int day = 0; day < kDays; ++day) {
      const auto planned = on("2026-11-" + std::to_string(23 + day));
      const auto sheet = daySheet(planned, stays, {}, kLater);
      const auto [work, breaks] = minutesOf(stays, day * 24 * 60, (day + 1) * 24 * 60);
      RC_ASSERT(sheet.counted.worked == std::chrono::minutes(work));
      RC_ASSERT(sheet.counted.breaks == std::chrono::minutes(breaks));
      RC_ASSERT(sheet.counted.worked + sheet.counted.breaks <= sheet.counted.until - sheet.counted.from);
      RC_ASSERT(sheet.counted.isPresent() == (work + breaks > 0));
      std::reverse(stays.begin(), stays.end());
      RC_ASSERT(daySheet(planned, stays, {}, kLater).counted == sheet.counted);
      // Once more the same stay, and one cut in two, change nothing.
      if (!stays.empty()) {
        auto cut = stays;
        cut.push_back(stays.front());
        const Instant middle = stays.back().from + (stays.back().until - stays.back().from) / 2;
        cut.push_back({stays.back().from, middle, stays.back().onBreak});
        RC_ASSERT(daySheet(planned, cut, {}, kLater).counted == sheet.counted);
      }
      sheets.push_back(sheet);
    }
    const Attendance sum = attendanceOf(sheets);
    const auto [work, breaks] = minutesOf(stays, 0, kMinutesOfThem);
    RC_ASSERT(sum.worked == std::chrono::minutes(work));
    RC_ASSERT(sum.breaks == std::chrono::minutes(breaks));
    RC_ASSERT(sum.planned == 2);  // the third day is a holiday
    RC_ASSERT(sum.attended + sum.absent == sum.planned);
  });
}

TEST_CASE("A correction counts, and what was recorded stays beside it") {
  DayCorrection correction{Leave::None, at(9h), at(18h), 1h, "forgot to sign in"};
  const auto sheet = monday({{at(14h), at(18h)}}, correction);
  CHECK(sheet.corrected);
  CHECK(sheet.counted == Attended{at(9h), at(18h), 8h, 1h});
  CHECK(sheet.recorded.attended == Attended{at(14h), at(18h), 4h, 0ms});
  CHECK(sheet.late == 0ms);
  DayCorrection back;
  back.reason = "was wrong";
  CHECK_FALSE(monday({{at(14h), at(18h)}}, back).corrected);
  CHECK(monday({{at(14h), at(18h)}}, back).late == 5h);
}

TEST_CASE("Leave is no absence; sickness is missed, a holiday is not planned, training is attended") {
  const auto of = [](Leave kind) { return attendanceOf({monday({}, leave(kind))}); };
  CHECK(monday({}, leave(Leave::Sick)).state == DayState::OnLeave);
  CHECK(of(Leave::Sick).rate() == 0.0);
  CHECK(of(Leave::Sick).sick == 1);
  CHECK(of(Leave::Holiday).planned == 0);
  CHECK_FALSE(of(Leave::Holiday).rate());
  CHECK(of(Leave::Training).rate() == 1.0);
  CHECK(attendanceOf({monday({})}).absent == 1);
  CHECK(attendanceOf({monday({}, {}, at(10h))}).planned == 0);                      // not over yet
  CHECK(attendanceOf({monday({}, leave(Leave::Training), at(10h))}).planned == 0);  // neither is this
  // A part of the day: present, and neither late nor early.
  auto half = leave(Leave::Sick);
  half.from = at(9h);
  half.until = at(11h);
  CHECK(monday({}, half).state == DayState::Present);
  CHECK(monday({}, half).early == 0ms);
}

TEST_CASE("A correction is refused with the field that is wrong") {
  DayCorrection good{Leave::None, at(9h), at(18h), 30min, "forgot"};
  CHECK(refused(good).empty());
  CHECK(refused(leave(Leave::Holiday)).empty());
  const auto with = [&](auto change) {
    DayCorrection bad = good;
    change(bad);
    return refused(bad);
  };
  CHECK(with([](DayCorrection& c) { c.reason = " "; }) == "reason");
  CHECK(with([](DayCorrection& c) { c.until = c.from; }) == "until");
  CHECK(with([](DayCorrection& c) { c.until = at(1min, 1); }) == "until");
  CHECK(with([](DayCorrection& c) { c.from = at(23h, -1); }) == "from");
  CHECK(with([](DayCorrection& c) { c.until = {}; }) == "until");
  CHECK(with([](DayCorrection& c) { c.from = {}; }) == "from");
  CHECK(with([](DayCorrection& c) { c.breaks = 10h; }) == "breaks");
  CHECK(with([](DayCorrection& c) { c.breaks = -1min; }) == "breaks");
  CHECK(refused(good, at(17h)) == "until");
  CHECK(check(WorkPlan{}));
  CHECK_FALSE(check(WorkPlan{0, 9h, 18h}));
  CHECK_FALSE(check(WorkPlan{1, 18h, 9h}));
  CHECK_FALSE(check(WorkPlan{1, -1min, 9h}));
}

TEST_CASE("Leaves and states of days have codes that are read back") {
  for (const Leave kind : {Leave::None, Leave::Holiday, Leave::Sick, Leave::Training})
    CHECK(leaveFromCode(codeOf(kind)) == kind);
  CHECK_FALSE(leaveFromCode("lazy"));
  CHECK(codeOf(DayState::OnLeave) == std::string("on_leave"));
}
