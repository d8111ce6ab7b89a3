#include "widgets/breadcrumb.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qreal separator = 14;
QFont stepFont(bool last) {
  return uiFont(13, last ? QFont::DemiBold : QFont::Normal);
}
}  // namespace

Breadcrumb::Breadcrumb(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Breadcrumb::setSteps(const QStringList& steps) {
  m_steps = steps;
  setAccessibleName(steps.join(u" › "_s));
  updateGeometry();
  update();
}

QList<QRectF> Breadcrumb::stepRects() const {
  QList<QRectF> rects;
  qreal x = 0;
  for (qsizetype i = 0; i < m_steps.size(); ++i) {
    const qreal width = std::ceil(textWidth(stepFont(i + 1 == m_steps.size()), m_steps[i])) + 1;
    rects.append({x, 0, width, static_cast<qreal>(height())});
    x += width + separator;
  }
  // Too long: what is far back gives way, so that the present step stays readable.
  const qreal over = rects.isEmpty() ? 0 : rects.last().right() - width();
  if (over > 0)
    for (QRectF& rect : rects) rect.translate(-over, 0);
  return rects;
}

QSize Breadcrumb::sizeHint() const {
  qreal x = 0;
  for (const QString& step : m_steps) x += std::ceil(textWidth(stepFont(true), step)) + separator;
  return {static_cast<int>(x), 20};
}

void Breadcrumb::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  const auto rects = stepRects();
  for (qsizetype i = 0; i < rects.size(); ++i) {
    const bool last = i + 1 == rects.size();
    paintText(painter, rects[i].adjusted(0, 0, 1, 0), m_steps[i], stepFont(last), last ? t.ink : t.ink2);
    if (!last)
      paintText(painter, {rects[i].right(), 0, separator, static_cast<qreal>(height())}, u"›"_s, uiFont(13), t.hint,
                Qt::AlignCenter);
  }
}

void Breadcrumb::mouseReleaseEvent(QMouseEvent* event) {
  const auto rects = stepRects();
  for (qsizetype i = 0; i + 1 < rects.size(); ++i)
    if (rects[i].contains(event->position())) emit stepClicked(static_cast<int>(i));
}

}  // namespace callwright::ui
