#include "work/recording_control.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/call_desk.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

RecordingControl::RecordingControl(CallDesk& desk, ShortcutGuard& keys, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_state(new QLabel),
      m_button(new KeyButton({}, {}, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  m_state->setWordWrap(true);
  row->addWidget(m_state, 1);
  row->addWidget(m_button);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_R), m_button);
  connect(m_button, &QAbstractButton::clicked, &m_desk, [this] { m_desk.toggleRecording(); });
  connect(&m_desk, &CallDesk::callChanged, this, [this] {
    m_begun = false;
    refresh();
  });
  connect(&m_desk, &CallDesk::progressChanged, this, &RecordingControl::refresh);
  connect(&m_desk, &CallDesk::phaseChanged, this, &RecordingControl::refresh);
  refresh();
}

void RecordingControl::refresh() {
  const auto& call = m_desk.call();
  const domain::RecordingPlan plan = call ? call->recording : domain::RecordingPlan{};
  const bool live = m_desk.phase() == CallDesk::Phase::Live, recording = m_desk.progress().recording;
  const bool over = m_desk.phase() == CallDesk::Phase::Over || m_desk.phase() == CallDesk::Phase::Saving;
  if (live && recording) m_begun = true;
  const bool talking = live && domain::isSet(m_desk.progress().answeredAt);
  setVisible(plan.possible && !over && (live || plan.atOnce));
  m_button->setVisible(talking);
  m_button->setText(recording ? tr("Pause") : m_begun ? tr("Go on") : tr("Record"));
  m_button->setAccessibleName(recording ? tr("Pause the recording") : tr("Record the call"));
  m_button->setToolTip(recording ? tr("While a card number or a password is spoken") : QString());
  m_state->setText(recording       ? u"● "_s + tr("Recording")
                   : talking       ? (m_begun ? tr("Recording paused") : tr("Not recorded"))
                   : plan.announce ? tr("Will be announced and recorded")
                   : plan.atOnce   ? tr("Will be recorded")
                                   : QString());
  setLook(m_state, "look", recording ? u"error"_s : u"muted"_s);
}

void RecordingControl::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace callwright::ui
