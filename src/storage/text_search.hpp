#pragma once
#include <functional>
#include <string>
#include <vector>

#include "callwright/storage/connection.hpp"

// The full-text half of finding customers.
namespace callwright::storage {

struct IdSpan {
  std::int64_t first = 0, last = 0;
};
// What lies outside the ranges that running imports have set aside, highest first.
struct VisibleSpans {
  std::vector<IdSpan> customers, phones;
};
VisibleSpans visibleSpans(Connection& db);

struct TextHits {
  std::vector<std::int64_t> ids;  // newest first
  bool truncated = false;
};
// At most `limit` customers whose words and numbers match and whom `accept` takes.
TextHits searchText(Connection& db, const std::string& text, bool wholeNumbers, std::size_t limit,
                    const std::function<bool(std::int64_t)>& accept);

}  // namespace callwright::storage
