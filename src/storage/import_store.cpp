#include "callwright/storage/import_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "storage/connection_native.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

constexpr std::int64_t kBlock = 20000;  // customers a reserved block; ids left over are never used

// The id of a list that is gone may be another list's by now.
bool isBeingRemoved(Connection& db, domain::ListId list) {
  return sql(db, "SELECT count(*) FROM list WHERE id = :id AND state = 2").with(list).value<int>() != 0;
}

}  // namespace

IdRange::IdRange(Connection& db, domain::ListId list) : m_db(db), m_list(list) {}

void IdRange::take(std::size_t phones, std::int64_t& customer, std::int64_t& firstPhone) {
  const auto count = static_cast<std::int64_t>(phones);
  if (m_customer > m_customerEnd || m_phoneEnd - m_phone + 1 < count) more(phones);
  customer = m_customer++;
  firstPhone = m_phone;
  m_phone += count;
}

void IdRange::more(std::size_t phones) {
  const auto phoneBlock = std::max<std::int64_t>(2 * kBlock, static_cast<std::int64_t>(phones));
  const auto top =
      sql(m_db,
          "SELECT max(coalesce((SELECT max(id) FROM customer), 0), coalesce((SELECT max(last_customer) FROM "
          "import_range), 0)), "
          "max(coalesce((SELECT max(id) FROM phone), 0), coalesce((SELECT max(last_phone) FROM import_range), 0))")
          .one<std::int64_t, std::int64_t>();
  const auto [customers, numbers] = *top;
  // Nobody wrote in between: the block just grows.
  if (m_range != 0 && customers == m_customerEnd && numbers == m_phoneEnd) {
    m_customerEnd += kBlock;
    m_phoneEnd += phoneBlock;
    sql(m_db, "UPDATE import_range SET last_customer = :c, last_phone = :p WHERE rowid = :r")
        .with(m_customerEnd, m_phoneEnd, m_range)
        .run();
    return;
  }
  m_customer = customers + 1;
  m_customerEnd = customers + kBlock;
  m_phone = numbers + 1;
  m_phoneEnd = numbers + phoneBlock;
  sql(m_db,
      "INSERT INTO import_range (list_id, first_customer, last_customer, first_phone, last_phone) VALUES (:l, :c1, "
      ":c2, :p1, :p2)")
      .with(m_list, m_customer, m_customerEnd, m_phone, m_phoneEnd)
      .run();
  m_range = m_db.lastInsertId();
}

std::vector<UnfinishedList> unfinishedLists(Connection& db) {
  std::vector<UnfinishedList> lists;
  sql(db,
      "SELECT id, name, state, process, beat_at, (SELECT count(*) FROM import_update u WHERE u.list_id = list.id) AS "
      "updates FROM list WHERE "
      "state <> 1 OR id IN (SELECT list_id FROM import_update)")
      .each<domain::ListId, std::string, int, std::int64_t, std::int64_t, std::int64_t>(
          [&](domain::ListId id, std::string name, int state, std::int64_t process, std::int64_t beatAt,
              std::int64_t updates) {
            lists.push_back({id, std::move(name), state, process, beatAt, updates});
          });
  return lists;
}

domain::ListId beginList(Connection& db, const std::string& name, const std::string& fileName, domain::UserId by,
                         domain::Instant now, std::int64_t process, std::int64_t beatAt) {
  sql(db,
      "INSERT INTO list (name, file_name, state, imported_at, imported_by, process, beat_at) VALUES (:name, :file, 0, "
      ":at, :by, :process, "
      ":beat)")
      .with(name, fileName, now, by, process, beatAt)
      .run();
  return domain::ListId(db.lastInsertId());
}

bool beat(Connection& db, domain::ListId list, std::int64_t process, std::int64_t beatAt) {
  return sql(db, "UPDATE list SET beat_at = :at WHERE id = :id AND process = :process")
             .with(beatAt, list, process)
             .run() == 1;
}

void finishList(Connection& db, domain::ListId list, domain::CampaignId campaign, std::int64_t rows,
                const std::string& report) {
  sql(db, "UPDATE list SET state = 1, row_count = :rows, report = :report WHERE id = :id")
      .with(rows, report, list)
      .run();
  sql(db, "DELETE FROM import_range WHERE list_id = :id").with(list).run();
  if (!campaign) return;
  sql(db, "INSERT OR IGNORE INTO campaign_list (campaign_id, list_id, priority, mix) VALUES (:campaign, :list, 5, 1)")
      .with(campaign, list)
      .run();
}

void saveReport(Connection& db, domain::ListId list, const std::string& report) {
  sql(db, "UPDATE list SET report = :report WHERE id = :id").with(report, list).run();
}

bool takeOver(Connection& db, const UnfinishedList& dead, std::int64_t process, std::int64_t beatAt) {
  return sql(db,
             "UPDATE list SET process = :process, beat_at = :at, state = iif(state = 0, 2, state) WHERE id = :id AND "
             "state = :state AND process = :dead AND beat_at = :seen")
             .with(process, beatAt, dead.list, dead.state, dead.process, dead.beatAt)
             .run() == 1;
}

void beginRemoval(Connection& db, domain::ListId list) {
  sql(db, "UPDATE list SET state = 2 WHERE id = :id AND state = 0").with(list).run();
}

bool removeSome(Connection& db, domain::ListId list, int rows) {
  if (!isBeingRemoved(db, list)) return false;
  sql(db, "DELETE FROM import_update WHERE id IN (SELECT id FROM import_update WHERE list_id = :id LIMIT :n)")
      .with(list, 10 * rows)
      .run();
  std::vector<std::int64_t> ids;
  sql(db, "SELECT id FROM customer WHERE list_id = :id LIMIT :n")
      .with(list, rows)
      .each<std::int64_t>([&](std::int64_t id) { ids.push_back(id); });
  for (const std::int64_t id : ids) {
    sql(db, "DELETE FROM queue_item WHERE customer_id = :id").with(id).run();
    sql(db, "DELETE FROM customer_tag WHERE customer_id = :id").with(id).run();
    sql(db, "DELETE FROM phone WHERE customer_id = :id").with(id).run();
    sql(db, "DELETE FROM customer_words WHERE id = :id").with(id).run();
    sql(db, "DELETE FROM customer WHERE id = :id").with(id).run();
  }
  if (!ids.empty() ||
      sql(db, "SELECT count(*) FROM import_update WHERE list_id = :id").with(list).value<std::int64_t>() != 0)
    return true;
  sql(db, "DELETE FROM import_range WHERE list_id = :id").with(list).run();
  sql(db, "DELETE FROM list WHERE id = :id").with(list).run();
  return false;
}

std::vector<NumberOwner> ownersOf(Connection& db, std::int64_t e164) {
  std::vector<NumberOwner> owners;
  sql(db,
      "SELECT p.customer_id, p.extension FROM phone p JOIN customer c ON c.id = p.customer_id WHERE p.e164 = :n AND "
      "c.list_id NOT IN (SELECT id "
      "FROM list WHERE state <> 1) ORDER BY p.customer_id")
      .with(e164)
      .each<domain::CustomerId, std::string>([&](domain::CustomerId id, std::string extension) {
        owners.push_back({id, std::move(extension)});
      });
  return owners;
}

void stageUpdate(Connection& db, domain::ListId list, domain::CustomerId customer, std::int64_t line,
                 const std::string& body) {
  sql(db, "INSERT INTO import_update (list_id, customer_id, line, body) VALUES (:list, :customer, :line, :body)")
      .with(list, customer, line, body)
      .run();
}

std::vector<StagedUpdate> stagedUpdates(Connection& db, domain::ListId list, int limit) {
  std::vector<StagedUpdate> updates;
  sql(db, "SELECT id, customer_id, body FROM import_update WHERE list_id = :list ORDER BY id LIMIT :n")
      .with(list, limit)
      .each<std::int64_t, domain::CustomerId, std::string>(
          [&](std::int64_t id, domain::CustomerId customer, std::string body) {
            updates.push_back({id, customer, std::move(body)});
          });
  return updates;
}

bool dropUpdate(Connection& db, std::int64_t id) {
  return sql(db, "DELETE FROM import_update WHERE id = :id").with(id).run() == 1;
}

bool hasOthers(Connection& db, domain::ListId list) {
  return sql(db,
             "SELECT EXISTS (SELECT 1 FROM customer WHERE list_id < :l) OR EXISTS (SELECT 1 FROM customer WHERE "
             "list_id "
             "> :m)")
             .with(list, list)
             .value<int>() != 0;
}

void setIndexesAside(Connection& db) {
  // Those in whose order the rows do not come: with them each row writes to pages all over the file.
  static const std::string kThose = "('customer_sort', 'phone_e164', 'phone_tail')";
  Transaction transaction(db);
  std::vector<std::string> names;
  sql(db, "SELECT name FROM sqlite_schema WHERE type = 'index' AND name IN " + kThose)
      .each<std::string>([&](std::string name) { names.push_back(std::move(name)); });
  db.execute("INSERT INTO index_aside SELECT sql FROM sqlite_schema WHERE type = 'index' AND name IN " + kThose);
  for (const std::string& name : names) db.execute("DROP INDEX " + name);
  transaction.commit();
}

void bringIndexesBack(Connection& db) {
  for (;;) {
    Transaction transaction(db);
    const auto text = sql(db, "SELECT sql FROM index_aside LIMIT 1").one<std::string>();
    if (!text) return;
    db.execute(std::get<0>(*text));
    sql(db, "DELETE FROM index_aside WHERE sql = :text").with(std::get<0>(*text)).run();
    transaction.commit();
    std::this_thread::sleep_for(std::chrono::milliseconds(5));  // the others' turn
  }
}

void clearIfAlone(Connection& db, domain::ListId list) {
  Transaction transaction(db);
  if (!isBeingRemoved(db, list) || hasOthers(db, list)) return;
  // Without triggers and indexes a table is emptied at one stroke.
  std::vector<std::string> drops, texts;
  sql(db,
      "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND tbl_name IN ('customer', "
      "'phone', 'customer_words', 'customer_tag', 'queue_item') AND sql <> '' ORDER BY type")
      .each<std::string, std::string, std::string>(
          [&](const std::string& type, const std::string& name, std::string text) {
            drops.push_back("DROP " + type + " " + name);
            texts.push_back(std::move(text));
          });
  for (const std::string& drop : drops) db.execute(drop);
  for (const char* table : {"customer", "phone", "customer_words", "customer_tag", "queue_item", "queue_tally"})
    db.execute(std::string("DELETE FROM ") + table);
  for (const char* index : {"customer_search", "phone_search"})
    db.execute(fmt::format("INSERT INTO {0}({0}) VALUES ('delete-all')", index));
  for (const std::string& text : texts) db.execute(text);
  transaction.commit();
}

void prepareForBulk(Connection& db) {
  // Mapped pages and sorts in memory would count against the import's memory.
  db.execute("PRAGMA mmap_size = 0; PRAGMA temp_store = FILE; PRAGMA cache_size = -65536");
  // The import shortens the log itself, between its transactions: see shortenLog.
  db.execute("PRAGMA wal_autocheckpoint = 0");
}

void fillSearch(Connection& db, Filling filling) {
  const auto set = [&](const char* option, int value) {
    for (const char* index : {"customer_search", "phone_search"})
      db.execute(fmt::format("INSERT INTO {0}({0}, rank) VALUES ('{1}', {2})", index, option, value));
  };
  set("automerge", filling == Filling::ByHand ? 4 : 0);
  // Segments of a level that are merged at all. A word of all customers is merged in one step, however long; so beside
  // others the largest segments are left as they are.
  set("usermerge", filling == Filling::Beside ? 16 : 4);
  set("hashsize", (filling == Filling::Alone ? 16 : 1) << 20);  // bytes gathered before they make a segment
}

void shortenLog(Connection& db) {
  db.execute("PRAGMA wal_checkpoint(PASSIVE)");
}

bool mergeSearch(Connection& db, int pages) {
  bool any = false;
  for (const char* index : {"customer_search", "phone_search"}) {
    const auto before = sql(db, "SELECT total_changes()").value<std::int64_t>();
    db.execute(fmt::format("INSERT INTO {0}({0}, rank) VALUES ('merge', {1})", index, pages));
    const auto after = sql(db, "SELECT total_changes()").value<std::int64_t>();
    any = any || after - before >= 2;
  }
  return any;
}

}  // namespace callwright::storage
