#include "app/month_packing.hpp"

#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/funnel.hpp"
#include "callwright/domain/goal_period.hpp"
#include "callwright/storage/packed_month.hpp"

namespace callwright::app {

std::int64_t packMonths(Job& job) {
  // By then calls of a month's last days have ended, in every time zone.
  constexpr auto kClosedAfter = std::chrono::hours(3 * 24);
  const std::string day = domain::localDay(job.services.defaultZone(), job.now - kClosedAfter);
  const auto months =
      storage::monthsToPack(job.db, domain::goalPeriodWith(domain::GoalPeriod::Kind::Month, day).code());
  std::int64_t done = 0, packed = 0;
  for (const auto& [fact, month] : months) {
    if (job.cancel.cancelled()) break;
    packed += storage::packMonth(job.db, fact, month) ? 1 : 0;
    job.progress({++done, static_cast<std::int64_t>(months.size()), 0, -1, "saving"});
  }
  return packed;
}

Result<std::int64_t> handle(Job& job, const PackMonths&) {
  if (auto ok = job.need(domain::Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  return packMonths(job);
}

CALLWRIGHT_USE_CASE(PackMonths)

}  // namespace callwright::app
