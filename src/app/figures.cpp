#include "callwright/app/figures.hpp"

#include <date/tz.h>

#include <algorithm>
#include <sstream>

#include "app/use_case.hpp"
#include "callwright/storage/tally_store.hpp"

namespace callwright::app {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::Instant;
using domain::Tally;

Result<date::local_days> dayNamed(const std::string& field, const std::string& text) {
  std::istringstream in(text);
  date::local_days day;
  in >> date::parse("%F", day);
  if (in.fail() || date::format("%F", day) != text) return domain::fail(ErrorCode::BadValue, field, text, "2026-11-23");
  return day;
}

// Time at work is kept by person and moment alone.
bool knowsTime(const ReadFigures& request) {
  const FiguresFilter& f = request.filter;
  const bool split =
      request.by == FiguresBy::Nothing || request.by == FiguresBy::Agent || request.by == FiguresBy::Team;
  return split && !f.campaign && !f.list && !f.script;
}

void addTime(Job& job, const ReadFigures& request, const FiguresFilter& f, std::vector<ReadFigures::Row>& rows) {
  const auto* zone = job.services.defaultZone();
  const auto start = [&](const std::string& day, int later) {
    const auto at = *dayNamed("", day) + date::days{later};
    return Instant(domain::Milliseconds(zone
                                            ? std::chrono::duration_cast<domain::Milliseconds>(
                                                  zone->to_sys(at, date::choose::earliest).time_since_epoch())
                                            : std::chrono::duration_cast<domain::Milliseconds>(at.time_since_epoch())));
  };
  const Instant from = f.from.empty() ? Instant{} : start(f.from, 0);
  const Instant until = f.until.empty() ? job.now : std::min(start(f.until, 1), job.now);
  for (const storage::WorkedTime& worked : storage::workedTimes(job.db, from, until, job.now)) {
    if ((f.agent && f.agent != worked.user) || (f.team && f.team != worked.team)) continue;
    ReadFigures::Row row;
    if (request.by == FiguresBy::Agent) {
      row.id = worked.user.value;
      row.name = worked.userName;
    } else if (request.by == FiguresBy::Team) {
      row.id = worked.team.value;
      row.name = worked.teamName;
    }
    // Who was there and called nobody has a row, too.
    auto at = std::lower_bound(rows.begin(), rows.end(), row.id,
                               [](const ReadFigures::Row& known, std::int64_t id) { return known.id < id; });
    if (at == rows.end() || at->id != row.id) at = rows.insert(at, std::move(row));
    at->tally.atWork = at->tally.atWork.value_or(domain::Milliseconds{0}) + worked.time;
  }
}

}  // namespace

Result<ReadFigures::Answer> handle(Job& job, const ReadFigures& request) {
  FiguresFilter filter = request.filter;
  if (!job.may(domain::Permission::ViewTeamWork)) {
    if (auto ok = job.need(domain::Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
    if (!filter.agent) filter.agent = job.actor.user;
    if (filter.agent != job.actor.user || !filter.agent) {
      const auto refused = job.need(domain::Permission::ViewTeamWork);
      return tl::unexpected(refused.error());
    }
  }
  for (const auto& [field, day] : {std::pair{"from", &filter.from}, {"to", &filter.until}})
    if (!day->empty())
      if (const auto ok = dayNamed(field, *day); !ok) return tl::unexpected(ok.error());
  if (!filter.from.empty() && !filter.until.empty() && filter.until < filter.from)
    return domain::fail(ErrorCode::BadValue, "to", filter.until, ">= " + filter.from);
  ReadFigures::Answer answer;
  for (storage::TallyRow& row : storage::readTallies(job.db, request.by, filter))
    answer.rows.push_back({std::move(row.day), row.id, std::move(row.name), std::move(row.tally)});
  if (knowsTime(request)) addTime(job, request, filter, answer.rows);
  for (const ReadFigures::Row& row : answer.rows) answer.total += row.tally;
  return answer;
}

CALLWRIGHT_USE_CASE(ReadFigures)

}  // namespace callwright::app
