#pragma once

#include <QScrollArea>
#include <initializer_list>

namespace callwright::ui {

// A frameless area that is as wide as its body, which takes the surface's colour, and scrolls only up and down; the
// focus goes to what is in it.
QScrollArea* scrollBody(QWidget* body);
// The same over a row of buttons, which stay where they are.
QWidget* scrollForm(QWidget* body, std::initializer_list<QWidget*> buttons);

}  // namespace callwright::ui
