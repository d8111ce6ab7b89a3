#pragma once
#include <functional>
#include <string>
#include <vector>

#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct VerifyFinding {
  std::string check, detail;
  std::int64_t count = 0;
};
// Every check on its own, so that none holds a read transaction for long. step(done, total) false: cancelled, what was
// found so far.
struct VerifyResult {
  std::vector<VerifyFinding> findings;
  int checks = 0;
  bool cancelled = false;
};
VerifyResult verify(Connection& db, const std::function<bool(int, int)>& step);

struct DatabaseStats {
  std::int64_t customers = 0, phones = 0, calls = 0, openCalls = 0, orders = 0, followUpsOpen = 0, doNotCall = 0,
               users = 0, lists = 0, campaigns = 0;
  std::int64_t queue[7] = {};  // by domain::ItemState, of the lists in a campaign
  std::int64_t bytes = 0;
};
DatabaseStats readStats(Connection& db);

}  // namespace callwright::storage
