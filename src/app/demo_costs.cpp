#include "app/demo_costs.hpp"

#include <utility>

#include "app/goal_figures.hpp"
#include "app/services.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/storage/cost_store.hpp"
#include "callwright/storage/list_store.hpp"

namespace callwright::app::demo {

using domain::CostKind;
using domain::CostRate;

namespace {

// The other lists are the company's own customers, and who came by itself. Fen for each customer.
constexpr std::pair<const char*, std::int64_t> kBought[] = {
    {"工商名录 华东", 60}, {"Partners overseas", 150}, {"企业宽带 到期名单", 120}, {"新注册企业", 80}};

}  // namespace

void setCosts(Job& job, const std::string& firstDay, domain::UserId lead) {
  const auto write = [&](CostKind kind, std::int64_t minor, const std::string& from, domain::ListId list = {}) {
    storage::writeCost(job.db, CostRate{{}, kind, list, {minor, "CNY"}, from}, lead, job.now);
  };
  const std::string month = domain::goalPeriodWith(domain::GoalPeriod::Kind::Month, officeMoment(job).day).firstDay();
  write(CostKind::PerHour, 42'00, firstDay);
  if (month > firstDay) write(CostKind::PerHour, 45'00, month);
  write(CostKind::PerMinute, 12, firstDay);
  for (const storage::ListRow& list : storage::listLists(job.db))
    for (const auto& [name, perCustomer] : kBought)
      if (list.name == name)
        write(CostKind::List, perCustomer * list.customers,
              domain::localDay(job.services.defaultZone(), list.importedAt), list.id);
}

}  // namespace callwright::app::demo
