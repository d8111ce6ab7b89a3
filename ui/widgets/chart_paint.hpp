// Painting that the charts share.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

#include "theme/theme.hpp"

class QPainter;

namespace callwright::ui {

QColor chartColor(ColorRole role);  // of a bar or a line

// Text with a contrast of 4.5 : 1 or more on any fill: the theme's ink or onAccent, and black or white for the few
// middle tones on which neither has it.
QColor inkOn(const QColor& fill);

// One line of tabular figures, cut with … when it does not fit.
void paintFigure(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
                 Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);

// Widths of columns: of the widest text, but not over `limit`. Whole pixels.
qreal labelColumn(const QFont& font, const QStringList& texts, qreal limit);
qreal figureColumn(const QFont& font, const QStringList& texts);

}  // namespace callwright::ui
