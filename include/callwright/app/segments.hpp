#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/report.hpp"

// Who buys.
namespace callwright::app {

// ViewTeamWork. Errors: as ReadFigures.
struct ReadSegments {
  static constexpr Lane lane = Lane::Read;
  using Part = domain::SegmentFigures::Part;
  using TraitOf = domain::SegmentFigures::TraitOf;
  using Answer = domain::SegmentFigures;
  using Reply = Answer;
  enum class Of { Everything, Buyers, Traits };  // traits take long of a long period; the rest of the answer is empty
  std::string currency;                          // whose orders count
  domain::FiguresFilter filter;                  // which calls the traits are taken from; the grid is of all orders
  Of of = Of::Everything;
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

// Takes the segments anew that calls from now on keep of their customers (0040); the desktop does so by itself once a
// day. ViewTeamWork.
struct RefreshSegments {
  static constexpr Lane lane = Lane::Long;
  using Reply = std::int64_t;  // customers whose segment is another now
};

}  // namespace callwright::app
