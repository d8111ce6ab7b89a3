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
// import into a database at work with the longest wait of another process.
//   import_bench [empty] [plain] [live]     all of them without arguments
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
  storage::prepareForBulk(db, true);
  storage::Transaction transaction(db);
  const auto dropped = storage::dropIndexes(db);
  const domain::ListId id = storage::beginList(db, "plain", "plain", {}, {}, 1, 1);
  const domain::CampaignId campaign(1);
  storage::IdRange ids(db, id, false);
  {
    storage::CustomerWriter writer(db, id, {}, false, {});
    for (;;) {
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
    }
  }
  reader.join();
  storage::rebuild(db, dropped, id, campaign, [](int, int) {});
  storage::finishList(db, id, campaign, 1, "");
  transaction.commit();
  storage::shortenLog(db);
  const double took = seconds(start);
  opened->reset();
  fs::remove_all(data);
  return took;
}

bool emptyDatabase(bool plain) {
  const fs::path list = listFile(rows()), data = folder() / "empty";
  fs::remove_all(data);
  const ImportFigures import = importInChild(data, list, true);
  // Twice, before and after, so that what else the machine does falls on both.
  const double first = baseline(data / "callwright.db");
  const double second = baseline(data / "callwright.db");
  const double least = std::min(first, second);
  std::printf("import of %lld rows into an empty database\n", static_cast<long long>(rows()));
  std::printf("  added %lld, duplicates %lld, rejected %lld\n", static_cast<long long>(import.added),
              static_cast<long long>(import.duplicates), static_cast<long long>(import.rejected));
  std::printf("  callwright                %7.1f s   %ld MB at most\n", import.seconds, import.peakKb / 1024);
  std::printf("  sqlite3, normalised rows  %7.1f s   (%.1f and %.1f)\n", least, first, second);
  std::printf("  ratio                     %7.2f     (at most 2)\n", import.seconds / least);
  bool good = import.seconds <= 2 * least && import.peakKb < 300 * 1024;
  if (plain) {
    const double took = withoutPhoneParsing(list);
    std::printf("  less phone parsing        %7.1f s   ratio %.2f (at most 1.5)\n", took, took / least);
    good = good && took <= 1.5 * least;
  }
  fs::remove_all(data);
  return good;
}

// What a claim and a save do to the lock: one small write transaction, by a process of its own, all the time.
struct Waits {
  std::vector<double> ms;
  void run(const fs::path& database, ImportChild& import) {
    auto opened = storage::Connection::open(database.string(), storage::Connection::Use::Write);
    storage::Connection& db = **opened;
    std::mt19937 random(7);
    while (import.running()) {
      const auto start = Clock::now();
      {
        storage::Transaction transaction(db);
        const std::string id = std::to_string(1 + random() % 50000);
        db.execute("UPDATE queue_item SET due_at = due_at + 1 WHERE id = " + id +
                   "; UPDATE customer SET revision = revision + 1 WHERE id = " + id);
        transaction.commit();
      }
      ms.push_back(1000 * seconds(start));
      std::this_thread::sleep_for(std::chrono::milliseconds(5 + random() % 20));
    }
  }
};

bool liveDatabase() {
  const std::int64_t base = std::min<std::int64_t>(rows(), 200000), more = std::min<std::int64_t>(rows(), 200000);
  const fs::path data = folder() / "live";
  fs::remove_all(data);
  (void)importInChild(data, listFile(base), true);
  ImportChild child(data, listFile(more, 5000000), false);
  Waits waits;
  waits.run(data / "callwright.db", child);
  const ImportFigures import = child.figures();
  const double most = percentile(waits.ms, 1);
  std::printf("import of %lld rows into a database of %lld at work\n", static_cast<long long>(more),
              static_cast<long long>(base));
  std::printf(
      "  %.1f s, %ld MB at most; another process meanwhile: %zu writes, p50 %.1f, p99 %.1f, longest %.1f ms (at most "
      "100)\n",
      import.seconds, import.peakKb / 1024, waits.ms.size(), percentile(waits.ms, 0.5), percentile(waits.ms, 0.99),
      most);
  fs::remove_all(data);
  return most <= 100;
}

bool wanted(int argc, char** argv, const std::string& what) {
  return argc < 2 || std::find(argv + 1, argv + argc, what) != argv + argc;
}

}  // namespace

int main(int argc, char** argv) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  bool good = true;
  if (wanted(argc, argv, "empty")) good = emptyDatabase(wanted(argc, argv, "plain")) && good;
  if (wanted(argc, argv, "live")) good = liveDatabase() && good;
  return good ? 0 : 1;
}
