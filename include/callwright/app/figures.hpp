#pragma once
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/measure.hpp"

// What the work adds up to, read from sums that are kept as it is done.
namespace callwright::app {

// ViewTeamWork; without it one's own (filter.agent must be oneself or unset, which then means oneself). Errors:
// BadValue (a day that is none, or the last before the first).
struct ReadFigures {
  static constexpr Lane lane = Lane::Read;
  struct Row {
    std::string day;      // by day only
    std::int64_t id = 0;  // of what the row is about; by hour 0 … 23; by weekday 1 … 7, Monday is 1
    std::string name;     // of an agent, team, campaign, list or script version; "" none
    domain::Tally tally;
  };
  struct Answer {
    std::vector<Row> rows;  // ordered by day or id; only those that have something
    domain::Tally total;    // of all of them
  };
  using Reply = Answer;
  domain::FiguresBy by{};
  domain::FiguresFilter filter;  // from and until "" are open-ended
};

}  // namespace callwright::app
