#include "bridge/preferences.hpp"

#include <QSettings>

#include "theme/language.hpp"

namespace callwright::ui::preferences {

using namespace Qt::Literals::StringLiterals;

namespace {
QSettings store() {
  return QSettings(QSettings::IniFormat, QSettings::UserScope, u"callwright"_s, u"callwright"_s);
}
}  // namespace

ThemeMode theme() {
  const QString name = store().value(u"look/theme"_s).toString();
  if (name == u"light"_s) return ThemeMode::Light;
  if (name == u"dark"_s) return ThemeMode::Dark;
  return ThemeMode::System;
}

void setTheme(ThemeMode mode) {
  const QString name = mode == ThemeMode::Light ? u"light"_s : mode == ThemeMode::Dark ? u"dark"_s : u"system"_s;
  store().setValue(u"look/theme"_s, name);
}

QLocale language() {
  const QString name = store().value(u"look/language"_s).toString();
  return name.isEmpty() ? currentLanguage() : QLocale(name);
}

void setLanguage(const QLocale& locale) {
  store().setValue(u"look/language"_s, locale.name());
}

QString lastUser() {
  return store().value(u"sign_in/user"_s).toString();
}

void setLastUser(const QString& name) {
  store().setValue(u"sign_in/user"_s, name);
}

qint64 lastCampaign() {
  return store().value(u"work/campaign"_s).toLongLong();
}

void setLastCampaign(qint64 id) {
  store().setValue(u"work/campaign"_s, id);
}

}  // namespace callwright::ui::preferences
