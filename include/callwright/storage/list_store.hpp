#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct ListRow {
  domain::ListId id;
  std::string name, fileName;
  domain::Instant importedAt;
  std::string importedByName;
  std::int64_t customers = 0;
  std::string report;  // JSON
};
std::vector<ListRow> listLists(Connection& db);  // ready ones, newest first, without their reports
std::optional<ListRow> loadList(Connection& db, domain::ListId id);

}  // namespace callwright::storage
