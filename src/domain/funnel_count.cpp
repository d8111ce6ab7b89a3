#include "callwright/domain/funnel_count.hpp"

#include <algorithm>
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
      add(stage.id, {-1, StageKind::Lost, 0});
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
    add(stage->id, {order++, stage->kind, step});
  }
}

void FunnelScale::add(StageId stage, const Place& place) {
  if (find(stage) != nullptr) return;
  m_placeOf.add(stage.value);
  m_places.push_back(place);
}

std::uint64_t FunnelScale::stepOf(StageId stage) const {
  const Place* place = find(stage);
  return place != nullptr ? place->step : 0;
}

bool FunnelScale::isForward(StageId from, StageId to) const {
  const Place *was = find(from), *is = find(to);
  return is != nullptr && is->order > (was != nullptr ? was->order : -1);
}

bool FunnelScale::isOpen(StageId stage) const {
  const Place* place = find(stage);
  return place != nullptr && place->kind == StageKind::Open;
}

bool FunnelScale::isLost(StageId stage) const {
  const Place* place = find(stage);
  return place != nullptr && place->kind == StageKind::Lost;
}

int FunnelScale::placeOf(StageId stage) const {
  const Place* place = find(stage);
  return place != nullptr ? place->order : -1;
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

std::uint64_t FunnelCount::stepsOf(const Steps& all, std::int64_t customer) const {
  const std::size_t place = static_cast<std::size_t>(customer) * m_width;
  std::uint64_t steps = 0;
  for (std::size_t i = 0; i < m_width; ++i) steps |= std::uint64_t{all[place + i]} << (8 * i);
  return steps;
}

FunnelCount::Group& FunnelCount::of(std::int64_t group) {
  if (const std::size_t known = m_groupOf.find(group); known != PlacesById::kNone) return m_groups[known];
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
  Group* own = m_split ? &of(group) : nullptr;
  for (std::size_t i = 0; i < m_width; ++i) {
    const std::uint64_t byte = (steps >> (8 * i)) & 0xFF;
    if (byte == 0) continue;
    m_steps[place + i] |= static_cast<std::uint8_t>(byte);
    if (own == nullptr) continue;
    const std::uint64_t where = static_cast<std::uint64_t>(customer) << 3 | i;
    if (!own->came.empty() && own->came.back() >> 8 == where)
      own->came.back() |= byte;
    else
      own->came.push_back(where << 8 | byte);
  }
}

void FunnelCount::lost(std::int64_t group, std::int64_t customer, const std::string& reason) {
  const std::size_t place = m_reasons.try_emplace(reason, m_reasons.size()).first->second;
  at(m_leaving.lost, place).push_back(customer);
  if (m_split) at(of(group).leaving.lost, place).push_back(customer);
}

void FunnelCount::left(std::int64_t group, std::int64_t move, StageId stage, Milliseconds after) {
  const int order = m_scale.placeOf(stage);
  if (order < 0) return;
  const auto place = static_cast<std::size_t>(order);
  const std::int64_t ms = std::max<std::int64_t>(after.count(), 0);
  if (move != m_lastMove) at(m_leaving.stays, place).push_back(ms);
  m_lastMove = move;
  if (m_split) at(of(group).leaving.stays, place).push_back(ms);
}

template <class F>
void FunnelCount::eachCustomer(F&& take) const {
  for (std::size_t i = 0; i * m_width < m_steps.size(); ++i)
    if (const std::uint64_t steps = stepsOf(m_steps, static_cast<std::int64_t>(i)); steps != 0)
      take(static_cast<std::int64_t>(i), steps);
}

template <class F>
void FunnelCount::eachCustomerOf(const Group& group, Steps& scratch, F&& take) const {
  scratch.resize(m_steps.size());
  Ids customers;
  for (const std::uint64_t came : group.came) {
    const auto customer = static_cast<std::int64_t>(came >> 11);
    if (stepsOf(scratch, customer) == 0) customers.push_back(customer);
    scratch[static_cast<std::size_t>(customer) * m_width + (came >> 8 & 7)] |= static_cast<std::uint8_t>(came);
  }
  for (const std::int64_t customer : customers) {
    take(customer, stepsOf(scratch, customer));
    std::fill_n(scratch.begin() + customer * static_cast<std::int64_t>(m_width), m_width, std::uint8_t{0});
  }
}

void FunnelCount::addCame(Funnel& funnel, std::uint64_t steps) const {
  const auto furthest = static_cast<std::size_t>(std::bit_width(steps));
  for (std::size_t step = 0; step < furthest; ++step) {
    ++funnel.steps[step].customers;
    if ((steps & FunnelScale::bit(step)) == 0) ++funnel.steps[step].skipped;
  }
}

void FunnelCount::finish(Funnel& funnel, Leaving& leaving, Marks& one, Marks& any) const {
  for (std::size_t i = 0; i < leaving.stays.size(); ++i) {
    Ids& values = leaving.stays[i];
    if (values.empty()) continue;
    const Stage& stage = m_scale.stages()[i];
    const Milliseconds median = percentile(values, 50);
    funnel.times.push_back(
        {stage.id, stage.code, stage.name, static_cast<std::int64_t>(values.size()), median, percentile(values, 90)});
  }
  for (const auto& [reason, place] : m_reasons) {
    if (place >= leaving.lost.size() || leaving.lost[place].empty()) continue;
    for (const std::int64_t customer : leaving.lost[place]) {
      one.add(customer);
      any.add(customer);
    }
    funnel.reasons.push_back({reason, static_cast<std::int64_t>(one.all().size())});
    one.clear();
  }
  std::stable_sort(funnel.reasons.begin(), funnel.reasons.end(),
                   [](const LostReason& a, const LostReason& b) { return a.customers > b.customers; });
  funnel.lost = static_cast<std::int64_t>(any.all().size());
  any.clear();
}

Funnel FunnelCount::all() {
  Funnel funnel;
  funnel.steps = m_scale.steps();
  eachCustomer([&](std::int64_t, std::uint64_t steps) { addCame(funnel, steps); });
  Marks one, any;
  finish(funnel, m_leaving, one, any);
  return funnel;
}

std::vector<std::pair<std::int64_t, Funnel>> FunnelCount::groups() {
  std::vector<std::pair<std::int64_t, Funnel>> all;
  Steps scratch;
  Marks one, any;
  for (Group& group : m_groups) {
    Funnel funnel;
    funnel.steps = m_scale.steps();
    eachCustomerOf(group, scratch, [&](std::int64_t, std::uint64_t steps) { addCame(funnel, steps); });
    finish(funnel, group.leaving, one, any);
    all.emplace_back(group.id, std::move(funnel));
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return all;
}

std::optional<std::vector<std::int64_t>> FunnelCount::customers(const FunnelPart& part,
                                                                std::optional<std::int64_t> group) {
  static const Group kNone;
  const Group* own = nullptr;
  if (group) {
    own = find(*group);
    if (own == nullptr) own = &kNone;
  }
  Ids ids;
  if (part.what == FunnelPart::What::Lost || part.what == FunnelPart::What::LostReason) {
    const std::vector<Ids>& lost = own != nullptr ? own->leaving.lost : m_leaving.lost;
    Marks found;
    for (const auto& [reason, place] : m_reasons)
      if (place < lost.size() && (part.what == FunnelPart::What::Lost || reason == part.reason))
        for (const std::int64_t customer : lost[place]) found.add(customer);
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
  Steps scratch;
  eachCustomerOf(*own, scratch, take);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace callwright::domain
