#include "callwright/storage/verify_store.hpp"

#include "storage/sql.hpp"
#include "storage/verify_figures.hpp"

namespace callwright::storage {
namespace {

struct Check {
  const char* name;
  const char* detail;
  const char* query;  // counts what is wrong
};

// A reference of 0 means none.
constexpr Check kChecks[] = {
    {"foreign_key", "phone.customer_id",
     "SELECT count(*) FROM phone WHERE customer_id NOT IN (SELECT id FROM customer)"},
    {"foreign_key", "customer.list_id",
     "SELECT count(*) FROM customer WHERE list_id <> 0 AND list_id NOT IN (SELECT id FROM list)"},
    {"foreign_key", "customer.stage_id", "SELECT count(*) FROM customer WHERE stage_id NOT IN (SELECT id FROM stage)"},
    {"foreign_key", "customer.zone_id",
     "SELECT count(*) FROM customer WHERE zone_id <> 0 AND zone_id NOT IN (SELECT id FROM zone)"},
    {"foreign_key", "customer.owner_id",
     "SELECT count(*) FROM customer WHERE owner_id <> 0 AND owner_id NOT IN (SELECT id FROM user)"},
    {"foreign_key", "customer_tag",
     "SELECT count(*) FROM customer_tag WHERE customer_id NOT IN (SELECT id FROM customer) OR tag_id NOT IN (SELECT id "
     "FROM tag)"},
    {"foreign_key", "queue_item.customer_id",
     "SELECT count(*) FROM queue_item WHERE customer_id NOT IN (SELECT id FROM customer)"},
    {"foreign_key", "queue_item.campaign_id",
     "SELECT count(*) FROM queue_item WHERE campaign_id NOT IN (SELECT id FROM campaign)"},
    {"foreign_key", "campaign_list",
     "SELECT count(*) FROM campaign_list WHERE campaign_id NOT IN (SELECT id FROM campaign) OR list_id NOT IN (SELECT "
     "id FROM list)"},
    {"foreign_key", "call.customer_id",
     "SELECT count(*) FROM call WHERE customer_id <> 0 AND customer_id NOT IN (SELECT id FROM customer)"},
    {"foreign_key", "call.agent_id",
     "SELECT count(*) FROM call WHERE agent_id <> 0 AND agent_id NOT IN (SELECT id FROM user)"},
    {"foreign_key", "call.campaign_id",
     "SELECT count(*) FROM call WHERE campaign_id <> 0 AND campaign_id NOT IN (SELECT id FROM campaign)"},
    {"foreign_key", "call_event.call_id", "SELECT count(*) FROM call_event WHERE call_id NOT IN (SELECT id FROM call)"},
    {"foreign_key", "call_outcome",
     "SELECT count(*) FROM call_outcome WHERE call_id NOT IN (SELECT id FROM call) OR outcome_id NOT IN (SELECT id "
     "FROM outcome)"},
    {"foreign_key", "sales_order.customer_id",
     "SELECT count(*) FROM sales_order WHERE customer_id NOT IN (SELECT id FROM customer)"},
    {"foreign_key", "follow_up.customer_id",
     "SELECT count(*) FROM follow_up WHERE customer_id NOT IN (SELECT id FROM customer)"},
    {"queue_state", "state", "SELECT count(*) FROM queue_item WHERE state NOT BETWEEN 0 AND 6"},
    {"queue_state", "claimed_without_agent", "SELECT count(*) FROM queue_item WHERE state = 3 AND agent_id = 0"},
    // Claimed without a call is right only between a wrong number and the customer's next one.
    {"queue_state", "claimed_without_call",
     "SELECT count(*) FROM queue_item q WHERE state = 3 AND NOT EXISTS (SELECT 1 FROM call k WHERE k.queue_item_id = "
     "q.id AND k.customer_id = "
     "q.customer_id AND k.agent_id = q.agent_id AND k.state = 0) AND NOT EXISTS (SELECT 1 FROM outcome o WHERE o.id = "
     "q.last_outcome_id AND "
     "o.after = 4)"},
    {"queue_state", "agent_of_waiting",
     "SELECT count(*) FROM queue_item WHERE state IN (0, 1, 4, 5, 6) AND agent_id <> 0"},
    {"queue_state", "attempts",
     "SELECT count(*) FROM queue_item WHERE attempts < 0 OR attempts_today > attempts OR (state = 0 AND attempts > 0)"},
    {"queue_state", "callback_without_time", "SELECT count(*) FROM queue_item WHERE state = 2 AND due_at = 0"},
    {"queue_state", "tally",
     "WITH counted AS (SELECT campaign_id, list_id, state, count(*) FROM queue_item GROUP BY campaign_id, list_id, "
     "state), kept AS (SELECT "
     "campaign_id, list_id, state, items FROM queue_tally WHERE items <> 0) SELECT (SELECT count(*) FROM (SELECT * "
     "FROM counted EXCEPT "
     "SELECT * FROM kept)) + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted))"},
    {"tally", "calls",
     "WITH counted AS (SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, segment, "
     "outcome_id, sum(calls) AS calls, sum(dials), sum(answered), sum(reached), sum(sales), sum(talk_ms), "
     "sum(held_ms), "
     "sum(wrap_ms) FROM call_share GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9), kept AS (SELECT * FROM call_tally WHERE calls "
     "<> "
     "0 "
     "OR dials <> 0 OR answered <> 0 OR reached <> 0 OR sales <> 0 OR talk_ms <> 0 OR held_ms <> 0 OR wrap_ms <> 0) "
     "SELECT (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM call_tally)) + (SELECT count(*) FROM "
     "(SELECT * FROM kept EXCEPT SELECT * FROM counted))"},
    {"tally", "orders",
     "WITH counted AS (SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, week_hour, segment, "
     "currency, sum(orders), sum(quantity), sum(amount) FROM order_share GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9), kept AS "
     "(SELECT * FROM order_tally WHERE orders <> 0 OR quantity <> 0 OR amount <> 0) SELECT (SELECT count(*) FROM "
     "(SELECT * FROM counted EXCEPT SELECT * FROM order_tally)) + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT "
     "SELECT * FROM counted))"},
    // By person: a day is one of the zone that the office had then.
    {"tally", "time at work",
     "WITH counted AS (SELECT monthly, user_id, sum(ms) FROM presence_share GROUP BY 1, 2), kept AS (SELECT monthly, "
     "user_id, sum(ms) AS ms FROM work_tally GROUP BY 1, 2 HAVING sum(ms) <> 0) SELECT (SELECT count(*) FROM (SELECT * "
     "FROM counted EXCEPT SELECT * FROM kept)) + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM "
     "counted))"},
    {"open_call", "item_not_claimed",
     "SELECT count(*) FROM call k JOIN queue_item q ON q.id = k.queue_item_id WHERE k.state = 0 AND NOT (q.state = 3 "
     "AND q.agent_id = "
     "k.agent_id) AND q.state NOT IN (4, 5, 6)"},
    {"open_call", "two_for_a_customer",
     "SELECT count(*) FROM (SELECT 1 FROM call WHERE state = 0 AND line = 0 GROUP BY customer_id HAVING count(*) > 1)"},
    {"open_call", "two_for_an_agent",
     "SELECT count(*) FROM (SELECT 1 FROM call WHERE state = 0 AND line = 0 GROUP BY agent_id HAVING count(*) > 1)"},
    {"call", "outcome_without_close",
     "SELECT count(*) FROM call WHERE state = 0 AND (outcome_id <> 0 OR closed_at <> 0)"},
    {"call", "closed_while_up", "SELECT count(*) FROM call WHERE state = 1 AND dial_state BETWEEN 1 AND 5"},
    {"call", "outcome_not_in_history",
     "SELECT count(*) FROM call k WHERE k.outcome_id <> 0 AND k.outcome_id IS NOT (SELECT outcome_id FROM call_outcome "
     "c WHERE c.call_id = k.id "
     "ORDER BY c.id DESC LIMIT 1)"},
    {"call", "times",
     "SELECT count(*) FROM call WHERE (ended_at <> 0 AND ended_at < dialed_at) OR (answered_at <> 0 AND answered_at < "
     "dialed_at) OR talk_ms < 0"},
    {"order", "amount", "SELECT count(*) FROM sales_order WHERE amount < 0 OR quantity < 1 OR currency = ''"},
    {"follow_up", "next_follow_up_at",
     "SELECT count(*) FROM (SELECT customer_id, min(due_at) AS due FROM follow_up WHERE state = 0 GROUP BY "
     "customer_id) f JOIN customer c ON "
     "c.id = f.customer_id WHERE c.next_follow_up_at <> f.due"},
    {"search_index", "customer_words",
     "SELECT abs((SELECT count(*) FROM customer_words) - (SELECT count(*) FROM customer))"},
    {"search_index", "customer_words_of_nobody",
     "SELECT count(*) FROM customer_words WHERE id NOT IN (SELECT id FROM customer)"},
};

void integrity(Connection& db, const std::string& table, std::vector<VerifyFinding>& findings) {
  VerifyFinding finding{"integrity", {}, 0};
  sql(db, "PRAGMA integrity_check('" + table + "')").each<std::string>([&](const std::string& line) {
    if (line == "ok") return;
    if (finding.count++ == 0) finding.detail = line;
  });
  if (finding.count > 0) findings.push_back(std::move(finding));
}

// FTS5's own check of an index against its content; it throws when they differ. It holds the write lock, so only for
// small ones.
void wholeSearchIndex(Connection& db, const std::string& table, std::vector<VerifyFinding>& findings) {
  try {
    Transaction transaction(db);
    sql(db, "INSERT INTO " + table + " (" + table + ", rank) VALUES ('integrity-check', 1)").run();
    transaction.commit();
  } catch (const Failure& failure) {
    if (failure.error().code == domain::ErrorCode::Cancelled || failure.error().code == domain::ErrorCode::DatabaseBusy)
      throw;
    findings.push_back({"search_index", table, 1});
  }
}

// Rows spread over the whole must be found by what they contain.
void searchIndex(Connection& db, const std::string& table, const std::string& content, const std::string& token,
                 std::vector<VerifyFinding>& findings) {
  constexpr std::int64_t small = 20000, sample = 2000;
  const auto last = sql(db, "SELECT coalesce(max(id), 0) FROM " + content).value<std::int64_t>();
  if (last <= small) return wholeSearchIndex(db, table, findings);
  std::int64_t lost = 0;
  for (std::int64_t i = 0; i < sample; ++i) {
    const auto row = sql(db, "SELECT id, " + token + " FROM " + content + " WHERE id >= :id ORDER BY id LIMIT 1")
                         .with(1 + i * last / sample)
                         .one<std::int64_t, std::string>();
    if (!row || std::get<1>(*row).size() < 3) continue;
    const auto [id, word] = *row;
    const auto found = sql(db, "SELECT count(*) FROM " + table + " WHERE " + table + " MATCH :m AND rowid = :id")
                           .with("\"" + word + "\"", id)
                           .value<int>();
    if (found == 0) ++lost;
  }
  if (lost > 0) findings.push_back({"search_index", table, lost});
}

}  // namespace

VerifyResult verify(Connection& db, const std::function<bool(int, int)>& step) {
  VerifyResult result;
  std::vector<std::string> tables;
  sql(db,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND rootpage <> "
      "0 ORDER BY name")
      .each<std::string>([&](std::string name) { tables.push_back(std::move(name)); });
  const int total = static_cast<int>(tables.size() + std::size(kChecks) + figuresChecks().size()) + 2;
  const auto next = [&] {
    ++result.checks;
    result.cancelled = result.cancelled || !step(result.checks, total);
    return !result.cancelled;
  };
  for (const std::string& table : tables) {
    integrity(db, table, result.findings);
    if (!next()) return result;
  }
  for (const Check& check : kChecks) {
    const auto count = sql(db, check.query).value<std::int64_t>();
    if (count != 0) result.findings.push_back({check.name, check.detail, count});
    if (!next()) return result;
  }
  for (const FiguresCheck& check : figuresChecks()) {
    const std::int64_t count = check.count(db);
    if (count != 0) result.findings.push_back({check.name, check.detail, count});
    if (!next()) return result;
  }
  searchIndex(db, "customer_search", "customer_words", "substr(words, 1, instr(words || ' ', ' ') - 1)",
              result.findings);
  if (!next()) return result;
  searchIndex(db, "phone_search", "phone", "substr(e164, 3, 3)", result.findings);
  next();
  return result;
}

DatabaseStats readStats(Connection& db) {
  DatabaseStats s;
  const auto count = [&](const std::string& from) {
    return sql(db, "SELECT count(*) FROM " + from).value<std::int64_t>();
  };
  const std::string ready = " list_id NOT IN (SELECT id FROM list WHERE state <> 1)";
  const bool importing = count("list WHERE state <> 1") > 0;
  s.customers = count(importing ? "customer WHERE" + ready : "customer");
  s.phones = count(importing ? "phone WHERE customer_id IN (SELECT id FROM customer WHERE" + ready + ")" : "phone");
  s.calls = count("call");
  s.openCalls = count("call INDEXED BY call_open WHERE state = 0");
  s.orders = count("sales_order WHERE cancelled_at = 0");
  s.followUpsOpen = count("follow_up WHERE state = 0");
  s.doNotCall = count("do_not_call");
  s.users = count("user");
  s.lists = count("list WHERE state = 1");
  s.campaigns = count("campaign");
  sql(db,
      "SELECT state, sum(items) FROM queue_tally q WHERE list_id = 0 OR EXISTS (SELECT 1 FROM campaign_list c WHERE "
      "c.campaign_id = "
      "q.campaign_id AND c.list_id = q.list_id) GROUP BY state")
      .each<int, std::int64_t>([&](int state, std::int64_t n) {
        if (state >= 0 && state < 7) s.queue[state] = n;
      });
  s.bytes = sql(db, "PRAGMA page_count").value<std::int64_t>() * sql(db, "PRAGMA page_size").value<std::int64_t>();
  return s;
}

}  // namespace callwright::storage
