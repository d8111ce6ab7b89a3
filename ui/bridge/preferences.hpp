#pragma once
#include <QLocale>
#include <QString>

#include "theme/theme.hpp"

// What this seat remembers between runs, beside the database: language, look, who signed in last, last campaign.
namespace callwright::ui::preferences {

ThemeMode theme();
void setTheme(ThemeMode mode);
QLocale language();  // the one chosen here, otherwise the desktop's
void setLanguage(const QLocale& locale);
QString lastUser();
void setLastUser(const QString& name);
qint64 lastCampaign();
void setLastCampaign(qint64 id);

}  // namespace callwright::ui::preferences
