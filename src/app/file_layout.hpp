#pragma once
#include "app/job.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/exchange/list_layout.hpp"

namespace callwright::app {

// What was asked for over what is guessed from the file. Errors: those of opening a table, FieldUnknown, ColumnUnknown.
Result<exchange::ListLayout> layoutOf(const std::string& path, const FileLayout& wanted,
                                      const std::vector<std::pair<std::string, std::string>>& map,
                                      const std::string& country);
FileLayout shownLayout(const exchange::ListLayout& layout);

}  // namespace callwright::app
