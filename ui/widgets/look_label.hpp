#pragma once

#include <QLabel>

namespace callwright::ui {

// A label for text from outside, of as many lines as it takes: plain, wrapped, in a look of the theme.
inline QLabel* lookLabel(const QString& look = {}) {
  auto* label = new QLabel;
  label->setProperty("look", look);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

}  // namespace callwright::ui
