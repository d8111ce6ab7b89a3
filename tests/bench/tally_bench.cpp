#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "bench/percentiles.hpp"
#include "bench/two_years.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/app/work.hpp"
#include "support/temporary_database.hpp"

// What the sums of calls, and what funnels are counted from, cost when an outcome is saved, against the same program on
// a database without them, in memory
// so that no disk hides it; and how fast figures are read from the sums of two years of calls, against adding up the
// calls themselves. Exits with 1 when saving costs more than 1.4 times as much, or reading takes more than 50 ms (300
// ms for what no sum tells apart) at p95.
//   CALLWRIGHT_BENCH_CALLS   another number of calls
using namespace callwright;
using namespace callwright::bench;

namespace {

constexpr int kSaves = 3000;

// One agent at work.
class Desk {
 public:
  explicit Desk(bool withSums) {
    m_db.options.withPhone = false;
    m_db.open();
    m_campaign = m_db.addCampaign({m_db.addList(2 * kSaves)});
    m_session = m_db.session(m_db.addUser("li"));
    if (withSums) return;
    for (const char* trigger : {"call_counted", "call_taken_out", "call_put_in", "call_uncounted", "order_counted",
                                "order_taken_out", "order_put_in", "order_uncounted", "call_counts_new",
                                "call_counts_now", "stage_change_counted", "stage_change_taken_back"})
      m_db.database().execute(std::string("DROP TRIGGER ") + trigger);
    for (const char* index : {"call_funnel", "stage_change_at", "customer_created"})
      m_db.database().execute(std::string("DROP INDEX ") + index);
  }
  double saveMs(bool sale) {
    const auto next = m_db.app->call(m_session, app::TakeNextCustomer{m_campaign});
    if (!next || !next->call) return -1;
    app::SaveOutcome outcome;
    outcome.call = next->call->call;
    outcome.code = sale ? "sale" : "refused";
    if (sale) outcome.order = app::OrderInput{"Plan A", 1, {288000, "CNY"}, {}};
    const auto began = Clock::now();
    const auto saved = m_db.app->call(m_session, outcome);
    return saved ? 1000 * seconds(began) : -1;
  }

 private:
  test::TemporaryDatabase m_db;
  domain::CampaignId m_campaign;
  app::SessionId m_session;
};

void saving(benchmark::State& state, bool sale) {
  const bool inMemory = std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory("/dev/shm");
  if (inMemory) setenv("TMPDIR", "/dev/shm", 1);
  Desk with(true), without(false);
  if (inMemory) unsetenv("TMPDIR");
  Times one, other;
  for (auto _ : state) {
    // In turns, so that both meet the same machine.
    const double kept = with.saveMs(sale), bare = without.saveMs(sale);
    if (kept < 0 || bare < 0) return failed(state, "the outcome was not saved");
    one.add(kept);
    other.add(bare);
    state.SetIterationTime(kept / 1000);
  }
  one.report(state);
  other.report(state, "without_");
  limit(state, "ratio", one.at(0.5) / other.at(0.5), 1.4);
}

// Two years of 200 agents, 40 campaigns, 300 lists and 60 script versions.
class Years {
 public:
  static Years& get() {
    static Years years;
    return years;
  }
  auto read(domain::FiguresBy by, const domain::FiguresFilter& filter) {
    return m_db.app->call(m_db.owner, app::ReadFigures{by, filter});
  }
  // The same by adding up the calls.
  std::int64_t addUp() {
    return m_db.database().number(
        "SELECT sum(n) FROM (SELECT agent_id, sum(dials > 0) AS n, sum(reached), sum(sale), sum(talk_ms) FROM call "
        "WHERE state = 1 AND local_day BETWEEN '2026-11-01' AND '2026-11-30' GROUP BY agent_id)");
  }

 private:
  Years() {
    const std::string calls = wantedCalls();
    auto& sql = openForYears(m_db);
    sql.execute("BEGIN");
    sql.execute("DROP TRIGGER call_counted; DROP TRIGGER call_counts_new; DROP INDEX call_funnel");
    // i: calls in the order of time. An agent works a campaign's two lists with its script for a month.
    sql.execute(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " + calls +
        "), c AS (SELECT i, i * 731 / " + calls + " AS d, i * 24 / " + calls +
        " AS m, i % 200 AS a, (i * 2654435761) % 4294967296 AS r FROM n) INSERT INTO call (public_id, campaign_id, "
        "customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, opened_at, dialed_at, answered_at, "
        "ended_at, closed_at, talk_ms, dials, outcome_id, local_day, week_hour, script_version_id, reached, sale) "
        "SELECT x'00', 1 + (a / 5 + m) % 40, 1 + r % 1000000, 1, 1 + (a / 5 + m) * 7 % 300 + r % 2, 1001 + a, 1, "
        "8613800138000, 1, 1732492800000 + d * 86400000 + i % 36000000, 1, iif(r % 10 < 4, 2, 0), 90000, 120000, "
        "iif(r % 10 < 4, 85000, 0), 1, 1 + r / 256 % 9, date('2024-11-25', '+' || d || ' days'), d % 7 * 24 + 9 + (r / "
        "16) % 10, 1 + (a / 5 + m) "
        "% 60, r % 10 < 4, r % 100 < 3 FROM c");
    sql.execute(
        "INSERT INTO call_tally SELECT grain, period, campaign_id, agent_id, list_id, script_version_id, "
        "week_hour, outcome_id, sum(calls), sum(dials), sum(answered), sum(reached), sum(sales), sum(talk_ms), "
        "sum(held_ms), "
        "sum(wrap_ms) FROM call_share GROUP BY 1, 2, 3, 4, 5, 6, 7, 8");
    sql.execute("COMMIT");
  }
  test::TemporaryDatabase m_db;
};

void reading(benchmark::State& state, domain::FiguresBy by, const domain::FiguresFilter& filter, double most) {
  Years& years = Years::get();
  Times times;
  for (auto _ : state) {
    const auto figures = times.measure(state, [&] { return years.read(by, filter); });
    if (!figures || figures->rows.empty()) return failed(state, "nothing was read");
  }
  times.report(state);
  limit(state, "p95_ms", times.at(0.95), most);
}

void addingUp(benchmark::State& state) {
  Years& years = Years::get();
  Times times;
  for (auto _ : state)
    if (times.measure(state, [&] { return years.addUp(); }) == 0) return failed(state, "nothing was read");
  times.report(state);
}

}  // namespace

int main(int argc, char** argv) {
  using domain::FiguresBy;
  for (const bool sale : {false, true})
    benchmark::RegisterBenchmark(sale ? "tally/save a sale" : "tally/save an outcome",
                                 [sale](benchmark::State& state) { saving(state, sale); })
        ->Iterations(kSaves)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
  domain::FiguresFilter month, all, agentOfList;
  month.from = "2026-11-01";
  month.until = "2026-11-30";
  agentOfList.agent = domain::UserId(1007);
  const auto add = [](const std::string& name, FiguresBy by, const domain::FiguresFilter& filter, double most) {
    benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) { reading(state, by, filter, most); })
        ->Iterations(40)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
  };
  add("tally/a month by agent", FiguresBy::Agent, month, 50);
  add("tally/a month by day", FiguresBy::Day, month, 50);
  add("tally/a month by list", FiguresBy::List, month, 50);
  add("tally/two years by day", FiguresBy::Day, all, 50);
  add("tally/two years by hour", FiguresBy::Hour, all, 50);
  add("tally/two years by campaign", FiguresBy::Campaign, all, 50);
  add("tally/two years by agent", FiguresBy::Agent, all, 50);
  add("tally/an agent's lists of two years", FiguresBy::List, agentOfList, 300);
  benchmark::RegisterBenchmark("tally/a month by agent, adding up the calls", addingUp)
      ->Iterations(3)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
  return run(argc, argv);
}
