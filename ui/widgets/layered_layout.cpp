// The layout that is built in: for a machine without Graphviz, and for graphs that it fails at.
#include <algorithm>

#include "widgets/graph_curves.hpp"
#include "widgets/graph_layout.hpp"

namespace callwright::ui {

namespace {

constexpr qreal slotWidth = 12;     // for a line that passes through a rank
constexpr qsizetype mostSlots = 4;  // for each node and edge; lines beyond that pass behind the boxes

// What stands in a rank: a node, or where an edge passes through.
struct Item {
  int node = -1, edge = -1;
  QList<int> above = {};  // items of the rank above that lead here
  double order = 0;
  QPointF middle = {};
};

struct Layers {
  QList<Item> items = {};
  QList<QList<int>> ranks = {};  // of items, from left to right
  QList<QList<int>> way = {};    // of each edge: its slots from the top down
};

// Each node one rank beneath the lowest that leads to it; edges that close a cycle do not count.
QList<int> ranksOf(const Graph& graph, const QList<bool>& back) {
  const qsizetype count = graph.nodes.size();
  QList<QList<int>> out(count);
  QList<int> waitsFor(count, 0), rank(count, 0), ready;
  for (int i = 0; i < graph.edges.size(); ++i) {
    if (back[i] || !hasEnds(graph.edges[i], count)) continue;
    out[graph.edges[i].from].append(graph.edges[i].to);
    ++waitsFor[graph.edges[i].to];
  }
  for (int i = 0; i < count; ++i)
    if (waitsFor[i] == 0) ready.append(i);
  for (qsizetype done = 0; done < ready.size(); ++done)
    for (const int to : std::as_const(out[ready[done]])) {
      rank[to] = std::max(rank[to], rank[ready[done]] + 1);
      if (--waitsFor[to] == 0) ready.append(to);
    }
  return rank;
}

Layers layersOf(const Graph& graph, const QList<int>& rank) {
  Layers layers;
  layers.way.resize(graph.edges.size());
  const auto add = [&](Item item, int to) {
    if (to >= layers.ranks.size()) layers.ranks.resize(to + 1);
    layers.ranks[to].append(static_cast<int>(layers.items.size()));
    layers.items.append(std::move(item));
    return static_cast<int>(layers.items.size()) - 1;
  };
  for (int i = 0; i < graph.nodes.size(); ++i) add({i}, rank[i]);  // so that a node's item has its number
  qsizetype slotsLeft = mostSlots * (graph.nodes.size() + graph.edges.size());
  for (int i = 0; i < graph.edges.size(); ++i) {
    const GraphEdge& edge = graph.edges[i];
    if (!hasEnds(edge, graph.nodes.size()) || rank[edge.from] == rank[edge.to]) continue;
    const bool down = rank[edge.from] < rank[edge.to];
    int last = down ? edge.from : edge.to;
    const int end = down ? edge.to : edge.from;
    if (rank[end] - rank[last] - 1 <= slotsLeft) {
      slotsLeft -= rank[end] - rank[last] - 1;
      for (int r = rank[last] + 1; r < rank[end]; ++r) {
        last = add({-1, i, {last}}, r);
        layers.way[i].append(last);
      }
      layers.items[end].above.append(last);
    }
  }
  return layers;
}

// One sweep downward: each item goes beneath the middle of what leads to it.
void order(Layers& layers) {
  for (QList<int>& rank : layers.ranks) {
    double last = 0;
    for (const int i : std::as_const(rank)) {
      Item& item = layers.items[i];
      double sum = 0;
      for (const int above : std::as_const(item.above)) sum += layers.items[above].order;
      item.order = last = item.above.isEmpty() ? last : sum / static_cast<double>(item.above.size());
    }
    std::stable_sort(rank.begin(), rank.end(),
                     [&](int a, int b) { return layers.items[a].order < layers.items[b].order; });
    // Centred, as the ranks will be.
    for (qsizetype k = 0; k < rank.size(); ++k)
      layers.items[rank[k]].order = static_cast<double>(k) - static_cast<double>(rank.size() - 1) / 2;
  }
}

void place(Layers& layers, const Graph& graph, GraphLayout& layout) {
  qreal top = 0;
  for (const QList<int>& rank : std::as_const(layers.ranks)) {
    qreal width = -nodeGap, height = 0;
    const auto sizeOf = [&](int item) {
      const int node = layers.items[item].node;
      return node < 0 ? QSizeF(slotWidth, 0) : soundSize(graph.nodes[node].size);
    };
    for (const int item : rank) {
      width += sizeOf(item).width() + nodeGap;
      height = std::max(height, sizeOf(item).height());
    }
    qreal left = -width / 2;
    for (const int item : rank) {
      const QSizeF size = sizeOf(item);
      Item& placed = layers.items[item];
      placed.middle = {left + size.width() / 2, top + height / 2};
      if (placed.node >= 0) layout.nodes[placed.node] = QRectF({left, placed.middle.y() - size.height() / 2}, size);
      left += size.width() + nodeGap;
    }
    top += height + rankGap;
  }
}

}  // namespace

GraphLayout layeredLayout(const Graph& graph) {
  GraphLayout layout;
  layout.nodes.resize(graph.nodes.size());
  layout.edges.resize(graph.edges.size());
  const QList<int> rank = ranksOf(graph, backEdges(graph));
  Layers layers = layersOf(graph, rank);
  order(layers);
  place(layers, graph, layout);
  const auto aside = asides(graph);
  for (int i = 0; i < graph.edges.size(); ++i) {
    const GraphEdge& edge = graph.edges[i];
    if (!hasEnds(edge, graph.nodes.size())) continue;
    const QRectF &from = layout.nodes[edge.from], &to = layout.nodes[edge.to];
    if (edge.from == edge.to) {
      layout.edges[i] = loop(from, aside[i]);
    } else if (rank[edge.from] == rank[edge.to]) {
      layout.edges[i] = beneath(from, to, aside[i]);
    } else {
      QList<QRectF> passes;  // as tall as a box, so that the line is straight beside its neighbours in the rank
      for (const int slot : std::as_const(layers.way[i])) {
        const qreal half = from.height() / 2;
        passes.append(QRectF(layers.items[slot].middle - QPointF(0, half), QSizeF(0, 2 * half)));
      }
      layout.edges[i] = rank[edge.from] < rank[edge.to]
                            ? downward(from, passes, to, aside[i])
                            : downward(to, passes, from, aside[i] + upwardAside).toReversed();
    }
  }
  moveToOrigin(layout);
  return layout;
}

}  // namespace callwright::ui
