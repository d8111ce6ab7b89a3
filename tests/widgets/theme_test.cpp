#include "theme/theme.hpp"

#include <QApplication>
#include <QColor>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <catch2/catch.hpp>

#include "theme/icons.hpp"
#include "theme/language.hpp"
#include "theme/style_sheet.hpp"
#include "widgets/toast.hpp"

using namespace callwright::ui;

namespace {
QApplication& app() {
  return *static_cast<QApplication*>(QCoreApplication::instance());
}
}  // namespace

TEST_CASE("contrast follows WCAG", "[theme]") {
  CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
  CHECK(contrast(Qt::white, Qt::white) == Approx(1.0));
  CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("every text colour reaches 4.5 : 1 on every ground it is used on", "[theme]") {
  for (const Tokens& t : {lightTokens(), darkTokens()}) {
    INFO((t.dark ? "dark" : "light"));
    for (const QColor& ground : {t.background, t.surface, t.raised, t.accentWeak})
      for (const QColor& ink : {t.ink, t.ink2, t.hint}) {
        INFO(ink.name().toStdString() << " on " << ground.name().toStdString());
        CHECK(contrast(ink, ground) >= 4.5);
      }
    for (const QColor& ground : {t.background, t.surface, t.raised})
      for (const QColor& ink : {t.good, t.warn, t.bad, t.info, t.accentInk}) {
        INFO(ink.name().toStdString() << " on " << ground.name().toStdString());
        CHECK(contrast(ink, ground) >= 4.5);
      }
    for (const auto role :
         {ColorRole::Neutral, ColorRole::Accent, ColorRole::Good, ColorRole::Warn, ColorRole::Bad, ColorRole::Info}) {
      INFO(static_cast<int>(role));
      CHECK(contrast(roleColors(role, t).ink, roleColors(role, t).fill) >= 4.5);
    }
    CHECK(contrast(t.onAccent, t.accent) >= 4.5);
    CHECK(contrast(t.onAccent, t.accentHover) >= 4.5);
    CHECK(contrast(t.onBad, t.bad) >= 4.5);
    CHECK(contrast(t.onBad, t.badHover) >= 4.5);
    CHECK(contrast(t.railInk, t.rail) >= 4.5);
    CHECK(contrast(t.railInk, t.railActive) >= 4.5);
    CHECK(contrast(t.railInkActive, t.railActive) >= 4.5);
    // What is not text but must be seen: icons and the focus ring.
    CHECK(contrast(t.ink3, t.surface) >= 3.0);
    CHECK(contrast(t.accent, t.surface) >= 3.0);
  }
}

TEST_CASE("the light tokens are those that were agreed", "[theme]") {
  const Tokens& t = lightTokens();
  CHECK(t.background == QColor(0xF5F6F8));
  CHECK(t.surface == QColor(0xFFFFFF));
  CHECK(t.line == QColor(0xE3E6EB));
  CHECK(t.ink == QColor(0x1B2330));
  CHECK(t.ink2 == QColor(0x566074));
  CHECK(t.ink3 == QColor(0x8A93A5));
  CHECK(t.accent == QColor(0x0F766E));
  CHECK(t.accentWeak == QColor(0xE3F3F1));
  CHECK(t.good == QColor(0x15803D));
  CHECK(t.warn == QColor(0xB45309));
  CHECK(t.bad == QColor(0xC2322D));
  CHECK(t.info == QColor(0x2563EB));
  CHECK(t.rail == QColor(0x16202E));
}

TEST_CASE("the style sheet names only tokens that exist and files that are embedded", "[theme]") {
  loadUiResources();
  for (const Tokens& t : {lightTokens(), darkTokens()}) {
    const QString sheet = styleSheet(t);
    CHECK_FALSE(sheet.contains(QLatin1Char('@')));
    static const QRegularExpression url(QStringLiteral("url\\((.*?)\\)"));
    for (auto it = url.globalMatch(sheet); it.hasNext();) {
      const QString file = it.next().captured(1);
      INFO(file.toStdString());
      CHECK(QFile::exists(file));
    }
  }
}

TEST_CASE("every icon has its drawing", "[theme]") {
  loadUiResources();
  for (int i = 1; i < static_cast<int>(Icon::Count_); ++i) {
    INFO(i);
    const auto icon = static_cast<Icon>(i);
    CHECK(QFile::exists(iconFile(icon)));
    const QImage image = iconPixmap(icon, 24, Qt::red).toImage();
    bool drawn = false;
    for (int y = 0; y < image.height() && !drawn; ++y)
      for (int x = 0; x < image.width() && !drawn; ++x) {
        const QColor pixel = image.pixelColor(x, y);
        drawn = pixel.alpha() > 200 && pixel.red() > 200 && pixel.green() < 60;
      }
    CHECK(drawn);
  }
}

TEST_CASE("light and dark switch at run time", "[theme]") {
  QSignalSpy changed(&themeNotifier(), &ThemeNotifier::changed);
  applyTheme(app(), ThemeMode::Dark);
  CHECK(tokens().dark);
  CHECK(QApplication::palette().color(QPalette::Window) == darkTokens().background);
  applyTheme(app(), ThemeMode::Light);
  CHECK_FALSE(tokens().dark);
  CHECK(changed.count() == 2);
}

TEST_CASE("figures are as wide as each other", "[theme]") {
  const QFont font = uiFont(15, QFont::DemiBold);
  CHECK(tabularWidth(font, QStringLiteral("11:11")) == Approx(tabularWidth(font, QStringLiteral("00:00"))));
}

TEST_CASE("a font has the size and weight that were asked for", "[theme]") {
  applyTheme(app(), ThemeMode::Light);
  for (const int pixels : {11, 13, 22})
    for (const auto weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold, QFont::Black})
      for (int again = 0; again < 2; ++again) {
        CHECK(uiFont(pixels, weight).pixelSize() == pixels);
        CHECK(uiFont(pixels, weight).weight() == weight);
      }
}

TEST_CASE("the language switches at run time, there and back", "[language]") {
  QWidget host;
  Toast toast(&host);
  const auto undo = [&] { return toast.findChildren<QPushButton*>().front()->text(); };
  setLanguage(app(), QLocale(QLocale::Chinese, QLocale::China));
  QApplication::sendPostedEvents();
  CHECK(undo() == QStringLiteral("撤销"));
  CHECK(currentLanguage().language() == QLocale::Chinese);
  // Qt's own words follow where its catalogue is installed.
  setLanguage(app(), QLocale(QLocale::English, QLocale::UnitedStates));
  QApplication::sendPostedEvents();
  CHECK(undo() == QStringLiteral("Undo"));
}
