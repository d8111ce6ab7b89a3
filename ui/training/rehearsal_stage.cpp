#include "training/rehearsal_stage.hpp"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/sound.hpp"
#include "theme/theme.hpp"
#include "training/speaker.hpp"
#include "widgets/card.hpp"
#include "widgets/figures.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"
#include "work/script_pane.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// How long a text takes to be said: some 15 Latin letters or 4.5 Chinese characters a second, and a breath.
int sayingMs(const QString& text) {
  double ms = 1200;
  for (const QChar c : text) ms += c.unicode() >= 0x2E80 ? 220 : 65;
  return static_cast<int>(qMin(ms, 30'000.0));
}

}  // namespace

RehearsalStage::RehearsalStage(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_script(new ScriptPane(bridge, keys)),
      m_persona(new QLabel),
      m_what(new QLabel),
      m_speechNote(new QLabel),
      m_line(new Tag),
      m_clock(new FigureLabel(u"0:00"_s, 20, QFont::DemiBold)),
      m_talk(new QTextBrowser),
      m_aloud(new QCheckBox),
      m_voice(new QCheckBox),
      m_voiceNote(new QLabel),
      m_dial(new KeyButton),
      m_let(new KeyButton),
      m_end(new KeyButton),
      m_leave(new KeyButton),
      m_speaker(new Speaker(this)) {
  auto* scriptCard = new Card;
  scriptCard->body()->addWidget(m_script);
  auto* side = new Card;
  side->setFixedWidth(360);
  auto* head = new QHBoxLayout;
  m_persona->setProperty("look", u"heading"_s);
  m_persona->setWordWrap(true);
  head->addWidget(m_persona, 1);
  head->addWidget(m_line);
  head->addWidget(m_clock);
  m_what->setProperty("look", u"muted"_s);
  m_what->setWordWrap(true);
  m_talk->setProperty("flat", true);
  m_talk->setFocusPolicy(Qt::NoFocus);
  m_speechNote->setProperty("look", u"small"_s);
  m_speechNote->setWordWrap(true);
  m_aloud->setVisible(Speaker::isThere());
  m_aloud->setChecked(true);
  m_speechNote->setVisible(!Speaker::isThere());
  side->body()->addLayout(head);
  side->body()->addWidget(m_what);
  side->body()->addWidget(m_talk, 1);
  side->body()->addWidget(m_aloud);
  side->body()->addWidget(m_speechNote);
  m_voice->setChecked(true);
  m_voiceNote->setProperty("look", u"small"_s);
  m_voiceNote->setWordWrap(true);
  side->body()->addWidget(m_voice);
  side->body()->addWidget(m_voiceNote);
  m_dial->setVariant(KeyButton::Variant::Primary);
  m_end->setVariant(KeyButton::Variant::Danger);
  m_leave->setVariant(KeyButton::Variant::Ghost);
  for (KeyButton* button : {m_dial, m_let, m_end, m_leave}) side->body()->addWidget(button);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  row->addWidget(scriptCard, 1);
  row->addWidget(side);

  for (QTimer* timer : {&m_ring, &m_listen}) timer->setSingleShot(true);
  m_tick.setInterval(500);
  connect(&m_ring, &QTimer::timeout, this, &RehearsalStage::pickUp);
  connect(&m_listen, &QTimer::timeout, this, &RehearsalStage::customerSpeaks);
  connect(&m_tick, &QTimer::timeout, this,
          [this] { m_clock->setText(runningTime(std::chrono::seconds(m_since.elapsed() / 1000))); });
  connect(m_script, &ScriptPane::stepEntered, this, &RehearsalStage::stepEntered);
  connect(m_script, &ScriptPane::failed, this, &RehearsalStage::failed);
  keys.bind(QKeySequence(Qt::Key_F9), m_dial);
  keys.bind(QKeySequence(Qt::ALT | Qt::Key_L), m_let);
  keys.bindDouble(QKeySequence(Qt::Key_Escape), m_end);
  connect(m_dial, &QAbstractButton::clicked, this, &RehearsalStage::dial);
  connect(m_let, &QAbstractButton::clicked, this, &RehearsalStage::customerSpeaks);
  connect(m_end, &QAbstractButton::clicked, this, &RehearsalStage::hangUp);
  connect(m_leave, &QAbstractButton::clicked, this, [this] {
    abandon();
    emit left();
  });
  retranslate();
}

RehearsalStage::~RehearsalStage() = default;

void RehearsalStage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void RehearsalStage::retranslate() {
  m_dial->setText(tr("Dial"));
  m_let->setText(tr("Let the customer answer"));
  m_end->setText(tr("Hang up and see the score"));
  m_leave->setText(tr("Leave it for later"));
  m_aloud->setText(tr("The customer speaks aloud"));
  m_voice->setText(tr("Record my voice"));
  m_voiceNote->setText(tr("There is no microphone: your voice is not recorded."));
  m_speechNote->setText(tr("This computer has no speech engine: read what the customer says."));
  m_talk->setAccessibleName(tr("What has been said"));
  setState(m_state);
}

void RehearsalStage::setState(State state) {
  m_state = state;
  static const struct {
    ColorRole role;
  } looks[] = {{ColorRole::Neutral}, {ColorRole::Neutral}, {ColorRole::Warn}, {ColorRole::Good}, {ColorRole::Neutral}};
  const QString words[] = {{}, tr("ready"), tr("ringing"), tr("talking"), tr("over")};
  const QString what[] = {{},
                          tr("Nobody is called: a made-up customer answers. Dial when you are ready."),
                          tr("It rings…"),
                          tr("Say the step aloud; the customer answers. Choose what the answer was: Alt+1…9, an "
                             "objection: Alt+0."),
                          {}};
  const auto at = static_cast<std::size_t>(state);
  m_line->setTag(words[at], looks[at].role);
  m_line->setVisible(!words[at].isEmpty());
  m_what->setText(what[at]);
  m_dial->setVisible(state == State::Ready);
  m_let->setVisible(state == State::Talking);
  m_end->setVisible(state == State::Ringing || state == State::Talking);
  m_leave->setVisible(state == State::Ready);
  m_script->setEnabled(state == State::Talking);
  m_voice->setEnabled(state == State::Ready);
}

void RehearsalStage::begin(const app::BeginRehearsal::Stage& stage) {
  abandon();
  m_stage = stage;
  m_customer = std::make_unique<domain::RehearsedCustomer>(stage.persona, stage.seed);
  m_replies.clear();
  m_talk->clear();
  m_lastWords.clear();
  m_clock->setText(u"0:00"_s);
  m_persona->setText(qt(stage.personaTitle));
  setState(State::Ready);
  lookForMicrophone();
  m_dial->setFocus();
}

void RehearsalStage::lookForMicrophone() {
  m_microphone = false;
  m_voice->hide();
  m_voiceNote->hide();
  m_bridge.send(this, app::ReadSound{}, [this](app::Result<domain::SoundStatus> sound) {
    const bool any =
        sound && domain::usedDevice(sound->devices, sound->choice, domain::SoundUse::Microphone).has_value();
    m_voice->setVisible(any);
    m_voiceNote->setVisible(!any);
    m_microphone = any;
    if (m_state == State::Talking) record(true);  // picked up meanwhile
  });
}

void RehearsalStage::record(bool on) {
  if (m_recording == on || (on && !(m_microphone && m_voice->isChecked()))) return;
  m_recording = on;
  m_bridge.send(this, app::RecordRehearsal{m_stage.id, on}, [this, on](app::Result<app::Nothing> done) {
    if (done || !on) return;
    m_recording = false;
    emit failed(done.error());
  });
}

void RehearsalStage::abandon() {
  record(false);
  for (QTimer* timer : {&m_ring, &m_listen, &m_tick}) timer->stop();
  m_speaker->stop();
  setState(State::Idle);
}

void RehearsalStage::dial() {
  setState(State::Ringing);
  m_ring.start(static_cast<int>(1000 * m_stage.persona.rings * m_speed));
}

void RehearsalStage::pickUp() {
  setState(State::Talking);
  record(true);
  m_since.start();
  m_tick.start();
  const std::string greeting = m_customer->greet();
  if (!greeting.empty()) say(qt(m_stage.personaTitle), qt(greeting), true);
  app::OpenScript::Page page;
  page.steps = m_stage.script;
  page.values = m_stage.values;
  m_script->openStage(page, [this](int first, const std::vector<app::ScriptVisit>& visits,
                                   const domain::ScriptValues& values) { save(first, visits, values); });
}

void RehearsalStage::stepEntered() {
  if (m_state != State::Talking) return;
  const domain::ScriptWalk& walk = *m_script->walk();
  m_replies.resize(m_script->visits().size());
  m_listen.stop();
  if (walk.ended()) {
    say({}, tr("The script is at its end. Hang up when you have said goodbye."), false);
    return m_let->setEnabled(false);
  }
  // A step one comes back to, or an objection's reply that leads back, was answered before.
  m_let->setEnabled(!walk.answers().empty());
  if (walk.answers().empty()) return;
  QString said = qt(walk.step().text);
  m_listen.start(static_cast<int>(sayingMs(said) * m_speed));
}

void RehearsalStage::customerSpeaks() {
  m_listen.stop();
  if (m_state != State::Talking || m_script->walk()->ended() || m_replies.empty()) return;
  auto& [said, meant] = m_replies.back();
  if (!said.empty()) return say(qt(m_stage.personaTitle), qt(said), true);  // once more
  const domain::RehearsedCustomer::Reply reply = m_customer->reply(*m_stage.script, *m_script->walk());
  if (reply.text.empty()) return;
  said = reply.text;
  if (reply.answer >= 0)
    meant = m_script->walk()->step().answers[static_cast<std::size_t>(reply.answer)].text;
  else if (reply.objection >= 0)
    meant = m_stage.script->objections[static_cast<std::size_t>(reply.objection)].title;
  const auto& visits = m_script->visits();
  save(static_cast<int>(visits.size()) - 1, {visits.back()}, {});
  say(qt(m_stage.personaTitle), qt(said), true);
}

void RehearsalStage::say(const QString& who, const QString& text, bool customer) {
  if (customer) {
    m_lastWords = text;
    m_talk->append(u"<p><b>%1</b><br>%2</p>"_s.arg(who.toHtmlEscaped(), text.toHtmlEscaped()));
    if (m_aloud->isChecked()) m_speaker->say(text, qt(m_stage.script->language));
  } else {
    m_talk->append(u"<p style='color:%1'>%2</p>"_s.arg(tokens().hint.name(), text.toHtmlEscaped()));
  }
}

void RehearsalStage::save(int first, const std::vector<app::ScriptVisit>& visits, const domain::ScriptValues& values) {
  app::SaveRehearsalWalk request{m_stage.id, first, {}, values};
  m_replies.resize(m_script->visits().size());
  for (std::size_t i = 0; i < visits.size(); ++i) {
    const auto& [said, meant] = m_replies[static_cast<std::size_t>(first) + i];
    request.steps.push_back({visits[i].step, {}, said, meant, visits[i].answer, {}, {}});
  }
  m_bridge.send(this, request, [this](app::Result<app::Nothing> done) {
    if (!done) emit failed(done.error());
  });
}

void RehearsalStage::hangUp() {
  if (m_state != State::Ringing && m_state != State::Talking) return;
  m_script->flush();
  for (QTimer* timer : {&m_ring, &m_listen, &m_tick}) timer->stop();
  m_speaker->stop();
  setState(State::Ending);
  m_recording = false;  // ends with it
  m_bridge.send(this, app::EndRehearsal{m_stage.id}, [this](app::Result<domain::ScoreSheet> sheet) {
    setState(State::Idle);
    if (!sheet) return emit failed(sheet.error());
    emit over(m_stage.id);
  });
}

}  // namespace callwright::ui
