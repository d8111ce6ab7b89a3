#include <cstdlib>
#include <ctime>
#include <string>

#include "bench/percentiles.hpp"
#include "bench/two_years.hpp"
#include "callwright/app/funnel.hpp"
#include "support/temporary_database.hpp"

// Funnels of two years of 200 agents, 40 campaigns, 300 lists, 60 script versions, 1,000,000 customers in 40 regions
// and 1,600,000 moves between stages. Exits with 1 when one takes more than 300 ms at p95. (What it costs to save
// an outcome is in tally_bench.)
//   CALLWRIGHT_BENCH_CALLS   another number of calls; CALLWRIGHT_BENCH_KEEP   a folder to keep them in
using namespace callwright;
using namespace callwright::bench;

namespace {

void reading(benchmark::State& state, const app::ReadFunnel& request, double most) {
  Years& years = Years::get();
  Times times;
  const std::clock_t began = std::clock();
  for (auto _ : state) {
    const auto funnel = times.measure(state, [&] { return years.call(request); });
    if (!funnel || funnel->all.steps.front().customers == 0) return failed(state, "nothing was counted");
    state.counters["customers"] = static_cast<double>(funnel->all.steps.front().customers);
  }
  times.report(state);
  // Of the processor, whatever else it has to do.
  state.counters["cpu_ms"] = 1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC / times.count();
  limit(state, "p95_ms", times.at(0.95), most);
}

void listing(benchmark::State& state, const app::FunnelCustomers& request, double most) {
  Years& years = Years::get();
  Times times;
  for (auto _ : state) {
    const auto found = times.measure(state, [&] { return years.call(request); });
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
  add("a month by region", {FunnelKind::Activity, FunnelBy::Region, month}, 20, 300);
  add("the customers added in a month", {FunnelKind::Cohort, {}, month}, 20, 300);
  add("the customers added in a month, by agent", {FunnelKind::Cohort, FunnelBy::Agent, month}, 20, 300);
  add("two years", {FunnelKind::Activity, {}, {}}, 40, 300);
  add("two years by campaign", {FunnelKind::Activity, FunnelBy::Campaign, {}}, 40, 300);
  add("two years by team", {FunnelKind::Activity, FunnelBy::Team, {}}, 20, 300);
  add("two years by agent", {FunnelKind::Activity, FunnelBy::Agent, {}}, 20, 300);
  add("two years by list", {FunnelKind::Activity, FunnelBy::List, {}}, 20, 300);
  add("two years by region", {FunnelKind::Activity, FunnelBy::Region, {}}, 20, 300);
  add("the customers added in two years, by agent", {FunnelKind::Cohort, FunnelBy::Agent, {}}, 20, 300);
  add("the customers added in two years", {FunnelKind::Cohort, {}, {}}, 40, 300);
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
