// Graphs for the tests of the flow chart and of its layout.
#pragma once

#include <QString>
#include <catch2/catch.hpp>
#include <random>

#include "widgets/graph_layout.hpp"

namespace callwright::test {

using ui::Graph;

inline constexpr int patience = 60'000;  // ms; the machine may be busy
inline const QString nowhere = QStringLiteral("no-such-program-as-this");

inline Graph graphOf(int nodes, const QList<std::pair<int, int>>& edges) {
  Graph graph;
  for (int i = 0; i < nodes; ++i)
    graph.nodes.append({QStringLiteral("Step %1").arg(i), QString::number(i), {}, {104, 46}});
  for (const auto& [from, to] : edges) graph.edges.append({from, to, 0.2, {}});
  return graph;
}

inline Graph callScript() {
  Graph graph;
  const auto node = [&](const char* title, const char* figure) {
    graph.nodes.append({QString::fromUtf8(title),
                        QString::fromUtf8(figure),
                        QString::fromUtf8(figure) + QStringLiteral(" calls"),
                        {}});
  };
  node("Opening", "4,218");
  node("Confirm need", "2,706");
  node("Call later", "811");
  node("Not needed", "701");
  node("Renewal offer", "2,011");
  node("Complaints", "318");
  node("Too expensive", "640");
  node("Agreed", "378");
  node("Send quote", "702");
  node("Close", "1,442");
  for (const auto& [from, to, calls] : std::initializer_list<std::tuple<int, int, int>>{{0, 1, 2706},
                                                                                        {0, 2, 811},
                                                                                        {0, 3, 701},
                                                                                        {1, 4, 2011},
                                                                                        {1, 5, 318},
                                                                                        {4, 6, 640},
                                                                                        {4, 7, 378},
                                                                                        {4, 8, 702},
                                                                                        {6, 9, 500},
                                                                                        {7, 9, 300},
                                                                                        {8, 9, 642}})
    graph.edges.append({from, to, calls / 4218.0, QStringLiteral("%1 calls").arg(calls)});
  return graph;
}

// Every step leads to the next ones, and now and then back or far ahead.
inline Graph branching(int nodes) {
  std::mt19937 random(20261123);
  Graph graph = graphOf(nodes, {});
  for (int i = 1; i < nodes; ++i) graph.edges.append({(i - 1) / 3, i, 0.1, {}});
  for (int i = 0; i < nodes / 5; ++i)
    graph.edges.append({static_cast<int>(random() % static_cast<unsigned>(nodes)),
                        static_cast<int>(random() % static_cast<unsigned>(nodes)),
                        0,
                        {}});
  return graph;
}

}  // namespace callwright::test
