#include "widgets/item_chart.hpp"

#include <QCursor>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ItemChart::ItemChart(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
}

void ItemChart::setItems(const QList<qint64>& keys) {
  const auto before = std::exchange(m_keys, keys);
  const auto placeNow = [&](int item) {
    return item >= 0 && before[item] >= 0 ? static_cast<int>(m_keys.indexOf(before[item])) : -1;
  };
  m_pressed = placeNow(m_pressed);  // a click may be under way while figures come in
  if (m_current >= 0) {
    const int same = placeNow(m_current);
    m_current = same >= 0 ? same : std::min(m_current, itemCount() - 1);
  }
  hover(underMouse() ? itemAt(mapFromGlobal(QCursor::pos())) : -1);
  // A chart with nothing to step through is no stop of the Tab key.
  setFocusPolicy(m_keys.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
  if (hasFocus() && m_current < 0 && !m_keys.isEmpty()) m_current = 0;
  describe();
  updateGeometry();
  update();
}

void ItemChart::textsChanged() {
  describe();
  update();
}

void ItemChart::setEmptyText(const QString& text) {
  m_emptyText = text;
  textsChanged();
}

int ItemChart::itemAt(const QPointF& point) const {
  for (int i = 0; i < itemCount(); ++i)
    if (itemRect(i).contains(point)) return i;
  return -1;
}

int ItemChart::neighbour(int item, int arrowKey) const {
  const int to = arrowKey == Qt::Key_Down ? item + 1 : arrowKey == Qt::Key_Up ? item - 1 : -1;
  return to < itemCount() ? to : -1;
}

bool ItemChart::paintEmpty(QPainter& painter) const {
  if (!m_keys.isEmpty()) return false;
  paintText(painter, QRectF(rect()).adjusted(space::xs, 0, -space::xs, 0), m_emptyText, uiFont(13), tokens().hint,
            Qt::AlignCenter);
  return true;
}

void ItemChart::paintRowHover(QPainter& painter, int item) const {
  if (isHovered(item) && isClickable(item))
    paintBox(painter, itemRect(item), tokens().raised, QColor(), space::smallRadius);
}

void ItemChart::paintRowFocus(QPainter& painter, int item) const {
  if (isMarked(item)) paintBox(painter, itemRect(item), QColor(), tokens().accent, space::smallRadius, 2);
}

void ItemChart::describe() {
  QString text;
  if (m_keys.isEmpty()) {
    text = m_emptyText;
  } else if (hasFocus() && m_current >= 0) {
    text = itemText(m_current);
  } else {
    constexpr int longest = 40;  // items; nobody listens to more
    QStringList all;
    for (int i = 0; i < std::min(itemCount(), longest); ++i) all << itemText(i);
    text = all.join(u"; "_s);
  }
  text.replace(u'\n', u", "_s);
  if (text != accessibleDescription()) setAccessibleDescription(text);
}

void ItemChart::goTo(int item) {
  if (item < 0 || item >= itemCount()) return;
  m_current = item;
  describe();
  update();
}

void ItemChart::hover(int item) {
  if (item >= 0 && isClickable(item))
    setCursor(Qt::PointingHandCursor);
  else
    unsetCursor();
  if (item == m_hovered) return;
  m_hovered = item;
  update();
}

void ItemChart::showTip(const QPoint& globalPos, int item) {
  QString text = itemText(item);
  // Labels are data, some of it imported.
  if (Qt::mightBeRichText(text)) text = Qt::convertFromPlainText(text);
  QToolTip::showText(globalPos, text, this, itemRect(item).toAlignedRect());
}

bool ItemChart::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int item = itemAt(help->pos());
  if (item < 0 || itemText(item).isEmpty())
    QToolTip::hideText();
  else
    showTip(help->globalPos(), item);
  return true;
}

void ItemChart::keyPressEvent(QKeyEvent* event) {
  if (m_keys.isEmpty() || event->modifiers() & ~Qt::KeypadModifier) return QWidget::keyPressEvent(event);
  int to = -1;
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
      to = m_current < 0 ? 0 : neighbour(m_current, event->key());
      break;
    case Qt::Key_Home:
      to = 0;
      break;
    case Qt::Key_End:
      to = itemCount() - 1;
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (m_current >= 0 && isClickable(m_current) && !event->isAutoRepeat()) activate(m_current);
      return;
    default:
      return QWidget::keyPressEvent(event);
  }
  goTo(to);
  if (to >= 0 && showsTipOnKeys()) showTip(mapToGlobal(itemRect(to).center().toPoint()), to);
}

void ItemChart::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->button() == Qt::LeftButton ? itemAt(event->position()) : -1;
  if (m_pressed < 0) return QWidget::mousePressEvent(event);
  goTo(m_pressed);
}

void ItemChart::mouseReleaseEvent(QMouseEvent* event) {
  const int item = m_pressed;
  m_pressed = -1;
  if (event->button() == Qt::LeftButton && item >= 0 && item == itemAt(event->position()) && isClickable(item))
    activate(item);
}

void ItemChart::mouseMoveEvent(QMouseEvent* event) {
  hover(itemAt(event->position()));
}

void ItemChart::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  hover(-1);
}

void ItemChart::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (m_current < 0 && event->reason() != Qt::MouseFocusReason) goTo(0);
  describe();
  update();
}

void ItemChart::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  describe();
  update();
}

}  // namespace callwright::ui
