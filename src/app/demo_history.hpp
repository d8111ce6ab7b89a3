#pragma once
#include <array>
#include <functional>
#include <map>
#include <vector>

#include "app/demo_people.hpp"
#include "callwright/domain/campaign.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/storage/call_store.hpp"

namespace date {
class time_zone;
}

// Months of work, lived through in memory by the same rules that work itself obeys (domain::applyOutcome,
// domain::openAt). Customers are named by their place in a vector, plus one, until they have ids.
namespace callwright::app::demo {

struct Agent {
  domain::UserId id;
  double skill = 1;                 // factor on sales
  int from = 9 * 60, to = 18 * 60;  // shift, minutes of the office's day
  bool abroad = false;              // works the campaign abroad first
};

struct Plan {
  domain::Campaign campaign;
  std::vector<domain::Outcome> outcomes;
  bool english = false;
  std::int64_t unitPrice = 0;  // minor units
};

struct Item {
  domain::QueueItem item;
  std::size_t plan = 0;
  domain::Instant from;  // when it may first be called
  int blockReason = 0;
  std::map<std::int64_t, int> counts;  // by outcome id
};

struct PastCall {
  storage::CallRow row;  // row.phone: place among the customer's phones; row.itemBefore is made when written
  domain::QueueItem before;
};
struct PastStage {
  domain::CustomerId customer;
  std::string from, to, cause, reason;
  domain::Instant at;
  domain::UserId by;
  domain::CallId call;
};
struct PastFollowUp {
  domain::FollowUp followUp;
  domain::UserId by;
  domain::Instant createdAt, doneAt;
};
struct PastDoNotCall {
  std::int64_t e164 = 0;
  domain::Instant at;
  domain::UserId by;
  domain::CallId call;
};
struct PastPresence {
  domain::UserId user;
  domain::PresenceState state{};
  std::string reason;
  domain::Instant from, to;
};

struct Past {
  std::vector<PastCall> calls;  // by time; ids from 1
  std::vector<domain::Order> orders;
  std::vector<PastStage> stages;
  std::vector<PastFollowUp> followUps;
  std::vector<PastDoNotCall> doNotCall;
  std::vector<PastPresence> presence;
  std::vector<std::string> stageOf;  // code, by customer
};

struct Span {
  domain::Instant from, until;
  const date::time_zone* office = nullptr;
  double rest = 1;  // between calls: more where few customers have to last for long
};

// Changes customers (owner, notes, tags, numbers found wrong, contact times) and items. step(done, total) false
// cancels.
Past live(Random& random, const Span& span, const std::vector<Agent>& agents, const std::vector<Plan>& plans,
          std::vector<domain::Customer>& customers, std::vector<Item>& items,
          const std::function<bool(std::int64_t, std::int64_t)>& step);

}  // namespace callwright::app::demo
