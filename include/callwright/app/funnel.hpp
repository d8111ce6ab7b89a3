#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/funnel.hpp"

// How far customers came on the way to a sale, and who they are. See domain/funnel.hpp for what is counted.
namespace callwright::app {

// Days are the office's, both ends included; "" is open-ended. Agent, team, campaign, list and script of the filter
// choose by the same as FunnelBy splits by. With a campaign or script set, moves that were made without a call do not
// count.
// ViewTeamWork; without it one's own (filter.agent must be oneself or unset, which then means oneself): one's own calls
// and moves, or, of a cohort, the customers one owns. Errors: BadValue (a day that is none, the last before the first,
// a script filter or a split by script version of a cohort, a filter by weekday, hour or outcome), NotAllowed.
struct ReadFunnel {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    domain::Funnel all;                   // of all of them together, never the sum of the rows
    std::vector<domain::FunnelRow> rows;  // of a split; ordered by name, what has none last; only those that have
                                          // somebody
  };
  using Reply = Answer;
  domain::FunnelKind kind{};
  domain::FunnelBy by{};
  domain::FiguresFilter filter;
};

// The customers behind one number: as many as it says, if nothing has changed since. ViewCustomers, and what ReadFunnel
// needs. Errors: those of ReadFunnel, and NotFound{"stage", id} for a step that the funnel does not have.
struct FunnelCustomers {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::shared_ptr<const std::vector<std::int64_t>> ids;  // ascending
  };
  using Reply = Answer;
  ReadFunnel funnel;
  // Which one of a split: FunnelRow::id, by region FunnelRow::name. None: of all together.
  struct Group {
    std::int64_t id = 0;
    std::string region;
  };
  std::optional<Group> group;
  domain::FunnelPart part;
};

// Keeps days that are over by columns, month by month, so that funnels of years are read at once (0043); the desktop
// does so by itself each hour. ViewTeamWork.
struct PackMonths {
  static constexpr Lane lane = Lane::Long;
  using Reply = std::int64_t;  // months of calls and of moves that were packed now
};

}  // namespace callwright::app
