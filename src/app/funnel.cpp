#include "callwright/app/funnel.hpp"

#include <algorithm>
#include <future>
#include <limits>

#include "app/figures_of.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/funnel_store.hpp"

namespace callwright::app {
namespace {

using domain::FunnelBy;
using domain::FunnelKind;
using domain::FunnelRow;
using domain::FunnelStepKind;

// The request as storage takes it, or why it is refused.
Result<storage::FunnelQuery> funnelQuery(Job& job, const ReadFunnel& request) {
  storage::FunnelQuery query;
  query.kind = request.kind;
  query.by = request.by;
  const auto allowed = allowedFilter(job, request.filter);
  if (!allowed) return tl::unexpected(allowed.error());
  query.filter = *allowed;
  const domain::FiguresFilter& filter = query.filter;
  // A customer came at no hour, and his moves have no outcome.
  if (filter.weekday != 0) return domain::fail(ErrorCode::BadValue, "weekday", std::to_string(filter.weekday), "0");
  if (filter.hour >= 0) return domain::fail(ErrorCode::BadValue, "hour", std::to_string(filter.hour), "-1");
  if (!filter.outcome.empty()) return domain::fail(ErrorCode::BadValue, "outcome", filter.outcome);
  if (request.kind == FunnelKind::Cohort) {
    // A customer that was added was added by no script.
    if (filter.script)
      return domain::fail(ErrorCode::BadValue, "script", std::to_string(filter.script.value),
                          domain::codeOf(FunnelKind::Activity));
    if (request.by == FunnelBy::ScriptVersion)
      return domain::fail(ErrorCode::BadValue, "by", domain::codeOf(request.by),
                          "agent, team, campaign, list, region, segment");
  }
  const auto* zone = job.services.defaultZone();
  query.from = filter.from.empty() ? domain::Instant{} : *domain::dayStart(zone, filter.from);
  query.until = *domain::dayStart(zone, filter.until.empty() ? "9999-12-30" : filter.until, 1);
  return query;
}

bool hasSomebody(const domain::Funnel& funnel) {
  return funnel.steps.front().customers > 0 || funnel.lost > 0;
}

}  // namespace

Result<ReadFunnel::Answer> handle(Job& job, const ReadFunnel& request) {
  const auto query = funnelQuery(job, request);
  if (!query) return tl::unexpected(query.error());
  storage::FunnelFound found = storage::countFunnel(job.db, *query);
  ReadFunnel::Answer answer;
  domain::FunnelCount& count = found.count;
  if (request.by == FunnelBy::Nothing) {
    answer.all = count.all();
    return answer;
  }
  // Of years a third of the time: at the same time, where there are processors.
  auto all = std::async(std::launch::async, [&count] { return count.all(); });
  auto others = std::async(std::launch::async, [&count] { return count.groups(1, 2); });
  auto groups = count.groups(0, 2);
  for (auto& other : others.get()) groups.push_back(std::move(other));
  std::sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  answer.all = all.get();
  for (auto& [group, funnel] : groups) {
    if (!hasSomebody(funnel)) continue;
    if (request.by == FunnelBy::Region)
      answer.rows.push_back({0, found.regions[static_cast<std::size_t>(group)], std::move(funnel)});
    else
      answer.rows.push_back({group, storage::funnelGroupName(job.db, request.by, group), std::move(funnel)});
  }
  std::stable_sort(answer.rows.begin(), answer.rows.end(), [](const FunnelRow& a, const FunnelRow& b) {
    return std::pair(a.name.empty(), std::string_view(a.name)) < std::pair(b.name.empty(), std::string_view(b.name));
  });
  return answer;
}

Result<FunnelCustomers::Answer> handle(Job& job, const FunnelCustomers& request) {
  if (auto ok = job.need(domain::Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  auto query = funnelQuery(job, request.funnel);
  if (!query) return tl::unexpected(query.error());
  if (!request.group) query->by = FunnelBy::Nothing;
  storage::FunnelFound found = storage::countFunnel(job.db, *query);
  std::optional<std::int64_t> group;
  if (request.group) {
    group = request.group->id;
    if (query->by == FunnelBy::Region)
      group = std::find(found.regions.begin(), found.regions.end(), request.group->region) - found.regions.begin();
  }
  auto ids = found.count.customers(request.part, group);
  if (!ids) return domain::fail(ErrorCode::NotFound, "stage", std::to_string(request.part.stage.value));
  return FunnelCustomers::Answer{std::make_shared<const std::vector<std::int64_t>>(std::move(*ids))};
}

CALLWRIGHT_USE_CASE(ReadFunnel)
CALLWRIGHT_USE_CASE(FunnelCustomers)

}  // namespace callwright::app
