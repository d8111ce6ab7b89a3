#pragma once
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// What was known of customers before they were called, and whether they bought. Pure.
namespace callwright::domain {

// Unknown, a number or a text. An empty text and a number that is not finite are unknown.
using ScoreValue = std::variant<std::monostate, double, std::string>;
using ScoreSample = std::vector<std::pair<std::string, ScoreValue>>;  // field, value; what is left out is unknown

// Examples in the order of their calls, the earliest first; by columns, so that hundreds of thousands fit in memory.
class ScoreTable {
 public:
  struct Column {
    std::string field;
    bool numeric = false;               // see settle()
    std::vector<double> numbers;        // by row, NaN: unknown
    std::vector<std::uint32_t> levels;  // of texts: place in `names` + 1 by row; 0: unknown
    std::vector<std::string> names;
  };

  void add(const ScoreSample& sample, bool success);
  // Says of each column whether it is read as numbers: all that are known are numbers, or nearly all (95 %) of its
  // texts read as such and there are more than 12 different ones (a code such as 1, 2, 3 is no amount). After
  // all were added, and again after more were.
  void settle();

  std::size_t size() const { return m_labels.size(); }
  const std::vector<Column>& columns() const { return m_columns; }
  const std::vector<char>& labels() const { return m_labels; }  // 1: bought
  std::int64_t successes() const;

 private:
  Column& column(const std::string& field);

  std::vector<Column> m_columns;
  std::map<std::string, std::size_t> m_places;
  std::vector<std::map<std::string, std::uint32_t>> m_known;  // texts of each column
  std::vector<char> m_labels;
};

// The whole text as a number, NaN if it is none.
double numberIn(const std::string& text);

}  // namespace callwright::domain
