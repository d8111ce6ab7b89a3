#pragma once
#include <string>
#include <vector>

#include "callwright/domain/measure.hpp"
#include "callwright/storage/connection.hpp"

namespace date {
class time_zone;
}

// Sums of calls and orders, read from those that the database keeps (docs/decisions/0031-tallies.md).
namespace callwright::storage {

// Without time at work; only rows that have something; ordered by day, or by id. The filter's days are valid ones.
std::vector<domain::FiguresRow> readTallies(Connection& db, domain::FiguresBy by, const domain::FiguresFilter& filter);

// As people call what such a row is of; "" for 0, for what is gone and for what has no name, such as a day.
std::string figuresName(Connection& db, domain::FiguresBy by, std::int64_t id);

// How long each agent (by role) was signed in and not on a break in these of the office's days, both included ("":
// open-ended); a stay that has not ended lasts until `now`. Each stay counts for domain::kMostOfStay at most.
struct WorkedDays {
  std::string from, until;
  const date::time_zone* zone = nullptr;  // the office's
  domain::Instant now;
};
struct WorkedTime {
  domain::UserId user;
  domain::TeamId team;
  std::string userName, teamName;
  domain::Milliseconds time{0};
};
// Of one user or a team, where they are set.
std::vector<WorkedTime> workedTimes(Connection& db, const WorkedDays& days, domain::UserId user = {},
                                    domain::TeamId team = {});

}  // namespace callwright::storage
