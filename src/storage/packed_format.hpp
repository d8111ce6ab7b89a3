#pragma once
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

#include "callwright/domain/goal_period.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/storage/packed_month.hpp"
#include "storage/sql.hpp"

// How columns are packed: as numbers of 32 bits, as this machine writes them; stays of 64 bits, in milliseconds.
namespace callwright::storage {

inline constexpr std::uint32_t kListOfCustomer = std::numeric_limits<std::uint32_t>::max();  // a move without a call

template <class T>
std::string bytesOf(const std::vector<T>& values) {
  std::string bytes(values.size() * sizeof(T), '\0');
  if (!values.empty()) std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}
template <class T>
std::vector<T> valuesOf(const std::string& bytes) {
  std::vector<T> values(bytes.size() / sizeof(T));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(T));
  return values;
}

// A month of moves, of UTC.
struct PackedSpan {
  domain::Instant from, until;
};
inline PackedSpan packedSpan(const std::string& month) {
  const auto code = domain::goalPeriodFromCode(month).value();
  return {*domain::dayStart(nullptr, code.firstDay()), *domain::dayStart(nullptr, code.shifted(1).firstDay())};
}

inline std::vector<std::string> packedMonths(Connection& db, PackedFact fact) {
  std::vector<std::string> months;
  sql(db, "SELECT month FROM packed_month WHERE fact = :f AND name = 'customer' ORDER BY month")
      .with(fact)
      .each<std::string>([&](std::string month) { months.push_back(std::move(month)); });
  return months;
}

}  // namespace callwright::storage
