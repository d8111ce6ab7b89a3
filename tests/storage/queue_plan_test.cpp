#include <sqlite3.h>

#include <catch2/catch.hpp>

#include "storage/queue_queries.hpp"
#include "support/temporary_directory.hpp"

#include "callwright/storage/connection.hpp"

using namespace callwright;
namespace queries = storage::queue_queries;

namespace {

std::string planOf(sqlite3* db, const std::string& query) {
  sqlite3_stmt* st = nullptr;
  REQUIRE(sqlite3_prepare_v2(db, ("EXPLAIN QUERY PLAN " + query).c_str(), -1, &st, nullptr) == SQLITE_OK);
  std::string plan;
  while (sqlite3_step(st) == SQLITE_ROW)
    plan += std::string(reinterpret_cast<const char*>(sqlite3_column_text(st, 3))) + "\n";
  sqlite3_finalize(st);
  return plan;
}

void checkPlans(sqlite3* db) {
  struct Pin {
    const char* query;
    const char* index;  // as the plan names it, with all columns it must descend by
  };
  const Pin pins[] = {
      {queries::kNextFreshZone, "INDEX queue_fresh (campaign_id=? AND list_id=? AND zone_id>?)"},
      {queries::kNextRetryZone, "INDEX queue_retry (campaign_id=? AND list_id=? AND zone_id>?)"},
      {queries::kFirstFresh, "INDEX queue_fresh (campaign_id=? AND list_id=? AND zone_id=?)"},
      {queries::kFirstRetries, "INDEX queue_retry (campaign_id=? AND list_id=? AND zone_id=? AND due_at<?)"},
      {queries::kNextCallbackAgent, "INDEX queue_callback (campaign_id=? AND agent_id>?)"},
      {queries::kCallbacks, "INDEX queue_callback (campaign_id=? AND agent_id=? AND "},
      {queries::kCountCallbacks, "INDEX queue_callback (campaign_id=? AND agent_id=? AND due_at<?)"},
      {queries::kKept, "INDEX queue_claimed (agent_id=? AND campaign_id=?)"},
      {queries::kLeftBehind, "INDEX queue_claimed"},
  };
  for (const Pin& pin : pins) {
    const std::string plan = planOf(db, pin.query);
    INFO(pin.query << "\n" << plan);
    CHECK(plan.find(pin.index) != std::string::npos);
    CHECK(plan.find("TEMP B-TREE") == std::string::npos);
    CHECK(plan.find("ANY(") == std::string::npos);  // a skip-scan
    if (pin.query != queries::kLeftBehind) CHECK(plan.find("SCAN q") == std::string::npos);
  }
}

}  // namespace

TEST_CASE("the claim's seeks keep their plans, with and without statistics", "[queue]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("callwright.db");
  REQUIRE(storage::Connection::open(path, storage::Connection::Use::Write, true));
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  checkPlans(db);
  // Few campaigns, lists and zones, many rows: what tempts the planner to skip-scan. Also every state in great numbers.
  REQUIRE(sqlite3_exec(db,
                       "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) INSERT INTO "
                       "queue_item (campaign_id, "
                       "customer_id, list_id, zone_id, state, agent_id, due_at) SELECT 1, i, i % 2, i % 3, i % 7, i % "
                       "5, i FROM n; ANALYZE",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  checkPlans(db);
  REQUIRE(sqlite3_exec(db, "UPDATE queue_item SET state = 0 WHERE state > 0 AND id % 50; ANALYZE", nullptr, nullptr,
                       nullptr) == SQLITE_OK);
  sqlite3_close(db);
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  checkPlans(db);
  sqlite3_close(db);
}
