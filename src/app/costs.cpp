#include "callwright/app/costs.hpp"

#include <nlohmann/json.hpp>

#include "app/use_case.hpp"
#include "callwright/storage/cost_store.hpp"
#include "callwright/storage/list_store.hpp"

namespace callwright::app {
namespace {

using domain::CostKind;
using domain::CostRate;
using domain::Permission;

std::string costJson(const CostRate& rate) {
  nlohmann::json json{{"kind", domain::codeOf(rate.kind)},
                      {"amount", domain::formatMoney(rate.amount)},
                      {"currency", rate.amount.currency},
                      {"from", rate.from}};
  if (rate.list) json["list_id"] = rate.list.value;
  return json.dump();
}

}  // namespace

Result<std::vector<CostView>> handle(Job& job, const ListCosts&) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return tl::unexpected(ok.error());
  std::vector<CostView> views;
  for (storage::CostRow& row : storage::readCosts(job.db))
    views.push_back({std::move(row.rate), std::move(row.listName), std::move(row.enteredBy), row.enteredAt});
  return views;
}

Result<domain::CostRateId> handle(Job& job, const SaveCost& request) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return tl::unexpected(ok.error());
  CostRate rate = request.rate;
  if (rate.kind != CostKind::List) rate.list = {};
  if (const auto sound = domain::check(rate); !sound) return tl::unexpected(sound.error());
  std::string before;
  if (rate.id) {
    const auto known = storage::readCost(job.db, rate.id);
    if (!known) return domain::fail(ErrorCode::NotFound, "cost", std::to_string(rate.id.value));
    if (known->rate == rate) return rate.id;
    before = costJson(known->rate);
  }
  if (rate.list && !storage::loadList(job.db, rate.list))
    return domain::fail(ErrorCode::NotFound, "list", std::to_string(rate.list.value));
  if (const auto same = storage::costOfDay(job.db, rate); same && same != rate.id)
    return domain::fail(ErrorCode::AlreadyExists, "cost", rate.from);
  const auto id = storage::writeCost(job.db, rate, job.actor.user, job.now);
  job.audit("save_cost", "cost", id.value, before, costJson(rate));
  job.changed(Change::Kind::Goals);
  return id;
}

Result<Nothing> handle(Job& job, const RemoveCost& request) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return tl::unexpected(ok.error());
  const auto known = storage::readCost(job.db, request.cost);
  if (!known) return domain::fail(ErrorCode::NotFound, "cost", std::to_string(request.cost.value));
  storage::removeCost(job.db, request.cost);
  job.audit("remove_cost", "cost", request.cost.value, costJson(known->rate));
  job.changed(Change::Kind::Goals);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ListCosts)
CALLWRIGHT_USE_CASE(SaveCost)
CALLWRIGHT_USE_CASE(RemoveCost)

}  // namespace callwright::app
