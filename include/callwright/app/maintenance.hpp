#pragma once
#include <string>
#include <vector>

#include "callwright/app/customers.hpp"
#include "callwright/app/request.hpp"

namespace callwright::app {

struct ExportCustomers {  // audited; .csv or .xlsx by the name; written beside and renamed when complete
  static constexpr Lane lane = Lane::Long;
  using Reply = std::int64_t;  // rows
  std::string path;
  CustomerFilter filter;
};
struct BackUp {  // a whole database in one file, while others work
  static constexpr Lane lane = Lane::Long;
  using Reply = std::int64_t;  // bytes
  std::string path;
};
struct Verify {
  static constexpr Lane lane = Lane::Long;
  struct Finding {
    std::string check;  // code for `words`: "integrity", "foreign_key", "queue_state", "search_index", "open_call", …
    std::string detail;
    std::int64_t count = 0;
  };
  struct Answer {
    std::vector<Finding> findings;  // empty: sound
    int checks = 0;
  };
  using Reply = Answer;
};
// A believable team in an empty database: customers, months of calls, orders, follow-ups, agents in two teams.
struct MakeDemo {
  static constexpr Lane lane = Lane::Long;
  struct Answer {
    std::int64_t customers = 0, calls = 0, orders = 0, users = 0;
  };
  using Reply = Answer;
  std::int64_t customers = 20000;
  int months = 6;
  unsigned seed = 1;
  std::string password = "callwright";  // of every demo user; shown on the sign-in page of a demo database
};
struct Stats {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::int64_t customers = 0, phones = 0, calls = 0, openCalls = 0, orders = 0, followUpsOpen = 0, doNotCall = 0,
                 users = 0, lists = 0, campaigns = 0;
    std::int64_t queueFresh = 0, queueRetry = 0, queueCallback = 0, queueClaimed = 0, queueDone = 0, queueExhausted = 0,
                 queueBlocked = 0;
    std::int64_t databaseBytes = 0;
  };
  using Reply = Answer;
};

}  // namespace callwright::app
