#include "callwright/domain/nearest.hpp"

#include <algorithm>

namespace callwright::domain {

int editDistance(std::string_view a, std::string_view b) {
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates) {
  constexpr std::size_t longest = 100;  // of a name that is worth comparing
  if (name.size() > longest) return {};
  std::string nearest;
  int distance = 2 + static_cast<int>(name.size()) / 4;
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(name.size(), candidate.size()),
                      shorter = std::min(name.size(), candidate.size());
    if (longer - shorter >= static_cast<std::size_t>(distance)) continue;
    const int apart = editDistance(name, candidate);
    if (apart >= distance) continue;
    distance = apart;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace callwright::domain
