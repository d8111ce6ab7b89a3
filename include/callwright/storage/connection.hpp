#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "callwright/domain/error.hpp"

namespace callwright::storage {

// Stores throw this, and nothing else, when the database fails; app's job runner is the only place that catches it.
class Failure : public std::runtime_error {
 public:
  explicit Failure(domain::Error error) : std::runtime_error("storage failure"), m_error(std::move(error)) {}
  const domain::Error& error() const { return m_error; }

 private:
  domain::Error m_error;
};

// One connection, one thread. WAL; Write and Read use synchronous=FULL, Bulk NORMAL.
class Connection {
 public:
  enum class Use { Write, Read, Bulk };

  // Makes or migrates the database when `use` is Write. Refuses a newer one, a damaged one and one on a network file
  // system.
  static domain::Result<std::unique_ptr<Connection>> open(const std::string& path, Use use, bool create = false);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  const std::string& path() const;
  // Asked every few thousand steps of a statement; true ends it with Failure{Cancelled}. Empty: never.
  void cancelWhen(std::function<bool()> cancelled);
  std::int64_t lastInsertId() const;
  std::int64_t changes() const;          // rows changed by the last statement
  std::int64_t dataVersion();            // PRAGMA data_version: moves when another connection commits
  void execute(const std::string& sql);  // one or more statements without parameters

  // Copies the whole database to `path` while others work; step(done, total pages) false cancels. The size in bytes.
  domain::Result<std::int64_t> backUp(const std::string& path,
                                      const std::function<bool(std::int64_t, std::int64_t)>& step);

  struct Native;  // the SOCI session and the sqlite3 behind it, for src/storage only
  Native& native() { return *m_native; }

 private:
  explicit Connection(std::unique_ptr<Native> native);
  std::unique_ptr<Native> m_native;
};

// BEGIN IMMEDIATE … COMMIT; rolled back when it goes out of scope uncommitted. Used on the connection's thread.
class Transaction {
 public:
  explicit Transaction(Connection& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& m_db;
  bool m_done = false;
};

}  // namespace callwright::storage
