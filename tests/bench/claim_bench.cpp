// How long an agent waits for the next customer, and for the save, with a million customers in the queue: one process
// alone, every commit on disk. Exits with 1 when the claim's p95 is over its limit of 5 ms.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "callwright/app/work.hpp"
#include "support/temporary_database.hpp"

using namespace callwright;
using Steady = std::chrono::steady_clock;

namespace {

struct Times {
  std::vector<double> ms;
  template <class F>
  auto measure(F f) {
    const auto began = Steady::now();
    auto result = f();
    ms.push_back(std::chrono::duration<double, std::milli>(Steady::now() - began).count());
    return result;
  }
  double at(double share) {
    std::sort(ms.begin(), ms.end());
    return ms.empty() ? 0
                      : ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
  }
  void print(const char* what) {
    std::printf("%-34s n %5zu   p50 %6.2f ms   p95 %6.2f ms   p99 %6.2f ms   worst %6.2f ms\n", what, ms.size(),
                at(0.5), at(0.95), at(0.99), at(1.0));
  }
};

}  // namespace

int main(int argc, char** argv) {
  const std::int64_t customers = argc > 1 ? std::stoll(argv[1]) : 1'000'000;
  constexpr int rounds = 2000;
  constexpr double limit = 5;
  test::TemporaryDatabase db;
  db.options.withPhone = false;
  db.open();
  std::vector<test::ListRows> lists;
  const char* zones[] = {"", "Asia/Shanghai", "Asia/Tokyo", "Europe/London"};
  for (const char* zone : zones) lists.push_back(db.addList(customers / 4, 1, zone, std::string("List ") + zone));
  auto setup = test::TemporaryDatabase::alwaysOpen();
  setup.hours.always = false;  // London is closed at 10:00 in Shanghai
  const auto filling = Steady::now();
  const auto campaign = db.addCampaign(lists, setup);
  std::printf("%lld customers in 4 lists and 4 zones; the queue was filled in %.1f s of background slices\n",
              static_cast<long long>(customers), std::chrono::duration<double>(Steady::now() - filling).count());
  // A used queue: a tenth waits for retries (half of them due), some thousands for callbacks of five agents.
  db.database().execute("UPDATE queue_item SET state = 1, attempts = 1, due_at = " +
                        std::to_string(db.clock->now().time_since_epoch().count()) +
                        " + (id % 2000 - 1000) * 60000 WHERE id % 10 = 3");
  db.database().execute("UPDATE queue_item SET state = 2, attempts = 1, agent_id = id % 5, due_at = " +
                        std::to_string(db.clock->now().time_since_epoch().count()) +
                        " + (id % 2000) * 60000 WHERE id % 500 = 4");
  const auto agent = db.addUser("li");
  const auto session = db.session(agent);
  const char* codes[] = {"refused", "no_answer", "busy", "interested", "voicemail"};

  for (const bool analysed : {false, true}) {
    if (analysed) {
      db.close();
      test::Database(db.options.dataDirectory + "/callwright.db").execute("ANALYZE");
      db.open();
    }
    const auto acting = analysed ? db.session(agent) : session;
    Times claim, save, pane, empty;
    for (int i = 0; i < rounds; ++i) {
      auto next = claim.measure([&] { return db.app->call(acting, app::TakeNextCustomer{campaign}); });
      if (!next || !next->call) {
        std::puts("no customer came");
        return 1;
      }
      app::SaveOutcome outcome;
      outcome.call = next->call->call;
      outcome.code = codes[i % 5];
      if (!save.measure([&] { return db.app->call(acting, outcome); })) {
        std::puts("the outcome was not saved");
        return 1;
      }
      if (i % 100 == 0) pane.measure([&] { return db.app->call(acting, app::UpcomingQueue{campaign, 30}); });
    }
    std::printf("%s statistics of ANALYZE\n", analysed ? "with" : "without");
    claim.print("  next customer");
    save.print("  save the outcome");
    pane.print("  queue pane (reading)");
    if (claim.at(0.95) > limit) {
      std::printf("the claim's p95 is over %.0f ms\n", limit);
      return 1;
    }
  }
  return 0;
}
