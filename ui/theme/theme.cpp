#include "theme/theme.hpp"

#include <QApplication>
#include <QComboBox>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <algorithm>
#include <cmath>
#include <optional>

#include "theme/icons.hpp"
#include "theme/style_sheet.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

Tokens makeLight() {
  Tokens t{};
  t.dark = false;
  t.background = 0xF5F6F8, t.surface = 0xFFFFFF, t.raised = 0xF7F8FA, t.sunken = 0xEEF0F4;
  t.line = 0xE3E6EB, t.lineStrong = 0xD5DAE2;
  t.ink = 0x1B2330, t.ink2 = 0x566074, t.ink3 = 0x8A93A5, t.hint = 0x626B7E;
  t.accent = 0x0F766E, t.accentHover = 0x0B625B, t.accentWeak = 0xE3F3F1, t.accentInk = 0x0B5F58, t.onAccent = 0xFFFFFF;
  t.good = 0x15803D, t.goodWeak = 0xE7F7EC, t.warn = 0xB45309, t.warnWeak = 0xFEF2DF;
  t.bad = 0xC2322D, t.badHover = 0xA82824, t.badWeak = 0xFDE8E7, t.onBad = 0xFFFFFF;
  t.info = 0x2563EB, t.infoWeak = 0xE9F0FE, t.neutralWeak = 0xEDEFF3;
  t.rail = 0x16202E, t.railActive = 0x23324A, t.railInk = 0xA9B4C6, t.railInkActive = 0xFFFFFF;
  return t;
}

Tokens makeDark() {
  Tokens t{};
  t.dark = true;
  t.background = 0x10161F, t.surface = 0x18202B, t.raised = 0x202937, t.sunken = 0x232D3B;
  t.line = 0x2A3443, t.lineStrong = 0x364254;
  t.ink = 0xE7EBF1, t.ink2 = 0xAEB8C7, t.ink3 = 0x76839A, t.hint = 0x93A0B4;
  t.accent = 0x2AA79B, t.accentHover = 0x3BBDB0, t.accentWeak = 0x17393A, t.accentInk = 0x6FD8CD, t.onAccent = 0x061F1C;
  t.good = 0x4ADE80, t.goodWeak = 0x16341F, t.warn = 0xF0A93B, t.warnWeak = 0x3B2A12;
  t.bad = 0xF26D68, t.badHover = 0xF58782, t.badWeak = 0x3D1D20, t.onBad = 0x2A0605;
  t.info = 0x7FAAFF, t.infoWeak = 0x1A2C4D, t.neutralWeak = 0x2A3443;
  t.rail = 0x0B1017, t.railActive = 0x1F2D44, t.railInk = 0x9AA6B8, t.railInkActive = 0xFFFFFF;
  return t;
}

const Tokens* active = nullptr;

double luminance(const QColor& color) {
  const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

bool desktopIsDark() {
  // Asked once: afterwards the application's palette is ours.
  static const bool dark = luminance(QGuiApplication::palette().color(QPalette::Window)) < 0.2;
  return dark;
}

QPalette paletteOf(const Tokens& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.background);
  p.setColor(QPalette::WindowText, t.ink);
  p.setColor(QPalette::Base, t.surface);
  p.setColor(QPalette::AlternateBase, t.raised);
  p.setColor(QPalette::Text, t.ink);
  p.setColor(QPalette::PlaceholderText, t.hint);
  p.setColor(QPalette::Button, t.surface);
  p.setColor(QPalette::ButtonText, t.ink);
  p.setColor(QPalette::BrightText, t.onBad);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.onAccent);
  p.setColor(QPalette::Link, t.accentInk);
  p.setColor(QPalette::LinkVisited, t.accentInk);
  p.setColor(QPalette::ToolTipBase, t.rail);
  p.setColor(QPalette::ToolTipText, t.railInkActive);
  p.setColor(QPalette::Light, t.raised);
  p.setColor(QPalette::Midlight, t.raised);
  p.setColor(QPalette::Mid, t.line);
  p.setColor(QPalette::Dark, t.lineStrong);
  p.setColor(QPalette::Shadow, t.lineStrong);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, t.ink3);
  return p;
}

struct DigitCells {
  QFontMetricsF metrics;
  qreal digit;
  explicit DigitCells(const QFont& font) : metrics(font), digit(0) {
    for (char16_t c = u'0'; c <= u'9'; ++c) digit = std::max(digit, metrics.horizontalAdvance(QChar(c)));
  }
};

// Calls `piece(text, cellWidth)` for each digit and for each run without digits.
template <class F>
void forPieces(const QString& text, const DigitCells& cells, F&& piece) {
  for (qsizetype i = 0; i < text.size();) {
    if (text[i] >= u'0' && text[i] <= u'9') {
      piece(text.mid(i, 1), cells.digit);
      ++i;
      continue;
    }
    qsizetype end = i;
    while (end < text.size() && (text[end] < u'0' || text[end] > u'9')) ++end;
    const QString run = text.mid(i, end - i);
    piece(run, cells.metrics.horizontalAdvance(run));
    i = end;
  }
}

}  // namespace

const Tokens& lightTokens() {
  static const Tokens t = makeLight();
  return t;
}

const Tokens& darkTokens() {
  static const Tokens t = makeDark();
  return t;
}

const Tokens& tokens() {
  return active ? *active : lightTokens();
}

RolePair roleColors(ColorRole role, const Tokens& of) {
  switch (role) {
    case ColorRole::Neutral:
      return {of.ink2, of.neutralWeak};
    case ColorRole::Accent:
      return {of.accentInk, of.accentWeak};
    case ColorRole::Good:
      return {of.good, of.goodWeak};
    case ColorRole::Warn:
      return {of.warn, of.warnWeak};
    case ColorRole::Bad:
      return {of.bad, of.badWeak};
    case ColorRole::Info:
      return {of.info, of.infoWeak};
  }
  return {of.ink2, of.neutralWeak};
}

double contrast(const QColor& a, const QColor& b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

namespace {

// Fusion, with combo boxes that stay as wide as their words: as shipped they keep the width they had when they were
// shown first, which in another language cuts them off.
class Style : public QProxyStyle {
 public:
  Style() : QProxyStyle(u"Fusion"_s) {}
  using QProxyStyle::polish;
  void polish(QWidget* widget) override {
    QProxyStyle::polish(widget);
    auto* combo = qobject_cast<QComboBox*>(widget);
    if (combo != nullptr && combo->sizeAdjustPolicy() == QComboBox::AdjustToContentsOnFirstShow)
      combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  }
};

}  // namespace

void applyTheme(QApplication& app, ThemeMode mode) {
  const bool systemDark = desktopIsDark();
  const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && systemDark);
  const bool first = active == nullptr;
  active = dark ? &darkTokens() : &lightTokens();
  loadUiResources();
  if (first) QApplication::setStyle(new Style);
  QApplication::setFont(uiFont());
  QApplication::setPalette(paletteOf(*active));
  app.setStyleSheet(styleSheet(*active));
  emit themeNotifier().changed();
}

ThemeNotifier& themeNotifier() {
  static ThemeNotifier notifier;
  return notifier;
}

QFont uiFont(int pixelSize, QFont::Weight weight) {
  // Delegates ask for the same few fonts with every cell they paint.
  static QHash<int, QFont> made;
  const int key = pixelSize * 1000 + weight;
  // Not by what a new QFont says: it is the application's font, of 13 px as well.
  if (const auto found = made.constFind(key); found != made.constEnd()) return *found;
  QFont& font = made[key];
  font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s, u"Noto Sans"_s,
                    u"DejaVu Sans"_s, u"sans-serif"_s});
  font.setPixelSize(pixelSize);
  font.setWeight(weight);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

qreal tabularWidth(const QFont& font, const QString& text) {
  qreal width = 0;
  forPieces(text, DigitCells(font), [&](const QString&, qreal w) { width += w; });
  return width;
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text) {
  const DigitCells cells(painter.font());
  const qreal width = tabularWidth(painter.font(), text);
  qreal x = rect.left();
  if (alignment & Qt::AlignRight) x = rect.right() - width;
  if (alignment & Qt::AlignHCenter) x = rect.left() + (rect.width() - width) / 2;
  qreal y = rect.top() + (rect.height() + cells.metrics.ascent() - cells.metrics.descent()) / 2;
  if (alignment & Qt::AlignTop) y = rect.top() + cells.metrics.ascent();
  if (alignment & Qt::AlignBottom) y = rect.bottom() - cells.metrics.descent();
  forPieces(text, cells, [&](const QString& piece, qreal w) {
    painter.drawText(QPointF(x + (w - cells.metrics.horizontalAdvance(piece)) / 2, y), piece);
    x += w;
  });
}

}  // namespace callwright::ui
