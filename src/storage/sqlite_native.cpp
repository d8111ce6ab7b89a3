#include "storage/sqlite_native.hpp"

#include <soci/sqlite3/soci-sqlite3.h>  // brings sqlite3.h, inside its namespace sqlite_api

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <random>
#include <thread>

#include "callwright/domain/measure.hpp"
#include "callwright/domain/queue.hpp"
#include "storage/connection_native.hpp"

namespace callwright::storage::native {
namespace {

using namespace sqlite_api;
using domain::ErrorCode;

constexpr int kBusySeconds = 30;

// SOCI's library does not export the type's information, which the check of this cast would need.
[[gnu::no_sanitize("vptr")]] sqlite3* handle(Connection& db) {
  auto* backend = static_cast<soci::sqlite3_session_backend*>(db.native().session->get_backend());
  return backend->conn_;
}

// Waits 1–20 ms at random between tries: sqlite's own busy_timeout backs off in step with the others and starves some
// of them.
int waitForLock(void*, int tries) {
  thread_local std::minstd_rand random{std::random_device{}()};
  thread_local std::chrono::steady_clock::time_point began;
  const auto now = std::chrono::steady_clock::now();
  if (tries == 0) began = now;
  if (now - began > std::chrono::seconds(kBusySeconds)) return 0;
  // The first tries are close together, so that the pauses of an import (4 ms, see app/import_list.cpp) are not missed.
  const auto most = tries < 60 ? 2000U : 15000U;
  std::this_thread::sleep_for(std::chrono::microseconds(500 + random() % most));
  return 1;
}

// UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, version, 74 random bits.
void uuid7(sqlite3_context* context, int, sqlite3_value**) {
  thread_local std::mt19937_64 random{(static_cast<std::uint64_t>(std::random_device{}()) << 32U) ^
                                      std::random_device{}()};
  std::array<unsigned char, 16> bytes{};
  const auto ms = static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count());
  for (unsigned i = 0; i < 6; ++i) bytes.at(i) = static_cast<unsigned char>(ms >> (40U - 8U * i));
  const std::uint64_t a = random(), b = random();
  for (unsigned i = 0; i < 8; ++i) {
    bytes.at(i + 8) = static_cast<unsigned char>(a >> (8U * i));
    if (i < 2) bytes.at(i + 6) = static_cast<unsigned char>(b >> (8U * i));
  }
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0fU) | 0x70U);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3fU) | 0x80U);
  sqlite3_result_blob(context, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

std::string textOf(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text == nullptr ? std::string() : std::string(text);
}

// office_day(ms, zone), office_week_hour(ms, zone): a moment by the clock on the office's wall.
void officeDay(sqlite3_context* context, int, sqlite3_value** args) {
  const domain::Instant at{domain::Milliseconds(sqlite3_value_int64(args[0]))};
  const std::string day = domain::localDay(domain::findZone(textOf(args[1])), at);
  sqlite3_result_text(context, day.c_str(), static_cast<int>(day.size()), SQLITE_TRANSIENT);
}
void officeWeekHour(sqlite3_context* context, int, sqlite3_value** args) {
  const domain::Instant at{domain::Milliseconds(sqlite3_value_int64(args[0]))};
  sqlite3_result_int(context, domain::weekHour(domain::findZone(textOf(args[1])), at));
}
// office_stay(started, ended, zone, n): how many ms of a stay fall into the n-th of the office's days that it touches,
// 0 the first; of no more than its first kMostOfStay.
void officeStay(sqlite3_context* context, int, sqlite3_value** args) {
  const auto moment = [&](int i) { return domain::Instant{domain::Milliseconds(sqlite3_value_int64(args[i]))}; };
  const domain::Instant started = moment(0), ended = std::min(moment(1), started + domain::kMostOfStay);
  const auto* zone = domain::findZone(textOf(args[2]));
  const std::string first = domain::localDay(zone, started);
  const int n = sqlite3_value_int(args[3]);
  const domain::Instant begins = n == 0 ? started : domain::dayStart(zone, first, n).value_or(ended);
  const domain::Instant ends = std::min(ended, domain::dayStart(zone, first, n + 1).value_or(ended));
  sqlite3_result_int64(context, std::max<std::int64_t>(0, (ends - begins).count()));
}

// column_of(x): the values of all rows in one.
struct Collected {
  std::int64_t* values;
  std::size_t count, room;
};

void collect(sqlite3_context* context, int, sqlite3_value** args) {
  auto* all = static_cast<Collected*>(sqlite3_aggregate_context(context, sizeof(Collected)));
  if (all == nullptr) return sqlite3_result_error_nomem(context);
  if (all->count == all->room) {
    const std::size_t room = std::max<std::size_t>(2 * all->room, 1024);
    auto* grown = static_cast<std::int64_t*>(sqlite3_realloc64(all->values, room * sizeof(std::int64_t)));
    if (grown == nullptr) return sqlite3_result_error_nomem(context);  // what there was is freed below
    all->values = grown;
    all->room = room;
  }
  all->values[all->count++] = sqlite3_value_int64(args[0]);
}

void giveCollected(sqlite3_context* context) {
  const auto* all = static_cast<Collected*>(sqlite3_aggregate_context(context, 0));
  if (all == nullptr) return sqlite3_result_blob(context, "", 0, SQLITE_STATIC);  // no rows
  sqlite3_result_blob64(context, all->values, all->count * sizeof(std::int64_t), sqlite3_free);
}

}  // namespace

void addFunctions(sqlite3* raw) {
  sqlite3_create_function(raw, "uuid7", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr, uuid7, nullptr, nullptr);
  sqlite3_create_function(raw, "office_day", 2, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr, officeDay, nullptr, nullptr);
  sqlite3_create_function(raw, "office_week_hour", 2, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr, officeWeekHour, nullptr,
                          nullptr);
  sqlite3_create_function(raw, "office_stay", 4, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr, officeStay, nullptr, nullptr);
  sqlite3_create_function(raw, "column_of", 1, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr, nullptr, collect,
                          giveCollected);
}

void configure(Connection& db, Connection::Use use) {
  sqlite3* raw = handle(db);
  sqlite3_busy_handler(raw, waitForLock, nullptr);
  addFunctions(raw);
  sqlite3_extended_result_codes(raw, 1);
  // Pages are read where the system keeps them, of as much of the file as SQLite allows (2 GB): far from each other, as
  // the calls of a year's customers are, they were copied at twice the time.
  execute(db,
          "PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA mmap_size = "
          "2147418112;");
  switch (use) {
    case Connection::Use::Write:
      execute(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000;");
      break;
    case Connection::Use::Bulk:
      execute(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;");
      break;
    case Connection::Use::Read:
      execute(db, "PRAGMA query_only = ON;");
      break;
  }
}

void watchCancel(Connection& db) {
  constexpr int kSteps = 4000;  // some 50 µs
  auto& cancelled = db.native().cancelled;
  if (!cancelled) {
    sqlite3_progress_handler(handle(db), 0, nullptr, nullptr);
    return;
  }
  sqlite3_progress_handler(
      handle(db), kSteps, [](void* f) { return (*static_cast<std::function<bool()>*>(f))() ? 1 : 0; }, &cancelled);
}
void useTriggers(Connection& db, bool on) {
  sqlite3_db_config(handle(db), SQLITE_DBCONFIG_ENABLE_TRIGGER, on ? 1 : 0, nullptr);
}
void initialize() {
  // Refused where SQLite is at work already; then it goes on locking.
  static const int once = sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
  (void)once;
}

std::int64_t lastInsertId(Connection& db) {
  return sqlite3_last_insert_rowid(handle(db));
}
std::int64_t changes(Connection& db) {
  return sqlite3_changes64(handle(db));
}

domain::Error errorOf(Connection& db, const std::string& what) {
  sqlite3* raw = handle(db);
  const std::string detail = std::string(sqlite3_errmsg(raw)) + " [" + what.substr(0, 200) + "]";
  switch (sqlite3_errcode(raw) & 0xff) {
    case SQLITE_INTERRUPT:
      return {ErrorCode::Cancelled, {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::DatabaseBusy, {std::to_string(kBusySeconds)}};
    case SQLITE_FULL:
      return {ErrorCode::DiskFull, {db.path()}};
    case SQLITE_CORRUPT:
      return {ErrorCode::DatabaseDamaged, {db.path(), detail}};
    case SQLITE_NOTADB:
      return {ErrorCode::NotADatabase, {db.path()}};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return {ErrorCode::FileUnreadable, {db.path(), detail}};
    case SQLITE_READONLY:
      return {ErrorCode::FileUnwritable, {db.path(), detail}};
    default:
      return {ErrorCode::Internal, {detail}};
  }
}

void execute(Connection& db, const std::string& sql) {
  if (sqlite3_exec(handle(db), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw Failure(errorOf(db, sql));
}

domain::Result<std::int64_t> backUp(Connection& db, const std::string& path,
                                    const std::function<bool(std::int64_t, std::int64_t)>& step) {
  namespace fs = std::filesystem;
  const std::string part = path + ".part";
  std::error_code ignored;
  fs::remove(part, ignored);
  sqlite3* target = nullptr;
  const auto refuse = [&](ErrorCode code, std::string why) -> domain::Result<std::int64_t> {
    sqlite3_close(target);
    fs::remove(part, ignored);
    return domain::fail(code, path, std::move(why));
  };
  if (sqlite3_open(part.c_str(), &target) != SQLITE_OK)
    return refuse(ErrorCode::FileUnwritable, sqlite3_errmsg(target));
  // A step copies ~4 MB under a read lock, then lets writers on. A commit of another connection restarts the copy, so
  // after some tries the rest goes in one step.
  sqlite3_backup* backup = sqlite3_backup_init(target, "main", handle(db), "main");
  if (backup == nullptr) return refuse(ErrorCode::FileUnwritable, sqlite3_errmsg(target));
  int rc = SQLITE_OK;
  int restarts = 0, lastRemaining = -1;
  while (rc == SQLITE_OK || rc == SQLITE_BUSY || rc == SQLITE_LOCKED) {
    rc = sqlite3_backup_step(backup, restarts > 3 ? -1 : 1000);
    const int total = sqlite3_backup_pagecount(backup), left = sqlite3_backup_remaining(backup);
    if (lastRemaining >= 0 && left > lastRemaining) ++restarts;
    lastRemaining = left;
    if (!step(total - left, total)) {
      sqlite3_backup_finish(backup);
      sqlite3_close(target);
      fs::remove(part, ignored);
      return domain::fail(ErrorCode::Cancelled);
    }
  }
  sqlite3_backup_finish(backup);
  if (rc != SQLITE_DONE) {
    return refuse((rc & 0xff) == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, sqlite3_errstr(rc));
  }
  // The copy carries the WAL flag; as a single file it is easier to carry about.
  sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
  sqlite3_close(target);
  std::error_code error;
  fs::rename(part, path, error);
  if (error) return domain::fail(ErrorCode::FileUnwritable, path, error.message());
  return static_cast<std::int64_t>(fs::file_size(path, ignored));
}

}  // namespace callwright::storage::native
