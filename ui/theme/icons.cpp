#include "theme/icons.hpp"

#include <QFile>
#include <QHash>
#include <QPaintDevice>
#include <QPainter>
#include <QSvgRenderer>
#include <array>
#include <cmath>
#include <unordered_map>

static void initResources() {
  Q_INIT_RESOURCE(callwright);
}

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<const char16_t*, static_cast<size_t>(Icon::Count_)> names = {u"",
                                                                                  u"alert",
                                                                                  u"bell",
                                                                                  u"calendar",
                                                                                  u"chart",
                                                                                  u"check",
                                                                                  u"chevron-down",
                                                                                  u"chevron-left",
                                                                                  u"chevron-right",
                                                                                  u"chevron-up",
                                                                                  u"clock",
                                                                                  u"coffee",
                                                                                  u"document",
                                                                                  u"download",
                                                                                  u"eye",
                                                                                  u"filter",
                                                                                  u"flag",
                                                                                  u"gear",
                                                                                  u"graduation",
                                                                                  u"hang-up",
                                                                                  u"info",
                                                                                  u"keypad",
                                                                                  u"lock",
                                                                                  u"mail",
                                                                                  u"menu",
                                                                                  u"mic",
                                                                                  u"mic-off",
                                                                                  u"note",
                                                                                  u"order",
                                                                                  u"pause",
                                                                                  u"phone",
                                                                                  u"play",
                                                                                  u"plus",
                                                                                  u"record",
                                                                                  u"search",
                                                                                  u"skip",
                                                                                  u"tag",
                                                                                  u"transfer",
                                                                                  u"trophy",
                                                                                  u"undo",
                                                                                  u"upload",
                                                                                  u"user",
                                                                                  u"users",
                                                                                  u"x"};

QPixmap render(Icon icon, int devicePixels, const QColor& color) {
  struct Key {
    int icon, pixels;
    QRgb color;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    size_t operator()(const Key& k) const noexcept { return qHashMulti(0, k.icon, k.pixels, k.color); }
  };
  static std::unordered_map<Key, QPixmap, Hash> cache;  // a few hundred entries at most: icons x sizes x colours
  const Key key{static_cast<int>(icon), devicePixels, color.rgba()};
  if (const auto found = cache.find(key); found != cache.end()) return found->second;
  loadUiResources();
  QFile file(iconFile(icon));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QByteArray svg = file.readAll();
  svg.replace("currentColor", color.name().toLatin1());
  QSvgRenderer renderer(svg);
  QPixmap pixmap(devicePixels, devicePixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setOpacity(color.alphaF());
  renderer.render(&painter);
  painter.end();
  cache.emplace(key, pixmap);
  return pixmap;
}

}  // namespace

void loadUiResources() {
  initResources();
}

QString iconFile(Icon icon) {
  return u":/icons/"_s + QString::fromUtf16(names.at(static_cast<size_t>(icon))) + u".svg"_s;
}

void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& color) {
  if (icon == Icon::None) return;
  const qreal ratio = painter.device()->devicePixelRatioF();
  const qreal side = std::min(rect.width(), rect.height());
  QPixmap pixmap = render(icon, static_cast<int>(std::lround(side * ratio)), color);
  pixmap.setDevicePixelRatio(ratio);
  // On whole device pixels, or the strokes blur.
  const QPointF corner(std::round((rect.center().x() - side / 2) * ratio) / ratio,
                       std::round((rect.center().y() - side / 2) * ratio) / ratio);
  painter.drawPixmap(corner, pixmap);
}

QPixmap iconPixmap(Icon icon, int size, const QColor& color, qreal devicePixelRatio) {
  if (icon == Icon::None) return {};
  QPixmap pixmap = render(icon, static_cast<int>(std::lround(size * devicePixelRatio)), color);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  return pixmap;
}

QIcon themedIcon(Icon icon, const QColor& color) {
  QIcon result;
  for (const int size : {16, 20, 24})
    for (const qreal ratio : {1.0, 2.0}) result.addPixmap(iconPixmap(icon, size, color, ratio));
  return result;
}

}  // namespace callwright::ui
