#include "callwright/domain/survey.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "domain/text.hpp"

namespace callwright::domain {
namespace {

std::optional<double> numberIn(const std::string& value) {
  const std::string text = foldText(value);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

// "quality; price" → both; of other fields the value as it is.
std::vector<std::string> answersIn(const ScriptField& field, const std::string& value) {
  if (field.type != ScriptFieldType::Several) return {value};
  std::vector<std::string> all;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find(';', at), value.size());
    std::string one = value.substr(at, end - at);
    one.erase(0, std::min(one.find_first_not_of(' '), one.size()));
    one.erase(one.find_last_not_of(' ') + 1);
    if (!one.empty() && std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
    at = end + 1;
  }
  return all;
}

// The names in order of the first, and how often each came.
class Counts {
 public:
  explicit Counts(std::vector<std::string> first) : m_fixed(first.size()) {
    for (std::string& name : first) take(name, 0);
  }
  std::size_t take(const std::string& name, std::int64_t more = 1) {
    const auto [at, fresh] = m_index.emplace(foldText(name), m_all.size());
    if (fresh) m_all.emplace_back(name, 0);
    m_all[at->second].second += more;
    return at->second;
  }
  // What was not there from the beginning comes by how often it came.
  void sort() {
    std::stable_sort(m_all.begin() + static_cast<std::ptrdiff_t>(m_fixed), m_all.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    m_index.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) m_index.emplace(foldText(m_all[i].first), i);
  }
  std::size_t placeOf(const std::string& name) const { return m_index.at(foldText(name)); }
  const std::vector<std::pair<std::string, std::int64_t>>& all() const { return m_all; }

 private:
  std::size_t m_fixed;
  std::vector<std::pair<std::string, std::int64_t>> m_all;
  std::map<std::string, std::size_t> m_index;
};

std::vector<std::string> scaleValues() {
  std::vector<std::string> values;
  for (int i = 0; i <= 10; ++i) values.push_back(std::to_string(i));
  return values;
}

bool hasChoices(const ScriptField& field) {
  return field.type == ScriptFieldType::Choice || field.type == ScriptFieldType::Several ||
         field.type == ScriptFieldType::Scale;
}

void addNumbers(QuestionResults& result, std::vector<double> numbers) {
  if (numbers.empty()) return;
  const auto count = static_cast<std::int64_t>(numbers.size());
  const double mean = std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(count);
  result.mean = mean;
  const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
  result.least = *least;
  result.most = *most;
  double sum = 0, squares = 0;  // about the mean: far from 0 the difference of the sums would be lost
  for (const double number : numbers) {
    sum += number - mean;
    squares += (number - mean) * (number - mean);
  }
  if (auto interval = meanInterval(sum, squares, count))
    result.meanInterval = Interval{interval->low + mean, interval->high + mean};
}

void addNetPromoter(QuestionResults& result) {
  std::array<std::int64_t, 11> scores{};
  for (std::size_t i = 0; i < scores.size() && i < result.answers.size(); ++i) scores[i] = result.answers[i].count;
  result.netPromoter = netPromoter(scores);
}

// A choice of 1, 2, 3, … is a rating.
bool isRating(const ScriptField& field) {
  if (field.type != ScriptFieldType::Choice || field.choices.size() < 3) return false;
  for (std::size_t i = 0; i < field.choices.size(); ++i)
    if (foldText(field.choices[i]) != std::to_string(i + 1)) return false;
  return true;
}

void addSatisfaction(QuestionResults& result) {
  std::vector<std::int64_t> counts;
  for (std::size_t i = 0; i < result.field.choices.size(); ++i) counts.push_back(result.answers[i].count);
  result.satisfaction = customerSatisfaction(counts);
}

const std::string& valueOf(const ScriptValues& values, const std::string& name) {
  static const std::string none;
  const auto found = values.find(name);
  return found == values.end() ? none : found->second;
}

}  // namespace

SurveyTally::SurveyTally(const Script& script) : m_script(&script) {}

void SurveyTally::add(const ScriptValues& values, const std::string& group, const ScriptValues& customer) {
  if (values.empty()) return;
  Call call{values, group};
  // A question's answer says more than what the customer's record has.
  for (const auto& [name, value] : customer) call.values.emplace(name, value);
  m_calls.push_back(std::move(call));
}

QuestionResults SurveyTally::question(const ScriptField& field, const std::vector<std::string>& groups,
                                      bool grouped) const {
  QuestionResults result;
  result.field = field;
  std::vector<double> numbers;
  Counts counts(field.type == ScriptFieldType::Scale ? scaleValues() : field.choices);
  for (const Call& call : m_calls) {
    const std::string& value = valueOf(call.values, field.name);
    if (foldText(value).empty()) continue;
    ++result.answered;
    for (const std::string& answer : answersIn(field, value)) counts.take(answer);
    if (const auto number = numberIn(value)) numbers.push_back(*number);
  }
  counts.sort();
  const bool counted = field.type != ScriptFieldType::Number && field.type != ScriptFieldType::Money;
  if (counted)
    for (const auto& [answer, count] : counts.all())
      result.answers.push_back({answer, count, wilsonInterval(count, result.answered)});
  if (!counted || field.type == ScriptFieldType::Scale || isRating(field)) addNumbers(result, std::move(numbers));
  if (field.type == ScriptFieldType::Scale) addNetPromoter(result);
  if (isRating(field)) addSatisfaction(result);
  if (!grouped || !hasChoices(field)) return result;
  std::vector<std::vector<std::int64_t>> cells(counts.all().size(), std::vector<std::int64_t>(groups.size()));
  for (const Call& call : m_calls) {
    const std::string& value = valueOf(call.values, field.name);
    if (foldText(value).empty()) continue;
    const auto at = std::find(groups.begin(), groups.end(), call.group);
    const auto column = static_cast<std::size_t>((at == groups.end() ? groups.end() - 1 : at) - groups.begin());
    for (const std::string& answer : answersIn(field, value)) ++cells[counts.placeOf(answer)][column];
  }
  result.byGroup = crossTab(std::move(cells));
  return result;
}

SurveyResults SurveyTally::results(bool grouped) const {
  SurveyResults all;
  all.calls = static_cast<std::int64_t>(m_calls.size());
  if (grouped) {
    std::map<std::string, std::int64_t> sizes;
    for (const Call& call : m_calls) ++sizes[call.group];
    std::vector<std::pair<std::string, std::int64_t>> sorted(sizes.begin(), sizes.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [name, size] : sorted)
      if (!name.empty() && all.groups.size() + 1 < mostGroups) all.groups.push_back(name);
    if (all.groups.size() < sorted.size()) all.groups.emplace_back();  // the rest, and who has none
  }
  for (const auto* list : {&m_script->steps, &m_script->objections})
    for (const ScriptStep& step : *list)
      for (const ScriptField& field : step.fields)
        all.questions.push_back(question(field, all.groups, grouped && !all.groups.empty()));
  all.quota = m_script->quota;
  all.quotaBy = m_script->quotaBy;
  if (all.quota == 0) return all;
  std::map<std::vector<std::string>, std::int64_t> cells;
  for (const Call& call : m_calls) {
    std::vector<std::string> key;
    for (const std::string& name : all.quotaBy) key.push_back(valueOf(call.values, name));
    ++cells[key];
  }
  for (const auto& [values, count] : cells) all.quotaCells.push_back({values, count});
  std::stable_sort(all.quotaCells.begin(), all.quotaCells.end(),
                   [](const QuotaCell& a, const QuotaCell& b) { return a.count > b.count; });
  return all;
}

}  // namespace callwright::domain
