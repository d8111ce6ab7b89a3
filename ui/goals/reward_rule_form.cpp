#include "goals/reward_rule_form.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/domain/goal_amount.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/form_errors.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/scroll_body.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::GoalOwnerKind;
using domain::MeasureUnit;
using domain::RewardKind;
using domain::RewardRule;

namespace {

QString scopeKey(const domain::GoalOwner& scope) {
  return u"%1:%2"_s.arg(static_cast<int>(scope.kind)).arg(scope.id);
}

}  // namespace

RewardRuleForm::RewardRuleForm(Bridge& bridge, Lookups& lookups, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_title(new QLabel),
      m_trouble(new QLabel),
      m_name(new QLineEdit),
      m_threshold(new QLineEdit),
      m_amount(new QLineEdit),
      m_kind(new QComboBox),
      m_measure(new QComboBox),
      m_outcome(new QComboBox),
      m_scope(new QComboBox),
      m_period(new QComboBox),
      m_save(new KeyButton),
      m_cancel(new KeyButton) {
  m_nameField = new FormField({}, m_name);
  m_kindField = new FormField({}, m_kind);
  m_measureField = new FormField({}, m_measure);
  m_outcomeField = new FormField({}, m_outcome);
  m_thresholdField = new FormField({}, m_threshold);
  m_amountField = new FormField({}, m_amount);
  m_scopeField = new FormField({}, m_scope);
  m_periodField = new FormField({}, m_period);
  m_nameField->setRequired(true);
  m_amountField->setRequired(true);
  m_name->setObjectName(u"rule-name"_s);
  m_amount->setObjectName(u"rule-amount"_s);
  m_title->setProperty("look", u"heading"_s);
  m_trouble->setProperty("look", u"error"_s);
  m_trouble->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  for (const RewardKind kind : domain::rewardKinds()) m_kind->addItem({}, static_cast<int>(kind));
  for (const domain::MeasureInfo& info : domain::measures()) m_measure->addItem({}, static_cast<int>(info.measure));
  for (int i = 0; i < 3; ++i) m_period->addItem({});
  for (QComboBox* combo : {m_kind, m_measure, m_outcome, m_scope, m_period}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
  }
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  buttons->addWidget(m_save);
  buttons->addWidget(m_cancel);
  buttons->addStretch(1);
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::l, space::m, space::l, space::l);
  inside->setSpacing(space::m);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{m_title, m_nameField, m_kindField, m_measureField, m_outcomeField,
                                       m_thresholdField, m_amountField, m_scopeField, m_periodField, m_trouble})
    inside->addWidget(widget);
  inside->addLayout(buttons);
  inside->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scrollBody(body));
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys.bind(QKeySequence(Qt::Key_Escape), m_cancel);
  connect(m_save, &QAbstractButton::clicked, this, &RewardRuleForm::save);
  connect(m_cancel, &QAbstractButton::clicked, this, &RewardRuleForm::closed);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &RewardRuleForm::adapt);
  connect(m_measure, &QComboBox::currentIndexChanged, this, &RewardRuleForm::adapt);
  for (QLineEdit* edit : {m_name, m_threshold, m_amount})
    connect(edit, &QLineEdit::returnPressed, this, &RewardRuleForm::save);
  retranslate();
}

void RewardRuleForm::retranslate() {
  m_title->setText(m_rule.id ? tr("Change the rule") : tr("New rule"));
  const std::pair<FormField*, QString> labels[] = {
      {m_nameField, tr("Name")},       {m_kindField, tr("Gives")},         {m_measureField, tr("Measure")},
      {m_outcomeField, tr("Outcome")}, {m_thresholdField, tr("Beyond")},   {m_amountField, tr("Amount")},
      {m_scopeField, tr("For")},       {m_periodField, tr("Once in each")}};
  for (const auto& [field, label] : labels) {
    field->setLabel(label);
    field->field()->setAccessibleName(label);
  }
  for (int i = 0; i < m_kind->count(); ++i)
    m_kind->setItemText(i, words::rewardKindName(static_cast<RewardKind>(m_kind->itemData(i).toInt())));
  for (int i = 0; i < m_measure->count(); ++i)
    m_measure->setItemText(i, words::measureName(static_cast<domain::Measure>(m_measure->itemData(i).toInt())));
  for (int i = 0; i < m_period->count(); ++i)
    m_period->setItemText(i, words::goalPeriodKindName(static_cast<domain::GoalPeriod::Kind>(i)));
  m_save->setText(tr("Save"));
  m_cancel->setText(tr("Cancel"));
  fillScopes();
  fillOutcomes();
  adapt();
}

void RewardRuleForm::fillScopes() {
  Choices scopes{{words::goalOwnerKindName(GoalOwnerKind::Company), scopeKey({})}};
  for (const domain::Team& team : m_lookups.teams())
    scopes.append({u"%1 · %2"_s.arg(words::goalOwnerKindName(GoalOwnerKind::Team), qt(team.name)),
                   scopeKey({GoalOwnerKind::Team, team.id.value})});
  for (const app::CampaignSummary& campaign : m_lookups.campaigns())
    scopes.append({u"%1 · %2"_s.arg(words::goalOwnerKindName(GoalOwnerKind::Campaign), qt(campaign.name)),
                   scopeKey({GoalOwnerKind::Campaign, campaign.id.value})});
  setChoices(m_scope, scopes);
}

void RewardRuleForm::fillOutcomes() {
  Choices outcomes;
  for (const domain::Outcome& outcome : m_outcomes)
    outcomes.append({words::outcomeName(outcome.code, outcome.name), qt(outcome.code)});
  setChoices(m_outcome, outcomes);
}

void RewardRuleForm::putOutcome() {
  if (!m_rule.outcome.empty()) choose(m_outcome, qt(m_rule.outcome));
  m_openedOutcome = m_outcome->currentData();
}

RewardKind RewardRuleForm::kind() const {
  return static_cast<RewardKind>(m_kind->currentData().toInt());
}

void RewardRuleForm::open(const RewardRule& rule) {
  m_rule = rule;
  m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(rule.kind)));
  m_measure->setCurrentIndex(m_measure->findData(static_cast<int>(rule.measure)));
  m_period->setCurrentIndex(static_cast<int>(rule.period));
  retranslate();
  choose(m_scope, scopeKey(rule.scope));
  putOutcome();
  m_name->setText(qt(rule.name));
  m_threshold->setText(rule.id && rule.threshold > 0
                           ? qt(domain::formatAmount(rule.threshold, domain::thresholdUnit(rule), rule.amount.currency))
                           : QString());
  QString amount;
  if (rule.id && rule.kind == RewardKind::ShareOfRevenue)
    amount = u"%1 %"_s.arg(rule.permille / 10.0);
  else if (rule.id)
    amount = qt(domain::formatMoney(rule.amount));
  m_amount->setText(amount);
  m_opened = typedTexts();
  showError({});
  m_bridge.send(this, app::ListOutcomes{}, [this](app::Result<app::ListOutcomes::Reply> outcomes) {
    if (!outcomes) return;
    const bool chosen = m_outcome->currentData() != m_openedOutcome;
    m_outcomes = std::move(*outcomes);
    fillOutcomes();
    if (!chosen) putOutcome();
  });
  m_name->setFocus();
}

QStringList RewardRuleForm::typedTexts() const {
  QStringList all{m_name->text(), m_threshold->text(), m_amount->text(), QString::number(m_period->currentIndex())};
  for (const QComboBox* combo : {m_kind, m_measure, m_scope}) all << combo->currentData().toString();
  return all;
}

bool RewardRuleForm::isChanged() const {
  return !isHidden() && (m_opened != typedTexts() || m_outcome->currentData() != m_openedOutcome);
}

void RewardRuleForm::adapt() {
  if (m_kind->count() == 0 || m_measure->count() == 0) return;
  const RewardKind what = kind();
  RewardRule rule;
  rule.kind = what;
  rule.measure = static_cast<domain::Measure>(m_measure->currentData().toInt());
  m_measureField->setVisible(domain::hasMeasure(what));
  m_outcomeField->setVisible(what == RewardKind::PerOutcome);
  m_thresholdField->setVisible(domain::hasThreshold(what));
  const bool limit = what == RewardKind::AtLeast || what == RewardKind::Below || what == RewardKind::GoalReached;
  m_thresholdField->setLabel(limit ? tr("From", "a threshold") : tr("Beyond"));
  const MeasureUnit unit = domain::thresholdUnit(rule);
  const QString example = what == RewardKind::GoalReached ? u"100 %"_s
                          : unit == MeasureUnit::Share    ? u"38 %"_s
                          : unit == MeasureUnit::Money    ? u"12000"_s
                          : unit == MeasureUnit::Duration ? u"3:30"_s
                                                          : u"0"_s;
  m_threshold->setPlaceholderText(example);
  const bool share = what == RewardKind::ShareOfRevenue;
  m_amountField->setLabel(share ? tr("Share") : tr("Amount in %1").arg(qt(m_bridge.settings().currency)));
  m_amountField->setHint(tr("With a minus before it, it is a deduction."));
  m_amount->setPlaceholderText(share ? u"2.5 %"_s : u"50"_s);
}

app::Result<RewardRule> RewardRuleForm::typed() const {
  RewardRule rule = m_rule;
  rule.name = utf8(m_name->text().trimmed());
  rule.kind = kind();
  rule.measure = static_cast<domain::Measure>(m_measure->currentData().toInt());
  rule.outcome = utf8(m_outcome->currentData().toString());
  rule.period = static_cast<domain::GoalPeriod::Kind>(m_period->currentIndex());
  const QStringList scope = m_scope->currentData().toString().split(u':');
  rule.scope = {static_cast<GoalOwnerKind>(scope.value(0).toInt()), scope.value(1).toLongLong()};
  rule.amount.currency = m_rule.id ? m_rule.amount.currency : m_bridge.settings().currency;
  if (domain::hasThreshold(rule.kind)) {
    const auto threshold = domain::parseThreshold(rule, utf8(m_threshold->text()));
    if (!threshold) return tl::unexpected(threshold.error());
    rule.threshold = *threshold;
  }
  if (rule.kind == RewardKind::ShareOfRevenue) {
    const auto permille = domain::parsePermille(utf8(m_amount->text().trimmed()));
    if (!permille) return tl::unexpected(permille.error());
    rule.permille = *permille;
  } else {
    const auto amount = domain::parseReward(utf8(m_amount->text().trimmed()), rule.amount.currency);
    if (!amount) return tl::unexpected(amount.error());
    rule.amount = *amount;
  }
  return rule;
}

void RewardRuleForm::showError(const domain::Error& error) {
  placeError(error,
             {{"name", m_nameField},
              {"measure", m_measureField},
              {"outcome", m_outcomeField},
              {"threshold", m_thresholdField},
              {"amount", m_amountField},
              {"share", m_amountField},
              {"scope", m_scopeField}},
             m_trouble);
}

void RewardRuleForm::save() {
  showError({});
  const auto rule = typed();
  if (!rule) return showError(rule.error());
  m_bridge.send(this, app::SaveRewardRule{*rule}, [this](app::Result<domain::RewardRuleId> id) {
    if (!id) return showError(id.error());
    emit saved();
  });
}

}  // namespace callwright::ui
