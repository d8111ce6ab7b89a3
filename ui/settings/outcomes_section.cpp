#include "settings/outcomes_section.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/words/words.hpp"
#include "projects/outcomes_editor.hpp"
#include "settings/cause_rules_editor.hpp"
#include "settings/stages_editor.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tab_strip.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

OutcomesSection::OutcomesSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_tabs(new TabStrip),
      m_stack(new QStackedWidget),
      m_outcomes(new OutcomesEditor),
      m_stages(new StagesEditor(bridge)),
      m_causes(new CauseRulesEditor(bridge)),
      m_note(new QLabel),
      m_discard(new QPushButton),
      m_save(new KeyButton) {
  auto* card = new Card;
  card->setFlush();
  card->body()->setSpacing(0);
  card->body()->addWidget(m_tabs);
  card->body()->addWidget(m_stack, 1);
  for (int tab = 0; tab < 3; ++tab) m_tabs->addTab({});

  auto* outcomesPage = new QWidget;
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(space::l, space::s, space::m, space::s);
  foot->setSpacing(space::s);
  foot->addWidget(m_note, 1);
  foot->addWidget(m_discard);
  foot->addWidget(m_save);
  m_note->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* page = new QVBoxLayout(outcomesPage);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(m_outcomes, 1);
  page->addWidget(new Rule);
  page->addLayout(foot);
  m_stack->addWidget(outcomesPage);
  m_stack->addWidget(m_stages);
  m_stack->addWidget(m_causes);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(card);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  connect(m_tabs, &TabStrip::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
  connect(m_save, &QAbstractButton::clicked, this, &OutcomesSection::save);
  connect(m_discard, &QPushButton::clicked, this, &OutcomesSection::loadOutcomes);
  connect(m_outcomes, &OutcomesEditor::changed, this, [this] {
    if (!m_showing) setUnsaved(true);
  });
  for (SettingsSection* own : {static_cast<SettingsSection*>(m_stages), static_cast<SettingsSection*>(m_causes)}) {
    connect(own, &SettingsSection::notice, this, &SettingsSection::notice);
    connect(own, &SettingsSection::unsavedChanged, this, &SettingsSection::unsavedChanged);
  }
  retranslate();
  setUnsaved(false);
}

QString OutcomesSection::title() const {
  return tr("Outcomes and stages");
}

QString OutcomesSection::purpose() const {
  return tr("What every new campaign begins with. Campaigns that exist keep their own outcomes.");
}

void OutcomesSection::retranslate() {
  m_tabs->setTabText(0, tr("Outcomes"));
  m_tabs->setTabText(1, tr("Stages"));
  m_tabs->setTabText(2, tr("Suggestions"));
  m_discard->setText(tr("Discard"));
  m_save->setText(tr("Save"));
  setUnsaved(m_unsaved);
}

bool OutcomesSection::isUnsaved() const {
  return m_unsaved || m_stages->isUnsaved() || m_causes->isUnsaved();
}

void OutcomesSection::load() {
  m_stages->load();
  m_causes->load();
  bridge().send(this, app::ListStages{}, [this](app::Result<app::ListStages::Reply> stages) {
    if (!stages) return;
    m_showing = true;
    m_outcomes->setStages(*stages);
    m_showing = false;
  });
  if (!m_unsaved) loadOutcomes();
}

void OutcomesSection::loadOutcomes() {
  bridge().send(this, app::ListOutcomes{}, [this](app::Result<app::ListOutcomes::Reply> outcomes) {
    if (!outcomes) return tellFailure(outcomes.error());
    m_showing = true;
    m_outcomes->setOutcomes(*outcomes);
    m_showing = false;
    setUnsaved(false);
  });
}

void OutcomesSection::save() {
  if (!m_outcomes->check()) return;
  bridge().send(this, app::SaveOutcomes{{}, m_outcomes->outcomes()}, [this](app::Result<app::Nothing> done) {
    if (!done) return setUnsaved(true, words::sentence(done.error()));
    tell(tr("Outcomes saved. New campaigns begin with them."));
    loadOutcomes();
  });
}

void OutcomesSection::setUnsaved(bool unsaved, const QString& failure) {
  m_unsaved = unsaved;
  m_save->setEnabled(unsaved);
  m_discard->setEnabled(unsaved);
  m_note->setText(!failure.isEmpty() ? failure : unsaved ? tr("Changes are not saved yet") : tr("Saved"));
  setLook(m_note, "look", failure.isEmpty() ? u"hint"_s : u"error"_s);
  emit unsavedChanged();
}

}  // namespace callwright::ui
