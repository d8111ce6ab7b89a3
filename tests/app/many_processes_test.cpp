#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "app/work_support.hpp"
#include "callwright/app/maintenance.hpp"

// Real processes on one database, killed at random: no customer twice, none lost.
using namespace callwright;
using namespace callwright::test;

namespace {

// Never returns. Every process is one agent; what it left open when it was killed comes first.
[[noreturn]] void workUntilDone(TemporaryDatabase& db, domain::UserId user, domain::CampaignId campaign,
                                unsigned seed) {
  try {
    std::mt19937 random(seed);
    app::App& app = db.open();
    const auto session = db.session(user);
    const auto finish = [&](domain::CallId call) {
      const bool sold = random() % 8 == 0;
      if (!app.call(session, sold ? Agent::sale(call) : Agent::outcome(call, "refused"))) _exit(3);
    };
    if (const auto open = app.call(session, app::MyOpenCall{}); open && *open) finish((*open)->call);
    for (;;) {
      const auto next = app.call(session, app::TakeNextCustomer{campaign});
      if (!next) _exit(4);
      if (next->call) {
        finish(next->call->call);
      } else if (next->empty.why == app::EmptyQueue::Why::AllWithAgents) {
        usleep(2000);  // a killed agent's customer is with it until it comes back
        if (random() % 4 == 0) break;
      } else {
        break;
      }
    }
    db.close();
    _exit(0);
  } catch (const std::exception&) {
    _exit(2);
  }
}

void workTogether(int processes, std::int64_t customers, int kills) {
  TemporaryDatabase db;
  db.options.withPhone = false;
  db.open();
  const auto list = db.addList(customers);
  const auto campaign = db.addCampaign({list});
  std::vector<domain::UserId> users;
  for (int i = 0; i < processes; ++i) users.push_back(db.addUser("agent" + std::to_string(i)));
  db.close();  // no threads while we fork

  std::mt19937 random(7);
  std::vector<pid_t> pids(static_cast<std::size_t>(processes));
  unsigned seed = 1;
  const auto start = [&](std::size_t i) {
    ++seed;
    const pid_t pid = fork();
    if (pid == 0) workUntilDone(db, users[i], campaign, seed);
    pids[i] = pid;
  };
  for (std::size_t i = 0; i < pids.size(); ++i) start(i);
  for (int k = 0; k < kills; ++k) {
    usleep(static_cast<useconds_t>(20000 + random() % 80000));
    const std::size_t victim = random() % pids.size();
    kill(pids[victim], SIGKILL);
    waitpid(pids[victim], nullptr, 0);
    start(victim);
  }
  for (const pid_t pid : pids) {
    int status = 0;
    waitpid(pid, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  // Whoever was killed last comes back once more.
  for (std::size_t i = 0; i < pids.size(); ++i) start(i);
  for (const pid_t pid : pids) waitpid(pid, nullptr, 0);

  db.open();
  Database& rows = db.database();
  CHECK(rows.number("SELECT count(*) FROM (SELECT customer_id FROM call GROUP BY customer_id HAVING count(*) > 1)") ==
        0);
  CHECK(rows.number("SELECT count(DISTINCT customer_id) FROM call WHERE state = 1 AND outcome_id <> 0") == customers);
  CHECK(rows.number("SELECT count(*) FROM queue_item WHERE state = 4 AND attempts = 1") == customers);
  CHECK(rows.number("SELECT count(*) FROM sales_order") ==
        rows.number("SELECT count(*) FROM call c JOIN outcome o ON o.id = c.outcome_id WHERE o.code = 'sale'"));
  CHECK(rows.number("SELECT count(*) FROM audit WHERE action = 'outcome.save'") == customers);
  const auto verified = db.app->call(db.owner, app::Verify{});
  REQUIRE(verified);
  for (const auto& f : verified->findings) UNSCOPED_INFO(f.check << " " << f.detail << " " << f.count);
  CHECK(verified->findings.empty());
}

}  // namespace

TEST_CASE("4 processes, 600 customers, 12 kills", "[processes]") {
  workTogether(4, 600, 12);
}
TEST_CASE("16 processes, 20,000 customers, 200 kills", "[.long]") {
  workTogether(16, 20000, 200);
}
