#include "goals/reward_line_form.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/form_errors.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

RewardLineForm::RewardLineForm(Bridge& bridge, Lookups& lookups, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_title(new QLabel),
      m_trouble(new QLabel),
      m_user(new QComboBox),
      m_amount(new QLineEdit),
      m_reason(new QLineEdit),
      m_save(new KeyButton),
      m_cancel(new KeyButton) {
  m_userField = new FormField({}, m_user);
  m_amountField = new FormField({}, m_amount);
  m_reasonField = new FormField({}, m_reason);
  m_amountField->setRequired(true);
  m_reasonField->setRequired(true);
  m_amount->setObjectName(u"line-amount"_s);
  m_reason->setObjectName(u"line-reason"_s);
  m_title->setProperty("look", u"heading"_s);
  m_trouble->setProperty("look", u"error"_s);
  m_trouble->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  buttons->addWidget(m_save);
  buttons->addWidget(m_cancel);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::m, space::l, space::l);
  column->setSpacing(space::m);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_userField, m_amountField, m_reasonField, m_trouble})
    column->addWidget(widget);
  column->addLayout(buttons);
  column->addStretch(1);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys.bind(QKeySequence(Qt::Key_Escape), m_cancel);
  connect(m_save, &QAbstractButton::clicked, this, &RewardLineForm::save);
  connect(m_cancel, &QAbstractButton::clicked, this, &RewardLineForm::closed);
  for (QLineEdit* edit : {m_amount, m_reason}) connect(edit, &QLineEdit::returnPressed, this, &RewardLineForm::save);
  retranslate();
}

void RewardLineForm::retranslate() {
  m_title->setText(tr("A line for %1").arg(words::goalPeriodName(m_period)));
  const std::pair<FormField*, QString> labels[] = {
      {m_userField, tr("Agent")},
      {m_amountField, tr("Amount in %1").arg(qt(m_bridge.settings().currency))},
      {m_reasonField, tr("Reason")}};
  for (const auto& [field, label] : labels) {
    field->setLabel(label);
    field->field()->setAccessibleName(label);
  }
  m_amountField->setHint(tr("With a minus before it, it is a deduction."));
  m_amount->setPlaceholderText(u"50"_s);
  m_reason->setPlaceholderText(tr("Why; the agent sees it"));
  m_save->setText(tr("Save"));
  m_cancel->setText(tr("Cancel"));
}

void RewardLineForm::open(const domain::GoalPeriod& period, domain::UserId user) {
  m_period = period;
  Choices users;
  for (const domain::User& one : m_lookups.users())
    if (one.active && one.role == domain::Role::Agent)
      users.append({qt(one.displayName), static_cast<qlonglong>(one.id.value)});
  setChoices(m_user, users);
  choose(m_user, static_cast<qlonglong>(user.value));
  m_amount->clear();
  m_reason->clear();
  showError({});
  retranslate();
  m_user->setFocus();
}

bool RewardLineForm::isChanged() const {
  return !isHidden() && (!m_amount->text().isEmpty() || !m_reason->text().isEmpty());
}

void RewardLineForm::showError(const domain::Error& error) {
  placeError(error, {{"user", m_userField}, {"amount", m_amountField}, {"reason", m_reasonField}}, m_trouble);
}

void RewardLineForm::save() {
  const auto amount = domain::parseReward(utf8(m_amount->text().trimmed()), m_bridge.settings().currency);
  if (!amount) return showError(amount.error());
  app::AddRewardLine line;
  line.period = m_period.code();
  line.user = domain::UserId(m_user->currentData().toLongLong());
  line.amount = *amount;
  line.reason = utf8(m_reason->text().trimmed());
  m_bridge.send(this, std::move(line), [this](app::Result<domain::RewardLineId> id) {
    if (!id) return showError(id.error());
    emit saved();
  });
}

}  // namespace callwright::ui
