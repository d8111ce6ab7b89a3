#pragma once
#include <functional>
#include <map>
#include <optional>
#include <tuple>

#include "app/job.hpp"
#include "callwright/app/wallboard.hpp"
#include "callwright/domain/goal.hpp"

namespace callwright::app {

domain::WorkCalendar workCalendarOf(const Job& job);  // of the set-up
domain::OfficeMoment officeMoment(const Job& job);

// BadValue{"period", code, forms} for what is none.
Result<domain::GoalPeriod> needPeriod(const std::string& code, const char* forms = "2026-11 | 2026-Q4 | 2026");

// Sums of calls and orders for goals, each read once.
class GoalFigures {
 public:
  explicit GoalFigures(Job& job) : m_job(job) {}
  // What that owner did on these days; with `agent` only what that user did of it. `needs`: of the measure, see
  // domain::Need; time at work is always there.
  const domain::Tally& of(const domain::GoalOwner& owner, domain::UserId agent, const std::string& from,
                          const std::string& until, unsigned needs = domain::kNeedTime);

 private:
  Job& m_job;
  std::map<std::tuple<domain::GoalOwner, domain::UserId, std::string, std::string, unsigned>, domain::Tally> m_read;
};

// The goals that are wanted and whose month, quarter or year holds today, in this order, as this session sees them; with
// what explains those off pace, or without. It is not asked who may.
std::vector<GoalView> goalsUnderWay(Job& job, const std::function<bool(const domain::Goal&)>& wanted, bool explained);
// What they ask of today: of each measure that of the shortest period.
std::vector<DayGoal> dayGoalsOf(Job& job, const std::vector<GoalView>& goals, const domain::Tally& today);

// What a goal's measure needs; nothing more by hand.
unsigned needsOf(const domain::Goal& goal);
// None where nothing is known of it.
std::optional<double> valueOf(const domain::Goal& goal, const domain::Tally& tally);

}  // namespace callwright::app
