#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <tuple>

#include "callwright/domain/measure.hpp"
#include "callwright/storage/connection.hpp"
#include "storage/counted_rows.hpp"

// What customers answered to the fields that rate: of packed months from there, the rest from the table.
namespace callwright::storage {

// One answer of a call that counts.
struct RatingRow {
  std::string day;
  std::int64_t weekHour = 0;
  std::array<std::int64_t, 6> parts{};  // of its call, by CountedKey
  std::string field, answer;            // the field in lower case; the answer as it was typed
  std::int64_t part(CountedKey key) const { return parts[static_cast<std::size_t>(key)]; }
};
// Of the table, by call. The filter's days are valid ones, a span between them, or "".
void eachRatingOfTable(Connection& db, const domain::FiguresFilter& filter,
                       const std::function<void(const RatingRow&)>& take);

// How often each was given, by day or "", FiguresRow::id, field and answer.
using RatingTimes = std::map<std::tuple<std::string, std::int64_t, std::string, std::string>, std::int64_t>;
RatingTimes countRatings(Connection& db, domain::FiguresBy by, const domain::FiguresFilter& filter);

}  // namespace callwright::storage
