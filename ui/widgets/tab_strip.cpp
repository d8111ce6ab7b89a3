#include "widgets/tab_strip.hpp"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

namespace {
constexpr qreal left = 14, between = 26, stripHeight = 40;
QFont tabFont(bool current) {
  return uiFont(13, current ? QFont::DemiBold : QFont::Normal);
}
}  // namespace

TabStrip::TabStrip(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString TabStrip::Tab::shown() const {
  return count < 0 ? text : text + QLatin1Char(' ') + QLocale().toString(count);
}

int TabStrip::addTab(const QString& text, qint64 count) {
  m_tabs.append({text, count});
  if (m_current < 0) m_current = 0;
  updateGeometry();
  update();
  return static_cast<int>(m_tabs.size()) - 1;
}

void TabStrip::setTabText(int index, const QString& text) {
  m_tabs[index].text = text;
  updateGeometry();
  update();
}

void TabStrip::setCount(int index, qint64 count) {
  m_tabs[index].count = count;
  updateGeometry();
  update();
}

void TabStrip::setCurrentIndex(int index) {
  if (index == m_current || index < 0 || index >= count()) return;
  m_current = index;
  setAccessibleName(m_tabs[index].shown());
  update();
  emit currentChanged(index);
}

QRectF TabStrip::tabRect(int index) const {
  qreal x = left;
  for (int i = 0; i < index; ++i) x += std::ceil(textWidth(tabFont(true), m_tabs[i].shown())) + between;
  return {x, 0, std::ceil(textWidth(tabFont(true), m_tabs[index].shown())), stripHeight};
}

int TabStrip::tabAt(const QPointF& point) const {
  for (int i = 0; i < count(); ++i)
    if (tabRect(i).adjusted(-between / 2, 0, between / 2, 0).contains(point)) return i;
  return -1;
}

QSize TabStrip::sizeHint() const {
  const qreal width = m_tabs.isEmpty() ? 80 : tabRect(count() - 1).right() + left;
  return {static_cast<int>(width), static_cast<int>(stripHeight)};
}

void TabStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  painter.fillRect(QRectF(0, height() - 1, width(), 1), t.line);
  for (int i = 0; i < count(); ++i) {
    const QRectF rect = tabRect(i);
    const bool current = i == m_current;
    paintText(painter, rect.adjusted(0, 0, 2, 0), m_tabs[i].shown(), tabFont(current),
              current      ? t.accentInk
              : i == m_hot ? t.ink
                           : t.ink2);
    if (current) {
      painter.fillRect(QRectF(rect.left(), height() - 2, rect.width(), 2), t.accent);
      if (hasFocus()) paintBox(painter, rect.adjusted(-6, 7, 6, -7), QColor(), t.accent, 5, 2);
    }
  }
}

void TabStrip::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) setCurrentIndex(tabAt(event->position()));
}

void TabStrip::mouseMoveEvent(QMouseEvent* event) {
  const int hot = tabAt(event->position());
  setCursor(hot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (hot != m_hot) {
    m_hot = hot;
    update();
  }
}

void TabStrip::leaveEvent(QEvent*) {
  m_hot = -1;
  update();
}

void TabStrip::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      setCurrentIndex(m_current - 1);
      return;
    case Qt::Key_Right:
      setCurrentIndex(m_current + 1);
      return;
    case Qt::Key_Home:
      setCurrentIndex(0);
      return;
    case Qt::Key_End:
      setCurrentIndex(count() - 1);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace callwright::ui
