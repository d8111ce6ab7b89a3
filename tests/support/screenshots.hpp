#pragma once

#include <QImage>
#include <QSize>
#include <QString>

class QWidget;

namespace callwright::test {

// Lays the widget out at `size` (logical px) and paints it with `scale` device px to each: 1.0 for 100 %, 1.5 for 150
// %.
QImage picture(QWidget& widget, QSize size, qreal scale = 1.0);

// The same, written to <folder>/<name>.png. The folder comes from CALLWRIGHT_SCREENSHOTS; without it nothing is written
// and an empty path is returned.
QString screenshot(QWidget& widget, const QString& name, QSize size = {1440, 900}, qreal scale = 1.0);

}  // namespace callwright::test
