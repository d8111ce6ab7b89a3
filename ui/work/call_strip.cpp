#include "work/call_strip.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "shell/place.hpp"
#include "theme/theme.hpp"
#include "widgets/figures.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/call_desk.hpp"
#include "work/call_words.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Variant = KeyButton::Variant;

CallStrip::CallStrip(CallDesk& desk, ShortcutGuard& keys, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_name(new QLabel),
      m_state(new QLabel),
      m_time(new FigureLabel(u"00:00"_s, 15, QFont::DemiBold)),
      m_meter(new LevelMeter),
      m_mute(new KeyButton),
      m_hold(new KeyButton),
      m_hangUp(new KeyButton({}, {}, Variant::Danger, KeyButton::Layout::Centered)),
      m_work(new KeyButton({}, printedKeys(Places::keys(Place::Work)))) {
  setProperty("surface", u"strip"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::l, space::s, space::l, space::s);
  row->setSpacing(space::m);
  row->addWidget(m_time);
  row->addWidget(m_name);
  row->addWidget(m_state);
  row->addWidget(m_meter);
  row->addStretch(1);
  for (KeyButton* button : {m_mute, m_hold, m_hangUp, m_work}) row->addWidget(button);
  m_name->setProperty("look", u"strong"_s);
  m_state->setProperty("look", u"muted"_s);
  m_name->setTextFormat(Qt::PlainText);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_M), m_mute);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_H), m_hold);
  keys.bindDouble(QKeySequence(Qt::Key_Escape), m_hangUp);
  connect(m_mute, &QAbstractButton::clicked, &m_desk, &CallDesk::toggleMute);
  connect(m_hold, &QAbstractButton::clicked, &m_desk, &CallDesk::toggleHold);
  connect(m_hangUp, &QAbstractButton::clicked, &m_desk, &CallDesk::hangUp);
  connect(m_work, &QAbstractButton::clicked, this, &CallStrip::workRequested);
  connect(&m_desk, &CallDesk::callChanged, this, &CallStrip::refresh);
  connect(&m_desk, &CallDesk::progressChanged, this, &CallStrip::refresh);
  connect(&m_desk, &CallDesk::phaseChanged, this, &CallStrip::refresh);
  connect(&m_desk, &CallDesk::metered, this,
          [this](double mine, double theirs) { m_meter->push(std::max(mine, theirs)); });
  m_tick.setInterval(250);
  connect(&m_tick, &QTimer::timeout, this, [this] {
    m_time->setText(runningTime(std::chrono::duration_cast<std::chrono::seconds>(m_desk.connectedTime())));
  });
  retranslate();
}

void CallStrip::refresh() {
  const bool live = m_desk.phase() == CallDesk::Phase::Live;
  const bool talking = live && domain::isSet(m_desk.progress().answeredAt);
  m_name->setText(m_desk.call() ? CallWords::who(*m_desk.call()) : QString());
  m_state->setText(CallWords::state(m_desk));
  m_hangUp->setVisible(live);
  m_mute->setVisible(live);
  m_hold->setVisible(live);
  m_mute->setEnabled(talking && m_desk.phone().canMute);
  m_hold->setEnabled(talking && m_desk.phone().canHold);
  m_mute->setText(m_desk.progress().muted ? tr("Unmute") : tr("Mute"));
  m_hold->setText(m_desk.progress().state == domain::CallState::Held ? tr("Resume") : tr("Hold"));
  m_meter->setVisible(talking);
  m_time->setText(runningTime(std::chrono::duration_cast<std::chrono::seconds>(m_desk.connectedTime())));
  live ? m_tick.start() : m_tick.stop();
}

void CallStrip::retranslate() {
  m_hangUp->setText(tr("Hang up"));
  m_work->setText(tr("To the call"));
  for (KeyButton* button : {m_mute, m_hold, m_hangUp, m_work}) button->updateGeometry();
  refresh();
}

void CallStrip::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
