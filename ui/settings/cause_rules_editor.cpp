#include "settings/cause_rules_editor.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "bridge/bridge.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/rows_pane.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::CauseRule;

CauseRulesEditor::CauseRulesEditor(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_kind(new QComboBox),
      m_outcome(new QComboBox),
      m_codes(new QLineEdit),
      m_delete(new QPushButton),
      m_discard(new QPushButton),
      m_save(new KeyButton),
      m_note(new QLabel) {
  m_model = new RowModel<Row>(
      {{[] { return tr("The line answers"); },
        [](const Row& r) { return r.isForCode ? u"SIP "_s + qtext(r.codes) : words::endCauseName(r.cause); }, false,
        true},
       {[] { return tr("Suggested outcome"); }, [this](const Row& r) { return outcomeText(r.outcome); }}},
      [](const Row& r) { return r.key; }, this);
  m_model->setDimmed([](const Row& r) { return r.outcome.empty(); });
  m_pane = new RowsPane(makeForm());
  m_pane->setOrdered(false);
  m_table = m_pane->table();
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_pane->addAction(m_delete);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(space::l, space::s, space::m, space::s);
  foot->setSpacing(space::s);
  foot->addWidget(m_note, 1);
  foot->addWidget(m_discard);
  foot->addWidget(m_save);
  m_note->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_pane, 1);
  column->addWidget(new Rule);
  column->addLayout(foot);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  connect(m_pane, &RowsPane::addWanted, this, &CauseRulesEditor::add);
  connect(m_delete, &QPushButton::clicked, this, &CauseRulesEditor::remove);
  connect(m_save, &QAbstractButton::clicked, this, &CauseRulesEditor::save);
  connect(m_discard, &QPushButton::clicked, this, [this] {
    setUnsaved(false);
    load();
  });
  connect(m_codes, &QLineEdit::textEdited, this, &CauseRulesEditor::edit);
  for (QComboBox* combo : {m_kind, m_outcome})
    connect(combo, &QComboBox::currentIndexChanged, this, &CauseRulesEditor::edit);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CauseRulesEditor::showChosen);
  retranslate();
  setUnsaved(false);
  showChosen();
}

QWidget* CauseRulesEditor::makeForm() {
  m_kindField = new FormField({}, m_kind);
  m_codesField = new FormField({}, m_codes);
  m_outcomeField = new FormField({}, m_outcome);
  m_codes->setMaxLength(7);
  m_codes->setPlaceholderText(u"486"_s);
  auto* form = new QWidget;
  auto* column = new QVBoxLayout(form);
  column->setContentsMargins(space::l, space::m, space::l, space::m);
  column->setSpacing(space::m);
  column->addWidget(m_kindField);
  column->addWidget(m_codesField);
  column->addWidget(m_outcomeField);
  column->addStretch(1);
  return form;
}

QString CauseRulesEditor::title() const {
  return tr("Suggestions");
}

QString CauseRulesEditor::purpose() const {
  return tr("Which outcome is chosen in advance when a call does not get through.");
}

void CauseRulesEditor::retranslate() {
  const bool showing = std::exchange(m_showing, true);
  m_pane->setWords(tr("Suggestions"), tr("New rule"));
  m_delete->setText(tr("Delete"));
  m_delete->setAccessibleName(tr("Delete the rule"));
  m_discard->setText(tr("Discard"));
  m_save->setText(tr("Save"));
  m_kindField->setLabel(tr("The line answers"));
  m_codesField->setLabel(tr("SIP codes"));
  m_codesField->setHint(tr("One code or a range: 486, 500-599. The narrowest range wins."));
  m_outcomeField->setLabel(tr("Suggested outcome"));
  Choices kinds{{tr("a SIP code"), int(domain::EndCause::None)}};
  for (const domain::EndCause cause : domain::suggestibleCauses())
    kinds.append({words::endCauseName(cause), int(cause)});
  setChoices(m_kind, kinds);
  setOutcomes();
  m_model->refresh();
  m_showing = showing;
  setUnsaved(m_unsaved);
}

QString CauseRulesEditor::outcomeText(const std::string& code) const {
  if (code.empty()) return tr("none");
  const auto found = std::find_if(m_known.begin(), m_known.end(), [&](const auto& o) { return o.code == code; });
  return words::outcomeName(code, found == m_known.end() ? std::string() : found->name);
}

void CauseRulesEditor::setOutcomes() {
  Choices choices{{tr("none"), QString()}};
  for (const domain::Outcome& outcome : m_known)
    if (outcome.active) choices.append({words::outcomeName(outcome.code, outcome.name), qtext(outcome.code)});
  // One that only a campaign has stays as it is.
  for (const Row& row : m_model->rows()) {
    const bool there = std::any_of(choices.begin(), choices.end(),
                                   [&](const auto& choice) { return choice.second.toString() == qtext(row.outcome); });
    if (!there) choices.append({outcomeText(row.outcome), qtext(row.outcome)});
  }
  setChoices(m_outcome, choices);
}

void CauseRulesEditor::load() {
  bridge().send(this, app::ListOutcomes{}, [this](app::Result<app::ListOutcomes::Reply> outcomes) {
    if (!outcomes) return tellFailure(outcomes.error());
    m_known = std::move(*outcomes);
    setOutcomes();
    m_model->refresh();
    showChosen();
  });
  if (m_unsaved) return;
  bridge().send(this, app::ListCauseRules{}, [this](app::Result<app::ListCauseRules::Reply> rules) {
    if (!rules) return tellFailure(rules.error());
    if (!m_unsaved) showRules(*rules);
  });
}

void CauseRulesEditor::showRules(const std::vector<CauseRule>& rules) {
  const int chosen = m_table->currentIndex().row();
  std::vector<Row> rows;
  for (const CauseRule& rule : rules)
    rows.push_back({m_nextKey++, rule.isForCode(), rule.isForCode() ? domain::causeKeyOf(rule) : std::string(),
                    rule.cause, rule.outcome});
  m_showing = true;
  m_model->setRows(std::move(rows));
  setOutcomes();
  m_table->selectRow(std::clamp(chosen, 0, std::max(0, m_model->rowCount() - 1)));
  m_showing = false;
  showChosen();
}

void CauseRulesEditor::showChosen() {
  const int at = m_table->currentIndex().row();
  const bool showing = std::exchange(m_showing, true);
  for (QWidget* field : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_outcome)}) field->setEnabled(at >= 0);
  m_delete->setEnabled(at >= 0);
  m_codesField->setError({});
  const Row row = at >= 0 ? m_model->row(at) : Row{};
  choose(m_kind, int(row.isForCode ? domain::EndCause::None : row.cause));
  choose(m_outcome, qtext(row.outcome));
  if (plain(m_codes->text()) != row.codes) m_codes->setText(qtext(row.codes));
  m_codes->setEnabled(at >= 0 && row.isForCode);
  m_showing = showing;
}

void CauseRulesEditor::edit() {
  const int at = m_table->currentIndex().row();
  if (m_showing || at < 0) return;
  Row row = m_model->row(at);
  row.cause = static_cast<domain::EndCause>(m_kind->currentData().toInt());
  row.isForCode = row.cause == domain::EndCause::None;
  row.codes = row.isForCode ? plain(m_codes->text()) : std::string();
  row.outcome = m_outcome->currentData().toString().toStdString();
  m_model->setRow(at, row);
  showChosen();
  setUnsaved(true);
}

void CauseRulesEditor::add() {
  m_model->append({Row{m_nextKey++, true, {}, {}, {}}});
  m_table->selectRow(m_model->rowCount() - 1);
  showChosen();
  m_codes->setFocus();
  setUnsaved(true);
}

void CauseRulesEditor::remove() {
  const int at = m_table->currentIndex().row();
  if (at < 0) return;
  auto rows = m_model->rows();
  rows.erase(rows.begin() + at);
  m_model->setRows(std::move(rows));
  if (m_model->rowCount() > 0) m_table->selectRow(std::min(at, m_model->rowCount() - 1));
  showChosen();
  setUnsaved(true);
}

void CauseRulesEditor::refuse(int row, const QString& sentence) {
  m_table->selectRow(row);
  showChosen();
  m_codesField->setError(sentence);
  (m_codes->isEnabled() ? static_cast<QWidget*>(m_codes) : m_kind)->setFocus();
}

bool CauseRulesEditor::read(std::vector<CauseRule>& rules) {
  for (int at = 0; at < m_model->rowCount(); ++at) {
    const Row& row = m_model->row(at);
    CauseRule rule{0, 0, row.cause, row.outcome};
    if (row.isForCode) {
      auto coded = domain::causeRuleFromKey(row.codes);
      const bool isCode = coded && coded->isForCode();
      if (!isCode) {
        refuse(at, tr("“%1” is no SIP code from 300 to 699 and no range of them.").arg(qtext(row.codes)));
        return false;
      }
      rule.fromCode = coded->fromCode;
      rule.toCode = coded->toCode;
    }
    rules.push_back(rule);
    if (auto ok = domain::checkCauseRules(rules); !ok) {
      refuse(at, words::sentence(ok.error()));
      return false;
    }
  }
  return true;
}

void CauseRulesEditor::save() {
  std::vector<CauseRule> rules;
  if (!read(rules)) return;
  bridge().send(this, app::SaveCauseRules{rules}, [this](app::Result<app::Nothing> done) {
    if (!done) return setUnsaved(true, words::sentence(done.error()));
    setUnsaved(false);
    tell(tr("Saved. The next call that does not get through suggests by it."));
    load();
  });
}

void CauseRulesEditor::setUnsaved(bool unsaved, const QString& failure) {
  m_unsaved = unsaved;
  m_save->setEnabled(unsaved);
  m_discard->setEnabled(unsaved);
  m_note->setText(!failure.isEmpty() ? failure : unsaved ? tr("Changes are not saved yet") : tr("Saved"));
  setLook(m_note, "look", failure.isEmpty() ? u"hint"_s : u"error"_s);
  emit unsavedChanged();
}

}  // namespace callwright::ui
