#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

#include "callwright/app/funnel.hpp"
#include "support/temporary_database.hpp"

// What the benchmarks of two years of calls begin with.
namespace callwright::bench {

// 200 agents, 40 campaigns, 300 lists, 60 script versions, 12 segments, 1,000,000 customers in 40 regions, 5,000,000
// calls, 1,600,000 moves between stages and 150,000 orders of the two years up to 25 November 2026.
class Years {
 public:
  static Years& get() {
    static Years years;
    return years;
  }
  test::TemporaryDatabase& db() { return m_db; }
  template <class Request>
  auto call(const Request& request) {
    return m_db.app->call(m_db.owner, request);
  }

 private:
  // CALLWRIGHT_BENCH_KEEP=FOLDER: made once and kept there, copied by each program.
  Years() {
    m_db.options.withPhone = false;
    namespace fs = std::filesystem;
    const char* folder = std::getenv("CALLWRIGHT_BENCH_KEEP");
    const fs::path kept = fs::path(folder != nullptr ? folder : "") / "two-years.db";
    const fs::path used = fs::path(m_db.options.dataDirectory) / "callwright.db";
    if (folder != nullptr && fs::exists(kept)) {
      fs::create_directories(used.parent_path());
      fs::copy_file(kept, used);
      m_db.open();
      settle();
      return;
    }
    m_db.open();
    make(m_db.database());
    settle();
    if (folder == nullptr) return;
    fs::create_directories(folder);
    const fs::path whole = kept.string() + ".new";
    fs::copy_file(used, whole);
    fs::rename(whole, kept);
  }
  // As a program that has run for a while.
  void settle() {
    call(app::PackMonths{}).value();
    m_db.database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }
  static void make(test::Database& sql) {
    sql.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = FILE");
    sql.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO user (id, "
        "public_id, name, display_name, role, team_id, password_hash, created_at) SELECT 1000 + i, 'u' || i, 'agent' "
        "|| i, 'Agent ' || i, 1, 1 + i % 10, '', 1 FROM n");
    sql.execute(
        "BEGIN; DROP TRIGGER call_counted; DROP TRIGGER call_counts_new; DROP TRIGGER order_counted; DROP TRIGGER "
        "presence_counted; DROP TRIGGER "
        "stage_change_counted; DROP TRIGGER stage_change_taken_back");
    fillCustomers(sql);
    fillCalls(sql);
    // What calls did to their customers, taken from about a third of them.
    sql.execute(
        "INSERT INTO stage_change (customer_id, from_id, to_id, at, user_id, cause, reason, call_id, since) SELECT "
        "customer_id, 1 + (id / 7) % 4, iif((id / 13) % 3 = 0, 6, 2 + (id / 7) % 4), closed_at, agent_id, 'outcome', "
        "iif((id / 13) % 3 = 0, 'too expensive', ''), id, opened_at - 1 - id % 900000000 FROM call WHERE (id * 7919) % "
        "100 < 32");
    sql.execute(
        "INSERT INTO sales_order (public_id, customer_id, call_id, user_id, product, quantity, amount, currency, at, "
        "local_day, week_hour) SELECT randomblob(16), customer_id, id, agent_id, 'Plan ' || id % 5, 1, 10000 + id % "
        "90000, 'CNY', closed_at, local_day, week_hour FROM call WHERE sale = 1");
    // What was promised and answered, and a stay at work for each call.
    sql.execute(
        "INSERT INTO follow_up (customer_id, campaign_id, call_id, owner_id, kind, state, due_at, created_at, "
        "created_by, "
        "done_at) SELECT customer_id, campaign_id, id, agent_id, 1, 1, closed_at + 86400000, closed_at, agent_id, "
        "closed_at + 86400000 + id % 30 * 60000 FROM call WHERE id % 20 = 0; "
        "INSERT INTO script_value (call_id, name, value, saved_at) SELECT id, 'csat', 1 + id % 5, closed_at FROM call "
        "WHERE reached = 1 AND id % 10 = 0; "
        "INSERT INTO script_value (call_id, name, value, saved_at) SELECT id, 'nps', id % 11, closed_at FROM call "
        "WHERE "
        "reached = 1 AND id % 10 = 0; "
        "INSERT INTO presence (user_id, state, started_at, ended_at) SELECT agent_id, 2, opened_at, closed_at FROM "
        "call; "
        "INSERT INTO work_tally SELECT 0, local_day, agent_id, sum(closed_at - opened_at) FROM call GROUP BY 2, 3; "
        "INSERT INTO work_tally SELECT 1, substr(period, 1, 7), user_id, sum(ms) FROM work_tally GROUP BY 2, 3; "
        "INSERT INTO cost_rate (kind, amount, currency, from_day, entered_at) VALUES (0, 4500, 'CNY', '2024-01-01', "
        "1), "
        "(1, 12, 'CNY', '2024-01-01', 1)");
    sql.execute(
        "INSERT INTO call_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, "
        "week_hour, segment, outcome_id, sum(calls), sum(dials), sum(answered), sum(reached), sum(sales), "
        "sum(talk_ms), "
        "sum(held_ms), sum(wrap_ms) FROM call_share GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9; "
        "INSERT INTO order_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, "
        "segment, "
        "currency, sum(orders), sum(quantity), sum(amount) FROM order_share GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9");
    sql.execute("COMMIT");
  }
  static void fillCustomers(test::Database& sql) {
    sql.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) INSERT INTO customer (id, "
        "public_id, name, sort_key, company, address, notes, region, stage_id, owner_id, list_id, created_at, "
        "updated_at) SELECT i, randomblob(16), 'Customer ' || i, 'customer' || i, 'Company number ' || i, 'Some street "
        "1234, some town', 'A note on what was said', 'Region ' || (i * 7919 % 40), 1, 1001 + i % 200, 1 + i % 300, "
        "1732492800000 + i * 63158, 1 FROM n");
  }
  // i: calls in the order of time. An agent works a campaign's two lists with its script for a month.
  static void fillCalls(test::Database& sql) {
    const char* wanted = std::getenv("CALLWRIGHT_BENCH_CALLS");
    const std::string calls = wanted ? wanted : "5000000";
    sql.execute(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " + calls +
        "), c AS (SELECT i, i * 731 / " + calls + " AS d, i * 24 / " + calls +
        " AS m, i % 200 AS a, (i * 2654435761) % 4294967296 AS r FROM n) INSERT INTO call (public_id, campaign_id, "
        "customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, opened_at, dialed_at, answered_at, "
        "ended_at, closed_at, talk_ms, dials, outcome_id, local_day, week_hour, script_version_id, reached, sale, "
        "segment, counts) SELECT randomblob(16), 1 + (a / 5 + m) % 40, 1 + r % 1000000, 1 + i, 1 + (a / 5 + m) * 7 % "
        "300 + r % "
        "2, 1001 + a, 1 + i, 8613800138000, 1, t, t + 1000, iif(r % 10 < 4, t + 9000, 0), t + 90000, t + 120000, "
        "iif(r % 10 < 4, 85000, 0), 1, 1 + r / 256 % 9, date('2024-11-25', '+' || d || ' days'), d % 7 * 24 + 9 + (r / "
        "16) % 10, 1 + (a / 5 + m) % 60, r % 10 < 4, r % 100 < 3, 1 + r / 4096 % 12, 1 FROM (SELECT *, 1732492800000 + "
        "d * 86400000 + i % "
        "36000000 AS t FROM c)");
  }
  test::TemporaryDatabase m_db;
};

}  // namespace callwright::bench
