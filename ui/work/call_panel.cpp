#include "work/call_panel.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/figures.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/call_desk.hpp"
#include "work/call_words.hpp"
#include "work/prompt_panel.hpp"
#include "work/recording_control.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::CallState;
using Variant = KeyButton::Variant;
using Layout = KeyButton::Layout;

CallPanel::CallPanel(CallDesk& desk, ShortcutGuard& keys, PromptPanel& prompt, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_prompt(prompt),
      m_time(new FigureLabel(u"00:00"_s, 24, QFont::DemiBold)),
      m_meter(new LevelMeter),
      m_state(new QLabel),
      m_quality(new QLabel),
      m_rehearsal(new QLabel),
      m_error(new QLabel),
      m_mute(new KeyButton({}, {}, Variant::Secondary, Layout::Stacked)),
      m_hold(new KeyButton({}, {}, Variant::Secondary, Layout::Stacked)),
      m_keypad(new KeyButton({}, {}, Variant::Secondary, Layout::Stacked)),
      m_transfer(new KeyButton({}, {}, Variant::Secondary, Layout::Stacked)),
      m_dial(new KeyButton({}, {}, Variant::Primary, Layout::Centered)),
      m_hangUp(new KeyButton({}, {}, Variant::Danger, Layout::Centered)),
      m_stop(new KeyButton({}, {}, Variant::Secondary, Layout::Centered)) {
  setProperty("surface", u"card"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 12, 14, 14);
  column->setSpacing(space::s);
  auto* top = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(m_time);
  words->addWidget(m_state);
  top->addLayout(words, 1);
  m_meter->setFixedWidth(120);
  top->addWidget(m_meter);
  column->addLayout(top);
  column->addWidget(m_quality);
  column->addWidget(m_rehearsal);
  column->addWidget(new RecordingControl(desk, keys));
  auto* controls = new QHBoxLayout;
  controls->setSpacing(space::s);
  for (KeyButton* button : {m_mute, m_hold, m_keypad, m_transfer}) controls->addWidget(button, 1);
  column->addLayout(controls);
  auto* main = new QHBoxLayout;
  main->setSpacing(space::s);
  main->addWidget(m_dial, 1);
  main->addWidget(m_hangUp, 1);
  main->addWidget(m_stop);
  column->addLayout(main);
  column->addWidget(m_error);
  m_state->setProperty("look", u"muted"_s);
  m_state->setWordWrap(true);
  m_rehearsal->setProperty("look", u"small"_s);
  m_rehearsal->setWordWrap(true);
  m_error->setProperty("look", u"error"_s);
  m_error->setWordWrap(true);
  m_error->hide();
  m_mute->setCheckable(true);
  m_hold->setCheckable(true);

  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_M), m_mute);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_H), m_hold);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_D), m_keypad);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_T), m_transfer);
  keys.bind(QKeySequence(Qt::Key_F9), m_dial);
  keys.bind(QKeySequence(Qt::Key_Escape), m_stop);
  keys.bindDouble(QKeySequence(Qt::Key_Escape), m_hangUp);
  connect(m_mute, &QAbstractButton::clicked, &m_desk, [this] {
    m_desk.toggleMute();
    refreshControls();
  });
  connect(m_hold, &QAbstractButton::clicked, &m_desk, [this] {
    m_desk.toggleHold();
    refreshControls();
  });
  connect(m_keypad, &QAbstractButton::clicked, this, &CallPanel::askKeypad);
  connect(m_transfer, &QAbstractButton::clicked, this, &CallPanel::askTransfer);
  connect(m_dial, &QAbstractButton::clicked, &m_desk, [this] {
    setError({});
    m_desk.dial();
  });
  connect(m_hangUp, &QAbstractButton::clicked, &m_desk, [this] { m_desk.hangUp(); });
  connect(m_stop, &QAbstractButton::clicked, &m_desk, [this] { m_desk.stopCountdown(); });

  connect(&m_desk, &CallDesk::callChanged, this, [this] {
    setError({});
    m_meter->clear();
    refresh();
  });
  connect(&m_desk, &CallDesk::callerChanged, this, &CallPanel::refresh);
  connect(&m_desk, &CallDesk::progressChanged, this, [this] {
    if (domain::isLive(m_desk.progress().state)) setError({});
    // Keypad and transfer end with the call.
    if (!domain::isLive(m_desk.progress().state) && m_prompt.number() == m_asked) m_prompt.close();
    refresh();
  });
  connect(&m_desk, &CallDesk::digitsSent, this, [this](const QString& digits) {
    m_sent += digits;
    if (m_prompt.isOpen() && m_prompt.number() == m_asked) m_prompt.setHint(tr("Sent: %1 · Esc closes").arg(m_sent));
  });
  connect(&m_desk, &CallDesk::qualityChanged, this, &CallPanel::refreshQuality);
  connect(&m_desk, &CallDesk::otherChanged, this, &CallPanel::refresh);
  connect(&m_desk, &CallDesk::phaseChanged, this, &CallPanel::refresh);
  connect(&m_desk, &CallDesk::phoneChanged, this, &CallPanel::refresh);
  connect(&m_desk, &CallDesk::countdownChanged, this, &CallPanel::refresh);
  connect(&m_desk, &CallDesk::metered, this,
          [this](double mine, double theirs) { m_meter->push(std::max(mine, theirs)); });
  m_tick.setInterval(250);
  connect(&m_tick, &QTimer::timeout, this, &CallPanel::refreshTime);
  retranslate();
}

void CallPanel::setError(const QString& sentence) {
  m_error->setText(sentence);
  m_error->setVisible(!sentence.isEmpty());
}

void CallPanel::refreshTime() {
  m_time->setText(runningTime(std::chrono::duration_cast<std::chrono::seconds>(m_desk.connectedTime())));
}

void CallPanel::refreshControls() {
  const CallState state = m_desk.progress().state;
  const bool live = m_desk.phase() == CallDesk::Phase::Live;
  const bool talking = live && (state == CallState::Talking || state == CallState::Held);
  const auto& can = m_desk.phone();
  const auto set = [](KeyButton* button, bool able, bool now, const QString& what) {
    button->setEnabled(able && now);
    button->setToolTip(!able ? tr("This phone cannot do it") : now ? what : tr("Only while the call is up"));
  };
  set(m_mute, can.canMute, talking, tr("The customer does not hear you"));
  set(m_hold, can.canHold, talking, tr("The customer waits"));
  set(m_keypad, can.canSendDigits, talking, tr("Sends digits to a menu at the far end"));
  set(m_transfer, can.canTransfer, talking, tr("Hands the call over to another number"));
  m_mute->setChecked(live && m_desk.progress().muted);
  m_hold->setChecked(live && state == CallState::Held);
  m_hold->setText(m_hold->isChecked() ? tr("Resume") : tr("Hold"));
  m_mute->setText(m_mute->isChecked() ? tr("Unmute") : tr("Mute"));
  for (KeyButton* button : {m_mute, m_hold, m_keypad, m_transfer}) button->setAccessibleName(button->text());
}

void CallPanel::refreshQuality() {
  const domain::SoundGrade grade = domain::gradeOf(m_desk.quality());
  m_quality->setText(words::soundQuality(m_desk.quality()));
  m_quality->setVisible(grade != domain::SoundGrade::Unknown);
  setLook(m_quality, "look",
          grade == domain::SoundGrade::Bad    ? u"error"_s
          : grade == domain::SoundGrade::Poor ? u"warn"_s
                                              : u"small"_s);
}

void CallPanel::refresh() {
  const auto phase = m_desk.phase();
  const bool live = phase == CallDesk::Phase::Live;
  const bool counting = m_desk.countdown() > 0;
  m_state->setText(CallWords::state(m_desk));
  const ColorRole role = CallWords::stateRole(m_desk);
  setLook(m_state, "look",
          role == ColorRole::Good   ? u"good"_s
          : role == ColorRole::Warn ? u"warn"_s
          : role == ColorRole::Info ? u"accent"_s
                                    : u"muted"_s);
  const auto& phone = m_desk.phone();
  m_rehearsal->setText(words::farEndWord(phone.rehearsal));
  m_rehearsal->setVisible(phone.rehearsal);
  m_dial->setVisible(!live);
  m_dial->setEnabled(m_desk.caller() ||
                     (m_desk.call() && (phase == CallDesk::Phase::Preparing || phase == CallDesk::Phase::Over)));
  m_dial->setText(m_desk.caller()                  ? tr("Answer")
                  : counting                       ? tr("Dials in %1 s").arg(m_desk.countdown())
                  : phase == CallDesk::Phase::Over ? tr("Dial again")
                                                   : tr("Dial"));
  m_dial->setAccessibleName(m_dial->text());
  m_dial->updateGeometry();
  m_hangUp->setVisible(live);
  m_stop->setVisible(counting || m_desk.countdownWaits());
  refreshControls();
  refreshQuality();
  refreshTime();
  live ? m_tick.start() : m_tick.stop();
}

void CallPanel::askKeypad() {
  m_sent.clear();
  m_prompt.keypad(tr("Keypad"), u"0123456789*#ABCDabcd"_s,
                  [this](const QString& digit) { m_desk.sendDigits(digit.toUpper()); });
  m_asked = m_prompt.number();
}

// What can be done with this phone; with one line there is only one way.
void CallPanel::askTransfer() {
  if (!m_desk.mayConsult() && !m_desk.mayJoin()) return askTarget(false);
  QList<PromptPanel::Choice> choices;
  if (m_desk.mayJoin()) choices.append({u"join"_s, tr("Connect with %1").arg(CallWords::who(*m_desk.other()))});
  if (m_desk.mayConsult()) choices.append({u"consult"_s, tr("Ask there first")});
  choices.append({u"blind"_s, tr("Hand over at once")});
  m_prompt.ask(tr("Transfer"), choices, {}, [this](const QString& how) {
    if (how == u"join"_s) return m_desk.join();
    askTarget(how == u"consult"_s);
  });
  m_asked = m_prompt.number();
}

void CallPanel::askTarget(bool consult) {
  const QString title = consult ? tr("Ask at which number? The customer waits.") : tr("Transfer to which number?");
  m_prompt.ask(title, {}, tr("+86 512 6666 8888"), [this, consult](const QString& number) {
    setError({});
    consult ? m_desk.dialByHand(number) : m_desk.transfer(number);
  });
  m_asked = m_prompt.number();
}

void CallPanel::retranslate() {
  m_keypad->setText(tr("Keypad"));
  m_transfer->setText(tr("Transfer"));
  m_hangUp->setText(tr("Hang up"));
  m_hangUp->setAccessibleName(m_hangUp->text());
  m_stop->setText(tr("Stop"));
  m_stop->setAccessibleName(tr("Stop the countdown"));
  refresh();
}

void CallPanel::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
