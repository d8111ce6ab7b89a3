#include "goals/goal_form.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/goal_amount.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/form_errors.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/scroll_body.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Goal;
using domain::GoalOwnerKind;
using domain::MeasureUnit;

namespace {

constexpr int kByHand = -1;
// In the order in which they are offered.
constexpr MeasureUnit kHandUnits[] = {MeasureUnit::Ratio, MeasureUnit::Count, MeasureUnit::Share, MeasureUnit::Duration,
                                      MeasureUnit::Money};

QString ownerKey(GoalOwnerKind kind, std::int64_t id) {
  return u"%1:%2"_s.arg(static_cast<int>(kind)).arg(id);
}

domain::GoalOwner ownerOf(const QString& key) {
  const QStringList parts = key.split(u':');
  if (parts.size() != 2) return {};
  return {static_cast<GoalOwnerKind>(parts[0].toInt()), parts[1].toLongLong()};
}

}  // namespace

GoalForm::GoalForm(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_title(new QLabel),
      m_trouble(new QLabel),
      m_measure(new QComboBox),
      m_unit(new QComboBox),
      m_owner(new QComboBox),
      m_parent(new QComboBox),
      m_name(new QLineEdit),
      m_currency(new QLineEdit),
      m_minimum(new QLineEdit),
      m_target(new QLineEdit),
      m_stretch(new QLineEdit),
      m_note(new QLineEdit),
      m_grows(new QCheckBox),
      m_lower(new QCheckBox),
      m_weight(new QSpinBox),
      m_hand(new QWidget),
      m_save(new KeyButton),
      m_cancel(new KeyButton) {
  m_measureField = new FormField({}, m_measure);
  m_nameField = new FormField({}, m_name);
  m_unitField = new FormField({}, m_unit);
  m_ownerField = new FormField({}, m_owner);
  m_parentField = new FormField({}, m_parent);
  m_currencyField = new FormField({}, m_currency);
  m_minimumField = new FormField({}, m_minimum);
  m_targetField = new FormField({}, m_target);
  m_stretchField = new FormField({}, m_stretch);
  m_weightField = new FormField({}, m_weight);
  m_noteField = new FormField({}, m_note);
  m_target->setObjectName(u"target"_s);
  m_targetField->setRequired(true);
  m_weight->setRange(0, 100);
  m_currency->setMaxLength(3);
  m_title->setProperty("look", u"heading"_s);
  m_trouble->setProperty("look", u"error"_s);
  m_trouble->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  for (QComboBox* combo : {m_measure, m_unit, m_owner, m_parent}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
  }
  auto* hand = new QVBoxLayout(m_hand);
  hand->setContentsMargins(0, 0, 0, 0);
  hand->setSpacing(space::s);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_nameField, m_unitField, m_grows, m_lower})
    hand->addWidget(widget);
  auto* amounts = new QHBoxLayout;
  auto* small = new QHBoxLayout;
  auto* buttons = new QHBoxLayout;
  for (QHBoxLayout* row : {amounts, small, buttons}) row->setSpacing(space::s);
  for (FormField* field : {m_minimumField, m_targetField, m_stretchField}) amounts->addWidget(field, 1);
  small->addWidget(m_currencyField, 1);
  small->addWidget(m_weightField, 1);
  buttons->addWidget(m_save);
  buttons->addWidget(m_cancel);
  buttons->addStretch(1);
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::l, space::m, space::l, space::l);
  inside->setSpacing(space::m);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_measureField, m_hand, m_ownerField})
    inside->addWidget(widget);
  inside->addLayout(amounts);
  inside->addLayout(small);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_parentField, m_noteField, m_trouble})
    inside->addWidget(widget);
  inside->addLayout(buttons);
  inside->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scrollBody(body));
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys.bind(QKeySequence(Qt::Key_Escape), m_cancel);
  connect(m_save, &QAbstractButton::clicked, this, &GoalForm::save);
  connect(m_cancel, &QAbstractButton::clicked, this, &GoalForm::closed);
  connect(m_measure, &QComboBox::currentIndexChanged, this, &GoalForm::adapt);
  connect(m_unit, &QComboBox::currentIndexChanged, this, &GoalForm::adapt);
  connect(m_grows, &QCheckBox::toggled, this, &GoalForm::adapt);
  for (QLineEdit* edit : {m_name, m_minimum, m_target, m_stretch, m_note})
    connect(edit, &QLineEdit::returnPressed, this, &GoalForm::save);
  retranslate();
}

void GoalForm::retranslate() {
  const QString period = words::goalPeriodName(m_goal.period);
  m_title->setText(m_goal.id ? tr("Change the goal for %1").arg(period) : tr("New goal for %1").arg(period));
  const std::pair<FormField*, QString> labels[] = {
      {m_measureField, tr("Measure")}, {m_nameField, tr("Name")},      {m_unitField, tr("Typed as")},
      {m_ownerField, tr("Whose")},     {m_parentField, tr("Part of")}, {m_currencyField, tr("Currency")},
      {m_minimumField, tr("Minimum")}, {m_targetField, tr("Target")},  {m_stretchField, tr("Stretch")},
      {m_weightField, tr("Weight")},   {m_noteField, tr("Note")}};
  for (const auto& [field, label] : labels) {
    field->setLabel(label);
    field->field()->setAccessibleName(label);
  }
  m_grows->setText(tr("Grows over the period, as hours do"));
  m_lower->setText(tr("Less is better"));
  m_save->setText(tr("Save"));
  m_cancel->setText(tr("Cancel"));
  fillMeasures();
  fillOwners();
  fillParents();
  adapt();
}

void GoalForm::fillMeasures() {
  const QVariant measure = m_measure->currentData();
  const int unit = qMax(0, m_unit->currentIndex());
  m_measure->clear();
  for (const domain::MeasureInfo& info : domain::measures())
    m_measure->addItem(words::measureName(info.measure), static_cast<int>(info.measure));
  m_measure->addItem(tr("Entered by hand…"), kByHand);
  if (measure.isValid()) m_measure->setCurrentIndex(m_measure->findData(measure));
  m_unit->clear();
  for (const MeasureUnit one : kHandUnits) m_unit->addItem(words::measureUnitName(one));
  m_unit->setCurrentIndex(unit);
}

void GoalForm::fillOwners() {
  Choices owners;
  const auto add = [&](GoalOwnerKind kind, std::int64_t id, const std::string& name) {
    const QString text = kind == GoalOwnerKind::Company ? words::goalOwnerKindName(kind)
                                                        : u"%1 · %2"_s.arg(words::goalOwnerKindName(kind), qt(name));
    owners.append({text, ownerKey(kind, id)});
  };
  add(GoalOwnerKind::Company, 0, {});
  for (const domain::Team& team : m_teams) add(GoalOwnerKind::Team, team.id.value, team.name);
  for (const domain::User& user : m_users)
    if (user.active && user.role == domain::Role::Agent) add(GoalOwnerKind::Agent, user.id.value, user.displayName);
  for (const app::CampaignSummary& campaign : m_campaigns)
    add(GoalOwnerKind::Campaign, campaign.id.value, campaign.name);
  setChoices(m_owner, owners);
}

void GoalForm::fillParents() {
  const QVariant chosen = m_parent->currentData();
  m_parent->clear();
  m_parent->addItem(tr("None"), qlonglong(0));
  for (const app::GoalView& other : m_others)
    if (other.goal.id != m_goal.id && other.goal.parent != m_goal.id)
      m_parent->addItem(
          u"%1 · %2"_s.arg(words::goalOwner(other.goal.owner.kind, other.ownerName), words::goalName(other.goal)),
          static_cast<qlonglong>(other.goal.id.value));
  // One of a longer period is not among them.
  const auto known = static_cast<qlonglong>(m_goal.parent.value);
  if (m_goal.parent && m_parent->findData(known) < 0) m_parent->addItem(tr("Goal %1").arg(known), known);
  if (chosen.isValid()) m_parent->setCurrentIndex(qMax(0, m_parent->findData(chosen)));
}

void GoalForm::open(const Goal& goal, const std::vector<app::GoalView>& others) {
  m_goal = goal;
  m_others = others;
  retranslate();
  put();
  // Owners come a moment later.
  const auto arrived = [this] {
    fillOwners();
    m_owner->setCurrentIndex(qMax(0, m_owner->findData(ownerKey(m_goal.owner.kind, m_goal.owner.id))));
  };
  m_bridge.send(this, app::ListTeams{}, [this, arrived](app::Result<app::ListTeams::Reply> teams) {
    if (teams) m_teams = std::move(*teams);
    arrived();
  });
  m_bridge.send(this, app::ListUsers{}, [this, arrived](app::Result<app::ListUsers::Reply> users) {
    if (users) m_users = std::move(*users);
    arrived();
  });
  m_bridge.send(this, app::ListCampaigns{}, [this, arrived](app::Result<app::ListCampaigns::Reply> campaigns) {
    if (campaigns) m_campaigns = std::move(*campaigns);
    arrived();
  });
  m_measure->setFocus();
}

void GoalForm::put() {
  const Goal& goal = m_goal;
  m_measure->setCurrentIndex(m_measure->findData(goal.byHand ? kByHand : static_cast<int>(goal.measure)));
  const domain::HandMeasure hand = goal.byHand.value_or(domain::HandMeasure{});
  m_name->setText(qt(hand.name));
  m_unit->setCurrentIndex(
      static_cast<int>(std::find(std::begin(kHandUnits), std::end(kHandUnits), hand.unit) - std::begin(kHandUnits)));
  m_grows->setChecked(hand.rollUp == domain::RollUp::Sum);
  m_lower->setChecked(!hand.higherIsBetter);
  m_currency->setText(qt(goal.currency.empty() ? m_bridge.settings().currency : goal.currency));
  const auto written = [&](double amount) {
    return goal.id ? qt(domain::formatAmount(amount, goal.unit(), goal.currency)) : QString();
  };
  m_target->setText(written(goal.target));
  m_minimum->setText(goal.minimum == goal.target ? QString() : written(goal.minimum));
  m_stretch->setText(goal.stretch == goal.target ? QString() : written(goal.stretch));
  m_weight->setValue(goal.weight);
  m_note->setText(qt(goal.note));
  m_parent->setCurrentIndex(qMax(0, m_parent->findData(static_cast<qlonglong>(goal.parent.value))));
  m_owner->setCurrentIndex(qMax(0, m_owner->findData(ownerKey(goal.owner.kind, goal.owner.id))));
  showError({});
  m_opened = QStringList{m_name->text(), m_target->text(), m_minimum->text(), m_stretch->text(), m_note->text()};
  adapt();
}

bool GoalForm::isChanged() const {
  return !isHidden() && m_opened != QStringList{m_name->text(), m_target->text(), m_minimum->text(), m_stretch->text(),
                                                m_note->text()};
}

void GoalForm::adapt() {
  const bool byHand = m_measure->currentData() == kByHand;
  m_hand->setVisible(byHand);
  if (m_measure->count() == 0 || m_unit->count() == 0) return;
  const auto measure = static_cast<domain::Measure>(byHand ? 0 : m_measure->currentData().toInt());
  const domain::MeasureInfo& info = domain::infoOf(measure);
  const MeasureUnit unit = byHand ? kHandUnits[qMax(0, m_unit->currentIndex())] : info.unit;
  const bool sum = byHand ? m_grows->isChecked() : info.rollUp == domain::RollUp::Sum;
  m_currencyField->setVisible(unit == MeasureUnit::Money);
  const QString example = unit == MeasureUnit::Share      ? u"38 %"_s
                          : unit == MeasureUnit::Money    ? u"12000"_s
                          : unit == MeasureUnit::Duration ? (sum ? tr("3:30 (h:min)") : tr("3:30 (min:s)"))
                          : unit == MeasureUnit::Count    ? u"120"_s
                          : unit == MeasureUnit::Points   ? u"+35"_s
                                                          : u"2.5"_s;
  for (QLineEdit* edit : {m_minimum, m_target, m_stretch}) edit->setPlaceholderText(example);
  m_measureField->setHint(byHand ? tr("Market share, satisfaction, hours of training: what no call tells.")
                                 : words::measureDefinition(measure));
}

app::Result<Goal> GoalForm::typed() const {
  Goal goal = m_goal;
  if (m_measure->currentData() == kByHand) {
    goal.byHand = domain::HandMeasure{utf8(m_name->text().trimmed()), kHandUnits[qMax(0, m_unit->currentIndex())],
                                      m_grows->isChecked() ? domain::RollUp::Sum : domain::RollUp::Quotient,
                                      !m_lower->isChecked()};
  } else {
    goal.byHand.reset();
    goal.measure = static_cast<domain::Measure>(m_measure->currentData().toInt());
  }
  goal.currency = goal.unit() == MeasureUnit::Money ? utf8(m_currency->text().trimmed().toUpper()) : std::string();
  const auto amount = [&](const char* field, const QLineEdit* edit) {
    return domain::parseAmount(field, utf8(edit->text()), goal.unit(), goal.rollUp(), goal.currency);
  };
  const auto target = amount("target", m_target);
  if (!target) return tl::unexpected(target.error());
  goal.target = goal.minimum = goal.stretch = *target;
  for (const auto& [field, edit, to] :
       {std::tuple{"minimum", m_minimum, &goal.minimum}, {"stretch", m_stretch, &goal.stretch}}) {
    if (edit->text().trimmed().isEmpty()) continue;
    const auto value = amount(field, edit);
    if (!value) return tl::unexpected(value.error());
    *to = *value;
  }
  goal.owner = ownerOf(m_owner->currentData().toString());
  goal.weight = m_weight->value();
  goal.note = utf8(m_note->text().trimmed());
  goal.parent = domain::GoalId(m_parent->currentData().toLongLong());
  return goal;
}

void GoalForm::showError(const domain::Error& error) {
  placeError(error,
             {{"name", m_nameField},
              {"currency", m_currencyField},
              {"minimum", m_minimumField},
              {"target", m_targetField},
              {"stretch", m_stretchField},
              {"weight", m_weightField}},
             m_trouble);
}

void GoalForm::save() {
  const auto goal = typed();
  if (!goal) return showError(goal.error());
  if (const auto sound = domain::check(*goal); !sound) return showError(sound.error());
  m_bridge.send(this, app::SaveGoal{*goal}, [this](app::Result<domain::GoalId> id) {
    if (!id) return showError(id.error());
    showError({});
    emit saved(*id);
  });
}

}  // namespace callwright::ui
