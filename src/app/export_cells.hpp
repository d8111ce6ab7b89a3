#pragma once
#include "callwright/domain/time.hpp"
#include "callwright/exchange/export_table.hpp"

namespace date {
class time_zone;
}

namespace callwright::app {

// On the wall clock of the zone; blank for an absent time.
exchange::ExportCell timeCell(const date::time_zone* zone, domain::Instant at);

}  // namespace callwright::app
