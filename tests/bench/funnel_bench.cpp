#include <cstdlib>
#include <ctime>
#include <string>

#include "bench/percentiles.hpp"
#include "bench/two_years.hpp"
#include "callwright/app/funnel.hpp"
#include "support/temporary_database.hpp"

// Funnels of two years of 200 agents, 40 campaigns, 300 lists, 60 script versions, 1,000,000 customers in 40 regions
// and 1,600,000 moves between stages. Exits with 1 when a month takes more than 300 ms at p95. (What it costs to save
// an outcome is in tally_bench.)
//   CALLWRIGHT_BENCH_CALLS   another number of calls
using namespace callwright;
using namespace callwright::bench;

namespace {

class Pipeline {
 public:
  static Pipeline& get() {
    static Pipeline pipeline;
    return pipeline;
  }
  auto read(const app::ReadFunnel& request) { return m_db.app->call(m_db.owner, request); }
  auto list(const app::FunnelCustomers& request) { return m_db.app->call(m_db.owner, request); }

 private:
  Pipeline() {
    const std::string calls = wantedCalls();
    auto& sql = openForYears(m_db);
    sql.execute(
        "BEGIN; DROP TRIGGER call_counted; DROP TRIGGER call_counts_new; DROP TRIGGER stage_change_counted; DROP "
        "TRIGGER stage_change_taken_back");
    sql.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) INSERT INTO customer (id, "
        "public_id, name, sort_key, company, address, notes, region, stage_id, owner_id, list_id, created_at, "
        "updated_at) SELECT i, randomblob(16), 'Customer ' || i, 'customer' || i, 'Company number ' || i, 'Some street "
        "1234, some town', 'A note on what was said', 'Region ' || (i * 7919 % 40), 1, 1001 + i % 200, 1 + i % 300, "
        "1732492800000 + i * 63158, 1 FROM n");
    // i: calls in the order of time. An agent works a campaign's two lists with its script for a month.
    sql.execute(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " + calls +
        "), c AS (SELECT i, i * 731 / " + calls + " AS d, i * 24 / " + calls +
        " AS m, i % 200 AS a, (i * 2654435761) % 4294967296 AS r FROM n) INSERT INTO call (public_id, campaign_id, "
        "customer_id, queue_item_id, list_id, agent_id, phone_id, e164, state, opened_at, dialed_at, answered_at, "
        "ended_at, closed_at, talk_ms, dials, outcome_id, local_day, script_version_id, reached, sale, counts) "
        "SELECT randomblob(16), 1 + (a / 5 + m) % 40, 1 + r % 1000000, 1 + i, 1 + (a / 5 + m) * 7 % 300 + r % 2, 1001 "
        "+ a, 1 + i, 8613800138000, 1, t, t + 1000, iif(r % 10 < 4, t + 9000, 0), t + 90000, t + 120000, "
        "iif(r % 10 < 4, 85000, 0), 1, 1, date('2024-11-25', '+' || d || ' days'), 1 + (a / 5 + m) % 60, r % 10 < 4, r "
        "% 100 < 3, 1 FROM (SELECT *, 1732492800000 + d * 86400000 + i % 36000000 AS t FROM c)");
    // What calls did to their customers, taken from about a third of them.
    sql.execute(
        "INSERT INTO stage_change (customer_id, from_id, to_id, at, user_id, cause, reason, call_id, since) SELECT "
        "customer_id, 1 + (id / 7) % 4, iif((id / 13) % 3 = 0, 6, 2 + (id / 7) % 4), closed_at, agent_id, 'outcome', "
        "iif((id / 13) % 3 = 0, 'too expensive', ''), id, opened_at - 1 - id % 900000000 FROM call WHERE (id * 7919) % "
        "100 < 32");
    sql.execute("COMMIT");
  }
  test::TemporaryDatabase m_db;
};

void reading(benchmark::State& state, const app::ReadFunnel& request, double most) {
  Pipeline& pipeline = Pipeline::get();
  Times times;
  const std::clock_t began = std::clock();
  for (auto _ : state) {
    const auto funnel = times.measure(state, [&] { return pipeline.read(request); });
    if (!funnel || funnel->all.steps.front().customers == 0) return failed(state, "nothing was counted");
    state.counters["customers"] = static_cast<double>(funnel->all.steps.front().customers);
  }
  times.report(state);
  // Of the processor, whatever else it has to do.
  state.counters["cpu_ms"] = 1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC / times.count();
  limit(state, "p95_ms", times.at(0.95), most);
}

void listing(benchmark::State& state, const app::FunnelCustomers& request, double most) {
  Pipeline& pipeline = Pipeline::get();
  Times times;
  for (auto _ : state) {
    const auto found = times.measure(state, [&] { return pipeline.list(request); });
    if (!found || found->ids->empty()) return failed(state, "nobody was found");
  }
  times.report(state);
  limit(state, "p95_ms", times.at(0.95), most);
}

}  // namespace

int main(int argc, char** argv) {
  using domain::FunnelBy;
  using domain::FunnelKind;
  const auto add = [](const std::string& name, const app::ReadFunnel& request, int times, double most) {
    benchmark::RegisterBenchmark(("funnel/" + name).c_str(),
                                 [=](benchmark::State& state) { reading(state, request, most); })
        ->Iterations(times)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
  };
  domain::FiguresFilter month, agent, campaign, team;
  month.from = "2026-11-01";
  month.until = "2026-11-30";
  agent = campaign = team = month;
  agent.agent = domain::UserId(1007);
  campaign.campaign = domain::CampaignId(3);
  team.team = domain::TeamId(4);
  add("a month", {FunnelKind::Activity, {}, month}, 20, 300);
  add("a month of an agent", {FunnelKind::Activity, {}, agent}, 20, 300);
  add("a month of a team", {FunnelKind::Activity, {}, team}, 20, 300);
  add("a month of a campaign", {FunnelKind::Activity, {}, campaign}, 20, 300);
  add("a month by agent", {FunnelKind::Activity, FunnelBy::Agent, month}, 20, 300);
  add("a month by campaign", {FunnelKind::Activity, FunnelBy::Campaign, month}, 20, 300);
  add("a month by region", {FunnelKind::Activity, FunnelBy::Region, month}, 20, 600);
  add("the customers added in a month", {FunnelKind::Cohort, {}, month}, 20, 300);
  add("the customers added in a month, by agent", {FunnelKind::Cohort, FunnelBy::Agent, month}, 20, 300);
  add("two years", {FunnelKind::Activity, {}, {}}, 3, 20'000);
  add("two years by campaign", {FunnelKind::Activity, FunnelBy::Campaign, {}}, 3, 20'000);
  add("the customers added in two years", {FunnelKind::Cohort, {}, {}}, 3, 20'000);
  app::FunnelCustomers reached;
  reached.funnel.filter = month;
  reached.part.step = domain::FunnelStepKind::Reached;
  benchmark::RegisterBenchmark("funnel/who was reached in a month",
                               [=](benchmark::State& state) { listing(state, reached, 300); })
      ->Iterations(20)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
  return run(argc, argv);
}
