#include "app/segment_refresh.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "app/open_call.hpp"
#include "app/slices.hpp"
#include "app/use_case.hpp"
#include "callwright/app/segments.hpp"
#include "callwright/domain/segment.hpp"
#include "callwright/storage/segment_store.hpp"
#include "callwright/storage/system_store.hpp"

namespace callwright::app {
namespace {

using domain::CustomerId;
constexpr const char* kSegmentsDay = "segments_day";

// Of two lists by customer: what the second says otherwise, or not at all any more.
std::vector<std::pair<CustomerId, int>> differences(const std::vector<std::pair<CustomerId, int>>& before,
                                                    const std::vector<std::pair<CustomerId, int>>& now) {
  std::vector<std::pair<CustomerId, int>> changed;
  auto old = before.begin();
  for (const auto& one : now) {
    for (; old != before.end() && old->first < one.first; ++old) changed.emplace_back(old->first, domain::kNoOrderYet);
    const bool known = old != before.end() && old->first == one.first;
    if (!known || old->second != one.second) changed.push_back(one);
    if (known) ++old;
  }
  for (; old != before.end(); ++old) changed.emplace_back(old->first, domain::kNoOrderYet);
  return changed;
}

// None: cancelled; what was written stays, and the next time goes on from there.
std::optional<std::int64_t> takeSegments(Job& job) {
  std::vector<std::vector<domain::Buyer>> buyers;
  for (const std::string& currency : storage::orderCurrencies(job.db))
    buyers.push_back(storage::readBuyers(job.db, currency));
  const auto changed = differences(storage::customerSegments(job.db), domain::callSegments(buyers));
  const bool finished = inSlices(job, changed.size(), [&](std::size_t i) {
    storage::setCustomerSegment(job.db, changed[i].first, changed[i].second);
  });
  if (!finished) return std::nullopt;
  storage::Transaction transaction(job.db);
  storage::writeSetting(job.db, kSegmentsDay, localDayOf(job));
  transaction.commit();
  return static_cast<std::int64_t>(changed.size());
}

}  // namespace

void refreshSegmentsDaily(Job& job) {
  if (storage::readSetting(job.db, kSegmentsDay) != localDayOf(job)) takeSegments(job);
}

Result<std::int64_t> handle(Job& job, const RefreshSegments&) {
  if (auto ok = job.need(domain::Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  if (const auto changed = takeSegments(job)) return *changed;
  return domain::fail(ErrorCode::Cancelled);
}

CALLWRIGHT_USE_CASE(RefreshSegments)

}  // namespace callwright::app
