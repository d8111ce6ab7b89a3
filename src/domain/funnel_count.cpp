#include "callwright/domain/funnel_count.hpp"

#include <algorithm>
#include <bit>

namespace callwright::domain {
namespace {

constexpr std::size_t kMostSteps = 64;
constexpr std::size_t kMergeAfter = 1 << 20;  // records, before those of one customer are put together

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
      m_places[stage.id.value] = {-1, StageKind::Lost, 0};
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
    m_places[stage->id.value] = {order++, stage->kind, step};
  }
}

const FunnelScale::Place* FunnelScale::placeOf(StageId stage) const {
  const auto found = m_places.find(stage.value);
  return found == m_places.end() ? nullptr : &found->second;
}

std::uint64_t FunnelScale::stepOf(StageId stage) const {
  const Place* place = placeOf(stage);
  return place != nullptr ? place->step : 0;
}

bool FunnelScale::isForward(StageId from, StageId to) const {
  const Place *was = placeOf(from), *is = placeOf(to);
  return is != nullptr && is->order > (was != nullptr ? was->order : -1);
}

bool FunnelScale::isOpen(StageId stage) const {
  const Place* place = placeOf(stage);
  return place != nullptr && place->kind == StageKind::Open;
}

bool FunnelScale::isLost(StageId stage) const {
  const Place* place = placeOf(stage);
  return place != nullptr && place->kind == StageKind::Lost;
}

std::optional<std::size_t> FunnelScale::find(FunnelStepKind kind, StageId stage) const {
  for (std::size_t i = 0; i < m_steps.size(); ++i)
    if (m_steps[i].kind == kind && (kind != FunnelStepKind::Stage || m_steps[i].stage == stage)) return i;
  return std::nullopt;
}

void FunnelCount::came(std::int64_t group, std::int64_t customer, std::uint64_t steps) {
  if (steps == 0) return;
  const auto place = static_cast<std::size_t>(customer) * m_width;
  if (place + m_width > m_steps.size()) m_steps.resize(2 * place + m_width);
  for (std::size_t i = 0; i < m_width; ++i) m_steps[place + i] |= static_cast<std::uint8_t>(steps >> (8 * i));
  if (!m_split) return;
  if (!m_came.empty() && m_came.size() > m_merged && m_came.back().customer == customer &&
      m_came.back().group == group) {
    m_came.back().steps |= steps;
    return;
  }
  m_came.push_back({group, customer, steps});
  if (m_came.size() - m_merged > std::max(kMergeAfter, m_merged)) merge();
}

void FunnelCount::lost(std::int64_t group, std::int64_t customer, const std::string& reason) {
  const auto [known, added] = m_reasons.emplace(reason, static_cast<std::int64_t>(m_reasons.size()));
  m_lost.push_back({group, customer, known->second});
}

void FunnelCount::left(std::int64_t group, std::int64_t move, StageId stage, Milliseconds after) {
  const std::int64_t ms = std::max<std::int64_t>(after.count(), 0);
  if (move != m_lastMove) m_stays[stage.value].push_back(ms);
  m_lastMove = move;
  if (m_split) m_groupStays[group][stage.value].push_back(ms);
}

void FunnelCount::merge() {
  if (m_merged == m_came.size()) return;
  const auto less = [](const Came& a, const Came& b) {
    return a.group != b.group ? a.group < b.group : a.customer < b.customer;
  };
  const auto middle = m_came.begin() + static_cast<std::ptrdiff_t>(m_merged);
  std::sort(middle, m_came.end(), less);
  std::inplace_merge(m_came.begin(), middle, m_came.end(), less);
  auto last = m_came.begin();
  for (auto next = last + 1; next != m_came.end(); ++next) {
    if (less(*last, *next))
      *++last = *next;
    else
      last->steps |= next->steps;
  }
  m_came.erase(last + 1, m_came.end());
  m_merged = m_came.size();
}

// Those of the group, or of all of them, each customer once a reason, ascending.
std::vector<FunnelCount::Lost> FunnelCount::lostOf(std::optional<std::int64_t> group) const {
  std::vector<Lost> found;
  for (Lost each : m_lost) {
    if (group && each.group != *group) continue;
    each.group = 0;
    found.push_back(each);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

template <class F>
void FunnelCount::eachCustomer(F&& take) const {
  for (std::size_t place = 0; place < m_steps.size(); place += m_width) {
    std::uint64_t steps = 0;
    for (std::size_t i = 0; i < m_width; ++i) steps |= std::uint64_t{m_steps[place + i]} << (8 * i);
    if (steps != 0) take(static_cast<std::int64_t>(place / m_width), steps);
  }
}

void FunnelCount::addCame(Funnel& funnel, std::uint64_t steps) const {
  const auto furthest = static_cast<std::size_t>(std::bit_width(steps));
  for (std::size_t step = 0; step < furthest; ++step) {
    ++funnel.steps[step].customers;
    if ((steps & FunnelScale::bit(step)) == 0) ++funnel.steps[step].skipped;
  }
}

void FunnelCount::finish(Funnel& funnel, std::vector<Lost> lost, Stays& stays) const {
  for (const Stage& stage : m_scale.stages()) {
    auto& values = stays[stage.id.value];
    if (values.empty()) continue;
    const Milliseconds median = percentile(values, 50);
    funnel.times.push_back(
        {stage.id, stage.code, stage.name, static_cast<std::int64_t>(values.size()), median, percentile(values, 90)});
  }
  std::vector<std::int64_t> customers(m_reasons.size());
  for (const Lost& each : lost) ++customers[static_cast<std::size_t>(each.reason)];
  for (const auto& [reason, id] : m_reasons)
    if (customers[static_cast<std::size_t>(id)] > 0)
      funnel.reasons.push_back({reason, customers[static_cast<std::size_t>(id)]});
  std::stable_sort(funnel.reasons.begin(), funnel.reasons.end(),
                   [](const LostReason& a, const LostReason& b) { return a.customers > b.customers; });
  lost.erase(
      std::unique(lost.begin(), lost.end(), [](const Lost& a, const Lost& b) { return a.customer == b.customer; }),
      lost.end());
  funnel.lost = static_cast<std::int64_t>(lost.size());
}

Funnel FunnelCount::all() {
  Funnel funnel;
  funnel.steps = m_scale.steps();
  eachCustomer([&](std::int64_t, std::uint64_t steps) { addCame(funnel, steps); });
  finish(funnel, lostOf({}), m_stays);
  return funnel;
}

std::vector<std::pair<std::int64_t, Funnel>> FunnelCount::groups() {
  merge();
  std::map<std::int64_t, Funnel> funnels;
  std::map<std::int64_t, std::vector<Lost>> lost;
  const auto of = [&](std::int64_t group) -> Funnel& {
    const auto [at, isNew] = funnels.try_emplace(group);
    if (isNew) at->second.steps = m_scale.steps();
    return at->second;
  };
  Funnel* last = nullptr;
  for (std::size_t i = 0; i < m_came.size(); ++i) {
    if (i == 0 || m_came[i].group != m_came[i - 1].group) last = &of(m_came[i].group);
    addCame(*last, m_came[i].steps);
  }
  std::sort(m_lost.begin(), m_lost.end());
  m_lost.erase(std::unique(m_lost.begin(), m_lost.end()), m_lost.end());
  for (const Lost& each : m_lost) lost[each.group].push_back(each);
  for (const auto& [group, some] : lost) of(group);
  for (const auto& [group, some] : m_groupStays) of(group);
  std::vector<std::pair<std::int64_t, Funnel>> all;
  for (auto& [group, funnel] : funnels) {
    finish(funnel, std::move(lost[group]), m_groupStays[group]);
    all.emplace_back(group, std::move(funnel));
  }
  return all;
}

std::optional<std::vector<std::int64_t>> FunnelCount::customers(const FunnelPart& part,
                                                                std::optional<std::int64_t> group) {
  std::vector<std::int64_t> ids;
  if (part.what == FunnelPart::What::Lost || part.what == FunnelPart::What::LostReason) {
    const auto reason = m_reasons.find(part.reason);
    for (const Lost& each : lostOf(group)) {
      if (part.what == FunnelPart::What::LostReason && (reason == m_reasons.end() || each.reason != reason->second))
        continue;
      if (ids.empty() || ids.back() != each.customer) ids.push_back(each.customer);
    }
    return ids;
  }
  const auto step = m_scale.find(part.step, part.stage);
  if (!step) return std::nullopt;
  const auto take = [&](std::int64_t customer, std::uint64_t steps) {
    const auto furthest = static_cast<std::size_t>(std::bit_width(steps));
    const bool counts = part.what == FunnelPart::What::Step ? furthest > *step : *step > 0 && furthest == *step;
    if (counts) ids.push_back(customer);
  };
  if (!group) {
    eachCustomer(take);
    return ids;
  }
  merge();
  for (const Came& each : m_came)
    if (each.group == *group) take(each.customer, each.steps);
  return ids;
}

}  // namespace callwright::domain
