#include "callwright/app/figures.hpp"

#include <algorithm>

#include "app/figures_of.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/fact_store.hpp"
#include "callwright/storage/tally_store.hpp"

namespace callwright::app {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::FiguresRow;
using domain::Instant;

// Time at work is kept by person and moment alone.
bool knowsTime(FiguresBy by, const FiguresFilter& f) {
  const bool split = by == FiguresBy::Nothing || by == FiguresBy::Agent || by == FiguresBy::Team;
  return split && !f.campaign && !f.list && !f.script && f.weekday == 0 && f.hour < 0 && f.outcome.empty();
}

void addTime(Job& job, FiguresBy by, const FiguresFilter& f, std::vector<FiguresRow>& rows) {
  const auto* zone = job.services.defaultZone();
  const Instant from = f.from.empty() ? Instant{} : *domain::dayStart(zone, f.from);
  const Instant until = f.until.empty() ? job.now : std::min(*domain::dayStart(zone, f.until, 1), job.now);
  for (const storage::WorkedTime& worked : storage::workedTimes(job.db, from, until, job.now, f.agent, f.team)) {
    FiguresRow row;
    if (by == FiguresBy::Agent) {
      row.id = worked.user.value;
      row.name = worked.userName;
    } else if (by == FiguresBy::Team) {
      row.id = worked.team.value;
      row.name = worked.teamName;
    }
    // Who was there and called nobody has a row, too.
    auto at = std::lower_bound(rows.begin(), rows.end(), row.id,
                               [](const FiguresRow& known, std::int64_t id) { return known.id < id; });
    if (at == rows.end() || at->id != row.id) at = rows.insert(at, std::move(row));
    at->tally.atWork = at->tally.atWork.value_or(domain::Milliseconds{0}) + worked.time;
  }
}

constexpr std::size_t kMostFactRows = 500;

}  // namespace

Result<FiguresFilter> allowedFilter(Job& job, FiguresFilter filter) {
  if (!job.may(domain::Permission::ViewTeamWork)) {
    if (auto ok = job.need(domain::Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
    if (!filter.agent) filter.agent = job.actor.user;
    if (!filter.agent || filter.agent != job.actor.user)
      return domain::fail(ErrorCode::NotAllowed, domain::codeOf(domain::Permission::ViewTeamWork));
  }
  for (const auto& [field, day] : {std::pair{"from", &filter.from}, {"to", &filter.until}})
    if (!day->empty() && !domain::dayStart(nullptr, *day))
      return domain::fail(ErrorCode::BadValue, field, *day, "2026-11-23");
  if (!filter.from.empty() && !filter.until.empty() && filter.until < filter.from)
    return domain::fail(ErrorCode::BadValue, "to", filter.until, ">= " + filter.from);
  return filter;
}

domain::Tally sumOf(const std::vector<FiguresRow>& rows) {
  domain::Tally sum;
  for (const FiguresRow& row : rows) sum += row.tally;
  return sum;
}

std::string dayBefore(const std::string& day, int days) {
  return domain::localDay(nullptr, *domain::dayStart(nullptr, day, -days));
}

std::vector<FiguresRow> figuresOf(Job& job, FiguresBy by, const FiguresFilter& filter) {
  std::vector<FiguresRow> rows = storage::readTallies(job.db, by, filter);
  if (knowsTime(by, filter)) addTime(job, by, filter, rows);
  return rows;
}

Result<ReadFigures::Answer> handle(Job& job, const ReadFigures& request) {
  const auto filter = allowedFilter(job, request.filter);
  if (!filter) return tl::unexpected(filter.error());
  ReadFigures::Answer answer;
  answer.rows = figuresOf(job, request.by, *filter);
  answer.total = sumOf(answer.rows);
  return answer;
}

Result<FactIds::Answer> handle(Job& job, const FactIds& request) {
  const auto filter = allowedFilter(job, request.filter);
  if (!filter) return tl::unexpected(filter.error());
  return FactIds::Answer{std::make_shared<const std::vector<std::int64_t>>(
      storage::factsBehind(job.db, request.fact, *filter, request.limit))};
}

Result<std::vector<domain::FactRow>> handle(Job& job, const FactRows& request) {
  const bool team = job.may(domain::Permission::ViewTeamWork);
  if (!team)
    if (auto ok = job.need(domain::Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  if (request.ids.size() > kMostFactRows)
    return domain::fail(ErrorCode::BadValue, "ids", std::to_string(request.ids.size()), std::to_string(kMostFactRows));
  std::vector<domain::FactRow> rows = storage::factRows(job.db, request.fact, request.ids);
  if (!team) std::erase_if(rows, [&](const domain::FactRow& row) { return row.agent != job.actor.user; });
  return rows;
}

CALLWRIGHT_USE_CASE(ReadFigures)
CALLWRIGHT_USE_CASE(FactIds)
CALLWRIGHT_USE_CASE(FactRows)

}  // namespace callwright::app
