#include "app/month_packing.hpp"

#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/funnel.hpp"
#include "callwright/storage/packed_month.hpp"

namespace callwright::app {

std::int64_t packMonths(Job& job) {
  // By then a day's calls have ended, in every time zone, and most of its corrections are made.
  constexpr auto kClosedAfter = std::chrono::hours(4 * 24);
  const std::string last = domain::localDay(job.services.defaultZone(), job.now - kClosedAfter);
  const auto months = storage::monthsToPack(job.db, last);
  std::int64_t done = 0, packed = 0;
  for (const auto& [fact, month] : months) {
    if (job.cancel.cancelled()) break;
    packed += storage::packMonth(job.db, fact, month, last) ? 1 : 0;
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
