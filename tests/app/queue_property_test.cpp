#include <rapidcheck.h>

#include <set>

#include "app/work_support.hpp"
#include "callwright/app/maintenance.hpp"

// Any sequence of work: whoever is handed out was callable by the explanation, and nobody is handed out only when
// nobody was.
using namespace callwright;
using namespace callwright::test;
using domain::CallableReason;

namespace {

struct Step {
  int agent, what, detail;
};
void showValue(const Step& s, std::ostream& os) {
  os << "{" << s.agent << "," << s.what << "," << s.detail << "}";
}
std::ostream& operator<<(std::ostream& os, const Step& s) {
  showValue(s, os);
  return os;
}

constexpr int kCustomers = 5;
const std::vector<std::string> kOutcomes{"busy",         "no_answer",   "refused",   "interested",
                                         "wrong_number", "do_not_call", "voicemail", "callback"};

class Run {
 public:
  Run() {
    db.options.withPhone = false;
    db.open();
    const auto here = db.addList(3, 2), there = db.addList(2, 1, "America/New_York");
    domain::Campaign setup;  // 9 to 21 in the customers' zones
    setup.maxAttempts = 4;
    setup.dailyLimit = 2;
    setup.minGap = std::chrono::minutes(15);
    campaign = db.addCampaign({here, there}, setup);
    for (const auto& list : {here, there}) {
      for (std::int64_t i = 0; i < list.count; ++i) customers.push_back(list.customer(i));
    }
    agents.push_back(std::make_unique<Agent>(db, "li"));
    agents.push_back(std::make_unique<Agent>(db, "wang"));
  }

  void step(const Step& s) {
    Agent& agent = *agents[static_cast<std::size_t>(s.agent)];
    const auto open = db.app->call(agent.session, app::MyOpenCall{});
    RC_ASSERT(open.has_value());
    switch (s.what) {
      case 0:
      case 1:
      case 2:
        if (!*open) take(agent);
        break;
      case 3:
      case 4:
      case 5:
        if (*open) finish(agent, (*open)->call, s.detail);
        break;
      case 6:
        if (*open)
          RC_ASSERT(
              db.app->call(agent.session, app::Skip{(*open)->call, "later", std::chrono::minutes(10)}).has_value());
        break;
      case 7:
        db.clock->advance(std::chrono::minutes(1 + s.detail * 7));
        break;
      case 8:
        correct(agent, s.detail);
        break;
      case 9:
        if (!*open) {
          const auto customer = customers[static_cast<std::size_t>(s.detail) % kCustomers];
          (void)db.app->call(agent.session, app::TakeCustomer{customer, campaign});  // may be refused
        }
        break;
      default:
        break;
    }
    invariants();
  }

  void verify() {
    const auto verified = db.app->call(db.owner, app::Verify{});
    RC_ASSERT(verified.has_value());
    for (const auto& f : verified->findings) RC_LOG() << f.check << " " << f.detail << " " << f.count << "\n";
    RC_ASSERT(verified->findings.empty());
  }

 private:
  void take(Agent& agent) {
    std::set<std::int64_t> callable;
    for (const auto customer : customers) {
      const auto why = db.app->call(agent.session, app::ExplainCustomer{customer, campaign});
      RC_ASSERT(why.has_value());
      if (why->reason == CallableReason::Callable) callable.insert(customer.value);
    }
    const auto next = agent.next(campaign);
    if (next.call) {
      RC_ASSERT(callable.contains(next.call->customer.value));
    } else {
      RC_ASSERT(callable.empty());
    }
  }

  void finish(Agent& agent, domain::CallId call, int detail) {
    auto request = Agent::outcome(call, kOutcomes[static_cast<std::size_t>(detail) % kOutcomes.size()]);
    if (request.code == "callback") {
      request.followUpAt = db.clock->now() + std::chrono::minutes(5 + 13 * detail);
      request.onlyMe = detail % 16 < 8;
    }
    agent.save(request);
  }

  void correct(Agent& agent, int detail) {
    const auto last = db.app->call(agent.session, app::MyLastCall{});
    RC_ASSERT(last.has_value());
    if (!*last) return;
    auto request = Agent::outcome((*last)->call, kOutcomes[static_cast<std::size_t>(detail) % kOutcomes.size()]);
    if (request.code == "callback") request.followUpAt = db.clock->now() + std::chrono::minutes(30);
    RC_ASSERT(db.app->call(agent.session, app::CorrectOutcome{request}).has_value());
  }

  void invariants() {
    Database& rows = db.database();
    RC_ASSERT(rows.number("SELECT count(*) FROM queue_item") == kCustomers);
    RC_ASSERT(rows.number("SELECT count(*) - count(DISTINCT customer_id) FROM call WHERE state = 0") == 0);
    RC_ASSERT(rows.number("SELECT count(*) FROM queue_item WHERE state = 3 AND agent_id = 0") == 0);
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
  std::vector<domain::CustomerId> customers;
  std::vector<std::unique_ptr<Agent>> agents;
};

}  // namespace

TEST_CASE("any sequence of work leaves a sound queue", "[queue][property]") {
  rc::detail::TestParams params;
  params.seed = 20261123;
  params.maxSuccess = 12;
  params.maxSize = 60;
  const auto property = [] {
    const auto steps = *rc::gen::container<std::vector<Step>>(
        60, rc::gen::construct<Step>(rc::gen::inRange(0, 2), rc::gen::inRange(0, 10), rc::gen::inRange(0, 40)));
    Run run;
    for (const Step& step : steps) run.step(step);
    run.verify();
  };
  const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata{}, params);
  std::ostringstream text;
  rc::detail::printResultMessage(result, text);
  INFO(text.str());
  CHECK(result.is<rc::detail::SuccessResult>());
}
