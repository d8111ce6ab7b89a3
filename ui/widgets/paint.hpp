// Small painting helpers shared by the widgets and the delegates.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <Qt>

class QPainter;
class QWidget;

namespace callwright::ui {

// `over` laid on `under` with that much opacity. Opaque.
QColor blend(const QColor& under, const QColor& over, qreal share);

// A filled rounded rectangle with a border whose stroke lies wholly inside `rect`. Invalid colours are left out.
void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius,
              qreal stroke = 1.0);

// One line of text, cut with … when it does not fit. Returns the width it took.
qreal paintText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
                Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
qreal textWidth(const QFont& font, const QString& text);

// A key as it is printed on a button: "Ctrl M", "Esc Esc", "F2".
QSizeF keyCapSize(const QString& keys);
void paintKeyCap(QPainter& painter, const QPointF& topLeft, const QString& keys, const QColor& ink, const QColor& fill,
                 const QColor& border);

// Sets a dynamic property that the style sheet reads (see theme/style_sheet.hpp) and restyles the widget.
void setLook(QWidget* widget, const char* property, const QVariant& value);

}  // namespace callwright::ui
