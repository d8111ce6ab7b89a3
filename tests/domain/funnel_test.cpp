#include "callwright/domain/funnel_count.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <limits>
#include <set>

using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

Stage stage(std::int64_t id, const std::string& code, int position, StageKind kind = StageKind::Open,
            bool active = true) {
  return {StageId(id), code, {}, kind, position, active};
}

// As shipped.
std::vector<Stage> shippedStages() {
  return {stage(1, "lead", 1),
          stage(2, "reached", 2),
          stage(3, "interested", 3),
          stage(4, "quoted", 4),
          stage(5, "won", 5, StageKind::Won),
          stage(6, "lost", 6, StageKind::Lost)};
}

std::string codesOf(const FunnelScale& scale) {
  std::string all;
  for (const FunnelStep& step : scale.steps()) {
    constexpr const char* names[] = {"leads", "called", "reached"};
    all += (step.kind == FunnelStepKind::Stage ? step.stageCode : names[static_cast<int>(step.kind)]) + " ";
  }
  return all;
}

Funnel withSteps(const std::vector<std::int64_t>& customers) {
  Funnel funnel;
  for (const std::int64_t count : customers) {
    FunnelStep step;
    step.customers = count;
    funnel.steps.push_back(step);
  }
  return funnel;
}

}  // namespace

TEST_CASE("the steps are those of the pipeline, in its order, won ones last", "[funnel]") {
  CHECK(codesOf(FunnelScale(FunnelKind::Activity, shippedStages())) == "called reached interested quoted won ");
  CHECK(codesOf(FunnelScale(FunnelKind::Cohort, shippedStages())) == "leads called reached interested quoted won ");
  auto stages = shippedStages();
  stages.push_back(stage(7, "tried", 6));                        // an open one behind won
  stages.push_back(stage(8, "renewed", 9, StageKind::Won));      // a second won one
  stages.push_back(stage(9, "old", 3, StageKind::Open, false));  // turned off
  CHECK(codesOf(FunnelScale(FunnelKind::Activity, stages)) == "called reached interested quoted tried won renewed ");
  stages.erase(stages.begin() + 1);  // none is called "reached": behind the first one
  CHECK(codesOf(FunnelScale(FunnelKind::Activity, stages)) == "called reached interested quoted tried won renewed ");
  CHECK(codesOf(FunnelScale(FunnelKind::Activity, {})) == "called reached ");
}

TEST_CASE("a stage stands for the last step that is not behind it", "[funnel]") {
  auto stages = shippedStages();
  stages.push_back(stage(9, "old", 3, StageKind::Open, false));
  const FunnelScale activity(FunnelKind::Activity, stages), cohort(FunnelKind::Cohort, stages);
  CHECK(activity.stepOf(StageId(1)) == 0);
  CHECK(activity.stepOf(StageId(2)) == activity.reached());
  CHECK(activity.stepOf(StageId(3)) == FunnelScale::bit(2));
  CHECK(activity.stepOf(StageId(9)) == FunnelScale::bit(2));
  CHECK(activity.stepOf(StageId(5)) == FunnelScale::bit(4));
  CHECK(activity.stepOf(StageId(6)) == 0);
  CHECK(activity.stepOf(StageId(77)) == 0);
  CHECK(cohort.stepOf(StageId(1)) == FunnelScale::bit(0));
  CHECK(cohort.stepOf(StageId(2)) == cohort.reached());
  CHECK(activity.isForward(StageId(1), StageId(4)));
  CHECK_FALSE(activity.isForward(StageId(4), StageId(3)));
  CHECK_FALSE(activity.isForward(StageId(3), StageId(3)));
  CHECK(activity.isForward(StageId(6), StageId(1)));  // won back from the lost
  CHECK_FALSE(activity.isForward(StageId(1), StageId(6)));
}

TEST_CASE("many stages have no more steps than can be told apart", "[funnel]") {
  std::vector<Stage> stages;
  for (int i = 1; i <= 90; ++i) stages.push_back(stage(i, "s" + std::to_string(i), i));
  const FunnelScale scale(FunnelKind::Cohort, stages);
  REQUIRE(scale.steps().size() == 64);
  CHECK(scale.stepOf(StageId(90)) == FunnelScale::bit(63));
  FunnelCount count(scale);
  count.came(0, 1, scale.stepOf(StageId(90)));
  CHECK(count.all().steps.back().customers == 1);
}

TEST_CASE("shares are of those before, and the largest loss is the lowest of them", "[funnel]") {
  const Funnel funnel = withSteps({200, 80, 40, 10, 10});
  CHECK_FALSE(shareOfPrevious(funnel, 0));
  CHECK(shareOfPrevious(funnel, 1) == 0.4);
  CHECK(shareOfFirst(funnel, 3) == 0.05);
  CHECK(largestLoss(funnel) == std::size_t{3});
  CHECK(largestLoss(withSteps({100, 50, 25})) == std::size_t{1});  // as low: where most stayed behind
  CHECK(largestLoss(withSteps({5, 5, 0, 0})) == std::size_t{2});   // nothing can be lost of nobody
  CHECK_FALSE(largestLoss(withSteps({5, 5, 5})));
  CHECK_FALSE(largestLoss(withSteps({0, 0})));
  CHECK_FALSE(largestLoss(withSteps({})));
  CHECK_FALSE(shareOfPrevious(withSteps({0, 0}), 1));
}

TEST_CASE("who came to a step came to those before it, and the funnel says who skipped them", "[funnel]") {
  FunnelCount count(FunnelScale(FunnelKind::Activity, shippedStages()));
  count.came(7, 1, FunnelScale::bit(0));
  count.came(7, 1, FunnelScale::bit(0) | FunnelScale::bit(1));
  count.came(8, 1, FunnelScale::bit(4));
  count.came(8, 2, FunnelScale::bit(0));
  const auto customers = [](const Funnel& funnel) {
    std::vector<std::int64_t> all;
    for (const FunnelStep& step : funnel.steps) all.push_back(step.customers * 10 + step.skipped);
    return all;
  };
  CHECK(customers(count.all()) == std::vector<std::int64_t>{20, 10, 11, 11, 10});
  const auto groups = count.groups();
  REQUIRE(groups.size() == 2);
  CHECK(customers(groups[0].second) == std::vector<std::int64_t>{10, 10, 0, 0, 0});
  CHECK(customers(groups[1].second) == std::vector<std::int64_t>{21, 11, 11, 11, 10});
  FunnelPart part;
  part.step = FunnelStepKind::Called;
  CHECK(count.customers(part, {}) == std::vector<std::int64_t>{1, 2});
  CHECK(count.customers(part, 7) == std::vector<std::int64_t>{1});
  CHECK(count.customers(part, 99) == std::vector<std::int64_t>{});
  part.step = FunnelStepKind::Reached;
  part.what = FunnelPart::What::NotFurther;
  CHECK(count.customers(part, {}) == std::vector<std::int64_t>{2});
  part.step = FunnelStepKind::Leads;
  CHECK_FALSE(count.customers(part, {}));
}

TEST_CASE("times are by nearest rank, and a customer who was lost twice counts once a reason", "[funnel]") {
  FunnelCount count(FunnelScale(FunnelKind::Activity, shippedStages()));
  for (int i = 1; i <= 10; ++i) {
    count.left(1, i, StageId(3), std::chrono::hours(i));
    count.left(2, i, StageId(3), std::chrono::hours(i));  // the same leave-taking in another group
  }
  count.left(1, 11, StageId(1), -5s);  // clocks were set
  count.lost(1, 4, "price");
  count.lost(2, 4, "price");
  count.lost(1, 4, "");
  count.lost(1, 5, "price");
  const Funnel all = count.all();
  REQUIRE(all.times.size() == 2);
  CHECK(all.times[0] == StageTime{StageId(1), "lead", "", 1, 0ms, 0ms});
  CHECK(all.times[1] == StageTime{StageId(3), "interested", "", 10, 5h, 9h});
  CHECK(all.lost == 2);
  CHECK(all.reasons == std::vector<LostReason>{{"price", 2}, {"", 1}});
  FunnelPart part;
  part.what = FunnelPart::What::LostReason;
  CHECK(count.customers(part, {}) == std::vector<std::int64_t>{4});
  part.reason = "price";
  CHECK(count.customers(part, {}) == std::vector<std::int64_t>{4, 5});
  CHECK(count.customers(part, 2) == std::vector<std::int64_t>{4});
  part.reason = "weather";
  CHECK(count.customers(part, {}) == std::vector<std::int64_t>{});
  part.what = FunnelPart::What::Lost;
  CHECK(count.customers(part, {}) == std::vector<std::int64_t>{4, 5});
}

TEST_CASE("a funnel is what sets of customers say, and never widens", "[funnel][property]") {
  CHECK(rc::check("funnel", [] {
    const FunnelScale scale(FunnelKind::Activity, shippedStages());
    FunnelCount count(scale);
    std::map<std::int64_t, std::vector<std::set<std::int64_t>>> sets;
    const auto events = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
        rc::gen::tuple(rc::gen::inRange(1, 4), rc::gen::inRange(1, 12), rc::gen::inRange(0, 32)));
    const std::size_t steps = scale.steps().size();
    for (const auto& [group, customer, bits] : events) {
      count.came(group, customer, static_cast<std::uint64_t>(bits));
      for (const std::int64_t g : {std::int64_t{0}, std::int64_t{group}}) {
        auto& known = sets[g];
        known.resize(steps);
        for (std::size_t step = 0; step < steps; ++step)
          if ((bits >> step) != 0) known[step].insert(customer);
      }
    }
    const auto same = [&](const Funnel& funnel, std::int64_t group) {
      sets[group].resize(steps);
      for (std::size_t step = 0; step < steps; ++step) {
        const FunnelStep& one = funnel.steps[step];
        FunnelPart part{FunnelPart::What::Step, one.kind, one.stage, {}};
        const auto ids = count.customers(part, group == 0 ? std::optional<std::int64_t>() : group).value();
        RC_ASSERT(std::set<std::int64_t>(ids.begin(), ids.end()) == sets[group][step]);
        RC_ASSERT(static_cast<std::int64_t>(ids.size()) == one.customers);
        RC_ASSERT(std::is_sorted(ids.begin(), ids.end()));
        RC_ASSERT(one.skipped <= one.customers);
        if (step > 0) RC_ASSERT(one.customers <= funnel.steps[step - 1].customers);
      }
    };
    same(count.all(), 0);
    for (const auto& [group, funnel] : count.groups()) same(funnel, group);
  }));
}

TEST_CASE("who is in one group is counted as by what happened, and groups in parts as in one", "[funnel][property]") {
  CHECK(rc::check("one group", [] {
    const FunnelScale scale(FunnelKind::Cohort, shippedStages());
    FunnelCount byCustomer(scale, FunnelSplit::ByCustomer), byEvent(scale), none(scale, FunnelSplit::None);
    const auto events = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(rc::gen::tuple(
        rc::gen::inRange(1, 30), rc::gen::inRange(0, 1 << scale.steps().size()), rc::gen::inRange(1, 5)));
    std::int64_t move = 0;
    for (const auto& [customer, bits, what] : events) {
      ++move;
      for (FunnelCount* count : {&byCustomer, &byEvent, &none}) {
        const std::int64_t group = customer % 4;
        // Where he is known already, the group need not be found: the same but for speed.
        const auto steps = static_cast<std::uint64_t>(bits);
        if (what < 4 && (what != 3 || !count->cameOn(customer, steps))) count->came(group, customer, steps);
        if (what == 2) count->lost(group, customer, bits % 2 == 0 ? "price" : "");
        if (what > 1) count->left(group, move, StageId(what), Milliseconds(bits));
      }
    }
    RC_ASSERT(byCustomer.all() == byEvent.all());
    RC_ASSERT(byCustomer.all() == none.all());
    RC_ASSERT(byCustomer.groups() == byEvent.groups());
    std::set<std::int64_t> came;
    for (const auto& [customer, bits, what] : events)
      if (what < 4 && bits != 0) came.insert(customer);
    for (std::int64_t customer = 0; customer < 40; ++customer) {
      const bool isIn = came.contains(customer);
      RC_ASSERT(byCustomer.groupOf(customer) == (isIn ? std::optional(customer % 4) : std::nullopt));
      RC_ASSERT(none.groupOf(customer) == (isIn ? std::optional<std::int64_t>(0) : std::nullopt));
      RC_ASSERT(!byEvent.groupOf(customer));
      RC_ASSERT((isIn || !none.cameOn(customer, 1)));
    }
    std::map<std::int64_t, Funnel> parts;
    for (std::size_t part = 0; part < 3; ++part)
      for (const auto& [group, funnel] : byCustomer.groups(part, 3)) RC_ASSERT(parts.emplace(group, funnel).second);
    const auto groups = byEvent.groups();
    RC_ASSERT((parts == std::map<std::int64_t, Funnel>(groups.begin(), groups.end())));
    for (const FunnelStep& step : scale.steps())
      for (const FunnelPart::What what : {FunnelPart::What::Step, FunnelPart::What::NotFurther, FunnelPart::What::Lost})
        for (const std::optional<std::int64_t> group : {std::optional<std::int64_t>(), {0}, {1}, {9}}) {
          const FunnelPart part{what, step.kind, step.stage, {}};
          RC_ASSERT(byCustomer.customers(part, group) == byEvent.customers(part, group));
        }
  }));
}

TEST_CASE("a group may be any number, and so may a stage", "[funnel]") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const std::vector<std::int64_t> ids{-1, 0, 5, 65'535, 65'536, most};
  FunnelCount count(FunnelScale(FunnelKind::Activity, {stage(most, "far", 1), stage(7, "near", 2)}));
  CHECK(count.scale().placeOf(StageId(most)) == 0);
  CHECK(count.scale().isForward(StageId(most), StageId(7)));
  CHECK(count.scale().placeOf(StageId(8)) < 0);
  CHECK(count.scale().placeOf(StageId(most - 1)) < 0);
  for (auto id = ids.rbegin(); id != ids.rend(); ++id) count.came(*id, 3, FunnelScale::bit(0));
  const auto groups = count.groups();
  REQUIRE(groups.size() == ids.size());
  FunnelPart part;
  part.step = FunnelStepKind::Called;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(groups[i].first == ids[i]);
    CHECK(groups[i].second.steps.front().customers == 1);
    CHECK(count.customers(part, ids[i]) == std::vector<std::int64_t>{3});
  }
  CHECK(count.customers(part, 65'537) == std::vector<std::int64_t>{});
}

TEST_CASE("codes of splits come back", "[funnel]") {
  for (int by = 0; by <= static_cast<int>(FunnelBy::Region); ++by)
    CHECK(funnelByFromCode(codeOf(static_cast<FunnelBy>(by))) == static_cast<FunnelBy>(by));
  CHECK_FALSE(funnelByFromCode("moon"));
}

TEST_CASE("many customers who came several times count once, in all and in their group", "[funnel]") {
  FunnelCount count(FunnelScale(FunnelKind::Activity, shippedStages()));
  constexpr std::int64_t customers = 400'000;
  for (std::int64_t i = 0; i < 3 * customers; ++i)
    count.came(0, (i * 7919) % customers, FunnelScale::bit(i % customers % 4 == 0 ? 1 : 0));
  const Funnel all = count.all();
  CHECK(all.steps[0].customers == customers);
  CHECK(all.steps[1].customers == customers / 4);
  CHECK(count.groups().front().second == all);
}
