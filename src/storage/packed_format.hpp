#pragma once
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <utility>
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
// A column as it was read, without making it anew: of a packed month, or what column_of() gave.
template <class T>
class PackedColumn {
 public:
  PackedColumn() = default;
  explicit PackedColumn(std::string bytes) : m_bytes(std::move(bytes)) {}
  std::size_t size() const { return m_bytes.size() / sizeof(T); }
  T operator[](std::size_t place) const {
    T value;
    std::memcpy(&value, m_bytes.data() + place * sizeof(T), sizeof(T));
    return value;
  }

 private:
  std::string m_bytes;
};

// The first moment of a month of UTC, and that after its last packed day.
struct PackedSpan {
  domain::Instant from, until;
};
inline PackedSpan packedSpan(const std::string& month, const std::string& last) {
  return {*domain::dayStart(nullptr, month + "-01"), *domain::dayStart(nullptr, last, 1)};
}
inline std::string lastDayOf(const std::string& month) {
  return domain::goalPeriodFromCode(month).value().lastDay();
}
// As text after every moment of that day, and before the next one.
inline std::string after(const std::string& day) {
  return day + "+";
}

// A day of a month, from 1, and back.
inline std::int64_t dayOfMonth(const std::string& day) {
  return std::stoll(day.substr(8));
}
inline std::string dayOf(const std::string& month, std::int64_t day) {
  return month + (day < 10 ? "-0" : "-") + std::to_string(day);
}

// The last day of a month that was packed while it was under way; of others there is no such column.
inline constexpr const char* kLast = "last";

// The column that each packed month has, also one in which nothing was.
inline const char* markOf(PackedFact fact) {
  return fact == PackedFact::Ratings ? "answer" : "customer";
}

inline std::vector<std::string> packedMonths(Connection& db, PackedFact fact) {
  std::vector<std::string> months;
  sql(db, "SELECT month FROM packed_month WHERE fact = :f AND name = :n ORDER BY month")
      .with(fact, std::string(markOf(fact)))
      .each<std::string>([&](std::string month) { months.push_back(std::move(month)); });
  return months;
}

}  // namespace callwright::storage
