#include "callwright/app/maintenance.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/use_case.hpp"
#include "callwright/domain/people.hpp"

namespace callwright::app {
Result<std::int64_t> handle(Job& job, const BackUp& request) {
  if (auto ok = job.need(domain::Permission::BackUp); !ok) return tl::unexpected(ok.error());
  if (request.path.empty()) return domain::fail(ErrorCode::Missing, "path");
  std::error_code error;
  if (std::filesystem::equivalent(request.path, job.db.path(), error)) {
    return domain::fail(ErrorCode::FileUnwritable, request.path, "it is the database itself");
  }
  auto bytes = job.db.backUp(request.path, [&](std::int64_t done, std::int64_t total) {
    job.progress({done, total, 0, -1, "copying"});
    return !job.cancel.cancelled();
  });
  if (!bytes) return bytes;
  storage::Transaction transaction(job.db);
  job.audit("back_up", "database", 0, {}, nlohmann::json{{"path", request.path}, {"bytes", *bytes}}.dump());
  transaction.commit();
  return bytes;
}

CALLWRIGHT_USE_CASE(BackUp)

}  // namespace callwright::app
