#include "callwright/storage/connection.hpp"

#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>
#include <sys/statfs.h>

#include <array>
#include <filesystem>

#include "storage/connection_native.hpp"
#include "storage/migrations.hpp"
#include "storage/sql.hpp"
#include "storage/sqlite_native.hpp"

namespace callwright::storage {
namespace {

using domain::ErrorCode;
using domain::Result;

// SQLite's locks and shared memory cannot be trusted over the network: two machines would each believe they hold the
// lock.
const char* networkFileSystem(const std::string& directory) {
  struct Known {
    unsigned long magic;
    const char* name;
  };
  constexpr std::array<Known, 7> known{{{0x6969, "NFS"},
                                        {0xFF534D42, "CIFS"},
                                        {0xFE534D42, "SMB2"},
                                        {0x517B, "SMB"},
                                        {0x5346414F, "AFS"},
                                        {0x00C36400, "Ceph"},
                                        {0x01021997, "9P"}}};
  struct statfs info {};
  if (statfs(directory.c_str(), &info) != 0) return nullptr;
  for (const Known& each : known) {
    if ((static_cast<unsigned long>(info.f_type) & 0xFFFFFFFFUL) == each.magic) return each.name;
  }
  return nullptr;
}

int versionOf(Connection& db) {
  return static_cast<int>(sql(db, "PRAGMA user_version").value<std::int64_t>());
}

void migrate(Connection& db) {
  const auto& all = embeddedMigrations();
  if (versionOf(db) >= all.back().version) return;
  Transaction transaction(db);
  const int have = versionOf(db);  // again: another process may have been first
  for (const Migration& each : all) {
    if (each.version <= have) continue;
    db.execute(each.text);
    db.execute("PRAGMA user_version = " + std::to_string(each.version));
  }
  transaction.commit();
}

}  // namespace

Connection::Connection(std::unique_ptr<Native> native) : m_native(std::move(native)) {}
Connection::~Connection() = default;

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path, Use use, bool create) {
  namespace fs = std::filesystem;
  std::error_code error;
  const bool exists = fs::exists(path, error) && fs::file_size(path, error) > 0;
  if (!exists && !create) return domain::fail(ErrorCode::DatabaseMissing, path);
  const std::string directory = fs::path(path).parent_path().empty() ? "." : fs::path(path).parent_path().string();
  if (const char* name = networkFileSystem(directory)) return domain::fail(ErrorCode::NetworkFileSystem, path, name);

  native::initialize();
  auto native = std::make_unique<Native>();
  native->path = path;
  try {
    native->session = std::make_unique<soci::session>(soci::sqlite3, "db=" + path);
  } catch (const std::exception& cause) {
    return domain::fail(ErrorCode::FileUnreadable, path, cause.what());
  }
  std::unique_ptr<Connection> db(new Connection(std::move(native)));
  try {
    native::configure(*db, use);
    const int newest = embeddedMigrations().back().version;
    const int have = versionOf(*db);
    if (have > newest)
      return domain::fail(ErrorCode::DatabaseNewer, path, std::to_string(have), std::to_string(newest));
    if (use == Use::Write) {
      ::chmod(path.c_str(), 0600);
      migrate(*db);
    }
  } catch (const Failure& failure) {
    return tl::unexpected<domain::Error>(failure.error());
  }
  return db;
}

const std::string& Connection::path() const {
  return m_native->path;
}
domain::Result<std::int64_t> Connection::backUp(const std::string& target,
                                                const std::function<bool(std::int64_t, std::int64_t)>& step) {
  return native::backUp(*this, target, step);
}
void Connection::cancelWhen(std::function<bool()> cancelled) {
  m_native->cancelled = std::move(cancelled);
  native::watchCancel(*this);
}
std::int64_t Connection::lastInsertId() const {
  return native::lastInsertId(const_cast<Connection&>(*this));
}
std::int64_t Connection::changes() const {
  return native::changes(const_cast<Connection&>(*this));
}
std::int64_t Connection::dataVersion() {
  return sql(*this, "PRAGMA data_version").value<std::int64_t>();
}
void Connection::execute(const std::string& text) {
  native::execute(*this, text);
}

Transaction::Transaction(Connection& db) : m_db(db) {
  m_db.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (m_done) return;
  try {
    m_db.execute("ROLLBACK");
  } catch (const Failure&) {
    // SQLite has rolled back by itself, as it does when the disk is full.
  }
}

void Transaction::commit() {
  m_db.execute("COMMIT");
  m_done = true;
}

soci::statement& prepared(Connection& db, const std::string& text) {
  auto& statements = db.native().statements;
  auto found = statements.find(text);
  if (found != statements.end()) return *found->second;
  try {
    auto statement = std::make_unique<soci::statement>(*db.native().session);
    statement->alloc();
    statement->prepare(text);
    return *statements.emplace(text, std::move(statement)).first->second;
  } catch (const soci::soci_error& cause) {
    raise(db, text, cause);
  }
}

void forget(Connection& db, const std::string& text) {
  db.native().statements.erase(text);
}

void raise(Connection& db, const std::string& text, const std::exception& cause) {
  domain::Error error = native::errorOf(db, text);
  if (error.code == ErrorCode::Internal) error.args = {std::string(cause.what()) + " [" + text.substr(0, 200) + "]"};
  throw Failure(std::move(error));
}

}  // namespace callwright::storage
