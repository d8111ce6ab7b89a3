#pragma once

#include <QImage>
#include <QSize>
#include <QString>

class QWidget;

namespace callwright::test {

// Lays the widget out at `size` (logical px) and paints it with `scale` device px to each; 0: as many as its screen has,
// which QT_SCALE_FACTOR decides.
QImage picture(QWidget& widget, QSize size, qreal scale = 0);

// The same, written to <folder>/<name>.png. The folder comes from CALLWRIGHT_SCREENSHOTS; without it nothing is written
// and an empty path is returned.
QString screenshot(QWidget& widget, const QString& name, QSize size = {1440, 900}, qreal scale = 0);

}  // namespace callwright::test
