#pragma once
#include <cstdlib>
#include <string>

#include "support/temporary_database.hpp"

// What the benchmarks of two years of calls begin with.
namespace callwright::bench {

inline std::string wantedCalls() {
  const char* wanted = std::getenv("CALLWRIGHT_BENCH_CALLS");
  return wanted != nullptr ? wanted : "5000000";
}

// Opens it for being filled by the million, with 200 agents in 10 teams: ids from 1001.
inline test::Database& openForYears(test::TemporaryDatabase& db) {
  db.options.withPhone = false;
  db.open();
  auto& sql = db.database();
  sql.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = FILE");
  sql.execute(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO user (id, "
      "public_id, name, display_name, role, team_id, password_hash, created_at) SELECT 1000 + i, 'u' || i, 'agent' "
      "|| i, 'Agent ' || i, 1, 1 + i % 10, '', 1 FROM n");
  return sql;
}

}  // namespace callwright::bench
