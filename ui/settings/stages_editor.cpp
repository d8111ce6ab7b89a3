#include "settings/stages_editor.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"
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
      m_table(new QTableView),
      m_name(new QLineEdit),
      m_kind(new QComboBox),
      m_active(new QCheckBox),
      m_add(new QPushButton),
      m_up(new KeyButton),
      m_down(new KeyButton),
      m_save(new KeyButton) {
  m_model = new RowModel<Stage>(
      {{[] { return tr("Stage"); }, [](const Stage& s) { return words::stageName(s.code, s.name); }, false, true},
       {[] { return tr("Means"); }, [](const Stage& s) { return kindName(s.kind); }, false, false,
        [](const Stage& s, int role) {
          return role == TagRole ? QVariant::fromValue(TagSpec{kindName(s.kind), kindRole(s.kind)}) : QVariant();
        }},
       {[] { return tr("State"); }, [](const Stage& s) { return s.active ? tr("in use") : tr("off"); }}},
      [](const Stage& s) { return s.id.value; }, this);
  m_model->setDimmed([](const Stage& s) { return !s.active; });
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->horizontalHeader()->resizeSection(1, 130);
  m_table->horizontalHeader()->resizeSection(2, 90);
  m_nameField = new FormField({}, m_name);
  m_kindField = new FormField({}, m_kind);
  m_name->setMaxLength(60);
  m_save->setVariant(KeyButton::Variant::Primary);

  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(space::l, space::m, space::l, space::m);
  buttons->setSpacing(space::s);
  buttons->addWidget(m_add);
  buttons->addStretch(1);
  buttons->addWidget(m_up);
  buttons->addWidget(m_down);
  auto* left = new QVBoxLayout;
  left->setSpacing(0);
  left->addWidget(m_table, 1);
  left->addLayout(buttons);
  auto* form = new QVBoxLayout;
  form->setContentsMargins(space::l, space::m, space::l, space::m);
  form->setSpacing(space::m);
  form->addWidget(m_nameField);
  form->addWidget(m_kindField);
  form->addWidget(m_active);
  form->addStretch(1);
  form->addWidget(m_save, 0, Qt::AlignRight);
  auto* formBox = new QWidget;
  formBox->setLayout(form);
  formBox->setFixedWidth(300);
  auto* line = new QFrame;
  line->setFrameShape(QFrame::VLine);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addLayout(left, 1);
  row->addWidget(line);
  row->addWidget(formBox);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::ALT | Qt::Key_Up), m_up);
  keys->bind(QKeySequence(Qt::ALT | Qt::Key_Down), m_down);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  connect(m_add, &QPushButton::clicked, this, &StagesEditor::add);
  connect(m_up, &QAbstractButton::clicked, this, [this] { move(-1); });
  connect(m_down, &QAbstractButton::clicked, this, [this] { move(1); });
  connect(m_save, &QAbstractButton::clicked, this, &StagesEditor::save);
  connect(m_name, &QLineEdit::textEdited, this, [this] { setUnsaved(true); });
  connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { setUnsaved(true); });
  connect(m_active, &QCheckBox::toggled, this, [this] { setUnsaved(true); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& to) {
    if (!to.isValid()) return;
    m_isNew = false;
    showChosen();
  });
  retranslate();
  setUnsaved(false);
}

QString StagesEditor::title() const {
  return tr("Stages");
}

QString StagesEditor::purpose() const {
  return tr("The way of a customer from lead to sale.");
}

void StagesEditor::retranslate() {
  const bool showing = std::exchange(m_showing, true);
  m_table->setAccessibleName(tr("Stages"));
  m_add->setText(tr("New stage"));
  m_up->setText(tr("Up"));
  m_down->setText(tr("Down"));
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
    if (!m_isNew && m_model->rowCount() > 0) m_table->selectRow(std::max(0, row));
    if (!m_unsaved && !m_isNew) showChosen();
  });
}

void StagesEditor::showChosen() {
  const int row = m_table->currentIndex().row();
  if (row < 0) return;
  const Stage& stage = m_model->row(row);
  m_showing = true;
  m_nameField->setError({});
  m_name->setText(qtext(stage.name));
  m_name->setPlaceholderText(words::stageName(stage.code, {}));
  choose(m_kind, int(stage.kind));
  m_active->setChecked(stage.active);
  m_up->setEnabled(row > 0);
  m_down->setEnabled(row < m_model->rowCount() - 1);
  m_showing = false;
  setUnsaved(false);
}

void StagesEditor::add() {
  m_isNew = true;
  m_table->selectionModel()->clear();
  m_showing = true;
  m_name->clear();
  m_name->setPlaceholderText({});
  choose(m_kind, int(StageKind::Open));
  m_active->setChecked(true);
  m_showing = false;
  setUnsaved(true);
  m_name->setFocus();
}

void StagesEditor::save() {
  const int row = m_table->currentIndex().row();
  Stage stage;
  if (!m_isNew) {
    if (row < 0) return;
    stage = m_model->row(row);
  } else {
    for (const Stage& each : m_model->rows()) stage.position = std::max(stage.position, each.position + 1);
  }
  stage.name = plain(m_name->text());
  stage.kind = static_cast<StageKind>(m_kind->currentData().toInt());
  stage.active = m_active->isChecked();
  if (stage.name.empty() && stage.code.empty()) {
    m_nameField->setError(tr("A stage needs a name."));
    return m_name->setFocus();
  }
  send(stage, true);
}

void StagesEditor::send(const Stage& stage, bool say) {
  bridge().send(this, app::SaveStage{stage}, [this, say](app::Result<domain::StageId> saved) {
    if (!saved) {
      m_nameField->setError(words::sentence(saved.error()));
      return;
    }
    if (say) {
      m_isNew = false;
      m_select = *saved;
      setUnsaved(false);
      tell(tr("Stage saved"));
    }
    load();
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
    send(stages[i], false);
  }
  m_model->setRows(stages);
  m_table->selectRow(to);
}

void StagesEditor::setUnsaved(bool unsaved) {
  if (m_showing) return;
  m_unsaved = unsaved;
  m_save->setEnabled(unsaved);
}

}  // namespace callwright::ui
