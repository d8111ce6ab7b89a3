#include "app/figure_needs.hpp"

#include <algorithm>

#include "app/attendance_of.hpp"
#include "app/open_call.hpp"
#include "app/services.hpp"
#include "app/team_rules.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/domain/segment.hpp"
#include "callwright/domain/service.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/service_store.hpp"
#include "callwright/storage/tally_store.hpp"

namespace callwright::app {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::FiguresRow;
using domain::Instant;

// Presence is kept by person and moment alone.
bool knowsPresence(FiguresBy by, const FiguresFilter& f) {
  const bool split = by == FiguresBy::Nothing || by == FiguresBy::Agent || by == FiguresBy::Team;
  return split && !f.list && !isOfCalls(f);
}

// A customer and a promise have no outcome.
bool knowsCustomers(FiguresBy by, const FiguresFilter& f) {
  return by != FiguresBy::Outcome && f.outcome.empty();
}

Instant beginOf(const Job& job, const FiguresFilter& f) {
  return f.from.empty() ? Instant{} : *domain::dayStart(job.services.defaultZone(), f.from);
}

}  // namespace

FiguresRow& rowOf(Job& job, FiguresBy by, FiguresRows& rows, const std::string& day, std::int64_t id) {
  const auto at = std::lower_bound(rows.begin(), rows.end(), id, [&](const FiguresRow& row, std::int64_t wanted) {
    return by == FiguresBy::Day ? row.code < day : row.id < wanted;
  });
  if (at != rows.end() && at->id == id && (by != FiguresBy::Day || at->code == day)) return *at;
  FiguresRow row{day, id, storage::figuresName(job.db, by, id), {}};
  if (by == FiguresBy::Segment) row.code = domain::callSegmentCode(static_cast<int>(id));
  return *rows.insert(at, std::move(row));
}

std::int64_t rowIdOf(FiguresBy by, domain::UserId user, domain::TeamId team) {
  if (by == FiguresBy::Agent) return user.value;
  return by == FiguresBy::Team ? team.value : 0;
}

bool isOfCalls(const FiguresFilter& f) {
  return f.campaign || f.script || f.segment != 0 || f.weekday != 0 || f.hour >= 0 || !f.outcome.empty();
}

void addTime(Job& job, FiguresBy by, const FiguresFilter& f, FiguresRows& rows) {
  if (!knowsPresence(by, f)) return;
  for (const storage::WorkedTime& worked :
       storage::workedTimes(job.db, {f.from, f.until, job.services.defaultZone(), job.now}, f.agent, f.team)) {
    domain::Tally& tally = rowOf(job, by, rows, {}, rowIdOf(by, worked.user, worked.team)).tally;
    tally.atWork = tally.atWork.value_or(domain::Milliseconds{0}) + worked.time;
  }
}

void addAttendance(Job& job, FiguresBy by, const FiguresFilter& f, FiguresRows& rows) {
  if (!knowsPresence(by, f)) return;
  const std::string today = localDayOf(job), until = f.until.empty() ? today : std::min(f.until, today);
  Timesheets sheets(job);
  for (const domain::User& user : storage::listUsers(job.db)) {
    if (user.role != domain::Role::Agent || (f.agent && f.agent != user.id) || (f.team && f.team != user.team))
      continue;
    const std::string from = std::max(f.from, domain::localDay(job.services.defaultZone(), user.createdAt));
    if (from > until) continue;
    const Timesheets::Days sum = sheets.daysOf(user.id, from, until);
    if (sum.planned == 0 || (!user.active && sum.attended == 0)) continue;
    auto& attendance = rowOf(job, by, rows, {}, rowIdOf(by, user.id, user.team)).tally.attendance;
    if (!attendance) attendance.emplace();
    attendance->planned += sum.planned;
    attendance->attended += sum.attended;
  }
}

void addService(Job& job, FiguresBy by, const FiguresFilter& f, FiguresRows& rows) {
  if (!knowsCustomers(by, f)) return;
  const Instant end = f.until.empty() ? Instant::max() : *domain::dayStart(job.services.defaultZone(), f.until, 1);
  const storage::ServiceTime time{beginOf(job, f), end, job.now, job.services.settings().timeZone};
  for (FiguresRow& found : storage::readServiceTallies(job.db, by, f, time))
    rowOf(job, by, rows, found.code, found.id).tally.service = found.tally.service;
  for (FiguresRow& row : rows)
    if (!row.tally.service) row.tally.service.emplace();
}

void addCustomers(Job& job, FiguresBy by, const FiguresFilter& f, FiguresRows& rows) {
  if (!knowsCustomers(by, f)) return;
  for (FiguresRow& found :
       storage::readCustomerCounts(job.db, by, f, domain::referralWords(readTeamRules(job).referrals)))
    rowOf(job, by, rows, found.code, found.id).tally.customers = found.tally.customers;
  for (FiguresRow& row : rows)
    if (!row.tally.customers) row.tally.customers.emplace();
}

}  // namespace callwright::app
