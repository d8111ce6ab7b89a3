#include "app/demo_history.hpp"

#include <date/tz.h>

#include <algorithm>
#include <queue>

#include "app/demo_words.hpp"
#include "app/services.hpp"

namespace callwright::app::demo {
namespace {

using domain::AfterOutcome;
using domain::CallState;
using domain::EndCause;
using domain::Instant;
using domain::ItemState;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// When a zone's calling hours next open; asked often, so remembered for the hour.
class Openings {
 public:
  Instant from(const domain::CallingHours& when, const date::time_zone* zone, std::size_t plan, Instant at) {
    const auto hour = std::chrono::floor<hours>(at.time_since_epoch()).count();
    const auto key = std::make_tuple(plan, zone, hour);
    const auto known = m_known.find(key);
    if (known != m_known.end()) return std::max(known->second, at);
    const Instant opening = domain::nextOpening(when, zone, at);
    m_known.emplace(key, opening);
    return opening;
  }

 private:
  std::map<std::tuple<std::size_t, const date::time_zone*, std::int64_t>, Instant> m_known;
};

struct Waiting {
  Instant at;
  std::size_t item;
  friend bool operator>(const Waiting& a, const Waiting& b) { return a.at != b.at ? a.at > b.at : a.item > b.item; }
};
using Heap = std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>>;

struct Turn {
  Instant at;
  std::size_t agent;
  friend bool operator>(const Turn& a, const Turn& b) { return a.at != b.at ? a.at > b.at : a.agent > b.agent; }
};

class Life {
 public:
  Life(Random& random, const Span& span, const std::vector<Agent>& agents, const std::vector<Plan>& plans,
       std::vector<domain::Customer>& customers, std::vector<Item>& items)
      : m_random(random),
        m_span(span),
        m_agents(agents),
        m_plans(plans),
        m_customers(customers),
        m_items(items),
        m_heaps(plans.size()),
        m_callbacks(plans.size()) {
    m_past.stageOf.assign(customers.size(), "lead");
    for (std::size_t i = 0; i < items.size(); ++i) m_heaps[items[i].plan].push({items[i].from, i});
    for (const domain::Customer& c : customers)
      m_zones.push_back(c.timeZone.empty() ? span.office : domain::findZone(c.timeZone));
  }

  void day(date::local_days day);
  void renewForgotten();
  Past take() { return std::move(m_past); }

 private:
  Instant at(date::local_days day, int minute) const {
    return Instant(m_span.office->to_sys(day + minutes(minute), date::choose::earliest).time_since_epoch());
  }
  std::optional<std::size_t> next(const Agent& agent, Instant now);
  std::optional<std::size_t> nextOf(Heap& heap, std::size_t plan, const Agent& agent, Instant now);
  Instant work(std::size_t item, const Agent& agent, Instant now);
  const domain::Outcome& decide(const Item& item, const Agent& agent, Instant now, int hour);
  void dial(PastCall& call, const domain::Outcome& outcome, Instant now);
  void settle(Item& item, PastCall& call, const domain::Outcome& outcome, const Agent& agent);
  void settleCustomer(Item& item, PastCall& call, const domain::Outcome& outcome, const Agent& agent);
  void moveStage(const PastCall& call, const std::string& to, const std::string& cause, const std::string& reason,
                 Instant when);
  void sell(const Item& item, const PastCall& call);
  void addTask(const Item& item, const PastCall& call, const Agent& agent);
  Instant agreedTime(const Item& item, const Agent& agent, Instant now);
  bool isThere(const Agent& agent, Instant when) const;
  void shift(const Agent& agent, date::local_days day, Instant from, Instant to);

  domain::Customer& customer(const Item& item) {
    return m_customers[static_cast<std::size_t>(item.item.customer.value - 1)];
  }
  const date::time_zone* zone(const Item& item) const {
    return m_zones[static_cast<std::size_t>(item.item.customer.value - 1)];
  }
  std::size_t dialable(const Item& item) {  // place of the first number that may be called
    const auto& phones = customer(item).phones;
    return static_cast<std::size_t>(std::find_if(phones.begin(), phones.end(),
                                                 [](const auto& p) { return p.state == domain::PhoneState::Usable; }) -
                                    phones.begin());
  }

  Random& m_random;
  const Span& m_span;
  const std::vector<Agent>& m_agents;
  const std::vector<Plan>& m_plans;
  std::vector<domain::Customer>& m_customers;
  std::vector<Item>& m_items;
  std::vector<Heap> m_heaps, m_callbacks;  // by plan; callbacks that are due come first
  std::vector<const date::time_zone*> m_zones;
  Openings m_openings;
  std::map<domain::QueueItemId, std::size_t> m_openCallbacks;  // places in m_past.followUps
  Past m_past;
};

// The office rests on Sundays and the great holidays; on Saturdays a few work half a day.
bool isHoliday(const date::year_month_day& day) {
  const auto m = static_cast<unsigned>(day.month()), d = static_cast<unsigned>(day.day());
  return (m == 10 && d <= 3) || (m == 5 && d == 1) || (m == 1 && d == 1);
}

int lunchOf(const Agent& agent) {  // begins, for an hour, at this minute of the day
  return agent.from + 3 * 60;
}

void Life::day(date::local_days day) {
  const date::weekday weekday{day};
  if (weekday == date::Sunday || isHoliday(date::year_month_day(day))) return;
  const bool saturday = weekday == date::Saturday;
  std::priority_queue<Turn, std::vector<Turn>, std::greater<>> turns;
  std::vector<Instant> ends(m_agents.size());
  for (std::size_t i = 0; i < m_agents.size(); ++i) {
    if (!m_random.chance(saturday ? 0.3 : 0.97)) continue;
    const Agent& agent = m_agents[i];
    const bool isLate = m_random.chance(0.07);
    const Instant begin = at(day, agent.from + (isLate ? m_random.between(6, 30) : m_random.between(-9, 4)));
    ends[i] = std::min(at(day, saturday ? agent.from + 4 * 60 : agent.to), m_span.until);
    if (begin >= ends[i]) continue;
    turns.push({begin, i});
    shift(agent, day, begin, ends[i]);
  }
  const double pace = weekday == date::Monday ? 1.1 : weekday == date::Friday ? 0.92 : 1.0;
  while (!turns.empty()) {
    const Turn turn = turns.top();
    turns.pop();
    const Agent& agent = m_agents[turn.agent];
    const int lunch = lunchOf(agent);
    Instant free = turn.at;
    if (free + minutes(16) > ends[turn.agent]) continue;  // calls of the last minutes must be over by then
    if (free >= at(day, lunch) && free < at(day, lunch + 60)) {
      free = at(day, lunch + 60);
    } else if (const auto item = next(agent, free)) {
      const double rest = (20 + 520 * m_random.uniform() * m_random.uniform() / pace) * m_span.rest;
      free = work(*item, agent, free) + seconds(static_cast<int>(rest));
    } else {
      free += minutes(10);
    }
    turns.push({free, turn.agent});
  }
}

void Life::shift(const Agent& agent, date::local_days day, Instant from, Instant to) {
  using domain::PresenceState;
  const Instant noon = at(day, lunchOf(agent)), back = noon + hours(1);
  const auto stay = [&](PresenceState state, const char* reason, Instant begin, Instant end) {
    const Instant until = std::min(end, to);
    if (begin < until) m_past.presence.push_back({agent.id, state, reason, begin, until});
  };
  stay(PresenceState::Ready, "", from, noon);
  stay(PresenceState::Break, "lunch", noon, back);
  stay(PresenceState::Ready, "", back, to);
}

std::optional<std::size_t> Life::next(const Agent& agent, Instant now) {
  std::vector<std::size_t> order;
  for (std::size_t plan = 0; plan < m_plans.size(); ++plan) {
    const domain::Campaign& c = m_plans[plan].campaign;
    if (domain::isSet(c.endsAt) && now >= c.endsAt) continue;
    const bool member = c.openToAll || std::find(c.agents.begin(), c.agents.end(), agent.id) != c.agents.end();
    if (member) order.push_back(plan);
  }
  // Whoever works abroad does so first; the others divide their day.
  std::stable_partition(order.begin(), order.end(), [&](std::size_t p) { return m_plans[p].english == agent.abroad; });
  if (!agent.abroad && order.size() > 1 && m_random.chance(0.4)) std::swap(order[0], order[1]);
  for (std::vector<Heap>* heaps : {&m_callbacks, &m_heaps})
    for (const std::size_t plan : order)
      if (auto found = nextOf(heaps->at(plan), plan, agent, now)) return found;
  return std::nullopt;
}

std::optional<std::size_t> Life::nextOf(Heap& heap, std::size_t plan, const Agent& agent, Instant now) {
  const domain::Campaign& campaign = m_plans[plan].campaign;
  std::vector<Waiting> later;
  std::optional<std::size_t> found;
  while (!heap.empty() && heap.top().at <= now && !found) {
    const auto [since, i] = heap.top();
    heap.pop();
    const domain::QueueItem& item = m_items[i].item;
    const Instant opening = m_openings.from(campaign.hours, zone(m_items[i]), plan, now);
    if (!domain::isSet(opening)) continue;
    const bool others = item.state == ItemState::Callback && item.agent && item.agent != agent.id;
    if (opening > now) {
      later.push_back({opening, i});
    } else if (others && now < item.dueAt + hours(4)) {
      later.push_back({since, i});  // its own agent comes for it
    } else if (item.attemptsToday >= campaign.dailyLimit && item.lastDay == domain::localDay(zone(m_items[i]), now)) {
      later.push_back({now + hours(14), i});
    } else {
      found = i;
    }
  }
  for (const Waiting& w : later) heap.push(w);
  return found;
}

// What a customer is like shows in sales, so that a score and what distinguishes buyers have something to find.
double appealOf(const domain::Customer& customer) {
  static constexpr std::pair<std::string_view, double> known[] = {
      {"软件", 2.0},     {"电子", 1.7},    {"物流", 1.4},      {"食品", 0.6},
      {"服装", 0.4},     {"建材", 0.4},    {"官网留言", 1.8},  {"老客户转介绍", 2.2},
      {"Referral", 2.2}, {"Website", 1.8}, {"Singapore", 1.5}, {"Australia", 0.6}};
  double appeal = 0.9;
  const auto weigh = [&](const std::string& value) {
    for (const auto& [name, factor] : known)
      if (value == name) appeal *= factor;
  };
  weigh(customer.source);
  for (const auto& [name, value] : customer.custom) weigh(value);
  return appeal;
}

// Who is reached, and what comes of it: better in mid-morning, mid-afternoon and early evening.
const domain::Outcome& Life::decide(const Item& item, const Agent& agent, Instant, int hour) {
  const auto& outcomes = m_plans[item.plan].outcomes;
  const auto named = [&](std::string_view code) -> const domain::Outcome& {
    return *std::find_if(outcomes.begin(), outcomes.end(), [&](const auto& o) { return o.code == code; });
  };
  static constexpr std::array<double, 24> byHour{.3, .3, .3,  .3,  .3,   .3, .3, .3, .7, .95, 1.2, 1.1,
                                                 .7, .8, 1.1, 1.2, 1.15, 1,  .9, 1,  .9, .8,  .5,  .3};
  const bool known = item.item.state == ItemState::Callback || item.counts.contains(named("interested").id.value);
  const double reach = 0.33 * byHour.at(static_cast<std::size_t>(hour)) * (known ? 1.6 : 1.0);
  if (!m_random.chance(std::min(reach, 0.85))) {
    const double x = m_random.uniform();
    return x < 0.64   ? named("no_answer")
           : x < 0.85 ? named("busy")
           : x < 0.96 ? named("voicemail")
                      : named("wrong_number");
  }
  const double x = m_random.uniform();
  const double sale = std::min(0.3, 0.055 * agent.skill * (known ? 3.2 : 1.0) * appealOf(customer(item)));
  if (x < sale) return named("sale");
  if (x < sale + 0.22) return named("callback");
  if (x < sale + 0.22 + 0.26) return named("interested");
  return x > 0.972 ? named("do_not_call") : named("refused");
}

void Life::dial(PastCall& call, const domain::Outcome& outcome, Instant now) {
  domain::CallProgress& p = call.row.progress;
  p.state = CallState::Ended;
  p.dialedAt = now + seconds(m_random.between(5, 40));
  Instant t = p.dialedAt + seconds(m_random.between(2, 5));
  const bool wrong = outcome.code == "wrong_number";
  p.revision = 2;
  if (outcome.code != "busy" && !(wrong && m_random.chance(0.6))) {
    p.ringingAt = t;
    ++p.revision;
    const bool answered = outcome.reached || outcome.code == "voicemail" || wrong;
    t += seconds(answered ? m_random.between(4, 22) : m_random.between(28, 45));
    if (answered) {
      p.answeredAt = t;
      ++p.revision;
      const double length = m_random.uniform() * m_random.uniform();
      const int most = outcome.code == "sale" ? 620 : outcome.code == "refused" ? 200 : outcome.reached ? 640 : 18;
      t += seconds(static_cast<int>(6 + length * most + (outcome.code == "sale" ? 150 : 0)));
    }
  }
  p.endedAt = t;
  p.lastChangeAt = t;
  if (outcome.code == "busy")
    p.cause = EndCause::Busy;
  else if (outcome.code == "no_answer")
    p.cause = EndCause::NoAnswer;
  else if (outcome.code == "voicemail")
    p.cause = EndCause::Voicemail;
  else if (wrong && !domain::isSet(p.answeredAt))
    p.cause = EndCause::WrongNumber;
  else
    p.cause = m_random.chance(0.55) ? EndCause::HungUpByThem : EndCause::HungUpByUs;
  if (domain::isSet(p.answeredAt)) call.row.talk = p.endedAt - p.answeredAt;
  call.row.dials = 1;
  call.row.closedAt = t + seconds(outcome.reached ? m_random.between(15, 150) : m_random.between(4, 20));
}

Instant Life::work(std::size_t index, const Agent& agent, Instant now) {
  Item& item = m_items[index];
  for (;;) {
    PastCall call;
    call.before = item.item;
    storage::CallRow& row = call.row;
    row.id = domain::CallId(static_cast<std::int64_t>(m_past.calls.size()) + 1);
    row.campaign = item.item.campaign;
    row.customer = item.item.customer;
    row.item = item.item.id;
    row.list = item.item.list;
    row.agent = agent.id;
    const std::size_t place = dialable(item);
    row.phone = domain::PhoneId(static_cast<std::int64_t>(place));
    row.e164 = customer(item).phones[place].e164;
    row.closed = true;
    storage::setOpened(row, now, m_span.office);
    const auto local = zone(item)->to_local(date::sys_time<domain::Milliseconds>(now.time_since_epoch()));
    const auto hour = std::chrono::floor<hours>(local.time_since_epoch()).count() % 24;
    const domain::Outcome& outcome = decide(item, agent, now, static_cast<int>(hour));
    dial(call, outcome, now);
    row.outcome = outcome.id;
    row.note = std::string(m_random.pick(notes(outcome.code, m_plans[item.plan].english)));
    settle(item, call, outcome, agent);
    now = row.closedAt;
    const bool nextNumber = item.item.state == ItemState::Claimed;
    m_past.calls.push_back(std::move(call));
    if (!nextNumber) break;
  }
  const domain::QueueItem& after = item.item;
  if (after.state == ItemState::Retry) m_heaps[item.plan].push({after.dueAt, index});
  if (after.state == ItemState::Callback) m_callbacks[item.plan].push({after.dueAt, index});
  return now;
}

// Some hours or days on, when the customer may be called and the agent is likely to be there.
Instant Life::agreedTime(const Item& item, const Agent& agent, Instant now) {
  static constexpr std::array<int, 6> steps{3, 24, 24, 48, 72, 120};
  const domain::CallingHours& when = m_plans[item.plan].campaign.hours;
  Instant opening;
  for (int tries = 0; tries < 12; ++tries) {
    Instant t = now + hours(m_random.pick(std::span<const int>(steps))) + minutes(m_random.between(-60, 90));
    t = std::chrono::ceil<minutes>(t);
    t += minutes((15 - std::chrono::duration_cast<minutes>(t.time_since_epoch()).count() % 15) % 15);
    opening = domain::nextOpening(when, zone(item), t);
    if (!domain::isSet(opening)) return t;
    if (isThere(agent, opening)) break;
  }
  return opening;
}

bool Life::isThere(const Agent& agent, Instant when) const {
  const auto local = m_span.office->to_local(date::sys_time<domain::Milliseconds>(when.time_since_epoch()));
  const auto day = date::floor<date::days>(local);
  const auto minute = std::chrono::duration_cast<minutes>(local - day).count();
  const bool isWeekend = date::weekday(day) == date::Sunday || date::weekday(day) == date::Saturday;
  const bool isLunch = minute > lunchOf(agent) - 20 && minute < lunchOf(agent) + 60;
  return !isWeekend && !isHoliday(date::year_month_day(day)) && minute >= agent.from + 15 && minute < agent.to - 30 &&
         !isLunch;
}

void Life::settle(Item& item, PastCall& call, const domain::Outcome& outcome, const Agent& agent) {
  const Instant now = call.row.closedAt;
  const auto place = static_cast<std::size_t>(call.row.phone.value);
  auto& phones = customer(item).phones;
  const auto left = std::count_if(phones.begin(), phones.end(), [&](const domain::Phone& p) {
    return p.state == domain::PhoneState::Usable && p.e164 != call.row.e164;
  });
  const bool callback = outcome.after == AfterOutcome::Callback;
  const Instant due = callback ? agreedTime(item, agent, now) : Instant{};
  const domain::OutcomeEffect effect =
      domain::applyOutcome(item.item, m_plans[item.plan].campaign, outcome, item.counts[outcome.id.value]++,
                           static_cast<int>(left), due, agent.id, agent.id, zone(item), now);
  item.item = effect.item;
  if (effect.markNumberWrong) phones[place].state = domain::PhoneState::Wrong;
  if (effect.addToDoNotCall)
    for (const domain::Phone& phone : phones) m_past.doNotCall.push_back({phone.e164, now, agent.id, call.row.id});
  if (item.item.state == ItemState::Blocked)
    item.blockReason = static_cast<int>(effect.addToDoNotCall ? domain::CallableReason::DoNotCall
                                                              : domain::CallableReason::NoUsableNumber);
  if (const auto open = m_openCallbacks.find(item.item.id); open != m_openCallbacks.end()) {
    PastFollowUp& kept = m_past.followUps[open->second];
    kept.followUp.state = domain::FollowUpState::Done;
    kept.doneAt = now;
    m_openCallbacks.erase(open);
  }
  if (callback) {
    domain::FollowUp f;
    f.customer = item.item.customer;
    f.campaign = item.item.campaign;
    f.call = call.row.id;
    f.owner = agent.id;
    f.dueAt = item.item.dueAt;
    f.note = call.row.note;
    m_openCallbacks[item.item.id] = m_past.followUps.size();
    m_past.followUps.push_back({f, agent.id, now, {}});
  }
  settleCustomer(item, call, outcome, agent);
}

void Life::moveStage(const PastCall& call, const std::string& to, const std::string& cause, const std::string& reason,
                     Instant when) {
  std::string& stage = m_past.stageOf[static_cast<std::size_t>(call.row.customer.value - 1)];
  if (stage == to) return;
  m_past.stages.push_back({call.row.customer, stage, to, cause, reason, when, call.row.agent,
                           cause == "outcome" ? call.row.id : domain::CallId{}});
  stage = to;
}

void Life::settleCustomer(Item& item, PastCall& call, const domain::Outcome& outcome, const Agent& agent) {
  domain::Customer& c = customer(item);
  const bool english = m_plans[item.plan].english;
  const Instant now = call.row.closedAt;
  c.lastContactAt = call.row.progress.dialedAt;
  if (outcome.code == "sale" || outcome.code == "callback" || outcome.code == "interested") c.owner = agent.id;
  if (outcome.code == "refused") {
    c.lostReason = std::string(m_random.pick(lostReasons(english)));
    moveStage(call, "lost", "outcome", c.lostReason, now);
  } else if (!outcome.stageCode.empty()) {
    c.lostReason.clear();
    moveStage(call, outcome.stageCode, "outcome", "", now);
  } else if (outcome.code == "callback" &&
             m_past.stageOf[static_cast<std::size_t>(item.item.customer.value - 1)] == "lead") {
    moveStage(call, "reached", "edit", "", now);
  }
  if (outcome.sale) sell(item, call);
  if (outcome.code == "interested") {
    if (m_random.chance(0.4)) moveStage(call, "quoted", "edit", "", now + minutes(m_random.between(1, 9)));
    if (m_random.chance(0.35)) addTask(item, call, agent);
    if (c.tags.empty() && m_random.chance(0.4)) c.tags.emplace_back(english ? "Hot lead" : "高意向");
  }
  if (outcome.reached && c.notes.empty() && m_random.chance(0.12))
    c.notes = std::string(m_random.pick(standingNotes(english)));
}

void Life::sell(const Item& item, const PastCall& call) {
  const Plan& plan = m_plans[item.plan];
  domain::Order order;
  order.customer = item.item.customer;
  order.call = call.row.id;
  order.product = plan.campaign.product;
  const double x = m_random.uniform();
  order.quantity = x < 0.74 ? 1 : x < 0.92 ? 2 : m_random.between(3, 6);
  const bool years = m_random.chance(0.2);
  order.amount = {plan.unitPrice * order.quantity * (years ? 2 : 1), plan.campaign.currency};
  order.term = plan.english ? (years ? "24 months" : "12 months") : (years ? "两年" : "一年");
  order.at = call.row.closedAt;
  order.by = call.row.agent;
  m_past.orders.push_back(std::move(order));
}

// A promise forgotten for days would stand first in everybody's queue: such customers were spoken with and put it off.
void Life::renewForgotten() {
  for (Item& item : m_items) {
    if (item.item.state != ItemState::Callback || item.item.dueAt + hours(36) > m_span.until) continue;
    const auto open = m_openCallbacks.find(item.item.id);
    if (open == m_openCallbacks.end()) continue;
    const auto agent =
        std::find_if(m_agents.begin(), m_agents.end(), [&](const Agent& one) { return one.id == item.item.agent; });
    if (agent == m_agents.end()) continue;
    item.item.dueAt = agreedTime(item, *agent, m_span.until);
    m_past.followUps[open->second].followUp.dueAt = item.item.dueAt;
  }
}

void Life::addTask(const Item& item, const PastCall& call, const Agent& agent) {
  domain::FollowUp f;
  f.customer = item.item.customer;
  f.campaign = item.item.campaign;
  f.call = call.row.id;
  f.owner = agent.id;
  f.kind = domain::FollowUpKind::Task;
  f.dueAt = agreedTime(item, agent, call.row.closedAt);
  f.note = std::string(m_random.pick(taskNotes(m_plans[item.plan].english)));
  Instant doneAt = f.dueAt + minutes(m_random.between(-120, 300));
  doneAt = std::max(doneAt, call.row.closedAt + minutes(5));
  const bool recent = f.dueAt + hours(3 * 24) > m_span.until;
  if (doneAt < m_span.until && !(recent && m_random.chance(0.2))) f.state = domain::FollowUpState::Done;
  const bool done = f.state == domain::FollowUpState::Done;
  m_past.followUps.push_back({f, agent.id, call.row.closedAt, done ? doneAt : Instant{}});
}

}  // namespace

Past live(Random& random, const Span& span, const std::vector<Agent>& agents, const std::vector<Plan>& plans,
          std::vector<domain::Customer>& customers, std::vector<Item>& items,
          const std::function<bool(std::int64_t, std::int64_t)>& step) {
  Life life(random, span, agents, plans, customers, items);
  const auto dayOf = [&](Instant t) {
    const auto local = span.office->to_local(date::sys_time<domain::Milliseconds>(t.time_since_epoch()));
    return date::floor<date::days>(local);
  };
  const auto first = dayOf(span.from), last = dayOf(span.until);
  for (auto day = first; day <= last; day += date::days(1)) {
    life.day(day);
    if (!step((day - first).count(), (last - first).count() + 1)) break;
  }
  life.renewForgotten();
  Past past = life.take();
  for (PastFollowUp& f : past.followUps) {
    if (f.followUp.state != domain::FollowUpState::Open) continue;
    const auto plan =
        std::find_if(plans.begin(), plans.end(), [&](const Plan& p) { return p.campaign.id == f.followUp.campaign; });
    if (plan != plans.end() && plan->campaign.state == domain::CampaignState::Finished) {
      f.followUp.state = domain::FollowUpState::Cancelled;
      f.doneAt = plan->campaign.endsAt;
      continue;
    }
    domain::Customer& c = customers[static_cast<std::size_t>(f.followUp.customer.value - 1)];
    if (!domain::isSet(c.nextFollowUpAt) || f.followUp.dueAt < c.nextFollowUpAt) c.nextFollowUpAt = f.followUp.dueAt;
  }
  return past;
}

}  // namespace callwright::app::demo
