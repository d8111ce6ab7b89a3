#pragma once
#include <map>
#include <optional>
#include <tuple>

#include "app/job.hpp"
#include "callwright/domain/goal.hpp"

namespace callwright::app {

domain::WorkCalendar workCalendarOf(const Job& job);  // of the set-up
domain::OfficeMoment officeMoment(const Job& job);

// Sums of calls and orders for goals, each read once.
class GoalFigures {
 public:
  explicit GoalFigures(Job& job) : m_job(job) {}
  // What that owner did on these days; with `agent` only what that user did of it.
  const domain::Tally& of(const domain::GoalOwner& owner, domain::UserId agent, const std::string& from,
                          const std::string& until);

 private:
  Job& m_job;
  std::map<std::tuple<domain::GoalOwner, domain::UserId, std::string, std::string>, domain::Tally> m_read;
};

// None where nothing is known of it.
std::optional<double> valueOf(const domain::Goal& goal, const domain::Tally& tally);

}  // namespace callwright::app
