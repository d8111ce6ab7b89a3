#include "callwright/storage/verify_store.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "storage/sql.hpp"
#include "storage/verify_figures.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright;
using namespace callwright::storage;

namespace {

struct VerifyDatabase {
  VerifyDatabase() : db(Connection::open(directory.file("callwright.db"), Connection::Use::Write, true).value()) {}

  // What the checks of figures find, "stage_change.counts 2".
  std::vector<std::string> found() const {
    std::vector<std::string> all;
    for (const FiguresCheck& check : figuresChecks())
      if (const std::int64_t count = check.count(*db); count != 0)
        all.push_back(std::string(check.detail) + " " + std::to_string(count));
    return all;
  }

  test::TemporaryDirectory directory;
  std::unique_ptr<Connection> db;
};

using FoundWrong = std::vector<std::string>;

std::string movesInserted(int moves) {
  static const char* const causes[] = {"outcome", "outcome", "bulk", "edit", "correction", "undo"};
  const auto upTo = [](int most) { return std::to_string(*rc::gen::inRange(1, most + 1)); };
  std::string all = "DELETE FROM stage_change; ";
  for (int i = 1; i <= moves; ++i) {
    const std::string cause = causes[*rc::gen::inRange(0, 6)];
    const bool ofCall = cause == "outcome" || cause == "correction";
    all += "INSERT INTO stage_change (id, customer_id, from_id, to_id, at, user_id, cause, call_id) VALUES (" +
           std::to_string(i) + ", " + upTo(2) + ", " + upTo(3) + ", " + upTo(3) + ", " + std::to_string(100 + i) +
           ", 1, '" + cause + "', " + (ofCall ? upTo(2) : "0") + "); ";
  }
  return all;
}

}  // namespace

TEST_CASE("moves between stages are counted anew as they happened, whatever was taken back", "[verify]") {
  const VerifyDatabase v;
  v.db->execute(
      "INSERT INTO customer (id, public_id, created_at, updated_at) VALUES (1, x'01', 5, 5), (2, x'02', 7, 7)");
  CHECK(rc::check([&] {
    const int moves = *rc::gen::inRange(1, 25);
    v.db->execute(movesInserted(moves));
    RC_ASSERT(v.found() == FoundWrong{});
    const std::string one = std::to_string(*rc::gen::inRange(1, moves + 1));
    v.db->execute("UPDATE stage_change SET counts = 1 - counts WHERE id = " + one);
    const auto found = v.found();
    RC_ASSERT(std::find(found.begin(), found.end(), "stage_change.counts 1") != found.end());
    v.db->execute("UPDATE stage_change SET counts = 1 - counts WHERE id = " + one);
    const auto counted =
        sql(*v.db, "SELECT coalesce(max(id), 0) FROM stage_change WHERE counts = 1").value<std::int64_t>();
    if (counted == 0) return;
    v.db->execute("UPDATE stage_change SET since = since + 1 WHERE id = " + std::to_string(counted));
    RC_ASSERT(v.found() == FoundWrong{"stage_change.since 1"});
  }));
}

TEST_CASE("a call that counts, and should not, is found", "[verify]") {
  const VerifyDatabase v;
  v.db->execute(
      "INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, state, "
      "opened_at, dials, direction, outcome_id) VALUES (1, x'01', 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0), (2, x'02', 1, 1, "
      "1, "
      "1, 1, 1, 1, 1, 0, 1, 0), (3, x'03', 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0)");
  CHECK(v.found() == FoundWrong{});
  v.db->execute("UPDATE call SET counts = 1 WHERE id IN (2, 3)");
  CHECK(v.found() == FoundWrong{"call.counts 2"});
  v.db->execute("UPDATE call SET counts = 0");
  CHECK(v.found() == FoundWrong{"call.counts 1"});
}

TEST_CASE("a mark that its answers do not make is found", "[verify]") {
  const VerifyDatabase v;
  v.db->execute(
      "INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, state, "
      "opened_at) VALUES (1, x'01', 1, 1, 1, 1, 1, 1, 1, 1);"
      "INSERT INTO score_card (id, public_id, name, version, created_at) VALUES (1, x'01', 'Sales', 1, 1);"
      "INSERT INTO score_card_question (card_id, position, section, question, weight, most, fatal) VALUES (1, 0, '', "
      "'Greets', 10, 1, 0), (1, 1, '', 'Asks', 30, 5, 0), (1, 2, '', 'Right price', 0, 1, 1);"
      "INSERT INTO quality_check (id, public_id, call_id, agent_id, day, card_id, state, chosen_at, mark, first_mark) "
      "VALUES (1, x'01', 1, 1, '2026-11-02', 1, 3, 1, 85, 85);"
      "INSERT INTO quality_answer (check_id, position, points) VALUES (1, 0, 1), (1, 1, 4), (1, 2, -1)");
  CHECK(v.found() == FoundWrong{});  // 100 * (10 + 24) / 40
  v.db->execute("UPDATE quality_check SET mark = 90, first_mark = 90");
  CHECK(v.found() == FoundWrong{"quality_check.mark 1"});
  v.db->execute("UPDATE quality_check SET mark = 85");  // the first one differs, and it is not settled
  CHECK(v.found() == FoundWrong{"quality_check.mark 1"});
  v.db->execute("UPDATE quality_check SET state = 4");
  CHECK(v.found() == FoundWrong{});
  v.db->execute("UPDATE quality_answer SET points = 0 WHERE position = 2");  // critical: the whole card is 0
  CHECK(v.found() == FoundWrong{"quality_check.mark 1"});
  v.db->execute("UPDATE quality_check SET mark = 0, fatal = 1");
  CHECK(v.found() == FoundWrong{});
}

TEST_CASE("a bonus that its rule does not give is found, also in an approved ledger", "[verify]") {
  const VerifyDatabase v;
  // 50 for each sale beyond two; an adjustment; a line by hand, which no rule gives.
  v.db->execute(
      "INSERT INTO reward_rule (id, name, kind, measure, threshold, amount, currency, created_at) VALUES (1, 'Per "
      "sale', 0, 'sales', 2, 5000, 'CNY', 1);"
      "INSERT INTO reward_ledger (id, period) VALUES (1, '2026-10');"
      "INSERT INTO reward_line (id, ledger_id, user_id, kind, rule_id, value, amount, currency, of_period, before, "
      "reason) VALUES (1, 1, 1, 0, 1, 12, 50000, 'CNY', '', 0, ''), (2, 1, 1, 2, 1, 5, -10000, 'CNY', '2026-09', "
      "25000, ''), (3, 1, 1, 1, 0, 0, -500, 'CNY', '', 0, 'a complaint');"
      "UPDATE reward_ledger SET state = 1");
  CHECK(v.found() == FoundWrong{});
  CHECK_THROWS_AS(v.db->execute("UPDATE reward_line SET amount = 60000 WHERE id = 1"), Failure);
  v.db->execute("DROP TRIGGER reward_line_frozen_update; UPDATE reward_line SET amount = 60000 WHERE id = 1");
  CHECK(v.found() == FoundWrong{"reward_line.amount 1"});
  v.db->execute("UPDATE reward_line SET before = 20000 WHERE id = 2");
  CHECK(v.found() == FoundWrong{"reward_line.amount 2"});
}

TEST_CASE("verify names what it has found by its check", "[verify]") {
  const VerifyDatabase v;
  v.db->execute(
      "INSERT INTO stage_change (customer_id, from_id, to_id, at, user_id, cause) VALUES (1, 1, 2, 5, 1, 'edit'); "
      "UPDATE stage_change SET counts = 0");
  int steps = 0, total = 0;
  const auto result = verify(*v.db, [&](int done, int of) {
    steps = done;
    total = of;
    return true;
  });
  CHECK(steps == total);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].check == "funnel");
  CHECK(result.findings[0].detail == "stage_change.counts");
}
