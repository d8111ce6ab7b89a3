#include "scripts/script_graph.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <map>

#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostStepsWithSharedEnds = 40;

class Maker {
 public:
  Maker(const domain::Script& script, const domain::ScriptFigures* figures) : m_script(script), m_figures(figures) {
    if (figures == nullptr) return;
    for (const domain::StepFigures& step : figures->steps) m_steps[step.step] = &step;
    for (const domain::StepFlow& flow : figures->flows) m_flows[{flow.from, flow.to}] = flow.calls;
  }

  ScriptGraph make() {
    for (const domain::ScriptStep& step : m_script.steps) addStep(step);
    // An objection without answers leads back to where it came up: it is no part of the flow.
    for (const domain::ScriptStep& step : m_script.objections)
      if (!step.answers.empty()) addStep(step);
    for (const auto* list : {&m_script.steps, &m_script.objections})
      for (const domain::ScriptStep& step : *list)
        for (const domain::ScriptAnswer& answer : step.answers) addAnswer(step, answer);
    for (auto& [key, line] : m_lines) {
      auto& [from, to] = key;
      GraphEdge edge{from, to, 0, line.answers.join(u'\n')};
      if (m_figures != nullptr) {
        edge.weight =
            m_figures->calls == 0 ? 0 : static_cast<double>(line.calls) / static_cast<double>(m_figures->calls);
        edge.label += u'\n' + callsText(line.calls);
        if (m_result.lines[to] == 0) m_ends[to] += line.calls;
      }
      m_result.graph.edges.append(edge);
    }
    for (const auto& [node, calls] : m_ends) setFigure(m_result.graph.nodes[node], calls);
    return std::move(m_result);
  }

 private:
  struct Line {
    QStringList answers;
    std::int64_t calls = 0;
  };

  static QString callsText(std::int64_t calls) {
    return QCoreApplication::translate("ScriptGraph", "calls: %1")
        .arg(currentLanguage().toString(static_cast<qlonglong>(calls)));
  }
  void setFigure(GraphNode& node, std::int64_t calls) const {
    if (m_figures == nullptr) return;
    node.figure = currentLanguage().toString(static_cast<qlonglong>(calls));
    node.spoken = callsText(calls);
  }

  void addStep(const domain::ScriptStep& step) {
    if (m_nodes.contains(step.id)) return;
    m_nodes[step.id] = static_cast<int>(m_result.graph.nodes.size());
    GraphNode node{qt(step.title)};
    const auto figures = m_steps.find(step.id);
    setFigure(node, figures == m_steps.end() ? 0 : figures->second->calls);
    m_result.graph.nodes.append(node);
    m_result.lines.append(step.line);
  }

  // One end an outcome; in a long script one a step as well: hundreds of lines that run the whole length take dot
  // minutes, and nobody could follow them.
  int endFor(const domain::ScriptStep& step, const std::string& outcome) {
    const bool isLong = m_script.steps.size() > mostStepsWithSharedEnds;
    const std::string key = "\n" + outcome + (isLong ? "\n" + step.id : std::string());  // no step is called that
    const auto [at, fresh] = m_nodes.emplace(key, static_cast<int>(m_result.graph.nodes.size()));
    if (fresh) {
      m_result.graph.nodes.append(
          {outcome.empty() ? QCoreApplication::translate("ScriptGraph", "End") : words::outcomeName(outcome, {})});
      m_result.lines.append(0);
      m_ends[at->second] = 0;
    }
    return at->second;
  }

  void addAnswer(const domain::ScriptStep& step, const domain::ScriptAnswer& answer) {
    const auto from = m_nodes.find(step.id);
    const bool end = answer.target == domain::scriptEnd;
    const auto target = end ? m_nodes.end() : m_nodes.find(answer.target);
    if (from == m_nodes.end() || (!end && target == m_nodes.end())) return;
    const int to = end ? endFor(step, answer.outcome) : target->second;
    Line& line = m_lines[{from->second, to}];
    if (line.answers.contains(qt(answer.text))) return;
    line.answers << qt(answer.text);
    if (m_figures == nullptr) return;
    if (!end) {
      const auto flow = m_flows.find({step.id, answer.target});
      line.calls = flow == m_flows.end() ? 0 : flow->second;
      return;
    }
    const auto figures = m_steps.find(step.id);
    if (figures == m_steps.end()) return;
    const auto taken = figures->second->answers.find(answer.text);
    if (taken != figures->second->answers.end()) line.calls += taken->second;
  }

  const domain::Script& m_script;
  const domain::ScriptFigures* m_figures;
  std::map<std::string, const domain::StepFigures*> m_steps;
  std::map<std::pair<std::string, std::string>, std::int64_t> m_flows;
  std::map<std::string, int> m_nodes;
  std::map<std::pair<int, int>, Line> m_lines;
  std::map<int, std::int64_t> m_ends;
  ScriptGraph m_result;
};

}  // namespace

int ScriptGraph::nodeAt(int line) const {
  int best = -1;
  for (int i = 0; i < lines.size(); ++i)
    if (lines[i] > 0 && lines[i] <= line && (best < 0 || lines[i] > lines[best])) best = i;
  return best;
}

QSet<int> ScriptGraph::nodesWith(const std::vector<domain::ScriptProblem>& problems) const {
  QSet<int> nodes;
  for (const domain::ScriptProblem& problem : problems)
    if (const int node = nodeAt(problem.line); node >= 0 && !problem.isWarning()) nodes.insert(node);
  return nodes;
}

ScriptGraph graphOf(const domain::Script& script, const domain::ScriptFigures* figures) {
  return Maker(script, figures).make();
}

}  // namespace callwright::ui
