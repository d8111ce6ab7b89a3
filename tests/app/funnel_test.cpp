#include "callwright/app/funnel.hpp"

#include <rapidcheck.h>

#include <array>
#include <map>
#include <set>

#include "app/funnel_floor.hpp"
#include "callwright/app/customers.hpp"

using namespace callwright;
using namespace callwright::test;
using app::FunnelCustomers;
using app::ReadFunnel;
using domain::Funnel;
using domain::FunnelBy;
using domain::FunnelKind;
using domain::FunnelPart;
using domain::FunnelStepKind;

TEST_CASE("a funnel follows calls, moves and corrections", "[funnel]") {
  FunnelFloor f;
  Agent li(f.db, "li"), wang(f.db, "wang");
  CHECK(f.steps() == FunnelIds{0, 0, 0, 0, 0});
  li.work(f.campaign, "busy");
  const auto open = li.take(f.campaign);
  CHECK(f.steps() == FunnelIds{1, 0, 0, 0, 0});  // an open call is none yet
  f.db.clock->advance(5min);
  li.save(Agent::sale(open.call));
  wang.work(f.campaign, "refused");
  CHECK(f.steps() == FunnelIds{3, 2, 1, 1, 1});
  const Funnel all = f.read().all;
  CHECK(all.steps[1].skipped == 0);
  CHECK(all.steps[2].skipped == 1);  // sold at once, without interest
  CHECK(all.steps[4].skipped == 0);
  FunnelPart won;
  won.step = FunnelStepKind::Stage;
  won.stage = all.steps[4].stage;
  CHECK(f.ids({}, won) == FunnelIds{open.customer.value});

  // The sale was none after all.
  REQUIRE(f.db.app->call(li.session, app::CorrectOutcome{Agent::outcome(open.call, "refused")}));
  CHECK(f.steps() == FunnelIds{3, 2, 0, 0, 0});
  CHECK(f.ids({}, won).empty());
  // Nobody had left the stage of new customers by the move that was taken back.
  const Funnel corrected = f.read().all;
  for (const domain::StageTime& time : corrected.times) CHECK(time.stageCode == "lead");
}

TEST_CASE("what an agent undoes in bulk was no progress", "[funnel]") {
  FunnelFloor f;
  const auto lead = f.db.session(f.db.addUser("lead", domain::Role::TeamLead));
  app::BulkChange change;
  change.ids = {f.list.first, f.list.first + 1};
  change.stage = domain::StageId(4);
  const auto done = f.db.app->call(lead, change).value();
  CHECK(f.steps() == FunnelIds{2, 2, 2, 2, 0});
  CHECK(f.read().all.steps[0].skipped == 2);  // nobody was called
  CHECK(f.steps(FunnelKind::Cohort) == FunnelIds{12, 2, 2, 2, 2, 0});
  REQUIRE(f.db.app->call(lead, app::UndoBulkChange{done.undo}));
  CHECK(f.steps() == FunnelIds{0, 0, 0, 0, 0});
  CHECK(f.steps(FunnelKind::Cohort) == FunnelIds{12, 0, 0, 0, 0, 0});
}

TEST_CASE("lost customers are counted by their reasons", "[funnel]") {
  FunnelFloor f;
  const auto lose = [&](std::int64_t n, const std::string& reason) {
    app::BulkChange change;
    change.ids = {f.list.first + n};
    change.stage = domain::StageId(6);
    change.lostReason = reason;
    REQUIRE(f.db.app->call(f.db.owner, change));
    change.stage = domain::StageId(1);
    REQUIRE(f.db.app->call(f.db.owner, change));
  };
  for (const auto& [n, reason] : {std::pair{0, "price"}, {0, "contract"}, {1, "price"}, {1, "price"}}) lose(n, reason);
  for (const FunnelKind kind : {FunnelKind::Activity, FunnelKind::Cohort}) {
    const Funnel funnel = f.read(kind).all;
    CHECK(funnel.lost == 2);
    CHECK(funnel.reasons == std::vector<domain::LostReason>{{"price", 2}, {"contract", 1}});
    FunnelPart part;
    part.what = FunnelPart::What::LostReason;
    part.reason = "contract";
    CHECK(f.ids({kind, {}, {}}, part) == FunnelIds{f.list.first});
    part.what = FunnelPart::What::Lost;
    CHECK(f.ids({kind, {}, {}}, part) == FunnelIds{f.list.first, f.list.first + 1});
  }
}

TEST_CASE("a call of a stranger is nobody's, and customers still being imported are in no cohort", "[funnel]") {
  FunnelFloor f;
  f.db.database().execute(
      "INSERT INTO call (public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, state, "
      "opened_at, dials, outcome_id, reached, local_day) VALUES (x'00', 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1, "
      "'2026-11-23')");
  CHECK(f.steps() == FunnelIds{0, 0, 0, 0, 0});
  f.db.addList(3, 1, {}, "Arriving");
  CHECK(f.steps(FunnelKind::Cohort).front() == 15);
  f.db.database().execute("UPDATE list SET state = 0 WHERE name = 'Arriving'");
  CHECK(f.steps(FunnelKind::Cohort).front() == 12);
}

TEST_CASE("an agent sees the funnel of his own work only, and what cannot be asked is named", "[funnel]") {
  FunnelFloor f;
  Agent wang(f.db, "wang");
  const auto customer = wang.work(f.campaign, "refused");
  const auto agent = f.db.signedIn("lin");
  CHECK(f.steps(f.db.app->call(agent, ReadFunnel{}).value().all).front() == 0);
  ReadFunnel ofWang;
  ofWang.filter.agent = wang.user;
  CHECK(codeOf(f.db.app->call(agent, ofWang)) == ErrorCode::NotAllowed);
  FunnelCustomers behind;
  behind.part.step = FunnelStepKind::Called;
  CHECK(f.db.app->call(agent, behind).value().ids->empty());
  behind.funnel = ofWang;
  CHECK(codeOf(f.db.app->call(agent, behind)) == ErrorCode::NotAllowed);
  const auto lead = f.db.signedIn("lead", domain::Role::TeamLead);
  CHECK(*f.db.app->call(lead, behind).value().ids == FunnelIds{customer.value});
  behind.part.step = FunnelStepKind::Leads;  // only a cohort has it
  CHECK(codeOf(f.db.app->call(lead, behind)) == ErrorCode::NotFound);

  const auto refused = [&](ReadFunnel request) {
    const auto answer = f.ask(request);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == ErrorCode::BadValue);
    return answer.error().args.front();
  };
  ReadFunnel wrong;
  wrong.filter.from = "2026-02-30";
  CHECK(refused(wrong) == "from");
  wrong.filter.from = "2026-11-24";
  wrong.filter.until = "2026-11-23";
  CHECK(refused(wrong) == "to");
  wrong = {FunnelKind::Cohort, FunnelBy::ScriptVersion, {}};
  CHECK(refused(wrong) == "by");
  wrong = {FunnelKind::Cohort, {}, {}};
  wrong.filter.script = domain::ScriptVersionId(1);
  CHECK(refused(wrong) == "script");
  wrong = {};
  wrong.filter.hour = 9;
  CHECK(refused(wrong) == "hour");
  wrong.filter = {};
  wrong.filter.outcome = "sale";
  CHECK(refused(wrong) == "outcome");
}

namespace {

// Rows as they are put into the database, and the same funnels counted from them one customer at a time.
struct NaiveCustomer {
  std::int64_t created, owner, list, stage;
  std::string region;
  std::int64_t segment;  // today's; 1: no order yet
  std::vector<std::int64_t> campaigns;
};
struct NaiveCall {
  std::int64_t customer, agent, campaign, list, script, state, dials, direction, answered, outcome, reached, segment;
  int day;
};
struct NaiveMove {
  std::int64_t customer, from, to, at, user, call;
  std::string cause, reason;
};
struct NaiveWorld {
  std::vector<NaiveCustomer> customers;  // ids from 1
  std::vector<NaiveCall> calls;
  std::vector<NaiveMove> moves;
};

constexpr std::int64_t kFunnelHour = 3'600'000, kFunnelDay = 24 * kFunnelHour;
// 2026-11-28: three days of one month and three of the next.
constexpr std::int64_t kFunnelFirstDay =
    TemporaryDatabase::start().time_since_epoch().count() - 10 * kFunnelHour + 5 * kFunnelDay;
std::string naiveDay(int day) {
  return std::array{"2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"}.at(
      static_cast<std::size_t>(day));
}

std::int64_t naiveMoment() {
  const std::int64_t day = *rc::gen::inRange(0, 6);
  return kFunnelFirstDay + day * kFunnelDay +
         *rc::gen::element<std::int64_t>(0, 1, 7 * kFunnelHour, 9 * kFunnelHour, kFunnelDay - 1);
}

NaiveWorld naiveWorld() {
  const auto number = [](int below) { return static_cast<std::int64_t>(*rc::gen::inRange(0, below)); };
  NaiveWorld world;
  const auto customers = 1 + number(10);
  for (std::int64_t i = 0; i < customers; ++i) {
    NaiveCustomer c{
        naiveMoment(), number(4), number(3), 1 + number(6), *rc::gen::element<std::string>("", "华东", "华北"),
        1 + number(3), {}};
    for (std::int64_t campaign = 1; campaign <= 2; ++campaign)
      if (number(2) == 0) c.campaigns.push_back(campaign);
    world.customers.push_back(c);
  }
  const auto calls = number(25);
  for (std::int64_t i = 0; i < calls; ++i) {
    const std::int64_t outcome = number(3);
    world.calls.push_back({number(static_cast<int>(customers) + 1), 1 + number(3), number(3), number(3), number(3),
                           number(8) > 0, number(3), number(2), number(2), outcome, outcome == 2, number(3),
                           static_cast<int>(number(6))});
  }
  const auto moves = number(30);
  for (std::int64_t i = 0; i < moves; ++i)
    world.moves.push_back({1 + number(static_cast<int>(customers)), 1 + number(6), 1 + number(6), naiveMoment(),
                           1 + number(3), number(2) == 0 ? 0 : number(static_cast<int>(calls) + 1),
                           *rc::gen::element<std::string>("outcome", "outcome", "bulk", "edit", "correction", "undo"),
                           *rc::gen::element<std::string>("", "price")});
  return world;
}

void putInMove(Database& db, std::int64_t id, const NaiveMove& m) {
  std::string text =
      "INSERT INTO stage_change (id, customer_id, from_id, to_id, at, user_id, call_id, cause, reason) VALUES (";
  for (const std::int64_t value : {id, m.customer, m.from, m.to, m.at, m.user, m.call})
    text += std::to_string(value) + ", ";
  db.execute(text + quoted(m.cause) + ", " + quoted(m.reason) + ")");
}

void putIn(Database& db, const NaiveWorld& world) {
  std::string all =
      "BEGIN; DELETE FROM call; DELETE FROM stage_change; DELETE FROM customer; DELETE FROM queue_item; "
      "DELETE FROM customer_segment; ";
  const auto insert = [&](const std::string& columns, std::initializer_list<std::int64_t> values,
                          const std::string& more = {}) {
    std::string text;
    for (const std::int64_t value : values) text += (text.empty() ? "" : ", ") + std::to_string(value);
    all += "INSERT INTO " + columns + " VALUES (" + text + more + "); ";
  };
  for (std::size_t i = 0; i < world.customers.size(); ++i) {
    const NaiveCustomer& c = world.customers[i];
    const auto id = static_cast<std::int64_t>(i) + 1;
    insert("customer (id, created_at, owner_id, list_id, stage_id, updated_at, region, public_id)",
           {id, c.created, c.owner, c.list, c.stage, 1}, ", " + quoted(c.region) + ", x'00'");
    if (c.segment != 1) insert("customer_segment (customer_id, segment)", {id, c.segment});
    for (const std::int64_t campaign : c.campaigns)
      insert("queue_item (campaign_id, customer_id, list_id, zone_id)", {campaign, id, c.list, 0});
  }
  for (std::size_t i = 0; i < world.calls.size(); ++i) {
    const NaiveCall& c = world.calls[i];
    // Open ones are on lines of their own.
    insert(
        "call (id, line, customer_id, agent_id, campaign_id, list_id, script_version_id, state, dials, direction, "
        "answered_at, outcome_id, reached, queue_item_id, phone_id, e164, opened_at, segment, local_day, public_id)",
        {static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(i), c.customer, c.agent, c.campaign, c.list,
         c.script, c.state, c.dials, c.direction, c.answered, c.outcome, c.reached, 0, 0, 0, 1, c.segment},
        ", " + quoted(naiveDay(c.day)) + ", x'00'");
  }
  db.execute(all + "COMMIT");
  for (std::size_t i = 0; i < world.moves.size(); ++i) putInMove(db, static_cast<std::int64_t>(i) + 1, world.moves[i]);
}

// Something of a month that may be packed becomes different, and a move is added.
void change(Database& db, NaiveWorld& world) {
  if (!world.calls.empty()) {
    const int place = *rc::gen::inRange(0, static_cast<int>(world.calls.size()));
    NaiveCall& c = world.calls[static_cast<std::size_t>(place)];
    const int what = *rc::gen::inRange(0, 4);
    if (what == 0) c.reached = 1 - c.reached;
    if (what == 1) c.segment = (c.segment + 1) % 3;
    if (what == 2) c.state = 1 - c.state;
    if (what == 3) c.day = (c.day + 3) % 6;
    db.execute("UPDATE call SET reached = " + std::to_string(c.reached) + ", segment = " + std::to_string(c.segment) +
               ", state = " + std::to_string(c.state) + ", local_day = " + quoted(naiveDay(c.day)) +
               " WHERE id = " + std::to_string(place + 1));
  }
  world.moves.push_back({1, 1 + *rc::gen::inRange(0, 6), 1 + *rc::gen::inRange(0, 6), naiveMoment(), 1, 0,
                         *rc::gen::element<std::string>("outcome", "edit", "undo"), ""});
  putInMove(db, static_cast<std::int64_t>(world.moves.size()), world.moves.back());
}

// What one customer did to one group: the furthest step (-1: none), reasons of losses, times in stages.
struct NaiveWay {
  int furthest = -1;
  std::set<std::string> reasons;
  std::multimap<std::int64_t, std::int64_t> times;  // stage → ms
};
using NaiveGroups = std::map<std::int64_t, std::map<std::int64_t, NaiveWay>>;  // group → customer; -1: all together

class NaiveFunnel {
 public:
  NaiveFunnel(const NaiveWorld& world, const ReadFunnel& request, int first, int last)
      : m_world(world), m_request(request), m_first(first), m_last(last) {
    replay();
    request.kind == FunnelKind::Activity ? activity() : cohort();
  }
  NaiveGroups groups;
  static std::int64_t region(const std::string& name) { return name.empty() ? 0 : name == "华东" ? 1 : 2; }

 private:
  static std::int64_t team(std::int64_t agent) { return agent == 1 || agent == 2 ? 7 : 0; }
  bool inDays(std::int64_t at) const {
    return at >= kFunnelFirstDay + m_first * kFunnelDay && at < kFunnelFirstDay + (m_last + 1) * kFunnelDay;
  }
  // What is known of each move when it is made, and which moves are taken back.
  void replay() {
    m_counts.assign(m_world.moves.size(), true);
    m_stayed.resize(m_world.moves.size());
    for (std::size_t i = 0; i < m_world.moves.size(); ++i) {
      const NaiveMove& m = m_world.moves[i];
      if (m.cause == "correction" || m.cause == "undo") {
        m_counts[i] = false;
        for (std::size_t k = i; k-- > 0;) {
          const NaiveMove& b = m_world.moves[k];
          if (!m_counts[k] || b.cause != (m.cause == "undo" ? "bulk" : "outcome")) continue;
          if (b.customer != m.customer || b.call != m.call || b.from != m.to || b.to != m.from) continue;
          m_counts[k] = false;
          break;
        }
      } else if (m.from <= 4 && m.from != m.to) {
        m_stayed[i] = stayedUntil(i);
      }
    }
  }
  std::optional<std::int64_t> stayedUntil(std::size_t i) const {
    const NaiveMove& m = m_world.moves[i];
    for (std::size_t k = i; k-- > 0;) {
      const NaiveMove& before = m_world.moves[k];
      if (before.customer != m.customer || !m_counts[k]) continue;
      if (before.to != m.from) return std::nullopt;
      return std::max<std::int64_t>(m.at - before.at, 0);
    }
    return std::max<std::int64_t>(m.at - customer(m.customer).created, 0);
  }
  bool counts(std::size_t i) const { return m_counts[i]; }
  std::optional<std::int64_t> stayed(std::size_t i) const { return m_stayed[i]; }
  const NaiveCustomer& customer(std::int64_t id) const { return m_world.customers[static_cast<std::size_t>(id) - 1]; }
  template <class F>
  void to(std::int64_t group, std::int64_t customer, F&& change) {
    for (const std::int64_t g : {group, std::int64_t{-1}}) change(groups[g][customer]);
  }
  std::int64_t groupOf(std::int64_t agent, std::int64_t campaign, std::int64_t list, std::int64_t script,
                       std::int64_t segment, std::int64_t id) const {
    switch (m_request.by) {
      case FunnelBy::Agent:
        return agent;
      case FunnelBy::Team:
        return team(agent);
      case FunnelBy::Campaign:
        return campaign;
      case FunnelBy::List:
        return list;
      case FunnelBy::ScriptVersion:
        return script;
      case FunnelBy::Region:
        return region(customer(id).region);
      case FunnelBy::Segment:
        return segment;
      case FunnelBy::Nothing:
        return 0;
    }
    return 0;
  }
  bool wanted(std::int64_t agent, std::int64_t campaign, std::int64_t list, std::int64_t script,
              std::int64_t segment) const {
    const domain::FiguresFilter& f = m_request.filter;
    return (!f.agent || f.agent.value == agent) && (!f.team || f.team.value == team(agent)) &&
           (!f.campaign || f.campaign.value == campaign) && (!f.list || f.list.value == list) &&
           (!f.script || f.script.value == script) && (f.segment == 0 || f.segment == segment);
  }
  static bool isCall(const NaiveCall& c) {
    return c.state == 1 && ((c.dials > 0 && (c.direction == 0 || c.answered != 0)) || c.outcome != 0);
  }
  void activity() {
    for (const NaiveCall& c : m_world.calls) {
      if (!isCall(c) || c.customer == 0 || c.day < m_first || c.day > m_last) continue;
      if (!wanted(c.agent, c.campaign, c.list, c.script, c.segment)) continue;
      to(groupOf(c.agent, c.campaign, c.list, c.script, c.segment, c.customer), c.customer,
         [&](NaiveWay& way) { way.furthest = std::max(way.furthest, c.reached ? 1 : 0); });
    }
    for (std::size_t i = 0; i < m_world.moves.size(); ++i) {
      const NaiveMove& m = m_world.moves[i];
      if (!counts(i) || !inDays(m.at)) continue;
      const NaiveCall none{0, 0, 0, customer(m.customer).list, 0, 0, 0, 0, 0, 0, 0, 0, 0};
      const NaiveCall& call = m.call == 0 ? none : m_world.calls[static_cast<std::size_t>(m.call) - 1];
      const std::int64_t agent = m.call == 0 ? m.user : call.agent;
      if (!wanted(agent, call.campaign, call.list, call.script, call.segment)) continue;
      to(groupOf(agent, call.campaign, call.list, call.script, call.segment, m.customer), m.customer,
         [&](NaiveWay& way) {
           const bool forward = m.to <= 5 && (m.from == 6 || m.to > m.from);
           if (forward && m.to >= 2) way.furthest = std::max(way.furthest, static_cast<int>(m.to) - 1);
           if (m.to == 6) way.reasons.insert(m.reason);
           if (const auto time = stayed(i)) way.times.emplace(m.from, *time);
         });
    }
  }
  void cohort() {
    for (std::size_t n = 0; n < m_world.customers.size(); ++n) {
      const NaiveCustomer& c = m_world.customers[n];
      const auto id = static_cast<std::int64_t>(n) + 1;
      const domain::FiguresFilter& f = m_request.filter;
      const auto in = [&](std::int64_t campaign) {
        return std::find(c.campaigns.begin(), c.campaigns.end(), campaign) != c.campaigns.end();
      };
      if (!inDays(c.created) || !wanted(c.owner, f.campaign.value, c.list, 0, c.segment) ||
          (f.campaign && !in(f.campaign.value)))
        continue;
      NaiveWay way;
      const auto came = [&](std::int64_t stage) {
        way.furthest = std::max(way.furthest, stage >= 2 && stage <= 5 ? static_cast<int>(stage) : 0);
      };
      came(c.stage);
      for (const NaiveCall& call : m_world.calls)
        if (call.customer == id && isCall(call)) way.furthest = std::max(way.furthest, call.reached ? 2 : 1);
      for (std::size_t i = 0; i < m_world.moves.size(); ++i) {
        const NaiveMove& m = m_world.moves[i];
        if (m.customer != id || !counts(i)) continue;
        came(m.from);
        came(m.to);
        if (m.to == 6) way.reasons.insert(m.reason);
        if (const auto time = stayed(i)) way.times.emplace(m.from, *time);
      }
      groups[-1][id] = way;
      if (m_request.by != FunnelBy::Campaign) {
        groups[groupOf(c.owner, 0, c.list, 0, c.segment, id)][id] = way;
        continue;
      }
      if (c.campaigns.empty()) groups[0][id] = way;
      for (const std::int64_t campaign : c.campaigns)
        if (!f.campaign || f.campaign.value == campaign) groups[campaign][id] = way;
    }
  }

  const NaiveWorld& m_world;
  const ReadFunnel& m_request;
  int m_first, m_last;
  std::vector<bool> m_counts;
  std::vector<std::optional<std::int64_t>> m_stayed;
};

// One funnel and every list behind it against the ways of its customers.
void compareFunnel(FunnelFloor& f, const ReadFunnel& request, const Funnel& funnel,
                   const std::map<std::int64_t, NaiveWay>& ways, const std::optional<FunnelCustomers::Group>& group) {
  std::set<std::int64_t> before;
  for (std::size_t step = 0; step < funnel.steps.size(); ++step) {
    const domain::FunnelStep& one = funnel.steps[step];
    FunnelIds expected;
    for (const auto& [customer, way] : ways)
      if (way.furthest >= static_cast<int>(step)) expected.push_back(customer);
    FunnelPart part{FunnelPart::What::Step, one.kind, one.stage, {}};
    const FunnelIds found = f.ids(request, part, group);
    RC_ASSERT(found == expected);
    RC_ASSERT(static_cast<std::int64_t>(found.size()) == one.customers);
    if (step > 0)
      RC_ASSERT(std::all_of(found.begin(), found.end(), [&](std::int64_t id) { return before.count(id) == 1; }));
    part.what = FunnelPart::What::NotFurther;
    const auto behind = f.ids(request, part, group).size();
    RC_ASSERT(behind == (step == 0 ? 0 : before.size() - found.size()));
    before = {found.begin(), found.end()};
  }
  std::map<std::string, FunnelIds> reasons;
  FunnelIds lost;
  std::map<std::int64_t, std::vector<std::int64_t>> times;
  for (const auto& [customer, way] : ways) {
    for (const std::string& reason : way.reasons) reasons[reason].push_back(customer);
    if (!way.reasons.empty()) lost.push_back(customer);
    for (const auto& [stage, ms] : way.times) times[stage].push_back(ms);
  }
  RC_ASSERT(funnel.lost == static_cast<std::int64_t>(lost.size()));
  RC_ASSERT(f.ids(request, {FunnelPart::What::Lost, {}, {}, {}}, group) == lost);
  RC_ASSERT(funnel.reasons.size() == reasons.size());
  for (const domain::LostReason& reason : funnel.reasons) {
    RC_ASSERT(static_cast<std::int64_t>(reasons[reason.reason].size()) == reason.customers);
    RC_ASSERT(f.ids(request, {FunnelPart::What::LostReason, {}, {}, reason.reason}, group) == reasons[reason.reason]);
  }
  RC_ASSERT(funnel.times.size() == times.size());
  for (const domain::StageTime& time : funnel.times) {
    auto& all = times[time.stage.value];
    std::sort(all.begin(), all.end());
    RC_ASSERT(time.left == static_cast<std::int64_t>(all.size()));
    RC_ASSERT(time.median.count() == all[(all.size() + 1) / 2 - 1]);
    RC_ASSERT(time.slowest.count() == all[(all.size() * 9 + 9) / 10 - 1]);
  }
}

}  // namespace

TEST_CASE("funnels and the lists behind them are what counting customer by customer gives", "[funnel][property]") {
  FunnelFloor f;
  f.db.database().execute(
      "INSERT INTO team (id, name) VALUES (7, 'North'); DELETE FROM list; INSERT INTO list (id, name, state, "
      "imported_at, imported_by) VALUES (1, 'a', 1, 1, 0), (2, 'b', 1, 1, 0)");
  for (const char* name : {"li", "wang", "zhao"}) f.db.addUser(name);
  f.db.database().execute("UPDATE user SET team_id = 7 WHERE id < 3");
  CHECK(rc::check("funnel", [&] {
    NaiveWorld world = naiveWorld();
    putIn(f.db.database(), world);
    // Read from packed months or not, and from what became of them.
    if (*rc::gen::element(false, true)) {
      f.db.clock->set(TemporaryDatabase::start() + 24h * *rc::gen::inRange(6, 15));  // to November 25 … December 3
      if (*rc::gen::element(false, true)) f.db.app->call(f.db.owner, app::PackMonths{}).value();
      f.db.clock->set(TemporaryDatabase::start() + 24h * 50);
      if (*rc::gen::element(false, true)) f.db.app->call(f.db.owner, app::PackMonths{}).value();
    }
    if (*rc::gen::element(false, true)) change(f.db.database(), world);
    ReadFunnel request;
    request.kind = *rc::gen::element(FunnelKind::Activity, FunnelKind::Cohort);
    request.by = *rc::gen::element(FunnelBy::Nothing, FunnelBy::Agent, FunnelBy::Team, FunnelBy::Campaign,
                                   FunnelBy::List, FunnelBy::Region, FunnelBy::ScriptVersion, FunnelBy::Segment);
    if (request.kind == FunnelKind::Cohort && request.by == FunnelBy::ScriptVersion) request.by = FunnelBy::Nothing;
    const bool all = *rc::gen::arbitrary<bool>();  // whole months
    const int first = all ? 0 : *rc::gen::inRange(0, 4), last = all ? 5 : first + *rc::gen::inRange(0, 6 - first);
    request.filter.from = all ? *rc::gen::element<std::string>("2026-11-01", "") : naiveDay(first);
    request.filter.until = all ? *rc::gen::element<std::string>("2026-12-31", "") : naiveDay(last);
    const int filters = *rc::gen::element(0, 0, 1, 2, 4, 8, 16, 9, 10, 12, 32, 33, 36);
    if (filters & 1) request.filter.agent = domain::UserId(*rc::gen::inRange(1, 4));
    if (filters & 2) request.filter.team = domain::TeamId(7);
    if (filters & 4) request.filter.campaign = domain::CampaignId(*rc::gen::inRange(1, 3));
    if (filters & 8) request.filter.list = domain::ListId(*rc::gen::inRange(1, 3));
    if ((filters & 16) && request.kind == FunnelKind::Activity) request.filter.script = domain::ScriptVersionId(1);
    if (filters & 32) request.filter.segment = *rc::gen::inRange(1, 4);

    NaiveFunnel naive(world, request, first, last);
    const auto answer = f.read(request.kind, request.by, request.filter);
    compareFunnel(f, request, answer.all, naive.groups[-1], {});
    std::size_t withSomebody = 0;
    for (const auto& [group, ways] : naive.groups) {
      if (group == -1 || request.by == FunnelBy::Nothing) continue;
      withSomebody += std::any_of(ways.begin(), ways.end(), [](const auto& way) {
        return way.second.furthest >= 0 || !way.second.reasons.empty();
      });
    }
    RC_ASSERT(answer.rows.size() == withSomebody);
    for (const domain::FunnelRow& row : answer.rows) {
      const FunnelCustomers::Group group{row.id, request.by == FunnelBy::Region ? row.name : std::string()};
      const std::int64_t key = request.by == FunnelBy::Region ? NaiveFunnel::region(row.name) : row.id;
      compareFunnel(f, request, row.funnel, naive.groups[key], group);
      for (std::size_t step = 0; step < row.funnel.steps.size(); ++step)
        RC_ASSERT(row.funnel.steps[step].customers <= answer.all.steps[step].customers);
    }
  }));
}
