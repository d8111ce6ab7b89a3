#include <sqlite3.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "bench/percentiles.hpp"
#include "callwright/app/work.hpp"
#include "support/temporary_database.hpp"

// How long an agent waits for the next customer, and for the save, with a million customers in the queue: one process
// alone, every commit on disk. Exits with 1 when the claim's p95 is over its limit of 5 ms.
//   CALLWRIGHT_BENCH_ROWS   another number of customers
using namespace callwright;
using namespace callwright::bench;

namespace {

constexpr int kRounds = 2000;
const char* const kCodes[] = {"refused", "no_answer", "busy", "interested", "voicemail"};

class Queue {
 public:
  static Queue& get(bool analysed) {
    static Queue queue;
    if (analysed) queue.analyse();
    return queue;
  }

  auto next() { return m_db.app->call(m_session, app::TakeNextCustomer{m_campaign}); }
  auto nextOfNobody() { return m_db.app->call(m_session, app::TakeNextCustomer{m_asleep}); }
  auto pane() { return m_db.app->call(m_session, app::UpcomingQueue{m_campaign, 30}); }
  auto save(domain::CallId call) {
    app::SaveOutcome outcome;
    outcome.call = call;
    outcome.code = kCodes[m_saved++ % std::size(kCodes)];
    return m_db.app->call(m_session, outcome);
  }
  std::string path() const { return m_db.options.dataDirectory + "/callwright.db"; }

 private:
  Queue() {
    const char* wanted = std::getenv("CALLWRIGHT_BENCH_ROWS");
    const std::int64_t customers = wanted != nullptr ? std::strtoll(wanted, nullptr, 10) : 1'000'000;
    m_db.options.withPhone = false;
    m_db.open();
    std::vector<test::ListRows> lists;
    for (const char* zone : {"", "Asia/Shanghai", "Asia/Tokyo", "Europe/London"})
      lists.push_back(m_db.addList(customers / 4, 1, zone, std::string("List ") + zone));
    auto setup = test::TemporaryDatabase::alwaysOpen();
    setup.hours.always = false;  // London is closed at 10:00 in Shanghai
    m_campaign = m_db.addCampaign(lists, setup);
    setup.name = "Nobody to call";
    m_asleep = m_db.addCampaign({lists.back()}, setup);
    // A used queue: a tenth waits for retries (half of them due), some thousands for callbacks of five agents.
    const std::string now = std::to_string(m_db.clock->now().time_since_epoch().count());
    m_db.database().execute("UPDATE queue_item SET state = 1, attempts = 1, due_at = " + now +
                            " + (id % 2000 - 1000) * 60000 WHERE id % 10 = 3");
    m_db.database().execute("UPDATE queue_item SET state = 2, attempts = 1, agent_id = id % 5, due_at = " + now +
                            " + (id % 2000) * 60000 WHERE id % 500 = 4");
    m_agent = m_db.addUser("li");
    m_session = m_db.session(m_agent);
  }
  void analyse() {
    if (m_analysed) return;
    m_analysed = true;
    m_db.close();
    test::Database(path()).execute("ANALYZE");
    m_db.open();
    m_session = m_db.session(m_agent);
  }

  test::TemporaryDatabase m_db;
  domain::CampaignId m_campaign, m_asleep;
  domain::UserId m_agent;
  app::SessionId m_session;
  bool m_analysed = false;
  std::size_t m_saved = 0;
};

// What another process waits for the write lock, over and over, while the benchmark runs.
class Neighbour {
 public:
  explicit Neighbour(const std::string& path)
      : m_thread([this, path] {
          test::Database db(path);
          while (!m_over) {
            const auto began = Clock::now();
            db.execute("BEGIN IMMEDIATE; UPDATE campaign_list SET credit = credit WHERE campaign_id = 1; COMMIT");
            m_waits.add(1000 * seconds(began));
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
          }
        }) {}
  ~Neighbour() { stop(); }
  const Times& stop() {
    m_over = true;
    if (m_thread.joinable()) m_thread.join();
    return m_waits;
  }

 private:
  std::atomic<bool> m_over{false};
  Times m_waits;
  std::thread m_thread;
};

void claims(benchmark::State& state, bool analysed, bool timeClaim) {
  Queue& queue = Queue::get(analysed);
  Times claim, save;
  for (auto _ : state) {
    Times& timed = timeClaim ? claim : save;
    const auto next = timeClaim ? timed.measure(state, [&] { return queue.next(); }) : queue.next();
    if (!next || !next->call) return failed(state, "no customer came");
    const domain::CallId call = next->call->call;
    if (!(timeClaim ? queue.save(call) : timed.measure(state, [&] { return queue.save(call); })))
      return failed(state, "the outcome was not saved");
  }
  (timeClaim ? claim : save).report(state);
  if (timeClaim) limit(state, "p95_ms", claim.at(0.95), 5);
}

void pane(benchmark::State& state, bool analysed) {
  Queue& queue = Queue::get(analysed);
  Times times;
  for (auto _ : state) {
    if (!times.measure(state, [&] { return queue.pane(); })) return failed(state, "the pane failed");
  }
  times.report(state);
}

void nobody(benchmark::State& state, bool analysed) {
  Queue& queue = Queue::get(analysed);
  Times times;
  Neighbour neighbour(queue.path());
  for (auto _ : state) {
    const auto next = times.measure(state, [&] { return queue.nextOfNobody(); });
    if (!next || next->call) return failed(state, "somebody came");
  }
  times.report(state);
  neighbour.stop().report(state, "other_");
}

template <class... Args>
void add(const std::string& name, int times, void (*run)(benchmark::State&, Args...), Args... args) {
  benchmark::RegisterBenchmark(name.c_str(), [run, args...](benchmark::State& state) { run(state, args...); })
      ->Iterations(times)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
  for (const bool analysed : {false, true}) {
    const std::string end = analysed ? ", after ANALYZE" : "";
    add("queue/next customer" + end, kRounds, claims, analysed, true);
    add("queue/save the outcome" + end, kRounds, claims, analysed, false);
    add("queue/pane, reading" + end, 40, pane, analysed);
    add("queue/nobody to call" + end, 200, nobody, analysed);
  }
  return run(argc, argv);
}
