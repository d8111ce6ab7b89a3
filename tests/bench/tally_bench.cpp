#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bench/duckdb.hpp"
#include "bench/percentiles.hpp"
#include "bench/two_years.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/app/work.hpp"
#include "support/temporary_database.hpp"

// What the sums of calls, and what funnels are counted from, cost when an outcome is saved, against the same program on
// a database without them, in memory
// so that no disk hides it; and how fast figures are read from the sums of two years of calls, against adding up the
// calls themselves, and by DuckDB, where it is installed (duckdb.mjs). Exits with 1 when saving costs more than 1.4
// times as much, reading takes more than 50 ms (300 ms for what no sum tells apart) at p95, or DuckDB finds other
// figures.
//   CALLWRIGHT_BENCH_CALLS   another number of calls; CALLWRIGHT_BENCH_KEEP   a folder to keep them in
using namespace callwright;
using namespace callwright::bench;

namespace {

constexpr int kSaves = 1500;  // of a pair of databases
constexpr std::size_t kPairs = 9;

// One agent at work.
class Desk {
 public:
  explicit Desk(bool withSums) {
    m_db.options.withPhone = false;
    m_db.open();
    m_campaign = m_db.addCampaign({m_db.addList(2 * kSaves)});
    m_session = m_db.session(m_db.addUser("li"));
    if (withSums) return;
    for (const char* trigger :
         {"call_counted",     "call_taken_out",     "call_put_in",          "call_uncounted",
          "order_counted",    "order_taken_out",    "order_put_in",         "order_uncounted",
          "presence_counted", "presence_taken_out", "presence_put_in",      "presence_uncounted",
          "call_counts_new",  "call_counts_now",    "stage_change_counted", "stage_change_taken_back",
          "packed_call_new",  "packed_call_now",    "packed_call_parts",    "packed_move_new",
          "packed_move_now",  "packed_rating_new",  "packed_rating_now"})
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

// How much more it costs differs from one pair of databases to the next: the median of several.
void saving(benchmark::State& state, bool sale) {
  const bool inMemory = std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory("/dev/shm");
  Times one, other;
  std::vector<double> ratios;
  while (ratios.size() < kPairs) {
    if (inMemory) setenv("TMPDIR", "/dev/shm", 1);
    Desk with(true), without(false);
    if (inMemory) unsetenv("TMPDIR");
    Times ofPair, otherOfPair;
    for (int i = 0; i < kSaves && state.KeepRunning(); ++i) {
      // In turns, so that both meet the same machine.
      const double kept = with.saveMs(sale), bare = without.saveMs(sale);
      if (kept < 0 || bare < 0) return failed(state, "the outcome was not saved");
      for (Times* times : {&one, &ofPair}) times->add(kept);
      for (Times* times : {&other, &otherOfPair}) times->add(bare);
      state.SetIterationTime(kept / 1000);
    }
    ratios.push_back(ofPair.at(0.5) / otherOfPair.at(0.5));
  }
  state.KeepRunning();  // says that it is over
  std::sort(ratios.begin(), ratios.end());
  one.report(state);
  other.report(state, "without_");
  state.counters["ratio_least"] = ratios.front();
  state.counters["ratio_most"] = ratios.back();
  limit(state, "ratio", ratios[ratios.size() / 2], 1.4);
}

// The same by adding up the calls.
std::int64_t addUpCalls() {
  return Years::get().db().database().number(
      "SELECT sum(n) FROM (SELECT agent_id, sum(dials > 0) AS n, sum(reached), sum(sale), sum(talk_ms) FROM call "
      "WHERE state = 1 AND local_day BETWEEN '2026-11-01' AND '2026-11-30' GROUP BY agent_id)");
}

std::vector<FiguresAsked> questions() {
  using domain::FiguresBy;
  domain::FiguresFilter month, year, all, agent, campaign;
  month.from = "2026-11-01";
  month.until = "2026-11-30";
  agent.agent = domain::UserId(1007);
  year.from = "2026-01-01";
  year.until = "2026-12-31";
  campaign = month;
  campaign.campaign = domain::CampaignId(7);
  return {
      {"a month by agent", FiguresBy::Agent, month, 50},
      {"a month by day", FiguresBy::Day, month, 50},
      {"a month by list", FiguresBy::List, month, 50},
      {"two years by day", FiguresBy::Day, all, 50},
      {"two years by hour", FiguresBy::Hour, all, 50},
      {"two years by hour of the week", FiguresBy::WeekHour, all, 50},
      {"two years by campaign", FiguresBy::Campaign, all, 50},
      {"two years by agent", FiguresBy::Agent, all, 50},
      {"two years by segment", FiguresBy::Segment, all, 50},
      {"an agent's lists of two years", FiguresBy::List, agent, 300},
      {"a campaign's segments of a month", FiguresBy::Segment, campaign, 300},
      {"a month's distinct customers", FiguresBy::Nothing, month, 300, domain::kNeedCustomers},
      {"a month's promises and ratings", FiguresBy::Nothing, month, 300, domain::kNeedService},
      {"a month's attendance and costs", FiguresBy::Nothing, month, 300, domain::kNeedAttendance | domain::kNeedCost},
      {"a year's distinct customers", FiguresBy::Nothing, year, 300, domain::kNeedCustomers},
      {"a year's promises and ratings", FiguresBy::Nothing, year, 300, domain::kNeedService},
      {"a year's attendance and costs", FiguresBy::Nothing, year, 300, domain::kNeedAttendance | domain::kNeedCost}};
}

void reading(benchmark::State& state, const FiguresAsked& asked) {
  Years& years = Years::get();
  static const DuckDb duckdb(years.db().app->databasePath(), questions());
  Times times;
  std::vector<domain::FiguresRow> rows;
  for (auto _ : state) {
    auto figures = times.measure(state, [&] {
      return years.call(app::ReadFigures{asked.by, asked.filter, asked.needs});
    });
    if (!figures || figures->rows.empty()) return failed(state, "nothing was read");
    rows = std::move(figures->rows);
  }
  times.report(state);
  limit(state, "p95_ms", times.at(0.95), asked.mostMs);
  if (asked.needs == domain::kNeedTime) duckdb.compare(state, asked, rows, times);
}

void addingUp(benchmark::State& state) {
  Years::get();  // made before anything is timed
  Times times;
  for (auto _ : state)
    if (times.measure(state, [&] { return addUpCalls(); }) == 0) return failed(state, "nothing was read");
  times.report(state);
}

}  // namespace

int main(int argc, char** argv) {
  for (const bool sale : {false, true})
    benchmark::RegisterBenchmark(sale ? "tally/save a sale" : "tally/save an outcome",
                                 [sale](benchmark::State& state) { saving(state, sale); })
        ->Iterations(kSaves * kPairs)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
  for (const FiguresAsked& asked : questions())
    benchmark::RegisterBenchmark(("tally/" + asked.name).c_str(),
                                 [asked](benchmark::State& state) { reading(state, asked); })
        ->Iterations(kTimesAsked)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("tally/a month by agent, adding up the calls", addingUp)
      ->Iterations(3)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
  return run(argc, argv);
}
