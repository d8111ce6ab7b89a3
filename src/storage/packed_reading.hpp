#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "callwright/domain/measure.hpp"
#include "callwright/storage/connection.hpp"
#include "storage/counted_rows.hpp"
#include "storage/packed_format.hpp"

// How packed months are read (docs/decisions/0043-packed-months.md).
namespace callwright::storage {

// What is asked of months: the columns named, that of `key`, and those that the filter compares.
struct PackedQuestion {
  PackedFact fact{};
  std::vector<std::string> names;
  CountedKey key{};
  const domain::FiguresFilter& filter;
};

// The columns of a packed month that a question needs.
// Read by one statement: a change may take the month away between two.
class PackedMonth {
 public:
  using Numbers = PackedColumn<std::uint32_t>;
  PackedMonth(Connection& db, const std::string& month, const PackedQuestion& question);
  bool isThere() const { return m_numbers.contains(m_mark); }  // else it has just gone
  std::size_t rows() const { return m_numbers.at(m_mark).size(); }
  const std::string& month() const { return m_month; }
  const std::string& last() const { return m_last; }  // its last day
  const Numbers& numbers(const std::string& name) const { return m_numbers.at(name); }
  const Numbers* keys(CountedKey key) const;  // none for CountedKey::None
  const PackedColumn<std::int64_t>& stays() const { return m_stays; }
  std::vector<std::string> texts(const std::string& name) const;

 private:
  std::string m_mark, m_month, m_last;
  std::map<std::string, Numbers> m_numbers;
  std::map<std::string, std::string> m_texts;
  PackedColumn<std::int64_t> m_stays;
};

// Which rows of a packed month a filter's agent, team, campaign, list, script and segment choose.
class Chosen {
 public:
  Chosen(Connection& db, const PackedMonth& packed, const domain::FiguresFilter& filter);
  bool has(std::size_t row) const;

 private:
  std::vector<std::pair<const PackedMonth::Numbers*, std::uint32_t>> m_wanted;
  const PackedMonth::Numbers* m_agents = nullptr;
  std::vector<std::uint32_t> m_team;
};

// Reads the filter's days: by `count` those of each packed month that lies in them, by `rest` what lies
// before, between and after, with the filter of those days.
void eachSpanOfDays(Connection& db, const PackedQuestion& question,
                    const std::function<void(const PackedMonth&, const Chosen&)>& count,
                    const std::function<void(const domain::FiguresFilter&)>& rest);

}  // namespace callwright::storage
