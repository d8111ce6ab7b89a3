#pragma once
#include <QLocale>
#include <QString>

#include "callwright/domain/sound.hpp"
#include "theme/theme.hpp"

// What this seat remembers between runs, beside the database: language, look, who signed in last, last campaign,
// sound devices.
namespace callwright::ui::preferences {

ThemeMode theme();
void setTheme(ThemeMode mode);
QLocale language();  // the one chosen here, otherwise the desktop's
void setLanguage(const QLocale& locale);
QString lastUser();
void setLastUser(const QString& name);
qint64 lastCampaign();
void setLastCampaign(qint64 id);
// The device chosen for that use, with its name, as it may not be plugged in; an empty id: the desktop's default.
domain::SoundDevice soundDevice(domain::SoundUse use);
void setSoundDevice(domain::SoundUse use, const domain::SoundDevice& device);
domain::SoundChoice soundChoice();  // of all three

}  // namespace callwright::ui::preferences
