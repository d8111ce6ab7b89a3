#include "projects/campaign_editor.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "callwright/words/words.hpp"
#include "projects/campaign_agents.hpp"
#include "projects/campaign_basics.hpp"
#include "projects/campaign_lists.hpp"
#include "projects/campaign_order.hpp"
#include "projects/campaign_script.hpp"
#include "projects/explain_panel.hpp"
#include "projects/hours_editor.hpp"
#include "projects/outcomes_editor.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tab_strip.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CampaignEditor::CampaignEditor(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_tabs(new TabStrip),
      m_stack(new QStackedWidget),
      m_basics(new CampaignBasics),
      m_lists(new CampaignLists),
      m_agents(new CampaignAgents),
      m_hours(new HoursEditor),
      m_outcomes(new OutcomesEditor),
      m_script(new CampaignScript(bridge)),
      m_explain(new ExplainPanel(bridge)),
      m_order(new CampaignOrder(bridge)),
      m_note(new QLabel),
      m_discard(new KeyButton),
      m_save(new KeyButton) {
  setProperty("surface", u"card"_s);
  setAttribute(Qt::WA_StyledBackground);
  for (int i = 0; i < 8; ++i) m_tabs->addTab({});
  m_stack->addWidget(scrolled(m_basics));
  m_stack->addWidget(m_lists);
  m_stack->addWidget(m_agents);
  m_stack->addWidget(scrolled(m_hours));
  m_stack->addWidget(m_outcomes);
  m_stack->addWidget(m_script);
  m_stack->addWidget(m_explain);
  m_stack->addWidget(m_order);
  m_save->setVariant(KeyButton::Variant::Primary);
  m_note->setWordWrap(true);

  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(space::l, space::s, space::m, space::s);
  foot->setSpacing(space::s);
  foot->addWidget(m_note, 1);
  foot->addWidget(m_discard);
  foot->addWidget(m_save);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 1);
  column->setSpacing(0);
  column->addWidget(m_tabs);
  column->addWidget(m_stack, 1);
  column->addWidget(new Rule);
  column->addLayout(foot);

  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  connect(m_save, &QAbstractButton::clicked, this, &CampaignEditor::trySave);
  connect(m_discard, &QAbstractButton::clicked, this, &CampaignEditor::discardWanted);
  connect(m_tabs, &TabStrip::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
  // Ctrl+PgUp and Ctrl+PgDn turn the pages from anywhere in them.
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_PageDown), m_tabs,
            [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_PageUp), m_tabs,
            [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % m_tabs->count()); });
  connect(m_basics, &CampaignBasics::changed, this, &CampaignEditor::touched);
  connect(m_lists, &CampaignLists::changed, this, &CampaignEditor::touched);
  connect(m_agents, &CampaignAgents::changed, this, &CampaignEditor::touched);
  connect(m_hours, &HoursEditor::changed, this, &CampaignEditor::touched);
  connect(m_script, &CampaignScript::changed, this, &CampaignEditor::touched);
  connect(m_outcomes, &OutcomesEditor::changed, this, [this] {
    if (!m_showing) m_outcomesTouched = true;
    touched();
  });
  connect(m_lists, &CampaignLists::importWanted, this, &CampaignEditor::importWanted);
  connect(m_script, &CampaignScript::openScripts, this, &CampaignEditor::openScripts);
  connect(m_explain, &ExplainPanel::openCustomer, this, &CampaignEditor::openCustomer);
  retranslate();
}

QWidget* CampaignEditor::scrolled(QWidget* page) {
  auto* area = new QScrollArea;
  page->setObjectName(u"scrollBody"_s);
  area->setWidget(page);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  return area;
}

void CampaignEditor::retranslate() {
  const QString names[] = {tr("Campaign"), tr("Lists"),  tr("People"),           tr("Calling hours"),
                           tr("Outcomes"), tr("Script"), tr("Why (not) called"), tr("Who first")};
  for (int i = 0; i < 8; ++i) m_tabs->setTabText(i, names[i]);
  m_tabs->setToolTip(tr("Ctrl PgUp and Ctrl PgDn turn these pages"));
  m_save->setText(tr("Save"));
  m_discard->setText(tr("Discard"));
  showState();
}

void CampaignEditor::show(const app::CampaignPage& page, bool unsaved) {
  m_showing = true;
  m_page = page;
  m_failure.clear();
  m_outcomesTouched = unsaved;
  m_basics->setZone(QTimeZone(QByteArray::fromStdString(m_bridge.settings().timeZone)));
  m_basics->read(page.campaign);
  m_lists->read(page.campaign.lists, page.lists);
  m_agents->read(page.campaign);
  m_hours->setHours(page.campaign.hours);
  m_outcomes->setOutcomes(page.outcomes);
  m_script->setScript(page.campaign.script);
  m_explain->setCampaign(page.campaign.id);
  m_order->setCampaign(page.campaign.id);
  m_showing = false;
  setUnsaved(unsaved);
  showState();
}

app::CampaignPage CampaignEditor::draft() const {
  app::CampaignPage draft = m_page;
  m_basics->write(draft.campaign);
  draft.campaign.lists = m_lists->lists();
  m_agents->write(draft.campaign);
  draft.campaign.hours = m_hours->hours();
  draft.campaign.script = m_script->script();
  draft.outcomes = m_outcomes->outcomes();
  return draft;
}

void CampaignEditor::setWorked(const std::vector<app::ListPenetration>& worked) {
  m_page.lists = worked;
  m_lists->setWorked(worked);
}

void CampaignEditor::setLists(const std::vector<app::ListInfo>& lists) {
  m_lists->setKnown(lists);
}

void CampaignEditor::setUsers(const std::vector<domain::User>& users) {
  m_showing = true;
  m_agents->setUsers(users);
  m_explain->setUsers(users);
  m_showing = false;
}

void CampaignEditor::reloadScripts() {
  m_script->reload();
}

void CampaignEditor::setStages(const std::vector<domain::Stage>& stages) {
  m_outcomes->setStages(stages);
}

void CampaignEditor::go(Tab tab) {
  m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void CampaignEditor::focusName() {
  go(Tab::Basics);
  m_basics->focusName();
}

void CampaignEditor::setSaving(bool saving) {
  m_saving = saving;
  if (saving) m_failure.clear();
  showState();
}

void CampaignEditor::showFailure(const domain::Error& error) {
  m_failure = words::sentence(error);
  if (m_basics->showError(error)) go(Tab::Basics);
  showState();
}

void CampaignEditor::touched() {
  if (m_showing) return;
  m_failure.clear();
  setUnsaved(true);
  showState();
}

void CampaignEditor::setUnsaved(bool unsaved) {
  if (unsaved == m_unsaved) return;
  m_unsaved = unsaved;
  emit unsavedChanged(unsaved);
}

void CampaignEditor::trySave() {
  if (m_saving) return;
  if (!m_basics->check()) {
    go(Tab::Basics);
    m_basics->check();  // again: the focus goes only to what is shown
  } else if (!m_hours->check()) {
    go(Tab::Hours);
    m_hours->check();
  } else if (!m_outcomes->check()) {
    go(Tab::Outcomes);
    m_outcomes->check();
  } else {
    emit saveWanted();
  }
}

void CampaignEditor::showState() {
  const bool isNew = !m_page.campaign.id;
  m_tabs->setCount(1, static_cast<qint64>(m_lists->lists().size()));
  m_tabs->setCount(4, static_cast<qint64>(m_outcomes->outcomes().size()));
  m_save->setEnabled((m_unsaved || isNew) && !m_saving);
  m_discard->setEnabled((m_unsaved || isNew) && !m_saving);
  m_note->setText(!m_failure.isEmpty() ? m_failure
                  : m_saving           ? tr("Saving…")
                  : m_unsaved          ? tr("Changes are not saved yet")
                  : isNew              ? QString()
                                       : tr("Saved"));
  setLook(m_note, "look", !m_failure.isEmpty() ? u"error"_s : u"hint"_s);
}

}  // namespace callwright::ui
