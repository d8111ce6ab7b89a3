#include "storage/migrations.hpp"

#include <sqlite3.h>

#include <catch2/catch.hpp>

#include "callwright/storage/connection.hpp"
#include "callwright/storage/customer_store.hpp"
#include "storage/sql.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright;
using namespace callwright::storage;

namespace {

// A database as the program left it when `version` was its newest.
void makeDatabase(const std::string& path, int version, const std::string& rows) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  for (const Migration& each : embeddedMigrations()) {
    if (each.version > version) break;
    REQUIRE(sqlite3_exec(db, each.text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  const std::string all = rows + "; PRAGMA user_version = " + std::to_string(version);
  char* message = nullptr;
  const int rc = sqlite3_exec(db, all.c_str(), nullptr, nullptr, &message);
  INFO((message != nullptr ? message : ""));
  REQUIRE(rc == SQLITE_OK);
  sqlite3_close(db);
}

std::string textOf(Connection& db, const std::string& query) {
  return sql(db, query).value<std::string>();
}

}  // namespace

TEST_CASE("items that were in the queue before it was tallied are counted", "[migration]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("callwright.db");
  makeDatabase(path, 1,
               "INSERT INTO queue_item (campaign_id, customer_id, list_id, zone_id, state) VALUES (1, 1, 1, 0, 0), (1, "
               "2, 1, 0, 0), (1, 3, 2, 0, 6), (2, 1, 1, 0, 4)");
  auto db = Connection::open(path, Connection::Use::Write).value();
  CHECK(textOf(*db,
               "SELECT group_concat(campaign_id || '/' || list_id || '/' || state || '=' || items, ' ') FROM "
               "queue_tally") == "1/1/0=2 1/2/6=1 2/1/4=1");
  db->execute("DELETE FROM queue_item WHERE customer_id = 2; UPDATE queue_item SET state = 4 WHERE customer_id = 3");
  CHECK(textOf(*db,
               "SELECT group_concat(campaign_id || '/' || list_id || '/' || state || '=' || items, ' ') FROM "
               "queue_tally WHERE items <> 0") == "1/1/0=1 1/2/4=1 2/1/4=1");
}

TEST_CASE("errors that were kept by number are kept by name", "[migration]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("callwright.db");
  makeDatabase(path, 2,
               R"(INSERT INTO phone (customer_id, position, e164, type, problem) VALUES (1, 0, 1, 0, ''),
           (1, 1, 0, 0, '["22","1380013 \"home\"","CN","1"]');
         INSERT INTO list (name, state, imported_at, imported_by, report) VALUES ('none', 1, 1, 1, ''),
           ('clean', 1, 1, 1, '{"reasons":[],"rows":1}'),
           ('bad', 1, 1, 1, '{"reasons":[{"args":["x"],"code":39,"count":2,"line":7},{"args":[],"code":40,"count":1,"line":9}],"rows":3}');
         INSERT INTO import_update (list_id, customer_id, line, body) VALUES
           (1, 1, 1, '{"name":"A","numbers":[{"e164":0,"problem":"[\"24\",\"7\"]"},{"e164":5,"problem":""}]}'),
           (1, 2, 2, '{"numbers":[]}'))");
  auto db = Connection::open(path, Connection::Use::Write).value();
  CHECK(textOf(*db, "SELECT problem FROM phone WHERE position = 0").empty());
  const domain::Error problem = problemFromText(textOf(*db, "SELECT problem FROM phone WHERE position = 1"));
  CHECK(problem == domain::Error{domain::ErrorCode::NumberTooShort, {"1380013 \"home\"", "CN", "1"}});
  CHECK(textOf(*db, "SELECT report FROM list WHERE id = 1").empty());
  CHECK(textOf(*db, "SELECT report FROM list WHERE id = 2") == R"({"reasons":[],"rows":1})");
  CHECK(textOf(*db, "SELECT report FROM list WHERE id = 3") ==
        R"({"reasons":[{"args":["x"],"code":"no_dialable_number","count":2,"line":7},)"
        R"({"args":[],"code":"row_empty","count":1,"line":9}],"rows":3})");
  CHECK(textOf(*db, "SELECT body FROM import_update WHERE id = 1") ==
        R"({"name":"A","numbers":[{"e164":0,"problem":"[\"number_invalid\",\"7\"]"},{"e164":5,"problem":""}]})");
  CHECK(textOf(*db, "SELECT body FROM import_update WHERE id = 2") == R"({"numbers":[]})");
}

TEST_CASE("every set of outcomes gets the one for calls that the network did not get through", "[migration]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("callwright.db");
  const std::string columns =
      "(campaign_id, code, hot_key, reached, sale, after, retry_after_min, max_attempts, stage_code, position)";
  makeDatabase(
      path, 5,
      "INSERT INTO outcome " + columns +
          " VALUES (0, 'busy', 5, 0, 0, 1, 20, 5, '', 0), (7, 'busy', 5, 0, 0, 1, 20, 5, '', 0), (7, 'sale', 1, "
          "1, 1, 3, 0, 0, 'won', 4), (8, 'try_again', 6, 0, 0, 3, 0, 0, '', 0)");
  auto db = Connection::open(path, Connection::Use::Write).value();
  CHECK(textOf(
            *db,
            "SELECT group_concat(campaign_id || '/' || hot_key || '/' || after || '/' || position, ' ') FROM (SELECT * "
            "FROM outcome WHERE code = 'try_again' ORDER BY campaign_id)") == "0/0/1/1 7/0/1/5 8/6/3/0");
  CHECK(textOf(*db, "SELECT count(*) FROM outcome_of_cause") == "0");
}

TEST_CASE("every error has a name that leads back to it", "[migration]") {
  CHECK_FALSE(domain::errorFrom(""));
  CHECK_FALSE(domain::errorFrom("59"));
  for (int value = 0; *domain::codeOf(static_cast<domain::ErrorCode>(value)) != 0; ++value)
    CHECK(domain::errorFrom(domain::codeOf(static_cast<domain::ErrorCode>(value))) ==
          static_cast<domain::ErrorCode>(value));
  for (const domain::Error& error :
       {domain::Error{}, domain::Error{domain::ErrorCode::NumberInvalid, {"a \"b\"", "CN"}}})
    CHECK(problemFromText(problemText(error)) == error);
}

TEST_CASE("texts that campaigns kept themselves are scripts, published and followed", "[migration]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("callwright.db");
  const std::string campaign =
      "INSERT INTO campaign (name, state, mode, starts_at, ends_at, hours, max_attempts, daily_limit, min_gap_min, "
      "callback_grace_min, open_to_all, script, product, currency, goal_calls) VALUES ";
  makeDatabase(path, 8,
               campaign +
                   "('Autumn', 1, 2, 0, 0, '', 5, 3, 15, 15, 1, '# Opening', '', 'CNY', 0), ('Without', 1, 2, 0, "
                   "0, '', 5, 3, 15, 15, 1, '', '', 'CNY', 0); "
                   "INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, "
                   "phone_id, e164, opened_at, state) VALUES (x'00', 1, 1, 1, 1, 1, 1, 1, 1, 0), (x'00', 1, 2, 2, "
                   "1, 2, 1, 1, 1, 1)");
  auto db = Connection::open(path, Connection::Use::Write).value();
  CHECK(textOf(*db,
               "SELECT s.title || '/' || v.number || '/' || v.state || '/' || v.text FROM campaign c JOIN "
               "script_version v ON v.id = c.script_version_id JOIN script s ON s.id = v.script_id WHERE c.name = "
               "'Autumn'") == "Autumn/1/1/# Opening");
  CHECK(textOf(*db, "SELECT count(*) FROM script") == "1");
  CHECK(textOf(*db, "SELECT script_version_id FROM campaign WHERE name = 'Without'") == "0");
  // The call that is open follows it; of an old one nobody knows what it followed.
  CHECK(textOf(*db,
               "SELECT group_concat(script_version_id, ' ') FROM (SELECT script_version_id FROM call ORDER BY id)") ==
        "1 0");
}

TEST_CASE("recordings of calls stay when rehearsals get theirs", "[migration]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("callwright.db");
  makeDatabase(
      path, 8,
      "INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, "
      "e164, opened_at, state) VALUES (5, x'00', 1, 1, 1, 1, 1, 1, 1, 1, 1); INSERT INTO recording (id, call_id, "
      "dial, file, state, started_at, length_ms, bytes, peaks) VALUES (3, 5, 2, '5-2.opus', 1, 9, 8, 7, '0P')");
  auto db = Connection::open(path, Connection::Use::Write).value();
  CHECK(textOf(*db,
               "SELECT group_concat(id || '/' || call_id || '/' || dial || '/' || file || '/' || state || '/' || "
               "started_at || '/' || length_ms || '/' || bytes || '/' || peaks || '/' || file_gone, ' ') FROM "
               "recording WHERE rehearsal_id IS NULL") == "3/5/2/5-2.opus/1/9/8/7/0P/0");
}

TEST_CASE("calls and orders of before are counted by the office's clock", "[migration]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("callwright.db");
  // 2026-11-23 10:00 in Shanghai
  makeDatabase(path, 8,
               "INSERT OR REPLACE INTO setting (key, value) VALUES ('time_zone', 'Asia/Shanghai'); "
               "INSERT INTO outcome (id, campaign_id, code, hot_key, reached, sale, after, retry_after_min, "
               "max_attempts, stage_code, position) VALUES (900, 1, 'sold', 1, 1, 1, 0, 0, 0, '', 1); "
               "INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, "
               "e164, opened_at, local_day, state, dials, talk_ms, outcome_id) VALUES (5, x'00', 1, 1, 1, 3, 4, 1, 1, "
               "1795399200000, '2026-11-23', 1, 2, 5000, 900), (6, x'00', 1, 1, 1, 3, 4, 1, 1, 1795399200000, "
               "'2026-11-23', 0, 1, 0, 0); "
               "INSERT INTO sales_order (public_id, customer_id, call_id, product, quantity, amount, currency, at, "
               "user_id) VALUES (x'00', 1, 5, 'P', 1, 700, 'CNY', 1795399200000, 4)");
  auto db = Connection::open(path, Connection::Use::Write).value();
  CHECK(textOf(*db,
               "SELECT period || '/' || campaign_id || '/' || agent_id || '/' || list_id || '/' || week_hour || "
               "'/' || calls || '/' || dials || '/' || reached || '/' || sales || '/' || talk_ms FROM call_tally WHERE "
               "grain = 6") == "2026-11-23/1/4/3/10/1/2/1/1/5000");
  CHECK(textOf(*db,
               "SELECT period || '/' || campaign_id || '/' || list_id || '/' || week_hour || '/' || orders || '/' "
               "|| amount FROM order_tally WHERE grain = 6") == "2026-11-23/1/3/10/1/700");
  // Nobody knows the segment of before.
  CHECK(textOf(*db, "SELECT group_concat(period || '/' || segment || '/' || calls, ' ') FROM call_tally WHERE grain = 7") ==
        "2026-11-23/0/1");
}

TEST_CASE("moves and calls that were there before funnels count as later ones do", "[migration]") {
  test::TemporaryDirectory directory;
  const std::string path = directory.file("callwright.db");
  makeDatabase(path, 8,
               R"(INSERT OR REPLACE INTO setting VALUES ('time_zone', 'Asia/Shanghai');
           INSERT INTO customer (id, public_id, created_at, updated_at) VALUES (1, x'00', 1000, 1);
           INSERT INTO stage_change (id, customer_id, from_id, to_id, at, user_id, cause, call_id) VALUES
             (1, 1, 1, 3, 2000, 1, 'outcome', 5), (2, 1, 3, 1, 3000, 1, 'correction', 5), (3, 1, 1, 2, 4000, 1, 'outcome', 5),
             (4, 1, 2, 4, 5000, 1, 'bulk', 0), (5, 1, 4, 2, 6000, 1, 'undo', 0), (6, 1, 3, 5, 7000, 1, 'edit', 0);
           INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, opened_at, state, dials,
             direction, outcome_id) VALUES (1, x'00', 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0), (2, x'00', 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0),
             (3, x'00', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0), (4, x'00', 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0))");
  auto db = Connection::open(path, Connection::Use::Write).value();
  const std::string moves =
      "SELECT group_concat(counts || '/' || since, ' ') FROM (SELECT * FROM stage_change ORDER BY id)";
  const std::string calls = "SELECT group_concat(counts, ' ') FROM (SELECT * FROM call ORDER BY id)";
  CHECK(textOf(*db, moves) == "0/0 0/0 1/1000 0/0 0/0 1/0");
  CHECK(textOf(*db, calls) == "1 0 0 0");
  db->execute(
      "UPDATE call SET outcome_id = 3 WHERE id = 2; UPDATE call SET state = 1 WHERE id = 4; UPDATE call SET dials = 0 "
      "WHERE id = 1");
  CHECK(textOf(*db, calls) == "0 1 0 1");
}
