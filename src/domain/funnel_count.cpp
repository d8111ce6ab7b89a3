#include "callwright/domain/funnel_count.hpp"

#include <algorithm>
#include <bit>

namespace callwright::domain {
namespace {

constexpr std::size_t kMostSteps = 64;
constexpr std::size_t kMergeAfter = 1 << 20;  // records, before those of one customer are put together

// By nearest rank: the smallest value that `percent` of all do not exceed. `sorted` is not empty.
Milliseconds percentile(const std::vector<std::int64_t>& sorted, std::size_t percent) {
  const std::size_t rank = (sorted.size() * percent + 99) / 100;
  return Milliseconds(sorted[std::max<std::size_t>(rank, 1) - 1]);
}

// Those of the group, or of all of them, each once and in order.
template <class Record>
std::vector<Record> onceOf(const std::vector<Record>& records, std::optional<std::int64_t> group) {
  std::vector<Record> found;
  for (Record each : records) {
    if (group && each.group != *group) continue;
    each.group = 0;
    found.push_back(each);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
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
  m_left.push_back({group, stage.value, move, std::max<std::int64_t>(after.count(), 0)});
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

// Each customer once, ascending.
std::vector<FunnelCount::Came> FunnelCount::cameOf(std::optional<std::int64_t> group) {
  merge();
  std::vector<Came> found;
  if (group) {
    std::copy_if(m_came.begin(), m_came.end(), std::back_inserter(found),
                 [&](const Came& each) { return each.group == *group; });
    return found;
  }
  if (m_came.empty()) return found;
  if (m_came.front().group == m_came.back().group) return m_came;
  FunnelCount together(m_scale);
  together.m_came = m_came;
  for (Came& each : together.m_came) each.group = 0;
  together.merge();
  return std::move(together.m_came);
}

Funnel FunnelCount::funnelOf(const std::vector<Came>& came, std::vector<Lost> lost,
                             const std::vector<Left>& left) const {
  Funnel funnel;
  funnel.steps = m_scale.steps();
  for (const Came& each : came) {
    const auto furthest = static_cast<std::size_t>(std::bit_width(each.steps));
    for (std::size_t step = 0; step < furthest; ++step) {
      ++funnel.steps[step].customers;
      if ((each.steps & FunnelScale::bit(step)) == 0) ++funnel.steps[step].skipped;
    }
  }
  for (const Stage& stage : m_scale.stages()) {
    std::vector<std::int64_t> times;
    for (const Left& each : left)
      if (each.stage == stage.id.value) times.push_back(each.ms);
    if (times.empty()) continue;
    std::sort(times.begin(), times.end());
    funnel.times.push_back({stage.id, stage.code, stage.name, static_cast<std::int64_t>(times.size()),
                            percentile(times, 50), percentile(times, 90)});
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
  return funnel;
}

Funnel FunnelCount::all() {
  return funnelOf(cameOf({}), onceOf(m_lost, {}), onceOf(m_left, {}));
}

std::vector<std::pair<std::int64_t, Funnel>> FunnelCount::groups() {
  merge();
  struct Parts {
    std::vector<Came> came;
    std::vector<Lost> lost;
    std::vector<Left> left;
  };
  std::map<std::int64_t, Parts> parts;
  Parts* last = nullptr;
  for (const Came& each : m_came) {
    if (last == nullptr || last->came.back().group != each.group) last = &parts[each.group];
    last->came.push_back(each);
  }
  std::sort(m_lost.begin(), m_lost.end());
  m_lost.erase(std::unique(m_lost.begin(), m_lost.end()), m_lost.end());
  for (const Lost& each : m_lost) parts[each.group].lost.push_back(each);
  for (const Left& each : m_left) parts[each.group].left.push_back(each);
  std::vector<std::pair<std::int64_t, Funnel>> funnels;
  for (auto& [group, part] : parts) funnels.emplace_back(group, funnelOf(part.came, std::move(part.lost), part.left));
  return funnels;
}

std::optional<std::vector<std::int64_t>> FunnelCount::customers(const FunnelPart& part,
                                                                std::optional<std::int64_t> group) {
  std::vector<std::int64_t> ids;
  if (part.what == FunnelPart::What::Lost || part.what == FunnelPart::What::LostReason) {
    const auto reason = m_reasons.find(part.reason);
    for (const Lost& each : onceOf(m_lost, group)) {
      if (part.what == FunnelPart::What::LostReason && (reason == m_reasons.end() || each.reason != reason->second))
        continue;
      if (ids.empty() || ids.back() != each.customer) ids.push_back(each.customer);
    }
    return ids;
  }
  const auto step = m_scale.find(part.step, part.stage);
  if (!step) return std::nullopt;
  for (const Came& each : cameOf(group)) {
    const auto furthest = static_cast<std::size_t>(std::bit_width(each.steps));
    const bool counts = part.what == FunnelPart::What::Step ? furthest > *step : *step > 0 && furthest == *step;
    if (counts) ids.push_back(each.customer);
  }
  return ids;
}

}  // namespace callwright::domain
