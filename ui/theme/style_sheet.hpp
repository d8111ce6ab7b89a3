#pragma once

#include <QString>

namespace callwright::ui {

struct Tokens;

// The style sheet of the whole program, from the tokens alone.
//
// What a plain Qt widget can be told by a dynamic property (set before it is shown, or call repolish()):
//   QPushButton, QToolButton  variant = "primary" | "danger" | "ghost" | "link"      (none: secondary)
//   QLabel                    look = "title" | "heading" | "strong" | "muted" | "hint" | "small" | "error" | "good" |
//   "accent" | "warn" QLineEdit, QComboBox …    invalid = true                                          (red border)
//   QWidget, QFrame           surface = "card" | "plain" | "bar" | "strip"
//   QTableView, QListView     flat = true                                             (no border, inside a Card)
QString styleSheet(const Tokens& t);

}  // namespace callwright::ui
