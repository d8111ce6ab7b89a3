// Shared by the delegates; not for others.
#pragma once

#include <QFont>
#include <QList>
#include <QRectF>

#include "widgets/item_roles.hpp"

class QColor;
class QModelIndex;
class QPainter;
class QString;
class QStyleOptionViewItem;

namespace callwright::ui {

// Fill, accent bar and focus ring of a list row.
void paintRowGround(QPainter& painter, const QRectF& row, const QStyleOptionViewItem& option, bool accent);
QList<TextRange> rangesOf(const QModelIndex& index);
// One elided line with its matches on an accent ground.
void paintMatched(QPainter& painter, const QRectF& rect, const QString& text, const QList<TextRange>& ranges,
                  const QFont& font, const QColor& ink);

}  // namespace callwright::ui
