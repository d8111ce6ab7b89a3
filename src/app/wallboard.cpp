#include "callwright/app/wallboard.hpp"

#include <algorithm>

#include "app/figures_of.hpp"
#include "app/goal_figures.hpp"
#include "app/open_call.hpp"
#include "app/queue_counts.hpp"
#include "app/services.hpp"
#include "app/team_rules.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/follow_up_store.hpp"
#include "callwright/storage/people_store.hpp"

namespace callwright::app {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::GoalOwnerKind;
using domain::Permission;
using domain::PresenceState;

domain::DayHours wallHours(Job& job, const FiguresFilter& filter) {
  domain::DayHours hours{};
  for (const domain::FiguresRow& row : figuresOf(job, FiguresBy::Hour, filter))
    hours.at(static_cast<std::size_t>(row.id)) = {row.tally.calls, row.tally.reached};
  return hours;
}

void addWallPeople(Job& job, domain::TeamId team, const FiguresFilter& today, ReadWallboard::Answer& answer) {
  const auto figures = figuresOf(job, FiguresBy::Agent, today);
  answer.today = sumOf(figures);
  for (storage::PersonPresence& person : storage::listPeoplePresence(job.db, team)) {
    const PresenceState state = person.presence.state;
    const auto row = std::lower_bound(figures.begin(), figures.end(), person.user.value,
                                      [](const domain::FiguresRow& r, std::int64_t id) { return r.id < id; });
    const bool hasRow = row != figures.end() && row->id == person.user.value;
    // A lead who is signed in is no agent, unless he calls.
    const bool calls = (hasRow && row->tally.calls > 0) || state == PresenceState::OnCall;
    if (person.role != domain::Role::Agent && !calls) continue;
    if (state != PresenceState::Offline) answer.facts.people.push_back({person.user, state, person.presence.since});
    WallAgent agent{person.user, std::move(person.name), std::move(person.presence), {}};
    if (hasRow) agent.today = row->tally;
    answer.agents.push_back(std::move(agent));
  }
}

void addWallQueues(Job& job, ReadWallboard::Answer& answer) {
  for (const storage::CampaignRow& row : storage::readCampaigns(job.db)) {
    if (row.campaign.state != domain::CampaignState::Running) continue;
    answer.queues.push_back({row.campaign.id, row.campaign.name, queueCounts(job, row.campaign.id).waiting});
    answer.facts.waiting += answer.queues.back().waiting;
  }
  std::stable_sort(answer.queues.begin(), answer.queues.end(),
                   [](const WallQueue& a, const WallQueue& b) { return a.waiting > b.waiting; });
}

void addWallCallbacks(Job& job, domain::TeamId team, ReadWallboard::Answer& answer) {
  const auto endOfDay = *domain::dayStart(job.services.defaultZone(), answer.day, 1);
  const auto counts = storage::countOpenCallbacks(job.db, {}, team, job.now - answer.limits.callbackOverdue, endOfDay);
  answer.callbacksToday = counts.due;
  answer.facts.overdueCallbacks = counts.overdue;
  answer.facts.oldestCallback = counts.oldest;
}

void addWallGoals(Job& job, domain::TeamId team, ReadWallboard::Answer& answer) {
  answer.current = goalsUnderWay(
      job,
      [&](const domain::Goal& goal) {
        if (team) return goal.owner == domain::GoalOwner{GoalOwnerKind::Team, team.value};
        return goal.owner.kind != GoalOwnerKind::Agent;
      },
      false);
  std::vector<GoalView> whole;  // whose goals all of the figures are held against
  for (const GoalView& view : answer.current) {
    const domain::GoalProgress& progress = view.progress;
    if (progress.share)
      answer.facts.goals.push_back({view.goal.id, progress.state, *progress.share, progress.expectedShare});
    if (team || view.goal.owner.kind == GoalOwnerKind::Company) whole.push_back(view);
  }
  answer.goals = dayGoalsOf(job, whole, answer.today);
}

}  // namespace

Result<ReadWallboard::Answer> handle(Job& job, const ReadWallboard& request) {
  if (auto ok = job.need(Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  const auto teams = storage::listTeams(job.db);
  if (request.team &&
      std::none_of(teams.begin(), teams.end(), [&](const domain::Team& t) { return t.id == request.team; }))
    return domain::fail(ErrorCode::NotFound, "team", std::to_string(request.team.value));
  ReadWallboard::Answer answer;
  const domain::OfficeMoment moment = officeMoment(job);
  answer.at = job.now;
  answer.day = moment.day;
  answer.limits = readTeamRules(job).alerts;
  answer.facts.hour = static_cast<int>(std::clamp<std::int64_t>(moment.time.count() / 60, 0, 23));
  FiguresFilter today;
  today.from = today.until = answer.day;
  today.team = request.team;
  FiguresFilter before = today;
  before.from = dayBefore(answer.day, answer.limits.compareDays);
  before.until = dayBefore(answer.day, 1);
  addWallPeople(job, request.team, today, answer);
  answer.facts.today = wallHours(job, today);
  answer.facts.before = wallHours(job, before);
  addWallQueues(job, answer);
  addWallCallbacks(job, request.team, answer);
  addWallGoals(job, request.team, answer);
  answer.alerts = domain::alertsOf(answer.facts, answer.limits, job.now);
  return answer;
}

CALLWRIGHT_USE_CASE(ReadWallboard)

}  // namespace callwright::app
