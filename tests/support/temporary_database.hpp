#pragma once
#include <sqlite3.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "callwright/app/app.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/app/people.hpp"
#include "support/temporary_directory.hpp"

// A real database in a directory of its own, with a fake clock and rows to work on.
namespace callwright::storage::native {
void addFunctions(sqlite3* db);  // storage/sqlite_native.hpp
}

namespace callwright::test {

// Shared with the app under test; stands still until moved. Thread safe.
class FakeClock {
 public:
  explicit FakeClock(domain::Instant start) : m_ms(start.time_since_epoch().count()) {}
  domain::Instant now() const { return domain::Instant(domain::Milliseconds(m_ms.load())); }
  void set(domain::Instant t) { m_ms = t.time_since_epoch().count(); }
  void advance(domain::Milliseconds by) { m_ms += by.count(); }

 private:
  std::atomic<std::int64_t> m_ms;
};

inline std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') result += '\'';
    result += c;
  }
  return result + "'";
}

// Closed calls of one agent: `count` on each of these days, the first of which reached somebody and sold.
struct PastCalls {
  domain::CampaignId campaign;
  domain::UserId agent;
  std::vector<std::string> days;
  int count = 1, reached = 0, sold = 0;
  int weekHour = 9;
  int talk = 1000;  // milliseconds
  std::string note = {};
};

// A look at the database beside the app, and rows put in below it.
class Database {
 public:
  explicit Database(const std::string& path) {
    if (sqlite3_open(path.c_str(), &m_db) != SQLITE_OK) throw std::runtime_error("cannot open " + path);
    sqlite3_busy_timeout(m_db, 10000);
    storage::native::addFunctions(m_db);
  }
  ~Database() { sqlite3_close_v2(m_db); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void execute(const std::string& sql) {
    char* message = nullptr;
    if (sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
      const std::string text = message ? message : "";
      sqlite3_free(message);
      throw std::runtime_error(text + " in: " + sql);
    }
  }
  std::string text(const std::string& sql) {  // the first column of the first row, "" if there is none
    sqlite3_stmt* st = nullptr;
    if (sqlite3_prepare_v2(m_db, sql.c_str(), -1, &st, nullptr) != SQLITE_OK)
      throw std::runtime_error(std::string(sqlite3_errmsg(m_db)) + " in: " + sql);
    std::string result;
    if (sqlite3_step(st) == SQLITE_ROW) {
      const auto* value = sqlite3_column_text(st, 0);
      if (value) result = reinterpret_cast<const char*>(value);
    }
    sqlite3_finalize(st);
    return result;
  }
  std::int64_t number(const std::string& sql) {
    const std::string value = text(sql);
    return value.empty() ? 0 : std::stoll(value);
  }
  std::int64_t lastInsertId() const { return sqlite3_last_insert_rowid(m_db); }

  domain::UserId userNamed(const std::string& name) {  // none if there is nobody of that name
    return domain::UserId(number("SELECT id FROM user WHERE name = " + quoted(name)));
  }
  void addCalls(const PastCalls& calls) {
    for (const std::string& day : calls.days)
      execute(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(calls.count) +
          ") INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, "
          "state, opened_at, dials, talk_ms, local_day, week_hour, outcome_id, note, reached, sale) SELECT x'00', " +
          std::to_string(calls.campaign.value) + ", 1, 1, 1, " + std::to_string(calls.agent.value) +
          ", 1, 1, 1, 1, 1, " + std::to_string(calls.talk) + ", " + quoted(day) + ", " +
          std::to_string(calls.weekHour) + ", 1, " + quoted(calls.note) + ", i <= " + std::to_string(calls.reached) +
          ", i <= " + std::to_string(calls.sold) + " FROM n");
  }

 private:
  sqlite3* m_db = nullptr;
};

// Rows of a list: customers first … first + count - 1, each with `phones` mobiles: e164 = 86138'0000'0000 + 10 *
// customer + position.
struct ListRows {
  domain::ListId list;
  std::int64_t first = 0, count = 0;
  domain::CustomerId customer(std::int64_t n) const { return domain::CustomerId(first + n); }
  static std::int64_t e164(domain::CustomerId customer, int position = 0) {
    return 8613800000000 + 10 * customer.value + position;
  }
};

class TemporaryDatabase {
 public:
  // 2026-11-23 10:00 in Shanghai, a Monday.
  static constexpr domain::Instant start() { return domain::Instant(domain::Milliseconds(1795399200000)); }

  TemporaryDatabase() : clock(std::make_shared<FakeClock>(start())) { options.dataDirectory = directory.file("data"); }

  TemporaryDirectory directory;
  std::shared_ptr<FakeClock> clock;
  app::AppOptions options;  // to be changed before open()
  std::unique_ptr<app::App> app;
  app::SessionId owner;  // administrator rights, no user

  // Opens, or opens again after close(); makes the database the first time.
  app::App& open() {
    options.create = !std::filesystem::exists(options.dataDirectory + "/callwright.db");
    options.clock = [held = clock] { return held->now(); };
    if (options.rehearsalSeed == 0) options.rehearsalSeed = 1;
    auto opened = app::App::open(options);
    if (!opened) throw std::runtime_error("App::open failed: " + std::to_string(static_cast<int>(opened.error().code)));
    app = std::move(*opened);
    owner = app->ownerSession();
    return *app;
  }
  void close() {
    m_database.reset();
    app.reset();
  }
  Database& database() {
    if (!m_database) m_database = std::make_unique<Database>(app->databasePath());
    return *m_database;
  }

  // A user put in directly, without a password: act through session().
  domain::UserId addUser(const std::string& name, domain::Role role = domain::Role::Agent) {
    database().execute(
        "INSERT INTO user (public_id, name, display_name, role, password_hash, created_at) VALUES "
        "(hex(randomblob(16)), " +
        quoted(name) + ", " + quoted(name) + ", " + std::to_string(static_cast<int>(role)) + ", '', 1)");
    return domain::UserId(database().lastInsertId());
  }
  // The owner acting as that user: administrator rights, the user's calls and presence.
  app::SessionId session(domain::UserId user) { return app->ownerSession(user); }
  // A user with a password, signed in: the rights of the role. Costs two password hashes.
  app::SessionId signedIn(const std::string& name, domain::Role role = domain::Role::Agent) {
    app::SaveUser save;
    save.user.name = save.user.displayName = name;
    save.user.role = role;
    save.password = "correct horse";
    if (!app->call(owner, save)) throw std::runtime_error("SaveUser failed");
    auto signedIn = app->call(app::SessionId{}, app::SignIn{name, "correct horse"});
    if (!signedIn) throw std::runtime_error("SignIn failed");
    return signedIn->session;
  }

  // Customers of a ready list, put in directly; found by the one word kehuN.
  ListRows addList(std::int64_t count, int phones = 1, const std::string& zone = {}, const std::string& name = "List") {
    Database& db = database();
    ListRows rows;
    db.execute("BEGIN IMMEDIATE");
    db.execute("INSERT INTO list (name, state, imported_at, imported_by, row_count) VALUES (" + quoted(name) +
               ", 1, 1, 0, " + std::to_string(count) + ")");
    rows.list = domain::ListId(db.lastInsertId());
    rows.count = count;
    rows.first = db.number("SELECT coalesce(max(id), 0) + 1 FROM customer");
    std::string zoneId = "0";
    if (!zone.empty()) {
      db.execute("INSERT OR IGNORE INTO zone (name) VALUES (" + quoted(zone) + ")");
      zoneId = db.text("SELECT id FROM zone WHERE name = " + quoted(zone));
    }
    const std::string range = "WITH RECURSIVE n(i) AS (SELECT " + std::to_string(rows.first) +
                              " UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(rows.first + count - 1) +
                              ") ";
    if (count > 0) {
      db.execute(range +
                 "INSERT INTO customer (id, public_id, name, sort_key, company, zone_id, list_id, list_line, "
                 "created_at, updated_at) "
                 "SELECT i, randomblob(16), '客户' || i, 'kehu' || i, 'Company ' || i, " +
                 zoneId + ", " + std::to_string(rows.list.value) + ", i, 1, 1 FROM n");
      db.execute(range + "INSERT INTO customer_words (id, words) SELECT i, 'kehu' || i FROM n");
      for (int p = 0; p < phones; ++p)
        db.execute(range + "INSERT INTO phone (customer_id, position, e164, type) SELECT i, " + std::to_string(p) +
                   ", 8613800000000 + 10 * i + " + std::to_string(p) + ", 1 FROM n");
    }
    db.execute("COMMIT");
    return rows;
  }

  // A published script put in directly, whatever may be wrong about it.
  domain::ScriptVersionId addScript(const std::string& text, const std::string& title = "Script") {
    Database& db = database();
    db.execute("INSERT INTO script (public_id, title) VALUES (randomblob(16), " + quoted(title) + ")");
    db.execute(
        "INSERT INTO script_version (public_id, script_id, number, state, text, changed_at, published_at) VALUES "
        "(randomblob(16), " +
        std::to_string(db.lastInsertId()) + ", 1, 1, " + quoted(text) + ", 1, 1)");
    return domain::ScriptVersionId(db.lastInsertId());
  }

  // A running campaign, open at all times unless `campaign` says otherwise, with these lists.
  domain::CampaignId addCampaign(const std::vector<ListRows>& lists, domain::Campaign campaign = alwaysOpen()) {
    for (const ListRows& rows : lists) {
      domain::CampaignList list;
      list.list = rows.list;
      campaign.lists.push_back(list);
    }
    if (campaign.name.empty()) campaign.name = "Campaign " + std::to_string(++m_campaigns);
    auto saved = app->call(owner, app::SaveCampaign{std::move(campaign), {}});
    if (!saved)
      throw std::runtime_error("SaveCampaign failed: " + std::to_string(static_cast<int>(saved.error().code)));
    return *saved;
  }
  static domain::Campaign alwaysOpen() {
    domain::Campaign campaign;
    campaign.hours.always = true;
    return campaign;
  }

 private:
  std::unique_ptr<Database> m_database;
  int m_campaigns = 0;
};

}  // namespace callwright::test
