#include "callwright/domain/attendance.hpp"

#include <algorithm>

#include "callwright/domain/queue.hpp"
#include "domain/zone.hpp"

namespace callwright::domain {
namespace {

struct Span {
  Instant from, until;
};
using Spans = std::vector<Span>;

constexpr std::pair<Leave, const char*> kLeaves[] = {
    {Leave::None, ""}, {Leave::Holiday, "holiday"}, {Leave::Sick, "sick"}, {Leave::Training, "training"}};

// In order, and none touches the next.
Spans united(Spans spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
  Spans all;
  for (const Span& span : spans) {
    if (!all.empty() && span.from <= all.back().until)
      all.back().until = std::max(all.back().until, span.until);
    else
      all.push_back(span);
  }
  return all;
}

Milliseconds lengthOf(const Spans& spans) {
  Milliseconds sum{0};
  for (const Span& span : spans) sum += span.until - span.from;
  return sum;
}

void count(DaySheet& sheet, const DayCorrection& correction) {
  sheet.corrected = true;
  sheet.leave = correction.leave;
  if (correction.hasTimes())
    sheet.counted = {correction.from, correction.until, correction.until - correction.from - correction.breaks,
                     correction.breaks};
  else if (correction.leave != Leave::None)
    sheet.counted = {};
  else
    sheet.corrected = false;
}

}  // namespace

const char* codeOf(Leave leave) {
  for (const auto& [known, code] : kLeaves)
    if (known == leave) return code;
  return "";
}

std::optional<Leave> leaveFromCode(std::string_view code) {
  for (const auto& [leave, known] : kLeaves)
    if (known == code) return leave;
  return std::nullopt;
}

const char* codeOf(DayState state) {
  switch (state) {
    case DayState::Off:
      return "off";
    case DayState::Ahead:
      return "ahead";
    case DayState::Present:
      return "present";
    case DayState::Absent:
      return "absent";
    case DayState::OnLeave:
      return "on_leave";
  }
  return "";
}

Result<void> check(const WorkPlan& plan) {
  constexpr unsigned kEveryDay = 0x7f;
  constexpr std::chrono::minutes kDay{24 * 60};
  if (plan.weekdays == 0 || plan.weekdays > kEveryDay)
    return fail(ErrorCode::BadValue, "weekdays", std::to_string(plan.weekdays), "mon … sun");
  if (plan.from < std::chrono::minutes(0) || plan.from >= kDay)
    return fail(ErrorCode::BadValue, "planned_from", std::to_string(plan.from.count()), "00:00 … 23:59");
  if (plan.until <= plan.from || plan.until > kDay)
    return fail(ErrorCode::BadValue, "planned_until", std::to_string(plan.until.count()), "… 24:00");
  return {};
}

PlannedDay plannedDay(const WorkCalendar& calendar, const date::time_zone* zone, const std::string& day) {
  PlannedDay planned;
  planned.day = day;
  planned.begins = dayStart(zone, day).value_or(Instant{});
  planned.ends = dayStart(zone, day, 1).value_or(planned.begins);
  planned.isWorkday = calendar.isWorkday(day);
  const LocalTime midnight = std::chrono::floor<std::chrono::days>(toLocal(zone, planned.begins));
  planned.from = toInstant(zone, midnight + calendar.from);
  planned.until = std::min(toInstant(zone, midnight + calendar.until), planned.ends);
  return planned;
}

RecordedDay recordedOn(const PlannedDay& day, const std::vector<Stay>& stays, Instant now) {
  RecordedDay recorded;
  Spans work, breaks;
  for (const Stay& stay : stays) {
    Span span{stay.from, isSet(stay.until) ? stay.until : now};
    if (span.until - span.from > kMostOfStay) {
      if (span.from < day.begins || span.from >= day.ends) continue;
      recorded.signOutMissing = true;
      span.until = day.until;
    }
    span = {std::max(span.from, day.begins), std::min(span.until, day.ends)};
    if (span.from < span.until) (stay.onBreak ? breaks : work).push_back(span);
  }
  Spans all = work;
  all.insert(all.end(), breaks.begin(), breaks.end());
  all = united(std::move(all));
  if (all.empty()) return recorded;
  const Milliseconds worked = lengthOf(united(std::move(work)));
  recorded.attended = {all.front().from, all.back().until, worked, lengthOf(all) - worked};
  return recorded;
}

Result<void> check(const DayCorrection& correction, const PlannedDay& day, Instant now) {
  if (correction.reason.find_first_not_of(" \t\n") == std::string::npos) return fail(ErrorCode::Missing, "reason");
  if (!correction.hasTimes()) {
    if (isSet(correction.until)) return fail(ErrorCode::Missing, "from");
    return {};
  }
  if (!isSet(correction.until)) return fail(ErrorCode::Missing, "until");
  if (correction.from < day.begins || correction.from >= day.ends || correction.from > now)
    return fail(ErrorCode::BadValue, "from", day.day, "00:00 … 23:59");
  if (correction.until <= correction.from || correction.until > day.ends || correction.until > now)
    return fail(ErrorCode::BadValue, "until", day.day, "from < until <= now");
  if (correction.breaks < Milliseconds(0) || correction.breaks > correction.until - correction.from)
    return fail(ErrorCode::BadValue, "breaks",
                std::to_string(std::chrono::duration_cast<std::chrono::minutes>(correction.breaks).count()),
                "0 … until - from");
  return {};
}

DaySheet daySheet(const PlannedDay& day, const std::vector<Stay>& stays, const std::optional<DayCorrection>& correction,
                  Instant now) {
  DaySheet sheet;
  sheet.planned = day;
  sheet.recorded = recordedOn(day, stays, now);
  sheet.counted = sheet.recorded.attended;
  if (correction) count(sheet, *correction);
  sheet.isOver = now >= day.until;
  if (sheet.counted.isPresent()) {
    sheet.state = DayState::Present;
    if (!day.isWorkday || sheet.leave != Leave::None) return sheet;
    if (sheet.counted.from > day.from + kGrace) sheet.late = sheet.counted.from - day.from;
    if (sheet.isOver && sheet.counted.until < day.until - kGrace) sheet.early = day.until - sheet.counted.until;
  } else if (sheet.leave != Leave::None) {
    sheet.state = DayState::OnLeave;
  } else if (day.isWorkday) {
    sheet.state = sheet.isOver ? DayState::Absent : DayState::Ahead;
  }
  return sheet;
}

std::optional<double> Attendance::rate() const {
  return planned > 0 ? std::optional(static_cast<double>(attended) / planned) : std::nullopt;
}

Attendance attendanceOf(const std::vector<DaySheet>& sheets) {
  Attendance sum;
  for (const DaySheet& sheet : sheets) {
    sum.worked += sheet.counted.worked;
    sum.breaks += sheet.counted.breaks;
    sum.corrected += sheet.corrected ? 1 : 0;
    sum.signOutMissing += sheet.recorded.signOutMissing && !sheet.corrected ? 1 : 0;
    if (!sheet.planned.isWorkday || (!sheet.isOver && sheet.state != DayState::Present)) continue;
    const bool away = sheet.state == DayState::OnLeave;
    sum.late += sheet.late.count() > 0 ? 1 : 0;
    sum.leftEarly += sheet.early.count() > 0 ? 1 : 0;
    sum.absent += sheet.state == DayState::Absent ? 1 : 0;
    sum.sick += away && sheet.leave == Leave::Sick ? 1 : 0;
    sum.holiday += away && sheet.leave == Leave::Holiday ? 1 : 0;
    sum.training += away && sheet.leave == Leave::Training ? 1 : 0;
    const bool attended = sheet.state == DayState::Present || (away && sheet.leave == Leave::Training);
    sum.attended += attended ? 1 : 0;
    sum.planned += away && sheet.leave == Leave::Holiday ? 0 : 1;
  }
  return sum;
}

}  // namespace callwright::domain
