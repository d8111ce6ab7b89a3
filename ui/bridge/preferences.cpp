#include "bridge/preferences.hpp"

#include <QSettings>

#include "theme/language.hpp"

namespace callwright::ui::preferences {

using namespace Qt::Literals::StringLiterals;

namespace {
QSettings store() {
  return QSettings(QSettings::IniFormat, QSettings::UserScope, u"callwright"_s, u"callwright"_s);
}
QString soundKey(domain::SoundUse use) {
  switch (use) {
    case domain::SoundUse::Microphone:
      return u"sound/microphone"_s;
    case domain::SoundUse::Speaker:
      return u"sound/speaker"_s;
    case domain::SoundUse::Ringing:
      return u"sound/ringing"_s;
  }
  return {};
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

domain::SoundDevice soundDevice(domain::SoundUse use) {
  const QSettings kept = store();
  return {kept.value(soundKey(use) + u"_id"_s).toString().toStdString(),
          kept.value(soundKey(use) + u"_name"_s).toString().toStdString()};
}

void setSoundDevice(domain::SoundUse use, const domain::SoundDevice& device) {
  QSettings kept = store();
  kept.setValue(soundKey(use) + u"_id"_s, QString::fromStdString(device.id));
  kept.setValue(soundKey(use) + u"_name"_s, QString::fromStdString(device.name));
}

domain::SoundChoice soundChoice() {
  domain::SoundChoice choice;
  for (const domain::SoundUse use : domain::soundUses) choice.of(use) = soundDevice(use).id;
  return choice;
}

}  // namespace callwright::ui::preferences
