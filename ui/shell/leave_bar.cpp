#include "shell/leave_bar.hpp"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Variant = KeyButton::Variant;

LeaveBar::LeaveBar(QWidget* parent)
    : QFrame(parent),
      m_text(new QLabel),
      m_show(new KeyButton({}, {}, Variant::Primary, KeyButton::Layout::Centered)),
      m_stay(new KeyButton),
      m_leave(new KeyButton({}, {}, Variant::Danger, KeyButton::Layout::Centered)) {
  setProperty("surface", u"strip"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::l, space::s, space::l, space::s);
  row->setSpacing(space::s);
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  row->addWidget(m_text, 1);
  row->addWidget(m_show);
  row->addWidget(m_stay);
  row->addWidget(m_leave);
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::Key_Escape), m_stay);
  // Copies: what is called may end with this bar.
  connect(m_show, &QAbstractButton::clicked, this, [this] {
    const auto showIt = m_question.showIt;
    m_before = nullptr;
    stay();
    if (showIt) showIt();
  });
  connect(m_stay, &QAbstractButton::clicked, this, &LeaveBar::stay);
  connect(m_leave, &QAbstractButton::clicked, this, [this] {
    const auto go = m_question.go;
    stay();
    if (go) go();
  });
  retranslate();
  hide();
}

void LeaveBar::ask(const Question& question) {
  m_question = question;
  if (!isOpen()) m_before = QApplication::focusWidget();
  m_text->setText(question.text);
  setAccessibleName(question.text);
  for (const auto& [button, text] : {std::pair(m_show, question.show), std::pair(m_leave, question.leave)}) {
    button->setText(text);
    button->setAccessibleName(text);
    button->updateGeometry();
  }
  show();
  m_show->setFocus(Qt::OtherFocusReason);
}

void LeaveBar::stay() {
  hide();
  if (m_before && m_before->isVisible()) m_before->setFocus(Qt::OtherFocusReason);
}

void LeaveBar::retranslate() {
  m_stay->setText(tr("Stay"));
  m_stay->setAccessibleName(m_stay->text());
}

void LeaveBar::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
