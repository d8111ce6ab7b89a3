#pragma once

#include <QList>
#include <QSet>

#include "callwright/domain/script.hpp"
#include "callwright/domain/script_figures.hpp"
#include "widgets/graph_layout.hpp"

namespace callwright::ui {

// A script as a chart: its steps, the objections that lead on, and an end for every outcome that answers lead to.
struct ScriptGraph {
  Graph graph;
  QList<int> lines;            // of the nodes in the template, from 1; 0: an end
  int nodeAt(int line) const;  // the step that the line belongs to, -1 none
  QSet<int> nodesWith(const std::vector<domain::ScriptProblem>& problems) const;
};
// With figures the boxes say how many calls came, and lines are as wide as their share.
ScriptGraph graphOf(const domain::Script& script, const domain::ScriptFigures* figures);

}  // namespace callwright::ui
