#include "widgets/tag.hpp"

#include <QLocale>
#include <QPainter>
#include <cmath>

#include "widgets/paint.hpp"

namespace callwright::ui {

namespace {
QFont tagFont() {
  return uiFont(11, QFont::Medium);
}
constexpr qreal tagHeight = 20, tagPadding = 7;
QFont chipFont() {
  return uiFont(13);
}
}  // namespace

QSizeF tagSize(const QString& text) {
  return {std::ceil(textWidth(tagFont(), text)) + 2 * tagPadding, tagHeight};
}

void paintTag(QPainter& painter, const QPointF& topLeft, const TagSpec& tag) {
  const RolePair colors = roleColors(tag.role);
  const QRectF rect(topLeft, tagSize(tag.text));
  paintBox(painter, rect, colors.fill, QColor(), 4);
  paintText(painter, rect, tag.text, tagFont(), colors.ink, Qt::AlignCenter);
}

Tag::Tag(const QString& text, ColorRole role, QWidget* parent) : QWidget(parent), m_tag{text, role} {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(text);
}

void Tag::setTag(const QString& text, ColorRole role) {
  m_tag = {text, role};
  setAccessibleName(text);
  updateGeometry();
  update();
}

QSize Tag::sizeHint() const {
  return tagSize(m_tag.text).toSize();
}

void Tag::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintTag(painter, {0, 0}, m_tag);
}

Chip::Chip(const QString& text, Shape shape, QWidget* parent) : QAbstractButton(parent), m_shape(shape) {
  setText(text);
  setCheckable(shape == Shape::Pill);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setCount(qint64 count) {
  m_count = count;
  updateGeometry();
  update();
}

QString Chip::shownText() const {
  return m_count < 0 ? text() : text() + QLatin1Char(' ') + QLocale().toString(m_count);
}

QSize Chip::sizeHint() const {
  const bool pill = m_shape == Shape::Pill;
  return {static_cast<int>(std::ceil(textWidth(pill ? chipFont() : uiFont(12), shownText()))) + (pill ? 26 : 16),
          pill ? 28 : 26};
}

void Chip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  const bool hot = isEnabled() && underMouse();
  if (m_shape == Shape::Square) {
    paintBox(painter, rect(), hot || isDown() ? t.line : t.neutralWeak, hasFocus() ? t.accent : QColor(), 5, 2);
    paintText(painter, rect(), shownText(), uiFont(12), isEnabled() ? t.ink2 : t.ink3, Qt::AlignCenter);
    return;
  }
  const qreal radius = height() / 2.0;
  const QColor fill = isChecked() ? t.accentWeak : hot ? t.raised : t.surface;
  const QColor border = isChecked() || hasFocus() ? t.accent : t.lineStrong;
  paintBox(painter, rect(), fill, border, radius, hasFocus() ? 2 : 1);
  const QColor ink = !isEnabled() ? t.ink3 : isChecked() ? t.accentInk : t.ink2;
  paintText(painter, rect(), shownText(), chipFont(), ink, Qt::AlignCenter);
}

void Chip::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void Chip::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

Avatar::Avatar(const QString& name, int diameter, QWidget* parent)
    : QWidget(parent), m_name(name), m_diameter(diameter) {
  setFixedSize(diameter, diameter);
}

void Avatar::setName(const QString& name) {
  m_name = name;
  update();
}

void Avatar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  paintBox(painter, rect(), t.accentWeak, QColor(), m_diameter / 2.0);
  const QString name = m_name.trimmed();
  // A character outside the basic plane (rare Chinese surnames) is two code units.
  const qsizetype length = !name.isEmpty() && name[0].isHighSurrogate() ? 2 : 1;
  paintText(painter, rect(), name.left(length).toUpper(), uiFont(m_diameter * 2 / 5, QFont::DemiBold), t.accentInk,
            Qt::AlignCenter);
}

}  // namespace callwright::ui
