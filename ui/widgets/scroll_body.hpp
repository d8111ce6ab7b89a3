#pragma once

#include <QScrollArea>

namespace callwright::ui {

// A frameless area that is as wide as its body, which takes the surface's colour, and scrolls only up and down; the
// focus goes to what is in it.
QScrollArea* scrollBody(QWidget* body);

}  // namespace callwright::ui
