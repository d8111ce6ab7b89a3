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
  struct Answer {
    std::vector<domain::FiguresRow> rows;  // ordered by day or id; only those that have something
    domain::Tally total;                   // of all of them
  };
  using Reply = Answer;
  domain::FiguresBy by{};
  domain::FiguresFilter filter;  // from and until "" are open-ended
};

}  // namespace callwright::app
