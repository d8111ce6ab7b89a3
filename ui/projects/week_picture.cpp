#include "projects/week_picture.hpp"

#include <QLocale>
#include <QPainter>

#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

WeekPicture::WeekPicture(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeekPicture::setHours(const domain::CallingHours& hours) {
  m_hours = hours;
  setAccessibleName(words::hours(hours));
  update();
}

void WeekPicture::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  const QLocale locale;
  constexpr qreal left = 44, top = 20, line = 21, bar = 14;
  const qreal wide = width() - left - 12;
  const auto xOf = [&](double minutes) { return left + wide * minutes / (24.0 * 60); };
  for (int hour = 0; hour <= 24; hour += 3) {
    const qreal x = xOf(hour * 60.0);
    paintText(painter, QRectF(x - 15, 0, 30, 16), QString::number(hour), uiFont(11), t.hint, Qt::AlignCenter);
  }
  for (int day = 0; day < 7; ++day) {
    const qreal y = top + day * line;
    paintText(painter, QRectF(0, y, left - 8, bar), locale.dayName(day + 1, QLocale::ShortFormat), uiFont(12), t.ink2);
    paintBox(painter, QRectF(left, y, wide, bar), t.sunken, QColor(), 3);
    const auto open = [&](double from, double to) {
      if (to > from) paintBox(painter, QRectF(xOf(from), y, xOf(to) - xOf(from), bar), t.accent, QColor(), 3);
    };
    if (m_hours.always) {
      open(0, 24 * 60);
      continue;
    }
    for (const domain::CallingWindow& window : m_hours.windows)
      if (window.weekdays & (1U << day))
        open(static_cast<double>(window.from.count()), static_cast<double>(window.to.count()));
  }
  // The grid over the bars, so that an hour can be read off.
  for (int hour = 3; hour < 24; hour += 3) painter.fillRect(QRectF(xOf(hour * 60.0), top - 2, 1, 7 * line - 3), t.line);
}

}  // namespace callwright::ui
