#pragma once
#include <memory>
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
    // Of all of them; what is needed beside sums and time is that of the whole filter, asked for anew: a customer of two
    // rows counts once, and what a list cost is nobody's.
    domain::Tally total;
  };
  using Reply = Answer;
  domain::FiguresBy by{};
  domain::FiguresFilter filter;         // from and until "" are open-ended
  unsigned needs = domain::kNeedTime;  // of domain::Need: each costs a reading of its own
};

// The calls or orders that the same filter's figures count, newest first. Errors as ReadFigures.
struct FactIds {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::shared_ptr<const std::vector<std::int64_t>> ids;  // of calls, or of orders
  };
  using Reply = Answer;
  domain::Fact fact{};
  domain::FiguresFilter filter;
  int limit = 0;  // 0: all. A view asks first for one page, then for all.
};
// ViewTeamWork, or rows of one's own only. In the order of ids; one that is gone is left out.
struct FactRows {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::FactRow>;
  domain::Fact fact{};
  std::vector<std::int64_t> ids;  // at most 500
};

}  // namespace callwright::app
