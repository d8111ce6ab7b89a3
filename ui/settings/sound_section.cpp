#include "settings/sound_section.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/preferences.hpp"
#include "callwright/app/sound.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/figures.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::SoundCheck;
using domain::SoundDevice;
using domain::SoundUse;

SoundSection::SoundSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_deviceCard(new Card),
      m_checkCard(new Card),
      m_meter(new LevelMeter),
      m_meterLabel(new FieldLabel),
      m_note(new QLabel),
      m_progress(new QLabel),
      m_tone(new KeyButton),
      m_ring(new KeyButton),
      m_record(new KeyButton) {
  for (const SoundUse use : domain::soundUses) {
    const auto at = static_cast<std::size_t>(use);
    m_combos[at] = new QComboBox;
    m_fields[at] = new FormField({}, m_combos[at]);
    connect(m_combos[at], &QComboBox::activated, this, [this, use] { chosen(use); });
  }
  layOut();
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_T), m_tone);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_G), m_ring);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_P), m_record);
  connect(m_tone, &QAbstractButton::clicked, this, [this] { tryTone(SoundUse::Speaker); });
  connect(m_ring, &QAbstractButton::clicked, this, [this] { tryTone(SoundUse::Ringing); });
  connect(m_record, &QAbstractButton::clicked, this, &SoundSection::tryRecording);
  connect(&this->bridge(), &Bridge::soundChanged, this, [this](const app::SoundChange& change) {
    if (isVisible()) show(change.status);
  });
  connect(&this->bridge(), &Bridge::soundMeasured, this, [this](double level) { m_meter->push(level); });
  retranslate();
}

void SoundSection::layOut() {
  m_note->setWordWrap(true);
  m_progress->setWordWrap(true);
  auto* meterBox = new QVBoxLayout;
  meterBox->setSpacing(space::xs);
  meterBox->addWidget(m_meterLabel);
  meterBox->addWidget(m_meter);
  meterBox->addStretch(1);
  auto* first = new QHBoxLayout;
  first->setSpacing(space::m);
  first->addWidget(m_fields[0], 1);
  first->addLayout(meterBox);
  auto* second = new QHBoxLayout;
  second->setSpacing(space::m);
  second->addWidget(m_fields[1], 1);
  second->addWidget(m_fields[2], 1);
  m_deviceCard->body()->addWidget(m_note);
  m_deviceCard->body()->addLayout(first);
  m_deviceCard->body()->addLayout(second);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  for (KeyButton* button : {m_tone, m_ring, m_record}) buttons->addWidget(button);
  buttons->addStretch(1);
  m_checkCard->body()->addLayout(buttons);
  m_checkCard->body()->addWidget(m_progress);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addWidget(m_deviceCard);
  column->addWidget(m_checkCard);
  column->addStretch(1);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(scrolledPage(page), 1);
}

QString SoundSection::title() const {
  return tr("Sound");
}

QString SoundSection::purpose() const {
  return tr("Microphone and speaker of the softphone, for this computer. A change holds at once, also in a call.");
}

void SoundSection::retranslate() {
  m_deviceCard->setTitle(tr("Devices"));
  m_checkCard->setTitle(tr("Try it"));
  m_fields[0]->setLabel(tr("Microphone"));
  m_fields[1]->setLabel(tr("You hear through"));
  m_fields[2]->setLabel(tr("It rings on"));
  for (std::size_t i = 0; i < m_combos.size(); ++i)
    m_combos[i]->setAccessibleName(i == 0 ? tr("Microphone") : i == 1 ? tr("You hear through") : tr("It rings on"));
  m_meterLabel->setText(tr("Level"));
  m_meter->setAccessibleName(tr("Level of the microphone"));
  m_tone->setText(tr("Test tone"));
  m_ring->setText(tr("Test what rings"));
  m_record->setText(tr("Record and play back"));
  showDevices();
  showStatus();
  showCheck();
}

void SoundSection::load() {
  bridge().send(this, app::ReadSound{}, [this](app::Result<app::ReadSound::Reply> status) {
    if (!status) return tellFailure(status.error());
    show(*status);
    if (isVisible()) bridge().send(app::MeasureSound{true});
  });
}

void SoundSection::hideEvent(QHideEvent* event) {
  SettingsSection::hideEvent(event);
  if (!m_known) return;
  m_meter->clear();
  bridge().send(app::MeasureSound{false});
  bridge().send(app::CheckSound{});
}

void SoundSection::show(const domain::SoundStatus& status) {
  const bool devices = !m_known || status.devices != m_status.devices || status.choice != m_status.choice;
  m_status = status;
  m_known = true;
  if (devices) showDevices();
  showStatus();
  showCheck();
}

void SoundSection::showDevices() {
  for (const SoundUse use : domain::soundUses) {
    const auto usual = domain::usedDevice(m_status.devices, {}, use);
    Choices choices{
        {usual ? tr("The desktop's default: %1").arg(qtext(usual->name)) : tr("The desktop's default"), QString()}};
    bool there = m_status.choice.of(use).empty();
    for (const SoundDevice& device : m_status.devices.of(use)) {
      choices.append({qtext(device.name), qtext(device.id)});
      there |= device.id == m_status.choice.of(use);
    }
    const SoundDevice kept = preferences::soundDevice(use);
    if (!there) choices.append({tr("%1 (not plugged in)").arg(qtext(kept.name)), qtext(m_status.choice.of(use))});
    setChoices(combo(use), choices);
    combo(use)->setCurrentIndex(qMax(0, combo(use)->findData(qtext(m_status.choice.of(use)))));
  }
}

void SoundSection::showStatus() {
  const domain::SoundDevices& devices = m_status.devices;
  QString text;
  if (m_known && !m_status.connected)
    text =
        tr("No sound server (PipeWire or PulseAudio) runs on this computer, so nothing can be chosen or tried. Start "
           "it, or ask who looks after this computer.");
  else if (m_known && devices.inputs.empty() && devices.outputs.empty())
    text = tr("This computer has no sound device. Plug in a headset: it appears here at once.");
  else if (m_known && devices.inputs.empty())
    text = tr("There is no microphone: nobody will hear you. Plug one in: it appears here at once.");
  else if (m_known && devices.outputs.empty())
    text = tr("There is no speaker and no headset: you will hear nothing. Plug one in: it appears here at once.");
  m_note->setText(text);
  m_note->setVisible(!text.isEmpty());
  setLook(m_note, "look", u"error"_s);
  for (QComboBox* one : m_combos) one->setEnabled(m_status.connected);
  m_tone->setEnabled(!devices.outputs.empty());
  m_ring->setEnabled(!devices.outputs.empty());
  m_record->setEnabled(!devices.outputs.empty() && !devices.inputs.empty());
}

void SoundSection::showCheck() {
  QString text;
  switch (m_status.check) {
    case SoundCheck::Idle:
      text = tr("The tone should be heard, and the level should move when you speak.");
      break;
    case SoundCheck::Tone:
      text = tr("Playing two notes…");
      break;
    case SoundCheck::Recording:
      text = tr("Recording for 4 seconds: say something…");
      break;
    case SoundCheck::PlayingBack:
      text = tr("Playing what was recorded…");
      break;
  }
  setLook(m_progress, "look", u"muted"_s);
  m_progress->setText(text);
}

void SoundSection::chosen(SoundUse use) {
  const QString id = combo(use)->currentData().toString();
  SoundDevice device{id.toStdString(), {}};
  for (const SoundDevice& one : m_status.devices.of(use))
    if (one.id == device.id) device.name = one.name;
  if (device.name.empty() && !device.id.empty()) device.name = preferences::soundDevice(use).name;
  preferences::setSoundDevice(use, device);
  bridge().send(app::ChooseSound{preferences::soundChoice()});
}

void SoundSection::tryTone(SoundUse use) {
  bridge().send(app::CheckSound{app::CheckSound::Step::Tone, use});
}

void SoundSection::tryRecording() {
  bridge().send(app::CheckSound{app::CheckSound::Step::RecordAndPlayBack, SoundUse::Microphone});
}

}  // namespace callwright::ui
