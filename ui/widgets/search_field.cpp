#include "widgets/search_field.hpp"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <cmath>

#include "theme/icons.hpp"
#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

SearchField::SearchField(const QString& placeholder, const QString& keys, QWidget* parent)
    : QLineEdit(parent), m_keys(keys), m_timer(new QTimer(this)) {
  setPlaceholderText(placeholder);
  setAccessibleName(placeholder);
  m_timer->setSingleShot(true);
  m_timer->setInterval(60);
  connect(m_timer, &QTimer::timeout, this, [this] { emit searchRequested(text().trimmed()); });
  connect(this, &QLineEdit::textChanged, this, [this] { m_timer->start(); });
  makeRoom();
}

void SearchField::setKeys(const QString& keys) {
  m_keys = keys;
  makeRoom();
}

void SearchField::setResultNote(const QString& note) {
  m_note = note;
  makeRoom();
}

void SearchField::setDelay(int milliseconds) {
  m_timer->setInterval(milliseconds);
}

void SearchField::makeRoom() {
  const qreal note = m_note.isEmpty() ? 0 : textWidth(uiFont(12), m_note) + 10;
  const qreal keys = m_keys.isEmpty() ? 0 : keyCapSize(m_keys).width() + 8;
  // The style sheet's own padding is added to this.
  setTextMargins(22, 0, static_cast<int>(std::ceil(std::max(note, keys))), 0);
  update();
}

void SearchField::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  QPainter painter(this);
  const Tokens& t = tokens();
  paintIcon(painter, QRectF(9, (height() - 16) / 2.0, 16, 16), Icon::Search, t.hint);
  if (!m_note.isEmpty() && !text().isEmpty()) {
    paintText(painter, QRectF(0, 0, width() - 12, height()), m_note, uiFont(12), t.hint,
              Qt::AlignRight | Qt::AlignVCenter);
  } else if (!m_keys.isEmpty() && text().isEmpty() && !hasFocus()) {
    const QSizeF cap = keyCapSize(m_keys);
    paintKeyCap(painter, {std::round(width() - cap.width() - 9), std::round((height() - cap.height()) / 2)}, m_keys,
                t.ink2, t.surface, t.lineStrong);
  }
}

void SearchField::keyPressEvent(QKeyEvent* event) {
  // Enter acts on what is typed, not on what was found for less of it.
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && m_timer->isActive()) {
    m_timer->stop();
    emit searchRequested(text().trimmed());
  }
  if (event->modifiers() == Qt::NoModifier) {
    switch (event->key()) {
      case Qt::Key_Up:
        emit moved(-1);
        return;
      case Qt::Key_Down:
        emit moved(1);
        return;
      case Qt::Key_PageUp:
        emit moved(-8);
        return;
      case Qt::Key_PageDown:
        emit moved(8);
        return;
      case Qt::Key_Escape:
        if (!text().isEmpty()) {
          clear();
          return;
        }
        break;
      default:
        break;
    }
  }
  QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent* event) {
  QLineEdit::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) update();
}

}  // namespace callwright::ui
