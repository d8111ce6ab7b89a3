#include "work/side_line_bar.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/figures.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/call_desk.hpp"
#include "work/call_words.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Variant = KeyButton::Variant;
using Layout = KeyButton::Layout;

SideLineBar::SideLineBar(CallDesk& desk, ShortcutGuard& keys, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_title(new QLabel),
      m_who(new QLabel),
      m_state(new QLabel),
      m_time(new FigureLabel(u"00:00"_s, 15, QFont::DemiBold)),
      m_swap(new KeyButton({}, {}, Variant::Primary, Layout::Centered)),
      m_join(new KeyButton({}, {}, Variant::Secondary, Layout::Centered)),
      m_hangUp(new KeyButton({}, {}, Variant::Danger, Layout::Centered)) {
  setProperty("surface", u"strip"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::l, space::s, space::l, space::s);
  row->setSpacing(space::m);
  m_title->setProperty("look", u"accent"_s);
  m_who->setProperty("look", u"strong"_s);
  m_who->setTextFormat(Qt::PlainText);
  row->addWidget(m_title);
  row->addWidget(m_time);
  row->addWidget(m_who);
  row->addWidget(m_state);
  row->addStretch(1);
  for (KeyButton* button : {m_swap, m_join, m_hangUp}) row->addWidget(button);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_E), m_swap);
  keys.bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), m_join);
  keys.bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), m_hangUp);
  connect(m_swap, &QAbstractButton::clicked, &m_desk, &CallDesk::swap);
  connect(m_join, &QAbstractButton::clicked, &m_desk, &CallDesk::join);
  connect(m_hangUp, &QAbstractButton::clicked, &m_desk, &CallDesk::hangUpOther);
  connect(&m_desk, &CallDesk::otherChanged, this, &SideLineBar::refresh);
  connect(&m_desk, &CallDesk::progressChanged, this, &SideLineBar::refresh);
  connect(&m_desk, &CallDesk::phaseChanged, this, &SideLineBar::refresh);
  m_tick.setInterval(250);
  connect(&m_tick, &QTimer::timeout, this, &SideLineBar::refreshTime);
  retranslate();
}

void SideLineBar::refreshTime() {
  m_time->setText(runningTime(std::chrono::duration_cast<std::chrono::seconds>(m_desk.otherTime())));
}

void SideLineBar::refresh() {
  const auto& other = m_desk.other();
  setVisible(other.has_value());
  if (!other) return m_tick.stop();
  const domain::CallProgress& progress = other->progress;
  const bool live = domain::isLive(progress.state);
  m_who->setText(CallWords::who(*other));
  m_state->setText(live ? words::callStateName(progress.state)
                        : tr("%1, its outcome is still missing").arg(words::endCauseName(progress.cause)));
  setLook(m_state, "look", progress.state == domain::CallState::Held || !live ? u"warn"_s : u"accent"_s);
  m_swap->setText(live ? tr("Swap") : tr("To its outcome"));
  m_swap->setAccessibleName(m_swap->text());
  m_swap->setEnabled(m_desk.maySwap());
  m_swap->setToolTip(m_desk.maySwap() ? tr("Speak with this one; the other waits")
                                      : tr("Once the call that is being dialed is answered or over"));
  m_swap->updateGeometry();
  m_join->setEnabled(m_desk.mayJoin());
  m_join->setVisible(live && m_desk.phone().canCompleteTransfer);
  m_hangUp->setVisible(live);
  setAccessibleName(m_title->text() + u' ' + m_who->text() + u' ' + m_state->text());
  refreshTime();
  live ? m_tick.start() : m_tick.stop();
}

void SideLineBar::retranslate() {
  m_title->setText(tr("Other call"));
  m_join->setText(tr("Connect the two"));
  m_join->setToolTip(tr("Both customers speak with each other, and you are out"));
  m_hangUp->setText(tr("Hang up"));
  for (KeyButton* button : {m_join, m_hangUp}) {
    button->setAccessibleName(button->text());
    button->updateGeometry();
  }
  refresh();
}

void SideLineBar::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
