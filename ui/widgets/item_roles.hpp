// What the delegates read from a model, beside Qt::DisplayRole and Qt::AccessibleTextRole.
#pragma once

#include <QList>
#include <QMetaType>
#include <QPair>
#include <Qt>

namespace callwright::ui {

struct TextRange {
  int start = 0, length = 0;  // in UTF-16 code units of the displayed text
};

enum ItemRole : int {
  SecondLineRole = Qt::UserRole + 100,  // QString: grey line under the title (TwoLineDelegate)
  TagRole,                              // TagSpec: at the right of the first line; in a table the cell itself is a tag
  TagsRole,                             // QList<TagSpec>: several tags (TableDelegate)
  FigureRole,                           // QString: at the right of the second line
  DimmedRole,                           // bool: shown faint, such as a customer outside calling hours
  AccentRole,                           // bool: accent bar and fill although not selected, such as the call in progress
  StrongRole,                           // bool: bold (TableDelegate)
  FigureCellRole,                       // bool: right-aligned tabular figures (TableDelegate)
  MatchRangesRole,                      // QList<TextRange>: highlighted matches of a search
  ColorRoleRole,                        // ColorRole as int: colour of the text (TableDelegate)
  IconRole,                             // Icon as int: before the title (TwoLineDelegate)
};

}  // namespace callwright::ui

Q_DECLARE_METATYPE(callwright::ui::TextRange)
