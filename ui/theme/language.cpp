#include "theme/language.hpp"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <memory>
#include <optional>

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
std::optional<QLocale> chosen;
}

QLocale currentLanguage() {
  if (chosen) return *chosen;
  return QLocale::system().language() == QLocale::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                          : QLocale(QLocale::English, QLocale::UnitedStates);
}

QString countText(std::int64_t count) {
  return currentLanguage().toString(static_cast<qlonglong>(count));
}

void setLanguage(QApplication& app, const QLocale& locale) {
  // Children of the application, found by name, so that a second call takes the first one's away.
  const QString mark = u"callwright-translator"_s;
  for (QTranslator* old : app.findChildren<QTranslator*>(mark, Qt::FindDirectChildrenOnly)) {
    QApplication::removeTranslator(old);
    delete old;
  }
  chosen = locale;
  QLocale::setDefault(locale);
  if (locale.language() == QLocale::English) {
    // Nothing was installed, so widgets that were shown in another language must be told.
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&app, &change);
    return;
  }
  const auto install = [&](const QString& name, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    translator->setObjectName(mark);
    if (!translator->load(locale, name, u"_"_s, folder)) return;
    translator->setParent(&app);
    QApplication::installTranslator(translator.release());
  };
  install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  install(u"callwright"_s, u":/i18n"_s);
}

}  // namespace callwright::ui
