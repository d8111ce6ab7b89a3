#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct DoNotCallEntry {
  std::int64_t key = 0, e164 = 0;
  std::string reason, source, addedBy;
  domain::Instant addedAt;
};
// Newest first; those that `accept` takes, at most `limit`. total: all entries.
std::vector<DoNotCallEntry> listDoNotCall(Connection& db, const std::function<bool(const DoNotCallEntry&)>& accept,
                                          int limit);
std::int64_t countDoNotCall(Connection& db);
std::optional<DoNotCallEntry> findDoNotCall(Connection& db, std::int64_t key,
                                            std::int64_t e164);  // by key, or by number if key is 0
bool addDoNotCall(Connection& db, std::int64_t e164, const std::string& reason, const std::string& source,
                  domain::UserId by,
                  domain::Instant now);  // false: was there
void removeDoNotCall(Connection& db, std::int64_t key);
std::vector<domain::CustomerId> customersWithNumber(Connection& db, std::int64_t e164);  // visible ones

}  // namespace callwright::storage
