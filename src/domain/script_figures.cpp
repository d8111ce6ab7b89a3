#include "callwright/domain/script_figures.hpp"

#include <algorithm>
#include <set>

namespace callwright::domain {

ScriptTally::ScriptTally(const Script& script) {
  for (const auto* list : {&script.steps, &script.objections}) {
    for (const ScriptStep& step : *list) {
      if (!m_index.emplace(step.id, m_figures.steps.size()).second) continue;
      m_figures.steps.emplace_back();
      m_figures.steps.back().step = step.id;
      m_figures.steps.back().title = step.title;
    }
  }
}

StepFigures& ScriptTally::of(const std::string& step) {
  const auto [found, fresh] = m_index.emplace(step, m_figures.steps.size());
  if (fresh) {
    m_figures.steps.emplace_back();
    m_figures.steps.back().step = m_figures.steps.back().title = step;
    m_figures.steps.back().known = false;
  }
  return m_figures.steps[found->second];
}

void ScriptTally::add(const std::vector<WalkedStep>& way, Instant endedAt, bool reached, bool sold) {
  if (way.empty()) return;
  ++m_figures.calls;
  if (reached) ++m_figures.reached;
  if (sold) ++m_figures.sold;
  std::set<std::string> seen;
  std::set<std::pair<std::string, std::string>> answered, flowed;
  for (std::size_t i = 0; i < way.size(); ++i) {
    StepFigures& step = of(way[i].step);
    if (seen.insert(way[i].step).second) {
      ++step.calls;
      if (reached) ++step.reached;
      if (sold) ++step.sold;
    }
    if (answered.emplace(way[i].step, way[i].answer).second) ++step.answers[way[i].answer];
    const Instant left = i + 1 < way.size() ? way[i + 1].enteredAt : endedAt;
    if (left > way[i].enteredAt) step.time += left - way[i].enteredAt;
    const bool last = i + 1 == way.size();
    if (last) ++step.endedHere;
    if (last && way[i].answer.empty()) continue;
    const std::string to = last ? std::string(scriptEnd) : way[i + 1].step;
    if (!flowed.emplace(way[i].step, to).second) continue;
    const auto [flow, fresh] = m_flows.emplace(std::make_pair(way[i].step, to), m_figures.flows.size());
    if (fresh) m_figures.flows.push_back({way[i].step, to, 0});
    ++m_figures.flows[flow->second].calls;
  }
}

}  // namespace callwright::domain
