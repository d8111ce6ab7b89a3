#include "callwright/app/figures.hpp"

#include <algorithm>

#include "app/costs_of.hpp"
#include "app/figure_needs.hpp"
#include "app/figures_of.hpp"
#include "app/use_case.hpp"
#include "callwright/domain/segment.hpp"
#include "callwright/storage/fact_store.hpp"
#include "callwright/storage/tally_store.hpp"

namespace callwright::app {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::FiguresRow;

// Of the total: distinct customers do not add up, some costs are nobody's, and rows may know less than the whole.
constexpr unsigned kAskedAnew = ~static_cast<unsigned>(domain::kNeedTime);

void addNeeds(Job& job, FiguresBy by, const FiguresFilter& filter, unsigned needs, std::vector<FiguresRow>& rows) {
  if ((needs & domain::kNeedTime) != 0) addTime(job, by, filter, rows);
  if ((needs & domain::kNeedAttendance) != 0) addAttendance(job, by, filter, rows);
  if ((needs & domain::kNeedCost) != 0) addCosts(job, by, filter, rows);
  if ((needs & domain::kNeedService) != 0) addService(job, by, filter, rows);
  if ((needs & domain::kNeedCustomers) != 0) addCustomers(job, by, filter, rows);
}

// More than that there is nothing, which is known, too.
bool hasSomething(const domain::Tally& tally) {
  domain::Tally nothing;
  if (tally.service) nothing.service.emplace();
  if (tally.cost) nothing.cost.emplace();
  if (tally.customers) nothing.customers.emplace();
  return tally != nothing;
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
  if (filter.segment < 0 || filter.segment >= domain::kCallSegments)
    return domain::fail(ErrorCode::BadValue, "segment", std::to_string(filter.segment),
                        "0 … " + std::to_string(domain::kCallSegments - 1));
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

std::vector<FiguresRow> figuresOf(Job& job, FiguresBy by, const FiguresFilter& filter, unsigned needs) {
  std::vector<FiguresRow> rows = storage::readTallies(job.db, by, filter);
  addNeeds(job, by, filter, needs, rows);
  return rows;
}

domain::Tally totalOf(Job& job, const FiguresFilter& filter, unsigned needs) {
  std::vector<FiguresRow> rows = storage::readTallies(job.db, FiguresBy::Nothing, filter);
  if (rows.empty()) rows.emplace_back();  // that there is nothing is known, too
  addNeeds(job, FiguresBy::Nothing, filter, needs, rows);
  return std::move(rows.front().tally);
}

Result<ReadFigures::Answer> handle(Job& job, const ReadFigures& request) {
  const auto filter = allowedFilter(job, request.filter);
  if (!filter) return tl::unexpected(filter.error());
  ReadFigures::Answer answer;
  if (request.by == FiguresBy::Nothing) {
    answer.total = totalOf(job, *filter, request.needs);
    if (hasSomething(answer.total)) answer.rows.push_back({{}, 0, {}, answer.total});
    return answer;
  }
  answer.rows = figuresOf(job, request.by, *filter, request.needs);
  answer.total = sumOf(answer.rows);
  if (const unsigned anew = request.needs & kAskedAnew; anew != 0) {
    domain::Tally whole = totalOf(job, *filter, anew);
    answer.total.attendance = whole.attendance;
    answer.total.cost = std::move(whole.cost);
    answer.total.service = whole.service;
    answer.total.customers = whole.customers;
  }
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
