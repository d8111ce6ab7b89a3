#include "app/goal_figures.hpp"

#include "app/figures_of.hpp"
#include "app/open_call.hpp"
#include "app/services.hpp"

namespace callwright::app {

domain::WorkCalendar workCalendarOf(const Job& job) {
  return domain::workCalendarOf(job.services.settings().hours);
}

domain::OfficeMoment officeMoment(const Job& job) {
  const std::string day = localDayOf(job);
  const auto midnight = domain::dayStart(job.services.defaultZone(), day).value_or(job.now);
  return {day, std::chrono::floor<std::chrono::minutes>(job.now - midnight)};
}

Result<domain::GoalPeriod> needPeriod(const std::string& code, const char* forms) {
  if (const auto period = domain::goalPeriodFromCode(code)) return *period;
  return domain::fail(ErrorCode::BadValue, "period", code, forms);
}

const domain::Tally& GoalFigures::of(const domain::GoalOwner& owner, domain::UserId agent, const std::string& from,
                                     const std::string& until, unsigned needs) {
  needs |= domain::kNeedTime;
  const auto [at, isNew] = m_read.try_emplace({owner, agent, from, until, needs});
  if (!isNew) return at->second;
  domain::FiguresFilter filter;
  filter.from = from;
  filter.until = until;
  filter.agent = agent;
  if (owner.kind == domain::GoalOwnerKind::Campaign) filter.campaign = domain::CampaignId(owner.id);
  if (owner.kind == domain::GoalOwnerKind::Team && !agent) filter.team = domain::TeamId(owner.id);
  if (owner.kind == domain::GoalOwnerKind::Agent) filter.agent = domain::UserId(owner.id);
  at->second = totalOf(m_job, filter, needs);
  return at->second;
}

unsigned needsOf(const domain::Goal& goal) {
  return goal.byHand ? domain::kNeedTime : domain::infoOf(goal.measure).needs;
}

std::optional<double> valueOf(const domain::Goal& goal, const domain::Tally& tally) {
  // Nobody has been at work is a figure; that nobody knows is not, but a goal for it has its beginning at nothing.
  if (goal.measure == domain::Measure::TimeAtWork && !tally.atWork) return 0.0;
  return domain::valueOf(goal.measure, tally, goal.currency);
}

}  // namespace callwright::app
