#include "callwright/domain/score_table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace callwright::domain {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double mostlyNumbers = 0.95;
constexpr std::size_t fewestAmounts = 12;

bool readsAsNumbers(const ScoreTable::Column& column) {
  if (column.names.empty()) return true;
  if (column.names.size() <= fewestAmounts) return false;
  std::vector<char> number(column.names.size());
  std::transform(column.names.begin(), column.names.end(), number.begin(),
                 [](const std::string& name) { return std::isfinite(numberIn(name)) ? 1 : 0; });
  std::size_t known = 0, numbers = 0;
  for (const std::uint32_t level : column.levels) {
    if (level == 0) continue;
    ++known;
    numbers += static_cast<std::size_t>(number[level - 1]);
  }
  return static_cast<double>(numbers) >= mostlyNumbers * static_cast<double>(known);
}

}  // namespace

double numberIn(const std::string& text) {
  double value = unknown;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end && std::isfinite(value) ? value : unknown;
}

ScoreTable::Column& ScoreTable::column(const std::string& field) {
  const auto [place, isNew] = m_places.emplace(field, m_columns.size());
  if (isNew) {
    m_columns.push_back({field, false, {}, {}, {}});
    m_known.emplace_back();
  }
  return m_columns[place->second];
}

void ScoreTable::add(const ScoreSample& sample, bool success) {
  const std::size_t row = m_labels.size();
  m_labels.push_back(success ? 1 : 0);
  for (const auto& [field, value] : sample) {
    Column& to = column(field);
    if (const double* number = std::get_if<double>(&value); number && std::isfinite(*number)) {
      to.numbers.resize(row, unknown);
      to.numbers.push_back(*number);
    } else if (const auto* text = std::get_if<std::string>(&value); text && !text->empty()) {
      auto& known = m_known[m_places.at(field)];
      const auto [place, isNew] = known.emplace(*text, to.names.size());
      if (isNew) to.names.push_back(*text);
      to.levels.resize(row, 0);
      to.levels.push_back(place->second + 1);
    }
  }
}

void ScoreTable::settle() {
  for (Column& column : m_columns) {
    column.numbers.resize(size(), unknown);
    column.levels.resize(size(), 0);
    column.numeric = readsAsNumbers(column);
    if (!column.numeric) continue;
    for (std::size_t row = 0; row < size(); ++row)
      if (column.levels[row] != 0) column.numbers[row] = numberIn(column.names[column.levels[row] - 1]);
  }
}

std::int64_t ScoreTable::successes() const {
  return std::count(m_labels.begin(), m_labels.end(), 1);
}

}  // namespace callwright::domain
