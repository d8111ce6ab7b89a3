#include "widgets/graph_curves.hpp"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace callwright::ui {

namespace {
constexpr qreal parallelGap = 22, loopBow = 18, endLength = 11;
}  // namespace

QSizeF soundSize(const QSizeF& size) {
  const auto sound = [](qreal length) { return std::isfinite(length) ? std::clamp(length, 8.0, 4000.0) : 8.0; };
  return {sound(size.width()), sound(size.height())};
}

bool hasEnds(const GraphEdge& edge, qsizetype nodes) {
  return edge.from >= 0 && edge.to >= 0 && edge.from < nodes && edge.to < nodes;
}

namespace {
// The edges that leave each node, by number.
QList<QList<int>> edgesOut(const Graph& graph) {
  QList<QList<int>> out(graph.nodes.size());
  for (int i = 0; i < graph.edges.size(); ++i)
    if (hasEnds(graph.edges[i], graph.nodes.size())) out[graph.edges[i].from].append(i);
  return out;
}
}  // namespace

QList<bool> backEdges(const Graph& graph) {
  enum : char { New, OnTheWay, Done };
  struct Step {
    int node;
    qsizetype next;
  };
  const auto out = edgesOut(graph);
  QList<bool> back(graph.edges.size(), false);
  QList<char> state(graph.nodes.size(), New);
  QList<Step> way;
  for (int root = 0; root < graph.nodes.size(); ++root) {
    if (state[root] != New) continue;
    way.append({root, 0});
    state[root] = OnTheWay;
    while (!way.isEmpty()) {
      Step& step = way.last();
      if (step.next == out[step.node].size()) {
        state[step.node] = Done;
        way.removeLast();
        continue;
      }
      const int edge = out[step.node][step.next++];
      const int to = graph.edges[edge].to;
      if (state[to] == OnTheWay) back[edge] = true;
      if (state[to] != New) continue;
      state[to] = OnTheWay;
      way.append({to, 0});
    }
  }
  return back;
}

QList<qreal> asides(const Graph& graph) {
  QHash<std::pair<int, int>, QList<int>> together;
  for (int i = 0; i < graph.edges.size(); ++i) together[{graph.edges[i].from, graph.edges[i].to}].append(i);
  QList<qreal> aside(graph.edges.size(), 0.0);
  for (const QList<int>& group : std::as_const(together))
    for (qsizetype i = 0; i < group.size(); ++i)
      aside[group[i]] = (static_cast<qreal>(i) - static_cast<qreal>(group.size() - 1) / 2) * parallelGap;
  return aside;
}

namespace {

void curve(QPainterPath& path, const QPointF& to, qreal aside) {
  const QPointF from = path.currentPosition();
  const qreal bend = (to.y() - from.y()) * 0.55;
  path.cubicTo({from.x() + aside * 1.4, from.y() + bend}, {to.x() + aside * 1.4, to.y() - bend}, to);
}

void straight(QPainterPath& path, const QPointF& to) {
  const QPointF from = path.currentPosition(), third = (to - from) / 3;
  path.cubicTo(from + third, to - third, to);
}

}  // namespace

QPainterPath downward(const QRectF& from, const QList<QRectF>& passes, const QRectF& to, qreal aside) {
  QPainterPath path(QPointF(from.center().x(), from.bottom()));
  for (const QRectF& pass : passes) {
    curve(path, {pass.center().x(), pass.top()}, 0);
    straight(path, {pass.center().x(), pass.bottom()});
  }
  const QPointF end(to.center().x(), to.top());
  curve(path, end - QPointF(0, endLength), passes.isEmpty() ? aside : 0);
  straight(path, end);  // the arrow head's
  return path;
}

QPainterPath loop(const QRectF& box, qreal aside) {
  const qreal x = box.right() + loopBow + std::abs(aside), quarter = box.height() / 4;
  QPainterPath path(QPointF(box.right(), box.center().y() - quarter));
  path.cubicTo({x, box.center().y() - quarter}, {x, box.center().y() + quarter},
               {box.right(), box.center().y() + quarter});
  return path;
}

QPainterPath beneath(const QRectF& from, const QRectF& to, qreal aside) {
  const QPointF a(from.center().x(), from.bottom()), b(to.center().x(), to.bottom());
  const qreal y = std::max(a.y(), b.y()) + rankGap * 0.6 + std::abs(aside) / 2;
  QPainterPath path(a);
  path.cubicTo({a.x(), y}, {b.x(), y}, b);
  return path;
}

void moveToOrigin(GraphLayout& layout) {
  QRectF all;
  for (const QRectF& node : std::as_const(layout.nodes)) all |= node;
  for (const QPainterPath& edge : std::as_const(layout.edges))
    if (!edge.isEmpty()) all |= edge.boundingRect();
  for (QRectF& node : layout.nodes) node.translate(-all.topLeft());
  for (QPainterPath& edge : layout.edges) edge.translate(-all.topLeft());
  layout.bounds = QRectF({0, 0}, all.size());
}

}  // namespace callwright::ui
