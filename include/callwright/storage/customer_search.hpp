#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"
#include "callwright/storage/connection.hpp"

// Finding customers among a million. Customers of lists that are still importing are never found.
namespace callwright::storage {

enum class SortBy { Newest, Name, Stage, Region, LastContact, NextFollowUp };

struct CustomerQuery {
  std::string text;
  bool wholeNumbers = true;             // false: digits match only where a masked number shows them
  std::optional<domain::UserId> owner;  // a set but none id: the public pool
  std::optional<domain::StageId> stage;
  std::optional<domain::ListId> list;
  std::string tag, region;
  domain::Instant notContactedSince;  // absent: any
  bool doNotCall = false;
  SortBy sort = SortBy::Newest;
  bool descending = false;
  int limit = 0;  // 0: all
};
struct FoundIds {
  std::vector<std::int64_t> ids;
  bool truncated = false;
};
FoundIds findCustomers(Connection& db, const CustomerQuery& query);

struct CustomerTotals {
  std::int64_t all = 0, mine = 0, pool = 0, notContacted = 0;
};
CustomerTotals countCustomers(Connection& db, domain::UserId user, domain::Instant notContactedSince);

}  // namespace callwright::storage
