#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace callwright::domain {

// Levenshtein's distance in bytes: insertions, deletions and replacements that make one of the other.
int editDistance(std::string_view a, std::string_view b);
// The candidate that was probably meant; "" when none is within a quarter of the length (and one more).
std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace callwright::domain
