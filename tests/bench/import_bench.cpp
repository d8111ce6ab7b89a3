#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <thread>

#include "bench/million.hpp"
#include "callwright/exchange/table_file.hpp"
#include "callwright/storage/import_store.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/search_words.hpp"

// A million rows into an empty database beside sqlite3 doing the same from rows that are normalised already, and an
// import into a database at work; each with the longest wait of another process. Exits with 1 when a limit is not held.
//   CALLWRIGHT_BENCH_ROWS   rows of the file
//   CALLWRIGHT_BENCH_LIVE   rows of the file, and of the database before, for "at work"
using namespace callwright;
using namespace callwright::bench;

namespace {

// The least that the same rows cost: sqlite3 copies them table by table, then makes the indexes and the search index.
double baseline(const fs::path& source) {
  const fs::path target = folder() / "baseline.db", script = folder() / "baseline.sql";
  for (const char* end : {"", "-wal", "-shm"}) fs::remove(target.string() + end);
  sqlite3* db = nullptr;
  if (sqlite3_open_v2(source.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
    throw std::runtime_error("cannot open the source");
  std::vector<std::string> tables, later;
  const auto collect = [&](const char* sql, std::vector<std::string>& into) {
    sqlite3_exec(
        db, sql,
        [](void* to, int, char** values, char**) {
          static_cast<std::vector<std::string>*>(to)->push_back(values[0]);
          return 0;
        },
        &into, nullptr);
  };
  collect(
      "SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search_%' "
      "AND sql <> ''",
      tables);
  collect("SELECT sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql <> '' ORDER BY type", later);
  sqlite3_close(db);
  std::ofstream out(script);
  out << "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;\n";
  for (const std::string& sql : tables) out << sql << ";\n";
  for (const char* index : {"customer_search", "phone_search"}) {
    out << "INSERT INTO " << index << "(" << index << ", rank) VALUES ('crisismerge', 1999);\n";
  }
  out << "ATTACH '" << source.string() << "' AS source;\nBEGIN;\n";
  for (const char* table : {"customer", "phone", "customer_words", "queue_item"}) {
    out << "INSERT INTO " << table << " SELECT * FROM source." << table << ";\n";
  }
  for (const char* index : {"customer_search", "phone_search"})
    out << "INSERT INTO " << index << "(" << index << ") VALUES ('rebuild');\n";
  for (const std::string& sql : later) out << sql << ";\n";
  out << "COMMIT;\n";
  out.close();
  const auto start = Clock::now();
  if (std::system(("sqlite3 " + target.string() + " < " + script.string() + " > /dev/null").c_str()) != 0)
    throw std::runtime_error("sqlite3 failed");
  const double took = seconds(start);
  for (const char* end : {"", "-wal", "-shm"}) fs::remove(target.string() + end);
  return took;
}

// The import's own path less the phone parser: the same file, words, writer and indexes; digits are taken as they are.
double withoutPhoneParsing(const fs::path& list) {
  using storage::ImportCustomer;
  const fs::path data = folder() / "plain";
  fs::remove_all(data);
  openApp(data, true).reset();
  auto opened = storage::Connection::open((data / "callwright.db").string(), storage::Connection::Use::Bulk);
  storage::Connection& db = **opened;
  const auto start = Clock::now();
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::vector<ImportCustomer>> ready;
  bool ended = false;
  std::thread reader([&] {
    auto table = exchange::openTable(list);
    storage::WordMaker maker;
    exchange::Row row;
    std::vector<ImportCustomer> batch;
    const auto push = [&] {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return ready.size() < 16; });
      ready.push_back(std::move(batch));
      batch = {};
      changed.notify_all();
    };
    bool header = true;
    for (auto more = (*table)->next(row); more && *more; more = (*table)->next(row)) {
      if (std::exchange(header, false)) continue;
      ImportCustomer c;
      std::string digits;
      for (const char each : row.cells[1]) {
        if (each >= '0' && each <= '9') digits += each;
      }
      if (digits.size() == 11) digits.insert(0, "86");
      if (digits.size() != 13) continue;
      const storage::SearchWords words = maker.make(row.cells[0], row.cells[2]);
      c.words = words.words;
      c.sortKey = words.sortKey;
      c.name = row.cells[0];
      c.company = row.cells[2];
      c.title = row.cells[3];
      c.region = row.cells[4];
      c.line = row.line;
      storage::ImportNumber number;
      number.e164 = std::stoll(digits);
      number.type = domain::PhoneType::Mobile;
      c.numbers.push_back(number);
      batch.push_back(std::move(c));
      if (batch.size() == 256) push();
    }
    push();
    const std::lock_guard lock(mutex);
    ended = true;
    changed.notify_all();
  });
  storage::prepareForBulk(db);
  storage::setIndexesAside(db);
  storage::fillSearch(db, storage::Filling::Alone);
  const domain::CampaignId campaign(1);
  auto slice = std::make_unique<storage::Transaction>(db);
  const domain::ListId id = storage::beginList(db, "plain", "plain", {}, {}, 1, 1);
  storage::IdRange ids(db, id);
  {
    storage::CustomerWriter writer(db, id, campaign, {});
    auto sliceBegan = Clock::now();
    for (int slices = 1;;) {
      std::vector<ImportCustomer> batch;
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return ended || !ready.empty(); });
        if (ready.empty()) break;
        batch = std::move(ready.front());
        ready.pop_front();
        changed.notify_all();
      }
      for (const ImportCustomer& c : batch) {
        std::int64_t customer = 0, phone = 0;
        ids.take(1, customer, phone);
        writer.write(c, customer, phone);
      }
      if (seconds(sliceBegan) < 0.5) continue;
      writer.settle();
      slice->commit();
      if (++slices % 8 == 0) storage::shortenLog(db);
      slice = std::make_unique<storage::Transaction>(db);
      sliceBegan = Clock::now();
    }
    writer.settle();
  }
  reader.join();
  storage::finishList(db, id, campaign, 1, "");
  slice->commit();
  storage::bringIndexesBack(db);
  while (storage::mergeSearch(db, 400)) storage::shortenLog(db);
  storage::fillSearch(db, storage::Filling::ByHand);
  const double took = seconds(start);
  opened->reset();
  fs::remove_all(data);
  return took;
}

// What a claim and a save do to the lock: one small write transaction, by a process of its own, all the time.
Times otherWrites(const fs::path& data, ImportChild& import, const std::string& statement) {
  const fs::path file = data / "callwright.db";
  while (import.running() && !fs::exists(file)) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  auto opened = storage::Connection::open(file.string(), storage::Connection::Use::Write);
  storage::Connection& db = **opened;
  Times waits;
  std::mt19937 random(7);
  while (import.running()) {
    const auto start = Clock::now();
    {
      storage::Transaction transaction(db);
      db.execute(statement);
      transaction.commit();
    }
    waits.add(1000 * seconds(start));
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + random() % 20));
  }
  return waits;
}

double sqliteSeconds(const fs::path& data) {
  static double least = 0;
  if (least == 0) least = std::min(baseline(data / "callwright.db"), baseline(data / "callwright.db"));
  return least;
}

void emptyDatabase(benchmark::State& state) {
  const fs::path list = listFile(rows()), data = folder() / "empty";
  for (auto _ : state) {
    fs::remove_all(data);
    openApp(data, true).reset();
    ImportChild child(data, list, false);
    const Times waits = otherWrites(
        data, child, "INSERT INTO call_event (call_id, at, dial_state, cause, e164) VALUES (1, 1, 0, 0, 0)");
    const ImportFigures import = child.figures();
    state.SetIterationTime(import.seconds);
    const double least = sqliteSeconds(data);
    state.counters["added"] = static_cast<double>(import.added);
    state.counters["duplicates"] = static_cast<double>(import.duplicates);
    state.counters["rejected"] = static_cast<double>(import.rejected);
    state.counters["sqlite3_s"] = least;
    limit(state, "ratio", import.seconds / least, 2);
    limit(state, "peak_MB", static_cast<double>(import.peakKb) / 1024, 300);
    waits.report(state, "other_");
  }
}

void lessPhoneParsing(benchmark::State& state) {
  const fs::path data = folder() / "empty";
  if (!fs::exists(data / "callwright.db")) (void)importInChild(data, listFile(rows()), true);
  for (auto _ : state) {
    const double took = withoutPhoneParsing(listFile(rows()));
    state.SetIterationTime(took);
    const double least = sqliteSeconds(data);
    state.counters["sqlite3_s"] = least;
    limit(state, "ratio", took / least, 1.5);
  }
  fs::remove_all(data);
}

void databaseAtWork(benchmark::State& state) {
  const char* wanted = std::getenv("CALLWRIGHT_BENCH_LIVE");
  const std::int64_t size =
      std::min<std::int64_t>(rows(), wanted != nullptr ? std::strtoll(wanted, nullptr, 10) : 200000);
  const fs::path data = folder() / "live";
  for (auto _ : state) {
    fs::remove_all(data);
    (void)importInChild(data, listFile(size), true);
    ImportChild child(data, listFile(size, 5000000), false);
    const Times waits = otherWrites(data, child,
                                    "UPDATE queue_item SET due_at = due_at + 1 WHERE id = 1 + abs(random()) % 50000; "
                                    "UPDATE customer SET revision = revision + 1 WHERE id = 1 + abs(random()) % 50000");
    const ImportFigures import = child.figures();
    state.SetIterationTime(import.seconds);
    state.counters["rows"] = static_cast<double>(size);
    state.counters["peak_MB"] = static_cast<double>(import.peakKb) / 1024;
    state.counters["other_writes"] = static_cast<double>(waits.count());
    waits.report(state, "other_");
    limit(state, "other_worst_ms", waits.at(1), 100);
  }
  fs::remove_all(data);
}

void add(const char* name, void (*run)(benchmark::State&)) {
  benchmark::RegisterBenchmark(name, run)->Iterations(1)->UseManualTime()->Unit(benchmark::kSecond);
}

}  // namespace

int main(int argc, char** argv) {
  add("import/empty", emptyDatabase);
  add("import/empty, less phone parsing", lessPhoneParsing);
  add("import/at work", databaseAtWork);
  return run(argc, argv);
}
