#include "callwright/domain/funnel_count.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace callwright::domain {
namespace {

constexpr std::size_t kMostSteps = 64;

template <class T>
T& at(std::vector<T>& all, std::size_t place) {
  if (place >= all.size()) all.resize(place + 1);
  return all[place];
}

// By nearest rank: the smallest value that `percent` of all do not exceed. `values` is not empty; their order changes.
Milliseconds percentile(std::vector<std::int64_t>& values, std::size_t percent) {
  const std::size_t rank = std::max<std::size_t>((values.size() * percent + 99) / 100, 1) - 1;
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(rank), values.end());
  return Milliseconds(values[rank]);
}

}  // namespace

FunnelScale::FunnelScale(FunnelKind kind, const std::vector<Stage>& stages) {
  for (const Stage& stage : stages) {
    if (stage.kind == StageKind::Lost)
      add(stage.id, {true, StageKind::Lost, -1, 0});
    else
      m_stages.push_back(stage);
  }
  std::stable_sort(m_stages.begin(), m_stages.end(), [](const Stage& a, const Stage& b) {
    return std::pair(a.kind, a.position) < std::pair(b.kind, b.position);
  });
  // The last stage without a step of its own.
  auto before = std::find_if(m_stages.begin(), m_stages.end(), [](const Stage& s) { return s.code == "reached"; });
  const bool known = before != m_stages.end();
  if (!known) before = m_stages.begin();
  if (kind == FunnelKind::Cohort) m_steps.push_back({FunnelStepKind::Leads, {}, {}, {}});
  m_steps.push_back({FunnelStepKind::Called, {}, {}, {}});
  m_steps.push_back({FunnelStepKind::Reached, {}, {}, {}});
  std::uint64_t step = kind == FunnelKind::Cohort ? bit(0) : 0;
  int order = 0;
  for (auto stage = m_stages.begin(); stage != m_stages.end(); ++stage) {
    if (stage > before && stage->active && m_steps.size() < kMostSteps) {
      step = bit(m_steps.size());
      m_steps.push_back({FunnelStepKind::Stage, stage->id, stage->code, stage->name});
    }
    if (stage == before && known) step = bit(m_steps.size() - 1);
    add(stage->id, {true, stage->kind, order++, step});
  }
}

void FunnelScale::add(StageId stage, const Place& place) {
  if (at(stage).isKnown) return;
  m_placeOf.add(stage.value);
  m_places.push_back(place);
}

std::optional<std::size_t> FunnelScale::find(FunnelStepKind kind, StageId stage) const {
  for (std::size_t i = 0; i < m_steps.size(); ++i)
    if (m_steps[i].kind == kind && (kind != FunnelStepKind::Stage || m_steps[i].stage == stage)) return i;
  return std::nullopt;
}

// Which customers were seen.
class FunnelCount::Marks {
 public:
  void add(std::int64_t customer) {
    const auto place = static_cast<std::size_t>(customer);
    if (place >= m_isMarked.size()) m_isMarked.resize(2 * place + 1);
    if (m_isMarked[place] == 0) m_all.push_back(customer);
    m_isMarked[place] = 1;
  }
  const Ids& all() const { return m_all; }  // each once, as they came
  void clear() {
    for (const std::int64_t customer : m_all) m_isMarked[static_cast<std::size_t>(customer)] = 0;
    m_all.clear();
  }

 private:
  std::vector<std::uint8_t> m_isMarked;
  Ids m_all;
};

FunnelCount::Group& FunnelCount::add(std::int64_t group) {
  m_groupOf.add(group);
  return m_groups.emplace_back(Group{group, {}, {}});
}

const FunnelCount::Group* FunnelCount::find(std::int64_t group) const {
  const std::size_t known = m_groupOf.find(group);
  return known != PlacesById::kNone ? &m_groups[known] : nullptr;
}

void FunnelCount::came(std::int64_t group, std::int64_t customer, std::uint64_t steps) {
  if (steps == 0) return;
  const std::size_t place = static_cast<std::size_t>(customer) * m_width;
  if (place + m_width > m_steps.size()) m_steps.resize(2 * place + m_width);
  if (m_split == FunnelSplit::ByCustomer) belong(customer, group);
  Group* own = m_split == FunnelSplit::ByEvent ? &of(group) : nullptr;
  for (std::size_t i = 0; i < m_width; ++i) {
    const std::uint64_t byte = (steps >> (8 * i)) & 0xFF;
    if (byte == 0) continue;
    m_steps[place + i] |= static_cast<std::uint8_t>(byte);
    if (own == nullptr) continue;
    own->came.push_back(std::uint64_t{place + i} << 8 | byte);
  }
}

std::optional<std::int64_t> FunnelCount::groupOf(std::int64_t customer) const {
  if (m_split == FunnelSplit::ByEvent || !isIn(customer)) return std::nullopt;
  if (m_split == FunnelSplit::None) return 0;
  return m_groups[m_groupOfCustomer[static_cast<std::size_t>(customer)] - 1].id;
}

void FunnelCount::belong(std::int64_t customer, std::int64_t group) {
  const auto where = static_cast<std::size_t>(customer);
  if (where >= m_groupOfCustomer.size()) m_groupOfCustomer.resize(2 * where + 1);
  std::uint32_t& place = m_groupOfCustomer[where];
  if (place == 0) place = static_cast<std::uint32_t>(placeOf(of(group)) + 1);
}

void FunnelCount::lost(std::int64_t group, std::int64_t customer, const std::string& reason) {
  const std::size_t place = m_reasons.try_emplace(reason, m_reasons.size()).first->second;
  at(leavingOf(group).lost, place).push_back(customer);
}

void FunnelCount::left(std::int64_t group, std::int64_t move, StageId stage, Milliseconds after) {
  const int order = m_scale.placeOf(stage);
  if (order < 0) return;
  Leaving& leaving = leavingOf(group);
  at(move != m_lastMove ? leaving.stays : leaving.again, static_cast<std::size_t>(order))
      .push_back(std::max<std::int64_t>(after.count(), 0));
  m_lastMove = move;
}

template <class F>
void FunnelCount::eachCustomer(F&& take) const {
  for (std::size_t i = 0; i * m_width < m_steps.size(); ++i)
    if (const std::uint64_t steps = stepsOf(m_steps, static_cast<std::int64_t>(i)); steps != 0)
      take(static_cast<std::int64_t>(i), steps);
}

template <class F>
void FunnelCount::eachCustomerOf(const Group& group, Scratch& scratch, F&& take) const {
  Steps& all = scratch.steps;
  all.resize(m_steps.size());
  if (scratch.places.size() < group.came.size()) scratch.places.resize(group.came.size());
  std::size_t count = 0;  // of bytes that have something
  for (const std::uint64_t came : group.came) {
    std::uint8_t& byte = all[came >> 8];
    scratch.places[count] = came >> 8;
    count += byte == 0 ? 1 : 0;
    byte |= static_cast<std::uint8_t>(came);
  }
  const int shift = std::countr_zero(m_width);
  for (std::size_t i = 0; i < count; ++i) {
    const auto customer = static_cast<std::int64_t>(scratch.places[i] >> shift);
    const std::uint64_t steps = stepsOf(all, customer);
    if (steps == 0) continue;  // by another of his bytes
    take(customer, steps);
    std::fill_n(all.begin() + (customer << shift), m_width, std::uint8_t{0});
  }
}

namespace {

// How many came where: kinds of ways are few, customers many.
class Ways {
 public:
  void add(std::uint64_t steps) {
    if (steps < m_few.size())
      ++m_few[steps];
    else
      ++m_more[steps];
  }
  void addTo(std::vector<FunnelStep>& all) const {
    for (std::size_t steps = 1; steps < m_few.size(); ++steps)
      if (m_few[steps] > 0) add(all, steps, m_few[steps]);
    for (const auto& [steps, customers] : m_more) add(all, steps, customers);
  }

 private:
  static void add(std::vector<FunnelStep>& all, std::uint64_t steps, std::int64_t customers) {
    const auto furthest = static_cast<std::size_t>(std::bit_width(steps));
    for (std::size_t step = 0; step < furthest; ++step) {
      all[step].customers += customers;
      if ((steps & FunnelScale::bit(step)) == 0) all[step].skipped += customers;
    }
  }
  std::array<std::int64_t, 256> m_few{};
  std::map<std::uint64_t, std::int64_t> m_more;
};

}  // namespace

FunnelCount::Leavings FunnelCount::leavings() const {
  if (m_split == FunnelSplit::None) return {&m_leaving};
  Leavings all;
  for (const Group& group : m_groups) all.push_back(&group.leaving);
  return all;
}

void FunnelCount::addTimes(Funnel& funnel, const Leavings& leavings, bool withAgain, Ids& scratch) const {
  for (std::size_t i = 0; i < m_scale.stages().size(); ++i) {
    scratch.clear();
    const auto add = [&](const std::vector<Ids>& values) {
      if (i < values.size()) scratch.insert(scratch.end(), values[i].begin(), values[i].end());
    };
    for (const Leaving* leaving : leavings) {
      add(leaving->stays);
      if (withAgain) add(leaving->again);
    }
    if (scratch.empty()) continue;
    const Stage& stage = m_scale.stages()[i];
    const Milliseconds median = percentile(scratch, 50);
    funnel.times.push_back(
        {stage.id, stage.code, stage.name, static_cast<std::int64_t>(scratch.size()), median, percentile(scratch, 90)});
  }
}

void FunnelCount::addReasons(Funnel& funnel, const Leavings& leavings, Marks& one, Marks& any) const {
  for (const auto& [reason, place] : m_reasons) {
    for (const Leaving* leaving : leavings) {
      if (place >= leaving->lost.size()) continue;
      for (const std::int64_t customer : leaving->lost[place]) {
        one.add(customer);
        any.add(customer);
      }
    }
    if (!one.all().empty()) funnel.reasons.push_back({reason, static_cast<std::int64_t>(one.all().size())});
    one.clear();
  }
  std::stable_sort(funnel.reasons.begin(), funnel.reasons.end(),
                   [](const LostReason& a, const LostReason& b) { return a.customers > b.customers; });
  funnel.lost = static_cast<std::int64_t>(any.all().size());
  any.clear();
}

Funnel FunnelCount::all() const {
  Funnel funnel;
  funnel.steps = m_scale.steps();
  Ways ways;
  eachCustomer([&](std::int64_t, std::uint64_t steps) { ways.add(steps); });
  ways.addTo(funnel.steps);
  Marks one, any;
  Ids scratch;
  addTimes(funnel, leavings(), false, scratch);
  addReasons(funnel, leavings(), one, any);
  return funnel;
}

std::vector<std::pair<std::int64_t, Funnel>> FunnelCount::groups(std::size_t part, std::size_t parts) const {
  std::vector<std::pair<std::int64_t, Funnel>> all;
  Scratch scratch;
  Marks one, any;
  Ids times;
  std::vector<Ways> ways(m_groups.size());
  if (m_split == FunnelSplit::ByCustomer)
    eachCustomer([&](std::int64_t customer, std::uint64_t steps) {
      ways[m_groupOfCustomer[static_cast<std::size_t>(customer)] - 1].add(steps);
    });
  for (std::size_t i = part; i < m_groups.size(); i += parts) {
    const Group& group = m_groups[i];
    Funnel funnel;
    funnel.steps = m_scale.steps();
    eachCustomerOf(group, scratch, [&](std::int64_t, std::uint64_t steps) { ways[i].add(steps); });
    ways[i].addTo(funnel.steps);
    addTimes(funnel, {&group.leaving}, true, times);
    addReasons(funnel, {&group.leaving}, one, any);
    all.emplace_back(group.id, std::move(funnel));
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return all;
}

std::optional<std::vector<std::int64_t>> FunnelCount::customers(const FunnelPart& part,
                                                                std::optional<std::int64_t> group) const {
  static const Group kNone;
  const Group* own = nullptr;
  if (group) {
    own = find(*group);
    if (own == nullptr) own = &kNone;
  }
  Ids ids;
  if (part.what == FunnelPart::What::Lost || part.what == FunnelPart::What::LostReason) {
    Marks found;
    for (const Leaving* leaving : own != nullptr ? Leavings{&own->leaving} : leavings())
      for (const auto& [reason, place] : m_reasons)
        if (place < leaving->lost.size() && (part.what == FunnelPart::What::Lost || reason == part.reason))
          for (const std::int64_t customer : leaving->lost[place]) found.add(customer);
    ids = found.all();
    std::sort(ids.begin(), ids.end());
    return ids;
  }
  const auto step = m_scale.find(part.step, part.stage);
  if (!step) return std::nullopt;
  const auto take = [&](std::int64_t customer, std::uint64_t steps) {
    const auto furthest = static_cast<std::size_t>(std::bit_width(steps));
    const bool counts = part.what == FunnelPart::What::Step ? furthest > *step : *step > 0 && furthest == *step;
    if (counts) ids.push_back(customer);
  };
  if (own == nullptr) {
    eachCustomer(take);
    return ids;
  }
  if (m_split == FunnelSplit::ByCustomer) {
    if (own != &kNone)
      eachCustomer([&](std::int64_t customer, std::uint64_t steps) {
        if (m_groupOfCustomer[static_cast<std::size_t>(customer)] == placeOf(*own) + 1) take(customer, steps);
      });
    return ids;
  }
  Scratch scratch;
  eachCustomerOf(*own, scratch, take);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace callwright::domain
