#pragma once
#include <vector>

#include "callwright/storage/connection.hpp"

namespace callwright::storage {

// What is kept beside the rows that it follows from, though it is no sum: taken anew and compared.
struct FiguresCheck {
  const char* name;
  const char* detail;
  std::int64_t (*count)(Connection& db);  // what is wrong
};
const std::vector<FiguresCheck>& figuresChecks();

}  // namespace callwright::storage
