#pragma once
#include <QString>
#include <string>

#include "callwright/domain/cost.hpp"

// What calling costs, as people call it. See words.hpp for language and threads.
namespace callwright::words {

QString costKindName(domain::CostKind kind);                                // "An agent's hour at work"
QString costName(domain::CostKind kind, const std::string& listName = {});  // the same, or "List Trade fair"

}  // namespace callwright::words
