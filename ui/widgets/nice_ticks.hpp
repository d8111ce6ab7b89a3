// Round numbers for an axis.
#pragma once

#include <QList>

namespace callwright::ui {

// Evenly spaced ticks at 1, 2 or 5 times a power of ten that cover low to high, with `about` steps between them, give
// or take a half: the loose labels of P. Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990. No step is
// smaller than leastStep: 1 for what can only be counted. Nonsense (not finite, of no width) is widened to something
// that can be drawn, so there are always two ticks or more.
QList<double> niceTicks(double low, double high, int about, double leastStep = 0);

}  // namespace callwright::ui
