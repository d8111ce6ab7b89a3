#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "callwright/domain/error.hpp"
#include "callwright/storage/connection.hpp"

struct sqlite3;

// The one place that touches sqlite3 itself: what SOCI has no words for. PostgreSQL will need another file like this.
namespace callwright::storage::native {

// Before the first connection: each is used by one thread at a time (see Connection), so that SQLite need not lock
// them.
void initialize();
void configure(Connection& db, Connection::Use use);  // pragmas, jittered busy handler, SQL functions
// uuid7(), office_day() and so on, which triggers call: a connection without them cannot write; and the aggregate
// column_of(x), the whole numbers of all rows in one value, for PackedColumn<std::int64_t> (packed_format.hpp): a
// million rows are had several times as quickly as one by one.
void addFunctions(sqlite3* db);
void watchCancel(Connection& db);           // follows Connection::cancelWhen
void useTriggers(Connection& db, bool on);  // of statements of this connection
std::int64_t lastInsertId(Connection& db);
std::int64_t changes(Connection& db);
void execute(Connection& db, const std::string& sql);  // throws Failure
domain::Error errorOf(Connection& db, const std::string& what);

// Copies the whole database to `path` in steps while others work. `step(done, total pages)` false cancels.
domain::Result<std::int64_t> backUp(Connection& db, const std::string& path,
                                    const std::function<bool(std::int64_t, std::int64_t)>& step);

}  // namespace callwright::storage::native
