#include "app/use_case.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/storage/verify_store.hpp"

namespace callwright::app {

Result<Verify::Answer> handle(Job& job, const Verify&) {
  if (auto ok = job.need(domain::Permission::ManageSettings); !ok) return tl::unexpected(ok.error());
  const auto result = storage::verify(job.db, [&](int done, int total) {
    job.progress({done, total, 0, -1, "checking"});
    return !job.cancel.cancelled();
  });
  if (result.cancelled) return domain::fail(ErrorCode::Cancelled);
  Verify::Answer answer;
  answer.checks = result.checks;
  for (const auto& finding : result.findings) answer.findings.push_back({finding.check, finding.detail, finding.count});
  return answer;
}

Result<Stats::Answer> handle(Job& job, const Stats&) {
  if (auto ok = job.need(domain::Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  const storage::DatabaseStats s = storage::readStats(job.db);
  Stats::Answer a;
  a.customers = s.customers;
  a.phones = s.phones;
  a.calls = s.calls;
  a.openCalls = s.openCalls;
  a.orders = s.orders;
  a.followUpsOpen = s.followUpsOpen;
  a.doNotCall = s.doNotCall;
  a.users = s.users;
  a.lists = s.lists;
  a.campaigns = s.campaigns;
  a.queueFresh = s.queue[0];
  a.queueRetry = s.queue[1];
  a.queueCallback = s.queue[2];
  a.queueClaimed = s.queue[3];
  a.queueDone = s.queue[4];
  a.queueExhausted = s.queue[5];
  a.queueBlocked = s.queue[6];
  a.databaseBytes = s.bytes;
  return a;
}

CALLWRIGHT_USE_CASE(Verify)
CALLWRIGHT_USE_CASE(Stats)

}  // namespace callwright::app
