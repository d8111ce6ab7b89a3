#include "callwright/domain/funnel.hpp"

#include <iterator>

namespace callwright::domain {
namespace {

constexpr const char* kByCodes[] = {"", "agent", "team", "campaign", "list", "script_version", "region", "segment"};

std::optional<double> shareOf(const Funnel& funnel, std::size_t step, std::size_t of) {
  if (step >= funnel.steps.size() || funnel.steps[of].customers == 0) return std::nullopt;
  return static_cast<double>(funnel.steps[step].customers) / static_cast<double>(funnel.steps[of].customers);
}

}  // namespace

const char* codeOf(FunnelBy by) {
  return kByCodes[static_cast<std::size_t>(by)];
}

std::optional<FunnelBy> funnelByFromCode(std::string_view code) {
  for (std::size_t i = 0; i < std::size(kByCodes); ++i)
    if (code == kByCodes[i]) return static_cast<FunnelBy>(i);
  return std::nullopt;
}

const char* codeOf(FunnelKind kind) {
  return kind == FunnelKind::Cohort ? "cohort" : "activity";
}

std::optional<double> shareOfPrevious(const Funnel& funnel, std::size_t step) {
  return step == 0 ? std::nullopt : shareOf(funnel, step, step - 1);
}

std::optional<double> shareOfFirst(const Funnel& funnel, std::size_t step) {
  return shareOf(funnel, step, 0);
}

std::optional<std::size_t> largestLoss(const Funnel& funnel) {
  std::optional<std::size_t> largest;
  const auto stayed = [&](std::size_t step) { return funnel.steps[step - 1].customers - funnel.steps[step].customers; };
  for (std::size_t step = 1; step < funnel.steps.size(); ++step) {
    const auto share = shareOfPrevious(funnel, step);
    if (!share || stayed(step) == 0) continue;
    const double lowest = largest ? *shareOfPrevious(funnel, *largest) : 1;
    if (*share < lowest || (*share == lowest && stayed(step) > stayed(*largest))) largest = step;
  }
  return largest;
}

}  // namespace callwright::domain
