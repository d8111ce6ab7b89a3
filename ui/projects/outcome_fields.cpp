#include "projects/outcome_fields.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>

#include "callwright/words/words.hpp"
#include "projects/duration_field.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

OutcomeFields::OutcomeFields(QWidget* parent)
    : WordedWidget(parent),
      m_name(new QLineEdit),
      m_code(new QLineEdit),
      m_key(new QComboBox),
      m_after(new QComboBox),
      m_stage(new QComboBox),
      m_retry(new DurationField),
      m_most(new QSpinBox),
      m_reached(new QCheckBox),
      m_sale(new QCheckBox),
      m_active(new QCheckBox) {
  m_name->setMaxLength(60);
  m_code->setMaxLength(40);
  m_code->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[a-z][a-z0-9_]*"_s), m_code));
  m_most->setRange(0, 50);
  m_nameField = new FormField({}, m_name);
  m_codeField = new FormField({}, m_code);
  m_keyField = new FormField({}, m_key);
  m_afterField = new FormField({}, m_after);
  m_retryField = new FormField({}, m_retry);
  m_mostField = new FormField({}, m_most);
  m_stageField = new FormField({}, m_stage);

  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(space::l, space::m, space::l, space::l);
  grid->setHorizontalSpacing(space::m);
  grid->setVerticalSpacing(space::s);
  grid->addWidget(m_nameField, 0, 0, 1, 2);
  grid->addWidget(m_keyField, 1, 0);
  grid->addWidget(m_codeField, 1, 1);
  grid->addWidget(m_afterField, 2, 0, 1, 2);
  grid->addWidget(m_retryField, 3, 0, 1, 2);
  grid->addWidget(m_mostField, 4, 0);
  grid->addWidget(m_stageField, 4, 1);
  grid->addWidget(m_reached, 5, 0, 1, 2);
  grid->addWidget(m_sale, 6, 0, 1, 2);
  grid->addWidget(m_active, 7, 0, 1, 2);
  grid->setRowStretch(8, 1);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);

  const auto touched = [this] {
    if (m_reading) return;
    enableFields();
    emit changed();
  };
  for (QLineEdit* edit : {m_name, m_code}) connect(edit, &QLineEdit::textEdited, this, touched);
  for (QComboBox* combo : {m_key, m_after, m_stage}) connect(combo, &QComboBox::currentIndexChanged, this, touched);
  for (QCheckBox* box : {m_reached, m_sale, m_active}) connect(box, &QCheckBox::toggled, this, touched);
  connect(m_most, &QSpinBox::valueChanged, this, touched);
  connect(m_retry, &DurationField::changed, this, touched);
  m_reading = true;
  retranslate();
  m_reading = false;
}

void OutcomeFields::retranslate() {
  m_nameField->setLabel(tr("Name"));
  m_codeField->setLabel(tr("Code"));
  m_keyField->setLabel(tr("Key"));
  m_afterField->setLabel(tr("The customer then"));
  m_retryField->setLabel(tr("Again after"));
  m_mostField->setLabel(tr("At most so often"));
  m_stageField->setLabel(tr("Moves to stage"));
  m_most->setSpecialValueText(tr("no limit"));
  m_reached->setText(tr("Counts as reached"));
  m_sale->setText(tr("A sale: asks for the order"));
  m_active->setText(tr("In use"));
  Choices keys{{tr("none"), 0}};
  for (int i = 1; i <= 8; ++i) keys.append({u"F%1"_s.arg(i), i});
  setChoices(m_key, keys);
  Choices after;
  for (const auto each : {domain::AfterOutcome::Retry, domain::AfterOutcome::Callback, domain::AfterOutcome::Final,
                          domain::AfterOutcome::WrongNumber, domain::AfterOutcome::DoNotCall})
    after.append({words::afterOutcomeName(each), int(each)});
  setChoices(m_after, after);
  setStages(m_stages);
  m_name->setPlaceholderText(words::outcomeName(m_outcome.code, {}));
}

void OutcomeFields::setStages(const std::vector<domain::Stage>& stages) {
  m_stages = stages;
  Choices choices{{tr("stays"), QString()}};
  for (const domain::Stage& stage : m_stages)
    if (stage.active || stage.code == m_outcome.stageCode)
      choices.append({words::stageName(stage.code, stage.name), qtext(stage.code)});
  setChoices(m_stage, choices);
}

void OutcomeFields::read(const domain::Outcome& outcome, bool isNew) {
  m_reading = true;
  m_outcome = outcome;
  setStages(m_stages);
  m_name->setText(qtext(outcome.name));
  m_name->setPlaceholderText(isNew ? QString() : words::outcomeName(outcome.code, {}));
  m_code->setText(qtext(outcome.code));
  m_code->setReadOnly(!isNew);
  m_code->setFocusPolicy(isNew ? Qt::StrongFocus : Qt::NoFocus);
  m_codeField->setError({});
  choose(m_key, outcome.key);
  choose(m_after, int(outcome.after));
  m_retry->setValue(outcome.retryAfter);
  m_most->setValue(outcome.maxAttempts);
  choose(m_stage, qtext(outcome.stageCode));
  m_reached->setChecked(outcome.reached);
  m_sale->setChecked(outcome.sale);
  m_active->setChecked(outcome.active);
  enableFields();
  m_reading = false;
}

domain::Outcome OutcomeFields::outcome() const {
  domain::Outcome o = m_outcome;
  o.name = plain(m_name->text());
  o.code = plain(m_code->text());
  o.key = m_key->currentData().toInt();
  o.after = static_cast<domain::AfterOutcome>(m_after->currentData().toInt());
  const bool again = o.after == domain::AfterOutcome::Retry;
  o.retryAfter = again ? m_retry->value() : std::chrono::minutes(0);
  o.maxAttempts = again ? m_most->value() : 0;
  o.stageCode = m_stage->currentData().toString().toStdString();
  o.reached = m_reached->isChecked();
  o.sale = m_sale->isChecked();
  o.active = m_active->isChecked();
  return o;
}

void OutcomeFields::enableFields() {
  const bool again = m_after->currentData().toInt() == int(domain::AfterOutcome::Retry);
  m_retryField->setEnabled(again);
  m_mostField->setEnabled(again);
}

void OutcomeFields::focusName() {
  m_name->setFocus();
}

void OutcomeFields::showCodeError(const QString& sentence) {
  m_codeField->setError(sentence);
  if (!sentence.isEmpty()) m_code->setFocus();
}

}  // namespace callwright::ui
