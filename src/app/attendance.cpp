#include "callwright/app/attendance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/attendance_of.hpp"
#include "app/goal_figures.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/storage/people_store.hpp"

namespace callwright::app {
namespace {

using domain::DayCorrection;
using domain::Instant;
using domain::Permission;
using domain::UserId;

constexpr int kMostSheetDays = 400;

Result<Nothing> checkSheetDays(const std::string& from, const std::string& until) {
  for (const auto& [field, day] : {std::pair{"from", &from}, {"to", &until}})
    if (!domain::dayStart(nullptr, *day)) return domain::fail(ErrorCode::BadValue, field, *day, "2026-11-23");
  if (until < from) return domain::fail(ErrorCode::BadValue, "to", until, ">= " + from);
  if (*domain::dayStart(nullptr, until) - *domain::dayStart(nullptr, from) > std::chrono::days(kMostSheetDays))
    return domain::fail(ErrorCode::BadValue, "to", until, std::to_string(kMostSheetDays) + " d");
  return Nothing{};
}

std::string dayAfter(const std::string& day) {
  return domain::localDay(nullptr, *domain::dayStart(nullptr, day, 1));
}

std::string asJson(const DayCorrection& correction, const std::string& day, const date::time_zone* zone) {
  nlohmann::json json{{"day", day}, {"reason", correction.reason}};
  if (correction.leave != domain::Leave::None) json["leave"] = domain::codeOf(correction.leave);
  const auto minutesOf = [&](Instant at) {  // 1440: the midnight that ends the day
    return domain::localDay(zone, at) == day ? domain::localTimeOfDay(zone, at).count() : 24 * 60;
  };
  if (correction.hasTimes()) {
    json["from_minute"] = minutesOf(correction.from);
    json["until_minute"] = minutesOf(correction.until);
    json["break_minutes"] = std::chrono::duration_cast<std::chrono::minutes>(correction.breaks).count();
  }
  return json.dump();
}

std::string asJson(const std::optional<domain::WorkPlan>& plan) {
  if (!plan) return {};
  return nlohmann::json{
      {"weekdays", plan->weekdays}, {"from_minute", plan->from.count()}, {"until_minute", plan->until.count()}}
      .dump();
}

Result<domain::User> sheetUser(Job& job, UserId id) {
  auto found = storage::findUser(job.db, id);
  if (!found) return domain::fail(ErrorCode::NotFound, "user", std::to_string(id.value));
  return std::move(found->user);
}

}  // namespace

Timesheets::Timesheets(Job& job) : m_job(job), m_plans(storage::readWorkPlans(job.db)) {
  for (const domain::User& user : storage::listUsers(job.db))
    m_firstDays[user.id] = domain::localDay(job.services.defaultZone(), user.createdAt);
}

domain::WorkCalendar Timesheets::calendarOf(UserId user) const {
  domain::WorkCalendar calendar = workCalendarOf(m_job);
  auto plan = m_plans.find(user);
  if (plan == m_plans.end()) plan = m_plans.find(UserId());
  if (plan == m_plans.end()) return calendar;
  calendar.weekdays = plan->second.weekdays;
  calendar.from = plan->second.from;
  calendar.until = plan->second.until;
  return calendar;
}

std::vector<domain::PlannedDay> Timesheets::plannedDays(UserId user, const std::string& from,
                                                        const std::string& until) {
  const domain::WorkCalendar calendar = calendarOf(user);  // holidays are the same for everybody
  const auto [at, isNew] = m_days.try_emplace({calendar.weekdays, calendar.from, calendar.until, from, until});
  if (isNew)
    for (std::string day = from; day <= until; day = dayAfter(day))
      at->second.push_back(domain::plannedDay(calendar, m_job.services.defaultZone(), day));
  std::vector<domain::PlannedDay> days = at->second;
  if (const auto added = m_firstDays.find(user); added != m_firstDays.end())
    for (domain::PlannedDay& one : days) one.isWorkday = one.isWorkday && one.day >= added->second;
  return days;
}

std::vector<domain::DaySheet> Timesheets::of(UserId user, const std::string& from, const std::string& until) {
  return of(user, from, until, storage::readCorrections(m_job.db, user, from, until));
}

std::vector<domain::DaySheet> Timesheets::of(UserId user, const std::string& from, const std::string& until,
                                             const std::vector<storage::CorrectionRow>& corrections) {
  const auto* zone = m_job.services.defaultZone();
  const Instant begin = *domain::dayStart(zone, from), end = *domain::dayStart(zone, until, 1);
  const auto stays = storage::readStays(m_job.db, user, begin, end);
  // Each day needs only the stays that may reach into it.
  auto first = stays.begin();
  auto row = corrections.begin();
  std::vector<domain::DaySheet> sheets;
  for (const domain::PlannedDay& planned : plannedDays(user, from, until)) {
    while (first != stays.end() && first->from < planned.begins - domain::kMostOfStay) ++first;
    const auto last =
        std::find_if(first, stays.end(), [&](const domain::Stay& stay) { return stay.from >= planned.ends; });
    std::optional<DayCorrection> correction;
    for (; row != corrections.end() && row->day == planned.day; ++row) correction = row->correction;
    sheets.push_back(domain::daySheet(planned, {first, last}, correction, m_job.now));
  }
  return sheets;
}

Timesheets::Days Timesheets::daysOf(UserId user, const std::string& from, const std::string& until) {
  std::map<std::string, DayCorrection> corrections;
  for (auto& row : storage::readCorrections(m_job.db, user, from, until)) corrections[row.day] = row.correction;
  Days days;
  for (const domain::PlannedDay& planned : plannedDays(user, from, until)) {
    if (!planned.isWorkday) continue;
    const auto corrected = corrections.find(planned.day);
    const auto correction = corrected == corrections.end() ? std::nullopt : std::optional(corrected->second);
    const auto sheet = [&](const std::vector<domain::Stay>& stays) {
      return domain::daySheet(planned, stays, correction, m_job.now);
    };
    domain::DaySheet one = sheet(storage::firstStay(m_job.db, user, planned.begins, planned.ends));
    if (one.state != domain::DayState::Present)
      one = sheet(storage::readStays(m_job.db, user, planned.begins, planned.ends));
    const domain::Attendance sum = domain::attendanceOf({one});
    days.planned += sum.planned;
    days.attended += sum.attended;
  }
  return days;
}

Result<ReadTimesheet::Answer> handle(Job& job, const ReadTimesheet& request) {
  const UserId id = request.user ? request.user : job.actor.user;
  if (id != job.actor.user || !job.may(Permission::WorkQueue))
    if (auto ok = job.need(Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  if (auto ok = checkSheetDays(request.from, request.until); !ok) return tl::unexpected(ok.error());
  const auto user = sheetUser(job, id);
  if (!user) return tl::unexpected(user.error());
  Timesheets sheets(job);
  const auto calendar = sheets.calendarOf(id);
  ReadTimesheet::Answer answer{
      id, user->displayName, {calendar.weekdays, calendar.from, calendar.until}, sheets.hasOwnPlan(id), {}, {}};
  auto corrections = storage::readCorrections(job.db, id, request.from, request.until);
  const auto days = sheets.of(id, request.from, request.until, corrections);
  answer.sum = domain::attendanceOf(days);
  for (const domain::DaySheet& sheet : days) answer.days.push_back({sheet, {}});
  for (storage::CorrectionRow& row : corrections) {
    const auto day = std::find_if(answer.days.begin(), answer.days.end(),
                                  [&](const TimesheetDay& one) { return one.sheet.planned.day == row.day; });
    day->corrections.insert(day->corrections.begin(),
                            {std::move(row.correction), std::move(row.enteredBy), row.enteredAt});
  }
  return answer;
}

Result<std::vector<ReadAttendance::Row>> handle(Job& job, const ReadAttendance& request) {
  const bool all = job.may(Permission::ViewTeamWork);
  if (!all)
    if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  if (auto ok = checkSheetDays(request.from, request.until); !ok) return tl::unexpected(ok.error());
  std::map<domain::TeamId, std::string> teams;
  for (domain::Team& team : storage::listTeams(job.db)) teams[team.id] = std::move(team.name);
  Timesheets sheets(job);
  std::vector<ReadAttendance::Row> rows;
  for (const domain::User& user : storage::listUsers(job.db)) {
    if (all ? user.role != domain::Role::Agent : user.id != job.actor.user) continue;
    if (request.team && request.team != user.team) continue;
    const auto sum = domain::attendanceOf(sheets.of(user.id, request.from, request.until));
    if (user.active || sum.attended > 0) rows.push_back({user.id, user.displayName, teams[user.team], sum});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.userName < b.userName; });
  return rows;
}

namespace {

std::string clockText(std::chrono::minutes minutes) {
  return fmt::format("{:02}:{:02}", minutes.count() / 60, minutes.count() % 60);
}

// Nobody has left later than now.
std::string lastMinute(const domain::PlannedDay& day, const date::time_zone* zone, Instant now) {
  return now < day.ends ? clockText(domain::localTimeOfDay(zone, now)) : "24:00";
}

// The domain knows moments only: who typed a time of day is told of times of day.
domain::Error inTimesOfDay(domain::Error error, const CorrectTimesheet& request, const std::string& last) {
  if (error.code != ErrorCode::BadValue) return error;
  if (error.args.front() == "from") return {error.code, {"from", clockText(*request.from), "00:00 … " + last}};
  if (error.args.front() == "until")
    return {error.code, {"until", clockText(*request.until), clockText(*request.from) + " < … <= " + last}};
  return error;
}

}  // namespace

Result<Nothing> handle(Job& job, const CorrectTimesheet& request) {
  if (auto ok = job.need(Permission::ManageRewards); !ok) return tl::unexpected(ok.error());
  if (request.user == job.actor.user && !job.actor.owner)
    return domain::fail(ErrorCode::NotAllowed, "correct_own_timesheet");
  const auto user = sheetUser(job, request.user);
  if (!user) return tl::unexpected(user.error());
  if (auto ok = checkSheetDays(request.day, request.day); !ok)
    return domain::fail(ErrorCode::BadValue, "day", request.day, "2026-11-23");
  const auto* zone = job.services.defaultZone();
  const auto at = [&](const std::optional<std::chrono::minutes>& minutes) {
    domain::WorkCalendar calendar;
    calendar.from = minutes.value_or(std::chrono::minutes(0));
    return minutes ? domain::plannedDay(calendar, zone, request.day).from : Instant{};
  };
  const DayCorrection correction{request.leave, at(request.from), at(request.until), request.breaks, request.reason};
  Timesheets sheets(job);
  const auto planned = domain::plannedDay(sheets.calendarOf(request.user), zone, request.day);
  if (correction.hasTimes() && planned.begins > job.now)
    return domain::fail(ErrorCode::BadValue, "day", request.day, "<= " + domain::localDay(zone, job.now));
  if (const auto sound = domain::check(correction, planned, job.now); !sound)
    return tl::unexpected(inTimesOfDay(sound.error(), request, lastMinute(planned, zone, job.now)));
  const auto known = storage::readCorrections(job.db, request.user, request.day, request.day);
  storage::addCorrection(job.db, request.user, request.day, correction, job.actor.user, job.now);
  job.audit("correct_timesheet", "user", request.user.value,
            known.empty() ? std::string() : asJson(known.back().correction, request.day, zone),
            asJson(correction, request.day, zone));
  job.changed(Change::Kind::Goals);
  return Nothing{};
}

Result<Nothing> handle(Job& job, const SaveWorkPlan& request) {
  if (auto ok = job.need(Permission::ManageRewards); !ok) return tl::unexpected(ok.error());
  if (request.user)
    if (const auto user = sheetUser(job, request.user); !user) return tl::unexpected(user.error());
  if (request.plan)
    if (const auto sound = domain::check(*request.plan); !sound) return tl::unexpected(sound.error());
  const auto plans = storage::readWorkPlans(job.db);
  const auto known = plans.find(request.user);
  storage::writeWorkPlan(job.db, request.user, request.plan);
  job.audit("save_work_plan", "user", request.user.value,
            known == plans.end() ? std::string() : asJson(std::optional(known->second)), asJson(request.plan));
  job.changed(Change::Kind::Goals);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ReadTimesheet)
CALLWRIGHT_USE_CASE(ReadAttendance)
CALLWRIGHT_USE_CASE(CorrectTimesheet)
CALLWRIGHT_USE_CASE(SaveWorkPlan)

}  // namespace callwright::app
