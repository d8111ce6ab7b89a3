#include <algorithm>

#include "app/figures_of.hpp"
#include "app/goal_figures.hpp"
#include "app/open_call.hpp"
#include "app/services.hpp"
#include "app/team_rules.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/follow_up_store.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/tally_store.hpp"

namespace callwright::app {

Result<MyDay::Answer> handle(Job& job, const MyDay& request);                 // queue_page.cpp
Result<ListFollowUps::Reply> handle(Job& job, const ListFollowUps& request);  // follow_ups.cpp

namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::FiguresRow;

constexpr int kUsualDays = 10, kUsualWithin = 30, kStreakStep = 30, kStreakMost = 360;
constexpr int kCallbacksShown = 8;

FiguresFilter ownDays(const Job& job, const std::string& from, const std::string& until) {
  FiguresFilter filter;
  filter.agent = job.actor.user;
  filter.from = from;
  filter.until = until;
  return filter;
}

void addUsual(Job& job, ReadMyDay::Answer& answer) {
  auto days =
      figuresOf(job, FiguresBy::Day, ownDays(job, dayBefore(answer.day, kUsualWithin), dayBefore(answer.day, 1)));
  std::erase_if(days, [](const FiguresRow& row) { return row.tally.calls == 0; });
  if (days.size() > kUsualDays) days.erase(days.begin(), days.end() - kUsualDays);
  answer.usualDays = static_cast<int>(days.size());
  if (days.empty()) return;
  answer.usualFrom = days.front().code;
  answer.usualHours = figuresOf(job, FiguresBy::Hour, ownDays(job, answer.usualFrom, dayBefore(answer.day, 1)));
}

// Read backwards until it ends: most are short.
void addStreak(Job& job, ReadMyDay::Answer& answer) {
  std::vector<FiguresRow> days;
  for (int back = 0; back < kStreakMost; back += kStreakStep) {
    const std::string until = dayBefore(answer.day, back), from = dayBefore(answer.day, back + kStreakStep - 1);
    auto more = figuresOf(job, FiguresBy::Day, ownDays(job, from, until));
    days.insert(days.begin(), more.begin(), more.end());
    answer.streak = domain::streakOf(days, answer.day, answer.goalCalls);
    if (more.empty()) answer.streak.isWhole = true;  // so long an absence ends it
    if (answer.streak.isWhole) return;
  }
}

void addRank(Job& job, ReadMyDay::Answer& answer) {
  answer.rankAllowed = job.may(domain::Permission::ViewTeamWork) || readTeamRules(job).agentsSeeRank;
  if (!answer.rankAllowed) return;
  FiguresFilter month;
  month.from = answer.day.substr(0, 8) + "01";
  month.until = answer.day;
  if (const auto self = storage::findUser(job.db, job.actor.user)) month.team = self->user.team;
  for (const domain::Team& team : storage::listTeams(job.db))
    if (team.id == month.team) answer.teamName = team.name;
  // Of time at work a rank knows nothing.
  answer.rank = domain::rankOf(storage::readTallies(job.db, FiguresBy::Agent, month), job.actor.user,
                               job.services.settings().currency);
}

Result<Nothing> addOwnCallbacks(Job& job, ReadMyDay::Answer& answer) {
  ListFollowUps wanted;
  wanted.kind = domain::FollowUpKind::Callback;
  wanted.limit = kCallbacksShown;
  auto rows = handle(job, wanted);
  if (!rows) return tl::unexpected(rows.error());
  answer.callbacks = std::move(*rows);
  const auto endOfDay = *domain::dayStart(job.services.defaultZone(), answer.day, 1);
  const auto counts = storage::countOpenCallbacks(job.db, job.actor.user, {}, job.now, endOfDay);
  answer.callbacksToday = counts.due;
  answer.callbacksOverdue = counts.overdue;
  return Nothing{};
}

}  // namespace

Result<ReadMyDay::Answer> handle(Job& job, const ReadMyDay&) {
  const auto agent = needAgent(job);
  if (!agent) return tl::unexpected(agent.error());
  ReadMyDay::Answer answer;
  answer.at = job.now;
  answer.moment = officeMoment(job);
  answer.day = answer.moment.day;
  answer.today = sumOf(figuresOf(job, FiguresBy::Nothing, ownDays(job, answer.day, answer.day)));
  if (const auto work = handle(job, MyDay{})) answer.goalCalls = work->goalCalls;
  answer.goals = goalsUnderWay(
      job,
      [&](const domain::Goal& goal) {
        return goal.owner == domain::GoalOwner{domain::GoalOwnerKind::Agent, agent->value};
      },
      true);
  answer.dayGoals = dayGoalsOf(job, answer.goals, answer.today);
  addUsual(job, answer);
  addStreak(job, answer);
  addRank(job, answer);
  if (const auto done = addOwnCallbacks(job, answer); !done) return tl::unexpected(done.error());
  return answer;
}

CALLWRIGHT_USE_CASE(ReadMyDay)

}  // namespace callwright::app
