#include "widgets/key_button.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

namespace {

constexpr qreal padding = 11, gap = 8, iconSide = 16;

struct Look {
  QColor ink, fill, border, capInk, capFill, capBorder;
};

QColor withAlpha(QColor color, int alpha) {
  color.setAlpha(alpha);
  return color;
}

Look filled(const QColor& fill, const QColor& ink) {
  return {ink, fill, fill, ink, blend(fill, ink, 0.12), blend(fill, ink, 0.55)};
}

Look lookOf(KeyButton::Variant variant, bool enabled, bool hot, bool down, bool checked) {
  const Tokens& t = tokens();
  if (!enabled) return {t.ink3, t.background, t.line, t.ink3, t.background, t.line};
  switch (variant) {
    case KeyButton::Variant::Primary:
      return filled(hot || down ? t.accentHover : t.accent, t.onAccent);
    case KeyButton::Variant::Danger:
      return filled(hot || down ? t.badHover : t.bad, t.onBad);
    case KeyButton::Variant::Ghost:
    case KeyButton::Variant::Secondary:
      break;
  }
  if (checked) return {t.accentInk, t.accentWeak, t.accent, t.accentInk, t.surface, withAlpha(t.accent, 120)};
  const bool ghost = variant == KeyButton::Variant::Ghost;
  const QColor fill = down ? t.sunken : hot ? t.raised : ghost ? QColor() : t.dark ? t.raised : t.surface;
  return {t.ink, fill, ghost ? QColor() : hot ? t.ink3 : t.lineStrong, t.ink2, t.surface, t.lineStrong};
}

}  // namespace

KeyButton::KeyButton(const QString& text, const QString& keys, QWidget* parent)
    : KeyButton(text, keys, Variant::Secondary, Layout::Centered, parent) {}

KeyButton::KeyButton(const QString& text, const QString& keys, Variant variant, Layout layout, QWidget* parent)
    : QAbstractButton(parent), m_keys(keys), m_variant(variant), m_layout(layout) {
  setText(text);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleDescription(keys);
}

void KeyButton::setText(const QString& text) {
  QAbstractButton::setText(text);
  setShortcut({});
  setAccessibleName(text);
}

void KeyButton::setKeys(const QString& keys) {
  m_keys = keys;
  setAccessibleDescription(keys);
  updateGeometry();
  update();
}

void KeyButton::setVariant(Variant variant) {
  m_variant = variant;
  update();
}

void KeyButton::setButtonLayout(Layout layout) {
  m_layout = layout;
  updateGeometry();
  update();
}

void KeyButton::setIconKind(Icon icon) {
  m_icon = icon;
  updateGeometry();
  update();
}

QFont KeyButton::textFont() const {
  const bool strong = m_variant == Variant::Primary || m_variant == Variant::Danger;
  return uiFont(m_layout == Layout::Stacked ? 12 : 13, strong ? QFont::DemiBold : QFont::Medium);
}

QSize KeyButton::sizeFor(qreal text) const {
  const QSizeF cap = m_keys.isEmpty() ? QSizeF() : keyCapSize(m_keys);
  if (m_layout == Layout::Stacked)
    return {static_cast<int>(std::ceil(std::max(text, cap.width()) + 2 * 8)), m_keys.isEmpty() ? 34 : 52};
  qreal width = text + 2 * padding;
  if (!m_keys.isEmpty()) width += cap.width() + (text > 0 ? gap : 0);
  if (m_icon != Icon::None) width += iconSide + (text > 0 ? 6 : 0);
  const bool big = m_layout == Layout::Centered && (m_variant == Variant::Primary || m_variant == Variant::Danger);
  return {static_cast<int>(std::ceil(width)), big ? 38 : m_layout == Layout::CapLeft ? 40 : 36};
}

QSize KeyButton::sizeHint() const {
  return sizeFor(textWidth(textFont(), text()));
}

QSize KeyButton::minimumSizeHint() const {
  // Room for a few characters; the rest is cut with an ellipsis and shown in the tool tip.
  return sizeFor(std::min(textWidth(textFont(), text()),
                          m_layout == Layout::CapRight || m_layout == Layout::CapLeft ? 40.0 : 1e6));
}

void KeyButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const bool hot = isEnabled() && underMouse();
  const Look look = lookOf(m_variant, isEnabled(), hot, isDown(), isChecked());
  const Tokens& t = tokens();
  const bool strong = m_variant == Variant::Primary || m_variant == Variant::Danger;
  paintBox(painter, rect(), look.fill, look.border, space::smallRadius);
  if (hasFocus()) paintBox(painter, rect(), QColor(), strong ? t.ink : t.accent, space::smallRadius, 2);

  const QFont font = textFont();
  const QSizeF cap = m_keys.isEmpty() ? QSizeF(0, 0) : keyCapSize(m_keys);
  const QRectF area = QRectF(rect()).adjusted(padding, 0, -padding, 0);
  const auto drawCap = [&](qreal x, qreal y) {
    if (!m_keys.isEmpty())
      paintKeyCap(painter, {std::round(x), std::round(y)}, m_keys, look.capInk, look.capFill, look.capBorder);
  };
  const qreal capY = (height() - cap.height()) / 2;
  switch (m_layout) {
    case Layout::Stacked: {
      const QRectF line(4, m_keys.isEmpty() ? 0 : 5, width() - 8, m_keys.isEmpty() ? height() : 20);
      paintText(painter, line, text(), font, look.ink, Qt::AlignCenter);
      drawCap((width() - cap.width()) / 2, 28);
      return;
    }
    case Layout::CapLeft: {
      drawCap(area.left(), capY);
      const qreal used = m_keys.isEmpty() ? 0 : cap.width() + gap;
      paintText(painter, area.adjusted(used, 0, 0, 0), text(), font, look.ink);
      return;
    }
    case Layout::CapRight: {
      drawCap(area.right() - cap.width(), capY);
      qreal left = 0;
      if (m_icon != Icon::None) {
        paintIcon(painter, {area.left(), (height() - iconSide) / 2, iconSide, iconSide}, m_icon, look.ink);
        left = iconSide + 6;
      }
      paintText(painter, area.adjusted(left, 0, m_keys.isEmpty() ? 0 : -cap.width() - gap, 0), text(), font, look.ink);
      return;
    }
    case Layout::Centered:
      break;
  }
  const bool hasText = !text().isEmpty();
  const qreal iconPart = m_icon == Icon::None ? 0 : iconSide + (hasText ? 6 : 0);
  const qreal capPart = m_keys.isEmpty() ? 0 : cap.width() + (hasText ? gap : 0);
  const qreal room = std::max(0.0, area.width() - iconPart - capPart);
  const qreal shown = std::min(textWidth(font, text()), room);
  qreal x = area.left() + (area.width() - iconPart - capPart - shown) / 2;
  if (m_icon != Icon::None) paintIcon(painter, {x, (height() - iconSide) / 2, iconSide, iconSide}, m_icon, look.ink);
  x += iconPart;
  paintText(painter, {x, 0, shown + 1, static_cast<qreal>(height())}, text(), font, look.ink);
  drawCap(x + shown + (hasText ? gap : 0), capY);
}

void KeyButton::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void KeyButton::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

void KeyButton::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() == Qt::NoModifier && !event->isAutoRepeat()) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

}  // namespace callwright::ui
