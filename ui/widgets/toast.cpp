#include "widgets/toast.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <algorithm>
#include <utility>

#include "theme/icons.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

Toast::Toast(QWidget* host)
    : QFrame(host), m_text(new QLabel), m_undo(new QPushButton), m_close(new QPushButton), m_timer(new QTimer(this)) {
  setObjectName(u"toast"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 8, 8);
  row->setSpacing(space::s);
  row->addWidget(m_text, 1);
  row->addWidget(m_undo);
  row->addWidget(m_close);
  m_text->setWordWrap(true);
  m_text->setMaximumWidth(620);
  for (QPushButton* button : {m_undo, m_close}) button->setFocusPolicy(Qt::TabFocus);
  m_timer->setSingleShot(true);
  connect(m_timer, &QTimer::timeout, this, &Toast::dismiss);
  connect(m_close, &QPushButton::clicked, this, &Toast::dismiss);
  connect(m_undo, &QPushButton::clicked, this, [this] {
    const auto undo = m_present.undo;
    dismiss();
    if (undo) undo();
  });
  host->installEventFilter(this);
  restyle();
  retranslate();
  hide();
}

QString Toast::text() const {
  return isHidden() ? QString() : m_text->text();
}

void Toast::show(const ToastMessage& message) {
  m_queue.enqueue(message);
  if (isHidden()) next();
}

void Toast::dismiss() {
  m_timer->stop();
  m_present = {};
  hide();
  next();
}

void Toast::next() {
  if (m_queue.isEmpty()) return;
  m_present = m_queue.dequeue();
  m_text->setText(m_present.text);
  m_undo->setVisible(static_cast<bool>(m_present.undo));
  setAccessibleName(m_present.text);
  restyle();
  QFrame::show();
  place();
  raise();
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
  if (!m_present.problem) m_timer->start(m_present.milliseconds);
}

void Toast::place() {
  const QWidget* host = parentWidget();
  const int room = host->width() - 2 * space::xl;
  // As wide as the text on one line, up to the limit; then it wraps.
  m_text->setMinimumWidth(
      std::min({m_text->fontMetrics().horizontalAdvance(m_text->text()) + 4, 620, std::max(120, room - 160)}));
  adjustSize();
  const int width = std::min(sizeHint().width(), room);
  const int height = std::max(sizeHint().height(), hasHeightForWidth() ? heightForWidth(width) : 0);
  setGeometry((host->width() - width) / 2, host->height() - height - 48, width, height);
}

void Toast::retranslate() {
  m_undo->setText(tr("Undo"));
  m_close->setAccessibleName(tr("Close the message"));
  m_close->setToolTip(tr("Close the message"));
  if (!isHidden()) place();
}

void Toast::restyle() {
  const Tokens& t = tokens();
  const QColor ground = m_present.problem ? t.bad : t.dark ? t.raised : t.rail;
  const QColor ink = m_present.problem ? t.onBad : t.railInkActive;
  const QColor action = m_present.problem ? t.onBad : QColor(0x6F, 0xD8, 0xCD);
  const QString sheet =
      u"#toast { background: %1; border: 1px solid %4; border-radius: 8px; }"
      "#toast QLabel { color: %2; }"
      "#toast QPushButton { background: transparent; border: 2px solid transparent; color: %3; font-weight: 600;"
      " padding: 3px 8px; border-radius: 6px; }"
      "#toast QPushButton:focus { border-color: %3; }"
      "#toast QPushButton:hover { text-decoration: underline; }"_s.arg(ground.name(), ink.name(), action.name(),
                                                                       t.dark ? t.lineStrong.name() : ground.name());
  if (sheet != styleSheet()) setStyleSheet(sheet);
  m_close->setIcon(QIcon(iconPixmap(Icon::X, 16, ink, devicePixelRatioF())));
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden()) place();
  return QFrame::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange) restyle();
}

void Toast::enterEvent(QEnterEvent* event) {
  QFrame::enterEvent(event);
  m_timer->stop();
}

void Toast::leaveEvent(QEvent* event) {
  QFrame::leaveEvent(event);
  if (!isHidden() && !m_present.problem) m_timer->start(2500);
}

}  // namespace callwright::ui
