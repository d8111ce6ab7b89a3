#include <time.h>

#include "bench/million.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/people.hpp"

// The first page of a search as one types, and the list, at a million customers: milliseconds from call to reply.
// Exits with 1 when the p95 over all searches is over 16 ms.
using namespace callwright;
using namespace callwright::bench;

namespace {

double processorMs() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

// Every prefix of what people type, as the page follows the typing.
std::vector<std::string> typed(const std::vector<std::string>& whole) {
  std::vector<std::string> all;
  for (const std::string& text : whole) {
    for (std::size_t end = 1; end <= text.size(); ++end) {
      if (end == text.size() || (static_cast<unsigned char>(text[end]) & 0xc0U) != 0x80)
        all.push_back(text.substr(0, end));
    }
  }
  return all;
}

app::SessionId agentSession(app::App& app) {
  app::SaveUser save;
  save.user.name = save.user.displayName = "bench";
  save.user.role = domain::Role::Agent;
  save.password = "correct horse";
  (void)app.call(app.ownerSession(), save);
  auto in = app.call({}, app::SignIn{"bench", "correct horse"});
  if (!in) throw std::runtime_error("SignIn failed");
  return in->session;
}

struct Office {
  std::unique_ptr<app::App> app = openApp(million(), false);
  app::SessionId owner = app->ownerSession(), agent = agentSession(*app);
  static Office& get() {
    static Office office;
    return office;
  }
};

const std::vector<std::string> kWords = typed({"王", "张伟", "欧阳娜", "zhangwei", "lvxiao", "wxm", "zw", "华夏",
                                               "深圳金鼎科技", "james smith", "garcia", "muller", "chen jing"});
const std::vector<std::string> kDigits{"138",      "1390",     "5678",    "000",     "888", "1234", "13812",
                                       "139-1234", "150 5678", "0086138", "+86 186", "86",  "861",  "99999"};
const std::vector<std::string> kMixed{"zhang 138", "wang 5678", "李 888", "zw 1234", "科技 139"};
constexpr int kRounds = 5;

Times& allSearches() {
  static Times times;
  return times;
}

void searches(benchmark::State& state, const std::vector<std::string>& queries, bool masked) {
  Office& office = Office::get();
  Times times, processor;
  std::string slowest;
  double most = 0;
  std::size_t next = 0;
  for (auto _ : state) {
    const std::string& text = queries[next++ % queries.size()];
    const double before = processorMs();
    const auto began = Clock::now();
    const auto found = times.measure(state, [&] {
      return office.app->call(masked ? office.agent : office.owner, app::SearchCustomers{text, 50});
    });
    const double took = 1000 * seconds(began);
    if (!found) return failed(state, "the search failed");
    processor.add(processorMs() - before);  // the same on a machine that others use too
    allSearches().add(took);
    if (took > most) {
      most = took;
      slowest = text;
    }
  }
  times.report(state);
  state.counters["cpu_p95_ms"] = processor.at(0.95);
  state.SetLabel("slowest: " + slowest);
}

void addSearches(const char* name, const std::vector<std::string>& queries, bool masked) {
  benchmark::RegisterBenchmark(name, [&queries, masked](benchmark::State& state) { searches(state, queries, masked); })
      ->Iterations(static_cast<benchmark::IterationCount>(queries.size() * kRounds))
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
}

template <class Request>
void addList(const char* name, int times, Request request) {
  benchmark::RegisterBenchmark(name,
                               [request](benchmark::State& state) {
                                 Office& office = Office::get();
                                 Times ms;
                                 for (auto _ : state) {
                                   if (!ms.measure(state, [&] { return office.app->call(office.owner, request); }))
                                     return failed(state, "the list failed");
                                 }
                                 ms.report(state);
                               })
      ->Iterations(times)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
}

app::CustomerIds ids(app::CustomerSort sort, int limit, const std::string& region = {}) {
  app::CustomerIds page;
  page.sort = sort;
  page.limit = limit;
  page.filter.region = region;
  return page;
}

}  // namespace

int main(int argc, char** argv) {
  addSearches("search/names", kWords, false);
  addSearches("search/digits", kDigits, false);
  addSearches("search/mixed", kMixed, false);
  addSearches("search/names, masked role", kWords, true);
  addSearches("search/digits, masked role", kDigits, true);
  addSearches("search/mixed, masked role", kMixed, true);
  benchmark::RegisterBenchmark("search/all of these",
                               [](benchmark::State& state) {
                                 for (auto _ : state) state.SetIterationTime(allSearches().at(0.5) / 1000);
                                 allSearches().report(state);
                                 limit(state, "p95_ms", allSearches().at(0.95), 16);
                               })
      ->Iterations(1)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);

  using Sort = app::CustomerSort;
  addList("list/first page, newest", 50, ids(Sort::Newest, 100));
  addList("list/first page, by name", 50, ids(Sort::Name, 100));
  addList("list/first page, one region", 20, ids(Sort::Newest, 100, "北京"));
  addList("list/all ids, newest", 5, ids(Sort::Newest, 0));
  addList("list/all ids, by name", 5, ids(Sort::Name, 0));
  addList("list/all ids, by last contact", 5, ids(Sort::LastContact, 0));
  addList("list/all ids, one region", 5, ids(Sort::Newest, 0, "北京"));
  app::CustomerRows rows;
  for (std::int64_t id = 1000; id < 1100; ++id) rows.ids.push_back(id);
  addList("list/100 rows", 50, rows);
  addList("list/counts", 5, app::CustomerCounts{});
  return run(argc, argv);
}
