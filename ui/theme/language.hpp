#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>

class QApplication;

namespace callwright::ui {

// Loads our catalogue and Qt's own for the language, and makes it the default locale for dates and numbers.
// Every widget gets a LanguageChange event. English needs no catalogue. May be called again at any time.
void setLanguage(QApplication& app, const QLocale& locale);

// The language set last; before that, Chinese for a Chinese desktop and English otherwise.
QLocale currentLanguage();

QString countText(std::int64_t count);  // "1,234"

}  // namespace callwright::ui
