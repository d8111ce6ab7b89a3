#pragma once
#include <string>

#include "callwright/app/lists.hpp"

namespace callwright::app {

std::string reportText(const ImportReport& report);  // JSON, as the list keeps it
ImportReport reportFromText(const std::string& text);

}  // namespace callwright::app
