#include "callwright/domain/script.hpp"

#include <algorithm>
#include <charconv>

#include "domain/text.hpp"

namespace callwright::domain {
namespace {

bool isNumber(std::string_view text, double* value = nullptr) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (value != nullptr) *value = number;
  return error == std::errc() && end == text.data() + text.size();
}

bool isDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  int parts[3] = {};
  const std::size_t at[] = {0, 5, 8}, size[] = {4, 2, 2};
  for (int i = 0; i < 3; ++i) {
    const char* from = text.data() + at[i];
    if (std::from_chars(from, from + size[i], parts[i]).ptr != from + size[i]) return false;
  }
  return std::chrono::year_month_day(std::chrono::year(parts[0]), std::chrono::month(static_cast<unsigned>(parts[1])),
                                     std::chrono::day(static_cast<unsigned>(parts[2])))
      .ok();
}

std::vector<std::string> chosen(std::string_view value) {
  std::vector<std::string> all;
  while (!value.empty()) {
    const auto end = value.find(';');
    if (std::string one = foldText(value.substr(0, end)); !one.empty()) all.push_back(std::move(one));
    value = end == std::string_view::npos ? std::string_view() : value.substr(end + 1);
  }
  return all;
}

bool isAmong(const std::vector<std::string>& choices, const std::string& folded) {
  return std::any_of(choices.begin(), choices.end(), [&](const std::string& c) { return foldText(c) == folded; });
}

bool holdsTerm(const ScriptTerm& term, const ScriptValues& values) {
  const auto found = values.find(term.field);
  const std::string value = found == values.end() ? std::string() : foldText(found->second);
  const std::string wanted = foldText(term.value);
  if (value.empty()) return term.test == ScriptTest::IsNot;
  double number = 0, limit = 0;
  const bool numbers = isNumber(value, &number) && isNumber(wanted, &limit);
  // Dates compare as they are written; words are neither more nor less.
  const bool ordered = numbers || (isDate(value) && isDate(wanted));
  const int order = numbers ? (number < limit ? -1 : number > limit ? 1 : 0) : value.compare(wanted);
  switch (term.test) {
    case ScriptTest::Is:
      return order == 0;
    case ScriptTest::IsNot:
      return order != 0;
    case ScriptTest::Less:
      return ordered && order < 0;
    case ScriptTest::AtMost:
      return ordered && order <= 0;
    case ScriptTest::More:
      return ordered && order > 0;
    case ScriptTest::AtLeast:
      return ordered && order >= 0;
    case ScriptTest::Includes: {
      const auto all = chosen(value);
      return std::find(all.begin(), all.end(), wanted) != all.end();
    }
  }
  return false;
}

}  // namespace

const ScriptStep* Script::find(std::string_view id) const {
  for (const auto* list : {&steps, &objections}) {
    for (const ScriptStep& step : *list)
      if (step.id == id) return &step;
  }
  return nullptr;
}

bool Script::leadsOn() const {
  return std::any_of(steps.begin(), steps.end(), [](const ScriptStep& step) { return !step.answers.empty(); });
}

bool holds(const ScriptCondition& condition, const ScriptValues& values) {
  if (condition.anyOf.empty()) return true;
  return std::any_of(condition.anyOf.begin(), condition.anyOf.end(), [&](const std::vector<ScriptTerm>& all) {
    return std::all_of(all.begin(), all.end(), [&](const ScriptTerm& term) { return holdsTerm(term, values); });
  });
}

bool accepts(const ScriptField& field, std::string_view value) {
  const std::string text = foldText(value);
  if (text.empty()) return !field.required;
  double number = 0;
  switch (field.type) {
    case ScriptFieldType::Text:
      return true;
    case ScriptFieldType::Choice:
      return isAmong(field.choices, text);
    case ScriptFieldType::Several: {
      const auto all = chosen(text);
      return std::all_of(all.begin(), all.end(), [&](const std::string& one) { return isAmong(field.choices, one); });
    }
    case ScriptFieldType::Number:
    case ScriptFieldType::Money:
      return isNumber(text, &number);
    case ScriptFieldType::Date:
      return isDate(text);
    case ScriptFieldType::Scale:
      return isNumber(text, &number) && number >= 0 && number <= 10 && number == static_cast<int>(number);
  }
  return false;
}

ScriptWalk::ScriptWalk(const Script& script) : m_script(&script), m_ended(script.steps.empty()) {
  if (!m_ended) enter(0);
}

const ScriptStep& ScriptWalk::at(std::size_t index) const {
  const std::size_t steps = m_script->steps.size();
  return index < steps ? m_script->steps[index] : m_script->objections[index - steps];
}

void ScriptWalk::enter(std::size_t index) {
  m_path.push_back({index, -1});
  m_ended = false;
}

const ScriptStep& ScriptWalk::step() const {
  return at(m_path.back().step);
}

std::vector<std::size_t> ScriptWalk::answers() const {
  std::vector<std::size_t> shown;
  if (m_ended) return shown;
  const auto& all = step().answers;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool instead =
        std::any_of(shown.begin(), shown.end(), [&](std::size_t s) { return all[s].text == all[i].text; });
    if (all[i].when.otherwise ? !instead : holds(all[i].when, values)) shown.push_back(i);
  }
  return shown;
}

std::vector<const ScriptField*> ScriptWalk::missing() const {
  std::vector<const ScriptField*> fields;
  if (m_path.empty()) return fields;
  for (const ScriptField& field : step().fields) {
    const auto value = values.find(field.name);
    if (!accepts(field, value == values.end() ? std::string_view() : value->second)) fields.push_back(&field);
  }
  return fields;
}

const ScriptAnswer& ScriptWalk::choose(std::size_t answer) {
  const ScriptAnswer& taken = step().answers.at(answer);
  m_path.back().answer = static_cast<int>(answer);
  if (taken.target == scriptEnd || !jump(taken.target)) m_ended = true;
  return taken;
}

bool ScriptWalk::back() {
  if (m_ended && !m_path.empty()) {
    m_ended = false;
    m_path.back().answer = -1;
    return true;
  }
  if (m_path.size() < 2) return false;
  m_path.pop_back();
  m_path.back().answer = -1;
  return true;
}

bool ScriptWalk::jump(std::string_view id) {
  const std::size_t all = m_script->steps.size() + m_script->objections.size();
  for (std::size_t i = 0; i < all; ++i) {
    if (at(i).id != id) continue;
    enter(i);
    return true;
  }
  return false;
}

bool ScriptWalk::object(std::size_t objection) {
  if (objection >= m_script->objections.size() || m_path.empty()) return false;
  enter(m_script->steps.size() + objection);
  return true;
}

bool ScriptWalk::resume() {
  const std::size_t steps = m_script->steps.size();
  if (m_path.empty() || m_path.back().step < steps) return false;
  for (auto visit = m_path.rbegin(); visit != m_path.rend(); ++visit) {
    if (visit->step >= steps) continue;
    enter(visit->step);
    return true;
  }
  return false;
}

std::string stageOnTheWay(const Script& script, const std::vector<std::pair<std::string, std::string>>& way,
                          const ScriptValues& values, std::string_view outcome) {
  std::string stage;
  for (const auto& [id, text] : way) {
    const ScriptStep* step = text.empty() ? nullptr : script.find(id);
    if (step == nullptr) continue;
    // Of several answers of that text the one that was shown: the first whose condition holds.
    const auto taken = std::find_if(step->answers.begin(), step->answers.end(), [&](const ScriptAnswer& answer) {
      return answer.text == text && (answer.when.otherwise || holds(answer.when, values));
    });
    if (taken == step->answers.end() || taken->stage.empty()) continue;
    if (taken->outcome.empty() || taken->outcome == outcome) stage = taken->stage;
  }
  return stage;
}

}  // namespace callwright::domain
