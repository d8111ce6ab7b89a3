// The one table of colours and measures. The style sheet, the painters and the delegates all read it.
// GUI thread only.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QString>

class QApplication;
class QPainter;
class QRectF;

namespace callwright::ui {

enum class ThemeMode { System, Light, Dark };

// What a colour says; never the only carrier of the meaning, there is always a word beside it.
enum class ColorRole { Neutral, Accent, Good, Warn, Bad, Info };

struct Tokens {
  bool dark;
  QColor background, surface, raised, sunken;  // window, cards, hovered things, wells such as a progress groove
  QColor line, lineStrong;                     // 1 px separators; borders of fields and buttons
  QColor ink, ink2, ink3;  // text, secondary text; ink3 is for icons and figures' grooves, not for text
  QColor hint;             // the lightest grey that text may have (>= 4.5 : 1)
  QColor accent, accentHover, accentWeak, accentInk, onAccent;  // accentInk: text on accentWeak
  QColor good, goodWeak, warn, warnWeak, bad, badHover, badWeak, onBad, info, infoWeak, neutralWeak;
  QColor rail, railActive, railInk, railInkActive;
};

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
inline constexpr int radius = 8, smallRadius = 6, control = 34, row = 38;  // px
}  // namespace space

const Tokens& lightTokens();
const Tokens& darkTokens();
const Tokens& tokens();  // of the active theme

struct RolePair {
  QColor ink, fill;
};
RolePair roleColors(ColorRole role, const Tokens& of = tokens());

// WCAG 2 contrast ratio, 1 to 21. Both colours are taken as opaque.
double contrast(const QColor& a, const QColor& b);

// Sets style, font, palette and style sheet. May be called again at any time; widgets repaint by themselves
// (they get a StyleChange event). System follows the desktop's palette as it was at the first call.
void applyTheme(QApplication& app, ThemeMode mode);

// For models and pixmap caches that get no events of their own.
class ThemeNotifier : public QObject {
  Q_OBJECT
 signals:
  void changed();
};
ThemeNotifier& themeNotifier();

// Fonts: Inter with Noto Sans CJK SC; base is 13 px.
QFont uiFont(int pixelSize = 13, QFont::Weight weight = QFont::Normal);

// Inter has proportional figures and Qt 6.4 cannot switch them, so figures in columns and clocks are set digit by
// digit.
qreal tabularWidth(const QFont& font, const QString& text);
void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

}  // namespace callwright::ui
