#include "callwright/domain/goal.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "callwright/domain/goal_amount.hpp"

namespace callwright::domain {
namespace {

constexpr std::pair<GoalOwnerKind, const char*> kOwners[] = {{GoalOwnerKind::Company, "company"},
                                                             {GoalOwnerKind::Campaign, "campaign"},
                                                             {GoalOwnerKind::Team, "team"},
                                                             {GoalOwnerKind::Agent, "agent"}};
constexpr const char* kStates[] = {"not_begun", "no_figures",      "on_pace",         "behind",
                                   "reached",   "stretch_reached", "minimum_reached", "missed"};
constexpr int kMostWeight = 100;

bool isKept(const Goal& goal, double value, double amount) {
  return !goal.isBetter(amount, value);
}

GoalState stateAtEnd(const Goal& goal, double value) {
  if (goal.stretch != goal.target && isKept(goal, value, goal.stretch)) return GoalState::StretchReached;
  if (isKept(goal, value, goal.target)) return GoalState::Reached;
  if (goal.minimum != goal.target && isKept(goal, value, goal.minimum)) return GoalState::MinimumReached;
  return GoalState::Missed;
}

// Where its period is not over.
GoalState stateUnderWay(const Goal& goal, double value, double elapsed) {
  const bool sum = goal.grows();
  if (sum && goal.higherIsBetter() && isKept(goal, value, goal.target)) return stateAtEnd(goal, value);
  return isKept(goal, value, sum ? goal.target * elapsed : goal.target) ? GoalState::OnPace : GoalState::Behind;
}

}  // namespace

std::optional<GoalOwner> goalOwnerOf(const FiguresFilter& f) {
  if (f.list || f.script || f.segment != 0 || f.weekday != 0 || f.hour >= 0 || !f.outcome.empty()) return std::nullopt;
  if ((f.campaign ? 1 : 0) + (f.agent ? 1 : 0) + (f.team ? 1 : 0) > 1) return std::nullopt;
  if (f.campaign) return GoalOwner{GoalOwnerKind::Campaign, f.campaign.value};
  if (f.agent) return GoalOwner{GoalOwnerKind::Agent, f.agent.value};
  if (f.team) return GoalOwner{GoalOwnerKind::Team, f.team.value};
  return GoalOwner{};
}

const char* codeOf(GoalOwnerKind kind) {
  return kOwners[static_cast<std::size_t>(kind)].second;
}

std::optional<GoalOwnerKind> goalOwnerKindFromCode(std::string_view code) {
  for (const auto& [kind, name] : kOwners)
    if (code == name) return kind;
  return std::nullopt;
}

const char* codeOf(GoalState state) {
  return kStates[static_cast<std::size_t>(state)];
}

bool isOffPace(GoalState state) {
  return state == GoalState::Behind || state == GoalState::MinimumReached || state == GoalState::Missed;
}

Result<void> check(const Goal& goal) {
  const auto refuse = [&](const char* field, double value, const std::string& allowed) {
    return fail(ErrorCode::BadValue, field, formatAmount(value, goal.unit(), goal.currency), allowed);
  };
  const auto written = [&](double value) { return formatAmount(value, goal.unit(), goal.currency); };
  if (goal.byHand && goal.byHand->name.empty()) return fail(ErrorCode::Missing, "name");
  if (goal.unit() == MeasureUnit::Money && goal.currency.size() != 3)
    return goal.currency.empty() ? fail(ErrorCode::Missing, "currency")
                                 : fail(ErrorCode::BadValue, "currency", goal.currency, "CNY, USD, …");
  for (const auto& [field, value] :
       {std::pair{"minimum", goal.minimum}, {"target", goal.target}, {"stretch", goal.stretch}})
    if (!std::isfinite(value) || value < 0) return refuse(field, value, ">= 0");
  if (goal.target <= 0) return refuse("target", goal.target, "> 0");
  if (goal.unit() == MeasureUnit::Share)
    for (const auto& [field, value] :
         {std::pair{"minimum", goal.minimum}, {"target", goal.target}, {"stretch", goal.stretch}})
      if (value > 1) return refuse(field, value, "0 % … 100 %");
  const std::string sign = goal.higherIsBetter() ? "<= " : ">= ", opposite = goal.higherIsBetter() ? ">= " : "<= ";
  if (goal.isBetter(goal.minimum, goal.target)) return refuse("minimum", goal.minimum, sign + written(goal.target));
  if (goal.isBetter(goal.target, goal.stretch)) return refuse("stretch", goal.stretch, opposite + written(goal.target));
  if (goal.weight < 0 || goal.weight > kMostWeight)
    return fail(ErrorCode::BadValue, "weight", std::to_string(goal.weight), "0…100");
  if (goal.owner.kind == GoalOwnerKind::Campaign && !goal.byHand && !knowsCampaign(goal.measure))
    return fail(ErrorCode::GoalUnfit, "no_time_at_work");
  if (goal.owner.kind != GoalOwnerKind::Company && goal.owner.id == 0)
    return fail(ErrorCode::Missing, codeOf(goal.owner.kind));
  return {};
}

Result<void> checkPart(const Goal& goal, const Goal& parent) {
  if (goal.id && goal.id == parent.id) return fail(ErrorCode::GoalUnfit, "part_itself");
  const bool sameMeasure =
      goal.byHand ? goal.byHand == parent.byHand : !parent.byHand && goal.measure == parent.measure;
  if (!sameMeasure || goal.currency != parent.currency) return fail(ErrorCode::GoalUnfit, "part_measure");
  if (goal.period.firstDay() < parent.period.firstDay() || goal.period.lastDay() > parent.period.lastDay())
    return fail(ErrorCode::GoalUnfit, "part_period");
  return {};
}

GoalProgress progressOf(const Goal& goal, std::optional<double> value, const GoalTime& time) {
  GoalProgress progress;
  const bool sum = goal.grows();
  progress.value = value;
  progress.expectedShare = sum && !time.isOver ? time.elapsed : 1;
  if (value) {
    const double part = goal.higherIsBetter() ? *value : goal.target;
    const double whole = goal.higherIsBetter() ? goal.target : *value;
    if (whole > 0) progress.share = part / whole;
    if (!sum || time.isOver)
      progress.forecast = value;
    else if (goal.rollUp() == RollUp::Sum && time.elapsed * time.workdays >= 1)
      progress.forecast = *value / time.elapsed;
  }
  if (!time.isBegun)
    progress.state = GoalState::NotBegun;
  else if (!value)
    progress.state = GoalState::NoFigures;
  else
    progress.state = time.isOver ? stateAtEnd(goal, *value) : stateUnderWay(goal, *value, time.elapsed);
  return progress;
}

std::optional<double> weightedShare(const std::vector<std::pair<int, std::optional<double>>>& weightsAndShares) {
  double weights = 0, reached = 0;
  for (const auto& [weight, share] : weightsAndShares) {
    if (weight <= 0 || !share) continue;
    weights += weight;
    reached += weight * std::clamp(*share, 0.0, 1.0);
  }
  if (weights <= 0) return std::nullopt;
  return reached / weights;
}

}  // namespace callwright::domain
