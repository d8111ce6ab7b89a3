#include "dashboards/wall_window.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

#include "dashboards/wall_board.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

WallWindow::WallWindow(const QWidget* over)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint),
      m_who(new QLabel),
      m_clock(new QLabel),
      m_leave(new KeyButton),
      m_board(new WallBoard),
      m_keys(new ShortcutGuard(this)) {
  if (const QScreen* screen = over->screen()) setGeometry(screen->geometry());
  setAttribute(Qt::WA_QuitOnClose, false);  // the program ends with its main window
  m_leave->setVariant(KeyButton::Variant::Ghost);
  m_board->setWall(true);
  m_who->setTextFormat(Qt::PlainText);
  auto* head = new QHBoxLayout;
  head->addWidget(m_who);
  head->addStretch(1);
  head->addWidget(m_leave);
  head->addSpacing(space::l);
  head->addWidget(m_clock);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::xl, space::m, space::xl, space::xl);
  column->setSpacing(space::m);
  column->addLayout(head);
  column->addWidget(m_board, 1);
  m_keys->bind(QKeySequence(Qt::Key_Escape), m_leave);
  m_keys->bind(QKeySequence(Qt::Key_F11), m_leave, [this] { close(); });
  connect(m_leave, &KeyButton::clicked, this, &QWidget::close);
  retranslate();
}

void WallWindow::setHead(const QString& who, const QString& clock) {
  m_who->setText(who);
  m_clock->setText(clock);
}

void WallWindow::retranslate() {
  setWindowTitle(tr("Wallboard"));
  m_leave->setText(tr("Leave"));
}

void WallWindow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void WallWindow::closeEvent(QCloseEvent* event) {
  QWidget::closeEvent(event);
  emit left();
}

void WallWindow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().background);
}

void WallWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const int pixels = std::clamp(height() / 34, 18, 64);
  // The program's style sheet has the last word on a label's font, but for its own.
  const QString large = QStringLiteral("font-size: %1px; font-weight: 600").arg(pixels);
  for (QLabel* label : {m_who, m_clock}) label->setStyleSheet(large);
}

}  // namespace callwright::ui
