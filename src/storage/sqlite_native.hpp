#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "callwright/domain/error.hpp"
#include "callwright/storage/connection.hpp"

struct sqlite3;
struct sqlite3_stmt;
namespace soci {
class statement;
}

// The one place that touches sqlite3 itself: what SOCI has no words for. PostgreSQL will need another file like this.
namespace callwright::storage::native {

// Before the first connection: each is used by one thread at a time (see Connection), so that SQLite need not lock
// them.
void initialize();
void configure(Connection& db, Connection::Use use);  // pragmas, jittered busy handler, SQL functions
// uuid7(), office_day() and so on, which triggers call: a connection without them cannot write.
void addFunctions(sqlite3* db);
void watchCancel(Connection& db);           // follows Connection::cancelWhen
void useTriggers(Connection& db, bool on);  // of statements of this connection
std::int64_t lastInsertId(Connection& db);
std::int64_t changes(Connection& db);
void execute(Connection& db, const std::string& sql);  // throws Failure
domain::Error errorOf(Connection& db, const std::string& what);

// The rows of a statement whose parameters are bound. SOCI's own fetch makes a copy of each row, which takes several
// times as long as to step to it.
class Rows {
 public:
  explicit Rows(soci::statement& statement);
  ~Rows();  // resets the statement
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  bool next();  // throws soci::soci_error
  // Of the row, from 0. Throw soci::soci_error for NULL.
  void read(int column, long long& value) const;
  void read(int column, double& value) const;
  void read(int column, std::string& value) const;

 private:
  void needValue(int column) const;
  sqlite3_stmt* m_statement;
};

// Copies the whole database to `path` in steps while others work. `step(done, total pages)` false cancels.
domain::Result<std::int64_t> backUp(Connection& db, const std::string& path,
                                    const std::function<bool(std::int64_t, std::int64_t)>& step);

}  // namespace callwright::storage::native
