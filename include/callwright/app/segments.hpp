#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/measure.hpp"
#include "callwright/domain/segment.hpp"

// Who buys.
namespace callwright::app {

// ViewTeamWork. Errors: as ReadFigures.
struct ReadSegments {
  static constexpr Lane lane = Lane::Read;
  struct Part {
    std::int64_t customers = 0, orders = 0;
    std::int64_t amount = 0;  // minor units of the currency
  };
  struct TraitOf {
    domain::TraitField field{};
    domain::Trait trait;
    std::vector<std::string> names;  // of trait.rows: a region, a list's name, "14"; "" where it is not known
  };
  struct Answer {
    std::array<std::array<Part, 5>, 5> grid;       // [worth − 1][recency − 1]
    std::array<Part, domain::kSegments> segments;  // by domain::Segment
    std::int64_t buyers = 0, customers = 0;        // of all times; customers of lists that are ready
    std::vector<TraitOf> traits;                   // the strongest first
    std::int64_t reached = 0, bought = 0;          // customers of the period
  };
  using Reply = Answer;
  std::string currency;          // whose orders count
  domain::FiguresFilter filter;  // which calls the traits are taken from; the grid is of all orders
};

// The customers of one place of the grid, or of one segment. ViewTeamWork and ViewCustomers.
struct SegmentCustomers {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::shared_ptr<const std::vector<std::int64_t>> ids;  // ascending
  };
  using Reply = Answer;
  std::string currency;
  std::optional<domain::Segment> segment;
  int recency = 0, worth = 0;  // 1 … 5 each, without a segment
};

}  // namespace callwright::app
