#include "settings/stages_editor.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "bridge/bridge.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/rows_pane.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Stage;
using domain::StageKind;

namespace {

QString kindName(StageKind kind) {
  switch (kind) {
    case StageKind::Open:
      return StagesEditor::tr("on the way");
    case StageKind::Won:
      return StagesEditor::tr("won");
    case StageKind::Lost:
      return StagesEditor::tr("lost, asks why");
  }
  return {};
}

ColorRole kindRole(StageKind kind) {
  return kind == StageKind::Won ? ColorRole::Good : kind == StageKind::Lost ? ColorRole::Bad : ColorRole::Info;
}

}  // namespace

StagesEditor::StagesEditor(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_name(new QLineEdit),
      m_kind(new QComboBox),
      m_active(new QCheckBox),
      m_delete(new QPushButton),
      m_discard(new QPushButton),
      m_save(new KeyButton) {
  m_model = new RowModel<Stage>(
      {{[] { return tr("Stage"); }, [](const Stage& s) { return words::stageName(s.code, s.name); }, false, true},
       {[] { return tr("Means"); }, [](const Stage& s) { return kindName(s.kind); }, false, false,
        [](const Stage& s, int role) {
          return role == TagRole ? QVariant::fromValue(TagSpec{kindName(s.kind), kindRole(s.kind)}) : QVariant();
        }},
       {[] { return tr("State"); }, [](const Stage& s) { return s.active ? tr("in use") : tr("off"); }, false, false,
        [this](const Stage& s, int role) {
          return role == TagRole && m_drafts.count(s.id.value) != 0
                     ? QVariant::fromValue(TagSpec{tr("not saved"), ColorRole::Warn})
                     : QVariant();
        }}},
      [](const Stage& s) { return s.id.value; }, this);
  m_model->setDimmed([](const Stage& s) { return !s.active; });
  m_pane = new RowsPane(makeForm());
  m_table = m_pane->table();
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_table->horizontalHeader()->resizeSection(1, 130);
  m_table->horizontalHeader()->resizeSection(2, 90);
  m_pane->addAction(m_delete);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pane);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  connect(m_pane, &RowsPane::addWanted, this, &StagesEditor::add);
  connect(m_pane, &RowsPane::moveWanted, this, &StagesEditor::move);
  connect(m_delete, &QPushButton::clicked, this, &StagesEditor::remove);
  connect(m_discard, &QPushButton::clicked, this, &StagesEditor::discard);
  connect(m_save, &QAbstractButton::clicked, this, &StagesEditor::save);
  connect(m_name, &QLineEdit::textEdited, this, &StagesEditor::keepDraft);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &StagesEditor::keepDraft);
  connect(m_active, &QCheckBox::toggled, this, &StagesEditor::keepDraft);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& to) {
    if (!to.isValid()) return;
    m_isNew = false;
    showChosen();
  });
  retranslate();
  showState();
}

QWidget* StagesEditor::makeForm() {
  m_nameField = new FormField({}, m_name);
  m_kindField = new FormField({}, m_kind);
  m_name->setMaxLength(60);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* form = new QWidget;
  auto* column = new QVBoxLayout(form);
  column->setContentsMargins(space::l, space::m, space::l, space::m);
  column->setSpacing(space::m);
  column->addWidget(m_nameField);
  column->addWidget(m_kindField);
  column->addWidget(m_active);
  column->addStretch(1);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(space::s);
  foot->addStretch(1);
  foot->addWidget(m_discard);
  foot->addWidget(m_save);
  column->addLayout(foot);
  return form;
}

QString StagesEditor::title() const {
  return tr("Stages");
}

QString StagesEditor::purpose() const {
  return tr("The way of a customer from lead to sale.");
}

void StagesEditor::retranslate() {
  const bool showing = std::exchange(m_showing, true);
  m_delete->setText(tr("Delete"));
  m_delete->setAccessibleName(tr("Delete the stage"));
  m_discard->setText(tr("Discard"));
  m_save->setText(tr("Save"));
  m_nameField->setLabel(tr("Name"));
  m_kindField->setLabel(tr("Means"));
  m_active->setText(tr("In use"));
  Choices kinds;
  for (const StageKind kind : {StageKind::Open, StageKind::Won, StageKind::Lost})
    kinds.append({kindName(kind), int(kind)});
  setChoices(m_kind, kinds);
  m_model->refresh();
  m_showing = showing;
  showState();
}

void StagesEditor::load() {
  bridge().send(this, app::ListStages{}, [this](app::Result<app::ListStages::Reply> stages) {
    if (!stages) return tellFailure(stages.error());
    std::stable_sort(stages->begin(), stages->end(),
                     [](const Stage& a, const Stage& b) { return a.position < b.position; });
    m_model->setRows(std::move(*stages));
    int row = m_table->currentIndex().row();
    if (m_select) row = m_model->find(m_select.value);
    m_select = {};
    if (m_isNew) return;
    if (m_model->rowCount() > 0) m_table->selectRow(std::clamp(row, 0, m_model->rowCount() - 1));
    showChosen();
  });
}

qint64 StagesEditor::key() const {
  const int row = m_table->currentIndex().row();
  return m_isNew || row < 0 ? 0 : m_model->row(row).id.value;
}

Stage StagesEditor::typed() const {
  Stage stage;
  if (const int row = m_model->find(key()); row >= 0)
    stage = m_model->row(row);
  else
    for (const Stage& each : m_model->rows()) stage.position = std::max(stage.position, each.position + 1);
  stage.name = plain(m_name->text());
  stage.kind = static_cast<StageKind>(m_kind->currentData().toInt());
  stage.active = m_active->isChecked();
  return stage;
}

void StagesEditor::fill(const Stage& stage) {
  m_showing = true;
  m_nameField->setError({});
  if (plain(m_name->text()) != stage.name) m_name->setText(qtext(stage.name));
  m_name->setPlaceholderText(stage.code.empty() ? QString() : words::stageName(stage.code, {}));
  choose(m_kind, int(stage.kind));
  m_active->setChecked(stage.active);
  m_showing = false;
  showState();
}

void StagesEditor::showChosen() {
  const int row = m_table->currentIndex().row();
  if (row < 0) return;
  const auto draft = m_drafts.find(m_model->row(row).id.value);
  fill(draft != m_drafts.end() ? draft->second : m_model->row(row));
}

void StagesEditor::add() {
  m_isNew = true;
  m_table->selectionModel()->clear();
  const auto draft = m_drafts.find(0);
  fill(draft != m_drafts.end() ? draft->second : Stage{});
  m_name->setFocus();
}

void StagesEditor::keepDraft() {
  if (m_showing) return;
  m_nameField->setError({});
  m_drafts[key()] = typed();
  showState();
}

void StagesEditor::dropDraft() {
  m_drafts.erase(key());
  showState();
}

void StagesEditor::discard() {
  dropDraft();
  m_isNew = false;
  if (m_table->currentIndex().row() < 0 && m_model->rowCount() > 0) m_table->selectRow(0);
  showChosen();
}

void StagesEditor::save() {
  const Stage stage = typed();
  if (stage.name.empty() && stage.code.empty()) {
    m_nameField->setError(tr("A stage needs a name."));
    return m_name->setFocus();
  }
  send(stage, true);
}

void StagesEditor::send(const Stage& stage, bool say) {
  bridge().send(this, app::SaveStage{stage}, [this, stage, say](app::Result<domain::StageId> saved) {
    if (!saved) {
      m_nameField->setError(words::sentence(saved.error()));
      return;
    }
    if (say) {
      // Somebody may have chosen another row in the meantime, or typed on.
      if (const auto draft = m_drafts.find(stage.id.value); draft != m_drafts.end() && draft->second.name == stage.name)
        m_drafts.erase(draft);
      if (m_isNew && !stage.id) {
        m_isNew = false;
        m_select = *saved;
      }
      showState();
      tell(tr("Stage saved"));
    }
    load();
  });
}

void StagesEditor::remove() {
  const int row = m_table->currentIndex().row();
  if (row < 0 || m_isNew) return;
  const Stage stage = m_model->row(row);
  bridge().send(this, app::DeleteStage{stage.id}, [this, stage](app::Result<app::DeleteStage::Reply> done) {
    if (!done) return tellFailure(done.error());
    m_drafts.erase(stage.id.value);
    load();
    const QString name = words::stageName(stage.code, stage.name);
    Stage before = stage;
    if (!*done) before.id = {};  // made anew
    const auto undo = [self = QPointer<StagesEditor>(this), before] {
      if (self) self->send(before, false);
    };
    tell(*done ? tr("“%1” is only turned off. %2.").arg(name, words::reason(**done)) : tr("“%1” deleted").arg(name),
         undo);
  });
}

// Positions are given anew from the order shown, so that two equal ones cannot stay.
void StagesEditor::move(int by) {
  const int from = m_table->currentIndex().row(), to = from + by;
  if (from < 0 || to < 0 || to >= m_model->rowCount()) return;
  std::vector<Stage> stages = m_model->rows();
  std::swap(stages[static_cast<std::size_t>(from)], stages[static_cast<std::size_t>(to)]);
  m_select = stages[static_cast<std::size_t>(to)].id;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (stages[i].position == static_cast<int>(i)) continue;
    stages[i].position = static_cast<int>(i);
    if (const auto draft = m_drafts.find(stages[i].id.value); draft != m_drafts.end())
      draft->second.position = stages[i].position;
    send(stages[i], false);
  }
  m_model->setRows(stages);
  m_table->selectRow(to);
}

void StagesEditor::showState() {
  const bool unsaved = m_drafts.count(key()) != 0;
  const int row = m_isNew ? -1 : m_table->currentIndex().row();
  m_save->setEnabled(unsaved);
  m_discard->setEnabled(unsaved || m_isNew);
  m_delete->setEnabled(row >= 0);
  m_pane->setMovable(row, m_model->rowCount());
  m_pane->setWords(tr("Stages"), m_drafts.count(0) != 0 && !m_isNew ? tr("New stage (not saved)") : tr("New stage"));
  m_model->refresh();
  emit unsavedChanged();
}

}  // namespace callwright::ui
