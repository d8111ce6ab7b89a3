#include "callwright/storage/service_store.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <set>

#include "callwright/domain/queue.hpp"
#include "callwright/storage/connection.hpp"
#include "callwright/storage/packed_month.hpp"
#include "storage/sql.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright;
using namespace std::chrono_literals;
using domain::FiguresBy;
using domain::FiguresFilter;
using domain::Instant;

namespace {

constexpr const char* kServiceZone = "Asia/Shanghai";

FiguresFilter november(int from = 1, int until = 30) {
  FiguresFilter filter;
  filter.from = fmt::format("2026-11-{:02}", from);
  filter.until = fmt::format("2026-11-{:02}", until);
  return filter;
}

// Facts put in directly, on days of November 2026.
class ServiceFacts {
 public:
  ServiceFacts()
      : m_db(storage::Connection::open(m_directory.file("callwright.db"), storage::Connection::Use::Write, true)
                 .value()) {}

  static Instant at(int day, std::chrono::minutes time = 10h) {
    return *domain::dayStart(domain::findZone(kServiceZone), fmt::format("2026-11-{:02}", day)) + time;
  }
  struct Call {
    int customer = 1, day = 2, agent = 1, campaign = 1, list = 1;
    bool counts = true;
    std::chrono::minutes time = 10h;
  };
  std::int64_t call(const Call& c) {
    run(fmt::format(
        "INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, list_id, agent_id, phone_id, e164, "
        "state, opened_at, dials, local_day, week_hour, segment, script_version_id) VALUES (x'00', {}, {}, 1, {}, {}, "
        "1, 1, 1, {}, {}, '2026-11-{:02}', 10, {}, {})",
        c.campaign, c.customer, c.list, c.agent, ms(at(c.day, c.time)), c.counts ? 1 : 0, c.day, c.customer % 3,
        1 + c.customer % 2));
    return m_db->lastInsertId();
  }
  void order(int customer, int day, int agent, std::int64_t ofCall = 0, bool cancelled = false) {
    run(fmt::format(
        "INSERT INTO sales_order (public_id, customer_id, call_id, product, quantity, amount, currency, at, "
        "user_id, local_day, week_hour, cancelled_at) VALUES (x'00', {}, {}, 'P', 1, 100, 'CNY', {}, {}, "
        "'2026-11-{:02}', 10, {})",
        customer, ofCall, ms(at(day)), agent, day, cancelled ? 1 : 0));
  }
  void customer(int id, const std::string& source) {
    run(fmt::format(
        "INSERT INTO customer (id, public_id, source, created_at, updated_at) VALUES ({}, x'00', '{}', 0, 0)", id,
        source));
  }
  // state 0 open, 1 done, 2 withdrawn; `done`: how long after its time.
  void followUp(int kind, int state, Instant due, std::chrono::minutes done = 0min, int customer = 1, int owner = 1,
                std::int64_t ofCall = 0) {
    run(
        fmt::format("INSERT INTO follow_up (customer_id, campaign_id, call_id, owner_id, kind, state, due_at, "
                    "created_at, created_by, done_at) VALUES ({}, 1, {}, {}, {}, {}, {}, {}, 1, {})",
                    customer, ofCall, owner, kind, state, ms(due), ms(due - 24h), state == 0 ? 0 : ms(due + done)));
  }
  void answer(std::int64_t ofCall, const std::string& field, const std::string& value) {
    run(
        fmt::format("INSERT INTO script_value (call_id, name, value, saved_at) SELECT id, '{}', '{}', opened_at + 1000 "
                    "FROM call WHERE id = {}",
                    field, value, ofCall));
  }
  std::vector<domain::FiguresRow> service(FiguresBy by = FiguresBy::Nothing, const FiguresFilter& filter = november(),
                                          Instant now = at(30, 23h)) {
    const auto* zone = domain::findZone(kServiceZone);
    return storage::readServiceTallies(
        *m_db, by, filter,
        {*domain::dayStart(zone, filter.from), *domain::dayStart(zone, filter.until, 1), now, kServiceZone});
  }
  domain::ServiceTally total() {
    const auto rows = service();
    return rows.empty() ? domain::ServiceTally{} : *rows.front().tally.service;
  }
  storage::Connection& db() { return *m_db; }

 private:
  static std::int64_t ms(Instant instant) { return instant.time_since_epoch().count(); }
  void run(const std::string& text) { m_db->execute(text); }

  test::TemporaryDirectory m_directory;
  std::unique_ptr<storage::Connection> m_db;
};

}  // namespace

TEST_CASE("A callback is kept by who does it or calls by its time, and a quarter of an hour more", "[service]") {
  ServiceFacts f;
  const Instant due = ServiceFacts::at(10, 15h);
  struct Case {
    const char* what;
    int state;
    std::chrono::minutes done;
    std::optional<std::chrono::minutes> called;  // after its time
    int due, kept, overdue;
  };
  const auto one = GENERATE(Case{"done in time", 1, 15min, {}, 1, 1, 0}, Case{"done too late", 1, 16min, {}, 1, 0, 0},
                            Case{"done the day before", 1, -600min, {}, 1, 1, 0},
                            Case{"called in time, done after a long talk", 1, 50min, 14min, 1, 1, 0},
                            Case{"called too late", 1, 50min, 16min, 1, 0, 0},
                            Case{"a call of before the promise", 1, 50min, -25h, 1, 0, 0},
                            Case{"still open", 0, 0min, {}, 1, 0, 1}, Case{"withdrawn before", 2, -1min, {}, 0, 0, 0},
                            Case{"withdrawn when it was missed", 2, 60min, {}, 1, 0, 0});
  INFO(one.what);
  f.followUp(1, one.state, due, one.done);
  if (one.called)
    f.call({.day = (due + *one.called < ServiceFacts::at(10, 0min)) ? 9 : 10,
            .time = std::chrono::duration_cast<std::chrono::minutes>(
                due + *one.called - ServiceFacts::at(due + *one.called < ServiceFacts::at(10, 0min) ? 9 : 10, 0min))});
  CHECK(f.total().callbacksDue == one.due);
  CHECK(f.total().callbacksKept == one.kept);
  CHECK(f.total().overdue == one.overdue);
}

TEST_CASE("What is to come is not due; tasks are overdue, and no callbacks", "[service]") {
  ServiceFacts f;
  f.followUp(1, 0, ServiceFacts::at(10), 0min, 1, 2);
  f.followUp(2, 0, ServiceFacts::at(11), 0min, 1, 0);
  f.followUp(2, 1, ServiceFacts::at(12), 0min);
  f.followUp(1, 0, ServiceFacts::at(25));
  f.followUp(1, 0, ServiceFacts::at(30, 26h));  // of December
  const auto until = [&](int day) {
    return *f.service(FiguresBy::Nothing, november(), ServiceFacts::at(day)).front().tally.service;
  };
  CHECK(until(20).callbacksDue == 1);
  CHECK(until(20).overdue == 2);
  CHECK(until(25).callbacksDue == 2);  // its time has come this moment
  CHECK(f.service(FiguresBy::Nothing, november(), ServiceFacts::at(9)).empty());
  const auto owners = f.service(FiguresBy::Agent, november(), ServiceFacts::at(20));
  REQUIRE(owners.size() == 2);
  CHECK(owners[0].id == 0);  // anyone's
  CHECK(owners[0].tally.service->overdue == 1);
  CHECK(owners[1].tally.service->callbacksDue == 1);
  const auto days = f.service(FiguresBy::Day, november(), ServiceFacts::at(20));
  REQUIRE(days.size() == 2);
  CHECK(days[0].code == "2026-11-10");
  CHECK(days[1].code == "2026-11-11");
}

TEST_CASE("Ratings are those of calls that count, and belong to their calls", "[service]") {
  ServiceFacts f;
  const auto good = f.call({.customer = 1, .day = 3, .agent = 1}), bad = f.call({.customer = 2, .day = 4, .agent = 2});
  f.answer(good, "CSAT", "5");
  f.answer(good, "nps", "10");
  f.answer(bad, "csat", "2");
  f.answer(bad, "nps", "never");
  f.answer(f.call({.customer = 3, .counts = false}), "csat", "5");
  const auto october = f.call({.customer = 3, .day = 1});
  f.answer(october, "csat", "1");
  CHECK(f.total().csatAnswers == 3);
  CHECK(f.total().csatSatisfied == 1);
  CHECK(f.total().npsAnswers == 1);
  CHECK(f.total().npsPromoters == 1);
  CHECK(f.service(FiguresBy::Nothing, november(3, 4)).front().tally.service->csatAnswers == 2);
  const auto agents = f.service(FiguresBy::Agent, november(2, 4));
  REQUIRE(agents.size() == 2);
  CHECK(agents[0].tally.service->csatSatisfied == 1);
  CHECK(agents[1].tally.service->csatSatisfied == 0);
}

TEST_CASE("Who ordered before repeats, and a cancelled order is none", "[service]") {
  ServiceFacts f;
  f.customer(1, "Referral");
  f.customer(2, "Trade fair");
  f.customer(3, "推荐");
  f.order(1, 2, 1);
  f.order(1, 20, 1);
  f.order(2, 3, 1, 0, true);
  f.order(2, 21, 1);
  f.order(3, 22, 2, 0, true);
  const auto counts = [&](const FiguresFilter& filter) {
    const auto rows = storage::readCustomerCounts(f.db(), FiguresBy::Nothing, filter, {"referral", "推荐"});
    return rows.empty() ? domain::CustomerCounts{} : *rows.front().tally.customers;
  };
  CHECK(counts(november()) == domain::CustomerCounts{0, 2, 1, 1});
  CHECK(counts(november(1, 10)) == domain::CustomerCounts{0, 1, 0, 1});
  CHECK(counts(november(20, 20)) == domain::CustomerCounts{0, 1, 1, 1});
  CHECK(counts(november(22, 30)) == domain::CustomerCounts{});
}

TEST_CASE("Customers of any part are counted once, as when their calls and orders are walked through",
          "[service][property]") {
  ServiceFacts f;
  struct Fact {
    int customer, day, agent, campaign, list;
  };
  std::vector<Fact> calls, orders;
  for (int i = 0; i < 400; ++i) {
    const Fact c{1 + i * 7 % 40, 1 + i * 11 % 30, 1 + i % 3, 1 + i % 2, 1 + i % 4};
    const auto id = f.call({c.customer, c.day, c.agent, c.campaign, c.list, i % 9 != 0});
    if (i % 9 != 0) calls.push_back(c);
    if (i % 6 != 0) continue;
    f.order(c.customer, c.day, c.agent, id);
    orders.push_back(c);
  }
  CHECK(rc::check("distinct customers", [&] {
    const int first = *rc::gen::inRange(1, 31), last = *rc::gen::inRange(first, 31);
    FiguresFilter filter = november(first, last);
    if (*rc::gen::inRange(0, 3) == 0) filter.agent = domain::UserId(*rc::gen::inRange(1, 4));
    if (*rc::gen::inRange(0, 3) == 0) filter.campaign = domain::CampaignId(*rc::gen::inRange(1, 3));
    if (*rc::gen::inRange(0, 3) == 0) filter.list = domain::ListId(*rc::gen::inRange(1, 5));
    if (*rc::gen::inRange(0, 3) == 0) filter.segment = *rc::gen::inRange(1, 3);
    const auto by = *rc::gen::element(FiguresBy::Nothing, FiguresBy::Agent, FiguresBy::Campaign, FiguresBy::List,
                                      FiguresBy::Day, FiguresBy::Segment, FiguresBy::ScriptVersion);
    using Groups = std::map<std::pair<std::string, std::int64_t>, std::set<int>>;
    const auto walk = [&](const std::vector<Fact>& facts) {
      Groups groups;
      for (const Fact& one : facts) {
        if (one.day < first || one.day > last || (filter.agent && filter.agent.value != one.agent) ||
            (filter.campaign && filter.campaign.value != one.campaign) ||
            (filter.list && filter.list.value != one.list) ||
            (filter.segment != 0 && filter.segment != one.customer % 3))
          continue;
        const std::int64_t key = by == FiguresBy::Agent           ? one.agent
                                 : by == FiguresBy::Campaign      ? one.campaign
                                 : by == FiguresBy::List          ? one.list
                                 : by == FiguresBy::Segment       ? one.customer % 3
                                 : by == FiguresBy::ScriptVersion ? 1 + one.customer % 2
                                                                  : 0;
        groups[{by == FiguresBy::Day ? fmt::format("2026-11-{:02}", one.day) : "", key}].insert(one.customer);
      }
      return groups;
    };
    Groups called = walk(calls), bought = walk(orders);
    for (const auto& [key, customers] : bought) called[key];
    const auto rows = storage::readCustomerCounts(f.db(), by, filter, {});
    RC_ASSERT(rows.size() == called.size());
    for (const auto& row : rows) {
      const std::pair key(row.code, row.id);
      RC_ASSERT(row.tally.customers->called == static_cast<std::int64_t>(called[key].size()));
      RC_ASSERT(row.tally.customers->buyers == static_cast<std::int64_t>(bought[key].size()));
      RC_ASSERT(row.tally.customers->repeat <= row.tally.customers->buyers);
    }
  }));
}

namespace {

// Ratings of October and November.
void addRatedCalls(ServiceFacts& f) {
  for (int i = 0; i < 240; ++i) {
    const auto id = f.call({1 + i * 7 % 40, 1 + i * 11 % 30, 1 + i % 3, 1 + i % 2, 1 + i % 4, i % 9 != 0});
    f.answer(id, i % 2 == 0 ? "CSAT" : "csat", std::to_string(i % 6));
    if (i % 3 == 0) f.answer(id, "nps", i % 7 == 0 ? "no" : std::to_string(i % 11));
    if (i % 4 == 0) f.answer(id, "budget", "5");
  }
  f.db().execute(
      "INSERT INTO team (id, name) VALUES (7, 'North'); INSERT INTO user (id, public_id, name, display_name, role, "
      "team_id, password_hash, created_at) VALUES (2, x'00', 'b', 'B', 1, 7, '', 1); "
      "UPDATE call SET week_hour = id % 168; UPDATE call SET local_day = replace(local_day, '-11-', '-10-'), opened_at "
      "= opened_at - 2678400000 WHERE id % 2 = 0; UPDATE script_value SET saved_at = saved_at - 2678400000 WHERE "
      "call_id % 2 = 0");
}

void changeSomething(storage::Connection& db, int what, int call) {
  const std::string of = " WHERE id = " + std::to_string(call), answer = " WHERE call_id = " + std::to_string(call);
  switch (what) {
    case 0:
      return db.execute("UPDATE call SET dials = 1 - dials" + of);  // whether it counts
    case 1:
      return db.execute("UPDATE call SET week_hour = (week_hour + 25) % 168, agent_id = 4 - agent_id" + of);
    case 2:
      db.execute("UPDATE script_value SET saved_at = saved_at + 86400000" + answer);
      return db.execute("UPDATE call SET local_day = date(local_day, '+1 day')" + of);
    case 3:
      return db.execute("UPDATE script_value SET value = '1'" + answer);
    case 4:
      return db.execute("UPDATE script_value SET name = 'was_' || name" + answer);
    case 5:
      return db.execute("DELETE FROM script_value" + answer);
    case 6:
      return db.execute("INSERT OR REPLACE INTO script_value SELECT id, 'nps', '9', opened_at FROM call" + of);
    default:
      return;
  }
}

}  // namespace

TEST_CASE("Ratings of packed days are those of the table, whatever changes in them", "[service][property]") {
  ServiceFacts f;
  addRatedCalls(f);
  int fromPacked = 0;
  CHECK(rc::check("packed ratings", [&] {
    const auto last = fmt::format("2026-1{}-{:02}", *rc::gen::inRange(0, 2), *rc::gen::inRange(1, 31));
    for (const auto& [fact, month] : storage::monthsToPack(f.db(), last))
      RC_ASSERT(storage::packMonth(f.db(), fact, month, last));
    changeSomething(f.db(), *rc::gen::inRange(0, 10), *rc::gen::inRange(1, 241));
    RC_ASSERT(storage::packedWrong(f.db()) == 0);
    FiguresFilter filter;
    filter.from = fmt::format("2026-10-{:02}", *rc::gen::inRange(1, 4));
    filter.until = fmt::format("2026-11-{:02}", *rc::gen::inRange(1, 31));
    switch (*rc::gen::inRange(0, 12)) {
      case 0:
        filter.agent = domain::UserId(2);
        break;
      case 1:
        filter.team = domain::TeamId(7);
        break;
      case 2:
        filter.campaign = domain::CampaignId(1);
        break;
      case 3:
        filter.list = domain::ListId(3);
        break;
      case 4:
        filter.script = domain::ScriptVersionId(2);
        break;
      case 5:
        filter.segment = 2;
        break;
      case 6:
        filter.weekday = 3;
        break;
      case 7:
        filter.hour = 12;
        break;
      default:
        break;
    }
    const auto by = *rc::gen::element(FiguresBy::Nothing, FiguresBy::Day, FiguresBy::Weekday, FiguresBy::Hour,
                                      FiguresBy::WeekHour, FiguresBy::Agent, FiguresBy::Team, FiguresBy::Campaign,
                                      FiguresBy::List, FiguresBy::ScriptVersion, FiguresBy::Segment);
    const auto read = [&] {
      std::map<std::pair<std::string, std::int64_t>, domain::ServiceTally> all;
      for (const auto& row : f.service(by, filter)) all[{row.code, row.id}] = *row.tally.service;
      return all;
    };
    const auto rows = read();
    if (storage::sql(f.db(), "SELECT count(*) FROM packed_month WHERE fact = 2").value<std::int64_t>() > 0)
      ++fromPacked;
    f.db().execute("DELETE FROM packed_month WHERE fact = 2");
    RC_ASSERT(rows == read());
  }));
  CHECK(fromPacked > 50);
}
