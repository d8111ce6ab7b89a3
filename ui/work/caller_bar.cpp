#include "work/caller_bar.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/call_desk.hpp"
#include "work/call_words.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Variant = KeyButton::Variant;

CallerBar::CallerBar(CallDesk& desk, ShortcutGuard& keys, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_title(new QLabel),
      m_who(new QLabel),
      m_answer(new KeyButton({}, {}, Variant::Primary, KeyButton::Layout::Centered)),
      m_reject(new KeyButton({}, {}, Variant::Danger, KeyButton::Layout::Centered)) {
  setProperty("surface", u"strip"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::l, space::s, space::l, space::s);
  row->setSpacing(space::m);
  m_title->setProperty("look", u"accent"_s);
  m_who->setProperty("look", u"strong"_s);
  m_who->setTextFormat(Qt::PlainText);
  row->addWidget(m_title);
  row->addWidget(m_who, 1);
  row->addWidget(m_answer);
  row->addWidget(m_reject);
  keys.bind(QKeySequence(Qt::Key_F9), m_answer);  // beside the panel's F9, see CallDesk::dial
  keys.bind(QKeySequence(Qt::Key_F10), m_reject);
  connect(m_answer, &QAbstractButton::clicked, &m_desk, &CallDesk::answer);
  connect(m_reject, &QAbstractButton::clicked, &m_desk, &CallDesk::rejectCaller);
  connect(&m_desk, &CallDesk::callerChanged, this, &CallerBar::refresh);
  connect(&m_desk, &CallDesk::otherChanged, this, &CallerBar::refresh);
  connect(&m_desk, &CallDesk::phaseChanged, this, &CallerBar::refresh);
  retranslate();
}

void CallerBar::refresh() {
  const auto& caller = m_desk.caller();
  setVisible(caller.has_value());
  if (!caller) return;
  m_who->setText(CallWords::who(*caller));
  setAccessibleName(m_title->text() + u' ' + m_who->text());
  m_answer->setEnabled(m_desk.mayAnswer());
  m_answer->setToolTip(m_desk.mayAnswer() ? QString() : tr("No line of this phone is free"));
}

void CallerBar::retranslate() {
  m_title->setText(tr("Incoming call"));
  m_answer->setText(tr("Answer"));
  m_reject->setText(tr("Reject"));
  for (KeyButton* button : {m_answer, m_reject}) {
    button->setAccessibleName(button->text());
    button->updateGeometry();
  }
  refresh();
}

void CallerBar::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
