#include <algorithm>
#include <unordered_map>

#include "callwright/domain/nearest.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/domain/script.hpp"
#include "domain/text.hpp"

namespace callwright::domain {
namespace {

using Kind = ScriptProblem::Kind;

class Checker {
 public:
  Checker(const Script& script, const ScriptVocabulary& vocabulary) : m_script(script), m_vocabulary(vocabulary) {
    for (const ScriptStep& step : script.steps) m_all.push_back(&step);
    for (const ScriptStep& step : script.objections) m_all.push_back(&step);
    for (const std::string& phrase : vocabulary.forbidden)
      if (!phrase.empty()) m_forbidden.emplace_back(foldText(phrase), phrase);
  }

  std::vector<ScriptProblem> run() {
    if (m_script.steps.empty()) add(Kind::NoSteps, 1);
    for (std::size_t i = 0; i < m_all.size(); ++i) {
      const ScriptStep& step = *m_all[i];
      if (const auto [first, fresh] = m_index.emplace(step.id, i); !fresh)
        add(Kind::StepTwice, step.line, step.title, std::to_string(m_all[first->second]->line));
      m_ids.push_back(step.id);
      for (const ScriptField& field : step.fields) {
        if (const auto [first, fresh] = m_fields.emplace(field.name, &field); !fresh)
          add(Kind::FieldTwice, field.line, field.name, std::to_string(first->second->line));
        m_fieldNames.push_back(field.name);
      }
    }
    for (const ScriptStep* step : m_all) checkStep(*step);
    for (const std::string& name : m_script.quotaBy) checkName(name, m_script.quotaLine);
    checkWays();
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const ScriptProblem& a, const ScriptProblem& b) { return a.line < b.line; });
    return std::move(m_problems);
  }

 private:
  template <class... Args>
  void add(Kind kind, int line, Args&&... args) {
    m_problems.push_back({kind, line, {std::string(std::forward<Args>(args))...}});
  }

  void checkStep(const ScriptStep& step) {
    for (const auto& [name, line] : step.placeholders) checkName(name, line);
    for (const ScriptAnswer& answer : step.answers) checkAnswer(answer);
    if (m_forbidden.empty()) return;
    const std::string said = foldText(step.text);
    for (const auto& [folded, phrase] : m_forbidden)
      if (said.find(folded) != std::string::npos) add(Kind::ForbiddenPhrase, step.line, phrase);
  }

  void checkName(const std::string& name, int line) {
    const auto& known = m_vocabulary.placeholders;
    if (m_fields.contains(name) || std::find(known.begin(), known.end(), name) != known.end()) return;
    std::vector<std::string> all = known;
    all.insert(all.end(), m_fieldNames.begin(), m_fieldNames.end());
    add(Kind::PlaceholderUnknown, line, name, nearestName(name, all));
  }

  void checkAnswer(const ScriptAnswer& answer) {
    if (answer.target != scriptEnd && !m_index.contains(answer.target))
      add(Kind::StepUnknown, answer.line, answer.target, nearestName(answer.target, m_ids));
    checkCode(Kind::OutcomeUnknown, answer.line, answer.outcome, m_vocabulary.outcomes);
    checkCode(Kind::StageUnknown, answer.line, answer.stage, m_vocabulary.stages);
    if (!answer.followUp.empty()) {
      // Any day will do to see whether it can be read.
      static const Instant monday{std::chrono::sys_days(std::chrono::year(2026) / 11 / 30)};
      const auto when = parseWhen(answer.followUp, monday, nullptr);
      if (!when && when.error().code != ErrorCode::FollowUpPast)
        add(Kind::FollowUpUnreadable, answer.line, answer.followUp);
    }
    for (const auto& group : answer.when.anyOf) {
      for (const ScriptTerm& term : group) checkTerm(term, answer.line);
    }
  }

  void checkTerm(const ScriptTerm& term, int line) {
    const auto field = m_fields.find(term.field);
    if (field == m_fields.end()) {
      add(Kind::FieldUnknown, line, term.field, nearestName(term.field, m_fieldNames));
      return;
    }
    // One choice of several is as good as all of them.
    if (term.test != ScriptTest::IsNot && !accepts(*field->second, term.value))
      add(Kind::ConditionNeverHolds, line, term.field, term.value);
  }

  void checkCode(Kind kind, int line, const std::string& code, const std::vector<std::string>& known) {
    if (code.empty() || known.empty() || std::find(known.begin(), known.end(), code) != known.end()) return;
    add(kind, line, code, nearestName(code, known));
  }

  // Steps nobody comes to, that lead nowhere, or from which there is no way out.
  void checkWays() {
    const std::size_t steps = m_script.steps.size();
    std::vector<std::vector<std::size_t>> to(m_all.size()), from(m_all.size());
    std::vector<std::size_t> exits;  // that end the script, or lead back to where an objection came up
    for (std::size_t i = 0; i < m_all.size(); ++i) {
      bool exit = i >= steps && m_all[i]->answers.empty();
      for (const ScriptAnswer& answer : m_all[i]->answers) {
        const auto target = m_index.find(answer.target);
        // A step that does not exist is told already; it is no reason for a second problem.
        exit = exit || answer.target == scriptEnd || target == m_index.end();
        if (target == m_index.end()) continue;
        to[i].push_back(target->second);
        from[target->second].push_back(i);
      }
      if (exit) exits.push_back(i);
      if (i < steps && m_all[i]->answers.empty()) {
        add(Kind::DeadEnd, m_all[i]->line, m_all[i]->title);
        exits.push_back(i);
      }
    }
    std::vector<std::size_t> starts;
    if (steps > 0) starts.push_back(0);
    for (std::size_t i = steps; i < m_all.size(); ++i) starts.push_back(i);
    const std::vector<bool> reached = spread(starts, to), leaves = spread(exits, from);
    for (std::size_t i = 0; i < steps; ++i)
      if (!reached[i]) add(Kind::StepUnreached, m_all[i]->line, m_all[i]->title);
    std::vector<bool> told(m_all.size());
    for (std::size_t i = 0; i < m_all.size(); ++i) {
      if (leaves[i] || told[i]) continue;
      // Of all steps that share the lack of an exit, the first is named.
      const std::vector<bool> same = spread({i}, to), before = spread({i}, from);
      for (std::size_t j = 0; j < m_all.size(); ++j) told[j] = told[j] || same[j] || (before[j] && !leaves[j]);
      add(Kind::LoopWithoutExit, m_all[i]->line, m_all[i]->title);
    }
  }

  static std::vector<bool> spread(std::vector<std::size_t> open, const std::vector<std::vector<std::size_t>>& edges) {
    std::vector<bool> seen(edges.size());
    for (const std::size_t i : open) seen[i] = true;
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const std::size_t next : edges[at]) {
        if (seen[next]) continue;
        seen[next] = true;
        open.push_back(next);
      }
    }
    return seen;
  }

  const Script& m_script;
  const ScriptVocabulary& m_vocabulary;
  std::vector<const ScriptStep*> m_all;
  std::vector<std::pair<std::string, std::string>> m_forbidden;  // folded, as it was given
  std::unordered_map<std::string, std::size_t> m_index;
  std::unordered_map<std::string, const ScriptField*> m_fields;
  std::vector<std::string> m_ids, m_fieldNames;
  std::vector<ScriptProblem> m_problems;
};

}  // namespace

std::vector<std::string> ScriptVocabulary::scriptPlaceholders() {
  return {"customer.name", "customer.salutation", "customer.company", "customer.title", "customer.region", "agent.name",
          "campaign.name", "campaign.product",    "order.product",    "order.amount",   "order.date",      "today"};
}

// 广告法 art. 9 (superlatives), art. 25 (promised returns of investments), art. 16 (cures); in English what consumer
// law counts as misleading promises and pressure.
std::vector<std::string> ScriptVocabulary::shippedForbiddenPhrases() {
  return {"国家级",
          "最高级",
          "最佳",
          "全国第一",
          "世界第一",
          "行业第一",
          "独一无二",
          "绝无仅有",
          "保本保息",
          "保本保收益",
          "稳赚不赔",
          "零风险",
          "无任何风险",
          "保证收益",
          "百分之百",
          "100%有效",
          "永不反弹",
          "根治",
          "包治百病",
          "内部消息",
          "最后一次机会",
          "不买后悔",
          "risk-free",
          "no risk at all",
          "guaranteed return",
          "guaranteed profit",
          "100% guaranteed",
          "guaranteed approval",
          "last chance ever",
          "you have won",
          "act now or",
          "miracle cure",
          "government approved",
          "best in the world"};
}

std::vector<ScriptProblem> checkScript(const Script& script, const ScriptVocabulary& vocabulary) {
  if (script.kind == ScriptKind::Persona) return {};  // has no steps; its reading finds all there is
  return Checker(script, vocabulary).run();
}

void placePhrases(std::vector<ScriptProblem>& problems, std::string_view templateText) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < templateText.size();) {
    const std::size_t end = std::min(templateText.find('\n', at), templateText.size());
    lines.push_back(foldText(templateText.substr(at, end - at)));
    at = end + 1;
  }
  for (ScriptProblem& problem : problems) {
    if (problem.kind != Kind::ForbiddenPhrase) continue;
    const std::string phrase = foldText(problem.args.at(0));
    for (std::size_t i = static_cast<std::size_t>(std::max(problem.line, 1)); i < lines.size(); ++i) {
      if (lines[i].starts_with('#')) break;  // the next step
      if (lines[i].find(phrase) == std::string::npos) continue;
      problem.line = static_cast<int>(i) + 1;
      break;
    }
  }
}

}  // namespace callwright::domain
