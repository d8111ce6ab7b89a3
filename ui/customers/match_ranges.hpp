#pragma once
#include <QList>
#include <QString>
#include <QStringList>

#include "widgets/item_roles.hpp"

namespace callwright::ui {

// What was typed into a search, as words: lower case, full-width forms made plain.
QStringList searchWords(const QString& typed);

// Where the words stand in a name or a company: spaces, case and accents do not matter ("zhangw" in "Zhang Wei").
QList<TextRange> matchesInText(const QString& text, const QStringList& words);
// Where words of 3 and more digits stand in a number as it is shown: separators do not matter.
QList<TextRange> matchesInNumber(const QString& shown, const QStringList& words);

}  // namespace callwright::ui
