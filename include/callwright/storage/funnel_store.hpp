#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "callwright/domain/funnel_count.hpp"
#include "callwright/storage/connection.hpp"

// Who came how far, read from calls, moves between stages and customers (docs/decisions/0032-funnel.md).
namespace callwright::storage {

struct FunnelQuery {
  domain::FunnelKind kind{};
  domain::FunnelBy by{};
  domain::FiguresFilter filter;  // its days are valid ones
  domain::Instant from, until;   // the same days as moments: [from, until)
};
struct FunnelFound {
  domain::FunnelCount count;         // groups are ids of agents, teams …; by region, places in `regions`
  std::vector<std::string> regions;  // by region only
};
// No script filter and no split by script version for a cohort.
FunnelFound countFunnel(Connection& db, const FunnelQuery& query);

// As people call a group; "" for 0 and for what is gone. Not by region.
std::string funnelGroupName(Connection& db, domain::FunnelBy by, std::int64_t id);

}  // namespace callwright::storage
