// What the two layouts of a graph share: its sound parts, and the lines between boxes.
#pragma once

#include "widgets/graph_layout.hpp"

namespace callwright::ui {

inline constexpr qreal rankGap = 70, nodeGap = 16, upwardAside = 22;

QSizeF soundSize(const QSizeF& size);
bool hasEnds(const GraphEdge& edge, qsizetype nodes);

// The edges that lead back to a node on the way to them, by depth first. Loops are among them.
QList<bool> backEdges(const Graph& graph);
// How far each edge stands aside of the others between the same two nodes: 0 when it is alone.
QList<qreal> asides(const Graph& graph);

// From the lower side of one box to the upper side of one beneath it, straight through `passes` between them.
QPainterPath downward(const QRectF& from, const QList<QRectF>& passes, const QRectF& to, qreal aside);
// Out of the right side of a box and in again.
QPainterPath loop(const QRectF& box, qreal aside);
// Down out of one box, below the rank, and up into another of the same rank.
QPainterPath beneath(const QRectF& from, const QRectF& to, qreal aside);

// Puts the upper left corner of all that is drawn to 0, 0.
void moveToOrigin(GraphLayout& layout);

}  // namespace callwright::ui
