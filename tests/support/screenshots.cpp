#include "support/screenshots.hpp"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QWidget>

namespace callwright::test {

QImage picture(QWidget& widget, QSize size, qreal scale) {
  widget.resize(size);
  if (!widget.isVisible()) {
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.show();
  }
  // Twice: the first round lays out, and what depends on the final width (wrapped text) asks for a second.
  for (int round = 0; round < 2; ++round) {
    QApplication::sendPostedEvents();
    QApplication::processEvents();
  }
  if (scale <= 0) scale = widget.devicePixelRatioF();
  QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(Qt::transparent);
  widget.render(&image);
  return image;
}

QString screenshot(QWidget& widget, const QString& name, QSize size, qreal scale) {
  const QString folder = qEnvironmentVariable("CALLWRIGHT_SCREENSHOTS");
  if (folder.isEmpty()) return {};
  QDir().mkpath(folder);
  const QString path = folder + QLatin1Char('/') + name + QLatin1String(".png");
  return picture(widget, size, scale).save(path) ? path : QString();
}

}  // namespace callwright::test
