#pragma once

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>
#include <cmath>

#include "support/screenshots.hpp"
#include "theme/theme.hpp"

// What the tests of charts share.
namespace callwright::test {

inline const double none = std::nan("");

inline QApplication& app() {
  return *static_cast<QApplication*>(QCoreApplication::instance());
}

inline QString tipAt(QWidget& widget, const QPointF& point) {
  QToolTip::hideText();
  QHelpEvent help(QEvent::ToolTip, point.toPoint(), widget.mapToGlobal(point.toPoint()));
  QApplication::sendEvent(&widget, &help);
  return QToolTip::text();
}

inline void moveTo(QWidget& widget, const QPointF& point) {
  QMouseEvent move(QEvent::MouseMove, point, widget.mapToGlobal(point), Qt::NoButton, Qt::NoButton, {});
  QApplication::sendEvent(&widget, &move);
}

// A spy of one argument: what was activated, in order.
inline QList<qint64> activatedIn(const QSignalSpy& spy) {
  QList<qint64> ids;
  for (const auto& arguments : spy) ids << arguments.front().toLongLong();
  return ids;
}

// On the colour of a card, as it is shown.
inline QImage shown(QWidget& chart, QSize size) {
  QPalette palette = QApplication::palette();
  palette.setColor(QPalette::Window, ui::tokens().surface);
  chart.setPalette(palette);
  return picture(chart, size, 1).convertToFormat(QImage::Format_RGB32);
}

// How many pixels of the line at y are of the colour.
inline int run(const QImage& image, int y, const QColor& color) {
  int count = 0;
  for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == color;
  return count;
}

inline bool has(const QImage& image, const QRectF& where, const QColor& color) {
  const QRect rect = where.toAlignedRect() & image.rect();
  for (int y = rect.top(); y <= rect.bottom(); ++y)
    for (int x = rect.left(); x <= rect.right(); ++x)
      if (image.pixelColor(x, y) == color) return true;
  return false;
}

inline bool isClose(double a, double b, double by = 1e-9) {
  return std::abs(a - b) <= by;
}

}  // namespace callwright::test
