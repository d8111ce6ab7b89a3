#include "callwright/app/goals.hpp"

#include <algorithm>

#include "app/goal_figures.hpp"
#include "app/use_case.hpp"
#include "callwright/domain/goal_split.hpp"
#include "callwright/storage/goal_store.hpp"

// Goals as they stand.
namespace callwright::app {
namespace {

using domain::Goal;
using domain::GoalOwnerKind;
using domain::Permission;

struct GoalReader {
  Job& job;
  bool explains = true;  // what is off pace
  domain::WorkCalendar calendar = workCalendarOf(job);
  domain::OfficeMoment moment = officeMoment(job);
  GoalFigures figures{job};
  // Sees everybody's figures; otherwise only the actor's own.
  bool seesAll = job.may(Permission::ManageGoals) || job.may(Permission::ViewTeamWork);

  domain::UserId onlyOf() const { return seesAll ? domain::UserId{} : job.actor.user; }
  GoalView view(const storage::GoalRow& row);
  void add(const std::string& period, const std::function<bool(const Goal&)>& wanted, std::vector<GoalView>& views) {
    for (const storage::GoalRow& row : storage::readGoals(job.db, period))
      if (wanted(row.goal)) views.push_back(view(row));
  }
  std::optional<double> sumOfParts(const Goal& goal, const std::vector<storage::GoalRow>& parts);
  void explain(GoalView& view);
};

// What the parts of a goal add up to that grows and has no value of its own.
std::optional<double> GoalReader::sumOfParts(const Goal& goal, const std::vector<storage::GoalRow>& parts) {
  if (goal.rollUp() != domain::RollUp::Sum) return std::nullopt;
  std::optional<double> sum;
  for (const storage::GoalRow& part : parts)
    if (const auto partValues = storage::readGoalValues(job.db, part.goal.id); !partValues.empty())
      sum = sum.value_or(0) + partValues.front().value;
  return sum;
}

void GoalReader::explain(GoalView& view) {
  const Goal& goal = view.goal;
  const auto days = domain::comparedDays(goal.period, calendar, moment.day);
  if (goal.byHand || !days || !domain::isOffPace(view.progress.state)) return;
  const domain::Tally& now = figures.of(goal.owner, onlyOf(), days->from, days->until, needsOf(goal));
  const domain::Tally& before = figures.of(goal.owner, onlyOf(), days->earlierFrom, days->earlierUntil,
                                             needsOf(goal));
  const auto valueNow = valueOf(goal, now), valueBefore = valueOf(goal, before);
  if (!valueNow || !valueBefore || *valueBefore <= 0) return;
  view.compared = days;
  view.now = *valueNow;
  view.before = *valueBefore;
  view.contributions = domain::decompose(goal.measure, before, now, goal.currency);
}

GoalView GoalReader::view(const storage::GoalRow& row) {
  GoalView view;
  view.goal = row.goal;
  view.ownerName = row.ownerName;
  const Goal& goal = view.goal;
  const auto parts = storage::readGoalParts(job.db, goal.id);
  if (seesAll) {
    std::vector<const Goal*> goals;
    for (const storage::GoalRow& part : parts) goals.push_back(&part.goal);
    view.parts = static_cast<int>(parts.size());
    view.partsShare = domain::partsShare(goal, goals);
  }
  std::optional<double> value;
  if (goal.byHand) {
    for (storage::GoalValueRow& one : storage::readGoalValues(job.db, goal.id))
      view.handValues.push_back({std::move(one.day), one.value, seesAll ? std::move(one.enteredBy) : std::string()});
    value = view.handValues.empty() ? sumOfParts(goal, parts) : view.handValues.front().value;  // the latest
  } else {
    view.ownFiguresOnly = !seesAll && goal.owner.kind != GoalOwnerKind::Agent;
    value = valueOf(
        goal, figures.of(goal.owner, onlyOf(), goal.period.firstDay(), goal.period.lastDay(), needsOf(goal)));
  }
  view.progress = domain::progressOf(goal, value, domain::timeOf(goal.period, calendar, moment));
  if (view.ownFiguresOnly && goal.grows()) {
    // One's own part of what many do together is neither on pace nor behind.
    view.progress.state = domain::GoalState::NoFigures;
    view.progress.forecast.reset();
    view.progress.expectedShare = 0;
  }
  if (explains) explain(view);
  return view;
}

}  // namespace

std::vector<GoalView> goalsUnderWay(Job& job, const std::function<bool(const domain::Goal&)>& wanted, bool explained) {
  using Kind = domain::GoalPeriod::Kind;
  GoalReader reader{job, explained};
  std::vector<GoalView> views;
  for (const Kind kind : {Kind::Month, Kind::Quarter, Kind::Year})
    reader.add(domain::goalPeriodWith(kind, reader.moment.day).code(), wanted, views);
  return views;
}

std::vector<DayGoal> dayGoalsOf(Job& job, const std::vector<GoalView>& goals, const domain::Tally& today) {
  const domain::WorkCalendar calendar = workCalendarOf(job);
  const std::string day = officeMoment(job).day;
  std::vector<DayGoal> all;
  for (const GoalView& view : goals) {
    const Goal& goal = view.goal;
    const bool known = std::any_of(all.begin(), all.end(), [&](const DayGoal& d) { return d.measure == goal.measure; });
    // Of a day only calls, orders and time are read.
    if (goal.byHand || known || (needsOf(goal) & ~static_cast<unsigned>(domain::kNeedTime)) != 0) continue;
    const double brought = valueOf(goal, today).value_or(0);
    if (const auto target = domain::dayTarget(goal, view.progress.value, brought, calendar, day))
      all.push_back({goal.id, goal.measure, goal.currency, *target});
  }
  return all;
}

Result<std::vector<GoalView>> handle(Job& job, const ListGoals& request) {
  GoalReader reader{job};
  if (!reader.seesAll) {
    if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  }
  std::string code;
  if (!request.period.empty()) {
    const auto period = needPeriod(request.period);
    if (!period) return tl::unexpected(period.error());
    code = period->code();
  }
  std::vector<GoalView> views;
  reader.add(
      code, [&](const Goal& goal) { return reader.seesAll || storage::isGoalOf(job.db, goal.owner, job.actor.user); },
      views);
  return views;
}

CALLWRIGHT_USE_CASE(ListGoals)

}  // namespace callwright::app
