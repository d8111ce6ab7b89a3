#include "settings/recording_section.hpp"

#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/file_choice.hpp"
#include "callwright/app/recording.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::RecordingPolicy;

Choices recordingPolicyChoices() {
  Choices choices;
  for (const auto policy :
       {RecordingPolicy::Never, RecordingPolicy::OnDemand, RecordingPolicy::Always, RecordingPolicy::Announced})
    choices.append({words::recordingPolicyName(policy), static_cast<int>(policy)});
  return choices;
}

RecordingSection::RecordingSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_ruleCard(new Card),
      m_announcementCard(new Card),
      m_policy(new QComboBox),
      m_days(new QSpinBox),
      m_announcement(new QLabel),
      m_note(new QLabel),
      m_load(new KeyButton),
      m_remove(new KeyButton),
      m_save(new KeyButton) {
  m_policyField = new FormField({}, m_policy);
  m_daysField = new FormField({}, m_days);
  m_days->setRange(0, 3650);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::m);
  grid->addWidget(m_policyField, 0, 0);
  grid->addWidget(m_daysField, 0, 1);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  m_ruleCard->body()->addLayout(grid);
  m_announcement->setWordWrap(true);
  m_announcement->setTextFormat(Qt::PlainText);
  m_load->setIconKind(Icon::Upload);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  buttons->addWidget(m_load);
  buttons->addWidget(m_remove);
  buttons->addStretch(1);
  m_announcementCard->body()->addWidget(m_announcement);
  m_announcementCard->body()->addLayout(buttons);

  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addWidget(m_ruleCard);
  column->addWidget(m_announcementCard);
  column->addStretch(1);
  m_note->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(0, space::s, 0, 0);
  foot->addWidget(m_note, 1);
  foot->addWidget(m_save);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(0);
  all->addWidget(scrolledPage(page), 1);
  all->addLayout(foot);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_O), m_load);
  const auto touched = [this] {
    if (!m_showing) setUnsaved(true);
  };
  connect(m_policy, &QComboBox::currentIndexChanged, this, touched);
  connect(m_days, &QSpinBox::valueChanged, this, touched);
  connect(m_save, &QAbstractButton::clicked, this, &RecordingSection::save);
  connect(m_load, &QAbstractButton::clicked, this, &RecordingSection::chooseAnnouncement);
  connect(m_remove, &QAbstractButton::clicked, this, [this] { setAnnouncement({}); });
  m_showing = true;
  retranslate();
  m_showing = false;
  setUnsaved(false);
}

QString RecordingSection::title() const {
  return tr("Recordings");
}

QString RecordingSection::purpose() const {
  return tr(
      "Each campaign says whether its calls are recorded. Recordings lie in the folder “recordings” beside the "
      "database: back up both.");
}

void RecordingSection::retranslate() {
  m_ruleCard->setTitle(tr("Rules"));
  m_announcementCard->setTitle(tr("Announcement"));
  m_policyField->setLabel(tr("Record calls of new campaigns, and calls beside the queue"));
  m_daysField->setLabel(tr("Delete recordings after"));
  m_days->setSuffix(tr(" days"));
  m_days->setSpecialValueText(tr("never"));
  m_load->setText(tr("Load a sound file…"));
  m_remove->setText(tr("Remove"));
  m_save->setText(tr("Save"));
  setChoices(m_policy, recordingPolicyChoices());
  showAnnouncement();
  setUnsaved(m_unsaved);
}

void RecordingSection::load() {
  if (m_unsaved) return;
  bridge().send(this, app::ReadSettings{}, [this](app::Result<app::Settings> settings) {
    if (!settings) return tellFailure(settings.error());
    if (!m_unsaved) show(*settings);  // else something was typed meanwhile
  });
}

void RecordingSection::show(const app::Settings& settings) {
  m_showing = true;
  m_settings = settings;
  choose(m_policy, static_cast<int>(settings.recording));
  m_days->setValue(settings.recordingDays);
  m_policyField->setError({});
  m_showing = false;
  showAnnouncement();
  setUnsaved(false);
}

void RecordingSection::showAnnouncement() {
  const bool has = !m_settings.announcement.empty();
  m_announcement->setText(
      has ? tr("Customers hear “%1” before an announced recording begins.").arg(qtext(m_settings.announcement))
          : tr("None yet. Load what customers are to hear before they are recorded: at most 60 "
               "seconds, in WAV, FLAC, Ogg or another usual format."));
  setLook(m_announcement, "look", u"muted"_s);
  m_remove->setVisible(has);
}

void RecordingSection::save() {
  app::Settings settings = m_settings;
  settings.recording = static_cast<RecordingPolicy>(m_policy->currentData().toInt());
  settings.recordingDays = m_days->value();
  bridge().send(this, app::SaveSettings{settings}, [this, settings](app::Result<app::Nothing> done) {
    if (!done) {
      if (!done.error().args.empty() && done.error().args.front() == "announcement") {
        m_policyField->setError(words::sentence(done.error()));
        m_load->setFocus(Qt::OtherFocusReason);
      }
      return setUnsaved(true, words::sentence(done.error()));
    }
    show(settings);
    tell(tr("Settings saved"));
  });
}

void RecordingSection::chooseAnnouncement() {
  askFile(this, {false, tr("Load an announcement"), {}, tr("Sound files (*.wav *.flac *.ogg *.opus *.aiff *.mp3)")},
          [this](const QString& path) { setAnnouncement(path); });
}

void RecordingSection::setAnnouncement(const QString& path) {
  if (std::exchange(m_loading, true)) return;  // not disabled: that would take the focus out of the page
  bridge().send(this, app::SetAnnouncement{path.toStdString()}, [this, path](app::Result<domain::Milliseconds> length) {
    m_loading = false;
    if (!length) {
      m_announcement->setText(words::sentence(length.error()));
      setLook(m_announcement, "look", u"error"_s);
      return;
    }
    m_settings.announcement = QDir(path).dirName().toStdString();
    if (path.isEmpty()) m_settings.announcement.clear();
    m_policyField->setError({});
    showAnnouncement();
    tell(path.isEmpty() ? tr("Announcement removed") : tr("Announcement loaded: %1").arg(words::clockTime(*length)));
  });
}

void RecordingSection::setUnsaved(bool unsaved, const QString& failure) {
  m_unsaved = unsaved;
  m_save->setEnabled(unsaved);
  m_note->setText(!failure.isEmpty() ? failure : unsaved ? tr("Changes are not saved yet") : tr("Saved"));
  setLook(m_note, "look", failure.isEmpty() ? u"hint"_s : u"error"_s);
  emit unsavedChanged();
}

}  // namespace callwright::ui
